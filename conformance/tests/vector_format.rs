//! The format of vectors: what it says, and what is wrong with what it does not say.

use std::fs;
use std::path::{Path, PathBuf};

use streamspec_codegen::model::Family;
use streamspec_conformance::suite;
use streamspec_conformance::vector::{self, Error, Expectation, Vector};

const GOOD: &str = "\
# What it shows,
# in two lines.
stream: domain-context-v10@10   # a comment

reader: reject domain-context-v10.end.length at 0x20
covers: a.b c.d
writer: accept
roundtrip: no

le32(1) le32(0) le64(8)  # START
  \"ab\\0\" 00*5
";

fn parse(text: &str) -> Result<Vector, Error> {
    vector::parse(Path::new("x.hex"), text)
}

/// Line, column and message of the error in `GOOD` with one part replaced.
fn error(from: &str, to: &str) -> (usize, usize, String) {
    let text = GOOD.replace(from, to);
    assert_ne!(text, GOOD);
    let error = parse(&text).expect_err(to);
    (error.at.line, error.at.column, error.message)
}

#[test]
fn all_of_it() {
    let vector = parse(GOOD).unwrap();
    assert_eq!(vector.about, "What it shows, in two lines.");
    assert_eq!(vector.stream.value.to_string(), "domain-context-v10@10");
    let Expectation::Reject { rule, offset } = &vector.reader else { panic!("{vector:?}") };
    assert_eq!((rule.value.as_str(), *offset), ("domain-context-v10.end.length", 0x20));
    assert_eq!((rule.at.line, rule.at.column), (5, 16));
    assert_eq!(vector.writer, Expectation::Accept);
    let covers: Vec<&str> = vector.covers.iter().map(|rule| rule.value.as_str()).collect();
    assert_eq!(covers, ["a.b", "c.d"]);
    assert_eq!((vector.covers[1].at.line, vector.covers[1].at.column), (6, 13));
    assert!(!vector.roundtrip);
    assert_eq!(vector.octets.len(), 24);
    assert_eq!(vector.document, None);
}

#[test]
fn a_document_belongs_to_an_accepted_vector() {
    let accepted = "# x\nstream: s@1\nreader: accept\n00\n---\n{\"a\": 1}\n";
    let vector = parse(accepted).unwrap();
    assert_eq!(vector.document, Some(serde_json::json!({"a": 1})));
    assert!(vector.roundtrip);
    assert_eq!(vector.writer, Expectation::Accept);
    let error = parse("# x\nstream: s@1\nreader: accept\n00\n").unwrap_err();
    assert!(error.message.contains("`---`"), "{error}");
    let error = parse(&format!("{GOOD}---\n{{}}\n")).unwrap_err();
    assert_eq!((error.at.line, error.at.column), (12, 1));
    let error = parse("# x\nstream: s@1\nreader: accept\n00\n---\n{\n  \"a\": x}\n").unwrap_err();
    assert_eq!((error.at.line, error.at.column), (7, 8), "{error}");
    let error = parse("# x\nstream: s@1\nreader: accept\n00\n--- {}\n").unwrap_err();
    assert_eq!((error.at.line, error.at.column), (5, 1));
}

#[test]
fn a_vector_may_say_that_it_does_not_round_trip() {
    let text = "# x\nstream: s@1\nreader: accept\nroundtrip: no\n00\n---\n{}\n";
    assert!(!parse(text).unwrap().roundtrip);
}

