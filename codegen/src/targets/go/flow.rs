//! What reader and writer do with one record, statement by statement, in the order of
//! `spec/reading.md`.

use super::checks::{Both, set_name};
use super::expression::{captured, kind, widened};
use super::names;
use super::record::{Shape, head, shape};
use super::record_rules::{later_fields, rules_call};
use crate::model::*;

/// A record, as reader and writer look at it.
pub struct Flow<'a> {
    pub(super) stream: &'a Stream,
    pub(super) record: &'a Record,
    pub(super) id: usize,
    /// Name of its kind, type code and methods.
    pub(super) suffix: String,
    /// Its name in paths.
    pub(super) item: String,
    /// The checks of the fixed part.
    pub(super) checks: Both,
}

impl<'a> Flow<'a> {
    /// The record with an index.
    pub fn new(stream: &'a Stream, id: usize) -> Self {
        let record = &stream.records[id];
        let suffix = names::exported(&record.name);
        let checks = head(stream, record).checks(&record.layouts);
        Self { stream, record, id, suffix, item: record.name.to_lowercase(), checks }
    }

    pub(super) fn kind(&self) -> String {
        kind(self.stream, self.id)
    }

    fn rule(&self, id: RuleId) -> String {
        names::rule(self.stream, self.stream.rule(id))
    }

    pub(super) fn order(&self, state: &str) -> String {
        match self.stream.framing.endian {
            Endian::Declared => format!(", {state}.order"),
            Endian::Big | Endian::Little => String::new(),
        }
    }

    fn framing_field(&self, index: usize) -> (String, u64, &'a str) {
        let field = &self.stream.framing.header.fields[index];
        (names::field(&field.name), field.offset.unwrap_or_default(), field.name.as_str())
    }

    fn length(&self) -> String {
        format!("r.header.{}", self.framing_field(self.stream.framing.length_field).0)
    }

    /// Whether a reader looks at the padding of the record.
    fn verified(&self) -> Option<String> {
        let padding = self.stream.framing.padding;
        padding.zero.filter(|_| padding.verified && padding.to > 1).map(|rule| self.rule(rule))
    }

    /// Whether its place among the others is checked.
    pub fn has_place(&self) -> bool {
        self.record.sequence.iter().any(|c| self.stream.rule(c.rule).level == Level::Must)
    }

    /// The statements that check its place and instance; `r` is the reader, or the writer.
    pub(super) fn admit(&self, r: &str) -> String {
        let mut code = String::new();
        let framing = &self.stream.framing;
        if r == "r" && self.has_place() {
            let (_, offset, name) = self.framing_field(framing.type_field);
            code += &format!(
                "if rule := r.state.misplaced({}); rule != nil {{\nreturn r.refuse(rule, {offset}, \"framing.{name}\")\n}}\n",
                self.kind()
            );
        }
        if let (Instance::UpTo(last), Some(rule), Some(index)) =
            (self.record.instance, self.record.instance_rule, framing.instance_field)
        {
            let (field, offset, name) = self.framing_field(index);
            let test = if last == 0 { "!= 0".to_owned() } else { format!("> {last}") };
            if r == "r" || last > 0 {
                code += &format!(
                    "if {r}.header.{field} {test} {{\nreturn {r}.refuse(&{}, {offset}, \"framing.{name}\")\n}}\n",
                    self.rule(rule)
                );
            }
        }
        if framing.unique.is_some() {
            code += &format!("if err := {r}.once(); err != nil {{\nreturn err\n}}\n");
        }
        code
    }

    /// The body of the reader's method for the record.
    pub fn read(&self) -> String {
        let body = match shape(self.record) {
            Shape::Empty | Shape::Fixed => self.read_fixed(),
            Shape::Layouts => self.read_layouts(),
            Shape::Parts => self.read_parts(),
        };
        let mut code = self.admit("r") + &body;
        let size = if shape(self.record) == Shape::Empty || self.size_is_fixed() {
            self.whole().to_string()
        } else {
            "size".to_owned()
        };
        code += &self.remember("r");
        if let Some(Control::Begins(_)) = &self.record.control {
            code += "if err := r.unended(); err != nil {\nreturn err\n}\n";
        }
        if self.record.position == Some(Position::Last) {
            code += &format!("r.state.seen[{}] = true\n", self.kind());
            code += &format!("if err := r.finish({size}); err != nil {{\nreturn err\n}}\n");
        }
        let octets = if shape(self.record) == Shape::Empty { "nil" } else { "b" };
        code += &format!("r.accept({}, {octets}, {size})\n", self.kind());
        match &self.record.control {
            Some(Control::Begins(_)) => code += "r.inside = true\n",
            Some(Control::Resumes(_)) => code += "r.inside = r.suspended\n",
            Some(Control::Returns) | None => {}
        }
        code + "return nil\n"
    }

