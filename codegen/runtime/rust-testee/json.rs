//! Values to canonical JSON and back.

use std::fmt;

use serde_json::{Map, Value};
use library::{Array, Plain, Strings};

/// A value that canonical JSON can express.
pub trait Json: Sized {
    /// To JSON, for a stream of this version.
    fn to_json(&self, version: u32) -> Value;
    /// From JSON.
    ///
    /// # Errors
    /// If the JSON does not express such a value.
    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch>;
}

/// JSON that does not fit: where, and why.
#[derive(Debug)]
pub struct Mismatch {
    /// The way to the value, outermost step first.
    pub path: String,
    /// What is wrong with it.
    pub message: String,
}

impl Mismatch {
    /// A mismatch of the value at hand.
    pub fn new(message: impl Into<String>) -> Self {
        Self { path: String::new(), message: message.into() }
    }

    /// The same, seen from the value around it.
    #[must_use]
    pub fn within(mut self, step: impl fmt::Display) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{step}{dot}{}", self.path);
        self
    }
}

macro_rules! integers {
    ($($integer:ty: $wide:literal),*) => {$(
        impl Json for $integer {
            fn to_json(&self, _: u32) -> Value {
                if $wide { Value::String(self.to_string()) } else { Value::from(*self) }
            }

            fn from_json(value: &Value, _: u32) -> Result<Self, Mismatch> {
                let number = match value {
                    Value::Number(number) => number.to_string().parse().ok(),
                    Value::String(digits) if is_plain(digits) => digits.parse().ok(),
                    _ => None,
                };
                number.ok_or_else(|| Mismatch::new(concat!("this is no ", stringify!($integer))))
            }
        }
    )*};
}
integers!(u8: false, u16: false, u32: false, u64: true, i8: false, i16: false, i32: false, i64: true);

/// Whether digits are the one spelling of an integer.
fn is_plain(digits: &str) -> bool {
    let first = digits.strip_prefix('-').unwrap_or(digits).bytes().next();
    digits == "0" || first.is_some_and(|first| (b'1'..=b'9').contains(&first))
}

/// A part of a bits type: a number, or a string of digits if it is wider than 32 bits.
pub fn part_to_json(value: impl Into<u64>, width: u32) -> Value {
    let value = value.into();
    if width > 32 { Value::String(value.to_string()) } else { Value::from(value) }
}

/// A part of a bits type that an enum names: its name, or a number as above.
pub fn named_part_to_json<T: Json>(value: &T, width: u32) -> Value {
    match value.to_json(0) {
        // The enum may have more bits than the part.
        Value::String(text) if width <= 32 => match text.parse::<u64>() {
            Ok(number) => Value::from(number),
            Err(_) => Value::String(text),
        },
        named => named,
    }
}

/// A part of a bits type that has this many bits.
///
/// # Errors
/// If it does not fit.
pub fn part_from_json(value: &Value, width: u32) -> Result<u64, Mismatch> {
    let number = u64::from_json(value, 0)?;
    if width < 64 && number >> width != 0 {
        return Err(Mismatch::new(format!("this does not fit into {width} bits")));
    }
    Ok(number)
}

/// A part of a bits type that has a name, or this many bits.
///
/// # Errors
/// If it does not fit.
pub fn named_part_from_json<T: Json>(value: &Value, width: u32) -> Result<T, Mismatch> {
    if u64::from_json(value, 0).is_ok() {
        part_from_json(value, width)?;
    }
    T::from_json(value, 0)
}

/// The members of an object, each of which has to be taken.
pub struct Members<'a> {
    object: &'a Map<String, Value>,
    taken: usize,
}

impl<'a> Members<'a> {
    /// The members of a value.
    ///
    /// # Errors
    /// If it is not an object.
    pub fn of(value: &'a Value) -> Result<Self, Mismatch> {
        let object = value.as_object().ok_or_else(|| Mismatch::new("this is not an object"))?;
        Ok(Self { object, taken: 0 })
    }

    /// The member with a name, made into something.
    ///
    /// # Errors
    /// If there is none, or it does not fit.
    pub fn take<T>(
        &mut self,
        name: &str,
        make: impl FnOnce(&'a Value) -> Result<T, Mismatch>,
    ) -> Result<T, Mismatch> {
        let value = self.object.get(name);
        let value = value.ok_or_else(|| Mismatch::new("this is missing").within(name))?;
        self.taken += 1;
        make(value).map_err(|m| m.within(name))
    }

    /// The member with a name, if there is one.
    ///
    /// # Errors
    /// If it does not fit.
    pub fn take_any<T>(
        &mut self,
        name: &str,
        make: impl FnOnce(&'a Value) -> Result<T, Mismatch>,
    ) -> Result<Option<T>, Mismatch> {
        if self.object.contains_key(name) { self.take(name, make).map(Some) } else { Ok(None) }
    }

    /// There are no other members than these.
    ///
    /// # Errors
    /// If there are.
    pub fn only(&self, names: &[&str]) -> Result<(), Mismatch> {
        match self.object.keys().find(|name| !names.contains(&name.as_str())) {
            Some(name) => Err(Mismatch::new("there is no such member").within(name)),
            None => Ok(()),
        }
    }

    /// No member is left.
    ///
    /// # Errors
    /// If one is.
    pub fn end(self) -> Result<(), Mismatch> {
        if self.taken == self.object.len() {
            return Ok(());
        }
        let names: Vec<&str> = self.object.keys().map(String::as_str).collect();
        Err(Mismatch::new(format!("a member is not known; there are {}", names.join(", "))))
    }
}

/// Octets as hexadecimal digits.
pub fn octets_to_json(octets: &[u8]) -> Value {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 15)]);
    Value::String(octets.iter().flat_map(|o| [digit(o >> 4), digit(*o)]).collect())
}

