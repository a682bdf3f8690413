//! The keys of a named type.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::FieldEntry;
use super::rule::RuleEntry;
use super::text::Prose;

/// A named type: an enum, a bits type or a structure.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TypeEntry {
    /// What it is.
    pub doc: Prose,
    /// Why it is so.
    pub why: Option<Prose>,
    /// What it was before.
    pub history: Option<Prose>,
    /// Makes it an enum: the integer that holds it.
    #[serde(rename = "enum")]
    pub enum_of: Option<String>,
    /// Of an enum: whether other values than those named are allowed.
    pub others: Option<Others>,
    /// Of an enum: the named values.
    pub values: Option<Vec<ValueEntry>>,
    /// Makes it a bits type: the integer that holds it.
    pub bits: Option<String>,
    /// The fields of a structure, or the parts of a bits type.
    pub fields: Option<Vec<FieldEntry>>,
    /// Of a structure: no field is aligned to more than this (historic layouts).
    pub packed: Option<u64>,
    /// Of a structure: more about rules that follow from its fields.
    #[serde(default)]
    pub rules: Vec<RuleEntry>,
}

/// What holds of values that an enum does not name.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Others {
    /// They are allowed.
    Allowed,
}

/// A named value of an enum.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ValueEntry {
    /// Name, in snake case.
    pub name: String,
    /// The value.
    pub value: u64,
    /// What it means.
    pub doc: Prose,
}
