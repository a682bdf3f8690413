//! The structures of a stream, and how their fields are declared.

use std::collections::BTreeMap;

use super::names::{Names, Of};
use crate::model::*;
use crate::plan::{Fixed, FixedField, FixedKind, RecordPlan};

/// A structure of fixed size: a type, a header, the record header, or the fixed part of a body.
#[derive(Clone)]
pub struct Item<'a> {
    /// Which.
    pub of: Of,
    /// Name in snake case, as in paths.
    pub name: String,
    /// What it is.
    pub doc: &'a str,
    /// The structure of which the leading fields, those of fixed offset, are meant.
    pub structure: &'a Structure,
    /// Those fields.
    pub fixed: &'a Fixed<'a>,
    /// Fields are aligned to no more than this.
    pub packed: Option<u64>,
    /// Whether its members stand elsewhere than its fields do in the stream: it is copied member by
    /// member, so that each is an integer that code can look at. A record header is that is packed, or
    /// that has an integer which C has not.
    pub apart: bool,
    /// The record whose body it begins.
    pub record: Option<&'a RecordPlan<'a>>,
}

impl Item<'_> {
    /// Whether C has an integer among its fields in pieces. Of a record header, the codec itself sets and
    /// looks at what says how records are framed: that is whole.
    pub fn has_in_pieces(&self, field: &Field, scalar: Scalar) -> bool {
        !is_held(self, field) && in_pieces(scalar, self.packed)
    }

    /// Code for an integer that is a member of it.
    pub fn whole(&self, field: &Field, scalar: Scalar, member: &str) -> String {
        match is_held(self, field) {
            true => member.to_owned(),
            false => whole(scalar, self.packed, member),
        }
    }

    /// The structure in C.
    pub fn tag(&self, names: Names) -> String {
        names.structure(self.of)
    }

    /// The name of the item within names of functions.
    pub fn function<'n>(&self, names: Names<'n>) -> &'n str {
        names.item(self.of)
    }

    /// Whether some layout lacks the field with an index.
    pub fn lacks(&self, index: usize) -> bool {
        let layouts = self.record.map(|record| record.length.layouts);
        layouts.is_some_and(|layouts| layouts.iter().any(|l| l.without.contains(&index)))
    }

    /// Whether a structure is of another form than its octets with integers in the machine's order.
    pub fn turnable(&self, stream: &Stream) -> bool {
        turnable(stream, self.structure)
    }
}

/// All structures of a stream; each stands behind those that it holds.
pub fn items<'a>(names: Names<'a>) -> Vec<Item<'a>> {
    let types = names.plan.types.iter().filter_map(|ty| of_type(names, ty.id));
    let mut items: Vec<Item<'a>> = types.collect();
    items.extend((0..names.plan.headers.len()).map(|index| header(names, index)));
    items.push(record_header(names));
    items.extend(names.plan.records.iter().filter_map(|record| body(names, record)));
    items
}

/// A structure among the types, if it has a fixed size.
pub fn of_type<'a>(names: Names<'a>, id: TypeId) -> Option<Item<'a>> {
    let ty = names.plan.ty(id);
    Some(Item {
        of: Of::Type(id),
        name: ty.ty.name.clone(),
        doc: &ty.ty.prose.doc,
        structure: names.stream.structure(id),
        fixed: ty.fixed.as_ref()?,
        packed: packed_type(names.stream, id),
        apart: false,
        record: None,
    })
}

/// A header.
pub fn header<'a>(names: Names<'a>, index: usize) -> Item<'a> {
    let header = &names.plan.headers[index];
    Item {
        of: Of::Header(index),
        name: header.header.name.clone(),
        doc: &header.header.prose.doc,
        structure: &header.header.body,
        fixed: &header.fixed,
        packed: header.header.body.packed,
        apart: false,
        record: None,
    }
}

/// The header of every record.
pub fn record_header<'a>(names: Names<'a>) -> Item<'a> {
    let framing = &names.stream.framing;
    Item {
        of: Of::RecordHeader,
        name: names.path(Of::RecordHeader),
        doc: &framing.prose.doc,
        structure: &framing.header,
        fixed: &names.plan.record_header,
        packed: None,
        apart: framing.header.packed.is_some() || framing.header.fields.iter().any(is_wider),
        record: None,
    }
}

/// The fixed part of a body, if it has one.
pub fn body<'a>(names: Names<'a>, record: &'a RecordPlan<'a>) -> Option<Item<'a>> {
    has_fixed(record).then(|| Item {
        of: Of::Record(record.id),
        name: names.path(Of::Record(record.id)),
        doc: &record.record.prose.doc,
        structure: &record.record.body,
        fixed: &record.fixed,
        packed: record.record.body.packed,
        apart: false,
        record: Some(record),
    })
}

