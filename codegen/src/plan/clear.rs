//! What a reader passes over and a writer refuses, so that a record that was read may have to be
//! cleared before it is written: reserved octets and bits.
//!
//! It follows from the checks that bind a writer alone, also from those that no codec makes, since
//! they are of a level below MUST. Padding has no place in a record that was read; neither has a
//! field in a version that lacks it, which reads as 0.

use crate::model::{Element, Field, FieldCheck, FieldTest, Kind, Role, Stream, TypeBody, TypeId};

/// What has to be cleared of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clear {
    /// All of its octets, which are reserved.
    Octets,
    /// These bits of the integer; of each, where it is an array.
    Bits(u64),
    /// Something within the structure, within each of an array, or within some case of the union.
    Within,
    /// The stream that it is: something within its headers or its records.
    Stream,
}

impl Clear {
    /// What has to be cleared of a field; nothing, if a writer takes all that a reader takes.
    pub(super) fn of(stream: &Stream, field: &Field) -> Option<Self> {
        let ignored = |check: &&FieldCheck| stream.rule(check.rule).role == Role::Writer;
        let ignored = field.checks.iter().filter(ignored).filter_map(|check| match check.test {
            FieldTest::Zero => Some(Self::Octets),
            FieldTest::BitsZero(mask) => Some(Self::Bits(mask)),
            _ => None,
        });
        let within = match &field.kind {
            Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => {
                Self::is_within(stream, *id).then_some(Self::Within)
            }
            Kind::Union { cases, .. } => {
                let any = cases.iter().any(|case| Self::is_within(stream, case.of));
                any.then_some(Self::Within)
            }
            Kind::Stream(_) => Some(Self::Stream),
            Kind::Scalar(_)
            | Kind::Reserved { .. }
            | Kind::Align { .. }
            | Kind::Octets { .. }
            | Kind::Text { .. }
            | Kind::Array { .. } => None,
        };
        ignored.chain(within).next()
    }

    /// The same of a value that has no place for reserved octets: where a codec leaves those out, what
    /// it reads has none.
    pub(super) fn of_value(stream: &Stream, field: &Field) -> Option<Self> {
        match Self::of(stream, field)? {
            Self::Octets | Self::Stream => None,
            Self::Bits(mask) => Some(Self::Bits(mask)),
            Self::Within => structures(&field.kind)
                .any(|id| Self::is_within_value(stream, id))
                .then_some(Self::Within),
        }
    }

    /// Whether something has to be cleared within a structure that has no place for reserved octets.
    pub(super) fn is_within_value(stream: &Stream, id: TypeId) -> bool {
        stream.structure(id).fields.iter().any(|field| Self::of_value(stream, field).is_some())
    }

    /// Whether something has to be cleared within a structure.
    pub(super) fn is_within(stream: &Stream, id: TypeId) -> bool {
        stream.structure(id).fields.iter().any(|field| Self::of(stream, field).is_some())
    }

    /// The bits of a type that have to be cleared, wherever an integer of that type stands.
    pub(super) fn bits(stream: &Stream, id: TypeId) -> u64 {
        let TypeBody::Bits { parts, .. } = &stream.ty(id).body else { return 0 };
        let ignored = parts.iter().filter(|part| part.name.is_none() && !part.verified);
        ignored.fold(0, |bits, part| bits | part.mask())
    }
}

/// The structures that a field of a kind may hold.
fn structures(kind: &Kind) -> impl Iterator<Item = TypeId> {
    let (one, cases) = match kind {
        Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => {
            (Some(*id), &[][..])
        }
        Kind::Union { cases, .. } => (None, &cases[..]),
        _ => (None, &[][..]),
    };
    one.into_iter().chain(cases.iter().map(|case| case.of))
}
