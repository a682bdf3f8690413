//! `inspect`: shows every octet of a stream, and what it means.

mod json;
mod text;
mod walk;

use std::io::{self, BufWriter, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::model::{Family, Role, Stream};
use streamspec_conformance::interpreter::{Decoder, Error, Failure, Item};

use self::walk::{Extent, Place, Walk};
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

/// Some octets, and what they mean.
#[derive(Debug, Clone)]
struct Shown<'a> {
    /// Where they stand.
    offset: u64,
    /// The octets, or their beginning.
    octets: &'a [u8],
    /// How many octets there are.
    length: u64,
    /// What they are: `node_data.perms[0].flags`.
    path: String,
    /// What they mean.
    meaning: String,
    /// Whether an error is about them.
    wrong: bool,
}

/// A way to show a stream. `depth` tells how many streams one stands in.
trait Display {
    /// Before anything else of a stream.
    fn stream(&mut self, depth: usize, stream: &Stream, version: Option<u32>) -> io::Result<()>;
    /// Before the items of a header or record.
    fn section(&mut self, depth: usize, title: &str, offset: u64) -> io::Result<()>;
    /// Some octets.
    fn item(&mut self, depth: usize, item: &Shown) -> io::Result<()>;
    /// Elements of the array at a path that are left out.
    fn omitted(&mut self, depth: usize, path: &str, count: u64) -> io::Result<()>;
    /// After what an error is about; `octets` are some that begin at an offset.
    fn error(&mut self, error: &Error, octets: (u64, &[u8])) -> io::Result<()>;
    /// After everything else: the number of errors, and whether reading stopped at the last one
    /// although it should have gone on.
    fn end(&mut self, errors: u64, stopped: bool) -> io::Result<()>;
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
    shown
}

fn show(
    decoder: &mut Decoder<'_, impl Read>,
    extent: Extent,
    display: &mut impl Display,
) -> Result<ExitCode, Trouble> {
    let (mut errors, mut stopped) = (0u64, false);
    let place = Place::default();
    loop {
        let error = match decoder.next_item() {
            Ok(None) => break,
            Ok(Some(item)) => {
                let mut walk = Walk::new(display, &place, extent, None);
                match &item {
                    Item::Headers(headers) => walk.headers(headers)?,
                    Item::Record(record) => walk.record(record)?,
                }
                continue;
            }
            Err(Failure::Rejected(error)) => error,
            Err(failure) => return Err(failure.into()),
        };
        let mut walk = Walk::new(display, &place, extent, Some(&error));
        walk.refused(decoder)?;
        let (told, told_given) = walk.told();
        errors += told;
        if !told_given {
            display.error(&error, decoder.at_hand(error.offset))?;
            errors += 1;
        }
        if !extent.keep_going {
            break;
        }
        stopped = !decoder.pass_over()?;
        if stopped {
            break;
        }
    }
    display.end(errors, stopped)?;
    Ok(ExitCode::from(u8::from(errors > 0)))
}
