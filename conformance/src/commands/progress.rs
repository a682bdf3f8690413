//! A line on standard error that says how far long work has got: how much of a large input has been
//! read, how many questions have been put.

use std::cell::Cell;
use std::io::{self, IsTerminal, Read, Write};
use std::rc::Rc;
use std::time::{Duration, Instant};

/// Inputs of less are read before anybody could wonder.
const LARGE: u64 = 64 << 20;
/// The line is written anew no more often.
const PAUSE: Duration = Duration::from_millis(100);

/// Whether there is such a line, for whoever wants to write something else.
#[derive(Debug, Clone, Default)]
pub struct Line(Rc<Cell<bool>>);

impl Line {
    /// Takes the line away.
    pub fn clear(&self) {
        if self.0.replace(false) {
            clear();
        }
    }
}

fn clear() {
    let _ = write!(io::stderr(), "\r\x1b[K");
}

fn write(line: &str) {
    let _ = write!(io::stderr(), "\r{line}\x1b[K");
}

/// Where the line would be seen, and would not mix with the output.
pub fn wanted(output_shares_terminal: bool) -> bool {
    io::stderr().is_terminal() && !(output_shares_terminal && io::stdout().is_terminal())
}

/// Counts what is read from an input.
#[derive(Debug)]
pub struct Progress<R> {
    input: R,
    line: Line,
    /// Octets of the whole input, where they are known.
    total: Option<u64>,
    read: u64,
    written: Option<Instant>,
}

impl<R: Read> Progress<R> {
    /// An input that has been read no further than its start.
    pub fn new(input: R, line: Line, total: Option<u64>) -> Self {
        Self { input, line, total, read: 0, written: None }
    }

    fn show(&mut self) {
        let due = self.written.is_none_or(|written| written.elapsed() >= PAUSE);
        if due && self.total.unwrap_or(self.read) >= LARGE {
            write(&told(self.read, self.total));
            self.line.0.set(true);
            self.written = Some(Instant::now());
        }
    }
}

impl<R: Read> Read for Progress<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.read += read as u64;
        self.show();
        Ok(read)
    }
}

fn told(read: u64, total: Option<u64>) -> String {
    let read_mib = read >> 20;
    match total {
        Some(total) if total > 0 => {
            let percent = u128::from(read.min(total)) * 100 / u128::from(total);
            format!("{read_mib} of {} MiB, {percent} %", total >> 20)
        }
        _ => format!("{read_mib} MiB"),
    }
}

/// How many of several things are done, told by several threads.
#[derive(Debug)]
pub struct Counted {
    count: u32,
    things: &'static str,
    shown: bool,
}

impl Counted {
    /// So many things, on a terminal.
    pub fn new(count: u32, things: &'static str) -> Self {
        Self { count, things, shown: wanted(false) }
    }

    /// So many of them are done.
    pub fn tell(&self, done: usize) {
        if self.shown {
            write(&format!("{done} of {} {}", self.count, self.things));
        }
    }

    /// Takes the line away.
    pub fn clear(&self) {
        if self.shown {
            clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told() {
        assert_eq!(told(3 << 20, None), "3 MiB");
        assert_eq!(told(3 << 20, Some(4 << 20)), "3 of 4 MiB, 75 %");
        assert_eq!(told(u64::MAX, Some(u64::MAX)), "17592186044415 of 17592186044415 MiB, 100 %");
        assert_eq!(told(0, Some(0)), "0 MiB");
    }

    #[test]
    fn nothing_is_shown_of_a_small_input() {
        let line = Line::default();
        let mut progress = Progress::new([1u8, 2, 3].as_slice(), line.clone(), Some(3));
        assert_eq!(io::copy(&mut progress, &mut io::sink()).expect("it can be read"), 3);
        assert!(!line.0.get());
    }
}
