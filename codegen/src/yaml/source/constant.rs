//! The value of the key `const`.

use schemars::JsonSchema;
use serde::Deserialize;

use super::number::Number;

/// The only value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Constant {
    /// An integer, or the bits of a float.
    Number(Number),
    /// Octets, as text: what is not printable ASCII is written as in `\x00`.
    Octets(String),
}
