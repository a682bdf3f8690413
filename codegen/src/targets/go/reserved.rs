//! A scope of names, and what the generator and the language themselves call something in each.

use std::collections::BTreeSet;

/// Words that Go keeps for itself, what it declares everywhere, and the packages that generated files
/// import.
pub const LANGUAGE: &str = "any append bool break byte cap case chan clear close \
    comparable complex complex128 complex64 \
    const continue copy default defer delete else error fallthrough false float32 float64 for \
    func go goto if imag import int int16 int32 int64 int8 interface iota len make map max min \
    new nil package panic print println range real recover return rune select string struct \
    switch true type uint uint16 uint32 uint64 uint8 uintptr var _ init main binary bytes fmt io \
    json strconv wire streamspec";

/// What every package declares for itself.
pub const PACKAGE: &str = "Body ByteOrder Check Cleared Handlers ID Judge Kind KindUnknown NewReader \
    NewStreamReader \
    NewWriter ParseKind \
    Reader Record RecordHeader RecordHeaderSize NewRecordHeader Savers Unknown Verify Versions Within \
    WithinWriter Writer headers kinds newReader newState records ruleMemory state";

/// Names of packages that would be mistaken for something else.
pub const NO_PACKAGES: &str =
    "internal testee errors streamspec h handlers inner r record told v w within";

/// The local names of the functions that make a reader or writer, and the fields of the state.
pub const LOCAL: &str = "context done err in inner inside instance instances number options order \
    out r s seen version w";

/// Methods of every reader.
pub const READER: &str = "Body Err Inside Instance Kind ByteOrder Load Next Offset Record RecordHeader Resume \
    Turn Unended Version step";

/// Methods of every writer, beside those that write records.
pub const WRITER: &str = "Save Write WriteByte WriteTo WriteUnknown Writer";

/// Methods of bits, beside those of their parts.
pub const BITS: &str = "String";

/// Methods of structures, which fields cannot share a name with.
pub const METHODS: &str = "Append Cleared Counted Decode";

/// Names that are taken.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    taken: BTreeSet<String>,
}

impl Scope {
    /// A scope in which the names of some lists are taken, with blanks between them.
    pub fn new<'a>(taken: impl IntoIterator<Item = &'a str>) -> Self {
        let names = taken.into_iter().flat_map(str::split_whitespace);
        Self { taken: names.map(str::to_owned).collect() }
    }

    /// Takes a name, with underscores behind it where it has been taken.
    pub fn take(&mut self, mut name: String) -> String {
        while !self.taken.insert(name.clone()) {
            name.push('_');
        }
        name
    }
}
