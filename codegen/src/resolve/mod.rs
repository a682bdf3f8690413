//! From keys and names to a model that can be trusted; collects every diagnostic on the way.
//!
//! The order matters where one part refers to another: types, then headers, then the record
//! header, then the records by type code. A body that refers to an earlier record resolves that
//! record first, and a cycle among them is reported.
//!
//! One mistake gives one diagnostic: what could not be resolved is noted as unsound, and whoever
//! needs it later gives up without another word.

mod bits;
mod citations;
mod endian;
mod expressions;
mod field_rules;
mod fields;
mod framing;
mod keys;
mod layout;
mod look_up;
mod marks;
mod names;
mod order;
mod records;
mod rules;
mod syntax;
mod types;
mod unions;
mod variants;

use std::collections::BTreeMap;

use crate::diagnostics::{At, Diagnostics};
use crate::load::{Description, Parsed};
use crate::model::*;
use crate::source::{self, OnRead, RecordFile};
use crate::words::{did_you_mean, list};
use rules::About;

pub use citations::citations;

/// Resolves all descriptions; none if one of them is too broken to be put together. `all` says
/// whether there are no descriptions but these.
pub fn family(
    descriptions: &[Description],
    all: bool,
    diagnostics: &mut Diagnostics,
) -> Option<Family> {
    let mut streams: Vec<Option<Stream>> = Vec::new();
    let mut mentioned = Vec::new();
    for description in descriptions {
        let mut resolver = Resolver::new(description, diagnostics);
        let stream = resolver.stream(description);
        mentioned.append(&mut resolver.streams);
        streams.push(stream);
    }
    if all {
        report_unknown_streams(descriptions, &mentioned, diagnostics);
    }
    for (i, a) in descriptions.iter().enumerate() {
        for b in &descriptions[..i] {
            report_shared_versions(a, b, diagnostics);
        }
    }
    citations::check(descriptions, &streams, all, diagnostics);
    Some(Family { streams: streams.into_iter().collect::<Option<_>>()? })
}

/// The streams that go on within or after others are described as well.
fn report_unknown_streams(
    descriptions: &[Description],
    mentioned: &[(String, At)],
    diagnostics: &mut Diagnostics,
) {
    let known: Vec<&str> = descriptions.iter().map(|d| d.stream.content.stream.as_str()).collect();
    for (id, at) in mentioned.iter().filter(|(id, _)| !known.contains(&id.as_str())) {
        let mut ids = known.clone();
        ids.dedup();
        let remedy = did_you_mean(id, ids.iter().copied(), || format!("there are {}", list(&ids)));
        diagnostics.report_words(at, id, format!("there is no stream `{id}`"), remedy);
    }
}

/// Two descriptions of one stream have no version in common.
fn report_shared_versions(a: &Description, b: &Description, diagnostics: &mut Diagnostics) {
    if a.stream.content.stream != b.stream.content.stream {
        return;
    }
    for (i, version) in a.stream.content.versions.iter().enumerate() {
        let others = &b.stream.content.versions;
        if others.iter().any(|v| v.version == version.version) {
            diagnostics.report(
                &At::file(a.stream.file).key("versions").index(i),
                format!("`{}` describes version {} too", b.name, version.version),
                "keep the version in one of the two descriptions",
            );
        }
    }
}

/// What is known of a stream while it is being resolved.
struct Resolver<'a> {
    diagnostics: &'a mut Diagnostics,
    /// How many diagnostics there were before those of this stream.
    earlier: usize,
    /// Name of the description, the first part of every rule id.
    name: String,
    /// Whether every file of the description could be read.
    complete: bool,
    /// Ascending.
    versions: Vec<u32>,
    reserved_on_read: OnRead,
    /// The number that every length is a multiple of; more than 1 where it counts the padding.
    length_multiple: u64,
    /// What begins a rule id after the stream: headers, types and records, by name.
    names: BTreeMap<String, &'static str>,
    type_names: BTreeMap<String, TypeId>,
    /// The record whose file defines a type.
    type_homes: Vec<Option<RecordId>>,
    types: Vec<Option<Type>>,
    /// Names of types that were refused, and are missing therefore.
    refused_types: Vec<String>,
    /// Types of which something could not be resolved.
    unsound_types: Vec<TypeId>,
    /// Bits types of which a part is missing.
    unsound_parts: Vec<TypeId>,
    /// The types that something uses.
    used_types: Vec<TypeId>,
    headers: Vec<Header>,
    /// The record files, ascending by type code.
    sources: Vec<&'a Parsed<RecordFile>>,
    bodies: Vec<Body>,
    rules: Vec<Rule>,
    sets: Vec<RememberedSet>,
    /// Fields that could not be resolved: what they belong to, and their index in it.
    unsound: Vec<(Place, usize)>,
    /// Records of which a condition could not be resolved.
    unplaced: Vec<Place>,
    /// Fields that others refer to, and where they do.
    referred: Vec<(RecordId, usize, At)>,
    /// Other streams, and where they are mentioned.
    streams: Vec<(String, At)>,
    /// Checks that belong to a field of a body resolved before.
    unique_checks: Vec<(RecordId, usize, FieldCheck)>,
}

/// How far the body of a record has been resolved.
enum Body {
    Waiting,
    InProgress,
    Done(Structure),
}

