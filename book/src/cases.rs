//! What the conformance suite has of each rule: a vector that keeps it and one that breaks it, for each role.

use std::collections::HashMap;
use std::path::Path;

use streamspec_codegen::model::{Family, Role};
use streamspec_codegen::tree::Files;
use streamspec_conformance::gate::{self, Demand};
use streamspec_conformance::suite::{self, Suite};

use crate::markdown::{code, plain};

/// What there is of each rule, by its id.
#[derive(Default)]
pub struct Cases(HashMap<String, Vec<String>>);

impl Cases {
    /// Reads the vectors in a directory. What is wrong with them is for the conformance suite to say; then
    /// the book says nothing of them.
    pub fn read(files: Files, vectors: &Path, family: &Family) -> Self {
        let Ok(suite) = suite::load_from(files, family, (vectors, None), false) else {
            return Self::default();
        };
        let mut cases = Self::default();
        for demand in gate::demands(&suite) {
            let sentence = sentence(&suite, &demand);
            cases.0.entry(demand.rule.to_owned()).or_default().push(sentence);
        }
        cases
    }

    /// What there is of a rule, as Markdown; nothing, where nobody has looked.
    pub fn of(&self, rule: &str) -> Option<String> {
        self.0.get(rule).map(|roles| format!("*Vectors:* {}.", roles.join("; ")))
    }
}

fn sentence(suite: &Suite, demand: &Demand) -> String {
    let vector = |case: usize| {
        let id = &suite.cases[case].id;
        code(id.rsplit_once('/').map_or(id.as_str(), |(vector, _)| vector))
    };
    let kept = demand.kept.first().map(|case| format!("{} keeps it", vector(*case)));
    let broken = demand.broken.first().map(|case| format!("{} breaks it", vector(*case)));
    let missing = demand.missing().map(|missing| match &demand.reason {
        Some(reason) => format!("{missing} ({})", plain(reason.trim_end_matches('.'))),
        None => missing.to_owned(),
    });
    let role = if demand.role == Role::Reader { "reader" } else { "writer" };
    let all: Vec<String> = [kept, broken, missing].into_iter().flatten().collect();
    format!("for a {role}, {}", all.join(", "))
}
