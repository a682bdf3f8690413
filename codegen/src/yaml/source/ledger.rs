//! The keys of a ledger: `ledger/*.yaml`, which stands beside the directories of the descriptions.

use schemars::JsonSchema;
use serde::Deserialize;

use super::text::{Prose, Title};

/// A source of the descriptions, sentence by sentence: what became of each.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LedgerFile {
    /// Title of the source.
    pub ledger: Title,
    /// Where the source is found: a path in its repository, the name of a document.
    pub source: Prose,
    /// Which revision of it was gone through.
    pub revision: Option<Prose>,
    /// Whether it is a text, or the code of programs. It tells the origin of the rules.
    pub kind: SourceEntry,
    /// The descriptions that this source binds: each of their rules is named in one of the
    /// ledgers that describe them. Without the key, a source that led to rules and binds nobody.
    #[serde(default)]
    pub describes: Vec<String>,
    /// What the source is, and how it was gone through.
    pub doc: Option<Prose>,
    /// Its sections that say something normative, in its order.
    pub sections: Vec<SectionEntry>,
}

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceEntry {
    /// A text.
    Text,
    /// The code of shipping programs.
    Implementation,
}

/// A section of a source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SectionEntry {
    /// Its title; of code, the file or the function.
    pub section: Title,
    /// Its normative sentences, in its order.
    pub sentences: Vec<SentenceEntry>,
}

/// A normative sentence of a source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SentenceEntry {
    /// What it says, in a few words that are not its own.
    pub says: Prose,
    /// The rules that it became, by their full ids; a `*` stands for any parts of an id but the
    /// first and the last.
    #[serde(default)]
    pub rules: Vec<String>,
    /// Why no machine can check it, or a part of it.
    pub unchecked: Option<Prose>,
    /// Where it can be read in two ways: which one was chosen, and why.
    pub reading: Option<Prose>,
    /// Where text and shipping programs differ: what binds whom.
    pub differs: Option<Prose>,
}
