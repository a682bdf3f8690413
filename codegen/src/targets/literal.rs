//! Integers as Rust and Go write them alike.

/// An integer as a careful person writes it: small ones in decimal, large ones in hexadecimal.
pub fn literal(value: impl Into<i128>) -> String {
    let value = value.into();
    if value < 4096 || value % 1000 == 0 { value.to_string() } else { format!("{value:#x}") }
}
