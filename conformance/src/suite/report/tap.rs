//! The Test Anything Protocol, version 14.

use std::io::{self, Write};

use super::super::{Results, Suite};
use super::{Detail, Edition, identity, outcomes};

pub(super) fn write(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    writeln!(output, "TAP version 14")?;
    writeln!(output, "# {}", escaped(&Edition::of(suite).line()))?;
    writeln!(output, "1..{}", results.iter().map(|r| r.outcomes.len()).sum::<usize>())?;
    let mut number = 0;
    for results in results {
        let conclusion = results.conclusion(suite);
        let who = [results.hello.name.clone(), identity(results)];
        let who = who.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
        let standing = conclusion.standing.name();
        writeln!(output, "# {}: {standing} in {}", escaped(&who), escaped(&conclusion.scope))?;
        for (case, outcome) in outcomes(suite, results) {
            let judgement = &outcome.judgement;
            number += 1;
            let name = escaped(&results.hello.name);
            let id = escaped(&case.id);
            let verdict = judgement.verdict;
            let not = if verdict.is_failure() { "not " } else { "" };
            let directive = match &outcome.known {
                Some(reason) => format!(" # TODO {}", escaped(reason)),
                None if verdict.is_open() => format!(" # SKIP {}", verdict.name()),
                None => String::new(),
            };
            writeln!(output, "{not}ok {number} - {name}: {id}{directive}")?;
            if verdict.is_failure() {
                writeln!(output, "  ---")?;
                writeln!(output, "  verdict: {}", quoted(verdict.name()))?;
                let detail = Detail::of(suite, (case, outcome), results);
                for (name, line) in detail.lines() {
                    writeln!(output, "  {name}: {}", quoted(&line))?;
                }
                if let Some(offset) = judgement.offset {
                    writeln!(output, "  offset: {offset}")?;
                }
                writeln!(output, "  seconds: {}", outcome.time.as_secs_f64())?;
                writeln!(output, "  hex: {}", quoted(&detail.excerpt()))?;
                writeln!(output, "  ...")?;
            }
        }
    }
    Ok(())
}

/// A description, in which `#` would begin a directive.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('#', "\\#").replace('\n', " ")
}

/// A string of YAML, which those of JSON are.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
