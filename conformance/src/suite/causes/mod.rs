//! What many failures have in common: their likely causes.
//!
//! A cause is a trait of cases (`traits`), perhaps of one operation or one verdict alone, of which nearly
//! all cases fail that a testee was asked. The cause of most failures comes first, then that of most of
//! those that it leaves, and so on. Nothing is proved by that: it tells where to look.

mod traits;

use std::collections::HashMap;

use super::{Case, Results, Suite, Verdict};
use crate::testee::Operation;
use traits::{Trait, traits};

/// So many failures have something in common; fewer may by chance.
const FEW: usize = 3;
/// So many causes are told, at most.
const MOST: usize = 6;
/// Of a hundred cases with a trait, so many fail if it is the cause.
const NEARLY_ALL: usize = 90;

/// What failures have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// What the cases share: `octets most significant first`.
    pub what: String,
    /// The operation, where it is that alone.
    pub operation: Option<Operation>,
    /// Whether the input is to be accepted, where it is those cases alone.
    pub accepted: Option<bool>,
    /// How many of these cases fail, and of how many that were asked.
    pub failed: usize,
    /// All of them that were asked.
    pub asked: usize,
}

/// Cases that share something.
type Key = (Trait, Option<Operation>, Option<bool>);

/// A case that was asked, with all that it shares with others.
struct Asked {
    keys: Vec<Key>,
    failed: bool,
}

/// The likely causes of a testee's failures, that of most failures first.
pub fn causes(suite: &Suite, results: &Results) -> Vec<Cause> {
    let failures =
        results.outcomes.iter().filter(|outcome| outcome.judgement.verdict.is_failure()).count();
    if failures < FEW {
        return Vec::new();
    }
    let asked: Vec<Asked> = results
        .outcomes
        .iter()
        .filter(|outcome| {
            !matches!(outcome.judgement.verdict, Verdict::NotAsked | Verdict::Unsupported)
        })
        .map(|outcome| {
            let case = &suite.cases[outcome.case];
            Asked { keys: keys(suite, case), failed: outcome.judgement.verdict.is_failure() }
        })
        .collect();
    // What all cases share explains nothing.
    let all = asked.len();
    let mut counts: HashMap<&Key, (usize, usize)> = HashMap::new();
    for case in &asked {
        for key in &case.keys {
            let (failed, asked) = counts.entry(key).or_default();
            *failed += usize::from(case.failed);
            *asked += 1;
        }
    }
    counts.retain(|_, (failed, asked)| {
        let elsewhere = (failures - *failed) * *asked < *failed * (all - *asked);
        *failed >= FEW && *failed * 100 >= *asked * NEARLY_ALL && (elsewhere || *asked == all)
    });
    explain(&asked, &counts)
}

/// Takes the cause of most failures, then that of most that are left.
fn explain(asked: &[Asked], counts: &HashMap<&Key, (usize, usize)>) -> Vec<Cause> {
    let mut left: Vec<&Asked> = asked.iter().filter(|case| case.failed).collect();
    let mut found = Vec::new();
    while found.len() < MOST {
        let mut explained: HashMap<&Key, usize> = HashMap::new();
        for key in left.iter().flat_map(|case| &case.keys).filter(|key| counts.contains_key(key)) {
            *explained.entry(key).or_default() += 1;
        }
        // Of two that explain as much, the one with fewer cases that pass; then the plainer one.
        let passed = |key: &Key| counts.get(key).map_or(0, |(failed, asked)| asked - failed);
        let plain = |key: &Key| usize::from(key.1.is_none()) + usize::from(key.2.is_none());
        let best = explained.into_iter().max_by(|(a, n), (b, m)| {
            let pass = passed(b).cmp(&passed(a));
            n.cmp(m).then(pass).then(plain(a).cmp(&plain(b))).then(b.cmp(a))
        });
        let Some((key, _)) = best.filter(|(_, explained)| *explained >= FEW) else { break };
        let (failed, asked) = counts[key];
        let (what, operation, accepted) = (key.0.to_string(), key.1, key.2);
        found.push(Cause { what, operation, accepted, failed, asked });
        left.retain(|case| !case.keys.contains(key));
    }
    found
}

/// A trait counts for all cases, for those of an operation, for those to be accepted or refused.
fn keys(suite: &Suite, case: &Case) -> Vec<Key> {
    let (operation, accepted) = (case.operation, !case.is_refused());
    traits(suite, case)
        .into_iter()
        .flat_map(|one| {
            [
                (one.clone(), None, None),
                (one.clone(), Some(operation), None),
                (one.clone(), None, Some(accepted)),
                (one, Some(operation), Some(accepted)),
            ]
        })
        .collect()
}

impl Cause {
    /// Which cases they are: `octets most significant first, in decode, to be accepted`.
    pub fn which(&self) -> String {
        let operation = self.operation.map(|operation| format!(", in {operation}"));
        let accepted =
            self.accepted.map(|yes| if yes { ", to be accepted" } else { ", to be refused" });
        format!("{}{}{}", self.what, operation.unwrap_or_default(), accepted.unwrap_or_default())
    }
}
