//! A stream as JSON: one object, with an item a line.

use std::io::{self, Write};

use serde_json::json;
use streamspec_codegen::model::Stream;
use streamspec_conformance::interpreter::Error;

use super::Item;

/// Writes JSON.
#[derive(Debug)]
pub struct Json<W> {
    output: W,
    any: bool,
}

impl<W: Write> Json<W> {
    /// Nothing is written yet.
    pub fn new(output: W) -> Self {
        Self { output, any: false }
    }
}

impl<W: Write> super::Display for Json<W> {
    fn begin(&mut self, stream: &Stream, version: Option<u32>) -> io::Result<()> {
        let (id, version) = (json!(stream.id), json!(version));
        write!(self.output, "{{\"stream\":{id},\"version\":{version},\"items\":[")
    }

    fn section(&mut self, _title: &str, _offset: u64) -> io::Result<()> {
        Ok(())
    }

    fn item(&mut self, item: &Item, _wrong: bool) -> io::Result<()> {
        let Item { offset, octets, path, meaning } = item;
        let hex: String = octets.iter().map(|octet| format!("{octet:02x}")).collect();
        let comma = if std::mem::replace(&mut self.any, true) { "," } else { "" };
        let (path, meaning) = (json!(path), json!(meaning));
        write!(
            self.output,
            "{comma}\n{{\"offset\":{offset},\"octets\":\"{hex}\",\"path\":{path},\
             \"meaning\":{meaning}}}"
        )
    }

    fn end(&mut self, error: Option<&Error>, _octets: (u64, &[u8])) -> io::Result<()> {
        let error = serde_json::to_string(&error)?;
        writeln!(self.output, "\n],\"error\":{error}}}")?;
        self.output.flush()
    }
}
