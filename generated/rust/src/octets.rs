//! Plain structures and the octets that they stand for.

use core::fmt;
use core::marker::PhantomData;

/// Order of the octets of integers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Endian {
    /// Least significant octet first.
    #[default]
    Little,
    /// Most significant octet first.
    Big,
}

/// A value that always takes the same number of octets.
pub trait Plain: Copy {
    /// An array of that many octets.
    type Octets: AsRef<[u8]> + AsMut<[u8]> + for<'a> TryFrom<&'a [u8]>;
    /// The number of octets.
    const SIZE: usize;
    /// As many zeros.
    const ZEROS: Self::Octets;
    /// From little-endian octets.
    fn from_le(octets: &Self::Octets) -> Self;
    /// From big-endian octets.
    fn from_be(octets: &Self::Octets) -> Self;
    /// To little-endian octets.
    fn to_le(&self) -> Self::Octets;
    /// To big-endian octets.
    fn to_be(&self) -> Self::Octets;

    /// From octets in the given order.
    #[inline]
    fn read(octets: &Self::Octets, endian: Endian) -> Self {
        match endian {
            Endian::Little => Self::from_le(octets),
            Endian::Big => Self::from_be(octets),
        }
    }

    /// To octets in the given order.
    #[inline]
    fn write(&self, endian: Endian) -> Self::Octets {
        match endian {
            Endian::Little => self.to_le(),
            Endian::Big => self.to_be(),
        }
    }
}

macro_rules! plain_integers {
    ($($integer:ty: $size:literal),*) => {$(
        impl Plain for $integer {
            type Octets = [u8; $size];
            const SIZE: usize = $size;
            const ZEROS: [u8; $size] = [0; $size];
            #[inline]
            fn from_le(octets: &[u8; $size]) -> Self { Self::from_le_bytes(*octets) }
            #[inline]
            fn from_be(octets: &[u8; $size]) -> Self { Self::from_be_bytes(*octets) }
            #[inline]
            fn to_le(&self) -> [u8; $size] { self.to_le_bytes() }
            #[inline]
            fn to_be(&self) -> [u8; $size] { self.to_be_bytes() }
        }
    )*};
}
plain_integers!(u8: 1, u16: 2, u32: 4, u64: 8, i8: 1, i16: 2, i32: 4, i64: 8);

/// Makes a generated structure [`Plain`] by its own functions.
macro_rules! plain {
    ($name:ident, $size:literal) => {
        impl $crate::Plain for $name {
            type Octets = [u8; $size];
            const SIZE: usize = $size;
            const ZEROS: [u8; $size] = [0; $size];
            #[inline]
            fn from_le(octets: &[u8; $size]) -> Self {
                $name::from_le(octets)
            }
            #[inline]
            fn from_be(octets: &[u8; $size]) -> Self {
                $name::from_be(octets)
            }
            #[inline]
            fn to_le(&self) -> [u8; $size] {
                $name::to_le(self)
            }
            #[inline]
            fn to_be(&self) -> [u8; $size] {
                $name::to_be(self)
            }
        }
    };
}
pub(crate) use plain;

/// Makes an integer with named values [`Plain`].
macro_rules! plain_newtype {
    ($name:ident, $integer:ty, $size:literal) => {
        impl $crate::Plain for $name {
            type Octets = [u8; $size];
            const SIZE: usize = $size;
            const ZEROS: [u8; $size] = [0; $size];
            #[inline]
            fn from_le(octets: &[u8; $size]) -> Self {
                Self(<$integer>::from_le_bytes(*octets))
            }
            #[inline]
            fn from_be(octets: &[u8; $size]) -> Self {
                Self(<$integer>::from_be_bytes(*octets))
            }
            #[inline]
            fn to_le(&self) -> [u8; $size] {
                self.0.to_le_bytes()
            }
            #[inline]
            fn to_be(&self) -> [u8; $size] {
                self.0.to_be_bytes()
            }
        }
    };
}
pub(crate) use plain_newtype;

