//! The keys of a family: `family.yaml`, which stands beside the directories of its descriptions.

use schemars::JsonSchema;
use serde::Deserialize;

use super::text::{Prose, Title};

/// The description of a family of streams: what it is called, in the book and in every language.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FamilyFile {
    /// Name of the family. The packages of generated code are named after it, where no other key
    /// names them.
    pub family: String,
    /// Title of the book.
    pub title: Title,
    /// What the streams are for. The book begins with it, and every package has its first sentence.
    pub doc: Prose,
    /// Chapters of the book that are written by hand: Markdown files, by their paths from here.
    /// They stand after the generated introduction, in this order.
    #[serde(default)]
    pub chapters: Vec<String>,
    /// Version of the packages. Without it, 0.1.0.
    pub version: Option<String>,
    /// Licence of the packages, as an SPDX expression.
    pub license: Option<String>,
    /// Where the packages are developed: an address that begins with `https://`.
    pub repository: Option<String>,
    /// What all names in C begin with. Without it, the name of the family.
    pub prefix: Option<String>,
    /// Name of the crate. Without it, the name of the family and `-streams`.
    #[serde(rename = "crate")]
    pub crate_name: Option<String>,
    /// Path of the Go module. Without it, the name of the family and `-streams`, which cannot be
    /// fetched from anywhere.
    pub module: Option<String>,
}
