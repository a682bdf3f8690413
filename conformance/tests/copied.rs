//! Whatever a reader gives, a writer takes, once it is cleared: every valid stream can be copied record by
//! record, and one that keeps the writers' rules comes out as it went in. From a source, record by record,
//! a stream reads as from memory.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use crate::seeds::{self, SEEDS};
use streamspec_conformance::vector::StreamVersion;
use xen_streams::io::{DecodeError, Input};
use xen_streams::{Class, Error, WriteError};

/// The streams of all vectors and samples; and each HVM context among them within an image of libxc.
static STREAMS: LazyLock<Vec<(StreamVersion, Vec<u8>)>> = LazyLock::new(|| {
    let libxc = StreamVersion { id: "libxc".into(), version: 3 };
    let contexts = SEEDS.iter().filter(|(version, _)| version.id == "hvm-context");
    let images = contexts.map(|(_, context)| (libxc.clone(), seeds::image_of(context)));
    SEEDS.iter().cloned().chain(images).collect()
});

/// A copy of a stream, or why there is none.
type Copy = Result<Vec<u8>, WriteError<std::convert::Infallible>>;

/// Copies a stream within which no other stream goes on.
macro_rules! copies {
    ($module:ident $(, $header:ident)*) => {
        |input: &[u8]| -> Copy {
            use xen_streams::$module::{Reader, Writer};
            let reader = Reader::new(input)?;
            let mut writer = Writer::new(Vec::new() $(, &reader.$header().cleared())*)?;
            for record in reader {
                writer.write(&record?.cleared())?;
            }
            writer.check_end()?;
            Ok(writer.into_sink())
        }
    };
}

/// Copies a stream within which one of libxc goes on after a record.
macro_rules! copies_around_libxc {
    ($module:ident, $header:ident, $begins:ident) => {
        |input: &[u8]| -> Copy {
            use xen_streams::$module::{Reader, Record, Writer};
            let mut reader = Reader::new(input)?;
            let mut writer = Writer::new(Vec::new(), &reader.$header().cleared())?;
            while let Some(record) = reader.next() {
                match (record?.cleared(), reader.libxc()) {
                    (Record::$begins, Some(libxc)) => {
                        let (image, domain) = (libxc.image_header(), libxc.domain_header());
                        writer.open_libxc(&image.cleared(), &domain.cleared())?;
                    }
                    (record, _) => writer.write(&record)?,
                }
            }
            writer.check_end()?;
            Ok(writer.into_sink())
        }
    };
}

/// What a stream of one description is put through.
struct Stream {
    copy: fn(&[u8]) -> Copy,
    /// Whether a reader takes it.
    read: fn(&[u8]) -> Result<(), Error>,
    /// The same, from a source.
    read_from: fn(&[u8]) -> Result<(), DecodeError>,
    /// Whether it keeps the writers' rules.
    check: fn(&[u8]) -> Result<u64, Error>,
}

macro_rules! stream {
    ($module:ident, $copy:expr) => {
        Stream {
            copy: $copy,
            read: |input| xen_streams::$module::Reader::new(input)?.try_for_each(|r| r.map(drop)),
            read_from: |input| {
                let mut input = Input::<xen_streams::$module::Stream, _>::new(input)?;
                while input.next_record()?.is_some() {}
                Ok(())
            },
            check: xen_streams::$module::check,
        }
    };
}

/// The description of a vector's stream.
fn described(version: &StreamVersion) -> Option<&'static streamspec_codegen::model::Stream> {
    seeds::FAMILY.streams.iter().find(|stream| {
        stream.id == version.id && stream.versions.iter().any(|v| v.number == version.version)
    })
}

/// The stream of a vector.
fn stream(version: &StreamVersion) -> Option<Stream> {
    Some(match described(version)?.name.as_str() {
        "domain-context" => {
            stream!(domain_context, copies!(domain_context, image_header, domain_header))
        }
        "domain-context-v1" => stream!(domain_context_v1, copies!(domain_context_v1)),
        "domain-context-v10" => stream!(domain_context_v10, copies!(domain_context_v10)),
        "hvm-context" => stream!(hvm_context, copies!(hvm_context)),
        "libxc" => stream!(libxc, copies!(libxc, image_header, domain_header)),
        "libxl" => stream!(libxl, copies_around_libxc!(libxl, header, LibxcContext)),
        "xapi" => stream!(xapi, copies_around_libxc!(xapi, head, LibxcImage)),
        "xenstore" => stream!(xenstore, copies!(xenstore, image_header)),
        _ => return None,
    })
}

