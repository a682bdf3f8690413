//! The record header, padding, and what every record has in common.

use schemars::JsonSchema;
use serde::Serialize;

use super::checksum::{Checksum, Sum};
use super::field::{Field, Kind, Structure};
use super::ids::{RuleId, SetId};
use super::integer::{Endian, Primitive, Scalar};
use super::prose::Prose;
use super::sizes::to_boundary;

/// What precedes and follows the body of every record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
    /// Whether every record is optional: a reader passes over whatever it does not know.
    pub passes_unknown: bool,
    /// Type codes set aside.
    pub reserved_codes: Vec<ReservedCodes>,
    /// The rule that the input holds all of a record header.
    pub header_complete: RuleId,
    /// The rule that the input holds as many octets as a length claims.
    pub body_complete: RuleId,
    /// What holds of its end; none where the stream ends with its input.
    pub end: Option<End>,
    /// The rule that a mandatory type is one of those described.
    pub type_known: RuleId,
    /// Where the length is that of the whole record: how many octets it counts beside the body, which
    /// are those of the record header and the trailer, and the rule that it is no less.
    pub length_least: Option<(u64, RuleId)>,
    /// The greatest length of a body allowed.
    pub length_max: Option<(u64, RuleId)>,
    /// Where the length counts the padding: the rule that it is a multiple of [`Padding::to`].
    pub length_aligned: Option<RuleId>,
    /// What follows the padding, if anything does.
    pub trailer: Option<Trailer>,
    /// The checksum of each record, if it has one.
    pub checksum: Option<Checksum>,
    /// The checksum that is kept over all octets of the stream so far, if a record holds it
    /// ([`Kind::Checksum`]).
    pub running: Option<Sum>,
    /// The rule that no two records share type and instance, and the set it takes.
    pub unique: Option<(RuleId, SetId)>,
}

/// The length of a record once more, behind the body and its padding.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct Trailer {
    /// Number of octets, which is that of the length.
    pub size: u64,
    /// The rule that the input holds it.
    pub complete: RuleId,
    /// The rule that it is the length.
    pub repeats: RuleId,
}

/// The rules of a stream that ends with its last record.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub struct End {
    /// The stream does not stop before its last record.
    pub present: RuleId,
    /// Nothing follows the last record.
    pub nothing_after: RuleId,
}

impl Framing {
    /// Whether a record header has fields that are told of each record beside its type, instance and length.
    pub fn has_further(&self) -> bool {
        self.header.fields.iter().any(Field::is_further)
    }

    /// Whether a type code is that of a record which a reader may pass over.
    pub fn is_optional(&self, code: u64) -> bool {
        self.passes_unknown || self.optional_bit.is_some_and(|bit| code >> bit & 1 == 1)
    }

    /// Whether there are records which a reader may pass over.
    pub fn has_optional(&self) -> bool {
        self.passes_unknown || self.optional_bit.is_some()
    }

    /// What makes a type code that of a record which a reader may pass over: the bit; 0 where nothing has to, and
    /// none where nothing can.
    pub fn optional_mark(&self) -> Option<u64> {
        let mark = self.optional_bit.map(|bit| 1 << bit);
        mark.or(self.passes_unknown.then_some(0))
    }

    /// Number of octets of the record header.
    pub fn header_size(&self) -> u64 {
        self.header.head
    }

    /// Whether a record is written and taken as a whole: what stands at one end of it is about all of it, or
    /// what stands in a later one is.
    pub fn is_whole(&self) -> bool {
        self.checksum.is_some() || self.trailer.is_some() || self.running.is_some()
    }

    /// Number of octets that follow the body and its padding.
    pub fn trailer_size(&self) -> u64 {
        self.trailer.map_or(0, |trailer| trailer.size)
    }

    /// What a field of the record header is, by its index: type, instance or length.
    pub fn scalar(&self, field: usize) -> Scalar {
        match self.header.fields[field].kind {
            Kind::Scalar(scalar) => scalar,
            _ => unreachable!("type, instance and length are resolved as scalars"),
        }
    }

    /// The integer that it is.
    pub fn integer(&self, field: usize) -> Primitive {
        self.scalar(field).primitive
    }

    /// How many octets the length of a record counts beside those of the body and the padding.
    pub fn beside_body(&self) -> u64 {
        self.length_least.map_or(0, |(octets, _)| octets)
    }

    /// The greatest length of a body that the length of a record can say.
    pub fn greatest_length(&self) -> u64 {
        self.integer(self.length_field).greatest().saturating_sub(self.beside_body())
    }

    /// Where a field of the record header stands in it.
    pub fn offset(&self, field: usize) -> u64 {
        self.header.fields[field].offset.unwrap_or_default()
    }
}

/// What follows the body of a record.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
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

impl Padding {
    /// Number of octets of padding that follow so many octets of a body.
    pub fn after(&self, body: u64) -> u64 {
        to_boundary(body, self.to)
    }
}

/// Type codes set aside for somebody.
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
