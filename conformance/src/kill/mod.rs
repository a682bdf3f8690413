//! How good the suite is: for each rule and role, an implementation that does not check just that
//! rule has to fail a case of that rule.
//!
//! The implementations are the reference interpreter with one check left out. What reads is asked to
//! `decode`, what judges writers to `check`, and what writes to `encode`. A rule that no document can
//! break, such as one on octets that an encoder fills itself, is broken by what it writes: by the
//! octets of a stream that a judge of writers refuses.

mod order;

use std::collections::{BTreeMap, BTreeSet};

use streamspec_codegen::model::{Role, Rule, Stream};

pub use self::order::{Exchanged, exchanged};
use crate::suite::{Case, Expected, Suite, judged};
use crate::testee::{Interpreter, Operation, Testee};
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
        /// Whether it says yes where no is right, or the other way round.
        by_verdict: bool,
    },
    /// It passes all of them.
    Survives {
        /// How many there are.
        cases: usize,
    },
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
                false => strictness(cases),
            };
            let written = operation == Operation::Encode && !matches!(fate, Fate::Killed { .. });
            let fate = if written { wrongly_written(suite, about, rule, fate) } else { fate };
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
            let by_verdict = judgement.got == "accepted";
            if by_verdict {
                return Fate::Killed { by: case.id.clone(), by_verdict };
            }
            first = first.or(Some(case.id.clone()));
        }
    }
    match first {
        Some(by) => Fate::Killed { by, by_verdict: false },
        None => {
            let breaks = |case: &&&Case| case.broken_rule() == Some(&rule.id);
            Fate::Survives { cases: cases.iter().filter(breaks).count() }
        }
    }
}

/// Who does not ignore what readers have to ignore refuses a stream that is to be accepted.
fn strictness(cases: &[&Case]) -> Fate {
    let accepted = cases.iter().find(|case| matches!(case.expected, Expected::Document(_)));
    match accepted {
        Some(case) => Fate::Killed { by: case.id.clone(), by_verdict: true },
        None => Fate::Survives { cases: cases.len() },
    }
}

/// Who writes the octets of a stream that a judge of writers refuses for the rule is found out by
/// whatever case compares the octets.
fn wrongly_written(suite: &Suite, about: &ByRule, rule: &Rule, fate: Fate) -> Fate {
    let check = about.get(&(rule.id.as_str(), Operation::Check));
    let refused = check
        .into_iter()
        .flatten()
        .find(|case| case.broken_rule() == Some(&rule.id) && writes(suite, case));
    match refused {
        Some(case) => Fate::Killed { by: case.id.clone(), by_verdict: true },
        None => fate,
    }
}

/// Whether octets are compared that are written of streams like that of a case.
fn writes(suite: &Suite, like: &Case) -> bool {
    suite.cases.iter().any(|case| {
        let written = matches!(case.expected, Expected::Octets(_) | Expected::WellWritten(_));
        written && case.stream == like.stream
    })
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
