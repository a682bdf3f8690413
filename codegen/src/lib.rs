//! From the description of a stream ABI to plain code in several languages.
//!
//! Data flows one way: `yaml` reads the descriptions, `resolve` makes a [`model`] of them that cannot
//! be wrong, and everything else (targets, the reference interpreter, the book) reads that model
//! alone.

pub mod compat;
mod diagnostics;
mod document;
pub mod emit;
mod keywords;
mod load;
pub mod markup;
pub mod model;
pub mod plan;
pub mod publish;
pub mod release;
mod resolve;
pub mod samples;
pub mod scratch;
pub mod targets;
pub mod tree;
pub mod watch;
mod words;
mod yaml;

pub use diagnostics::{Diagnostics, Finding};
pub use load::{load, load_from, rename};
pub use resolve::PackageName;
pub use words::count;
pub use yaml::schema;
