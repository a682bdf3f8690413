//! Errors of this crate as those of the standard library, for `?` in functions and handlers that fail
//! with these.

use std::io;

use crate::WriteError;
use crate::io::DecodeError;
use crate::{BodyError, BufferFull, Error, LoadError, Misuse, NoHandler, SaveError, Stopped};

/// Errors that become one of a kind, and are held in it: a broken rule is `InvalidData`.
macro_rules! as_io_error {
    ($($error:ty: $kind:ident),*) => {$(
        impl From<$error> for io::Error {
            fn from(error: $error) -> Self {
                Self::new(io::ErrorKind::$kind, error)
            }
        }
    )*};
}
as_io_error!(
    Error: InvalidData, Misuse: InvalidInput, Stopped: Other, NoHandler: Other, BodyError: Other,
    BufferFull: WriteZero
);

impl<E: Into<io::Error>> From<WriteError<E>> for io::Error {
    fn from(error: WriteError<E>) -> Self {
        match error {
            WriteError::Rule(error) => error.into(),
            WriteError::Sink(error) => error.into(),
            WriteError::Misuse(misuse) => misuse.into(),
        }
    }
}

impl<S: Into<io::Error>, H: Into<io::Error>> From<SaveError<S, H>> for io::Error {
    fn from(error: SaveError<S, H>) -> Self {
        match error {
            SaveError::Write(error) => error.into(),
            SaveError::Handler(error) => error.into(),
        }
    }
}

impl<H: Into<io::Error>> From<LoadError<H>> for io::Error {
    fn from(error: LoadError<H>) -> Self {
        match error {
            LoadError::Rule(error) => error.into(),
            LoadError::Body(error) => error.into(),
            LoadError::Handler(error) => error.into(),
        }
    }
}

impl From<DecodeError> for io::Error {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::Rule(error) => error.into(),
            DecodeError::Source(error) => error,
        }
    }
}
