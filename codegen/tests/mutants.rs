//! Every class of change, made by a program wherever descriptions allow it: each is told as what it is,
//! and changes that hurt nobody are not told at all. `MUTANTS=all` makes all of them, and not a sample.

mod edit;
mod fields;
mod harmless;
mod records;
mod rules;
mod stream;
mod values;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use edit::{Edit, files};
use serde_yaml::Value;
use streamspec_codegen::compat::{Difference, Kind, compare_all};
use streamspec_codegen::load;
use streamspec_codegen::release::{Abi, freeze_all};
use tempfile::TempDir;

use crate::support::{copy, path};

/// A class of change.
pub struct Class {
    /// What is done.
    pub name: &'static str,
    /// What it is told as: one of these at least. None, if nobody may notice.
    pub kinds: &'static [Kind],
    /// All ways to make the change in a file.
    pub of: fn(&Value) -> Vec<Edit>,
}

/// The classes of changes that somebody has to be told of.
const HURTING: [&[Class]; 5] =
    [fields::CLASSES, values::CLASSES, records::CLASSES, rules::CLASSES, stream::CLASSES];

/// How many changes of a class are made to a description.
const SAMPLE: usize = 2;

/// Directories of descriptions.
const FAMILIES: [&str; 3] = ["../spec", "tests/compat/base", "tests/third-stream"];

/// How many changes of each class were descriptions.
type Counts = BTreeMap<&'static str, usize>;

/// A description in a place of its own, which is changed file by file.
struct Description {
    _directory: TempDir,
    path: PathBuf,
    files: Vec<(PathBuf, Value)>,
    abis: Vec<Abi>,
}

impl Description {
    fn all() -> Vec<Self> {
        let directories = FAMILIES.iter().flat_map(|family| {
            fs::read_dir(path(family)).expect("there are descriptions").flatten()
        });
        let descriptions = directories.map(|entry| entry.path());
        descriptions
            .filter(|path| path.join("stream.yaml").is_file())
            .map(|p| Self::of(&p))
            .collect()
    }

    fn of(original: &Path) -> Self {
        let directory = TempDir::new().expect("there is room for temporary files");
        let path = directory.path().join(original.file_name().expect("it has a name"));
        copy(original, &path);
        let files = files(&path);
        let abis = abis(&path).expect("the description is right");
        Self { _directory: directory, path, files, abis }
    }

    /// What differs if a file has another content; none if that is not a description.
    fn with(&self, file: &Path, content: &Value) -> Option<Vec<Difference>> {
        let original = fs::read(file).expect("the file is there");
        let text = serde_yaml::to_string(content).expect("it is YAML");
        fs::write(file, text).expect("the file can be written");
        let changed = abis(&self.path);
        fs::write(file, original).expect("the file can be written");
        Some(compare_all(&self.abis, &changed?))
    }
}

fn abis(directory: &Path) -> Option<Vec<Abi>> {
    load(directory).ok().map(|family| freeze_all(&family))
}

