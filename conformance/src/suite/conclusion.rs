//! What all answers of a testee come to.
//!
//! A case that was not asked is never a pass: a testee conforms only where every case of what it
//! says it does was asked, and none failed.

use super::{Outcome, Results, Suite, Verdict};

/// What all answers of a testee come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conclusion {
    /// In a word.
    pub standing: Standing,
    /// What the testee says it does; the standing is about nothing else.
    pub scope: String,
    /// What of that was not verified.
    pub not_verified: Vec<String>,
    /// Failures that were not known before.
    pub new_failures: usize,
    /// Failures that were known before.
    pub known_failures: usize,
    /// Whether cases that were selected were not asked or not judged.
    pub left_open: bool,
    /// Cases that the testee was asked, and says that it does not do.
    pub declined: usize,
}

/// How a testee stands to the suite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Every case of what it does was asked, and none failed.
    Conforming,
    /// A case failed.
    Failing,
    /// No case failed, but not every one was asked.
    Incomplete,
}

impl Standing {
    /// Name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Conforming => "conforming",
            Standing::Failing => "failing",
            Standing::Incomplete => "incomplete",
        }
    }
}

impl Results {
    /// What all answers come to.
    pub fn conclusion(&self, suite: &Suite) -> Conclusion {
        let within = |outcome: &&Outcome| {
            let case = &suite.cases[outcome.case];
            outcome.beyond.is_empty() && self.hello.knows(case.operation, &case.stream)
        };
        let within: Vec<&Outcome> = self.outcomes.iter().filter(within).collect();
        let count = |wanted: &dyn Fn(&Outcome) -> bool| within.iter().filter(|o| wanted(o)).count();
        let of = |verdict| count(&|outcome| outcome.judgement.verdict == verdict);
        let failed =
            |known| count(&|o| o.judgement.verdict.is_failure() && o.known.is_some() == known);
        let declined = of(Verdict::Unsupported);
        let open = [
            (of(Verdict::NotAsked), "cases were not asked"),
            (of(Verdict::NotJudged), "cases were not judged"),
            (suite.left_out.excluded, "cases were excluded"),
        ];
        let nothing = within.is_empty();
        let left_open = nothing || open.iter().any(|(cases, _)| *cases > 0);
        let others = [
            (declined, "cases are unsupported"),
            (suite.left_out.unselected, "cases were not selected"),
        ];
        let mut not_verified: Vec<String> = open
            .iter()
            .chain(&others)
            .filter(|(cases, _)| *cases > 0)
            .map(|(cases, what)| format!("{cases} {what}"))
            .collect();
        if nothing {
            not_verified.push("no case is about what it does".into());
        }
        let (new_failures, known_failures) = (failed(false), failed(true));
        let standing = match (new_failures + known_failures, not_verified.is_empty()) {
            (1.., _) => Standing::Failing,
            (0, true) => Standing::Conforming,
            (0, false) => Standing::Incomplete,
        };
        let scope = self.scope();
        Conclusion {
            standing,
            scope,
            not_verified,
            new_failures,
            known_failures,
            left_open,
            declined,
        }
    }

    /// What the testee says it does, in words.
    fn scope(&self) -> String {
        let listed = |list: &Option<Vec<String>>, all: &str| match list {
            Some(list) if list.is_empty() => "nothing".into(),
            Some(list) => list.join(", "),
            None => all.to_owned(),
        };
        let hello = &self.hello;
        let operations = listed(&hello.operations, "every operation");
        let streams = listed(&hello.streams, "every stream");
        let gives = hello.gives.names().join(", ");
        let served = match hello.profile.as_deref() {
            None => String::new(),
            Some([]) => ", with no word of the profile".into(),
            Some(words) => format!(", with {}", words.join(", ")),
        };
        format!("{operations} of {streams}{served}, giving {gives}")
    }
}
