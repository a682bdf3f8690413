//! The plain header of a stream: structures and constants, and nothing else.

use askama::Template;

use super::items::{self, Item, integer, items};
use super::names::{self, Names};
use super::tidy::tidy;
use crate::model::*;

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
    module: String,
    asserts: Vec<(String, String)>,
}

/// The text of the plain header.
pub fn header(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let text = HeaderText {
        title: stream.title.clone(),
        about: stream.prose.doc.clone(),
        source: format!("spec/{}", stream.name),
        guard: format!("XEN_STREAMS_{}_H", names::constant(&stream.name)),
        constants: constants(names),
        structures: items(stream).iter().map(|item| structure(names, item)).collect(),
    };
    Ok(tidy(&text.render()?))
}

/// The text of the file that asserts every size and offset.
pub fn layout(names: Names) -> askama::Result<String> {
    let mut asserts = Vec::new();
    for item in items(names.stream) {
        let tag = item.tag(names);
        let function = item.function();
        let size = format!("sizeof({tag}) == {}", item.structure.head);
        asserts.push((format!("size_of_{function}"), size));
        for field in item.fields() {
            let member = names::field(&field.name);
            let offset = field.offset.unwrap_or_default();
            let place = format!("offsetof({tag}, {member}) == {offset}");
            asserts.push((format!("{function}__{member}"), place));
        }
    }
    let stream = names.stream;
    let text = LayoutText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
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
        let name = names.constant(&format!("version_{number}"));
        out += &format!("#define {name} {number}U\n");
    }
    out += "\n//Type codes of the records.\n";
    for record in &stream.records {
        out += &format!("#define {} {:#x}U\n", names.code(&record.name), record.code);
    }
    let framing = &stream.framing;
    out.push('\n');
    if let Some(bit) = framing.optional_bit {
        let doc = "Marks the type code of a record that a reader may pass over.";
        define(&mut out, &names.constant("optional"), &format!("{:#x}U", 1u64 << bit), doc);
    }
    if let Some((max, _)) = framing.length_max {
        let doc = "The greatest length of a body.";
        define(&mut out, &names.constant("length_max"), &number(max, Primitive::U32), doc);
    }
    if framing.padding.to > 1 {
        let doc = "Records end at a multiple of this many octets.";
        define(&mut out, &names.constant("alignment"), &format!("{}U", framing.padding.to), doc);
    }
    for item in items(stream) {
        out += &fixed_values(names, &item);
    }
    for ty in &stream.types {
        out += &named(names, ty);
    }
    out
}

/// A number with the suffix that its type takes.
fn number(value: u64, primitive: Primitive) -> String {
    let wide = primitive.size() == 8 || value > 0xffff_ffff;
    let suffix = if wide { "ULL" } else { "U" };
    if value < 4096 { format!("{value}{suffix}") } else { format!("{value:#x}{suffix}") }
}

/// Constants for the fields that have one value only.
fn fixed_values(names: Names, item: &Item) -> String {
    let mut out = String::new();
    for field in item.fields() {
        let Kind::Scalar(scalar) = field.kind else { continue };
        for check in &field.checks {
            let FieldTest::Equals(value) = check.test else { continue };
            let name = names.constant(&format!("{}_{}", item.name, field.name));
            let value = number(value, scalar.primitive);
            out += &format!("\n//{}\n#define {name} {value}\n", field.doc);
        }
    }
    out
}

fn named(names: Names, ty: &Type) -> String {
    let constant = |name: &str| names.constant(&format!("{}_{name}", ty.name));
    let mut out = format!("\n//{}\n", ty.prose.doc);
    match &ty.body {
        TypeBody::Enum { primitive, values, .. } => {
            for value in values {
                out += &format!("//{}\n", value.doc);
                let value_of = number(value.value, *primitive);
                out += &format!("#define {} {value_of}\n", constant(&value.name));
            }
        }
        TypeBody::Bits { primitive, parts } => {
            let suffix = if primitive.size() == 8 { "ULL" } else { "U" };
            for part in parts {
                let Some(name) = &part.name else { continue };
                let mask = format!("{:#x}{suffix}", part.mask());
                out += &format!("//{}\n", part.doc);
                if part.width == 1 {
                    out += &format!("#define {} {mask}\n", constant(name));
                } else {
                    let name = constant(name);
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
    for field in item.fields() {
        let Kind::Union { cases, .. } = &field.kind else { continue };
        out += &format!("\n//{}\n{} {{\n", field.doc, names.union(&item.name, &field.name));
        for case in cases {
            let tag = names.structure(&names.stream.ty(case.of).name);
            out += &format!("{tag} {};\n", names::field(&case.name));
        }
        out += "};\n";
    }
    out += &format!("\n//{}\n{} {{\n", item.doc, item.tag(names));
    for field in item.fields() {
        let offset = field.offset.unwrap_or_default();
        let (what, note) = (meaning(field), notes(item, field));
        out += &format!("//Offset {offset}: {what}{note}\n");
        out += &format!("{};\n", items::declaration(names, item, field));
    }
    out += &variable(names, item);
    out + "};\n"
}

fn meaning(field: &Field) -> String {
    match &field.kind {
        Kind::Reserved { .. } => "Reserved; zero.".into(),
        Kind::Align { to } => {
            format!("Octets of zero to the next multiple of {to} from the start of the body.")
        }
        _ => field.doc.clone(),
    }
}

fn notes(item: &Item, field: &Field) -> String {
    let mut notes = String::new();
    if let Some(version) = field.since {
        notes += &format!(" Reserved before version {version}.");
    }
    let scalar = match field.kind {
        Kind::Scalar(scalar) | Kind::Array { element: Element::Scalar(scalar), .. } => scalar,
        _ => return notes,
    };
    if items::in_pieces(scalar, item.packed) {
        let ty = integer(scalar.primitive);
        notes += &format!(" A {ty} that is not aligned as such: copy it with memcpy.");
    }
    notes
}

/// What follows the fixed part: an array, if it begins with one, and a comment on all else.
fn variable(names: Names, item: &Item) -> String {
    let rest = &item.structure.fields[item.structure.head_fields..];
    let mut out = String::new();
    for (i, field) in rest.iter().enumerate() {
        let element = match &field.kind {
            Kind::Octets { .. } | Kind::Text { .. } | Kind::Stream(_) => Some("uint8_t".to_owned()),
            Kind::Array { element, .. } => match element {
                Element::Structure(id) if names.stream.structure(*id).size.is_none() => None,
                Element::Text => None,
                element => Some(items::element_type(names, *element)),
            },
            _ => None,
        };
        let first = i == 0 && field.condition.is_none() && item.packed.is_none();
        let name = if field.name.is_empty() { "alignment" } else { &field.name };
        out += &match element.filter(|_| first) {
            Some(element) => format!(
                "#ifndef __cplusplus\n//Offset {}: {}\n{element} {}[];\n#endif\n",
                item.structure.head,
                meaning(field),
                names::field(name)
            ),
            None => format!("//Then `{name}`: {}\n", meaning(field)),
        };
    }
    out
}
