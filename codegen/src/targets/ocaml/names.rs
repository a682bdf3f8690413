//! How OCaml spells the names and texts of a description.

use std::collections::BTreeSet;

use crate::model::{BitPart, EnumValue, Family, Field, Stream, Structure};
use crate::targets::wrap::comment;

/// Keywords, and what generated functions call something or use of what is always there.
const WORDS: &str = "and as assert asr begin class constraint do done downto else end exception external \
    false for fun function functor if in include inherit initializer land lazy let lor lsl lsr lxor \
    match method mod module mutable new nonrec object of open or private rec sig struct then to true \
    try type val virtual when while with c at it index v octets not ignore";

/// Modules that every library has, modules of the standard library that something uses, and
/// constructors that every module has.
const MODULES: &str = "Class Error Value Pattern Checksum Form Cursor Output Stream Courses Input Reader Runs \
    Nested Writer Record_header Patterns Forms Array Bool Buffer Bytes Char Float Format Fun Hashtbl \
    In_channel Int Int32 Int64 Lazy List Map Option Out_channel Printexc Printf Result Seq Set Stdlib \
    String Sys Uchar Unix Some None Ok Error Record Headers Further Stream Octets True False Main Json \
    Shape Document Tables";

/// Names that are taken.
#[derive(Debug, Default)]
pub struct Scope(BTreeSet<String>);

impl Scope {
    fn of(lists: &[&str]) -> Self {
        Self(lists.iter().flat_map(|list| list.split_whitespace()).map(str::to_owned).collect())
    }

    /// A scope of the modules within that of a stream.
    pub fn modules() -> Self {
        Self::of(&[MODULES])
    }

    /// Takes a name, with underscores behind it where it has been taken.
    pub fn take(&mut self, mut name: String) -> String {
        while !self.0.insert(name.clone()) {
            name.push('_');
        }
        name
    }
}

/// The modules of a family's streams, by index.
pub fn modules(family: &Family) -> Vec<String> {
    let library = module(&family.identity.names.package_in_code());
    let mut scope = Scope::of(&[MODULES, &library]);
    family.streams.iter().map(|stream| scope.take(module(&stream.name))).collect()
}

/// `NODE_DATA`, `node_data` or `node-data` as the name of a module or constructor: `Node_data`.
pub fn module(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        match letter {
            '-' | '.' => text.push('_'),
            first if text.is_empty() => text.push(first.to_ascii_uppercase()),
            other => text.push(other.to_ascii_lowercase()),
        }
    }
    text
}

/// The file of a module, or a value that is called like it.
pub fn file(module: &str) -> String {
    module.to_ascii_lowercase()
}

/// The fields of a structure, by index; those of reserved octets are local to what reads them.
pub fn fields(structure: &Structure) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS]);
    let carried = |f: &&Field| f.kind.is_told();
    let mut names = vec![String::new(); structure.fields.len()];
    // What somebody has to write gets its name first.
    for wanted in [true, false] {
        for (name, field) in names.iter_mut().zip(&structure.fields) {
            if carried(&field) == wanted {
                *name = scope.take(label(field).to_owned());
            }
        }
    }
    names
}

/// What errors call a field: an alignment has no name of its own.
pub fn label(field: &Field) -> &str {
    if field.name.is_empty() { "align" } else { &field.name }
}

/// The fields that hold the headers of a stream, by index.
pub fn headers(stream: &Stream) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS]);
    stream.headers.iter().map(|header| scope.take(header.name.clone())).collect()
}

/// The fields that hold what saves the records of a stream, by the names of their modules.
pub fn savers(records: &[String]) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS]);
    records.iter().map(|module| scope.take(file(module))).collect()
}

/// The constructors of an enum.
pub fn constructors(values: &[EnumValue]) -> Vec<String> {
    let mut scope = Scope::of(&["Other Some None"]);
    values.iter().map(|value| scope.take(module(&value.name))).collect()
}

/// The functions of bits; no name for reserved ones.
pub fn parts(parts: &[BitPart]) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS, "make bits to_parts of_parts table"]);
    let name = |part: &BitPart| part.name.as_ref().map(|name| scope.take(name.clone()));
    parts.iter().map(name).map(Option::unwrap_or_default).collect()
}

/// A string literal.
pub fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Prose as it can stand in a comment, which must hold neither half a string nor half a comment, and
/// none of the signs that odoc gives a meaning.
fn prose(text: &str) -> String {
    let mut out = String::new();
    // What is code in Markdown stands between brackets.
    let has_code = text.matches('`').count().is_multiple_of(2);
    let mut is_code = false;
    for letter in text.chars() {
        match letter {
            '`' if has_code => {
                out.push(if is_code { ']' } else { '[' });
                is_code = !is_code;
            }
            '@' if is_code => out.push('@'),
            '"' => out.push_str("''"),
            '{' => out.push('('),
            '}' => out.push(')'),
            '[' | ']' | '@' => out.extend(['\\', letter]),
            '*' if out.ends_with('(') => out.push_str(" *"),
            ')' if out.ends_with('*') => out.push_str(" )"),
            _ => out.push(letter),
        }
    }
    // A backslash before what ends the comment, or a quote that would begin a character.
    out.replace("\\\\", "\\ ").replace('\'', "\u{2019}")
}

/// A comment for odoc, whose lines after the first begin with an indent.
pub fn doc(text: &str, indent: &str) -> String {
    let lines = comment(&prose(text), &format!("{indent}    "));
    format!("(** {} *)", lines.trim_start())
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn what_is_code_in_markdown_is_code_for_odoc() {
        assert_eq!(prose("`a@b` and c@d, `[1]`"), "[a@b] and c\\@d, [\\[1\\]]");
        assert_eq!(prose("a single ` stays"), "a single ` stays");
    }
}