/// Whether a body begins with fields at known offsets.
pub fn has_fixed(record: &RecordPlan) -> bool {
    record.fixed.size > 0
}

/// The structure types that a field holds.
fn held(field: &Field) -> Vec<TypeId> {
    match &field.kind {
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

/// The alignment that is left of a type which is packed itself or stands in something that is.
pub fn packed_type(stream: &Stream, id: TypeId) -> Option<u64> {
    packed_types(stream).get(&id.0).copied()
}

fn packed_types(stream: &Stream) -> BTreeMap<usize, u64> {
    let mut packed = BTreeMap::new();
    let mut waiting: Vec<(usize, u64)> = Vec::new();
    let inner = |structure: &Structure, to: u64| {
        let heads = &structure.fields[..structure.head_fields];
        heads.iter().flat_map(held).map(move |id| (id.0, to)).collect::<Vec<_>>()
    };
    for (id, ty) in stream.types.iter().enumerate() {
        let TypeBody::Structure(structure) = &ty.body else { continue };
        waiting.extend(structure.packed.map(|to| (id, to)));
    }
    let bodies = stream.records.iter().map(|r| &r.body);
    let framing = std::iter::once(&stream.framing.header);
    for body in bodies.chain(stream.headers.iter().map(|h| &h.body)).chain(framing) {
        waiting.extend(body.packed.iter().flat_map(|to| inner(body, *to)));
    }
    while let Some((id, to)) = waiting.pop() {
        let known = packed.entry(id).or_insert(u64::MAX);
        if to < *known {
            *known = to;
            if let TypeBody::Structure(structure) = &stream.types[id].body {
                waiting.extend(inner(structure, to));
            }
        }
    }
    packed
}

/// Whether a structure has integers of several octets, so that the order of octets matters.
pub fn turnable(stream: &Stream, structure: &Structure) -> bool {
    let fields = &structure.fields[..structure.head_fields];
    fields.iter().any(|field| turnable_kind(stream, &field.kind))
}

/// The same of a field.
pub fn turnable_kind(stream: &Stream, kind: &Kind) -> bool {
    match kind {
        Kind::Scalar(scalar) | Kind::Array { element: Element::Scalar(scalar), .. } => {
            scalar.primitive.size() > 1
        }
        Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => {
            turnable(stream, stream.structure(*id))
        }
        Kind::Union { cases, .. } => cases.iter().any(|c| turnable(stream, stream.structure(c.of))),
        Kind::Reserved { .. }
        | Kind::Checksum(_)
        | Kind::Align { .. }
        | Kind::Octets { .. }
        | Kind::Text { .. }
        | Kind::Array { element: Element::Text, .. }
        | Kind::Stream(_) => false,
    }
}

/// Whether a structure holds a union, directly or not, so that turning it around takes to know in
/// which order its tag is to be read.
pub fn has_union(stream: &Stream, structure: &Structure) -> bool {
    structure.fields[..structure.head_fields].iter().any(|field| match &field.kind {
        Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => {
            has_union(stream, stream.structure(*id))
        }
        Kind::Union { tag, cases, .. } => {
            let wide = match structure.fields[*tag].kind {
                Kind::Scalar(scalar) => scalar.primitive.size() > 1,
                _ => false,
            };
            let within = |case: &UnionCase| has_union(stream, stream.structure(case.of));
            turnable_kind(stream, &field.kind) && (wide || cases.iter().any(within))
        }
        Kind::Scalar(_)
        | Kind::Reserved { .. }
        | Kind::Checksum(_)
        | Kind::Align { .. }
        | Kind::Octets { .. }
        | Kind::Text { .. }
        | Kind::Array { .. }
        | Kind::Stream(_) => false,
    })
}

fn is_held(item: &Item, field: &Field) -> bool {
    item.of == Of::RecordHeader && is_wider(field)
}

/// Whether a field is an integer that C has not, and that is held by a wider one.
fn is_wider(field: &Field) -> bool {
    matches!(field.kind, Kind::Scalar(scalar) if field.is_held_wider(scalar))
}

/// Whether an integer of the record header is held by a wider one.
pub fn is_held_wider(item: &Item, field: &FixedField) -> bool {
    is_held(item, field.field)
}

/// The C type of an integer: the one that holds it, where C has no such integer.
pub fn integer(primitive: Primitive) -> &'static str {
    match primitive {
        Primitive::U8 => "uint8_t",
        Primitive::U16 => "uint16_t",
        Primitive::U24 | Primitive::U32 | Primitive::F32 => "uint32_t",
        Primitive::U48 | Primitive::U64 | Primitive::F64 => "uint64_t",
        Primitive::I8 => "int8_t",
        Primitive::I16 => "int16_t",
        Primitive::I24 | Primitive::I32 => "int32_t",
        Primitive::I48 | Primitive::I64 => "int64_t",
    }
}

/// Whether C computes an integer in 64 bits.
pub fn is_wide(primitive: Primitive) -> bool {
    primitive.holder().size() == 8
}

/// Whether C has an integer in pieces: it is wider than its place is aligned, or C has no such integer.
pub fn in_pieces(scalar: Scalar, packed: Option<u64>) -> bool {
    scalar.primitive.odd() || packed.is_some_and(|to| scalar.primitive.size() > to)
}

/// Code for the integer that a pointer points to.
pub fn pointed_to(scalar: Scalar, pointer: &str) -> String {
    match scalar.primitive.odd() {
        true => whole(scalar, None, pointer),
        false => format!("*{pointer}"),
    }
}

/// The function that loads or stores an integer which C has not, as `verb` says.
pub fn function_of_odd(verb: &str, primitive: Primitive) -> String {
    let sign = if primitive.signed() { "_signed" } else { "" };
    format!("streamspec_{verb}{sign}{}", 8 * primitive.size())
}

/// Code for an integer that is a member.
pub fn whole(scalar: Scalar, packed: Option<u64>, member: &str) -> String {
    if !in_pieces(scalar, packed) {
        return member.to_owned();
    }
    let bits = 8 * scalar.primitive.size();
    match (scalar.primitive.signed(), scalar.primitive.odd()) {
        (false, _) => format!("streamspec_load{bits}({member}, false)"),
        (true, true) => format!("{}({member}, false)", function_of_odd("load", scalar.primitive)),
        (true, false) => {
            format!("({})streamspec_load{bits}({member}, false)", integer(scalar.primitive))
        }
    }
}

/// The enum or bits type of the field that chooses the case of a union.
pub fn tag_type(structure: &Structure, tag: usize) -> Option<TypeId> {
    match structure.fields[tag].kind {
        Kind::Scalar(scalar) => scalar.of,
        _ => None,
    }
}

/// The declaration of a field of fixed size: `uint8_t reserved[4]`; none of one without octets.
pub fn declaration(names: Names, item: &Item, field: &FixedField) -> Option<String> {
    let name = names.member(item.of, field.index);
    let scalars = |scalar: Scalar, count: u64| {
        let size = scalar.primitive.size();
        match (item.has_in_pieces(field.field, scalar), item.packed) {
            (false, _) => (integer(scalar.primitive).to_owned(), count),
            (true, Some(to)) if !scalar.primitive.odd() => {
                (format!("uint{}_t", 8 * to), count * (size / to))
            }
            (true, _) => ("uint8_t".to_owned(), count * size),
        }
    };
    if field.size == 0 {
        return None;
    }
    Some(match &field.kind {
        FixedKind::Scalar(scalar) => match scalars(*scalar, 1) {
            (ty, 1) => format!("{ty} {name}"),
            (ty, count) => format!("{ty} {name}[{count}]"),
        },
        FixedKind::Reserved | FixedKind::Octets => format!("uint8_t {name}[{}]", field.size),
        FixedKind::Scalars(scalar, count) => {
            let (ty, count) = scalars(*scalar, *count);
            format!("{ty} {name}[{count}]")
        }
        FixedKind::Structures(id, count) => {
            format!("{} {name}[{count}]", names.structure(Of::Type(*id)))
        }
        FixedKind::Structure(id) => format!("{} {name}", names.structure(Of::Type(*id))),
        FixedKind::Union { .. } => format!("{} {name}", names.union(item.of, field.index)),
    })
}

/// What a comment says of an integer that C has not.
pub fn remark(scalar: Scalar) -> String {
    if !scalar.primitive.odd() {
        return String::new();
    }
    let [load, store] = ["load", "store"].map(|verb| function_of_odd(verb, scalar.primitive));
    format!(" See {load}() and {store}().")
}

/// The C type that a pointer to an integer has: that of its octets, where C has no such integer.
pub fn value_type(scalar: Scalar) -> &'static str {
    if scalar.primitive.odd() { "uint8_t" } else { integer(scalar.primitive) }
}

/// The C type of the elements of an array.
pub fn element_type(names: Names, element: Element) -> String {
    match element {
        Element::Scalar(scalar) => value_type(scalar).into(),
        Element::Structure(id) => names.structure(Of::Type(id)),
        Element::Text => "char".into(),
    }
}
