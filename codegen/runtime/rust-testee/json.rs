//! Values to canonical JSON and back.

use std::fmt;

use serde_json::{Map, Value};
use library::{Array, I24, I48, Plain, Strings, U24, U48};

use crate::print::{self, Object};

/// A value that canonical JSON can express.
pub trait Json: Sized {
    /// Prints it, for a stream of this version.
    fn print(&self, version: u32, output: &mut Vec<u8>);
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
            fn print(&self, _: u32, output: &mut Vec<u8>) {
                print::number(self, $wide, output);
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

/// The same of integers that Rust has not.
macro_rules! odd_integers {
    ($($integer:ty: $whole:ty),*) => {$(
        impl Json for $integer {
            fn print(&self, version: u32, output: &mut Vec<u8>) {
                self.get().print(version, output);
            }

            fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
                let whole = <$whole>::from_json(value, version)?;
                Self::new(whole)
                    .ok_or_else(|| Mismatch::new(concat!("this is no ", stringify!($integer))))
            }
        }
    )*};
}
odd_integers!(U24: u32, U48: u64, I24: i32, I48: i64);

/// Whether digits are the one spelling of an integer.
fn is_plain(digits: &str) -> bool {
    let first = digits.strip_prefix('-').unwrap_or(digits).bytes().next();
    digits == "0" || first.is_some_and(|first| (b'1'..=b'9').contains(&first))
}

/// Prints a part of a bits type: a number, or a string of digits if it is wider than 32 bits.
pub fn print_part(value: impl Into<u64>, width: u32, output: &mut Vec<u8>) {
    print::number(value.into(), width > 32, output);
}

/// A value of an enum.
pub trait Named {
    /// Prints its name, or its number where it has none, which may be wide.
    fn print_named(&self, is_wide: bool, output: &mut Vec<u8>);
}

/// Prints a part of a bits type that an enum names: its name, or a number as above. The enum may have
/// more bits than the part.
pub fn print_named_part(value: &impl Named, width: u32, output: &mut Vec<u8>) {
    value.print_named(width > 32, output);
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

/// Octets from hexadecimal digits.
///
/// # Errors
/// If there are other characters, or an odd number of them.
pub fn octets_from_json(value: &Value) -> Result<Vec<u8>, Mismatch> {
    let digits = value.as_str().ok_or_else(|| Mismatch::new("this is not a string"))?;
    let (pairs, odd) = digits.as_bytes().as_chunks::<2>();
    let mut octets = Vec::with_capacity(pairs.len());
    for [high, low] in pairs {
        match (char::from(*high).to_digit(16), char::from(*low).to_digit(16)) {
            (Some(high), Some(low)) => octets.push((high * 16 + low) as u8),
            _ => break,
        }
    }
    match octets.len() == pairs.len() && odd.is_empty() {
        true => Ok(octets),
        false => Err(Mismatch::new("these are not octets in hexadecimal digits")),
    }
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
///
/// # Errors
/// If it is not a string, or has characters beyond U+00FF.
pub fn text_from_json(value: &Value) -> Result<Vec<u8>, Mismatch> {
    let text = value.as_str().ok_or_else(|| Mismatch::new("this is not a string"))?;
    let octets: Result<Vec<u8>, _> = text.chars().map(|c| u8::try_from(u32::from(c))).collect();
    octets.map_err(|_| Mismatch::new("a character of this is not an octet"))
}

/// Prints texts.
pub fn print_strings(strings: &Strings, output: &mut Vec<u8>) {
    print::list(strings.iter(), output, print::characters);
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

/// Prints texts that make up elements, as objects with these members.
pub fn print_runs(strings: &Strings, names: &[&str], output: &mut Vec<u8>) {
    let strings: Vec<&[u8]> = strings.iter().collect();
    print::list(strings.chunks(names.len().max(1)), output, |run, output| {
        print_texts(names.iter().zip(run.iter().copied()), output);
    });
}

/// Texts that make up elements, as their octets with all NULs.
///
/// # Errors
/// If it is not an array of objects with these members.
pub fn runs_from_json(value: &Value, names: &[&str]) -> Result<Vec<u8>, Mismatch> {
    Ok(list_from_json(value, |value| run_from_json(value, names))?.concat())
}

/// Prints texts that make up one structure, as an object with these members.
pub fn print_run(strings: &Strings, names: &[&str], output: &mut Vec<u8>) {
    print_texts(names.iter().zip(strings.iter()), output);
}

fn print_texts<'t>(
    members: impl Iterator<Item = (&'t &'t str, &'t [u8])>,
    output: &mut Vec<u8>,
) {
    let mut object = Object::begin(output);
    for (name, text) in members {
        print::characters(text, object.member(name));
    }
    object.end();
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

/// Prints the elements of an array.
pub fn print_array<T: Json + Plain>(array: &Array<'_, T>, version: u32, output: &mut Vec<u8>) {
    print::list(array.iter(), output, |element, output| element.print(version, output));
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
    fn print(&self, version: u32, output: &mut Vec<u8>) {
        print::list(self, output, |element, output| element.print(version, output));
    }

    fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {
        let list = list_from_json(value, |v| T::from_json(v, version))?;
        list.try_into().map_err(|_| Mismatch::new(format!("these are not {N} elements")))
    }
}
