//! How Python spells the names and texts of a description.

use std::collections::BTreeSet;

use crate::model::{BitPart, EnumValue, Family, Field, Stream, Structure};

/// Keywords, and what generated classes call something or use of what is always there.
const WORDS: &str = "False None True and as assert async await break class continue def del elif else \
    except finally for from global if import in is lambda nonlocal not or pass raise return try while \
    with yield any all bool bytes classmethod enumerate frozenset int len list range staticmethod \
    super c at cls self it octets index add sub mul div shl every some count holds named part \
    property unsigned text_of terminated orders field dataclass cleared replace told new";

/// Classes that every module imports or declares for itself.
const CLASSES: &str = "False None True ALL AllHeaders Any Bits Body Checksum Class ClassVar Cursor Dict Elements Form \
    Framing From HeaderForm Headers IntEnum \
    Layout List Named Nested Octets Optional Output Pattern Reader Record RecordHeader SLOTS Sequence Sink Source \
    Stream StreamReader StreamWriter Structure Tuple Type Union Writer";

/// What every integer has, and bits besides.
const INTEGER: &str = "as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag \
    is_integer numerator of of_parts parts real to_bytes";

/// Modules that every package has.
const MODULES: &str = "streamspec testee";

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

/// The modules of a family's streams, by index.
pub fn modules(family: &Family) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS, MODULES]);
    family.streams.iter().map(|stream| scope.take(stream.name.replace('-', "_"))).collect()
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

/// The values of an enum by their numbers.
pub fn values_of(class: &str) -> String {
    format!("_{class}")
}

/// The attributes of a structure, by index; those of reserved octets are local to what reads them.
pub fn attributes(structure: &Structure) -> Vec<String> {
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

/// The attributes that hold the headers of a stream, by index.
pub fn headers(stream: &Stream) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS]);
    stream.headers.iter().map(|header| scope.take(header.name.clone())).collect()
}

/// The members of an enum.
pub fn members(values: &[EnumValue]) -> Vec<String> {
    let mut scope = Scope::default();
    values.iter().map(|value| scope.take(value.name.to_uppercase())).collect()
}

/// The properties of bits; no name for reserved ones.
pub fn parts(parts: &[BitPart]) -> Vec<String> {
    let mut scope = Scope::of(&[WORDS, INTEGER]);
    let name = |part: &BitPart| part.name.as_ref().map(|name| scope.take(name.clone()));
    parts.iter().map(name).map(Option::unwrap_or_default).collect()
}

/// A string literal.
pub fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Prose between the quotes of a documentation string.
pub fn prose(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    match text.strip_suffix('"') {
        Some(rest) => format!("{rest}\\\""),
        None => text,
    }
}

/// A package as code imports it.
pub fn package(family: &Family) -> String {
    family.identity.names.package_in_code()
}
