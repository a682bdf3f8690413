//! Patterns: what the octets of a string may be, one after another.
//!
//! A pattern is a regular expression over octets. It is held as its places, each of which takes one
//! octet, and by which place may come after which.

use std::ops::RangeInclusive;

use schemars::JsonSchema;
use serde::Serialize;

/// What all octets of a string, without its NUL, must be like.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Pattern {
    /// As it is written in the description.
    pub text: String,
    /// The places, in the order of the text.
    pub places: Vec<Place>,
    /// The places at which a string may begin.
    pub first: Places,
    /// Whether a string may be empty.
    pub may_be_empty: bool,
}

/// A place of a pattern: takes one octet.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[schemars(rename = "PatternPlace")]
pub struct Place {
    /// The octets that it takes.
    pub takes: OctetSet,
    /// The places that may come next.
    pub next: Places,
    /// Whether a string may end here.
    pub ends: bool,
}

/// Places of a pattern, by index: a bit for each.
pub type Places = u64;

impl Pattern {
    /// The greatest number of places.
    pub const MOST_PLACES: usize = Places::BITS as usize;

    /// Whether some octets match, all of them. Takes time in proportion to their number.
    pub fn matches(&self, octets: &[u8]) -> bool {
        let (mut next, mut ends) = (self.first, self.may_be_empty);
        for octet in octets {
            let here = next & self.that_take(*octet);
            (next, ends) = self.after(here);
        }
        ends
    }

    /// The places that take an octet.
    pub fn that_take(&self, octet: u8) -> Places {
        let takes = |(i, place): (usize, &Place)| Places::from(place.takes.has(octet)) << i;
        self.places.iter().enumerate().map(takes).sum()
    }

    /// Where a string may go on after some places, and whether it may end there.
    pub fn after(&self, here: Places) -> (Places, bool) {
        let places = self.places.iter().enumerate().filter(|(i, _)| here >> i & 1 == 1);
        places.fold((0, false), |(next, ends), (_, p)| (next | p.next, ends | p.ends))
    }
}

/// A set of octets, a bit for each: octet `n` is bit `n % 64` of number `n / 64`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, JsonSchema)]
pub struct OctetSet([u64; 4]);

impl OctetSet {
    /// All that a string can hold: every octet but NUL.
    pub fn all() -> Self {
        Self::default().with(1..=u8::MAX)
    }

    /// The set and a range of octets.
    #[must_use]
    pub fn with(mut self, range: RangeInclusive<u8>) -> Self {
        for octet in range {
            self.0[usize::from(octet / 64)] |= 1 << (octet % 64);
        }
        self
    }

    /// All that a string can hold and the set does not.
    #[must_use]
    pub fn opposite(self) -> Self {
        let all = Self::all();
        Self(std::array::from_fn(|i| all.0[i] & !self.0[i]))
    }

    /// Whether it has an octet.
    pub fn has(self, octet: u8) -> bool {
        self.0[usize::from(octet / 64)] >> (octet % 64) & 1 == 1
    }

    /// The octets, as few ranges as there can be, in ascending order.
    pub fn ranges(self) -> Vec<RangeInclusive<u8>> {
        let mut ranges: Vec<RangeInclusive<u8>> = Vec::new();
        for octet in (0..=u8::MAX).filter(|octet| self.has(*octet)) {
            match ranges.last_mut() {
                Some(last) if last.end().checked_add(1) == Some(octet) => {
                    *last = *last.start()..=octet;
                }
                _ => ranges.push(octet..=octet),
            }
        }
        ranges
    }
}
