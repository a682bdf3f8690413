//! The reader of a stream, statement by statement in the order of `spec/reading.md`.

mod body;
mod record;
mod stream;

pub use self::stream::reader;
