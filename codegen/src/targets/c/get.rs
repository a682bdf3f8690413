//! How structures are made of octets.

use super::context::Context;
use super::items::{Item, has_union, integer, is_held_wider, items};
use super::output::Code;
use super::stream::turned;
use super::value::{Place, load as load_integer};
use crate::model::Endian;
use crate::plan::{FixedField, FixedKind, RecordPlan, Shape};

/// Functions that make structures of octets.
pub fn functions(context: &Context) -> String {
    let names = context.names;
    let prefix = names.prefix();
    let mut code = String::new();
    for item in items(names) {
        let function = item.function(names);
        if item.turnable(names.stream) {
            let (host, note) = match has_union(names.stream, item.structure) {
                true => {
                    let note = "; `from_host` says that they were in the machine's order";
                    (", bool from_host", note)
                }
                false => ("", ""),
            };
            code += &format!(
                "\n//Turns the octets of all integers around{note}.\nvoid {prefix}_turn_{function}(uint8_t *octets{host});\n"
            );
        }
        if gets_turned(context, &item) {
            code += &format!(
                "\n//The structure of octets in the other order.\n{} {prefix}_turned_{function}(const uint8_t *octets);\n",
                item.tag(names)
            );
        }
        code += &match item.record {
            Some(record) => get(context, &item, record),
            None => load(context, &item),
        };
    }
    code
}

/// Whether a structure is loaded field by field in the machine's order, and by a call in the other one:
/// a caller is then as fast as in a stream of one order. One that ends with an array of any length is not:
/// compilers remark on a function that gives such a structure.
pub fn gets_turned(context: &Context, item: &Item) -> bool {
    context.stream().framing.endian == Endian::Declared
        && item.turnable(context.stream())
        && item.record.is_some_and(|record| is_whole(record) && record.shape != Shape::Parts)
        && few(item)
}

/// Whether every stream has all fields of the fixed part.
fn is_whole(record: &RecordPlan) -> bool {
    record.length.layouts.is_empty() && !record.fixed.has_later_fields
}

/// A statement that turns an item around, after its octets were copied.
fn turn(context: &Context, item: &Item, condition: &str, place: &str, out: &mut Code) {
    let names = context.names;
    if item.turnable(names.stream) {
        let host = if has_union(names.stream, item.structure) { ", false" } else { "" };
        let function = item.function(names);
        out.when(
            condition,
            format_args!("{}_turn_{function}((uint8_t *){place}{host});", names.prefix()),
        );
    }
}

fn load(context: &Context, item: &Item) -> String {
    let names = context.names;
    let mut code = Code::default();
    if few(item) {
        each(context, item, "turned", &mut code);
    } else if item.apart {
        code.local(&format!("uint8_t copy[{}];", item.fixed.size));
        code.line("memcpy(copy, octets, sizeof copy);");
        turn(context, item, "turned", "copy", &mut code);
        for field in item.fixed.fields.iter().filter(|field| field.size > 0) {
            let member = names.member(item.of, field.index);
            let place = Place::behind("copy", field.offset);
            match field.kind {
                FixedKind::Scalar(scalar) if is_held_wider(item, field) => {
                    let value = load_integer(scalar.primitive, &place, "false");
                    code.line(format_args!("to->{member} = {};", value.code));
                }
                _ => {
                    let place = place.code();
                    code.line(format_args!("memcpy(&to->{member}, {place}, sizeof to->{member});"));
                }
            }
        }
    } else {
        code.line("memcpy(to, octets, sizeof *to);");
        turn(context, item, "turned", "to", &mut code);
    }
    counted(context, item, "to->", '-', &mut code);
    format!(
        "\n//Makes a structure of octets.\nstatic inline void {}_load_{}(const uint8_t *octets{}, {} *to)\n\
         {{\n{}}}\n",
        names.prefix(),
        item.function(names),
        if item.turnable(names.stream) { ", bool turned" } else { "" },
        item.tag(names),
        code.text()
    )
}

