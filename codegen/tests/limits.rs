//! What a generator does not do yet, it refuses with a sentence.

use std::fs;
use std::path::Path;

use streamspec_codegen::load;
use streamspec_codegen::targets::Target;

/// A lamp whose description is changed in one place.
fn changed(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let lamp = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/third-stream/lamp");
    let directory = tempfile::tempdir().expect("a directory");
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
    let refusals = refusals(lamp.path());
    assert_eq!(refusals.len(), 1, "Rust alone does not do it: {refusals:?}");
    let expected = "rules on several fields of a header (`lamp_header`)";
    assert!(refusals.iter().all(|r| r.contains(expected)), "{refusals:?}");
}

#[test]
fn a_field_that_is_no_zero_and_that_a_layout_lacks() {
    let lamp = changed(
        "records/end.yaml",
        "fields: []",
        "fields:\n  - { name: code, type: u32, min: 1, doc: How it ended. }\nlayouts:\n  \
         - { length: 0, without: [code], doc: Old lamps. }",
    );
    let refusals = refusals(lamp.path());
    assert!(refusals.iter().any(|r| r.contains("`END.code` is no 0")), "{refusals:?}");
}
