//! Integers, octets and texts as they stand in canonical JSON.

use nom::number::Endianness;
use serde_json::{Map, Value as Json};
use streamspec_codegen::model::{BitPart, Primitive, Scalar, Stream, TypeBody};

use super::document::DocumentError;

type Result<T> = std::result::Result<T, DocumentError>;

/// The bits of an integer, plain or by the names of its values or bits.
pub(super) fn integer(stream: &Stream, scalar: Scalar, json: &Json) -> Result<u64> {
    match scalar.of.map(|of| &stream.ty(of).body) {
        Some(TypeBody::Bits { parts, .. }) => bits(stream, parts, json),
        Some(TypeBody::Enum { values, .. }) => {
            let named = json.as_str().and_then(|s| values.iter().find(|v| v.name == s));
            named.map_or_else(|| number(json, scalar.primitive), |value| Ok(value.value))
        }
        Some(TypeBody::Structure(_)) | None => number(json, scalar.primitive),
    }
}

fn bits(stream: &Stream, parts: &[BitPart], json: &Json) -> Result<u64> {
    let members = object(json)?;
    let known = |name| parts.iter().any(|part| part.name.as_deref() == Some(name));
    if let Some(name) = members.keys().find(|name| !known(name.as_str())) {
        return Err(unknown(name));
    }
    parts.iter().try_fold(0, |bits, part| {
        let Some(name) = &part.name else {
            return Ok(bits);
        };
        let value = member(members, name)
            .and_then(|json| bit_part(stream, part, json).map_err(|error| error.within(name)))?;
        Ok(bits | value << part.low)
    })
}

fn bit_part(stream: &Stream, part: &BitPart, json: &Json) -> Result<u64> {
    let named = part.of.map(|of| &stream.ty(of).body);
    if let (Some(TypeBody::Enum { values, .. }), Some(name)) = (named, json.as_str())
        && let Some(value) = values.iter().find(|value| value.name == name)
    {
        return Ok(value.value);
    }
    match json {
        Json::Bool(set) if part.width == 1 && part.of.is_none() => Ok(u64::from(*set)),
        _ if part.width == 1 && part.of.is_none() => Err(kind("true or false", json)),
        _ => Ok(in_range(json, 0, i128::from(part.mask() >> part.low))? as u64),
    }
}

/// A number that fits into an integer; the bits of a negative one reach up to bit 63.
pub(super) fn number(json: &Json, primitive: Primitive) -> Result<u64> {
    let width = 8 * primitive.size() as u32;
    let (least, most) = if primitive.signed() {
        (-(1i128 << (width - 1)), (1i128 << (width - 1)) - 1)
    } else {
        (0, (1i128 << width) - 1)
    };
    in_range(json, least, most).map(|number| number as u64)
}

fn in_range(json: &Json, least: i128, most: i128) -> Result<i128> {
    let number = match json {
        Json::Number(number) => number
            .as_u64()
            .map(i128::from)
            .or_else(|| number.as_i64().map(i128::from))
            .ok_or_else(|| DocumentError::new(format!("{number} does not fit into 64 bits")))?,
        Json::String(digits) => decimal(digits).ok_or_else(|| {
            DocumentError::new(format!("{json} is neither a name nor a decimal number"))
        })?,
        _ => return Err(kind("an integer", json)),
    };
    if (least..=most).contains(&number) {
        return Ok(number);
    }
    Err(DocumentError::new(format!("{number} is not between {least} and {most}")))
}

fn decimal(text: &str) -> Option<i128> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let first = digits.bytes().next()?;
    let only_digits = digits.bytes().all(|digit| digit.is_ascii_digit());
    // One integer has one spelling: without zeros before it, and 0 without a sign.
    let fine = only_digits && (first != b'0' || text == "0");
    if fine { text.parse().ok() } else { None }
}

/// Appends an integer.
pub(super) fn append(out: &mut Vec<u8>, primitive: Primitive, endianness: Endianness, bits: u64) {
    let size = primitive.size() as usize;
    match endianness {
        Endianness::Big => out.extend(&bits.to_be_bytes()[8 - size..]),
        Endianness::Little | Endianness::Native => out.extend(&bits.to_le_bytes()[..size]),
    }
}

