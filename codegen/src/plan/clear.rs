//! What a reader passes over and a writer refuses, so that a record that was read may have to be
//! cleared before it is written: reserved octets and bits.
//!
//! It follows from the checks that bind a writer alone, also from those that no codec makes, since
//! they are of a level below MUST. Padding has no place in a record that was read; neither has a
//! field in a version that lacks it, which reads as 0.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{
    Element, Field, FieldCheck, FieldTest, Kind, Role, Scalar, Stream, TypeBody, TypeId, UnionCase,
};

/// What has to be cleared of a field.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Clear<'m> {
    /// All of its octets, which are reserved.
    Octets,
    /// These bits of the integer.
    Bits(Scalar, u64),
    /// These bits of each integer of an array.
    EachBits(Scalar, u64),
    /// Something within the structure.
    Structure(TypeId),
    /// Something within each structure of an array.
    Structures(TypeId),
    /// Something within some case of the union.
    Union(&'m [UnionCase]),
    /// The stream that it is: something within its headers or its records.
    Stream,
}

impl<'m> Clear<'m> {
    /// What has to be cleared of a field; nothing, if a writer takes all that a reader takes.
    pub(super) fn of(stream: &Stream, field: &'m Field) -> Option<Self> {
        let ignored = |check: &&FieldCheck| stream.rule(check.rule).role == Role::Writer;
        let ignored = field.checks.iter().filter(ignored).find_map(|check| match check.test {
            FieldTest::Zero => Some(Self::Octets),
            FieldTest::BitsZero(mask) => Self::of_bits(&field.kind, mask),
            _ => None,
        });
        ignored.or_else(|| Self::within(&field.kind, &|id| Self::is_within(stream, id)))
    }

    /// The same of a value that has no place for reserved octets: where a codec leaves those out, what
    /// it reads has none.
    pub(super) fn of_value(stream: &Stream, field: &'m Field) -> Option<Self> {
        match Self::of(stream, field)? {
            Self::Octets => None,
            own @ (Self::Bits(..) | Self::EachBits(..) | Self::Stream) => Some(own),
            Self::Structure(_) | Self::Structures(_) | Self::Union(_) => {
                Self::within(&field.kind, &|id| Self::is_within_value(stream, id))
            }
        }
    }

    fn of_bits(kind: &Kind, mask: u64) -> Option<Self> {
        match kind {
            Kind::Scalar(scalar) => Some(Self::Bits(*scalar, mask)),
            Kind::Array { element: Element::Scalar(scalar), .. } => {
                Some(Self::EachBits(*scalar, mask))
            }
            _ => None,
        }
    }

    /// What has to be cleared within a field, going by which structures may hold something.
    fn within(kind: &'m Kind, clears: &dyn Fn(TypeId) -> bool) -> Option<Self> {
        match kind {
            Kind::Structure(id) => clears(*id).then_some(Self::Structure(*id)),
            Kind::Array { element: Element::Structure(id), .. } => {
                clears(*id).then_some(Self::Structures(*id))
            }
            Kind::Union { cases, .. } => {
                cases.iter().any(|case| clears(case.of)).then_some(Self::Union(cases))
            }
            Kind::Stream(_) => Some(Self::Stream),
            Kind::Scalar(_)
            | Kind::Reserved { .. }
            | Kind::Checksum(_)
            | Kind::Align { .. }
            | Kind::Octets { .. }
            | Kind::Text { .. }
            | Kind::Array { .. } => None,
        }
    }

    /// Whether something has to be cleared within a structure that has no place for reserved octets.
    pub(super) fn is_within_value(stream: &Stream, id: TypeId) -> bool {
        stream.structure(id).fields.iter().any(|field| Clear::of_value(stream, field).is_some())
    }

    /// Whether something has to be cleared within a structure.
    pub(super) fn is_within(stream: &Stream, id: TypeId) -> bool {
        stream.structure(id).fields.iter().any(|field| Clear::of(stream, field).is_some())
    }

    /// The bits of a type that have to be cleared, wherever an integer of that type stands.
    pub(super) fn bits(stream: &Stream, id: TypeId) -> u64 {
        let TypeBody::Bits { parts, .. } = &stream.ty(id).body else { return 0 };
        let ignored = parts.iter().filter(|part| part.name.is_none() && !part.verified);
        ignored.fold(0, |bits, part| bits | part.mask())
    }
}
