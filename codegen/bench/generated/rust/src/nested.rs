//! Streams that stand in the bodies of records.

use core::fmt;
use core::ops::Deref;

/// The octets of a whole stream that stands in the body of a record. They can be looked at as a slice.
#[derive(Clone, Copy, Default)]
pub struct Nested<'a> {
    octets: &'a [u8],
    cleared: bool,
}

impl<'a> Nested<'a> {
    /// The octets, as they stand in the input.
    pub fn octets(self) -> &'a [u8] {
        self.octets
    }

    /// The stream, of which a writer writes each header and each record cleared.
    #[must_use]
    pub fn cleared(self) -> Self {
        Self { cleared: true, ..self }
    }

    #[allow(dead_code, reason = "not every format has streams in bodies")]
    pub(crate) fn is_cleared(self) -> bool {
        self.cleared
    }
}

impl<'a> From<&'a [u8]> for Nested<'a> {
    fn from(octets: &'a [u8]) -> Self {
        Self { octets, cleared: false }
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Nested<'a> {
    fn from(octets: &'a [u8; N]) -> Self {
        Self::from(octets.as_slice())
    }
}

impl Deref for Nested<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.octets
    }
}

impl PartialEq for Nested<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.octets == other.octets
    }
}

impl Eq for Nested<'_> {}

impl fmt::Debug for Nested<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.octets.fmt(f)
    }
}
