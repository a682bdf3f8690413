//! Descriptions as they are written: the only folder that knows YAML.
//!
//! What leaves it has the right keys with the right kinds of values. What they mean is `resolve`'s
//! business.

mod characters;
mod ledger;
mod load;
mod pitfalls;
mod positions;
mod schema;
mod shape;
pub mod source;
mod texts;
mod written;

pub use load::{is_description, load};
pub use schema::schema;
pub use written::{Description, Parsed, Written, WrittenLedger};
