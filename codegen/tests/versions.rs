//! What CHANGELOG.md promises of a minor release: code that uses a package goes on compiling when a
//! description gets a record, or the support code an error.

use std::fs;
use std::path::Path;

/// Enums that get no variants: there are two orders of octets, and `Begun` is taken apart by
/// generated code.
const CLOSED: [&str; 2] = ["Endian", "Begun"];

#[test]
fn enums_that_may_grow_say_so() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/rust/src");
    let mut open = Vec::new();
    look(&source, &mut open);
    for name in ["Kind", "Record", "WriteError", "SaveError", "LoadError", "DecodeError", "Class"] {
        assert!(open.iter().any(|enumeration| enumeration == name), "{name} is not among {open:?}");
    }
}

/// Checks every enum below a directory; collects those that are open.
fn look(directory: &Path, open: &mut Vec<String>) {
    for entry in fs::read_dir(directory).expect("it is in the repository") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            look(&path, open);
            continue;
        }
        let text = fs::read_to_string(&path).expect("it is a text");
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(2) {
            let Some(rest) = pair[1].strip_prefix("pub enum ") else { continue };
            let name = rest.split(['<', ' ']).next().unwrap_or_default();
            let said = pair[0] == "#[non_exhaustive]";
            assert_ne!(said, CLOSED.contains(&name), "{}: {name}", path.display());
            open.extend(said.then(|| name.to_owned()));
        }
    }
}
