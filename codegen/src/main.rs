//! `cargo codegen`: from descriptions to code.

mod commands;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand};
use include_dir::{Dir, include_dir};
use streamspec_codegen::tree::Carried;

use commands::{Failed, generate, lint, new};

/// Turns descriptions of streams into plain code
///
/// Without a command, the code is generated. The exit status is 0 if all is well, 1 if something is
/// wrong with the descriptions or with what was generated before, and 2 for wrong usage and for
/// errors of input and output.
#[derive(Debug, Parser)]
#[command(name = "streamspec-codegen", version, max_term_width = 100)]
struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    places: Places,
    #[command(flatten)]
    generate: generate::Arguments,
}

/// Where things are.
#[derive(Debug, Args)]
struct Places {
    /// The descriptions: a directory with a `stream.yaml`, or a directory of such directories
    /// [default: those around the working directory, else those that the program carries]
    #[arg(long, global = true, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Where the generated code goes, a directory for each language [default: `generated` beside
    /// `spec`]
    #[arg(long, global = true, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read the descriptions and tell what is wrong with them; write nothing
    Lint,
    /// Begin a family of descriptions, with an example as its first stream
    New(new::Arguments),
}

static SPEC: Dir = include_dir!("$CARGO_MANIFEST_DIR/carried/spec");
/// What the program carries, for where there is no tree around.
const CARRIED: Carried = &[("spec", &SPEC)];

fn main() -> ExitCode {
    let CommandLine { command, places, generate } = CommandLine::parse();
    if command.is_some() && !generate.is_empty() {
        CommandLine::command()
            .error(ErrorKind::ArgumentConflict, "options of a command stand after its name")
            .exit();
    }
    let result = match command {
        Some(Command::Lint) => lint::run(&places),
        Some(Command::New(arguments)) => new::run(&arguments),
        None => generate::run(&places, &generate),
    };
    result.unwrap_or_else(Failed::report)
}
