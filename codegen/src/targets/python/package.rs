//! What the module of a stream is made from: its plan, and the names of its classes.

use super::names::{self, Scope};
use crate::model::{
    Element, Extent, Field, FieldTest, Kind, Primitive, Role, RuleId, Scalar, TypeBody, TypeId,
};
use crate::plan::{Check, StreamPlan, Strings, Take};
use crate::targets::literal::literal_of_octets;

/// A stream and the names of its classes.
pub struct Package<'p, 'm> {
    /// The stream.
    pub plan: &'p StreamPlan<'m>,
    /// The modules of all streams of the family.
    pub modules: &'p [String],
    /// The classes of its types, by index.
    pub types: Vec<String>,
    /// The classes of its headers, by index.
    pub headers: Vec<String>,
    /// The classes of its records, by index.
    pub records: Vec<String>,
}

/// The letter of an integer in a format of `struct`; of one that `struct` does not know, its name, in
/// capitals if it is unsigned.
pub fn letter(primitive: Primitive) -> &'static str {
    match primitive {
        Primitive::U8 => "B",
        Primitive::U16 => "H",
        Primitive::U24 => "U24",
        Primitive::U32 | Primitive::F32 => "I",
        Primitive::U48 => "U48",
        Primitive::U64 | Primitive::F64 => "Q",
        Primitive::I8 => "b",
        Primitive::I16 => "h",
        Primitive::I24 => "i24",
        Primitive::I32 => "i",
        Primitive::I48 => "i48",
        Primitive::I64 => "q",
    }
}

/// What must hold for a role to be looked at.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Both => "",
        Role::Writer => "c.writing and ",
        Role::Reader => "not c.writing and ",
    }
}

/// A number as an integer of some kind has it.
pub fn number(value: u64, primitive: Primitive) -> String {
    match primitive.signed() {
        true => value.cast_signed().to_string(),
        false => value.to_string(),
    }
}

impl<'p, 'm> Package<'p, 'm> {
    /// Names everything in a stream.
    pub fn new(plan: &'p StreamPlan<'m>, modules: &'p [String]) -> Self {
        let stream = plan.stream;
        let mut scope = Scope::classes();
        let mut named = |name: &str| scope.take(names::class(name));
        Self {
            plan,
            modules,
            records: stream.records.iter().map(|record| named(&record.name)).collect(),
            headers: stream.headers.iter().map(|header| named(&header.name)).collect(),
            types: stream.types.iter().map(|ty| named(&ty.name)).collect(),
        }
    }

