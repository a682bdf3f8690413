//! Checksums: of a record, and of a stream so far.

use schemars::JsonSchema;
use serde::Serialize;

use super::ids::RuleId;

/// The checksum that a record header holds: of that header, in which its own field counts as zeros,
/// and of as many octets behind it as the length says.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Checksum {
    /// The field of the record header, which is a `u32`.
    pub field: usize,
    /// How it is computed.
    pub sum: Sum,
    /// The rule that it is right.
    pub rule: RuleId,
}

/// How a checksum is computed: by a cyclic redundancy check of 32 bits, the least significant bit of
/// an octet first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sum {
    /// CRC-32, by the polynomial of Ethernet.
    Crc32,
    /// CRC-32C, by that of Castagnoli.
    Crc32c,
    /// The same, but it begins with zeros and is not inverted at its end.
    Crc32cFrom0,
}

impl Sum {
    /// The word in descriptions.
    pub fn name(self) -> &'static str {
        match self {
            Self::Crc32 => "crc32",
            Self::Crc32c => "crc32c",
            Self::Crc32cFrom0 => "crc32c-from-0",
        }
    }

    /// What it is called in sentences.
    pub fn title(self) -> &'static str {
        match self {
            Self::Crc32 => "CRC-32",
            Self::Crc32c => "CRC-32C",
            Self::Crc32cFrom0 => "CRC-32C that begins with 0 and is not inverted",
        }
    }

    /// The bits with which it begins, and which are inverted at its end.
    pub fn mask(self) -> u32 {
        match self {
            Self::Crc32 | Self::Crc32c => u32::MAX,
            Self::Crc32cFrom0 => 0,
        }
    }

    /// The remainder of each octet.
    fn table(self) -> &'static [u32; 256] {
        static ETHERNET: [u32; 256] = remainders(0xedb8_8320);
        static CASTAGNOLI: [u32; 256] = remainders(0x82f6_3b78);
        match self {
            Self::Crc32 => &ETHERNET,
            Self::Crc32c | Self::Crc32cFrom0 => &CASTAGNOLI,
        }
    }

    /// The checksum of octets.
    pub fn of<'o>(self, octets: impl IntoIterator<Item = &'o u8>) -> u32 {
        self.value(self.further(self.mask(), octets))
    }

    /// What is left of the division after further octets, which begins with [`Self::mask`].
    pub fn further<'o>(self, rest: u32, octets: impl IntoIterator<Item = &'o u8>) -> u32 {
        let table = self.table();
        let next = |rest: u32, octet: &u8| (rest >> 8) ^ table[usize::from(rest as u8 ^ octet)];
        octets.into_iter().fold(rest, next)
    }

    /// The checksum of all octets after which so much is left of the division.
    pub fn value(self, rest: u32) -> u32 {
        rest ^ self.mask()
    }
}

/// The remainders of all octets, by a polynomial whose bits are turned around.
const fn remainders(polynomial: u32) -> [u32; 256] {
    let mut table = [0; 256];
    let mut octet = 0;
    while octet < 256 {
        let (mut rest, mut bit) = (octet as u32, 0);
        while bit < 8 {
            rest = (rest >> 1) ^ if rest & 1 == 1 { polynomial } else { 0 };
            bit += 1;
        }
        table[octet] = rest;
        octet += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::Sum;

    #[test]
    fn sums_are_those_of_the_catalogues() {
        assert_eq!(Sum::Crc32.of(b"123456789"), 0xcbf4_3926);
        assert_eq!(Sum::Crc32c.of(b"123456789"), 0xe306_9283);
        assert_eq!(Sum::Crc32c.value(Sum::Crc32c.mask()), Sum::Crc32c.of(b""));
        let begun = Sum::Crc32.further(Sum::Crc32.mask(), b"1234");
        assert_eq!(Sum::Crc32.value(Sum::Crc32.further(begun, b"56789")), 0xcbf4_3926);
        assert_eq!(Sum::Crc32cFrom0.of(b""), 0);
        assert_eq!(Sum::Crc32cFrom0.of(b"\0\0\x01"), 0xf26b_8303);
    }
}
