//! The functions that measure the parts of a record, and write them.

use super::Maker;
use crate::model::*;
use crate::targets::c::codec::{helpers, parts};
use crate::targets::c::names;

impl Maker<'_> {
    /// The functions that measure the parts of a record, and write them.
    pub(super) fn measure(&self, record: &Record) -> String {
        let names = self.names;
        let helpers = helpers(names, record);
        let parts = parts(names, record, "false", &helpers);
        let (measured, put) = (parts.measure(), parts.put());
        let (_, parameters) = self.measure_arguments(record);
        let (_, put_parameters) = self.put_arguments(record);
        let item = parts.item();
        let body = format!("const struct {}_{item}_body *from, ", names.prefix());
        let fails = names::uses(&measured, "error");
        let mut locals = String::new();
        for (word, declaration) in [
            ("&inner", "struct xen_stream_error inner;\n"),
            ("amount = ", "uint64_t amount;\n"),
            ("&sure", "bool sure;\n"),
            ("present", "bool present;\n"),
        ] {
            if measured.contains(word) {
                locals += declaration;
            }
        }
        let gap = if locals.is_empty() { "" } else { "\n" };
        let mut put_locals = String::new();
        for (word, declaration) in [("o = ", "uint8_t *o;\n"), ("for (i", "size_t i;\n")] {
            if put.lines().any(|l| l.starts_with(word)) {
                put_locals += declaration;
            }
        }
        if put.contains("- start") {
            put_locals = format!(
                "const uint64_t start = xen_stream_output_offset(output) - {};\n{put_locals}",
                record.body.head
            );
        }
        let put_gap = if put_locals.is_empty() { "" } else { "\n" };
        format!(
            "\n//Checks the parts of a {name} before they are written, and adds their size.\n\
             static {fails} measure_{item}({body}{parameters}uint64_t *size{error})\n\
             {{\n{locals}{gap}{measured}{done}}}\n\
             \nstatic bool put_{item}({body}{put_parameters}struct xen_stream_output *output)\n\
             {{\n{put_locals}{put_gap}{put}return true;\n}}\n",
            name = record.name,
            fails = if fails { "bool" } else { "void" },
            error = if fails { ", struct xen_stream_error *error" } else { "" },
            done = if fails { "return true;\n" } else { "" },
        )
    }

    /// What the function that measures takes beside the record and the size.
    pub(super) fn measure_arguments(&self, record: &Record) -> (String, String) {
        let helpers = helpers(self.names, record);
        let parts = parts(self.names, record, "false", &helpers);
        let measured = parts.measure();
        let view = format!("struct {}_{}_view *view, ", self.names.prefix(), parts.item());
        self.arguments(record, &measured, &view)
    }

    pub(super) fn put_arguments(&self, record: &Record) -> (String, String) {
        let helpers = helpers(self.names, record);
        let parts = parts(self.names, record, "false", &helpers);
        let put = parts.put();
        let view = format!("const struct {}_{}_view *view, ", self.names.prefix(), parts.item());
        let (mut arguments, mut parameters) = self.arguments(record, &put, &view);
        if names::uses(&put, "turned") {
            arguments += &format!("{}, ", self.turned());
            parameters += "bool turned, ";
        }
        (arguments, parameters)
    }

    pub(super) fn arguments(&self, record: &Record, code: &str, view: &str) -> (String, String) {
        let (mut arguments, mut parameters) = (String::new(), String::new());
        if code.contains("body->") {
            arguments += "body, ";
            parameters += &format!("const {} *body, ", self.names.structure(&record.name));
        }
        if names::uses(code, "state") {
            arguments += "&writer->state, ";
            parameters += &format!("const struct {}_state *state, ", self.names.prefix());
        }
        if code.contains("view->") {
            arguments += "&view, ";
            parameters += view;
        }
        (arguments, parameters)
    }
}
