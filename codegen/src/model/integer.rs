//! Integers and floats: their width, their sign, the order of their octets.

use schemars::JsonSchema;
use serde::Serialize;

use super::ids::TypeId;

/// An integer, plain or with named values or bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Scalar {
    /// The integer.
    pub primitive: Primitive,
    /// The enum or bits type.
    pub of: Option<TypeId>,
}

/// An integer or a float as it stands in a stream. A float is known by its bits alone: they are held
/// and compared as those of an unsigned integer, so that no NaN is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Primitive {
    U8,
    U16,
    U24,
    U32,
    U48,
    U64,
    I8,
    I16,
    I24,
    I32,
    I48,
    I64,
    F32,
    F64,
}

impl Primitive {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::U8,
        Self::U16,
        Self::U24,
        Self::U32,
        Self::U48,
        Self::U64,
        Self::I8,
        Self::I16,
        Self::I24,
        Self::I32,
        Self::I48,
        Self::I64,
        Self::F32,
        Self::F64,
    ];

    /// Number of octets.
    pub fn size(self) -> u64 {
        match self {
            Self::U8 | Self::I8 => 1,
            Self::U16 | Self::I16 => 2,
            Self::U24 | Self::I24 => 3,
            Self::U32 | Self::I32 | Self::F32 => 4,
            Self::U48 | Self::I48 => 6,
            Self::U64 | Self::I64 | Self::F64 => 8,
        }
    }

    /// The number of octets that its offset is a multiple of: its size, or 1 where no computer has such
    /// an integer, and so no compiler aligns it.
    pub fn align(self) -> u64 {
        if self.odd() { 1 } else { self.size() }
    }

    /// Whether no computer has such an integer: it is of 24 or 48 bits, and held by a wider one.
    pub fn odd(self) -> bool {
        !self.size().is_power_of_two()
    }

    /// The narrowest integer of a computer that holds its values: itself, unless it is [odd](Self::odd).
    /// Of a float, that of its bits.
    pub fn holder(self) -> Self {
        match self {
            Self::U24 => Self::U32,
            Self::I24 => Self::I32,
            Self::U48 => Self::U64,
            Self::I48 => Self::I64,
            whole => whole.carrier(),
        }
    }

    /// The greatest value of an unsigned integer, or that of a signed one's unsigned counterpart.
    pub fn greatest(self) -> u64 {
        u64::MAX >> (64 - 8 * self.size())
    }

    /// The least number that it can be; of a float, the least bits.
    pub fn least(self) -> i128 {
        if self.signed() { -i128::from(self.greatest() / 2) - 1 } else { 0 }
    }

    /// The greatest number that it can be; of a float, the greatest bits.
    pub fn most(self) -> i128 {
        i128::from(if self.signed() { self.greatest() / 2 } else { self.greatest() })
    }

    /// The number that some bits stand for; those above its width do not count.
    pub fn number(self, bits: u64) -> i128 {
        let bits = i128::from(bits & self.greatest());
        if bits > self.most() { bits - i128::from(self.greatest()) - 1 } else { bits }
    }

    /// Whether it is a float.
    pub fn float(self) -> bool {
        matches!(self, Self::F32 | Self::F64)
    }

    /// The integer that holds its bits: itself, unless it is a float.
    pub fn carrier(self) -> Self {
        match self {
            Self::F32 => Self::U32,
            Self::F64 => Self::U64,
            integer => integer,
        }
    }

    /// Whether it is an unsigned integer: what counts, measures, and identifies.
    pub fn unsigned(self) -> bool {
        !self.signed() && !self.float()
    }

    /// Whether it can be negative as an integer.
    pub fn signed(self) -> bool {
        matches!(self, Self::I8 | Self::I16 | Self::I24 | Self::I32 | Self::I48 | Self::I64)
    }

    /// Name in descriptions.
    pub fn name(self) -> &'static str {
        match self {
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U24 => "u24",
            Self::U32 => "u32",
            Self::U48 => "u48",
            Self::U64 => "u64",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I24 => "i24",
            Self::I32 => "i32",
            Self::I48 => "i48",
            Self::I64 => "i64",
            Self::F32 => "f32",
            Self::F64 => "f64",
        }
    }
}

/// Order of the octets of an integer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Endian {
    /// Most significant octet first, always.
    Big,
    /// Least significant octet first, always.
    Little,
    /// As the stream itself says: by its magic, where it has an
    /// [`Stream::order_magic`](super::Stream::order_magic), or else by the bit marked
    /// [`Mark::BigEndian`](super::Mark::BigEndian).
    Declared,
}

/// A number that counts or measures something, as people read it: decimal up to 65536, and below 0.
pub fn quantity(number: impl Into<i128>) -> String {
    let number = number.into();
    if number <= 0x10000 { number.to_string() } else { format!("{number:#x}") }
}
