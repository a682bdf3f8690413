//! Inputs and outputs whose errors say which of them failed.

use std::io::{self, Read, Write};

/// An input or output with a name.
#[derive(Debug)]
pub struct Named<T> {
    inner: T,
    name: String,
}

impl<T> Named<T> {
    /// Names an input or output.
    pub fn new(inner: T, name: impl Into<String>) -> Self {
        Self { inner, name: name.into() }
    }

    fn tell<R>(&self, result: io::Result<R>) -> io::Result<R> {
        result.map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", self.name)))
    }
}

/// Standard output.
pub fn standard_output() -> Named<io::StdoutLock<'static>> {
    Named::new(io::stdout().lock(), "standard output")
}

impl<T: Read> Read for Named<T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer);
        self.tell(read)
    }
}

impl<T: Write> Write for Named<T> {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(octets);
        self.tell(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.inner.flush();
        self.tell(flushed)
    }
}
