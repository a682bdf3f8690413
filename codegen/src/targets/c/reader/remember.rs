//! What readers and writers remember of headers and records.

use crate::model::*;
use crate::targets::c::codec::has_layouts;
use crate::targets::c::items;
use crate::targets::c::names::{self, Names};

/// What a header says about the stream.
pub fn declared(names: Names, header: &Header, member: &str, state: &str) -> String {
    let stream = names.stream;
    let mut code = String::new();
    for field in &header.body.fields {
        let Kind::Scalar(scalar) = field.kind else { continue };
        let value = format!("{member}.{}", names::field(&field.name));
        if field.mark == Some(Mark::Version) {
            code += &format!("{state}version = {value};\n");
        }
        let Some(TypeBody::Bits { parts, .. }) = scalar.of.map(|id| &stream.ty(id).body) else {
            continue;
        };
        let big = parts.iter().find(|p| p.mark == Some(Mark::BigEndian));
        let (Some(part), Some(id)) = (big, scalar.of) else { continue };
        let name = part.name.as_deref().unwrap_or_default();
        let bit = names.constant(&format!("{}_{name}", stream.ty(id).name));
        if stream.framing.endian == Endian::Declared {
            code +=
                &format!("{state}turned = (({value} & {bit}) != 0) != xen_stream_big_host();\n");
        }
    }
    code
}

/// Statements that remember what later records look at.
pub fn remember(
    names: Names,
    record: &Record,
    place: &str,
    state: &str,
    layout: &str,
    full: &str,
) -> String {
    let stream = names.stream;
    let Some(id) = stream.record_by_code(record.code) else { return String::new() };
    let value = |index: usize| value(record, index, place);
    let mut code = String::new();
    for (i, set) in stream.sets.iter().enumerate() {
        let RememberedSet::Field { record: of, field } = set else { continue };
        if *of != id {
            continue;
        }
        let set = names.set(SetId(i));
        let insert = format!(
            "insertion = xen_stream_runs_insert(&{state}{set}, {});\n\
             if (insertion == XEN_STREAM_NO_MEMORY)\n{full}",
            value(*field)
        );
        let lacking = record.layouts.iter().any(|l| l.without.contains(field));
        code += &if lacking && has_layouts(record) && layout != "NULL" {
            let offset = record.body.fields[*field].offset.unwrap_or_default();
            format!("if (!xen_stream_lacks({layout}, {offset})) {{\n{insert}}}\n")
        } else {
            insert
        };
    }
    for (of, field) in stream.captured() {
        if of == id {
            let name = format!("{}_{}", names::snake(&record.name), record.body.fields[field].name);
            code += &format!("{state}{name} = {};\n", value(field));
        }
    }
    if let Some(field) = record.body.marked(Mark::Version) {
        let index = record.body.fields.iter().position(|f| std::ptr::eq(f, field));
        code += &format!("{state}version = {};\n", value(index.unwrap_or_default()));
    }
    code
}

/// Code for an integer of the fixed part.
fn value(record: &Record, index: usize, place: &str) -> String {
    let field = &record.body.fields[index];
    let code = format!("{place}{}", names::field(&field.name));
    match field.kind {
        Kind::Scalar(scalar) if items::in_pieces(scalar, record.body.packed) => {
            format!("xen_stream_load{}({code}, false)", 8 * scalar.primitive.size())
        }
        _ => code,
    }
}
