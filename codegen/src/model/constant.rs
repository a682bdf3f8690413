//! Constants of octets, as descriptions write them.

use std::fmt::Write;

/// Octets as text: printable ASCII stands for itself, and any other octet is written as in `\x00`. So
/// are a backtick, which would end what the book quotes, and a space at either end, which nobody sees.
pub fn octets_as_text(octets: &[u8]) -> String {
    let mut text = String::new();
    for (index, octet) in octets.iter().enumerate() {
        let at_an_end = index == 0 || index + 1 == octets.len();
        match octet {
            b'\\' => text.push_str(r"\\"),
            b' ' if !at_an_end => text.push(' '),
            b'!'..=b'~' if *octet != b'`' => text.push(char::from(*octet)),
            _ => write!(text, r"\x{octet:02x}").expect("a text takes all that is written"),
        }
    }
    text
}
