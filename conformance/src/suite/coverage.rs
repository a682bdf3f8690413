//! Which rules the suite shows, and which a testee has been seen to keep.

use std::collections::{BTreeSet, HashSet};

use streamspec_codegen::model::Stream;

use super::run::Results;
use super::{Suite, Verdict};

/// Rules of a description that a machine can check, and that hold without exception.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage<'f> {
    /// All of them.
    pub all: BTreeSet<&'f str>,
    /// Those that a case is about.
    pub covered: BTreeSet<&'f str>,
}

impl<'f> Coverage<'f> {
    /// Those that no case is about.
    pub fn uncovered(&self) -> impl Iterator<Item = &'f str> {
        self.all.difference(&self.covered).copied()
    }

    /// The share that is covered, in per cent, rounded down so that 100 means all.
    pub fn percent(&self) -> usize {
        (self.covered.len() * 100).checked_div(self.all.len()).unwrap_or(100)
    }
}

/// Which rules of a description the suite shows; with results, those alone that the testee got
/// right in every case that is about them.
pub fn coverage<'f>(
    suite: &Suite,
    description: &'f Stream,
    results: Option<&Results>,
) -> Coverage<'f> {
    let checkable = description.rules.iter().filter(|rule| rule.is_checked_must());
    let all: BTreeSet<&str> = checkable.map(|rule| rule.id.as_str()).collect();
    let mut shown = HashSet::new();
    let mut failed = HashSet::new();
    let own = format!("{}.", description.name);
    for (index, case) in suite.cases.iter().enumerate() {
        let judgement = results.map(|results| &results.outcomes[index].judgement);
        for rule in case.rules.iter().filter(|rule| rule.starts_with(&own)) {
            match judgement.map(|j| (j.verdict, j.compared.verdict)) {
                None | Some((Verdict::Pass, true)) => shown.insert(rule.as_str()),
                Some((verdict, _)) if verdict.is_failure() => failed.insert(rule.as_str()),
                Some(_) => false,
            };
        }
    }
    let covered = all.iter().copied().filter(|r| shown.contains(r) && !failed.contains(r));
    Coverage { covered: covered.collect(), all }
}
