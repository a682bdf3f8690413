//! A family of one's own: begun by a command, linted, generated, and generated again as it is saved.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn program(directory: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    command.current_dir(directory).args(arguments);
    command
}

fn run(directory: &Path, arguments: &[&str]) -> Output {
    program(directory, arguments).output().expect("the program can be run")
}

fn text_of(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.clone(), output.stderr.clone()].concat()).into_owned()
}

fn begun() -> TempDir {
    let directory = TempDir::new().expect("there is room for temporary files");
    let output = run(directory.path(), &["new", "family"]);
    assert_eq!(output.status.code(), Some(0), "{}", text_of(&output));
    directory
}

#[test]
fn a_new_family_passes() {
    let directory = begun();
    for (from, arguments) in [
        ("", ["lint", "--spec", "family"].as_slice()),
        ("", &["--spec", "family", "lint"]),
        ("family", &["lint"]),
        ("family/jukebox/records", &["lint"]),
    ] {
        let output = run(&directory.path().join(from), arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text_of(&output));
        assert!(text_of(&output).starts_with("jukebox: 2 records"), "{}", text_of(&output));
        assert!(!text_of(&output).contains("xenstore"), "{}", text_of(&output));
    }
}

#[test]
fn a_family_adds_to_the_readme_of_a_language() {
    let directory = begun();
    let family = directory.path().join("family");
    fs::create_dir(family.join("readme")).expect("there is room");
    fs::write(family.join("readme/python.md"), "## Ours\n\nOf our own.\n").expect("there is room");
    let generate = ["--spec", "family", "--out", "out", "--target", "python,go"];
    let output = run(directory.path(), &generate);
    assert_eq!(output.status.code(), Some(0), "{}", text_of(&output));
    let readme = |language: &str| {
        let path = directory.path().join("out").join(language).join("README.md");
        fs::read_to_string(path).expect("it has been generated")
    };
    assert!(readme("python").ends_with("\n\n## Ours\n\nOf our own.\n"), "{}", readme("python"));
    assert!(!readme("go").contains("Ours"));
    fs::write(family.join("readme/cobol.md"), "Of nobody.\n").expect("there is room");
    let output = run(directory.path(), &["lint", "--spec", "family"]);
    assert_eq!(output.status.code(), Some(1), "{}", text_of(&output));
    let expected = "error: no language has a README `cobol.md`\n--> family/readme/cobol.md";
    assert!(text_of(&output).contains(expected), "{}", text_of(&output));
}

#[test]
fn a_directory_that_is_not_there_is_no_fault_of_a_description() {
    let directory = TempDir::new().expect("there is room for temporary files");
    let output = run(directory.path(), &["lint", "--spec", "nowhere"]);
    assert_eq!(output.status.code(), Some(2), "{}", text_of(&output));
    let expected = "error: nowhere: this directory cannot be read: ";
    assert!(text_of(&output).starts_with(expected), "{}", text_of(&output));
}

/// A stream of which no octets are one, and a record of it.
const LOG: [(&str, &str); 2] = [
    (
        "stream.yaml",
        "stream: log\ntitle: Log\ndoc: A log.\nversions:\n  - { version: 1, tier: stable, doc: One. }\n\
         reserved-on-read: verified\nends: with-input\nheaders: []\nrecord-header:\n  doc: Precedes.\n  \
         endian: big\n  fields:\n    - { name: type, type: u32, is: type, doc: Type. }\n    \
         - { name: length, type: u32, is: length, max: 100, doc: Length. }\n",
    ),
    (
        "records/item.yaml",
        "record: ITEM\ntype: 1\ndoc: Item.\noccurs: any\nfields:\n  \
         - { name: id, type: u32, doc: Id. }\n",
    ),
];