/// The `N` octets of an array that begin at an offset.
#[inline(always)]
pub(crate) fn part<const N: usize, const M: usize>(octets: &[u8; M], at: usize) -> [u8; N] {
    let mut part = [0; N];
    part.copy_from_slice(&octets[at..at + N]);
    part
}

/// A structure where it stands in the input: checked, not yet copied.
pub struct View<'a, T: Plain> {
    octets: &'a T::Octets,
    endian: Endian,
}

impl<'a, T: Plain> View<'a, T> {
    #[inline]
    pub(crate) fn new(octets: &'a T::Octets, endian: Endian) -> Self {
        Self { octets, endian }
    }

    /// The structure.
    #[inline]
    pub fn get(self) -> T {
        T::read(self.octets, self.endian)
    }

    /// The octets, as they stand in the input.
    #[inline]
    pub fn octets(self) -> &'a T::Octets {
        self.octets
    }
}

impl<T: Plain> Clone for View<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Plain> Copy for View<'_, T> {}

impl<T: Plain + fmt::Debug> fmt::Debug for View<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

/// A layout of a structure in which some fields are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// Number of octets.
    pub length: usize,
    /// Where octets of the structure are missing, and how many, in ascending order.
    pub gaps: &'static [(usize, usize)],
    /// Fields that are missing and taken for something else than 0: where they would stand, how many
    /// octets they have, and their value.
    pub defaults: &'static [(usize, usize, u64)],
}

/// A structure where it stands in the input, in the layout of whoever wrote it: checked, not yet
/// copied.
pub struct LayoutView<'a, T: Plain> {
    octets: &'a [u8],
    gaps: &'static [(usize, usize)],
    defaults: &'static [(usize, usize, u64)],
    endian: Endian,
    of: PhantomData<T>,
}

impl<'a, T: Plain> LayoutView<'a, T> {
    /// A view of the octets that a structure in this layout takes, and what is left of them.
    pub(crate) fn new(
        octets: &'a [u8],
        layout: Option<Layout>,
        endian: Endian,
    ) -> (Self, &'a [u8]) {
        let whole = Layout { length: T::SIZE, gaps: &[], defaults: &[] };
        let Layout { length, gaps, defaults } = layout.unwrap_or(whole);
        let (octets, rest) = octets.split_at(octets.len().min(length));
        (Self { octets, gaps, defaults, endian, of: PhantomData }, rest)
    }

    /// The structure; fields that are missing are zero, or what the layout takes them for.
    pub fn get(self) -> T {
        T::read(&self.whole(), self.endian)
    }

    /// The octets, as they stand in the input.
    pub fn octets(self) -> &'a [u8] {
        self.octets
    }

    /// The layout with fewer fields that it has, if it has one.
    pub fn layout(self) -> Option<Layout> {
        let Self { gaps, defaults, .. } = self;
        (!gaps.is_empty()).then_some(Layout { length: self.octets.len(), gaps, defaults })
    }

    /// Whether no field is missing.
    pub fn is_whole(self) -> bool {
        self.gaps.is_empty()
    }

    /// The octets of the whole structure; those that are missing are zero, or those of a default.
    pub(crate) fn whole(self) -> T::Octets {
        let mut octets = T::ZEROS;
        spread(self.octets, self.gaps, octets.as_mut());
        for (at, size, value) in self.defaults.iter().copied() {
            let to = &mut octets.as_mut()[at..at + size];
            match self.endian {
                Endian::Little => to.copy_from_slice(&value.to_le_bytes()[..size]),
                Endian::Big => to.copy_from_slice(&value.to_be_bytes()[8 - size..]),
            }
        }
        octets
    }

    /// Where an octet of the whole structure stands in the input.
    pub(crate) fn place(self, offset: usize) -> usize {
        without(self.gaps, offset)
    }
}

