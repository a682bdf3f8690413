//! Checksums of records.

use super::items;
use super::names::{Names, Of};
use super::place::address;
use crate::model::{Checksum, Sum};
use crate::plan::Take;

/// The checksum of each record, as templates need it.
pub struct ChecksumText {
    /// The constant that says how it is computed.
    pub crc: &'static str,
    /// The member of the record header.
    pub member: String,
    /// Its name in paths.
    pub label: String,
    pub offset: u64,
    /// The address of the rule that it is right.
    pub rule: String,
}

impl ChecksumText {
    /// That of a stream, if its records have one.
    pub fn of(names: Names) -> Option<Self> {
        let framing = &names.stream.framing;
        let Checksum { field, sum, rule } = framing.checksum?;
        Some(Self {
            crc: match sum {
                Sum::Crc32 => "STREAMSPEC_CRC32",
                Sum::Crc32c => "STREAMSPEC_CRC32C",
                Sum::Crc32cFrom0 => "STREAMSPEC_CRC32C_FROM_0",
            },
            member: names.member(Of::RecordHeader, field).to_owned(),
            label: framing.header.fields[field].name.clone(),
            offset: framing.offset(field),
            rule: address(names, rule),
        })
    }
}

/// Room for whatever of a record is written at once.
pub fn chunk(names: Names) -> u64 {
    let stream = names.stream;
    let head = stream.framing.header.head;
    let fixed = names.plan.records.iter().map(|record| head + record.fixed.size);
    let parts = names.plan.records.iter().flat_map(|record| &record.parts);
    let reserved = parts.map(|part| match part.take {
        Take::Reserved(octets) => octets,
        _ => 16,
    });
    let elements = items::items(names).into_iter().map(|item| item.structure.head);
    fixed.chain(reserved).chain(elements).max().unwrap_or_default().next_multiple_of(16)
}
