//! Ledgers: what became of each sentence of a source.

use schemars::JsonSchema;
use serde::Serialize;

use super::binding::Origin;

/// A source of the descriptions, sentence by sentence.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Ledger {
    /// Name of its file, without the ending.
    pub name: String,
    /// Title of the source.
    pub title: String,
    /// Where the source is found.
    pub source: String,
    /// Which revision of it was gone through.
    pub revision: Option<String>,
    /// What the rules that it alone gives have as their origin.
    pub origin: Origin,
    /// Names of the descriptions that it binds.
    pub describes: Vec<String>,
    /// What the source is, and how it was gone through.
    pub doc: Option<String>,
    /// Its sections, in its order.
    pub sections: Vec<LedgerSection>,
}

/// A section of a source.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LedgerSection {
    /// Its title.
    pub title: String,
    /// Its normative sentences.
    pub sentences: Vec<Sentence>,
}

/// A normative sentence of a source, and what became of it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Sentence {
    /// What it says, in a few words that are not its own.
    pub says: String,
    /// Ids of the rules that it became.
    pub rules: Vec<String>,
    /// Why no machine can check it, or a part of it.
    pub unchecked: Option<String>,
    /// Which of two readings was chosen, and why.
    pub reading: Option<String>,
    /// Where text and programs differ: what binds whom.
    pub differs: Option<String>,
}

impl Ledger {
    /// All its sentences.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.sections.iter().flat_map(|section| &section.sentences)
    }

    /// How many sentences there are, and how many of them became rules; the others have a reason.
    pub fn count(&self) -> (usize, usize) {
        let ruled = self.sentences().filter(|sentence| !sentence.rules.is_empty());
        (self.sentences().count(), ruled.count())
    }

    /// Whether a sentence became this rule.
    pub fn names(&self, rule: &str) -> bool {
        self.sentences().any(|sentence| sentence.names(rule))
    }

    /// Whether the source binds a description.
    pub fn binds(&self, description: &str) -> bool {
        self.describes.iter().any(|name| name == description)
    }
}

impl LedgerSection {
    /// Whether one of its sentences became this rule.
    pub fn names(&self, rule: &str) -> bool {
        self.sentences.iter().any(|sentence| sentence.names(rule))
    }
}

impl Sentence {
    /// Whether it became this rule.
    pub fn names(&self, rule: &str) -> bool {
        self.rules.iter().any(|id| id == rule)
    }
}
