//! A few random descriptions for each language; `cargo random` tries any number of them.

use streamspec_codegen::targets::Target;
use streamspec_random::generate::case;
use streamspec_random::languages::Scrutiny;

use crate::support;

/// Random descriptions for each language; each has others.
const MANY: usize = 30;

/// Of some seeds lint refuses what the generator makes (a mask that nothing has, a layout without its
/// case): the next one takes its place, but of few.
const REFUSED: usize = 3;

fn agree(target: Target, first: u64) {
    let scratch = support::scratch("seeds-lint", target);
    let mut sound = Vec::new();
    let mut refused = Vec::new();
    for seed in first.. {
        if sound.len() == MANY {
            break;
        }
        match support::linted(&case(seed), seed, &scratch) {
            Ok(case) => sound.push(case),
            Err(diagnostics) => refused.push(diagnostics),
        }
        assert!(refused.len() <= REFUSED, "lint refuses too many:\n{}", refused.join("\n"));
    }
    support::agree(target, &sound, "seeds", Scrutiny::Joined);
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
