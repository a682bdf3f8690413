//! One example in all languages: each prints the same tree of the same xenstore dump, and refuses a dump
//! that is cut off. The chapter of the book that shows them has them as they are; `BLESS=1` copies them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use crate::example::{Example, generated, repository, scratch};

/// Dumps that daemons of xenstore wrote.
fn dumps() -> Vec<PathBuf> {
    let samples = fs::read_dir(repository().join("conformance/samples")).expect("it is there");
    let of_xenstore = samples.filter_map(|entry| {
        let path = entry.ok()?.path();
        path.file_name()?.to_str()?.starts_with("xenstore@").then_some(path)
    });
    let files = of_xenstore.flat_map(|directory| fs::read_dir(directory).expect("it can be read"));
    let mut dumps: Vec<PathBuf> = files
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "bin"))
        .collect();
    dumps.sort();
    assert!(!dumps.is_empty());
    dumps
}

/// What runs the example of each language that is here.
static EXAMPLES: LazyLock<Vec<Example>> =
    LazyLock::new(|| example::in_every_language("xs_tree", &["xenstore"]));

fn run(example: &[PathBuf], file: &Path) -> Output {
    let mut command = Command::new(&example[0]);
    command.args(&example[1..]).arg(file);
    command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

#[test]
fn every_language_prints_the_same_tree() {
    for dump in dumps() {
        let mut trees: Vec<(&str, String)> = Vec::new();
        for (language, example) in EXAMPLES.iter() {
            let output = run(example, &dump);
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{language}, {}: {said}", dump.display());
            trees.push((language, String::from_utf8(output.stdout).expect("it is ASCII")));
        }
        let (first, tree) = &trees[0];
        assert!(tree.starts_with("/\n") || tree.contains("\n/\n"), "{first}: {tree}");
        for (language, other) in &trees {
            assert_eq!(other, tree, "{language} and {first}, {}", dump.display());
        }
    }
}

#[test]
fn every_language_refuses_a_dump_that_is_cut_off() {
    let whole = fs::read(&dumps()[0]).expect("it can be read");
    let cut = scratch("xs_tree", "cut");
    fs::write(&cut, &whole[..whole.len() - 1]).expect("it can be written");
    for (language, example) in EXAMPLES.iter() {
        let output = run(example, &cut);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{language}: {said}");
        assert!(said.contains("xenstore."), "{language} names the rule: {said}");
    }
}

/// The chapter, with the files that it names in place of the code that stands behind each name.
fn with_files(chapter: &str) -> String {
    let mut lines = chapter.lines();
    let mut text = String::new();
    while let Some(line) = lines.next() {
        text += &format!("{line}\n");
        let path = line.strip_prefix("`generated/").and_then(|path| path.strip_suffix('`'));
        let Some(path) = path else { continue };
        let (blank, fence) = (lines.next(), lines.next().expect("code follows the name of a file"));
        assert!(blank == Some("") && fence.starts_with("```"), "{path}: {fence}");
        lines.by_ref().find(|line| *line == "```").expect("the code has an end");
        let file = fs::read_to_string(generated(path)).expect("the chapter names a file");
        text += &format!("\n{fence}\n{file}```\n");
    }
    text
}

#[test]
fn the_chapter_shows_the_programs_as_they_are() {
    let path = repository().join("spec/book/examples.md");
    let chapter = fs::read_to_string(&path).expect("it is in the repository");
    let right = with_files(&chapter);
    if std::env::var_os("BLESS").is_some() {
        return fs::write(path, right).expect("it can be written");
    }
    assert_eq!(chapter.matches("`generated/").count(), 12, "a language is missing");
    assert!(chapter == right, "the chapter shows other code: BLESS=1 copies it");
}
