//! Where testees come from: the built-in ones, and programs.

use std::fmt;

use streamspec_codegen::model::Family;

use super::bindings::{BINDINGS, Binding, NotBuilt};
use super::exit_status::{ExitStatuses, Kind, Program};
use super::process;
use super::served::Served;
use super::sources::Sources;
use super::spawned::Spawned;
use super::{Interpreter, Limits, Testee};

/// The testees that are judged where no other is named: the interpreter, and the bindings that are
/// built from these sources. `missing` is told of each binding that cannot be built because its
/// compiler or its sources are missing.
///
/// # Errors
/// A binding does not compile, or its testee does not start.
pub fn built_in<'f>(
    family: &'f Family,
    limits: Limits,
    sources: &Sources,
    mut missing: impl FnMut(Binding, &NotBuilt),
) -> Result<Vec<Box<dyn Testee + 'f>>, NoTestee> {
    let mut testees: Vec<Box<dyn Testee + 'f>> = vec![Box::new(Interpreter::new(family))];
    for binding in BINDINGS {
        match binding.build(sources) {
            Ok(line) => testees.push(command(&line, limits)?),
            Err(error @ (NotBuilt::NoCompiler(_) | NotBuilt::NoSources)) => {
                missing(binding, &error)
            }
            Err(error @ NotBuilt::Failed(_)) => {
                return Err(NoTestee { command: binding.name.into(), message: error.to_string() });
            }
        }
    }
    Ok(testees)
}

/// A program, by its command line: it is started directly, not by a shell.
///
/// # Errors
/// The command line cannot be split into words, or the program cannot be started.
pub fn command(line: &str, limits: Limits) -> Result<Box<dyn Testee>, NoTestee> {
    let words = words(line)?;
    match Served::open(&words, limits) {
        Ok(Some(served)) => Ok(Box::new(served)),
        Ok(None) => Ok(Box::new(Spawned::open(words, line, limits))),
        Err(error) => Err(NoTestee { command: line.to_owned(), message: error.to_string() }),
    }
}

/// A program that knows nothing of the contract, by its command line, in which `{file}` stands for
/// the file that it reads; without that it reads standard input. It is named by its command line
/// where it has no `name`.
///
/// # Errors
/// The command line cannot be split into words.
pub fn by_exit_status(
    line: &str,
    (name, kind): (Option<&str>, Kind),
    statuses: ExitStatuses,
    limits: Limits,
) -> Result<Box<dyn Testee>, NoTestee> {
    let named = (name.unwrap_or(line), kind);
    match Program::new(words(line)?, named, statuses, limits) {
        Ok(program) => Ok(Box::new(program)),
        Err(error) => Err(NoTestee { command: line.to_owned(), message: error.to_string() }),
    }
}

/// The words of a command line, of which the first names a program that is there.
pub(super) fn words(line: &str) -> Result<Vec<String>, NoTestee> {
    let problem = |message: &str| NoTestee { command: line.to_owned(), message: message.into() };
    let words = shlex::split(line).filter(|words| !words.is_empty());
    let words = words.ok_or_else(|| problem("this is not a command line"))?;
    if process::is_there(&words[0]) { Ok(words) } else { Err(problem("there is no such program")) }
}

/// A testee that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoTestee {
    /// Its command line.
    pub command: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for NoTestee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the testee `{}` cannot be started: {}", self.command, self.message)
    }
}

impl std::error::Error for NoTestee {}