    /// The id of a rule.
    pub fn rule(&self, id: RuleId) -> &'m str {
        &self.plan.stream.rule(id).id
    }

    /// What stands for an integer that was read.
    pub fn converted(&self, scalar: Scalar, value: &str) -> String {
        match scalar.of.map(|of| (&self.plan.stream.ty(of).body, &self.types[of.0])) {
            Some((TypeBody::Enum { .. }, name)) => {
                format!("{}.get({value}, {value})", names::values_of(name))
            }
            _ => self.constant(scalar, value),
        }
    }

    /// What stands for a number that is known.
    fn constant(&self, scalar: Scalar, value: &str) -> String {
        match scalar.of.map(|of| (&self.plan.stream.ty(of).body, &self.types[of.0])) {
            Some((TypeBody::Enum { .. }, name)) => format!("named({name}, {value})"),
            Some((TypeBody::Bits { .. }, name)) => format!("{name}({value})"),
            _ => value.to_owned(),
        }
    }

    /// What stands for integers that were read, some of which may not be there.
    pub fn elements(&self, scalar: Scalar, values: &str, is_optional: bool) -> String {
        let Some(of) = scalar.of.map(|of| &self.types[of.0]) else { return values.to_owned() };
        match is_optional {
            true => format!("None if {values} is None else Elements({of}, {values})"),
            false => format!("Elements({of}, {values})"),
        }
    }

    fn scalar(&self, scalar: Scalar) -> String {
        match scalar.of.map(|of| (&self.plan.stream.ty(of).body, &self.types[of.0])) {
            Some((TypeBody::Enum { .. }, name)) => format!("Union[{name}, int]"),
            Some((TypeBody::Bits { .. }, name)) => name.clone(),
            _ => "int".into(),
        }
    }

    /// The type of a field, and its default.
    pub fn hint(&self, field: &Field, optional: bool) -> (String, String) {
        let factory = |of: &str| format!("field(default_factory={of})");
        let (hint, default) = match &field.kind {
            Kind::Scalar(scalar) => {
                let constant = field.checks.iter().find_map(|check| match check.test {
                    FieldTest::Equals(value) => Some(value),
                    FieldTest::Version => {
                        self.plan.stream.versions.last().map(|v| u64::from(v.number))
                    }
                    _ => None,
                });
                let number = number(constant.unwrap_or(0), scalar.primitive);
                (self.scalar(*scalar), self.constant(*scalar, &number))
            }
            Kind::Octets { size: Extent::Fixed(size) } => {
                let constant = field.checks.iter().find_map(|check| match &check.test {
                    FieldTest::Octets(octets) => Some(format!("b{}", literal_of_octets(octets))),
                    _ => None,
                });
                ("Octets".into(), constant.unwrap_or_else(|| format!("bytes({size})")))
            }
            Kind::Octets { .. } => ("Octets".into(), "b\"\"".into()),
            Kind::Text { .. } => ("bytes".into(), "b\"\"".into()),
            Kind::Array { element, count } => {
                let of = match element {
                    Element::Scalar(scalar) => self.scalar(*scalar),
                    Element::Structure(id) => self.types[id.0].clone(),
                    Element::Text => "bytes".into(),
                };
                let default = match (count, element) {
                    (Extent::Fixed(count), Element::Scalar(scalar)) => {
                        format!("({},) * {count}", self.constant(*scalar, "0"))
                    }
                    (Extent::Fixed(count), Element::Structure(_)) => {
                        factory(&format!("lambda: [{of}() for _ in range({count})]"))
                    }
                    _ => "()".into(),
                };
                (format!("Sequence[{of}]"), default)
            }
            Kind::Structure(id) => (self.types[id.0].clone(), factory(&self.types[id.0])),
            Kind::Union { cases, .. } => {
                let mut of: Vec<&str> = cases.iter().map(|case| self.case(case.of)).collect();
                let first = of[0].to_owned();
                of.dedup();
                (format!("Union[{}, Octets]", of.join(", ")), factory(&first))
            }
            Kind::Stream(_) => ("Union[Nested, Octets]".into(), "b\"\"".into()),
            Kind::Reserved { .. } | Kind::Align { .. } | Kind::Checksum(_) => Default::default(),
        };
        match optional {
            true => (format!("Optional[{hint}]"), "None".into()),
            false => (hint, default),
        }
    }

    fn case(&self, of: TypeId) -> &str {
        &self.types[of.0]
    }

    /// The cases of a union by its tag, each a class, and the tag.
    pub fn cases(&self, cases: &[crate::model::UnionCase], tag: &str) -> String {
        let of = |case: &crate::model::UnionCase| format!("{}: {}", case.value, self.case(case.of));
        let cases: Vec<String> = cases.iter().map(of).collect();
        format!("{{{}}}, {tag}", cases.join(", "))
    }

    /// Octets of a structure of fixed size.
    pub fn size(&self, id: TypeId) -> u64 {
        self.plan.stream.structure(id).head
    }

    /// The arguments of a call that reads one string: rule on its end, patterns.
    pub fn string(&self, strings: &Strings, index: usize, path: &str) -> String {
        let one = &strings.each[index];
        let bound = |rule, whom| match (names::quoted(self.rule(rule)), role(whom)) {
            (rule, "") => rule,
            (rule, role) => format!("{role}{rule} or None"),
        };
        let terminated = one.terminated.as_ref();
        let terminated = terminated.map_or("None".into(), |of| bound(of.rule, of.role));
        let pattern = |check: &Check| {
            let pattern = self.pattern(check)?;
            Some(format!("({}, {pattern})", bound(check.rule, check.role)))
        };
        let patterns: Vec<String> = one.patterns.iter().filter_map(pattern).collect();
        let fits = match one.field {
            Some(_) => format!(", {}", names::quoted(self.rule(one.fits))),
            None => String::new(),
        };
        format!("c.string({path}, {terminated}, [{}]{fits})", patterns.join(", "))
    }
}

/// Whether a part takes a count of elements or octets that a writer has to agree with.
pub fn is_counted(take: &Take) -> bool {
    matches!(take, Take::Text(_))
        || matches!(take.amount(), Some(amount) if !matches!(amount, crate::plan::Amount::Rest))
}
