//! From keys and names to a model that can be trusted; collects every diagnostic on the way.
//!
//! The order matters where one part refers to another: types, then headers, then the record
//! header, then the records by type code. A body that refers to an earlier record resolves that
//! record first, and a cycle among them is reported.

mod expressions;
mod fields;
mod records;
pub(crate) mod rules;
mod types;
mod variants;

use std::collections::BTreeMap;

use crate::diagnostics::{At, Diagnostics, FileId};
use crate::load::{Description, Parsed};
use crate::model::*;
use crate::source::{self, OnRead, RecordFile};

/// Resolves all descriptions; none if one of them is too broken to be put together.
pub fn family(descriptions: &[Description], diagnostics: &mut Diagnostics) -> Option<Family> {
    let streams: Vec<Option<Stream>> = descriptions
        .iter()
        .map(|description| Resolver::new(description, diagnostics).stream(description))
        .collect();
    for (i, a) in descriptions.iter().enumerate() {
        for b in &descriptions[..i] {
            report_shared_versions(a, b, diagnostics);
        }
    }
    rules::cited(descriptions, &streams, diagnostics);
    Some(Family { streams: streams.into_iter().collect::<Option<_>>()? })
}

/// Two descriptions of one stream have no version in common.
fn report_shared_versions(a: &Description, b: &Description, diagnostics: &mut Diagnostics) {
    if a.stream.content.stream != b.stream.content.stream {
        return;
    }
    for (i, version) in a.stream.content.versions.iter().enumerate() {
        if b.stream.content.versions.iter().any(|v| v.version == version.version) {
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
    /// Name of the description, the first part of every rule id.
    name: String,
    versions: Vec<u32>,
    reserved_on_read: OnRead,
    /// The number that every length is a multiple of.
    length_multiple: u64,
    type_names: BTreeMap<String, TypeId>,
    types: Vec<Option<Type>>,
    headers: Vec<Header>,
    /// The record files, ascending by type code.
    sources: Vec<&'a Parsed<RecordFile>>,
    bodies: Vec<Body>,
    rules: Vec<Rule>,
    sets: Vec<RememberedSet>,
    /// Checks that belong to a field of a body resolved before.
    unique_checks: Vec<(RecordId, usize, FieldCheck)>,
    /// Whether some structure is missing because it was too broken to go on.
    broken: bool,
}

/// How far the body of a record has been resolved.
enum Body {
    Waiting,
    InProgress,
    Done(Structure),
}

impl<'a> Resolver<'a> {
    fn new(description: &'a Description, diagnostics: &'a mut Diagnostics) -> Self {
        let mut sources: Vec<_> = description.records.iter().collect();
        sources.sort_by_key(|r| r.content.code);
        Self {
            diagnostics,
            name: description.name.clone(),
            versions: description.stream.content.versions.iter().map(|v| v.version).collect(),
            reserved_on_read: description.stream.content.reserved_on_read,
            length_multiple: match &description.stream.content.padding {
                Some(padding) if padding.in_length => padding.to,
                _ => 1,
            },
            type_names: BTreeMap::new(),
            types: Vec::new(),
            headers: Vec::new(),
            bodies: sources.iter().map(|_| Body::Waiting).collect(),
            sources,
            rules: Vec::new(),
            sets: Vec::new(),
            unique_checks: Vec::new(),
            broken: false,
        }
    }

    fn stream(mut self, description: &Description) -> Option<Stream> {
        let file = &description.stream.content;
        let at = At::file(description.stream.file);
        self.check_versions(file, &at);
        self.check_record_names();
        self.types(file, &at);
        for (i, entry) in file.headers.iter().enumerate() {
            self.header(entry, &at.key("headers").index(i));
        }
        let framing = self.framing(file, &at);
        let records = self.records(framing.as_ref(), description.stream.file);
        self.check_marks(framing.as_ref(), &at);
        let mut records = records;
        for (record, field, check) in std::mem::take(&mut self.unique_checks) {
            if let Some(records) = &mut records {
                records[record.0].body.fields[field].checks.push(check);
            }
        }
        let rule_ids: Vec<String> = self.rules.iter().map(|r| r.id.clone()).collect();
        for (i, id) in rule_ids.iter().enumerate() {
            if rule_ids[..i].contains(id) {
                self.diagnostics.report(
                    &at,
                    format!("two rules have the id `{id}`"),
                    "give one of them another id; an id that was published is never reused",
                );
            }
        }
        if self.broken {
            return None;
        }
        let mut versions: Vec<Version> = file.versions.iter().map(version).collect();
        versions.sort_by_key(|v| v.number);
        Some(Stream {
            name: self.name,
            id: file.stream.clone(),
            title: file.title.clone(),
            prose: prose(&file.doc, file.why.as_ref(), file.history.as_ref()),
            sources: file.sources.clone(),
            versions,
            headers: self.headers,
            framing: framing?,
            types: self.types.into_iter().collect::<Option<_>>()?,
            records: records?,
            rules: self.rules,
            sets: self.sets,
        })
    }

    fn check_versions(&mut self, file: &source::StreamFile, at: &At) {
        if file.versions.is_empty() {
            self.diagnostics.report(
                &at.key("versions"),
                "the stream has no version",
                "add one: `- { version: 1, tier: stable, doc: … }`",
            );
            self.broken = true;
        }
        for (i, version) in self.versions.iter().enumerate() {
            if self.versions[..i].contains(version) {
                self.diagnostics.report(
                    &at.key("versions").index(i),
                    format!("version {version} stands here a second time"),
                    "keep one of the two",
                );
            }
        }
    }

    fn check_record_names(&mut self) {
        for (i, record) in self.sources.iter().enumerate() {
            let at = At::file(record.file);
            for other in &self.sources[..i] {
                if other.content.code == record.content.code {
                    self.diagnostics.report(
                        &at.key("type"),
                        format!(
                            "{} already has type code {:#x}",
                            other.content.record, record.content.code
                        ),
                        "give one of the two records a code that is free",
                    );
                }
                if other.content.record == record.content.record {
                    self.diagnostics.report(
                        &at.key("record"),
                        format!("there are two records called {}", record.content.record),
                        "rename one of them, or join them in one file",
                    );
                }
            }
            let name = &record.content.record;
            let capitals = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
            if !name.starts_with(|c: char| c.is_ascii_uppercase()) || !name.chars().all(capitals) {
                self.diagnostics.report(
                    &at.key("record"),
                    format!("`{name}` is no name for a record"),
                    "use capitals, digits and `_`, as in `NODE_DATA`",
                );
            }
        }
    }

    fn header(&mut self, entry: &source::HeaderEntry, at: &At) {
        self.check_name(&entry.name, &at.key("name"));
        let place = Place::Header(self.headers.len());
        let complete = self.derive(
            place,
            &format!("{}.complete", entry.name),
            format!("A stream holds all octets of its `{}`.", entry.name),
            Role::Both,
            Class::Truncated,
        );
        let body = self.structure(&entry.fields, None, &entry.name, place, at);
        if body.size.is_none() {
            self.diagnostics.report(
                &at.key("name"),
                format!("the size of `{}` is not fixed", entry.name),
                "a header has fields of fixed size alone, without conditions",
            );
            self.broken = true;
        }
        let checks = self.rule_entries(&entry.rules, &body, &entry.name, place, at);
        self.headers.push(Header {
            name: entry.name.clone(),
            prose: prose(&entry.doc, entry.why.as_ref(), entry.history.as_ref()),
            endian: endian(entry.endian),
            body,
            complete,
            checks,
        });
    }

    /// The marks that a decoder needs are there, and no mark is given twice.
    fn check_marks(&mut self, framing: Option<&Framing>, at: &At) {
        let big_endian = |s: &Structure| {
            s.fields.iter().any(|f| match f.kind {
                Kind::Scalar(Scalar { of: Some(id), .. }) => {
                    matches!(&self.types[id.0], Some(Type { body: TypeBody::Bits { parts, .. }, .. })
                        if parts.iter().any(|p| p.mark == Some(Mark::BigEndian)))
                }
                _ => false,
            })
        };
        let declared = self.headers.iter().any(|h| big_endian(&h.body));
        let wants = framing.is_some_and(|f| f.endian == Endian::Declared)
            || self.headers.iter().any(|h| h.endian == Endian::Declared);
        if wants && !declared {
            self.diagnostics.report(
                &at.key("headers"),
                "no bit declares the endianness",
                "mark a bit of a header's bits type with `is: big-endian`, or say `endian: little`",
            );
        }
        let bodies = self.bodies.iter().filter_map(|b| match b {
            Body::Done(s) => Some(s),
            _ => None,
        });
        let structures = self.headers.iter().map(|h| &h.body).chain(bodies);
        let versions =
            structures.flat_map(|s| &s.fields).filter(|f| f.mark == Some(Mark::Version)).count();
        if versions > 1 {
            self.diagnostics.report(
                at,
                format!("{versions} fields hold the version"),
                "mark one field alone with `is: version`",
            );
        }
        if versions == 0 && self.versions.len() > 1 {
            self.diagnostics.report(
                &at.key("versions"),
                "no field says which of the versions a stream has",
                "mark a field with `is: version`, or describe each version in a directory of its own",
            );
        }
    }

    /// A name in snake case.
    fn check_name(&mut self, name: &str, at: &At) {
        let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let first = name.starts_with(|c: char| c.is_ascii_lowercase());
        let word = matches!(
            name,
            "and" | "or" | "not" | "rest" | "it" | "version" | "remaining" | "octets" | "string"
        );
        let version_field = name == "version";
        if first && name.chars().all(inner) && (!word || version_field) {
            return;
        }
        let remedy = if word {
            "it is a word of the expression language; choose another name"
        } else {
            "use small letters, digits and `_`, as in `conn_id`"
        };
        self.diagnostics.report(at, format!("`{name}` is no name for this"), remedy);
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

/// The place of a file, for what a record refers to in the stream's file.
type StreamFileId = FileId;
