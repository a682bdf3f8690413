//! The command line of the judge.
//!
//! Exit status of every command: 0 if the stream (or the implementation) conforms, 1 if it does
//! not, 2 for wrong usage and for errors of input and output.

mod commands;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use commands::places::{Found, Places};
use commands::{
    Trouble, bless, coverage, decode, derive, diff, encode, evolution, export, inspect, kill, run,
    verify, witness,
};
use streamspec_conformance::testee::adopt_orphans;

/// Check streams against their descriptions.
///
/// A stream is given by its id (`jukebox`), by id and version (`jukebox@1`), by the name of
/// its description (`jukebox-v1`), or as `auto`, which detects it by its magic constants.
///
/// The exit status is 0 if the stream conforms, 1 if it does not, and 2 for usage errors and I/O
/// errors.
#[derive(Debug, Parser)]
#[command(name = "streamspec-conformance", version, max_term_width = 100)]
struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    places: Places,
    /// Without a command, `run` is used.
    #[command(flatten)]
    run: run::Arguments,
}

#[derive(Debug, Subcommand)]
enum Command {
    Run(Box<run::Arguments>),
    Verify(verify::Arguments),
    Inspect(inspect::Arguments),
    Decode(decode::Arguments),
    Encode(encode::Arguments),
    Derive(derive::Arguments),
    Diff(Box<diff::Arguments>),
    Kill(kill::Arguments),
    Evolution(evolution::Arguments),
    Witness(witness::Arguments),
    Coverage(coverage::Arguments),
    Export(export::Arguments),
    /// Rewrite the expected documents of the vectors; verdicts are never written
    Bless,
}

fn main() -> ExitCode {
    adopt_orphans();
    let CommandLine { command, places, run } = CommandLine::parse();
    let command = match command {
        None => Command::Run(Box::new(run)),
        Some(command) if run.is_empty() => command,
        Some(_) => CommandLine::command()
            .error(ErrorKind::ArgumentConflict, "put the options of a command after its name")
            .exit(),
    };
    let result = match command {
        Command::Run(arguments) if arguments.watch => run::watch(&places, &arguments),
        command => places.find().and_then(|found| once(&found, command)),
    };
    result.unwrap_or_else(Trouble::report)
}

fn once(found: &Found, command: Command) -> Result<ExitCode, Trouble> {
    match command {
        Command::Run(arguments) => run::run(found, &arguments),
        Command::Verify(arguments) => verify::run(&found.family, &arguments),
        Command::Inspect(arguments) => inspect::run(&found.family, &arguments),
        Command::Decode(arguments) => decode::run(&found.family, &arguments),
        Command::Encode(arguments) => encode::run(&found.family, &arguments),
        Command::Derive(arguments) => derive::run(found, &arguments),
        Command::Diff(arguments) => diff::run(found, &arguments),
        Command::Kill(arguments) => kill::run(found, &arguments),
        Command::Evolution(arguments) => evolution::run(found, &arguments),
        Command::Witness(arguments) => witness::run(found, &arguments),
        Command::Export(arguments) => export::run(found, &arguments),
        Command::Coverage(arguments) => coverage::run(found, &arguments),
        Command::Bless => bless::run(found),
    }
}
