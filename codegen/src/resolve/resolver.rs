//! What is known of a stream while it is being resolved.

use std::collections::BTreeMap;

use super::entries::tier;
use crate::diagnostics::{At, Diagnostics};
use crate::model::*;
use crate::yaml::source::{MarkEntry, OnRead, RecordFile};
use crate::yaml::{Description, Parsed};

/// What is known of a stream while it is being resolved.
pub(super) struct Resolver<'a> {
    pub diagnostics: &'a mut Diagnostics,
    /// How many diagnostics there were before those of this stream.
    pub earlier: usize,
    /// Name of the description, the first part of every rule id.
    pub name: String,
    /// Whether every file of the description could be read.
    pub complete: bool,
    /// Ascending.
    pub versions: Vec<u32>,
    /// How far each version may be relied upon.
    pub tiers: Vec<(u32, Tier)>,
    pub reserved_on_read: OnRead,
    /// The number that every length is a multiple of; more than 1 where it counts the padding.
    pub length_multiple: u64,
    /// Whether a field of the record header tells records of one type apart.
    pub has_instances: bool,
    /// What begins a rule id after the stream: headers, types and records, by name.
    pub names: BTreeMap<String, &'static str>,
    pub type_names: BTreeMap<String, TypeId>,
    /// The record whose file defines a type.
    pub type_homes: Vec<Option<RecordId>>,
    pub types: Vec<Option<Type>>,
    /// Names of types that were refused, and are missing therefore.
    pub refused_types: Vec<String>,
    /// Types of which something could not be resolved.
    pub unsound_types: Vec<TypeId>,
    /// Bits types of which a part is missing.
    pub unsound_parts: Vec<TypeId>,
    /// The types that something uses.
    pub used_types: Vec<TypeId>,
    pub headers: Vec<Header>,
    /// What stands before each record, as soon as it is resolved.
    pub record_header: Option<Structure>,
    /// Rules of all records, which the record header states.
    pub common_checks: Vec<RecordCheck>,
    /// The record files, ascending by type code.
    pub sources: Vec<&'a Parsed<RecordFile>>,
    pub bodies: Vec<Body>,
    pub rules: Vec<Rule>,
    pub sets: Vec<RememberedSet>,
    /// Fields that could not be resolved: what they belong to, and their index in it.
    pub unsound: Vec<(Place, usize)>,
    /// Records of which a condition could not be resolved.
    pub unplaced: Vec<Place>,
    /// Fields that others refer to, and where they do.
    pub referred: Vec<(RecordId, usize, At)>,
    /// Other streams, and where they are mentioned.
    pub streams: Vec<(String, At)>,
    /// Checks that belong to a field of a body resolved before.
    pub unique_checks: Vec<(RecordId, usize, FieldCheck)>,
}

/// How far the body of a record has been resolved.
pub(super) enum Body {
    Waiting,
    InProgress,
    Done(Structure),
}

impl<'a> Resolver<'a> {
    pub fn new(description: &'a Description, diagnostics: &'a mut Diagnostics) -> Self {
        let stream = &description.stream.content;
        let mut sources: Vec<_> = description.records.iter().collect();
        sources.sort_by_key(|r| r.content.code);
        let mut versions: Vec<u32> = stream.versions.iter().map(|v| v.version).collect();
        versions.sort_unstable();
        Self {
            earlier: diagnostics.len(),
            diagnostics,
            name: description.name.clone(),
            complete: description.complete,
            versions,
            tiers: stream.versions.iter().map(|v| (v.version, tier(v.tier))).collect(),
            reserved_on_read: stream.reserved_on_read,
            length_multiple: match &stream.padding {
                Some(padding) if padding.in_length => padding.to.max(1),
                _ => 1,
            },
            has_instances: stream
                .record_header
                .fields
                .iter()
                .any(|field| field.is == Some(MarkEntry::Instance)),
            names: BTreeMap::new(),
            type_names: BTreeMap::new(),
            type_homes: Vec::new(),
            types: Vec::new(),
            refused_types: Vec::new(),
            unsound_types: Vec::new(),
            unsound_parts: Vec::new(),
            used_types: Vec::new(),
            headers: Vec::new(),
            record_header: None,
            common_checks: Vec::new(),
            bodies: sources.iter().map(|_| Body::Waiting).collect(),
            sources,
            rules: Vec::new(),
            sets: Vec::new(),
            unsound: Vec::new(),
            unplaced: Vec::new(),
            referred: Vec::new(),
            streams: Vec::new(),
            unique_checks: Vec::new(),
        }
    }

    /// Where it does, nobody can tell what is left of a body from its padding.
    pub fn length_counts_padding(&self) -> bool {
        self.length_multiple > 1
    }

    /// Whether nothing has been wrong with the stream so far.
    pub fn is_sound(&self) -> bool {
        self.diagnostics.len() == self.earlier
    }

    pub fn is_unsound(&self, place: Place, field: usize) -> bool {
        self.unsound.contains(&(place, field))
    }
}
