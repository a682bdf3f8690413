//! The gate: every rule of level MUST has, for each role that it binds, a case that keeps it and one
//! that breaks it, or a reason is stated why there is none.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use streamspec_codegen::model::{Role, Stream};

use crate::derive::kept_by;
use crate::suite::{Case, Expected, Suite};
use crate::testee::Operation;
use crate::threads::of_each;

/// What the suite has of a rule, for one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand<'f> {
    /// The description of the rule.
    pub description: &'f str,
    /// The rule.
    pub rule: &'f str,
    /// Who is bound: a reader or a writer.
    pub role: Role,
    /// The cases that keep it, by their index in the suite.
    pub kept: Vec<usize>,
    /// The cases that break it.
    pub broken: Vec<usize>,
    /// Whether none can break it.
    pub unbreakable: bool,
    /// Why there is no case that keeps it, or none that breaks it, where that is stated.
    pub reason: Option<String>,
}

impl Demand<'_> {
    /// What is wrong, in words; none if nothing is: something is missing for no stated reason, or a
    /// reason is stated and nothing is missing.
    pub fn problem(&self) -> Option<&'static str> {
        match (self.missing(), &self.reason) {
            (None, Some(_)) => Some("a reason is stated, but nothing is missing"),
            (missing, None) => missing,
            (Some(_), Some(_)) => None,
        }
    }

    /// What is missing, in words; none if nothing is.
    pub fn missing(&self) -> Option<&'static str> {
        match (self.kept.is_empty(), self.broken.is_empty() && !self.unbreakable) {
            (false, false) => None,
            (false, true) => Some("no case breaks it"),
            (true, false) => Some("no case keeps it"),
            (true, true) => Some("no case is about it"),
        }
    }
}

/// What the suite has of each rule, for each role that it binds.
pub fn demands<'f>(suite: &Suite<'f>) -> Vec<Demand<'f>> {
    let kept = kept(suite);
    let broken = broken(suite);
    let of = |all: &ByRule, rule: &str, role: Role| {
        all.get(&(rule, role == Role::Reader)).cloned().unwrap_or_default()
    };
    let of_stream = |stream: &'f Stream| {
        let musts = stream.rules.iter().filter(|rule| rule.is_checked_must());
        musts.flat_map(|rule| {
            let roles = [Role::Reader, Role::Writer].into_iter();
            roles.filter(|role| rule.role.binds(*role)).map(|role| Demand {
                description: &stream.name,
                rule: &rule.id,
                role,
                kept: of(&kept, &rule.id, role),
                broken: of(&broken, &rule.id, role),
                // What readers have to ignore can be taken for no error.
                unbreakable: !rule.reported || stream.passes_over(rule),
                reason: suite.excused.get(&rule.id).cloned(),
            })
        })
    };
    suite.family.streams.iter().flat_map(of_stream).collect()
}

/// Cases, by rule, and by whether they are for readers.
type ByRule<'s> = HashMap<(&'s str, bool), Vec<usize>>;

fn is_for_readers(case: &Case) -> bool {
    case.operation == Operation::Decode
}

fn broken<'s>(suite: &'s Suite) -> ByRule<'s> {
    let mut broken = ByRule::new();
    for (index, case) in suite.cases.iter().enumerate() {
        if let Some(rule) = case.broken_rule() {
            broken.entry((rule, is_for_readers(case))).or_default().push(index);
        }
    }
    broken
}

fn kept<'s>(suite: &'s Suite) -> ByRule<'s> {
    let mut kept = ByRule::new();
    let streams: Vec<&Stream> = suite.descriptions().collect();
    // What is kept in one stream may be a rule of another, which stands within it.
    for (key, cases) in
        of_each(suite, &streams, |stream| kept_in(suite, stream).into_iter().collect())
    {
        kept.entry(key).or_default().extend(cases);
    }
    kept
}

/// Those of the cases of one description.
fn kept_in<'s>(suite: &'s Suite, description: &Stream) -> ByRule<'s> {
    let mut kept = ByRule::new();
    // A reader and a judge of writers are mostly asked about the same octets, one after the other.
    let mut latest: Option<(&Case, BTreeSet<&str>)> = None;
    for (index, case) in suite.cases.iter().enumerate() {
        let accepted = matches!(
            (case.operation, &case.expected),
            (Operation::Decode, Expected::Document(_)) | (Operation::Check, Expected::Accepted)
        );
        if !accepted || case.description.name != description.name {
            continue;
        }
        let seen = match latest.take().filter(|(other, _)| same_octets(case, other)) {
            Some((_, seen)) => seen,
            None => kept_by(suite.family, &case.stream, &case.input),
        };
        let (_, seen) = latest.insert((case, seen));
        let stated = case.rules.iter().map(String::as_str).filter(|rule| !seen.contains(rule));
        let stated: BTreeSet<&str> = stated.collect();
        for rule in seen.iter().chain(&stated) {
            kept.entry((*rule, is_for_readers(case))).or_default().push(index);
        }
    }
    kept
}

/// Whether two cases are about the same octets of the same stream.
fn same_octets(one: &Case, other: &Case) -> bool {
    Arc::ptr_eq(&one.input, &other.input) && one.stream == other.stream
}
