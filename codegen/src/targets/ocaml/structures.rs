//! The modules within that of a stream: enums, bits, structures, headers, records.

use super::expression::{Scope, key};
use super::fixed::FixedPart;
use super::lines::Lines;
use super::names::{constructors, fields, quoted};
use super::package::{Package, carried, is_wide, number, role};
use super::parts::Body;
use crate::model::{Field, Kind, RememberedSet, Role, Structure, Type, TypeBody};
use crate::plan::{Admission, Fixed, Part, RecordPlan, Remember, StatedRule, Test};

impl<'m> Package<'_, 'm> {
    /// A module within that of the stream, with what it is about.
    pub fn module(&self, out: &mut Lines, name: &str, doc: &str, inner: impl FnOnce(&mut Lines)) {
        out.doc(doc);
        out.list(format!("module {name} = struct"), "end", inner);
        out.blank();
    }

    /// An enum or a bits type.
    pub fn scalar_type(&self, out: &mut Lines, ty: &Type, name: &str) {
        match &ty.body {
            TypeBody::Enum { primitive, values, .. } => {
                let constructors = constructors(values);
                self.module(out, name, &ty.prose.doc, |out| {
                    let int = if is_wide(*primitive) { "int64" } else { "int" };
                    out.line("type t =");
                    for (value, constructor) in values.iter().zip(&constructors) {
                        out.documented(&format!("  | {constructor}"), &value.doc);
                    }
                    out.documented(&format!("  | Other of {int}"), "One without a name.");
                    let rows = || values.iter().zip(&constructors);
                    out.blank();
                    out.line("let of_code = function");
                    for (value, constructor) in rows() {
                        out.line(format!(
                            "  | {} -> {constructor}",
                            number(value.value, *primitive)
                        ));
                    }
                    out.line("  | other -> Other other");
                    out.blank();
                    out.line("let to_code = function");
                    for (value, constructor) in rows() {
                        out.line(format!(
                            "  | {constructor} -> {}",
                            number(value.value, *primitive)
                        ));
                    }
                    out.line("  | Other other -> other");
                    out.blank();
                    out.line("let name = function");
                    for (value, constructor) in rows() {
                        out.line(format!("  | {constructor} -> Some {}", quoted(&value.name)));
                    }
                    out.line("  | Other _ -> None");
                    out.blank();
                    out.line("let of_name = function");
                    for (value, constructor) in rows() {
                        out.line(format!("  | {} -> Some {constructor}", quoted(&value.name)));
                    }
                    out.line("  | _ -> None");
                    out.blank();
                    let named = "match of_code code with Other _ -> false | _ -> true";
                    out.line(format!("let is_named code = {named}"));
                });
            }
            TypeBody::Bits { primitive, parts, .. } => self.bits(out, ty, name, *primitive, parts),
            TypeBody::Structure(_) => {}
        }
    }

    /// The type of a structure, and the value that says nothing.
    fn members(
        &self,
        out: &mut Lines,
        fields: &[Field],
        names: &[String],
        optional: impl Fn(usize) -> bool,
    ) {
        let all = || fields.iter().zip(names).enumerate().filter(|(_, (f, _))| carried(&f.kind));
        if all().next().is_none() {
            out.line("type t = unit");
            out.blank();
            return out.line("let default = ()");
        }
        out.list("type t = {", "}", |out| {
            for (index, (field, name)) in all() {
                let option = if optional(index) { " option" } else { "" };
                out.documented(&format!("{name} : {}{option};", self.hint(field)), &field.doc);
            }
        });
        out.blank();
        out.list("let default : t = {", "}", |out| {
            for (index, (field, name)) in all() {
                let value = if optional(index) { "None".into() } else { self.default(field) };
                out.line(format!("{name} = {value};"));
            }
        });
    }

    /// A structure among the types, or a header, or the record header.
    pub fn structure(
        &self,
        out: &mut Lines,
        structure: &Structure,
        doc: &str,
        (name, fixed, tail): (&str, Option<&Fixed<'m>>, &[Part<'m>]),
    ) {
        let names = fields(structure);
        let body = Body { structure, record: None, names: &names };
        self.module(out, name, doc, |out| {
            self.members(out, &structure.fields, &names, |i| structure.fields[i].since.is_some());
            let Some(fixed) = fixed else { return };
            let part = FixedPart { fixed, names: &names, record: None };
            let all = (structure.fields.as_slice(), names.as_slice());
            self.cleared(out, all, (fixed, &[]), |i| structure.fields[i].since.is_some());
            internal(out);
            out.body("let read c at : t =", |out| {
                self.read_fixed(out, part);
                let mut values = self.values(part);
                self.read_parts(out, body, tail, &mut values);
                out.value(&values);
            });
            out.blank();
            out.body("let write c at (v : t) =", |out| {
                self.write_fixed(out, part);
                tail.iter().for_each(|part| self.write_part(out, body, part));
            });
        });
    }

    fn read_parts(
        &self,
        out: &mut Lines,
        body: Body<'_, 'm>,
        parts: &[Part<'m>],
        values: &mut Vec<String>,
    ) {
        for part in parts {
            self.read_part(out, body, part);
            if part.has_value() {
                let is_optional = body.is_optional(part);
                values.push(self.value_of(&body.names[part.index], part.field, is_optional));
            }
        }
    }

    /// A record.
    pub fn record(&self, out: &mut Lines, record: &RecordPlan<'m>, name: &str) {
        let body = &record.record.body;
        let names = fields(body);
        let of = Body { structure: body, record: Some(record), names: &names };
        let part = FixedPart { fixed: &record.fixed, names: &names, record: Some(record) };
        self.module(out, name, &record.record.prose.doc, |out| {
            let optional = |i: usize| {
                let field = &body.fields[i];
                field.condition.is_some() || field.since.is_some() || record.may_lack(i)
            };
            self.members(out, &body.fields, &names, optional);
            let all = (body.fields.as_slice(), names.as_slice());
            self.cleared(out, all, (&record.fixed, &record.parts), optional);
            internal(out);
            out.body("let read c at : t =", |out| {
                self.read_fixed(out, part);
                if !record.parts.is_empty() {
                    out.statement(format!("Cursor.begin_parts c {}", record.fixed.size));
                }
                let mut values = self.values(part);
                self.read_parts(out, of, &record.parts, &mut values);
                out.value(&values);
            });
            out.blank();
            out.body("let write c at (v : t) =", |out| {
                self.write_fixed(out, part);
                record.parts.iter().for_each(|part| self.write_part(out, of, part));
            });
            if !record.rules.is_empty() {
                out.blank();
                out.body("let rules c (v : t) =", |out| {
                    self.rules(out, &names, &body.fields, &record.rules);
                });
            }
            self.remember(out, record, &names);
            self.admit(out, record);
        });
    }

    /// The rules on several fields of a value `v`.
    pub fn rules(
        &self,
        out: &mut Lines,
        names: &[String],
        fields: &[Field],
        rules: &[StatedRule<'m>],
    ) {
        let scope = Scope { package: self, fields: names, of_value: true, element: None };
        for rule in rules {
            let field = rule.at.map(|at| &fields[at]);
            let offset = field.and_then(|field| field.offset).unwrap_or(0).to_string();
            let path = quoted(field.map_or("", |field| &field.name));
            let place = (offset.as_str(), path.as_str());
            let role_of = role(rule.role);
            if rule.test.can_fail() {
                let broken = format!("not (Value.holds (fun () -> {}))", scope.test(&rule.test));
                self.refuse(out, &format!("{role_of}{broken}"), rule.rule, place);
                continue;
            }
            let opposite = rule.test.opposite();
            let (mut tests, operator) = match &opposite {
                Test::Any(tests) if rule.role == Role::Both => (scope.tests(tests), "||"),
                Test::Every(tests) => (scope.tests(tests), "&&"),
                Test::Any(_) => (vec![format!("({})", scope.test(&opposite))], "&&"),
                _ => (vec![scope.test(&opposite)], "&&"),
            };
            tests[0].insert_str(0, role_of);
            let broken = out.chain(("", ""), &tests, operator);
            self.refuse(out, &broken, rule.rule, place);
        }
    }

    /// A condition that looks at no field of its own record.
    pub fn headers_alone(&self, test: &Test<'m>) -> String {
        let scope = Scope { package: self, fields: &[], of_value: false, element: None };
        match test.can_fail() {
            true => format!("Value.holds (fun () -> {})", scope.test(test)),
            false => scope.test(test),
        }
    }

    fn admit(&self, out: &mut Lines, record: &RecordPlan<'m>) {
        if record.admission.is_empty() {
            return;
        }
        let code =
            |id: crate::model::RecordId| super::package::wide(self.plan.stream.record(id).code);
        let own = super::package::wide(record.record.code);
        out.blank();
        out.body("let admit c at path =", |out| {
            for bound in &record.admission {
                let broken = match &bound.what {
                    Admission::Since(version) => format!("Cursor.version c < {version}"),
                    Admission::Until(version) => format!("Cursor.version c > {version}"),
                    Admission::When(test) => format!("not ({})", self.headers_alone(test)),
                    Admission::NotBefore => format!("Cursor.seen c {own}"),
                    Admission::Follows(other) => format!("not (Cursor.seen c {})", code(*other)),
                    Admission::Precedes(other) => format!("Cursor.seen c {}", code(*other)),
                };
                let condition = format!("{}{broken}", role(bound.role));
                self.refuse(out, &condition, bound.rule, ("at", "path"));
            }
        });
    }

    fn remember(&self, out: &mut Lines, record: &RecordPlan<'m>, names: &[String]) {
        if !record.takes_note() {
            return;
        }
        let body = &record.record.body;
        let field = |index: usize| {
            let field = &body.fields[index];
            let Kind::Scalar(scalar) = field.kind else { unreachable!("an integer is remembered") };
            let gated = field.condition.is_some() || field.since.is_some();
            let width = if is_wide(scalar.primitive) { "64" } else { "" };
            (scalar, gated || record.may_lack(index), width)
        };
        out.blank();
        let own = if record.remember.is_empty() { "_" } else { "v" };
        out.body(format!("let remember c ({own} : t) ="), |out| {
            if record.begins_a_section {
                out.statement("Cursor.begin_section c");
            }
            for remember in &record.remember {
                match *remember {
                    Remember::InSet(set, index) => {
                        let RememberedSet::Field { record, field: of } =
                            self.plan.stream.sets[set.0]
                        else {
                            continue;
                        };
                        let (name, (scalar, is_optional, width)) = (&names[index], field(index));
                        let key = key(self.plan, record, of);
                        let note = |value: &str| {
                            format!("Cursor.note{width} c {key} {}", self.code(scalar, value))
                        };
                        if !is_optional {
                            out.statement(note(&format!("v.{name}")));
                            continue;
                        }
                        let there = format!("not (Cursor.lacks c {})", quoted(name));
                        out.line(format!("begin match v.{name} with"));
                        out.line(format!("| Some it when {there} -> {}", note("it")));
                        out.line("| _ -> ()");
                        out.close("end");
                    }
                    Remember::Latest(index) => {
                        let (key, (_, _, width)) = (key(self.plan, record.id, index), field(index));
                        let value = self.latest(record, names, index);
                        out.statement(format!("Cursor.keep{width} c {key} {value}"));
                    }
                    Remember::Version(index) => {
                        let value = self.latest(record, names, index);
                        let value = match field(index).2 {
                            "" => value,
                            _ => format!("(Int64.to_int {value})"),
                        };
                        out.statement(format!("Cursor.tell_version c {value}"));
                    }
                }
            }
        });
    }

    /// The value of a field of a record, 0 where it is absent, as an argument.
    fn latest(&self, record: &RecordPlan<'m>, names: &[String], index: usize) -> String {
        let field = &record.record.body.fields[index];
        let Kind::Scalar(scalar) = field.kind else { unreachable!("an integer is remembered") };
        let gated = field.condition.is_some() || field.since.is_some();
        let value = format!("v.{}", names[index]);
        let zero = if is_wide(scalar.primitive) { "Value.or_zero64" } else { "Value.or_zero" };
        match (gated || record.may_lack(index), self.enum_of(scalar.of)) {
            (false, _) => self.code(scalar, &value),
            (true, None) => format!("({zero} {value})"),
            (true, Some(of)) => format!("({zero} (Option.map {of}.to_code {value}))"),
        }
    }
}

/// What follows is hidden from those who read the documentation.
fn internal(out: &mut Lines) {
    out.blank();
    out.line("(**/**)");
    out.blank();
}
