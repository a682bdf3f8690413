//! The library for OCaml passes its own tests, which are written in OCaml and built by dune.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::example;
use crate::here::is_here;

#[test]
fn the_library_passes_its_own_tests() {
    if !is_here("dune") {
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ocaml");
    let _ = fs::remove_dir_all(&scratch);
    example::copied(&root.join("tests/ocaml"), &scratch);
    example::copied(&root.join("../generated/ocaml"), &scratch.join("library"));
    let mut dune = Command::new("dune");
    dune.arg("exec").arg("--root").arg(&scratch).arg("./test_library.exe").arg("--");
    let output = dune.arg(root.join("samples")).output().expect("dune is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
