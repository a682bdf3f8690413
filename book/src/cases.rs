//! What the conformance suite has of each rule: a vector that keeps it and one that breaks it, for each role.

use std::collections::HashMap;
use std::path::Path;

use streamspec_codegen::model::{Family, Role};
use streamspec_codegen::tree::Files;
use streamspec_conformance::gate::{self, Demand};
use streamspec_conformance::suite::{self, Case, Suite};

use crate::markdown::{code, plain};
use crate::samples;
use crate::site::Page;

/// What there is of each rule, by its id.
#[derive(Default)]
pub struct Cases(HashMap<String, Vec<Shown>>);

/// What there is of a rule for a role.
struct Shown {
    role: &'static str,
    kept: Option<Named>,
    broken: Option<Named>,
    /// What is not there, and why.
    missing: Option<String>,
}

/// A vector.
struct Named {
    name: String,
    /// What the inspector calls it, where it is a file of octets.
    sample: Option<String>,
}

impl Cases {
    /// Reads the vectors in a directory. What is wrong with them is for the conformance suite to say; then
    /// the book says nothing of them.
    pub fn read(files: Files, vectors: &Path, family: &Family) -> Self {
        let Ok(suite) = suite::load_from(files, family, (vectors, None), false) else {
            return Self::default();
        };
        let mut cases = Self::default();
        for demand in gate::demands(&suite) {
            let shown = shown(&suite, &demand);
            cases.0.entry(demand.rule.to_owned()).or_default().push(shown);
        }
        cases
    }

    /// What there is of a rule, as Markdown; nothing, where nobody has looked.
    pub fn of(&self, page: &Page, rule: &str) -> Option<String> {
        let roles = self.0.get(rule)?.iter().map(|shown| shown.sentence(page));
        Some(format!("*Vectors:* {}.", roles.collect::<Vec<_>>().join("; ")))
    }
}

impl Shown {
    fn sentence(&self, page: &Page) -> String {
        let vector = |named: &Named| match &named.sample {
            Some(sample) => page.inspect(sample, &code(&named.name)),
            None => code(&named.name),
        };
        let kept = self.kept.as_ref().map(|named| format!("{} keeps it", vector(named)));
        let broken = self.broken.as_ref().map(|named| format!("{} breaks it", vector(named)));
        let all: Vec<String> = [kept, broken, self.missing.clone()].into_iter().flatten().collect();
        format!("for a {}, {}", self.role, all.join(", "))
    }
}

fn shown(suite: &Suite, demand: &Demand) -> Shown {
    let named = |case: &usize| {
        let Case { id, source, .. } = &suite.cases[*case];
        let name = id.rsplit_once('/').map_or(id.as_str(), |(vector, _)| vector);
        Named { name: name.to_owned(), sample: samples::name(source) }
    };
    let missing = demand.missing().map(|missing| match &demand.reason {
        Some(reason) => format!("{missing} ({})", plain(reason.trim_end_matches('.'))),
        None => missing.to_owned(),
    });
    Shown {
        role: if demand.role == Role::Reader { "reader" } else { "writer" },
        kept: demand.kept.first().map(named),
        broken: demand.broken.first().map(named),
        missing,
    }
}