/// Octets from hexadecimal digits.
pub(super) fn hex(json: &Json) -> Result<Vec<u8>> {
    let Json::String(digits) = json else {
        return Err(kind("hexadecimal digits", json));
    };
    let digit = |digit: u8| char::from(digit).to_digit(16).map(|value| value as u8);
    let octet = |pair: &[u8]| match *pair {
        [high, low] => Some(digit(high)? << 4 | digit(low)?),
        _ => None,
    };
    digits
        .as_bytes()
        .chunks(2)
        .map(octet)
        .collect::<Option<_>>()
        .ok_or_else(|| DocumentError::new("expected pairs of hexadecimal digits"))
}

/// The octets of a text, with the NUL at its end.
pub(super) fn text(json: &Json) -> Result<Vec<u8>> {
    let Json::String(text) = json else {
        return Err(kind("a string", json));
    };
    let mut octets = Vec::with_capacity(text.len() + 1);
    for character in text.chars() {
        octets.push(u8::try_from(character).map_err(|_| {
            DocumentError::new(format!("{character:?} is not an octet: it is above U+00FF"))
        })?);
    }
    octets.push(0);
    Ok(octets)
}

/// The members of an object.
pub(super) fn object(json: &Json) -> Result<&Map<String, Json>> {
    json.as_object().ok_or_else(|| kind("an object", json))
}

/// A member that must be there.
pub(super) fn member<'j>(members: &'j Map<String, Json>, name: &str) -> Result<&'j Json> {
    members.get(name).ok_or_else(|| DocumentError::new("is missing").within(name))
}

/// A member that nothing describes.
pub(super) fn unknown(name: &str) -> DocumentError {
    DocumentError::new("unknown member").within(name)
}

/// A value of another kind.
pub(super) fn kind(wanted: &str, json: &Json) -> DocumentError {
    let found = match json {
        Json::Null => "null",
        Json::Bool(_) => "a truth value",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
    };
    DocumentError::new(format!("expected {wanted}, found {found}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn integers_are_numbers_or_decimal_strings_within_their_range() {
        assert_eq!(number(&json!(255), Primitive::U8), Ok(255));
        assert_eq!(number(&json!("18446744073709551615"), Primitive::U64), Ok(u64::MAX));
        assert_eq!(number(&json!(-1), Primitive::I32), Ok(u64::MAX));
        assert_eq!(number(&json!("0"), Primitive::I32), Ok(0));
        for (json, primitive) in [
            (json!(256), Primitive::U8),
            (json!(-129), Primitive::I8),
            (json!("18446744073709551616"), Primitive::U64),
            (json!("0x10"), Primitive::U64),
            (json!("+1"), Primitive::U64),
            (json!("0400000"), Primitive::U64),
            (json!("00"), Primitive::U64),
            (json!("-0"), Primitive::I64),
            (json!(-0.0), Primitive::I64),
            (json!(""), Primitive::U64),
            (json!(1.0), Primitive::U64),
            (json!(true), Primitive::U8),
        ] {
            assert!(number(&json, primitive).is_err(), "{json}");
        }
    }

    #[test]
    fn integers_are_written_in_either_order() {
        let mut out = Vec::new();
        append(&mut out, Primitive::U16, Endianness::Big, 0x0102);
        append(&mut out, Primitive::I32, Endianness::Little, u64::MAX - 1);
        assert_eq!(out, [1, 2, 0xfe, 0xff, 0xff, 0xff]);
    }

    #[test]
    fn octets_and_texts() {
        assert_eq!(hex(&json!("00fF")), Ok(vec![0, 0xff]));
        assert!(hex(&json!("0")).is_err());
        assert!(hex(&json!("+1")).is_err());
        assert_eq!(text(&json!("a\u{ff}")), Ok(vec![b'a', 0xff, 0]));
        assert!(text(&json!("\u{100}")).is_err());
    }
}
