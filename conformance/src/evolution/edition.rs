//! Editions: the descriptions as they stood when a version was the newest.

use std::collections::BTreeMap;

use streamspec_codegen::model::{Family, Stream};

use crate::vector::StreamVersion;

/// The descriptions as they stood once.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its name: that of the newest version, of a directory, or of a revision.
    pub name: String,
    /// The descriptions.
    pub family: Family,
    /// The id that it is about; all, if none.
    pub only: Option<String>,
}

/// The editions that a family itself has: one for each version of a stream of several, in which nobody
/// knows of later ones.
pub fn editions(family: &Family) -> Vec<Edition> {
    let mut versions: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for stream in &family.streams {
        let numbers = stream.versions.iter().map(|version| version.number);
        versions.entry(&stream.id).or_default().extend(numbers);
    }
    versions.retain(|_, numbers| numbers.len() > 1);
    let mut found = Vec::new();
    for (id, mut numbers) in versions {
        numbers.sort_unstable();
        found.extend(numbers.into_iter().map(|newest| Edition {
            name: format!("{id}@{newest}"),
            family: until(family, id, newest),
            only: Some(id.to_owned()),
        }));
    }
    found
}

/// A family in which a stream has no version after one.
fn until(family: &Family, id: &str, newest: u32) -> Family {
    let mut family = family.clone();
    for stream in family.streams.iter_mut().filter(|stream| stream.id == id) {
        stream.versions.retain(|version| version.number <= newest);
    }
    family.streams.retain(|stream| !stream.versions.is_empty());
    family
}

impl Edition {
    /// The versions that it describes.
    pub(super) fn versions(&self) -> impl Iterator<Item = StreamVersion> {
        let streams = self.streams();
        streams.flat_map(|stream| {
            let of = |number| StreamVersion { id: stream.id.clone(), version: number };
            stream.versions.iter().map(move |version| of(version.number))
        })
    }

    /// Whether it has a reader to which a stream can be put.
    pub(super) fn is_about(&self, stream: &StreamVersion) -> bool {
        self.streams().any(|known| known.id == stream.id)
    }

    /// What its reader is asked about a stream: its version, or the newest that it knows.
    pub(super) fn asked(&self, stream: &StreamVersion) -> StreamVersion {
        if stream.description(&self.family).is_some() {
            return stream.clone();
        }
        let known = self.streams().filter(|known| known.id == stream.id);
        let newest = known.flat_map(|known| &known.versions).map(|version| version.number).max();
        StreamVersion { version: newest.unwrap_or(stream.version), ..stream.clone() }
    }

    fn streams(&self) -> impl Iterator<Item = &Stream> {
        let is_meant = |stream: &&Stream| self.only.as_ref().is_none_or(|id| *id == stream.id);
        self.family.streams.iter().filter(is_meant)
    }
}
