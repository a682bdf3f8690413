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

    /// Whether it may hold what readers pass over and writers refuse: reserved octets or bits.
    const CLEARS: bool = false;

    /// The same, with zeros in place of that.
    #[inline]
    #[must_use]
    fn cleared(self) -> Self {
        self
    }

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

/// Makes a generated structure [`Plain`] by its own functions; one that `clears` has such a function.
macro_rules! plain {
    ($name:ident, $size:literal) => {
        impl $name {
            /// The same: it holds nothing that readers pass over and writers refuse.
            #[inline]
            #[must_use]
            pub const fn cleared(self) -> Self {
                self
            }
        }
        $crate::octets::plain!($name, $size, clears: false);
    };
    ($name:ident, $size:literal, clears) => {
        $crate::octets::plain!($name, $size, clears: true);
    };
    ($name:ident, $size:literal, clears: $clears:literal) => {
        impl $crate::Plain for $name {
            type Octets = [u8; $size];
            const SIZE: usize = $size;
            const ZEROS: [u8; $size] = [0; $size];
            const CLEARS: bool = $clears;
            #[inline]
            fn cleared(self) -> Self {
                $name::cleared(self)
            }

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

/// Makes an integer with named values or bits [`Plain`]; of these bits, readers pass over some that
/// writers refuse.
macro_rules! plain_newtype {
    ($name:ident, $integer:ty, $size:literal) => {
        impl $name {
            /// The same: it holds nothing that readers pass over and writers refuse.
            #[inline]
            #[must_use]
            pub const fn cleared(self) -> Self {
                self
            }
        }
        $crate::octets::plain_newtype!($name, $integer, $size, clears: false);
    };
    ($name:ident, $integer:ty, $size:literal, ignores: $ignored:literal) => {
        impl $name {
            /// The same, with zeros in place of the bits that readers pass over and writers refuse.
            #[inline]
            #[must_use]
            pub const fn cleared(self) -> Self {
                Self(self.0 & !$ignored)
            }
        }
        $crate::octets::plain_newtype!($name, $integer, $size, clears: true);
    };
    ($name:ident, $integer:ty, $size:literal, clears: $clears:literal) => {
        impl $crate::Plain for $name {
            type Octets = [u8; $size];
            const SIZE: usize = $size;
            const ZEROS: [u8; $size] = [0; $size];
            const CLEARS: bool = $clears;
            #[inline]
            fn cleared(self) -> Self {
                $name::cleared(self)
            }

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
    cleared: bool,
}

impl<'a, T: Plain> View<'a, T> {
    #[inline]
    pub(crate) fn new(octets: &'a T::Octets, endian: Endian) -> Self {
        Self { octets, endian, cleared: false }
    }

    /// The structure.
    #[inline]
    pub fn get(self) -> T {
        let value = T::read(self.octets, self.endian);
        if T::CLEARS && self.cleared { value.cleared() } else { value }
    }

    /// A view that gives the structure with zeros where readers pass over what writers refuse.
    #[inline]
    #[must_use]
    pub fn cleared(self) -> Self {
        Self { cleared: true, ..self }
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
    cleared: bool,
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
        (Self { octets, gaps, defaults, endian, cleared: false, of: PhantomData }, rest)
    }

    /// The structure; fields that are missing are zero, or what the layout takes them for.
    pub fn get(self) -> T {
        let value = T::read(&self.whole(), self.endian);
        if T::CLEARS && self.cleared { value.cleared() } else { value }
    }

    /// A view that gives the structure with zeros where readers pass over what writers refuse. The
    /// layout stays what it is.
    #[must_use]
    pub fn cleared(self) -> Self {
        Self { cleared: true, ..self }
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
