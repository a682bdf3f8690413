//! `run`: puts the suite to testees.

pub mod limits;
pub mod programs;
mod repro;
pub mod scope;
mod written;

use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

use anstream::{AutoStream, StripStream};
use clap::Args;
use streamspec_codegen::watch::wait_for_change;
use streamspec_conformance::suite::report::{self, Format};
use streamspec_conformance::suite::{self, Earlier, KnownFailures, Results, Suite, Written};
use streamspec_conformance::testee;

use super::named::Named;
use super::places::{Found, Places};
use super::{Trouble, complain, tell};
use limits::LimitArguments;
use programs::ProgramArguments;
use scope::ScopeArguments;
use written::WrittenArguments;

/// Run the suite against implementations and report the results
///
/// Without --testee, --judge, --dumper, --writer or --corpus, the built-in implementations are tested.
/// The contract for testees is described in conformance/README.md.
///
/// The exit status is 0 if all selected cases pass; 1 if a case fails that is not listed in
/// --expected-failures, or if one of its entries is wrong; 2 for usage errors and I/O errors; and 3
/// if no case fails, but some were not run, not judged, or not supported by a named program.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    programs: ProgramArguments,
    #[command(flatten)]
    scope: ScopeArguments,
    #[command(flatten)]
    written: WrittenArguments,
    /// Run only cases whose id or one of whose rules contains this; may be repeated
    #[arg(long = "filter", value_name = "SUBSTRING")]
    filters: Vec<String>,
    /// Run only the case with this id; may be repeated
    #[arg(long = "case", value_name = "ID")]
    cases: Vec<String>,
    /// Skip cases whose id or one of whose rules contains this; may be repeated
    #[arg(long = "exclude", value_name = "SUBSTRING")]
    excluded: Vec<String>,
    /// Run also the cases that are derived from the rules
    #[arg(long)]
    derived: bool,
    /// Known failures, one line `ID: VERDICT: REASON` each. An entry without a case, or whose case
    /// does not fail in this way, is an error
    #[arg(long, value_name = "FILE")]
    expected_failures: Option<PathBuf>,
    /// Say what has changed since an earlier run: cases that are broken, fixed, otherwise wrong, new or
    /// gone. FILE is its report in JSON
    #[arg(long, value_name = "FILE", conflicts_with = "repro")]
    since: Option<PathBuf>,
    /// Run nothing; write the input of the case with this id to a file, and print the command that
    /// runs it
    #[arg(long, value_name = "ID")]
    repro: Option<String>,
    /// Write a report: text, json, junit, tap, html (one page) or badge (an SVG); FILE may be - for
    /// standard output
    #[arg(long = "report", value_name = "FORMAT=FILE")]
    reports: Vec<ReportArgument>,
    /// Where the book of the descriptions is, so that reports lead to the pages of its rules
    #[arg(long, value_name = "URL")]
    book: Option<String>,
    /// Run again whenever a description, a vector or the generated code is saved, until
    /// interrupted
    #[arg(long, conflicts_with = "repro")]
    pub watch: bool,
    #[command(flatten)]
    limits: LimitArguments,
}

