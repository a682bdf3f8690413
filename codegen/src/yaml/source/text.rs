//! The texts that people read.
//!
//! What may stand in them is told by the `format` that their schema names, and checked with the
//! shape of the file.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};

/// A paragraph with a little markup, without line breaks, whatever lines it stands on.
#[derive(Debug)]
pub struct Prose(String);

/// A title: one line without markup.
#[derive(Debug)]
pub struct Title(String);

/// What the schema calls them.
pub const PROSE: &str = "prose";
/// What the schema calls a title.
pub const TITLE: &str = "title";

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(one_line(&text)))
    }
}

impl<'de> Deserialize<'de> for Title {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(one_line(&text)))
    }
}

fn one_line(text: &str) -> String {
    let words = text.split(['\n', '\r', '\t', ' ']).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

impl JsonSchema for Prose {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Prose".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": PROSE })
    }
}

impl JsonSchema for Title {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Title".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": TITLE })
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Deref for Prose {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}

impl Deref for Title {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}
