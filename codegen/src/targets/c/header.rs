//! The plain header of a stream: structures and constants, and nothing else.

use askama::Template;

use super::items::{self, Item, integer, items};
use super::names::{Names, Of};
use super::tidy::tidy;
use super::value::{literal_of_octets, signed_literal};
use crate::model::*;
use crate::plan::{FixedField, FixedKind, Part, Take};

#[derive(Template)]
#[template(path = "c/header.txt", escape = "none")]
struct HeaderText {
    title: String,
    about: String,
    source: String,
    guard: String,
    constants: String,
    structures: String,
}

#[derive(Template)]
#[template(path = "c/layout.txt", escape = "none")]
struct LayoutText {
    title: String,
    source: String,
    directory: String,
    module: String,
    asserts: Vec<(String, String)>,
}

/// The text of the plain header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let structures = items(names).iter().map(|item| structure(names, item)).collect::<String>();
    let text = HeaderText {
        title: stream.title.clone(),
        about: stream.prose.doc.clone(),
        source: format!("spec/{}", stream.name),
        guard: names.guard(""),
        constants: constants(names),
        structures: structures + &unions(names),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that asserts every size and offset.
pub fn layout(names: Names) -> askama::Result<String> {
    let mut asserts = Vec::new();
    for item in items(names).into_iter().filter(|item| !item.apart) {
        let tag = item.tag(names);
        let function = item.function(names);
        let size = format!("sizeof({tag}) == {}", item.fixed.size);
        asserts.push((format!("size_of_{function}"), size));
        for field in item.fixed.fields.iter().filter(|field| field.size > 0) {
            let member = names.member(item.of, field.index);
            let place = format!("offsetof({tag}, {member}) == {}", field.offset);
            asserts.push((format!("{function}__{member}"), place));
        }
    }
    let stream = names.stream;
    let text = LayoutText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        directory: names.directory(),
        module: names.module(),
        asserts,
    };
    Ok(tidy(&text.render()?))
}

fn define(out: &mut String, name: &str, value: &str, doc: &str) {
    *out += &format!("//{doc}\n#define {name} {value}\n");
}

fn constants(names: Names) -> String {
    let stream = names.stream;
    let mut out = String::from("//Versions of the format.\n");
    for version in &stream.versions {
        let number = version.number;
        let name = names.constant(&format!("VERSION_{number}"));
        out += &format!("#define {name} {number}U\n");
    }
    out += "\n//Type codes of the records.\n";
    for record in &names.plan.records {
        out += &format!("#define {} {:#x}U\n", names.code(record.id), record.record.code);
    }
    let framing = &stream.framing;
    out.push('\n');
    if let Some(bit) = framing.optional_bit {
        let doc = "Marks the type code of a record that a reader may pass over.";
        define(&mut out, &names.constant("OPTIONAL"), &format!("{:#x}U", 1u64 << bit), doc);
    }
    if let Some((max, _)) = framing.length_max {
        let doc = "The greatest length of a body.";
        define(&mut out, &names.constant("LENGTH_MAX"), &number(max, Primitive::U32), doc);
    }
    if framing.padding.to > 1 {
        let doc = "Records end at a multiple of this many octets.";
        define(&mut out, &names.constant("ALIGNMENT"), &format!("{}U", framing.padding.to), doc);
    }
    for item in items(names) {
        out += &fixed_values(names, &item);
    }
    for id in 0..stream.types.len() {
        out += &named(names, TypeId(id));
    }
    out
}

/// A number with the suffix that its type takes.
fn number(value: u64, primitive: Primitive) -> String {
    if primitive.signed() {
        return format!("({})", signed_literal(primitive.number(value)));
    }
    let wide = items::is_wide(primitive) || value > 0xffff_ffff;
    let suffix = if wide { "ULL" } else { "U" };
    if value < 4096 { format!("{value}{suffix}") } else { format!("{value:#x}{suffix}") }
}

/// Constants for the fields that have one value only.
fn fixed_values(names: Names, item: &Item) -> String {
    let mut out = String::new();
    for field in &item.fixed.fields {
        for check in &field.field.checks {
            let value = match (&field.kind, &check.test) {
                (FixedKind::Scalar(scalar), FieldTest::Equals(value)) => {
                    number(*value, scalar.primitive)
                }
                (FixedKind::Octets, FieldTest::Octets(octets)) => literal_of_octets(octets),
                _ => continue,
            };
            let name = names.only_value(item.of, field.index);
            out += &format!("\n//{}\n#define {name} {value}\n", field.field.doc);
        }
    }
    out
}

