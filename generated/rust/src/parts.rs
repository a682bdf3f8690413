//! Takes the parts of a body one after another, and never more than there is.

/// What is left of a body.
pub(crate) struct Parts<'a> {
    body: &'a [u8],
    at: usize,
}

impl<'a> Parts<'a> {
    /// The octets of a body from an offset on.
    pub(crate) fn new(body: &'a [u8], at: usize) -> Self {
        Self { body, at: at.min(body.len()) }
    }

    /// Octets taken so far.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Octets left.
    #[allow(dead_code, reason = "only some formats count what is left")]
    pub(crate) fn remaining(&self) -> u64 {
        (self.body.len() - self.at) as u64
    }

    /// As many octets as an amount says, if it could be computed and they are there.
    pub(crate) fn take(&mut self, amount: Option<u64>) -> Option<&'a [u8]> {
        let size = usize::try_from(amount?).ok()?;
        let octets = self.body[self.at..].get(..size)?;
        self.at += size;
        Some(octets)
    }

    /// The octets of as many elements as an amount says.
    pub(crate) fn elements(&mut self, amount: Option<u64>, size: u64) -> Option<&'a [u8]> {
        self.take(amount?.checked_mul(size))
    }

    /// A fixed number of octets.
    pub(crate) fn chunk<const N: usize>(&mut self) -> Option<&'a [u8; N]> {
        let octets = self.body[self.at..].first_chunk()?;
        self.at += N;
        Some(octets)
    }

    /// As many strings as an amount says, with their NULs; all that are left for `None`.
    pub(crate) fn strings(&mut self, amount: Option<u64>) -> Result<&'a [u8], Unread> {
        let start = self.at;
        let mut index = 0;
        while amount.map_or(self.at < self.body.len(), |amount| index < amount) {
            let rest = &self.body[self.at..];
            if rest.is_empty() {
                return Err(Unread::Missing);
            }
            let Some(end) = rest.iter().position(|octet| *octet == 0) else {
                return Err(Unread::Unterminated { at: self.at, index: index as usize });
            };
            self.at += end + 1;
            index += 1;
        }
        Ok(&self.body[start..self.at])
    }

    /// All octets that are left.
    pub(crate) fn rest(&mut self) -> &'a [u8] {
        let rest = &self.body[self.at..];
        self.at = self.body.len();
        rest
    }

    /// The octets of as many whole elements as are left.
    pub(crate) fn whole_elements(&mut self, size: usize) -> &'a [u8] {
        let rest = &self.body[self.at..];
        let whole = &rest[..rest.len() - rest.len() % size];
        self.at += whole.len();
        whole
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
