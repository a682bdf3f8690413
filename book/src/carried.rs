//! What is built into the program, for use outside of a repository.

use include_dir::{Dir, include_dir};
use streamspec_codegen::tree::Carried;

static SPEC: Dir = include_dir!("$CARGO_MANIFEST_DIR/carried/spec");
static VECTORS: Dir = include_dir!("$CARGO_MANIFEST_DIR/carried/vectors");

/// The descriptions and their vectors.
pub const CARRIED: Carried = &[("spec", &SPEC), ("vectors", &VECTORS)];

/// The hand-written chapters.
pub static CHAPTERS: Dir = include_dir!("$CARGO_MANIFEST_DIR/src-md");
/// How mdbook is to make a book of them.
pub const SETTINGS: &str = include_str!("../book.toml");
/// What it looks like.
pub const STYLE: &str = include_str!("../style.css");
/// The one file of the descriptions that a chapter includes.
pub const READING: &str = include_str!("../carried/spec/reading.md");