/// Makes the changes of some classes; how many of each were descriptions.
fn tried(
    classes: &[&'static [Class]],
    wrong: &(dyn Fn(&Class, &[Difference]) -> bool + Sync),
) -> Counts {
    let descriptions = Description::all();
    let results = std::thread::scope(|scope| {
        let of_each =
            |description| scope.spawn(move || description_tried(description, classes, wrong));
        let running: Vec<_> = descriptions.iter().map(of_each).collect();
        let results = running.into_iter().map(|thread| thread.join().expect("no change panics"));
        results.collect::<Vec<_>>()
    });
    let mut counts = Counts::new();
    let mut missed = Vec::new();
    for (of_one, of_its) in results {
        of_one.into_iter().for_each(|(name, count)| *counts.entry(name).or_default() += count);
        missed.extend(of_its);
    }
    assert!(missed.is_empty(), "{}\n{}", missed.len(), missed.join("\n"));
    counts
}

/// The same for one description, and what was told wrongly.
fn description_tried(
    description: &Description,
    classes: &[&'static [Class]],
    wrong: &(dyn Fn(&Class, &[Difference]) -> bool + Sync),
) -> (Counts, Vec<String>) {
    let sample = if std::env::var_os("MUTANTS").is_some() { usize::MAX } else { SAMPLE };
    let (mut counts, mut missed) = (Counts::new(), Vec::new());
    for class in classes.iter().copied().flatten() {
        let all = description.files.iter().flat_map(|(file, document)| {
            (class.of)(document).into_iter().map(move |edit| (file, document, edit))
        });
        let all: Vec<_> = all.collect();
        // Spread over the whole description, from its first file to its last.
        let step = (all.len() / sample.min(all.len()).max(1)).max(1);
        let order = (0..step).flat_map(|from| (from..all.len()).step_by(step));
        let mut made = 0;
        for (file, document, edit) in order.map(|at| &all[at]).take(sample.saturating_mul(5)) {
            let mutant = edit.applied(document);
            let Some(found) = description.with(file, &mutant) else { continue };
            if wrong(class, &found) {
                let told: Vec<_> = found.iter().map(|d| (d.kind, &d.place)).collect();
                let line = first_difference(document, &mutant);
                let (name, file) = (class.name, file.display());
                missed.push(format!("{name} in {file}: {line:?} told as {told:?}"));
            }
            made += 1;
            if made == sample {
                break;
            }
        }
        if made > 0 {
            *counts.entry(class.name).or_default() += made;
        }
    }
    (counts, missed)
}

/// The first line that differs, before and after.
fn first_difference(before: &Value, after: &Value) -> Option<(String, String)> {
    let text = |value: &Value| serde_yaml::to_string(value).unwrap_or_default();
    let (before, after) = (text(before), text(after));
    let mut lines = before.lines().zip(after.lines());
    lines.find(|(a, b)| a != b).map(|(a, b)| (a.to_owned(), b.to_owned()))
}

#[test]
fn every_class_of_change_is_told_as_what_it_is() {
    let told = |class: &Class, found: &[Difference]| {
        !found.iter().any(|difference| class.kinds.contains(&difference.kind))
    };
    let counts = tried(&HURTING, &told);
    for class in HURTING.into_iter().flatten() {
        assert!(counts.contains_key(class.name), "no description allows: {}", class.name);
    }
    let all: usize = counts.values().sum();
    println!("{all} mutants of {} classes", counts.len());
    assert!(all > 500, "only {all} mutants were made");
}

#[test]
fn what_hurts_nobody_is_not_told() {
    let counts = tried(&[harmless::CLASSES], &|_, found| !found.is_empty());
    assert_eq!(counts.len(), harmless::CLASSES.len(), "{counts:?}");
    println!("{} harmless edits", counts.values().sum::<usize>());
}

#[test]
fn records_that_come_and_go_are_told() {
    for description in Description::all() {
        let record = "record: PUT_IN\ntype: 0x3001\ndoc: New.\noccurs: any\nfields: []\n";
        let instance = description.abis[0].records.iter().any(|record| record.instance.is_some());
        let record = if instance { format!("{record}instance: any\n") } else { record.to_owned() };
        let put_in = description.path.join("records/put_in.yaml");
        fs::write(&put_in, record).expect("a file can be written");
        let changed = abis(&description.path);
        fs::remove_file(&put_in).expect("the file is there");
        // Type codes of that size may be set aside, or the field may be too narrow.
        let Some(changed) = changed else { continue };
        let found = compare_all(&description.abis, &changed);
        let kinds: Vec<Kind> = found.iter().map(|d| d.kind).collect();
        assert_eq!(kinds, [Kind::RecordAdded], "{}", description.path.display());
        let gone = compare_all(&changed, &description.abis);
        let kinds: Vec<Kind> = gone.iter().map(|d| d.kind).collect();
        assert_eq!(kinds, [Kind::RecordRemoved], "{}", description.path.display());
    }
}

#[test]
fn the_name_of_a_file_is_not_told() {
    for description in Description::all() {
        let (file, _) = description.files.first().expect("it has a record");
        fs::rename(file, file.with_file_name("renamed.yaml")).expect("it can be renamed");
        let changed = abis(&description.path).expect("a record may be in any file");
        assert_eq!(compare_all(&description.abis, &changed), []);
    }
}
