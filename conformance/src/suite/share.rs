//! What share of the suite a testee was compared in.

use super::{Case, Compared, Expected, Results, Suite};
use crate::testee::Operation;

/// How many comparisons of a kind there are, and how many of them were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// What is compared.
    pub name: &'static str,
    /// How often it was compared.
    pub compared: usize,
    /// How often the suite could compare it.
    pub all: usize,
}

/// What the suite could compare, and what of it was compared in a testee.
pub fn shares(suite: &Suite, results: &Results) -> Vec<Share> {
    type In = fn(&Case) -> bool;
    type Of = fn(&Compared) -> bool;
    let kinds: [(&'static str, In, Of); 6] = [
        ("verdicts", |_| true, |c| c.verdict),
        ("classes", |case| case.is_refused(), |c| c.class),
        ("rules", is_rejected, |c| c.rule),
        ("offsets", is_rejected, |c| c.offset),
        ("documents", |case| matches!(case.expected, Expected::Document(_)), |c| c.document),
        ("octets", |case| case.operation == Operation::Encode, |c| c.octets),
    ];
    let share = |(name, possible, compared): (&'static str, In, Of)| {
        let outcomes = results.outcomes.iter().filter(|o| possible(&suite.cases[o.case]));
        let (all, compared) = outcomes.fold((0, 0), |(all, made), outcome| {
            (all + 1, made + usize::from(compared(&outcome.judgement.compared)))
        });
        Share { name, compared, all }
    };
    kinds.into_iter().map(share).collect()
}

fn is_rejected(case: &Case) -> bool {
    matches!(case.expected, Expected::Rejected { .. })
}
