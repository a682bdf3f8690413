//! The crate `xen-streams` as a testee of the conformance suite.

pub mod codec;
pub mod json;
mod stream;
mod streams;
mod table;
