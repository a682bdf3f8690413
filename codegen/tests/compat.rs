//! What is told of a change to a description, by example: see `compat/README.md`. Every kind of
//! difference has an example, and is found by it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use streamspec_codegen::compat::{Category, Kind, compare_all, json, text};
use streamspec_codegen::load;
use streamspec_codegen::release::{Abi, freeze_all};

use crate::change::changed;
use crate::support::path;

/// Kinds for which no change of one family is an example.
const WITHOUT_EXAMPLE: [Kind; 0] = [];

/// The ABIs of all versions in a directory, or what is wrong with the descriptions.
fn abis(directory: &Path) -> Result<Vec<Abi>, String> {
    load(directory).map(|family| freeze_all(&family)).map_err(|found| found.render(false))
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
        let directory = changed(&base, changes);
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
