//! The fields of a structure, read with nom from octets that are already there, and checked one
//! after another as they are read (step 7 of `spec/reading.md`).

use nom::Parser;
use nom::bytes::complete::{tag, take_till};
use nom::combinator::{map, recognize};
use nom::number::{Endianness, complete};
use nom::sequence::terminated;
use streamspec_codegen::model::{
    Element, Extent, Field, FieldCheck, FieldTest, Kind, Mark, Primitive, Role, Scalar, Structure,
    TypeId, to_boundary,
};

use super::cursor::{Cursor, Stop};
use super::error::Fault;
use super::evaluate::{Context, Read};
use super::nested::Nesting;
use super::state::State;
use super::value::{Array, Integer, Layout, Node, Value};

/// Reads the fields of structures.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a, 'j> {
    pub(super) layout: Layout<'a>,
    /// The stream so far; none within an element that was checked before.
    pub(super) state: Option<&'j State>,
    /// Whose rules are checked; none if they were before.
    pub(super) role: Option<Role>,
    /// Where the body begins, from which alignments count.
    pub(super) start: u64,
    /// How streams within the stream are read; none where there cannot be any.
    pub(super) nesting: Option<Nesting<'a>>,
}

impl<'a> Fields<'a, 'static> {
    /// For octets that were checked before.
    pub(super) fn unchecked(layout: Layout<'a>, start: u64) -> Self {
        Fields { layout, state: None, role: None, start, nesting: None }
    }
}

