//! Fields at known offsets: read and written with one format of `struct`.

use super::lines::Lines;
use super::names::{label, quoted, values_of};
use super::package::{Package, letter, role};
use crate::model::{FieldTest, Kind, Mark, Primitive, Role, Scalar};
use crate::plan::{Check, Fixed, FixedField, FixedKind, RecordPlan};

/// The fixed part of a structure, and what its fields are called.
#[derive(Clone, Copy)]
pub struct FixedPart<'f, 'm> {
    /// Its fields.
    pub fixed: &'f Fixed<'m>,
    /// The attributes of the whole structure.
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

    /// The format of its integers, and the fields that it gives values of.
    pub fn format(&self) -> (String, Vec<&FixedField<'m>>) {
        let (mut format, mut values) = (String::new(), Vec::new());
        let mut holes = 0;
        let hole = |format: &mut String, holes: u64| match holes {
            0 => {}
            holes => format.push_str(&format!("{holes}x")),
        };
        for field in &self.fixed.fields {
            match field.kind {
                FixedKind::Scalar(scalar) => {
                    hole(&mut format, std::mem::take(&mut holes));
                    match scalar.primitive.odd() {
                        true => format.push_str(&format!("{}s", field.size)),
                        false => format.push_str(letter(scalar.primitive)),
                    }
                    values.push(field);
                }
                FixedKind::Reserved if !field.checks.is_empty() => {
                    hole(&mut format, std::mem::take(&mut holes));
                    match zeros(field.size) {
                        Primitive::U8 => format.push_str(&format!("{}s", field.size)),
                        integer => format.push_str(letter(integer)),
                    }
                    values.push(field);
                }
                _ => holes += field.size,
            }
        }
        hole(&mut format, holes);
        (format, values)
    }
}

/// An offset from where a structure begins.
fn at(offset: u64) -> String {
    if offset == 0 { "at".into() } else { format!("at + {offset}") }
}

impl Package<'_, '_> {
    /// Reads and checks the fields, into variables with their names.
    pub fn read_fixed(&self, out: &mut Lines, part: FixedPart) {
        let (_, values) = part.format();
        let names: Vec<String> = values.iter().map(|f| part.name(f).to_owned()).collect();
        match names.as_slice() {
            [] => {}
            [one] => out.line(format!("({one},) = told")),
            names => out.call("(", names, ") = told"),
        }
        for field in &part.fixed.fields {
            if let Some(form) = odd(field) {
                let name = part.name(field);
                out.line(format!("{name} = c.from_octets(\"{form}\", {name})"));
            }
        }
        for field in &part.fixed.fields {
            let name = part.name(field);
            if part.may_lack(field) && self.carries(field) {
                out.block(format!("if {} not in c.without:", quoted(name)), |out| {
                    self.read_present(out, part, field);
                });
                out.block(format!("elif {} not in c.given:", quoted(name)), |out| {
                    out.line(format!("{name} = None"));
                });
            } else if part.may_lack(field) {
                let mut inner = Lines::default();
                self.read_present(&mut inner, part, field);
                if !inner.into_text().is_empty() {
                    out.block(format!("if {} not in c.without:", quoted(name)), |out| {
                        self.read_present(out, part, field);
                    });
                }
            } else {
                self.read_present(out, part, field);
            }
        }
    }

    /// Whether a field has a value.
    fn carries(&self, field: &FixedField) -> bool {
        !matches!(field.kind, FixedKind::Reserved)
    }

    fn read_present(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let Some(since) = &field.since else { return self.read_field(out, part, field) };
        let name = part.name(field);
        out.block(format!("if c.version < {}:", since.version), |out| {
            if let Some(before) = &since.before {
                let (first, end) = (at(field.offset), at(field.offset + field.size));
                let condition = format!("{}any(c.data[{first} : {end}])", role(before.role));
                let path = quoted(label(field.field));
                out.refuse(&condition, self.rule(before.rule), &first, &path);
            }
            out.line(format!("{name} = None"));
        });
        out.block("else:", |out| self.read_field(out, part, field));
    }

