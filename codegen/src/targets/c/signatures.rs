//! What the functions of a writer take.

use super::codec::has_parts;
use super::items::integer;
use super::names::{self, Names};
use crate::model::*;

/// The headers as parameters of a function.
pub fn header_parameters(names: Names) -> String {
    let headers = names.stream.headers.iter();
    headers
        .map(|h| format!(", const {} *{}", names.structure(&h.name), names::field(&h.name)))
        .collect()
}

/// The parameters of the function that writes a record.
pub fn write_parameters(names: Names, record: &Record) -> String {
    let stream = names.stream;
    let mut parameters = format!("struct {}_writer *writer", names.prefix());
    if record.instance.varies() {
        let field = stream.framing.instance_field.map(|i| &stream.framing.header.fields[i].kind);
        if let Some(Kind::Scalar(scalar)) = field {
            parameters += &format!(", {} instance", integer(scalar.primitive));
        }
    }
    let item = names::item_name(&record.name);
    if has_parts(record) {
        parameters += &format!(", const struct {}_{item}_body *from", names.prefix());
    } else if !record.body.fields.is_empty() {
        parameters += &format!(", const {} *body", names.structure(&record.name));
    }
    parameters
}

pub fn writes(names: Names) -> String {
    let prefix = names.prefix();
    let write = |record: &Record| {
        format!(
            "\n//Writes a {}.\nenum xen_stream_status {prefix}_write_{}({});\n",
            record.name,
            names::item_name(&record.name),
            write_parameters(names, record)
        )
    };
    let mut code: String = names.stream.records.iter().map(write).collect();
    if names.stream.framing.optional_bit.is_some() {
        code += &format!(
            "\n//Writes an optional record that is not described here.\n\
             enum xen_stream_status {prefix}_write_unknown({});\n",
            unknown_parameters(names)
        );
    }
    code
}

/// The parameters of the function that writes an unknown record.
pub fn unknown_parameters(names: Names) -> String {
    let framing = &names.stream.framing;
    let ty = |index: usize| match framing.header.fields[index].kind {
        Kind::Scalar(scalar) => integer(scalar.primitive),
        _ => "uint32_t",
    };
    let instance = framing.instance_field.map(|i| format!(", {} instance", ty(i)));
    format!(
        "struct {}_writer *writer, {} type{}, const uint8_t *octets, size_t length",
        names.prefix(),
        ty(framing.type_field),
        instance.unwrap_or_default()
    )
}
