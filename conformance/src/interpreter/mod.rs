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
//!
//! `nested` is about streams within the body of a record, `control` about those that follow one.

mod body;
mod checked;
mod checks;
mod checksum;
mod content;
mod control;
mod cursor;
mod decode;
mod document;
mod encode;
mod error;
mod evaluate;
mod fields;
mod heading;
mod input;
pub mod json;
mod judge;
mod literal;
pub mod meaning;
mod nested;
mod record;
mod refused;
mod running;
mod state;
mod text;
mod trailer;
mod value;
mod varying;

pub use decode::{Decoder, Upcoming, verify};
pub use document::DocumentError;
pub use encode::{encode, encode_without, stated_version};
pub use error::{Error, Failure};
pub use nested::Nested;
pub use record::{Headers, Item, Record};
pub use text::parse;
pub use value::{Array, Elements, Integer, Layout, Node, Value};
