//! Takes the parts of a body one after another, and never more than there is.

use crate::Rule;
use crate::error::Fault;
use crate::octets::spread;

/// What is left of a body.
///
/// Of a body that is too large to be held, only the beginning is there; its last part then comes
/// in pieces, and is empty here.
pub(crate) struct Parts<'a> {
    body: &'a [u8],
    at: usize,
    /// Octets of the whole body.
    length: usize,
    /// Whether the last part comes in pieces.
    in_pieces: bool,
    /// Whether the length counts padding.
    padded: bool,
    /// Octets of the last part, where it is still to come.
    to_come: usize,
    /// Octets of the body without which no more can be said; 0 if there are enough.
    wanted: usize,
}

impl<'a> Parts<'a> {
    /// The parts of a body that is there as a whole.
    pub(crate) fn whole(body: &'a [u8]) -> Self {
        Self { in_pieces: false, ..Self::begun(body, body.len()) }
    }

    /// The parts of a body that is there as a whole, without padding.
    pub(crate) fn unpadded(body: &'a [u8]) -> Self {
        Self { padded: false, ..Self::whole(body) }
    }

    /// The parts of a body of this length, of which these octets are there, and of which the last
    /// part comes in pieces.
    pub(crate) fn begun(body: &'a [u8], length: usize) -> Self {
        Self { body, at: 0, length, in_pieces: true, padded: true, to_come: 0, wanted: 0 }
    }

    /// Octets taken so far.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Octets of the whole body.
    pub(crate) fn length(&self) -> usize {
        self.length
    }

    /// Octets of the last part, where it is still to come.
    pub(crate) fn to_come(&self) -> usize {
        self.to_come
    }

    /// Octets of the body without which no more can be said; 0 if there are enough.
    pub(crate) fn wanted(&self) -> usize {
        self.wanted
    }

    /// Octets left.
    pub(crate) fn remaining(&self) -> u64 {
        (self.length - self.at) as u64
    }

    /// As many octets as an amount says, if it could be computed and they are there.
    pub(crate) fn take(&mut self, amount: Option<u64>) -> Option<&'a [u8]> {
        let size = usize::try_from(amount?).ok()?;
        if size > self.length - self.at {
            return None;
        }
        let Some(octets) = self.body[self.at..].get(..size) else {
            self.wanted = self.at + size;
            return None;
        };
        self.at += size;
        Some(octets)
    }

    /// The last part, as [`take`](Self::take) has it; empty if it comes in pieces.
    pub(crate) fn last(&mut self, amount: Option<u64>) -> Option<&'a [u8]> {
        if !self.in_pieces {
            return self.take(amount);
        }
        let size = usize::try_from(amount?).ok()?;
        if size > self.length - self.at {
            return None;
        }
        self.at += size;
        self.to_come = size;
        Some(&[])
    }

    /// The octets of as many elements as an amount says.
    pub(crate) fn elements(&mut self, amount: Option<u64>, size: u64) -> Option<&'a [u8]> {
        self.take(amount?.checked_mul(size))
    }

    /// A fixed number of octets.
    pub(crate) fn chunk<const N: usize>(&mut self) -> Option<&'a [u8; N]> {
        self.take(Some(N as u64))?.first_chunk()
    }

    /// The octets of as many elements as an amount says, as the last part.
    pub(crate) fn last_elements(&mut self, amount: Option<u64>, size: u64) -> Option<&'a [u8]> {
        self.last(amount?.checked_mul(size))
    }

    /// A fixed number of octets, of which some are missing: those are zero.
    pub(crate) fn with_gaps<const N: usize>(&mut self, gaps: &[(usize, usize)]) -> Option<[u8; N]> {
        let missing: usize = gaps.iter().map(|(_, length)| length).sum();
        let octets = self.take(Some((N - missing) as u64))?;
        let mut whole = [0; N];
        spread(octets, gaps, &mut whole);
        Some(whole)
    }

    /// As many strings as an amount says, with their NULs; all that are left for `None`.
    pub(crate) fn strings(&mut self, amount: Option<u64>) -> Result<&'a [u8], Unread> {
        let start = self.at;
        let mut index = 0;
        while amount.map_or(self.at < self.length, |amount| index < amount) {
            let rest = &self.body[self.at..];
            let Some(end) = rest.iter().position(|octet| *octet == 0) else {
                if self.body.len() < self.length {
                    self.wanted = self.body.len() + 1;
                }
                if rest.is_empty() {
                    return Err(Unread::Missing);
                }
                return Err(Unread::Unterminated { at: self.at, index: index as usize });
            };
            self.at += end + 1;
            index += 1;
        }
        Ok(self.since(start))
    }

    /// The octets taken since there were `start`.
    pub(crate) fn since(&self, start: usize) -> &'a [u8] {
        &self.body[start..self.at]
    }

    /// Checks that the parts take the body up to its end, but for padding to a multiple of `to`.
    pub(crate) fn end(&self, to: usize, length: &'static Rule) -> Result<(), Fault> {
        let to = if self.padded { to } else { 1 };
        if self.at.next_multiple_of(to) != self.length {
            return Err(Fault::new(length, self.at, ""));
        }
        Ok(())
    }

    /// The octets up to the next multiple of `to`.
    pub(crate) fn align(&mut self, to: usize) -> Option<&'a [u8]> {
        self.take(Some((self.at.next_multiple_of(to) - self.at) as u64))
    }
}

/// Why strings could not be taken.
pub(crate) enum Unread {
    /// The body ends before the next one.
    Missing,
    /// The body ends before the NUL of one.
    Unterminated {
        /// Where the string begins.
        at: usize,
        /// Which string it is.
        index: usize,
    },
}

/// A string without its NUL, if it ends in one and holds no other.
pub(crate) fn text(octets: &[u8]) -> Option<&[u8]> {
    let (last, text) = octets.split_last()?;
    (*last == 0 && !text.contains(&0)).then_some(text)
}

/// A number shifted to the left, unless a bit is lost.
pub(crate) fn shift_left(value: u64, by: u64) -> Option<u64> {
    let shifted = u32::try_from(by).ok().and_then(|by| value.checked_shl(by)).unwrap_or(0);
    (shifted.checked_shr(by as u32).unwrap_or(0) == value).then_some(shifted)
}
