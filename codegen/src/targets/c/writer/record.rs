//! The function that writes one kind of record.

use super::Maker;
use crate::model::*;
use crate::targets::c::checks::checker;
use crate::targets::c::codec::{has_parts, helpers, parts, rules_call, write_parameters};
use crate::targets::c::items;
use crate::targets::c::names;
use crate::targets::c::place::{address, misplaced, required};
use crate::targets::c::reader::remember;

impl Maker<'_> {
    pub(super) fn in_body(&self, record: &Record) -> String {
        format!("in_body(writer, &header, \"{}\")", names::snake(&record.name))
    }

    /// The function that writes one kind of record.
    pub(super) fn record(&self, record: &Record) -> String {
        let names = self.names;
        let item = names::item_name(&record.name);
        let mut code = self.admit(record);
        code += &match record.body.size {
            Some(size) => self.fixed(record, size),
            None => self.variable(record),
        };
        let mut locals = format!("struct {}_record_header header;\n", names.prefix());
        if has_parts(record) {
            if record.body.head_fields > 0 {
                locals +=
                    &format!("const {} *body = from->fixed;\n", names.structure(&record.name));
            }
            if code.contains("&view") {
                locals += &format!("struct {}_{item}_view view;\n", names.prefix());
            }
            locals += &format!("uint64_t size = {};\n", record.body.head);
        }
        for (word, declaration) in [
            ("o = ", "uint8_t *o;\n"),
            ("rule = ", "const struct xen_stream_rule *rule;\n"),
            ("insertion = ", "enum xen_stream_insertion insertion;\n"),
        ] {
            if code.lines().any(|l| l.starts_with(word)) {
                locals += declaration;
            }
        }
        format!(
            "\nenum xen_stream_status {}_write_{item}({})\n{{\n{locals}\n{code}{}return XEN_STREAM_OK;\n}}\n",
            names.prefix(),
            write_parameters(names, record),
            self.end(record)
        )
    }

    fn admit(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let instance = match (framing.instance_field, record.instance.varies()) {
            (None, _) => "",
            (Some(_), true) => ", instance",
            (Some(_), false) => ", 0",
        };
        let mut code = format!(
            "if (!begins(writer, &header, {}{instance}))\nreturn XEN_STREAM_BROKEN;\n",
            names.code(&record.name)
        );
        if !misplaced(names, record).is_empty() {
            code += &format!(
                "rule = misplaced_{item}(&writer->state);\nif (rule)\n\
                 return in_framing(writer, &header, rule, {}, \"type\");\n",
                framing.header.fields[framing.type_field].offset.unwrap_or_default()
            );
        }
        let field = framing.instance_field.map(|i| &framing.header.fields[i]);
        if let (Some(field), Instance::UpTo(last @ 1..), Some(rule)) =
            (field, record.instance, record.instance_rule)
        {
            code += &format!(
                "if (instance > {last})\nreturn in_framing(writer, &header, {}, {}, \"{}\");\n",
                address(names, rule),
                field.offset.unwrap_or_default(),
                field.name
            );
        }
        if framing.unique.is_some() {
            code += "if (!is_new(writer, &header))\nreturn XEN_STREAM_BROKEN;\n";
        }
        code
    }

    pub(super) fn check(&self, record: &Record) -> Option<String> {
        let item = items::body(record)?;
        let check = checker(self.names, &item, &[])?;
        let arguments = check.arguments("&writer->state", "XEN_STREAM_WRITE", "NULL");
        Some(format!("check_{}(body{arguments}, &writer->error)", item.function()))
    }

    fn rules(&self, record: &Record) -> Option<String> {
        let call = rules_call(self.names, record, ["body", "&view", "&writer->state", "false"])?;
        Some(format!("{call}&writer->error)"))
    }

    /// Statements for the end of the stream.
    fn complete(&self, record: &Record) -> String {
        if record.position != Some(Position::Last) || required(self.names).is_empty() {
            return String::new();
        }
        "rule = incomplete(&writer->state);\nif (rule)\nreturn in_framing(writer, &header, rule, 0, \"\");\n"
            .into()
    }

    fn fixed(&self, record: &Record, size: u64) -> String {
        let framing = &self.names.stream.framing;
        let field = names::field(&framing.header.fields[framing.length_field].name);
        let padded = size.next_multiple_of(framing.padding.to);
        let length = if framing.padding.in_length { padded } else { size };
        let mut code = String::new();
        if length > 0 {
            code += &format!("header.{field} = {length};\n");
        }
        let in_body = self.in_body(record);
        for check in self.check(record).into_iter().chain(self.rules(record)) {
            code += &format!("if (!{check})\nreturn {in_body};\n");
        }
        code += &self.complete(record);
        let head = framing.header.head;
        code += &format!(
            "o = xen_stream_room(writer->output, {});\nif (!o)\nreturn XEN_STREAM_FULL;\n",
            head + padded
        );
        code += &self.store(&items::record_header(self.names.stream), "o", "&header");
        if let Some(item) = items::body(record) {
            code += &self.store(&item, &format!("o + {head}"), "body");
        }
        if padded > size {
            code += &format!("memset(o + {}, 0, {});\n", head + size, padded - size);
        }
        code + &self.remember(record, "body->")
    }

    fn variable(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let in_body = self.in_body(record);
        let mut code = String::new();
        if let Some(check) = self.check(record) {
            code += &format!("if (!{check})\nreturn {in_body};\n");
        }
        let (arguments, _) = self.measure_arguments(record);
        let helpers = helpers(names, record);
        let measured = parts(names, record, "false", &helpers).measure();
        code += &match names::uses(&measured, "error") {
            true => format!(
                "if (!measure_{item}(from, {arguments}&size, &writer->error))\nreturn {in_body};\n"
            ),
            false => format!("measure_{item}(from, {arguments}&size);\n"),
        };
        if let Some(rules) = self.rules(record) {
            code += &format!("if (!{rules})\nreturn {in_body};\n");
        }
        code += "if (!set_length(writer, &header, size))\nreturn XEN_STREAM_BROKEN;\n";
        code += &self.complete(record);
        let head = framing.header.head + record.body.head;
        code += &format!(
            "o = xen_stream_room(writer->output, {head});\nif (!o)\nreturn XEN_STREAM_FULL;\n"
        );
        code += &self.store(&items::record_header(names.stream), "o", "&header");
        if let Some(body) = items::body(record) {
            code += &self.store(&body, &format!("o + {}", framing.header.head), "body");
        }
        let (put_arguments, _) = self.put_arguments(record);
        code += &format!(
            "if (!put_{item}(from, {put_arguments}writer->output))\nreturn XEN_STREAM_FULL;\n"
        );
        let to = framing.padding.to;
        if to > 1 {
            code += &format!(
                "if (!xen_stream_put_zeros(writer->output, xen_stream_padding(size, {to})))\nreturn XEN_STREAM_FULL;\n"
            );
        }
        code + &self.remember(record, "body->")
    }

    pub(super) fn remember(&self, record: &Record, place: &str) -> String {
        let full = format!(
            "return in_framing(writer, &header, &{}_rules[{}_RULE_MEMORY], 0, \"\");\n",
            self.names.prefix(),
            self.names.upper()
        );
        remember(self.names, record, place, "writer->state.", "NULL", &full)
    }

    fn end(&self, record: &Record) -> String {
        let one = if self.names.stream.records.len() > 32 { "(uint64_t)1" } else { "1u" };
        format!(
            "writer->state.seen |= {one} << KIND_{};\nwriter->state.number++;\n",
            names::constant(&record.name)
        )
    }
}
