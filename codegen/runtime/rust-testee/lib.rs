//! The crate `xen-streams` as a testee of the conformance suite.

pub mod codec;
pub mod json;
mod streams;
