//! The carrier that suits a stream, of those that there are.

use streamspec_codegen::model::Family;

use super::{Carrier, Dressed, dress};
use crate::profile::{self, Profiles};
use crate::testee::Operation;
use crate::vector::StreamVersion;

/// What becomes of a stream where there are carriers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worn<'c> {
    /// It stands for itself: no carrier is for what it asks for, or nobody reads as far as its records.
    AsItIs,
    /// No carrier can hold it without changing what it shows.
    Not,
    /// It stands in a carrier.
    In {
        /// The carrier.
        carrier: &'c Carrier,
        /// The stream.
        octets: Vec<u8>,
        /// By how much what it breaks has moved, for a reader and for a writer.
        moved: [u64; 2],
    },
}

/// Puts a stream into the first of some carriers that is for what it asks for, and can hold it.
pub fn worn<'c>(
    (family, profiles): (&Family, &Profiles),
    carriers: &'c [Carrier],
    stream: &StreamVersion,
    octets: &[u8],
) -> Worn<'c> {
    if carriers.is_empty() {
        return Worn::AsItIs;
    }
    let asked = profile::asked(family, profiles, (Operation::Decode, stream), octets);
    let suits =
        |carrier: &&Carrier| carrier.serves.iter().all(|word| asked.contains(word.value.as_str()));
    let mut suiting = carriers.iter().filter(suits).peekable();
    let is_for_others = suiting.peek().is_none();
    for carrier in suiting {
        match dress(family, carrier, stream, octets) {
            Dressed::AsItIs => return Worn::AsItIs,
            Dressed::Not => {}
            Dressed::Stream { octets, moved } => return Worn::In { carrier, octets, moved },
        }
    }
    if is_for_others { Worn::AsItIs } else { Worn::Not }
}
