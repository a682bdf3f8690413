//! How bodies are read: of fixed size, with fields left out, and of variable size.

use askama::Template;

use super::{Maker, PaddingText};
use crate::model::*;
use crate::targets::c::checks::checker;
use crate::targets::c::codec::{has_later_fields, rules_call, turned};
use crate::targets::c::expression::{has_union, turnable};
use crate::targets::c::items;
use crate::targets::c::names;
use crate::targets::c::place::address;

/// How a body of variable size is read.
#[derive(Template)]
#[template(path = "c/variable.c.txt", escape = "none")]
struct VariableText {
    checks_length: bool,
    length_field: String,
    may_be_empty: bool,
    item: String,
    /// Octets of the fixed part.
    head: u64,
    /// The rule on the length.
    rule: String,
    /// Statements that load the fixed part as it stands in the stream.
    raw: String,
    check: Option<String>,
    in_body: String,
    /// Statements that load the fixed part as the version has it.
    again: String,
    take: String,
    /// When octets are left.
    wrong: String,
    in_length: bool,
    /// Statements that check the padding.
    padding: String,
    rules: Option<String>,
    remember: String,
}

impl Maker<'_> {
    fn get(&self, record: &Record) -> String {
        let item = names::item_name(&record.name);
        format!("{}_get_{item}(record, &body);\n", self.names.prefix())
    }

    /// The fixed part as it stands in the stream, for checks: fields that the version does not have
    /// are octets like others.
    fn get_raw(&self, record: &Record) -> String {
        let names = self.names;
        let Some(item) = items::body(record).filter(|_| has_later_fields(record)) else {
            return self.get(record);
        };
        let mut code = "memcpy(&body, record->body, sizeof body);\n".to_owned();
        if turnable(names.stream, item.structure) {
            let host = if has_union(names.stream, item.structure) { ", false" } else { "" };
            code += &format!(
                "if ({})\n{}_turn_{}((uint8_t *)&body{host});\n",
                turned(names.stream.framing.endian, "record->"),
                names.prefix(),
                item.function()
            );
        }
        code
    }

    /// The fixed part as the version has it, after its checks.
    fn get_again(&self, record: &Record) -> String {
        if has_later_fields(record) { self.get(record) } else { String::new() }
    }

    pub(super) fn check(&self, record: &Record) -> Option<String> {
        let item = items::body(record)?;
        let check = checker(self.names, &item, &[])?;
        let arguments = check.arguments("&reader->state", "reader->state.mode", "record->layout");
        Some(format!("check_{}(&body{arguments}, &reader->error)", item.function()))
    }

    pub(super) fn rules(&self, record: &Record) -> Option<String> {
        let item = names::item_name(&record.name);
        let view = format!("&record->parts.{item}");
        let order = turned(self.names.stream.framing.endian, "record->");
        let call = rules_call(self.names, record, ["&body", &view, "&reader->state", &order])?;
        Some(format!("{call}&reader->error)"))
    }

    pub(super) fn fixed(&self, record: &Record, size: u64) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let padded = size.next_multiple_of(framing.padding.to);
        let length = if framing.padding.in_length { padded } else { size };
        let header = framing.header.head;
        let field = names::field(&framing.header.fields[framing.length_field].name);
        let mut code = format!(
            "if (header->{field} != {length})\nreturn wrong_length(reader, header, {});\n\
             if (reader->length - reader->at < {})\nreturn incomplete_body(reader, header);\n\
             record->body = reader->octets + reader->at + {header};\nrecord->length = {size};\n",
            address(names, record.length),
            header + padded
        );
        let (check, rules) = (self.check(record), self.rules(record));
        if check.is_some() || rules.is_some() || self.looked_at(record) {
            code += &self.get_raw(record);
        }
        let in_body = self.in_body(record);
        if let Some(check) = check {
            code += &format!("if (!{check})\nreturn {in_body};\n");
        }
        if rules.is_some() || self.looked_at(record) {
            code += &self.get_again(record);
        }
        if padded > size {
            code += &self.padding_check(&format!("record->body + {size}"), padded - size);
        }
        if let Some(rules) = rules {
            code += &format!("if (!{rules})\nreturn {in_body};\n");
        }
        code
    }

    fn padding_check(&self, place: &str, length: u64) -> String {
        let Some(PaddingText { zero: Some(_), mode }) = self.padding() else {
            return String::new();
        };
        format!(
            "if ({}!xen_stream_zero({place}, {length}))\n\
             return dirty_padding(reader, header, {place});\n",
            mode.unwrap_or_default()
        )
    }

    /// A structure of which some writers left out fields: known by its length.
    pub(super) fn laid_out(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let item = names::item_name(&record.name);
        let field = names::field(&framing.header.fields[framing.length_field].name);
        let size = record.body.size.unwrap_or_default();
        let rule = address(names, record.length);
        let in_length = framing.padding.in_length;
        let whole = if in_length { size.next_multiple_of(framing.padding.to) } else { size };
        let mut code = format!(
            "record->layout = NULL;\nif (header->{field} != {whole}) {{\n\
             if (reader->state.mode == XEN_STREAM_READ)\n\
             record->layout = xen_stream_find_layout({item}_layouts, {}, header->{field});\n\
             if (!record->layout)\nreturn wrong_length(reader, header, {rule});\n}}\n\
             if (!check_length(reader, header))\nreturn XEN_STREAM_BROKEN;\n\
             if (!take_body(reader, header, record))\nreturn XEN_STREAM_BROKEN;\n",
            record.layouts.len()
        );
        if self.length_checks(&field).is_empty() {
            code =
                code.replace("if (!check_length(reader, header))\nreturn XEN_STREAM_BROKEN;\n", "");
        }
        let (check, rules) = (self.check(record), self.rules(record));
        if check.is_some() || rules.is_some() || self.looked_at(record) {
            code += &self.get(record);
        }
        let fault = format!(
            "{{\nreader->error.offset = xen_stream_place(record->layout, reader->error.offset);\nreturn {};\n}}\n",
            self.in_body(record)
        );
        if let Some(check) = check {
            code += &format!("if (!{check}) {fault}");
        }
        if framing.padding.to > 1 && !in_length {
            code += &self.variable_padding("record->length");
        }
        if let Some(rules) = rules {
            code += &format!("if (!{rules}) {fault}");
        }
        code
    }

    fn variable_padding(&self, length: &str) -> String {
        let to = self.names.stream.framing.padding.to;
        let Some(PaddingText { zero: Some(_), mode }) = self.padding() else {
            return String::new();
        };
        format!(
            "if ({}!reader->partial && !xen_stream_zero(record->body + {length}, xen_stream_padding({length}, {to})))\n\
             return dirty_padding(reader, header, record->body + {length});\n",
            mode.unwrap_or_default()
        )
    }

    pub(super) fn variable(&self, record: &Record) -> String {
        let names = self.names;
        let framing = &names.stream.framing;
        let to = framing.padding.to;
        let length_field = names::field(&framing.header.fields[framing.length_field].name);
        let (take, rules) = (self.take_call(record), self.rules(record));
        let body_is_used = self.looked_at(record)
            || [&take, rules.as_ref().unwrap_or(&take)].iter().any(|c| c.contains("&body"));
        let check = self.check(record);
        let text = VariableText {
            checks_length: !self.length_checks(&length_field).is_empty(),
            length_field,
            may_be_empty: record.may_be_empty(),
            item: names::item_name(&record.name),
            head: record.body.head,
            rule: address(names, record.length),
            raw: match check.is_some() || body_is_used {
                true => self.get_raw(record),
                false => String::new(),
            },
            check,
            in_body: self.in_body(record),
            again: if body_is_used { self.get_again(record) } else { String::new() },
            take,
            wrong: match framing.padding.in_length {
                true => format!("cursor.at + xen_stream_padding(cursor.at, {to}) != cursor.length"),
                false => "cursor.at != cursor.length".into(),
            },
            in_length: framing.padding.in_length,
            padding: if to > 1 { self.variable_padding("cursor.at") } else { String::new() },
            rules,
            remember: self.remember(record),
        };
        // Empty lines stand where something is left out.
        let code = text.to_string();
        code.lines().filter(|l| !l.is_empty()).map(|line| format!("{line}\n")).collect()
    }
}
