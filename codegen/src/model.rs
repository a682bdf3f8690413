//! The resolved description of a stream: all that later stages see.
//!
//! Nothing here is a name that still has to be looked up, and nothing can be invalid: `resolve`
//! builds these values after every diagnostic has been given, and whoever holds a [`Stream`] may
//! trust it. Indices ([`TypeId`], [`RecordId`], [`RuleId`]) refer into the stream that holds them.

use crate::expression::{Condition, Expression};

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

/// What precedes and follows the body of every record.
#[derive(Debug, Clone)]
pub struct Framing {
    /// What the record header is.
    pub prose: Prose,
    /// Order of the octets of headers and bodies.
    pub endian: Endian,
    /// The record header; its layout is fixed.
    pub header: Structure,
    /// The field of the record header that holds the type code.
    pub type_field: usize,
    /// The field that holds the instance, where records have one.
    pub instance_field: Option<usize>,
    /// The field that holds the length.
    pub length_field: usize,
    /// What follows a body.
    pub padding: Padding,
    /// The bit of the type code that marks a record as optional.
    pub optional_bit: Option<u32>,
    /// Type codes set aside.
    pub reserved_codes: Vec<ReservedCodes>,
    /// The rule that the input holds all of a record header.
    pub header_complete: RuleId,
    /// The rule that the input holds as many octets as a length claims.
    pub body_complete: RuleId,
    /// The rule that the stream does not stop before its last record.
    pub end_present: RuleId,
    /// The rule that nothing follows the last record.
    pub nothing_after_end: RuleId,
    /// The rule that a mandatory type is one of those described.
    pub type_known: RuleId,
    /// The greatest length allowed.
    pub length_max: Option<(u64, RuleId)>,
    /// Where the length counts the padding: the rule that it is a multiple of [`Padding::to`].
    pub length_aligned: Option<RuleId>,
    /// The rule that no two records share type and instance, and the set it takes.
    pub unique: Option<(RuleId, SetId)>,
}

/// What follows the body of a record.
#[derive(Debug, Clone, Copy)]
pub struct Padding {
    /// A record ends at a multiple of this many octets; 1 for no padding at all.
    pub to: u64,
    /// Whether the length in the record header counts the padding.
    pub in_length: bool,
    /// The rule that the input holds the padding; none where the length counts it.
    pub complete: Option<RuleId>,
    /// The rule that a writer writes zeros, and a reader verifies them if `verified`.
    pub zero: Option<RuleId>,
    /// Whether a reader verifies the padding.
    pub verified: bool,
}

/// Type codes set aside for somebody.
#[derive(Debug, Clone)]
pub struct ReservedCodes {
    /// First code.
    pub first: u64,
    /// Last code.
    pub last: u64,
    /// For whom.
    pub holder: String,
    /// Why.
    pub why: Option<String>,
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

/// A named type.
#[derive(Debug, Clone)]
pub struct Type {
    /// Name in snake case.
    pub name: String,
    /// What it is.
    pub prose: Prose,
    /// The record whose file defines it; none for a type of the whole stream.
    pub home: Option<RecordId>,
    /// What it consists of.
    pub body: TypeBody,
}

/// What a named type consists of.
#[derive(Debug, Clone)]
pub enum TypeBody {
    /// An integer whose values have names.
    Enum {
        /// The integer.
        primitive: Primitive,
        /// Whether values without a name are allowed.
        open: bool,
        /// The named values, ascending.
        values: Vec<EnumValue>,
    },
    /// An integer whose bits have names.
    Bits {
        /// The integer; unsigned.
        primitive: Primitive,
        /// Its parts, from bit 0 up, without gaps.
        parts: Vec<BitPart>,
    },
    /// A structure of fixed size, or one whose strings delimit themselves.
    Structure(Structure),
}

/// A named value of an enum.
#[derive(Debug, Clone)]
pub struct EnumValue {
    /// Name in snake case.
    pub name: String,
    /// The value.
    pub value: u64,
    /// What it means.
    pub doc: String,
}

/// A run of bits within an integer.
#[derive(Debug, Clone)]
pub struct BitPart {
    /// Name in snake case; none for reserved bits.
    pub name: Option<String>,
    /// Lowest bit, counted from the least significant.
    pub low: u32,
    /// Number of bits.
    pub width: u32,
    /// The enum that names the values.
    pub of: Option<TypeId>,
    /// What the part tells the decoder.
    pub mark: Option<Mark>,
    /// For reserved bits: whether a reader verifies that they are zero.
    pub verified: bool,
    /// What it means.
    pub doc: String,
}

impl BitPart {
    /// The bits of the part, in their place.
    pub fn mask(&self) -> u64 {
        let ones = if self.width == 64 { u64::MAX } else { (1 << self.width) - 1 };
        ones << self.low
    }
}

/// What a field or bit tells the decoder about the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Identifies the format.
    Magic,
    /// Holds the version.
    Version,
    /// Declares big-endian.
    BigEndian,
    /// Type code of a record.
    Type,
    /// Instance of a record.
    Instance,
    /// Length of a record.
    Length,
}

