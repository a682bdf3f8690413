//! What has changed since an earlier run, of which there is a report in JSON.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Deserialize;

use super::{Results, Suite};
use crate::testee::one_line;

/// An earlier run.
#[derive(Debug, Clone, Deserialize)]
pub struct Earlier {
    testees: Vec<EarlierTestee>,
}

#[derive(Debug, Clone, Deserialize)]
struct EarlierTestee {
    name: String,
    cases: Vec<EarlierCase>,
}

#[derive(Debug, Clone, Deserialize)]
struct EarlierCase {
    id: String,
    verdict: String,
}

/// What has become of cases: a word, and the cases with their verdicts.
type Changes = [(&'static str, Vec<String>); 5];

impl Earlier {
    /// Reads a report in JSON.
    ///
    /// # Errors
    /// It is none.
    pub fn parse(text: &[u8]) -> serde_json::Result<Self> {
        serde_json::from_slice(text)
    }

    /// What has changed for each testee, as text.
    pub fn changes(&self, suite: &Suite, all: &[Results]) -> String {
        let mut text = String::new();
        for results in all {
            let name = &results.hello.name;
            let Some(earlier) = self.testees.iter().find(|testee| testee.name == *name) else {
                let _ = writeln!(text, "since then: {name} is new");
                continue;
            };
            let changes = changes(earlier, suite, results);
            let counts = changes.iter().map(|(word, cases)| format!("{} {word}", cases.len()));
            let counts: Vec<String> = counts.collect();
            let _ = writeln!(text, "since then: {name}: {}", counts.join(", "));
            for (word, cases) in changes.iter().filter(|(word, _)| *word != NEW) {
                for case in cases {
                    let _ = writeln!(text, "  {word:8}  {case}");
                }
            }
        }
        text
    }
}

/// Cases that were not there before; there may be many, and nothing is to be done about them.
const NEW: &str = "new";

fn changes(earlier: &EarlierTestee, suite: &Suite, results: &Results) -> Changes {
    let verdicts = earlier.cases.iter().map(|case| (case.id.as_str(), case.verdict.as_str()));
    let mut before: BTreeMap<&str, &str> = verdicts.collect();
    let mut changes: Changes = ["broken", "fixed", "other", NEW, "gone"].map(|w| (w, Vec::new()));
    for outcome in &results.outcomes {
        let (id, now) = (&suite.cases[outcome.case].id, outcome.judgement.verdict.name());
        let place = match before.remove(id.as_str()) {
            None => 3,
            Some(then) if then == now => continue,
            Some("pass") => 0,
            Some(_) if now == "pass" => 1,
            Some(_) => 2,
        };
        changes[place].1.push(format!("{id}: {now}"));
    }
    changes[4].1.extend(before.keys().map(|id| one_line(id)));
    changes
}
