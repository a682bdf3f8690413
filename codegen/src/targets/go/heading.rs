//! The headers of a stream, as its reader and writer look at them.

use super::framed::Framer;
use super::names;
use super::structure::View;
use crate::model::*;

/// A header, as reader and writer look at it.
pub struct HeaderLine {
    /// Its structure.
    pub name: String,
    /// The variable that holds it.
    pub variable: String,
    /// The argument for it.
    pub argument: String,
    /// The method that gives it.
    pub accessor: String,
    /// Its name in sentences.
    pub words: String,
    /// Statements that read and check it.
    pub read: String,
    /// Statements that check and append it.
    pub write: String,
}

impl<'a> Framer<'a> {
    pub(super) fn stream_header(&self, index: usize) -> HeaderLine {
        let header = &self.stream.headers[index];
        let variable = names::header_variable(&header.name);
        HeaderLine {
            name: names::header(self.stream, &header.name),
            argument: variable.clone(),
            accessor: names::accessor(&names::header(self.stream, &header.name)),
            words: header.name.replace('_', " "),
            read: self.read_stream_header(index, &variable),
            write: self.write_stream_header(index, &variable),
            variable,
        }
    }

    /// A header, and the order of its octets as an argument; `s` is the state.
    fn header_view(&self, index: usize, s: &str) -> (View<'a>, String) {
        let header = &self.stream.headers[index];
        let fields = &header.body.fields;
        let view = View { stream: self.stream, item: &header.name, fields, endian: header.endian };
        let order =
            if header.endian == Endian::Declared { format!(", {s}.order") } else { String::new() };
        (view, order)
    }

    fn read_stream_header(&self, index: usize, variable: &str) -> String {
        let header = &self.stream.headers[index];
        let (view, order) = self.header_view(index, "r.state");
        let (name, size) = (&header.name, header.body.head);
        let own = format!("r.headers.{variable}");
        let mut code = format!(
            "if !r.in.Has({size}) {{\nreturn wire.In(wire.Broken(&{}, 0, \"\"), r.in.Offset, nil, \"{name}\")\n}}\n\
             {own}.Decode(r.in.Rest{order})\n",
            self.rule(header.complete)
        );
        if let Some((checks, function)) = view.checks(&[]).of(Role::Reader) {
            code += &format!(
                "if err := {own}.{function}({}); err != nil {{\nreturn wire.In(err, r.in.Offset, nil, \"{name}\")\n}}\n",
                checks.arguments("r.in.Rest", "", "&r.state")
            );
        }
        code += &self.after_header(index, &own, "r.state");
        code + &format!("r.in.Advance({size})\n")
    }

    fn write_stream_header(&self, index: usize, variable: &str) -> String {
        let header = &self.stream.headers[index];
        let (view, order) = self.header_view(index, "w.state");
        let name = &header.name;
        let mut code = String::new();
        if let Some((checks, function)) = view.checks(&[]).of(Role::Writer) {
            code += &format!(
                "if err := {variable}.{function}({}); err != nil {{\nreturn nil, wire.In(err, uint64(len(w.buffer)), nil, \"{name}\")\n}}\n",
                checks.arguments("", "", "&w.state")
            );
        }
        code += &format!("w.buffer = {variable}.Append(w.buffer{order})\n");
        code + &self.after_header(index, variable, "w.state")
    }

    /// What a header tells of the stream.
    fn after_header(&self, index: usize, own: &str, state: &str) -> String {
        let header = &self.stream.headers[index];
        let mut code = String::new();
        for field in &header.body.fields {
            let name = names::field(&field.name);
            if field.mark == Some(Mark::Version) {
                code +=
                    &format!("{state}.version = {}\n", as_version(&format!("{own}.{name}"), field));
            }
            let Kind::Scalar(Scalar { of: Some(id), .. }) = field.kind else { continue };
            let TypeBody::Bits { parts, .. } = &self.stream.ty(id).body else { continue };
            if let Some(part) = parts.iter().find(|p| p.mark == Some(Mark::BigEndian)) {
                let bit = names::part_method(part.name.as_deref().unwrap_or_default());
                code += &format!(
                    "if {own}.{name}.{bit}() {{\n{state}.order = xenstreams.BigEndian\n}}\n"
                );
            }
        }
        if super::stream::state_headers(self.stream).contains(&index) {
            let value = if own.starts_with("r.") { own.to_owned() } else { format!("*{own}") };
            code += &format!("{state}.{} = {value}\n", names::header_variable(&header.name));
        }
        code
    }
}

/// A field that holds the version, as a `uint32`.
pub fn as_version(code: &str, field: &Field) -> String {
    match field.kind {
        Kind::Scalar(Scalar { primitive: Primitive::U32, of: None }) => code.to_owned(),
        _ => format!("uint32({code})"),
    }
}
