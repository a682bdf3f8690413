//! Octets in tests as C and Go both write them, of a variable `octet`.

use std::ops::RangeInclusive;

/// A test that holds for the octets of a range.
pub struct Test {
    /// Its code.
    pub code: String,
    /// Whether it consists of two, joined by `&&`.
    pub is_joined: bool,
}

impl Test {
    /// The test for a range of octets other than NUL.
    pub fn of(range: &RangeInclusive<u8>) -> Self {
        let alone = |code: String| Self { code, is_joined: false };
        match (*range.start(), *range.end()) {
            (low, high) if low == high => alone(format!("octet == {}", literal(low))),
            (1, u8::MAX) => alone("octet != 0".into()),
            (low, u8::MAX) => alone(format!("octet >= {}", literal(low))),
            (low, high) => Self {
                code: format!("octet >= {} && octet <= {}", literal(low), literal(high)),
                is_joined: true,
            },
        }
    }
}

/// An octet: a character where it is one that is printed.
fn literal(octet: u8) -> String {
    match octet {
        b'\'' => "'\\''".into(),
        b'\\' => "'\\\\'".into(),
        b' '..=b'~' => format!("'{}'", char::from(octet)),
        1..10 => octet.to_string(),
        _ => format!("{octet:#04x}"),
    }
}
