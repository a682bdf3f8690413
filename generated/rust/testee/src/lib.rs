//! The library as a testee of the conformance suite.

#[allow(dead_code, unused_imports, unused_macros, reason = "not every stream has such bodies")]
mod body;
pub mod codec;
#[allow(dead_code, unused_imports, unused_macros, reason = "not every stream leads to another")]
mod decode;
#[allow(dead_code, reason = "not every stream has records of all kinds")]
mod document;
#[allow(dead_code, unused_imports, unused_macros, reason = "not every stream leads to another")]
mod encode;
pub mod json;
#[allow(dead_code, reason = "not every stream has values of all kinds")]
mod print;
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
