//! Names as Rust writes them.

use crate::model::{Rule, Stream};

/// `NODE_DATA` or `node_data` as a type: `NodeData`.
pub fn camel(name: &str) -> String {
    let part = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters.map(|c| c.to_ascii_lowercase())).collect::<String>()
    };
    let name: String = name.split(['_', '-']).map(part).collect();
    if TAKEN.contains(&name.as_str()) { format!("{name}Item") } else { name }
}

/// Types that generated modules already use under these names.
const TAKEN: [&str; 64] = [
    "Array",
    "Body",
    "BodyError",
    "Class",
    "Clone",
    "Copy",
    "Counted",
    "Default",
    "Endian",
    "Err",
    "Error",
    "Fault",
    "Filled",
    "Here",
    "Infallible",
    "Insertion",
    "Iterator",
    "Kind",
    "Layout",
    "LayoutView",
    "Leaving",
    "Lengths",
    "Load",
    "LoadError",
    "Loader",
    "Misuse",
    "NoHandler",
    "None",
    "Nowhere",
    "Octets",
    "Ok",
    "Open",
    "OpenRecord",
    "Opened",
    "Option",
    "Parts",
    "Pass",
    "Path",
    "PhantomData",
    "Plain",
    "Reader",
    "Record",
    "RecordHeader",
    "Records",
    "Result",
    "Role",
    "Rule",
    "Runs",
    "Same",
    "Save",
    "SaveError",
    "Saver",
    "Self",
    "Sink",
    "Some",
    "State",
    "Stopped",
    "Suspended",
    "Target",
    "View",
    "Visitor",
    "Within",
    "WriteError",
    "Writer",
];

/// `node_data` or `domain-context` as a module or function.
pub fn snake(name: &str) -> String {
    name.to_lowercase().replace('-', "_")
}

/// A field: a name that Rust keeps for itself gets an underscore.
pub fn field(name: &str) -> String {
    const KEYWORDS: [&str; 44] = [
        "as", "async", "await", "break", "const", "continue", "dyn", "else", "enum", "extern",
        "false", "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
        "pub", "ref", "return", "static", "struct", "super", "trait", "true", "type", "unsafe",
        "use", "where", "while", "abstract", "become", "box", "do", "final", "macro", "override",
        "try", "yield",
    ];
    if KEYWORDS.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// `unique_id` as a constant: `UNIQUE_ID`.
pub fn constant(name: &str) -> String {
    name.to_uppercase().replace(['-', '.'], "_")
}

/// The constant that holds a rule: its id without the stream.
pub fn rule(stream: &Stream, rule: &Rule) -> String {
    let id = rule.id.strip_prefix(&stream.name).unwrap_or(&rule.id);
    constant(id.trim_start_matches('.'))
}
