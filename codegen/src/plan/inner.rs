//! The streams within a stream, and how the one is chosen that some octets are.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{
    Endian, Family, Field, FieldTest, Kind, Mark, Primitive, RuleId, Stream, Structure,
};

/// Index of an inner stream in [`StreamPlan::inner`](super::StreamPlan::inner).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub struct InnerId(pub usize);

/// A stream id that a stream names: of a stream in a body, or of one that follows a record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Inner<'m> {
    /// The id.
    pub id: &'m str,
    /// Its descriptions, in the order in which they are tried: the first is taken whose signs the
    /// octets all hold, and if there is none, the first of all, which is the newest. Nothing
    /// describes the stream if there is none: its octets are not looked at, or it does not begin.
    pub candidates: Vec<Candidate<'m>>,
}

/// A description that an inner stream may have.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Candidate<'m> {
    /// The description.
    #[serde(skip)]
    pub stream: &'m Stream,
    /// Its index in the family.
    pub index: usize,
    /// The constants by which it is known. Without any, it is not known by its octets.
    pub signs: Vec<Sign>,
    /// The rule that such a stream does not stop before its last record, if it has one.
    pub end_present: Option<RuleId>,
}

/// A constant that a stream begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sign {
    /// Offset from the start of the stream.
    pub offset: u64,
    /// The integer.
    pub primitive: Primitive,
    /// Order of its octets; either will do where the stream itself declares it.
    pub endian: Endian,
    /// The value.
    pub value: u64,
}

impl<'m> Inner<'m> {
    pub(super) fn of(family: &'m Family, id: &'m str) -> Self {
        let mut streams: Vec<_> =
            family.streams.iter().enumerate().filter(|(_, stream)| stream.id == id).collect();
        streams.sort_by_key(|(_, stream)| stream.versions.first().map(|version| version.number));
        let candidate = |(index, stream): (usize, &'m Stream)| Candidate {
            stream,
            index,
            signs: signs(stream),
            end_present: stream.framing.end.map(|end| end.present),
        };
        Self { id, candidates: streams.into_iter().rev().map(candidate).collect() }
    }

    /// The description that is taken where the octets tell none.
    pub fn newest(&self) -> Option<&Candidate<'m>> {
        self.candidates.first()
    }

    /// Whether a description can be taken at all: by its signs, or as the newest.
    pub(super) fn takes(&self, stream: &Stream) -> bool {
        let mut same = self.candidates.iter().filter(|c| std::ptr::eq(c.stream, stream));
        let is_newest = |c: &Candidate| self.newest().is_some_and(|n| n.index == c.index);
        same.any(|candidate| is_newest(candidate) || !candidate.signs.is_empty())
    }

    /// Whether the octets choose between several descriptions.
    pub fn is_chosen(&self) -> bool {
        self.candidates.len() > 1
    }
}

/// The constants by which a stream is known: those of its headers, or those of its first record and
/// the type of that.
fn signs(stream: &Stream) -> Vec<Sign> {
    let mut offset = 0;
    let mut found = Vec::new();
    for header in &stream.headers {
        found.extend(constants(&header.body, header.endian, offset));
        offset += header.body.head;
    }
    if !found.is_empty() {
        return found;
    }
    let framing = &stream.framing;
    let Some(record) = stream.first_record().map(|id| stream.record(id)) else { return found };
    found.extend(constants(&record.body, framing.endian, offset + framing.header.head));
    let of_type = framing.header.fields.get(framing.type_field);
    if let (Some(field), false) = (of_type, found.is_empty()) {
        found.extend(sign(field, framing.endian, offset, record.code));
    }
    found
}

fn constants(structure: &Structure, endian: Endian, start: u64) -> impl Iterator<Item = Sign> {
    let marked = structure.fields.iter().filter(|field| field.mark == Some(Mark::Magic));
    marked.flat_map(move |field| {
        let constant = field.checks.iter().find_map(|check| match &check.test {
            FieldTest::Equals(value) => {
                Some(sign(field, endian, start, *value).into_iter().collect())
            }
            FieldTest::Octets(octets) => Some(signs_of_octets(octets, start + field.offset?)),
            _ => None,
        });
        constant.unwrap_or_default()
    })
}

/// A constant of octets, as the widest integers that it is made of.
fn signs_of_octets(octets: &[u8], start: u64) -> Vec<Sign> {
    let (mut signs, mut offset, mut left) = (Vec::new(), start, octets);
    while !left.is_empty() {
        let widths = [Primitive::U64, Primitive::U32, Primitive::U16, Primitive::U8];
        let fits = |width: &Primitive| width.size() <= left.len() as u64;
        let primitive = widths.into_iter().find(fits).unwrap_or(Primitive::U8);
        let (here, rest) = left.split_at(primitive.size() as usize);
        let value = here.iter().fold(0, |value, octet| value << 8 | u64::from(*octet));
        signs.push(Sign { offset, primitive, endian: Endian::Big, value });
        (offset, left) = (offset + primitive.size(), rest);
    }
    signs
}

fn sign(field: &Field, endian: Endian, start: u64, value: u64) -> Option<Sign> {
    let Kind::Scalar(scalar) = field.kind else { return None };
    let offset = start + field.offset?;
    Some(Sign { offset, primitive: scalar.primitive, endian, value })
}
