//! Names as Go writes them.

use std::collections::BTreeSet;

use crate::model::{Record, Rule, Stream, Type};

/// Abbreviations that Go writes in capitals throughout.
const INITIALISMS: [&str; 45] = [
    "ACPI", "API", "ASCII", "CPU", "CPUID", "DNS", "EOF", "FPU", "GFN", "HPET", "HTTP", "HVM",
    "ID", "IO", "IOAPIC", "IP", "IPI", "IRQ", "ISA", "JSON", "KHZ", "LAPIC", "MFN", "MSR", "MTRR",
    "PCI", "PFN", "PIC", "PIRQ", "PIT", "PV", "RAM", "RTC", "SSE", "TCP", "TSC", "UDP", "URL",
    "UTF8", "UUID", "VCPU", "VIRQ", "VM", "XML", "XSAVE",
];

/// Identifiers that every package uses for something else.
const TAKEN: [&str; 12] = [
    "Kind",
    "KindUnknown",
    "NewReader",
    "NewStreamReader",
    "NewWriter",
    "Reader",
    "RecordHeader",
    "RecordHeaderSize",
    "Rules",
    "Verify",
    "Versions",
    "Writer",
];

/// Methods of structures, which fields cannot share a name with.
const METHODS: [&str; 3] = ["Append", "Counted", "Decode"];

/// Packages that generated files import, and the words that Go keeps for itself.
const RESERVED: [&str; 41] = [
    "any",
    "append",
    "binary",
    "bool",
    "break",
    "byte",
    "case",
    "chan",
    "const",
    "continue",
    "copy",
    "default",
    "defer",
    "else",
    "error",
    "fallthrough",
    "for",
    "func",
    "go",
    "goto",
    "if",
    "import",
    "internal",
    "interface",
    "io",
    "len",
    "main",
    "map",
    "package",
    "panic",
    "range",
    "return",
    "select",
    "string",
    "struct",
    "switch",
    "testee",
    "type",
    "var",
    "wire",
    "xenstreams",
];

/// `NODE_DATA`, `node_data` or `node-data` as an exported identifier: `NodeData`.
pub fn exported(name: &str) -> String {
    name.split(['_', '-', '.']).map(part).collect()
}

fn part(part: &str) -> String {
    let upper = part.to_uppercase();
    if INITIALISMS.contains(&upper.as_str()) {
        return upper;
    }
    if let Some(single) = upper.strip_suffix('S').filter(|s| INITIALISMS.contains(s)) {
        return format!("{single}s");
    }
    let mut letters = part.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(letters.map(|c| c.to_ascii_lowercase())).collect()
}

/// The same as an identifier that is not exported: `nodeData`, `idTable`.
pub fn unexported(name: &str) -> String {
    let mut parts = name.split(['_', '-', '.']);
    let first = parts.next().unwrap_or_default().to_lowercase();
    let name = first + &parts.map(part).collect::<String>();
    if RESERVED.contains(&name.as_str()) { format!("{name}Item") } else { name }
}

/// A package: `domain-context-v1` is `domaincontextv1`.
pub fn package(stream: &str) -> String {
    let name = joined(stream);
    if RESERVED.contains(&name.as_str()) { format!("{name}stream") } else { name }
}

/// A name in lower case, in one word, as packages and files are called.
pub fn joined(name: &str) -> String {
    name.to_lowercase().replace(['_', '-'], "")
}

/// A named type.
pub fn named(ty: &Type) -> String {
    let name = exported(&ty.name);
    if TAKEN.contains(&name.as_str()) { format!("{name}Type") } else { name }
}

/// A header's structure.
pub fn header(stream: &Stream, name: &str) -> String {
    let name = exported(name);
    if stream.records.iter().any(|r| exported(&r.name) == name) {
        return name + "Header";
    }
    distinct(stream, name, "Header")
}

/// The variable that holds a header; `s` and `r` hold other things as well.
pub fn header_variable(name: &str) -> String {
    let name = unexported(name);
    let taken = ["version", "order", "seen", "number"].contains(&name.as_str());
    if taken { format!("{name}Header") } else { name }
}

/// The method of a reader that gives a record or header: the name of its structure, unless a reader
/// has such a method already.
pub fn accessor(name: &str) -> String {
    const TAKEN: [&str; 10] = [
        "Body",
        "Err",
        "Inside",
        "Instance",
        "Kind",
        "Next",
        "Offset",
        "RecordHeader",
        "Unended",
        "Version",
    ];
    if TAKEN.contains(&name) { format!("{name}Record") } else { name.to_owned() }
}

/// A record's structure.
pub fn record(stream: &Stream, record: &Record) -> String {
    distinct(stream, exported(&record.name), "Record")
}

fn distinct(stream: &Stream, name: String, suffix: &str) -> String {
    let shared = stream.types.iter().any(|ty| named(ty) == name);
    if shared || TAKEN.contains(&name.as_str()) { name + suffix } else { name }
}

/// The constant for a value or bit of a type.
pub fn constant(stream: &Stream, ty: &str, value: &str) -> String {
    let name = ty.to_owned() + &exported(value);
    let types: BTreeSet<String> = stream.types.iter().map(named).collect();
    if types.contains(&name) || TAKEN.contains(&name.as_str()) { name + "Value" } else { name }
}

/// A field of a structure.
pub fn field(name: &str) -> String {
    let name = exported(name);
    if METHODS.contains(&name.as_str()) { name + "Field" } else { name }
}

/// The method that gives a part of a bits type.
pub fn part_method(name: &str) -> String {
    exported(name)
}

/// The variable that holds a rule: its id without the stream.
pub fn rule(stream: &Stream, rule: &Rule) -> String {
    let id = rule.id.strip_prefix(&stream.name).unwrap_or(&rule.id);
    format!("rule{}", exported(id.trim_start_matches('.')))
}

/// A string literal.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