#[test]
fn no_example_says_of_a_stream_that_may_be_empty_that_it_is_not() {
    let directory = TempDir::new().expect("there is room for temporary files");
    fs::create_dir_all(directory.path().join("family/log/records")).expect("it can be made");
    for (file, text) in LOG {
        fs::write(directory.path().join("family/log").join(file), text).expect("it can be written");
    }
    let arguments = ["--spec", "family", "--out", "out", "--target", "go", "--target", "rust"];
    let output = run(directory.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text_of(&output));
    for file in ["go/log/example_test.go", "rust/README.md"] {
        let text =
            fs::read_to_string(directory.path().join("out").join(file)).expect("it is there");
        assert!(text.contains("show(") && !text.contains("a stream is not empty"), "{text}");
    }
}

#[test]
fn what_is_there_is_not_overwritten() {
    let directory = begun();
    fs::write(directory.path().join("family/jukebox/stream.yaml"), "mine").expect("it is there");
    let output = run(directory.path(), &["new", "family"]);
    assert_eq!(output.status.code(), Some(2), "{}", text_of(&output));
    let there = fs::read(directory.path().join("family/jukebox/stream.yaml"));
    assert_eq!(there.expect("it is there"), b"mine");
}

#[test]
fn its_code_goes_nowhere_else_than_said() {
    let directory = begun();
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let family = directory.path().join("family").display().to_string();
    for arguments in [["--spec", &family].as_slice(), &["--check", "--spec", &family]] {
        let output = run(&repository, arguments);
        assert_eq!(output.status.code(), Some(2), "{}", text_of(&output));
        assert!(text_of(&output).contains("--out DIR"), "{}", text_of(&output));
    }
}

/// The names of the packages that were generated into a directory.
fn names(out: &Path) -> [String; 4] {
    let line = |path: &str, start: &str| {
        let text = fs::read_to_string(out.join(path)).expect("it was generated");
        let mut lines = text.lines().filter_map(|line| line.strip_prefix(start));
        lines.next().unwrap_or_default().to_owned()
    };
    [
        line("rust/Cargo.toml", "name = "),
        line("go/go.mod", "module "),
        line("c/CMakeLists.txt", "project("),
        line("c/example.c", "    struct "),
    ]
}

#[test]
fn a_name_that_is_given_is_that_of_every_package() {
    let directory = begun();
    let module = "family: jukebox\nmodule: example.org/music/box\nprefix: jb";
    let file = directory.path().join("family/family.yaml");
    let text = fs::read_to_string(&file).expect("it is there");
    fs::write(&file, text.replace("family: jukebox", module)).expect("it can be written");
    let arguments = ["--spec", "family", "--out", "out", "--name", "corner-shop"];
    let output = run(directory.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text_of(&output));
    let [rust, go, cmake, c] = names(&directory.path().join("out"));
    assert_eq!((rust.as_str(), go.as_str()), ("\"corner-shop\"", "example.org/music/corner-shop"));
    assert!(cmake.starts_with("corner-shop "), "{cmake}");
    assert!(c.starts_with("corner_shop_"), "{c}");
    for (check, status) in [(arguments.as_slice(), 0), (&arguments[..4], 1)] {
        let output = run(directory.path(), &[check, &["--check"]].concat());
        assert_eq!(output.status.code(), Some(status), "{}", text_of(&output));
    }
}

#[test]
fn a_new_family_has_the_name_that_is_given() {
    let directory = TempDir::new().expect("there is room for temporary files");
    for arguments in
        [["new", "x", "--name", "corner-shop"].as_slice(), &["--spec", "x", "--out", "out"]]
    {
        let output = run(directory.path(), arguments);
        assert_eq!(output.status.code(), Some(0), "{}", text_of(&output));
    }
    let [rust, go, cmake, c] = names(&directory.path().join("out"));
    assert_eq!((rust.as_str(), go.as_str()), ("\"corner-shop\"", "corner-shop"));
    assert!(cmake.starts_with("corner-shop "), "{cmake}");
    assert!(c.starts_with("corner_shop_"), "{c}");
}

