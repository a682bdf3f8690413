//! Words of a description, in the words of the model.

use crate::model::*;
use crate::yaml::source::{EndianEntry, MarkEntry, TierEntry};

pub(super) fn mark(entry: MarkEntry) -> Mark {
    match entry {
        MarkEntry::Magic => Mark::Magic,
        MarkEntry::Version => Mark::Version,
        MarkEntry::BigEndian => Mark::BigEndian,
        MarkEntry::Type => Mark::Type,
        MarkEntry::Instance => Mark::Instance,
        MarkEntry::Length => Mark::Length,
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
        EndianEntry::Declared => Endian::Declared,
    }
}

pub(super) fn prose(doc: &str, why: Option<&String>, history: Option<&String>) -> Prose {
    Prose { doc: doc.to_owned(), why: why.cloned(), history: history.cloned() }
}
