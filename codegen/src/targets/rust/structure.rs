//! What the program by which the suite judges the crate asks of structures.

use super::names;
use crate::model::*;

/// Looks at fields from within one structure.
pub struct View<'a> {
    /// The stream.
    pub stream: &'a Stream,
    /// The record, header or type.
    pub item: &'a str,
}

impl View<'_> {
    /// The Rust type of a field of fixed size.
    pub fn type_of(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Scalar(scalar) => self.scalar_type(*scalar),
            Kind::Reserved { octets } | Kind::Octets { size: Extent::Fixed(octets) } => {
                format!("[u8; {octets}]")
            }
            Kind::Array { element, count: Extent::Fixed(count) } => {
                format!("[{}; {count}]", self.element_type(*element))
            }
            Kind::Structure(id) => names::camel(&self.stream.ty(*id).name),
            Kind::Union { .. } => self.union_name(field),
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        }
    }

    /// The enum for a union.
    pub fn union_name(&self, field: &Field) -> String {
        names::camel(&format!("{}_{}", self.item, field.name))
    }

    fn scalar_type(&self, scalar: Scalar) -> String {
        scalar.of.map_or_else(
            || scalar.primitive.name().into(),
            |id| names::camel(&self.stream.ty(id).name),
        )
    }

    /// The Rust type of an element of fixed size.
    pub fn element_type(&self, element: Element) -> String {
        match element {
            Element::Scalar(scalar) => self.scalar_type(scalar),
            Element::Structure(id) => names::camel(&self.stream.ty(id).name),
            Element::Text => unreachable!("strings have no fixed size"),
        }
    }
}