    fn read_field(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let (name, start) = (part.name(field), at(field.offset));
        let path = quoted(label(field.field));
        match &field.kind {
            FixedKind::Scalar(scalar) => {
                for check in &field.checks {
                    if names(check) && !part.is_optional(field) {
                        self.look_up(out, check, (name, *scalar), (&start, &path));
                    } else {
                        let of = (name, scalar.primitive);
                        self.checks(out, std::slice::from_ref(check), of, (&start, &path));
                    }
                }
                if checks_nothing(field) && (field.since.is_some() || part.may_lack(field)) {
                    out.line("pass");
                }
            }
            FixedKind::Reserved => {
                self.checks(out, &field.checks, (name, zeros(field.size)), (&start, &path));
                if field.checks.is_empty() && field.since.is_some() {
                    out.line("pass");
                }
            }
            FixedKind::Octets => {
                let end = at(field.offset + field.size);
                out.line(format!("{name} = c.data[{start} : {end}]"));
                self.checks(out, &field.checks, (name, Primitive::U8), (&start, &path));
            }
            FixedKind::Scalars(scalar, count) => {
                let letter = letter(scalar.primitive);
                out.line(format!("{name} = c.integers(\"{letter}\", {start}, {count})"));
                let named = (name, label(field.field));
                self.check_elements(out, &field.checks, (named, *scalar), &start);
            }
            FixedKind::Structures(id, count) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                out.line(format!("{name} = c.structures({path}, {of}, {start}, {size}, {count})"));
            }
            FixedKind::Structure(id) => {
                let of = &self.types[id.0];
                out.line(format!("{name} = c.structure({path}, {of}, {start})"));
            }
            FixedKind::Union { tag, cases } => {
                let read = self.cases(cases, &part.names[*tag]);
                out.line(format!("{name} = c.case({path}, {read}, {start}, {})", field.size));
            }
        }
        if field.field.mark == Some(Mark::Version) {
            out.line(format!("c.version = {name}"));
        }
    }

    /// Makes an integer the value of its enum that it has to be.
    fn look_up(
        &self,
        out: &mut Lines,
        check: &Check,
        (name, scalar): (&str, Scalar),
        (start, path): (&str, &str),
    ) {
        let of = scalar.of.map_or("", |of| &self.types[of.0]);
        out.block("try:", |out| out.line(format!("{name} = {}[{name}]", values_of(of))));
        out.block("except KeyError:", |out| {
            let rule = quoted(self.rule(check.rule));
            out.line(format!("raise c.fault({rule}, {start}, {path}) from None"));
        });
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
        out.block(format!("for index, it in enumerate({name}):"), |out| {
            let place = format!("{start} + {} * index", scalar.primitive.size());
            let path = format!("f\"{label}[{{index}}]\"");
            self.checks(out, checks, ("it", scalar.primitive), (&place, &path));
        });
    }

    /// What the fields that have values become of the variables: each with its attribute.
    pub fn arguments(&self, part: FixedPart) -> Vec<(String, String)> {
        let fields = part.fixed.fields.iter().filter(|field| self.carries(field));
        let value = |field: &FixedField| {
            let name = part.name(field);
            let value = match (&field.kind, part.is_optional(field)) {
                (FixedKind::Scalar(_), false) if field.checks.iter().any(names) => name.to_owned(),
                (FixedKind::Scalar(scalar), false) => self.converted(*scalar, name),
                (FixedKind::Scalar(scalar), true) if scalar.of.is_some() => {
                    format!("None if {name} is None else {}", self.converted(*scalar, name))
                }
                (FixedKind::Scalars(scalar, _), is_optional) => {
                    self.elements(*scalar, name, is_optional)
                }
                _ => name.to_owned(),
            };
            (name.to_owned(), value)
        };
        fields.map(value).collect()
    }

    /// Writes the fields at `at`, where there are zeros.
    pub fn write_fixed(&self, out: &mut Lines, part: FixedPart) {
        let (_, values) = part.format();
        if let Some(version) =
            part.fixed.fields.iter().find(|f| f.field.mark == Some(Mark::Version))
        {
            out.line(format!("c.version = self.{}", part.name(version)));
        }
        let value = |field: &&FixedField| {
            let value = match field.kind {
                FixedKind::Reserved if zeros(field.size) == Primitive::U8 => "b\"\"".to_owned(),
                FixedKind::Reserved => "0".to_owned(),
                _ if part.is_optional(field) => {
                    let name = part.name(field);
                    format!("c.known({}, self.{name}, {})", quoted(name), self.there(part, field))
                }
                _ => format!("self.{}", part.name(field)),
            };
            match odd(field) {
                Some(form) => format!("c.to_octets(\"{form}\", {value})"),
                None => value,
            }
        };
        let values: Vec<String> = values.iter().map(value).collect();
        if !values.is_empty() {
            let places = ["c.data".to_owned(), "at".to_owned()];
            let arguments: Vec<String> = places.into_iter().chain(values).collect();
            out.call("self._FIXED[c.big].pack_into(", &arguments, ")");
        }
        for field in &part.fixed.fields {
            if matches!(field.kind, FixedKind::Scalar(_) | FixedKind::Reserved) {
                continue;
            }
            let name = part.name(field);
            let there = part.is_optional(field).then(|| {
                let there = self.there(part, field);
                format!("c.has({}, self.{name}, lambda: {there})", quoted(name))
            });
            out.only_if(there, |out| self.write_field(out, part, field));
        }
    }

    /// The condition that a field is there.
    fn there(&self, part: FixedPart, field: &FixedField) -> String {
        let since = field.since.as_ref().map(|since| format!("c.version >= {}", since.version));
        let lacking = format!("{} not in c.without", quoted(part.name(field)));
        let lacking = part.may_lack(field).then_some(lacking);
        lacking.into_iter().chain(since).collect::<Vec<_>>().join(" and ")
    }

    fn write_field(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let (name, start) = (part.name(field), at(field.offset));
        let path = quoted(label(field.field));
        let put = match &field.kind {
            FixedKind::Octets => {
                format!("c.put({start}, {path}, self.{name}, {})", field.size)
            }
            FixedKind::Scalars(scalar, count) => {
                let letter = letter(scalar.primitive);
                format!("c.put_integers({start}, {path}, \"{letter}\", self.{name}, {count})")
            }
            FixedKind::Structures(id, count) => {
                let size = self.size(*id);
                format!("c.put_structures({start}, {path}, self.{name}, {size}, {count})")
            }
            FixedKind::Structure(_) => format!("c.put_structure({start}, {path}, self.{name})"),
            FixedKind::Union { tag, cases } => {
                let of = self.cases(cases, &format!("self.{}", part.names[*tag]));
                format!("c.case({start}, {path}, self.{name}, {of}, {})", field.size)
            }
            FixedKind::Scalar(_) | FixedKind::Reserved => return,
        };
        out.line(put);
    }
}

/// The form of an integer that `struct` does not know, and which stands in its formats as octets.
fn odd(field: &FixedField) -> Option<&'static str> {
    match field.kind {
        FixedKind::Scalar(scalar) if scalar.primitive.odd() => Some(letter(scalar.primitive)),
        _ => None,
    }
}

/// The integer that as many reserved octets are read as; single octets where there is none.
fn zeros(size: u64) -> Primitive {
    match size {
        2 => Primitive::U16,
        4 => Primitive::U32,
        8 => Primitive::U64,
        _ => Primitive::U8,
    }
}

/// Whether a check lets nothing pass but the values of an enum.
fn names(check: &Check) -> bool {
    matches!(check.what, FieldTest::Named(_)) && check.role == Role::Both
}

/// Whether nothing is done about an integer but to read it.
fn checks_nothing(field: &FixedField) -> bool {
    field.checks.is_empty() && field.field.mark != Some(Mark::Version)
}

/// Whether a field carries something.
pub fn carried(kind: &Kind) -> bool {
    kind.is_told()
}
