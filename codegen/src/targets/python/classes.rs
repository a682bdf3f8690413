//! The classes of a stream: enums, bits, structures, headers, records.

use super::expression::{Scope, key};
use super::fixed::{FixedPart, carried};
use super::lines::Lines;
use super::names::{attributes, members, parts, quoted, values_of};
use super::package::{Package, number, role};
use crate::model::{BitPart, Field, Kind, Primitive, Role, Structure, Type, TypeBody};
use crate::plan::{
    Admission, Fixed, HeaderPlan, Part, RecordPlan, Remember, StatedRule, Take, Test,
};

impl<'m> Package<'_, 'm> {
    /// An enum or a bits type.
    pub fn scalar_type(&self, out: &mut Lines, ty: &Type, class: &str) {
        match &ty.body {
            TypeBody::Enum { primitive, values, .. } => {
                out.block(format!("class {class}(Named):"), |out| {
                    out.doc(&ty.prose.doc);
                    out.blank();
                    for (value, name) in values.iter().zip(members(values)) {
                        out.comment(&value.doc);
                        out.line(format!("{name} = {}", number(value.value, *primitive)));
                    }
                });
                out.blank();
                out.blank();
                out.line(format!("{} = values_of({class})", values_of(class)));
            }
            TypeBody::Bits { primitive, parts, .. } => {
                self.bits(out, ty, class, (*primitive, parts))
            }
            TypeBody::Structure(_) => return,
        }
        out.blank();
        out.blank();
    }

    fn bits(&self, out: &mut Lines, ty: &Type, class: &str, of: (Primitive, &[BitPart])) {
        let names = parts(of.1);
        let named: Vec<_> = of.1.iter().zip(&names).filter(|(p, _)| p.name.is_some()).collect();
        out.block(format!("class {class}(Bits):"), |out| {
            out.doc(&ty.prose.doc);
            out.blank();
            out.block("_PARTS = {", |out| {
                for part in of.1 {
                    let Some(name) = &part.name else { continue };
                    out.line(format!(
                        "{}: ({}, {:#x}),",
                        quoted(name),
                        part.low,
                        part.mask() >> part.low
                    ));
                }
            });
            out.line("}");
            for (part, name) in &named {
                let (hint, mask) = (self.part_hint(part), part.mask() >> part.low);
                let value = match part.low {
                    0 => format!("self & {mask:#x}"),
                    low => format!("self >> {low} & {mask:#x}"),
                };
                let value = match part.of {
                    Some(of) => format!("named({}, {value})", self.types[of.0]),
                    None if part.width == 1 => format!("{value} != 0"),
                    None => value,
                };
                out.blank();
                out.line("@property");
                out.block(format!("def {name}(self) -> {hint}:"), |out| {
                    out.doc(&part.doc);
                    out.line(format!("return {value}"));
                });
            }
            let parameters: Vec<String> = named
                .iter()
                .map(|(part, name)| match self.part_hint(part).as_str() {
                    "bool" => format!("{name}: bool = False"),
                    _ => format!("{name}: int = 0"),
                })
                .collect();
            let sum: Vec<String> = named
                .iter()
                .map(|(part, name)| format!("part({name}, {}, {})", part.width, part.low))
                .collect();
            out.blank();
            out.line("@classmethod");
            let mut own = vec!["cls".to_owned()];
            own.extend((!parameters.is_empty()).then(|| "*".to_owned()));
            own.extend(parameters);
            out.call("def of(", &own, &format!(") -> {class}:"));
            out.indented(|out| {
                out.doc("The integer of these bits.");
                let sum = if sum.is_empty() { vec!["0".to_owned()] } else { sum };
                out.chain(("return cls(", ")"), &sum, "|");
            });
        });
    }

    fn part_hint(&self, part: &BitPart) -> String {
        match part.of {
            Some(of) => format!("Union[{}, int]", self.types[of.0]),
            None if part.width == 1 => "bool".into(),
            None => "int".into(),
        }
    }

    fn members(
        &self,
        out: &mut Lines,
        fields: &[Field],
        names: &[String],
        optional: impl Fn(usize) -> bool,
    ) {
        for (index, (field, name)) in fields.iter().zip(names).enumerate() {
            if carried(&field.kind) {
                let (hint, default) = self.hint(field, optional(index));
                out.comment(&field.doc);
                out.line(format!("{name}: {hint} = {default}"));
            }
        }
    }

    /// A structure among the types.
    pub fn structure(
        &self,
        out: &mut Lines,
        structure: &Structure,
        doc: &str,
        of: (&str, Option<&Fixed<'m>>, &[Part<'m>]),
    ) {
        let (class, fixed, tail) = of;
        let names = attributes(structure);
        out.line("@dataclass(**SLOTS)");
        out.block(format!("class {class}(Structure):"), |out| {
            out.doc(doc);
            out.blank();
            self.members(out, &structure.fields, &names, |i| structure.fields[i].since.is_some());
            if let Some(fixed) = fixed {
                let part = FixedPart { fixed, names: &names, record: None };
                self.format(out, part);
                self.methods(out, class, part, tail);
                self.cleared(out, class, &names, (fixed, tail), |i| {
                    structure.fields[i].since.is_some()
                });
            }
        });
        out.blank();
        out.blank();
    }

    fn format(&self, out: &mut Lines, part: FixedPart) {
        let (format, _) = part.format();
        if !format.is_empty() {
            out.blank();
            out.line(format!("_FIXED = orders(\"{format}\")"));
        }
    }

    /// How a structure is read and written.
    fn methods(&self, out: &mut Lines, class: &str, part: FixedPart<'_, 'm>, parts: &[Part<'m>]) {
        let names = part.names;
        if part.fixed.fields.is_empty() && parts.is_empty() {
            return;
        }
        let carried = |part: &&Part| part.has_value();
        let mut fields = self.arguments(part);
        let lacks = part.record.is_some_and(|of| !of.record.layouts.is_empty());
        let is_optional = |of: &Part| lacks || of.gate.is_some() || of.since.is_some();
        let of_part = |of: &Part| {
            let name = names[of.index].clone();
            let value = match &of.take {
                Take::Scalars(scalar, _) => self.elements(*scalar, &name, is_optional(of)),
                _ => name.clone(),
            };
            (name, value)
        };
        fields.extend(parts.iter().filter(carried).map(of_part));
        out.blank();
        out.line("@classmethod");
        let head = format!("def _of(cls, c: Cursor, at: int, told: Tuple[Any, ...]) -> {class}:");
        out.block(head, |out| {
            self.read_fixed(out, part);
            if !parts.is_empty() && part.record.is_some() {
                out.line(format!("c.at = {}", part.fixed.size));
            }
            for of in parts {
                self.read_part(out, names, (of, part.record));
            }
            out.line("self = new(cls)");
            for (field, value) in &fields {
                out.line(format!("self.{field} = {value}"));
            }
            out.line("return self");
        });
        out.blank();
        out.block("def _write(self, c: Output, at: int) -> None:", |out| {
            if part.record.is_some() {
                out.line(format!("c.extend({})", part.fixed.size));
            }
            self.write_fixed(out, part);
            for of in parts {
                self.write_part(out, names, (of, part.record));
            }
            if part.record.is_none() && part.fixed.is_empty() {
                out.line("pass");
            }
        });
    }

    fn rules(&self, out: &mut Lines, names: &[String], fields: &[Field], rules: &[StatedRule<'m>]) {
        if rules.is_empty() {
            return;
        }
        let scope = Scope { plan: self.plan, fields: names, of: "self.", element: None };
        out.blank();
        out.block("def _rules(self, c: Cursor) -> None:", |out| {
            for rule in rules {
                let field = rule.at.map(|at| &fields[at]);
                let offset = field.and_then(|field| field.offset).unwrap_or(0);
                let path = quoted(field.map_or("", |field| &field.name));
                let at = (offset.to_string(), path);
                let place = (at.0.as_str(), at.1.as_str());
                let id = self.rule(rule.rule);
                if rule.test.can_fail() {
                    let broken = format!("not holds(lambda: {})", scope.test(&rule.test));
                    out.refuse(&format!("{}{broken}", role(rule.role)), id, place.0, place.1);
                    continue;
                }
                let opposite = rule.test.opposite();
                let (tests, word) = match &opposite {
                    Test::Any(tests) if rule.role == Role::Both => (scope.tests(tests), "or"),
                    Test::Any(_) => (vec![format!("({})", scope.test(&opposite))], "and"),
                    Test::Every(tests) => (scope.tests(tests), "and"),
                    _ => (vec![scope.test(&opposite)], "and"),
                };
                let first = tests.first().map(|test| format!("{}{test}", role(rule.role)));
                let tests: Vec<String> =
                    first.into_iter().chain(tests.into_iter().skip(1)).collect();
                out.refuse_joined(&tests, word, id, place);
            }
        });
    }

    /// A header.
    pub fn header(&self, out: &mut Lines, header: &HeaderPlan<'m>, class: &str) {
        let body = &header.header.body;
        let names = attributes(body);
        out.line("@dataclass(**SLOTS)");
        out.block(format!("class {class}(Structure):"), |out| {
            out.doc(&header.header.prose.doc);
            out.blank();
            self.members(out, &body.fields, &names, |i| body.fields[i].since.is_some());
            let part = FixedPart { fixed: &header.fixed, names: &names, record: None };
            self.format(out, part);
            self.methods(out, class, part, &[]);
            self.cleared(out, class, &names, (&header.fixed, &[]), |i| {
                body.fields[i].since.is_some()
            });
            self.rules(out, &names, &body.fields, &header.rules);
        });
        out.blank();
        out.blank();
    }

    /// A record.
    pub fn record(&self, out: &mut Lines, record: &RecordPlan<'m>, class: &str) {
        let body = &record.record.body;
        let names = attributes(body);
        out.line("@dataclass(**SLOTS)");
        out.block(format!("class {class}(Structure):"), |out| {
            out.doc(&record.record.prose.doc);
            out.blank();
            let optional = |i: usize| {
                let field = &body.fields[i];
                field.condition.is_some() || field.since.is_some() || record.may_lack(i)
            };
            self.members(out, &body.fields, &names, optional);
            let part = FixedPart { fixed: &record.fixed, names: &names, record: Some(record) };
            out.call("_FORM = Form(", &self.form(record, &names), ")");
            self.format(out, part);
            self.methods(out, class, part, &record.parts);
            self.cleared(out, class, &names, (&record.fixed, &record.parts), optional);
            self.rules(out, &names, &body.fields, &record.rules);
            self.remember(out, record, &names);
            self.admit(out, record);
            let required = record.required.as_ref().and_then(|bound| bound.what.as_ref());
            if let Some(test) = required {
                out.blank();
                out.line("@staticmethod");
                let test = self.headers_alone(test);
                out.block("def _is_required(c: Cursor) -> bool:", |out| {
                    out.line(format!("return bool({test})"));
                });
            }
        });
        out.blank();
        out.blank();
    }

    /// A condition that looks at no field of its own record.
    fn headers_alone(&self, test: &Test<'m>) -> String {
        let scope = Scope { plan: self.plan, fields: &[], of: "", element: None };
        match test.can_fail() {
            true => format!("holds(lambda: {})", scope.test(test)),
            false => scope.test(test),
        }
    }

    fn admit(&self, out: &mut Lines, record: &RecordPlan<'m>) {
        if record.admission.is_empty() {
            return;
        }
        let code = |id: crate::model::RecordId| self.plan.stream.record(id).code;
        out.blank();
        out.line("@staticmethod");
        out.block("def _admit(c: Cursor, at: int, path: str) -> None:", |out| {
            for bound in &record.admission {
                let broken = match &bound.what {
                    Admission::Since(version) => format!("c.version < {version}"),
                    Admission::Until(version) => format!("c.version > {version}"),
                    Admission::When(test) => format!("not ({})", self.headers_alone(test)),
                    Admission::NotBefore => format!("c.seen({})", record.record.code),
                    Admission::Follows(other) => format!("not c.seen({})", code(*other)),
                    Admission::Precedes(other) => format!("c.seen({})", code(*other)),
                };
                let condition = format!("{}{broken}", role(bound.role));
                out.refuse(&condition, self.rule(bound.rule), "at", "path");
            }
        });
    }

    fn remember(&self, out: &mut Lines, record: &RecordPlan<'m>, names: &[String]) {
        if !record.takes_note() {
            return;
        }
        let body = &record.record.body;
        let value = |field: usize| match &body.fields[field].kind {
            Kind::Scalar(scalar) if scalar.primitive.signed() => {
                format!("unsigned(self.{} or 0)", names[field])
            }
            _ => format!("self.{} or 0", names[field]),
        };
        out.blank();
        out.block("def _remember(self, stream: Stream, c: Cursor) -> None:", |out| {
            if record.begins_a_section {
                out.line("stream.begin_section()");
            }
            for remember in &record.remember {
                match remember {
                    Remember::InSet(set, field) => {
                        let crate::model::RememberedSet::Field { record, field: of } =
                            self.plan.stream.sets[set.0]
                        else {
                            continue;
                        };
                        let name = &names[*field];
                        let lacking = format!("{} not in c.without", quoted(name));
                        out.block(format!("if self.{name} is not None and {lacking}:"), |out| {
                            let key = key(self.plan, record, of);
                            out.line(format!("stream.note({key}, {})", value(*field)));
                        });
                    }
                    Remember::Latest(field) => {
                        let key = key(self.plan, record.id, *field);
                        out.line(format!("stream.earlier[{key}] = {}", value(*field)));
                    }
                    Remember::Version(field) => {
                        out.line(format!("stream.version = {}", value(*field)));
                        out.line("stream.declared = True");
                    }
                }
            }
        });
    }
}
