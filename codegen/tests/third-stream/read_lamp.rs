//! Reads a lamp with code that was generated for it, and writes it again.

use std::io::{Read, Write};

use streams::lamp::{LampHeader, Reader, Record, Writer};

fn main() {
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input).expect("standard input can be read");
    let reader = match Reader::new(&input) {
        Ok(reader) => reader,
        Err(error) => return println!("{error}"),
    };
    let header = LampHeader { version: reader.version() as u16, ..LampHeader::default() };
    let mut writer = Writer::new(Vec::new(), &header).expect("the header is valid");
    for record in reader {
        let written = match record {
            Ok(Record::Schedule(schedule)) => writer.write_schedule(&schedule),
            Ok(Record::Switch(switch)) => writer.write_switch(&switch),
            Ok(Record::End) => writer.write_end(),
            Ok(Record::Unknown { type_code, body }) => writer.write_unknown(type_code, body),
            Ok(_) => return println!("a record that this program does not know"),
            Err(error) => return println!("{error}"),
        };
        if let Err(error) = written {
            return println!("not written: {error}");
        }
    }
    std::io::stdout().write_all(&writer.into_sink()).expect("standard output can be written");
}
