//! Encoders that write a thing wrongly: padding, a length, a constant, an order. Each writes the octets of a
//! stream that a judge of writers refuses for the rule, in the place of those that a case should give, and
//! is found out by that case only if the comparison sees it.

use streamspec_codegen::model::Rule;

use super::{ByRule, Fate, Route};
use crate::suite::{Case, Expected, Suite, judged};
use crate::testee::{Answer, Operation};

/// So many wrong streams are tried.
const TRIES: usize = 8;

/// What becomes of an encoder that breaks a rule by what it writes; none where no case can tell.
pub(super) fn wrongly_written(suite: &Suite, about: &ByRule, rule: &Rule) -> Option<Fate> {
    let check = about.get(&(rule.id.as_str(), Operation::Check));
    let refused = check.into_iter().flatten();
    let refused = refused.filter(|case| case.broken_rule() == Some(&rule.id)).take(TRIES);
    refused.into_iter().find_map(|wrong| {
        let asked = of_the_same(suite, wrong).or_else(|| nearest(suite, wrong))?;
        let judgement = judged(suite, asked, Answer::Accepted(wrong.input.to_vec()));
        let killed = judgement.verdict.is_failure();
        killed.then(|| Fate::Killed { by: asked.id.clone(), route: Route::Octets })
    })
}

/// The case of an encoder for the document of just these octets.
fn of_the_same<'s, 'f>(suite: &'s Suite<'f>, wrong: &Case) -> Option<&'s Case<'f>> {
    let id = wrong.id.strip_suffix(Operation::Check.name())?;
    let id = format!("{id}{}", Operation::Encode);
    let same = suite.cases.iter().find(|case| case.id == id);
    same.filter(|case| matches!(case.expected, Expected::WellWritten(_)))
}

/// The case of an encoder whose right answer is most like these octets: what was changed in it to make them.
fn nearest<'s, 'f>(suite: &'s Suite<'f>, wrong: &Case) -> Option<&'s Case<'f>> {
    let cases = suite.cases.iter().filter(|case| case.stream == wrong.stream);
    let right = cases.filter_map(|case| match &case.expected {
        Expected::Octets(octets) => Some((case, difference(octets, &wrong.input))),
        _ => None,
    });
    right.min_by_key(|(_, difference)| *difference).map(|(case, _)| case)
}

/// How many octets stand between what both begin and what both end with.
fn difference(one: &[u8], other: &[u8]) -> usize {
    let same = |pair: &(&u8, &u8)| pair.0 == pair.1;
    let shorter = one.len().min(other.len());
    let before = one.iter().zip(other).take_while(same).count();
    let rest = shorter - before;
    let after = one.iter().rev().zip(other.iter().rev()).take(rest).take_while(same).count();
    one.len().max(other.len()) - before - after
}
