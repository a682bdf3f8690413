//! What differs between two ABIs, in plain words, and who is hurt.
//!
//! A reader is hurt if it refuses a stream that the other one accepts, or reads it otherwise. Code is
//! hurt if it no longer compiles, or may no longer write what it wrote.

mod catalogue;
mod category;
mod checks;
mod comparison;
mod difference;
mod fields;
mod framing;
mod pairs;
mod records;
mod report;
mod rules;
mod values;

pub use catalogue::Kind;
pub use category::Category;
pub use comparison::{compare, compare_all};
pub use difference::{Difference, Hurts, Remedy};
pub use report::{json, text};
