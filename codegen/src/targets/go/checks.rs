//! The checks on fields, as statements that leave a function with an error.

pub use super::check_list::{Both, Checks, rules};
use super::expression::{literal, widened};
use super::names;
use super::structure::View;
use crate::model::*;

/// What a check looks at.
struct Subject<'a> {
    /// Code for the value.
    value: &'a str,
    /// Code for the offset.
    offset: &'a str,
    /// The name of the field in paths.
    field: &'a str,
    /// Whether the value is that of the element `i`.
    element: bool,
    scalar: Option<Scalar>,
}

impl View<'_> {
    /// The checks of the fields, in order; `layouts` are those in which fields are missing.
    pub fn checks(&self, layouts: &[Layout]) -> Both {
        Both {
            reader: self.for_role(Role::Reader, layouts),
            writer: self.for_role(Role::Writer, &[]),
        }
    }

    fn for_role(&self, role: Role, layouts: &[Layout]) -> Checks {
        let mut checks = Checks::default();
        for (index, field) in self.fields.iter().enumerate() {
            let mut own = self.in_versions(field, role);
            let without: Vec<String> = layouts
                .iter()
                .filter(|l| l.without.contains(&index))
                .map(|l| format!("length != {}", l.length))
                .collect();
            if !without.is_empty() && !own.code.is_empty() {
                own.code = format!("if {} {{\n{}}}\n", without.join(" && "), own.code);
                own.length = true;
            }
            checks.add(own);
        }
        checks
    }

    /// The checks of a field that some versions may lack.
    fn in_versions(&self, field: &Field, role: Role) -> Checks {
        let mut checks = self.field(field, role);
        let Some(since) = field.since else { return checks };
        let mut before = String::new();
        if let Some(check) = field.before.as_ref().filter(|b| self.binds(b, role)) {
            let at = field.offset.unwrap_or_default();
            let size = self.stream.size_of(&field.kind).unwrap_or_default();
            let broken = if role == Role::Reader {
                checks.octets = true;
                octets_broken(at, size)
            } else {
                self.is_set(field)
            };
            let fault = self.fault(check, &at.to_string(), &field.name);
            before = format!("if {broken} {{\nreturn {fault}\n}}\n");
        }
        checks.state |= !(checks.code.is_empty() && before.is_empty());
        checks.code = match (checks.code.as_str(), before.as_str()) {
            ("", "") => String::new(),
            ("", before) => format!("if s.version < {since} {{\n{before}}}\n"),
            (after, "") => format!("if s.version >= {since} {{\n{after}}}\n"),
            (after, before) => {
                format!("if s.version < {since} {{\n{before}}} else {{\n{after}}}\n")
            }
        };
        checks
    }

    /// That a field is not zero.
    fn is_set(&self, field: &Field) -> String {
        let name = names::field(&field.name);
        match field.kind {
            Kind::Scalar(_) => format!("v.{name} != 0"),
            _ => format!("v.{name} != ({}{{}})", self.type_of(field)),
        }
    }

    fn binds(&self, check: &FieldCheck, role: Role) -> bool {
        let rule = self.stream.rule(check.rule);
        rule.level == Level::Must && rule.role.binds(role)
    }

    fn field(&self, field: &Field, role: Role) -> Checks {
        let at = field.offset.unwrap_or_default();
        let name = format!("v.{}", names::field(&field.name));
        match &field.kind {
            Kind::Scalar(scalar) => {
                let (value, offset) = (name.as_str(), at.to_string());
                let scalar = Some(*scalar);
                let field_name = &field.name;
                self.tests(
                    field,
                    role,
                    &Subject { value, offset: &offset, field: field_name, element: false, scalar },
                )
            }
            Kind::Reserved { octets } => self.reserved(field, *octets, role),
            Kind::Structure(id) => {
                let to = at + self.stream.structure(*id).head;
                let octets = format!("b[{at}:{to}]");
                self.inner(*id, &name, &octets, role, |call| {
                    format!("if err := {call}; err != nil {{\nreturn wire.Within(err, {at}, \"{}\")\n}}\n", field.name)
                })
            }
            Kind::Array { element, count: Extent::Fixed(_) } => {
                self.fixed_array(field, *element, at, &name, role)
            }
            Kind::Union { tag, cases, size } => {
                self.union(field, (*tag, cases), &name, (at, at + size), role)
            }
            Kind::Octets { .. }
            | Kind::Align { .. }
            | Kind::Text { .. }
            | Kind::Stream(_)
            | Kind::Array { .. } => Checks::default(),
        }
    }

    fn reserved(&self, field: &Field, octets: u64, role: Role) -> Checks {
        let at = field.offset.unwrap_or_default();
        let bound = field.checks.iter().find(|c| role == Role::Reader && self.binds(c, role));
        let Some(check) = bound else { return Checks::default() };
        let broken = octets_broken(at, octets);
        let fault = self.fault(check, &at.to_string(), &field.name);
        let code = format!("if {broken} {{\nreturn {fault}\n}}\n");
        Checks { code, octets: true, ..Checks::default() }
    }

    /// The checks of a structure within, as a call.
    fn inner(
        &self,
        id: TypeId,
        value: &str,
        octets: &str,
        role: Role,
        around: impl Fn(&str) -> String,
    ) -> Checks {
        let both = of_type(self.stream, id);
        let Some((checks, name)) = both.of(role) else { return Checks::default() };
        let call = format!("{value}.{name}({})", checks.arguments(octets, "length", "s"));
        Checks { code: around(&call), octets: checks.octets, ..Checks::default() }
    }

    fn fixed_array(
        &self,
        field: &Field,
        element: Element,
        at: u64,
        name: &str,
        role: Role,
    ) -> Checks {
        let label = &field.name;
        match element {
            Element::Structure(id) => {
                let size = self.stream.structure(id).head;
                let octets = element_at(at, size);
                self.inner(id, &format!("{name}[i]"), &format!("b[{octets}:]"), role, |call| {
                    format!(
                        "for i := range {name} {{\nif err := {call}; err != nil {{\n\
                         return wire.Element(err, {octets}, \"{label}\", i)\n}}\n}}\n"
                    )
                })
            }
            Element::Scalar(scalar) => {
                let offset = element_at(at, scalar.primitive.size());
                let scalar = Some(scalar);
                let subject =
                    Subject { value: "e", offset: &offset, field: label, element: true, scalar };
                let mut checks = self.tests(field, role, &subject);
                if !checks.code.is_empty() {
                    checks.code = format!("for i, e := range {name} {{\n{}}}\n", checks.code);
                }
                checks
            }
            Element::Text => Checks::default(),
        }
    }

    fn union(
        &self,
        field: &Field,
        (tag, cases): (usize, &[UnionCase]),
        name: &str,
        (at, to): (u64, u64),
        role: Role,
    ) -> Checks {
        let mut checks = Checks::default();
        for case in cases {
            let member = format!("{name}.{}", names::field(&case.name));
            checks.add(self.inner(case.of, &member, &format!("b[{at}:{to}]"), role, |call| {
                format!(
                    "case {}:\nif err := {call}; err != nil {{\n\
                     return wire.Within(err, {at}, \"{}\")\n}}\n",
                    self.tag_value(tag, case),
                    field.name
                )
            }));
        }
        if !checks.code.is_empty() {
            let tag = names::field(&self.fields[tag].name);
            checks.code = format!("switch v.{tag} {{\n{}}}\n", checks.code);
        }
        checks
    }

    /// The checks of each element `e` of a row, which begins at the offset `at`.
    pub fn element_tests(&self, field: &Field, scalar: Scalar, at: &str, role: Role) -> Checks {
        let size = scalar.primitive.size();
        let offset = if size == 1 { format!("{at}+i") } else { format!("{at}+{size}*i") };
        let scalar = Some(scalar);
        let subject =
            Subject { value: "e", offset: &offset, field: &field.name, element: true, scalar };
        self.tests(field, role, &subject)
    }

    /// The checks of a scalar outside the fixed part.
    pub fn late_tests(
        &self,
        field: &Field,
        scalar: Scalar,
        value: &str,
        at: &str,
        role: Role,
    ) -> Checks {
        let scalar = Some(scalar);
        let subject = Subject { value, offset: at, field: &field.name, element: false, scalar };
        self.tests(field, role, &subject)
    }

    fn tests(&self, field: &Field, role: Role, subject: &Subject) -> Checks {
        let mut checks = Checks::default();
        for check in field.checks.iter().filter(|c| self.binds(c, role)) {
            let Some(broken) = self.broken(check, subject) else { continue };
            checks.state |= matches!(check.test, FieldTest::Unique(_) | FieldTest::Refers { .. });
            let fault = if subject.element {
                let rule = names::rule(self.stream, self.stream.rule(check.rule));
                format!("wire.BrokenElement(&{rule}, {}, \"{}\", i)", subject.offset, subject.field)
            } else {
                self.fault(check, subject.offset, subject.field)
            };
            checks.code += &format!("if {broken} {{\nreturn {fault}\n}}\n");
        }
        checks
    }

    fn fault(&self, check: &FieldCheck, offset: &str, field: &str) -> String {
        let rule = names::rule(self.stream, self.stream.rule(check.rule));
        format!("wire.Broken(&{rule}, {offset}, \"{field}\")")
    }

    /// The condition under which a value breaks a rule; none where the code need not check it.
    fn broken(&self, check: &FieldCheck, subject: &Subject) -> Option<String> {
        let value = subject.value;
        let wide = || subject.scalar.map_or_else(|| value.to_owned(), |s| widened(s, value));
        Some(match &check.test {
            FieldTest::Equals(n) => format!("{value} != {}", literal(*n)),
            FieldTest::AtLeast(1) if !subject.scalar?.primitive.signed() => {
                format!("{value} == 0")
            }
            FieldTest::AtLeast(n) => format!("{value} < {}", literal(*n)),
            FieldTest::AtMost(n) => format!("{value} > {}", literal(*n)),
            FieldTest::Version => {
                let other = self.stream.versions.iter().map(|v| format!("{value} != {}", v.number));
                other.collect::<Vec<_>>().join(" && ")
            }
            FieldTest::Named(_) => format!("!{value}.Known()"),
            FieldTest::BitsZero(mask) => format!("{value}&{} != 0", literal(*mask)),
            FieldTest::PartNamed(id, index) => {
                let TypeBody::Bits { parts, .. } = &self.stream.ty(*id).body else { return None };
                format!("!{value}.{}().Known()", names::part_method(parts[*index].name.as_deref()?))
            }
            FieldTest::Unique(set) => format!("s.{}.Has({})", set_name(self.stream, *set), wide()),
            FieldTest::Refers { set, or_zero } => {
                let unknown = format!("!s.{}.Has({})", set_name(self.stream, *set), wide());
                if *or_zero { format!("{value} != 0 && {unknown}") } else { unknown }
            }
            FieldTest::Zero | FieldTest::Terminated => return None,
        })
    }
}

