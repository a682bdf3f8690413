//! The body of a record: whether its fields take the octets that its length says.

use crate::model::{Element, Extent, Field, Kind, Record};

use super::scope::Scope;
use super::walk::Walk;

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
enum Takes {
    Octets(u64),
    /// All that is left.
    Rest,
    /// That depends on more than is looked at here.
    Unknown,
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
            let message = format!("its fields take {size} octets, the length says {}", self.length);
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
                None | Some(Some(true)) => {}
                Some(Some(false)) => {
                    values.push(Some(0));
                    continue;
                }
                Some(None) => return Ok(()),
            }
            let octets = match self.takes(field, &scope, at) {
                Takes::Octets(octets) => octets,
                Takes::Rest => return Ok(()),
                Takes::Unknown => return Ok(()),
            };
            if octets > left {
                let message = format!("{} takes {octets} octets, {left} are left", called(field));
                return Err((self.start + at, message));
            }
            values.push(match field.kind {
                Kind::Scalar(scalar) => {
                    self.walk.of_records().at(self.start + at, scalar.primitive)
                }
                _ => None,
            });
            at += octets;
        }
        let left = self.length - at;
        let fills = if self.walk.framed.pad_counts { self.walk.framed.padding(at) } else { 0 };
        match left > fills {
            true => Err((self.start + at, format!("{left} octets are left behind its fields"))),
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
        let known = |value: Option<u64>| value.map_or(Takes::Unknown, Takes::Octets);
        match &field.kind {
            Kind::Align { to } => Takes::Octets(at.next_multiple_of((*to).max(1)) - at),
            Kind::Octets { size: Extent::Counted(size) } | Kind::Text { size: Some(size) } => {
                known(scope.value(size))
            }
            Kind::Text { size: None } => known(self.strings(at, 1)),
            Kind::Array { element, count: Extent::Counted(count) } => {
                let Some(count) = scope.value(count) else { return Takes::Unknown };
                match (element, stream.size_of_element(*element)) {
                    (_, Some(size)) => Takes::Octets(count.saturating_mul(size)),
                    (Element::Text, None) => known(self.strings(at, count)),
                    _ => Takes::Unknown,
                }
            }
            Kind::Array { element, count: Extent::Rest } => {
                match stream.size_of_element(*element).filter(|size| *size > 0) {
                    Some(size) => Takes::Octets((self.length - at) / size * size),
                    None => Takes::Rest,
                }
            }
            _ => Takes::Rest,
        }
    }

    /// The octets of so many strings, each with its NUL; unknown where one has none.
    fn strings(&self, at: u64, count: u64) -> Option<u64> {
        let from = usize::try_from(self.start + at).ok()?;
        let to = usize::try_from(self.start + self.length).ok()?;
        let octets = self.walk.octets.get(from..to)?;
        let ends = octets.iter().enumerate().filter(|(_, octet)| **octet == 0);
        match usize::try_from(count).ok()? {
            0 => Some(0),
            count => ends.map(|(at, _)| at as u64 + 1).nth(count - 1),
        }
    }
}

fn called(field: &Field) -> String {
    match field.name.as_str() {
        "" => "an alignment".into(),
        name => format!("`{name}`"),
    }
}
