//! A writer whose sink has failed refuses all that follows, and does not call the stream whole: in a stream
//! that ends with its input no last record would tell what is missing.

use std::process::Command;

use crate::support::go::succeed;
use crate::support::package;

const NAME: &str = "writers-stop";

#[test]
fn in_rust() {
    succeed(&mut Command::new(package::in_rust(NAME, "stop.rs")));
}

#[test]
fn in_c() {
    succeed(&mut Command::new(package::in_c(NAME, "stop.c", "-std=c11")));
}

#[test]
fn in_go() {
    let what = "a writer of the module whose output fails";
    let Some(program) = package::in_go(NAME, "stop.go", what) else { return };
    succeed(&mut Command::new(program));
}
