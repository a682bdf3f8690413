//! Prints JSON, one member after another, with no tree of values before it.

use std::fmt::Display;
use std::io::Write;

/// An object that is being printed.
pub struct Object<'o> {
    output: &'o mut Vec<u8>,
    is_empty: bool,
}

impl<'o> Object<'o> {
    /// Begins an object.
    pub fn begin(output: &'o mut Vec<u8>) -> Self {
        output.push(b'{');
        Self { output, is_empty: true }
    }

    /// Begins a member, of which the value is to be printed next.
    pub fn member(&mut self, name: &str) -> &mut Vec<u8> {
        if !self.is_empty {
            self.output.push(b',');
        }
        self.is_empty = false;
        text(name, self.output);
        self.output.push(b':');
        self.output
    }

    /// Ends it.
    pub fn end(self) {
        self.output.push(b'}');
    }
}

/// A list, of which one function prints each element.
pub fn list<T>(
    elements: impl IntoIterator<Item = T>,
    output: &mut Vec<u8>,
    mut print: impl FnMut(T, &mut Vec<u8>),
) {
    output.push(b'[');
    for (index, element) in elements.into_iter().enumerate() {
        if index > 0 {
            output.push(b',');
        }
        print(element, output);
    }
    output.push(b']');
}

/// A number; as a string of its digits, if it is wide.
pub fn number(value: impl Display, is_wide: bool, output: &mut Vec<u8>) {
    // A vector takes whatever is written to it.
    let _ = match is_wide {
        true => write!(output, "\"{value}\""),
        false => write!(output, "{value}"),
    };
}

/// True or false.
pub fn truth(value: bool, output: &mut Vec<u8>) {
    output.extend_from_slice(if value { b"true" } else { b"false" });
}

/// What there is no value for.
pub fn null(output: &mut Vec<u8>) {
    output.extend_from_slice(b"null");
}

/// A text.
pub fn text(text: &str, output: &mut Vec<u8>) {
    string(text.as_bytes(), output, |octet, output| output.push(octet));
}

/// A text with one character for each octet, U+0000 to U+00FF.
pub fn characters(octets: &[u8], output: &mut Vec<u8>) {
    string(octets, output, |octet, output| {
        let mut utf8 = [0; 2];
        output.extend_from_slice(char::from(octet).encode_utf8(&mut utf8).as_bytes());
    });
}

/// Octets in lower-case hexadecimal digits.
pub fn hexadecimal(octets: &[u8], output: &mut Vec<u8>) {
    output.reserve(2 * octets.len() + 2);
    output.push(b'"');
    output.extend(octets.iter().flat_map(|octet| [digit(octet >> 4), digit(*octet)]));
    output.push(b'"');
}

/// A string, of which another function prints what is not ASCII.
fn string(octets: &[u8], output: &mut Vec<u8>, other: impl Fn(u8, &mut Vec<u8>)) {
    output.push(b'"');
    for octet in octets {
        match octet {
            b'"' | b'\\' => output.extend([b'\\', *octet]),
            b'\x08' => output.extend(b"\\b"),
            b'\t' => output.extend(b"\\t"),
            b'\n' => output.extend(b"\\n"),
            b'\x0c' => output.extend(b"\\f"),
            b'\r' => output.extend(b"\\r"),
            0..0x20 => output.extend([b'\\', b'u', b'0', b'0', digit(octet >> 4), digit(*octet)]),
            0x20..0x80 => output.push(*octet),
            0x80.. => other(*octet, output),
        }
    }
    output.push(b'"');
}

fn digit(nibble: u8) -> u8 {
    b"0123456789abcdef"[usize::from(nibble & 15)]
}
