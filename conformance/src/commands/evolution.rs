//! `evolution`: streams of each version before the readers of all others.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use streamspec_conformance::evolution::{Cell, Edition, NamedTestee, editions, json, matrix, text};
use streamspec_conformance::suite::Expected;
use streamspec_conformance::testee::{self, BINDINGS, Limits, Operation};
use streamspec_conformance::vector::StreamVersion;

use super::places::Found;
use super::progress::Counted;
use super::{Trouble, tell};

/// Put streams of each version before the readers of all others
///
/// Without a name, the editions are the versions of each stream that has several: a reader of a version
/// knows those before it, and none after it. With names, they are the descriptions in these directories
/// or revisions of Git, oldest first, and those that are here. What has to come of it is derived: from the
/// versions that a reader knows, and from what `cargo codegen compat` says of whom differences hurt.
///
/// The exit status is 0 if all is as expected, 1 if a reader refuses what it should read, reads it
/// otherwise, or reads what it should refuse, and 2 for usage errors and I/O errors.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Older descriptions: directories or revisions of Git, oldest first
    #[arg(value_name = "OLD")]
    old: Vec<PathBuf>,
    /// Generate and compile the bindings of each edition in these languages, and ask them as well
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    bindings: Vec<String>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(found: &Found, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let editions = arguments.editions(found)?;
    if editions.is_empty() {
        return Err(Trouble::message(
            "no stream has several versions; name older descriptions to compare with",
        ));
    }
    if let Some(unknown) = arguments.bindings.iter().find(|name| binding(name).is_none()) {
        let names: Vec<&str> = BINDINGS.iter().map(|binding| binding.name).collect();
        let names = names.join(", ");
        return Err(Trouble::message(format_args!(
            "there is no binding `{unknown}`; there are {names}"
        )));
    }
    let progress = Counted::new(editions.len() as u32, "editions");
    let testees = |index: usize| testees(found, &editions[index], &arguments.bindings);
    let cells = matrix(&editions, &vectors(found), testees, |done| progress.tell(done))?;
    progress.clear();
    match arguments.json {
        true => tell(&format!("{:#}\n", json(&cells)))?,
        false => tell(&text(&cells))?,
    }
    Ok(ExitCode::from(u8::from(cells.iter().any(Cell::is_wrong))))
}

impl Arguments {
    fn editions(&self, found: &Found) -> Result<Vec<Edition>, Trouble> {
        if self.old.is_empty() {
            return Ok(editions(&found.family));
        }
        let mut editions = Vec::new();
        for name in &self.old {
            let family = found.named(name)?;
            editions.push(Edition { name: name.display().to_string(), family, only: None });
        }
        editions.push(Edition { name: "here".into(), family: found.family.clone(), only: None });
        Ok(editions)
    }
}

/// The streams of the vectors that readers accept; none where there are no vectors.
fn vectors(found: &Found) -> Vec<(StreamVersion, Vec<u8>)> {
    let Ok(suite) = found.suite(false) else { return Vec::new() };
    let accepted = suite.cases.into_iter().filter(|case| {
        case.operation == Operation::Decode && matches!(case.expected, Expected::Document(_))
    });
    accepted.map(|case| (case.stream, case.input.to_vec())).collect()
}

fn binding(name: &str) -> Option<&'static testee::Binding> {
    BINDINGS.iter().find(|binding| binding.name == name)
}

/// The bindings of an edition, generated and compiled now.
fn testees(
    found: &Found,
    edition: &Edition,
    names: &[String],
) -> Result<Vec<NamedTestee>, Trouble> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let sources = found.sources_of(&edition.family, &edition.name)?;
    let mut testees = Vec::new();
    for binding in names.iter().filter_map(|name| binding(name)) {
        match binding.build(&sources) {
            Ok(line) => {
                let testee = testee::command(&line, Limits::default()).map_err(Trouble::message)?;
                testees.push((binding.name.to_owned(), testee));
            }
            Err(why) => {
                let (binding, edition) = (binding.name, &edition.name);
                return Err(Trouble::message(format_args!("{binding} of {edition}: {why}")));
            }
        }
    }
    Ok(testees)
}
