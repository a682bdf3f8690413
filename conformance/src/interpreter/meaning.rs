//! What a value means, in a line of text for people.

use std::fmt::Write;

use streamspec_codegen::model::{Primitive, Stream};

use super::value::{Integer, Value, parts, value_name};

/// What a value means: the names of enum values and of bits that are set, numbers, text.
pub fn meaning(stream: &Stream, value: &Value) -> String {
    match value {
        Value::Absent => "absent".into(),
        Value::Integer(integer) => integer_meaning(stream, *integer),
        Value::Checksum(integer) => format!("{:#010x} (checksum)", integer.raw),
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
    if integer.scalar.primitive.float() {
        return float_meaning(integer);
    }
    // Small numbers in decimal alone, larger ones in hexadecimal as well.
    let number = integer.number();
    let hexadecimal = (!(-255..=255).contains(&number)).then(|| format!("{:#x}", integer.raw));
    let name = value_name(stream, of, integer.value()).map(str::to_owned);
    let also: Vec<String> = hexadecimal.into_iter().chain(name).collect();
    if also.is_empty() { number.to_string() } else { format!("{number} ({})", also.join(", ")) }
}

/// The number that a float is, for people; its bits tell NaNs apart.
fn float_meaning(integer: Integer) -> String {
    let number = match integer.scalar.primitive {
        Primitive::F32 => f32::from_bits(integer.raw as u32).to_string(),
        _ => f64::from_bits(integer.raw).to_string(),
    };
    format!("{number} ({:#x})", integer.raw)
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

#[cfg(test)]
mod tests {
    use streamspec_codegen::model::Scalar;

    use super::*;

    #[test]
    fn floats_are_numbers_and_bits() {
        let shown =
            |primitive, raw| float_meaning(Integer { scalar: Scalar { primitive, of: None }, raw });
        assert_eq!(shown(Primitive::F32, 0x3fc0_0000), "1.5 (0x3fc00000)");
        assert_eq!(shown(Primitive::F64, 0x8000_0000_0000_0000), "-0 (0x8000000000000000)");
        assert_eq!(shown(Primitive::F32, 0x7fa0_0001), "NaN (0x7fa00001)");
        assert_eq!(shown(Primitive::F64, 0x7ff0_0000_0000_0000), "inf (0x7ff0000000000000)");
    }
}
