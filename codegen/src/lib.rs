//! From the description of a stream ABI to plain code in several languages.
//!
//! Data flows one way: `source` and `load` read the YAML, `resolve` and `layout` make a [`model`]
//! of it that cannot be wrong, and everything else (targets, the reference interpreter, the book)
//! reads that model alone.

pub mod diagnostics;
pub mod expression;
mod layout;
mod load;
pub mod model;
pub mod plan;
mod positions;
pub mod publish;
pub mod readme;
mod resolve;
mod schema;
mod shape;
mod source;
mod syntax;
pub mod targets;
mod traps;
mod words;

pub use diagnostics::{Diagnostics, Finding};
pub use load::load;
pub use resolve::citations;
pub use schema::schema;
