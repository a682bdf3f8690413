//! Testees against one another: the same changed streams and documents are put to all of them, and
//! where their answers differ, the smallest input that still shows it becomes a candidate for the suite.
//!
//! ```text
//! suite → questions → panel (ask all) → compare → shrink → candidate
//! ```
//!
//! A seed determines all questions, so that a run can be repeated; how many are put at the same time
//! changes nothing.

mod candidate;
mod compare;
mod document;
mod octets;
mod panel;
mod questions;
mod shrink;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::testee::{Answer, Operation};
use crate::vector::StreamVersion;

pub use self::candidate::{Candidate, candidate};
pub use self::panel::Panel;
pub use self::questions::{Questions, Scope};
pub use self::shrink::shrunk;

/// What is put to testees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What they are asked to do.
    pub operation: Operation,
    /// The stream that they are asked about.
    pub stream: StreamVersion,
    /// A stream, or a document to encode.
    pub input: Vec<u8>,
}

/// A question that testees answer differently.
#[derive(Debug, Clone)]
pub struct Disagreement {
    /// The question.
    pub question: Question,
    /// The answers, in the order of the panel.
    pub answers: Vec<Answer>,
    /// What the answers have in common with those to other questions that show the same.
    pub kind: String,
}

/// A kind of disagreement.
#[derive(Debug, Clone)]
pub struct Found {
    /// The smallest question that showed it.
    pub smallest: Disagreement,
    /// How many questions showed it.
    pub count: usize,
}

/// Puts questions to a panel, several at a time; the kinds of disagreement, in the order of the kinds.
/// `tell` is told now and then how many questions have been put.
pub fn search(
    panel: &mut Panel,
    questions: &Questions,
    (count, jobs): (usize, usize),
    tell: impl Fn(usize) + Sync,
) -> Vec<Found> {
    let next = AtomicUsize::new(0);
    let work = |panel: &mut Panel| {
        let mut found: BTreeMap<String, Found> = BTreeMap::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                return found;
            }
            if index.is_multiple_of(256) {
                tell(index);
            }
            let question = questions.number(index as u64);
            if let Some(disagreement) = question.and_then(|question| panel.put(question)) {
                add(&mut found, Found { smallest: disagreement, count: 1 });
            }
        }
    };
    let work = &work;
    let found = thread::scope(|scope| {
        let others: Vec<_> = (1..jobs)
            .map_while(|_| panel.others())
            .map(|others| scope.spawn(move || work(&mut others.into_panel())))
            .collect();
        let mut all = work(panel);
        for other in others {
            for found in other.join().unwrap_or_default().into_values() {
                add(&mut all, found);
            }
        }
        all
    });
    found.into_values().collect()
}

fn add(all: &mut BTreeMap<String, Found>, found: Found) {
    let size = |found: &Found| {
        let question = &found.smallest.question;
        (question.input.len(), question.input.clone())
    };
    match all.get_mut(&found.smallest.kind) {
        None => {
            all.insert(found.smallest.kind.clone(), found);
        }
        Some(known) => {
            known.count += found.count;
            if size(&found) < size(known) {
                known.smallest = found.smallest;
            }
        }
    }
}
