//! Fields at known offsets.

use super::lines::Lines;
use super::names::{label, quoted};
use super::package::{Package, accessor, at, carried, is_wide, role};
use crate::model::{FieldTest, Mark, Primitive, Scalar, UnionCase};
use crate::plan::{Check, Fixed, FixedField, FixedKind, RecordPlan};

/// The fixed part of a structure, and what its fields are called.
#[derive(Clone, Copy)]
pub struct FixedPart<'f, 'm> {
    /// Its fields.
    pub fixed: &'f Fixed<'m>,
    /// The names of the fields of the whole structure.
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

    /// The condition that a layout lacks a field.
    fn lacking(&self, field: &FixedField) -> Option<String> {
        self.may_lack(field).then(|| format!("Cursor.lacks c {}", quoted(self.name(field))))
    }

    /// The condition that a field is there.
    fn there(&self, field: &FixedField) -> String {
        let since = field.since.as_ref().map(|s| format!("Cursor.version c >= {}", s.version));
        let lacking = self.lacking(field).map(|lacking| format!("not ({lacking})"));
        lacking.into_iter().chain(since).collect::<Vec<_>>().join(" && ")
    }
}

impl Package<'_, '_> {
    /// Reads and checks the fields, into variables with their names.
    pub fn read_fixed(&self, out: &mut Lines, part: FixedPart) {
        for field in &part.fixed.fields {
            match (&field.kind, part.is_optional(field)) {
                (FixedKind::Reserved, _) => self.read_reserved(out, part, field),
                (_, false) => self.read_field(out, part, field),
                (_, true) => self.read_optional(out, part, field),
            }
        }
    }

    fn read_optional(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let name = part.name(field);
        out.bind(name, |out| {
            if let Some(lacking) = part.lacking(field) {
                let given = match field.kind {
                    FixedKind::Scalar(scalar) => {
                        let (read, at) = (accessor(scalar.primitive), at(field.offset));
                        format!("Cursor.given c {} (Cursor.{read} c {at})", quoted(name))
                    }
                    _ => "None".into(),
                };
                out.body(format!("if {lacking} then"), |out| out.statement(given));
            }
            if let Some(since) = &field.since {
                let word = if part.may_lack(field) { "else if" } else { "if" };
                let head = format!("{word} Cursor.version c < {} then begin", since.version);
                out.body(head, |out| {
                    self.before(out, field);
                    out.statement("None");
                });
                out.line("end");
            }
            out.block("else begin", "end", |out| {
                self.read_field(out, part, field);
                out.statement(format!("Some {name}"));
            });
        });
    }

    /// What is checked of a field in versions that do not have it.
    fn before(&self, out: &mut Lines, field: &FixedField) {
        if let Some(before) = field.since.as_ref().and_then(|since| since.before.as_ref()) {
            let start = at(field.offset);
            let condition = format!("{}Cursor.any c {start} {}", role(before.role), field.size);
            self.refuse(out, &condition, before.rule, (&start, &quoted(label(field.field))));
        }
    }

    fn read_reserved(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let before = field.since.as_ref().and_then(|since| since.before.as_ref());
        if field.checks.is_empty() && before.is_none() {
            return;
        }
        if !part.is_optional(field) {
            return self.read_field(out, part, field);
        }
        out.block(format!("if {} then begin", part.there(field)), "end", |out| {
            self.read_field(out, part, field);
        });
        if let (Some(since), Some(_)) = (&field.since, before) {
            let head = format!("if Cursor.version c < {} then begin", since.version);
            out.block(head, "end", |out| self.before(out, field));
        }
    }

