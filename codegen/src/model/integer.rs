//! Integers: their width, their sign, the order of their octets.

use super::ids::TypeId;

/// An integer, plain or with named values or bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scalar {
    /// The integer.
    pub primitive: Primitive,
    /// The enum or bits type.
    pub of: Option<TypeId>,
}

/// An integer as it stands in a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Primitive {
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
}

impl Primitive {
    /// Number of octets.
    pub fn size(self) -> u64 {
        match self {
            Self::U8 | Self::I8 => 1,
            Self::U16 | Self::I16 => 2,
            Self::U32 | Self::I32 => 4,
            Self::U64 | Self::I64 => 8,
        }
    }

    /// The greatest value of an unsigned integer, or that of a signed one's unsigned counterpart.
    pub fn greatest(self) -> u64 {
        u64::MAX >> (64 - 8 * self.size())
    }

    /// Whether it can be negative.
    pub fn signed(self) -> bool {
        matches!(self, Self::I8 | Self::I16 | Self::I32 | Self::I64)
    }

    /// Name in descriptions, and in Rust.
    pub fn name(self) -> &'static str {
        match self {
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
        }
    }
}

/// Order of the octets of an integer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endian {
    /// Most significant octet first, always.
    Big,
    /// Least significant octet first, always.
    Little,
    /// As the bit marked [`Mark::BigEndian`](super::Mark::BigEndian) says.
    Declared,
}

/// A number that counts or measures something, as people read it: decimal up to 65536.
pub fn quantity(number: u64) -> String {
    if number <= 0x10000 { number.to_string() } else { format!("{number:#x}") }
}
