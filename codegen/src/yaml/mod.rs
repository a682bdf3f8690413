//! Descriptions as they are written: the only folder that knows YAML.
//!
//! What leaves it has the right keys with the right kinds of values. What they mean is `resolve`'s
//! business.

mod characters;
mod load;
mod pitfalls;
mod positions;
mod schema;
mod shape;
pub mod source;
mod texts;

pub use load::{Description, Parsed, Written, is_description, load};
pub use schema::schema;
