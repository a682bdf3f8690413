//! Data flows one way through `src`: who may import whom, and that no two files import each other.
//!
//! A file imports what its `use` lines and paths name, and the modules that it declares. A name that
//! a folder passes on counts as an import of the folder's `mod.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support;

/// The rooms of `src`, and the rooms that each may import from; what is in none of them (`lib.rs`,
/// `main.rs`, `load.rs`) drives the others and may import from all.
const ROOMS: &[(&str, &[&str])] = &[
    ("tree", &[]),
    ("scratch", &[]),
    ("watch", &[]),
    ("words", &[]),
    ("keywords", &[]),
    ("markup", &[]),
    ("document", &[]),
    ("diagnostics", &["document"]),
    ("yaml", &["tree", "words", "markup", "document", "diagnostics"]),
    ("resolve", &["words", "keywords", "markup", "diagnostics", "yaml", "model"]),
    ("model", &[]),
    ("plan", &["model"]),
    ("targets", &["keywords", "scratch", "model", "plan"]),
    ("release", &["tree", "yaml", "model"]),
    ("compat", &["words", "release"]),
    ("publish", &["scratch", "model", "targets"]),
];

/// Files by their path below `src`, each with those that it imports.
type Graph = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_import_runs_back_up_the_line() {
    let mut wrong = Vec::new();
    for (file, imports) in graph(&support::path("src")) {
        let Some((room, allowed)) = room(&file) else { continue };
        for import in &imports {
            let target = first(import);
            if target != room && !allowed.contains(&target) {
                wrong.push(format!("{file} imports {import}"));
            }
        }
    }
    assert!(wrong.is_empty(), "imports that run back up the line:\n{}", wrong.join("\n"));
}

#[test]
fn no_two_files_import_each_other() {
    let circles = circles(&graph(&support::path("src")));
    assert!(circles.is_empty(), "files that import each other: {circles:#?}");
}

#[test]
fn imports_are_seen() {
    let files: BTreeSet<String> =
        ["lib.rs", "a/mod.rs", "a/b.rs", "a/b/c.rs", "d.rs"].map(str::to_owned).into();
    let of = |file: &str, text: &str| {
        imports(file, text, &files).into_iter().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(of("d.rs", "use crate::a::{self, b::{self, c::X}};"), "a/b.rs a/b/c.rs a/mod.rs");
    assert_eq!(of("d.rs", "fn f() { crate::a::b::g(\"crate::lib\") }"), "a/b.rs");
    assert_eq!(of("a/b.rs", "pub(super) use super::X; // crate::d"), "a/mod.rs");
    assert_eq!(of("a/b/c.rs", "/* crate::d /* */ */ use super::super::b::Y as Z;"), "a/b.rs");
    assert_eq!(of("a/b.rs", "mod c;\nuse c::{X, Y};\nuse std::d;"), "a/b/c.rs");
    assert_eq!(of("d.rs", "#[cfg(test)]\nmod tests {\nuse super::*; use crate::a;\n}"), "");
    assert_eq!(of("main.rs", "use streamspec_codegen::{a::X, load};"), "a/mod.rs lib.rs");
    assert_eq!(
        of("d.rs", "const C: char = '\"'; use crate::a::b; const D: char = '\"';"),
        "a/b.rs"
    );
}

#[test]
fn circles_are_found() {
    let edge = |from: &str, to: &[&str]| {
        (from.to_owned(), to.iter().map(|t| (*t).to_owned()).collect::<BTreeSet<_>>())
    };
    let graph: Graph =
        [edge("a", &["b"]), edge("b", &["c"]), edge("c", &["a", "d"]), edge("d", &[])].into();
    let wanted: BTreeSet<String> = ["a", "b", "c"].map(str::to_owned).into();
    assert_eq!(circles(&graph), [wanted]);
}

/// The room that a file stands in, and those that it may import from.
fn room(file: &str) -> Option<(&'static str, &'static [&'static str])> {
    ROOMS.iter().copied().find(|(room, _)| *room == first(file))
}

/// The first part of a path, without `.rs`.
fn first(file: &str) -> &str {
    let part = file.split_once('/').map_or(file, |(first, _)| first);
    part.trim_end_matches(".rs")
}

/// The largest sets of files each of which imports, by way of others, every other.
fn circles(graph: &Graph) -> Vec<BTreeSet<String>> {
    let reach: BTreeMap<&String, BTreeSet<&String>> =
        graph.keys().map(|file| (file, reachable(graph, file))).collect();
    let mut found: Vec<BTreeSet<String>> = Vec::new();
    for file in graph.keys().filter(|file| reach[file].contains(file)) {
        if found.iter().any(|circle| circle.contains(file)) {
            continue;
        }
        let both = reach[file].iter().filter(|other| reach[*other].contains(file));
        found.push(both.map(|f| (*f).clone()).collect());
    }
    found
}

fn reachable<'g>(graph: &'g Graph, file: &str) -> BTreeSet<&'g String> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&String> = graph[file].iter().collect();
    while let Some(next) = waiting.pop() {
        if found.insert(next) {
            waiting.extend(&graph[next]);
        }
    }
    found
}

fn graph(root: &Path) -> Graph {
    let mut texts = BTreeMap::new();
    read(root, "", &mut texts);
    assert!(texts.contains_key("lib.rs"), "{} is not the source of a crate", root.display());
    let files: BTreeSet<String> = texts.keys().cloned().collect();
    texts.into_iter().map(|(file, text)| (file.clone(), imports(&file, &text, &files))).collect()
}

