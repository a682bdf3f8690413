//! The programs that are judged: those that keep the contract, and those that know nothing of it.

use clap::{Args, ValueEnum};
use streamspec_codegen::model::Family;
use streamspec_conformance::testee::{self, ExitStatuses, Kind, Limits, NoTestee, Testee};
use streamspec_conformance::vector::StreamVersion;

use crate::commands::{RoleArgument, Trouble};

/// The programs that are judged.
#[derive(Debug, Args)]
pub struct ProgramArguments {
    /// Command line of a testee that implements the contract; may be repeated
    #[arg(long = "testee", value_name = "CMD")]
    testees: Vec<String>,
    /// Command line of a program whose exit status says whether a stream is valid. `{file}` in it
    /// is replaced by the file of the stream; without it, the stream is on standard input. May be
    /// repeated
    #[arg(long = "judge", value_name = "CMD")]
    judges: Vec<String>,
    /// Command line of a program that prints a stream, in the same way. It must not crash or hang,
    /// must print every valid stream, and must refuse one that ends early, begins wrong or has a length
    /// that does not fit
    #[arg(long = "dumper", value_name = "CMD")]
    dumpers: Vec<String>,
    /// Name of a judge or dumper, in the order of their options [default: its command line]
    #[arg(long = "judge-name", value_name = "NAME")]
    names: Vec<String>,
    /// Whose rules the judges check [default: reader]
    #[arg(long = "judge-role", value_name = "ROLE", value_enum)]
    role: Option<RoleArgument>,
    /// Exit statuses with which judges and dumpers refuse a stream; any other except 0 is a crash
    /// [default: 1]
    #[arg(long = "reject-status", value_name = "LIST", value_delimiter = ',',
          value_parser = clap::value_parser!(u8).range(1..))]
    rejected: Vec<u8>,
    /// Exit statuses with which judges and dumpers report that they have no verdict [default: none]
    #[arg(long = "unjudged-status", value_name = "LIST", value_delimiter = ',',
          value_parser = clap::value_parser!(u8).range(1..))]
    unjudged: Vec<u8>,
    /// Ask only about this stream, given as ID, ID@VERSION or name of a description: for
    /// programs that do not say what they read; may be repeated
    #[arg(long = "stream", value_name = "ID")]
    streams: Vec<String>,
}

/// A program that is judged.
#[derive(Debug, Clone)]
pub enum Program {
    /// It keeps the contract.
    Testee(String),
    /// It says yes or no by its exit status.
    ByExitStatus {
        /// Its command line.
        line: String,
        /// Its name, where it is not its command line.
        name: Option<String>,
        /// What it is.
        kind: Kind,
        /// What its exit statuses mean.
        statuses: ExitStatuses,
        /// The streams that it is asked about.
        streams: Vec<String>,
    },
}

impl ProgramArguments {
    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        let Self { testees, judges, dumpers, names, role, rejected, unjudged, streams } = self;
        [testees, judges, dumpers, names, streams].iter().all(|list| list.is_empty())
            && role.is_none()
            && rejected.is_empty()
            && unjudged.is_empty()
    }

    /// All programs.
    pub fn all(&self) -> Vec<Program> {
        let kind = match self.role {
            Some(RoleArgument::Writer) => Kind::Writer,
            Some(RoleArgument::Reader) | None => Kind::Reader,
        };
        let judges = self.judges.iter().map(|line| (line, kind));
        let dumpers = self.dumpers.iter().map(|line| (line, Kind::Dumper));
        let rejected = if self.rejected.is_empty() { vec![1] } else { self.rejected.clone() };
        let statuses = ExitStatuses { rejected, unjudged: self.unjudged.clone() };
        let others = judges.chain(dumpers).enumerate();
        let others = others.map(|(index, (line, kind))| Program::ByExitStatus {
            line: line.clone(),
            name: self.names.get(index).cloned(),
            kind,
            statuses: statuses.clone(),
            streams: self.streams.clone(),
        });
        self.testees.iter().cloned().map(Program::Testee).chain(others).collect()
    }

    /// The streams that programs are asked about, as `ID` or `ID@VERSION`; all if there are none.
    pub fn streams(&self, family: &Family) -> Result<Vec<String>, Trouble> {
        let mut found = Vec::new();
        for wanted in &self.streams {
            let version = StreamVersion::parse(wanted);
            let described = version.is_some_and(|stream| stream.description(family).is_some());
            let named = family.streams.iter().find(|stream| stream.name == *wanted);
            if described || family.by_id(wanted).next().is_some() {
                found.push(wanted.clone());
            } else if let Some(stream) = named {
                found.extend(stream.versions.iter().map(|v| format!("{}@{}", stream.id, v.number)));
            } else {
                return Err(Trouble::message(format_args!("unknown stream `{wanted}`")));
            }
        }
        Ok(found)
    }

    /// The one stream that is asked about, if one is named.
    pub fn only_stream(&self) -> Result<Option<&str>, Trouble> {
        match self.streams.as_slice() {
            [] => Ok(None),
            [stream] => Ok(Some(stream)),
            _ => Err(Trouble::message("what was written is of one --stream")),
        }
    }

    /// The statuses with which programs report that they have no verdict.
    pub fn unjudged(&self) -> &[u8] {
        &self.unjudged
    }

    /// The first name that is given to a program.
    pub fn first_name(&self) -> Option<&str> {
        self.names.first().map(String::as_str)
    }

    /// The options that say the same, of those that matter to what was written.
    pub fn of_written(&self) -> Vec<String> {
        let name = self.names.first().map(|name| ["--judge-name".to_owned(), name.clone()]);
        let stream = self.streams.first().map(|stream| ["--stream".to_owned(), stream.clone()]);
        let unjudged = list(&self.unjudged);
        let unjudged = (!unjudged.is_empty()).then(|| ["--unjudged-status".to_owned(), unjudged]);
        [name, stream, unjudged].into_iter().flatten().flatten().collect()
    }
}

impl Program {
    /// Its command line.
    pub fn line(&self) -> &str {
        match self {
            Program::Testee(line) | Program::ByExitStatus { line, .. } => line,
        }
    }

    /// The testee.
    pub fn open(&self, limits: Limits) -> Result<Box<dyn Testee>, NoTestee> {
        match self {
            Program::Testee(line) => testee::command(line, limits),
            Program::ByExitStatus { line, name, kind, statuses, .. } => {
                testee::by_exit_status(line, (name.as_deref(), *kind), statuses.clone(), limits)
            }
        }
    }

    /// The options that name this program alone.
    pub fn words(&self) -> Vec<String> {
        let Program::ByExitStatus { line, name, kind, statuses, streams } = self else {
            return vec!["--testee".into(), self.line().into()];
        };
        let option = if *kind == Kind::Dumper { "--dumper" } else { "--judge" };
        let mut words = vec![option.to_owned(), line.clone()];
        let mut add = |option: &str, value: String| words.extend([option.to_owned(), value]);
        if let Some(name) = name {
            add("--judge-name", name.clone());
        }
        if *kind == Kind::Writer {
            let role = RoleArgument::Writer.to_possible_value();
            add("--judge-role", role.map_or(String::new(), |role| role.get_name().to_owned()));
        }
        if statuses.rejected != [1] {
            add("--reject-status", list(&statuses.rejected));
        }
        if !statuses.unjudged.is_empty() {
            add("--unjudged-status", list(&statuses.unjudged));
        }
        for stream in streams {
            add("--stream", stream.clone());
        }
        words
    }
}

fn list(codes: &[u8]) -> String {
    codes.iter().map(u8::to_string).collect::<Vec<_>>().join(",")
}
