//! How Go spells the names of a description, each by itself.

/// Abbreviations that Go writes in capitals throughout.
const INITIALISMS: [&str; 45] = [
    "ACPI", "API", "ASCII", "CPU", "CPUID", "DNS", "EOF", "FPU", "GFN", "HPET", "HTTP", "HVM",
    "ID", "IO", "IOAPIC", "IP", "IPI", "IRQ", "ISA", "JSON", "KHZ", "LAPIC", "MFN", "MSR", "MTRR",
    "PCI", "PFN", "PIC", "PIRQ", "PIT", "PV", "RAM", "RTC", "SSE", "TCP", "TSC", "UDP", "URL",
    "UTF8", "UUID", "VCPU", "VIRQ", "VM", "XML", "XSAVE",
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
    first + &parts.map(part).collect::<String>()
}

/// A name in lower case, in one word, as packages and files are called.
pub fn joined(name: &str) -> String {
    name.to_lowercase().replace(['_', '-'], "")
}

/// A string literal.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

/// What there is of a rule, a variable or a function: its id without the stream, after a word.
pub fn of_rule(word: &str, stream: &str, id: &str) -> String {
    let id = id.strip_prefix(stream).unwrap_or(id);
    format!("{word}{}", exported(id.trim_start_matches('.')))
}

/// A name as words of a sentence.
pub fn words(name: &str) -> String {
    name.replace('_', " ")
}
