//! A language prints what the plan says; it never asks the text that it has made what it has made.
//!
//! The test looks for searches in text under `codegen/src/targets`. Names are text by nature, so
//! `names.rs` may look into them; `wrap.rs` breaks sentences of descriptions into lines, and `layout.rs` lays out
//! lines of code, whatever they say.

use std::path::Path;

use crate::support::{path, visit};

/// Calls that look into a text, or change one that was made.
const SEARCHES: [&str; 14] = [
    ".contains(\"",
    ".contains('",
    ".replace(",
    ".replacen(",
    ".starts_with(",
    ".ends_with(",
    ".strip_prefix(",
    ".strip_suffix(",
    ".split_once(",
    ".rsplit_once(",
    ".matches(\"",
    ".find(\"",
    ".rfind(\"",
    ".trim_",
];

/// Files that still do, until they are made of the plan.
const STILL: &[&str] =
    &["c/names/tables.rs", "c/tidy.rs", "rust/format.rs", "rust/headers.rs", "rust/texts.rs"];

#[test]
fn no_language_looks_into_what_it_made() {
    let root = path("src/targets");
    let mut found = Vec::new();
    visit(&root, &mut |file, text| {
        if is_about_names_or_prose(file) {
            return;
        }
        let name = file.strip_prefix(&root).expect("it is in there").display().to_string();
        let searches: Vec<String> = (text.lines().enumerate())
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .filter(|(_, line)| SEARCHES.iter().any(|search| line.contains(search)))
            .map(|(number, line)| format!("{name}:{}: {}", number + 1, line.trim()))
            .collect();
        match STILL.contains(&name.as_str()) {
            true => assert!(!searches.is_empty(), "{name} searches no more: take it off the list"),
            false => found.extend(searches),
        }
    });
    assert!(found.is_empty(), "ask the plan instead:\n{}", found.join("\n"));
}

fn is_about_names_or_prose(file: &Path) -> bool {
    let is_so = |name: &str| ["names.rs", "spelling.rs", "wrap.rs", "layout.rs"].contains(&name);
    file.file_name().and_then(|name| name.to_str()).is_some_and(is_so)
}
