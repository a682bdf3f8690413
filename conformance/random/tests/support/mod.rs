//! What several tests need: a language whose compiler is there, and that cases go through all stages.

#![allow(dead_code, reason = "each test is a crate of its own, and uses a part")]

use std::io::Write;
use std::path::{Path, PathBuf};

use streamspec_codegen::targets::Target;
use streamspec_random::case::{Case, Linted, lint};
use streamspec_random::languages::{Scrutiny, Workshop, missing, name};
use streamspec_random::run::{Sound, run};

/// A directory for one test and one language.
pub fn scratch(test: &str, target: Target) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random").join(test);
    directory.join(name(target))
}

/// Whether the language can be compiled here. Where `CI` is set, it must be; elsewhere a line says
/// what was not exercised.
pub fn compiles(target: Target) -> bool {
    let Some(program) = missing(target) else { return true };
    assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "`{program}` is missing");
    // Written past the test harness, which shows nothing of a test that passes.
    let line = format!("note: {} was not exercised: there is no `{program}`\n", name(target));
    let _ = std::io::stderr().write_all(line.as_bytes());
    false
}

/// Lint has nothing to say of a directory of descriptions.
pub fn clean(directory: &Path, name: String, seed: u64) -> Sound {
    match lint(directory) {
        Linted::Clean(family) => Sound { name, seed, family },
        Linted::Refused(diagnostics) => panic!("{name}: {}", diagnostics.render(false)),
        Linted::Panicked(message) => panic!("{name}: lint panics: {message}"),
    }
}

/// Lint has nothing to say of a case.
pub fn clean_case(case: &Case, seed: u64, scratch: &Path) -> Sound {
    case.write(scratch).expect("a temporary directory can be written");
    let sound = clean(scratch, case.name.clone(), seed);
    std::fs::remove_dir_all(scratch).expect("what was written can be removed");
    sound
}

/// Every case is generated, compiles, and agrees with the interpreter.
pub fn agree(target: Target, cases: &[Sound], test: &str) {
    if !compiles(target) {
        return;
    }
    let mut workshop = Workshop::new(target, Scrutiny::Once, scratch(test, target));
    let mut wrong = Vec::new();
    for batch in cases.chunks(40) {
        let outcomes = run(&mut workshop, batch).expect("a temporary directory can be written");
        for (case, outcome) in batch.iter().zip(outcomes) {
            if let Err(failure) = outcome {
                let stage = failure.stage.words();
                let detail: Vec<&str> = failure.detail.lines().take(6).collect();
                wrong.push(format!(
                    "{}: {stage}: {}\n  {}",
                    case.name,
                    failure.kind,
                    detail.join("\n  ")
                ));
            }
        }
    }
    let (failed, all) = (wrong.len(), cases.len());
    assert!(wrong.is_empty(), "{failed} of {all} fail in {}:\n{}", name(target), wrong.join("\n"));
}
