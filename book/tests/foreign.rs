//! The book of a family that is not ours: it is about that family alone.

use std::fs;
use std::path::Path;

use streamspec_book::publish::publish;
use streamspec_book::request::Request;
use tempfile::TempDir;

const STREAM: &str = "\
stream: lamp
title: Lamp
doc: How bright a lamp is.
versions:
  - { version: 1, tier: stable, doc: As first built. }
reserved-on-read: verified
record-header:
  doc: What stands before every body.
  endian: little
  fields:
    - { name: type, type: u8, is: type, doc: What the record is. }
    - { name: length, type: u8, is: length, doc: Octets of the body. }
";
const RECORD: &str = "\
record: LEVEL
type: 1
doc: How bright it is.
position: last
occurs: once
fields:
  - { name: level, type: u8, max: 100, doc: Parts of a hundred. }
";
const FAMILY: &str = "\
family: lamp
title: The lamp book
doc: A lamp tells the next one how bright it was.
chapters: [book/history.md]
";
const CHAPTER: &str =
    "# Where lamps come from\n\nSee [[lamp.level.level.max]]. {{#include /etc/passwd}}\n";

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("it is in a directory")).expect("a directory");
    fs::write(path, text).expect("a file");
}

/// A directory with the description of a lamp.
fn lamp() -> TempDir {
    let directory = tempfile::tempdir().expect("a temporary directory");
    put(&directory.path().join("spec/lamp/stream.yaml"), STREAM);
    put(&directory.path().join("spec/lamp/records/level.yaml"), RECORD);
    directory
}

fn build(directory: &Path) -> anyhow::Result<()> {
    let (spec, out) = (Some(directory.join("spec")), Some(directory.join("book")));
    publish(&Request { spec, out, vectors: None }).map(|_| ())
}

fn page(directory: &Path, name: &str) -> String {
    fs::read_to_string(directory.join("book").join(name)).expect("a page")
}

#[test]
fn a_family_has_its_own_title_introduction_and_chapters() {
    let directory = lamp();
    let directory = directory.path();
    put(&directory.join("spec/family.yaml"), FAMILY);
    put(&directory.join("spec/book/history.md"), CHAPTER);
    build(directory).unwrap_or_else(|error| panic!("{error:#}"));
    let introduction = page(directory, "introduction.html");
    assert!(introduction.contains("<title>Introduction - The lamp book</title>"));
    assert!(introduction.contains("A lamp tells the next one how bright it was."));
    assert!(introduction.contains("<a href=\"history.html\">Where lamps come from</a>"));
    let history = page(directory, "history.html");
    assert!(history.contains("href=\"lamp/level.html#lamp.level.level.max\""), "rules are linked");
    assert!(history.contains("{{#include /etc/passwd}}"), "a directive is text");
    assert!(page(directory, "toc.html").contains("Where lamps come from"));
}

#[test]
fn nothing_in_it_is_of_another_family() {
    let directory = lamp();
    build(directory.path()).unwrap_or_else(|error| panic!("{error:#}"));
    let words = ["xen", "libx", "hvm", "domain"];
    for name in [
        "introduction",
        "how-to-read",
        "reading-order",
        "expressions",
        "json",
        "errors",
        "rules",
        "lamp/index",
    ] {
        let text = page(directory.path(), &format!("{name}.html")).to_lowercase();
        let found: Vec<_> = words.iter().filter(|word| text.contains(**word)).collect();
        assert!(found.is_empty(), "{name} speaks of {found:?}");
    }
    assert!(page(directory.path(), "introduction.html").contains("Introduction - Lamp"));
}

#[test]
fn a_chapter_with_the_name_of_a_page_is_refused() {
    let directory = lamp();
    let directory = directory.path();
    put(&directory.join("spec/family.yaml"), &FAMILY.replace("history", "errors"));
    put(&directory.join("spec/book/errors.md"), "# Errors of lamps\n");
    let error = build(directory).expect_err("there is such a page already");
    assert!(format!("{error:#}").contains("errors.md"), "{error:#}");
}
