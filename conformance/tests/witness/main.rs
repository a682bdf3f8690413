//! A witness of layout that is not ours: what Xen's public headers say of sizes, offsets, widths and
//! type codes, beside our headers in C. Both are compiled, and nothing of theirs is copied.
//!
//! The structures to compare come from the descriptions; `pairs.json` tells only the names that
//! differ, and why something has no counterpart. Without the headers the tests do nothing and a line
//! says so; where `CI` is set that is a failure.

mod facts;
mod pairs;
mod program;
mod structures;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use streamspec_codegen::model::{Family, Field, Stream, TypeBody};

use self::facts::{Compiler, Witness};
use self::pairs::{Pairs, StreamPairs, pairs};
use self::program::{Fact, scratch};
use self::structures::{Ours, bits_of, of_stream};

/// The machine of the public headers, and that of a 32-bit toolstack, for which they say the same.
const WIDE: &[&str] = &["gcc", "-m64"];
const NARROW: &[&str] = &["gcc", "-m32"];

static PAIRS: LazyLock<Pairs> = LazyLock::new(pairs);

static FAMILY: LazyLock<Family> = LazyLock::new(|| {
    let spec = repository().join("spec");
    streamspec_codegen::load(&spec).unwrap_or_else(|problems| panic!("{problems}"))
});

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn include() -> PathBuf {
    repository().join("generated/c/include")
}

#[test]
fn public_headers_say_the_same() {
    let public = FAMILY.streams.iter().filter_map(|stream| {
        let pairs = PAIRS.get(&stream.name).filter(|pairs| !pairs.include.is_empty())?;
        Some(Witness { family: &FAMILY, stream, pairs })
    });
    let Some(found) = differences(&public.collect::<Vec<_>>(), WIDE) else { return };
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn public_headers_say_the_same_with_32_bits() {
    // The public header leaves four octets to the compiler, and a 32-bit one has no use for them.
    let known = ["hvm-context CPU_MSR size: 8 in ours, 4 in theirs"];
    let Some(found) = differences(&[hvm_context(&FAMILY)], NARROW) else { return };
    assert_eq!(found, known);
}

/// What is not the same for a compiler, of all that there is; none where something is missing.
fn differences(witnesses: &[Witness], compiler: &[&str]) -> Option<Vec<String>> {
    let facts = facts(witnesses, compiler, &include(), "same")?;
    facts.iter().for_each(|fact| println!("{} = {}", fact.what, fact.theirs));
    assert!(facts.len() > 500, "only {} facts were compared", facts.len());
    Some(different(&facts))
}

/// Each fault in a copy of our header, and a fact that it makes different.
const FAULTS: [(&str, &str, &str); 6] = [
    ("uint16_t pm1a_sts;", "uint32_t pm1a_sts;", "PMTIMER: pm1a_en offset: 8 in ours, 6 in theirs"),
    (
        "int64_t rtc_offset;",
        "int64_t rtc_offset[2];",
        "RTC: rtc_offset width: 16 in ours, 8 in theirs",
    ),
    ("uint64_t mc64;", "uint64_t gap, mc64;", "HPET size: 1056 in ours, 1048 in theirs"),
    ("TYPE_MTRR 0xeU", "TYPE_MTRR 0x1eU", "MTRR type code: 30 in ours, 14 in theirs"),
    ("PIC_MODES_POLL 0x2U", "PIC_MODES_POLL 0x80U", "PIC: modes.poll: 128 in ours, 2 in theirs"),
    ("HEADER_MAGIC 0x54381286U", "HEADER_MAGIC 1U", "_MAGIC: 1 in ours, 1412960902 in theirs"),
];

#[test]
fn a_fault_in_our_header_is_seen() {
    let path = "xen_streams/hvm_context.h";
    let text = fs::read_to_string(include().join(path)).expect("it is there");
    let witness = hvm_context(&FAMILY);
    for (number, (right, wrong, expected)) in FAULTS.iter().enumerate() {
        assert_eq!(text.matches(right).count(), 1, "{right} occurs once");
        let test = format!("fault-{number}");
        let include = scratch(&test).join("include");
        fs::create_dir_all(include.join("xen_streams")).expect("a directory can be made");
        fs::write(include.join(path), text.replace(right, wrong)).expect("it is written");
        let Some(facts) = facts(&[witness], WIDE, &include, &test) else { return };
        let different = different(&facts);
        assert!(different.iter().any(|d| d.ends_with(expected)), "{wrong}: {different:#?}");
    }
}

#[test]
fn a_layout_that_we_do_not_know_is_seen() {
    let mut family = FAMILY.clone();
    let mut records = family.streams.iter_mut().flat_map(|stream| &mut stream.records);
    let cpu = records.find(|record| record.name == "CPU").expect("it is described");
    cpu.layouts.retain(|layout| layout.length != 1016);
    let witness = hvm_context(&family);
    let Some(facts) = facts(&[witness], WIDE, &include(), "layout") else { return };
    assert_eq!(different(&facts), ["hvm-context CPU size: 1032 in ours, 1016 in theirs"]);
}

#[test]
fn everything_has_a_counterpart_or_a_reason() {
    let mut wrong = Vec::new();
    for stream in &FAMILY.streams {
        let Some(pairs) = PAIRS.get(&stream.name) else {
            wrong.push(format!("{} is not in pairs.json", stream.name));
            continue;
        };
        let structures = of_stream(&FAMILY, stream);
        let asked = structures.iter().map(|ours| pairs.theirs(&ours.name, ours.record.is_some()));
        wrong.extend(asked.filter_map(Result::err).map(|e| format!("{}: {e}", stream.name)));
        wrong.extend(stale(stream, &structures, pairs));
    }
    let described = |name: &str| FAMILY.streams.iter().any(|stream| stream.name == name);
    let unknown = PAIRS.keys().filter(|name| !described(name));
    wrong.extend(unknown.map(|name| format!("pairs.json: {name} is not a description")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Rows of something that the description does not have, and bits that a row leaves out.
fn stale(stream: &Stream, structures: &[Ours], pairs: &StreamPairs) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, row) in &pairs.structures {
        let Some(ours) = structures.iter().find(|ours| ours.name == *name) else {
            wrong.push(format!("{} has no {name}", stream.name));
            continue;
        };
        for field in row.fields.keys() {
            let named = |(_, f): &(usize, &Field)| f.name == *field;
            let Some((_, found)) = ours.fields().find(named) else {
                wrong.push(format!("{} {name} has no field {field}", stream.name));
                continue;
            };
            if !row.explains(field) {
                wrong.push(format!("{} {name}.{field}: neither there nor a reason", stream.name));
            }
            let Some(bits) = row.bits(field) else { continue };
            let rows: BTreeSet<&str> = bits.keys().flat_map(|parts| parts.split(" | ")).collect();
            if rows != named_parts(stream, found) {
                wrong.push(format!("{} {name}.{field}: other parts than {rows:?}", stream.name));
            }
        }
        let unknown = row.layouts.keys().filter(|length| ours.layout(**length).is_none());
        wrong.extend(unknown.map(|l| format!("{} {name}: no layout of {l} octets", stream.name)));
    }
    wrong
}

fn named_parts<'a>(stream: &'a Stream, field: &Field) -> BTreeSet<&'a str> {
    match bits_of(stream, field).map(|(ty, _)| &ty.body) {
        Some(TypeBody::Bits { parts, .. }) => {
            parts.iter().filter_map(|part| part.name.as_deref()).collect()
        }
        _ => BTreeSet::new(),
    }
}

