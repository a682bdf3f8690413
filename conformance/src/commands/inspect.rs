//! `inspect`: shows every octet of a stream, and what it means.

mod json;
mod text;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::model::{Family, Role};
use streamspec_conformance::show::{Extent, show};

use super::named::Named;
use super::{RoleArgument, StreamArgument, Trouble};

/// Show a stream octet by octet: offset, octets, path and meaning
///
/// Nested streams are indented. If the stream breaks a rule, the record is shown as far as it can
/// be read, followed by the error; the exit status is 1.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    stream: StreamArgument,
    /// Whose rules to check
    #[arg(long, value_enum, default_value_t = RoleArgument::Reader)]
    role: RoleArgument,
    /// Show long arrays and runs of octets in full
    #[arg(long)]
    full: bool,
    /// Continue after a record that breaks a rule, if its length can be trusted
    #[arg(long)]
    keep_going: bool,
    /// Print JSON: an object with all items, and the errors
    #[arg(long)]
    json: bool,
    /// The stream; - for standard input
    #[arg(value_name = "FILE|-")]
    file: PathBuf,
}

/// Runs the command.
pub fn run(family: &Family, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let (input, line) = super::open_watched(&arguments.file, true)?;
    let role: Role = arguments.role.into();
    let mut decoder = super::decoder(family, &arguments.stream.stream, role, input)?;
    let stdout = io::stdout();
    let colours = anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never;
    let output: Box<dyn Write> =
        Box::new(BufWriter::new(Named::new(stdout.lock(), "standard output")));
    let full = arguments.full || arguments.json;
    if !full {
        decoder = decoder.hold_at_most(super::HELD);
    }
    let extent = Extent { full, keep_going: arguments.keep_going };
    let shown = if arguments.json {
        show(&mut decoder, extent, &mut json::Json::new(output))
    } else if colours {
        show(&mut decoder, extent, &mut text::Text::new(output, full))
    } else {
        let output = anstream::StripStream::new(output);
        show(&mut decoder, extent, &mut text::Text::new(output, full))
    };
    line.clear();
    Ok(ExitCode::from(u8::from(shown? > 0)))
}
