//! `lint --samples`: descriptions that lint calls clean, and that real files show to be wrong.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::copy;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// A description in which a line, below another one, says something else.
fn changed(name: &str, spec: &str, (file, below, from, to): (&str, &str, &str, &str)) -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("samples").join(name);
    let _ = fs::remove_dir_all(&root);
    copy(&Path::new(HERE).join("../spec").join(spec), &root);
    let path = root.join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    let (before, after) = text.split_once(below).expect("the line is there");
    assert!(after.contains(from), "{after}");
    fs::write(path, format!("{before}{below}{}", after.replacen(from, to, 1))).expect("written");
    root
}

fn lint(spec: &Path, samples: &Path) -> (Option<i32>, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    program.arg("lint").arg("--spec").arg(spec).arg("--samples").arg(samples);
    let output = program.output().expect("it runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).expect("it is UTF-8"))
}

/// Sets one thing wrong, and expects words of what is said.
fn goes_wrong(
    name: &str,
    (spec, samples): (&str, &str),
    change: (&str, &str, &str, &str),
    words: &[&str],
) {
    let root = changed(name, spec, change);
    let (status, said) = lint(&root, &Path::new(HERE).join("..").join(samples));
    assert_eq!(status, Some(1), "{said}");
    for word in words {
        assert!(said.contains(word), "{word} is not in\n{said}");
    }
}

const SENSORS: (&str, &str) = ("examples/sensor-log", "spec/examples/sensor-log/samples");
const XENSTORE: (&str, &str) = ("xenstore", "conformance/samples/xenstore@1");
const PCAPNG: (&str, &str) = ("examples/pcapng", "spec/examples/pcapng/samples");
const TAPE: (&str, &str) = ("examples/tape", "spec/examples/tape/samples");
const STREAM: &str = "sensor-log/stream.yaml";

#[test]
fn a_length_that_counts_the_record_header() {
    goes_wrong(
        "length",
        SENSORS,
        (STREAM, "record-header", "is: length", "is: record-length"),
        &[
            "afternoon.bin goes wrong at offset 0x14, in record 0, SENSOR, as sensor-log",
            "  0x0010  0d 00 01 01>6e 6f 72 74 68 20 77 61 6c 6c 00 02",
            "`name` has no NUL at its end",
            "help: with `is: length` for `length` of the record header, all fits: 187 records in 1 file",
        ],
    );
}

#[test]
fn another_order_of_octets() {
    goes_wrong(
        "order",
        SENSORS,
        (STREAM, "record-header", "endian: little", "endian: big"),
        &[
            "the length is 3328, and the record header is followed by 1601",
            "help: with `endian: little` of the record header, all fits",
        ],
    );
}

#[test]
fn padding_that_the_length_counts() {
    goes_wrong(
        "padding",
        XENSTORE,
        ("stream.yaml", "padding:", "in-length: true", "in-length: false"),
        &["help: with `padding: { to: 8, in-length: true, … }`, all fits: 38 records in 1 file"],
    );
}

#[test]
fn a_count_that_does_not_fit() {
    goes_wrong(
        "count",
        SENSORS,
        ("sensor-log/records/sensor.yaml", "fields:", "type: string,", "type: string(id * 99),"),
        &["in record 0, SENSOR", "`name` takes 99 octets, 11 octets are left"],
    );
}

#[test]
fn an_alignment_that_is_not_there() {
    goes_wrong(
        "alignment",
        XENSTORE,
        (
            "records/watch_data.yaml",
            "fields:",
            "  - { name: token,",
            "  - { align: 4 }\n  - { name: token,",
        ),
        &["in record 3, WATCH_DATA", "`token` takes 9 octets, 8 octets are left"],
    );
}

/// A length that counts its own header and trailer, and a trailer that nobody has described.
#[test]
fn a_trailer_that_was_forgotten() {
    let framing = ("pcapng/stream.yaml", "status:", "record-trailer: length\n", "");
    goes_wrong(
        "trailer",
        PCAPNG,
        framing,
        &["help: with `record-trailer: length`, all fits: 34 records in 5 files"],
    );
    let root = changed("trailer-and-length", PCAPNG.0, framing);
    let stream = root.join("pcapng/stream.yaml");
    let text = fs::read_to_string(&stream).expect("the file is there");
    assert!(text.contains("is: record-length"));
    fs::write(&stream, text.replace("is: record-length", "is: length")).expect("written");
    let (status, said) = lint(&root, &Path::new(HERE).join("..").join(PCAPNG.1));
    assert_eq!(status, Some(1), "{said}");
    let help = "help: with `is: record-length` for `length` of the record header and `record-trailer: length`, \
                all fits: 34 records in 5 files";
    assert!(said.contains(help), "{said}");
}

#[test]
fn a_trailer_that_is_not_there() {
    goes_wrong(
        "no-trailer",
        TAPE,
        ("tape/stream.yaml", "reserved-on-read:", "padding:", "record-trailer: length\npadding:"),
        &[
            "the trailer is ",
            "help: with no `record-trailer: length`, all fits: 14 records in 1 file",
        ],
    );
}

#[test]
fn a_trailer_with_another_length() {
    let samples = mangled("twice", "spec/examples/pcapng/samples/pcapng@1/packets.bin", 0xd0, &[1]);
    let (status, said) = lint(&Path::new(HERE).join("../spec").join(PCAPNG.0), &samples);
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("goes wrong at offset 0xd0, in record 0, SECTION"), "{said}");
    assert!(said.contains("the trailer is 1, the length 212"), "{said}");
}

