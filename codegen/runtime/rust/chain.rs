//! Elements that each tell their own size.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;

use crate::octets::Endian;

/// A structure that tells its own size: a fixed part, and octets that it counts.
pub trait Link<'a>: Copy {
    /// The first of the elements that octets stand for, and the octets behind it; none if they hold
    /// none.
    fn split(octets: &'a [u8], endian: Endian) -> Option<(Self, &'a [u8])>;
    /// Number of octets.
    fn size(&self) -> usize;
    /// The same, with zeros where readers pass over what writers refuse.
    #[must_use]
    fn cleared(self) -> Self;
}

/// Elements that follow one another, each of which tells where the next begins: in the input, or in
/// memory to be written.
#[derive(Clone, Copy)]
pub struct Chain<'a, T> {
    links: Links<'a, T>,
    cleared: bool,
}

#[derive(Clone, Copy)]
enum Links<'a, T> {
    Octets { octets: &'a [u8], endian: Endian, of: PhantomData<T> },
    Values(&'a [T]),
}

impl<'a, T: Link<'a>> Chain<'a, T> {
    /// The elements that octets stand for; octets too few for a last element are left out.
    pub fn from_octets(octets: &'a [u8], endian: Endian) -> Self {
        Self { links: Links::Octets { octets, endian, of: PhantomData }, cleared: false }
    }

    /// Number of elements, which are counted one by one.
    pub fn len(&self) -> usize {
        match self.links {
            Links::Octets { .. } => self.iter().count(),
            Links::Values(values) => values.len(),
        }
    }

    /// Whether there is no element.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Number of octets.
    pub fn size(&self) -> usize {
        self.iter().map(|link| link.size()).sum()
    }

    /// The elements.
    pub fn iter(&self) -> ChainIter<'a, T> {
        ChainIter { rest: *self }
    }

    /// The elements with zeros where readers pass over what writers refuse.
    #[must_use]
    pub fn cleared(self) -> Self {
        Self { cleared: true, ..self }
    }
}

/// The elements of a [`Chain`].
#[derive(Clone)]
pub struct ChainIter<'a, T> {
    rest: Chain<'a, T>,
}

impl<'a, T: Link<'a>> Iterator for ChainIter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let link = match &mut self.rest.links {
            Links::Octets { octets, endian, .. } => {
                let (link, rest) = T::split(octets, *endian)?;
                *octets = rest;
                link
            }
            Links::Values(values) => {
                let (link, rest) = values.split_first()?;
                *values = rest;
                *link
            }
        };
        Some(if self.rest.cleared { link.cleared() } else { link })
    }
}

impl<'a, T: Link<'a>> FusedIterator for ChainIter<'a, T> {}

impl<'a, T: Link<'a> + fmt::Debug> fmt::Debug for ChainIter<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ChainIter").field(&self.rest).finish()
    }
}

impl<'a, T: Link<'a>> IntoIterator for Chain<'a, T> {
    type Item = T;
    type IntoIter = ChainIter<'a, T>;
    fn into_iter(self) -> ChainIter<'a, T> {
        self.iter()
    }
}

impl<'a, T: Link<'a>> IntoIterator for &Chain<'a, T> {
    type Item = T;
    type IntoIter = ChainIter<'a, T>;
    fn into_iter(self) -> ChainIter<'a, T> {
        self.iter()
    }
}

impl<'a, T> From<&'a [T]> for Chain<'a, T> {
    fn from(values: &'a [T]) -> Self {
        Self { links: Links::Values(values), cleared: false }
    }
}

impl<'a, T, const N: usize> From<&'a [T; N]> for Chain<'a, T> {
    fn from(values: &'a [T; N]) -> Self {
        Self { links: Links::Values(values), cleared: false }
    }
}

impl<T> Default for Chain<'_, T> {
    fn default() -> Self {
        Self { links: Links::Values(&[]), cleared: false }
    }
}

impl<'a, T: Link<'a> + PartialEq> PartialEq for Chain<'a, T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<'a, T: Link<'a> + fmt::Debug> fmt::Debug for Chain<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An octet that tells how many follow it.
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Row<'a>(&'a [u8]);

    impl<'a> Link<'a> for Row<'a> {
        fn split(octets: &'a [u8], _: Endian) -> Option<(Self, &'a [u8])> {
            let (size, rest) = octets.split_first()?;
            let (row, rest) = rest.split_at_checked(usize::from(*size))?;
            Some((Self(row), rest))
        }
        fn size(&self) -> usize {
            1 + self.0.len()
        }
        fn cleared(self) -> Self {
            Self(&[])
        }
    }

    #[test]
    fn a_chain_stands_behind_for() {
        let rows = [Row(b"a"), Row(b""), Row(b"bc")];
        let read = Chain::from_octets(b"\x01a\x00\x02bc\x03d", Endian::Little);
        let mut count = 0;
        for row in &read {
            assert_eq!(row, rows[count]);
            count += 1;
        }
        assert_eq!((count, read.len(), read.size()), (3, 3, 6));
        assert!(read.into_iter().eq(rows) && Chain::from(&rows) == read);
        assert!(read.cleared().into_iter().all(|row| row == Row(b"")));
    }
}
