//! The file of a carrier: it looks like that of a vector, with `...` where the records of a vector go,
//! and `=` before a record that takes the place of those of its type.

use std::ffi::OsStr;
use std::path::Path;

use super::Carrier;
use crate::vector::{CarrierFile, Error, parse_carrier};

/// Reads the text of a carrier; `file` is named in errors.
///
/// # Errors
/// What is wrong with it, and where.
pub fn parse(file: &Path, text: &str) -> Result<Carrier, Error> {
    let CarrierFile { about, stream, serves, octets, place, instead } = parse_carrier(file, text)?;
    let name = file.file_stem().and_then(OsStr::to_str).unwrap_or_default().to_owned();
    Ok(Carrier { name, about, stream, serves, octets, place, instead })
}