#[test]
fn an_element_that_does_not_fit() {
    goes_wrong(
        "element",
        PCAPNG,
        ("pcapng/stream.yaml", "  attribute:", "octets(length)", "octets(length * 2)"),
        &["in record 0, SECTION", "`options[0]` takes "],
    );
}

/// A sample in which some octets are others.
fn mangled(name: &str, sample: &str, at: usize, octets: &[u8]) -> PathBuf {
    let samples = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("samples").join(name);
    fs::create_dir_all(&samples).expect("a directory can be made");
    let mut sample = fs::read(Path::new(HERE).join("..").join(sample)).expect("it is there");
    sample[at..at + octets.len()].copy_from_slice(octets);
    fs::write(samples.join("file"), sample).expect("it can be written");
    samples
}

#[test]
fn files_of_another_format() {
    let spec = Path::new(HERE).join("../spec/examples");
    let sensors = "spec/examples/sensor-log/samples/sensor-log@1/afternoon.bin";
    let sends = fs::read_dir(spec.join("btrfs-send/samples/btrfs-send@1")).expect("it is there");
    let mut sends: Vec<PathBuf> = sends.map(|entry| entry.expect("read").path()).collect();
    sends.retain(|path| path.extension().is_some_and(|of| of == "bin"));
    let send = sends[0].to_string_lossy().into_owned();
    for (name, family, sample, (at, octets), words) in [
        ("magic", "btrfs-send", send.as_str(), (0, &b"other"[..]), "`magic` is another constant"),
        ("version", "btrfs-send", send.as_str(), (13, &[9][..]), "version 9 is not described"),
        ("name", "sensor-log", sensors, (0x1e, &b"x"[..]), "`name` has no NUL at its end"),
    ] {
        let (status, said) = lint(&spec.join(family), &mangled(name, sample, at, octets));
        assert_eq!(status, Some(1), "{name}: {said}");
        assert!(said.contains(words), "{name}: {words} is not in\n{said}");
    }
}

#[test]
fn files_of_no_stream() {
    let samples = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("samples/none");
    fs::create_dir_all(&samples).expect("a directory can be made");
    let spec = Path::new(HERE).join("../spec");
    let _ = fs::remove_file(samples.join("file.bin"));
    let (status, said) = lint(&spec, &samples);
    assert_eq!(status, Some(2), "{said}");
    assert!(said.contains("there are no files"), "{said}");
    fs::write(samples.join("file.bin"), b"nothing of ours").expect("it can be written");
    let (status, said) = lint(&spec, &samples);
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("file.bin begins like no stream that is described"), "{said}");
}

#[test]
fn what_is_described_well_fits() {
    for (spec, samples, words) in [
        ("spec", "conformance/samples", "records in"),
        (
            "spec/examples/sensor-log",
            "spec/examples/sensor-log/samples",
            "187 records in 1 file fit",
        ),
        (
            "spec/examples/btrfs-send",
            "spec/examples/btrfs-send/samples",
            "105 records in 3 files fit",
        ),
        // Elements, trailers, sections, and an order that the magic tells.
        ("spec/examples/pcapng", "spec/examples/pcapng/samples", "34 records in 5 files fit"),
        ("spec/examples/tape", "spec/examples/tape/samples", "14 records in 1 file fit"),
    ] {
        let root = Path::new(HERE).join("..");
        let (status, said) = lint(&root.join(spec), &root.join(samples));
        assert_eq!(status, Some(0), "{said}");
        assert!(said.contains(words), "{said}");
    }
}

