//! The library as a testee of the conformance suite.

pub mod codec;
pub mod json;
#[allow(dead_code, reason = "not every stream has values of all kinds")]
mod print;
#[allow(dead_code, unused_imports, unused_macros, reason = "not every stream leads to another")]
mod stream;
#[allow(unused_imports, reason = "not every stream has something of all kinds")]
mod streams;
#[allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "not every stream has types of all kinds"
)]
mod table;
mod text;
