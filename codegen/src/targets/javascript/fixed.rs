//! Fields at known offsets.

use super::lines::Lines;
use super::names::{label, quoted};
use super::package::{Package, is_wide, kind, role};
use crate::model::{Mark, Primitive, Scalar};
use crate::plan::{Check, Fixed, FixedField, FixedKind, RecordPlan};

/// The fixed part of a structure, and what its fields are called.
#[derive(Clone, Copy)]
pub struct FixedPart<'f, 'm> {
    /// Its fields.
    pub fixed: &'f Fixed<'m>,
    /// The class of the structure.
    pub class: &'f str,
    /// The properties of the whole structure.
    pub names: &'f [String],
    /// The record that it is of, some of whose layouts may lack fields.
    pub record: Option<&'f RecordPlan<'m>>,
}

impl<'m> FixedPart<'_, 'm> {
    fn may_lack(&self, field: &FixedField) -> bool {
        self.record.is_some_and(|record| record.may_lack(field.index))
    }

    /// Whether a field may be absent although the structure is there.
    pub fn is_optional(&self, field: &FixedField) -> bool {
        field.since.is_some() || self.may_lack(field)
    }

    fn name(&self, field: &FixedField) -> &str {
        &self.names[field.index]
    }

    /// Whether some integer takes more than an octet, and so has an order of octets.
    fn looks_at_order(&self) -> bool {
        let scalar = |field: &FixedField| match field.kind {
            FixedKind::Scalar(scalar) => scalar.primitive.size() > 1,
            _ => false,
        };
        self.fixed.fields.iter().any(scalar)
    }
}

/// An offset from where a structure begins.
fn at(offset: u64) -> String {
    if offset == 0 { "at".into() } else { format!("at + {offset}") }
}

/// The method of an `OctetView` that gives an integer.
fn getter(primitive: Primitive) -> &'static str {
    match primitive.carrier() {
        Primitive::U8 => "getUint8",
        Primitive::U16 => "getUint16",
        Primitive::U24 => "getUint24",
        Primitive::U32 | Primitive::F32 => "getUint32",
        Primitive::U48 => "getBigUint48",
        Primitive::U64 | Primitive::F64 => "getBigUint64",
        Primitive::I8 => "getInt8",
        Primitive::I16 => "getInt16",
        Primitive::I24 => "getInt24",
        Primitive::I32 => "getInt32",
        Primitive::I48 => "getBigInt48",
        Primitive::I64 => "getBigInt64",
    }
}

fn carries(field: &FixedField) -> bool {
    !matches!(field.kind, FixedKind::Reserved)
}

impl Package<'_, '_> {
    /// Reads and checks the fields, into variables with their names.
    pub fn read_fixed(&self, out: &mut Lines, part: FixedPart) {
        let is_scalar = |f: &FixedField| matches!(f.kind, FixedKind::Scalar(_));
        match part.fixed.fields.iter().any(is_scalar) {
            true if part.looks_at_order() => out.line("const { view, little } = c;"),
            true => out.line("const { view } = c;"),
            false => {}
        }
        for field in &part.fixed.fields {
            let name = part.name(field);
            let is_optional = part.is_optional(field);
            match (&field.kind, is_optional) {
                (FixedKind::Scalar(scalar), _) => {
                    let word = if is_optional { "let" } else { "const" };
                    let order = if scalar.primitive.size() > 1 { ", little" } else { "" };
                    let get = getter(scalar.primitive);
                    out.line(format!("{word} {name} = view.{get}({}{order});", at(field.offset)));
                }
                (FixedKind::Reserved, _) | (_, false) => {}
                (_, true) => out.line(format!("let {name} = null;")),
            }
            self.read_there(out, part, field);
        }
    }

    /// The same of a field that a layout may lack.
    fn read_there(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let name = part.name(field);
        let is_scalar = matches!(field.kind, FixedKind::Scalar(_));
        if !part.may_lack(field) {
            return self.read_present(out, part, field);
        }
        let (lacking, given) =
            (format!("c.without.has({})", quoted(name)), format!("c.given.has({})", quoted(name)));
        if is_scalar {
            // One with a default stands among the octets like any other, and is not checked.
            let absent = format!("if ({lacking} && !{given}) {name} = null;");
            out.line(absent);
        }
        if !does_nothing(field) {
            out.block(format!("if (!{lacking}) {{"), |out| self.read_present(out, part, field));
        }
    }

