//! Fields at known offsets: a header, a structure, or the part of a body that every stream has.

use schemars::JsonSchema;
use serde::Serialize;

use super::check::{self, Check};
use super::clear::Clear;
use super::needs::Needs;
use crate::model::{Element, Extent, Field, Kind, Scalar, Stream, Structure, TypeId, UnionCase};

/// The leading fields of a structure whose offsets are fixed and that are always there.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Fixed<'m> {
    /// The fields, in stream order.
    pub fields: Vec<FixedField<'m>>,
    /// Number of octets.
    pub size: u64,
    /// Historic layouts: no field is aligned to more than this.
    pub packed: Option<u64>,
    /// Whether one of the fields is a union, so that its octets alone do not say what they mean.
    pub has_union: bool,
    /// Whether some field is reserved in earlier versions, and reads as 0 in them.
    pub has_later_fields: bool,
    /// What checking all of it takes. Nothing is checked if `checks` is false.
    pub needs: Needs,
}

/// A field of them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FixedField<'m> {
    /// Index in the structure.
    pub index: usize,
    /// The field.
    #[serde(skip)]
    pub field: &'m Field,
    /// Offset from the start of the structure.
    pub offset: u64,
    /// Number of octets.
    pub size: u64,
    /// What it consists of.
    pub kind: FixedKind<'m>,
    /// The first version that has it, and what is checked of its octets in earlier ones.
    pub since: Option<Since<'m>>,
    /// What is checked of its value; of each element, where it is an array.
    pub checks: Vec<Check<'m>>,
    /// What of it readers pass over and writers refuse.
    pub clear: Option<Clear<'m>>,
    /// What of it, where values have no place for reserved octets.
    pub clear_value: Option<Clear<'m>>,
    /// The union whose case this field chooses, by index.
    pub chooses: Option<usize>,
    /// What its checks take, those within it included.
    pub needs: Needs,
    /// How many octets the number in the stream counts that the one in memory does not: where the
    /// length of a record counts its header, codecs hold that of the body alone. What is less in the
    /// stream wraps around, and is more than any body has.
    pub counts: u64,
}

impl FixedField<'_> {
    /// How many bits it has in the stream, as a sentence behind others, where a wider integer holds it.
    pub fn bits_in_stream(&self) -> String {
        match self.kind {
            FixedKind::Scalar(scalar) if self.field.is_held_wider(scalar) => {
                format!(" Of {} bits in the stream.", 8 * scalar.primitive.size())
            }
            _ => String::new(),
        }
    }

    /// What the description says of it, and what codecs hold instead, for comments.
    pub fn about(&self) -> String {
        let doc = &self.field.doc;
        match self.counts {
            0 => doc.clone(),
            _ => format!("{doc} Here without the record header, which it counts in the stream."),
        }
    }
}

/// That earlier versions do not have a field.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Since<'m> {
    /// The first version that has it.
    pub version: u32,
    /// What is checked of its octets before.
    pub before: Option<Check<'m>>,
}

/// What a field of fixed size consists of.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FixedKind<'m> {
    /// An integer.
    Scalar(Scalar),
    /// Octets without a value: reserved ones and those of an alignment, written as zero; and a checksum of
    /// the stream so far, which a writer puts there ([`RecordPlan::sum`](super::RecordPlan::sum)).
    Reserved,
    /// Raw octets.
    Octets,
    /// As many integers.
    Scalars(Scalar, u64),
    /// As many structures.
    Structures(TypeId, u64),
    /// A structure.
    Structure(TypeId),
    /// One of several structures, by the value of an earlier field.
    Union {
        /// Index of the field that chooses.
        tag: usize,
        /// The structures by value of the tag.
        cases: &'m [UnionCase],
    },
}

