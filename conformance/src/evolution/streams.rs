//! The streams that an edition writes: vectors of that version, and streams composed from its
//! descriptions, as far as its own reader accepts them.

use serde_json::Value;
use streamspec_codegen::model::Stream;

use super::Edition;
use crate::compose;
use crate::compose::rng::Rng;
use crate::testee::Interpreter;
use crate::vector::StreamVersion;
use crate::witness::{Otherwise, has_undescribed};

/// So many streams are composed, of which a part is accepted.
const COMPOSED: usize = 100;

/// A stream, and what it was meant to be.
pub(super) struct Written {
    pub(super) octets: Vec<u8>,
    document: Value,
}

impl Written {
    /// Whether a reader may be put it: not if it has a record that the description `read_by` knows and its
    /// own does not, since nobody writes that.
    pub(super) fn is_meant_for(&self, read_by: Option<&Stream>) -> bool {
        !has_undescribed(&self.document, read_by)
    }

    /// Whether a document says the same. Where the reader may pass over a record, that it does not read it
    /// is no difference.
    pub(super) fn is_read_as(&self, document: &[u8], may_pass_over: bool) -> bool {
        let Ok(read) = serde_json::from_slice(document) else { return false };
        Otherwise::between(&self.document, &read, may_pass_over).is_none()
    }
}

/// The streams of a version that an edition writes.
pub(super) fn written(
    edition: &Edition,
    stream: &StreamVersion,
    vectors: &[(StreamVersion, Vec<u8>)],
) -> Vec<Written> {
    let Some(description) = stream.description(&edition.family) else { return Vec::new() };
    // Of this version alone: the description may have others.
    let mut of_version = description.clone();
    of_version.versions.retain(|version| version.number == stream.version);
    let mut rng = Rng::new(1);
    let composed = (0..COMPOSED).map(|_| compose::stream(&edition.family, &of_version, &mut rng));
    let own = vectors.iter().filter(|(of, _)| of == stream).map(|(_, octets)| octets.clone());
    let mut reader = Interpreter::new(&edition.family);
    own.chain(composed)
        .filter_map(|octets| {
            let document = reader.document(stream, &octets)?;
            let version = document["version"].as_u64() == Some(u64::from(stream.version));
            version.then_some(Written { octets, document })
        })
        .collect()
}
