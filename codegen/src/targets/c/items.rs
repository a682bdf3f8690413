//! The structures of a stream, and how their fields are declared.

use std::collections::BTreeMap;

use super::names::{self, Names};
use crate::model::*;

/// A structure of fixed size: a type, a header, the record header, or the fixed part of a body.
#[derive(Clone)]
pub struct Item<'a> {
    /// Name in snake case, as in paths.
    pub name: String,
    /// What it is.
    pub doc: &'a str,
    /// The structure of which the leading fields, those of fixed offset, are meant.
    pub structure: &'a Structure,
    /// Fields are aligned to no more than this.
    pub packed: Option<u64>,
    /// The record whose body it begins.
    pub record: Option<&'a Record>,
}

impl<'a> Item<'a> {
    /// The fields of fixed offset.
    pub fn fields(&self) -> &'a [Field] {
        &self.structure.fields[..self.structure.head_fields]
    }

    /// The structure in C.
    pub fn tag(&self, names: Names) -> String {
        names.structure(&self.name)
    }

    /// The name of the item within names of functions.
    pub fn function(&self) -> String {
        names::item_name(&self.name)
    }
}

/// All structures of a stream; each stands behind those that it holds.
pub fn items(stream: &Stream) -> Vec<Item<'_>> {
    let packed = packed_types(stream);
    let mut order = Vec::new();
    for id in 0..stream.types.len() {
        visit(stream, id, &mut order);
    }
    let mut items = Vec::new();
    for id in order {
        let ty = &stream.types[id];
        let TypeBody::Structure(structure) = &ty.body else { continue };
        if structure.size.is_some() {
            items.push(Item {
                name: ty.name.clone(),
                doc: &ty.prose.doc,
                structure,
                packed: packed.get(&id).copied(),
                record: None,
            });
        }
    }
    items.extend(stream.headers.iter().map(header));
    items.push(record_header(stream));
    items.extend(stream.records.iter().filter_map(body));
    items
}

/// A header.
pub fn header(header: &Header) -> Item<'_> {
    Item {
        name: header.name.clone(),
        doc: &header.prose.doc,
        structure: &header.body,
        packed: header.body.packed,
        record: None,
    }
}

/// The header of every record.
pub fn record_header(stream: &Stream) -> Item<'_> {
    let framing = &stream.framing;
    Item {
        name: "record_header".into(),
        doc: &framing.prose.doc,
        structure: &framing.header,
        packed: framing.header.packed,
        record: None,
    }
}

/// The fixed part of a body, if it has one.
pub fn body(record: &Record) -> Option<Item<'_>> {
    (record.body.head_fields > 0).then(|| Item {
        name: names::snake(&record.name),
        doc: &record.prose.doc,
        structure: &record.body,
        packed: record.body.packed,
        record: Some(record),
    })
}

/// The structure types that a field holds.
fn held(field: &Field) -> Vec<TypeId> {
    match &field.kind {
        Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => vec![*id],
        Kind::Union { cases, .. } => cases.iter().map(|case| case.of).collect(),
        _ => Vec::new(),
    }
}

fn visit(stream: &Stream, id: usize, order: &mut Vec<usize>) {
    if order.contains(&id) {
        return;
    }
    if let TypeBody::Structure(structure) = &stream.types[id].body {
        for inner in structure.fields.iter().flat_map(held) {
            visit(stream, inner.0, order);
        }
    }
    order.push(id);
}

/// Types that are packed themselves or stand in something that is, with the alignment left.
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
    for body in bodies.chain(stream.headers.iter().map(|h| &h.body)) {
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

/// The C type of an integer.
pub fn integer(primitive: Primitive) -> &'static str {
    match primitive {
        Primitive::U8 => "uint8_t",
        Primitive::U16 => "uint16_t",
        Primitive::U32 => "uint32_t",
        Primitive::U64 => "uint64_t",
        Primitive::I8 => "int8_t",
        Primitive::I16 => "int16_t",
        Primitive::I32 => "int32_t",
        Primitive::I64 => "int64_t",
    }
}

/// Whether an integer is wider than its place is aligned, so that C has it in pieces.
pub fn in_pieces(scalar: Scalar, packed: Option<u64>) -> bool {
    packed.is_some_and(|to| scalar.primitive.size() > to)
}

/// The declaration of a field of fixed size: `uint8_t reserved[4]`.
pub fn declaration(names: Names, item: &Item, field: &Field) -> String {
    let name = names::field(&field.name);
    let scalars = |scalar: Scalar, count: u64| {
        let size = scalar.primitive.size();
        let (ty, count) = match item.packed {
            Some(to) if size > to => (format!("uint{}_t", 8 * to), count * (size / to)),
            _ => (integer(scalar.primitive).to_owned(), count),
        };
        if count == 1 { format!("{ty} {name}") } else { format!("{ty} {name}[{count}]") }
    };
    match &field.kind {
        Kind::Scalar(scalar) => scalars(*scalar, 1),
        Kind::Reserved { octets } | Kind::Octets { size: Extent::Fixed(octets) } => {
            format!("uint8_t {name}[{octets}]")
        }
        Kind::Array { element: Element::Scalar(scalar), count: Extent::Fixed(count) } => {
            let size = scalar.primitive.size();
            match item.packed {
                Some(to) if size > to => scalars(*scalar, *count),
                _ => format!("{} {name}[{count}]", integer(scalar.primitive)),
            }
        }
        Kind::Array { element: Element::Structure(id), count: Extent::Fixed(count) } => {
            format!("{} {name}[{count}]", names.structure(&names.stream.ty(*id).name))
        }
        Kind::Structure(id) => {
            format!("{} {name}", names.structure(&names.stream.ty(*id).name))
        }
        Kind::Union { .. } => format!("{} {name}", names.union(&item.name, &field.name)),
        Kind::Array { .. }
        | Kind::Octets { .. }
        | Kind::Align { .. }
        | Kind::Text { .. }
        | Kind::Stream(_) => unreachable!("a field of fixed offset has a fixed size"),
    }
}

/// The C type of the elements of an array.
pub fn element_type(names: Names, element: Element) -> String {
    match element {
        Element::Scalar(scalar) => integer(scalar.primitive).into(),
        Element::Structure(id) => names.structure(&names.stream.ty(id).name),
        Element::Text => "char".into(),
    }
}