impl<'a> Fields<'a, '_> {
    /// Reads a structure into `nodes`, which holds what was read even if reading stops.
    pub(super) fn structure(
        self,
        structure: &'a Structure,
        at: Cursor<'a>,
        nodes: &mut Vec<Node<'a>>,
    ) -> Result<Cursor<'a>, Stop> {
        self.lacking(structure, &[], at, nodes)
    }

    /// Reads a structure some of whose fields, by index, are not there.
    pub(super) fn lacking(
        self,
        structure: &'a Structure,
        without: &[usize],
        at: Cursor<'a>,
        nodes: &mut Vec<Node<'a>>,
    ) -> Result<Cursor<'a>, Stop> {
        self.leading(structure, (usize::MAX, without, &[]), at, nodes)
    }

    /// Reads as many fields at the start of a structure, but for some that are not there, of which some
    /// are taken for values.
    pub(super) fn leading(
        mut self,
        structure: &'a Structure,
        (count, without, defaults): (usize, &[usize], &[(usize, u64)]),
        mut at: Cursor<'a>,
        nodes: &mut Vec<Node<'a>>,
    ) -> Result<Cursor<'a>, Stop> {
        for (index, field) in structure.fields.iter().enumerate().take(count) {
            if without.contains(&index) {
                let default = defaults.iter().find(|(of, _)| *of == index);
                let value = match (&field.kind, default) {
                    (Kind::Scalar(scalar), Some((_, raw))) => {
                        Value::Integer(Integer { scalar: *scalar, raw: *raw })
                    }
                    _ => Value::Absent,
                };
                nodes.push(Node { value, ..Node::absent(&field.name, at.offset) });
                continue;
            }
            let read = match field.kind {
                Kind::Scalar(scalar) if field.condition.is_none() && field.since.is_none() => {
                    self.scalar(field, scalar, at)
                }
                _ => self.field(structure, field, nodes, at),
            };
            let (node, rest) = read.map_err(|stop| {
                match (stop, field.fits) {
                    (Stop::Short, Some(rule)) => Stop::Fault(Fault::new(rule, at.offset)),
                    (stop, _) => stop,
                }
                .within(path_name(field))
            })?;
            if let (Some(Mark::Version), Value::Integer(integer)) = (field.mark, &node.value) {
                self.layout.version = integer.raw.try_into().unwrap_or(self.layout.version);
            }
            nodes.push(node);
            at = rest;
        }
        Ok(at)
    }

    /// An integer that is always there.
    fn scalar(
        &self,
        field: &'a Field,
        scalar: Scalar,
        at: Cursor<'a>,
    ) -> Result<(Node<'a>, Cursor<'a>), Stop> {
        let (integer, rest) = self.integer(scalar, at)?;
        let (length, value) = (rest.offset - at.offset, Value::Integer(integer));
        let node = Node { name: &field.name, offset: at.offset, length, value };
        self.check(&field.checks, &node)?;
        Ok((node, rest))
    }

    fn field(
        &self,
        structure: &'a Structure,
        field: &'a Field,
        nodes: &[Node<'a>],
        at: Cursor<'a>,
    ) -> Result<(Node<'a>, Cursor<'a>), Stop> {
        let siblings = Read { nodes, remaining: at.remaining() };
        let Self { layout, state, .. } = *self;
        let context = Context { layout, state, structure, siblings: &siblings };
        let node = |value, rest: Cursor| Node {
            name: &field.name,
            offset: at.offset,
            length: rest.offset - at.offset,
            value,
        };
        if let Some(condition) = &field.condition
            && !context.holds(condition)?
        {
            return Ok((Node::absent(&field.name, at.offset), at));
        }
        if let Some(since) = field.since
            && self.layout.version < since
            && let Some(size) = self.layout.stream.size_of(&field.kind)
        {
            let (octets, rest) = at.take(size)?;
            let node = node(Value::Reserved(octets), rest);
            self.check(field.before.as_slice(), &node)?;
            return Ok((node, rest));
        }
        let (value, rest) = self.value(field, &context, nodes, at)?;
        let node = node(value, rest);
        if !matches!(node.value, Value::Array(_)) {
            self.check(&field.checks, &node)?;
        }
        Ok((node, rest))
    }

    fn value(
        &self,
        field: &'a Field,
        context: &Context,
        nodes: &[Node<'a>],
        at: Cursor<'a>,
    ) -> Result<(Value<'a>, Cursor<'a>), Stop> {
        let extent = |extent: &Extent| match extent {
            Extent::Fixed(count) => Ok(Some(*count)),
            Extent::Counted(expression) => context.value(expression).map(Some),
            Extent::Rest => Ok(None),
        };
        match &field.kind {
            Kind::Scalar(scalar) => {
                let (integer, rest) = self.integer(*scalar, at)?;
                Ok((Value::Integer(integer), rest))
            }
            Kind::Reserved { octets } => {
                at.take(*octets).map(|(octets, rest)| (Value::Reserved(octets), rest))
            }
            Kind::Checksum(_) => {
                let scalar = Scalar { primitive: Primitive::U32, of: None };
                let (integer, rest) = self.integer(scalar, at)?;
                Ok((Value::Checksum(integer), rest))
            }
            Kind::Align { to } => {
                let skipped = to_boundary(at.offset - self.start, *to);
                at.take(skipped).map(|(octets, rest)| (Value::Reserved(octets), rest))
            }
            Kind::Octets { size } => {
                let size = extent(size)?.unwrap_or(at.remaining());
                at.take(size).map(|(octets, rest)| (Value::Octets(octets), rest))
            }
            Kind::Stream(id) => self.nested(id, at),
            Kind::Text { size: Some(size) } => {
                let (octets, rest) = at.take(context.value(size)?)?;
                Ok((Value::Text(octets), rest))
            }
            Kind::Text { size: None } => {
                let (octets, rest) = self.delimited_text(&field.checks, at)?;
                Ok((Value::Text(octets), rest))
            }
            Kind::Array { element, count } => self.array(field, *element, extent(count)?, at),
            Kind::Structure(id) => self.inner(*id, at),
            Kind::Union { tag, cases, size } => {
                let (octets, rest) = at.take(*size)?;
                let tag = nodes.get(*tag).map_or(0, |node| node.value.integer());
                let Some(case) = cases.iter().find(|case| case.value == tag) else {
                    return Ok((Value::Octets(octets), rest));
                };
                let (value, _) = self.inner(case.of, Cursor { rest: octets, beyond: 0, ..at })?;
                Ok((value, rest))
            }
        }
    }

    fn integer(&self, scalar: Scalar, at: Cursor<'a>) -> Result<(Integer, Cursor<'a>), Stop> {
        let (raw, rest) = at.parse(integer(scalar.primitive, self.layout.endianness))?;
        Ok((Integer { scalar, raw }, rest))
    }

    /// A whole stream, up to the end of the body. One that nothing describes stays octets.
    fn nested(&self, id: &str, at: Cursor<'a>) -> Result<(Value<'a>, Cursor<'a>), Stop> {
        let (octets, rest) = at.take(at.remaining())?;
        let nested = match self.nesting {
            Some(nesting) => nesting.stream(id, octets, at.offset)?,
            None => None,
        };
        let Some(nested) = nested else {
            return Ok((Value::Octets(octets), rest));
        };
        if self.role.is_some() {
            nested.judge()?;
        }
        Ok((Value::Stream(nested), rest))
    }

    /// A structure that is a field or an element. All of it, or of one that tells its own size the
    /// fixed part, is there before any of it is checked.
    fn inner(&self, id: TypeId, at: Cursor<'a>) -> Result<(Value<'a>, Cursor<'a>), Stop> {
        let structure = self.layout.stream.structure(id);
        if structure.size.unwrap_or(structure.head) > at.remaining() {
            return Err(Stop::Short);
        }
        let mut nodes = Vec::with_capacity(structure.fields.len());
        let rest = self.structure(structure, at, &mut nodes)?;
        Ok((Value::Structure(nodes), rest))
    }

    /// A text that its NUL alone delimits. Where no octet is left it does not lie within the body;
    /// where there are some, but no NUL, it is not terminated.
    fn delimited_text(
        &self,
        checks: &[FieldCheck],
        at: Cursor<'a>,
    ) -> Result<(&'a [u8], Cursor<'a>), Stop> {
        let terminated_check = checks.iter().find(|c| matches!(c.test, FieldTest::Terminated));
        let overlooked = terminated_check.is_some_and(|check| self.leaves_out(check.rule));
        if overlooked && !at.rest.is_empty() && !at.rest.contains(&0) {
            return at.take(at.rest.len() as u64);
        }
        let text = terminated(take_till(|octet| octet == 0), tag(&[0u8][..]));
        at.parse(recognize(text)).map_err(|stop| match terminated_check {
            Some(check) if !at.rest.is_empty() && self.binds(check.rule) => {
                Stop::Fault(Fault::new(check.rule, at.offset))
            }
            _ => stop,
        })
    }

    /// An array; `count` is none for as many elements as the body has left. Elements of fixed size
    /// lie within the body all together, before the first of them is checked.
    fn array(
        &self,
        field: &Field,
        element: Element,
        count: Option<u64>,
        at: Cursor<'a>,
    ) -> Result<(Value<'a>, Cursor<'a>), Stop> {
        let checks = field.checks.as_slice();
        let size = self.layout.stream.size_of_element(element);
        let count = match (count, size) {
            (None, Some(size)) => Some(at.remaining().checked_div(size).unwrap_or(0)),
            (count, _) => count,
        };
        let (within, known_rest) = match (size, count) {
            (Some(size), Some(count)) => {
                let (octets, rest) = at.take(count.checked_mul(size).ok_or(Stop::Short)?)?;
                (Cursor { rest: octets, beyond: 0, ..at }, Some(rest))
            }
            _ => (at, None),
        };
        let array = |octets, count| {
            let Self { layout, .. } = *self;
            Value::Array(Array { layout, element, octets, offset: at.offset, count })
        };
        let plain = matches!(element, Element::Scalar(_)) && checks.is_empty();
        if let (Some(rest), Some(count)) = (known_rest, count)
            && (plain || self.role.is_none())
        {
            return Ok((array(within.rest, count), rest));
        }
        let (mut rest, mut read) = (within, 0);
        while count.map_or(!rest.rest.is_empty(), |count| read < count) && size != Some(0) {
            let (_, after) = self
                .element(element, checks, rest)
                .map_err(|stop| self.begins(stop, field, element, rest.offset))
                .map_err(|stop| stop.within(&format!("[{read}]")))?;
            rest = after;
            read += 1;
        }
        let octets = &within.rest[..within.rest.len() - rest.rest.len()];
        Ok((array(octets, count.unwrap_or(read)), known_rest.unwrap_or(rest)))
    }

    /// One element of an array.
    pub(super) fn element(
        &self,
        element: Element,
        checks: &[FieldCheck],
        at: Cursor<'a>,
    ) -> Result<(Node<'a>, Cursor<'a>), Stop> {
        let (value, rest) = match element {
            Element::Scalar(scalar) => {
                let (integer, rest) = self.integer(scalar, at)?;
                (Value::Integer(integer), rest)
            }
            Element::Structure(id) => self.inner(id, at)?,
            Element::Text => {
                let (octets, rest) = self.delimited_text(checks, at)?;
                (Value::Text(octets), rest)
            }
        };
        let node = Node { name: "", offset: at.offset, length: rest.offset - at.offset, value };
        self.check(checks, &node)?;
        Ok((node, rest))
    }
}

/// What a field is called in a path; an alignment has no name of its own.
pub(super) fn path_name(field: &Field) -> &str {
    if field.name.is_empty() { "align" } else { &field.name }
}

/// The integer that stands at the start of some octets.
pub(super) fn integer<'a>(
    primitive: Primitive,
    endianness: Endianness,
) -> impl Parser<&'a [u8], Output = u64, Error = nom::error::Error<&'a [u8]>> {
    move |input: &'a [u8]| match primitive.size() {
        1 => map(complete::u8, u64::from).parse(input),
        2 => map(complete::u16(endianness), u64::from).parse(input),
        3 => map(complete::u24(endianness), u64::from).parse(input),
        4 => map(complete::u32(endianness), u64::from).parse(input),
        6 => {
            let halves = (complete::u24(endianness), complete::u24(endianness));
            let join = |(first, second): (u32, u32)| match endianness {
                Endianness::Big => u64::from(first) << 24 | u64::from(second),
                Endianness::Little | Endianness::Native => {
                    u64::from(second) << 24 | u64::from(first)
                }
            };
            map(halves, join).parse(input)
        }
        _ => complete::u64(endianness).parse(input),
    }
}
