//! The structures of a stream that could have a counterpart, as the model and our C header name them.

use streamspec_codegen::model::{
    Element, Family, Field, Kind, Layout, Record, Stream, Structure, Type, TypeBody,
};

/// A type, a header, the record header, or the body of a record.
pub struct Ours<'a> {
    /// Its name in `pairs.json`.
    pub name: String,
    /// The structure in C; none for a body that has no fixed part.
    pub tag: Option<String>,
    /// Its fields.
    pub structure: &'a Structure,
    /// The record, if it is one's body.
    pub record: Option<&'a Record>,
}

/// All of them.
pub fn of_stream<'a>(family: &Family, stream: &'a Stream) -> Vec<Ours<'a>> {
    let ours = |name: &str, structure: &'a Structure, record| Ours {
        name: name.to_owned(),
        tag: (structure.head > 0)
            .then(|| format!("struct {}", snake(family, stream, &name.to_lowercase()))),
        structure,
        record,
    };
    let types = stream.types.iter().filter_map(|ty| match &ty.body {
        TypeBody::Structure(structure) => Some(ours(&ty.name, structure, None)),
        TypeBody::Enum { .. } | TypeBody::Bits { .. } => None,
    });
    let headers = stream.headers.iter().map(|h| ours(&h.name, &h.body, None));
    let record_header = ours("record_header", &stream.framing.header, None);
    let records = stream.records.iter().map(|r| ours(&r.name, &r.body, Some(r)));
    types.chain(headers).chain([record_header]).chain(records).collect()
}

/// A name of the stream in C: `xen_hvm_context_cpu`.
fn snake(family: &Family, stream: &Stream, name: &str) -> String {
    format!("{}_{}_{name}", family.identity.names.prefix, stream.name.replace('-', "_"))
}

/// A constant of the stream in C: `XEN_HVM_CONTEXT_TYPE_CPU`.
pub fn constant(family: &Family, stream: &Stream, name: &str) -> String {
    snake(family, stream, name).to_uppercase()
}

impl<'a> Ours<'a> {
    /// The fields that have a fixed offset in C, with their index: those of the fixed part, and what
    /// comes right after it.
    pub fn fields(&self) -> impl Iterator<Item = (usize, &'a Field)> {
        let end = self.structure.head_fields + 1;
        let named = |(_, f): &(usize, &Field)| !f.name.is_empty() && f.offset.is_some();
        self.structure.fields.iter().enumerate().take(end).filter(named)
    }

    /// Octets of the fixed part.
    pub fn size(&self) -> u64 {
        self.structure.head
    }

    /// The older layout with so many octets.
    pub fn layout(&self, length: u64) -> Option<&'a Layout> {
        self.record?.layouts.iter().find(|layout| layout.length == length)
    }

    /// Octets before a field that a layout lacks.
    pub fn lacking_before(&self, layout: Option<&Layout>, offset: u64) -> u64 {
        let (Some(record), Some(layout)) = (self.record, layout) else { return 0 };
        let gaps = record.gaps(layout);
        gaps.iter().filter(|(at, _)| *at < offset).map(|(_, length)| length).sum()
    }
}

/// The bits type of a field, or of its elements, and how many octets it takes.
pub fn bits_of<'a>(stream: &'a Stream, field: &Field) -> Option<(&'a Type, u64)> {
    let (Kind::Scalar(scalar) | Kind::Array { element: Element::Scalar(scalar), .. }) = &field.kind
    else {
        return None;
    };
    let ty = stream.ty(scalar.of?);
    matches!(ty.body, TypeBody::Bits { .. }).then(|| (ty, scalar.primitive.size()))
}
