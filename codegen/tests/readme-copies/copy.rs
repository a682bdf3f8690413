//! Copies a ledger as the README of the crate says.

use std::io::{Read, Write, stdin, stdout};

use streams::ledger::{Reader, Writer};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (mut octets, mut copy) = (Vec::new(), Vec::new());
    stdin().read_to_end(&mut octets)?;
    let mut reader = Reader::new(&octets)?;
    let mut writer = Writer::new(&mut copy, reader.endian(), reader.cover())?;
    while let Some(record) = reader.next() {
        *writer.next_header() = reader.record_header().cleared();
        writer.write(&record?.cleared())?;
    }
    writer.finish()?;
    stdout().write_all(&copy)?;
    Ok(())
}
