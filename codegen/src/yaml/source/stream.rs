//! The keys of a stream: `stream.yaml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{FieldEntry, OnRead, Span};
use super::rule::RuleEntry;
use super::text::{Prose, Title};
use super::types::TypeEntry;

/// The description of a stream: versions, headers, framing and shared types.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StreamFile {
    /// Id of the stream. Descriptions of versions that share no framing share this id.
    pub stream: String,
    /// Title of the chapter in the book.
    pub title: Title,
    /// What the stream carries.
    pub doc: Prose,
    /// Why it is as it is.
    pub why: Option<Prose>,
    /// What it was before, what went wrong, where programs differ from the text.
    pub history: Option<Prose>,
    /// Who uses it.
    pub status: Option<StatusEntry>,
    /// Documents and code that the facts come from.
    #[serde(default)]
    pub sources: Vec<Prose>,
    /// The versions described here.
    pub versions: Vec<VersionEntry>,
    /// What a reader does with reserved octets and bits, where they do not say it themselves.
    pub reserved_on_read: OnRead,
    /// What follows the body of a record. Without it, nothing does.
    pub padding: Option<PaddingEntry>,
    /// Where it ends, if not with its last record.
    pub ends: Option<EndsEntry>,
    /// Headers at the start of the stream, before the first record.
    #[serde(default)]
    pub headers: Vec<HeaderEntry>,
    /// What precedes the body of a record.
    pub record_header: RecordHeaderEntry,
    /// What follows the body of a record and its padding. Without it, nothing does.
    pub record_trailer: Option<RecordTrailerEntry>,
    /// How type codes are given out.
    #[serde(default)]
    pub record_types: RecordTypesEntry,
    /// Types that several headers or records use.
    #[serde(default)]
    pub types: BTreeMap<String, TypeEntry>,
}

/// A version of the format.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct VersionEntry {
    /// The number, as the stream has it.
    pub version: u32,
    /// How far it may be relied upon.
    pub tier: TierEntry,
    /// What it brought.
    pub doc: Prose,
}

/// Who uses a stream.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StatusEntry {
    /// Whether programs use it.
    #[serde(rename = "use")]
    pub usage: UseEntry,
    /// Since when they do.
    pub since: Option<Prose>,
    /// Programs that write it.
    #[serde(default)]
    pub writers: Vec<Prose>,
    /// Programs that read it.
    #[serde(default)]
    pub readers: Vec<Prose>,
    /// Against which state of the programs the description was checked.
    pub checked: Option<Prose>,
}

/// Whether programs use a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UseEntry {
    /// Programs that were released write and read it.
    Current,
    /// No program that was released has it yet.
    Proposed,
    /// Nobody writes it any more.
    Historic,
}

/// How far a version or record may be relied upon.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TierEntry {
    /// Will not change.
    Stable,
    /// May change or go.
    Experimental,
    /// Still read, no longer to be written.
    Deprecated,
    /// Described for those who meet it.
    Historic,
}

/// A header at the start of the stream.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HeaderEntry {
    /// Name, in snake case.
    pub name: String,
    /// What it is.
    pub doc: Prose,
    /// Why it is so.
    pub why: Option<Prose>,
    /// What it was before.
    pub history: Option<Prose>,
    /// Order of its octets.
    pub endian: EndianEntry,
    /// Its fields.
    pub fields: Vec<FieldEntry>,
    /// No field is aligned to more than this.
    pub packed: Option<u64>,
    /// Rules that do not follow from a single field.
    #[serde(default)]
    pub rules: Vec<RuleEntry>,
}

/// What precedes the body of a record.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordHeaderEntry {
    /// What it is.
    pub doc: Prose,
    /// Why it is so.
    pub why: Option<Prose>,
    /// What it was before.
    pub history: Option<Prose>,
    /// Order of its octets, and of those of every body.
    pub endian: EndianEntry,
    /// Its fields, one with `is: type`, one with `is: length`.
    pub fields: Vec<FieldEntry>,
    /// No field is aligned to more than this.
    pub packed: Option<u64>,
    /// More about the rules of framing.
    #[serde(default)]
    pub rules: Vec<RuleEntry>,
}

/// What follows the body of a record and its padding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RecordTrailerEntry {
    /// The length once more.
    Length,
}

/// Order of the octets of integers.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EndianEntry {
    /// Most significant octet first.
    Big,
    /// Least significant octet first.
    Little,
    /// As the bit with `is: big-endian` says.
    Declared,
    /// The one in which the field with `is: magic` is its constant.
    ByMagic,
}

/// Where a stream ends that has no last record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EndsEntry {
    /// Where its input ends, or the body that it stands in.
    WithInput,
}

/// What follows the body of a record.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PaddingEntry {
    /// Records end at a multiple of this many octets.
    pub to: u64,
    /// What a reader does with the padding.
    pub on_read: OnRead,
    /// Whether the length in the record header counts the padding.
    pub in_length: bool,
}

/// How type codes are given out. A reader refuses a stream with a record of unknown type, unless
/// the record is optional.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordTypesEntry {
    /// The bit of the type code that marks a record as optional.
    pub optional_bit: Option<u32>,
    /// What a reader does with a record of unknown type, if it does not refuse the stream.
    pub unknown: Option<UnknownEntry>,
    /// Whether no two records may share type and instance.
    #[serde(default)]
    pub distinct: bool,
    /// Codes set aside.
    #[serde(default)]
    pub reserved: Vec<ReservedCodesEntry>,
}

/// What a reader does with a record of unknown type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UnknownEntry {
    /// It passes over the record, whatever its type.
    PassedOver,
}

/// Type codes set aside.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReservedCodesEntry {
    /// A code, or a range such as `22-34`.
    pub codes: Span,
    /// For whom.
    #[serde(rename = "for")]
    pub holder: Prose,
    /// Why.
    pub why: Option<Prose>,
}
