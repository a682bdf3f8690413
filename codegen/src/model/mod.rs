//! The resolved description of a stream: all that later stages see.
//!
//! Nothing here is a name that still has to be looked up, and nothing can be invalid: `resolve`
//! builds these values after every diagnostic has been given, and whoever holds a [`Stream`] may
//! trust it. Indices ([`TypeId`], [`RecordId`], [`RuleId`]) refer into the stream that holds them.

mod captured;
mod field;
mod framing;
mod last;
mod order;
mod record;
mod rule;
mod types;

pub use field::{
    Element, Extent, Field, FieldCheck, FieldTest, Kind, Primitive, Scalar, Structure, UnionCase,
};
pub use framing::{Framing, Padding, ReservedCodes};
pub use record::{
    Control, Instance, Layout, Occurs, Position, Record, RecordCheck, RememberedSet, Required,
    SequenceCheck, SequenceTest,
};
pub use rule::{Class, Level, Origin, Place, Role, Rule};
pub use types::{BitPart, EnumValue, Mark, Type, TypeBody};

/// All streams that one directory of descriptions holds, in the order of their names.
#[derive(Debug, Clone)]
pub struct Family {
    /// The streams.
    pub streams: Vec<Stream>,
}

/// One description: a stream in the versions that share its framing.
#[derive(Debug, Clone)]
pub struct Stream {
    /// Name of the description, which is that of its directory: `domain-context-v1`.
    pub name: String,
    /// Stream id, shared by descriptions of other versions of the same stream: `domain-context`.
    pub id: String,
    /// Title of the stream's chapter.
    pub title: String,
    /// What the stream carries, and why it is as it is.
    pub prose: Prose,
    /// Where the facts come from.
    pub sources: Vec<String>,
    /// Versions described here, ascending; at least one.
    pub versions: Vec<Version>,
    /// Headers at the start of the stream, outside any record.
    pub headers: Vec<Header>,
    /// What precedes every record, and the rules of framing.
    pub framing: Framing,
    /// Named types: enums, bits and structures.
    pub types: Vec<Type>,
    /// Records, ascending by type code.
    pub records: Vec<Record>,
    /// Every rule of the stream; [`RuleId`] is an index into it.
    pub rules: Vec<Rule>,
    /// Sets of values that a decoder has to remember; [`SetId`] is an index into it.
    pub sets: Vec<RememberedSet>,
}

/// Sentences about a thing, for the book and for comments.
#[derive(Debug, Clone, Default)]
pub struct Prose {
    /// What it is.
    pub doc: String,
    /// Why it is so.
    pub why: Option<String>,
    /// What it was before, and what went wrong.
    pub history: Option<String>,
}

/// A version of the format.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its number, as the stream has it.
    pub number: u32,
    /// How far it may be relied upon.
    pub tier: Tier,
    /// What it brought.
    pub doc: String,
}

/// How far a version or a record may be relied upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tier {
    /// Will not change.
    Stable,
    /// May change or go.
    Experimental,
    /// Still read, no longer to be written.
    Deprecated,
    /// Described for those who meet it.
    Historic,
}

/// Order of the octets of an integer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endian {
    /// Most significant octet first, always.
    Big,
    /// Least significant octet first, always.
    Little,
    /// As the bit marked [`Mark::BigEndian`] says.
    Declared,
}

/// A header at the start of the stream; its layout is fixed.
#[derive(Debug, Clone)]
pub struct Header {
    /// Name in snake case.
    pub name: String,
    /// What it is.
    pub prose: Prose,
    /// Order of its octets.
    pub endian: Endian,
    /// Its fields.
    pub body: Structure,
    /// The rule that the input holds all of it.
    pub complete: RuleId,
    /// Rules on several fields together, checked in this order after all fields.
    pub checks: Vec<RecordCheck>,
}

/// Index of a type in [`Stream::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);
/// Index of a record in [`Stream::records`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub usize);
/// Index of a rule in [`Stream::rules`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub usize);
/// Index of a set in [`Stream::sets`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetId(pub usize);

impl Stream {
    /// The type with this index.
    pub fn ty(&self, id: TypeId) -> &Type {
        &self.types[id.0]
    }

    /// The record with this index.
    pub fn record(&self, id: RecordId) -> &Record {
        &self.records[id.0]
    }

    /// The rule with this index.
    pub fn rule(&self, id: RuleId) -> &Rule {
        &self.rules[id.0]
    }

    /// The record with this type code.
    pub fn record_by_code(&self, code: u64) -> Option<RecordId> {
        self.records.binary_search_by_key(&code, |r| r.code).ok().map(RecordId)
    }

    /// The record with this name.
    pub fn record_by_name(&self, name: &str) -> Option<RecordId> {
        self.records.iter().position(|r| r.name == name).map(RecordId)
    }

    /// The record that every stream begins with, if there is one.
    pub fn first_record(&self) -> Option<RecordId> {
        self.records.iter().position(|r| r.position == Some(Position::First)).map(RecordId)
    }

    /// The structure of a structure type.
    ///
    /// # Panics
    /// If the type is not a structure, which `resolve` has excluded.
    pub fn structure(&self, id: TypeId) -> &Structure {
        match &self.ty(id).body {
            TypeBody::Structure(structure) => structure,
            _ => unreachable!("{} is resolved as a structure", self.ty(id).name),
        }
    }

    /// Number of octets of a kind, where it is always the same.
    pub fn size_of(&self, kind: &Kind) -> Option<u64> {
        match kind {
            Kind::Scalar(scalar) => Some(scalar.primitive.size()),
            Kind::Reserved { octets } => Some(*octets),
            Kind::Octets { size: Extent::Fixed(size) } => Some(*size),
            Kind::Array { element, count: Extent::Fixed(count) } => {
                self.size_of_element(*element)?.checked_mul(*count)
            }
            Kind::Structure(id) => self.structure(*id).size,
            Kind::Union { size, .. } => Some(*size),
            Kind::Align { .. }
            | Kind::Octets { .. }
            | Kind::Text { .. }
            | Kind::Stream(_)
            | Kind::Array { .. } => None,
        }
    }

    /// Number of octets of an element, where it is always the same.
    pub fn size_of_element(&self, element: Element) -> Option<u64> {
        match element {
            Element::Scalar(scalar) => Some(scalar.primitive.size()),
            Element::Structure(id) => self.structure(id).size,
            Element::Text => None,
        }
    }

    /// The version, where the stream itself does not say it.
    pub fn implied_version(&self) -> Option<u32> {
        let declares = |s: &Structure| s.marked(Mark::Version).is_some();
        let declared = self.headers.iter().any(|h| declares(&h.body))
            || self.records.iter().any(|r| declares(&r.body));
        (!declared).then(|| self.versions[0].number)
    }
}

impl Family {
    /// The descriptions of a stream id, oldest version first.
    pub fn by_id<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Stream> {
        let mut found: Vec<_> = self.streams.iter().filter(|s| s.id == id).collect();
        found.sort_by_key(|s| s.versions[0].number);
        found.into_iter()
    }
}
