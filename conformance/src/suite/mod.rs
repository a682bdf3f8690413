//! The suite: every vector and sample, as questions that are put to a testee.
//!
//! ```text
//! vectors, samples → load → cases → run (ask a testee) → judge → report
//! ```

mod bless;
mod causes;
mod conclusion;
mod coverage;
mod difference;
mod document;
mod fingerprint;
mod judge;
mod known;
mod load;
pub mod report;
mod run;
mod share;
mod since;
mod verdict;
mod window;
mod written;

pub use bless::bless;
pub use causes::{Cause, causes};
pub use conclusion::{Conclusion, Standing};
pub use coverage::{Coverage, coverage};
pub use document::Document;
pub use judge::{Compared, Judgement, judged};
pub use known::KnownFailures;
pub use load::{Unloadable, load, load_from};
pub use run::{Manner, Outcome, Pace, Results, put, run, run_with};
pub use share::{Share, shares};
pub use since::Earlier;
pub use verdict::Verdict;
pub use window::Window;
pub use written::{Written, judge_written, suite_of};

use self::fingerprint::Fingerprint;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use streamspec_codegen::model::{Class, Family, Stream};

use crate::carrier::Carrier;
use crate::profile::{self, Profiles};
use crate::testee::Operation;
use crate::vector::StreamVersion;

/// Questions, and what has to be answered.
#[derive(Debug, Clone)]
pub struct Suite<'f> {
    /// The descriptions that the suite is about.
    pub family: &'f Family,
    /// The cases, in the order of their ids.
    pub cases: Vec<Case<'f>>,
    /// The words in which streams ask for something.
    pub profiles: Profiles,
    /// The carriers that streams are put into, by description; none where they stand for themselves.
    pub carriers: BTreeMap<String, Vec<Carrier>>,
    /// The arguments by which the program finds the descriptions and the vectors, where it does not
    /// find them by itself.
    pub arguments: Vec<String>,
    /// Where the book of the descriptions is, as the beginning of an address; empty for an address within
    /// the book.
    pub book: String,
    /// How many were left out of it.
    pub left_out: LeftOut,
    /// Why rules have no case that keeps them, or none that breaks them: by id.
    pub excused: BTreeMap<String, String>,
}

impl<'f> Suite<'f> {
    /// A suite without any case, which others are derived for.
    pub fn without_cases(family: &'f Family) -> Self {
        Self {
            family,
            cases: Vec::new(),
            profiles: Profiles::default(),
            carriers: BTreeMap::new(),
            arguments: Vec::new(),
            book: String::new(),
            left_out: LeftOut::default(),
            excused: BTreeMap::new(),
        }
    }
}

/// How many cases are not put to anybody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Those that nobody selected.
    pub unselected: usize,
    /// Those that were excluded.
    pub excluded: usize,
}

/// A question, and what has to be answered.
#[derive(Debug, Clone)]
pub struct Case<'f> {
    /// Unique, and stable: description, vector and operation.
    pub id: String,
    /// What it shows.
    pub about: String,
    /// The file that it comes from.
    pub source: PathBuf,
    /// The description.
    pub description: &'f Stream,
    /// The stream that the testee is asked about.
    pub stream: StreamVersion,
    /// What the testee is asked to do.
    pub operation: Operation,
    /// What the testee is given: a stream, or a document to encode. Cases about the same share it.
    pub input: Arc<[u8]>,
    /// What has to be answered.
    pub expected: Expected,
    /// Ids of the rules that it is about.
    pub rules: Vec<String>,
    /// Words of the profile that it asks for, where its input does not show it.
    pub asks: Vec<String>,
    /// Whether it was to be put into a carrier, and none can hold it.
    pub uncarried: bool,
}