/// Takes the octets that a layout has out of those of the whole structure; gives how many they are.
pub(crate) fn gather(whole: &[u8], gaps: &[(usize, usize)], to: &mut [u8]) -> usize {
    let (mut at, mut size) = (0, 0);
    for (gap, length) in gaps.iter().copied().chain([(whole.len(), 0)]) {
        let run = &whole[at..gap];
        to[size..size + run.len()].copy_from_slice(run);
        size += run.len();
        at = gap + length;
    }
    size
}

/// Makes the octets zero that a layout lacks.
pub(crate) fn clear(whole: &mut [u8], gaps: &[(usize, usize)]) {
    for (gap, length) in gaps {
        whole[*gap..gap + length].fill(0);
    }
}

/// Puts octets where they would stand if none were missing.
pub(crate) fn spread(mut rest: &[u8], gaps: &[(usize, usize)], whole: &mut [u8]) {
    let mut at = 0;
    for (gap, length) in gaps.iter().copied().chain([(whole.len(), 0)]) {
        let (run, after) = rest.split_at(rest.len().min(gap - at));
        whole[at..at + run.len()].copy_from_slice(run);
        rest = after;
        at = gap + length;
    }
}

/// Where an octet stands of which some before it are missing.
pub(crate) fn without(gaps: &[(usize, usize)], offset: usize) -> usize {
    let before = gaps.iter().take_while(|(gap, _)| *gap < offset);
    offset - before.map(|(gap, length)| (*length).min(offset - gap)).sum::<usize>()
}

impl<T: Plain> Clone for LayoutView<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Plain> Copy for LayoutView<'_, T> {}

impl<T: Plain + fmt::Debug> fmt::Debug for LayoutView<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.get().fmt(f)
    }
}

/// Elements that follow one another: in the input, or in memory to be written.
#[derive(Clone, Copy)]
pub struct Array<'a, T> {
    elements: Elements<'a, T>,
}

#[derive(Clone, Copy)]
enum Elements<'a, T> {
    Octets { octets: &'a [u8], endian: Endian, of: PhantomData<T> },
    Values(&'a [T]),
}

impl<'a, T: Plain> Array<'a, T> {
    /// The elements that octets stand for; octets too few for a last element are left out.
    pub fn from_octets(octets: &'a [u8], endian: Endian) -> Self {
        Self { elements: Elements::Octets { octets, endian, of: PhantomData } }
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
        match self.elements {
            Elements::Octets { octets, endian, .. } => {
                let start = index.checked_mul(T::SIZE)?;
                let octets = octets.get(start..start.checked_add(T::SIZE)?)?;
                Some(T::read(&T::Octets::try_from(octets).ok()?, endian))
            }
            Elements::Values(values) => values.get(index).copied(),
        }
    }

    /// The elements.
    pub fn iter(&self) -> impl Iterator<Item = T> + 'a {
        let array = *self;
        (0..array.len()).map_while(move |index| array.get(index))
    }
}

impl<'a, T> From<&'a [T]> for Array<'a, T> {
    fn from(values: &'a [T]) -> Self {
        Self { elements: Elements::Values(values) }
    }
}

impl<'a, T, const N: usize> From<&'a [T; N]> for Array<'a, T> {
    fn from(values: &'a [T; N]) -> Self {
        Self { elements: Elements::Values(values) }
    }
}

impl<T> Default for Array<'_, T> {
    fn default() -> Self {
        Self { elements: Elements::Values(&[]) }
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
    pub fn iter(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let mut rest = self.octets;
        core::iter::from_fn(move || {
            let end = rest.iter().position(|octet| *octet == 0)?;
            let (string, after) = rest.split_at(end);
            rest = &after[1..];
            Some(string)
        })
    }
}

impl fmt::Debug for Strings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(<[u8]>::escape_ascii)).finish()
    }
}
