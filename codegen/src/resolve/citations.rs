//! The rules that prose cites.

use crate::diagnostics::{At, Diagnostics};
use crate::markup;
use crate::model::Stream;
use crate::words::did_you_mean;
use crate::yaml::source::{self, FieldEntry, RuleEntry, TypeEntry};
use crate::yaml::{Description, Written, WrittenLedger};

/// Reports citations of rules that do not exist. A stream with diagnostics of its own may have
/// rules that nobody knows yet, so that it can be cited freely; `all` says that there are no
/// streams but these.
pub(super) fn check(
    written: &Written,
    streams: &[Option<Stream>],
    all: bool,
    diagnostics: &mut Diagnostics,
) {
    let descriptions = &written.descriptions;
    let judge = Judge { descriptions, streams, all };
    let family = written.family.iter().map(|f| (At::file(f.file).key("doc"), &f.content.doc));
    for (at, doc) in family {
        judge.check(&at, doc, diagnostics);
    }
    for (at, text) in written.ledgers.read.iter().flat_map(ledger) {
        judge.check(&at, text, diagnostics);
    }
    for description in descriptions {
        let stream = &description.stream.content;
        let at = At::file(description.stream.file);
        let mut prose = Prose::default();
        prose.of(&at, Some(&stream.doc), &stream.why, &stream.history);
        if let Some(status) = &stream.status {
            let at = at.key("status");
            prose.add(&at, "since", status.since.as_ref());
            prose.add(&at, "checked", status.checked.as_ref());
            let lists = [("writers", &status.writers), ("readers", &status.readers)];
            for (key, texts) in lists {
                for (i, text) in texts.iter().enumerate() {
                    prose.texts.push((at.key(key).index(i), text));
                }
            }
        }
        for (i, version) in stream.versions.iter().enumerate() {
            prose.of(&at.key("versions").index(i), Some(&version.doc), &None, &None);
        }
        for (i, header) in stream.headers.iter().enumerate() {
            let at = at.key("headers").index(i);
            prose.of(&at, Some(&header.doc), &header.why, &header.history);
            prose.fields(&at, &header.fields);
            prose.rules(&at, &header.rules);
        }
        let (header, header_at) = (&stream.record_header, at.key("record-header"));
        prose.of(&header_at, Some(&header.doc), &header.why, &header.history);
        prose.fields(&header_at, &header.fields);
        prose.rules(&header_at, &header.rules);
        prose.types(&at, &stream.types);
        for record in &description.records {
            let (at, record) = (At::file(record.file), &record.content);
            prose.of(&at, Some(&record.doc), &record.why, &record.history);
            prose.fields(&at, &record.fields);
            prose.rules(&at, &record.rules);
            prose.types(&at, &record.types);
        }
        for (at, text) in prose.texts {
            judge.check(&at, text, diagnostics);
        }
    }
}

struct Judge<'a> {
    descriptions: &'a [Description],
    streams: &'a [Option<Stream>],
    all: bool,
}

impl Judge<'_> {
    /// Reports what a text cites wrongly.
    fn check(&self, at: &At, text: &str, diagnostics: &mut Diagnostics) {
        for id in markup::cited(text) {
            if let Some(remedy) = self.wrong(id) {
                let message = format!("unknown rule `{id}`");
                diagnostics.report_words(at, &format!("[[{id}]]"), message, remedy);
            }
        }
    }

    /// What to do about a citation, if it is wrong.
    fn wrong(&self, id: &str) -> Option<String> {
        let otherwise =
            || "cite a rule by its full id, `stream.record.rule`, as the book shows it".into();
        let name = id.split('.').next().unwrap_or(id);
        let Some(index) = self.descriptions.iter().position(|d| d.name == name) else {
            return self.all.then(otherwise);
        };
        let rules = &self.streams[index].as_ref()?.rules;
        let known = rules.iter().map(|rule| rule.id.as_str());
        (!known.clone().any(|known| known == id)).then(|| did_you_mean(id, known, otherwise))
    }
}

/// The texts of a ledger, and where they stand.
fn ledger(written: &WrittenLedger) -> Vec<(At, &str)> {
    let mut prose = Prose::default();
    let (at, file) = (At::file(written.parsed.file), &written.parsed.content);
    prose.add(&at, "doc", file.doc.as_ref());
    for (i, section) in file.sections.iter().enumerate() {
        let at = at.key("sections").index(i);
        for (i, sentence) in section.sentences.iter().enumerate() {
            let at = at.key("sentences").index(i);
            prose.add(&at, "says", Some(&sentence.says));
            prose.add(&at, "unchecked", sentence.unchecked.as_ref());
            prose.add(&at, "reading", sentence.reading.as_ref());
            prose.add(&at, "differs", sentence.differs.as_ref());
        }
    }
    prose.texts
}

/// Texts, and where they stand.
#[derive(Default)]
struct Prose<'a> {
    texts: Vec<(At, &'a str)>,
}

impl<'a> Prose<'a> {
    fn add(&mut self, at: &At, key: &str, text: Option<&'a source::Prose>) {
        self.texts.extend(text.map(|text| (at.key(key), text.as_str())));
    }

    fn of(
        &mut self,
        at: &At,
        doc: Option<&'a source::Prose>,
        why: &'a Option<source::Prose>,
        history: &'a Option<source::Prose>,
    ) {
        self.add(at, "doc", doc);
        self.add(at, "why", why.as_ref());
        self.add(at, "history", history.as_ref());
    }

    fn fields(&mut self, at: &At, fields: &'a [FieldEntry]) {
        for (i, field) in fields.iter().enumerate() {
            self.add(&at.key("fields").index(i), "doc", field.doc.as_ref());
        }
    }

    fn rules(&mut self, at: &At, rules: &'a [RuleEntry]) {
        for (i, rule) in rules.iter().enumerate() {
            let at = at.key("rules").index(i);
            self.add(&at, "text", rule.text.as_ref());
            self.add(&at, "why", rule.why.as_ref());
            self.add(&at, "uncheckable", rule.uncheckable.as_ref());
        }
    }

    fn types(&mut self, at: &At, types: impl IntoIterator<Item = (&'a String, &'a TypeEntry)>) {
        for (name, entry) in types {
            let at = at.key("types").key(name);
            self.of(&at, Some(&entry.doc), &entry.why, &entry.history);
            self.fields(&at, entry.fields.as_deref().unwrap_or_default());
            for (i, value) in entry.values.iter().flatten().enumerate() {
                self.add(&at.key("values").index(i), "doc", Some(&value.doc));
            }
        }
    }
}
