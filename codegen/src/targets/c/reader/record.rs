//! The function that reads one kind of record.

use super::Maker;
use super::remember::remember;
use crate::model::*;
use crate::targets::c::codec::{has_layouts, inner};
use crate::targets::c::names;
use crate::targets::c::place::{address, misplaced};

impl Maker<'_> {
    /// The function that reads one kind of record.
    pub(super) fn record(&self, record: &Record) -> String {
        let names = self.names;
        let item = names::item_name(&record.name);
        let fixed = record.body.size;
        let code = match fixed {
            Some(_) if has_layouts(record) => self.laid_out(record),
            Some(size) => self.fixed(record, size),
            None => self.variable(record),
        };
        let end = self.end(record);
        let code = format!("{}{code}{end}return XEN_STREAM_OK;\n", self.admit(record));
        let mut locals = String::new();
        if code.contains("&body") || code.contains("body.") {
            locals += &format!("{} body;\n", names.structure(&record.name));
        }
        if code.contains("&cursor") {
            locals += "struct xen_stream_cursor cursor;\n";
        }
        if code.contains("rule = ") {
            locals += "const struct xen_stream_rule *rule;\n";
        }
        if code.contains("insertion = ") {
            locals += "enum xen_stream_insertion insertion;\n";
        }
        if !locals.is_empty() {
            locals.push('\n');
        }
        let prefix = names.prefix();
        format!(
            "\nstatic inline enum xen_stream_status read_{item}(struct {prefix}_reader *reader, \
             const struct {prefix}_record_header *header, struct {prefix}_record *record)\n{{\n{locals}{code}}}\n"
        )
    }

    /// Statements that check the place and the instance of a record.
    fn admit(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let mut code = String::new();
        if !misplaced(names, record).is_empty() {
            code += &format!(
                "rule = misplaced_{item}(&reader->state);\nif (rule)\nreturn at_type(reader, header, rule);\n"
            );
        }
        let field = framing.instance_field.map(|i| names::field(&framing.header.fields[i].name));
        if let (Some(field), Instance::UpTo(last), Some(rule)) =
            (field, record.instance, record.instance_rule)
        {
            let test = if last == 0 {
                format!("header->{field}")
            } else {
                format!("header->{field} > {last}")
            };
            code += &format!(
                "if ({test})\nreturn at_instance(reader, header, {});\n",
                address(names, rule)
            );
        }
        if framing.unique.is_some() {
            code += "if (!is_new(reader, header))\nreturn XEN_STREAM_BROKEN;\n";
        }
        code
    }

    pub(super) fn in_body(&self, record: &Record) -> String {
        format!("in_body(reader, header, \"{}\")", names::snake(&record.name))
    }

    /// Whether the value of the body is remembered.
    pub(super) fn looked_at(&self, record: &Record) -> bool {
        !self.remember(record).is_empty()
    }

    /// Statements that remember what later records look at.
    pub(super) fn remember(&self, record: &Record) -> String {
        remember(
            self.names,
            record,
            "body.",
            "reader->state.",
            "record->layout",
            &format!(
                "return at_type(reader, header, &{}_rules[{}_RULE_MEMORY]);\n",
                self.names.prefix(),
                self.names.upper()
            ),
        )
    }

    /// Statements that go on behind a record.
    fn end(&self, record: &Record) -> String {
        let names = self.names;
        let mut code = String::new();
        if record.body.size.is_some() {
            code += &self.remember(record);
        }
        let one = if names.stream.records.len() > 32 { "(uint64_t)1" } else { "1u" };
        code +=
            &format!("reader->state.seen |= {one} << KIND_{};\n", names::constant(&record.name));
        let step = self.step(record);
        if record.position == Some(Position::Last) {
            code += &format!("if (!finish(reader, header, {step}))\nreturn XEN_STREAM_BROKEN;\n");
        }
        if matches!(record.control, Some(Control::Begins(_))) && inner(names).is_some() {
            code += "if (!inner_ended(reader))\nreturn XEN_STREAM_BROKEN;\n";
        }
        code += &format!("reader->at += {step};\nreader->state.number++;\n");
        code += match &record.control {
            Some(Control::Begins(_)) if inner(names).is_some() => {
                "if (!begin_inner(reader))\nreturn XEN_STREAM_BROKEN;\n"
            }
            Some(Control::Resumes(_)) if inner(names).is_some() => {
                "reader->inside = reader->begun;\n"
            }
            _ => "",
        };
        code
    }

    /// Octets of a record, its header and its padding included.
    fn step(&self, record: &Record) -> String {
        let framing = &self.names.stream.framing;
        let (header, to) = (framing.header.head, framing.padding.to);
        match record.body.size {
            Some(size) if !has_layouts(record) => (header + size.next_multiple_of(to)).to_string(),
            _ if to > 1 => {
                format!("{header} + record->length + xen_stream_padding(record->length, {to})")
            }
            _ => format!("{header} + record->length"),
        }
    }
}
