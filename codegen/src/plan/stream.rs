//! A stream and a family of them, as codecs go through them.

use schemars::JsonSchema;
use serde::Serialize;

use super::clear::Clear;
use super::fixed::{Fixed, FixedField};
use super::inner::{Inner, InnerId};
use super::needs::Needs;
use super::nesting::nests_too_deep;
use super::part::{Part, Take};
use super::place::{Scope, Where};
use super::record::stated;
use super::record::{RecordPlan, Remember, StatedRule};
use super::state::State;
use super::texts::{PatternPlan, patterns};
use crate::model::{
    Endian, Family, Header, Kind, Mark, OrderMagic, Position, Record, RecordId, Stream, Structure,
    Sum, Type, TypeBody, TypeId,
};

/// What a writer may be told of a record: what its header says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The type code, of a record that is not described.
    Type,
    /// The instance.
    Instance,
}

/// All streams of a family.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FamilyPlan<'m> {
    /// The family.
    #[serde(skip)]
    pub family: &'m Family,
    /// The streams, in the order of the family.
    pub streams: Vec<StreamPlan<'m>>,
}

/// A stream, as a codec goes through it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StreamPlan<'m> {
    /// The stream.
    #[serde(skip)]
    pub stream: &'m Stream,
    /// Step 0: the magic that tells the order of octets of all that is declared, where one does. A stream
    /// that does not hold it in big-endian order is little-endian.
    pub order_magic: Option<&'m OrderMagic>,
    /// Octets that a reader of pieces waits for before step 1: all headers, and the magic of step 0.
    pub opening: u64,
    /// Step 1: its headers.
    pub headers: Vec<HeaderPlan<'m>>,
    /// Step 2: the record header.
    pub record_header: Fixed<'m>,
    /// The structures among the types, each behind those that it holds.
    pub types: Vec<TypePlan<'m>>,
    /// Its records, ascending by type code.
    pub records: Vec<RecordPlan<'m>>,
    /// The patterns that its texts must match.
    pub patterns: Vec<PatternPlan<'m>>,
    /// The streams within it.
    pub inner: Vec<Inner<'m>>,
    /// Whether it is itself a stream that follows a record of another one.
    pub follows_a_record: bool,
    /// Whether a record of another one resumes it.
    pub is_resumed: bool,
    /// Whether readers can take it for a stream within another one: of descriptions that share an id,
    /// those that their constants tell, and the newest.
    pub can_be_told: bool,
    /// Whether it stands in the body of a record of another stream, and can be told there.
    pub stands_in_a_body: bool,
    /// What is remembered of it.
    pub state: State,
    /// The checksum that is kept over all octets of the stream so far, if a record holds it.
    pub running: Option<Sum>,
    /// The record that every stream begins with.
    pub first: Option<RecordId>,
    /// The record that ends it; none where it ends with its input.
    pub last: Option<RecordId>,
    /// The orders of octets that bodies can have; one alone, unless a header or the magic
    /// tells it.
    pub endian: Endian,
    /// Whether streams of the family can stand in one another deeper than is allowed, so that
    /// readers have to count.
    pub nests_too_deep: bool,
}

/// A header.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HeaderPlan<'m> {
    /// The header.
    #[serde(skip)]
    pub header: &'m Header,
    /// Its fields.
    pub fixed: Fixed<'m>,
    /// Rules on several of its fields, or of earlier headers.
    pub rules: Vec<StatedRule<'m>>,
    /// What those rules take together.
    pub rules_need: Needs,
    /// The field and the mask of the bit in it that declares big-endian.
    pub big_endian: Option<(usize, u64)>,
}

/// A structure among the types.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TypePlan<'m> {
    /// Its index.
    pub id: TypeId,
    /// The type.
    #[serde(skip)]
    pub ty: &'m Type,
    /// Its fields, where it has a fixed size; those at its beginning, where it tells its size.
    pub fixed: Option<Fixed<'m>>,
    /// What follows them: octets, and perhaps an alignment, which counts from the start of the
    /// structure as well as from that of the body.
    pub tail: Vec<Part<'m>>,
    /// The least alignment that C needs: fields of it may stand in packed structures.
    pub packed: Option<u64>,
    /// The order of its octets: declared also where it stands in places of different orders.
    pub endian: Endian,
}

impl<'m> TypePlan<'m> {
    /// What the size of a structure that tells its own size is a multiple of, with the alignment that
    /// makes it so, if there is one.
    pub fn alignment(&self) -> Option<(u64, &Part<'m>)> {
        self.tail.iter().find_map(|part| match part.take {
            Take::Align(to) => Some((to, part)),
            _ => None,
        })
    }
}

impl<'m> FamilyPlan<'m> {
    /// Works out what codecs of all streams do.
    pub fn new(family: &'m Family) -> Self {
        let too_deep = nests_too_deep(family);
        let streams = family.streams.iter().map(|s| StreamPlan::new(family, s, too_deep));
        Self { family, streams: streams.collect() }
    }
}

