//! A stream: its versions and headers, and the order in which its parts are resolved.

use super::entries::{endian, prose, tier};
use super::resolver::Resolver;
use super::rules::About;
use crate::diagnostics::At;
use crate::model::*;
use crate::yaml::Description;
use crate::yaml::source;

impl Resolver<'_> {
    /// The stream; none if anything is wrong with it.
    pub fn stream(&mut self, description: &Description) -> Option<Stream> {
        let file = &description.stream.content;
        let at = At::file(description.stream.file);
        self.check_versions(file, &at);
        let status = self.status(file, &at);
        self.check_names(file, &at);
        self.types(file, &at);
        for (i, entry) in file.headers.iter().enumerate() {
            self.header(entry, &at.key("headers").index(i));
        }
        let framing = self.framing(file, &at);
        let mut records = self.records(framing.as_ref(), file.ends.is_some(), &at);
        self.sections(file, &mut records);
        let running = self.running(framing.as_ref(), &records);
        self.check_marks(file, framing.as_ref(), &at);
        self.check_endian(file, &at);
        let order_magic = self.order_magic(file, &records, &at);
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
            status,
            sources: file.sources.iter().map(|source| source.to_string()).collect(),
            versions,
            order_magic,
            headers: std::mem::take(&mut self.headers),
            framing: Framing { running, ..framing? },
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
                "the stream has no versions",
                "add one: `- { version: 1, tier: stable, doc: … }`",
            );
        }
        for (i, version) in file.versions.iter().enumerate() {
            let earlier = &file.versions[..i];
            if earlier.iter().any(|v| v.version == version.version) {
                self.diagnostics.report(
                    &at.key("versions").index(i),
                    format!("version {} is listed twice", version.version),
                    "keep one of the two",
                );
            }
        }
    }

    fn header(&mut self, entry: &source::HeaderEntry, at: &At) {
        let place = Place::Header(self.headers.len());
        let words = [("header", entry.name.as_str())];
        let complete = self.derive(place, &entry.name, Derived::HeaderHeld, &words);
        let body = self.structure(&entry.fields, entry.packed, &entry.name, place, at);
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
    pub fn check_fixed(
        &mut self,
        body: &Structure,
        place: Place,
        entries: &[source::FieldEntry],
        at: &At,
    ) {
        if entries.is_empty() {
            let remedy = "add its fields, or remove the header";
            self.diagnostics.report(&at.key("fields"), "the header has no fields", remedy);
        }
        if let (None, Some(field)) = (body.size, body.fields.get(body.head_fields))
            && !self.is_unsound(place, body.head_fields)
        {
            self.diagnostics.report(
                &at.key("fields").index(body.head_fields),
                format!("the size of `{}` is not fixed", field.name),
                "a header can only have fields of fixed size, without conditions",
            );
        }
    }

    /// A last resort, for ids that nobody foresaw to be equal.
    fn check_rule_ids(&mut self, at: &At) {
        for (i, rule) in self.rules.iter().enumerate() {
            if self.rules[..i].iter().any(|r| r.id == rule.id) {
                self.diagnostics.report(
                    at,
                    format!("two rules have the same id `{}`", rule.id),
                    "rename one of the fields or rules that make up the id",
                );
            }
        }
    }
}

fn version(entry: &source::VersionEntry) -> Version {
    Version { number: entry.version, tier: tier(entry.tier), doc: entry.doc.clone() }
}
