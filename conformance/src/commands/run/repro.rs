//! What is put to a testee in one case, for somebody who wants to put it by hand.

use std::fs;
use std::process::ExitCode;

use streamspec_conformance::suite::{Suite, report};
use streamspec_conformance::testee::Operation;

use super::Trouble;
use super::programs::Program;

/// Writes the octets, or the document, of a case into a file in the working directory, and prints
/// for each program the command that puts them in the same way.
pub fn write(
    suite: &Suite,
    id: &str,
    programs: &[Program],
    way: &[String],
) -> Result<ExitCode, Trouble> {
    let case = suite.cases.iter().find(|case| case.id == id);
    let case = case.ok_or_else(|| Trouble::message(format_args!("unknown case `{id}`")))?;
    let extension = if case.operation == Operation::Encode { "json" } else { "bin" };
    let file = format!("{}.{extension}", id.replace('/', "-"));
    fs::write(&file, &case.input)
        .map_err(|error| Trouble::message(format_args!("{file}: {error}")))?;
    anstream::println!("# {file}: {} octets; expected: {}", case.input.len(), case.expected);
    let mut commands: Vec<Vec<String>> = programs.iter().map(Program::words).collect();
    if commands.is_empty() {
        commands.push(Vec::new());
    }
    for words in commands {
        anstream::println!("{}", report::command(suite, &[&words, way].concat(), id));
    }
    Ok(ExitCode::SUCCESS)
}
