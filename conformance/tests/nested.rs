//! The commands on streams within streams, which are described in `tests/nested/spec`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SPEC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/nested/spec");

/// A train with a chest in its locker (LOCK at 0x1c, with its count at 0x20 and twenty codes), an
/// optional record at 0x50, and a cargo at 0xb0 whose ITEM weighs 12 (at 0xbc).
const TRAIN: &str = r#"{
    "stream": "train", "version": 1,
    "headers": {"train_header": {"magic": 1414676809, "options": {"big_endian": true}}},
    "records": [
        {"record": "LOCKER", "body": {"key": 5, "content": {
            "stream": "chest", "version": 1, "headers": {}, "records": [
                {"record": "LABEL", "body": {"magic": 1414744131}},
                {"record": "LOCK", "body": {
                    "count": 20, "codes": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]
                }},
                {"record": "END", "body": {}}
        ]}}},
        {"record": "0x80000001", "body": "NOISE"},
        {"record": "COUPLE", "body": {}, "stream": {
            "stream": "cargo", "version": 2,
            "headers": {"cargo_header": {"magic": 1330074179, "version": 2}},
            "records": [{"record": "ITEM", "body": {"weight": 12}}, {"record": "HALT", "body": {}}]
        }},
        {"record": "UNCOUPLE", "body": {}, "stream": {"records": [{"record": "END", "body": {}}]}},
        {"record": "END", "body": {}}
    ]
}"#;

fn conformance(arguments: &[&str], file: &Path) -> (i32, Vec<u8>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(arguments)
        .args(["--spec", SPEC, "--stream", "auto"])
        .arg(file)
        .output()
        .expect("the program can be run");
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code().unwrap_or(-1), output.stdout, errors)
}

fn written(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("the file can be written");
    path
}

fn train(name: &str) -> Vec<u8> {
    let document = written(name, TRAIN.replace("NOISE", &"0f".repeat(80)).as_bytes());
    let (code, octets, errors) = conformance(&["encode"], &document);
    assert_eq!((code, errors.as_str()), (0, ""));
    octets
}

fn text(output: Vec<u8>) -> String {
    String::from_utf8(output).expect("the output is text")
}

#[test]
fn verify_hands_on_all_octets() {
    let octets = train("tee.json");
    let file = written("tee.train", &octets);
    let (code, output, errors) = conformance(&["verify", "--tee"], &file);
    assert_eq!((code, output), (0, octets.clone()));
    assert!(errors.contains("train version 1 conforms: 8 records, 216 octets"), "{errors}");
    let file = written("more.train", &[octets.as_slice(), b"more"].concat());
    assert_eq!(conformance(&["verify"], &file).0, 1);
    assert_eq!(conformance(&["verify", "--prefix"], &file).0, 0);
}

#[test]
fn decode_gives_back_the_document() {
    let file = written("decode.train", &train("decode.json"));
    let (code, output, _) = conformance(&["decode"], &file);
    let parsed = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("it is JSON");
    let expected = parsed(&TRAIN.replace("NOISE", &"0f".repeat(80)));
    assert_eq!((code, parsed(&text(output))), (0, expected));
}

#[test]
fn inspect_indents_what_is_within() {
    let file = written("inspect.train", &train("inspect.json"));
    let (code, output, _) = conformance(&["inspect"], &file);
    let output = text(output);
    assert_eq!(code, 0);
    for line in [
        "00000010  00 00 00 05              locker.key = 5",
        "    locker.content/record 1: LOCK at 0x1c",
        "    00000024  01 00                    locker.content/lock.codes[0] = 1",
        "… 12 elements of locker.content/lock.codes …",
        "record 1: unknown type 0x80000001 at 0x50",
        "00000058  0f 0f 0f 0f 0f 0f 0f 0f  |........|",
        "… 40 octets …",
        "    cargo, version 2",
        "    000000bc  0c 00 00 00              cargo/item.weight = 12",
    ] {
        assert!(output.contains(line), "`{line}` is missing in:\n{output}");
    }
    let (_, full, _) = conformance(&["inspect", "--full"], &file);
    let full = text(full);
    assert!(full.contains("lock.codes[19] = 20") && !full.contains('…'), "{full}");
}

#[test]
fn inspect_goes_on_where_it_should() {
    let mut octets = train("bad.json");
    octets[0x20] = 0;
    octets[0xbc] = 0;
    let file = written("bad.train", &octets);
    let errors = |arguments: &[&str]| {
        let (code, output, _) = conformance(arguments, &file);
        let output = text(output);
        assert_eq!(code, 1);
        let rules = output.lines().filter_map(|line| line.trim().strip_prefix("rule  "));
        (rules.map(str::to_owned).collect::<Vec<_>>(), output)
    };
    let (rules, output) = errors(&["inspect"]);
    assert_eq!(rules, ["chest.lock.count.min"]);
    assert!(!output.contains("unknown type"), "{output}");
    let (rules, output) = errors(&["inspect", "--keep-going"]);
    assert_eq!(rules, ["chest.lock.count.min", "cargo.item.weight.min"]);
    assert!(output.contains("locker.content/record 2: END"), "{output}");
    assert!(output.ends_with("\n2 errors\n"), "{output}");
    let (code, json, _) = conformance(&["inspect", "--keep-going", "--json"], &file);
    let json: serde_json::Value = serde_json::from_slice(&json).expect("it is JSON");
    assert_eq!((code, json["errors"].as_array().map(Vec::len)), (1, Some(2)));
    assert_eq!(json["error"]["path"], "locker.content/lock.count");
    // No octet is left out, and none stands there twice.
    let items = json["items"].as_array().expect("it is an array");
    let shown: String = items.iter().filter_map(|item| item["octets"].as_str()).collect();
    assert_eq!(shown, octets.iter().map(|octet| format!("{octet:02x}")).collect::<String>());
}

#[test]
fn the_suite_judges_them() {
    let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
        .args(["run", "--spec", SPEC, "--vectors"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/nested/vectors"))
        .env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"))
        .output()
        .expect("the program can be run");
    assert!(output.status.success(), "{}", text(output.stdout));
}
