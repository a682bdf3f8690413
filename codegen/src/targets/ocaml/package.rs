//! What the module of a stream is made from: its plan, and the names of the modules within.

use super::names::{self, Scope};
use crate::model::{
    Element, Extent, Field, FieldTest, Kind, Primitive, Role, RuleId, Scalar, Structure, TypeBody,
    TypeId, UnionCase,
};
use crate::plan::StreamPlan;
use crate::targets::literal::literal_of_octets;

/// A stream and the names of the modules within its own.
pub struct Package<'p, 'm> {
    /// The stream.
    pub plan: &'p StreamPlan<'m>,
    /// The modules of all streams of the family.
    pub modules: &'p [String],
    /// The modules of its types, by index.
    pub types: Vec<String>,
    /// The modules of its headers, by index.
    pub headers: Vec<String>,
    /// The modules of its records, and their constructors, by index.
    pub records: Vec<String>,
}

/// Whether it takes an `int64`: an `int` holds whatever has up to 32 bits.
pub fn is_wide(primitive: Primitive) -> bool {
    primitive.size() > 4
}

/// What reads or writes an integer.
pub fn accessor(primitive: Primitive) -> &'static str {
    primitive.carrier().name()
}

/// What must hold for a role to be looked at.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Both => "",
        Role::Writer => "Cursor.writing c && ",
        Role::Reader => "(not (Cursor.writing c)) && ",
    }
}

/// An integer as an `int64`.
pub fn wide(value: u64) -> String {
    match i64::try_from(value) {
        Ok(value) if value < 4096 => format!("{value}L"),
        _ => format!("{value:#x}L"),
    }
}

/// A number as an integer of some kind has it; its bits are those of 64.
pub fn number(value: u64, primitive: Primitive) -> String {
    match (primitive.signed(), is_wide(primitive)) {
        (true, _) => signed(value.cast_signed().into(), primitive),
        (false, true) => wide(value),
        (false, false) => crate::targets::literal::literal(value),
    }
}

/// A number as an integer of some kind has it.
pub fn signed(value: i128, primitive: Primitive) -> String {
    let suffix = if is_wide(primitive) { "L" } else { "" };
    match value {
        ..0 => format!("({value}{suffix})"),
        value if value > i64::MAX.into() => format!("{value:#x}{suffix}"),
        value => format!("{value}{suffix}"),
    }
}

/// An offset from where a structure begins.
pub fn at(offset: u64) -> String {
    if offset == 0 { "at".into() } else { format!("(at + {offset})") }
}

impl<'p, 'm> Package<'p, 'm> {
    /// Names everything in a stream.
    pub fn new(plan: &'p StreamPlan<'m>, modules: &'p [String]) -> Self {
        let stream = plan.stream;
        let mut scope = Scope::modules();
        let mut named = |name: &str| scope.take(names::module(name));
        Self {
            plan,
            modules,
            records: stream.records.iter().map(|record| named(&record.name)).collect(),
            headers: stream.headers.iter().map(|header| named(&header.name)).collect(),
            types: stream.types.iter().map(|ty| named(&ty.name)).collect(),
        }
    }

    /// The id of a rule.
    pub fn rule(&self, id: RuleId) -> String {
        names::quoted(&self.plan.stream.rule(id).id)
    }

    /// The enum that an integer is of, if it is one: its module.
    pub fn enum_of(&self, of: Option<TypeId>) -> Option<&str> {
        let of = of?;
        let is_enum = matches!(self.plan.stream.ty(of).body, TypeBody::Enum { .. });
        is_enum.then(|| self.types[of.0].as_str())
    }

    /// Whether the codes of an enum are `int64`s.
    pub fn has_wide_codes(&self, of: TypeId) -> bool {
        matches!(self.plan.stream.ty(of).body, TypeBody::Enum { primitive, .. } if is_wide(primitive))
    }

    /// The type of an integer.
    pub fn scalar(&self, scalar: Scalar) -> String {
        match scalar.of {
            Some(of) => format!("{}.t", self.types[of.0]),
            None if is_wide(scalar.primitive) => "int64".into(),
            None => "int".into(),
        }
    }

    /// The cases of a union, each structure once.
    pub fn distinct(cases: &[UnionCase]) -> Vec<TypeId> {
        let mut found: Vec<TypeId> = Vec::new();
        for case in cases {
            if !found.contains(&case.of) {
                found.push(case.of);
            }
        }
        found
    }

