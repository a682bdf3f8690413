//! What a generator does not do yet, it refuses with a sentence.

use std::fs;
use std::path::{Path, PathBuf};

use streamspec_codegen::load;
use streamspec_codegen::targets::Target;

/// A directory of this test's own.
fn own() -> PathBuf {
    let parent = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    tempfile::tempdir_in(parent).expect("a directory").keep()
}

/// A lamp whose description is changed in one place.
fn changed(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let lamp = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/third-stream/lamp");
    // The stream is called like its directory.
    let directory = tempfile::Builder::new().prefix("lamp").rand_bytes(0).tempdir_in(own());
    let directory = directory.expect("a directory");
    fs::create_dir(directory.path().join("records")).expect("a directory");
    for name in ["stream.yaml", "records/end.yaml", "records/schedule.yaml", "records/switch.yaml"]
    {
        let mut text = fs::read_to_string(lamp.join(name)).expect("a file");
        if name == file {
            assert!(text.contains(from), "{file} has no {from}");
            text = text.replacen(from, to, 1);
        }
        fs::write(directory.path().join(name), text).expect("a file");
    }
    directory
}

fn refusals(directory: &Path) -> Vec<String> {
    let family = load(directory).unwrap_or_else(|found| panic!("{}", found.render(false)));
    let refusal = |target: Target| target.directories(&family, false).err();
    Target::ALL.into_iter().filter_map(refusal).map(|error| error.to_string()).collect()
}

#[test]
fn rules_on_several_fields_of_a_header() {
    let lamp = changed(
        "stream.yaml",
        "      - { reserved: 2 }\nrecord-header",
        "      - { reserved: 2 }\n    rules:\n      - id: sane\n        level: MUST\n        \
         role: both\n        text: The version is less than the magic.\n        \
         check: version < magic\nrecord-header",
    );
    assert_eq!(refusals(lamp.path()), Vec::<String>::new());
}

#[test]
fn a_stream_that_begins_another_of_its_kind() {
    let lamp = changed(
        "records/switch.yaml",
        "record: SWITCH\n",
        "record: SWITCH\ncontrol: begins lamp\n",
    );
    let refusals = refusals(lamp.path());
    let expected = "a stream that holds another of its kind";
    assert!(!refusals.is_empty(), "its readers would hold one another");
    assert!(refusals.iter().all(|r| r.contains(expected)), "{refusals:?}");
}
