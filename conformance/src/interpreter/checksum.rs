//! The checksum of a record: the end of step 6 of `spec/reading.md`, and what a writer puts there.

use std::ops::Range;

use streamspec_codegen::model::Checksum;

use super::error::{Error, join};
use super::heading::Heading;
use super::judge::Judge;
use super::literal::append;

impl Judge<'_> {
    /// Step 6: the checksum is that of the record, all of which is there.
    pub(super) fn checksum(
        &self,
        heading: &Heading,
        header: &[u8],
        body: &[u8],
    ) -> Result<(), Box<Error>> {
        let framing = &self.stream.framing;
        let Some(checksum) = framing.checksum.filter(|checksum| self.binds(checksum.rule)) else {
            return Ok(());
        };
        let mut summed = header.to_vec();
        self.sum_up(&mut summed, body);
        if summed == header {
            return Ok(());
        }
        let path = join("framing", &framing.header.fields[checksum.field].name);
        let offset = heading.start.saturating_add(framing.offset(checksum.field));
        Err(self.error(checksum.rule, offset, &path, Some(heading)))
    }

    /// Puts the checksum of a record into its header, if it has one.
    pub(super) fn sum_up(&self, header: &mut [u8], body: &[u8]) {
        let framing = &self.stream.framing;
        let Some(checksum) = framing.checksum else { return };
        let place = self.place_of(checksum);
        let Some(field) = header.get_mut(place.clone()) else { return };
        field.fill(0);
        let sum = checksum.sum.of(header.iter().chain(body));
        let mut octets = Vec::new();
        let endianness = self.state.endianness(framing.endian);
        append(&mut octets, framing.integer(checksum.field), endianness, sum.into());
        header[place].copy_from_slice(&octets);
    }

    fn place_of(&self, checksum: Checksum) -> Range<usize> {
        let framing = &self.stream.framing;
        let start = framing.offset(checksum.field) as usize;
        start..start + framing.integer(checksum.field).size() as usize
    }
}
