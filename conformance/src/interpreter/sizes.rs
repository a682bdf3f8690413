//! Sizes that the description alone tells, and distances to a boundary.

use streamspec_codegen::model::{Element, Extent, Kind, Stream};

/// Number of octets of a kind, where it is always the same.
pub(super) fn fixed_size(stream: &Stream, kind: &Kind) -> Option<u64> {
    match kind {
        Kind::Scalar(scalar) => Some(scalar.primitive.size()),
        Kind::Reserved { octets } => Some(*octets),
        Kind::Octets { size: Extent::Fixed(size) } => Some(*size),
        Kind::Array { element, count: Extent::Fixed(count) } => {
            element_size(stream, *element)?.checked_mul(*count)
        }
        Kind::Structure(id) => stream.structure(*id).size,
        Kind::Union { size, .. } => Some(*size),
        Kind::Align { .. }
        | Kind::Octets { .. }
        | Kind::Text { .. }
        | Kind::Stream(_)
        | Kind::Array { .. } => None,
    }
}

/// Number of octets of an element, where it is always the same.
pub(super) fn element_size(stream: &Stream, element: Element) -> Option<u64> {
    match element {
        Element::Scalar(scalar) => Some(scalar.primitive.size()),
        Element::Structure(id) => stream.structure(id).size,
        Element::Text => None,
    }
}

/// Octets from `position` to the next multiple of `to`.
pub(super) fn to_boundary(position: u64, to: u64) -> u64 {
    match position.checked_rem(to) {
        None | Some(0) => 0,
        Some(over) => to - over,
    }
}
