//! Descriptions as they are written: the only folder that knows YAML.
//!
//! What leaves it has the right keys with the right kinds of values. What they mean is `resolve`'s
//! business.

mod characters;
mod ledger;
mod load;
mod pitfalls;
mod positions;
mod renamed;
mod schema;
mod shape;
pub mod source;
mod texts;
mod written;

use serde::de::DeserializeOwned;

pub use load::{is_description, load};
pub use schema::schema;
pub use written::{Description, Parsed, Written, WrittenLedger};

/// Reads a text that a program has written.
///
/// # Errors
/// What is wrong with it, and where.
pub fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_yaml::from_str(text).map_err(|error| error.to_string())
}
