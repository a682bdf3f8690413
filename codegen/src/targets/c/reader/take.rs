//! The functions that take the parts of bodies.

use super::Maker;
use crate::model::*;
use crate::targets::c::codec::{has_parts, helpers, parts, turned};
use crate::targets::c::expression::Helpers;
use crate::targets::c::names;
use crate::targets::c::parts::Parts;

impl Maker<'_> {
    pub(super) fn parts<'b>(&self, record: &'b Record, helpers: &'b Helpers) -> Parts<'b>
    where
        Self: 'b,
    {
        parts(self.names, record, "turned", helpers)
    }

    /// The functions that take the parts of bodies.
    pub(super) fn takes(&self) -> String {
        let names = self.names;
        let mut code = String::new();
        for record in names.stream.records.iter().filter(|r| has_parts(r)) {
            let helpers = helpers(names, record);
            let parts = self.parts(record, &helpers);
            let taken = parts.take();
            let fails = names::uses(&taken, "error");
            let mut locals = String::new();
            if names::uses(&taken, "turned") {
                locals += &format!(
                    "const bool turned = {};\n",
                    turned(names.stream.framing.endian, "state->")
                );
            }
            if names::uses(&taken, "mode") {
                locals += "const enum xen_stream_mode mode = state->mode;\n";
            }
            for (word, declaration) in [
                ("&inner", "struct xen_stream_error inner;\n"),
                ("octets = ", "const uint8_t *octets;\n"),
                ("amount = ", "uint64_t amount;\n"),
                ("at = cursor", "size_t at;\n"),
                ("i++", "size_t i;\n"),
                ("&sure", "bool sure;\n"),
                ("present", "bool present;\n"),
            ] {
                let used = match word {
                    "at = cursor" => taken.lines().any(|l| l.starts_with("at = cursor")),
                    "octets = " => taken.lines().any(|l| l.starts_with("octets = ")),
                    word => taken.contains(word),
                };
                if used {
                    locals += declaration;
                }
            }
            if !locals.is_empty() {
                locals.push('\n');
            }
            let head = if taken.contains("body->") {
                format!(", const {} *body", names.structure(&record.name))
            } else {
                String::new()
            };
            let state = if names::uses(&taken, "state") || names::uses(&locals, "state") {
                format!(", const struct {}_state *state", names.prefix())
            } else {
                String::new()
            };
            let view = if parts.has_view() {
                format!(", struct {}_{}_view *view", names.prefix(), parts.item())
            } else {
                String::new()
            };
            code += &format!(
                "\n//Takes the parts of a {}, each of which lies within the body and keeps its rules.\n\
                 static {} take_{}(struct xen_stream_cursor *cursor{head}{state}{view}{})\n\
                 {{\n{locals}{taken}{}}}\n",
                record.name,
                if fails { "bool" } else { "void" },
                parts.item(),
                if fails { ", struct xen_stream_error *error" } else { "" },
                if fails { "return true;\n" } else { "" },
            );
        }
        code
    }

    /// The call of the function that takes parts.
    pub(super) fn take_call(&self, record: &Record) -> String {
        let helpers = helpers(self.names, record);
        let parts = self.parts(record, &helpers);
        let taken = parts.take();
        let declared = self.names.stream.framing.endian == Endian::Declared;
        let mut arguments = String::from("&cursor");
        if taken.contains("body->") {
            arguments += ", &body";
        }
        let mode = names::uses(&taken, "mode");
        if names::uses(&taken, "state") || mode || (names::uses(&taken, "turned") && declared) {
            arguments += ", &reader->state";
        }
        if parts.has_view() {
            arguments += &format!(", &record->parts.{}", parts.item());
        }
        let call = format!("take_{}({arguments}", parts.item());
        match names::uses(&taken, "error") {
            true => format!("if (!{call}, &reader->error))\nreturn {};\n", self.in_body(record)),
            false => format!("{call});\n"),
        }
    }
}