/// Every Rust file below a directory, by its path there.
fn read(directory: &Path, prefix: &str, texts: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(directory).expect("the directory is in the repository") {
        let path = entry.expect("the directory can be read").path();
        let name = path.file_name().expect("an entry has a name").to_string_lossy().into_owned();
        if path.is_dir() {
            read(&path, &format!("{prefix}{name}/"), texts);
        } else if name.ends_with(".rs") {
            let text = fs::read_to_string(&path).expect("a source file can be read");
            texts.insert(format!("{prefix}{name}"), text);
        }
    }
}

/// The files that a file imports.
fn imports(file: &str, text: &str, files: &BTreeSet<String>) -> BTreeSet<String> {
    let here = module(file);
    let words = without_tests(words(text));
    let mut paths = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (word, next) = (words[at].as_str(), words.get(at + 1).map_or("", String::as_str));
        let after = words.get(at + 2).map_or("", String::as_str);
        at += 1;
        if word == "mod" && after == ";" {
            paths.push([&here[..], &[next.to_owned()]].concat());
        } else if matches!(word, "crate" | "super" | "self" | "streamspec_codegen") && next == "::"
        {
            at = tree(&words, at - 1, &[], &mut |path| paths.extend(absolute(path, &here)));
        }
    }
    let found = paths.iter().filter_map(|path| file_of(path, files));
    found.filter(|found| found != file).collect()
}

/// Calls `each` with every path of a tree such as `a::{b, c::{self, d}}` that begins at a word;
/// gives the place of the word after it.
fn tree(
    words: &[String],
    from: usize,
    prefix: &[String],
    each: &mut dyn FnMut(&[String]),
) -> usize {
    let (mut path, mut at) = (prefix.to_vec(), from);
    while let Some(word) = words.get(at) {
        at += 1;
        if word == "{" {
            while words.get(at).is_some_and(|word| word != "}") {
                at = match words[at].as_str() {
                    "," => at + 1,
                    "as" => at + 2,
                    _ => tree(words, at, &path, each),
                };
            }
            return at + 1;
        }
        if word == "<" {
            break;
        }
        if word != "self" || path.is_empty() {
            path.push(word.clone());
        }
        if words.get(at).is_none_or(|word| word != "::") {
            break;
        }
        at += 1;
    }
    each(&path);
    at
}

/// A path as it is from the root of the crate.
fn absolute(path: &[String], here: &[String]) -> Option<Vec<String>> {
    let (first, mut rest) = path.split_first()?;
    let mut base = match first.as_str() {
        "super" => here.split_last()?.1.to_vec(),
        "self" => here.to_vec(),
        _ => Vec::new(),
    };
    while let Some((_, after)) = rest.split_first().filter(|(first, _)| *first == "super") {
        base.pop();
        rest = after;
    }
    base.extend_from_slice(rest);
    Some(base)
}

/// The module that a file holds, from the root of the crate.
fn module(file: &str) -> Vec<String> {
    let path = file.trim_end_matches(".rs");
    let parts = path.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main"));
    parts.map(str::to_owned).collect()
}

/// The file of the deepest module on a path.
fn file_of(path: &[String], files: &BTreeSet<String>) -> Option<String> {
    (0..=path.len()).rev().find_map(|length| {
        let name = path[..length].join("/");
        let names = match length {
            0 => ["lib.rs".to_owned(), String::new()],
            _ => [format!("{name}.rs"), format!("{name}/mod.rs")],
        };
        names.into_iter().find(|name| files.contains(name))
    })
}

/// The words and signs of a source text, without comments and literals.
fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            comment(rest)
        } else if let Some(length) = literal(rest) {
            length
        } else if c.is_alphabetic() || c == '_' {
            let end = |c: char| !c.is_alphanumeric() && c != '_';
            let length = rest.find(end).unwrap_or(rest.len());
            found.push(rest[..length].to_owned());
            length
        } else {
            let length = if rest.starts_with("::") { 2 } else { c.len_utf8() };
            if !c.is_whitespace() {
                found.push(rest[..length].to_owned());
            }
            length
        };
        rest = &rest[length..];
    }
    found
}

/// Length of the comment that a text begins with; comments nest.
fn comment(text: &str) -> usize {
    let mut depth = 0;
    for (at, _) in text.char_indices() {
        depth += usize::from(text[at..].starts_with("/*"));
        if text[at..].starts_with("*/") {
            depth -= 1;
            if depth == 0 {
                return at + 2;
            }
        }
    }
    text.len()
}

/// Length of the text or character that a text begins with, if it does.
fn literal(text: &str) -> Option<usize> {
    if let Some(raw) = text.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if let Some(inner) = raw[hashes..].strip_prefix('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            return Some(inner.find(&end)? + 2 + hashes + end.len());
        }
    }
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    // A lifetime has no second quote.
    let character = text[1..].starts_with('\\') || text[1..].chars().nth(1) == Some('\'');
    if quote == '\'' && !character {
        return None;
    }
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// What is left without the modules of tests, which may look into everything.
fn without_tests(words: Vec<String>) -> Vec<String> {
    let mut left = Vec::new();
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let inline = word == "tests" && words.peek().is_some_and(|next| next == "{");
        if !(inline && left.last().is_some_and(|last| last == "mod")) {
            left.push(word);
            continue;
        }
        left.pop();
        let mut depth = 0;
        for word in words.by_ref() {
            depth += i32::from(word == "{") - i32::from(word == "}");
            if depth == 0 {
                break;
            }
        }
    }
    left
}