#[test]
fn every_valid_stream_can_be_copied() {
    let (mut copied, mut cleared, mut refused) = (0, 0, Vec::new());
    for (version, octets) in STREAMS.iter() {
        let name = version.to_string();
        let Some(stream) = stream(version) else { continue };
        if (stream.read)(octets).is_err() {
            continue;
        }
        let kept = (stream.check)(octets).is_ok();
        match (stream.copy)(octets) {
            Ok(copy) if kept && copy == *octets => {}
            Ok(copy) if kept => {
                // What breaks no rule of level MUST, but one that reserved octets should be zero.
                let changed = copy.iter().zip(octets).filter(|(new, old)| new != old);
                let zeros = changed.map(|(new, _)| *new).all(|new| new == 0);
                assert!(zeros && copy.len() == octets.len(), "{name}: {octets:02x?}\n{copy:02x?}");
                cleared += 1;
            }
            Ok(copy) => {
                assert_eq!((stream.read)(&copy), Ok(()), "{name}: {octets:02x?}\n{copy:02x?}");
                cleared += 1;
            }
            // What no zeros mend: a rule on values that binds writers alone.
            Err(WriteError::Rule(error)) if !kept && !mended(error) => refused.push(error.rule.id),
            Err(error) => panic!("{name}: {error}\n{octets:02x?}"),
        }
        copied += 1;
    }
    refused.sort_unstable();
    refused.dedup();
    println!("{copied} copied, {cleared} of them cleared; refused by {refused:?}");
    assert!(copied > 100 && cleared > 10, "{copied} copied, {cleared} of them cleared");
}

/// Whether clearing takes away what the rule is about.
fn mended(error: Error) -> bool {
    matches!(error.class(), Class::Reserved | Class::Padding)
}

#[test]
fn a_source_says_what_memory_says() {
    let mut compared = 0;
    for (version, octets) in STREAMS.iter() {
        let Some(stream) = stream(version) else { continue };
        let step = 1 + octets.len() / 64;
        for end in (0..octets.len()).step_by(step).chain([octets.len()]) {
            let octets = &octets[..end];
            let found = (stream.read_from)(octets).map_err(|error| match error {
                DecodeError::Rule(error) => error,
                error => panic!("{version}: {error}"),
            });
            assert_eq!(found, (stream.read)(octets), "{version}: {octets:02x?}");
            compared += 1;
        }
    }
    assert!(compared > 10_000, "only {compared} streams were compared");
}

/// The descriptions in the order of the numbers by which the program in C knows them.
const IN_C: [&str; 8] = [
    "domain-context",
    "domain-context-v1",
    "domain-context-v10",
    "hvm-context",
    "libxc",
    "libxl",
    "xapi",
    "xenstore",
];

/// The program in C, unless there is no compiler here.
fn in_c() -> Option<std::process::Child> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let generated = root.join("../generated/c");
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("copy");
    let sources = std::fs::read_dir(generated.join("src")).expect("it is there");
    let sources = sources.map(|entry| entry.expect("it can be read").path());
    let mut command = Command::new("gcc");
    command.args(["-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Wno-psabi"]);
    command.args(["-fsanitize=address,undefined", "-fno-sanitize-recover"]);
    command.arg("-I").arg(generated.join("include")).arg(root.join("tests/copied/copy.c"));
    command.args(sources.filter(|path| path.extension().is_some_and(|extension| extension == "c")));
    let output = match command.arg("-o").arg(&program).output() {
        Err(_) if std::env::var_os("CI").is_none() => return None,
        output => output.expect("gcc can be run"),
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut command = Command::new(program);
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    Some(child.expect("it can be run"))
}

#[test]
fn c_copies_what_rust_copies() {
    let Some(mut child) = in_c() else { return };
    let mut input = child.stdin.take().expect("there is one");
    let mut output = child.stdout.take().expect("there is one");
    for (version, octets) in STREAMS.iter() {
        let Some(described) = described(version) else { continue };
        let number = IN_C.iter().position(|name| *name == described.name);
        let Some(stream) = stream(version) else { continue };
        let number = number.expect("it knows all of them");
        for asked in [number, octets.len()] {
            input.write_all(&(asked as u32).to_ne_bytes()).expect("it listens");
        }
        input.write_all(octets).expect("it listens");
        let mut answered = [[0; 4]; 2];
        answered.iter_mut().for_each(|to| output.read_exact(to).expect("it answers"));
        let [refused, length] = answered.map(u32::from_ne_bytes);
        let mut answer = vec![0; length as usize];
        output.read_exact(&mut answer).expect("it answers");
        let found = if refused == 0 { Ok(answer) } else { Err(String::from_utf8(answer)) };
        let expected = (stream.copy)(octets).map_err(|error| match error {
            WriteError::Rule(error) => Ok(error.rule.id.to_owned()),
            error => panic!("{version}: {error}"),
        });
        assert_eq!(found, expected, "{version}: {octets:02x?}");
    }
    drop(input);
    assert!(child.wait().expect("it ends").success());
}
