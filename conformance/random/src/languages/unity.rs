//! All C files of a stream as one, which takes a compiler a fraction of the time: functions and
//! tables that are `static` get the name of their file, so that two files may use one name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{below, put};

/// A file to compile, and the files that it stands for; itself alone, or several.
#[derive(Debug, Clone)]
pub struct Unit {
    pub source: PathBuf,
    pub parts: Vec<PathBuf>,
}

impl Unit {
    /// A file by itself.
    pub fn alone(source: &Path) -> Self {
        Self { source: source.to_path_buf(), parts: vec![source.to_path_buf()] }
    }
}

/// Joins the files of each stream; those of the runtime stay as they are, and so do the tables of the
/// program, in which macros of the runtime name what is `static`.
pub fn join(root: &Path, sources: &[PathBuf]) -> io::Result<Vec<Unit>> {
    let streams: BTreeSet<String> =
        sources.iter().filter_map(|s| Some(stem(s).strip_suffix("_reader")?.to_owned())).collect();
    let mut by: BTreeMap<&str, Vec<PathBuf>> = BTreeMap::new();
    let mut units = Vec::new();
    for source in sources {
        let file = stem(source);
        let begins =
            |s: &&String| file.strip_prefix(s.as_str()).is_some_and(|r| r.starts_with('_'));
        let of = streams.iter().filter(begins).max_by_key(|s| s.len());
        match of {
            Some(stream) => by.entry(stream).or_default().push(source.clone()),
            None => units.push(Unit::alone(source)),
        }
    }
    let directory = root.join("c-joined");
    for there in below(&directory).iter().filter(|there| !by.contains_key(&*stem(there))) {
        fs::remove_file(there)?;
    }
    for (stream, parts) in by {
        let source = directory.join(format!("{stream}.c"));
        put(&source, &joined(&parts)?)?;
        units.push(Unit { source, parts });
    }
    Ok(units)
}

fn joined(parts: &[PathBuf]) -> io::Result<String> {
    let mut text = String::new();
    for part in parts {
        let source = fs::read_to_string(part)?;
        text.push_str(&format!("#line 1 \"{}\"\n", part.display()));
        text.push_str(&renamed(&source, &stem(part)));
        text.push('\n');
    }
    Ok(text)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The text, in which what is `static` ends in the name of the file.
fn renamed(source: &str, file: &str) -> String {
    let own = statics(source);
    let mut text = String::with_capacity(source.len() * 2);
    let (mut rest, mut member) = (source, false);
    while !rest.is_empty() {
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let end = rest.find(|c| !word(c)).unwrap_or(rest.len());
        if end > 0 {
            text.push_str(&rest[..end]);
            if !member && own.contains(&rest[..end]) {
                text.push('_');
                text.push_str(file);
            }
            (rest, member) = (&rest[end..], false);
            continue;
        }
        let end = match rest.strip_prefix('"') {
            Some(quoted) => quoted.find('"').map_or(rest.len(), |end| end + 2),
            None => rest.chars().next().map_or(1, char::len_utf8),
        };
        text.push_str(&rest[..end]);
        member = text.ends_with('.') || text.ends_with("->");
        rest = &rest[end..];
    }
    text
}

/// The names that are defined `static` at the start of a line.
fn statics(source: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for (at, _) in source.match_indices("static ") {
        if at > 0 && source.as_bytes()[at - 1] != b'\n' {
            continue;
        }
        let until = |c: char| matches!(c, '(' | '[' | '=' | ';');
        let head = &source[at..][..source[at..].find(until).unwrap_or(0)];
        let name =
            head.trim_end().rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next();
        found.extend(name.filter(|name| !name.is_empty()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn what_is_static_is_renamed_and_its_namesakes_are_not() {
        let source = "static int fail(int x)\n{\n    return x + s->fail + t.fail;\n}\n\
                      int call(void) { return fail(\"fail\"); }\n";
        let expected = "static int fail_a(int x)\n{\n    return x + s->fail + t.fail;\n}\n\
                        int call(void) { return fail_a(\"fail\"); }\n";
        assert_eq!(renamed(source, "a"), expected);
    }
}