/// Octets from hexadecimal digits.
///
/// # Errors
/// If there are other characters, or an odd number of them.
pub fn octets_from_json(value: &Value) -> Result<Vec<u8>, Mismatch> {
    let digits = value.as_str().ok_or_else(|| Mismatch::new("this is not a string"))?;
    let pairs = digits.as_bytes().chunks(2);
    let octet = |pair: &[u8]| match pair {
        [high, low] => {
            let high = char::from(*high).to_digit(16)?;
            Some((high * 16 + char::from(*low).to_digit(16)?) as u8)
        }
        _ => None,
    };
    let octets: Option<Vec<u8>> = pairs.map(octet).collect();
    octets.ok_or_else(|| Mismatch::new("these are not octets in hexadecimal digits"))
}

/// A fixed number of octets.
///
/// # Errors
/// If there are more or fewer.
pub fn fixed_octets_from_json<const N: usize>(value: &Value) -> Result<[u8; N], Mismatch> {
    let octets = octets_from_json(value)?;
    octets.try_into().map_err(|_| Mismatch::new(format!("these are not {N} octets")))
}

/// A text, with one character for each octet.
pub fn text_to_json(octets: &[u8]) -> Value {
    Value::String(octets.iter().copied().map(char::from).collect())
}

/// A text, with one character for each octet.
///
/// # Errors
/// If it is not a string, or has characters beyond U+00FF.
pub fn text_from_json(value: &Value) -> Result<Vec<u8>, Mismatch> {
    let text = value.as_str().ok_or_else(|| Mismatch::new("this is not a string"))?;
    let octets: Result<Vec<u8>, _> = text.chars().map(|c| u8::try_from(u32::from(c))).collect();
    octets.map_err(|_| Mismatch::new("a character of this is not an octet"))
}

/// Texts.
pub fn strings_to_json(strings: &Strings) -> Value {
    strings.iter().map(text_to_json).collect()
}

/// Texts, as their octets with all NULs.
///
/// # Errors
/// If it is not an array of texts.
pub fn strings_from_json(value: &Value) -> Result<Vec<u8>, Mismatch> {
    Ok(list_from_json(value, ended_from_json)?.concat())
}

/// A text with the NUL that alone tells where it ends.
fn ended_from_json(value: &Value) -> Result<Vec<u8>, Mismatch> {
    let mut text = text_from_json(value)?;
    if text.contains(&0) {
        return Err(Mismatch::new("a string of several cannot hold a NUL"));
    }
    text.push(0);
    Ok(text)
}

/// Texts that make up elements, as objects with these members.
pub fn runs_to_json(strings: &Strings, names: &[&str]) -> Value {
    let strings: Vec<&[u8]> = strings.iter().collect();
    let object = |run: &[&[u8]]| {
        let members = names.iter().zip(run);
        members.map(|(name, text)| ((*name).to_owned(), text_to_json(text))).collect::<Map<_, _>>()
    };
    strings.chunks(names.len().max(1)).map(|run| Value::Object(object(run))).collect()
}

/// Texts that make up elements, as their octets with all NULs.
///
/// # Errors
/// If it is not an array of objects with these members.
pub fn runs_from_json(value: &Value, names: &[&str]) -> Result<Vec<u8>, Mismatch> {
    Ok(list_from_json(value, |value| run_from_json(value, names))?.concat())
}

/// Texts that make up one structure, as an object with these members.
pub fn run_to_json(strings: &Strings, names: &[&str]) -> Value {
    let members = names.iter().zip(strings.iter());
    members
        .map(|(name, text)| ((*name).to_owned(), text_to_json(text)))
        .collect::<Map<_, _>>()
        .into()
}

/// Texts that make up one structure, as their octets with all NULs.
///
/// # Errors
/// If it is not an object with these members.
pub fn run_from_json(value: &Value, names: &[&str]) -> Result<Vec<u8>, Mismatch> {
    let mut members = Members::of(value)?;
    let mut octets = Vec::new();
    for name in names {
        octets.extend(members.take(name, ended_from_json)?);
    }
    members.end()?;
    Ok(octets)
}

/// The elements of an array.
pub fn array_to_json<T: Json + Plain>(array: &Array<'_, T>, version: u32) -> Value {
    array.iter().map(|element| element.to_json(version)).collect()
}

/// The elements of an array.
///
/// # Errors
/// If it is none, or an element does not fit.
pub fn list_from_json<'v, T>(
    value: &'v Value,
    make: impl Fn(&'v Value) -> Result<T, Mismatch>,
) -> Result<Vec<T>, Mismatch> {
    let values = value.as_array().ok_or_else(|| Mismatch::new("this is not an array"))?;
    let element = |(i, value)| make(value).map_err(|m: Mismatch| m.within(format!("[{i}]")));
    values.iter().enumerate().map(element).collect()
}

impl<T: Json, const N: usize> Json for [T; N] {
    fn to_json(&self, version: u32) -> Value {
        self.iter().map(|element| element.to_json(version)).collect()
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let list = list_from_json(value, |v| T::from_json(v, version))?;
        list.try_into().map_err(|_| Mismatch::new(format!("these are not {N} elements")))
    }
}