    fn read_present(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let Some(since) = &field.since else { return self.read_field(out, part, field) };
        let is_scalar = matches!(field.kind, FixedKind::Scalar(_));
        if since.before.is_none() && !is_scalar && does_nothing(field) {
            return;
        }
        out.block(format!("if (c.version < {}) {{", since.version), |out| {
            if let Some(before) = &since.before {
                let (first, end) = (at(field.offset), at(field.offset + field.size));
                let any = format!("{}any(c.data, {first}, {end})", role(before.role));
                out.refuse(&any, self.rule(before.rule), &first, &quoted(label(field.field)));
            }
            if is_scalar {
                out.line(format!("{} = null;", part.name(field)));
            }
        });
        if !does_nothing(field) {
            out.block("else {", |out| self.read_field(out, part, field));
        }
    }

    fn read_field(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let (name, start) = (part.name(field), at(field.offset));
        let path = quoted(label(field.field));
        let word = if part.is_optional(field) { "" } else { "const " };
        let here = (start.as_str(), path.as_str());
        match &field.kind {
            FixedKind::Scalar(scalar) => {
                self.checks(out, &field.checks, (name, scalar.primitive), here);
                if field.field.mark == Some(Mark::Version) {
                    let wide = is_wide(scalar.primitive);
                    let version = if wide { format!("Number({name})") } else { name.into() };
                    out.line(format!("c.version = {version};"));
                }
            }
            FixedKind::Reserved => {
                let octets = format!("c.data, {start}, {}", at(field.offset + field.size));
                self.checks(out, &field.checks, (&octets, Primitive::U8), here);
            }
            FixedKind::Octets => {
                let end = at(field.offset + field.size);
                out.line(format!("{word}{name} = c.data.subarray({start}, {end});"));
                self.checks(out, &field.checks, (name, Primitive::U8), here);
            }
            FixedKind::Scalars(scalar, count) => {
                let kind = kind(scalar.primitive);
                out.line(format!("{word}{name} = c.integers({kind}, {start}, {count});"));
                let named = (name, label(field.field));
                self.check_elements(out, &field.checks, (named, *scalar), &start);
            }
            FixedKind::Structures(id, count) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                let read = format!("c.structures({path}, {of}, {start}, {size}, {count})");
                out.line(format!("{word}{name} = {read};"));
            }
            FixedKind::Structure(id) => {
                let of = &self.types[id.0];
                out.line(format!("{word}{name} = c.structure({path}, {of}, {start});"));
            }
            FixedKind::Union { tag, .. } => {
                let of = format!("{}, {}", cases(part.class, name), part.names[*tag]);
                let size = field.size;
                out.line(format!("{word}{name} = c.choice({path}, {of}, {start}, {size});"));
            }
        }
    }

    /// Checks on each element of an array of integers, which begins at `start`.
    pub fn check_elements(
        &self,
        out: &mut Lines,
        checks: &[Check],
        ((name, label), scalar): ((&str, &str), Scalar),
        start: &str,
    ) {
        if checks.is_empty() {
            return;
        }
        out.enclosed(format!("{name}.forEach((it, index) => {{"), "});", |out| {
            let place = match scalar.primitive.size() {
                1 => format!("{start} + index"),
                size => format!("{start} + {size} * index"),
            };
            let path = format!("`{label}[${{index}}]`");
            self.checks(out, checks, ("it", scalar.primitive), (&place, &path));
        });
    }

    /// The properties of a structure that is made of the variables.
    pub fn arguments(&self, part: FixedPart) -> Vec<String> {
        let fields = part.fixed.fields.iter().filter(|field| carries(field));
        let argument = |field: &FixedField| {
            let (name, is_optional) = (part.name(field), part.is_optional(field));
            match field.kind {
                FixedKind::Scalar(scalar) => self.argument(name, scalar, is_optional),
                FixedKind::Scalars(scalar, _) => self.arguments_of(name, scalar, is_optional),
                _ => name.to_owned(),
            }
        };
        fields.map(argument).collect()
    }

    /// A property whose value is an integer.
    pub fn argument(&self, name: &str, scalar: Scalar, is_optional: bool) -> String {
        match (self.bits(scalar), is_optional) {
            (None, _) => name.to_owned(),
            (Some(class), false) => format!("{name}: new {class}({name})"),
            (Some(class), true) => format!("{name}: {name} === null ? null : new {class}({name})"),
        }
    }

    /// A property whose value are integers.
    pub fn arguments_of(&self, name: &str, scalar: Scalar, is_optional: bool) -> String {
        let Some(class) = self.bits(scalar) else { return name.to_owned() };
        let all = format!("Array.from({name}, (it) => new {class}(it))");
        match is_optional {
            true => format!("{name}: {name} === null ? null : {all}"),
            false => format!("{name}: {all}"),
        }
    }

    /// Writes the fields at `at`, where there are zeros.
    pub fn write_fixed(&self, out: &mut Lines, part: FixedPart) {
        let is_version = |f: &&FixedField| f.field.mark == Some(Mark::Version);
        if let Some(version) = part.fixed.fields.iter().find(is_version) {
            out.line(format!("c.version = Number(this.{});", part.name(version)));
        }
        for field in part.fixed.fields.iter().filter(|field| carries(field)) {
            let name = part.name(field);
            let there = part.is_optional(field).then(|| self.there(part, field));
            if let FixedKind::Scalar(scalar) = field.kind {
                let (kind, start, path) = (kind(scalar.primitive), at(field.offset), quoted(name));
                let put = match (there, self.bits(scalar)) {
                    (Some(there), _) => {
                        format!("optional({kind}, {start}, {path}, this.{name}, {there})")
                    }
                    (None, Some(_)) => {
                        format!("integer({kind}, {start}, {path}, this.{name}.bits)")
                    }
                    (None, None) => format!("integer({kind}, {start}, {path}, this.{name})"),
                };
                out.line(format!("c.{put};"));
                continue;
            }
            let there =
                there.map(|there| format!("c.has({}, this.{name}, () => {there})", quoted(name)));
            out.only_if(there, |out| self.write_field(out, part, field));
        }
    }

    /// The condition that a field is there.
    fn there(&self, part: FixedPart, field: &FixedField) -> String {
        let since = field.since.as_ref().map(|since| format!("c.version >= {}", since.version));
        let lacking = format!("!c.without.has({})", quoted(part.name(field)));
        let lacking = part.may_lack(field).then_some(lacking);
        lacking.into_iter().chain(since).collect::<Vec<_>>().join(" && ")
    }

    fn write_field(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let (name, start) = (part.name(field), at(field.offset));
        let path = quoted(label(field.field));
        let put = match &field.kind {
            FixedKind::Octets => format!("put({start}, {path}, this.{name}, {})", field.size),
            FixedKind::Scalars(scalar, count) => {
                let (kind, values) = (kind(scalar.primitive), self.integers(name, *scalar));
                format!("putIntegers({start}, {path}, {kind}, {values}, {count})")
            }
            FixedKind::Structures(id, count) => {
                let size = self.size(*id);
                format!("putStructures({start}, {path}, this.{name}, {size}, {count})")
            }
            FixedKind::Structure(_) => format!("putStructure({start}, {path}, this.{name})"),
            FixedKind::Union { tag, .. } => {
                let of = format!("{}, this.{}", cases(part.class, name), part.names[*tag]);
                format!("choice({start}, {path}, this.{name}, {of})")
            }
            FixedKind::Scalar(_) | FixedKind::Reserved => return,
        };
        out.line(format!("c.{put};"));
    }

    /// Integers that somebody gave for an array.
    pub fn integers(&self, name: &str, scalar: Scalar) -> String {
        match self.bits(scalar) {
            Some(_) => format!("Array.from(this.{name}, raw)"),
            None => format!("this.{name}"),
        }
    }
}

/// Whether nothing is done about a field but to read it, if it is an integer.
fn does_nothing(field: &FixedField) -> bool {
    let is_plain = matches!(field.kind, FixedKind::Scalar(_) | FixedKind::Reserved);
    let is_silent = field.checks.is_empty() && field.field.mark != Some(Mark::Version);
    is_plain && is_silent && field.since.is_none()
}

/// What holds the cases of a union.
pub fn cases(class: &str, name: &str) -> String {
    format!("{class}._{name}")
}
