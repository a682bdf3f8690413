//! Pcapng, between us and Wireshark: its tools read what we have written, and we read what they make of that.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::here::is_here;

/// Whether the tools are here; says so if not, which is a failure where everything has to be.
static TOOLS: LazyLock<bool> = LazyLock::new(|| ["capinfos", "mergecap"].into_iter().all(is_here));

fn family() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/examples/pcapng")
}

fn scratch(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("captures");
    fs::create_dir_all(&path).expect("a directory can be made");
    path.join(name)
}

/// What a program prints that has nothing to complain about.
#[track_caller]
fn said(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn conformance(what: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
    command.arg("--spec").arg(family()).args([what, "--stream", "pcapng"]);
    command
}

/// Writes a document as a stream.
fn written(name: &str, document: &Value) -> PathBuf {
    let (from, to) = (scratch(&format!("{name}.json")), scratch(&format!("{name}.pcapng")));
    fs::write(&from, document.to_string()).expect("it can be written");
    fs::write(&to, said(conformance("encode").arg(from))).expect("it can be written");
    to
}

/// How many packets the tools find in a file.
fn counted(file: &Path) -> usize {
    let table = said(Command::new("capinfos").args(["-c", "-T", "-r", "-M"]).arg(file));
    let table = String::from_utf8(table).expect("it is a text");
    let count = table.trim().rsplit('\t').next().and_then(|count| count.parse().ok());
    count.unwrap_or_else(|| panic!("no count: {table}"))
}

/// The documents of what the tools have written, and of what is accepted in the suite.
fn documents() -> Vec<(String, Value)> {
    let mut documents = Vec::new();
    for directory in ["samples/pcapng@1", "vectors/pcapng"] {
        for entry in family().join(directory).read_dir().expect("it is there") {
            let path = entry.expect("it can be read").path();
            let text = fs::read_to_string(&path).unwrap_or_default();
            let json = match path.extension().and_then(|extension| extension.to_str()) {
                Some("json") => text.as_str(),
                _ => text.split_once("---\n").map_or("", |(_, document)| document),
            };
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            documents.extend(serde_json::from_str(json).ok().map(|document| (name, document)));
        }
    }
    assert!(documents.len() > 5, "there are documents");
    documents
}

/// How many packets stand in a document.
fn packets(document: &Value) -> usize {
    let records = document["records"].as_array().expect("a document has records");
    let is_packet = |record: &&Value| {
        matches!(record["record"].as_str(), Some("PACKET" | "SIMPLE_PACKET" | "OLD_PACKET"))
    };
    records.iter().filter(is_packet).count()
}

#[test]
fn the_tools_find_every_packet_in_what_we_have_written() {
    if !*TOOLS {
        return;
    }
    for (name, document) in documents() {
        assert_eq!(counted(&written(&name, &document)), packets(&document), "{name}");
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
    let asks = written("asks", &capture("big", &["504c4159", "57414954", "44"]));
    let gets = written("gets", &capture("little", &["534f4e4721"]));
    let merged = scratch("asks-and-gets.pcapng");
    said(Command::new("mergecap").arg("-w").arg(&merged).args([asks, gets]));
    let document = said(conformance("decode").arg(&merged));
    let document: Value = serde_json::from_slice(&document).expect("it is a document");
    assert_eq!(packets(&document), 4);
    assert!(document.to_string().contains("534f4e4721"), "the content is what it was");
}
