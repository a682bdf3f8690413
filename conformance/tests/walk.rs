//! A newcomer's walk: whoever has the directory of a language and nothing else goes by its README to the tree
//! of a dump. What the README says is shown there is what is seen, and all languages show the same.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::example::{copied, generated, repository};
use crate::here::is_here;

/// Each language, and what its walk takes.
const LANGUAGES: [(&str, &str); 6] = [
    ("c", "cc"),
    ("go", "go"),
    ("javascript", "node"),
    ("ocaml", "dune"),
    ("python", "python3"),
    ("rust", "cargo"),
];

const HEADING: &str = "## From this directory to the tree of a dump";
const DUMP: &str = "conformance/samples/xenstore@1/xenstored-4.17.7-live-update.bin";

/// What a README has one type, and the first lines that are seen then.
fn walk(readme: &str) -> (Vec<&str>, String) {
    let (_, section) = readme.split_once(HEADING).expect("the README has such a section");
    let (_, block) = section.split_once("```console\n").expect("it shows what to type");
    let (block, _) = block.split_once("```").expect("the block has an end");
    let (typed, shown): (Vec<&str>, Vec<&str>) = block.lines().partition(|l| l.starts_with("$ "));
    (typed.iter().map(|line| &line[2..]).collect(), shown.join("\n") + "\n")
}

/// A directory of its own, outside of the repository: cargo would look for a workspace there.
fn alone(language: &str, scratch: &Path) -> PathBuf {
    let directory = scratch.join(language);
    copied(&generated(language), &directory);
    fs::copy(repository().join(DUMP), directory.join("dump.bin")).expect("the sample is there");
    directory
}

/// What the last line that is typed gives.
fn output(directory: &Path, typed: &[&str]) -> String {
    let mut last = String::new();
    for line in typed {
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).current_dir(directory);
        shell.env("CARGO_TARGET_DIR", directory.join("target")).env("CARGO_TERM_QUIET", "true");
        shell.env_remove("CARGO").env("PYTHONDONTWRITEBYTECODE", "1");
        let output = shell.output().expect("there is a shell");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {line}\n{said}", directory.display());
        last = String::from_utf8(output.stdout).expect("it is ASCII");
    }
    last
}

#[test]
fn every_readme_leads_from_its_directory_to_the_tree_of_a_dump() {
    let scratch = tempfile::tempdir().expect("a directory can be made");
    let mut trees: Vec<(&str, String)> = Vec::new();
    for (language, program) in LANGUAGES {
        if !is_here(program) {
            continue;
        }
        let directory = alone(language, scratch.path());
        let readme = fs::read_to_string(directory.join("README.md")).expect("it has a README");
        let (typed, shown) = walk(&readme);
        let tree = output(&directory, &typed);
        assert!(tree.starts_with(&shown) && shown.lines().count() > 3, "{language}: {tree}");
        trees.push((language, tree));
    }
    let (first, tree) = trees.first().expect("Cargo runs this test");
    for (language, other) in &trees {
        assert_eq!(other, tree, "{language} and {first}");
    }
}
