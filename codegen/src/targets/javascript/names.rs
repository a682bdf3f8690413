//! How JavaScript spells the names and texts of a description.

use std::collections::BTreeSet;

use crate::model::{BitPart, EnumValue, Family, Field, Stream, Structure};

/// Reserved words, and what generated code calls something or uses of what is always there.
const WORDS: &str = "arguments await break case catch class const continue debugger default delete do else \
    enum eval export extends false finally for function if implements import in instanceof interface let new \
    null package private protected public return static super switch this throw true try typeof undefined \
    var void while with yield constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype then \
    toLocaleString toString valueOf c at it view little add any changed check checkLater cleared count div enumOf \
    every format has holds join judge judgeLater latin mul raw records same shl some sub terminated unsigned \
    withoutNul";

/// Classes that every module imports or uses.
const CLASSES: &str = "ALL Array ArrayBuffer BigInt BigInt64Array BigUint64Array Bits Body Boolean Class \
    Collector DataView Date Error Function Headers Infinity Int16Array Int32Array Int8Array Integers Iterable \
    JSON Map Math Misfit NaN Nested Number Object Octets Partial Pattern Promise Proxy RangeError Reader \
    Readonly ReadonlyArray Record RecordHeader Reflect RegExp Sequence Set Sink Source Stream StreamError \
    StreamReader StreamWriter String Structure Symbol TypeError Uint16Array Uint32Array Uint8Array WeakMap \
    Writer";

/// Variables of a page that a script cannot make its own, or that turn what they are given into a text.
const PAGE: &str = "closed crypto customElements document frameElement history indexedDB isSecureContext \
    localStorage location name navigator opener sessionStorage status top window";

/// What bits have besides their parts.
const BITS: &str = "bits parts";

/// Modules that every package has, and names that no module can have where it is imported.
const MODULES: &str = "index streamspec testee package";

/// Names that are taken.
#[derive(Debug, Default)]
pub struct Scope(BTreeSet<String>);

impl Scope {
    fn of(lists: &[&str]) -> Self {
        Self(lists.iter().flat_map(|list| list.split_whitespace()).map(str::to_owned).collect())
    }

    /// A scope of the classes of a module.
    pub fn classes() -> Self {
        Self::of(&[CLASSES])
    }

    /// Takes a name, with underscores behind it where it has been taken.
    pub fn take(&mut self, mut name: String) -> String {
        while !self.0.insert(name.clone()) {
            name.push('_');
        }
        name
    }
}

/// The module of a stream.
#[derive(Debug, Clone)]
pub struct Module {
    /// The name of its file, without `.js`.
    pub file: String,
    /// What code calls it that imports all of it.
    pub name: String,
}

/// The modules of a family's streams, by index.
pub fn modules(family: &Family) -> Vec<Module> {
    let mut files = Scope::of(&[MODULES]);
    let mut names = Scope::of(&[WORDS, MODULES]);
    let module = |stream: &Stream| Module {
        file: files.take(stream.name.clone()),
        name: names.take(camel(&stream.name)),
    };
    family.streams.iter().map(module).collect()
}

/// `NODE_DATA`, `node_data` or `node-data` as the name of a class: `NodeData`.
pub fn class(name: &str) -> String {
    let part = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters.map(|c| c.to_ascii_lowercase())).collect::<String>()
    };
    name.split(['_', '-', '.']).map(part).collect()
}

/// `conn_id` as the name of a property: `connId`.
fn camel(name: &str) -> String {
    let mut letters = class(name);
    if let Some(first) = letters.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    letters
}

/// The variable of the classic script.
pub fn global(family: &Family) -> String {
    Scope::of(&[WORDS, CLASSES, PAGE]).take(camel(&family.identity.names.package))
}

/// The properties of a structure, by index; those of reserved octets are names in layouts alone.
pub fn properties(structure: &Structure) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS]);
    let carried = |f: &&Field| f.kind.is_told();
    let mut names = vec![String::new(); structure.fields.len()];
    // What somebody has to write gets its name first.
    for wanted in [true, false] {
        for (name, field) in names.iter_mut().zip(&structure.fields) {
            if carried(&field) == wanted {
                *name = scope.take(camel(label(field)));
            }
        }
    }
    names
}

/// What errors call a field: an alignment has no name of its own.
pub fn label(field: &Field) -> &str {
    if field.name.is_empty() { "align" } else { &field.name }
}

/// The properties that hold the headers of a stream, by index.
pub fn headers(stream: &Stream) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS]);
    stream.headers.iter().map(|header| scope.take(camel(&header.name))).collect()
}

/// The members of an enum.
pub fn members(values: &[EnumValue]) -> Vec<String> {
    let mut scope = Scope::default();
    values.iter().map(|value| scope.take(value.name.to_uppercase())).collect()
}

/// The properties of bits; no name for reserved ones.
pub fn parts(parts: &[BitPart]) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS, BITS]);
    let name = |part: &BitPart| part.name.as_ref().map(|name| scope.take(camel(name)));
    parts.iter().map(name).map(Option::unwrap_or_default).collect()
}

/// A string literal.
pub fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Prose within a comment, which it must not end.
pub fn prose(text: &str) -> String {
    text.replace("*/", "* /")
}
