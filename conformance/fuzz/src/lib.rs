//! What the fuzz targets share: the streams, and which of them an input is for.

#[path = "../../tests/generated/mod.rs"]
mod generated;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use streamspec_codegen::load;
use streamspec_codegen::model::Family;
use streamspec_conformance::vector::StreamVersion;

pub use generated::GENERATED_RUST;

/// The descriptions.
pub static FAMILY: LazyLock<Family> =
    LazyLock::new(|| load(&repository().join("spec")).unwrap_or_else(|found| panic!("{found}")));

/// The streams, in the order of their names: the first octet of an input is the number of one.
pub static STREAMS: LazyLock<Vec<StreamVersion>> = LazyLock::new(|| {
    let newest = |s: &streamspec_codegen::model::Stream| StreamVersion {
        id: s.id.clone(),
        version: s.versions.last().expect("a stream has a version").number,
    };
    FAMILY.streams.iter().map(newest).collect()
});

/// The repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The stream that an input is for, and its octets.
pub fn stream(input: &[u8]) -> Option<(&'static StreamVersion, &[u8])> {
    let (number, octets) = input.split_first()?;
    Some((STREAMS.get(usize::from(*number))?, octets))
}
