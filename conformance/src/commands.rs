//! The commands, and what they share: arguments, the input, and errors that are not verdicts.

pub mod bless;
pub mod coverage;
pub mod decode;
pub mod derive;
pub mod diff;
pub mod encode;
pub mod evolution;
pub mod export;
pub mod inspect;
pub mod kill;
mod named;
pub mod places;
mod progress;
mod refusal;
pub mod run;
pub mod verify;
pub mod witness;

use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufReader, Cursor, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use streamspec_codegen::Diagnostics;
use streamspec_codegen::model::{Family, Origin, Role};
use streamspec_conformance::interpreter::{Decoder, Failure};
use streamspec_conformance::select::{self, Selection};

use self::named::Named;
use self::progress::{Line, Progress};

/// Which stream it is.
#[derive(Debug, Args)]
pub struct StreamArgument {
    /// Stream id, ID@VERSION, name of a description, or `auto`
    #[arg(long, value_name = "ID")]
    pub stream: String,
}

/// Whose rules are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RoleArgument {
    /// Rules for a strict reader
    Reader,
    /// Rules for a writer: octets that readers ignore, for example, must be zero
    Writer,
}

impl From<RoleArgument> for Role {
    fn from(role: RoleArgument) -> Self {
        match role {
            RoleArgument::Reader => Role::Reader,
            RoleArgument::Writer => Role::Writer,
        }
    }
}

/// Which rules count, by who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OriginArgument {
    /// Rules of the text of the format
    Text,
    /// Rules that only shipping programs have
    Implementation,
}

impl From<OriginArgument> for Origin {
    fn from(origin: OriginArgument) -> Self {
        match origin {
            OriginArgument::Text => Origin::Text,
            OriginArgument::Implementation => Origin::Implementation,
        }
    }
}

/// Why a command came to no verdict.
#[derive(Debug)]
pub enum Trouble {
    /// Something is wrong with the arguments or the vectors.
    Message(String),
    /// The descriptions have errors.
    Descriptions(Diagnostics),
    /// Input or output failed.
    Io(io::Error),
}

impl Trouble {
    /// Something is wrong with what was asked for.
    pub fn message(message: impl Display) -> Self {
        Trouble::Message(message.to_string())
    }

    /// Whether it is only that nobody reads the output any more.
    pub fn is_closed_pipe(&self) -> bool {
        matches!(self, Trouble::Io(error) if error.kind() == ErrorKind::BrokenPipe)
    }

    /// Tells the user, unless nobody listens.
    pub fn report(self) -> ExitCode {
        match self {
            closed if closed.is_closed_pipe() => return ExitCode::from(CLOSED_PIPE),
            Trouble::Descriptions(diagnostics) => {
                let (count, s) = (diagnostics.len(), if diagnostics.len() == 1 { "" } else { "s" });
                let text = diagnostics.render(true);
                complain(&format!("{text}{count} error{s} in the descriptions"));
            }
            Trouble::Io(error) => complain(&format!("error: {error}")),
            Trouble::Message(message) => complain(&format!("error: {message}")),
        }
        ExitCode::from(2)
    }
}

/// The status that shells report for a program ended by SIGPIPE. It is not a verdict.
const CLOSED_PIPE: u8 = 141;

impl From<Diagnostics> for Trouble {
    fn from(diagnostics: Diagnostics) -> Self {
        Trouble::Descriptions(diagnostics)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble::Io(error)
    }
}

/// The part of a failure that is not a verdict on the stream.
impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Io(error) => Trouble::Io(error),
            verdict => Trouble::message(verdict),
        }
    }
}

/// Writes to standard output.
pub fn tell(text: &str) -> Result<(), Trouble> {
    let mut output = named::standard_output();
    output.write_all(text.as_bytes())?;
    Ok(output.flush()?)
}

/// Writes a line to standard error, if anybody reads it; in colours where it is a terminal.
pub fn complain(line: &str) {
    let _ = writeln!(anstream::stderr(), "{line}");
}

/// So many octets of a body are held where nothing looks at the rest of it.
const HELD: u64 = 1 << 20;

/// So many octets of an input are read at once.
const AT_ONCE: usize = 256 << 10;

/// A file, or standard input for `-`.
pub fn open(path: &Path) -> Result<Box<dyn Read>, Trouble> {
    let (source, _) = source(path)?;
    Ok(Box::new(BufReader::with_capacity(AT_ONCE, source)))
}

/// The same, with a line about how much has been read, where there is somebody to see it.
pub fn open_watched(
    path: &Path,
    output_shares_terminal: bool,
) -> Result<(Box<dyn Read>, Line), Trouble> {
    let line = Line::default();
    if !progress::wanted(output_shares_terminal) {
        return Ok((open(path)?, line));
    }
    let (source, total) = source(path)?;
    let watched = Progress::new(source, line.clone(), total);
    Ok((Box::new(BufReader::with_capacity(AT_ONCE, watched)), line))
}

/// A file or standard input, and how long it is, where that is known.
fn source(path: &Path) -> Result<(Box<dyn Read>, Option<u64>), Trouble> {
    if path == Path::new("-") {
        return Ok((Box::new(Named::new(io::stdin().lock(), "standard input")), None));
    }
    let file = File::open(path)
        .map_err(|error| Trouble::message(format_args!("{}: {error}", path.display())))?;
    let metadata = file
        .metadata()
        .map_err(|error| Trouble::message(format_args!("{}: {error}", path.display())))?;
    let length = metadata.is_file().then_some(metadata.len());
    Ok((Box::new(Named::new(file, path.display().to_string())), length))
}

/// A decoder for an input, by the description that goes with what was asked for and with the
/// first octets.
pub fn decoder<'f>(
    family: &'f Family,
    wanted: &str,
    role: Role,
    mut input: Box<dyn Read>,
) -> Result<Decoder<'f, impl Read + use<>>, Trouble> {
    let mut start = Vec::new();
    input.by_ref().take(select::ENOUGH).read_to_end(&mut start)?;
    let Selection { stream, version } =
        select::by_octets(family, wanted, &start).map_err(Trouble::message)?;
    Ok(Decoder::new(family, stream, role, version, Cursor::new(start).chain(input)))
}

/// The path that stands for standard input.
pub fn standard_input() -> PathBuf {
    PathBuf::from("-")
}
