//! `verify`: judges a stream.

use std::io::{self, BufWriter, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::model::Family;
use streamspec_conformance::interpreter::{Decoder, Failure, Item};

use super::named::standard_output;
use super::{OriginArgument, RoleArgument, StreamArgument, Trouble, refusal};

/// Check a stream against the rules of its description
///
/// The whole input is the stream: octets after the last record are an error unless --prefix is
/// given.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    stream: StreamArgument,
    /// Whose rules to check
    #[arg(long, value_enum, default_value_t = RoleArgument::Reader)]
    role: RoleArgument,
    /// Check only rules of one origin [default: all rules]
    #[arg(long, value_enum)]
    origin: Option<OriginArgument>,
    /// Copy the input to standard output, each record after it has been accepted; a refused record
    /// is not copied
    #[arg(long)]
    tee: bool,
    /// Allow other octets after the last record, and report the length of the stream
    #[arg(long)]
    prefix: bool,
    /// The stream; - for standard input
    #[arg(value_name = "FILE|-")]
    file: PathBuf,
}

/// Runs the command.
pub fn run(family: &Family, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let (input, line) = super::open_watched(&arguments.file, arguments.tee)?;
    let role = arguments.role.into();
    let mut decoder = super::decoder(family, &arguments.stream.stream, role, input)?;
    if let Some(origin) = arguments.origin {
        decoder = decoder.only(origin.into());
    }
    if arguments.prefix {
        decoder = decoder.allow_more();
    }
    if !arguments.tee {
        decoder = decoder.hold_at_most(super::HELD);
    }
    let mut output: Option<Box<dyn Write>> =
        arguments.tee.then(|| Box::new(BufWriter::new(standard_output())) as _);
    let verdict = judge(&mut decoder, output.as_mut());
    line.clear();
    if let Some(output) = &mut output {
        output.flush()?;
    }
    let records = match verdict {
        Ok(records) => records,
        Err(Failure::Rejected(error)) => {
            let shown = refusal::show(&error, decoder.at_hand(error.offset));
            write!(anstream::stderr(), "{shown}")?;
            return Ok(ExitCode::from(1));
        }
        Err(failure) => return Err(failure.into()),
    };
    let stream = decoder.stream();
    let version = decoder.version().map(|version| format!(" version {version}"));
    let message = format!(
        "{}{} conforms: {records} records, {} octets{}",
        stream.id,
        version.unwrap_or_default(),
        decoder.offset(),
        if arguments.prefix { " consumed" } else { "" },
    );
    match output {
        None => super::tell(&format!("{message}\n"))?,
        Some(mut output) => {
            let mut rest = decoder.into_input();
            io::copy(&mut rest, &mut output)?;
            output.flush()?;
            writeln!(anstream::stderr(), "{message}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads all records, handing on what has been accepted; returns how many there are.
fn judge(
    decoder: &mut Decoder<'_, impl Read>,
    mut output: Option<&mut Box<dyn Write>>,
) -> Result<u64, Failure> {
    let mut records = 0;
    while let Some(item) = decoder.next_item()? {
        let octets = match item {
            Item::Headers(headers) => headers.octets,
            Item::Record(record) => {
                records += 1;
                record.octets
            }
        };
        if let Some(output) = &mut output {
            output.write_all(octets)?;
        }
    }
    Ok(records)
}
