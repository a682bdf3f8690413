//! `BESIDE.md` shows a description beside the code that it becomes: what it shows is what is generated.

use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

fn run(directory: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
    let status = command.current_dir(directory).args(arguments).status();
    assert!(status.is_ok_and(|status| status.success()), "{arguments:?}");
}

/// The blocks of code of a page, each with the path in the line before it.
fn blocks(page: &str) -> impl Iterator<Item = (&str, &str)> {
    page.match_indices("`:\n\n```").filter_map(|(at, mark)| {
        let (_, path) = page[..at].rsplit_once('`')?;
        let (_, code) = page[at + mark.len()..].split_once('\n')?;
        Some((path, code.split("\n```").next().unwrap_or(code)))
    })
}

#[test]
fn the_page_shows_what_is_generated() {
    let directory = TempDir::new().expect("there is room for temporary files");
    run(directory.path(), &["new", "family"]);
    run(directory.path(), &["--spec", "family", "--out", "family"]);
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("BESIDE.md");
    let page = fs::read_to_string(page).expect("it is in the repository");
    let mut shown = Vec::new();
    for (path, code) in blocks(&page) {
        let text = fs::read_to_string(directory.path().join("family").join(path));
        let text = text.unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(text.contains(&format!("{code}\n")), "not in {path} any more:\n{code}");
        shown.extend(path.split('/').next());
    }
    assert_eq!(shown, ["jukebox", "rust", "rust", "c", "go"]);
}
