//! The keys of a record: one of `records/*.yaml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{FieldEntry, Span};
use super::rule::RuleEntry;
use super::stream::TierEntry;
use super::text::Prose;
use super::types::TypeEntry;

/// A record.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordFile {
    /// Name, in capitals.
    pub record: String,
    /// Type code.
    #[serde(rename = "type")]
    pub code: u64,
    /// What it is.
    pub doc: Prose,
    /// Why it is so.
    pub why: Option<Prose>,
    /// What it was before.
    pub history: Option<Prose>,
    /// How far it may be relied upon; as its version, unless said otherwise.
    pub tier: Option<TierEntry>,
    /// The first version that has it.
    pub since: Option<u32>,
    /// The last version that has it.
    pub until: Option<u32>,
    /// Where it stands among the records.
    pub position: Option<PositionEntry>,
    /// How often it occurs; once, where it has a `position`.
    pub occurs: Option<OccursEntry>,
    /// Which instances there are: a number or range, `vcpu`, or `any`.
    pub instance: Option<Span>,
    /// What the headers must say for it to be allowed.
    pub when: Option<String>,
    /// Records that must have been there before it.
    #[serde(default)]
    pub follows: Vec<String>,
    /// Records that must not have been there before it.
    #[serde(default)]
    pub precedes: Vec<String>,
    /// The condition under which a stream must have such a record, looked at when it ends.
    pub required: Option<String>,
    /// Whom the stream goes on with: `begins STREAM`, `resumes STREAM` or `returns`.
    pub control: Option<String>,
    /// The fields of its body.
    pub fields: Vec<FieldEntry>,
    /// Other lengths of the body, which programs have written.
    #[serde(default)]
    pub layouts: Vec<LayoutEntry>,
    /// No field is aligned to more than this (historic layouts).
    pub packed: Option<u64>,
    /// Types that this record alone uses.
    #[serde(default)]
    pub types: BTreeMap<String, TypeEntry>,
    /// Rules that do not follow from a single field.
    #[serde(default)]
    pub rules: Vec<RuleEntry>,
}

impl RecordFile {
    /// How often it occurs, said or not: a first or a last record occurs once.
    pub fn how_often(&self) -> Option<OccursEntry> {
        self.occurs.or(self.position.map(|_| OccursEntry::Once))
    }

    /// Whether it comes first, and may come again.
    pub fn begins_a_section(&self) -> bool {
        matches!((self.position, self.occurs), (Some(PositionEntry::First), Some(OccursEntry::Any)))
    }

    /// Whether every stream has exactly one.
    pub fn is_once(&self) -> bool {
        matches!(self.how_often(), Some(OccursEntry::Once))
    }
}

/// Where a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PositionEntry {
    /// Before all others.
    First,
    /// After all others: it ends the stream.
    Last,
}

/// How often a record occurs.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OccursEntry {
    /// Exactly once.
    Once,
    /// Once or not at all.
    AtMostOnce,
    /// Any number of times.
    Any,
}

/// A body with fewer fields, which is told from the others by its length.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LayoutEntry {
    /// Octets of the body.
    pub length: u64,
    /// The fields that it lacks, or `all`.
    pub without: Without,
    /// Who wrote it.
    pub doc: Prose,
}

/// A field that a layout lacks.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Lacking {
    /// Its name: readers take it for 0.
    Name(String),
    /// Its name, and what readers take it for.
    Default(BTreeMap<String, u64>),
}

/// The fields that a layout lacks.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Without {
    /// These.
    Fields(Vec<Lacking>),
    /// A word: `all`.
    Word(String),
}