/// An integer as it stands in a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Primitive {
    U8,
    U16,
    U32,
    U64,
    I8,
    I16,
    I32,
    I64,
}

impl Primitive {
    /// Number of octets.
    pub fn size(self) -> u64 {
        match self {
            Self::U8 | Self::I8 => 1,
            Self::U16 | Self::I16 => 2,
            Self::U32 | Self::I32 => 4,
            Self::U64 | Self::I64 => 8,
        }
    }

    /// The greatest value of an unsigned integer, or that of a signed one's unsigned counterpart.
    pub fn greatest(self) -> u64 {
        u64::MAX >> (64 - 8 * self.size())
    }

    /// Whether it can be negative.
    pub fn signed(self) -> bool {
        matches!(self, Self::I8 | Self::I16 | Self::I32 | Self::I64)
    }

    /// Name in descriptions, and in Rust.
    pub fn name(self) -> &'static str {
        match self {
            Self::U8 => "u8",
            Self::U16 => "u16",
            Self::U32 => "u32",
            Self::U64 => "u64",
            Self::I8 => "i8",
            Self::I16 => "i16",
            Self::I32 => "i32",
            Self::I64 => "i64",
        }
    }
}

/// Fields that follow one another.
#[derive(Debug, Clone)]
pub struct Structure {
    /// The fields, in stream order.
    pub fields: Vec<Field>,
    /// Number of octets, where it is always the same.
    pub size: Option<u64>,
    /// Number of octets of the leading fields whose offset is fixed and that are always present.
    pub head: u64,
    /// How many of the fields those are.
    pub head_fields: usize,
    /// Greatest alignment of a field.
    pub align: u64,
    /// Historic layouts: no field is aligned to more than this, although it is wider.
    pub packed: Option<u64>,
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name in snake case. Reserved fields are called `reserved`, `reserved2`, and so on;
    /// alignments have the empty name.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// What it consists of.
    pub kind: Kind,
    /// Offset from the start of the structure, where it is fixed.
    pub offset: Option<u64>,
    /// The first version that has it; in earlier ones its octets are reserved and it reads as 0.
    pub since: Option<u32>,
    /// What is checked of those octets in earlier versions.
    pub before: Option<FieldCheck>,
    /// Present only where this holds.
    pub condition: Option<Condition>,
    /// What it tells the decoder.
    pub mark: Option<Mark>,
    /// What is checked of its value, in this order; of each element, where it is an array.
    pub checks: Vec<FieldCheck>,
    /// The rule that all of it lies within the body; for fields outside a fixed head.
    pub fits: Option<RuleId>,
}

/// An integer, plain or with named values or bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scalar {
    /// The integer.
    pub primitive: Primitive,
    /// The enum or bits type.
    pub of: Option<TypeId>,
}