    fn size_is_fixed(&self) -> bool {
        matches!(shape(self.record), Shape::Fixed | Shape::Empty)
    }

    /// Octets of a record of fixed size, header and padding included.
    fn whole(&self) -> u64 {
        let size = self.record.body.size.unwrap_or_default();
        self.stream.framing.header.head + size.next_multiple_of(self.stream.framing.padding.to)
    }

    fn read_fixed(&self) -> String {
        let framing = &self.stream.framing;
        let size = self.record.body.size.unwrap_or_default();
        let (start, whole) = (framing.header.head, self.whole());
        let counted = if framing.padding.in_length { whole - start } else { size };
        let end = start + size;
        let rule = self.rule(self.record.length);
        let mut code =
            format!("if {} != {counted} {{\nreturn r.wrongLength(&{rule})\n}}\n", self.length());
        if size == 0 {
            return code;
        }
        code += &format!(
            "if !r.in.Has({whole}) {{\n_, _, err := r.cut()\nreturn err\n}}\n\
             b := r.in.Rest[{start}:{end}:{end}]\nv := &r.records.{}\nv.Decode(b{})\n",
            names::unexported(&self.record.name),
            self.order("r.state")
        );
        code += &self.check_fields("b", "len(b)");
        if let Some(zero) = self.verified().filter(|_| whole > end) {
            code += &format!(
                "if !wire.IsZero(r.in.Rest[{end}:{whole}]) {{\nreturn r.refuse(&{zero}, {end}, \"framing\")\n}}\n"
            );
        }
        code + &self.without_later_fields() + &self.check_rules("")
    }

    /// A structure of which some writers left out fields: known by its length.
    fn read_layouts(&self) -> String {
        let framing = &self.stream.framing;
        let size = self.record.body.size.unwrap_or_default();
        let rule = self.rule(self.record.length);
        let to = if framing.padding.in_length { framing.padding.to } else { 1 };
        let lengths = self.record.layouts.iter().map(|l| l.length).chain([size]);
        let known: Vec<String> =
            lengths.map(|l| format!("{} != {}", self.length(), l.next_multiple_of(to))).collect();
        let layouts = format!("{}Layouts", names::unexported(&self.record.name));
        let mut code = format!(
            "if {} {{\nreturn r.wrongLength(&{rule})\n}}\n\
             b, size, err := r.cut()\nif err != nil {{\nreturn err\n}}\n\
             var o [{size}]byte\nlayout := wire.LayoutOf({layouts}, len(b), {to})\nlayout.Expand(o[:], b[:layout.Length])\n\
             v := &r.records.{}\nv.Decode(o[:]{})\n",
            known.join(" && "),
            names::unexported(&self.record.name),
            self.order("r.state")
        );
        let moved = "err.Offset = layout.Place(err.Offset)\n";
        code += &self
            .check_fields("o[:]", "layout.Length")
            .replace("return r.inBody", &format!("{moved}return r.inBody"));
        if let Some(zero) = self.verified().filter(|_| !framing.padding.in_length) {
            code += &self.check_padding(&zero);
        }
        code + &self.without_later_fields() + &self.check_rules(moved)
    }

