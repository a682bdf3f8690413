//! The classes of a stream: enums, bits, structures, headers, records.

use super::expression::{Scope, key};
use super::fixed::{FixedPart, cases};
use super::lines::Lines;
use super::names::{members, parts, properties, quoted};
use super::package::{Package, carried, is_wide, literal, masked, number, role};
use crate::model::{
    BitPart, EnumValue, Field, Kind, Primitive, RememberedSet, Role, Structure, Type, TypeBody,
};
use crate::plan::{Admission, HeaderPlan, Part, RecordPlan, Remember, StatedRule, Test};

impl<'m> Package<'_, 'm> {
    /// An enum or a bits type.
    pub fn scalar_type(&self, out: &mut Lines, ty: &Type, class: &str) {
        match &ty.body {
            TypeBody::Enum { primitive, values, .. } => {
                self.enumeration(out, ty, class, (*primitive, values));
            }
            TypeBody::Bits { primitive, parts, .. } => {
                self.bits_type(out, ty, class, (*primitive, parts));
            }
            TypeBody::Structure(_) => {}
        }
    }

    fn enumeration(
        &self,
        out: &mut Lines,
        ty: &Type,
        class: &str,
        (primitive, values): (Primitive, &[EnumValue]),
    ) {
        out.blank();
        out.doc(&ty.prose.doc);
        out.enclosed(format!("{}const {class} = enumOf({{", self.export), "});", |out| {
            for (value, name) in values.iter().zip(members(values)) {
                out.doc(&value.doc);
                out.line(format!("{name}: {},", number(value.value, primitive)));
            }
        });
    }

    /// What a part of bits is: a boolean, or an integer and whether that is a `bigint`.
    pub fn part_type(&self, part: &BitPart) -> Option<bool> {
        match part.of.map(|of| &self.plan.stream.ty(of).body) {
            Some(TypeBody::Enum { primitive, .. }) => Some(is_wide(*primitive)),
            _ if part.width == 1 => None,
            _ => Some(part.width > 32),
        }
    }

    fn bits_type(
        &self,
        out: &mut Lines,
        ty: &Type,
        class: &str,
        (primitive, all): (Primitive, &[BitPart]),
    ) {
        let names = parts(all);
        let named: Vec<_> = all.iter().zip(&names).filter(|(p, _)| p.name.is_some()).collect();
        let wide = is_wide(primitive);
        out.blank();
        out.doc(&ty.prose.doc);
        out.block(format!("{}class {class} extends Bits {{", self.export), |out| {
            for (part, name) in &named {
                let value = masked("this.bits", primitive, part.low, part.mask() >> part.low);
                let value = match self.part_type(part) {
                    None if wide => format!("({value}) !== 0n"),
                    None => format!("({value}) !== 0"),
                    Some(true) if !wide => format!("BigInt({value})"),
                    Some(false) if wide => format!("Number({value})"),
                    Some(_) => value,
                };
                out.doc(&part.doc);
                out.block(format!("get {name}() {{"), |out| out.line(format!("return {value};")));
                out.blank();
            }
            let parameter = |(part, name): &(&BitPart, &String)| match self.part_type(part) {
                None => format!("{name} = false"),
                Some(true) => format!("{name} = 0n"),
                Some(false) => format!("{name} = 0"),
            };
            let joined = |(part, name): &(&BitPart, &String)| {
                format!("[{name}, {}, {}]", part.width, part.low)
            };
            out.doc("The integer of these bits.");
            let parameters: Vec<String> = named.iter().map(parameter).collect();
            out.object("static of(", &parameters, " = {}) {");
            out.indented(|out| {
                let bits: Vec<String> = named.iter().map(joined).collect();
                let (head, tail) = if wide { ("", "") } else { ("Number(", ")") };
                out.list(&format!("return new {class}({head}join("), &bits, &format!("){tail});"));
            });
            out.line("}");
        });
        let called: Vec<String> = named
            .iter()
            .filter_map(|(part, name)| {
                Some(format!("[{}, {}]", quoted(part.name.as_ref()?), quoted(name)))
            })
            .collect();
        out.list(&format!("{class}._parts = new Map(["), &called, "]);");
    }

    /// A structure among the types, or a record header; `tail` follows its fixed part, if it tells its
    /// own size.
    pub fn structure(
        &self,
        out: &mut Lines,
        (structure, doc): (&Structure, &str),
        part: FixedPart<'_, 'm>,
        tail: &[Part<'m>],
    ) {
        out.blank();
        out.doc(doc);
        out.block(format!("{}class {} extends Structure {{", self.export, part.class), |out| {
            let optional = |index: usize| structure.fields[index].since.is_some();
            self.constructor(out, &structure.fields, part.names, optional);
            self.methods(out, part, tail);
            self.cleared(out, part, tail, optional);
        });
        self.unions(out, &structure.fields, part);
    }

    /// A structure of strings alone, which whatever holds them reads.
    pub fn strings_alone(&self, out: &mut Lines, structure: &Structure, doc: &str, class: &str) {
        out.blank();
        out.doc(doc);
        out.block(format!("{}class {class} extends Structure {{", self.export), |out| {
            self.constructor(out, &structure.fields, &properties(structure), |_| false);
        });
    }

    fn constructor(
        &self,
        out: &mut Lines,
        fields: &[Field],
        names: &[String],
        optional: impl Fn(usize) -> bool,
    ) {
        let all: Vec<_> = fields.iter().enumerate().filter(|(_, f)| carried(&f.kind)).collect();
        if all.is_empty() {
            return;
        }
        let default = |(index, field): &(usize, &Field)| {
            let default = if optional(*index) { "null".into() } else { self.default_of(field) };
            format!("{} = {default}", names[*index])
        };
        let defaults: Vec<String> = all.iter().map(default).collect();
        out.object("constructor(", &defaults, " = {}) {");
        out.indented(|out| {
            out.line("super();");
            for (index, _) in &all {
                out.line(format!("this.{0} = {0};", names[*index]));
            }
        });
        out.line("}");
    }

    /// How a structure is read and written.
    fn methods(&self, out: &mut Lines, part: FixedPart<'_, 'm>, parts: &[Part<'m>]) {
        if part.fixed.fields.is_empty() && parts.is_empty() {
            return;
        }
        let mut arguments = self.arguments(part);
        let carried = parts.iter().filter(|part| part.has_value());
        arguments.extend(carried.map(|of| self.part_argument(part, of)));
        out.blank();
        out.block("static _read(c, at) {", |out| {
            self.read_fixed(out, part);
            if !parts.is_empty() && part.record.is_some() {
                out.line(format!("c.at = {};", part.fixed.size));
            }
            parts.iter().for_each(|of| self.read_part(out, part, of));
            out.object(&format!("return new {}(", part.class), &arguments, ");");
        });
        out.blank();
        out.block("_write(c, at) {", |out| {
            if part.record.is_some() {
                out.line(format!("c.extend({});", part.fixed.size));
            }
            self.write_fixed(out, part);
            parts.iter().for_each(|of| self.write_part(out, part, of));
        });
    }

    /// The cases of its unions, behind a class.
    fn unions(&self, out: &mut Lines, fields: &[Field], part: FixedPart) {
        for (field, name) in fields.iter().zip(part.names) {
            let Kind::Union { tag, cases: all, .. } = &field.kind else { continue };
            let Kind::Scalar(scalar) = fields[*tag].kind else { continue };
            let case = |case: &crate::model::UnionCase| {
                format!(
                    "[{}, {}]",
                    literal(scalar.primitive.number(case.value)),
                    self.types[case.of.0]
                )
            };
            let all: Vec<String> = all.iter().map(case).collect();
            out.list(&format!("{} = new Map([", cases(part.class, name)), &all, "]);");
        }
    }

    fn rules(&self, out: &mut Lines, names: &[String], fields: &[Field], rules: &[StatedRule<'m>]) {
        if rules.is_empty() {
            return;
        }
        let scope = Scope { package: self, fields: names, of: "this.", element: None };
        out.blank();
        out.block("_rules(c) {", |out| {
            for rule in rules {
                let field = rule.at.map(|at| &fields[at]);
                let at = field.and_then(|field| field.offset).unwrap_or(0).to_string();
                let path = quoted(field.map_or("", |field| &field.name));
                let id = self.rule(rule.rule);
                if rule.test.can_fail() {
                    let broken = format!("!holds(() => {})", scope.test(&rule.test));
                    out.refuse(&format!("{}{broken}", role(rule.role)), id, &at, &path);
                    continue;
                }
                let opposite = rule.test.opposite();
                let (mut tests, word) = match &opposite {
                    Test::Any(tests) if rule.role == Role::Both => (scope.tests(tests), "||"),
                    Test::Any(_) => (vec![format!("({})", scope.test(&opposite))], "&&"),
                    Test::Every(tests) => (scope.tests(tests), "&&"),
                    _ => (vec![scope.test(&opposite)], "&&"),
                };
                if let Some(first) = tests.first_mut() {
                    *first = format!("{}{first}", role(rule.role));
                }
                out.refuse_joined(&tests, word, id, (&at, &path));
            }
        });
    }

    /// A header.
    pub fn header(&self, out: &mut Lines, header: &HeaderPlan<'m>, class: &str) {
        let body = &header.header.body;
        let names = properties(body);
        let part = FixedPart { fixed: &header.fixed, class, names: &names, record: None };
        out.blank();
        out.doc(&header.header.prose.doc);
        out.block(format!("{}class {class} extends Structure {{", self.export), |out| {
            self.constructor(out, &body.fields, &names, |i| body.fields[i].since.is_some());
            self.methods(out, part, &[]);
            self.cleared(out, part, &[], |i| body.fields[i].since.is_some());
            self.rules(out, &names, &body.fields, &header.rules);
        });
        self.unions(out, &body.fields, part);
    }

    /// Whether a field of a record may be absent although the record is there.
    pub fn is_optional(record: &RecordPlan, index: usize) -> bool {
        let field = &record.record.body.fields[index];
        field.condition.is_some() || field.since.is_some() || record.may_lack(index)
    }

    /// A record.
    pub fn record(&self, out: &mut Lines, record: &RecordPlan<'m>, class: &str) {
        let body = &record.record.body;
        let names = properties(body);
        let part = FixedPart { fixed: &record.fixed, class, names: &names, record: Some(record) };
        out.blank();
        out.doc(&record.record.prose.doc);
        out.block(format!("{}class {class} extends Structure {{", self.export), |out| {
            self.constructor(out, &body.fields, &names, |index| Self::is_optional(record, index));
            self.methods(out, part, &record.parts);
            self.cleared(out, part, &record.parts, |index| Self::is_optional(record, index));
            self.rules(out, &names, &body.fields, &record.rules);
            self.remember(out, record, &names);
            self.admit(out, record);
            let required = record.required.as_ref().and_then(|bound| bound.what.as_ref());
            if let Some(test) = required {
                let test = self.headers_alone(test);
                out.blank();
                out.block("static _isRequired(c) {", |out| out.line(format!("return {test};")));
            }
        });
        self.unions(out, &body.fields, part);
        out.object(&format!("{class}._form = "), &self.form(record, &names), ";");
    }

    /// A condition that looks at no field of its own record.
    fn headers_alone(&self, test: &Test<'m>) -> String {
        let scope = Scope { package: self, fields: &[], of: "", element: None };
        match test.can_fail() {
            true => format!("holds(() => {})", scope.test(test)),
            false => scope.test(test),
        }
    }

    fn admit(&self, out: &mut Lines, record: &RecordPlan<'m>) {
        if record.admission.is_empty() {
            return;
        }
        let code = |id: crate::model::RecordId| self.code(self.plan.stream.record(id).code);
        out.blank();
        out.block("static _admit(c, at, path) {", |out| {
            for bound in &record.admission {
                let broken = match &bound.what {
                    Admission::Since(version) => format!("c.version < {version}"),
                    Admission::Until(version) => format!("c.version > {version}"),
                    Admission::When(test) => format!("!({})", self.headers_alone(test)),
                    Admission::NotBefore => format!("c.seen({})", self.code(record.record.code)),
                    Admission::Follows(other) => format!("!c.seen({})", code(*other)),
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
        let fields = &record.record.body.fields;
        out.blank();
        out.block("_remember(stream, c) {", |out| {
            if record.begins_a_section {
                out.line("stream.beginSection();");
            }
            for remember in &record.remember {
                match remember {
                    Remember::InSet(set, field) => {
                        let RememberedSet::Field { record, field: of } =
                            self.plan.stream.sets[set.0]
                        else {
                            continue;
                        };
                        let (name, key) = (&names[*field], key(self.plan, record, of));
                        let there =
                            format!("this.{name} !== null && !c.without.has({})", quoted(name));
                        let value = self.remembered(*field, fields, names);
                        out.line(format!("if ({there}) stream.note({key}, {value});"));
                    }
                    Remember::Latest(field) => {
                        let key = key(self.plan, record.id, *field);
                        let value = self.remembered(*field, fields, names);
                        out.line(format!("stream.earlier.set({key}, {value});"));
                    }
                    Remember::Version(field) => {
                        out.line(format!("stream.version = Number(this.{} ?? 0);", names[*field]));
                        out.line("stream.declared = true;");
                    }
                }
            }
        });
    }

    /// The value of a field as later rules see it.
    fn remembered(&self, field: usize, fields: &[Field], names: &[String]) -> String {
        let Kind::Scalar(scalar) = fields[field].kind else { return String::new() };
        let zero = number(0, scalar.primitive);
        let value = match self.bits(scalar) {
            Some(_) => format!("raw(this.{} ?? {zero})", names[field]),
            None => format!("this.{} ?? {zero}", names[field]),
        };
        if scalar.primitive.signed() { format!("unsigned({value})") } else { value }
    }
}
