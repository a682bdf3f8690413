//! Pcapng, between us and Wireshark: its tools read what we have written, and we read what they make of that.

use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::foreign::{Foreign, records, said};
use crate::here::is_here;

const PCAPNG: Foreign = Foreign("pcapng");

/// Whether the tools are here; says so if not, which is a failure where everything has to be.
static TOOLS: LazyLock<bool> = LazyLock::new(|| ["capinfos", "mergecap"].into_iter().all(is_here));

/// How many packets the tools find in a file.
fn counted(file: &Path) -> usize {
    let table = said(Command::new("capinfos").args(["-c", "-T", "-r", "-M"]).arg(file));
    let table = String::from_utf8(table).expect("it is a text");
    let count = table.trim().rsplit('\t').next().and_then(|count| count.parse().ok());
    count.unwrap_or_else(|| panic!("no count: {table}"))
}

/// How many packets stand in a document.
fn packets(document: &Value) -> usize {
    let is_packet = |record: &&Value| {
        matches!(record["record"].as_str(), Some("PACKET" | "SIMPLE_PACKET" | "OLD_PACKET"))
    };
    records(document).iter().filter(is_packet).count()
}

#[test]
fn the_tools_find_every_packet_in_what_we_have_written() {
    if !*TOOLS {
        return;
    }
    for (name, document) in PCAPNG.documents() {
        assert_eq!(counted(&PCAPNG.written(&name, &document)), packets(&document), "{name}");
    }
}

#[test]
fn we_find_every_packet_in_what_the_tools_make_of_that() {
    if !*TOOLS {
        return;
    }
    let packet = |data: &str| {
        let kept = data.len() / 2;
        let time = json!({"high": 418_119_714, "low": 2_557_127_656_u32});
        json!({"record": "PACKET", "body": {
            "interface": 0, "time": time, "kept": kept, "original": kept, "data": data, "options": [],
        }})
    };
    let section =
        json!({"magic": 439_041_101, "major": 1, "minor": 0, "length": "-1", "options": []});
    let capture = |endian: &str, data: &[&str]| {
        let mut records = vec![
            json!({"record": "SECTION", "body": section}),
            json!({"record": "INTERFACE", "body": {"link": 147, "snap": 0, "options": []}}),
        ];
        records.extend(data.iter().map(|data| packet(data)));
        json!({"stream": "pcapng", "endian": endian, "headers": {}, "records": records})
    };
    // The tools take files of both orders of octets, and make one of their machine's.
    let asks = PCAPNG.written("asks", &capture("big", &["504c4159", "57414954", "44"]));
    let gets = PCAPNG.written("gets", &capture("little", &["534f4e4721"]));
    let merged = PCAPNG.scratch("asks-and-gets");
    said(Command::new("mergecap").arg("-w").arg(&merged).args([asks, gets]));
    let document = PCAPNG.decoded(&merged);
    assert_eq!(packets(&document), 4);
    assert!(document.to_string().contains("534f4e4721"), "the content is what it was");
}
