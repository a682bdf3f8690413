//! Random descriptions and random streams, by which the loader, the generators of code and the verdicts of
//! `compat` are judged.

pub mod case;
pub mod compare;
pub mod description;
pub mod generate;
pub mod languages;
pub mod names;
mod open;
pub mod run;
pub mod shrink;
pub mod yaml;

pub use streamspec_conformance::compose::rng;
