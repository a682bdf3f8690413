//! Reports: what the testees are worth, for people and for other programs.

mod excerpt;
mod json;
mod junit;
mod tap;
mod text;

use std::io::{self, Write};
use std::str::FromStr;

use super::{Case, Judgement, Results, Suite, Verdict};

/// A form of report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: the table, then the failures.
    Text,
    /// Everything, for other programs.
    Json,
    /// For continuous integration: JUnit's XML.
    Junit,
    /// For test harnesses: the Test Anything Protocol, version 14.
    Tap,
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "text" => Ok(Format::Text),
            "json" => Ok(Format::Json),
            "junit" => Ok(Format::Junit),
            "tap" => Ok(Format::Tap),
            _ => Err(format!("there is no format `{name}`: use text, json, junit or tap")),
        }
    }
}

/// Writes a report. The text has styles, which the caller strips where nobody would see them.
///
/// # Errors
/// An error of the output.
pub fn write(
    format: Format,
    suite: &Suite,
    results: &[Results],
    output: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Text => text::write(suite, results, output),
        Format::Json => json::write(suite, results, output),
        Format::Junit => junit::write(suite, results, output),
        Format::Tap => tap::write(suite, results, output),
    }
}

/// Each outcome with its case.
fn outcomes<'s>(
    suite: &'s Suite,
    results: &'s Results,
) -> impl Iterator<Item = (&'s Case<'s>, &'s Judgement)> {
    results.outcomes.iter().map(|outcome| (&suite.cases[outcome.case], &outcome.judgement))
}

/// The command that puts a single question again.
fn again(suite: &Suite, case: &Case, results: &Results) -> String {
    // The variable is set by `cargo`, and not where the program is installed.
    let by_cargo = std::env::var_os("CARGO").is_some();
    let program = if by_cargo { "cargo conformance" } else { "streamspec-conformance" };
    let testee = results.command.iter().flat_map(|command| ["--testee", command]);
    let found = suite.arguments.iter().map(String::as_str);
    let words = ["run"].into_iter().chain(found).chain(testee).chain(["--filter", &case.id]);
    let quoted = words.map(|word| match shlex::try_quote(word) {
        Ok(quoted) => format!(" {quoted}"),
        Err(_) => format!(" {word}"),
    });
    program.to_owned() + &quoted.collect::<String>()
}

/// The path of a case's file from the working directory, if it lies below it.
fn source(case: &Case) -> String {
    let source = case.source.canonicalize().unwrap_or_else(|_| case.source.clone());
    let directory = std::env::current_dir().ok();
    let inside = directory.and_then(|directory| source.strip_prefix(directory).ok());
    inside.unwrap_or(&source).display().to_string()
}

/// What is wrong, in one line.
fn summary(judgement: &Judgement) -> String {
    let Judgement { verdict, expected, got, .. } = judgement;
    let got = got.lines().next().unwrap_or_default();
    match verdict {
        Verdict::Pass | Verdict::Unsupported => verdict.name().to_owned(),
        _ => format!("{}: expected {expected}; got {got}", verdict.name()),
    }
}
