//! The ledgers: the rules that sentences became, and where rules come from therefore.

use crate::diagnostics::{At, Diagnostics};
use crate::model::*;
use crate::words::{did_you_mean, list};
use crate::yaml::source::{LedgerFile, Prose, RuleEntry, SentenceEntry, SourceEntry};
use crate::yaml::{Description, Written, WrittenLedger};

/// Resolves the ledgers, and takes the origin of each rule of the descriptions that they bind from
/// them. A stream with diagnostics of its own may have rules that nobody knows yet; `all` says that
/// there are no streams but these.
pub(super) fn ledgers(
    written: &Written,
    streams: &mut [Option<Stream>],
    all: bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Ledger> {
    let known = Known { descriptions: &written.descriptions, streams, all };
    let ledgers: Vec<Ledger> =
        written.ledgers.read.iter().map(|ledger| known.ledger(ledger, diagnostics)).collect();
    // What is wrong in a ledger may be the rule that seems to be missing in it.
    let mut files = written.ledgers.read.iter().map(|ledger| At::file(ledger.parsed.file));
    let sound = written.ledgers.complete && files.all(|at| diagnostics.is_clean(&at));
    for (description, stream) in written.descriptions.iter().zip(streams) {
        let binding: Vec<&Ledger> =
            ledgers.iter().filter(|ledger| ledger.binds(&description.name)).collect();
        if sound {
            check_cited(description, &binding, diagnostics);
        }
        let Some(stream) = stream.as_mut().filter(|_| sound && !binding.is_empty()) else {
            continue;
        };
        for rule in &mut stream.rules {
            match origin(&rule.id, &binding) {
                Some(origin) => rule.origin = origin,
                None => report_unnamed(&rule.id, description, written, diagnostics),
            }
        }
    }
    ledgers
}

/// Where a rule comes from; nowhere, if no ledger names it.
fn origin(rule: &str, binding: &[&Ledger]) -> Option<Origin> {
    let mut naming = binding.iter().filter(|ledger| ledger.names(rule)).map(|l| l.origin);
    let first = naming.next()?;
    Some(if naming.any(|origin| origin == Origin::Text) { Origin::Text } else { first })
}

fn report_unnamed(
    rule: &str,
    description: &Description,
    written: &Written,
    diagnostics: &mut Diagnostics,
) {
    let binds = |l: &&WrittenLedger| l.parsed.content.describes.contains(&description.name);
    let Some(ledger) = written.ledgers.read.iter().find(binds) else { return };
    let file = &ledger.parsed;
    let index = file.content.describes.iter().position(|name| *name == description.name);
    let at = At::file(file.file).key("describes").index(index.unwrap_or_default());
    let message = format!("no ledger of `{}` names the rule `{rule}`", description.name);
    let remedy = "add the rule to the sentence that it comes from; if it is known from programs \
                  alone, to a ledger of `kind: implementation`";
    diagnostics.report(&at, message, remedy);
}

/// What the rules of a description say of where they come from.
fn check_cited(description: &Description, binding: &[&Ledger], diagnostics: &mut Diagnostics) {
    for (at, name, rules) in rules_of(description) {
        for (i, rule) in rules.iter().enumerate() {
            let id = format!("{}.{name}.{}", description.name, rule.id);
            check_rule(&at.key("rules").index(i), &id, rule, binding, diagnostics);
        }
    }
}

/// The rules of a description: where they stand, and the name of what they are about.
fn rules_of(description: &Description) -> Vec<(At, String, &[RuleEntry])> {
    let (at, file) = (At::file(description.stream.file), &description.stream.content);
    let mut rules: Vec<(At, String, &[RuleEntry])> = Vec::new();
    for (i, header) in file.headers.iter().enumerate() {
        rules.push((at.key("headers").index(i), header.name.clone(), &header.rules));
    }
    rules.push((at.key("record-header"), "framing".into(), &file.record_header.rules));
    let mut types: Vec<_> = file.types.iter().map(|of| (at.clone(), of)).collect();
    for record in &description.records {
        let (at, record) = (At::file(record.file), &record.content);
        rules.push((at.clone(), record.record.to_lowercase(), &record.rules));
        types.extend(record.types.iter().map(|of| (at.clone(), of)));
    }
    for (at, (name, entry)) in types {
        rules.push((at.key("types").key(name), name.clone(), &entry.rules));
    }
    rules
}

fn check_rule(
    at: &At,
    id: &str,
    rule: &RuleEntry,
    binding: &[&Ledger],
    diagnostics: &mut Diagnostics,
) {
    if rule.origin.is_some() && !binding.is_empty() {
        let message = "the ledger tells where this rule comes from";
        let remedy = "remove `origin`; a rule that a ledger of `kind: implementation` alone names \
                      comes from programs";
        diagnostics.report(&at.key("origin").itself(), message, remedy);
    }
    let Some(section) = &rule.section else { return };
    let sections = || binding.iter().flat_map(|ledger| &ledger.sections);
    let mut found = sections().filter(|s| s.title == **section).peekable();
    let (message, remedy) = if found.peek().is_none() {
        let titles = sections().map(|section| section.title.as_str());
        let otherwise = || "name a section of a ledger that describes this stream".into();
        let remedy = did_you_mean(section, titles, otherwise);
        (format!("no ledger has the section `{}`", **section), remedy)
    } else if !found.any(|section| section.names(id)) {
        let message = format!("no sentence of the section `{}` names this rule", **section);
        (message, format!("add `{id}` to a sentence of that section"))
    } else {
        return;
    };
    diagnostics.report(&at.key("section"), message, remedy);
}

/// What rows can name.
struct Known<'a> {
    descriptions: &'a [Description],
    streams: &'a [Option<Stream>],
    all: bool,
}