/// The checks of a named structure.
pub fn of_type(stream: &Stream, id: TypeId) -> Both {
    let ty = stream.ty(id);
    let structure = stream.structure(id);
    let endian = super::structure::endian_of_type(stream, id);
    let view = View { stream, item: &ty.name, fields: &structure.fields, endian };
    view.checks(&[])
}

/// That octets `b` from an offset on are not all zero.
fn octets_broken(at: u64, size: u64) -> String {
    let to = at + size;
    match size {
        1 => format!("b[{at}] != 0"),
        2 | 4 | 8 => format!("binary.LittleEndian.Uint{}(b[{at}:{to}]) != 0", size * 8),
        _ => format!("!wire.IsZero(b[{at}:{to}])"),
    }
}

/// Code for the offset of the element with index `i`.
fn element_at(offset: u64, size: u64) -> String {
    match (offset, size) {
        (0, 1) => "i".into(),
        (0, size) => format!("{size}*i"),
        (offset, 1) => format!("{offset}+i"),
        (offset, size) => format!("{offset}+{size}*i"),
    }
}

/// The field of the state that holds a set.
pub fn set_name(stream: &Stream, set: SetId) -> String {
    match stream.sets[set.0] {
        RememberedSet::TypeAndInstance => "instances".into(),
        RememberedSet::Field { record, field } => {
            let record = stream.record(record);
            let field = &record.body.fields[field].name;
            names::unexported(&format!("{}_{field}_values", record.name))
        }
    }
}
