//! How many octets things take, and what their offsets are multiples of.
//!
//! `resolve` asks while it lays structures out, when some types may be missing; everybody else asks
//! the [`Stream`](super::Stream).

use super::field::{Element, Extent, Field, Kind, Structure};
use super::ids::TypeId;
use super::integer::Primitive;
use super::types::{Type, TypeBody};

/// The structures that kinds refer to.
pub(crate) trait Structures {
    /// The structure of a type; none if it is another type, or could not be resolved.
    fn structure(&self, id: TypeId) -> Option<&Structure>;
}

impl Structures for [Type] {
    fn structure(&self, id: TypeId) -> Option<&Structure> {
        structure(self.get(id.0)?)
    }
}

impl Structures for [Option<Type>] {
    fn structure(&self, id: TypeId) -> Option<&Structure> {
        structure(self.get(id.0)?.as_ref()?)
    }
}

fn structure(ty: &Type) -> Option<&Structure> {
    match &ty.body {
        TypeBody::Structure(structure) => Some(structure),
        TypeBody::Enum { .. } | TypeBody::Bits { .. } => None,
    }
}

impl Kind {
    /// Number of octets, where it is always the same; an alignment's depends on where it stands.
    pub(crate) fn size(&self, types: &(impl Structures + ?Sized)) -> Option<u64> {
        match self {
            Kind::Scalar(scalar) => Some(scalar.primitive.size()),
            Kind::Reserved { octets } => Some(*octets),
            Kind::Checksum(_) => Some(Primitive::U32.size()),
            Kind::Octets { size: Extent::Fixed(size) } => Some(*size),
            Kind::Array { element, count: Extent::Fixed(count) } => {
                Some(element.size(types)?.saturating_mul(*count))
            }
            Kind::Structure(id) => types.structure(*id)?.size,
            Kind::Union { size, .. } => Some(*size),
            Kind::Align { .. }
            | Kind::Octets { .. }
            | Kind::Text { .. }
            | Kind::Stream(_)
            | Kind::Array { .. } => None,
        }
    }

    /// The number of octets that the offsets of its elements are a multiple of, since each ends in an
    /// alignment; 1, if they do not. No `packed` takes it away.
    pub(crate) fn stride(&self, types: &(impl Structures + ?Sized)) -> u64 {
        match self {
            Kind::Array { element: Element::Structure(id), .. } => match types.structure(*id) {
                Some(structure) => structure.tail().iter().map(Self::skips).max().unwrap_or(1),
                None => 1,
            },
            _ => 1,
        }
    }

    fn skips(field: &Field) -> u64 {
        match field.kind {
            Kind::Align { to } => to,
            _ => 1,
        }
    }

    /// The number of octets that its offset is a multiple of.
    pub(crate) fn align(&self, types: &(impl Structures + ?Sized)) -> u64 {
        let of = |id: TypeId| types.structure(id).map_or(1, |s| s.align);
        match self {
            Kind::Scalar(scalar) | Kind::Array { element: Element::Scalar(scalar), .. } => {
                scalar.primitive.align()
            }
            Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => of(*id),
            Kind::Union { cases, .. } => cases.iter().map(|c| of(c.of)).max().unwrap_or(1),
            Kind::Checksum(_) => Primitive::U32.align(),
            Kind::Reserved { .. }
            | Kind::Align { .. }
            | Kind::Octets { .. }
            | Kind::Text { .. }
            | Kind::Stream(_)
            | Kind::Array { element: Element::Text, .. } => 1,
        }
    }
}

impl Element {
    /// Number of octets, where it is always the same.
    pub(crate) fn size(self, types: &(impl Structures + ?Sized)) -> Option<u64> {
        match self {
            Element::Scalar(scalar) => Some(scalar.primitive.size()),
            Element::Structure(id) => types.structure(id)?.size,
            Element::Text => None,
        }
    }
}

/// Octets from a position to the next multiple of `to`; none where `to` is 0.
pub fn to_boundary(position: u64, to: u64) -> u64 {
    match position.checked_rem(to) {
        None | Some(0) => 0,
        Some(over) => to - over,
    }
}
