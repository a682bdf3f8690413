//! `encode`: from canonical JSON to a stream.

use std::io::{BufWriter, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use serde_json::Value;
use streamspec_codegen::model::Family;
use streamspec_conformance::interpreter::{Failure, encode, parse, stated_version};
use streamspec_conformance::select;

use super::named::standard_output;
use super::{StreamArgument, Trouble, decode, standard_input};

/// Convert canonical JSON to a stream
///
/// If the document is refused, the output ends before the refused record, the error is written to
/// standard error as JSON, and the exit status is 1.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    stream: StreamArgument,
    /// The JSON document
    #[arg(value_name = "FILE", default_value_os_t = standard_input())]
    file: PathBuf,
}

/// Runs the command.
pub fn run(family: &Family, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let mut text = Vec::new();
    super::open(&arguments.file)?.read_to_end(&mut text)?;
    let document = match parse(&text) {
        Ok(document) => document,
        Err(error) => return decode::refuse(Failure::Document(error)),
    };
    let stated = (document.get("stream").and_then(Value::as_str), stated_version(&document));
    let selection = select::by_document(family, &arguments.stream.stream, stated);
    let selection = selection.map_err(Trouble::message)?;
    let mut output = BufWriter::new(standard_output());
    let result = encode(family, selection.stream, selection.version, &document, &mut output);
    output.flush()?;
    match result {
        Ok(_) => Ok(ExitCode::SUCCESS),
        Err(failure) => decode::refuse(failure),
    }
}
