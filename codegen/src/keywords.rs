//! The words that Rust keeps for itself, of all editions.

/// Strict and reserved keywords: nothing can have such a name.
pub const RESERVED: [&str; 52] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Weak keywords, which have a meaning in some places alone.
pub const WEAK: [&str; 6] = ["auto", "default", "macro_rules", "raw", "safe", "union"];
