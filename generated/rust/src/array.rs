//! Elements and strings that follow one another: in the input, or in memory to be written.

use core::fmt;
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::ops::Range;

use crate::{Endian, Plain};

/// Elements that follow one another: in the input, or in memory to be written.
#[derive(Clone, Copy)]
pub struct Array<'a, T> {
    elements: Elements<'a, T>,
    cleared: bool,
}

#[derive(Clone, Copy)]
enum Elements<'a, T> {
    Octets { octets: &'a [u8], endian: Endian, of: PhantomData<T> },
    Values(&'a [T]),
}

impl<'a, T: Plain> Array<'a, T> {
    /// The elements that octets stand for; octets too few for a last element are left out.
    pub fn from_octets(octets: &'a [u8], endian: Endian) -> Self {
        Self { elements: Elements::Octets { octets, endian, of: PhantomData }, cleared: false }
    }

    /// Number of elements.
    pub fn len(&self) -> usize {
        match self.elements {
            Elements::Octets { octets, .. } => octets.len() / T::SIZE,
            Elements::Values(values) => values.len(),
        }
    }

    /// Whether there is no element.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The element at an index.
    pub fn get(&self, index: usize) -> Option<T> {
        let value = match self.elements {
            Elements::Octets { octets, endian, .. } => {
                let start = index.checked_mul(T::SIZE)?;
                let octets = octets.get(start..start.checked_add(T::SIZE)?)?;
                T::read(&T::Octets::try_from(octets).ok()?, endian)
            }
            Elements::Values(values) => *values.get(index)?,
        };
        Some(if T::CLEARS && self.cleared { value.cleared() } else { value })
    }

    /// The elements.
    pub fn iter(&self) -> ArrayIter<'a, T> {
        ArrayIter { array: *self, left: 0..self.len() }
    }

    /// The elements with zeros where readers pass over what writers refuse.
    #[must_use]
    pub fn cleared(self) -> Self {
        Self { cleared: true, ..self }
    }
}

impl<'a, T> From<&'a [T]> for Array<'a, T> {
    fn from(values: &'a [T]) -> Self {
        Self { elements: Elements::Values(values), cleared: false }
    }
}

impl<'a, T, const N: usize> From<&'a [T; N]> for Array<'a, T> {
    fn from(values: &'a [T; N]) -> Self {
        Self::from(values.as_slice())
    }
}

impl<T> Default for Array<'_, T> {
    fn default() -> Self {
        Self::from(&[])
    }
}

impl<T: Plain + PartialEq> PartialEq for Array<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<T: Plain + fmt::Debug> fmt::Debug for Array<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<'a, T: Plain> IntoIterator for Array<'a, T> {
    type Item = T;
    type IntoIter = ArrayIter<'a, T>;

    fn into_iter(self) -> ArrayIter<'a, T> {
        self.iter()
    }
}

impl<'a, T: Plain> IntoIterator for &Array<'a, T> {
    type Item = T;
    type IntoIter = ArrayIter<'a, T>;

    fn into_iter(self) -> ArrayIter<'a, T> {
        self.iter()
    }
}

/// The elements of an [`Array`], from either end.
#[derive(Clone)]
pub struct ArrayIter<'a, T> {
    array: Array<'a, T>,
    left: Range<usize>,
}

impl<T: Plain> Iterator for ArrayIter<'_, T> {
    type Item = T;

    #[inline]
    fn next(&mut self) -> Option<T> {
        self.array.get(self.left.next()?)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.left.size_hint()
    }

    #[inline]
    fn nth(&mut self, n: usize) -> Option<T> {
        self.array.get(self.left.nth(n)?)
    }
}

impl<T: Plain> DoubleEndedIterator for ArrayIter<'_, T> {
    #[inline]
    fn next_back(&mut self) -> Option<T> {
        self.array.get(self.left.next_back()?)
    }
}

impl<T: Plain> ExactSizeIterator for ArrayIter<'_, T> {}

impl<T: Plain> FusedIterator for ArrayIter<'_, T> {}

impl<T: Plain + fmt::Debug> fmt::Debug for ArrayIter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// Strings that follow one another, each with its NUL.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Strings<'a> {
    octets: &'a [u8],
}

impl<'a> Strings<'a> {
    /// The strings in these octets; what follows the last NUL is left out.
    pub fn from_octets(octets: &'a [u8]) -> Self {
        Self { octets }
    }

    /// The octets, with all NULs.
    pub fn octets(&self) -> &'a [u8] {
        self.octets
    }

    /// Number of strings.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is no string.
    pub fn is_empty(&self) -> bool {
        self.octets.is_empty()
    }

    /// The strings, without their NULs.
    pub fn iter(&self) -> StringsIter<'a> {
        StringsIter { rest: self.octets }
    }
}

impl fmt::Debug for Strings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(<[u8]>::escape_ascii)).finish()
    }
}

impl<'a> IntoIterator for Strings<'a> {
    type Item = &'a [u8];
    type IntoIter = StringsIter<'a>;

    fn into_iter(self) -> StringsIter<'a> {
        self.iter()
    }
}

impl<'a> IntoIterator for &Strings<'a> {
    type Item = &'a [u8];
    type IntoIter = StringsIter<'a>;

    fn into_iter(self) -> StringsIter<'a> {
        self.iter()
    }
}

/// [`Strings`], one by one, without their NULs.
#[derive(Debug, Clone)]
pub struct StringsIter<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for StringsIter<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let end = self.rest.iter().position(|octet| *octet == 0)?;
        let (string, after) = self.rest.split_at(end);
        self.rest = &after[1..];
        Some(string)
    }
}

impl FusedIterator for StringsIter<'_> {}
