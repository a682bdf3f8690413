//! Streams that break two rules: which of them is named shows the order of the checks.
//!
//! A stream that breaks one rule is read as if it did not, and changed again, in the same record or
//! in the next.

use std::collections::{BTreeMap, BTreeSet};

use streamspec_codegen::model::Rule;

use super::change::{Change, Changed, Subject};

/// So many streams that break a rule are changed again.
const STREAMS: usize = 2;
/// So often two rules are tried together.
const TRIES: usize = 3;

/// What was found of rules that are broken together.
#[derive(Debug, Default)]
pub(super) struct Pairs<'f> {
    /// Streams that break each rule.
    pub(super) firsts: BTreeMap<&'f str, Vec<First<'f>>>,
    /// The rule that each change was seen to break.
    seen: BTreeMap<String, &'f str>,
    /// How often two rules were tried together.
    tried: BTreeMap<[&'f str; 2], usize>,
    shown: BTreeSet<[&'f str; 2]>,
}

/// A stream that breaks a rule.
#[derive(Debug, Clone)]
pub(super) struct First<'f> {
    pub(super) rule: &'f Rule,
    pub(super) change: String,
    pub(super) about: String,
    /// The seed that was changed, by index.
    pub(super) seed: usize,
    pub(super) octets: Vec<u8>,
    /// Where the rule is broken.
    pub(super) offset: u64,
}

impl<'f> Pairs<'f> {
    /// Takes note of a change that breaks a rule.
    pub(super) fn note(&mut self, first: First<'f>) {
        self.seen.insert(first.change.clone(), &first.rule.id);
        let firsts = self.firsts.entry(&first.rule.id).or_default();
        if firsts.len() < STREAMS {
            firsts.push(first);
        }
    }

    /// The changes that break another rule in the same record, or in the next.
    pub(super) fn seconds<'c>(
        &self,
        first: &First<'f>,
        subject: &Subject<'_, 'f>,
        changes: &'c [Change<'f>],
    ) -> Vec<(&'f str, &'c Change<'f>)> {
        let records = &subject.map.records;
        let place = |at: usize| records.iter().rposition(|record| record.all.start <= at);
        let own = place(first.offset as usize);
        let mut seconds: Vec<_> = changes
            .iter()
            .filter_map(|change| {
                let predicted = change.prediction.breaks.first().map(|rule| rule.id.as_str());
                let rule = predicted.or_else(|| self.seen.get(&change.name).copied())?;
                let distance = place(changed_at(subject, change)).map_or(0, |at| at + 1);
                let distance = distance.abs_diff(own.map_or(0, |own| own + 1));
                (rule != first.rule.id && distance <= 1).then_some((distance, rule, change))
            })
            .collect();
        seconds.sort_by_key(|(distance, ..)| *distance);
        seconds.into_iter().map(|(_, rule, change)| (rule, change)).collect()
    }

    /// Whether two rules are to be tried together once more.
    pub(super) fn tries(&mut self, one: &'f str, other: &'f str) -> bool {
        let pair = unordered(one, other);
        let tried = self.tried.entry(pair).or_default();
        *tried += 1;
        *tried <= TRIES && !self.shown.contains(&pair)
    }

    /// Two rules were broken together, and one of them was named.
    pub(super) fn show(&mut self, one: &'f str, other: &'f str) {
        self.shown.insert(unordered(one, other));
    }
}

fn unordered<'f>(one: &'f str, other: &'f str) -> [&'f str; 2] {
    let mut pair = [one, other];
    pair.sort_unstable();
    pair
}

/// Where a changed stream stops being what it was.
fn changed_at(subject: &Subject, change: &Change) -> usize {
    match &change.octets {
        Changed::Patch(at, _) => *at,
        Changed::Replaced(_) => {
            let octets = change.octets.applied(subject.map, subject.octets);
            octets.iter().zip(subject.octets).take_while(|(a, b)| a == b).count()
        }
    }
}
