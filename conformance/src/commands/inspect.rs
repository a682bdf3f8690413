//! `inspect`: shows every octet of a stream, and what it means.

mod items;
mod json;
mod text;

use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::model::{Role, Stream};
use streamspec_conformance::interpreter::{Decoder, Error, Failure, Record};

use self::items::{Item, header_items, record_items};
use super::{RoleArgument, StreamArgument, Trouble};

/// Shows a stream octet by octet: offset, octets, path and meaning
///
/// Where the stream breaks a rule, the record is shown as far as it can be read, and then the
/// error; the exit status is 1.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    stream: StreamArgument,
    /// Whose rules to check
    #[arg(long, value_enum, default_value_t = RoleArgument::Reader)]
    role: RoleArgument,
    /// Print JSON: an object with the items, and the error if there is one
    #[arg(long)]
    json: bool,
    /// The stream; - for standard input
    #[arg(value_name = "FILE|-")]
    file: PathBuf,
}

/// A way to show a stream.
trait Display {
    /// Before anything else.
    fn begin(&mut self, stream: &Stream, version: Option<u32>) -> io::Result<()>;
    /// Before the items of a header or record.
    fn section(&mut self, title: &str, offset: u64) -> io::Result<()>;
    /// An item; `wrong` if an error is about it.
    fn item(&mut self, item: &Item, wrong: bool) -> io::Result<()>;
    /// After everything else; `octets` are some that begin at an offset.
    fn end(&mut self, error: Option<&Error>, octets: (u64, &[u8])) -> io::Result<()>;
}

/// Runs the command.
pub fn run(spec: &Path, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let family = super::load(spec)?;
    let input = super::open(&arguments.file)?;
    let role: Role = arguments.role.into();
    let mut decoder = super::decoder(&family, &arguments.stream.stream, role, input)?;
    let stdout = io::stdout();
    let colours = anstream::AutoStream::choice(&stdout) != anstream::ColorChoice::Never;
    let output: Box<dyn Write> = Box::new(BufWriter::new(stdout.lock()));
    if arguments.json {
        show(&mut decoder, &mut json::Json::new(output))
    } else if colours {
        show(&mut decoder, &mut text::Text::new(output))
    } else {
        show(&mut decoder, &mut text::Text::new(anstream::StripStream::new(output)))
    }
}

fn show(
    decoder: &mut Decoder<'_, impl Read>,
    display: &mut impl Display,
) -> Result<ExitCode, Trouble> {
    let stream = decoder.stream();
    let mut error = rejection(decoder.read_headers())?;
    display.begin(stream, decoder.version())?;
    for (name, offset, items) in header_items(stream, decoder) {
        display.section(&name, offset)?;
        items_of(&items, error.as_deref(), display)?;
    }
    while error.is_none() {
        match decoder.next_record() {
            Ok(Some(record)) => show_record(stream, &record, None, display)?,
            Ok(None) => break,
            Err(failure) => error = rejection(Err(failure))?,
        }
    }
    if let (Some(error), Some(record)) = (&error, decoder.refused_record()) {
        show_record(stream, &record, Some(error), display)?;
    }
    let octets = decoder.at_hand(error.as_ref().map_or(0, |error| error.offset));
    display.end(error.as_deref(), octets)?;
    Ok(ExitCode::from(u8::from(error.is_some())))
}

/// The verdict of a failure, if it is one.
fn rejection(result: Result<(), Failure>) -> Result<Option<Box<Error>>, Trouble> {
    match result {
        Ok(()) => Ok(None),
        Err(Failure::Rejected(error)) => Ok(Some(error)),
        Err(failure) => Err(failure.into()),
    }
}

fn show_record(
    stream: &Stream,
    record: &Record,
    error: Option<&Error>,
    display: &mut impl Display,
) -> io::Result<()> {
    let name = match record.description {
        Some(description) => description.name.clone(),
        None => format!("unknown type {:#x}", record.code),
    };
    let instance = record.instance.map(|instance| format!(", instance {instance}"));
    let title = format!("record {}: {name}{}", record.number, instance.unwrap_or_default());
    display.section(&title, record.offset)?;
    items_of(&record_items(stream, record), error, display)
}

/// Shows items; the first one that stands where the error is counts as wrong.
fn items_of(items: &[Item], error: Option<&Error>, display: &mut impl Display) -> io::Result<()> {
    let wrong = error.and_then(|error| items.iter().position(|item| item.offset == error.offset));
    for (index, item) in items.iter().enumerate() {
        display.item(item, wrong == Some(index))?;
    }
    Ok(())
}
