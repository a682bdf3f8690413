//! The key `const`, where it says octets.

use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::*;
use crate::words::count;
use crate::yaml::source::{FieldEntry, MarkEntry};

impl Resolver<'_> {
    /// The rule that raw octets are those of a text.
    pub(super) fn octets_rule(
        &mut self,
        field: &mut Field,
        (text, entry): (&str, &FieldEntry),
        id: &str,
        place: Place,
        at: &At,
    ) {
        let name = &field.name;
        let Kind::Octets { size: Extent::Fixed(size) } = field.kind else {
            let message = format!("the `const` of `{name}` cannot be a text");
            let remedy = "write a number, as in `const: 0x4a55`; only octets of a fixed number, as in \
                          `octets(4)`, can have a text";
            return self.diagnostics.report(at, message, remedy);
        };
        let octets = match octets_of(text) {
            Ok(octets) => octets,
            Err((wrong, remedy)) => {
                let message = format!("`{wrong}` cannot stand for an octet");
                return self.diagnostics.report(at, message, remedy);
            }
        };
        if octets.len() as u64 != size {
            let (has, wants) = (count(octets.len() as u64, "octet"), count(size, "octet"));
            let message = format!("`{name}` has {wants}, and its `const` {has}");
            let remedy = format!("write `octets({})`, or correct the text", octets.len());
            return self.diagnostics.report(at, message, remedy);
        }
        let kind = match entry.is {
            Some(MarkEntry::Magic) => Derived::Magic,
            _ => Derived::Const,
        };
        let value = format!("`{}`", octets_as_text(&octets));
        let rule = self.derive(place, id, kind, &[("field", name.as_str()), ("value", &value)]);
        field.checks.push(FieldCheck { rule, test: FieldTest::Octets(octets.into()) });
    }
}

/// The octets that a text stands for; else what in it stands for none, and what to write instead.
fn octets_of(text: &str) -> Result<Vec<u8>, (String, String)> {
    let mut octets = Vec::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => octets.push(escaped(letters.as_str())?),
            ' '..='~' => octets.push(letter as u8),
            _ => {
                let each = letter.to_string();
                let each: String = each.bytes().map(|octet| format!(r"\x{octet:02x}")).collect();
                return Err((letter.to_string(), format!("write the octets, as in `{each}`")));
            }
        }
        if letter == '\\' {
            let skipped = if letters.as_str().starts_with('x') { 3 } else { 1 };
            letters.by_ref().take(skipped).for_each(drop);
        }
    }
    Ok(octets)
}

/// The octet that stands behind a backslash.
fn escaped(rest: &str) -> Result<u8, (String, String)> {
    if rest.starts_with('\\') {
        return Ok(b'\\');
    }
    let digits = rest.strip_prefix('x').and_then(|rest| rest.get(..2));
    let hexadecimal = digits.filter(|digits| digits.bytes().all(|d| d.is_ascii_hexdigit()));
    hexadecimal.and_then(|digits| u8::from_str_radix(digits, 16).ok()).ok_or_else(|| {
        let wrong: String = "\\".chars().chain(rest.chars().take(1)).collect();
        let remedy =
            r"write `\x` and two hexadecimal digits, as in `\x00`, and `\\` for a backslash";
        (wrong, remedy.into())
    })
}
