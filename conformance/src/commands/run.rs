//! `run`: puts the suite to testees.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;
use std::time::Duration;

use anstream::{AutoStream, StripStream};
use clap::Args;
use streamspec_conformance::suite::report::{self, Format};
use streamspec_conformance::suite::{self, Results, Suite};
use streamspec_conformance::testee::{self, Limits};

use super::named::Named;
use super::places::Found;
use super::{Trouble, complain};

/// Puts the suite to testees, and tells what they are worth
///
/// Without --testee, the built-in ones are judged. The contract for testees is described in
/// conformance/README.md. The exit status is 0 if all pass, 1 if not, and 2 for wrong usage.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Command line of a testee; may be given several times
    #[arg(long = "testee", value_name = "CMD")]
    testees: Vec<String>,
    /// Put those cases alone whose id, or one of whose rules, holds this; may be given several
    /// times
    #[arg(long = "filter", value_name = "SUBSTRING")]
    filters: Vec<String>,
    /// Write a report: text, json, junit or tap; FILE may be - for standard output
    #[arg(long = "report", value_name = "FORMAT=FILE")]
    reports: Vec<ReportArgument>,
    /// Seconds that a testee has for an answer [default: 10]
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    timeout: Option<Duration>,
}

impl Arguments {
    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        let Self { testees, filters, reports, timeout } = self;
        testees.is_empty() && filters.is_empty() && reports.is_empty() && timeout.is_none()
    }
}

/// A report that is asked for.
#[derive(Debug, Clone)]
struct ReportArgument {
    format: Format,
    file: PathBuf,
}

impl FromStr for ReportArgument {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, file) = text.split_once('=').ok_or("write FORMAT=FILE")?;
        Ok(Self { format: format.parse()?, file: file.into() })
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "this is no number of seconds")?;
    match Duration::try_from_secs_f64(seconds) {
        Ok(time) if !time.is_zero() => Ok(time),
        _ => Err("this is no time that one could wait".into()),
    }
}

/// Runs the command.
pub fn run(found: &Found, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let suite = found.suite()?.select(&arguments.filters);
    if suite.cases.is_empty() {
        return Err(Trouble::message("no case is selected"));
    }
    let results = judge(found, &suite, arguments)?;
    let taken = arguments.reports.iter().any(|report| report.file == Path::new("-"));
    if !taken {
        let mut output = coloured_output();
        report::write(Format::Text, &suite, &results, &mut output)?;
        output.flush()?;
    }
    for asked in &arguments.reports {
        write_report(asked, &suite, &results)?;
    }
    Ok(ExitCode::from(u8::from(!results.iter().all(Results::passed))))
}

fn coloured_output() -> impl Write {
    let output = AutoStream::auto(io::stdout().lock());
    BufWriter::new(Named::new(output, "standard output"))
}

fn judge(found: &Found, suite: &Suite, arguments: &Arguments) -> Result<Vec<Results>, Trouble> {
    let mut limits = Limits::default();
    limits.time = arguments.timeout.unwrap_or(limits.time);
    if arguments.testees.is_empty() {
        let mut testees =
            testee::built_in(&found.family, limits, found.repository(), |binding, why| {
                complain(&format!("note: {} is not judged: {why}", binding.name));
            })
            .map_err(Trouble::message)?;
        return Ok(testees.iter_mut().map(|t| suite::run(suite, t.as_mut(), None)).collect());
    }
    let judge = |line: &String| {
        let mut testee = testee::command(line, limits).map_err(Trouble::message)?;
        Ok(suite::run(suite, testee.as_mut(), Some(line.clone())))
    };
    arguments.testees.iter().map(judge).collect()
}

fn write_report(asked: &ReportArgument, suite: &Suite, results: &[Results]) -> Result<(), Trouble> {
    let ReportArgument { format, file } = asked;
    if file == Path::new("-") {
        let mut output = coloured_output();
        report::write(*format, suite, results, &mut output)?;
        return Ok(output.flush()?);
    }
    let wrong = |error| Trouble::message(format_args!("{}: {error}", file.display()));
    let mut output = BufWriter::new(StripStream::new(File::create(file).map_err(wrong)?));
    report::write(*format, suite, results, &mut output).map_err(wrong)?;
    output.flush().map_err(wrong)
}
