//! `diff`: puts changed streams and documents to several implementations, and shows where they differ.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use clap::{Args, ValueEnum};
use streamspec_conformance::derive::with_derived;
use streamspec_conformance::differ::{self, Candidate, Found, Panel, Question, Questions, Scope};
use streamspec_conformance::testee::{Operation, Testee};
use streamspec_conformance::vector::StreamVersion;

use super::places::Found as Places;
use super::progress::Counted;
use super::run::limits::LimitArguments;
use super::run::programs::ProgramArguments;
use super::run::scope::ScopeArguments;
use super::{Trouble, tell};

/// Ask several implementations the same, and show where they differ
///
/// Streams and documents of the suite, and streams composed from the descriptions, are changed at
/// random and put to all programs. Each kind of disagreement is made as small as possible, and
/// written as a candidate for a vector; what the candidate says is what the reference interpreter
/// says of it.
///
/// The exit status is 0 if all agree, 1 if some differ, and 2 for usage errors and I/O errors.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    programs: ProgramArguments,
    #[command(flatten)]
    scope: ScopeArguments,
    /// Ask the reference interpreter as well; it is the first that others differ from
    #[arg(long)]
    interpreter: bool,
    /// What to ask; may be repeated [default: all]
    #[arg(long = "operation", value_name = "OPERATION", value_enum)]
    operations: Vec<OperationArgument>,
    /// Determines all that is asked
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// How many questions to ask
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    count: u32,
    /// Begin also with the cases that are derived from the rules, as is done where there are no others
    #[arg(long)]
    derived: bool,
    /// Write the candidates into this directory, in a folder for each description [default: print
    /// them]
    #[arg(long, value_name = "DIR")]
    write: Option<PathBuf>,
    /// Show so many kinds of disagreement; 0 for all
    #[arg(long, value_name = "N", default_value_t = 20)]
    most: usize,
    /// How many questions to spend on making each disagreement smaller
    #[arg(long, value_name = "N", default_value_t = 4000)]
    tries: usize,
    #[command(flatten)]
    limits: LimitArguments,
}

/// What testees are asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OperationArgument {
    /// Read streams
    Decode,
    /// Write the streams of documents
    Encode,
    /// Judge streams by the rules of writers
    Check,
}

/// Runs the command.
pub fn run(found: &Places, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let mut panel = panel(found, arguments)?;
    if panel.names().len() < 2 {
        return Err(Trouble::message(
            "who is to differ from whom? name two programs, or one and --interpreter",
        ));
    }
    let mut suite = found.suite_to_derive_from(false)?;
    if arguments.derived || suite.cases.is_empty() {
        suite = with_derived(suite);
    }
    // What is changed is put into carriers afterwards.
    if arguments.scope.carried {
        suite.carriers = found.suite_to_derive_from(true)?.carriers;
    }
    let scope = Scope { profile: arguments.scope.profile(&suite.profiles)? };
    let streams = arguments.programs.streams(&found.family)?;
    let wanted = |stream: &StreamVersion| {
        let is = |name: &String| *name == stream.id || *name == stream.to_string();
        streams.is_empty() || streams.iter().any(is)
    };
    let questions = Questions::new(&suite, &arguments.operations(), arguments.seed, wanted);
    let questions = questions.within(scope);
    if questions.is_empty() {
        return Err(Trouble::message("no case of the suite is of these streams"));
    }
    let progress = Counted::new(arguments.count, "questions");
    let several = || thread::available_parallelism().map_or(1, usize::from);
    let jobs = arguments.limits.jobs().unwrap_or_else(several);
    let count = arguments.count as usize;
    let kinds = differ::search(&mut panel, &questions, (count, jobs), |put| progress.tell(put));
    progress.clear();
    let most = if arguments.most == 0 { kinds.len() } else { arguments.most };
    let mut rules = Vec::new();
    for kind in kinds.iter().take(most) {
        let Some(candidate) = smallest(&mut panel, kind, &questions, arguments) else { continue };
        rules.extend(candidate.rule.clone());
        show(&candidate, arguments.write.as_deref())?;
    }
    tell(&summary(&panel.names().join(", "), arguments.count, (&kinds, most)))?;
    Ok(if kinds.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

impl Arguments {
    fn operations(&self) -> Vec<Operation> {
        let all = [OperationArgument::Decode, OperationArgument::Encode, OperationArgument::Check];
        let wanted = if self.operations.is_empty() { &all } else { self.operations.as_slice() };
        let operation = |wanted: &OperationArgument| match wanted {
            OperationArgument::Decode => Operation::Decode,
            OperationArgument::Encode => Operation::Encode,
            OperationArgument::Check => Operation::Check,
        };
        wanted.iter().map(operation).collect()
    }
}

fn panel<'f>(found: &'f Places, arguments: &Arguments) -> Result<Panel<'f>, Trouble> {
    let programs = arguments.programs.all();
    let limits = arguments.limits.limits();
    let opened: Result<Vec<Box<dyn Testee>>, _> =
        programs.iter().map(|program| program.open(limits)).collect();
    let programs = opened.map_err(Trouble::message)?;
    Ok(Panel::new(&found.family, arguments.interpreter, programs))
}

fn smallest(
    panel: &mut Panel,
    kind: &Found,
    questions: &Questions,
    arguments: &Arguments,
) -> Option<Candidate> {
    let allows = |question: &Question| questions.allows(question);
    let smallest = differ::shrunk(panel, &kind.smallest, arguments.tries, allows);
    let about = format!(
        "Not all say the same ({} of {} questions, seed {}).",
        kind.count, arguments.count, arguments.seed
    );
    differ::candidate(panel, &smallest, &about)
}

fn show(candidate: &Candidate, directory: Option<&Path>) -> Result<(), Trouble> {
    let Candidate { description, file, text, rule } = candidate;
    let touched = rule.as_deref().unwrap_or("no rule");
    let Some(directory) = directory else {
        return tell(&format!("== {description}/{file}: {touched}\n{text}\n"));
    };
    let directory = directory.join(description);
    let path = directory.join(file);
    let wrong = |error| Trouble::message(format_args!("{}: {error}", path.display()));
    fs::create_dir_all(&directory).map_err(wrong)?;
    fs::write(&path, text).map_err(wrong)?;
    tell(&format!("{}: {touched}\n", path.display()))
}

fn summary(names: &str, questions: u32, (kinds, most): (&[Found], usize)) -> String {
    let differ: usize = kinds.iter().map(|kind| kind.count).sum();
    let mut text = match differ {
        0 => format!("{names}: the same answers to {questions} questions\n"),
        _ => format!(
            "{names}: different answers to {differ} of {questions} questions, {} kinds\n",
            kinds.len()
        ),
    };
    if kinds.len() > most {
        text += &format!("{} more kinds are not shown; --most 0 shows all\n", kinds.len() - most);
    }
    text
}