impl<'m> Fixed<'m> {
    /// The fixed part of a structure.
    pub(super) fn of(stream: &'m Stream, structure: &'m Structure) -> Self {
        let leading = structure.fields.iter().enumerate().take(structure.head_fields);
        let fields: Vec<_> = leading.map(|(index, _)| field(stream, structure, index)).collect();
        Self {
            has_union: fields.iter().any(|f| matches!(f.kind, FixedKind::Union { .. })),
            has_later_fields: fields.iter().any(|f| f.since.is_some()),
            size: structure.head,
            packed: structure.packed,
            needs: Needs::total(fields.iter().map(|f| f.needs)),
            fields,
        }
    }

    /// The record header of a stream.
    pub(super) fn of_records(stream: &'m Stream) -> Self {
        let framing = &stream.framing;
        let mut header = Self::of(stream, &framing.header);
        header.fields[framing.length_field].counts = framing.beside_body();
        header
    }

    /// Whether nothing but reserved octets stands in it.
    pub fn is_empty(&self) -> bool {
        self.fields.iter().all(|f| matches!(f.kind, FixedKind::Reserved))
    }

    /// Whether it may hold what readers pass over and writers refuse.
    pub fn clears(&self) -> bool {
        self.fields.iter().any(|f| f.clear.is_some())
    }

    /// The same, where values have no place for reserved octets.
    pub fn clears_value(&self) -> bool {
        self.fields.iter().any(|f| f.clear_value.is_some())
    }

    /// The field with an index in the structure.
    pub fn field(&self, index: usize) -> &FixedField<'m> {
        &self.fields[index]
    }
}

fn field<'m>(stream: &'m Stream, structure: &'m Structure, index: usize) -> FixedField<'m> {
    let field = &structure.fields[index];
    let offset = field.offset.expect("a field of the fixed part has an offset");
    let kind = kind(&field.kind);
    let next = structure.fields.get(index + 1).and_then(|f| f.offset);
    let size = stream.size_of(&field.kind).unwrap_or(match next {
        // An alignment ends where the next field begins.
        Some(next) if index + 1 < structure.head_fields => next - offset,
        _ => structure.head - offset,
    });
    let chooses = |f: &Field| matches!(f.kind, Kind::Union { tag, .. } if tag == index);
    let checks = check::checks(stream, &field.checks);
    let since = field.since.map(|version| Since {
        version,
        before: check::checks(stream, field.before.as_slice()).pop(),
    });
    let mut needs = Needs::of_checks(&checks);
    needs.also(Needs::within(stream, &field.kind));
    if let Some(since) = &since {
        // The version is asked for where something is checked in it or before it.
        needs.also(Needs::of_checks(since.before.as_slice()));
        needs.octets |= since.before.is_some();
        needs.state |= needs.checks;
    }
    FixedField {
        chooses: structure.fields[..structure.head_fields].iter().position(chooses),
        clear: Clear::of(stream, field),
        clear_value: Clear::of_value(stream, field),
        index,
        field,
        offset,
        size,
        kind,
        since,
        checks,
        needs,
        counts: 0,
    }
}

fn kind(kind: &Kind) -> FixedKind<'_> {
    match kind {
        Kind::Scalar(scalar) => FixedKind::Scalar(*scalar),
        Kind::Reserved { .. } | Kind::Align { .. } | Kind::Checksum(_) => FixedKind::Reserved,
        Kind::Octets { .. } => FixedKind::Octets,
        Kind::Array { element: Element::Scalar(scalar), count: Extent::Fixed(count) } => {
            FixedKind::Scalars(*scalar, *count)
        }
        Kind::Array { element: Element::Structure(id), count: Extent::Fixed(count) } => {
            FixedKind::Structures(*id, *count)
        }
        Kind::Structure(id) => FixedKind::Structure(*id),
        Kind::Union { tag, cases, .. } => FixedKind::Union { tag: *tag, cases },
        Kind::Array { .. } | Kind::Text { .. } | Kind::Stream(_) => {
            unreachable!("a field of variable size is not in a fixed part")
        }
    }
}
