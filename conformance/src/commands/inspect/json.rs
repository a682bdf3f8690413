//! A stream as JSON: one object, with an item a line.

use std::io::{self, Write};

use serde_json::json;
use streamspec_codegen::model::Stream;
use streamspec_conformance::interpreter::Error;
use streamspec_conformance::interpreter::json::Hex;
use streamspec_conformance::show::{Display, Shown};

/// Writes JSON.
#[derive(Debug)]
pub struct Json<W> {
    output: W,
    any: bool,
    errors: Vec<Error>,
}

impl<W: Write> Json<W> {
    /// Nothing is written yet.
    pub fn new(output: W) -> Self {
        Self { output, any: false, errors: Vec::new() }
    }
}

impl<W: Write> Display for Json<W> {
    fn stream(&mut self, depth: usize, stream: &Stream, version: Option<u32>) -> io::Result<()> {
        if depth > 0 {
            return Ok(());
        }
        let (id, version) = (json!(stream.id), json!(version));
        write!(self.output, "{{\"stream\":{id},\"version\":{version},\"items\":[")
    }

    fn section(&mut self, _: usize, _: &str, _: u64) -> io::Result<()> {
        Ok(())
    }

    fn item(&mut self, _: usize, item: &Shown) -> io::Result<()> {
        let Shown { offset, octets, path, meaning, .. } = item;
        let comma = if std::mem::replace(&mut self.any, true) { "," } else { "" };
        let (octets, path, meaning) = (Hex(octets), json!(path), json!(meaning));
        write!(
            self.output,
            "{comma}\n{{\"offset\":{offset},\"octets\":\"{octets}\",\"path\":{path},\
             \"meaning\":{meaning}}}"
        )
    }

    fn error(&mut self, error: &Error, _: (u64, &[u8])) -> io::Result<()> {
        self.errors.push(error.clone());
        Ok(())
    }

    fn end(&mut self, _: u64, _: bool) -> io::Result<()> {
        let first = serde_json::to_string(&self.errors.first())?;
        let all = serde_json::to_string(&self.errors)?;
        writeln!(self.output, "\n],\"error\":{first},\"errors\":{all}}}")?;
        self.output.flush()
    }
}