impl<'m> StreamPlan<'m> {
    /// Whether some record has layouts with fewer fields.
    pub fn has_layouts(&self) -> bool {
        self.records.iter().any(|record| !record.length.layouts.is_empty())
    }

    /// The record that begins a section, if the stream can begin again.
    pub fn sections(&self) -> Option<&RecordPlan<'m>> {
        self.records.iter().find(|record| record.begins_a_section)
    }

    fn new(family: &'m Family, stream: &'m Stream, nests_too_deep: bool) -> Self {
        let mut inner: Vec<Inner<'m>> = Vec::new();
        let mut inner_of = |id: &'m str| {
            let known = inner.iter().position(|inner| inner.id == id);
            InnerId(known.unwrap_or_else(|| {
                inner.push(Inner::of(family, id));
                inner.len() - 1
            }))
        };
        let ids = (0..stream.records.len()).map(RecordId);
        let mut records: Vec<_> = ids.map(|id| RecordPlan::of(stream, id, &mut inner_of)).collect();
        let headers: Vec<_> = stream.headers.iter().map(|h| HeaderPlan::of(stream, h)).collect();
        let header_tests: Vec<_> =
            headers.iter().map(|h| h.rules.iter().map(|r| r.test.clone()).collect()).collect();
        let state = State::of(stream, &records, &header_tests);
        for record in &mut records {
            // What no codec looks at is not remembered.
            let id = record.id;
            record.counted = state.counted.contains(&id);
            record.remember.retain(|remember| match remember {
                Remember::Latest(field) => state.earlier.contains(&(id, *field)),
                Remember::InSet(..) | Remember::Version(_) => true,
            });
        }
        let named_by = |names: &dyn Fn(&Record, &str) -> bool| {
            family.streams.iter().flat_map(|s| &s.records).any(|r| names(r, &stream.id))
        };
        let can_be_told = Inner::of(family, &stream.id).takes(stream);
        Self {
            stream,
            order_magic: stream.order_magic.as_ref(),
            opening: opening(stream),
            record_header: Fixed::of_records(stream),
            types: types(stream),
            patterns: patterns(stream),
            follows_a_record: named_by(&|record, id| {
                let begins = crate::model::Control::Begins(id.to_owned());
                record.position != Some(Position::Last) && record.control == Some(begins)
            }),
            is_resumed: named_by(&|record, id| {
                let resumes = crate::model::Control::Resumes(id.to_owned());
                record.position != Some(Position::Last) && record.control == Some(resumes)
            }),
            can_be_told,
            stands_in_a_body: can_be_told && named_by(&holds_a_stream),
            running: stream.framing.running,
            first: stream.first_record(),
            last: records.iter().find(|r| r.is_last).map(|r| r.id),
            endian: stream.framing.endian,
            nests_too_deep,
            headers,
            records,
            inner,
            state,
        }
    }

    /// What a value in the stream counts that the one that codecs hold does not: the length of a record
    /// may count its header.
    pub fn counts(&self, at: Where) -> u64 {
        match at {
            Where::Framing(index) => self.record_header.field(index).counts,
            _ => 0,
        }
    }

    /// The plan of a record.
    pub fn record(&self, id: RecordId) -> &RecordPlan<'m> {
        &self.records[id.0]
    }

    /// The structure of a type.
    pub fn ty(&self, id: TypeId) -> &TypePlan<'m> {
        self.types.iter().find(|ty| ty.id == id).expect("a structure among the types")
    }

    /// Whether it has to know how many streams it stands in: others can stand in it, and so on without end.
    pub fn knows_depth(&self) -> bool {
        self.nests_too_deep && self.inner.iter().any(|inner| inner.newest().is_some())
    }

    /// An inner stream.
    pub fn inner(&self, id: InnerId) -> &Inner<'m> {
        &self.inner[id.0]
    }

    /// The fields of the record header that are neither type nor instance nor length: whoever writes
    /// a record has to say what they are.
    pub fn further(&self) -> impl Iterator<Item = &FixedField<'m>> {
        self.record_header.fields.iter().filter(|field| field.field.is_further())
    }

    /// What a writer is told of a record, and what is greater than its field if it is greater than this.
    pub fn told_wider(&self) -> Vec<(Told, u64)> {
        let framing = &self.stream.framing;
        let unknown = framing.has_optional().then_some((Told::Type, framing.type_field));
        let instance = framing.instance_field.map(|index| (Told::Instance, index));
        let told = unknown.into_iter().chain(instance);
        let integers = told.map(|(told, index)| (told, framing.integer(index)));
        let odd = integers.filter(|(_, integer)| integer.odd());
        odd.map(|(told, integer)| (told, integer.greatest())).collect()
    }

    /// What checking a structure among the types takes.
    pub fn needs_of_type(&self, id: TypeId) -> Needs {
        Needs::of_type(self.stream, id)
    }

    /// Whether a structure among the types may hold what readers pass over and writers refuse.
    pub fn type_clears(&self, id: TypeId) -> bool {
        Clear::is_within(self.stream, id)
    }

    /// The same, where values have no place for reserved octets.
    pub fn type_clears_value(&self, id: TypeId) -> bool {
        Clear::is_within_value(self.stream, id)
    }

    /// The bits of a type that readers pass over and writers refuse.
    pub fn ignored_bits(&self, id: TypeId) -> u64 {
        Clear::bits(self.stream, id)
    }

    /// The inner stream that follows a record, if one does.
    pub fn following(&self) -> Option<InnerId> {
        self.records.iter().find_map(|record| match record.control {
            Some(super::record::Control::Begins(id)) => Some(id),
            _ => None,
        })
    }
}

