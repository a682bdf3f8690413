//! From the description of a stream ABI to plain code in several languages.
//!
//! Data flows one way: `source` and `load` read the YAML, `resolve` makes a [`model`]
//! of it that cannot be wrong, and everything else (targets, the reference interpreter, the book)
//! reads that model alone.

pub mod diagnostics;
mod load;
pub mod model;
mod positions;
pub mod publish;
pub mod readme;
mod resolve;
mod schema;
mod shape;
mod source;
pub mod targets;
mod traps;
mod words;

pub use diagnostics::{Diagnostics, Finding};
pub use load::load;
pub use resolve::citations;
pub use schema::schema;
