//! Every diagnostic of the loader, as a file that deserves it.
//!
//! A test is a file in `diagnostics/`. It takes its place in a copy of the sound descriptions in
//! `diagnostics/base/`: a file with `stream:` replaces `sample/stream.yaml`, one with `family:`
//! becomes `family.yaml`, one with `ledger:` a ledger, any other a record of `sample`; `end@….yaml`
//! replaces the record file `end.yaml`. A line `#+ FILE` begins a further record, in that file. The first
//! lines say what the loader must report, and nothing else, one line each: `#! line:column message`, with
//! the file in front where it is another one. `BLESS=1` writes these lines anew. The files in
//! `diagnostics/sound/` deserve no diagnostic.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
#[cfg(unix)]
use std::process::Command;
use std::time::{Duration, Instant};

use streamspec_codegen::model::Origin;
use streamspec_codegen::{Diagnostics, load};
use tempfile::TempDir;

use crate::support::{copy, path};

/// The sound descriptions, with some files in place of others.
struct Descriptions {
    directory: TempDir,
}

impl Descriptions {
    fn new() -> Self {
        let directory = TempDir::new().expect("there is room for temporary files");
        copy(&path("tests/diagnostics/base"), directory.path());
        Self { directory }
    }

    fn put(&self, file: &Path, text: &str) {
        let file = self.directory.path().join(file);
        let directory = file.parent().expect("it is in a directory");
        fs::create_dir_all(directory).expect("a temporary directory can be made");
        fs::write(file, text).expect("a temporary file can be written");
    }

    fn diagnostics(&self) -> Diagnostics {
        load(self.directory.path()).err().unwrap_or_default()
    }

    /// What is reported, a line each; positions in `file` without its name.
    fn reported(&self, file: &Path) -> Vec<String> {
        let diagnostics = self.diagnostics();
        let found = diagnostics.findings().map(|finding| {
            let path = finding.path.strip_prefix(self.directory.path());
            let path = path.expect("all files are in the directory");
            let name = path.strip_prefix("sample").unwrap_or(path).display();
            let place = match finding.position {
                Some((line, column)) if path == file => format!("{line}:{column}"),
                Some((line, column)) => format!("{name}:{line}:{column}"),
                None => format!("{name}:"),
            };
            format!("{place} {}", finding.message)
        });
        found.collect()
    }
}

/// A file that deserves diagnostics.
struct Case {
    path: PathBuf,
    text: String,
}

impl Case {
    fn all(directory: &str) -> Vec<Case> {
        let directory = path("tests/diagnostics").join(directory);
        let entries = fs::read_dir(directory).expect("there are cases");
        let paths = entries.map(|entry| entry.expect("a case can be read").path());
        let mut paths: Vec<PathBuf> =
            paths.filter(|path| path.extension().is_some_and(|e| e == "yaml")).collect();
        paths.sort();
        let read = |path: PathBuf| Case {
            text: fs::read_to_string(&path).expect("a case is a text"),
            path,
        };
        paths.into_iter().map(read).collect()
    }

    fn named(name: &str) -> Case {
        let path = path("tests/diagnostics").join(name);
        let text = fs::read_to_string(&path).expect("the case is there");
        Case { path, text }
    }

    /// The file whose place it takes.
    fn file(&self) -> PathBuf {
        let begins = |key: &str| self.text.lines().any(|line| line.starts_with(key));
        if begins("family:") {
            return "family.yaml".into();
        }
        if begins("ledger:") {
            return "ledger/manual.yaml".into();
        }
        if begins("stream:") {
            return Path::new("sample").join("stream.yaml");
        }
        let stem = self.path.file_stem().expect("a case has a name").to_string_lossy();
        let name = stem.split_once('@').map_or(&*stem, |(replaced, _)| replaced);
        Path::new("sample/records").join(format!("{name}.yaml"))
    }

    fn expected(&self) -> Vec<String> {
        let lines = self.text.lines().filter_map(|line| line.strip_prefix("#! "));
        lines.map(str::to_owned).collect()
    }

    /// What is reported of the file with so many lines in front.
    fn reported(&self, text: &str) -> Vec<String> {
        let descriptions = Descriptions::new();
        let mut files = text.split("#+ ");
        descriptions.put(&self.file(), files.next().unwrap_or_default());
        for (name, text) in files.filter_map(|further| further.split_once('\n')) {
            descriptions.put(&Path::new("sample/records").join(name), text);
        }
        descriptions.reported(&self.file())
    }

