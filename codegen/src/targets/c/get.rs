//! How structures are made of octets.

use super::codec::{has_later_fields, has_layouts, has_parts, turned};
use super::expression::{has_union, load as load_integer, turnable};
use super::items::{Item, in_pieces, items};
use super::names::{self, Names};
use crate::model::*;

/// Functions that make structures of octets.
pub fn functions(names: Names) -> String {
    let stream = names.stream;
    let prefix = names.prefix();
    let mut code = String::new();
    for item in items(stream) {
        let (tag, function) = (item.tag(names), item.function());
        if turnable(stream, item.structure) {
            let host = if has_union(stream, item.structure) { ", bool from_host" } else { "" };
            code += &format!(
                "\n//Turns the octets of all integers around{}.\nvoid {prefix}_turn_{function}(uint8_t *octets{host});\n",
                if host.is_empty() {
                    ""
                } else {
                    "; `from_host` says that they were in the machine's order"
                }
            );
        }
        code += &match item.record {
            Some(record) => get(names, &item, record, &tag, &function),
            None => load(names, &item, &tag, &function),
        };
    }
    code
}

/// A call of the function that turns an item around, after its octets were copied.
fn turn(names: Names, item: &Item, place: &str) -> String {
    let host = if has_union(names.stream, item.structure) { ", false" } else { "" };
    format!("{}_turn_{}((uint8_t *){place}{host});\n", names.prefix(), item.function())
}

fn load(names: Names, item: &Item, tag: &str, function: &str) -> String {
    let turns = turnable(names.stream, item.structure);
    let parameter = if turns { ", bool turned" } else { "" };
    let code = if few(item) {
        each(item, "octets")
    } else if turns {
        format!("memcpy(to, octets, sizeof *to);\nif (turned)\n{}", turn(names, item, "to"))
    } else {
        "memcpy(to, octets, sizeof *to);\n".into()
    };
    format!(
        "\n//Makes a structure of octets.\nstatic inline void {}_load_{function}(const uint8_t *octets{parameter}, {tag} *to)\n\
         {{\n{code}}}\n",
        names.prefix()
    )
}

fn get(names: Names, item: &Item, record: &Record, tag: &str, function: &str) -> String {
    let (prefix, kind) = (names.prefix(), &record.name);
    let what = if has_parts(record) { "The fixed part of a" } else { "The body of a" };
    let code = get_statements(names, item, record);
    format!(
        "\n//{what} {kind}.\nstatic inline void {prefix}_get_{function}(const struct {prefix}_record *record, {tag} *to)\n{{\n{code}}}\n"
    )
}

fn get_statements(names: Names, item: &Item, record: &Record) -> String {
    let turned = turned(names.stream.framing.endian, "record->");
    let whole = !has_layouts(record) && !record.may_be_empty() && !has_later_fields(record);
    if whole && few(item) {
        let turned = match turnable(names.stream, item.structure) {
            true => format!("const bool turned = {turned};\n"),
            false => String::new(),
        };
        return format!(
            "{turned}const uint8_t *octets = record->body;\n\n{}",
            each(item, "octets")
        );
    }
    let mut code = "memcpy(to, record->body, sizeof *to);\n".to_owned();
    if has_layouts(record) {
        code = "if (record->layout)\nxen_stream_spread(to, sizeof *to, record->body, record->layout);\n\
                else\nmemcpy(to, record->body, sizeof *to);\n"
            .into();
    } else if record.may_be_empty() {
        code = "if (record->length)\nmemcpy(to, record->body, sizeof *to);\n\
                else\nmemset(to, 0, sizeof *to);\n"
            .into();
    }
    if turnable(names.stream, item.structure) {
        code += &format!("if ({turned})\n{}", turn(names, item, "to"));
    }
    for field in item.fields() {
        let Some(since) = field.since else { continue };
        let member = names::field(&field.name);
        code += &format!(
            "if (record->version < {since})\nmemset(&to->{member}, 0, sizeof to->{member});\n"
        );
    }
    code
}

/// Whether an item has few fields, and nothing but integers. A compiler then loads only those that
/// the caller looks at, into registers; after a copy of the whole it loads them again from there.
fn few(item: &Item) -> bool {
    const FIELDS: usize = 16;
    item.fields().len() <= FIELDS
        && item.fields().iter().all(|field| match field.kind {
            Kind::Scalar(scalar) => !in_pieces(scalar, item.packed),
            Kind::Reserved { octets } => octets <= 8,
            _ => false,
        })
}

/// Statements that load one field after another.
fn each(item: &Item, octets: &str) -> String {
    let one = |field: &Field| {
        let member = names::field(&field.name);
        let place = match field.offset.unwrap_or_default() {
            0 => octets.to_owned(),
            offset => format!("{octets} + {offset}"),
        };
        match field.kind {
            Kind::Scalar(scalar) => {
                format!("to->{member} = {};\n", load_integer(scalar.primitive, &place, "turned"))
            }
            _ => format!("memcpy(to->{member}, {place}, sizeof to->{member});\n"),
        }
    };
    item.fields().iter().map(one).collect()
}