    /// The type of a field.
    pub fn hint(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Scalar(scalar) => self.scalar(*scalar),
            Kind::Octets { .. } | Kind::Text { .. } => "string".into(),
            Kind::Array { element, .. } => match element {
                Element::Scalar(scalar) => format!("{} array", self.scalar(*scalar)),
                Element::Structure(id) => format!("{}.t array", self.types[id.0]),
                Element::Text => "string array".into(),
            },
            Kind::Structure(id) => format!("{}.t", self.types[id.0]),
            Kind::Union { cases, .. } => {
                let case = |id: TypeId| format!("`{0} of {0}.t", self.types[id.0]);
                let cases: Vec<String> = Self::distinct(cases).into_iter().map(case).collect();
                format!("[ {} | `Octets of string ]", cases.join(" | "))
            }
            Kind::Stream(_) => "Nested.t".into(),
            Kind::Reserved { .. } | Kind::Align { .. } | Kind::Checksum(_) => "unit".into(),
        }
    }

    /// What stands in a field if nobody says anything else: a constant, or nothing.
    pub fn default(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Scalar(scalar) => {
                let constant = field.checks.iter().find_map(|check| match check.test {
                    FieldTest::Equals(value) => Some(value),
                    FieldTest::Version => {
                        self.plan.stream.versions.last().map(|v| u64::from(v.number))
                    }
                    _ => None,
                });
                self.converted(*scalar, &number(constant.unwrap_or(0), scalar.primitive))
            }
            Kind::Octets { size: Extent::Fixed(size) } => {
                let constant = field.checks.iter().find_map(|check| match &check.test {
                    FieldTest::Octets(octets) => Some(literal_of_octets(octets)),
                    _ => None,
                });
                constant.unwrap_or_else(|| format!("String.make {size} '\\000'"))
            }
            Kind::Octets { .. } | Kind::Text { .. } => "\"\"".into(),
            Kind::Array { element, count: Extent::Fixed(count) } => {
                let element = match element {
                    Element::Scalar(scalar) => self.argument(*scalar, &number(0, scalar.primitive)),
                    Element::Structure(id) => format!("{}.default", self.types[id.0]),
                    Element::Text => "\"\"".into(),
                };
                format!("Array.make {count} {element}")
            }
            Kind::Array { .. } => "[||]".into(),
            Kind::Structure(id) => format!("{}.default", self.types[id.0]),
            Kind::Union { cases, .. } => cases
                .first()
                .map(|case| format!("`{0} {0}.default", self.types[case.of.0]))
                .unwrap_or_default(),
            Kind::Stream(_) => "Nested.Octets \"\"".into(),
            Kind::Reserved { .. } | Kind::Align { .. } | Kind::Checksum(_) => "()".into(),
        }
    }

    /// What stands for an integer that was read.
    pub fn converted(&self, scalar: Scalar, value: &str) -> String {
        match self.enum_of(scalar.of) {
            Some(of) => format!("{of}.of_code {value}"),
            None => value.to_owned(),
        }
    }

    fn argument(&self, scalar: Scalar, value: &str) -> String {
        match self.enum_of(scalar.of) {
            Some(of) => format!("({of}.of_code {value})"),
            None => value.to_owned(),
        }
    }

    /// The integer of what stands for it, as an argument.
    pub fn code(&self, scalar: Scalar, value: &str) -> String {
        match self.enum_of(scalar.of) {
            Some(of) => format!("({of}.to_code {value})"),
            None => value.to_owned(),
        }
    }

    /// The integers of an array of what stands for them, as an argument.
    pub fn codes(&self, scalar: Scalar, values: &str) -> String {
        match self.enum_of(scalar.of) {
            Some(of) => format!("(Array.map {of}.to_code {values})"),
            None => values.to_owned(),
        }
    }

    /// Octets of a structure of fixed size.
    pub fn size(&self, id: TypeId) -> u64 {
        self.plan.stream.structure(id).head
    }
}

/// Whether a field carries something.
pub fn carried(kind: &Kind) -> bool {
    kind.is_told()
}

/// Whether some field of a structure carries something.
pub fn has_fields(structure: &Structure) -> bool {
    structure.fields.iter().any(|field| carried(&field.kind))
}

/// A truth value.
pub fn truth(value: bool) -> String {
    if value { "true" } else { "false" }.into()
}

/// A list.
pub fn list(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "[]".into() } else { format!("[ {} ]", items.join("; ")) }
}
