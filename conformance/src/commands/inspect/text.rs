//! A stream as annotated hexadecimal: offset, octets, path and meaning.

use std::fmt::Write as _;
use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use streamspec_codegen::model::Stream;
use streamspec_conformance::interpreter::Error;
use streamspec_conformance::show::{Display, Shown};

use crate::commands::refusal::{self, FAINT, STRONG, WRONG, ascii};

const PATH: Style = AnsiColor::Cyan.on_default();
/// Octets in a row.
const ROW: usize = 8;
/// Runs of more rows are shown in part: so many rows at their start, and the last one.
const MOST_ROWS: usize = 8;
const ROWS_AT_START: usize = 4;

/// Writes text.
#[derive(Debug)]
pub struct Text<W> {
    output: W,
    /// Whether long runs are shown in full.
    full: bool,
}

impl<W: Write> Text<W> {
    /// Colours are for the output to keep or to drop.
    pub fn new(output: W, full: bool) -> Self {
        Self { output, full }
    }

    fn row(&mut self, depth: usize, offset: u64, octets: &[u8], wrong: bool) -> io::Result<()> {
        let mut hex = String::with_capacity(3 * ROW);
        for octet in octets {
            let space = if hex.is_empty() { "" } else { " " };
            let _ = write!(hex, "{space}{octet:02x}");
        }
        let style = if wrong { WRONG } else { Style::new() };
        let indent = indent(depth);
        write!(self.output, "{indent}{FAINT}{offset:08x}{FAINT:#}  {style}{hex:<23}{style:#}")
    }
}

impl<W: Write> Display for Text<W> {
    fn stream(&mut self, depth: usize, stream: &Stream, version: Option<u32>) -> io::Result<()> {
        let version = version.map(|version| format!(", version {version}")).unwrap_or_default();
        if depth > 0 {
            writeln!(self.output)?;
        }
        writeln!(self.output, "{}{STRONG}{}{version}{STRONG:#}", indent(depth), stream.id)
    }

    fn section(&mut self, depth: usize, title: &str, offset: u64) -> io::Result<()> {
        let indent = indent(depth);
        writeln!(self.output, "\n{indent}{STRONG}{title}{STRONG:#} {FAINT}at {offset:#x}{FAINT:#}")
    }

    fn item(&mut self, depth: usize, item: &Shown) -> io::Result<()> {
        let Shown { offset, octets, length, path, meaning, wrong, .. } = item;
        let style = if *wrong { WRONG } else { PATH };
        if octets.len() <= ROW {
            self.row(depth, *offset, octets, *wrong)?;
            return writeln!(self.output, "  {style}{path}{style:#} = {meaning}");
        }
        let indent = indent(depth);
        writeln!(self.output, "{indent}{:33}  {style}{path}{style:#} = {meaning}", "")?;
        let rows = octets.len().div_ceil(ROW);
        let left_out = match length - octets.len() as u64 {
            _ if self.full || rows <= MOST_ROWS => ROWS_AT_START..ROWS_AT_START,
            0 => ROWS_AT_START..rows - 1,
            _ => ROWS_AT_START..rows,
        };
        for (index, row) in octets.chunks(ROW).enumerate() {
            if left_out.contains(&index) {
                if index == left_out.start {
                    let shown = rows - left_out.len();
                    let hidden = length.next_multiple_of(ROW as u64) - (shown * ROW) as u64;
                    writeln!(self.output, "{indent}          {FAINT}… {hidden} octets …{FAINT:#}")?;
                }
                continue;
            }
            self.row(depth, offset + (index * ROW) as u64, row, false)?;
            writeln!(self.output, "  {FAINT}|{}|{FAINT:#}", ascii(row))?;
        }
        Ok(())
    }

    fn omitted(&mut self, depth: usize, path: &str, count: u64) -> io::Result<()> {
        let (indent, blank) = (indent(depth), "");
        writeln!(self.output, "{indent}{blank:33}  {FAINT}… {count} elements of {path} …{FAINT:#}")
    }

    fn error(&mut self, error: &Error, octets: (u64, &[u8])) -> io::Result<()> {
        write!(self.output, "\n{}", refusal::show(error, octets))
    }

    fn end(&mut self, errors: u64, stopped: bool) -> io::Result<()> {
        let stopped = if stopped { "; reading could not continue after the last one" } else { "" };
        match errors {
            0 | 1 if stopped.is_empty() => {}
            1 => writeln!(self.output, "\n1 error{stopped}")?,
            _ => writeln!(self.output, "\n{errors} errors{stopped}")?,
        }
        self.output.flush()
    }
}

fn indent(depth: usize) -> String {
    "    ".repeat(depth)
}
