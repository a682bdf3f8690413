//! The values that expressions refer to.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::expression::{Base, Reference};
use crate::model::{
    BitPart, Element, Field, Kind, Layout, RecordId, Scalar, Stream, Structure, TypeBody,
};

/// The value of an integer field, or of a part of its bits; 0 where it is absent.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Operand<'m> {
    /// Where it is found.
    pub at: Where,
    /// The integer, and the enum or bits type that it has.
    pub scalar: Scalar,
    /// The part of its bits that is meant; all of it, if none.
    pub part: Option<&'m BitPart>,
    /// How it can be absent, so that it counts as 0.
    pub absence: Absence,
}

/// Where a value is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Where {
    /// A field in the fixed part of the structure that the expression stands in, by index.
    Fixed(usize),
    /// A field after the fixed part, by index among all fields.
    Part(usize),
    /// A field of a header of the stream: header and field, by index.
    Header(usize, usize),
    /// A field of the latest earlier record of a type; 0 if there was none.
    Earlier(RecordId, usize),
    /// The element of an array that is looked at.
    Element,
    /// A field of that element, by index.
    ElementField(usize),
    /// A field of the record header, by index. The length is the one that stands there, with all that it
    /// counts.
    Framing(usize),
}

/// An array whose elements are looked at.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Over<'m> {
    /// Where it is found: in the fixed part or after it.
    pub at: Where,
    /// Its field.
    #[serde(skip)]
    pub field: &'m Field,
    /// What its elements consist of: integers, or structures of fixed size.
    pub element: Element,
    /// How it can be absent, so that it has no elements.
    pub absence: Absence,
    /// How many of its elements are looked at, if only the first. Then it is in the fixed part, and
    /// has more.
    pub first: Option<u64>,
}

/// How a field of the own structure can be absent although the record is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Absence {
    /// Its gate may not hold.
    pub gate: bool,
    /// The stream may be of an earlier version than this one, which has it first.
    pub since: Option<u32>,
    /// A layout of the record may lack it.
    pub layout: bool,
}

impl Absence {
    /// Whether the value is always there.
    pub fn never(self) -> bool {
        self == Self::default()
    }

    pub(super) fn of(field: &Field, lacking: bool) -> Self {
        Self { gate: field.condition.is_some(), since: field.since, layout: lacking }
    }
}

impl Operand<'_> {
    /// Whether it is the element of an array that is under consideration, or of that.
    pub fn is_of_element(&self) -> bool {
        matches!(self.at, Where::Element | Where::ElementField(_))
    }

    /// The greatest value that it can have, going by its type alone.
    pub fn greatest(&self) -> u64 {
        match self.part {
            Some(part) => part.mask() >> part.low,
            None if self.scalar.primitive.signed() => u64::MAX,
            None => self.scalar.primitive.greatest(),
        }
    }
}

/// What an expression can see.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'m> {
    pub(super) stream: &'m Stream,
    /// The structure whose fields are siblings.
    pub(super) structure: &'m Structure,
    /// The layouts of the record, some of which lack fields.
    pub(super) layouts: &'m [Layout],
    /// What the elements consist of that are looked at, within `all` and `count`.
    pub(super) element: Option<Element>,
}

impl<'m> Scope<'m> {
    pub(super) fn operand(&self, reference: Reference) -> Operand<'m> {
        let (at, field) = match reference.base {
            Base::Sibling(index) => (self.own(index), self.structure.fields.get(index)),
            Base::Header(header, index) => (
                Where::Header(header, index),
                self.stream.headers.get(header).and_then(|h| h.body.fields.get(index)),
            ),
            Base::Earlier(record, index) => {
                (Where::Earlier(record, index), self.stream.record(record).body.fields.get(index))
            }
            Base::Item(index) => return self.element(index, reference.part),
            Base::Framing(index) => {
                (Where::Framing(index), self.stream.framing.header.fields.get(index))
            }
        };
        let field = field.expect("an expression names a field of its structure");
        let Kind::Scalar(scalar) = field.kind else {
            unreachable!("{} is resolved as an integer", field.name)
        };
        let absence = match reference.base {
            Base::Sibling(index) => self.absence(index),
            Base::Framing(_) => Absence::of(field, false),
            Base::Header(..) | Base::Earlier(..) | Base::Item(_) => Absence::default(),
        };
        Operand { at, scalar, part: self.part(scalar, reference.part), absence }
    }

    /// The array with an index in the own structure.
    pub(super) fn over(&self, index: usize) -> Over<'m> {
        let field = &self.structure.fields[index];
        let Kind::Array { element, .. } = field.kind else {
            unreachable!("{} is resolved as an array", field.name)
        };
        let absence = self.absence(index);
        Over { at: self.own(index), field, element, absence, first: None }
    }

    fn own(&self, index: usize) -> Where {
        match index < self.structure.head_fields {
            true => Where::Fixed(index),
            false => Where::Part(index),
        }
    }

    fn absence(&self, index: usize) -> Absence {
        let lacking = self.layouts.iter().any(|layout| layout.without.contains(&index));
        Absence::of(&self.structure.fields[index], lacking)
    }

    fn element(&self, index: Option<usize>, part: Option<usize>) -> Operand<'m> {
        let element = self.element.expect("`it` stands within `all` or `count`");
        let (at, scalar, absence) = match (element, index) {
            (Element::Structure(id), Some(index)) => {
                let field = &self.stream.structure(id).fields[index];
                let Kind::Scalar(scalar) = field.kind else {
                    unreachable!("{} is resolved as an integer", field.name)
                };
                (Where::ElementField(index), scalar, Absence::of(field, false))
            }
            (Element::Scalar(scalar), _) => (Where::Element, scalar, Absence::default()),
            (Element::Structure(_), None) | (Element::Text, _) => {
                unreachable!("an element that is compared is an integer")
            }
        };
        Operand { at, scalar, part: self.part(scalar, part), absence }
    }

    fn part(&self, scalar: Scalar, part: Option<usize>) -> Option<&'m BitPart> {
        match &self.stream.ty(scalar.of?).body {
            TypeBody::Bits { parts, .. } => parts.get(part?),
            TypeBody::Enum { .. } | TypeBody::Structure(_) => None,
        }
    }
}