    fn read_field(&self, out: &mut Lines, part: FixedPart, field: &FixedField) {
        let (name, start) = (part.name(field), at(field.offset));
        let path = quoted(label(field.field));
        if matches!(field.kind, FixedKind::Reserved) {
            for check in &field.checks {
                let broken = match check.what {
                    FieldTest::Sum => format!("Cursor.is_other_sum c {start}"),
                    _ => format!("Cursor.any c {start} {}", field.size),
                };
                let condition = format!("{}{broken}", role(check.role));
                self.refuse(out, &condition, check.rule, (&start, &path));
            }
            return;
        }
        let read = match &field.kind {
            FixedKind::Scalar(scalar) => {
                format!("Cursor.{} c {start}", accessor(scalar.primitive))
            }
            FixedKind::Octets | FixedKind::Reserved => {
                format!("Cursor.octets_at c {start} {}", field.size)
            }
            FixedKind::Scalars(scalar, count) => {
                let (read, size) = (accessor(scalar.primitive), scalar.primitive.size());
                format!("Cursor.elements_at c {start} {size} {count} Cursor.{read}")
            }
            FixedKind::Structures(id, count) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                format!("Cursor.structures_at c {path} {start} {size} {count} {of}.read")
            }
            FixedKind::Structure(id) => {
                format!("Cursor.structure_at c {path} {}.read {start}", self.types[id.0])
            }
            FixedKind::Union { tag, cases } => {
                let chooser = &part.fixed.fields[*tag];
                let is_optional = part.is_optional(chooser);
                let tag = (part.name(chooser), chooser, is_optional);
                return self.read_union(out, (name, &path), tag, cases, (&start, field.size));
            }
        };
        out.let_in(name, &read);
        match &field.kind {
            FixedKind::Scalar(scalar) => {
                self.checks(out, &field.checks, (name, scalar.primitive), (&start, &path));
                if field.field.mark == Some(Mark::Version) {
                    let name = match is_wide(scalar.primitive) {
                        true => format!("(Int64.to_int {name})"),
                        false => name.to_owned(),
                    };
                    out.statement(format!("Cursor.set_version c {name}"));
                }
            }
            FixedKind::Scalars(scalar, _) => {
                let named = (name, label(field.field));
                self.check_elements(out, &field.checks, (named, *scalar), &start);
            }
            _ => self.checks(out, &field.checks, (name, Primitive::U8), (&start, &path)),
        }
    }

    fn read_union(
        &self,
        out: &mut Lines,
        (name, path): (&str, &str),
        (tag, chooser, is_optional): (&str, &FixedField, bool),
        cases: &[UnionCase],
        (start, size): (&str, u64),
    ) {
        let FixedKind::Scalar(scalar) = chooser.kind else { return };
        let tag = self.tag(tag, scalar, is_optional);
        self.choose(out, (name, path), (&tag, scalar.primitive), cases, (start, size));
    }

    /// The code of a tag that was read; 0 where it is absent.
    pub fn tag(&self, tag: &str, scalar: Scalar, is_optional: bool) -> String {
        match (is_optional, is_wide(scalar.primitive)) {
            (false, _) => tag.to_owned(),
            (true, true) => format!("Value.or_zero64 {tag}"),
            (true, false) => format!("Value.or_zero {tag}"),
        }
    }

    /// Reads the case of a union into a variable.
    pub fn choose(
        &self,
        out: &mut Lines,
        (name, path): (&str, &str),
        (tag, primitive): (&str, Primitive),
        cases: &[UnionCase],
        (start, size): (&str, u64),
    ) {
        out.bind(&format!("read_{name} c at"), |out| {
            out.body(format!("match {tag} with"), |out| {
                for case in cases {
                    let code = super::package::number(case.value, primitive);
                    let of = &self.types[case.of.0];
                    out.line(format!("| {code} -> `{of} ({of}.read c at)"));
                }
                out.line(format!("| _ -> `Octets (Cursor.octets_at c at {size})"));
                out.is_valued();
            });
        });
        out.line(format!("let {name} = Cursor.structure_at c {path} read_{name} {start} in"));
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
        out.bind("judge index it", |out| {
            let place = format!("({start} + ({} * index))", scalar.primitive.size());
            let path = format!("(Cursor.nth {} index)", quoted(label));
            self.checks(out, checks, ("it", scalar.primitive), (&place, &path));
        });
        out.statement(format!("Array.iteri judge {name}"));
    }

    /// The fields of a value that is made of the variables.
    pub fn values(&self, part: FixedPart) -> Vec<String> {
        let fields = part.fixed.fields.iter().filter(|field| carried(&field.field.kind));
        fields
            .map(|field| self.value_of(part.name(field), field.field, part.is_optional(field)))
            .collect()
    }

    /// A field of a value that is made of a variable.
    pub fn value_of(&self, name: &str, field: &crate::model::Field, is_optional: bool) -> String {
        use crate::model::{Element, Kind};
        let (scalar, is_array) = match &field.kind {
            Kind::Scalar(scalar) => (scalar, false),
            Kind::Array { element: Element::Scalar(scalar), .. } => (scalar, true),
            _ => return name.to_owned(),
        };
        let Some(of) = self.enum_of(scalar.of) else { return name.to_owned() };
        match (is_optional, is_array) {
            (false, false) => format!("{name} = {of}.of_code {name}"),
            (false, true) => format!("{name} = Array.map {of}.of_code {name}"),
            (true, false) => format!("{name} = Option.map {of}.of_code {name}"),
            (true, true) => format!("{name} = Option.map (Array.map {of}.of_code) {name}"),
        }
    }

    /// Composes the fields at `at`, where there are zeros.
    pub fn write_fixed(&self, out: &mut Lines, part: FixedPart) {
        for field in &part.fixed.fields {
            let name = part.name(field);
            if matches!(field.kind, FixedKind::Reserved) {
                continue;
            }
            if let (Some(Mark::Version), FixedKind::Scalar(scalar)) =
                (field.field.mark, &field.kind)
            {
                let code = self.code(*scalar, &format!("v.{name}"));
                let code = match is_wide(scalar.primitive) {
                    true => format!("(Int64.to_int {code})"),
                    false => code,
                };
                out.statement(format!("Cursor.set_version c {code}"));
            }
            if !part.is_optional(field) {
                self.write_field(out, part, field, &format!("v.{name}"));
                continue;
            }
            let there = part.there(field);
            let label = quoted(name);
            let what = match field.kind {
                FixedKind::Scalar(_) => ("known", format!("({there})")),
                _ => ("present", format!("(fun () -> {there})")),
            };
            let head = format!("Output.{} c {label} v.{name}", what.0);
            self.if_there(out, (&head, &what.1), |out| self.write_field(out, part, field, "it"));
        }
    }

    /// What is done with something if it is there.
    pub fn if_there(
        &self,
        out: &mut Lines,
        (head, last): (&str, &str),
        inner: impl FnOnce(&mut Lines),
    ) {
        out.begin_match(head, last);
        out.line("| None -> ()");
        out.block("| Some it ->", "end", inner);
    }

    fn write_field(&self, out: &mut Lines, part: FixedPart, field: &FixedField, value: &str) {
        let start = at(field.offset);
        let path = quoted(label(field.field));
        match &field.kind {
            FixedKind::Scalar(scalar) => {
                let (put, code) = (accessor(scalar.primitive), self.code(*scalar, value));
                out.statement(format!("Output.{put} c {start} {path} {code}"));
            }
            FixedKind::Reserved => {}
            FixedKind::Octets => {
                out.statement(format!("Output.octets_at c {start} {path} {value} {}", field.size));
            }
            FixedKind::Scalars(scalar, count) => {
                let (put, size) = (accessor(scalar.primitive), scalar.primitive.size());
                let codes = self.codes(*scalar, value);
                let call = format!("Output.integers_at c {start} {path} Output.{put} {size}");
                out.call(&call, &format!("{codes} {count}"));
            }
            FixedKind::Structures(id, count) => {
                let (of, size) = (&self.types[id.0], self.size(*id));
                let call = format!("Output.structures_at c {start} {path} {of}.write {size}");
                out.call(&call, &format!("{value} {count}"));
            }
            FixedKind::Structure(id) => {
                let of = &self.types[id.0];
                out.statement(format!("Output.structure_at c {start} {path} {of}.write {value}"));
            }
            FixedKind::Union { tag, cases } => {
                let chooser = &part.fixed.fields[*tag];
                let FixedKind::Scalar(scalar) = chooser.kind else { return };
                let tag = (part.name(chooser), scalar, part.is_optional(chooser));
                self.write_union(out, (value, &path, &start), tag, cases);
            }
        }
    }

    /// Composes the case of a union that its tag says; zeros, if it says none.
    pub fn write_union(
        &self,
        out: &mut Lines,
        (value, path, start): (&str, &str, &str),
        (tag, scalar, is_optional): (&str, Scalar, bool),
        cases: &[UnionCase],
    ) {
        let code = match (is_optional, self.enum_of(scalar.of)) {
            (true, Some(of)) => format!("(Option.map {of}.to_code v.{tag})"),
            (false, _) => self.code(scalar, &format!("v.{tag}")),
            (true, None) => format!("v.{tag}"),
        };
        let code = self.tag(&code, scalar, is_optional);
        out.line(format!("begin match ({code}, {value}) with"));
        let number = |case: &UnionCase| super::package::number(case.value, scalar.primitive);
        for case in cases {
            let of = &self.types[case.of.0];
            let put = format!("Output.structure_at c {start} {path} {of}.write it");
            out.line(format!("| {}, `{of} it -> {put}", number(case)));
        }
        let all: Vec<String> = cases.iter().map(number).collect();
        let message = quoted("is another case than its tag says");
        out.line(format!("| ({}), _ -> Error.misfit {path} {message}", all.join(" | ")));
        out.line("| _ -> ()");
        out.close("end");
    }
}
