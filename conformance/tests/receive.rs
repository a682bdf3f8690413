//! Btrfs send, between us and `btrfs receive`, which prints a stream without a file system: it reads what we have
//! written, and refuses what breaks a checksum.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::foreign::{Foreign, ran, records, said};
use crate::here::is_here;

const SEND: Foreign = Foreign("btrfs-send");

fn receive(file: &Path) -> Command {
    let mut command = Command::new("btrfs");
    command.args(["receive", "--dump", "-f"]).arg(file);
    command
}

/// What `btrfs receive` calls the commands of a stream; it prints nothing of the last one.
fn received(file: &Path) -> Vec<String> {
    let printed = String::from_utf8_lossy(&said(&mut receive(file))).into_owned();
    let words = printed.lines().filter_map(|line| line.split_whitespace().next());
    words.map(str::to_owned).collect()
}

/// What it should call those of a document.
fn commands(document: &Value) -> Vec<String> {
    let names =
        records(document).iter().map(|record| record["record"].as_str().unwrap_or_default());
    let names = names.filter(|name| *name != "END");
    names.map(str::to_lowercase).collect()
}

#[test]
fn it_finds_every_command_in_what_we_have_written() {
    if !is_here("btrfs") {
        return;
    }
    for (name, document) in SEND.documents() {
        assert_eq!(received(&SEND.written(&name, &document)), commands(&document), "{name}");
    }
}

/// It prints of what we have written what it prints of what Linux has.
#[test]
fn it_says_the_same_of_what_linux_has_written_and_of_what_we_have() {
    if !is_here("btrfs") {
        return;
    }
    for sample in SEND.samples() {
        let name = sample.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let again = SEND.written(&format!("{name}-again"), &SEND.decoded(&sample));
        assert_eq!(said(&mut receive(&again)), said(&mut receive(&sample)), "{name}");
    }
}

#[test]
fn it_refuses_as_we_do_what_breaks_a_checksum() {
    if !is_here("btrfs") {
        return;
    }
    let sample = fs::read(&SEND.samples()[0]).expect("it is there");
    // Behind the header of the stream: length, type and checksum of the first command, and its attributes.
    for (name, at) in [("checksum", 17 + 6), ("attribute", 17 + 10 + 4)] {
        let mut broken = sample.clone();
        broken[at] ^= 1;
        let file = SEND.scratch(name);
        fs::write(&file, broken).expect("it can be written");
        let theirs = ran(&mut receive(&file));
        let told = String::from_utf8_lossy(&theirs.stderr);
        assert!(!theirs.status.success() && told.contains("crc32 mismatch"), "{name}: {told}");
        let ours = ran(SEND.conformance("verify").arg(&file));
        let told = String::from_utf8_lossy(&[ours.stdout, ours.stderr].concat()).into_owned();
        assert!(!ours.status.success() && told.contains(".matches"), "{name}: {told}");
    }
}
