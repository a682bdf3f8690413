//! The item of a stream that breaks a rule: its path, and the octets that it has.

use std::io;

use streamspec_codegen::model::{Role, Stream};

use super::super::{Case, Expected, Suite};
use crate::interpreter::{Decoder, Error, Failure, verify};
use crate::show::{Display, Extent, Shown, show};
use crate::testee::Operation;

/// The item of a stream that breaks a rule.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fault {
    /// The field or record.
    pub(super) path: Option<String>,
    /// How many octets it has, where that is known: what is missing has none.
    pub(super) size: Option<u64>,
}

impl Fault {
    /// Of a case that is to be rejected as a stream; nothing of any other.
    pub(super) fn of(suite: &Suite, case: &Case) -> Self {
        let Expected::Rejected { offset, .. } = case.expected else { return Self::default() };
        let role = match case.operation {
            Operation::Decode => Role::Reader,
            Operation::Check => Role::Writer,
            Operation::Encode => return Self::default(),
        };
        let version = Some(case.stream.version);
        let decoder =
            || Decoder::new(suite.family, case.description, role, version, case.input.as_ref());
        let Err(Failure::Rejected(error)) = verify(decoder()) else { return Self::default() };
        let mut item = Item { error: &error, size: 0, is_over: false };
        let extent = Extent { full: true, keep_going: false };
        // What cannot be shown has no size that is known.
        let shown = show(&mut decoder(), extent, &mut item).is_ok();
        let size = Some(item.size).filter(|size| shown && *size > 0 && error.offset == offset);
        Self { path: Some(error.path.clone()).filter(|path| !path.is_empty()), size }
    }
}

/// Counts the octets of the item that an error is about.
struct Item<'e> {
    error: &'e Error,
    size: u64,
    /// Whether something else has followed it.
    is_over: bool,
}

impl Display for Item<'_> {
    fn stream(&mut self, _: usize, _: &Stream, _: Option<u32>) -> io::Result<()> {
        Ok(())
    }

    fn section(&mut self, _: usize, _: &str, _: u64) -> io::Result<()> {
        Ok(())
    }

    fn item(&mut self, _: usize, item: &Shown) -> io::Result<()> {
        if self.is_over || item.offset < self.error.offset {
            return Ok(());
        }
        let rest = item.path.strip_prefix(&self.error.path);
        let belongs = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[', '/']));
        let follows = item.offset == self.error.offset + self.size;
        match belongs && follows {
            true => self.size += item.length,
            false => self.is_over = true,
        }
        // The framing is no item, but has some that have no name in paths: padding, or what follows it.
        self.is_over |= self.error.path.ends_with("framing");
        Ok(())
    }
}
