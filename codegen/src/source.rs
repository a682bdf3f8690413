//! The YAML of a description, key by key: the only file that knows YAML's data model.
//!
//! The types here say which keys there are; what they mean together is `resolve`'s business. The
//! schema for editors is generated from the same types, so the comments below are what an editor
//! shows.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

/// The description of a stream: versions, headers, framing and shared types.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StreamFile {
    /// Id of the stream. Descriptions of versions that share no framing share this id.
    pub stream: String,
    /// Title of the chapter in the book.
    pub title: String,
    /// What the stream carries.
    pub doc: String,
    /// Why it is as it is.
    pub why: Option<String>,
    /// What it was before, what went wrong, where programs differ from the text.
    pub history: Option<String>,
    /// Documents and code that the facts come from.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The versions described here.
    pub versions: Vec<VersionEntry>,
    /// What a reader does with reserved octets and bits, where they do not say it themselves.
    pub reserved_on_read: OnRead,
    /// What follows the body of a record. Without it, nothing does.
    pub padding: Option<PaddingEntry>,
    /// Headers at the start of the stream, before the first record.
    #[serde(default)]
    pub headers: Vec<HeaderEntry>,
    /// What precedes the body of a record.
    pub record_header: RecordHeaderEntry,
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
    pub doc: String,
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

/// What a reader does with octets that a writer sets to zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OnRead {
    /// Refuses the stream if they are not zero.
    Verified,
    /// Does not look at them.
    Ignored,
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
}

/// A header at the start of the stream.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct HeaderEntry {
    /// Name, in snake case.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// Why it is so.
    pub why: Option<String>,
    /// What it was before.
    pub history: Option<String>,
    /// Order of its octets.
    pub endian: EndianEntry,
    /// Its fields.
    pub fields: Vec<FieldEntry>,
    /// Rules that do not follow from a single field.
    #[serde(default)]
    pub rules: Vec<RuleEntry>,
}

/// What precedes the body of a record.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordHeaderEntry {
    /// What it is.
    pub doc: String,
    /// Why it is so.
    pub why: Option<String>,
    /// What it was before.
    pub history: Option<String>,
    /// Order of its octets, and of those of every body.
    pub endian: EndianEntry,
    /// Its fields, one with `is: type`, one with `is: length`.
    pub fields: Vec<FieldEntry>,
    /// More about the rules of framing.
    #[serde(default)]
    pub rules: Vec<RuleEntry>,
}

/// How type codes are given out. A reader refuses a stream with a record of unknown type, unless
/// the record is optional.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecordTypesEntry {
    /// The bit of the type code that marks a record as optional.
    pub optional_bit: Option<u32>,
    /// Whether no two records may share type and instance.
    #[serde(default)]
    pub unique: bool,
    /// Codes set aside.
    #[serde(default)]
    pub reserved: Vec<ReservedCodesEntry>,
}

/// Type codes set aside.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ReservedCodesEntry {
    /// A code, or a range such as `22-34`.
    pub codes: Span,
    /// For whom.
    #[serde(rename = "for")]
    pub holder: String,
    /// Why.
    pub why: Option<String>,
}

/// A number, a range such as `0-51`, or a word.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Span {
    /// A number.
    Number(u64),
    /// A range or a word.
    Text(String),
}

/// A named type: an enum, a bits type or a structure.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TypeEntry {
    /// What it is.
    pub doc: String,
    /// Why it is so.
    pub why: Option<String>,
    /// What it was before.
    pub history: Option<String>,
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
    pub doc: String,
}

/// A field, a part of a bits type, reserved octets or bits, or an alignment.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FieldEntry {
    /// Name, in snake case.
    pub name: Option<String>,
    /// Type: `u32`, `some_type`, `u32[count]`, `octets(size)`, `string(size)`, `string[count]`;
    /// `rest` for all that the body has left.
    #[serde(rename = "type")]
    pub ty: Option<String>,
    /// What it is, with its unit.
    pub doc: Option<String>,
    /// Octets (of a structure) or bits (of a bits type) without meaning, written as zero.
    pub reserved: Option<Span>,
    /// What a reader does with these reserved octets or bits, if not what the stream says.
    pub on_read: Option<OnRead>,
    /// Octets up to the next multiple of this from the start of the body, written as zero.
    pub align: Option<u64>,
    /// The bits of this part, such as `3` or `60-63`; 0 is the least significant.
    pub bits: Option<Span>,
    /// The field that chooses between the cases.
    pub union: Option<String>,
    /// The structure for each value of the field that chooses.
    pub cases: Option<BTreeMap<String, String>>,
    /// The one value it has.
    #[serde(rename = "const")]
    pub constant: Option<u64>,
    /// The least value it may have.
    pub min: Option<u64>,
    /// The greatest value it may have.
    pub max: Option<u64>,
    /// What it tells the decoder about the stream.
    pub is: Option<MarkEntry>,
    /// Present only where this condition holds.
    #[serde(rename = "if")]
    pub condition: Option<String>,
    /// The first version that has it; in earlier ones its octets are reserved.
    pub reserved_before: Option<u32>,
    /// The field of an earlier record (`RECORD.field`) that has the same value.
    pub refers: Option<String>,
    /// With `refers`: 0 refers to nothing and is allowed.
    #[serde(default)]
    pub or_zero: bool,
}

/// What a field or bit tells the decoder about the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MarkEntry {
    /// Identifies the format.
    Magic,
    /// Holds the version.
    Version,
    /// Declares the endianness: 1 for big.
    BigEndian,
    /// Type code of a record.
    Type,
    /// Instance of a record.
    Instance,
    /// Length of a record.
    Length,
}

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
    pub doc: String,
    /// Why it is so.
    pub why: Option<String>,
    /// What it was before.
    pub history: Option<String>,
    /// How far it may be relied upon; stable, unless said otherwise.
    pub tier: Option<TierEntry>,
    /// The first version that has it.
    pub since: Option<u32>,
    /// The last version that has it.
    pub until: Option<u32>,
    /// Where it stands among the records.
    pub position: Option<PositionEntry>,
    /// How often it occurs.
    pub occurs: OccursEntry,
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

/// A body with fewer fields, which is told from the others by its length.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LayoutEntry {
    /// Octets of the body.
    pub length: u64,
    /// The fields that it lacks, or `all`.
    pub without: Without,
    /// Who wrote it.
    pub doc: String,
}

/// The fields that a layout lacks.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Without {
    /// These.
    Fields(Vec<String>),
    /// A word: `all`.
    Word(String),
}

/// Where a record stands.
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
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
    /// As often as one likes.
    Any,
}

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
    pub text: Option<String>,
    /// Why it is so.
    pub why: Option<String>,
    /// Who says so: the text of the format, or the code of shipping programs alone.
    pub origin: Option<OriginEntry>,
    /// What must hold, after all fields have been read.
    pub check: Option<String>,
    /// A field whose value no two records share.
    pub unique: Option<String>,
    /// Why a machine cannot check it.
    pub uncheckable: Option<String>,
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
