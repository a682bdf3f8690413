//! Records of all streams at hand, to be put into others.

use std::collections::BTreeMap;

use streamspec_codegen::model::{RecordId, Stream};

use super::map::Map;

/// The shortest records of each type, by description, order of octets, and type.
#[derive(Debug, Default)]
pub(super) struct Donors<'f> {
    records: BTreeMap<(&'f str, bool, RecordId), Vec<u8>>,
}

impl<'f> Donors<'f> {
    /// Takes the records of a stream.
    pub(super) fn take(&mut self, map: &Map<'f>, octets: &[u8]) {
        for record in &map.records {
            let Some((id, known)) = record.of.filter(|_| !record.short) else { continue };
            let stream = map.courses[record.course].stream;
            // What follows such a record does not come along.
            if known.control.is_some() {
                continue;
            }
            let octets = &octets[record.all.clone()];
            let best = self.records.entry((&stream.name, record.length_at.big, id)).or_default();
            if best.is_empty() || octets.len() < best.len() {
                *best = octets.to_vec();
            }
        }
    }

    /// The records that go into a stream in an order of octets.
    pub(super) fn of(&self, stream: &Stream, big: bool) -> impl Iterator<Item = (RecordId, &[u8])> {
        let fits =
            move |(name, order, _): &&(&str, bool, RecordId)| *name == stream.name && *order == big;
        let records = self.records.iter().filter(move |(key, _)| fits(key));
        records.map(|((_, _, id), octets)| (*id, octets.as_slice()))
    }
}