/// What a field consists of.
#[derive(Debug, Clone)]
pub enum Kind {
    /// An integer.
    Scalar(Scalar),
    /// Octets without meaning: written as zero.
    Reserved {
        /// Number of octets.
        octets: u64,
    },
    /// Octets to the next multiple of `to` from the start of the body: written as zero.
    Align {
        /// The multiple.
        to: u64,
    },
    /// Raw octets.
    Octets {
        /// How many.
        size: Extent,
    },
    /// Octets other than NUL, then one NUL.
    Text {
        /// Number of octets, the NUL included; none where the NUL alone delimits it.
        size: Option<Expression>,
    },
    /// Elements of one kind.
    Array {
        /// The element.
        element: Element,
        /// How many.
        count: Extent,
    },
    /// A structure.
    Structure(TypeId),
    /// A whole stream with this id, to the end of the body.
    Stream(String),
    /// One of several structures of the same size, chosen by an earlier field.
    Union {
        /// Index of the field that chooses; a scalar of an enum type, in the same structure.
        tag: usize,
        /// The structures by value of the tag. Every value of the enum has one.
        cases: Vec<UnionCase>,
        /// Number of octets.
        size: u64,
    },
}

/// One case of a union.
#[derive(Debug, Clone)]
pub struct UnionCase {
    /// Name of the tag's value.
    pub name: String,
    /// The tag's value.
    pub value: u64,
    /// The structure.
    pub of: TypeId,
}

/// An element of an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Element {
    /// An integer.
    Scalar(Scalar),
    /// A structure.
    Structure(TypeId),
    /// A self-delimiting text.
    Text,
}

/// How many octets or elements there are.
#[derive(Debug, Clone)]
pub enum Extent {
    /// Always as many.
    Fixed(u64),
    /// As an expression says.
    Counted(Expression),
    /// As many as the body has left.
    Rest,
}

/// A check on the value of one field.
#[derive(Debug, Clone)]
pub struct FieldCheck {
    /// The rule it serves.
    pub rule: RuleId,
    /// What is tested.
    pub test: FieldTest,
}

/// What is tested of the value of one field.
#[derive(Debug, Clone)]
pub enum FieldTest {
    /// It equals this.
    Equals(u64),
    /// It is no less than this.
    AtLeast(u64),
    /// It is no greater than this.
    AtMost(u64),
    /// It is one of the stream's versions.
    Version,
    /// It is a named value of its enum.
    Named(TypeId),
    /// These bits are zero.
    BitsZero(u64),
    /// The part of its bits type with this index is a named value of the part's enum.
    PartNamed(TypeId, usize),
    /// The octets (reserved, or skipped by an alignment) are zero.
    Zero,
    /// It is a text of the right form: one NUL, at its end.
    Terminated,
    /// No earlier record has the same value here.
    Unique(SetId),
    /// An earlier record has this value; 0 is let through where `or_zero`.
    Refers {
        /// The values of the earlier records.
        set: SetId,
        /// Whether 0 refers to nothing.
        or_zero: bool,
    },
}

/// Values of a field, or of type and instance, that a decoder has to remember.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RememberedSet {
    /// Type and instance of every record.
    TypeAndInstance,
    /// The value of a field in every record of a type.
    Field {
        /// The record.
        record: RecordId,
        /// Index of the field in its body.
        field: usize,
    },
}

/// A record.
#[derive(Debug, Clone)]
pub struct Record {
    /// Name in capitals: `NODE_DATA`.
    pub name: String,
    /// Type code.
    pub code: u64,
    /// What it is.
    pub prose: Prose,
    /// How far it may be relied upon.
    pub tier: Tier,
    /// The body.
    pub body: Structure,
    /// Where it stands.
    pub position: Option<Position>,
    /// How often it occurs.
    pub occurs: Occurs,
    /// Which instances there are, and the rule that says so.
    pub instance: Instance,
    /// The rule that the instance is one of those.
    pub instance_rule: Option<RuleId>,
    /// What is checked before the body is looked at, in this order.
    pub sequence: Vec<SequenceCheck>,
    /// The rule that the length is that of the fields.
    pub length: RuleId,
    /// Rules on several fields or records, checked in this order after all fields.
    pub checks: Vec<RecordCheck>,
    /// The rule that the stream has such a record, checked at its end.
    pub required: Option<Required>,
    /// Bodies of other lengths, with fewer fields; the longest first.
    pub layouts: Vec<Layout>,
    /// Whom the stream goes on with after the record.
    pub control: Option<Control>,
}

