//! `cargo codegen`: from descriptions to code.

mod commands;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand};
use include_dir::{Dir, include_dir};
use streamspec_codegen::tree::Carried;

use commands::{Failed, compat, generate, lint, new, new_record, release};

/// Generate code from descriptions of streams
///
/// Without a command, the code is generated. The exit status is 0 on success, 1 if the
/// descriptions or the generated files have errors, or samples do not fit, and 2 for usage errors and I/O errors.
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
    /// [default: those in the working directory or above, else those built into the program]
    #[arg(long, global = true, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Output directory; each language has a subdirectory [default: `generated` beside `spec`]
    #[arg(long, global = true, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the descriptions and report errors; write nothing
    Lint(lint::Arguments),
    /// Create a family of descriptions, with an example stream
    New(new::Arguments),
    /// Begin a record of a stream, with the next free type code and vectors to fill in
    NewRecord(new_record::Arguments),
    /// Tell what differs between two descriptions, released versions or revisions, and who is hurt
    Compat(compat::Arguments),
    /// Freeze the ABI of a version, which nothing may break from then on
    Release(release::Arguments),
}

static SPEC: Dir = include_dir!("$CARGO_MANIFEST_DIR/carried/spec");
/// What is built into the program, for use outside of a repository.
const CARRIED: Carried = &[("spec", &SPEC)];

fn main() -> ExitCode {
    let CommandLine { command, places, generate } = CommandLine::parse();
    if command.is_some() && !generate.is_empty() {
        CommandLine::command()
            .error(ErrorKind::ArgumentConflict, "put the options of a command after its name")
            .exit();
    }
    let result = match command {
        Some(Command::Lint(arguments)) => lint::run(&places, &arguments),
        Some(Command::New(arguments)) => new::run(&arguments),
        Some(Command::NewRecord(arguments)) => new_record::run(&places, &arguments),
        Some(Command::Compat(arguments)) => compat::run(&places, &arguments),
        Some(Command::Release(arguments)) => release::run(&places, &arguments),
        None => generate::run(&places, &generate),
    };
    result.unwrap_or_else(Failed::report)
}
