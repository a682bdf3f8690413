//! The keys of a rule.

use schemars::JsonSchema;
use serde::Deserialize;

use super::text::{Prose, Title};

/// A rule that does not follow from a single field; or, without a text, more about one that does.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RuleEntry {
    /// Id within the record or header, in kebab case; the full id has the stream and the record
    /// in front, and is never reused. Without a text: the id of the rule that is meant.
    pub id: String,
    /// How binding it is.
    pub level: Option<LevelEntry>,
    /// Whom it binds.
    pub role: Option<RoleEntry>,
    /// The sentence in the book.
    pub text: Option<Prose>,
    /// Why it is so.
    pub why: Option<Prose>,
    /// Who says so: the text of the format, or the code of shipping programs alone. A ledger tells
    /// it, where one describes the stream.
    pub origin: Option<OriginEntry>,
    /// The section of a source that says so, by its title in a ledger that names the rule there.
    pub section: Option<Title>,
    /// What must hold, after all fields have been read.
    pub check: Option<String>,
    /// A field whose value no two records share.
    pub unique: Option<String>,
    /// Why a machine cannot check it.
    pub uncheckable: Option<Prose>,
}

/// How binding a rule is.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum LevelEntry {
    /// Without exception.
    Must,
    /// Unless there is a good reason.
    Should,
    /// At will.
    May,
}

/// Whom a rule binds.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RoleEntry {
    /// Who writes a stream.
    Writer,
    /// Who reads one.
    Reader,
    /// Writer and reader.
    Both,
}

/// Who says that a rule holds.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OriginEntry {
    /// The text of the format.
    Text,
    /// The code of shipping programs alone.
    Implementation,
}
