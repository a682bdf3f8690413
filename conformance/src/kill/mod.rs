//! How good the suite is: for each rule and role, an implementation that does not check just that
//! rule has to fail a case of that rule.
//!
//! The implementations are the reference interpreter with one check left out. What reads is asked to
//! `decode`, what judges writers to `check`, and what writes to `encode`. A rule that no document can
//! break, such as one on octets that an encoder fills itself, is broken by what it writes: by the
//! octets of a stream that a judge of writers refuses.

mod order;
mod written;

use std::collections::{BTreeMap, BTreeSet};

use streamspec_codegen::model::{Role, Rule, Stream};

pub use self::order::{Exchanged, exchanged};
use crate::suite::{Case, Expected, Suite, judged};
use crate::testee::{Answer, Interpreter, Operation, Rejection, Testee};
use crate::threads::of_each;

/// An implementation that does not check a rule, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutant<'f> {
    /// The description of the rule.
    pub description: &'f str,
    /// The rule.
    pub rule: &'f str,
    /// What it is asked to do.
    pub operation: Operation,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of an implementation that does not check a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It fails a case of the rule.
    Killed {
        /// The first such case.
        by: String,
        /// What gives it away.
        route: Route,
    },
    /// It passes all of them.
    Survives {
        /// How many there are.
        cases: usize,
    },
}

/// What gives away an implementation that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// It says yes where no is right, or the other way round.
    Verdict,
    /// It says no for another reason.
    Reason,
    /// It writes other octets than it should, or such as no writer may write.
    Octets,
}

impl Route {
    /// All of them.
    pub const ALL: [Route; 3] = [Route::Verdict, Route::Reason, Route::Octets];

    /// In words.
    pub fn name(self) -> &'static str {
        match self {
            Route::Verdict => "by verdict",
            Route::Reason => "by reason",
            Route::Octets => "by octets",
        }
    }
}

/// Leaves out each check in turn.
pub fn kill<'f>(suite: &Suite<'f>) -> Vec<Mutant<'f>> {
    let about = &by_rule(suite);
    let streams: Vec<&Stream> = suite.family.streams.iter().collect();
    of_each(suite, &streams, |stream| of_stream(suite, about, stream))
}

type ByRule<'s, 'f> = BTreeMap<(&'s str, Operation), Vec<&'s Case<'f>>>;

/// The cases of each rule: those that break it, and those that show a reader to ignore something.
fn by_rule<'s, 'f>(suite: &'s Suite<'f>) -> ByRule<'s, 'f> {
    let mut about = ByRule::new();
    for case in &suite.cases {
        for rule in &case.rules {
            about.entry((rule.as_str(), case.operation)).or_default().push(case);
        }
    }
    about
}

fn of_stream<'f>(suite: &Suite<'f>, about: &ByRule<'_, 'f>, stream: &'f Stream) -> Vec<Mutant<'f>> {
    let mut mutants = Vec::new();
    for rule in &stream.rules {
        if !rule.is_checked_must() {
            continue;
        }
        for operation in operations(rule) {
            let cases = about.get(&(rule.id.as_str(), operation)).map_or(&[][..], Vec::as_slice);
            let fate = match rule.reported {
                true => fate(suite, rule, operation, cases),
                false => strictness(suite, cases),
            };
            let survives = matches!(fate, Fate::Survives { .. });
            let wrong = (survives && operation == Operation::Encode)
                .then(|| written::wrongly_written(suite, about, rule));
            let fate = wrong.flatten().unwrap_or(fate);
            let (description, rule) = (stream.name.as_str(), rule.id.as_str());
            mutants.push(Mutant { description, rule, operation, fate });
        }
    }
    mutants
}

/// What those do whom a rule binds.
fn operations(rule: &Rule) -> Vec<Operation> {
    let mut operations = Vec::new();
    if rule.role.binds(Role::Reader) {
        operations.push(Operation::Decode);
    }
    if rule.role.binds(Role::Writer) {
        operations.extend([Operation::Check, Operation::Encode]);
    }
    operations
}

/// What becomes of the interpreter without a rule.
fn fate(suite: &Suite, rule: &Rule, operation: Operation, cases: &[&Case]) -> Fate {
    let mutant: &mut dyn Testee = &mut Interpreter::without(suite.family, rule);
    let mut first = None;
    for case in cases.iter().filter(|case| case.broken_rule() == Some(&rule.id)) {
        let answer = mutant.ask(operation, &case.stream, &case.input);
        let judgement = judged(suite, case, answer);
        if judgement.verdict.is_failure() {
            if judgement.got == "accepted" {
                return Fate::Killed { by: case.id.clone(), route: Route::Verdict };
            }
            first = first.or(Some(case.id.clone()));
        }
    }
    match first {
        Some(by) => Fate::Killed { by, route: Route::Reason },
        None => {
            let breaks = |case: &&&Case| case.broken_rule() == Some(&rule.id);
            Fate::Survives { cases: cases.iter().filter(breaks).count() }
        }
    }
}

/// What becomes of a reader that is too strict: it refuses what it would write in another way itself, such
/// as octets that readers have to ignore.
fn strictness(suite: &Suite, cases: &[&Case]) -> Fate {
    let mut reader = Interpreter::new(suite.family);
    let accepted = cases.iter().filter(|case| matches!(case.expected, Expected::Document(_)));
    let killing = accepted.into_iter().find(|case| {
        let read = reader.decode(&case.stream, &case.input);
        let written = reader.encode(&case.stream, read.octets());
        let answer = match written.octets() == &*case.input {
            true => read,
            false => Answer::Rejected(Rejection::default()),
        };
        judged(suite, case, answer).verdict.is_failure()
    });
    match killing {
        Some(case) => Fate::Killed { by: case.id.clone(), route: Route::Verdict },
        None => Fate::Survives { cases: cases.len() },
    }
}

/// The cases that kill something that none before them kills: an implementation without a rule, one
/// with two checks exchanged, or one that is too strict in some way.
pub fn small<'f>(suite: &Suite<'f>, cases: Vec<Case<'f>>) -> Vec<Case<'f>> {
    let mut known: BTreeSet<(String, Operation, String)> = BTreeSet::new();
    let mut kept = Vec::new();
    for case in cases {
        let key = match case.broken_rule() {
            Some(rule) => {
                let instead = order::instead(suite, &case).unwrap_or_default();
                (rule.to_owned(), case.operation, instead)
            }
            None => {
                let change = case.id.rsplit_once('~').map_or(case.id.as_str(), |(name, _)| name);
                (change.to_owned(), case.operation, case.rules.join(" "))
            }
        };
        if known.insert(key) {
            kept.push(case);
        }
    }
    kept
}
