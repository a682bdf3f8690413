//! The text of an ABI: YAML with a line for each field, value and rule.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::abi::{Abi, Binding, Bits, Check, Field, Framing, Layout, Only, Record};
use super::spell::number;

/// The whole text.
pub(super) fn abi(abi: &Abi) -> String {
    let mut text = String::new();
    if abi.only.is_none() {
        text += "# The ABI of a released version. `cargo codegen release` writes it, nobody edits it.\n";
    }
    let mut head = vec![
        ("stream", scalar(&abi.stream)),
        ("description", scalar(&abi.description)),
        ("version", abi.version.to_string()),
        ("tier", scalar(&abi.tier)),
    ];
    head.extend(abi.release.iter().map(|release| ("release", quoted(release))));
    head.extend(abi.only.iter().map(|Only::Layout| ("only", "layout".into())));
    for (key, value) in head {
        let _ = writeln!(text, "{key}: {value}");
    }
    for (key, lines) in [("sources", &abi.sources), ("corrections", &abi.corrections)] {
        block(&mut text, "", key, lines.iter().map(|line| quoted(line)));
    }
    if !abi.headers.is_empty() {
        text += "headers:\n";
    }
    for header in &abi.headers {
        let _ = writeln!(text, "  - header: {}", scalar(&header.header));
        let _ = writeln!(text, "    endian: {}", header.endian);
        let _ = writeln!(text, "    size: {}", header.size);
        fields(&mut text, "    ", &header.fields);
        checks(&mut text, "    ", "checks", &header.checks);
    }
    abi.framing.iter().for_each(|of| framing(&mut text, of));
    text += "records:\n";
    abi.records.iter().for_each(|of| record(&mut text, of));
    if !abi.rules.is_empty() {
        text += "rules:\n";
    }
    for (id, of) in &abi.rules {
        let _ = writeln!(text, "  {}: {}", scalar(id), binding(of));
    }
    text
}

fn framing(text: &mut String, framing: &Framing) {
    let _ = writeln!(text, "framing:\n  endian: {}\n  size: {}", framing.endian, framing.size);
    fields(text, "  ", &framing.fields);
    for limit in framing.limit.iter() {
        let _ = writeln!(text, "  limit: {}", check(limit));
    }
    let padding = &framing.padding;
    let mut parts = vec![format!("to: {}", padding.to)];
    parts.extend(padding.in_length.then(|| "in-length: true".into()));
    parts.extend(padding.verified.then(|| "verified: true".into()));
    let _ = writeln!(text, "  padding: {}", flow(&parts));
    if framing.trailer {
        text.push_str("  trailer: true\n");
    }
    if framing.ends_with_input {
        text.push_str("  ends-with-input: true\n");
    }
    for bit in framing.optional_bit.iter() {
        let _ = writeln!(text, "  optional-bit: {bit}");
    }
    if framing.passes_unknown {
        text.push_str("  passes-unknown: true\n");
    }
    if framing.unique {
        text.push_str("  unique: true\n");
    }
    let codes = framing
        .reserved
        .iter()
        .map(|(first, last)| format!("[{}, {}]", number(*first), number(*last)));
    block(text, "  ", "reserved", codes);
}

fn record(text: &mut String, record: &Record) {
    let _ = writeln!(text, "  - record: {}", scalar(&record.record));
    let _ = writeln!(text, "    code: {}", number(record.code));
    let mut said = Vec::new();
    if record.tier != "stable" {
        said.push(("tier", record.tier.clone()));
    }
    said.extend(record.position.iter().map(|position| ("position", position.clone())));
    if record.occurs != "any" {
        said.push(("occurs", record.occurs.clone()));
    }
    said.extend(record.instance.iter().map(|instance| ("instance", scalar(instance))));
    said.extend(record.control.iter().map(|control| ("control", scalar(control))));
    said.extend(record.size.iter().map(|size| ("size", size.to_string())));
    for (key, value) in said {
        let _ = writeln!(text, "    {key}: {value}");
    }
    checks(text, "    ", "place", &record.place);
    for required in record.required.iter() {
        let _ = writeln!(text, "    required: {}", check(required));
    }
    fields(text, "    ", &record.fields);
    block(text, "    ", "layouts", record.layouts.iter().map(layout));
    checks(text, "    ", "checks", &record.checks);
}

fn fields(text: &mut String, indent: &str, all: &[Field]) {
    if !all.is_empty() {
        let _ = writeln!(text, "{indent}fields:");
    }
    for field in all {
        let parts = head_of(field);
        if field.bits.is_empty() && field.fields.is_empty() && field.cases.is_empty() {
            let _ = writeln!(text, "{indent}  - {}", flow(&parts));
            continue;
        }
        // Its parts have lines of their own, and so has all that is said of it.
        let inner = format!("{indent}    ");
        let _ = writeln!(text, "{indent}  - {}", parts.join(&format!("\n{inner}")));
        block(text, &inner, "bits", field.bits.iter().map(bits));
        fields(text, &inner, &field.fields);
        cases(text, &inner, field);
    }
}