fn hvm_context(family: &Family) -> Witness<'_> {
    let stream = family.streams.iter().find(|stream| stream.name == "hvm-context");
    let stream = stream.expect("it is described");
    Witness { family, stream, pairs: &PAIRS[&stream.name] }
}

/// The facts of some streams; none where the headers or the compiler are missing.
fn facts(
    witnesses: &[Witness],
    compiler: &[&str],
    include: &Path,
    test: &str,
) -> Option<Vec<Fact>> {
    let test = format!("{test}{}", compiler.concat());
    available(compiler, &test).then(|| {
        let compiler = Compiler { command: compiler, include, test: &test };
        witnesses.iter().flat_map(|witness| witness.facts(&compiler)).collect()
    })
}

/// What is not the same in both.
fn different(facts: &[Fact]) -> Vec<String> {
    let different = facts.iter().filter(|fact| fact.ours != fact.theirs);
    let line = |f: &Fact| format!("{}: {} in ours, {} in theirs", f.what, f.ours, f.theirs);
    different.map(line).collect()
}

/// Whether a compiler makes programs, and finds the public headers; says so, if not.
fn available(compiler: &[&str], test: &str) -> bool {
    let directory = scratch(test);
    let compiles = |headers: &str| {
        let source = directory.join("available.c");
        fs::write(&source, format!("{headers}int main(void) {{ return 0; }}\n")).expect("written");
        let mut command = Command::new(compiler[0]);
        command.args(&compiler[1..]).arg(source).arg("-o").arg(directory.join("available"));
        command.output().is_ok_and(|output| output.status.success())
    };
    let missing = if !compiles("#include <stdlib.h>\n") {
        format!("`{}` makes no programs", compiler.join(" "))
    } else if !compiles("#include <stdint.h>\n#include <xen/hvm/save.h>\n") {
        "there is no <xen/hvm/save.h>: install Debian's package libxen-dev".to_owned()
    } else {
        return true;
    };
    assert!(std::env::var_os("CI").is_none(), "{missing}");
    // Written past the test harness, which shows nothing of a test that passes.
    let _ = writeln!(std::io::stderr(), "note: the public headers were not compared: {missing}");
    false
}
