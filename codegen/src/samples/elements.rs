//! Elements that tell their own size, one behind another.

use crate::model::{Field, Kind, Structure, TypeId, to_boundary};
use crate::words::count;

use super::body::{Body, Takes};
use super::scope::{Lack, Scope};

impl Body<'_> {
    /// What so many elements of a type take, or as many as the body has room for.
    pub(super) fn elements(
        &self,
        id: TypeId,
        field: &Field,
        at: u64,
        number: Option<u64>,
    ) -> Takes {
        let structure = self.walk.stream.structure(id);
        if structure.tail().is_empty() {
            return if number.is_some() { Takes::Unknown } else { Takes::Rest };
        }
        let (mut end, mut read) = (at, 0);
        while number.map_or(end < self.length, |number| read < number) {
            let called = format!("`{}[{read}]`", field.name);
            let left = self.length - end;
            if left < structure.head {
                let head = count(structure.head, "octet");
                return Takes::Wrong(end, format!("{called} begins with {head}, {left} left"));
            }
            let size = match self.size(structure, end) {
                Ok(size) => size,
                Err(Lack::Unknown) => return Takes::Unknown,
                Err(Lack::NoValue) => {
                    return Takes::Wrong(end, format!("{called} has a size without a value"));
                }
            };
            if size > left {
                let message = format!("{called} takes {}, {left} left", count(size, "octet"));
                return Takes::Wrong(end, message);
            }
            (end, read) = (end + size, read + 1);
        }
        Takes::Octets(end - at)
    }

    /// The octets of an element that begins at an offset, and whose fixed part is there.
    fn size(&self, structure: &Structure, at: u64) -> Result<u64, Lack> {
        let integers = self.walk.of_records();
        let value = |field: &Field| match field.kind {
            Kind::Scalar(scalar) => {
                integers.at(self.start + at + field.offset.unwrap_or_default(), scalar.primitive)
            }
            _ => None,
        };
        let fields: Vec<_> = structure.fields[..structure.head_fields].iter().map(value).collect();
        let scope = Scope {
            stream: self.walk.stream,
            structure,
            fields: &fields,
            headers: &self.walk.headers,
            version: self.walk.version,
            left: 0,
        };
        structure.tail().iter().try_fold(structure.head, |size, field| match &field.kind {
            Kind::Align { to } => Ok(size.saturating_add(to_boundary(size, *to))),
            kind => match kind.extent() {
                Some(counted) => Ok(size.saturating_add(scope.value(counted)?)),
                None => Err(Lack::Unknown),
            },
        })
    }
}
