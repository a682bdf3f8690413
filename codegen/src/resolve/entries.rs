//! Words of a description, in the words of the model.

use crate::model::*;
use crate::yaml::source::{self, EndianEntry, MarkEntry, TierEntry};

pub(super) fn mark(entry: MarkEntry) -> Mark {
    match entry {
        MarkEntry::Magic => Mark::Magic,
        MarkEntry::Version => Mark::Version,
        MarkEntry::BigEndian => Mark::BigEndian,
        MarkEntry::Type => Mark::Type,
        MarkEntry::Instance => Mark::Instance,
        MarkEntry::Length => Mark::Length,
        MarkEntry::RecordLength => Mark::RecordLength,
        MarkEntry::Crc32 => Mark::Checksum(Sum::Crc32),
        MarkEntry::Crc32c => Mark::Checksum(Sum::Crc32c),
        MarkEntry::Crc32cFrom0 => Mark::Checksum(Sum::Crc32cFrom0),
    }
}

pub(super) fn tier(entry: TierEntry) -> Tier {
    match entry {
        TierEntry::Stable => Tier::Stable,
        TierEntry::Experimental => Tier::Experimental,
        TierEntry::Deprecated => Tier::Deprecated,
        TierEntry::Historic => Tier::Historic,
    }
}

pub(super) fn endian(entry: EndianEntry) -> Endian {
    match entry {
        EndianEntry::Big => Endian::Big,
        EndianEntry::Little => Endian::Little,
        EndianEntry::Declared | EndianEntry::ByMagic => Endian::Declared,
    }
}

pub(super) fn prose(
    doc: &source::Prose,
    why: Option<&source::Prose>,
    history: Option<&source::Prose>,
) -> Prose {
    let text = |prose: &source::Prose| prose.to_string();
    Prose { doc: text(doc), why: why.map(text), history: history.map(text) }
}
