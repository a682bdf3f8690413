//! Names that mean something to a language: they go through all stages, or lint refuses them where
//! they stand and says what to do. `cargo random --names` tries more.

use std::time::{Duration, Instant};

use streamspec_codegen::targets::Target;
use streamspec_random::languages::{Scrutiny, Workshop};
use streamspec_random::names::{examine, sample};

use crate::support;

/// Which of many names fails is looked for so long.
const PATIENCE: Duration = Duration::from_secs(60);

fn pass(target: Target) {
    if !support::compiles(target) {
        return;
    }
    let scratch = support::scratch("names", target);
    let mut workshop = Workshop::new(target, Scrutiny::EveryStandard, scratch.clone());
    let plan = sample(target).unwrap_or_else(|message| panic!("{message}"));
    let until = Instant::now() + PATIENCE;
    let report = examine(&mut workshop, &plan, &scratch, until, &mut |_| {})
        .expect("a temporary directory can be written");
    let failures: Vec<String> = report.failures.iter().map(|fault| fault.line()).collect();
    assert!(failures.is_empty(), "{} fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
#[ignore = "takes many minutes, and has not been seen to pass as a whole: `cargo random --names`"]
fn in_c() {
    pass(Target::C);
}

#[test]
#[ignore = "takes many minutes, and has not been seen to pass as a whole: `cargo random --names`"]
fn in_go() {
    pass(Target::Go);
}

#[test]
#[ignore = "takes many minutes, and has not been seen to pass as a whole: `cargo random --names`"]
fn in_rust() {
    pass(Target::Rust);
}

#[test]
#[ignore = "takes many minutes: `cargo random --names`"]
fn in_javascript() {
    pass(Target::JavaScript);
}

#[test]
#[ignore = "takes many minutes: `cargo random --names`"]
fn in_ocaml() {
    pass(Target::OCaml);
}

#[test]
#[ignore = "takes many minutes: `cargo random --names`"]
fn in_python() {
    pass(Target::Python);
}