    /// The text without what is expected.
    fn body(&self) -> String {
        self.text.split_inclusive('\n').filter(|line| !line.starts_with("#!")).collect()
    }

    /// Writes down what is reported.
    fn bless(&self) {
        let body = self.body();
        let count = self.reported(&body).len();
        let reported = self.reported(&("#!\n".repeat(count) + &body));
        let head: String = reported.iter().map(|line| format!("#! {line}\n")).collect();
        fs::write(&self.path, head + &body).expect("a case can be written");
    }
}

/// Whether expectations are being written, rather than compared.
fn blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

#[test]
fn every_mistake_is_reported_once_and_in_its_place() {
    let mut wrong = String::new();
    for case in Case::all("") {
        if blessing() {
            case.bless();
            continue;
        }
        let (expected, reported) = (case.expected(), case.reported(&case.text));
        if expected.is_empty() || expected != reported {
            let name = case.path.file_name().expect("a case has a name").display();
            let (expected, reported) = (expected.join("\n  "), reported.join("\n  "));
            write!(wrong, "\n{name}\n expected\n  {expected}\n reported\n  {reported}\n")
                .expect("a string can be written");
        }
    }
    assert!(wrong.is_empty(), "{wrong}\nIf this is right, run the test with BLESS=1.");
}

#[test]
fn what_only_looks_like_a_mistake_is_let_through() {
    let diagnostics = Descriptions::new().diagnostics();
    assert!(diagnostics.is_empty(), "{diagnostics}");
    for case in Case::all("sound") {
        let reported = case.reported(&case.text);
        assert!(reported.is_empty(), "{}\n{}", case.path.display(), reported.join("\n"));
    }
}

#[test]
fn mistakes_in_several_files_are_reported_together() {
    if blessing() {
        return;
    }
    let descriptions = Descriptions::new();
    let mut expected = Vec::new();
    // One that is found while the file is read, and two that are found afterwards.
    let names = ["key-unknown.yaml", "field-hole.yaml", "enum-value-too-large.yaml"];
    for (i, name) in names.iter().enumerate() {
        let case = Case::named(name);
        let text = case.text.replace("record: BAD", &format!("record: BAD{i}"));
        let text = text.replace("type: 0x20", &format!("type: {}", 0x20 + i));
        descriptions.put(&case.file(), &text);
        let lines = case.expected().into_iter();
        expected.extend(lines.filter_map(|line| Some(line.split_once(' ')?.1.to_owned())));
    }
    let diagnostics = descriptions.diagnostics();
    let mut reported: Vec<&str> = diagnostics.findings().map(|f| f.message).collect();
    reported.sort_unstable();
    expected.sort_unstable();
    assert_eq!(reported, expected);
}

#[test]
fn a_diagnostic_shows_place_excerpt_and_remedy() {
    let descriptions = Descriptions::new();
    let case = Case::named("field-hole.yaml");
    descriptions.put(&case.file(), &case.body());
    let root = format!("{}/", descriptions.directory.path().display());
    let rendered = descriptions.diagnostics().render(false).replace(&root, "");
    let golden = path("tests/diagnostics/field-hole.txt");
    if blessing() {
        fs::write(&golden, &rendered).expect("the golden file can be written");
    }
    let expected = fs::read_to_string(golden).unwrap_or_default();
    assert_eq!(rendered, expected, "if this is right, run the test with BLESS=1");
}

#[test]
fn files_that_nobody_would_read_are_reported() {
    let descriptions = Descriptions::new();
    descriptions.put(Path::new("sample/records/other.yml"), "record: OTHER\n");
    descriptions.put(Path::new("sample/records/more/far.yaml"), "record: FAR\n");
    descriptions.put(Path::new("sample/item.yaml"), "record: ITEM\n");
    descriptions.put(Path::new("sample/records/.end.yaml.swp"), "");
    fs::remove_file(descriptions.directory.path().join("elder/stream.yaml")).expect("it is there");
    assert_eq!(
        descriptions.reported(Path::new("")),
        [
            "elder/stream.yaml: this file is missing",
            "item.yaml: this file is not part of a description",
            "records/more/far.yaml: this file is not part of a description",
            "records/other.yml: this file is not part of a description",
        ]
    );
}