#[test]
fn errors_have_their_place() {
    assert_eq!(error("# What it shows,\n# in two lines.\n", "").0, 1);
    assert_eq!(
        error("stream: domain", "strem: domain").2.split(';').next(),
        Some("unknown key `strem`")
    );
    assert_eq!(error("stream: domain-context-v10@10", "").2, "missing line `stream: …`");
    assert_eq!(
        error("@10 ", "@x "),
        (3, 9, "write a stream id and a version, as in `jukebox@1`".into())
    );
    assert_eq!(
        error("at 0x20", "at x"),
        (5, 49, "the offset is a number, decimal or with `0x`".into())
    );
    let verdict = "a verdict is `accept` or `reject RULE at OFFSET`";
    assert_eq!(error("writer: accept", "writer: fine"), (7, 9, verdict.into()));
    assert_eq!(error("writer: accept", "writer:"), (7, 1, "`writer` has no value".into()));
    assert_eq!(error("writer: accept", "reader: accept"), (7, 1, "duplicate key `reader`".into()));
    assert_eq!(error("roundtrip: no", "roundtrip: yes").1, 12);
    assert_eq!(
        error("le64(8)", "le64(8"),
        (10, 21, "a number in round brackets follows, as in `le32(0x10)`".into())
    );
    assert_eq!(error("00*5", "0*5").0, 11);
    assert_eq!(
        error("\\0", "\\n"),
        (11, 6, "there are the escapes `\\0`, `\\xNN`, `\\\\` and `\\\"`".into())
    );
}

#[test]
fn an_error_shows_the_line() {
    let error = parse("# x\nstream: s@1\nreader: accept\n00 zz\n").unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with("x.hex:4:4: an item is"), "{text}");
    assert!(text.ends_with("\n 4 | 00 zz\n   |    ^"), "{text}");
}

#[test]
fn the_readme_shows_a_vector_as_it_is() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    let vector = fs::read_to_string(own.join("vectors/xenstore/node-path-no-nul.hex")).unwrap();
    assert!(fs::read_to_string(own.join("README.md")).unwrap().contains(&vector));
}

/// A directory of vectors that is gone after the test.
struct Vectors(PathBuf);

impl Vectors {
    fn new(name: &str, text: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let directory = root.join("domain-context-v10");
        fs::create_dir_all(&directory).unwrap();
        fs::write(directory.join("one.hex"), text).unwrap();
        Self(root)
    }
}

impl Drop for Vectors {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn problems(family: &Family, name: &str, from: &str, to: &str) -> Vec<String> {
    let text = GOOD.replace("covers: a.b c.d\n", "").replace("writer: accept\n", "");
    let vectors = Vectors::new(name, &text.replace(from, to));
    match suite::load(family, &vectors.0, None) {
        Ok(_) => Vec::new(),
        Err(error) => error.problems,
    }
}

#[test]
fn what_a_vector_names_must_exist() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let family = streamspec_codegen::load(&spec).unwrap_or_else(|problems| panic!("{problems}"));
    let check = |name: &str, from: &str, to: &str, message: &str| {
        let problems = problems(&family, name, from, to);
        assert_eq!(problems.len(), usize::from(!message.is_empty()), "{problems:?}");
        assert!(problems.iter().all(|problem| problem.contains(message)), "{problems:?}");
    };
    check("fine", "0x20", "0x18", "");
    check("offset", "", "", "the stream has 0x18 octets");
    check("rule", "end.length", "end.width", "has no rule `domain-context-v10.end.width`");
    check("stream", "v10@10", "v11@10", "no description is of `domain-context-v11@10`");
    check("place", "domain-context-v10@10", "xenstore@1", "into the directory `xenstore`");
    check("asks", "0x20\nroundtrip: no", "0x18\nasks: much", "has no word `much`");
    check("covers", "0x20\nroundtrip: no", "0x18\ncovers: x.y", "no rule `x.y`");
    check("example", "0x20\nroundtrip: no", "0x18\nexample: END", "both roles accept an example");
    let good = "le32(1) le32(0) le64(8) le32(4) le32(20)\nle32(0) le32(0) le64(0)\n---\n\
                {\"records\": [{\"record\": \"START\"}]}\n";
    let rejected = GOOD.split_once("reader").unwrap().1.replace("covers: a.b c.d\n", "");
    let rejected = format!("reader{}", rejected.replace("writer: accept\n", ""));
    let example = |of: &str| format!("reader: accept\nexample: {of}\n{good}");
    check("chosen", &rejected, &example("START stream"), "");
    check("unknown", &rejected, &example("FINISH"), "has no record `FINISH`");
    check("lacking", &rejected, &example("END"), "the vector has no END");
    check("again", &rejected, &example("START START"), "the example of `START` is one already");
    let missing = suite::load(&family, Path::new("/nonexistent"), None);
    assert_eq!(missing.err().map(|error| error.problems.len()), Some(1));
}
