//! Which streams stand in which, and how deep.

use std::collections::BTreeSet;

use crate::model::{Control, Family, Kind, Stream};

/// So many streams a stream can stand in.
pub const DEEPEST: usize = 8;

/// Whether streams of a family can stand in one another deeper than is allowed, so that readers
/// have to count.
pub fn nests_too_deep(family: &Family) -> bool {
    let mut level: BTreeSet<&str> = family.streams.iter().map(|s| s.name.as_str()).collect();
    for _ in 0..=DEEPEST {
        let streams = family.streams.iter().filter(|s| level.contains(s.name.as_str()));
        let within = streams.flat_map(ids_within).flat_map(|id| family.by_id(id));
        level = within.map(|s| s.name.as_str()).collect();
    }
    !level.is_empty()
}

/// The ids of the streams that stand in bodies of a stream's records, or begin after them.
fn ids_within(stream: &Stream) -> impl Iterator<Item = &str> {
    let in_bodies = stream.records.iter().flat_map(|r| &r.body.fields).filter_map(|field| {
        let Kind::Stream(id) = &field.kind else { return None };
        Some(id.as_str())
    });
    let after_records = stream.records.iter().filter_map(|record| {
        let Some(Control::Begins(id)) = &record.control else { return None };
        Some(id.as_str())
    });
    in_bodies.chain(after_records)
}