/// What has to be answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    /// This document.
    Document(Document),
    /// These octets.
    Octets(Arc<[u8]>),
    /// Octets that decode to this document, and that no writer's rule forbids.
    WellWritten(Document),
    /// That the input is fine.
    Accepted,
    /// That the document leaves nothing to judge.
    Refused,
    /// That the input breaks a rule.
    Rejected {
        /// The class of the error.
        class: Class,
        /// Id of the rule.
        rule: String,
        /// Where the item begins that the rule is about.
        offset: u64,
    },
}

impl<'f> Suite<'f> {
    /// The suite with further cases.
    pub fn with(mut self, cases: Vec<Case<'f>>) -> Self {
        self.cases.extend(cases);
        self.cases.sort_by(|a, b| a.id.cmp(&b.id));
        self
    }

    /// The cases whose id, or one of whose rules, holds one of the texts; all, if there are none.
    pub fn select(mut self, filters: &[String]) -> Self {
        if !filters.is_empty() {
            self.left_out.unselected += self.retain(|case| case.is_about(filters));
        }
        self
    }

    /// The cases with these ids; all, if there are none.
    pub fn only(mut self, ids: &[String]) -> Self {
        if !ids.is_empty() {
            self.left_out.unselected += self.retain(|case| ids.contains(&case.id));
        }
        self
    }

    /// The cases whose id, and all of whose rules, hold none of the texts.
    pub fn exclude(mut self, filters: &[String]) -> Self {
        self.left_out.excluded += self.retain(|case| !case.is_about(filters));
        self
    }

    /// Leaves cases out, and says how many.
    fn retain(&mut self, wanted: impl Fn(&Case) -> bool) -> usize {
        let before = self.cases.len();
        self.cases.retain(wanted);
        before - self.cases.len()
    }

    /// The descriptions that there are cases for.
    pub fn descriptions(&self) -> impl Iterator<Item = &'f Stream> {
        let has = |s: &&Stream| self.cases.iter().any(|c| c.description.name == s.name);
        self.family.streams.iter().filter(has).collect::<Vec<_>>().into_iter()
    }

    /// The words that a case asks for and that are not among those that a testee can serve.
    pub fn beyond(&self, case: &Case, served: &[String]) -> Vec<String> {
        let seen = self.words((case.operation, &case.stream), &case.input);
        let named = case.asks.iter().map(String::as_str);
        let asked: BTreeSet<&str> = seen.into_iter().chain(named).collect();
        let beyond = asked.into_iter().filter(|word| !served.iter().any(|known| known == word));
        beyond.map(str::to_owned).collect()
    }

    /// The words that an input shows to ask for.
    pub fn words(&self, question: (Operation, &StreamVersion), input: &[u8]) -> BTreeSet<&str> {
        profile::asked(self.family, &self.profiles, question, input)
    }

    /// A number that differs wherever questions or expected answers differ.
    pub fn fingerprint(&self) -> u64 {
        let mut sum = Fingerprint::default();
        let mut add = |octets: &[u8]| sum.add(octets);
        for case in &self.cases {
            add(case.id.as_bytes());
            add(&case.input);
            add(case.expected.to_string().as_bytes());
            match &case.expected {
                Expected::Document(document) | Expected::WellWritten(document) => {
                    add(document.text());
                }
                Expected::Octets(octets) => add(octets),
                Expected::Accepted | Expected::Refused | Expected::Rejected { .. } => {}
            }
        }
        sum.number()
    }
}

impl Case<'_> {
    /// The rule that is broken, where one is.
    pub fn broken_rule(&self) -> Option<&str> {
        match &self.expected {
            Expected::Rejected { rule, .. } => Some(rule),
            _ => None,
        }
    }

    /// Whether it is to be refused, by a rule or as a document.
    pub fn is_refused(&self) -> bool {
        matches!(self.expected, Expected::Rejected { .. } | Expected::Refused)
    }

    /// Whether the id, or one of the rules, holds one of the texts.
    fn is_about(&self, filters: &[String]) -> bool {
        let holds = |text: &str| filters.iter().any(|filter| text.contains(filter.as_str()));
        holds(&self.id) || self.rules.iter().any(|rule| holds(rule))
    }
}
