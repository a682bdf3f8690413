//! `decode`: from a stream to canonical JSON.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::model::{Family, Role};
use streamspec_conformance::interpreter::{Failure, json};

use super::named::standard_output;
use super::{StreamArgument, Trouble, standard_input};

/// Convert a stream to canonical JSON
///
/// If the stream is refused, the JSON document is cut off, the error is written to standard error
/// as JSON, and the exit status is 1.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    stream: StreamArgument,
    /// Break the document into lines
    #[arg(long)]
    pretty: bool,
    /// The stream
    #[arg(value_name = "FILE", default_value_os_t = standard_input())]
    file: PathBuf,
}

/// Runs the command.
pub fn run(family: &Family, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let input = super::open(&arguments.file)?;
    let decoder = super::decoder(family, &arguments.stream.stream, Role::Reader, input)?;
    let mut decoder = decoder.hold_at_most(super::HELD);
    let mut output = BufWriter::new(standard_output());
    let result = json::write_stream(&mut decoder, &mut output, arguments.pretty);
    output.flush()?;
    match result {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(failure) => refuse(failure),
    }
}

/// Writes a verdict to standard error, as JSON.
pub(super) fn refuse(failure: Failure) -> Result<ExitCode, Trouble> {
    let error = match failure {
        Failure::Rejected(error) => serde_json::to_string(&error),
        Failure::Document(error) => serde_json::to_string(&error),
        Failure::Io(error) => return Err(error.into()),
    };
    writeln!(io::stderr(), "{{\"error\":{}}}", error.map_err(Trouble::message)?)?;
    Ok(ExitCode::from(1))
}
