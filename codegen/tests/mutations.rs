//! Whatever somebody does to a description, the loader answers with a model or with diagnostics
//! that can be shown: it does not panic, and it does not fail without a word. `QUICKCHECK_TESTS`
//! says how often to try.

use std::fs;
use std::path::{Path, PathBuf};

use quickcheck::{Arbitrary, Gen, QuickCheck, TestResult};
use streamspec_codegen::load;
use tempfile::TempDir;

use crate::support::{copy, path};

/// Something that is done to a file.
#[derive(Debug, Clone)]
enum Mutation {
    /// A line goes.
    Delete(usize),
    /// A line stands there twice.
    Duplicate(usize),
    /// Two lines change places.
    Swap(usize, usize),
    /// A line is indented by so many spaces, instead of what it was.
    Indent(usize, usize),
    /// A word takes the place of another.
    Replace(usize, &'static str),
    /// The file stops there.
    Cut(usize),
    /// A character goes.
    DeleteCharacter(usize),
    /// A character takes the place of another.
    ReplaceCharacter(usize, char),
}

/// Words with which much can be broken.
const WORDS: [&str; 48] = [
    "0",
    "1",
    "0xffffffffffffffff",
    "18446744073709551615",
    "-1",
    "1.5",
    "~",
    "true",
    "no",
    "''",
    "[]",
    "{}",
    "[[[",
    "*a",
    "&a",
    "!t",
    "|",
    ">-",
    "---",
    "é",
    "u8",
    "u64",
    "i32",
    "string",
    "string[rest]",
    "octets(rest)",
    "octets(0)",
    "\"u32[count]\"",
    "\"u8[1 << 63]\"",
    "remaining",
    "version",
    "count / 0",
    "it",
    "reserved: 18446744073709551615",
    "align: 8",
    "packed: 0",
    "type:",
    "fields:",
    "if: x",
    "union: state",
    "END",
    "position: first",
    "is: big-endian",
    "instance: vcpu",
    "refers: END.x",
    "min: 5",
    "const: 0",
    "[[x]]",
];

impl Arbitrary for Mutation {
    fn arbitrary(g: &mut Gen) -> Self {
        let at = usize::arbitrary(g);
        match u8::arbitrary(g) % 11 {
            0 => Mutation::Delete(at),
            1 => Mutation::Duplicate(at),
            2 => Mutation::Swap(at, usize::arbitrary(g)),
            3 => Mutation::Indent(at, usize::arbitrary(g) % 9),
            4 => Mutation::Cut(at),
            5 => Mutation::DeleteCharacter(at),
            6 => Mutation::ReplaceCharacter(at, char::arbitrary(g)),
            _ => Mutation::Replace(at, g.choose(&WORDS).copied().unwrap_or_default()),
        }
    }
}

impl Mutation {
    fn apply(&self, text: &str) -> String {
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        let characters: Vec<char> = text.chars().collect();
        if lines.is_empty() {
            return String::new();
        }
        let count = lines.len();
        match *self {
            Mutation::Delete(at) => {
                lines.remove(at % count);
            }
            Mutation::Duplicate(at) => lines.insert(at % count, lines[at % count]),
            Mutation::Swap(a, b) => lines.swap(a % count, b % count),
            Mutation::Indent(at, spaces) => {
                let line = " ".repeat(spaces) + lines[at % count].trim_start_matches(' ');
                lines[at % count] = &line;
                return lines.concat();
            }
            Mutation::Replace(at, word) => {
                let words: Vec<&str> = text.split_inclusive([' ', '\n']).collect();
                let at = at % words.len();
                let end = words[at].trim_start_matches(|c| c != ' ' && c != '\n');
                return words[..at].concat() + word + end + &words[at + 1..].concat();
            }
            Mutation::Cut(at) => return characters[..at % characters.len()].iter().collect(),
            Mutation::DeleteCharacter(at) => {
                let (before, after) = characters.split_at(at % characters.len());
                return before.iter().chain(&after[1..]).collect();
            }
            Mutation::ReplaceCharacter(at, c) => {
                let (before, after) = characters.split_at(at % characters.len());
                return before.iter().chain([&c]).chain(&after[1..]).collect();
            }
        }
        lines.concat()
    }
}

/// All YAML files in a directory.
fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).expect("the directory can be read");
    let paths = entries.map(|entry| entry.expect("the directory can be read").path());
    let mut found: Vec<PathBuf> = paths
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|e| e == "yaml"))
        .collect();
    found.sort();
    found
}

/// The descriptions, in a place where they can be spoilt.
struct Descriptions {
    /// Removed when the process ends.
    _directory: TempDir,
    files: Vec<PathBuf>,
}

impl Descriptions {
    fn new() -> Self {
        let directory = TempDir::new().expect("there is room for temporary files");
        copy(&path("../spec"), directory.path());
        copy(&path("tests/diagnostics/base"), directory.path());
        let files = files(directory.path());
        Self { _directory: directory, files }
    }
}

/// What is wrong with the loader's answer, if somebody could not work with it.
fn complaint(directory: &Path) -> Option<String> {
    let diagnostics = load(directory).err()?;
    if diagnostics.is_empty() {
        return Some("it fails without a word".into());
    }
    if diagnostics.render(false).matches("= help: ").count() < diagnostics.len() {
        return Some("not all of it is shown".into());
    }
    for finding in diagnostics.findings() {
        let lines = fs::read_to_string(finding.path).unwrap_or_default().lines().count();
        let beyond = finding.position.is_some_and(|(line, _)| line > lines + 1);
        // The shape of a file is checked so well that serde has nothing to add to it.
        let of_serde = ["invalid ", "missing field", "unknown ", "duplicate ", "did not match"];
        let told = finding.message.strip_prefix("some YAML parsers reject this: ");
        let unforeseen = told.is_some_and(|told| of_serde.iter().any(|of| told.contains(of)));
        let mute = finding.message.is_empty() || finding.remedy.is_empty();
        if beyond || unforeseen || mute {
            return Some(format!("{finding:?}"));
        }
    }
    None
}

#[test]
fn no_mutation_is_left_unanswered() {
    thread_local! {
        static DESCRIPTIONS: Descriptions = Descriptions::new();
    }
    fn is_answered(which: usize, mutations: (Mutation, Option<Mutation>)) -> TestResult {
        DESCRIPTIONS.with(|descriptions| {
            let file = &descriptions.files[which % descriptions.files.len()];
            let sound = fs::read_to_string(file).expect("a description is a text");
            let mutated = mutations.0.apply(&sound);
            let mutated = mutations.1.map_or(mutated.clone(), |second| second.apply(&mutated));
            fs::write(file, &mutated).expect("a temporary file can be written");
            let mut above = file.ancestors().skip(1);
            let description = above.find(|path| path.join("stream.yaml").is_file());
            let complaint = description.and_then(complaint);
            fs::write(file, sound).expect("a temporary file can be written");
            match complaint {
                None => TestResult::passed(),
                Some(complaint) => {
                    let name = file.display();
                    TestResult::error(format!("{complaint}\nis said of {name}:\n{mutated}"))
                }
            }
        })
    }
    let property: fn(usize, (Mutation, Option<Mutation>)) -> TestResult = is_answered;
    let check = QuickCheck::new();
    let given = std::env::var_os("QUICKCHECK_TESTS").is_some();
    let mut check = if given { check } else { check.tests(150) };
    check.quickcheck(property);
}