#[test]
fn an_instance_that_no_record_can_have_is_reported() {
    let descriptions = Descriptions::new();
    let elder = Path::new("elder/stream.yaml");
    let text = fs::read_to_string(descriptions.directory.path().join(elder)).expect("it is there");
    descriptions.put(elder, &(text + "record-types: { distinct: true }\n"));
    let other = "record: OTHER\ntype: 1\ndoc: Another.\noccurs: any\ninstance: 0\nfields: []\n";
    descriptions.put(Path::new("elder/records/other.yaml"), other);
    assert_eq!(
        descriptions.reported(elder),
        [
            "13:17 `distinct` needs an instance, which the records of this stream do not have",
            "elder/records/other.yaml:5:1 records of this stream have no instance",
        ]
    );
}

#[test]
fn an_empty_directory_and_an_unreadable_file_are_reported() {
    let empty = TempDir::new().expect("there is room for temporary files");
    let diagnostics = load(empty.path()).expect_err("there is nothing to load");
    assert_eq!(diagnostics.len(), 1, "{diagnostics}");

    let descriptions = Descriptions::new();
    let file = descriptions.directory.path().join("sample/records/latin1.yaml");
    fs::write(file, b"record: CAF\xc9\n").expect("a temporary file can be written");
    assert_eq!(
        descriptions.reported(Path::new("")),
        ["records/latin1.yaml: this file cannot be read: it is not UTF-8"]
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let descriptions = Descriptions::new();
    let pipe = descriptions.directory.path().join("sample/records/pipe.yaml");
    let made = Command::new("mkfifo").arg(&pipe).status().expect("there is `mkfifo`");
    assert!(made.success(), "{made}");
    let expected =
        "records/pipe.yaml: this file cannot be read: it is a pipe, a socket or a device";
    assert_eq!(descriptions.reported(Path::new("")), [expected]);
}

#[test]
fn a_stream_without_records_is_reported() {
    let descriptions = Descriptions::new();
    let elder = Path::new("elder/stream.yaml");
    let text = fs::read_to_string(descriptions.directory.path().join(elder)).expect("it is there");
    descriptions.put(elder, &(text + "ends: with-input\n"));
    let records = descriptions.directory.path().join("elder/records");
    fs::remove_dir_all(&records).expect("it is there");
    let expected = ["1:1 the stream has no records"];
    assert_eq!(descriptions.reported(elder), expected);
    fs::create_dir(&records).expect("a temporary directory can be made");
    assert_eq!(descriptions.reported(elder), expected);
}

#[test]
fn a_directory_that_cannot_be_read_is_named() {
    let descriptions = Descriptions::new();
    let records = descriptions.directory.path().join("sample/records");
    fs::remove_dir_all(&records).expect("it is there");
    fs::write(&records, "").expect("a temporary file can be written");
    let reported = descriptions.reported(Path::new(""));
    assert!(
        reported.iter().any(|line| line.starts_with("records: this directory cannot be read: ")),
        "{reported:?}"
    );
    let nowhere = descriptions.directory.path().join("nowhere");
    let diagnostics = load(&nowhere).expect_err("there is nothing to load");
    let finding = diagnostics.findings().next().expect("it is reported");
    assert_eq!(finding.path, nowhere);
    assert!(finding.message.starts_with("this directory cannot be read: "), "{diagnostics}");
}

#[test]
fn a_description_alone_may_cite_rules_of_others() {
    let descriptions = Descriptions::new();
    let end = "record: END\ntype: 0\ndoc: See [[sample.owner.id.min]].\nposition: last\n\
               occurs: once\nfields: []\n";
    descriptions.put(Path::new("elder/records/end.yaml"), end);
    let loaded = load(&descriptions.directory.path().join("elder"));
    assert!(loaded.is_ok(), "{}", loaded.unwrap_err());
    assert!(descriptions.diagnostics().is_empty(), "{}", descriptions.diagnostics());
}

/// A ledger of `elder` that names all its rules, those of headers in another section.
const LEDGER: &str = "ledger: The manual\nsource: manual.md\nkind: implementation\n\
                      describes: [elder]\nsections:\n  - section: Records\n    sentences:\n      \
                      - { says: There are records., rules: [elder.framing.header-complete, \
                      elder.framing.body-complete, elder.framing.end, \
                      elder.framing.nothing-after-end, elder.framing.type, elder.end.length] }\n  \
                      - section: Ends\n    sentences:\n      \
                      - { says: The end is neat., rules: [elder.end.neat] }\n";

/// The last record of `elder`, with a rule that says more than one key about itself.
fn neat_end(keys: &str) -> String {
    format!(
        "record: END\ntype: 0\ndoc: The end.\nposition: last\noccurs: once\nfields: []\nrules:\n  \
         - {{ id: neat, level: MUST, role: both, text: Neat., uncheckable: Taste., {keys} }}\n"
    )
}

#[test]
fn a_ledger_tells_where_rules_come_from() {
    let descriptions = Descriptions::new();
    descriptions.put(Path::new("ledger/manual.yaml"), LEDGER);
    let end = Path::new("elder/records/end.yaml");
    descriptions.put(end, &neat_end("section: Ends"));
    let family = load(descriptions.directory.path()).unwrap_or_else(|error| panic!("{error}"));
    let elder = family.streams.iter().find(|s| s.name == "elder").expect("it is described");
    assert!(elder.rules.iter().all(|rule| rule.origin == Origin::Implementation));
    let sample = family.streams.iter().find(|s| s.name == "sample").expect("it is described");
    assert!(sample.rules.iter().all(|rule| rule.origin == Origin::Text));

    descriptions.put(end, &neat_end("section: Records"));
    let expected = "8:85 no sentence of the section `Records` names this rule";
    assert_eq!(descriptions.reported(end), [expected]);
    descriptions.put(end, &neat_end("origin: text"));
    let expected = "8:76 the ledger tells where this rule comes from";
    assert_eq!(descriptions.reported(end), [expected]);
}

#[test]
fn what_no_ledger_is_is_reported() {
    let descriptions = Descriptions::new();
    descriptions.put(Path::new("ledger/manual.yml"), LEDGER);
    descriptions.put(Path::new("ledger/broken.yaml"), "ledger: [\n");
    let reported = descriptions.reported(Path::new(""));
    assert_eq!(reported.len(), 2, "{reported:?}");
    assert_eq!(reported[0], "ledger/manual.yml: this file is not a ledger");
    assert!(reported[1].starts_with("ledger/broken.yaml:"), "{reported:?}");
}

#[test]
fn what_goes_wrong_a_thousand_times_is_told_in_a_moment() {
    let descriptions = Descriptions::new();
    let file = Path::new("sample/records/end.yaml");
    let base = "record: END\ntype: 0\ndoc: The end.\nposition: last\noccurs: once\nfields: []\n";
    let keys: String = (0..40_000).map(|i| format!("titles{i}: [ yes ]\n")).collect();
    descriptions.put(file, &(base.to_owned() + &keys));
    let start = Instant::now();
    let diagnostics = descriptions.diagnostics();
    let rendered = diagnostics.render(false);
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
    assert_eq!(diagnostics.len(), 40_001);
    assert!(rendered.contains(":40006:"), "the last one is told as well");
}

#[test]
fn what_is_quoted_is_not_echoed_whole() {
    let descriptions = Descriptions::new();
    let file = Path::new("sample/records/end.yaml");
    let long = "1 + ".repeat(100_000);
    let text = format!(
        "record: END\ntype: 0\ndoc: The end.\nposition: last\noccurs: once\nfields: []\nrules:\n  \
         - {{ id: long, level: MUST, role: both, text: Long., check: \"{long} 1 = 2\" }}\n"
    );
    descriptions.put(file, &text);
    let rendered = descriptions.diagnostics().render(false);
    assert!(!rendered.is_empty() && rendered.len() < 4000, "{} octets", rendered.len());
}

#[test]
fn what_ends_with_its_input_gives_back_no_control() {
    if blessing() {
        return;
    }
    let descriptions = Descriptions::new();
    let stream = "stream: log\ntitle: Log\ndoc: A log.\nversions:\n  - { version: 1, tier: stable, doc: \
                  The first. }\nreserved-on-read: ignored\nends: with-input\nrecord-header:\n  doc: \
                  Precedes every record.\n  endian: little\n  fields:\n    - { name: type, type: u16, \
                  is: type, doc: Type. }\n    - { name: length, type: u16, is: length, doc: Octets. }\n";
    let record = |name: &str, control: &str, instance: &str| {
        format!(
            "record: {name}\ntype: 0x20\ndoc: A record.\noccurs: any\n{instance}control: {control}\n\
             fields: []\n"
        )
    };
    descriptions.put(Path::new("log/stream.yaml"), stream);
    descriptions.put(Path::new("log/records/back.yaml"), &record("BACK", "returns", ""));
    let begins = record("BEGIN", "begins log", "instance: any\n");
    descriptions.put(Path::new("sample/records/begin.yaml"), &begins);
    assert_eq!(
        descriptions.reported(Path::new("begin.yaml")),
        [
            "log/records/back.yaml:5:1 the stream ends with its input, so that nothing can go on \
             after it",
            "records/begin.yaml:6:10 `log` ends with its input, so that this stream could not go on \
             after it",
        ]
    );
}
