//! Texts that would end a comment or a string, if they were printed as they are, in descriptions
//! that are sound: what is made from them compiles.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::go::{go, succeed};

#[test]
fn no_text_ends_a_comment_or_a_string() {
    let family = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile-texts");
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hostile-texts");
    let _ = fs::remove_dir_all(&out);
    let mut codegen = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    succeed(codegen.arg("--spec").arg(&family).arg("--out").arg(&out));

    // The standard has trigraphs, and the warnings tell of comments that go on in the next line.
    let mut gcc = Command::new("gcc");
    gcc.args(["-std=c99", "-trigraphs", "-Wall", "-Wextra", "-Werror", "-fsyntax-only"]);
    gcc.arg("-I").arg(out.join("c/include"));
    let sources = ["c/src", "c/testee"].map(|directory| out.join(directory));
    succeed(gcc.args(sources.iter().flat_map(|directory| files(directory, "c"))));

    let mut rustc = Command::new("rustc");
    rustc.args([
        "--edition",
        "2024",
        "-D",
        "warnings",
        "--crate-type",
        "lib",
        "--emit",
        "metadata",
    ]);
    rustc.arg("--out-dir").arg(&out).arg(out.join("rust/src/lib.rs"));
    succeed(&mut rustc);

    if Command::new("node").arg("--version").output().is_ok() {
        succeed(Command::new("node").arg(out.join("javascript/index.js")));
    }

    if Command::new("ocamlc").arg("-version").output().is_ok() {
        let directories =
            ["ocaml/src", "ocaml/src/streamspec"].map(|directory| out.join(directory));
        let sources = || directories.iter().flat_map(|directory| files(directory, "ml"));
        let mut order = Command::new("ocamldep");
        let order =
            order.arg("-sort").args(sources()).output().expect("it comes with the compiler");
        let mut ocamlc = Command::new("ocamlc");
        for directory in &directories {
            ocamlc.arg("-I").arg(directory);
        }
        // The warnings tell of comments that hold half a string, and of those that belong to nothing.
        ocamlc.args(["-w", "+1+2+50", "-warn-error", "+a", "-c"]);
        succeed(ocamlc.args(String::from_utf8_lossy(&order.stdout).split_whitespace()));
    }

    if let Some(mut go) = go("texts in comments of Go") {
        succeed(go.current_dir(out.join("go")).args(["vet", "./..."]));
    }
}

fn files(directory: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    paths.filter(|path| path.extension().is_some_and(|e| e == extension)).collect()
}
