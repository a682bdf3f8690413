//! Why some rules have no case that keeps them, or none that breaks them.

use std::path::Path;

use streamspec_codegen::model::Rule;

use super::{Loader, directory_name};

/// The file beside the vectors of a description that says so: `RULE: REASON` in each line.
const FILE: &str = "uncovered.txt";

impl Loader<'_> {
    /// Reads the reasons beside the vectors of a directory, where it has any.
    pub(super) fn excuses(&mut self, directory: &Path) {
        let path = directory.join(FILE);
        if !self.entries(directory).contains(&path) {
            return;
        }
        let read = self.files.read_text(&path);
        let Some(text) = self.try_or_report(&path, read) else { return };
        let described = |rule: &str| {
            let own = self.family.streams.iter().find(|s| s.name == directory_name(directory));
            own.is_some_and(|stream| stream.rules.iter().any(|known: &Rule| known.id == rule))
        };
        let mut problems = Vec::new();
        let mut excused = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let problem = match line.split_once(": ") {
                None => "write `RULE: REASON`".to_owned(),
                Some((rule, _)) if !described(rule) => {
                    format!("`{}` has no rule `{rule}`", directory_name(directory))
                }
                Some((rule, reason)) => {
                    excused.push((rule.to_owned(), reason.trim().to_owned()));
                    continue;
                }
            };
            problems.push(format!("{}:{}: {problem}", path.display(), index + 1));
        }
        self.excused.extend(excused);
        self.problems.extend(problems);
    }
}
