//! What `compat` says of whom a difference hurts is proved by streams, for all of its examples: a reader
//! that is said to be hurt refuses a stream of the other description or reads it otherwise, and no stream
//! is found that hurts a reader who is not.

use std::fs;
use std::path::{Path, PathBuf};

use streamspec_codegen::compat::{Category, Difference, Kind, compare_all};
use streamspec_codegen::load;
use streamspec_codegen::model::Family;
use streamspec_codegen::release::freeze_all;
use streamspec_conformance::vector::StreamVersion;
use streamspec_conformance::witness::{Reader, Witnesses};

use crate::change;

/// Kinds of which no stream of one description can be a witness, and why.
const WITHOUT: &[(Kind, &str)] = &[
    (Kind::StreamRemoved, "the other description does not know the stream at all"),
    (Kind::VersionAdded, "nothing but the number of the version differs"),
    (Kind::VersionRemoved, "the other description does not know the version at all"),
];

/// Differences of which no witness is found, by example, kind and reader, and why.
const UNPROVED: &[(&str, Kind, Reader, &str)] = &[
    ("length-limit", Kind::LimitWidened, Reader::Old, "it would have more than a mebioctet"),
    (
        "occurs-both",
        Kind::OccursWidened,
        Reader::Old,
        "type and instance are unique, and there is one",
    ),
    ("padding-length", Kind::FieldResized, Reader::Old, "the record before it is refused already"),
    ("pattern", Kind::Pattern, Reader::New, "which of two patterns takes more is not decided"),
    ("place-widened", Kind::PlaceWidened, Reader::Old, "the record refers to the one it followed"),
    (
        "required",
        Kind::Required,
        Reader::Old,
        "which of two conditions holds more often is not decided",
    ),
    (
        "rule-test",
        Kind::RuleTest,
        Reader::Old,
        "which of two conditions holds more often is not decided",
    ),
];

/// The examples, each with what differs.
fn examples() -> Vec<(PathBuf, Family, Family, Vec<Difference>)> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/compat");
    let mut cases: Vec<PathBuf> = fs::read_dir(tests.join("cases"))
        .expect("there are cases")
        .map(|entry| entry.expect("it is readable").path())
        .collect();
    cases.sort();
    let old = load(&tests.join("base")).expect("the base is right");
    let example = |case: PathBuf| {
        let text = fs::read_to_string(&case).expect("a case is a text");
        let (changes, _) = text.split_once("=\n").expect("a case has a report");
        let directory = change::changed(&tests.join("base"), changes);
        let new = load(directory.path()).expect("a case is right");
        let differences = compare_all(&freeze_all(&old), &freeze_all(&new));
        (case, old.clone(), new, differences)
    };
    cases.into_iter().map(example).collect()
}

#[test]
fn who_is_said_to_be_hurt_is_hurt() {
    let (mut missing, mut count) = (Vec::new(), 0);
    for (case, old, new, differences) in examples() {
        let mut witnesses = Witnesses::between(&old, &new);
        for difference in &differences {
            if WITHOUT.iter().any(|(kind, _)| *kind == difference.kind) {
                continue;
            }
            for reader in [Reader::Old, Reader::New] {
                let hurt = match reader {
                    Reader::Old => difference.hurts.old_reader,
                    Reader::New => difference.hurts.new_reader,
                };
                if !hurt {
                    continue;
                }
                let case = case.file_stem().unwrap_or_default().display().to_string();
                let Difference { kind, place, detail, .. } = difference;
                let unproved = UNPROVED
                    .iter()
                    .any(|(of, what, who, _)| *of == case && what == kind && *who == reader);
                // One that is found all the same has to leave the list.
                match (witnesses.of(difference, reader), unproved) {
                    (Some(_), false) => count += 1,
                    (None, true) => {}
                    (found, _) => {
                        let (kind, reader, found) = (kind.id(), reader.name(), found.is_some());
                        let told = format!("{case}: {kind} {reader}: {place}: {detail}");
                        missing.push(format!("{told} (found: {found})"));
                    }
                }
            }
        }
    }
    println!("{count} witnesses");
    assert!(missing.is_empty(), "{}\n{}", missing.len(), missing.join("\n"));
}

#[test]
fn who_is_not_said_to_be_hurt_is_not() {
    let (mut wrong, mut count) = (Vec::new(), 0);
    for (case, old, new, differences) in examples() {
        // Documents name what was renamed otherwise, and the octets are the same.
        let renamed = differences.iter().any(|d| d.kind.category() == Category::Source);
        let gone = |d: &Difference| WITHOUT.iter().any(|(kind, _)| *kind == d.kind);
        if renamed || differences.iter().any(gone) {
            continue;
        }
        let mut witnesses = Witnesses::between(&old, &new);
        for version in [1, 2] {
            let stream = StreamVersion { id: "jukebox".into(), version };
            let of_version = differences.iter().filter(|d| d.versions.contains(&version));
            let (mut olds, mut news) = (false, false);
            for difference in of_version {
                olds |= difference.hurts.old_reader;
                news |= difference.hurts.new_reader;
            }
            for (reader, hurt) in [(Reader::Old, olds), (Reader::New, news)] {
                if hurt {
                    continue;
                }
                count += 1;
                if let Some(witness) = witnesses.any(&stream, reader) {
                    let case = case.file_stem().unwrap_or_default().display().to_string();
                    let (reader, words) = (reader.name(), witness.answer.words());
                    wrong.push(format!("{case} {version}: {reader} is hurt: {words}"));
                }
            }
        }
    }
    println!("{count} readers who are not hurt");
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
