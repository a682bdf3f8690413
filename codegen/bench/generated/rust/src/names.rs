//! Names of a description as text, in both directions.

use core::fmt;

/// A text is none of the names that there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownName;

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("there is nothing of this name")
    }
}

impl core::error::Error for UnknownName {}

/// A number has no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownValue;

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the number has no name")
    }
}

impl core::error::Error for UnknownValue {}

/// Shows a generated enum by its name, or by its number, and makes it of either.
macro_rules! named {
    ($name:ident, $integer:ty) => {
        impl core::fmt::Display for $name {
            /// The name; the number, if it has none.
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                match self.name() {
                    Some(name) => f.pad(name),
                    None => core::fmt::Display::fmt(&self.0, f),
                }
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::UnknownName;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::from_name(name).ok_or($crate::UnknownName)
            }
        }

        impl core::convert::TryFrom<$integer> for $name {
            type Error = $crate::UnknownValue;

            /// The value, if it has a name.
            fn try_from(value: $integer) -> Result<Self, Self::Error> {
                let named = Self(value).name().is_some();
                if named { Ok(Self(value)) } else { Err($crate::UnknownValue) }
            }
        }
    };
}

pub(crate) use named;

/// Shows a generated bits type by the names of its parts, and makes it of them.
macro_rules! flags {
    ($name:ident, $integer:ty, [$(($part:literal, $mask:literal)),* $(,)?]) => {
        impl $name {
            /// The names of its parts, with the bits that they have.
            pub const NAMES: &'static [(&'static str, $integer)] = &[$(($part, $mask)),*];

            /// All bits of the part with a name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::NAMES.iter().find(|part| part.0 == name).map(|part| Self(part.1))
            }
        }

        impl core::fmt::Display for $name {
            /// Like `dying|kind=3|0x80`: names of bits that are set, parts of several bits with their
            /// number, and the bits without a name.
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                let parts = Self::NAMES.iter().map(|part| (part.0, u64::from(part.1)));
                $crate::names::show(u64::from(self.0), parts, f)
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::UnknownName;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let find = |name: &str| Self::from_name(name).map(|part| u64::from(part.0));
                let value = <$integer>::try_from($crate::names::parse(text, find)?);
                value.map(Self).map_err(|_| $crate::UnknownName)
            }
        }
    };
}

pub(crate) use flags;

/// Shows bits by the names of parts.
pub(crate) fn show(
    value: u64,
    parts: impl Iterator<Item = (&'static str, u64)>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (mut rest, mut between) = (value, "");
    for (name, mask) in parts {
        let bits = value & mask;
        rest &= !mask;
        if bits == 0 {
            continue;
        }
        write!(f, "{between}{name}")?;
        if mask.count_ones() > 1 {
            write!(f, "={}", bits >> mask.trailing_zeros())?;
        }
        between = "|";
    }
    match (rest, between) {
        (0, "|") => Ok(()),
        (0, _) => f.write_str("0"),
        _ => write!(f, "{between}{rest:#x}"),
    }
}

/// The bits that a text shows.
pub(crate) fn parse(text: &str, find: impl Fn(&str) -> Option<u64>) -> Result<u64, UnknownName> {
    text.split('|').try_fold(0, |value, part| {
        let bits = match part.trim().split_once('=') {
            Some((name, within)) => find(name).and_then(|mask| {
                let bits = number(within)?;
                let placed = bits << mask.trailing_zeros() & mask;
                (placed >> mask.trailing_zeros() == bits).then_some(placed)
            }),
            None => find(part.trim()).or_else(|| number(part.trim())),
        };
        bits.map(|bits| value | bits).ok_or(UnknownName)
    })
}

fn number(text: &str) -> Option<u64> {
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// Shows a kind of records by its name, and makes it of that or of its type code.
macro_rules! kinds {
    ($integer:ty) => {
        impl core::fmt::Display for Kind {
            /// Its name in the format.
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        }

        impl core::str::FromStr for Kind {
            type Err = $crate::UnknownName;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::from_name(name).ok_or($crate::UnknownName)
            }
        }

        impl core::convert::TryFrom<$integer> for Kind {
            type Error = $crate::UnknownValue;

            /// The record with a type code.
            fn try_from(code: $integer) -> Result<Self, Self::Error> {
                Self::of(code).ok_or($crate::UnknownValue)
            }
        }
    };
}

pub(crate) use kinds;