#[test]
fn a_title_stays_in_its_cell() {
    let directory = begun();
    let file = directory.path().join("family/jukebox/stream.yaml");
    let text = fs::read_to_string(&file).expect("it is there");
    let text = text.replace("title: Jukebox\n", "title: Juke|box\n");
    fs::write(&file, text).expect("it can be written");
    let output = run(directory.path(), &["--spec", "family", "--out", "out"]);
    assert_eq!(output.status.code(), Some(0), "{}", text_of(&output));
    for language in ["c", "go", "javascript", "ocaml", "python", "rust"] {
        let readme = directory.path().join("out").join(language).join("README.md");
        let readme = fs::read_to_string(readme).expect("it was generated");
        assert!(readme.contains(" | Juke\\|box | 1 |"), "{language}:\n{readme}");
    }
}

#[test]
fn a_name_that_a_language_refuses_is_refused() {
    let directory = begun();
    for (name, remedy) in [
        ("", "lower-case letters"),
        ("Corner", "lower-case letters"),
        ("corner_shop", "lower-case letters"),
        ("corner--shop", "lower-case letters"),
        ("../shop", "lower-case letters"),
        ("1st", "lower-case letters"),
        ("match", "Rust or CMake reserves this word"),
        ("std", "Rust or CMake reserves this word"),
        ("install", "Rust or CMake reserves this word"),
        ("streamspec", "choose another one"),
    ] {
        for before in [["new", "other"].as_slice(), &["--spec", "family", "--out", "out"]] {
            let output = run(directory.path(), &[before, &["--name", name]].concat());
            assert_eq!(output.status.code(), Some(2), "{name}: {}", text_of(&output));
            assert!(text_of(&output).contains(remedy), "{name}: {}", text_of(&output));
        }
    }
    assert!(!directory.path().join("other").exists() && !directory.path().join("out").exists());
}

#[test]
fn what_is_saved_is_generated_again() {
    let directory = begun();
    let arguments = ["--spec", "family", "--out", "out", "--target", "go", "--watch"];
    let mut command = program(directory.path(), &arguments);
    // Both in the order in which they are written.
    let (reader, writer) = std::io::pipe().expect("there are pipes");
    command.stdout(writer.try_clone().expect("a pipe can be shared")).stderr(writer);
    let mut child = command.spawn().expect("the program can be run");
    drop(command);
    let mut lines = BufReader::new(reader).lines().map(|line| line.expect("it is a text"));
    assert!(lines.any(|line| line.ends_with("out/go/jukebox/song.go")));

    let song = directory.path().join("family/jukebox/records/song.yaml");
    let right = fs::read_to_string(&song).expect("it is there");
    fs::write(&song, "record: SONG\n").expect("it can be written");
    assert!(lines.any(|line| line == "saved   family/jukebox/records/song.yaml"));
    assert!(lines.any(|line| line == "1 error in family"));
    fs::write(&song, right.replace("max: 9", "max: 8")).expect("it can be written");
    assert!(lines.any(|line| line == "saved   family/jukebox/records/song.yaml"));
    assert!(lines.any(|line| line.starts_with("wrote") && line.contains("out/go/jukebox/")));
    child.kill().expect("it runs until it is interrupted");
    child.wait().expect("it was there");
}

#[test]
fn a_closed_pipe_is_quiet() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for arguments in ["lint", "--check --target c"] {
        let script = format!("set -o pipefail; \"$0\" {arguments} | (exec <&-; sleep 0.3)");
        let mut command = Command::new("bash");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_streamspec-codegen")]);
        let output = command.current_dir(&repository).output().expect("the shell can be run");
        assert!(matches!(output.status.code(), Some(0 | 141)), "{arguments}: {}", text_of(&output));
        assert!(!text_of(&output).contains("panicked"), "{arguments}: {}", text_of(&output));
    }
}
