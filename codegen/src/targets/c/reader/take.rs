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
        let records = self.names.stream.records.iter();
        records.filter(|r| has_parts(r)).map(|r| self.take(r)).collect()
    }

    fn take(&self, record: &Record) -> String {
        let prefix = self.names.prefix();
        let helpers = helpers(self.names, record);
        let parts = self.parts(record, &helpers);
        let item = parts.item();
        let taken = parts.take();
        let fails = names::uses(&taken, "error");
        let locals = self.take_locals(&taken);
        let mut parameters = String::new();
        if taken.contains("body->") {
            parameters += &format!(", const {} *body", self.names.structure(&record.name));
        }
        if names::uses(&taken, "state") || names::uses(&locals, "state") {
            parameters += &format!(", const struct {prefix}_state *state");
        }
        if parts.has_view() {
            parameters += &format!(", struct {prefix}_{item}_view *view");
        }
        let (result, error, done) = match fails {
            true => ("bool", ", struct xen_stream_error *error", "return true;\n"),
            false => ("void", "", ""),
        };
        format!(
            "\n//Takes the parts of a {}, each of which lies within the body and keeps its rules.\n\
             static {result} take_{item}(struct xen_stream_cursor *cursor{parameters}{error})\n\
             {{\n{locals}{taken}{done}}}\n",
            record.name
        )
    }

    /// The variables of a function that takes parts.
    fn take_locals(&self, taken: &str) -> String {
        let mut locals = String::new();
        if names::uses(taken, "turned") {
            let turned = turned(self.names.stream.framing.endian, "state->");
            locals += &format!("const bool turned = {turned};\n");
        }
        if names::uses(taken, "mode") {
            locals += "const enum xen_stream_mode mode = state->mode;\n";
        }
        let begins = |word: &str| taken.lines().any(|line| line.starts_with(word));
        for (used, declaration) in [
            (taken.contains("&inner"), "struct xen_stream_error inner;\n"),
            (begins("octets = "), "const uint8_t *octets;\n"),
            (taken.contains("amount = "), "uint64_t amount;\n"),
            (begins("at = cursor"), "size_t at;\n"),
            (taken.contains("i++"), "size_t i;\n"),
            (taken.contains("&sure"), "bool sure;\n"),
            (taken.contains("present"), "bool present;\n"),
        ] {
            if used {
                locals += declaration;
            }
        }
        if !locals.is_empty() {
            locals.push('\n');
        }
        locals
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
