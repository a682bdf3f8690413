//! Frozen ABIs: what is written is read back as it was, for all descriptions that there are.

mod support;

use std::path::Path;

use streamspec_codegen::load;
use streamspec_codegen::release::{Abi, freeze};
use support::path;

/// Directories of descriptions of all kinds.
const FAMILIES: [&str; 4] =
    ["../spec", "tests/third-stream", "bench/spec", "tests/diagnostics/base"];

fn each(directory: &Path, look: &mut dyn FnMut(Abi)) {
    let family = load(directory).unwrap_or_else(|e| panic!("{}", e.render(false)));
    for stream in &family.streams {
        for version in &stream.versions {
            look(freeze(stream, version.number).expect("the stream has the version"));
        }
        assert!(freeze(stream, 0xffff_ffff).is_none());
    }
}

#[test]
fn what_is_frozen_is_read_back() {
    let mut count = 0;
    for family in FAMILIES {
        each(&path(family), &mut |abi| {
            count += 1;
            let read = Abi::read(&abi.text());
            let read = read.unwrap_or_else(|error| panic!("{error}\n{}", abi.text()));
            assert_eq!(read, abi);
        });
    }
    assert!(count > 10, "only {count} versions were frozen");
}