fn named(names: Names, id: TypeId) -> String {
    let ty = names.stream.ty(id);
    let mut out = format!("\n//{}\n", ty.prose.doc);
    match &ty.body {
        TypeBody::Enum { primitive, values, .. } => {
            for (index, value) in values.iter().enumerate() {
                let value_of = number(value.value, *primitive);
                out += &format!("//{}\n#define {} {value_of}\n", value.doc, names.value(id, index));
            }
        }
        TypeBody::Bits { primitive, parts } => {
            let suffix = if primitive.size() == 8 { "ULL" } else { "U" };
            for part in parts.iter().filter(|part| part.name.is_some()) {
                let (name, mask) = (names.bits(id, part), format!("{:#x}{suffix}", part.mask()));
                out += &format!("//{}\n", part.doc);
                if part.width == 1 {
                    out += &format!("#define {name} {mask}\n");
                } else {
                    out += &format!("#define {name}_MASK {mask}\n");
                    out += &format!("#define {name}_SHIFT {}\n", part.low);
                }
            }
        }
        TypeBody::Structure(_) => return String::new(),
    }
    out
}

fn structure(names: Names, item: &Item) -> String {
    let mut out = String::new();
    for field in &item.fixed.fields {
        let FixedKind::Union { cases, .. } = &field.kind else { continue };
        out += &union(names, (item.of, field.index), field.field, cases);
    }
    out += &format!("\n//{}\n{} {{\n", item.doc, item.tag(names));
    for field in &item.fixed.fields {
        let Some(declaration) = items::declaration(names, item, field) else { continue };
        let (what, note) = (meaning(field.field), notes(item, field));
        out += &format!("//Offset {}: {what}{note}\n{declaration};\n", field.offset);
    }
    if let Some(record) = item.record {
        for (number, part) in record.parts.iter().enumerate() {
            out += &variable(names, item, part, number == 0);
        }
    }
    out + "};\n"
}

fn union(names: Names, (of, index): (Of, usize), field: &Field, cases: &[UnionCase]) -> String {
    let mut out = format!("\n//{}\n{} {{\n", field.doc, names.union(of, index));
    for (number, case) in cases.iter().enumerate() {
        let tag = names.structure(Of::Type(case.of));
        out += &format!("{tag} {};\n", names.case(of, index, number));
    }
    out + "};\n"
}

/// The unions after the fixed parts of bodies.
fn unions(names: Names) -> String {
    let mut out = String::new();
    for record in &names.plan.records {
        for part in &record.parts {
            let Take::Union { cases, .. } = part.take else { continue };
            out += &union(names, (Of::Record(record.id), part.index), part.field, cases);
        }
    }
    out
}

fn meaning(field: &Field) -> String {
    match &field.kind {
        Kind::Reserved { .. } => "Reserved; zero.".into(),
        Kind::Checksum(sum) => {
            format!(
                "{} The {} of all that comes before it; a writer puts it there.",
                field.doc,
                sum.title()
            )
        }
        Kind::Align { to } => {
            format!("Octets of zero to the next multiple of {to} from the start of the body.")
        }
        _ => field.doc.clone(),
    }
}

fn notes(item: &Item, field: &FixedField) -> String {
    let mut notes = String::new();
    if let Some(since) = &field.since {
        notes += &format!(" Reserved before version {}.", since.version);
    }
    if field.counts > 0 {
        notes +=
            " The functions that load and store it take off the record header, which it counts.";
    }
    let (FixedKind::Scalar(scalar) | FixedKind::Scalars(scalar, _)) = field.kind else {
        return notes;
    };
    let ty = integer(scalar.primitive);
    if item.has_in_pieces(field.field, scalar) {
        notes += &match scalar.primitive.odd() {
            false => format!(" A {ty} that is not aligned as such: copy it with memcpy."),
            true => items::remark(scalar),
        };
    } else {
        notes += &field.bits_in_stream();
    }
    notes
}

/// What follows the fixed part: an array, if it begins with one, and a comment on all else.
fn variable(names: Names, item: &Item, part: &Part, first: bool) -> String {
    let element = match part.take {
        Take::Octets(_) | Take::Text(_) | Take::Stream(_) => Some("uint8_t".to_owned()),
        Take::Scalars(scalar, _) => Some(items::value_type(scalar).to_owned()),
        Take::Structures(id, _) => Some(names.structure(Of::Type(id))),
        Take::Strings(_)
        | Take::Varying(..)
        | Take::Scalar(_)
        | Take::Reserved(_)
        | Take::Align(_)
        | Take::Structure(_)
        | Take::Union { .. } => None,
    };
    let always = first && part.gate.is_none() && part.since.is_none() && item.packed.is_none();
    let name = if part.field.name.is_empty() { "alignment" } else { &part.field.name };
    let remark = match part.take {
        Take::Scalars(scalar, _) => items::remark(scalar),
        _ => String::new(),
    };
    match element.filter(|_| always && !item.lacks(part.index)) {
        Some(element) => format!(
            "#ifndef __cplusplus\n//Offset {}: {}{remark}\n{element} {}[];\n#endif\n",
            item.fixed.size,
            meaning(part.field),
            names.member(item.of, part.index)
        ),
        None => format!("//Then `{name}`: {}\n", meaning(part.field)),
    }
}
