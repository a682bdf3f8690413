//! HVM context (x86) in the body of a record of another stream, as that is written.
//!
//! Generated from spec/hvm-context by `cargo codegen`; do not edit.

use super::reader::judge;
use super::{Reader, Writer};
use crate::WriteError;
use crate::error::Role;
use crate::nested::Nested;
use crate::save::Counted;
use crate::{Error, Sink};

/// Judges a stream before it is written.
pub(crate) fn judge_nested(stream: Nested<'_>) -> Result<(), Error> {
    if stream.is_cleared() {
        judge(&stream, Role::Reader)?;
        return match write_cleared(&stream, &mut Counted::default()) {
            Err(WriteError::Rule(error)) => Err(error),
            _ => Ok(()),
        };
    }
    judge(&stream, Role::Writer)
}

/// Writes a stream that has been judged.
pub(crate) fn put_nested<E>(stream: Nested<'_>, sink: &mut dyn Sink<Error = E>) -> Result<(), E> {
    if stream.is_cleared() {
        return match write_cleared(&stream, sink) {
            Err(WriteError::Sink(error)) => Err(error),
            _ => Ok(()),
        };
    }
    sink.put(&stream)
}

/// Writes a stream record by record, each of them cleared.
fn write_cleared<E>(octets: &[u8], sink: &mut dyn Sink<Error = E>) -> Result<(), WriteError<E>> {
    let reader = Reader::new(octets)?;
    let mut writer = Writer::new(sink)?;
    for record in reader {
        writer.write(&record?.cleared())?;
    }
    writer.check_end()
}
