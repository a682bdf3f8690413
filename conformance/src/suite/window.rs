//! Octets around a place, as reports show them.

use std::ops::Range;

/// So many octets stand in a row.
pub(super) const ROW: u64 = 16;
/// So many rows are kept of a place, and the one before it.
const ROWS: u64 = 4;

/// Some octets of a stream: the rows of a place, and the row before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Window {
    /// Where they begin, at the beginning of a row.
    pub start: u64,
    /// The octets.
    pub octets: Vec<u8>,
}

impl Window {
    /// The octets around a place; around the end, where it lies beyond that.
    pub fn around(octets: &[u8], place: &Range<u64>) -> Self {
        let length = octets.len() as u64;
        let first = place.start.min(length);
        let row = first - first % ROW;
        let last = place.end.clamp(first, length).next_multiple_of(ROW).max(row + ROW);
        let (start, end) = (row.saturating_sub(ROW), last.min(row + ROWS * ROW).min(length));
        // Both are within the octets.
        let octets = octets.get(start as usize..end as usize).unwrap_or_default().to_vec();
        Self { start, octets }
    }

    /// Where they end.
    pub fn end(&self) -> u64 {
        self.start + self.octets.len() as u64
    }
}
