//! The keys of a field, or of a part of a bits type.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::constant::Constant;
use super::number::Number;
use super::text::Prose;

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
    pub doc: Option<Prose>,
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
    /// The one value it has; of octets, as text, with `\x00` for one that is not printable.
    #[serde(rename = "const")]
    pub constant: Option<Constant>,
    /// The least value it may have.
    pub min: Option<Number>,
    /// The greatest value it may have.
    pub max: Option<Number>,
    /// What a string must be like, its NUL left out: patterns by name.
    #[serde(default)]
    pub patterns: BTreeMap<String, String>,
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
    /// Length of the body of a record.
    Length,
    /// Length of a record, with its header.
    RecordLength,
    /// Checksum: CRC-32.
    #[serde(rename = "crc32")]
    Crc32,
    /// Checksum: CRC-32C.
    #[serde(rename = "crc32c")]
    Crc32c,
    /// Checksum: CRC-32C that begins with 0 and is not inverted.
    #[serde(rename = "crc32c-from-0")]
    Crc32cFrom0,
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

/// A number, a range such as `0-51`, or a word.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Span {
    /// A number.
    Number(u64),
    /// A range or a word.
    Text(String),
}