/// That a stream has a record.
#[derive(Debug, Clone)]
pub struct Required {
    /// The rule it serves.
    pub rule: RuleId,
    /// The condition under which it must; always, if there is none.
    pub when: Option<Condition>,
}

/// A body with fewer fields than the record has now. The octets of the other fields are not there,
/// and the fields read as 0. Readers know the layout by its length; writers do not write it.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Octets of the body, padding excluded.
    pub length: u64,
    /// The fields that it lacks, by index, ascending.
    pub without: Vec<usize>,
    /// Who wrote it.
    pub doc: String,
}

/// Whom a stream goes on with after a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// A stream with this id begins, headers and all.
    Begins(String),
    /// The stream with this id goes on where it was left, without headers.
    Resumes(String),
    /// The outer stream, where there is one.
    Returns,
}

/// Where a record stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// Before all others.
    First,
    /// After all others: it ends the stream.
    Last,
}

/// How often a record occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occurs {
    /// Exactly once.
    Once,
    /// Once or not at all.
    AtMostOnce,
    /// As often as one likes.
    Any,
}

/// Which instances of a record there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Instance {
    /// Records of this stream have none.
    None,
    /// From 0 to this one.
    UpTo(u64),
    /// The number of a vCPU.
    Vcpu,
    /// Any number.
    Any,
}

impl Instance {
    /// Whether there can be another instance than 0, so that a record has to say which it is.
    pub fn varies(self) -> bool {
        matches!(self, Instance::Any | Instance::Vcpu | Instance::UpTo(1..))
    }
}

/// A check on the place of a record among the others.
#[derive(Debug, Clone)]
pub struct SequenceCheck {
    /// The rule it serves.
    pub rule: RuleId,
    /// What is tested.
    pub test: SequenceTest,
}

/// What is tested of the place of a record among the others.
#[derive(Debug, Clone)]
pub enum SequenceTest {
    /// The version is at least this.
    Since(u32),
    /// The version is at most this.
    Until(u32),
    /// A property of the stream's headers.
    When(Condition),
    /// There was none of this type before.
    NotBefore,
    /// There was one of that type before.
    Follows(RecordId),
    /// There was none of that type before.
    Precedes(RecordId),
}

/// A check on several fields or records together.
#[derive(Debug, Clone)]
pub struct RecordCheck {
    /// The rule it serves.
    pub rule: RuleId,
    /// What must hold.
    pub holds: Condition,
    /// The field that an error points at; the record, if none.
    pub at: Option<usize>,
}

/// A rule: a sentence, and what a machine makes of it.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Unique in the family and never reused: `xenstore.node_data.path.terminated`.
    pub id: String,
    /// The sentence in the book.
    pub text: String,
    /// How binding it is.
    pub level: Level,
    /// Whom it binds.
    pub role: Role,
    /// The class of the error when it is broken.
    pub class: Class,
    /// Who says so.
    pub origin: Origin,
    /// Why it is so.
    pub why: Option<String>,
    /// Why a machine cannot check it; none if one can.
    pub uncheckable: Option<String>,
    /// What it is about.
    pub place: Place,
}

/// What a rule is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The stream as a whole.
    Stream,
    /// A header, by index.
    Header(usize),
    /// The framing of records.
    Framing,
    /// A record.
    Record(RecordId),
    /// A type.
    Type(TypeId),
}

/// How binding a rule is (RFC 2119).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Without exception.
    Must,
    /// Unless there is a good reason.
    Should,
    /// At will.
    May,
}

/// Whom a rule binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Who writes a stream.
    Writer,
    /// Who reads one.
    Reader,
    /// Writer and reader.
    Both,
}

