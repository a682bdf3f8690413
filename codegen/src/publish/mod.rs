//! Brings generated code, and the tables that tell of it, to where they are published.

mod directory;
pub mod readme;

pub use directory::{Difference, directory};