/// Two streams whose headers tell the order of octets.
fn chests() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("samples/chests");
    let _ = fs::remove_dir_all(&root);
    for (stream, magic) in [("chest", "CHES"), ("trunk", "TRUN")] {
        let records = root.join(stream).join("records");
        fs::create_dir_all(&records).expect("a directory can be made");
        let number: String = magic.bytes().map(|octet| format!("{octet:02x}")).collect();
        let text = format!(
            "stream: {stream}\ntitle: Chest\ndoc: What is in a {stream}.\nversions:\n  \
             - {{ version: 1, tier: stable, doc: The only one. }}\nreserved-on-read: verified\n\
             ends: with-input\nheaders:\n  - name: lid\n    doc: The lid.\n    endian: by-magic\n    fields:\n      \
             - {{ name: magic, type: u32, const: 0x{number}, is: magic, doc: The magic. }}\n\
             record-header:\n  doc: Precedes every record.\n  endian: by-magic\n  fields:\n    \
             - {{ name: type, type: u16, is: type, doc: Type code. }}\n    \
             - {{ name: length, type: u16, is: length, max: 9, doc: Octets of the body. }}\n"
        );
        fs::write(root.join(stream).join("stream.yaml"), text).expect("written");
        let text = "record: COIN\ntype: 1\ndoc: A coin.\noccurs: any\nfields:\n  \
                    - { name: worth, type: u16, doc: What it is worth. }\n";
        fs::write(records.join("coin.yaml"), text).expect("written");
    }
    root
}

/// Which stream a file is of is told by its magic, in whichever order that stands.
#[test]
fn a_stream_that_is_found_by_a_magic_in_either_order() {
    let root = chests();
    let samples = root.join(".samples");
    fs::create_dir_all(&samples).expect("a directory can be made");
    for magic in [*b"CHES", *b"TRUN"] {
        let coin = [1_u16, 2, 50];
        let name = String::from_utf8_lossy(&magic).into_owned();
        let big = coin.map(u16::to_be_bytes).concat();
        fs::write(samples.join(format!("{name}-big")), [&magic[..], &big].concat())
            .expect("written");
        let (mut turned, little) = (magic, coin.map(u16::to_le_bytes).concat());
        turned.reverse();
        fs::write(samples.join(name), [&turned[..], &little].concat()).expect("written");
    }
    let (status, said) = lint(&root, &samples);
    assert_eq!(status, Some(0), "{said}");
    assert!(said.contains("4 records in 4 files fit"), "{said}");
}

/// So is one whose magic stands in its first record, and what goes wrong behind it is told.
#[test]
fn a_file_that_goes_wrong_behind_the_magic_of_its_first_record() {
    let samples = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("samples/discs");
    fs::create_dir_all(&samples).expect("a directory can be made");
    let label = |order: fn(u16) -> [u8; 2], magic: [u8; 4]| {
        [&order(1)[..], &order(4), &magic, &order(9), &order(0)].concat()
    };
    for (name, octets) in
        [("big", label(u16::to_be_bytes, *b"DISC")), ("little", label(u16::to_le_bytes, *b"CSID"))]
    {
        fs::write(samples.join(name), octets).expect("written");
    }
    let (status, said) = lint(&Path::new(HERE).join("tests/order-by-magic"), &samples);
    assert_eq!(status, Some(1), "{said}");
    for name in ["big", "little"] {
        let wrong = format!("{name} goes wrong at offset 0x8, in record 1, as disc");
        assert!(said.contains(&wrong), "{wrong}: {said}");
    }
}

/// Octets of a field that the version lacks are zeros, whatever the field must be later.
#[test]
fn a_constant_of_a_later_version() {
    let root =
        changed("later", "examples/sensor-log", ("sensor-log/stream.yaml", "versions:", "", ""));
    let stream = root.join("sensor-log/stream.yaml");
    let text = fs::read_to_string(&stream).expect("the file is there");
    let second = "  - { version: 1, tier: stable, doc: As first built. }\n";
    assert!(text.contains(second));
    let text =
        text.replace(second, &format!("{second}  - {{ version: 2, tier: stable, doc: Later. }}\n"));
    fs::write(&stream, text).expect("it can be written");
    fs::write(
        root.join("sensor-log/records/mark.yaml"),
        "record: MARK\ntype: 9\ndoc: A mark.\noccurs: any\npacked: 1\nfields:\n  \
         - { name: sign, type: u8, const: 7, reserved-before: 2, doc: The sign. }\n",
    )
    .expect("it can be written");
    let header = |version: u8| [&b"SLOG"[..], &[version, 0], &[0; 8], &[1], &[9, 1, 0]].concat();
    for (version, sign, status) in [(1, 0, 0), (2, 7, 0), (2, 0, 1)] {
        let samples = root.join(format!("log-{version}-{sign}"));
        fs::create_dir_all(&samples).expect("a directory can be made");
        fs::write(samples.join("log"), [header(version), vec![sign]].concat()).expect("written");
        let (got, said) = lint(&root.join("sensor-log"), &samples);
        assert_eq!(got, Some(status), "version {version}, sign {sign}: {said}");
        assert!(status == 0 || said.contains("`sign` is 0, not 7"), "{said}");
    }
}