    fn read_parts(&self) -> String {
        let framing = &self.stream.framing;
        let (start, to) = (framing.header.head, framing.padding.to);
        let rule = self.rule(self.record.length);
        let name = names::unexported(&self.record.name);
        let mut code = String::new();
        if framing.length_max.is_some() || framing.length_aligned.is_some() {
            code += "if err := r.checkLength(); err != nil {\nreturn err\n}\n";
        }
        if self.record.may_be_empty() {
            code += &format!(
                "if {} == 0 {{\nr.records.{name} = {}{{}}\nr.accept({}, nil, {start})\nreturn nil\n}}\n",
                self.length(),
                names::record(self.stream, self.record),
                self.kind()
            );
        }
        if self.record.body.head > 0 {
            code += &format!(
                "if {} < {} {{\nreturn r.wrongLength(&{rule})\n}}\n",
                self.length(),
                self.record.body.head
            );
        }
        let item = &self.item;
        code += &format!(
            "b, size, err := r.cut()\nif err != nil {{\nreturn err\n}}\nv := &r.records.{name}\n\
             used, err := v.decode(b, &r.state)\nif err != nil {{\nreturn r.inBody(err, \"{item}\")\n}}\n"
        );
        let used = if framing.padding.in_length && to > 1 {
            format!("used+int(wire.Padding(uint64(used), {to}))")
        } else {
            "used".to_owned()
        };
        code += &format!(
            "if len(b) != {used} {{\nreturn r.inBody(wire.Broken(&{rule}, used, \"\"), \"{item}\")\n}}\n"
        );
        if let Some(zero) = self.verified() {
            code += &if framing.padding.in_length {
                format!(
                    "if !wire.IsZero(b[used:]) {{\nreturn r.refuse(&{zero}, {start}+used, \"framing\")\n}}\n"
                )
            } else {
                self.check_padding(&zero)
            };
        }
        code + &self.check_rules("")
    }

    fn check_padding(&self, zero: &str) -> String {
        format!(
            "if end := {} + len(b); !wire.IsZero(r.in.Rest[end:size]) {{\nreturn r.refuse(&{zero}, end, \"framing\")\n}}\n",
            self.stream.framing.header.head
        )
    }

    /// The checks of a structure of fixed size, for a reader.
    fn check_fields(&self, octets: &str, length: &str) -> String {
        let Some((checks, function)) = self.checks.of(Role::Reader) else { return String::new() };
        format!(
            "if err := v.{function}({}); err != nil {{\nreturn r.inBody(err, \"{}\")\n}}\n",
            checks.arguments(octets, length, "&r.state"),
            self.item
        )
    }

    /// Statements that take back fields which the version does not have.
    fn without_later_fields(&self) -> String {
        later_fields(self.stream, self.record, "r.state.version")
    }

    fn check_rules(&self, before: &str) -> String {
        rules_call(self.stream, self.record, Role::Reader).map_or_else(String::new, |call| {
            format!(
                "if err := {}; err != nil {{\n{before}return r.inBody(err, \"{}\")\n}}\n",
                call.replace("STATE", "&r.state"),
                self.item
            )
        })
    }

    /// Statements that remember what later records look at; in a writer, that check whether it can.
    pub(super) fn remember(&self, r: &str) -> String {
        let mut code = String::new();
        let function = if r == "r" { "Insert" } else { "Look" };
        for (i, set) in self.stream.sets.iter().enumerate() {
            let RememberedSet::Field { record, field } = set else { continue };
            if record.0 != self.id {
                continue;
            }
            let (_, offset, name) = self.framing_field(self.stream.framing.type_field);
            let at = if r == "r" {
                format!("{offset}, \"framing.{name}\"")
            } else {
                "0, \"framing\"".into()
            };
            code += &format!(
                "if {r}.state.{}.{function}({}) == wire.Full {{\nreturn {r}.refuse(&ruleMemory, {at})\n}}\n",
                set_name(self.stream, SetId(i)),
                self.value(*field)
            );
        }
        if r == "r" { code + &self.keep("r") } else { code }
    }

    /// Statements that keep the values that later records look at.
    pub(super) fn keep(&self, r: &str) -> String {
        let mut code = String::new();
        for (record, field) in self.stream.captured() {
            if record.0 == self.id {
                let name = captured(self.stream, self.id, field);
                code += &format!("{r}.state.{name} = {}\n", self.value(field));
            }
        }
        if let Some(field) = self.record.body.marked(Mark::Version) {
            let code_of = format!("v.{}", names::field(&field.name));
            code +=
                &format!("{r}.state.version = {}\n", super::heading::as_version(&code_of, field));
        }
        code
    }

    pub(super) fn value(&self, field: usize) -> String {
        let field = &self.record.body.fields[field];
        let code = format!("v.{}", names::field(&field.name));
        match field.kind {
            Kind::Scalar(scalar) => widened(scalar, &code),
            _ => code,
        }
    }
}
