//! What the ABI of a version consists of.

use std::collections::BTreeMap;

use serde::Deserialize;

/// All that octets and rules of one version of a stream depend on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Abi {
    /// Id of the stream.
    pub stream: String,
    /// Name of the description, which begins the ids of its rules.
    pub description: String,
    /// The version.
    pub version: u32,
    /// How far it may be relied upon.
    pub tier: String,
    /// The release of a program that wrote the stream so, for an ABI that is told by its programs.
    pub release: Option<String>,
    /// How much the text says; all, if nothing stands here.
    pub only: Option<Only>,
    /// Where the facts come from, if not from a description.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Why the text was corrected after it had been frozen: what it had said was not the format.
    #[serde(default)]
    pub corrections: Vec<String>,
    /// The headers.
    #[serde(default)]
    pub headers: Vec<Header>,
    /// The record header, and what holds for every record.
    pub framing: Option<Framing>,
    /// The records, by type code.
    pub records: Vec<Record>,
    /// The rules, by id; the ids without the name of the description.
    #[serde(default)]
    pub rules: BTreeMap<String, Binding>,
}

/// A part of an ABI, which is all that a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Only {
    /// The octets of the records: codes, sizes, and the places of fields.
    Layout,
}

/// A header before the first record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Header {
    /// Name.
    pub header: String,
    /// `big`, `little`, `declared` or `by-magic`.
    pub endian: String,
    /// Number of octets.
    pub size: u64,
    /// The fields.
    pub fields: Vec<Field>,
    /// Rules on several fields, in the order in which they are checked.
    #[serde(default)]
    pub checks: Vec<Check>,
}

/// What precedes and follows the body of every record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Framing {
    /// The order of octets of record headers and bodies.
    pub endian: String,
    /// Number of octets of the record header.
    pub size: u64,
    /// The fields of the record header.
    pub fields: Vec<Field>,
    /// The greatest length of a record, as it stands in the record header.
    pub limit: Option<Check>,
    /// What follows a body.
    pub padding: Padding,
    /// Whether the length once more follows the padding.
    #[serde(default)]
    pub trailer: bool,
    /// Whether the stream ends with its input, and not with a last record.
    #[serde(default)]
    pub ends_with_input: bool,
    /// The bit of the type code that marks a record as optional.
    pub optional_bit: Option<u32>,
    /// Whether all records of unknown type are passed over.
    #[serde(default)]
    pub passes_unknown: bool,
    /// Whether type and instance occur together at most once.
    #[serde(default)]
    pub unique: bool,
    /// Type codes set aside: first and last.
    #[serde(default)]
    pub reserved: Vec<(u64, u64)>,
}

/// What follows a body.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Padding {
    /// A record ends at a multiple of this; 1 where nothing follows a body.
    pub to: u64,
    /// Whether the length counts it.
    #[serde(default)]
    pub in_length: bool,
    /// Whether a reader verifies that it is zero.
    #[serde(default)]
    pub verified: bool,
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Record {
    /// Name.
    pub record: String,
    /// Type code.
    pub code: u64,
    /// How far it may be relied upon.
    #[serde(default = "stable")]
    pub tier: String,
    /// `first` or `last`.
    pub position: Option<String>,
    /// How often it occurs.
    #[serde(default = "any")]
    pub occurs: String,
    /// Which instances there are.
    pub instance: Option<String>,
    /// Whom the stream goes on with after it.
    pub control: Option<String>,
    /// Number of octets of the body, where that is fixed.
    pub size: Option<u64>,
    /// What is checked of its place, in this order.
    #[serde(default)]
    pub place: Vec<Check>,
    /// When a stream must have it.
    pub required: Option<Check>,
    /// The fields.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// Bodies with fewer fields, the longest first.
    #[serde(default)]
    pub layouts: Vec<Layout>,
    /// Rules on several fields or records, in the order in which they are checked.
    #[serde(default)]
    pub checks: Vec<Check>,
}

fn stable() -> String {
    "stable".into()
}

