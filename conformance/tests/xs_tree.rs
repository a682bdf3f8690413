//! One example in all languages: each prints the same tree of the same xenstore dump, and refuses a dump
//! that is cut off. The chapter of the book that shows them has them as they are; `BLESS=1` copies them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use crate::example;

fn repository() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    root.canonicalize().expect("the repository is there")
}

fn generated(path: &str) -> PathBuf {
    repository().join("generated").join(path)
}

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

/// Whether a program is here; says so if not, which is a failure where everything has to be.
fn is_here(program: &str) -> bool {
    let version = if program == "go" { "version" } else { "--version" };
    let here = Command::new(program).arg(version).output().is_ok();
    assert!(here || std::env::var_os("CI").is_none(), "{program} is missing");
    if !here {
        writeln!(std::io::stderr(), "not exercised: {program} is missing")
            .expect("there is a stderr");
    }
    here
}

fn succeed(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
}

fn scratch(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("xs-tree");
    fs::create_dir_all(&path).expect("a directory can be made");
    path.join(name)
}

/// Compiled with what the stream of xenstore needs of the library.
fn in_c() -> PathBuf {
    let program = scratch("c");
    let runtime = repository().join("codegen/runtime/c");
    let sources = fs::read_dir(generated("c/src")).expect("it is there");
    let sources = sources.map(|entry| entry.expect("it can be read").path()).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let shared = runtime.join(&*name).exists() || name == "classes.c";
        name.ends_with(".c") && (shared || name.starts_with("xenstore_"))
    });
    let mut command = Command::new("gcc");
    command.args([
        "-std=c99",
        "-Wall",
        "-Wextra",
        "-Wpedantic",
        "-Wconversion",
        "-Werror",
        "-Wno-psabi",
    ]);
    command.arg("-I").arg(generated("c/include")).arg("-I").arg(generated("c/src")).args(sources);
    succeed(command.arg(generated("c/examples/xs_tree.c")).arg("-o").arg(&program));
    program
}

fn in_go() -> PathBuf {
    let program = scratch("go");
    let mut command = Command::new("go");
    command.arg("build").arg("-o").arg(&program).arg("./examples/xs_tree");
    succeed(command.current_dir(generated("go")));
    program
}

/// Built along with the library, and not within its directory.
fn in_ocaml() -> PathBuf {
    let mut command = Command::new("dune");
    command.arg("build").arg("--root").arg(generated("ocaml"));
    command.arg("--build-dir").arg(scratch("ocaml")).arg("./examples/xs_tree.exe");
    succeed(&mut command);
    scratch("ocaml").join("default/examples/xs_tree.exe")
}

/// What runs the example of each language that is here.
static EXAMPLES: LazyLock<Vec<(&str, Vec<PathBuf>)>> = LazyLock::new(examples);

fn examples() -> Vec<(&'static str, Vec<PathBuf>)> {
    let mut examples = vec![("rust", vec![example::in_rust("xs_tree")])];
    if is_here("gcc") {
        examples.push(("c", vec![in_c()]));
    }
    if is_here("go") {
        examples.push(("go", vec![in_go()]));
    }
    if is_here("node") {
        let script = generated("javascript/examples/xs-tree.js");
        examples.push(("javascript", vec!["node".into(), script]));
    }
    if is_here("dune") {
        examples.push(("ocaml", vec![in_ocaml()]));
    }
    if is_here("python3") {
        examples.push(("python", vec!["python3".into(), generated("python/examples/xs_tree.py")]));
    }
    examples
}

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
    let cut = scratch("cut");
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
    assert_eq!(chapter.matches("`generated/").count(), 6, "a language is missing");
    assert!(chapter == right, "the chapter shows other code: BLESS=1 copies it");
}
