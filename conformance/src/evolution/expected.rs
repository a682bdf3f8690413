//! What has to come of a stream before the reader of another edition.

use std::collections::BTreeSet;

use streamspec_codegen::compat::compare;
use streamspec_codegen::model::{Control, Family, Kind, Mark, Stream};
use streamspec_codegen::release::freeze;

use super::Edition;
use crate::vector::StreamVersion;

/// What has to come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// All are read as they were meant: the version is the same, and nothing hurts this reader.
    Read,
    /// All are refused: the reader does not know the version, and the stream says which it is.
    Refused,
    /// Some may be refused or read otherwise: these kinds of difference hurt this reader.
    Hurt(Vec<&'static str>),
}

/// What has to come of streams of a version; none where nothing is said of them, since they do not say
/// of which version they are. `writer_is_older` tells whose differences count.
pub(super) fn of(
    (writer, reader): (&Edition, &Edition),
    writer_is_older: bool,
    stream: &StreamVersion,
) -> Option<Expected> {
    let own = stream.description(&writer.family)?;
    if stream.description(&reader.family).is_none() {
        return says_its_version(own).then_some(Expected::Refused);
    }
    let mut kinds = BTreeSet::new();
    for id in with_those_within(&writer.family, own) {
        for version in versions_of(&writer.family, &id) {
            // Of a stream that is not within another one, this version alone is read.
            if id == stream.id && version != stream.version {
                continue;
            }
            let of = |family: &Family| {
                let stream = StreamVersion { id: id.clone(), version };
                stream.description(family).and_then(|stream| freeze(stream, version))
            };
            let (Some(one), Some(other)) = (of(&writer.family), of(&reader.family)) else {
                kinds.insert("version-unknown");
                continue;
            };
            let (old, new) = if writer_is_older { (&one, &other) } else { (&other, &one) };
            let hurting = compare(old, new).into_iter().filter(|difference| {
                let hurts = difference.hurts;
                if writer_is_older { hurts.new_reader } else { hurts.old_reader }
            });
            kinds.extend(hurting.map(|difference| difference.kind.id()));
        }
    }
    Some(match kinds.is_empty() {
        true => Expected::Read,
        false => Expected::Hurt(kinds.into_iter().collect()),
    })
}

fn says_its_version(stream: &Stream) -> bool {
    let fields = stream.headers.iter().flat_map(|header| &header.body.fields);
    let of_records = stream.records.iter().flat_map(|record| &record.body.fields);
    fields.chain(of_records).any(|field| field.mark == Some(Mark::Version))
}

fn versions_of(family: &Family, id: &str) -> BTreeSet<u32> {
    family.by_id(id).flat_map(|stream| &stream.versions).map(|version| version.number).collect()
}

/// The ids of a stream and of those that stand in it.
fn with_those_within(family: &Family, stream: &Stream) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![stream];
    while let Some(next) = waiting.pop() {
        if !found.insert(next.id.clone()) {
            continue;
        }
        for record in &next.records {
            let begun = match &record.control {
                Some(Control::Begins(id)) => Some(id),
                _ => None,
            };
            let held = record.body.fields.iter().filter_map(|field| match &field.kind {
                Kind::Stream(id) => Some(id),
                _ => None,
            });
            waiting.extend(begun.into_iter().chain(held).flat_map(|id| family.by_id(id)));
        }
    }
    found
}