fn cases(text: &mut String, indent: &str, field: &Field) {
    if !field.cases.is_empty() {
        let _ = writeln!(text, "{indent}cases:");
    }
    for case in &field.cases {
        let _ = writeln!(text, "{indent}  - case: {}", scalar(&case.case));
        let _ = writeln!(text, "{indent}    value: {}", number(case.value));
        if case.fields.is_empty() {
            let _ = writeln!(text, "{indent}    fields: []");
        }
        fields(text, &format!("{indent}    "), &case.fields);
    }
}

/// All of a field but its parts.
fn head_of(field: &Field) -> Vec<String> {
    let mut parts = Vec::new();
    parts.extend(field.at.map(|at| format!("at: {at}")));
    parts.extend(field.name.iter().map(|name| format!("name: {}", scalar(name))));
    parts.push(format!("type: {}", scalar(&field.ty)));
    parts.extend(field.size.map(|size| format!("size: {size}")));
    parts.extend(field.is.iter().map(|mark| format!("is: {mark}")));
    parts.extend(field.condition.iter().map(|condition| format!("if: {}", quoted(condition))));
    parts.extend(values(&field.values, field.open));
    if !field.checks.is_empty() {
        let checks: Vec<String> = field.checks.iter().map(check).collect();
        parts.push(format!("checks: [{}]", checks.join(", ")));
    }
    parts
}

fn bits(bits: &Bits) -> String {
    let mut parts = vec![format!("low: {}", bits.low), format!("width: {}", bits.width)];
    parts.extend(bits.name.iter().map(|name| format!("name: {}", scalar(name))));
    parts.extend(bits.verified.then(|| "verified: true".into()));
    parts.extend(bits.is.iter().map(|mark| format!("is: {mark}")));
    parts.extend(values(&bits.values, bits.open));
    flow(&parts)
}

/// Named values, ascending.
fn values(values: &BTreeMap<String, u64>, open: bool) -> Vec<String> {
    let mut ascending: Vec<_> = values.iter().map(|(name, value)| (*value, name)).collect();
    ascending.sort_unstable();
    let named: Vec<String> = ascending
        .into_iter()
        .map(|(value, name)| format!("{}: {}", scalar(name), number(value)))
        .collect();
    let mut parts = Vec::new();
    parts.extend((!named.is_empty()).then(|| format!("values: {}", flow(&named))));
    parts.extend(open.then(|| "open: true".into()));
    parts
}

fn layout(layout: &Layout) -> String {
    let mut parts = vec![format!("length: {}", layout.length)];
    let without: Vec<String> = layout.without.iter().map(|name| scalar(name)).collect();
    parts.push(format!("without: [{}]", without.join(", ")));
    let taken = layout.defaults.iter().map(|(name, v)| format!("{}: {}", scalar(name), number(*v)));
    let taken: Vec<String> = taken.collect();
    parts.extend((!taken.is_empty()).then(|| format!("defaults: {}", flow(&taken))));
    flow(&parts)
}

fn checks(text: &mut String, indent: &str, key: &str, all: &[Check]) {
    block(text, indent, key, all.iter().map(check));
}

fn check(check: &Check) -> String {
    format!("{{ rule: {}, test: {} }}", scalar(&check.rule), quoted(&check.test))
}

fn binding(binding: &Binding) -> String {
    let mut parts = vec![format!("class: {}", binding.class)];
    parts.extend((binding.level != "MUST").then(|| format!("level: {}", binding.level)));
    parts.extend((binding.role != "both").then(|| format!("role: {}", binding.role)));
    parts.extend(binding.unchecked.then(|| "unchecked: true".into()));
    flow(&parts)
}

/// A key, and a line for each of some entries; nothing where there are none.
fn block(text: &mut String, indent: &str, key: &str, entries: impl Iterator<Item = String>) {
    for (i, entry) in entries.enumerate() {
        if i == 0 {
            let _ = writeln!(text, "{indent}{key}:");
        }
        let _ = writeln!(text, "{indent}  - {entry}");
    }
}

fn flow(parts: &[String]) -> String {
    format!("{{ {} }}", parts.join(", "))
}

/// A text, in quotes where YAML might take it for something else.
fn scalar(text: &str) -> String {
    const WORDS: [&str; 8] = ["true", "false", "yes", "no", "on", "off", "null", "y"];
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '(' | ')');
    let word = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(plain)
        && !WORDS.contains(&text.to_lowercase().as_str())
        && text != "n";
    if word { text.to_owned() } else { quoted(text) }
}

/// A text in quotes, by the rules of JSON, which YAML shares.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
