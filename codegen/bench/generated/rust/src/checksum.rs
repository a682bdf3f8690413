//! Checksums of records.

use core::convert::Infallible;

use crate::Sink;

/// A cyclic redundancy check of 32 bits.
#[derive(Debug)]
pub(crate) struct Crc {
    /// The remainder of each octet.
    table: [u32; 256],
    /// The bits with which it begins, and which are inverted at its end.
    mask: u32,
}

/// CRC-32.
pub(crate) static CRC32: Crc = Crc { table: table(0xedb8_8320), mask: u32::MAX };
/// CRC-32C.
pub(crate) static CRC32C: Crc = Crc { table: table(0x82f6_3b78), mask: u32::MAX };
/// CRC-32C that begins with 0 and is not inverted.
pub(crate) static CRC32C_FROM_0: Crc = Crc { table: table(0x82f6_3b78), mask: 0 };

const fn table(polynomial: u32) -> [u32; 256] {
    let mut table = [0; 256];
    let mut octet = 0;
    while octet < 256 {
        let mut rest = octet as u32;
        let mut bit = 0;
        while bit < 8 {
            rest = (rest >> 1) ^ if rest & 1 == 1 { polynomial } else { 0 };
            bit += 1;
        }
        table[octet] = rest;
        octet += 1;
    }
    table
}

/// The checksum of the octets that were put into it.
#[derive(Debug)]
pub(crate) struct Sum {
    crc: &'static Crc,
    rest: u32,
}

impl Sum {
    /// That of some octets.
    pub(crate) fn of(crc: &'static Crc, octets: &[u8]) -> Self {
        Self { crc, rest: crc.mask }.then(octets)
    }

    /// That of the header of a record and of what the header counts, which stand in `octets`; the
    /// checksum itself, which stands at an offset, counts as zeros.
    pub(crate) fn of_record(crc: &'static Crc, octets: &[u8], at: usize) -> u32 {
        let (before, rest) = octets.split_at(at);
        Self::of(crc, before).then(&[0; 4]).then(&rest[4..]).value()
    }

    /// That of more octets behind them.
    pub(crate) fn then(mut self, octets: &[u8]) -> Self {
        for octet in octets {
            let place = usize::from(self.rest as u8 ^ octet);
            self.rest = (self.rest >> 8) ^ self.crc.table[place];
        }
        self
    }

    /// Its value.
    pub(crate) fn value(&self) -> u32 {
        self.rest ^ self.crc.mask
    }
}

impl Sink for Sum {
    type Error = Infallible;

    fn put(&mut self, octets: &[u8]) -> Result<(), Infallible> {
        self.rest = Self { crc: self.crc, rest: self.rest }.then(octets).rest;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_catalogues() {
        assert_eq!(Sum::of(&CRC32, b"123456789").value(), 0xcbf4_3926);
        assert_eq!(Sum::of(&CRC32C, b"123456789").value(), 0xe306_9283);
        assert_eq!(Sum::of(&CRC32C_FROM_0, b"\x01").value(), 0xf26b_8303);
    }

    #[test]
    fn the_checksum_itself_counts_as_zeros() {
        let sum = Sum::of(&CRC32C, b"a\0\0\0\0z").value();
        assert_eq!(Sum::of_record(&CRC32C, b"a1234z", 1), sum);
    }
}
