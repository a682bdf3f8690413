//! What the module of a stream is made from: its plan, and the names of its classes.

use super::names::{self, Module, Scope};
use crate::model::{
    Element, Extent, Field, FieldTest, Kind, Primitive, Role, RuleId, Scalar, TypeBody, TypeId,
};
use crate::plan::{StreamPlan, Take};
use crate::targets::literal::literal_of_octets;

/// A stream and the names of its classes.
pub struct Package<'p, 'm> {
    /// The stream.
    pub plan: &'p StreamPlan<'m>,
    /// What stands before whatever the module gives to others: nothing, in a classic script.
    pub export: &'static str,
    /// The modules of all streams of the family.
    pub modules: &'p [Module],
    /// The classes of its types, by index.
    pub types: Vec<String>,
    /// The classes of its headers, by index.
    pub headers: Vec<String>,
    /// The classes of its records, by index.
    pub records: Vec<String>,
}

/// What must hold for a role to be looked at.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Both => "",
        Role::Writer => "c.writing && ",
        Role::Reader => "!c.writing && ",
    }
}

/// Whether an integer is a `bigint`.
pub fn is_wide(primitive: Primitive) -> bool {
    primitive.size() > 4
}

/// A number as an integer of some kind has it.
pub fn number(value: u64, primitive: Primitive) -> String {
    let suffix = if is_wide(primitive) { "n" } else { "" };
    match primitive.signed() {
        true => format!("{}{suffix}", value.cast_signed()),
        false => format!("{value}{suffix}"),
    }
}

/// An integer of any kind: a number wherever that holds it.
pub fn literal(value: impl Into<i128>) -> String {
    let value = value.into();
    let is_safe = value.unsigned_abs() < 1 << 53;
    if is_safe { value.to_string() } else { format!("{value}n") }
}

/// What the support code calls an integer.
pub fn kind(primitive: Primitive) -> String {
    names::quoted(primitive.carrier().name())
}

/// Bits of an integer that is not negative: those from `low` on that a mask over them has.
pub fn masked(value: &str, primitive: Primitive, low: u32, mask: u64) -> String {
    match (is_wide(primitive), low) {
        (true, 0) => format!("{value} & {mask:#x}n"),
        (true, low) => format!("({value} >> {low}n) & {mask:#x}n"),
        // The operators of numbers have a sign: that of the highest bit.
        (false, _) if mask > 0x7fff_ffff => format!("({value} & {mask:#x}) >>> 0"),
        (false, 0) => format!("{value} & {mask:#x}"),
        (false, low) => format!("({value} >>> {low}) & {mask:#x}"),
    }
}

impl<'p, 'm> Package<'p, 'm> {
    /// Names everything in a stream.
    pub fn new(plan: &'p StreamPlan<'m>, modules: &'p [Module]) -> Self {
        let stream = plan.stream;
        let mut scope = Scope::classes();
        let mut named = |name: &str| scope.take(names::class(name));
        Self {
            plan,
            export: "export ",
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

    /// The same as a literal.
    pub fn id(&self, id: RuleId) -> String {
        names::quoted(self.rule(id))
    }

    /// The class of an integer whose bits have names.
    pub fn bits(&self, scalar: Scalar) -> Option<&str> {
        let of = scalar.of?;
        let is_bits = matches!(self.plan.stream.ty(of).body, TypeBody::Bits { .. });
        is_bits.then(|| self.types[of.0].as_str())
    }

    /// What stands for an integer that was read.
    pub fn converted(&self, scalar: Scalar, value: &str) -> String {
        match self.bits(scalar) {
            Some(class) => format!("new {class}({value})"),
            None => value.to_owned(),
        }
    }

    /// The type of an integer in declarations.
    pub fn integer_type(&self, scalar: Scalar) -> String {
        match scalar.of {
            Some(of) => self.types[of.0].clone(),
            None => primitive_type(scalar.primitive).into(),
        }
    }

    /// What a field is where nothing else is said.
    pub fn default_of(&self, field: &Field) -> String {
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
                match constant {
                    Some(octets) => format!("latin({octets})"),
                    None => format!("new Uint8Array({size})"),
                }
            }
            Kind::Octets { .. } | Kind::Text { .. } | Kind::Stream(_) => "new Uint8Array(0)".into(),
            Kind::Array { element, count } => match (count, element) {
                (Extent::Fixed(count), Element::Scalar(scalar)) => {
                    let zero = self.converted(*scalar, &number(0, scalar.primitive));
                    format!("new Array({count}).fill({zero})")
                }
                (Extent::Fixed(count), Element::Structure(id)) => {
                    let of = &self.types[id.0];
                    format!("Array.from({{ length: {count} }}, () => new {of}())")
                }
                _ => "[]".into(),
            },
            Kind::Structure(id) => format!("new {}()", self.types[id.0]),
            Kind::Union { cases, .. } => format!("new {}()", self.types[cases[0].of.0]),
            Kind::Reserved { .. } | Kind::Align { .. } | Kind::Checksum(_) => String::new(),
        }
    }

    /// Octets of a structure of fixed size.
    pub fn size(&self, id: TypeId) -> u64 {
        self.plan.stream.structure(id).head
    }

    /// A type code.
    pub fn code(&self, code: u64) -> String {
        let framing = &self.plan.stream.framing;
        number(code, framing.integer(framing.type_field))
    }
}

/// What an integer is in declarations.
pub fn primitive_type(primitive: Primitive) -> &'static str {
    if is_wide(primitive) { "bigint" } else { "number" }
}

/// Whether a part takes a count of elements or octets that a writer has to agree with.
pub fn is_counted(take: &Take) -> bool {
    matches!(take, Take::Text(_))
        || matches!(take.amount(), Some(amount) if !matches!(amount, crate::plan::Amount::Rest))
}

/// Whether a field carries something.
pub fn carried(kind: &Kind) -> bool {
    kind.is_told()
}
