//! What a decoder has read: a tree of nodes, each with its place in the stream.
//!
//! The tree borrows the octets it was read from. Arrays stay octets until somebody walks over
//! their elements, so that a record takes little more memory than its octets do.

use nom::Parser;
use nom::number::Endianness;
use streamspec_codegen::model::{
    BitPart, Element, Endian, Primitive, Scalar, Stream, TypeBody, TypeId,
};

use super::cursor::Cursor;
use super::fields::{Fields, integer};
use super::nested::Nested;

/// An item of a stream: a header, a body, a field, an element.
#[derive(Debug, Clone)]
pub struct Node<'a> {
    /// Name of the field; empty for an element of an array and for an alignment.
    pub name: &'a str,
    /// Where it stands, from the start of the stream.
    pub offset: u64,
    /// How many octets it has.
    pub length: u64,
    /// What it is.
    pub value: Value<'a>,
}

impl<'a> Node<'a> {
    /// A field that is not there.
    pub(super) fn absent(name: &'a str, offset: u64) -> Self {
        Self { name, offset, length: 0, value: Value::Absent }
    }
}

/// What an item is.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// A field whose condition does not hold, or that the layout of the record lacks.
    Absent,
    /// An integer, plain or with named values or bits.
    Integer(Integer),
    /// The checksum of the stream before it, which stands in no document.
    Checksum(Integer),
    /// Octets without meaning: reserved, skipped by an alignment, or padding.
    Reserved(&'a [u8]),
    /// Raw octets.
    Octets(&'a [u8]),
    /// A text, its NUL included.
    Text(&'a [u8]),
    /// Elements of one kind.
    Array(Array<'a>),
    /// The fields of a structure, one node for each field of its description.
    Structure(Vec<Node<'a>>),
    /// A whole stream.
    Stream(Nested<'a>),
}

impl<'a> Value<'a> {
    /// The value in expressions: 0 for anything but an integer.
    pub fn integer(&self) -> u64 {
        match self {
            Value::Integer(integer) => integer.value(),
            _ => 0,
        }
    }

    /// The octets of a text without the NUL at its end.
    pub fn text(&self) -> Option<&'a [u8]> {
        match self {
            Value::Text([text @ .., 0]) => Some(text),
            Value::Text(octets) => Some(octets),
            _ => None,
        }
    }
}

/// An integer as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Integer {
    /// What it consists of.
    pub scalar: Scalar,
    /// Its bits, extended with zeros.
    pub raw: u64,
}

impl Integer {
    /// The number it stands for.
    pub fn number(self) -> i128 {
        if self.scalar.primitive.signed() {
            i128::from(self.value().cast_signed())
        } else {
            i128::from(self.raw)
        }
    }

    /// The number in 64 bits, where a negative one is its two's complement.
    pub fn value(self) -> u64 {
        let unused = 64 - 8 * self.scalar.primitive.size() as u32;
        if self.scalar.primitive.signed() {
            ((self.raw << unused).cast_signed() >> unused).cast_unsigned()
        } else {
            self.raw
        }
    }

    /// The bits of one part, moved down to bit 0.
    pub fn part(self, part: &BitPart) -> u64 {
        (self.raw & part.mask()) >> part.low
    }
}

/// How the octets of a structure are to be read.
#[derive(Debug, Clone, Copy)]
pub struct Layout<'a> {
    /// The description.
    pub stream: &'a Stream,
    /// Order of the octets of integers.
    pub endianness: Endianness,
    /// Version of the stream.
    pub version: u32,
}

impl<'a> Layout<'a> {
    /// A layout in a known order of octets; `Declared` counts as little-endian.
    pub fn in_order(stream: &'a Stream, order: Endian) -> Self {
        let big = order == Endian::Big;
        let endianness = if big { Endianness::Big } else { Endianness::Little };
        Self { stream, endianness, version: 0 }
    }

    /// The integer at the start of some octets, if they are enough.
    pub fn integer(&self, primitive: Primitive, octets: &[u8]) -> Option<u64> {
        integer(primitive, self.endianness).parse(octets).ok().map(|(_, value)| value)
    }
}

/// The elements of an array, read as they are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Array<'a> {
    pub(super) layout: Layout<'a>,
    pub(super) element: Element,
    pub(super) octets: &'a [u8],
    pub(super) offset: u64,
    pub(super) count: u64,
}

impl<'a> Array<'a> {
    /// Number of elements.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// What the elements consist of.
    pub fn element(&self) -> Element {
        self.element
    }

    /// The elements, in stream order.
    pub fn elements(&self) -> Elements<'a> {
        Elements { array: *self, rest: Cursor::new(self.octets, self.offset) }
    }
}

/// Iterator over the elements of an [`Array`].
#[derive(Debug, Clone)]
pub struct Elements<'a> {
    array: Array<'a>,
    rest: Cursor<'a>,
}

impl<'a> Iterator for Elements<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        if self.rest.rest.is_empty() {
            return None;
        }
        let fields = Fields::unchecked(self.array.layout, self.array.offset);
        let (node, rest) = fields.element(self.array.element, &[], self.rest).ok()?;
        self.rest = rest;
        Some(node)
    }
}

/// The name of a value of an enum; none if the type is none, or the value has no name.
pub fn value_name(stream: &Stream, of: Option<TypeId>, value: u64) -> Option<&str> {
    match &stream.ty(of?).body {
        TypeBody::Enum { values, .. } => {
            values.iter().find(|v| v.value == value).map(|v| v.name.as_str())
        }
        TypeBody::Bits { .. } | TypeBody::Structure(_) => None,
    }
}

/// The parts of a bits type; none if the type is something else.
pub fn parts(stream: &Stream, of: Option<TypeId>) -> Option<&[BitPart]> {
    match &stream.ty(of?).body {
        TypeBody::Bits { parts, .. } => Some(parts),
        TypeBody::Enum { .. } | TypeBody::Structure(_) => None,
    }
}