fn get(context: &Context, item: &Item, record: &RecordPlan) -> String {
    let names = context.names;
    let mut code = Code::default();
    let order = turned(names.stream.framing.endian, "record->");
    if is_whole(record) && few(item) {
        code.local("const uint8_t *octets = record->body;");
        if gets_turned(context, item) {
            let turned = format!("{}_turned_{}", names.prefix(), item.function(names));
            let mut other = Code::default();
            other.line(format_args!("*to = {turned}(octets);"));
            other.line("return;");
            code.block("if (record->turned)", other);
            each(context, item, "false", &mut code);
        } else {
            if item.turnable(names.stream) {
                code.local(&format!("const bool turned = {order};"));
            }
            each(context, item, "turned", &mut code);
        }
    } else {
        statements(context, item, record, "to", "*to", &mut code);
        for field in &record.fixed.fields {
            let Some(since) = &field.since else { continue };
            let member = names.member(item.of, field.index);
            code.when(
                format_args!("record->version < {}", since.version),
                format_args!("memset(&to->{member}, 0, sizeof to->{member});"),
            );
        }
    }
    let what = match record.shape {
        Shape::Parts => "The fixed part of a",
        _ => "The body of a",
    };
    format!(
        "\n//{what} {}.\nstatic inline void {prefix}_get_{}(const struct {prefix}_record *record, {} *to)\n\
         {{\n{}}}\n",
        record.record.name,
        item.function(names),
        item.tag(names),
        code.text(),
        prefix = names.prefix(),
    )
}

/// Statements that make the fixed part of a body as it stands in the stream, whatever the version.
pub fn statements(
    context: &Context,
    item: &Item,
    record: &RecordPlan,
    to: &str,
    all: &str,
    out: &mut Code,
) {
    if record.length.layouts.is_empty() {
        out.line(format_args!("memcpy({to}, record->body, sizeof {all});"));
    } else {
        out.when(
            "record->layout",
            format_args!("streamspec_spread({to}, sizeof {all}, record->body, record->layout);"),
        );
        out.line("else");
        out.line(format_args!("memcpy({to}, record->body, sizeof {all});"));
    }
    let order = turned(context.stream().framing.endian, "record->");
    turn(context, item, &order, to, out);
    if record.has_defaults() {
        out.line(format_args!("streamspec_fill({to}, record->layout);"));
    }
}

/// Whether an item has few fields, and nothing but integers. A compiler then loads only those that
/// the caller looks at, into registers; after a copy of the whole it loads them again from there.
fn few(item: &Item) -> bool {
    const FIELDS: usize = 16;
    let fields = &item.fixed.fields;
    fields.len() <= FIELDS
        && fields.iter().all(|field| match field.kind {
            FixedKind::Scalar(scalar) => !item.has_in_pieces(field.field, scalar),
            FixedKind::Reserved => (1..=8).contains(&field.size),
            FixedKind::Octets
            | FixedKind::Scalars(..)
            | FixedKind::Structures(..)
            | FixedKind::Structure(_)
            | FixedKind::Union { .. } => false,
        })
}

/// Statements that make of the number in a stream that in memory, with a minus, or the other way
/// around, where the one counts what the other does not.
pub fn counted(context: &Context, item: &Item, place: &str, sign: char, out: &mut Code) {
    for field in item.fixed.fields.iter().filter(|field| field.counts > 0) {
        let member = format!("{place}{}", context.names.member(item.of, field.index));
        let FixedKind::Scalar(scalar) = field.kind else { continue };
        let counts = field.counts;
        out.line(match scalar.primitive.size() {
            1 | 2 => {
                let ty = integer(scalar.primitive);
                format!("{member} = ({ty})({member} {sign} {counts});")
            }
            _ => format!("{member} {sign}= {counts};"),
        });
    }
}

/// Statements that load one field after another.
fn each(context: &Context, item: &Item, turned: &str, out: &mut Code) {
    let one = |field: &FixedField, out: &mut Code| {
        let member = context.names.member(item.of, field.index);
        let place = Place::behind("octets", field.offset);
        match field.kind {
            FixedKind::Scalar(scalar) => {
                let value = load_integer(scalar.primitive, &place, turned);
                out.line(format_args!("to->{member} = {};", value.code));
            }
            _ => out
                .line(format_args!("memcpy(to->{member}, {}, sizeof to->{member});", place.code())),
        }
    };
    item.fixed.fields.iter().for_each(|field| one(field, out));
}
