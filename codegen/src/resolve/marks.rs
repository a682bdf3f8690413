//! What fields and bits tell the decoder about the stream: every mark where it can be read, and
//! none twice.

use super::resolver::{Body, Resolver};
use crate::diagnostics::At;
use crate::model::*;
use crate::yaml::source::{FieldEntry, MarkEntry, PositionEntry, StreamFile};

fn word(mark: MarkEntry) -> &'static str {
    match mark {
        MarkEntry::Magic => "magic",
        MarkEntry::Version => "version",
        MarkEntry::BigEndian => "big-endian",
        MarkEntry::Type => "type",
        MarkEntry::Instance => "instance",
        MarkEntry::Length => "length",
        MarkEntry::RecordLength => "record-length",
        MarkEntry::Crc32 => "crc32",
        MarkEntry::Crc32c => "crc32c",
        MarkEntry::Crc32cFrom0 => "crc32c-from-0",
    }
}

fn is_length(mark: MarkEntry) -> bool {
    matches!(mark, MarkEntry::Length | MarkEntry::RecordLength)
}

fn is_checksum(mark: MarkEntry) -> bool {
    matches!(mark, MarkEntry::Crc32 | MarkEntry::Crc32c | MarkEntry::Crc32cFrom0)
}

/// A field, and where it stands.
struct Candidate<'s> {
    place: Place,
    index: usize,
    entry: &'s FieldEntry,
    at: At,
}

impl<'a> Resolver<'a> {
    /// The marks of all fields.
    pub(super) fn check_marks(&mut self, file: &StreamFile, framing: Option<&Framing>, at: &At) {
        let sources = self.sources.clone();
        let groups = file
            .headers
            .iter()
            .enumerate()
            .map(|(i, header)| (Place::Header(i), &header.fields, at.key("headers").index(i)));
        let record_header = (Place::Framing, &file.record_header.fields, at.key("record-header"));
        let records = sources.iter().enumerate().map(|(i, source)| {
            (Place::Record(RecordId(i)), &source.content.fields, At::file(source.file))
        });
        let candidates =
            groups.chain([record_header]).chain(records).flat_map(|(place, fields, at)| {
                fields.iter().enumerate().map(move |(index, entry)| Candidate {
                    place,
                    index,
                    entry,
                    at: at.key("fields").index(index),
                })
            });
        let candidates: Vec<Candidate> = candidates.collect();
        let (mut seen, mut misplaced) = (Vec::new(), false);
        for candidate in &candidates {
            let Some(mark) = candidate.entry.is else { continue };
            if !self.check_place(mark, candidate) {
                misplaced = true;
                continue;
            }
            let in_header = |of: &Candidate| of.place == Place::Framing;
            let as_another = |other: &MarkEntry| is_checksum(*other);
            if is_checksum(mark) && !in_header(candidate) {
                // It is seen to with all those that records hold.
            } else if is_checksum(mark) && seen.iter().any(as_another) {
                let remedy = "mark only one field: a record has one checksum";
                let message = "there is already a field that is a checksum";
                self.diagnostics.report(&candidate.at.key("is"), message, remedy);
            } else if is_length(mark) && seen.iter().any(|other| is_length(*other)) {
                let remedy = "mark only one field: `length` if it counts the body alone, \
                              `record-length` if it counts the record header too";
                let message = "there is already a field that is the length";
                self.diagnostics.report(&candidate.at.key("is"), message, remedy);
            } else if mark != MarkEntry::Magic && seen.contains(&mark) {
                self.diagnostics.report(
                    &candidate.at.key("is"),
                    format!("there is already a field with `is: {}`", word(mark)),
                    "mark only one field",
                );
            }
            if !is_checksum(mark) || in_header(candidate) {
                seen.push(mark);
            }
            if !self.is_unsound(candidate.place, candidate.index) {
                self.check_marked(mark, candidate, framing);
            }
        }
        if seen.contains(&MarkEntry::Version) {
            self.check_versions_known(&candidates);
        } else if self.versions.len() > 1 && self.complete && !misplaced {
            self.diagnostics.report(
                &at.key("versions"),
                "the stream has several versions, but no field with `is: version`",
                "mark a field with `is: version`, or describe each version in a directory of its \
                 own",
            );
        }
    }

