//! Random descriptions, by which the loader and the generators of code are judged.

pub mod case;
pub mod compare;
pub mod description;
pub mod generate;
pub mod languages;
pub mod names;
pub mod run;
pub mod shrink;
pub mod yaml;

pub use streamspec_conformance::compose::rng;
