//! Checksums: of records, and of a stream so far.

use super::items;
use super::names::{Names, Of};
use super::place::address;
use crate::model::{Checksum, Sum};
use crate::plan::{RecordPlan, Take};

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
            crc: crc(sum),
            member: names.member(Of::RecordHeader, field).to_owned(),
            label: framing.header.fields[field].name.clone(),
            offset: framing.offset(field),
            rule: address(names, rule),
        })
    }
}

/// The constant that says how a checksum is computed.
pub fn crc(sum: Sum) -> &'static str {
    match sum {
        Sum::Crc32 => "STREAMSPEC_CRC32",
        Sum::Crc32c => "STREAMSPEC_CRC32C",
        Sum::Crc32cFrom0 => "STREAMSPEC_CRC32C_FROM_0",
    }
}

/// The checksum that is kept over a stream, as templates need it.
pub struct RunningText {
    /// The constant that says how it is computed.
    pub crc: &'static str,
    /// The records that hold it, by the code of their type: how many octets stand before it.
    pub places: Vec<(String, u64)>,
    /// The record with which it begins again.
    pub again: Option<String>,
}

impl RunningText {
    /// That of a stream, if one is kept.
    pub fn of(names: Names) -> Option<Self> {
        let records = names.plan.records.iter();
        let place = |record: &RecordPlan| Some((names.code(record.id), record.sum?.offset));
        Some(Self {
            crc: crc(names.plan.running?),
            places: records.filter_map(place).collect(),
            again: names.plan.sections().map(|record| names.code(record.id)),
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
