//! The checksum of the stream so far: what a record that holds it has to hold, and what a writer puts there.

use streamspec_codegen::model::{Kind, Primitive};

use super::heading::Heading;
use super::judge::Judge;
use super::literal::append;

impl Judge<'_> {
    /// Takes a header of the stream into its checksum, if one is kept.
    pub(super) fn sum_header(&mut self, octets: &[u8]) {
        if let Some(sum) = self.stream.framing.running {
            self.state.running = sum.further(self.state.running, octets);
        }
    }

    /// Begins with the header of a record; with one that begins a section, the checksum begins again.
    pub(super) fn sum_record_header(&mut self, heading: &Heading, octets: &[u8]) {
        let Some(sum) = self.stream.framing.running else { return };
        let again = heading.record.is_some_and(|id| self.stream.record(id).begins_a_section());
        let before = if again { sum.mask() } else { self.state.running };
        self.state.begun = sum.further(before, octets);
    }

    /// Takes the record that has begun into the checksum, of which all the octets that follow its header are
    /// these.
    pub(super) fn sum_record(&mut self, octets: &[&[u8]]) {
        if let Some(sum) = self.stream.framing.running {
            self.state.running = sum.further(self.state.begun, octets.iter().copied().flatten());
        }
    }

    /// Works out which checksum the record with this body has to hold, if it holds one.
    pub(super) fn expect_sum(&mut self, heading: &Heading, body: &[u8]) {
        let Some(sum) = self.stream.framing.running else { return };
        let Some(place) = self.place_of_sum(heading) else { return };
        let before = body.get(..place).unwrap_or(body);
        self.state.expected_sum = sum.value(sum.further(self.state.begun, before));
    }

    /// Puts it into a body that is written.
    pub(super) fn put_sum(&mut self, heading: &Heading, body: &mut [u8]) {
        self.expect_sum(heading, body);
        let Some(place) = self.place_of_sum(heading) else { return };
        let mut octets = Vec::new();
        let endianness = self.state.endianness(self.stream.framing.endian);
        append(&mut octets, Primitive::U32, endianness, self.state.expected_sum.into());
        if let Some(at) = body.get_mut(place..place + octets.len()) {
            at.copy_from_slice(&octets);
        }
    }

    /// How many octets of a body stand before the checksum that it holds, if it holds one.
    fn place_of_sum(&self, heading: &Heading) -> Option<usize> {
        let record = self.stream.record(heading.record?);
        let held = record.body.fields.iter().find(|f| matches!(f.kind, Kind::Checksum(_)))?;
        usize::try_from(held.offset?).ok()
    }
}
