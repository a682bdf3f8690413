//! The magic that tells in which order the octets of a stream stand.

use schemars::JsonSchema;
use serde::Serialize;

/// A constant that is known in either order of octets: the order that it stands in is that of the stream.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OrderMagic {
    /// Its offset from the start of the stream.
    pub offset: u64,
    /// Its octets, the most significant first. Read backwards they are others.
    pub octets: Vec<u8>,
}

impl OrderMagic {
    /// So many octets at the start of a stream tell its order.
    pub fn end(&self) -> u64 {
        self.offset.saturating_add(self.octets.len() as u64)
    }

    /// Whether the most significant octet comes first in a stream that begins like this. Whatever is not the
    /// magic in that order, or ends before it, is taken for the other order.
    pub fn is_big(&self, start: &[u8]) -> bool {
        self.there(start).is_some_and(|octets| octets.starts_with(&self.octets))
    }

    /// Whether a stream begins with it, in one order or the other.
    pub fn is_there(&self, start: &[u8]) -> bool {
        let turned: Vec<u8> = self.octets.iter().rev().copied().collect();
        self.is_big(start) || self.there(start).is_some_and(|octets| octets.starts_with(&turned))
    }

    fn there<'a>(&self, start: &'a [u8]) -> Option<&'a [u8]> {
        usize::try_from(self.offset).ok().and_then(|offset| start.get(offset..))
    }
}
