//! The judge of streams: what a description says, put to any stream and any implementation.

pub mod carrier;
pub mod compose;
pub mod derive;
pub mod differ;
pub mod evolution;
pub mod gate;
pub mod interpreter;
pub mod kill;
pub mod manifest;
pub mod profile;
pub mod select;
pub mod show;
pub mod suite;
pub mod testee;
mod threads;
pub mod vector;
pub mod witness;
