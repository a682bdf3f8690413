//! What is told of a change to a description, by example: see `compat/README.md`. Every kind of
//! difference has an example, and is found by it.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use streamspec_codegen::compat::{Category, Kind, compare_all, json, text};
use streamspec_codegen::load;
use streamspec_codegen::release::{Abi, freeze};
use support::{copy, path};
use tempfile::TempDir;

/// Kinds for which no change of one family is an example.
const WITHOUT_EXAMPLE: [Kind; 0] = [];

/// The ABIs of all versions in a directory, or what is wrong with the descriptions.
fn abis(directory: &Path) -> Result<Vec<Abi>, String> {
    let family = load(directory).map_err(|found| found.render(false))?;
    let streams = family.streams.iter();
    let versions =
        streams.flat_map(|s| s.versions.iter().map(|v| freeze(s, v.number).expect("it has it")));
    Ok(versions.collect())
}

/// Makes the changes of a case.
fn change(directory: &Path, case: &str) {
    let (mut file, mut old, mut new) = (PathBuf::new(), String::new(), Vec::new());
    let (mut removed, mut pending) = (false, false);
    let apply = |file: &Path, old: &mut String, new: &mut Vec<String>, removed: bool| {
        let path = directory.join(file);
        if removed {
            fs::remove_file(path).expect("the file is there");
        } else if old.is_empty() {
            fs::create_dir_all(path.parent().expect("it is in a directory"))
                .expect("it can be made");
            fs::write(path, new.join("\n") + "\n").expect("a file can be written");
        } else {
            let text = fs::read_to_string(&path).expect("the file is there");
            assert_eq!(text.matches(old.as_str()).count(), 1, "`{old}` in {}", file.display());
            fs::write(path, text.replace(old.as_str(), &new.join("\n")))
                .expect("it can be written");
        }
        old.clear();
        new.clear();
    };
    for line in case.lines() {
        let (mark, rest) = line.split_at(line.len().min(2));
        match mark.trim_end() {
            "@" => {
                if pending {
                    apply(&file, &mut old, &mut new, removed);
                }
                (file, removed, pending) = (PathBuf::from(rest), false, false);
            }
            "-" => {
                old += if old.is_empty() { "" } else { "\n" };
                old += rest;
                pending = true;
            }
            "+" => {
                new.push(rest.to_owned());
                pending = true;
            }
            "!" => (removed, pending) = (true, true),
            _ => panic!("`{line}` is none of a case"),
        }
    }
    if pending {
        apply(&file, &mut old, &mut new, removed);
    }
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(path("tests/compat/cases")).expect("there are cases");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("it is readable").path()).collect();
    paths.sort();
    paths
}

#[test]
fn every_change_is_told() {
    let bless = std::env::var_os("BLESS").is_some();
    let base = path("tests/compat/base");
    let old = abis(&base).expect("the base is right");
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for case in cases() {
        let written = fs::read_to_string(&case).expect("a case is a text");
        let (changes, expected) = written.split_once("=\n").unwrap_or((&written, ""));
        let directory = TempDir::new().expect("there is room for temporary files");
        copy(&base, directory.path());
        change(directory.path(), changes);
        let new = match abis(directory.path()) {
            Ok(new) => new,
            Err(error) => {
                wrong.push(format!("{}: {error}", case.display()));
                continue;
            }
        };
        let found = compare_all(&old, &new);
        seen.extend(found.iter().map(|difference| difference.kind));
        let told = text(&found, &Category::ALL);
        if bless {
            fs::write(&case, format!("{changes}=\n{told}")).expect("a case can be written");
        } else if told != expected {
            wrong.push(format!("{}:\n{told}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let unseen = Kind::ALL.iter().filter(|kind| !seen.contains(kind));
    let unseen: Vec<_> = unseen.filter(|kind| !WITHOUT_EXAMPLE.contains(kind)).collect();
    assert!(unseen.is_empty(), "these kinds have no example: {unseen:?}");
}

#[test]
fn what_is_the_same_does_not_differ() {
    let old = abis(&path("tests/compat/base")).expect("the base is right");
    assert_eq!(compare_all(&old, &old), []);
    let told = json(&[], &Category::ALL);
    assert_eq!(told, "{\n  \"breaks\": 0,\n  \"differences\": []\n}\n");
}

#[test]
fn every_kind_is_explained() {
    for kind in Kind::ALL {
        assert_eq!(Kind::find(kind.id()), Some(*kind));
        let explanation = kind.explanation();
        assert!(explanation.ends_with('.') && explanation.len() > 60, "{explanation}");
    }
}
