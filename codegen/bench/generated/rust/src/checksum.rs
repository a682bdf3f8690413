//! Checksums: of records, and of a stream so far.

use core::convert::Infallible;

use crate::{Endian, Plain, Sink};

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
#[derive(Debug, Clone, Copy)]
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

/// The checksum of a stream so far, as its octets come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Running {
    sum: Sum,
    /// The one that the record at hand has to hold; none for who puts it there.
    expected: Option<u32>,
}

impl Running {
    /// That of no octets.
    pub(crate) fn new(crc: &'static Crc) -> Self {
        Self { sum: Sum::of(crc, &[]), expected: None }
    }

    /// Takes further octets.
    pub(crate) fn add(&mut self, octets: &[u8]) {
        self.sum = self.sum.then(octets);
    }

    /// Begins again, with a section of the stream.
    pub(crate) fn begin(&mut self) {
        self.sum = Sum::of(self.sum.crc, &[]);
    }

    /// Expects that the record at hand holds it behind these octets.
    pub(crate) fn expect(&mut self, octets: &[u8]) {
        self.expected = Some(self.sum.then(octets).value());
    }

    /// Whether a record holds something else.
    pub(crate) fn differs(&self, held: &[u8; 4], endian: Endian) -> bool {
        self.expected.is_some_and(|expected| u32::read(held, endian) != expected)
    }

    /// Puts it into a record, behind so many octets of that.
    pub(crate) fn put(&self, record: &mut [u8], at: usize, endian: Endian) {
        let sum = self.sum.then(&record[..at]).value();
        record[at..at + 4].copy_from_slice(&sum.write(endian));
    }
}

/// A sink that takes what goes to another one into the checksum of a stream so far, and puts that in the place
/// of four octets, where there is one.
pub(crate) struct Summing<'s, S> {
    sink: &'s mut S,
    running: &'s mut Running,
    /// So many octets come before the checksum.
    place: Option<usize>,
    endian: Endian,
}

impl<'s, S: Sink> Summing<'s, S> {
    pub(crate) fn new(
        sink: &'s mut S,
        running: &'s mut Running,
        place: Option<usize>,
        endian: Endian,
    ) -> Self {
        Self { sink, running, place, endian }
    }
}

impl<S: Sink> Sink for Summing<'_, S> {
    type Error = S::Error;

    fn put(&mut self, octets: &[u8]) -> Result<(), S::Error> {
        let Some(place) = self.place.take().filter(|place| *place < octets.len()) else {
            self.running.add(octets);
            return self.sink.put(octets);
        };
        // The fixed part of a body is put at once.
        let (before, rest) = octets.split_at(place);
        let (_, behind) = rest.split_at(rest.len().min(4));
        self.running.add(before);
        let sum = self.running.sum.value().write(self.endian);
        for octets in [before, &sum, behind].into_iter().filter(|octets| !octets.is_empty()) {
            self.sink.put(octets)?;
        }
        self.running.add(&sum);
        self.running.add(behind);
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
    fn one_goes_on_where_it_was() {
        let mut running = Running::new(&CRC32);
        running.add(b"1234");
        let mut record = *b"5678____9";
        running.put(&mut record, 4, Endian::Big);
        assert_eq!(record[4..8], Sum::of(&CRC32, b"12345678").value().to_be_bytes());
        running.expect(b"56789");
        assert!(!running.differs(&0x2639_f4cb_u32.to_be_bytes(), Endian::Little));
        assert!(running.differs(&0x2639_f4cb_u32.to_be_bytes(), Endian::Big));
    }

    #[test]
    fn the_checksum_itself_counts_as_zeros() {
        let sum = Sum::of(&CRC32C, b"a\0\0\0\0z").value();
        assert_eq!(Sum::of_record(&CRC32C, b"a1234z", 1), sum);
    }
}