impl Known<'_> {
    fn ledger(&self, written: &WrittenLedger, diagnostics: &mut Diagnostics) -> Ledger {
        let (file, at) = (&written.parsed.content, At::file(written.parsed.file));
        self.check_described(file, &at, diagnostics);
        let mut sections = Vec::new();
        for (i, entry) in file.sections.iter().enumerate() {
            let at = at.key("sections").index(i);
            if file.sections[..i].iter().any(|other| *other.section == *entry.section) {
                let message = format!("there are two sections `{}`", *entry.section);
                let remedy = "put their sentences together, or name the section above one of them";
                diagnostics.report(&at.key("section"), message, remedy);
            }
            let sentences = entry.sentences.iter().enumerate();
            let sentences = sentences.map(|(i, sentence)| {
                self.sentence(sentence, &at.key("sentences").index(i), diagnostics)
            });
            let sentences = sentences.collect();
            sections.push(LedgerSection { title: entry.section.clone(), sentences });
        }
        let text = |prose: &Prose| prose.to_string();
        Ledger {
            name: written.name.clone(),
            title: file.ledger.clone(),
            source: file.source.to_string(),
            revision: file.revision.as_ref().map(text),
            origin: match file.kind {
                SourceEntry::Text => Origin::Text,
                SourceEntry::Implementation => Origin::Implementation,
            },
            describes: file.describes.clone(),
            doc: file.doc.as_ref().map(text),
            sections,
        }
    }

    fn check_described(&self, file: &LedgerFile, at: &At, diagnostics: &mut Diagnostics) {
        let names = || self.descriptions.iter().map(|d| d.name.as_str());
        for (i, name) in file.describes.iter().enumerate() {
            if self.all && !names().any(|known| known == name) {
                let otherwise =
                    || format!("the descriptions are {}", list(&names().collect::<Vec<_>>()));
                let remedy = did_you_mean(name, names(), otherwise);
                let at = at.key("describes").index(i);
                diagnostics.report(&at, format!("unknown description `{name}`"), remedy);
            }
        }
    }

    fn sentence(&self, entry: &SentenceEntry, at: &At, diagnostics: &mut Diagnostics) -> Sentence {
        if entry.rules.is_empty() && entry.unchecked.is_none() {
            let remedy = "add `rules:` with the rules that it became, or `unchecked:` with the \
                          reason why no machine can check it";
            diagnostics.report(at, "this sentence leads nowhere", remedy);
        }
        let mut rules: Vec<String> = Vec::new();
        for (i, pattern) in entry.rules.iter().enumerate() {
            let at = at.key("rules").index(i);
            match self.matching(pattern) {
                Ok(found) => rules.extend(found),
                Err(remedy) => {
                    let message = format!("unknown rule `{pattern}`");
                    diagnostics.report(&at, message, remedy);
                }
            }
        }
        let text = |prose: &Prose| prose.to_string();
        Sentence {
            says: entry.says.to_string(),
            rules,
            unchecked: entry.unchecked.as_ref().map(text),
            reading: entry.reading.as_ref().map(text),
            differs: entry.differs.as_ref().map(text),
        }
    }

    /// The rules that an id names, or all that one with a `*` stands for; what to do about it, if
    /// there are none.
    fn matching(&self, pattern: &str) -> Result<Vec<String>, String> {
        let parts: Vec<&str> = pattern.split('.').collect();
        let otherwise = || "name a rule by its full id, `stream.record.rule`".to_owned();
        if parts.first() == Some(&"*") || parts.last() == Some(&"*") {
            return Err("a `*` stands for neither the first nor the last part of an id".into());
        }
        let named = self.descriptions.iter().position(|d| parts.first() == Some(&d.name.as_str()));
        let Some(index) = named else {
            return if self.all { Err(otherwise()) } else { Ok(Vec::new()) };
        };
        let Some(stream) = &self.streams[index] else { return Ok(Vec::new()) };
        let ids = || stream.rules.iter().map(|rule| rule.id.as_str());
        let found: Vec<String> = ids()
            .filter(|id| stands_for(&parts, &id.split('.').collect::<Vec<_>>()))
            .map(str::to_owned)
            .collect();
        if found.is_empty() { Err(did_you_mean(pattern, ids(), otherwise)) } else { Ok(found) }
    }
}

/// Whether the parts of a pattern stand for those of an id; a `*` for at least one.
fn stands_for(pattern: &[&str], id: &[&str]) -> bool {
    match (pattern, id) {
        ([], []) => true,
        (["*", rest @ ..], [_, after @ ..]) => {
            stands_for(rest, after) || stands_for(pattern, after)
        }
        ([first, rest @ ..], [part, after @ ..]) => first == part && stands_for(rest, after),
        _ => false,
    }
}
