//! What a value means, in a line of text for people.

use std::fmt::Write;

use streamspec_codegen::model::Stream;

use super::value::{Integer, Value, parts, value_name};

/// What a value means: the names of enum values and of bits that are set, numbers, text.
pub fn meaning(stream: &Stream, value: &Value) -> String {
    match value {
        Value::Absent => "absent".into(),
        Value::Integer(integer) => integer_meaning(stream, *integer),
        Value::Reserved(octets) if octets.iter().all(|octet| *octet == 0) => "zero".into(),
        Value::Reserved(_) => "not zero".into(),
        Value::Octets(octets) => counted(octets.len() as u64, "octet"),
        Value::Text(_) => quoted(value.text().unwrap_or_default()),
        Value::Array(array) => counted(array.count(), "element"),
        Value::Structure(nodes) => counted(nodes.len() as u64, "field"),
        Value::Stream(nested) => {
            format!("{} of a stream {}", counted(nested.length(), "octet"), nested.stream().id)
        }
    }
}

fn integer_meaning(stream: &Stream, integer: Integer) -> String {
    let of = integer.scalar.of;
    if let Some(parts) = parts(stream, of) {
        let mut set = Vec::new();
        for part in parts {
            let value = integer.part(part);
            match (&part.name, part.width) {
                _ if value == 0 && part.of.is_none() => {}
                (None, _) => set.push(format!("reserved {:#x}", integer.raw & part.mask())),
                (Some(name), 1) => set.push(name.clone()),
                (Some(name), _) => match value_name(stream, part.of, value) {
                    Some(value) => set.push(format!("{name} {value}")),
                    None => set.push(format!("{name} {value}")),
                },
            }
        }
        let set = if set.is_empty() { "none".into() } else { set.join(", ") };
        return format!("{:#x} ({set})", integer.raw);
    }
    // Small numbers in decimal alone, larger ones in hexadecimal as well.
    let number = integer.number();
    let hexadecimal = (!(-255..=255).contains(&number)).then(|| format!("{:#x}", integer.raw));
    let name = value_name(stream, of, integer.value()).map(str::to_owned);
    let also: Vec<String> = hexadecimal.into_iter().chain(name).collect();
    if also.is_empty() { number.to_string() } else { format!("{number} ({})", also.join(", ")) }
}

/// A number of things.
pub fn counted(count: u64, unit: &str) -> String {
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// A text in quotation marks, with escapes for what is not printable ASCII.
fn quoted(text: &[u8]) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for octet in text {
        let _ = write!(quoted, "{}", octet.escape_ascii());
    }
    quoted.push('"');
    quoted
}
