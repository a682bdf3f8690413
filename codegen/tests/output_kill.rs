//! A run may be killed at any time, and two may run at once: every file is the old one or the new one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use streamspec_codegen::publish::{OutputDirectory, Policy};
use streamspec_codegen::targets::Output;
use tempfile::TempDir;

const FILES: usize = 40;
const ROUNDS: usize = 60;
/// Where the child writes, and which editions.
const PLACE: &str = "STREAMSPEC_TEST_PLACE";

/// An edition has two thirds of all files, and other texts than any other edition.
fn edition(number: usize) -> BTreeMap<String, String> {
    let has = |file: &usize| !(file + number).is_multiple_of(3);
    let text = |file: usize| format!("edition {number} of file {file}\n").repeat(500);
    let name = |file: usize| format!("directory{}/file{file}", file % 7);
    (0..FILES).filter(has).map(|file| (name(file), text(file))).collect()
}

fn publish(out: &Path, number: usize) {
    let mut directory = OutputDirectory::new(out);
    let files = edition(number).into_iter().map(|(path, text)| Output { path, text });
    directory.add("folder", files.collect());
    let difference = directory.write(Policy::KeepEdited, || ()).expect("it can be written");
    let kept: Vec<_> = difference.files.iter().filter(|(_, state)| state.is_kept()).collect();
    assert!(kept.is_empty(), "{kept:?}");
}

#[test]
#[ignore = "it runs until it is killed, as the child of others"]
fn child() {
    let place = std::env::var(PLACE).expect("its parent says where");
    for number in (0..3).cycle() {
        publish(Path::new(&place), number);
    }
}

fn spawn(out: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().expect("this is a program"));
    command.args(["--ignored", "--exact", "output_kill::child"]).env(PLACE, out);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it can be run")
}

/// All files of a directory, by path; that of the list is not among them.
fn files(directory: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(directory).expect("it is there") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if !path.ends_with(".streamspec-files") {
            let text = fs::read_to_string(&path).expect("it is a text");
            found.insert(path, text);
        }
    }
    found
}

fn wait_for(path: &Path) {
    let start = Instant::now();
    while !path.exists() {
        assert!(start.elapsed() < Duration::from_secs(60), "{} never came", path.display());
        thread::sleep(Duration::from_millis(1));
    }
}

/// A time that no two rounds share.
fn some_time() -> Duration {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Duration::from_micros(u64::from(now.subsec_nanos()) % 30_000)
}

/// Every file is whole and of some edition, and that of the owner is as it was.
fn assert_whole(out: &Path) {
    let editions: Vec<_> = (0..3).map(edition).collect();
    for (path, text) in files(&out.join("folder")) {
        let name = path.strip_prefix(out.join("folder")).expect("it is below");
        let name = name.to_str().expect("it is a text");
        if name.contains("/.streamspec-") {
            continue;
        }
        let of_an_edition = editions.iter().any(|e| e.get(name) == Some(&text));
        assert!(of_an_edition || name == "directory0/mine", "{name} is of no edition");
    }
    assert_eq!(
        fs::read_to_string(out.join("folder/directory0/mine")).expect("it is there"),
        "mine"
    );
}

fn place() -> (TempDir, PathBuf) {
    let directory = TempDir::new().expect("there is room for temporary files");
    let out = directory.path().join("out");
    fs::create_dir_all(out.join("folder/directory0")).expect("it can be made");
    fs::write(out.join("folder/directory0/mine"), "mine").expect("it can be written");
    (directory, out)
}

fn assert_is_edition(out: &Path, number: usize) {
    let mut there = files(out);
    assert_eq!(there.remove(&out.join("folder/directory0/mine")).as_deref(), Some("mine"));
    let wanted: BTreeMap<PathBuf, String> = edition(number)
        .into_iter()
        .map(|(path, text)| (out.join("folder").join(path), text))
        .collect();
    assert!(there == wanted, "it is edition {number}, and nothing else is left");
}

#[test]
fn a_run_that_is_killed_leaves_whole_files_and_the_next_makes_it_good() {
    let (_directory, out) = place();
    for round in 0..ROUNDS {
        let mut child = spawn(&out);
        wait_for(&out.join(".streamspec-files"));
        thread::sleep(Duration::from_millis(5) + some_time());
        child.kill().expect("it can be killed");
        child.wait().expect("it was there");
        assert_whole(&out);
        publish(&out, round % 3);
        assert_is_edition(&out, round % 3);
    }
}

#[test]
fn two_runs_at_once_do_not_mix() {
    let (_directory, out) = place();
    let mut children = [spawn(&out), spawn(&out)];
    wait_for(&out.join(".streamspec-files"));
    for number in (0..3).cycle().take(12) {
        publish(&out, number);
        thread::sleep(some_time());
    }
    for child in &mut children {
        assert!(child.try_wait().expect("it is there").is_none(), "no run failed");
        child.kill().expect("it can be killed");
        child.wait().expect("it was there");
    }
    assert_whole(&out);
    publish(&out, 1);
    assert_is_edition(&out, 1);
}
