//! What the references of an expression mean: by name for people, by place for comparing meanings,
//! since a field that is renamed means what it meant.

use crate::model::{Element, Field, Kind, RecordId, Scalar, Stream, Structure, TypeBody, TypeId};

/// How things are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calling {
    /// By their names.
    Names,
    /// By offsets, bits and type codes.
    Places,
}

/// The structure in which an expression stands.
#[derive(Clone, Copy)]
pub(super) struct Scope<'m> {
    stream: &'m Stream,
    calling: Calling,
    /// None for what stands in no structure.
    body: Option<&'m Structure>,
    /// The array whose elements are looked at.
    array: Option<usize>,
}

impl<'m> Scope<'m> {
    pub(super) fn new(stream: &'m Stream, calling: Calling, body: Option<&'m Structure>) -> Self {
        Self { stream, calling, body, array: None }
    }

    /// The scope of a condition on the elements of an array.
    pub(super) fn within(self, array: usize) -> Self {
        Self { array: Some(array), ..self }
    }

    /// A record.
    pub(super) fn record(&self, id: RecordId) -> String {
        let record = self.stream.record(id);
        match self.calling {
            Calling::Names => record.name.clone(),
            Calling::Places => format!("{:#x}", record.code),
        }
    }

    /// A field of the structure.
    pub(super) fn field(&self, index: usize) -> String {
        self.body.map_or_else(String::new, |body| self.call(body, index))
    }

    /// The value of a field of the structure, or of a part of its bits.
    pub(super) fn value(&self, index: usize, part: Option<usize>) -> String {
        let field = self.body.and_then(|body| body.fields.get(index));
        self.field(index) + &self.part(field.and_then(type_of), part)
    }

    /// That of a field of a header.
    pub(super) fn of_header(&self, header: usize, index: usize, part: Option<usize>) -> String {
        let of = &self.stream.headers[header];
        let name = match self.calling {
            Calling::Names => of.name.clone(),
            Calling::Places => format!("h{header}"),
        };
        let part = self.part(type_of(&of.body.fields[index]), part);
        format!("{name}.{}{part}", self.call(&of.body, index))
    }

    /// That of a field of an earlier record.
    pub(super) fn of_record(&self, id: RecordId, index: usize, part: Option<usize>) -> String {
        let body = &self.stream.record(id).body;
        let part = self.part(type_of(&body.fields[index]), part);
        format!("{}.{}{part}", self.record(id), self.call(body, index))
    }

    /// That of a field of the record header.
    pub(super) fn of_framing(&self, index: usize, part: Option<usize>) -> String {
        let header = &self.stream.framing.header;
        let part = self.part(type_of(&header.fields[index]), part);
        format!("framing.{}{part}", self.call(header, index))
    }

    /// That of the element that is looked at, or of a field of it.
    pub(super) fn item(&self, field: Option<usize>, part: Option<usize>) -> String {
        let array = self.array.and_then(|array| self.body?.fields.get(array));
        let structure = match array.map(|array| &array.kind) {
            Some(Kind::Array { element: Element::Structure(id), .. }) => {
                Some(self.stream.structure(*id))
            }
            _ => None,
        };
        match (field, structure) {
            (Some(index), Some(structure)) => {
                let ty = structure.fields.get(index).and_then(type_of);
                format!("it.{}{}", self.call(structure, index), self.part(ty, part))
            }
            _ => format!("it{}", self.part(array.and_then(type_of), part)),
        }
    }

    fn call(&self, body: &Structure, index: usize) -> String {
        let field = &body.fields[index];
        match (self.calling, field.offset) {
            (Calling::Names, _) => field.name.clone(),
            (Calling::Places, Some(offset)) => format!("@{offset}"),
            // Behind what varies in size, it is the order that counts.
            (Calling::Places, None) => format!("#{index}"),
        }
    }

    fn part(&self, of: Option<TypeId>, part: Option<usize>) -> String {
        let parts = of.map(|id| &self.stream.ty(id).body);
        let (Some(TypeBody::Bits { parts, .. }), Some(index)) = (parts, part) else {
            return String::new();
        };
        let part = &parts[index];
        match self.calling {
            Calling::Names => format!(".{}", part.name.as_deref().unwrap_or("reserved")),
            Calling::Places => format!(".{}+{}", part.low, part.width),
        }
    }
}

/// The enum or bits type of a field, or of its elements.
fn type_of(field: &Field) -> Option<TypeId> {
    match field.kind {
        Kind::Scalar(Scalar { of, .. })
        | Kind::Array { element: Element::Scalar(Scalar { of, .. }), .. } => of,
        _ => None,
    }
}
