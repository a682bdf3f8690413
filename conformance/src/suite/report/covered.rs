//! For each rule and role, what of the suite keeps and breaks it, and what a testee made of that.

use streamspec_codegen::model::Role;

use super::super::{Judgement, Results, Suite, Verdict};
use crate::gate::{Demand, demands};
use crate::testee::Operation;

/// A rule, for one role, and what a testee has shown of it.
pub(super) struct Covered<'d> {
    pub(super) demand: &'d Demand<'d>,
    /// How many of the cases that keep it the testee got right, and of those that break it.
    pub(super) kept: usize,
    pub(super) broken: usize,
    /// How many of them it got wrong.
    pub(super) failed: usize,
}

/// What a suite has of each rule of the descriptions that there are cases for. It takes the reading of
/// every stream that is accepted, and is the same for all testees.
pub(super) fn of_suite<'f>(suite: &Suite<'f>) -> Vec<Demand<'f>> {
    // What somebody wrote is about no rule more than about another.
    if suite.cases.iter().all(|case| case.rules.is_empty()) {
        return Vec::new();
    }
    let there: Vec<&str> = suite.descriptions().map(|stream| stream.name.as_str()).collect();
    demands(suite).into_iter().filter(|demand| there.contains(&demand.description)).collect()
}

/// What a testee has shown of that, for the roles in which it is asked.
pub(super) fn covered<'d>(demands: &'d [Demand], results: &Results) -> Vec<Covered<'d>> {
    let hello = &results.hello;
    let reads = hello.offers(Operation::Decode);
    let writes = hello.offers(Operation::Check) || hello.offers(Operation::Encode);
    let asked = |demand: &Demand| match demand.role {
        Role::Reader => reads,
        Role::Writer | Role::Both => writes,
    };
    let of = |cases: &[usize], kind: fn(&Judgement) -> bool| {
        cases.iter().filter(|case| kind(&results.outcomes[**case].judgement)).count()
    };
    // What was not compared shows nothing.
    let right = |j: &Judgement| j.verdict == Verdict::Pass && j.compared.verdict;
    let wrong = |j: &Judgement| j.verdict.is_failure();
    demands
        .iter()
        .filter(|demand| asked(demand))
        .map(|demand| Covered {
            kept: of(&demand.kept, right),
            broken: of(&demand.broken, right),
            failed: of(&demand.kept, wrong) + of(&demand.broken, wrong),
            demand,
        })
        .collect()
}

impl Covered<'_> {
    /// Whether the testee was seen to keep the rule, and to notice its breach.
    pub(super) fn is_shown(&self) -> bool {
        let noticed = self.broken > 0 || self.demand.unbreakable;
        self.kept > 0 && noticed && self.failed == 0
    }

    /// In words, where it is not shown: what is missing, or the reason that is stated.
    pub(super) fn why_not(&self) -> String {
        match (self.is_shown(), self.failed, self.demand.missing(), &self.demand.reason) {
            (true, ..) => String::new(),
            (false, 1.., ..) => format!("{} cases failed", self.failed),
            (false, 0, Some(missing), Some(reason)) => format!("{missing}: {reason}"),
            (false, 0, Some(missing), None) => missing.to_owned(),
            (false, 0, None, _) if self.kept == 0 => "no case that keeps it passed".into(),
            (false, 0, None, _) => "no case that breaks it passed".into(),
        }
    }
}

/// How many rules are shown, for each role, in words.
pub(super) fn summary(all: &[Covered]) -> String {
    let roles = [Role::Reader, Role::Writer].into_iter();
    let of = |role: Role| {
        let own: Vec<&Covered> = all.iter().filter(|c| c.demand.role == role).collect();
        let shown = own.iter().filter(|c| c.is_shown()).count();
        let stated = own.iter().filter(|c| !c.is_shown() && c.demand.reason.is_some()).count();
        let stated = match stated {
            0 => String::new(),
            stated => format!(", {stated} with a stated reason"),
        };
        let name = role.name();
        (!own.is_empty()).then(|| format!("{shown} of {} rules for a {name}{stated}", own.len()))
    };
    roles.filter_map(of).collect::<Vec<_>>().join("; ")
}
