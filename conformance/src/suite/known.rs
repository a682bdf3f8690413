//! Failures that are known, each with its reason. A list of them rots loudly: an entry that is
//! about no case, or about one that no longer fails in this way, is an error.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Results, Suite, Verdict};

/// Failures that are known.
#[derive(Debug, Clone, Default)]
pub struct KnownFailures {
    entries: BTreeMap<String, Entry>,
}

#[derive(Debug, Clone)]
struct Entry {
    verdict: Verdict,
    reason: String,
    /// Where it stands.
    at: String,
}

impl KnownFailures {
    /// Reads a list: a line `ID: VERDICT: REASON` for each; `#` begins a line that is a comment.
    ///
    /// # Errors
    /// All lines that are wrong.
    pub fn parse(file: &Path, text: &str) -> Result<Self, Vec<String>> {
        let mut known = Self::default();
        let mut problems = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let at = format!("{}:{}", file.display(), number + 1);
            match entry(line, &at) {
                Ok((id, _)) if known.entries.contains_key(&id) => {
                    problems.push(format!("{at}: `{id}` is listed twice"));
                }
                Ok((id, entry)) => drop(known.entries.insert(id, entry)),
                Err(problem) => problems.push(format!("{at}: {problem}")),
            }
        }
        if problems.is_empty() { Ok(known) } else { Err(problems) }
    }

    /// The entries that are about no case of a suite.
    pub fn unknown(&self, all: &Suite) -> Vec<String> {
        let unknown = self.entries.iter().filter(|(id, _)| position(all, id).is_none());
        unknown.map(|(id, entry)| format!("{}: unknown case `{id}`", entry.at)).collect()
    }

    /// Marks the failures that are known. Returns the entries that are wrong: about a case that does
    /// not fail in this way. Whoever excludes a case, or asks for others, has no answer for its entry.
    pub fn mark(&self, suite: &Suite, results: &mut Results) -> Vec<String> {
        let mut problems = Vec::new();
        for (id, entry) in &self.entries {
            let Some(case) = position(suite, id) else { continue };
            let outcome = &mut results.outcomes[case];
            let verdict = outcome.judgement.verdict;
            if verdict == entry.verdict {
                outcome.known = Some(entry.reason.clone());
            } else {
                let (was, is) = (entry.verdict.name(), verdict.name());
                problems.push(format!("{}: `{id}`: the verdict is {is}, not {was}", entry.at));
            }
        }
        problems
    }
}

fn position(suite: &Suite, id: &str) -> Option<usize> {
    suite.cases.iter().position(|case| case.id == id)
}

fn entry(line: &str, at: &str) -> Result<(String, Entry), String> {
    let mut parts = line.splitn(3, ':').map(str::trim);
    let (Some(id), Some(verdict), Some(reason)) = (parts.next(), parts.next(), parts.next()) else {
        return Err("write ID: VERDICT: REASON".into());
    };
    let failures = || Verdict::ALL.into_iter().filter(|verdict| verdict.is_failure());
    let Some(verdict) = failures().find(|known| known.name() == verdict) else {
        let names: Vec<&str> = failures().map(Verdict::name).collect();
        return Err(format!("`{verdict}` is not one of {}", names.join(", ")));
    };
    if reason.is_empty() {
        return Err(format!("`{id}` has no reason"));
    }
    Ok((id.to_owned(), Entry { verdict, reason: reason.to_owned(), at: at.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<usize, Vec<String>> {
        KnownFailures::parse(Path::new("f"), text).map(|known| known.entries.len())
    }

    #[test]
    fn every_entry_has_a_reason() {
        assert_eq!(parsed("# why\n\na/b/decode: wrong class: it: says so\n"), Ok(1));
        assert_eq!(
            parsed("a/b/decode: fail: \n").unwrap_err(),
            ["f:1: `a/b/decode` has no reason"]
        );
        assert_eq!(parsed("a/b/decode: fail").unwrap_err(), ["f:1: write ID: VERDICT: REASON"]);
    }

    #[test]
    fn what_is_no_failure_cannot_be_known() {
        for verdict in ["pass", "not asked", "bad"] {
            let problems = parsed(&format!("a: {verdict}: why")).unwrap_err();
            assert!(problems[0].contains("is not one of fail, wrong class"), "{problems:?}");
        }
        assert_eq!(parsed("a: fail: x\na: fail: y").unwrap_err(), ["f:2: `a` is listed twice"]);
    }
}
