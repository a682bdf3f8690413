//! A run that cannot finish leaves what was there: a directory that may not be written, a full disk,
//! a language that cannot be generated.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use tempfile::TempDir;

use crate::support::output::{Bench, content, text, with_mounts};

/// The program, in a shell whose first four arguments are the program, the descriptions, the
/// directory of the code, and one to which that is copied afterwards.
const GENERATE: &str = r#"
    "$1" --target c,go --spec "$2" --out "$3"; code=$?
    cp -a "$3/." "$4/"
    exit $code"#;

fn run(bench: &Bench, prepare: &str, what: &str) -> Option<(i32, String)> {
    let program = Path::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    let script = format!("set -e\n{prepare}\nset +e\n{GENERATE}");
    let (family, out, after) = (bench.family(), bench.out(), bench.elsewhere());
    let output = with_mounts(&script, &[program, &family, &out, &after], what)?;
    Some((output.status.code().unwrap_or(-1), text(&output)))
}

/// What a run left, by path from the directory of the code.
fn relative(directory: &Path) -> Vec<(String, Vec<u8>)> {
    let files = content(directory).into_iter().map(|(path, content)| {
        let path = path.strip_prefix(directory).expect("it is below").display().to_string();
        (path, content)
    });
    files.filter(|(path, _)| path != "filler").collect()
}

#[test]
fn a_directory_that_may_not_be_written() {
    let bench = Bench::generated();
    let before = relative(&bench.out());
    bench.rename_a_record();
    let prepare =
        r#"mount --bind "$3/go/lamp" "$3/go/lamp"; mount -o remount,bind,ro "$3/go/lamp""#;
    let Some((code, text)) = run(&bench, prepare, "a read-only directory") else { return };
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("go/lamp/"), "the file is named: {text}");
    assert_eq!(relative(&bench.elsewhere()), before);
    assert_eq!(bench.generate(&[]).status.code(), Some(0), "the next run makes it good");
}

#[test]
fn a_full_disk() {
    let bench = Bench::generated();
    let before = relative(&bench.out());
    bench.rename_a_record();
    // The code moves to a small disk, of which all but `spare` octets are taken.
    let fill = |spare: u32| {
        format!(
            r#"cp -a "$3" "$3.old"; mount -t tmpfs -o size=2m tmpfs "$3"; cp -a "$3.old/." "$3/"
            rm -r "$3.old"
            dd if=/dev/zero of="$3/filler" bs=4k 2>/dev/null || true
            truncate -s -{spare} "$3/filler""#
        )
    };
    for spare in [0, 4096, 16384, 65536] {
        fs::remove_dir_all(bench.elsewhere()).expect("it is there");
        let Some((code, text)) = run(&bench, &fill(spare), "a full disk") else { return };
        assert_eq!(code, 2, "{text}");
        assert_eq!(relative(&bench.elsewhere()), before, "{spare} octets to spare");
    }
}

#[test]
fn a_language_that_cannot_be_generated() {
    let bench = Bench::generated();
    let before = bench.content();
    bench.rename_a_record();
    // C and Go could be, but what breaks the lines of Rust fails.
    let programs = TempDir::new().expect("there is room for temporary files");
    let rustfmt = programs.path().join("rustfmt");
    fs::write(&rustfmt, "#!/bin/sh\n[ \"$1\" = --version ]\n").expect("it can be written");
    let may_run = fs::Permissions::from_mode(0o755);
    fs::set_permissions(&rustfmt, may_run).expect("its permissions can be set");
    let mut command = bench.program();
    let output = command.arg("--target").arg("rust").env("PATH", programs.path()).output();
    let output = output.expect("the program can be run");
    assert_eq!(output.status.code(), Some(2), "{}", text(&output));
    assert_eq!(bench.content(), before);
}
