//! `run --watch`: a new verdict whenever something is saved that it depends on.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

/// A program that runs until it is dropped, and what it says.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn new(directory: &Path, arguments: &[&str]) -> Self {
        // Both outputs in the order in which they are written.
        let (reader, writer) = std::io::pipe().expect("there are pipes");
        let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
        // Compiling the bindings of each family is left to `whole_way`.
        command.envs([("CC", "/no/cc"), ("GO", "/no/go"), ("CARGO", "/no/cargo")]);
        command.env("XDG_CACHE_HOME", directory.join("cache"));
        command.current_dir(directory).args(arguments);
        command.stdout(writer.try_clone().expect("a pipe can be shared")).stderr(writer);
        let child = command.spawn().expect("the program can be run");
        drop(command);
        let (to, lines) = mpsc::channel();
        thread::spawn(move || {
            let lines = BufReader::new(reader).lines();
            lines.map_while(Result::ok).try_for_each(|line| to.send(line))
        });
        Self { child, lines }
    }

    /// Waits for a line; all that was said until then.
    fn until(&mut self, wanted: impl Fn(&str) -> bool) -> String {
        let mut said = String::new();
        while let Ok(line) = self.lines.recv_timeout(Duration::from_secs(120)) {
            said += &format!("{line}\n");
            if wanted(&line) {
                return said;
            }
        }
        panic!("the program said no such thing, but:\n{said}");
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a temporary directory can be written");
    for entry in fs::read_dir(from).expect("the directory is in the repository") {
        let from = entry.expect("the directory can be read").path();
        let to = to.join(from.file_name().expect("an entry has a name"));
        if from.is_dir() { copy(&from, &to) } else { drop(fs::copy(&from, &to)) }
    }
}

#[test]
fn what_is_saved_is_judged_again() {
    let directory = TempDir::new().expect("there is room for temporary files");
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    copy(&own.join("../codegen/tests/third-stream/lamp"), &directory.path().join("lamp"));
    let vectors = directory.path().join("vectors/lamp");
    copy(&own.join("tests/third-stream/lamp"), &vectors);
    let stream = directory.path().join("lamp/stream.yaml");

    let mut watching = Watching::new(directory.path(), &["run", "--watch"]);
    watching.until(|line| line.starts_with("interpreter: conforming"));

    let right = fs::read_to_string(&stream).expect("it is there");
    fs::write(&stream, format!("{right}\nno-such-key: 1\n")).expect("it can be written");
    let said = watching.until(|line| line == "1 error in the descriptions");
    assert!(said.contains("saved ./lamp/stream.yaml\n"), "{said}");
    assert!(said.contains("error: unknown key `no-such-key`"), "{said}");
    assert!(!said.contains("error: error:"), "{said}");

    fs::write(&stream, right).expect("it can be written");
    watching.until(|line| line.starts_with("interpreter: conforming"));

    let entries = fs::read_dir(&vectors).expect("there are vectors");
    let vector = entries.map(|entry| entry.expect("it can be read").path());
    let accepted =
        |path: &Path| fs::read_to_string(path).is_ok_and(|text| text.contains("\n---\n"));
    let vector = vector.into_iter().find(|path| accepted(path)).expect("one is accepted");
    let text = fs::read_to_string(&vector).expect("it is a text");
    let (octets, _) = text.split_once("\n---\n").expect("it has a document");
    fs::write(&vector, format!("{octets}\n---\n{{}}\n")).expect("it can be written");
    let said = watching.until(|line| line.trim_start().starts_with("fail  lamp/"));
    assert!(said.contains("saved ./vectors/lamp/"), "{said}");
}

#[test]
fn what_does_not_change_is_not_watched() {
    let empty = TempDir::new().expect("there is room for temporary files");
    let mut watching = Watching::new(empty.path(), &["run", "--watch"]);
    watching.until(|line| line.contains("leave out --watch"));
    let status = watching.child.wait().expect("it was started");
    assert_eq!(status.code(), Some(2));
}
