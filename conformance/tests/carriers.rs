//! Carriers: a vector that stands in a whole stream says and breaks just what it did alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use streamspec_codegen::model::Family;
use streamspec_codegen::tree::Files;
use streamspec_conformance::carrier::{self, Dressed, dress};
use streamspec_conformance::derive::{self, derive};
use streamspec_conformance::suite::{self, Suite, Verdict};
use streamspec_conformance::testee::Interpreter;
use streamspec_conformance::vector;

fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

fn family(below: &str) -> Family {
    streamspec_codegen::load(&path(below)).unwrap_or_else(|problems| panic!("{problems}"))
}

fn carried<'f>(family: &'f Family, vectors: &Path) -> Suite<'f> {
    let suite = suite::load_from(Files::Disk, family, (vectors, None), true);
    suite.unwrap_or_else(|problems| panic!("{problems}"))
}

/// A vector of the lamp in its room.
fn lamp(name: &str) -> Dressed {
    let family = family("../codegen/tests/third-stream");
    let read = |file: &str| {
        let file = path("tests/third-stream/lamp").join(file);
        let text = fs::read_to_string(&file).expect("the file is there");
        (file, text)
    };
    let (file, text) = read("carriers/room.hex");
    let room = carrier::parse(&file, &text).unwrap_or_else(|error| panic!("{error}"));
    let (file, text) = read(name);
    let vector = vector::parse(&file, &text).unwrap_or_else(|error| panic!("{error}"));
    dress(&family, &room, &vector.stream.value, &vector.octets)
}

#[test]
fn the_reference_says_of_each_what_it_says_of_it_alone() {
    let family = family("../spec");
    let suite = carried(&family, &path("vectors"));
    let results = suite::run(&suite, &mut Interpreter::new(&family), None);
    for outcome in &results.outcomes {
        let (case, judgement) = (&suite.cases[outcome.case], &outcome.judgement);
        let fine = matches!(judgement.verdict, Verdict::Pass | Verdict::NotAsked);
        assert!(fine, "{}: {judgement:?}", case.id);
        assert_eq!(judgement.verdict == Verdict::NotAsked, case.uncarried, "{}", case.id);
    }
    let alone = suite::load(&family, &path("vectors"), None).unwrap_or_else(|p| panic!("{p}"));
    assert_eq!(suite.cases.len(), alone.cases.len(), "every case is there, carried or not");
    for name in ["+pv/", "+hvm/", "+dump/"] {
        let carried = suite.cases.iter().filter(|case| case.id.contains(name)).count();
        assert!(carried > 80, "only {carried} cases stand in `{name}`");
    }
    let uncarried = suite.cases.iter().filter(|case| case.uncarried).count();
    assert!(uncarried * 50 < suite.cases.len(), "{uncarried} cases cannot be carried");
}

/// What is derived is put into carriers as well, and says there what it says alone.
#[test]
fn what_is_derived_stands_in_carriers() {
    let family = family("../codegen/tests/third-stream");
    let suite = carried(&family, &path("tests/third-stream"));
    let alone = suite::load(&family, &path("tests/third-stream"), None);
    let derived = derive(&alone.unwrap_or_else(|problems| panic!("{problems}")));
    let count = derived.len();
    let cases = derive::carried(&suite, derived);
    assert_eq!(cases.len(), count, "every case is there, carried or not");
    let dressed = cases.iter().filter(|case| case.id.contains("+room/")).count();
    assert!(dressed > 20, "only {dressed} cases stand in the room");
    let suite = Suite { cases, ..suite };
    let results = suite::run(&suite, &mut Interpreter::new(&family), None);
    for outcome in &results.outcomes {
        let (case, judgement) = (&suite.cases[outcome.case], &outcome.judgement);
        let expected = if case.uncarried { Verdict::NotAsked } else { Verdict::Pass };
        assert_eq!(judgement.verdict, expected, "{}: {judgement:?}", case.id);
    }
}

#[test]
fn what_is_broken_moves_with_its_record() {
    let Dressed::Stream { octets, moved } = lamp("too-bright.hex") else { panic!() };
    // The record that may be skipped, and the switch.
    assert_eq!(moved, [4 + 12, 4 + 12]);
    assert_eq!(octets[..12], *b"LAMP\x03\0\0\0\x80\x01\0\0");
}

#[test]
fn a_carrier_speaks_the_version_of_the_vector() {
    let Dressed::Stream { octets, .. } = lamp("valid.hex") else { panic!() };
    assert_eq!(octets[4..6], [4, 0], "the carrier is of version 3");
    // The switch of the room stands in the place of the other one.
    let switch = octets.len() - 4 - 8 - 4;
    assert_eq!(octets[switch..switch + 4], 9_u32.to_be_bytes(), "{octets:x?}");
}

#[test]
fn what_is_not_carried_is_not_asked() {
    let vectors = Path::new(env!("CARGO_TARGET_TMPDIR")).join("uncarried");
    let _ = fs::remove_dir_all(&vectors);
    let lamp = vectors.join("lamp");
    fs::create_dir_all(lamp.join("carriers")).expect("the directory can be made");
    // Nothing of it would be left in the carrier.
    let least = "# The least.\nstream: lamp@3\nreader: accept\n\"LAMP\" le16(3) 00*2\n\
                 be16(2) be16(8) be16(1) 00*2 be32(7)\nbe16(3) be16(0)\n---\n{}\n";
    fs::write(lamp.join("least.hex"), least).expect("the file can be written");
    let file = path("tests/third-stream/lamp/carriers/room.hex");
    let room = fs::read_to_string(file).expect("the file is there").replace("for: clock", "");
    let run = |carrier: &str| {
        fs::write(lamp.join("carriers/room.hex"), carrier).expect("the file can be written");
        let output = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"))
            .args(["run", "--judge", "true", "--carried", "--vectors"])
            .arg(&vectors)
            .args(["--spec", concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/tests/third-stream")])
            .output()
            .expect("the program can be run");
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8_lossy(&text).into_owned())
    };
    let (code, text) = run(&room);
    assert_eq!(code, Some(3), "{text}");
    assert!(text.contains("1 cases were not asked"), "{text}");
    assert!(text.contains("1 cases that no carrier can hold"), "{text}");
    for (carrier, problem) in [
        (room.replace("...", ""), "missing `...`"),
        (room.replace("...", "...\n..."), "a second time"),
        (room.replace("be32(9)", "be16(9)"), "a carrier breaks no rule"),
        (room.replace("lamp@3", "lamp@3\nfor: moths"), "has no word `moths`"),
        (room + "---\n{}\n", "nothing follows"),
    ] {
        let (code, text) = run(&carrier);
        assert!(code == Some(2) && text.contains(problem), "{problem}: {text}");
    }
}
