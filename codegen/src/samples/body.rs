//! The body of a record: whether its fields take the octets that its length says.

use crate::model::{Element, Extent, Field, Kind, Record, to_boundary};
use crate::words::count;

use super::sample::Walk;
use super::scope::{Lack, Scope};

/// A body of a sample.
pub(super) struct Body<'a> {
    pub walk: &'a Walk<'a>,
    pub record: &'a Record,
    /// Where it begins.
    pub start: u64,
    /// Its octets, the padding that the length counts among them.
    pub length: u64,
}

/// Where something is wrong, and what.
type Wrong = (u64, String);

/// What a field takes.
pub(super) enum Takes {
    Octets(u64),
    /// All that is left.
    Rest,
    /// That depends on more than is looked at here.
    Unknown,
    /// No size makes sense, for this reason.
    Nothing(&'static str),
    /// An element of it is wrong, at an offset in the body.
    Wrong(u64, String),
}

impl Body<'_> {
    /// Whether the fields go with the length, as far as it is known what they take.
    pub fn check(&self, length_at: u64) -> Result<(), Wrong> {
        let counted = |size: u64| match self.walk.framed.pad_counts {
            true => size + self.walk.framed.padding(size),
            false => size,
        };
        if self.record.layouts.iter().any(|layout| counted(layout.length) == self.length) {
            return Ok(());
        }
        if let Some(size) = self.record.body.size
            && counted(size) != self.length
        {
            let message = format!(
                "its fields take {}, the length says {}",
                count(size, "octet"),
                self.length
            );
            return Err((length_at, message));
        }
        self.fields()
    }

    fn fields(&self) -> Result<(), Wrong> {
        let (mut at, mut values) = (0, Vec::new());
        for field in &self.record.body.fields {
            let left = self.length - at;
            let scope = self.scope(&values, left);
            match field.condition.as_ref().map(|condition| scope.holds(condition)) {
                None | Some(Ok(true)) => {}
                Some(Ok(false)) => {
                    values.push(Some(0));
                    continue;
                }
                Some(Err(_)) => return Ok(()),
            }
            let start = self.start + at;
            let octets = match self.takes(field, &scope, at) {
                Takes::Octets(octets) => octets,
                Takes::Rest | Takes::Unknown => return Ok(()),
                Takes::Wrong(at, message) => return Err((self.start + at, message)),
                Takes::Nothing(why) => return Err((start, format!("{} {why}", called(field)))),
            };
            if octets > left {
                let (octets, left) = (count(octets, "octet"), are(left));
                return Err((start, format!("{} takes {octets}, {left} left", called(field))));
            }
            values.push(self.walk.constant(field, start, self.walk.of_records())?);
            at += octets;
        }
        let left = self.length - at;
        let fills = if self.walk.framed.pad_counts { self.walk.framed.padding(at) } else { 0 };
        match left > fills {
            true => Err((self.start + at, format!("{} left behind its fields", are(left)))),
            false => Ok(()),
        }
    }

    fn scope<'s>(&'s self, fields: &'s [Option<u64>], left: u64) -> Scope<'s> {
        Scope {
            stream: self.walk.stream,
            structure: &self.record.body,
            fields,
            headers: &self.walk.headers,
            version: self.walk.version,
            left,
        }
    }

    fn takes(&self, field: &Field, scope: &Scope, at: u64) -> Takes {
        let stream = self.walk.stream;
        if let Some(size) = stream.size_of(&field.kind) {
            return Takes::Octets(size);
        }
        let lacking = |lack| match lack {
            Lack::Unknown => Takes::Unknown,
            Lack::NoValue => Takes::Nothing("has a size without a value"),
        };
        match &field.kind {
            Kind::Align { to } => Takes::Octets(to_boundary(at, *to)),
            Kind::Octets { size: Extent::Counted(size) } | Kind::Text { size: Some(size) } => {
                scope.value(size).map_or_else(lacking, Takes::Octets)
            }
            Kind::Text { size: None } => self.strings(at, 1),
            Kind::Array { element, count: Extent::Counted(count) } => {
                let count = match scope.value(count) {
                    Ok(count) => count,
                    Err(lack) => return lacking(lack),
                };
                match (element, stream.size_of_element(*element)) {
                    (_, Some(size)) => Takes::Octets(count.saturating_mul(size)),
                    (Element::Text, None) => self.strings(at, count),
                    (Element::Structure(id), None) => self.elements(*id, field, at, Some(count)),
                    _ => Takes::Unknown,
                }
            }
            Kind::Array { element, count: Extent::Rest } => {
                match stream.size_of_element(*element).filter(|size| *size > 0) {
                    Some(size) => Takes::Octets((self.length - at) / size * size),
                    None => match element {
                        Element::Structure(id) => self.elements(*id, field, at, None),
                        _ => Takes::Rest,
                    },
                }
            }
            Kind::Array { element: Element::Structure(id), count: Extent::Fixed(count) } => {
                self.elements(*id, field, at, Some(*count))
            }
            _ => Takes::Rest,
        }
    }

    /// The octets of so many strings, each with its NUL.
    fn strings(&self, at: u64, count: u64) -> Takes {
        let end = usize::try_from(self.start + self.length).unwrap_or(usize::MAX);
        let start = usize::try_from(self.start + at).unwrap_or(usize::MAX);
        let octets = self.walk.octets.get(start..end).unwrap_or_default();
        let mut ends = octets.iter().enumerate().filter(|(_, octet)| **octet == 0);
        match usize::try_from(count) {
            Ok(0) => Takes::Octets(0),
            Ok(count) => {
                ends.nth(count - 1).map_or(Takes::Nothing("has no NUL at its end"), |(at, _)| {
                    Takes::Octets(at as u64 + 1)
                })
            }
            Err(_) => Takes::Nothing("has no NUL at its end"),
        }
    }
}

fn called(field: &Field) -> String {
    match field.name.as_str() {
        "" => "an alignment".into(),
        name => format!("`{name}`"),
    }
}

/// So many octets, and what is said of them.
fn are(octets: u64) -> String {
    format!("{} {}", count(octets, "octet"), if octets == 1 { "is" } else { "are" })
}
