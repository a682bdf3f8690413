//! A record: its structure, and how its body is decoded, checked and written.

use super::names;
use super::parts::{Part, order, parts};
use super::record_rules::{later_fields, record_rules, rules_function};
use super::structure::View;
use super::tidy::mentions;
use super::types::{self, about};
use crate::model::*;
use crate::targets::wrap::comment;

/// What a record's body looks like in Go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// No fields.
    Empty,
    /// A structure of fixed size.
    Fixed,
    /// A structure of fixed size, of which some writers left out fields.
    Layouts,
    /// A fixed part, if any, and parts of variable size.
    Parts,
}

/// The shape of a record.
pub fn shape(record: &Record) -> Shape {
    match record.body.size {
        Some(_) if record.body.fields.is_empty() => Shape::Empty,
        Some(_) if record.layouts.is_empty() => Shape::Fixed,
        Some(_) => Shape::Layouts,
        None => Shape::Parts,
    }
}

/// The fixed part of a record.
pub fn head<'a>(stream: &'a Stream, record: &'a Record) -> View<'a> {
    let fields = &record.body.fields[..record.body.head_fields];
    View { stream, item: &record.name, fields, endian: stream.framing.endian }
}

/// The code of a record's file.
pub fn file(stream: &Stream, id: usize) -> askama::Result<String> {
    let record = &stream.records[id];
    let name = names::record(stream, record);
    let suffix = names::exported(&record.name);
    let type_field = &stream.framing.header.fields[stream.framing.type_field];
    let Kind::Scalar(scalar) = type_field.kind else { unreachable!("a type code is a scalar") };
    let integer = super::expression::scalar_type(stream, scalar);
    let mut code = format!(
        "// Type{suffix} is the type code of a record {}.\nconst Type{suffix} {integer} = {:#x}\n\n",
        record.name, record.code
    );
    let doc = about(&name, &record.prose.doc);
    match shape(record) {
        Shape::Empty => {
            code = format!("{}\n//\n{code}", about(&format!("Type{suffix}"), &record.prose.doc))
        }
        Shape::Fixed | Shape::Layouts => {
            let view = head(stream, record);
            code += &types::structure_text(&view, &name, &doc, record.body.head)?;
            let checks = view.checks(&record.layouts);
            code += &types::check_functions(&name, &checks.functions(), "");
            code += &types::unions(&view);
            code += "\n\n";
        }
        Shape::Parts => code += &Body { stream, record, name: &name }.text(&doc),
    }
    if shape(record) == Shape::Layouts {
        code += &layouts(record);
    }
    code += &rules(stream, record, &name);
    for (index, ty) in stream.types.iter().enumerate() {
        if ty.home == Some(RecordId(id)) {
            code += &types::named(stream, TypeId(index))?;
            code += "\n\n";
        }
    }
    Ok(code)
}

/// The functions that check the rules on several fields.
fn rules(stream: &Stream, record: &Record, name: &str) -> String {
    let both = record_rules(stream, record);
    let mut code = String::new();
    for role in [Role::Reader, Role::Writer] {
        let Some((checks, _)) = both.of(role) else { continue };
        if role == Role::Writer && both.reader == both.writer {
            continue;
        }
        let function = rules_function(&both, role);
        code += &format!(
            "\n\n// {function} checks the rules on several fields and records, in their order.\n\
             func (v *{name}) {function}({}) *xenstreams.Error {{\n{}return nil\n}}\n\n",
            checks.parameters(),
            checks.code
        );
    }
    code
}

/// The layouts of a record, with the octets that each lacks.
fn layouts(record: &Record) -> String {
    let name = format!("{}Layouts", names::unexported(&record.name));
    let mut lines = format!("{{Length: {}}},\n", record.body.size.unwrap_or_default());
    for layout in &record.layouts {
        let doc = comment(&layout.doc, "// ");
        let gaps: Vec<String> = record
            .gaps(layout)
            .iter()
            .map(|(at, length)| format!("{{At: {at}, Length: {length}}}"))
            .collect();
        lines += &format!(
            "{doc}\n{{Length: {}, Gaps: []wire.Gap{{{}}}}},\n",
            layout.length,
            gaps.join(", ")
        );
    }
    format!(
        "\n\n// {name} are the layouts of the body: that of all fields, and those in which fields are missing.\n\
         var {name} = []wire.Layout{{\n{lines}}}\n\n"
    )
}

/// A body of variable size.
struct Body<'a> {
    stream: &'a Stream,
    record: &'a Record,
    name: &'a str,
}