    /// A mark stands where a decoder looks for it.
    fn check_place(&mut self, mark: MarkEntry, candidate: &Candidate) -> bool {
        let first = match candidate.place {
            Place::Record(id) => {
                let position = self.sources[id.0].content.position;
                matches!(position, Some(PositionEntry::First))
            }
            _ => false,
        };
        let (sound, remedy) = match (mark, candidate.place) {
            (
                MarkEntry::Type | MarkEntry::Instance | MarkEntry::Length | MarkEntry::RecordLength,
                place,
            ) => (place == Place::Framing, "it marks a field of the record header"),
            (MarkEntry::Crc32 | MarkEntry::Crc32c | MarkEntry::Crc32cFrom0, place) => (
                matches!(place, Place::Framing | Place::Record(_)),
                "it marks a field of the record header, for each record; or of a record, for all that \
                 comes before it",
            ),
            (MarkEntry::Magic | MarkEntry::Version, place) => (
                first || matches!(place, Place::Header(_)),
                "it marks a field of a header, or of the record with `position: first`",
            ),
            (MarkEntry::BigEndian, _) => {
                (false, "it marks a single bit, in a bits type that a header uses")
            }
        };
        if !sound {
            let message = format!("`is: {}` cannot be used here", word(mark));
            self.diagnostics.report(&candidate.at.key("is"), message, remedy);
        }
        sound
    }

    /// No mark has a meaning within a type, which may be used anywhere.
    pub(super) fn check_marks_of_type(&mut self, entries: &[FieldEntry], at: &At) {
        for (i, entry) in entries.iter().enumerate() {
            if let Some(mark) = entry.is {
                self.diagnostics.report(
                    &at.key("fields").index(i).key("is"),
                    format!("`is: {}` cannot be used here", word(mark)),
                    "it marks a field of a header or record itself",
                );
            }
        }
    }

    /// A field can hold what its mark says.
    fn check_marked(&mut self, mark: MarkEntry, candidate: &Candidate, framing: Option<&Framing>) {
        let Candidate { entry, at, .. } = candidate;
        if mark == MarkEntry::Magic {
            if entry.constant.is_none() {
                let remedy = "add `const: …`";
                let message = "a field with `is: magic` needs a `const`";
                self.diagnostics.report(at, message, remedy);
            }
            return;
        }
        let keys = [
            ("const", entry.constant.is_some()),
            ("min", entry.min.is_some()),
            ("max", entry.max.is_some() && !is_length(mark)),
            ("refers", entry.refers.is_some()),
            ("if", entry.condition.is_some()),
            ("reserved-before", entry.reserved_before.is_some()),
        ];
        for (key, _) in keys.into_iter().filter(|(_, is)| *is) {
            self.diagnostics.report(
                &at.key(key).itself(),
                format!("`{key}` cannot be combined with `is: {}`", word(mark)),
                match mark {
                    MarkEntry::Version => "the versions are listed under `versions`",
                    mark if is_length(mark) => "remove it; a length can only have a `max`",
                    mark if is_checksum(mark) => "remove it; what it covers gives the checksum",
                    _ => "remove it; each record gives its own",
                },
            );
        }
        let field = match candidate.place {
            Place::Header(i) => self.headers[i].body.fields.get(candidate.index),
            Place::Framing => framing.and_then(|f| f.header.fields.get(candidate.index)),
            Place::Record(id) => match &self.bodies[id.0] {
                Body::Done(body) => body.fields.get(candidate.index),
                _ => None,
            },
            _ => None,
        };
        let Some(field) = field else { return };
        match field.kind {
            Kind::Checksum(_) => {}
            Kind::Scalar(Scalar { primitive, of: None })
                if is_checksum(mark) && primitive != Primitive::U32 =>
            {
                let message =
                    format!("the type of `{}` does not fit `is: {}`", field.name, word(mark));
                self.diagnostics.report(&at.key("type"), message, "use `u32`: it has 32 bits");
            }
            Kind::Scalar(Scalar { primitive, of: None }) if primitive.unsigned() => {
                let newest = self.versions.last().copied().unwrap_or_default();
                if mark == MarkEntry::Version && u64::from(newest) > primitive.greatest() {
                    self.diagnostics.report(
                        &at.key("type"),
                        format!("version {newest} does not fit into a {}", primitive.name()),
                        "widen the field",
                    );
                }
            }
            _ => self.diagnostics.report(
                &at.key("type"),
                format!("the type of `{}` does not fit `is: {}`", field.name, word(mark)),
                "use a plain unsigned integer, such as `u32`",
            ),
        }
    }

    /// A field that depends on the version comes after it.
    fn check_versions_known(&mut self, candidates: &[Candidate]) {
        let version = |c: &Candidate| c.entry.is == Some(MarkEntry::Version);
        let in_header = |c: &Candidate| matches!(c.place, Place::Header(_) | Place::Framing);
        let early = candidates.iter().take_while(|c| !version(c));
        for candidate in early.filter(|c| in_header(c)) {
            if candidate.entry.reserved_before.is_some() {
                self.diagnostics.report(
                    &candidate.at.key("reserved-before"),
                    "the version is not known yet at this point",
                    "move the field after the one with `is: version`",
                );
            }
        }
    }
}
