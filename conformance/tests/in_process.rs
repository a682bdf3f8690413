//! The suite from `cargo test`, a test for each case: how an implementation in Rust is judged in process.
//! Here it is the generated one.
//!
//! ```console
//! $ cargo test -p streamspec-conformance --test in_process xenstore/node
//! ```

mod generated;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use generated::GENERATED_RUST;
use libtest_mimic::{Arguments, Failed, Trial, run};
use streamspec_conformance::suite::{self, Judgement, put};

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Who names a case wants to see it.
    arguments.quiet |= arguments.filter.is_none() && arguments.format.is_none();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    // It is there as long as the tests are.
    let family: &'static _ = Box::leak(Box::new(
        streamspec_codegen::load(&root.join("../spec"))
            .unwrap_or_else(|problems| panic!("{problems}")),
    ));
    let suite = suite::load(family, &root.join("vectors"), None);
    let suite = Arc::new(suite.unwrap_or_else(|problems| panic!("{problems}")));
    let trials = (0..suite.cases.len()).map(|index| {
        let suite = Arc::clone(&suite);
        let name = suite.cases[index].id.clone();
        Trial::test(name, move || {
            let judgement = put(&suite, &suite.cases[index], &mut GENERATED_RUST.clone());
            passed(judgement)
        })
    });
    run(&arguments, trials.collect()).exit_code()
}

fn passed(judgement: Judgement) -> Result<(), Failed> {
    let Judgement { verdict, expected, got, .. } = judgement;
    match verdict.is_failure() {
        true => Err(format!("{}: expected {expected}; got {got}", verdict.name()).into()),
        false => Ok(()),
    }
}
