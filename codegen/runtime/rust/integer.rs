//! Integers of 24 and of 48 bits, which no machine has.

use core::cmp::Ordering;
use core::fmt;

use crate::Plain;

macro_rules! integers {
    ($($(#[$about:meta])* $name:ident: $size:literal of $whole:ident ($wide:literal), from $least:literal to $most:literal;)*) => {$(
        $(#[$about])*
        ///
        /// Its octets stand in memory in the order of the machine, and it can stand at any place.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
        #[repr(transparent)]
        pub struct $name([u8; $size]);

        impl $name {
            /// The least value.
            pub const MIN: Self = Self::low($least);
            /// The greatest value.
            pub const MAX: Self = Self::low($most);

            /// The integer with a value, if there is room for that.
            #[inline]
            pub const fn new(value: $whole) -> Option<Self> {
                let low = Self::low(value);
                if low.get() == value { Some(low) } else { None }
            }

            /// The lowest bits of a number.
            #[inline]
            pub(crate) const fn low(value: $whole) -> Self {
                let (whole, mut octets) = (value.to_ne_bytes(), [0; $size]);
                let from = if cfg!(target_endian = "big") { $wide - $size } else { 0 };
                let mut i = 0;
                while i < $size {
                    octets[i] = whole[from + i];
                    i += 1;
                }
                Self(octets)
            }

            /// The value.
            #[inline]
            pub const fn get(self) -> $whole {
                let mut whole = [0; $wide];
                let from = if cfg!(target_endian = "big") { $wide - $size } else { 0 };
                let mut i = 0;
                while i < $size {
                    whole[from + i] = self.0[i];
                    i += 1;
                }
                // The sign, if there is one, stands in the uppermost bit, and comes down with the rest.
                let unused = 8 * ($wide - $size);
                $whole::from_ne_bytes(whole) << unused >> unused
            }

            /// From octets of which the least significant is the first.
            #[inline]
            pub const fn from_le_bytes(octets: [u8; $size]) -> Self {
                if cfg!(target_endian = "big") { Self(turned(octets)) } else { Self(octets) }
            }

            /// From octets of which the most significant is the first.
            #[inline]
            pub const fn from_be_bytes(octets: [u8; $size]) -> Self {
                if cfg!(target_endian = "big") { Self(octets) } else { Self(turned(octets)) }
            }

            /// To octets of which the least significant is the first.
            #[inline]
            pub const fn to_le_bytes(self) -> [u8; $size] {
                if cfg!(target_endian = "big") { turned(self.0) } else { self.0 }
            }

            /// To octets of which the most significant is the first.
            #[inline]
            pub const fn to_be_bytes(self) -> [u8; $size] {
                if cfg!(target_endian = "big") { self.0 } else { turned(self.0) }
            }
        }

        impl Plain for $name {
            type Octets = [u8; $size];
            const SIZE: usize = $size;
            const ZEROS: [u8; $size] = [0; $size];
            #[inline]
            fn from_le(octets: &[u8; $size]) -> Self { Self::from_le_bytes(*octets) }
            #[inline]
            fn from_be(octets: &[u8; $size]) -> Self { Self::from_be_bytes(*octets) }
            #[inline]
            fn to_le(&self) -> [u8; $size] { self.to_le_bytes() }
            #[inline]
            fn to_be(&self) -> [u8; $size] { self.to_be_bytes() }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering { self.get().cmp(&other.get()) }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> { Some(self.cmp(other)) }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.get().fmt(f) }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.get().fmt(f) }
        }

        impl TryFrom<$whole> for $name {
            type Error = OutOfRange;
            fn try_from(value: $whole) -> Result<Self, OutOfRange> {
                Self::new(value).ok_or(OutOfRange)
            }
        }

        impl From<$name> for $whole {
            fn from(integer: $name) -> Self { integer.get() }
        }
    )*};
}
integers! {
    /// An unsigned integer of 24 bits.
    U24: 3 of u32 (4), from 0 to 0xff_ffff;
    /// A signed integer of 24 bits.
    I24: 3 of i32 (4), from -0x80_0000 to 0x7f_ffff;
    /// An unsigned integer of 48 bits.
    U48: 6 of u64 (8), from 0 to 0xffff_ffff_ffff;
    /// A signed integer of 48 bits.
    I48: 6 of i64 (8), from -0x8000_0000_0000 to 0x7fff_ffff_ffff;
}

impl From<U24> for u64 {
    fn from(integer: U24) -> Self {
        integer.get().into()
    }
}

impl From<I24> for i64 {
    fn from(integer: I24) -> Self {
        integer.get().into()
    }
}

/// Octets in the other order.
const fn turned<const N: usize>(octets: [u8; N]) -> [u8; N] {
    let mut turned = [0; N];
    let mut i = 0;
    while i < N {
        turned[N - 1 - i] = octets[i];
        i += 1;
    }
    turned
}

/// A number has no place in an integer: it has more bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfRange;

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number is out of the range of its integer")
    }
}

impl core::error::Error for OutOfRange {}

#[cfg(test)]
mod tests {
    use super::{I24, I48, U24, U48};

    #[test]
    fn numbers_are_what_they_were() {
        for value in [0, 1, 0x7f_ffff, 0x80_0000, 0xff_ffff] {
            assert_eq!(U24::new(value).map(U24::get), Some(value));
        }
        for value in [-0x80_0000, -1, 0, 0x7f_ffff] {
            assert_eq!(I24::new(value).map(I24::get), Some(value));
        }
        for value in [-0x8000_0000_0000, -1, 0, 0x7fff_ffff_ffff] {
            assert_eq!(I48::new(value).map(I48::get), Some(value));
        }
        assert_eq!(U48::new(0xffff_ffff_ffff), Some(U48::MAX));
    }

    #[test]
    fn what_has_more_bits_is_refused() {
        assert_eq!(U24::new(0x100_0000), None);
        assert_eq!(I24::new(-0x80_0001), None);
        assert_eq!(U48::new(1 << 48), None);
        assert_eq!(I48::new(1 << 47), None);
    }

    #[test]
    fn octets_stand_in_either_order() {
        assert_eq!(U24::from_be_bytes([1, 2, 3]).get(), 0x01_0203);
        assert_eq!(U48::from_le_bytes([1, 2, 3, 4, 5, 6]).to_be_bytes(), [6, 5, 4, 3, 2, 1]);
        assert!(I24::MIN < I24::MAX);
    }
}