impl Arguments {
    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        let Self {
            filters,
            cases,
            excluded,
            expected_failures,
            since,
            repro,
            reports,
            book,
            watch,
            ..
        } = self;
        !(*watch || self.derived)
            && self.programs.is_empty()
            && self.scope.is_empty()
            && self.written.is_empty()
            && self.limits.is_empty()
            && [filters, cases, excluded].iter().all(|list| list.is_empty())
            && expected_failures.is_none()
            && since.is_none()
            && repro.is_none()
            && reports.is_empty()
            && book.is_none()
    }

    /// The options, other than those of a single program, by which it is asked in the same way.
    fn way(&self) -> Vec<String> {
        let derived = self.derived.then(|| "--derived".to_owned()).into_iter().collect();
        [self.written.words(), self.scope.words(), derived, self.limits.words()].concat()
    }

    /// What was written, if that is what is judged.
    fn written<'f>(&self, found: &'f Found) -> Result<Option<Vec<Written<'f>>>, Trouble> {
        if self.written.is_empty() {
            return Ok(None);
        }
        let stream = self.programs.only_stream()?;
        let manner = (self.programs.unjudged(), self.limits.limits());
        self.written.collect(&found.family, stream, manner).map(Some)
    }

    /// The failures that are known, where there is a list of them.
    fn known(&self) -> Result<Option<KnownFailures>, Trouble> {
        let Some(file) = &self.expected_failures else { return Ok(None) };
        let wrong = |error| Trouble::message(format_args!("{}: {error}", file.display()));
        let text = fs::read_to_string(file).map_err(wrong)?;
        let known = KnownFailures::parse(file, &text);
        known.map(Some).map_err(|problems| Trouble::message(problems.join("\n")))
    }

    fn judge_written(&self, suite: &Suite, written: &[Written]) -> Vec<Results> {
        let name = self.programs.first_name().map_or_else(|| self.written.name(), str::to_owned);
        let results = suite::judge_written(suite, written, &name);
        vec![Results { options: [self.programs.of_written(), self.way()].concat(), ..results }]
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

/// Runs the command.
pub fn run(found: &Found, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let earlier = arguments.since.as_deref().map(earlier).transpose()?;
    let written = arguments.written(found)?;
    let all = match &written {
        Some(written) => suite::suite_of(&found.family, written),
        None if arguments.derived => found.suite_with_derived(arguments.scope.carried)?,
        None => found.suite(arguments.scope.carried)?,
    };
    if let Some(id) = &arguments.repro {
        return repro::write(&all, id, &arguments.programs.all(), &arguments.way());
    }
    let known = arguments.known()?;
    let mut stale = known.as_ref().map_or_else(Vec::new, |known| known.unknown(&all));
    let suite = all.select(&arguments.filters).only(&arguments.cases);
    let mut suite = suite.exclude(&arguments.excluded);
    suite.book = arguments.book.clone().unwrap_or_default();
    if suite.cases.is_empty() {
        return Err(Trouble::message("no cases are selected"));
    }
    let mut results = match &written {
        Some(written) => arguments.judge_written(&suite, written),
        None => judge(found, &suite, arguments)?,
    };
    if let Some(known) = known {
        let [results] = results.as_mut_slice() else {
            return Err(Trouble::message("--expected-failures needs exactly one testee"));
        };
        stale.extend(known.mark(&suite, results));
    }
    tell_apart(&mut results);
    for Results { hello, .. } in &results {
        if let Err(problem) = suite.profiles.check(hello.profile.as_deref().unwrap_or_default()) {
            complain(&format!("note: of the profile of {}: {problem}", hello.name));
        }
    }
    let taken = arguments.reports.iter().any(|report| report.file == Path::new("-"));
    if !taken {
        let mut output = coloured_output();
        report::write(Format::Text, &suite, &results, &mut output)?;
        output.flush()?;
    }
    for asked in &arguments.reports {
        write_report(asked, &suite, &results)?;
    }
    if let Some(earlier) = earlier {
        let changes = earlier.changes(&suite, &results);
        // A report in the way of others is for programs.
        if taken { complain(changes.trim_end()) } else { tell(&changes)? }
    }
    for problem in &stale {
        complain(&format!("error: {problem}"));
    }
    Ok(exit_code(&suite, &results, stale.is_empty()))
}

/// The report of an earlier run.
fn earlier(file: &Path) -> Result<Earlier, Trouble> {
    let wrong = |error: &dyn Display| Trouble::message(format_args!("{}: {error}", file.display()));
    let text = fs::read(file).map_err(|error| wrong(&error))?;
    Earlier::parse(&text).map_err(|error| wrong(&error))
}

/// Runs the command again and again, as files are saved.
pub fn watch(places: &Places, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    loop {
        let seen = places.snapshot()?;
        match places.find().and_then(|found| run(&found, arguments)) {
            Ok(_) => {}
            Err(closed) if closed.is_closed_pipe() => return Err(closed),
            // What is wrong was told, and the next time that a file is saved it may be right.
            Err(trouble) => drop(trouble.report()),
        }
        // Where the place itself has gone, nothing is there any more.
        let look = || places.snapshot().unwrap_or_default();
        let mut text = String::new();
        for path in wait_for_change(&seen, look) {
            text += &format!("saved {}\n", path.display());
        }
        tell(&text)?;
    }
}

fn exit_code(suite: &Suite, results: &[Results], known_are_right: bool) -> ExitCode {
    let mut open = false;
    for results in results {
        let conclusion = results.conclusion(suite);
        if conclusion.new_failures > 0 {
            return ExitCode::from(1);
        }
        // Of the built-in testees it is known that some do not write every stream.
        let declined = results.command.is_some() && conclusion.declined > 0;
        open |= conclusion.left_open || declined;
    }
    match (known_are_right, open) {
        (false, _) => ExitCode::from(1),
        (true, true) => ExitCode::from(3),
        (true, false) => ExitCode::SUCCESS,
    }
}

fn coloured_output() -> impl Write {
    let output = AutoStream::auto(io::stdout().lock());
    BufWriter::new(Named::new(output, "standard output"))
}

fn judge(found: &Found, suite: &Suite, arguments: &Arguments) -> Result<Vec<Results>, Trouble> {
    let limits = arguments.limits.limits();
    let manner = suite::Manner {
        jobs: arguments.limits.jobs(),
        streams: arguments.programs.streams(&found.family)?,
        profile: arguments.scope.profile(&suite.profiles)?,
        limits,
    };
    let way = arguments.way();
    let programs = arguments.programs.all();
    if programs.is_empty() {
        let sources = found.sources()?;
        let mut testees = testee::built_in(&found.family, limits, &sources, |binding, why| {
            complain(&format!("note: {} is not judged: {why}", binding.name));
        })
        .map_err(Trouble::message)?;
        let judge = |testee: &mut Box<dyn testee::Testee + '_>| {
            let results = suite::run_with(suite, testee.as_mut(), None, &manner);
            Results { options: way.clone(), ..results }
        };
        return Ok(testees.iter_mut().map(judge).collect());
    }
    let judge = |program: &programs::Program| {
        let mut testee = program.open(limits).map_err(Trouble::message)?;
        let line = Some(program.line().to_owned());
        let results = suite::run_with(suite, testee.as_mut(), line, &manner);
        Ok(Results { options: [program.words(), way.clone()].concat(), ..results })
    };
    programs.iter().map(judge).collect()
}

/// Numbers those testees that give themselves the name of another one.
fn tell_apart(results: &mut [Results]) {
    for index in 1..results.len() {
        let name = results[index].hello.name.clone();
        let taken = |name: &str| results[..index].iter().any(|other| other.hello.name == name);
        let numbered = (2..).map(|number| format!("{name} #{number}"));
        if taken(&name)
            && let Some(free) = numbered.into_iter().find(|name| !taken(name))
        {
            results[index].hello.name = free;
        }
    }
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
