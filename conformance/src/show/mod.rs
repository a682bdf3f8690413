//! Every octet of a stream and what it means, for whoever shows it: `inspect`, and streams that are
//! written as vectors.
//!
//! ```text
//! decoder → walk → items → a display
//! ```

mod notation;
mod walk;

use std::io::{self, Read};

use streamspec_codegen::model::Stream;

pub use self::notation::annotated;
use self::walk::{Place, Walk};
use crate::interpreter::{Decoder, Error, Failure, Item};

/// Some octets, and what they mean.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// Where they stand.
    pub offset: u64,
    /// The octets, or their beginning.
    pub octets: &'a [u8],
    /// How many octets there are.
    pub length: u64,
    /// The integer that they are, if they are one.
    pub integer: Option<u64>,
    /// What they are: `node_data.perms[0].flags`.
    pub path: String,
    /// What they mean.
    pub meaning: String,
    /// Whether an error is about them.
    pub wrong: bool,
}

/// A way to show a stream. `depth` tells how many streams one stands in. What it has no method for is not shown.
pub trait Display {
    /// Before anything else of a stream.
    fn stream(&mut self, depth: usize, stream: &Stream, version: Option<u32>) -> io::Result<()>;
    /// Before the items of a header or record.
    fn section(&mut self, depth: usize, title: &str, offset: u64) -> io::Result<()>;
    /// Some octets.
    fn item(&mut self, depth: usize, item: &Shown) -> io::Result<()>;
    /// Elements of the array at a path that are left out.
    fn omitted(&mut self, depth: usize, path: &str, count: u64) -> io::Result<()> {
        let _ = (depth, path, count);
        Ok(())
    }
    /// After what an error is about; `octets` are some that begin at an offset.
    fn error(&mut self, error: &Error, octets: (u64, &[u8])) -> io::Result<()> {
        let _ = (error, octets);
        Ok(())
    }
    /// After everything else: the number of errors, and whether reading stopped at the last one
    /// although it should have gone on.
    fn end(&mut self, errors: u64, stopped: bool) -> io::Result<()> {
        let _ = (errors, stopped);
        Ok(())
    }
}

/// How much is shown.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    /// Long arrays and runs of octets in full.
    pub full: bool,
    /// What follows a record that breaks a rule.
    pub keep_going: bool,
}

/// Shows a stream, and says how many errors there are in it.
///
/// # Errors
/// An error of input or output.
pub fn show(
    decoder: &mut Decoder<'_, impl Read>,
    extent: Extent,
    display: &mut impl Display,
) -> Result<u64, Failure> {
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
            Err(failure) => return Err(failure),
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
    Ok(errors)
}
