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
/// What chapters include, by the path beside the book's directory.
pub const INCLUDED: &[(&str, &str)] = &[
    ("spec/reading.md", include_str!("../carried/spec/reading.md")),
    ("spec/expressions.md", include_str!("../carried/spec/expressions.md")),
    ("conformance/JSON.md", include_str!("../carried/json.md")),
];
