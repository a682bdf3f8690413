//! Named types: enums, bits and structures.

use schemars::JsonSchema;
use serde::Serialize;

use super::field::Structure;
use super::ids::{RecordId, TypeId};
use super::integer::Primitive;
use super::mark::Mark;
use super::prose::Prose;

/// A named type.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Type {
    /// Name in snake case.
    pub name: String,
    /// What it is.
    pub prose: Prose,
    /// The record whose file defines it; none for a type of the whole stream.
    pub home: Option<RecordId>,
    /// What it consists of.
    pub body: TypeBody,
}

/// What a named type consists of.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TypeBody {
    /// An integer whose values have names.
    Enum {
        /// The integer.
        primitive: Primitive,
        /// Whether values without a name are allowed.
        open: bool,
        /// The named values, ascending.
        values: Vec<EnumValue>,
    },
    /// An integer whose bits have names.
    Bits {
        /// The integer; unsigned.
        primitive: Primitive,
        /// Its parts, from bit 0 up, without gaps.
        parts: Vec<BitPart>,
    },
    /// A structure of fixed size, one whose strings delimit themselves, or one that ends in octets
    /// which a field of it counts.
    Structure(Structure),
}

/// A named value of an enum.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EnumValue {
    /// Name in snake case.
    pub name: String,
    /// The value.
    pub value: u64,
    /// What it means.
    pub doc: String,
}

/// A run of bits within an integer.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BitPart {
    /// Name in snake case; none for reserved bits.
    pub name: Option<String>,
    /// Lowest bit, counted from the least significant.
    pub low: u32,
    /// Number of bits.
    pub width: u32,
    /// The enum that names the values.
    pub of: Option<TypeId>,
    /// What the part tells the decoder.
    pub mark: Option<Mark>,
    /// For reserved bits: whether a reader verifies that they are zero.
    pub verified: bool,
    /// What it means.
    pub doc: String,
}

impl BitPart {
    /// The bits of the part, in their place.
    pub fn mask(&self) -> u64 {
        let ones = if self.width == 64 { u64::MAX } else { (1 << self.width) - 1 };
        ones << self.low
    }
}
