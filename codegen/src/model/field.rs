//! Structures and their fields: what octets they take, and what is checked of them.

use schemars::JsonSchema;
use serde::Serialize;

use super::checksum::Sum;
use super::expression::{Condition, Expression};
use super::ids::{RuleId, SetId, TypeId};
use super::integer::Scalar;
use super::mark::Mark;
use super::pattern::Pattern;

/// Fields that follow one another.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Structure {
    /// The fields, in stream order.
    pub fields: Vec<Field>,
    /// Number of octets, where it is always the same.
    pub size: Option<u64>,
    /// Number of octets of the leading fields whose offset is fixed and that are always present.
    pub head: u64,
    /// How many of the fields those are.
    pub head_fields: usize,
    /// Greatest alignment of a field.
    pub align: u64,
    /// Historic layouts: no field is aligned to more than this, although it is wider.
    pub packed: Option<u64>,
}

impl Structure {
    /// The field with a mark.
    pub fn marked(&self, mark: Mark) -> Option<&Field> {
        self.fields.iter().find(|f| f.mark == Some(mark))
    }

    /// The fields, where each is a string that its NUL alone delimits.
    pub fn strings_alone(&self) -> Option<&[Field]> {
        let text = |f: &Field| matches!(f.kind, Kind::Text { size: None });
        let alone = !self.fields.is_empty() && self.fields.iter().all(text);
        alone.then_some(self.fields.as_slice())
    }

    /// What follows the fixed part of a structure among the types that tells its own size: octets that
    /// a field of it counts, and perhaps an alignment.
    pub fn tail(&self) -> &[Field] {
        let counted = |f: &Field| matches!(f.kind, Kind::Octets { size: Extent::Counted(_) });
        match self.fields.get(self.head_fields..) {
            Some(tail @ [first, ..]) if counted(first) => tail,
            _ => &[],
        }
    }
}

/// A field.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Field {
    /// Name in snake case. Reserved fields are called `reserved`, `reserved2`, and so on;
    /// alignments have the empty name.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// What it consists of.
    pub kind: Kind,
    /// Offset from the start of the structure, where it is fixed.
    pub offset: Option<u64>,
    /// The first version that has it; in earlier ones its octets are reserved and it reads as 0.
    pub since: Option<u32>,
    /// What is checked of those octets in earlier versions.
    pub before: Option<FieldCheck>,
    /// Present only where this holds.
    pub condition: Option<Condition>,
    /// What it tells the decoder.
    pub mark: Option<Mark>,
    /// What is checked of its value, in this order; of each element, where it is an array.
    pub checks: Vec<FieldCheck>,
    /// The rule that all of it lies within the body; for fields outside a fixed head.
    pub fits: Option<RuleId>,
}

/// What a field consists of.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An integer.
    Scalar(Scalar),
    /// Octets without meaning: written as zero.
    Reserved {
        /// Number of octets.
        octets: u64,
    },
    /// The checksum of all octets of the stream before it, as a `u32`. In a stream that can begin again
    /// ([`Record::begins_a_section`](super::Record::begins_a_section)) it is that of all octets of the section:
    /// those from the header of its first record on. Nobody says what it is: a writer computes it.
    Checksum(Sum),
    /// Octets to the next multiple of `to` from the start of the body: written as zero.
    Align {
        /// The multiple.
        to: u64,
    },
    /// Raw octets.
    Octets {
        /// How many.
        size: Extent,
    },
    /// Octets other than NUL, then one NUL.
    Text {
        /// Number of octets, the NUL included; none where the NUL alone delimits it.
        size: Option<Expression>,
    },
    /// Elements of one kind.
    Array {
        /// The element.
        element: Element,
        /// How many.
        count: Extent,
    },
    /// A structure.
    Structure(TypeId),
    /// A whole stream with this id, to the end of the body.
    Stream(String),
    /// One of several structures of the same size, chosen by an earlier field.
    Union {
        /// Index of the field that chooses; a scalar of an enum type, in the same structure.
        tag: usize,
        /// The structures by value of the tag. Every value of the enum has one.
        cases: Vec<UnionCase>,
        /// Number of octets.
        size: u64,
    },
}

impl Kind {
    /// Whether it has a value that somebody says: neither octets without meaning nor a checksum.
    pub fn is_told(&self) -> bool {
        !matches!(self, Kind::Reserved { .. } | Kind::Align { .. } | Kind::Checksum(_))
    }

    /// The expression that says how many octets or elements there are, if one does.
    pub fn extent(&self) -> Option<&Expression> {
        match self {
            Kind::Octets { size: Extent::Counted(of) }
            | Kind::Array { count: Extent::Counted(of), .. }
            | Kind::Text { size: Some(of) } => Some(of),
            _ => None,
        }
    }
}

/// One case of a union.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnionCase {
    /// Name of the tag's value.
    pub name: String,
    /// The tag's value.
    pub value: u64,
    /// The structure.
    pub of: TypeId,
}

/// An element of an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// An integer.
    Scalar(Scalar),
    /// A structure.
    Structure(TypeId),
    /// A self-delimiting text.
    Text,
}

/// How many octets or elements there are.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Always as many.
    Fixed(u64),
    /// As an expression says.
    Counted(Expression),
    /// As many as the body has left.
    Rest,
}

/// A check on the value of one field.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FieldCheck {
    /// The rule it serves.
    pub rule: RuleId,
    /// What is tested.
    pub test: FieldTest,
}

impl Field {
    /// Whether it is a field of a record header that is told of each record beside type, instance and length.
    pub fn is_further(&self) -> bool {
        self.kind.is_told() && !self.mark.is_some_and(Mark::of_framing)
    }

    /// An integer of the field as those hold it who have the integers of a computer alone: what a record
    /// header says of how records are framed is held by the next wider one, since codecs compute with it.
    pub fn held(&self, scalar: Scalar) -> Scalar {
        match self.is_held_wider(scalar) {
            true => Scalar { primitive: scalar.primitive.holder(), ..scalar },
            false => scalar,
        }
    }

    /// Whether a wider integer than that of the field holds its value.
    pub fn is_held_wider(&self, scalar: Scalar) -> bool {
        scalar.primitive.odd() && self.mark.is_some_and(Mark::of_framing)
    }
}

impl FieldTest {
    /// Whether it says what the value is.
    pub fn is_constant(&self) -> bool {
        matches!(self, Self::Equals(_) | Self::Octets(_))
    }
}

/// What is tested of the value of one field.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FieldTest {
    /// It has these bits; those of a negative number are those of its two's complement in 64 bits.
    Equals(u64),
    /// It consists of these octets.
    Octets(Box<[u8]>),
    /// It is no less than this number.
    AtLeast(i128),
    /// It is no greater than this number.
    AtMost(i128),
    /// It is one of the stream's versions.
    Version,
    /// It is a named value of its enum.
    Named(TypeId),
    /// These bits are zero.
    BitsZero(u64),
    /// The part of its bits type with this index is a named value of the part's enum.
    PartNamed(TypeId, usize),
    /// The octets (reserved, or skipped by an alignment) are zero.
    Zero,
    /// It is the checksum of what comes before it ([`Kind::Checksum`]).
    Sum,
    /// It is a text of the right form: one NUL, at its end.
    Terminated,
    /// It is a text that matches a pattern, its NUL left out.
    Matches(Box<Pattern>),
    /// No earlier record has the same value here.
    Unique(SetId),
    /// An earlier record has this value; 0 is let through where `or_zero`.
    Refers {
        /// The values of the earlier records.
        set: SetId,
        /// Whether 0 refers to nothing.
        or_zero: bool,
    },
}