impl Body<'_> {
    fn text(&self, doc: &str) -> String {
        let Self { stream, record, name } = self;
        let view = head(stream, record);
        let parts = parts(stream, record);
        let declared: String = parts.iter().map(|p| p.declaration.as_str()).collect();
        let mut code =
            format!("{doc}\ntype {name} struct {{\n{}{declared}}}\n\n", view.declarations());
        code += &self.counted(&parts);
        if record.body.head_fields > 0 {
            code += &self.head_functions(&view);
        }
        code += &self.decode(&view, &parts);
        code += &self.append(&view, &parts);
        code += &self.check(&view, &parts);
        code + &types::unions(&view) + "\n\n"
    }

    fn counted(&self, parts: &[Part]) -> String {
        let counts: String =
            parts.iter().filter_map(|p| p.count.as_ref()).map(|c| format!("{c}\n")).collect();
        if counts.is_empty() {
            return String::new();
        }
        let name = self.name;
        format!(
            "// Counted gives the same record with the fields set that count others. What is too long for\n\
             // the field that counts it is refused when the record is written.\n\
             func (v {name}) Counted() {name} {{\n{counts}return v\n}}\n\n"
        )
    }

    fn head_functions(&self, view: &View) -> String {
        let (name, size, order) = (self.name, self.record.body.head, view.order_parameter());
        let mut code = format!(
            "// decodeHead sets the fields of the first {size} octets.\n\
             func (v *{name}) decodeHead(b []byte{order}) {{\nb = b[:{size}:{size}]\n{}}}\n\n\
             // putHead sets octets that are zero to those of the first fields.\n\
             func (v *{name}) putHead(o []byte{order}) {{\no = o[:{size}:{size}]\n{}}}\n\n",
            view.decode(),
            view.encode()
        );
        let both = view.checks(&[]);
        let functions = both.functions();
        code += &types::check_functions(name, &functions, "Head");
        code + "\n\n"
    }

    /// A call that checks the fixed part.
    fn head_check(&self, view: &View, role: Role) -> Option<String> {
        let both = view.checks(&[]);
        let (checks, name) = both.of(role)?;
        let name = name.replacen("check", "checkHead", 1);
        Some(format!("v.{name}({})", checks.arguments("b", "", "s")))
    }

    fn order_argument(&self) -> String {
        match self.stream.framing.endian {
            Endian::Declared => format!(", {}", order(self.stream)),
            Endian::Big | Endian::Little => String::new(),
        }
    }

    fn decode(&self, view: &View, parts: &[Part]) -> String {
        let Self { stream, record, name } = self;
        let mut code = String::new();
        if record.body.head_fields > 0 {
            code += &format!("v.decodeHead(b{})\n", self.order_argument());
            if let Some(call) = self.head_check(view, Role::Reader) {
                code += &format!("if err := {call}; err != nil {{\nreturn 0, err\n}}\n");
            }
            code += &later_fields(stream, record, "s.version");
        }
        let taken: String = parts.iter().map(|p| p.decode.as_str()).collect();
        let variables = [
            ("ok", "bool", taken.contains(", ok = ")),
            ("octets", "[]byte", taken.contains("octets, ") || taken.contains("octets = ")),
            ("unread", "wire.Unread", taken.contains("octets, unread = ")),
            ("start", "int", taken.contains("start = c.At")),
            ("count", "uint64", taken.contains("count = ")),
            ("a", "wire.Arithmetic", mentions(&taken, "a")),
        ];
        for (variable, ty, used) in variables {
            if used {
                code += &format!("var {variable} {ty}\n");
            }
        }
        format!(
            "// decode sets v to what a body stands for, checks its fields, and counts the octets that\n\
             // they take. The body holds the fixed part.\n\
             func (v *{name}) decode(b []byte, s *state) (int, *xenstreams.Error) {{\n{code}\
             c := wire.Cursor{{Body: b, At: {}}}\n{taken}return c.At, nil\n}}\n\n",
            record.body.head
        )
    }

    fn append(&self, view: &View, parts: &[Part]) -> String {
        let Self { record, name, .. } = self;
        let appended: String = parts.iter().map(|p| p.append.as_str()).collect();
        let mut code = String::new();
        if appended.contains(", start, ") {
            code += "start := len(b)\n";
        }
        if mentions(&appended, "a") {
            code += "var a wire.Arithmetic\n";
        }
        if record.body.head_fields > 0 {
            let size = record.body.head;
            code += &format!("b = append(b, make([]byte, {size})...)\n");
            if !view.encode().is_empty() {
                code += &format!("v.putHead(b[len(b)-{size}:]{})\n", self.order_argument());
            }
        }
        format!(
            "// append appends the octets of a body.\n\
             func (v *{name}) append(b []byte, s *state) []byte {{\n{code}{appended}return b\n}}\n\n"
        )
    }

    fn check(&self, view: &View, parts: &[Part]) -> String {
        let name = self.name;
        let mut code = String::new();
        if let Some(call) = self.head_check(view, Role::Writer) {
            code += &format!("if err := {call}; err != nil {{\nreturn err\n}}\n");
        }
        let uses =
            |code: &str| code.contains("(at, ") || code.contains(", at, ") || code.contains("at+");
        let last = parts.iter().rposition(|p| uses(&p.check));
        let mut checks = String::new();
        for (i, part) in parts.iter().enumerate() {
            checks += &part.check;
            if last.is_some_and(|last| i < last) {
                checks += &part.size;
            }
        }
        if mentions(&checks, "a") {
            code += "var a wire.Arithmetic\n";
        }
        if last.is_some() {
            code += &format!("at := {}\n", self.record.body.head);
        }
        format!(
            "// checkWrite checks the fields for a writer, in their order.\n\
             func (v *{name}) checkWrite(s *state) *xenstreams.Error {{\n{code}{checks}return nil\n}}\n\n"
        )
    }
}
