//! No program knows a family by name: what is ours stands with our descriptions.

use crate::support::{path, visit};

/// What our family is about. No program and nothing that is copied into the code of others says it.
const WORDS: [&str; 2] = ["xen", "libxl"];

/// Where programs, templates and support code stand, from this crate's directory.
const ROOMS: [&str; 6] =
    ["src", "templates", "runtime", "../conformance/src", "../book/src", "../book/inspector"];

#[test]
fn no_program_knows_a_family_by_name() {
    let mut found = Vec::new();
    let mut files = 0;
    for room in ROOMS {
        visit(&path(room), &mut |file, text| {
            files += 1;
            let lines = text.lines().enumerate().filter(|(_, line)| {
                let line = line.to_lowercase();
                WORDS.iter().any(|word| line.contains(word))
            });
            found.extend(lines.map(|(n, line)| format!("{}:{}: {line}", file.display(), n + 1)));
        });
    }
    assert!(files > 300, "only {files} files were looked at");
    assert!(found.is_empty(), "say it in spec/family.yaml:\n{}", found.join("\n"));
}
