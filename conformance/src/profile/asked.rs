//! Which words a case asks for.

use std::collections::BTreeSet;

use serde_json::Value;
use streamspec_codegen::model::Family;

use super::piece::{self, Piece};
use super::{BREAKS, Condition, Profiles, Test, UNKNOWN};
use crate::testee::Operation;
use crate::vector::StreamVersion;

/// The words that an input asks for of whoever is put it.
pub fn asked<'p>(
    family: &Family,
    profiles: &'p Profiles,
    (operation, stream): (Operation, &StreamVersion),
    input: &[u8],
) -> BTreeSet<&'p str> {
    if profiles.words.is_empty() {
        return BTreeSet::new();
    }
    let pieces = match operation {
        Operation::Encode => piece::of_document(input),
        Operation::Decode | Operation::Check => piece::of_octets(family, stream, input),
    };
    let words = profiles.words.iter().filter(|word| {
        let is_of = |piece: &&Piece| piece.stream == word.stream || piece.name == BREAKS;
        let mut pieces = pieces.iter().filter(is_of);
        pieces.any(|piece| word.conditions.iter().any(|condition| condition.holds(piece)))
    });
    words.map(|word| word.name.as_str()).collect()
}

impl Condition {
    fn holds(&self, piece: &Piece) -> bool {
        if self.item == BREAKS {
            return piece.name == BREAKS && self.members.iter().any(|id| piece.value == **id);
        }
        let unknown = self.item == UNKNOWN && piece.name.starts_with("0x");
        if self.item != piece.name && !unknown {
            return false;
        }
        let Some(test) = &self.test else { return true };
        let Some(value) = value(piece, &self.members) else { return false };
        match test {
            Test::IsOneOf(these) => these.contains(&value),
            Test::IsNoneOf(others) => !others.contains(&value),
        }
    }
}

/// The value of a member as a text, if it is there.
fn value(piece: &Piece, members: &[String]) -> Option<String> {
    let mut value = &piece.value;
    for (index, member) in members.iter().enumerate() {
        value = match value.get(member) {
            Some(inner) => inner,
            None if member == "size" && index + 1 == members.len() => {
                return size(value, (index == 0).then_some(piece)).map(|size| size.to_string());
            }
            None => return None,
        };
    }
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

/// How long something is: a body, octets in hexadecimal digits, or an array.
fn size(value: &Value, whole: Option<&Piece>) -> Option<u64> {
    match (value, whole) {
        (_, Some(piece)) if piece.size.is_some() => piece.size,
        (Value::String(digits), _) => Some(digits.len() as u64 / 2),
        (Value::Array(elements), _) => Some(elements.len() as u64),
        _ => None,
    }
}
