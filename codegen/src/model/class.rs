//! The classes of error that breaking a rule gives.

use schemars::JsonSchema;
use serde::Serialize;

/// What is wrong with a stream: a closed list, the same in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// The input ends within an item, or before the last record.
    Truncated,
    /// Octets follow the last record.
    Trailing,
    /// An identifying constant is another one.
    Magic,
    /// The version is not described, or has no such record.
    Version,
    /// A mandatory record type is unknown.
    Type,
    /// The instance is not one that the record has.
    Instance,
    /// A length or count does not fit what it measures.
    Length,
    /// A length exceeds the greatest allowed.
    Limit,
    /// Padding is not zero.
    Padding,
    /// Reserved octets or bits are not zero.
    Reserved,
    /// A field has a value that it must not have.
    Value,
    /// A text is not terminated, or does not match its pattern.
    Text,
    /// A record stands in the wrong place.
    Order,
    /// A required record is missing.
    Missing,
    /// A record or an identifier occurs a second time.
    Duplicate,
    /// A field refers to a record that was not there.
    Reference,
    /// A record does not go with the headers or with another record.
    Conflict,
    /// A checksum is not that of what it covers.
    Checksum,
    /// The reader has no memory left for what it must remember; no verdict on the stream.
    Memory,
}

impl Class {
    /// All classes.
    pub const ALL: [Class; 19] = [
        Class::Truncated,
        Class::Trailing,
        Class::Magic,
        Class::Version,
        Class::Type,
        Class::Instance,
        Class::Length,
        Class::Limit,
        Class::Padding,
        Class::Reserved,
        Class::Value,
        Class::Text,
        Class::Order,
        Class::Missing,
        Class::Duplicate,
        Class::Reference,
        Class::Conflict,
        Class::Checksum,
        Class::Memory,
    ];

    /// Name in every language, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Class::Truncated => "truncated",
            Class::Trailing => "trailing",
            Class::Magic => "magic",
            Class::Version => "version",
            Class::Type => "type",
            Class::Instance => "instance",
            Class::Length => "length",
            Class::Limit => "limit",
            Class::Padding => "padding",
            Class::Reserved => "reserved",
            Class::Value => "value",
            Class::Text => "text",
            Class::Order => "order",
            Class::Missing => "missing",
            Class::Duplicate => "duplicate",
            Class::Reference => "reference",
            Class::Conflict => "conflict",
            Class::Checksum => "checksum",
            Class::Memory => "memory",
        }
    }

    /// What is wrong, in a sentence.
    pub fn doc(self) -> &'static str {
        match self {
            Class::Truncated => "The input ends within an item, or before the last record.",
            Class::Trailing => "Octets follow the last record.",
            Class::Magic => "An identifying constant is another one.",
            Class::Version => "The version is not described, or has no such record.",
            Class::Type => "A mandatory record type is unknown.",
            Class::Instance => "The instance is not one that the record has.",
            Class::Length => "A length or count does not fit what it measures.",
            Class::Limit => "A length exceeds the greatest allowed.",
            Class::Padding => "Padding is not zero.",
            Class::Reserved => "Reserved octets or bits are not zero.",
            Class::Value => "A field has a value that it must not have.",
            Class::Text => "A text is not terminated, or does not match its pattern.",
            Class::Order => "A record stands in the wrong place.",
            Class::Missing => "A required record is missing.",
            Class::Duplicate => "A record or an identifier occurs a second time.",
            Class::Reference => "A field refers to a record that was not there.",
            Class::Conflict => "A record does not go with the headers or with another record.",
            Class::Checksum => "A checksum is not that of what it covers.",
            Class::Memory => {
                "The reader has no memory left for what it must remember; no verdict on the stream."
            }
        }
    }
}
