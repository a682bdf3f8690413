//! Reports: what the testees are worth, for people and for other programs.

mod badge;
mod covered;
mod detail;
mod edition;
mod excerpt;
mod failures;
mod fault;
mod html;
mod json;
mod junit;
mod markup;
mod styles;
mod tap;
mod text;

use std::io::{self, Write};
use std::str::FromStr;

use self::detail::Detail;
pub use self::detail::address;
use self::edition::Edition;
use super::{Case, Judgement, Outcome, Results, Suite};

/// A form of report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For people: the table, then the failures.
    Text,
    /// Everything, for other programs.
    Json,
    /// For continuous integration: JUnit's XML.
    Junit,
    /// For people and their colleagues: one page for a browser.
    Html,
    /// For a page that has room for a word: an image, as SVG.
    Badge,
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
            "html" => Ok(Format::Html),
            "badge" => Ok(Format::Badge),
            _ => Err(format!(
                "there is no format `{name}`: use text, json, junit, tap, html or badge"
            )),
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
        Format::Html => html::write(suite, results, output),
        Format::Badge => badge::write(suite, results, output),
    }
}

/// Each outcome with its case.
fn outcomes<'s>(
    suite: &'s Suite,
    results: &'s Results,
) -> impl Iterator<Item = (&'s Case<'s>, &'s Outcome)> {
    results.outcomes.iter().map(|outcome| (&suite.cases[outcome.case], outcome))
}

/// The command that puts a single question again, in the same way.
fn again(suite: &Suite, case: &Case, results: &Results) -> String {
    match &results.command {
        Some(line) if results.options.is_empty() => {
            command(suite, &["--testee".to_owned(), line.clone()], &case.id)
        }
        _ => command(suite, &results.options, &case.id),
    }
}

/// The command that puts a single case, with options of `run`.
pub fn command(suite: &Suite, options: &[String], id: &str) -> String {
    // The variable is set by `cargo`, and not where the program is installed.
    let by_cargo = std::env::var_os("CARGO").is_some();
    let program = if by_cargo { "cargo conformance" } else { "streamspec-conformance" };
    let found = suite.arguments.iter().map(String::as_str);
    let options = options.iter().map(String::as_str);
    let words = ["run"].into_iter().chain(found).chain(options).chain(["--case", id]);
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

/// Who a testee is, in words: its language, and its version.
fn identity(results: &Results) -> String {
    let words = [results.hello.language.as_deref(), results.hello.version.as_deref()];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What is wrong, in one line.
fn summary(judgement: &Judgement) -> String {
    let Judgement { verdict, expected, got, .. } = judgement;
    match verdict.is_failure() {
        true => format!("{}: expected {expected}; got {got}", verdict.name()),
        false => verdict.name().to_owned(),
    }
}
