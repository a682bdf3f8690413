//! The writer of a stream: every rule is checked before anything of a record is written.

mod record;
mod relay;
mod stream;

pub use self::stream::writer;
