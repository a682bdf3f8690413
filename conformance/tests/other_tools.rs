//! What tools that are not run in CI are given still compiles: the fuzz target for C, and what Frama-C
//! shows the readers by.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::here::is_here;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// What Frama-C declares, as far as the drivers use it.
const BUILT_IN: &str = "\
#include <stddef.h>
int Frama_C_interval(int, int);
size_t Frama_C_size_t_interval(size_t, size_t);
unsigned long long Frama_C_unsigned_long_long_interval(unsigned long long, unsigned long long);
void Frama_C_make_unknown(char *, size_t);
";

fn c(path: &str) -> PathBuf {
    Path::new(HERE).join("../generated/c").join(path)
}

fn compiles(file: &Path, arguments: &mut dyn FnMut(&mut Command)) {
    let mut command = Command::new("cc");
    command.args(["-std=c99", "-fsyntax-only", "-Wall", "-Wno-unused", "-Wno-main", "-Werror"]);
    command.arg("-I").arg(c("include"));
    arguments(&mut command);
    let output = command.arg(file).output().expect("the compiler can be run");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}:\n{errors}", file.display());
}

#[test]
fn the_fuzz_target_for_c() {
    if !is_here("cc") {
        return;
    }
    compiles(&Path::new(HERE).join("fuzz/c/readers.c"), &mut |command| {
        command.arg("-I").arg(c("testee"));
    });
}

#[test]
fn what_frama_c_is_given() {
    if !is_here("cc") {
        return;
    }
    let proof = Path::new(HERE).join("proof");
    let built_in = Path::new(env!("CARGO_TARGET_TMPDIR")).join("frama-c");
    fs::create_dir_all(&built_in).expect("a directory can be made");
    fs::write(built_in.join("__fc_builtin.h"), BUILT_IN).expect("a file can be written");
    let mut drivers = 0;
    for entry in fs::read_dir(&proof).expect("it is in the repository") {
        let file = entry.expect("it can be read").path();
        if file.extension().is_none_or(|extension| extension != "c") {
            continue;
        }
        drivers += 1;
        compiles(&file, &mut |command| {
            command.arg("-include").arg(proof.join("copy.h"));
            command.arg("-I").arg(&built_in).arg("-I").arg(&proof).arg("-I").arg(c("src"));
        });
    }
    assert!(drivers > 5, "only {drivers} drivers");
}
