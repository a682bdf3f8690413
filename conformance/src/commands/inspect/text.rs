//! A stream as annotated hexadecimal: offset, octets, path and meaning.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use streamspec_codegen::model::Stream;
use streamspec_conformance::interpreter::Error;

use super::Item;
use crate::commands::refusal::{self, FAINT, STRONG, WRONG, ascii};

const PATH: Style = AnsiColor::Cyan.on_default();
/// Octets in a row.
const ROW: usize = 8;
/// Rows that are shown of a long run: so many at its start, and the last one.
const ROWS_AT_START: usize = 4;

/// Writes text.
#[derive(Debug)]
pub struct Text<W> {
    output: W,
}

impl<W: Write> Text<W> {
    /// Colours are for the output to keep or to drop.
    pub fn new(output: W) -> Self {
        Self { output }
    }

    fn row(&mut self, offset: u64, octets: &[u8], wrong: bool) -> io::Result<()> {
        let hex: Vec<String> = octets.iter().map(|octet| format!("{octet:02x}")).collect();
        let style = if wrong { WRONG } else { Style::new() };
        let hex = hex.join(" ");
        write!(self.output, "{FAINT}{offset:08x}{FAINT:#}  {style}{hex:<23}{style:#}")
    }
}

impl<W: Write> super::Display for Text<W> {
    fn begin(&mut self, stream: &Stream, version: Option<u32>) -> io::Result<()> {
        let version = version.map(|version| format!(", version {version}"));
        writeln!(self.output, "{STRONG}{}{}{STRONG:#}", stream.id, version.unwrap_or_default())
    }

    fn section(&mut self, title: &str, offset: u64) -> io::Result<()> {
        writeln!(self.output, "\n{STRONG}{title}{STRONG:#} {FAINT}at {offset:#x}{FAINT:#}")
    }

    fn item(&mut self, item: &Item, wrong: bool) -> io::Result<()> {
        let Item { offset, octets, path, meaning } = item;
        let style = if wrong { WRONG } else { PATH };
        if octets.len() <= ROW {
            self.row(*offset, octets, wrong)?;
            return writeln!(self.output, "  {style}{path}{style:#} = {meaning}");
        }
        writeln!(self.output, "{:33}  {style}{path}{style:#} = {meaning}", "")?;
        let rows = octets.len().div_ceil(ROW);
        for (index, row) in octets.chunks(ROW).enumerate() {
            if (ROWS_AT_START + 1..rows - 1).contains(&index) {
                continue;
            }
            if index == ROWS_AT_START && index < rows - 1 {
                let hidden = (rows - 1 - ROWS_AT_START) * ROW;
                writeln!(self.output, "          {FAINT}… {hidden} octets …{FAINT:#}")?;
                continue;
            }
            self.row(offset + (index * ROW) as u64, row, false)?;
            writeln!(self.output, "  {FAINT}|{}|{FAINT:#}", ascii(row))?;
        }
        Ok(())
    }

    fn end(&mut self, error: Option<&Error>, octets: (u64, &[u8])) -> io::Result<()> {
        if let Some(error) = error {
            write!(self.output, "\n{}", refusal::show(error, octets))?;
        }
        self.output.flush()
    }
}