fn any() -> String {
    "any".into()
}

/// A body with fewer fields.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Layout {
    /// Number of octets.
    pub length: u64,
    /// The fields that it lacks: by name, reserved octets by their place, as in `@20`.
    #[serde(default)]
    pub without: Vec<String>,
    /// What those are taken for that are not taken for 0.
    #[serde(default)]
    pub defaults: BTreeMap<String, u64>,
}

/// A field, with the type in full: names of types do not count.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Default)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Field {
    /// Offset, where it is fixed.
    pub at: Option<u64>,
    /// Name; none of reserved octets and of alignments.
    pub name: Option<String>,
    /// The type: `u32`, `u16[count]`, `octets(16)`, `string`, `structure[4]`, `union(tag)`, `stream(id)`,
    /// `reserved(4)`, `align(8)`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Number of octets, where it is fixed.
    pub size: Option<u64>,
    /// What it tells the decoder.
    pub is: Option<String>,
    /// The condition under which it is there.
    #[serde(rename = "if")]
    pub condition: Option<String>,
    /// Named values.
    #[serde(default)]
    pub values: BTreeMap<String, u64>,
    /// Whether values without a name are allowed.
    #[serde(default)]
    pub open: bool,
    /// The bits that it consists of.
    #[serde(default)]
    pub bits: Vec<Bits>,
    /// The fields of a structure.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// The cases of a union.
    #[serde(default)]
    pub cases: Vec<Case>,
    /// What is checked of it.
    #[serde(default)]
    pub checks: Vec<Check>,
}

/// Some bits of an integer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Bits {
    /// The lowest one.
    pub low: u32,
    /// How many.
    pub width: u32,
    /// Name; none of reserved bits.
    pub name: Option<String>,
    /// Of reserved bits: whether a reader verifies that they are zero.
    #[serde(default)]
    pub verified: bool,
    /// What they tell the decoder.
    pub is: Option<String>,
    /// Named values.
    #[serde(default)]
    pub values: BTreeMap<String, u64>,
    /// Whether values without a name are allowed.
    #[serde(default)]
    pub open: bool,
}

/// A case of a union.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Case {
    /// Name of the value that chooses it.
    pub case: String,
    /// That value.
    pub value: u64,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// What a rule tests.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// Id of the rule, without the name of the description.
    pub rule: String,
    /// What is tested.
    pub test: String,
}

/// How a rule binds, and what breaking it is called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Binding {
    /// Class of the error.
    pub class: String,
    /// `MUST`, `SHOULD` or `MAY`.
    #[serde(default = "must")]
    pub level: String,
    /// `writer`, `reader` or `both`.
    #[serde(default = "both")]
    pub role: String,
    /// Whether no machine can check it.
    #[serde(default)]
    pub unchecked: bool,
}

fn must() -> String {
    "MUST".into()
}

fn both() -> String {
    "both".into()
}

impl Binding {
    /// Whether a writer is refused who breaks the rule.
    pub fn binds_writers(&self) -> bool {
        self.level == "MUST" && self.role != "reader"
    }

    /// Whether a reader refuses a stream that breaks the rule.
    pub fn binds_readers(&self) -> bool {
        self.level == "MUST" && self.role != "writer"
    }
}

impl Field {
    /// The type without its extent, and the extent: `u16` and `count` of `u16[count]`.
    pub fn parts(&self) -> (&str, Option<&str>) {
        let cut = self.ty.find(['[', '(']);
        match cut {
            Some(at) => (&self.ty[..at], Some(&self.ty[at + 1..self.ty.len() - 1])),
            None => (&self.ty, None),
        }
    }

    /// Whether it is an array.
    pub fn is_array(&self) -> bool {
        self.ty.ends_with(']')
    }

    /// Whether it is octets without meaning, at a place or up to an alignment.
    pub fn is_filler(&self) -> bool {
        self.name.is_none()
    }

    /// The octet behind it, where that is fixed.
    pub fn end(&self) -> Option<u64> {
        Some(self.at? + self.size?)
    }
}