impl<'m> HeaderPlan<'m> {
    fn of(stream: &'m Stream, header: &'m Header) -> Self {
        let scope = Scope { stream, structure: &header.body, layouts: &[], element: None };
        let rules = stated(scope, &header.checks);
        let rules_need = Needs::total(rules.iter().map(|rule| rule.needs));
        Self {
            header,
            fixed: Fixed::of(stream, &header.body),
            rules,
            rules_need,
            big_endian: big_endian(stream, &header.body),
        }
    }
}

/// Octets that tell the order of octets and hold all headers.
pub(super) fn opening(stream: &Stream) -> u64 {
    let headers = stream.headers.iter().map(Header::size).sum();
    stream.order_magic.as_ref().map_or(headers, |magic| magic.end().max(headers))
}

fn big_endian(stream: &Stream, structure: &Structure) -> Option<(usize, u64)> {
    structure.fields.iter().enumerate().find_map(|(index, field)| {
        let Kind::Scalar(scalar) = field.kind else { return None };
        let TypeBody::Bits { parts, .. } = &stream.ty(scalar.of?).body else { return None };
        let bit = parts.iter().find(|part| part.mark == Some(Mark::BigEndian))?;
        Some((index, bit.mask()))
    })
}

/// The structures among the types, each behind those that it holds.
fn types(stream: &Stream) -> Vec<TypePlan<'_>> {
    fn visit(stream: &Stream, id: TypeId, order: &mut Vec<TypeId>) {
        let TypeBody::Structure(structure) = &stream.ty(id).body else { return };
        if order.contains(&id) {
            return;
        }
        for field in &structure.fields {
            inner_types(&field.kind).into_iter().for_each(|inner| visit(stream, inner, order));
        }
        order.push(id);
    }
    let mut order = Vec::new();
    (0..stream.types.len()).for_each(|id| visit(stream, TypeId(id), &mut order));
    let plan = |id: TypeId| {
        let structure = stream.structure(id);
        let ends = structure.size.is_some() || !structure.tail().is_empty();
        TypePlan {
            id,
            ty: stream.ty(id),
            fixed: ends.then(|| Fixed::of(stream, structure)),
            tail: tail(stream, structure),
            packed: structure.packed,
            endian: endian_of(stream, id),
        }
    };
    order.into_iter().map(plan).collect()
}

/// What follows the fixed part of a structure that tells its own size. No stream is within it.
fn tail<'m>(stream: &'m Stream, structure: &'m Structure) -> Vec<Part<'m>> {
    let scope = Scope { stream, structure, layouts: &[], element: None };
    match structure.tail() {
        [] => Vec::new(),
        _ => Part::all(scope, false, &mut |_| unreachable!("a type holds no stream")),
    }
}

/// The order of the octets of a structure, going by the places where it stands.
fn endian_of(stream: &Stream, id: TypeId) -> Endian {
    let headers = stream.headers.iter().map(|header| (&header.body, header.endian));
    let records = stream.records.iter().map(|record| &record.body);
    let framing = std::iter::once(&stream.framing.header).chain(records);
    let places = headers.chain(framing.map(|body| (body, stream.framing.endian)));
    let mut orders = places.filter(|(body, _)| holds(stream, body, id)).map(|(_, order)| order);
    let first = orders.next().unwrap_or(stream.framing.endian);
    if orders.all(|order| order == first) { first } else { Endian::Declared }
}

fn holds(stream: &Stream, structure: &Structure, id: TypeId) -> bool {
    let kinds = structure.fields.iter().flat_map(|field| inner_types(&field.kind));
    kinds.into_iter().any(|inner| inner == id || holds(stream, stream.structure(inner), id))
}

/// Whether a stream with an id stands in the body of a record.
fn holds_a_stream(record: &Record, id: &str) -> bool {
    record.body.fields.iter().any(|f| matches!(&f.kind, Kind::Stream(of) if of == id))
}

fn inner_types(kind: &Kind) -> Vec<TypeId> {
    use crate::model::Element;
    match kind {
        Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => vec![*id],
        Kind::Union { cases, .. } => cases.iter().map(|case| case.of).collect(),
        Kind::Scalar(_)
        | Kind::Reserved { .. }
        | Kind::Checksum(_)
        | Kind::Align { .. }
        | Kind::Octets { .. }
        | Kind::Text { .. }
        | Kind::Array { .. }
        | Kind::Stream(_) => Vec::new(),
    }
}