impl Role {
    /// Whether a rule with this role binds `who`, who is a reader or a writer.
    pub fn binds(self, who: Role) -> bool {
        self == Role::Both || self == who
    }
}

/// Who says that a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The text of the format.
    Text,
    /// The code of shipping programs alone.
    Implementation,
}

/// What is wrong with a stream: a closed list, the same in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The input ends within an item, or before the last record.
    Truncated,
    /// Octets follow the last record.
    Trailing,
    /// An identifying constant is another one.
    Magic,
    /// The version is not described, or has no such record.
    Version,
    /// A mandatory record type is unknown.
    Type,
    /// The instance is not one that the record has.
    Instance,
    /// A length or count does not fit what it measures.
    Length,
    /// A length exceeds the greatest allowed.
    Limit,
    /// Padding is not zero.
    Padding,
    /// Reserved octets or bits are not zero.
    Reserved,
    /// A field has a value that it must not have.
    Value,
    /// A text is not terminated as it must be.
    Text,
    /// A record stands in the wrong place.
    Order,
    /// A required record is missing.
    Missing,
    /// A record or an identifier occurs a second time.
    Duplicate,
    /// A field refers to a record that was not there.
    Reference,
    /// A record does not go with the headers or with another record.
    Conflict,
    /// The reader has no memory left for what it must remember; no verdict on the stream.
    Memory,
}

impl Class {
    /// All classes.
    pub const ALL: [Class; 18] = [
        Class::Truncated,
        Class::Trailing,
        Class::Magic,
        Class::Version,
        Class::Type,
        Class::Instance,
        Class::Length,
        Class::Limit,
        Class::Padding,
        Class::Reserved,
        Class::Value,
        Class::Text,
        Class::Order,
        Class::Missing,
        Class::Duplicate,
        Class::Reference,
        Class::Conflict,
        Class::Memory,
    ];

    /// Name in every language, in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Class::Truncated => "truncated",
            Class::Trailing => "trailing",
            Class::Magic => "magic",
            Class::Version => "version",
            Class::Type => "type",
            Class::Instance => "instance",
            Class::Length => "length",
            Class::Limit => "limit",
            Class::Padding => "padding",
            Class::Reserved => "reserved",
            Class::Value => "value",
            Class::Text => "text",
            Class::Order => "order",
            Class::Missing => "missing",
            Class::Duplicate => "duplicate",
            Class::Reference => "reference",
            Class::Conflict => "conflict",
            Class::Memory => "memory",
        }
    }

    /// What is wrong, in a sentence.
    pub fn doc(self) -> &'static str {
        match self {
            Class::Truncated => "The input ends within an item, or before the last record.",
            Class::Trailing => "Octets follow the last record.",
            Class::Magic => "An identifying constant is another one.",
            Class::Version => "The version is not described, or has no such record.",
            Class::Type => "A mandatory record type is unknown.",
            Class::Instance => "The instance is not one that the record has.",
            Class::Length => "A length or count does not fit what it measures.",
            Class::Limit => "A length exceeds the greatest allowed.",
            Class::Padding => "Padding is not zero.",
            Class::Reserved => "Reserved octets or bits are not zero.",
            Class::Value => "A field has a value that it must not have.",
            Class::Text => "A text is not terminated as it must be.",
            Class::Order => "A record stands in the wrong place.",
            Class::Missing => "A required record is missing.",
            Class::Duplicate => "A record or an identifier occurs a second time.",
            Class::Reference => "A field refers to a record that was not there.",
            Class::Conflict => "A record does not go with the headers or with another record.",
            Class::Memory => {
                "The reader has no memory left for what it must remember; no verdict on the stream."
            }
        }
    }
}

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

    /// The version, where the stream itself does not say it.
    pub fn implied_version(&self) -> Option<u32> {
        let marked = |s: &Structure| s.fields.iter().any(|f| f.mark == Some(Mark::Version));
        let declared = self.headers.iter().any(|h| marked(&h.body))
            || self.records.iter().any(|r| marked(&r.body));
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
