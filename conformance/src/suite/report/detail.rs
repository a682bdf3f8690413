//! All that is to be said of a failure, for every report alike.

use std::ops::Range;

use streamspec_codegen::model::{Place, Rule, Stream};

use super::super::{Case, Expected, Outcome, Results, Suite, Window};
use super::fault::Fault;
use super::{again, excerpt, source};
use crate::testee::{DOCUMENT, Operation};

/// All that is to be said of a failure.
pub(super) struct Detail<'s> {
    pub(super) case: &'s Case<'s>,
    outcome: &'s Outcome,
    /// The rule that is broken, or said to be broken.
    pub(super) rule: Option<&'s Rule>,
    /// Its page in the book.
    pub(super) page: Option<String>,
    pub(super) source: String,
    /// The item that breaks it.
    pub(super) fault: Fault,
    /// What asks the same again.
    pub(super) again: String,
}

impl<'s> Detail<'s> {
    pub(super) fn of(
        suite: &'s Suite,
        (case, outcome): (&'s Case<'s>, &'s Outcome),
        results: &Results,
    ) -> Self {
        let id = broken(case, outcome).filter(|id| *id != DOCUMENT);
        let (stream, rule) = id.and_then(|id| rule(suite, id)).unzip();
        Self {
            case,
            outcome,
            rule,
            page: stream.zip(rule).map(|(stream, rule)| page(suite, stream, rule)),
            source: source(case),
            fault: Fault::of(suite, case),
            again: again(suite, case, results),
        }
    }

    /// Where it is: the octets of the item, or the place of one octet where its size is not known.
    pub(super) fn place(&self) -> Option<Range<u64>> {
        let offset = self.outcome.judgement.offset?;
        Some(offset..offset.saturating_add(self.fault.size.unwrap_or(1)))
    }

    /// The octets around it, with what they are: those that were asked about, or expected and got.
    pub(super) fn octets(&self) -> Vec<(&'static str, Window)> {
        let Some(place) = self.place() else { return Vec::new() };
        let expected = match (&self.case.expected, self.case.operation) {
            (_, Operation::Decode | Operation::Check) => Some(("input", &self.case.input)),
            (Expected::Octets(octets), Operation::Encode) => Some(("expected", octets)),
            (_, Operation::Encode) => None,
        };
        let expected = expected.map(|(what, octets)| (what, Window::around(octets, &place)));
        let got = self.outcome.judgement.written.clone().map(|written| ("got", written));
        expected.into_iter().chain(got).collect()
    }

    /// The same as rows, with marks below the item.
    pub(super) fn excerpt(&self) -> String {
        let Some(place) = self.place() else { return String::new() };
        let octets = self.octets();
        let several = octets.len() > 1;
        let rows = octets.iter().map(|(what, window)| {
            let head = if several { format!("  {what}\n") } else { String::new() };
            head + &excerpt::shown(window, &place)
        });
        rows.collect()
    }

    /// What is said in words, with names; without what is not known.
    pub(super) fn lines(&self) -> Vec<(&'static str, String)> {
        let judgement = &self.outcome.judgement;
        let lines = [
            ("rule", self.rule.map(|rule| format!("{}: {}", rule.id, rule.text))),
            ("page", self.page.clone()),
            ("vector", Some(self.source.clone())),
            ("shows", Some(self.case.about.clone())),
            ("known", self.outcome.known.clone()),
            ("field", self.fault.path.clone()),
            ("octets", self.place().map(|place| range(&place, self.fault.size.is_some()))),
            ("expected", Some(judgement.expected.clone())),
            ("got", Some(judgement.got.clone())),
            ("again", Some(self.again.clone())),
        ];
        let said = lines.into_iter().filter_map(|(name, line)| Some((name, line?)));
        said.filter(|(_, line)| !line.is_empty()).collect()
    }
}

fn range(place: &Range<u64>, is_known: bool) -> String {
    match is_known {
        true => format!("{:#x} to {:#x}, {}", place.start, place.end - 1, place.end - place.start),
        false => format!("from {:#x}", place.start),
    }
}

/// The rule that a failure is about: the one that is broken, or said to be broken.
pub(super) fn broken<'s>(case: &'s Case, outcome: &'s Outcome) -> Option<&'s str> {
    match case.expected {
        Expected::Refused => Some(DOCUMENT),
        _ => case.broken_rule().or(outcome.judgement.rule.as_deref()),
    }
}

/// The rule with an id, and its description.
pub(super) fn rule<'f>(suite: &Suite<'f>, id: &str) -> Option<(&'f Stream, &'f Rule)> {
    let mut all = suite.family.streams.iter().flat_map(|stream| {
        let rules = stream.rules.iter();
        rules.map(move |rule| (stream, rule))
    });
    all.find(|(_, rule)| rule.id == id)
}

/// Where a rule stands in the book.
fn page(suite: &Suite, stream: &Stream, rule: &Rule) -> String {
    let base = match suite.book.as_str() {
        "" => "book/".to_owned(),
        base => format!("{}/", base.trim_end_matches('/')),
    };
    base + &address(stream, rule)
}

/// The address of a rule within the book of a family.
pub fn address(stream: &Stream, rule: &Rule) -> String {
    let record = match rule.place {
        Place::Stream | Place::Header(_) | Place::Framing => None,
        Place::Record(record) => Some(record),
        Place::Type(ty) => stream.ty(ty).home,
    };
    let page = record.map_or("index".into(), |id| stream.record(id).name.to_lowercase());
    format!("{}/{page}.html#{}", stream.name, rule.id)
}
