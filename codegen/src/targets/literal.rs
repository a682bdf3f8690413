//! Integers and octets as several languages write them alike.

use std::fmt::Write;

/// An integer as a careful person writes it: small ones in decimal, large ones in hexadecimal.
pub fn literal(value: impl Into<i128>) -> String {
    let value = value.into();
    if value < 4096 || value % 1000 == 0 { value.to_string() } else { format!("{value:#x}") }
}

/// Octets in hexadecimal, with commas between them, as C, Go, JavaScript and Rust write those of an array.
pub fn list_of_octets(octets: &[u8]) -> String {
    let each: Vec<String> = octets.iter().map(|octet| format!("{octet:#04x}")).collect();
    each.join(", ")
}

/// Octets as Go and Python write them in quotes, all of them in hexadecimal.
pub fn escaped_octets(octets: &[u8]) -> String {
    octets.iter().map(|octet| format!("\\x{octet:02x}")).collect()
}

/// Octets in quotes, as Rust, Go and Python write them.
pub fn literal_of_octets(octets: &[u8]) -> String {
    let mut text = String::from("\"");
    for octet in octets {
        match octet {
            b'"' => text.push_str("\\\""),
            b'\\' => text.push_str("\\\\"),
            b' '..=b'~' => text.push(char::from(*octet)),
            _ => write!(text, "\\x{octet:02x}").expect("a text takes all that is written"),
        }
    }
    text + "\""
}
