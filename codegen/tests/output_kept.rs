//! What nobody generated is never lost: files of the owner, files that somebody edited, links.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::support::output::{Bench, content, text};

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file is in a directory")).expect("it can be made");
    fs::write(path, text).expect("a temporary file can be written");
}

#[test]
fn the_files_of_the_owner_stay() {
    let bench = Bench::generated();
    let foreign = ["rust/src/main.rs", "go/cmd/app/main.go", ".git/HEAD", "c/src/mine.c", "notes"];
    for path in foreign {
        put(&bench.out().join(path), "mine\n");
    }
    bench.rename_a_record();
    let output = bench.generate(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    for path in foreign {
        let there = fs::read_to_string(bench.out().join(path));
        assert_eq!(there.ok().as_deref(), Some("mine\n"), "{path}");
    }
    assert!(!bench.out().join("go/lamp/switch.go").exists());
    assert!(bench.out().join("go/lamp/button.go").exists());
}

#[test]
fn what_stands_where_a_file_belongs_is_reported_and_kept() {
    let bench = Bench::new();
    put(&bench.out().join("go/go.mod"), "module mine\n");
    for arguments in [[].as_slice(), &["--force"], &["--check"]] {
        let output = bench.generate(arguments);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output));
        assert!(text(&output).contains("go/go.mod"), "{}", text(&output));
        let there = fs::read_to_string(bench.out().join("go/go.mod"));
        assert_eq!(there.expect("it is there"), "module mine\n");
    }
    fs::remove_file(bench.out().join("go/go.mod")).expect("it is there");
    assert_eq!(bench.generate(&[]).status.code(), Some(0));
}

#[test]
fn a_file_that_was_edited_is_kept_unless_forced() {
    let bench = Bench::generated();
    let before = bench.content();
    let edited = bench.out().join("go/streamspec/option.go");
    put(&edited, "package mine\n");
    for arguments in [[].as_slice(), &[], &["--check"]] {
        let output = bench.generate(arguments);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output));
        assert!(text(&output).contains("go/streamspec/option.go"), "{}", text(&output));
        assert_eq!(fs::read_to_string(&edited).expect("it is there"), "package mine\n");
    }
    assert_eq!(bench.generate(&["--force"]).status.code(), Some(0));
    assert_eq!(bench.content(), before);
}

#[test]
fn an_edited_file_that_is_generated_no_more_is_kept_unless_forced() {
    let bench = Bench::generated();
    let edited = bench.out().join("go/lamp/switch.go");
    put(&edited, "package mine\n");
    bench.rename_a_record();
    for _ in 0..2 {
        let output = bench.generate(&[]);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output));
        assert_eq!(fs::read_to_string(&edited).expect("it is there"), "package mine\n");
    }
    assert_eq!(bench.generate(&["--force"]).status.code(), Some(0));
    assert!(!edited.exists());
}

#[test]
fn a_check_names_what_is_missing_stale_surplus_and_edited() {
    let bench = Bench::generated();
    assert_eq!(bench.generate(&["--check"]).status.code(), Some(0));
    bench.rename_a_record();
    put(&bench.out().join("go/streamspec/option.go"), "package mine\n");
    let before = bench.content();
    let output = bench.generate(&["--check"]);
    assert_eq!(output.status.code(), Some(1));
    for (word, path) in [
        ("missing", "go/lamp/button.go"),
        ("stale  ", "go/lamp/reader.go"),
        ("surplus", "go/lamp/switch.go"),
        ("edited ", "go/streamspec/option.go"),
    ] {
        let line = format!("{word} {}\n", bench.out().join(path).display());
        assert!(text(&output).contains(&line), "{line}{}", text(&output));
    }
    assert_eq!(bench.content(), before, "a check writes nothing");
}

#[test]
fn a_language_that_is_not_asked_for_stays() {
    let bench = Bench::generated();
    bench.rename_a_record();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    command.args(["--target", "c", "--spec"]).arg(bench.family()).arg("--out").arg(bench.out());
    assert!(command.output().expect("it can be run").status.success());
    assert!(bench.out().join("go/lamp/switch.go").exists());
    assert_eq!(bench.generate(&[]).status.code(), Some(0), "what it wrote before is still its own");
    assert!(!bench.out().join("go/lamp/switch.go").exists());
}

#[test]
fn no_link_is_followed_out_of_the_directory() {
    for link in ["go/lamp", "go", "c/src"] {
        let bench = Bench::generated();
        let (inside, elsewhere) = (bench.out().join(link), bench.elsewhere());
        // All that was generated is elsewhere now, and a link leads there.
        fs::rename(&inside, elsewhere.join("moved")).expect("it can be moved");
        symlink(elsewhere.join("moved"), &inside).expect("a link can be made");
        bench.rename_a_record();
        let before = content(&elsewhere);
        for arguments in [[].as_slice(), &["--force"]] {
            let output = bench.generate(arguments);
            assert_eq!(output.status.code(), Some(1), "{}", text(&output));
            assert!(text(&output).contains("is a link"), "{}", text(&output));
            assert_eq!(content(&elsewhere), before, "{link}");
        }
    }
}

#[test]
fn a_link_in_place_of_a_file_is_neither_followed_nor_replaced() {
    let bench = Bench::generated();
    let target = bench.elsewhere().join("secret");
    put(&target, "secret\n");
    let link = bench.out().join("go/lamp/reader.go");
    fs::remove_file(&link).expect("it is there");
    symlink(&target, &link).expect("a link can be made");
    bench.rename_a_record();
    for arguments in [[].as_slice(), &["--force"]] {
        assert_eq!(bench.generate(arguments).status.code(), Some(1));
        assert_eq!(fs::read_to_string(&target).expect("it is there"), "secret\n");
        assert_eq!(fs::read_link(&link).expect("it is a link"), target);
    }
}

#[test]
fn a_list_that_is_a_link_or_leads_elsewhere_is_refused() {
    let bench = Bench::generated();
    let list = bench.out().join(".streamspec-files");
    let victim = bench.elsewhere().join("victim");
    put(&victim, "");
    put(&list, "cbf29ce484222325  go/../../elsewhere/victim\n");
    let output = bench.generate(&[]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert!(text(&output).contains(".streamspec-files:1: "), "{}", text(&output));
    assert!(victim.exists());

    fs::remove_file(&list).expect("it is there");
    symlink(&victim, &list).expect("a link can be made");
    assert_eq!(bench.generate(&[]).status.code(), Some(2));
    assert_eq!(fs::read(&victim).expect("it is there"), b"");
}

#[test]
fn what_an_older_version_wrote_without_a_list_is_taken_over() {
    let bench = Bench::generated();
    let before = bench.content();
    fs::remove_file(bench.out().join(".streamspec-files")).expect("it is there");
    assert_eq!(bench.generate(&["--check"]).status.code(), Some(1));
    assert_eq!(bench.generate(&[]).status.code(), Some(0));
    assert_eq!(bench.content(), before);
}

#[test]
fn a_run_that_was_killed_leaves_nothing_for_long() {
    let bench = Bench::generated();
    let before = bench.content();
    put(&bench.out().join("go/lamp/.streamspec-0123456789abcdEF.new"), "half of a fi");
    assert_eq!(bench.generate(&[]).status.code(), Some(0));
    assert_eq!(bench.content(), before);
}
