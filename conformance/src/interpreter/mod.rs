//! The reference interpreter: decodes and encodes a stream by its description, at run time.
//!
//! It shares no code with the generated decoders, so that the two check each other. The order of
//! its checks is that of `spec/reading.md`: `heading` and `judge` follow that text step by step. The
//! decoder and the encoder both put their octets before the same judge, so that an encoder refuses
//! precisely what a decoder refuses in its output.
//!
//! ```text
//! octets ─ decode ─ judge ─ value ─ json        JSON ─ document ─ judge ─ octets
//!                     └─ heading, fields, checks, evaluate, state ─┘
//! ```

mod checks;
mod decode;
mod document;
mod encode;
mod error;
mod evaluate;
mod fields;
mod heading;
pub mod json;
mod judge;
mod literal;
pub mod meaning;
mod sizes;
mod state;
#[cfg(test)]
mod tests;
mod value;

pub use decode::{Decoder, Record, verify};
pub use document::DocumentError;
pub use encode::encode;
pub use error::{Error, Failure};
pub use value::{Array, Elements, Integer, Layout, Node, Value};