impl<'a> Resolver<'a> {
    fn new(description: &'a Description, diagnostics: &'a mut Diagnostics) -> Self {
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
            reserved_on_read: stream.reserved_on_read,
            length_multiple: match &stream.padding {
                Some(padding) if padding.in_length => padding.to.max(1),
                _ => 1,
            },
            names: BTreeMap::new(),
            type_names: BTreeMap::new(),
            type_homes: Vec::new(),
            types: Vec::new(),
            refused_types: Vec::new(),
            unsound_types: Vec::new(),
            unsound_parts: Vec::new(),
            used_types: Vec::new(),
            headers: Vec::new(),
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

    /// The stream; none if anything is wrong with it.
    fn stream(&mut self, description: &Description) -> Option<Stream> {
        let file = &description.stream.content;
        let at = At::file(description.stream.file);
        self.check_versions(file, &at);
        self.check_names(file, &at);
        self.types(file, &at);
        for (i, entry) in file.headers.iter().enumerate() {
            self.header(entry, &at.key("headers").index(i));
        }
        let framing = self.framing(file, &at);
        let mut records = self.records(framing.as_ref(), &at);
        self.check_marks(file, framing.as_ref(), &at);
        self.check_endian(file, &at);
        self.check_referred();
        if self.is_sound() && self.complete {
            self.check_used(&at);
            self.check_rule_ids(&at);
        }
        if !self.is_sound() || !self.complete {
            return None;
        }
        for (record, field, check) in std::mem::take(&mut self.unique_checks) {
            records[record.0].body.fields[field].checks.push(check);
        }
        self.mark_firsts_of_rest(&records);
        let mut versions: Vec<Version> = file.versions.iter().map(version).collect();
        versions.sort_by_key(|v| v.number);
        Some(Stream {
            name: self.name.clone(),
            id: file.stream.clone(),
            title: file.title.clone(),
            prose: prose(&file.doc, file.why.as_ref(), file.history.as_ref()),
            sources: file.sources.clone(),
            versions,
            headers: std::mem::take(&mut self.headers),
            framing: framing?,
            types: std::mem::take(&mut self.types).into_iter().collect::<Option<_>>()?,
            records,
            rules: std::mem::take(&mut self.rules),
            sets: std::mem::take(&mut self.sets),
        })
    }

    fn check_versions(&mut self, file: &source::StreamFile, at: &At) {
        if file.versions.is_empty() {
            self.diagnostics.report(
                &at.key("versions"),
                "the stream has no version",
                "add one: `- { version: 1, tier: stable, doc: … }`",
            );
        }
        for (i, version) in file.versions.iter().enumerate() {
            let earlier = &file.versions[..i];
            if earlier.iter().any(|v| v.version == version.version) {
                self.diagnostics.report(
                    &at.key("versions").index(i),
                    format!("version {} stands here a second time", version.version),
                    "keep one of the two",
                );
            }
        }
    }

    fn header(&mut self, entry: &source::HeaderEntry, at: &At) {
        let place = Place::Header(self.headers.len());
        let complete = self.derive(
            place,
            &format!("{}.complete", entry.name),
            format!("A stream holds all octets of its `{}`.", entry.name),
            Role::Both,
            Class::Truncated,
        );
        let body = self.structure(&entry.fields, None, &entry.name, place, at);
        self.check_fixed(&body, place, &entry.fields, at);
        let about = About { body: &body, entries: &entry.fields, name: &entry.name, place };
        let checks = self.rule_entries(&entry.rules, &about, at);
        self.headers.push(Header {
            name: entry.name.clone(),
            prose: prose(&entry.doc, entry.why.as_ref(), entry.history.as_ref()),
            endian: endian(entry.endian),
            body,
            complete,
            checks,
        });
    }

    /// A header has fields, and all of them are always there and of the same size.
    fn check_fixed(
        &mut self,
        body: &Structure,
        place: Place,
        entries: &[source::FieldEntry],
        at: &At,
    ) {
        if entries.is_empty() {
            let remedy = "add its fields, or leave the header out";
            self.diagnostics.report(&at.key("fields"), "the header has no fields", remedy);
        }
        if let (None, Some(field)) = (body.size, body.fields.get(body.head_fields))
            && !self.is_unsound(place, body.head_fields)
        {
            self.diagnostics.report(
                &at.key("fields").index(body.head_fields),
                format!("the size of `{}` is not fixed", field.name),
                "a header has fields of fixed size alone, without conditions",
            );
        }
    }

    /// A last resort, for ids that nobody foresaw to be equal.
    fn check_rule_ids(&mut self, at: &At) {
        for (i, rule) in self.rules.iter().enumerate() {
            if self.rules[..i].iter().any(|r| r.id == rule.id) {
                self.diagnostics.report(
                    at,
                    format!("two rules have the id `{}`", rule.id),
                    "rename a field or rule that it is made of",
                );
            }
        }
    }

    /// Where it does, nobody can tell what is left of a body from its padding.
    fn length_counts_padding(&self) -> bool {
        self.length_multiple > 1
    }

    /// Whether nothing has been wrong with the stream so far.
    fn is_sound(&self) -> bool {
        self.diagnostics.len() == self.earlier
    }

    fn is_unsound(&self, place: Place, field: usize) -> bool {
        self.unsound.contains(&(place, field))
    }
}

fn version(entry: &source::VersionEntry) -> Version {
    Version { number: entry.version, tier: tier(entry.tier), doc: entry.doc.clone() }
}

fn tier(entry: source::TierEntry) -> Tier {
    match entry {
        source::TierEntry::Stable => Tier::Stable,
        source::TierEntry::Experimental => Tier::Experimental,
        source::TierEntry::Deprecated => Tier::Deprecated,
        source::TierEntry::Historic => Tier::Historic,
    }
}

fn endian(entry: source::EndianEntry) -> Endian {
    match entry {
        source::EndianEntry::Big => Endian::Big,
        source::EndianEntry::Little => Endian::Little,
        source::EndianEntry::Declared => Endian::Declared,
    }
}

fn prose(doc: &str, why: Option<&String>, history: Option<&String>) -> Prose {
    Prose { doc: doc.to_owned(), why: why.cloned(), history: history.cloned() }
}
