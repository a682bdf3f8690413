//! Enums, bits types, unions and structures as Go types.

use askama::Template;

use super::checks::Checks;
use super::expression::{integer, literal};
use super::names;
use super::structure::{View, endian_of_type};
use crate::model::*;
use crate::targets::wrap::comment;

#[derive(Template)]
#[template(path = "go/structure.txt", escape = "none")]
struct StructureText<'a> {
    doc: &'a str,
    name: &'a str,
    size: u64,
    order: &'static str,
    declarations: String,
    fixed_values: String,
    decode: String,
    encode: String,
}

#[derive(Template)]
#[template(path = "go/enum.txt", escape = "none")]
struct EnumText {
    doc: String,
    name: String,
    primitive: &'static str,
    format: &'static str,
    wide: &'static str,
    known: Option<String>,
    values: Vec<ValueText>,
}

struct ValueText {
    name: String,
    constant: String,
    value: String,
    doc: String,
}

#[derive(Template)]
#[template(path = "go/bits.txt", escape = "none")]
struct BitsText {
    doc: String,
    name: String,
    primitive: &'static str,
    has_single: bool,
    parts: Vec<PartText>,
}

struct PartText {
    single: bool,
    method: String,
    constant: String,
    constant_doc: String,
    mask: String,
    width: u32,
    ty: String,
    get: String,
    set: String,
    doc: String,
}

/// A comment that begins with the name that it is about.
pub fn about(name: &str, text: &str) -> String {
    comment(&format!("{name}: {text}"), "// ")
}

/// A named type.
pub fn named(stream: &Stream, id: TypeId) -> askama::Result<String> {
    let ty = stream.ty(id);
    let name = names::named(ty);
    let doc = about(&name, &ty.prose.doc);
    match &ty.body {
        TypeBody::Enum { primitive, values, .. } => {
            enumeration(stream, name, doc, *primitive, values)
        }
        TypeBody::Bits { primitive, parts } => {
            let parts: Vec<PartText> =
                parts.iter().filter_map(|p| part(stream, &name, p, *primitive)).collect();
            BitsText {
                doc,
                primitive: integer(*primitive),
                has_single: parts.iter().any(|p| p.single),
                parts,
                name,
            }
            .render()
        }
        TypeBody::Structure(structure) if structure.strings_alone().is_some() => Ok(String::new()),
        TypeBody::Structure(structure) => {
            let endian = endian_of_type(stream, id);
            let view = View { stream, item: &ty.name, fields: &structure.fields, endian };
            let text = structure_text(&view, &name, &doc, structure.head)?;
            let both = view.checks(&[]);
            Ok(text + &check_functions(&name, &both.functions(), "") + &unions(&view) + "\n\n")
        }
    }
}

fn enumeration(
    stream: &Stream,
    name: String,
    doc: String,
    primitive: Primitive,
    values: &[EnumValue],
) -> askama::Result<String> {
    let line = |v: &EnumValue| {
        let constant = names::constant(stream, &name, &v.name);
        ValueText {
            name: v.name.clone(),
            doc: about(&constant, &v.doc),
            constant,
            value: literal(v.value),
        }
    };
    let lines: Vec<ValueText> = values.iter().map(line).collect();
    let (first, last) =
        (values.first().map_or(0, |v| v.value), values.last().map_or(0, |v| v.value));
    let dense = last - first + 1 == values.len() as u64;
    let known = (dense && !primitive.signed()).then(|| {
        let (least, most) = (&lines[0].constant, &lines[lines.len() - 1].constant);
        match (first, lines.len()) {
            (_, 1) => format!("v == {least}"),
            (0, _) => format!("v <= {most}"),
            _ => format!("v >= {least} && v <= {most}"),
        }
    });
    EnumText {
        doc,
        primitive: integer(primitive),
        format: if primitive.signed() { "Int" } else { "Uint" },
        wide: if primitive.signed() { "int64" } else { "uint64" },
        known,
        values: lines,
        name,
    }
    .render()
}

fn part(stream: &Stream, ty: &str, part: &BitPart, primitive: Primitive) -> Option<PartText> {
    let bare = part.name.as_deref()?;
    let method = names::part_method(bare);
    let single = part.width == 1 && part.of.is_none();
    let integer_type = integer(primitive);
    let ones = literal(part.mask() >> part.low);
    let whole = u64::from(part.low + part.width) == primitive.size() * 8;
    let raw = match part.low {
        0 if whole => "v".to_owned(),
        0 => format!("v & {ones}"),
        low if whole => format!("v >> {low}"),
        low => format!("v >> {low} & {ones}"),
    };
    let of = part.of.map(|id| names::named(stream.ty(id)));
    let result = of.clone().unwrap_or_else(|| integer_type.to_owned());
    let constant = names::constant(stream, ty, bare);
    let low = if part.low == 0 { String::new() } else { format!("<<{}", part.low) };
    let mask = literal(part.mask());
    Some(PartText {
        constant_doc: about(&constant, &part.doc),
        get: if single { format!("v&{constant} != 0") } else { format!("{result}({raw})") },
        set: format!("v&^{mask} | {ty}(value)&{ones}{low}"),
        doc: about(&method, &part.doc),
        ty: if single { "bool".into() } else { result },
        width: part.width,
        single,
        method,
        constant,
        mask: format!("1 << {}", part.low),
    })
}

/// The declaration of a structure of fixed size, and how it is read and written.
pub fn structure_text(view: &View, name: &str, doc: &str, size: u64) -> askama::Result<String> {
    StructureText {
        doc,
        name,
        size,
        order: view.order_parameter(),
        declarations: view.declarations(),
        fixed_values: view.fixed_values(),
        decode: view.decode(),
        encode: view.encode(),
    }
    .render()
}

/// The functions that check the fields of a structure.
pub fn check_functions(name: &str, functions: &[(&Checks, &str)], part: &str) -> String {
    let text = |(checks, function): &(&Checks, &str)| {
        let function = function.replacen("check", &format!("check{part}"), 1);
        let role = match function.trim_start_matches("check").trim_start_matches(part) {
            "Read" => " for a reader",
            "Write" => " for a writer",
            _ => "",
        };
        let of = if part.is_empty() { "" } else { " of the fixed part" };
        let what = format!("checks the fields{of}{role}, in their order");
        format!(
            "\n\n// {function} {what}.\nfunc (v *{name}) {function}({}) *xenstreams.Error {{\n{}return nil\n}}\n",
            checks.parameters(),
            checks.code
        )
    };
    functions.iter().map(text).collect()
}

/// The structures for the unions among the fields.
pub fn unions(view: &View) -> String {
    let mut text = String::new();
    for field in view.fields {
        let Kind::Union { tag, cases, .. } = &field.kind else { continue };
        let name = view.union_name(field);
        let tag_field = names::field(&view.fields[*tag].name);
        let doc = comment(
            &format!("{name}: {} One member counts, as the field {tag_field} says.", field.doc),
            "// ",
        );
        text += &format!("\n\n{doc}\ntype {name} struct {{\n");
        for case in cases {
            let ty = view.stream.ty(case.of);
            let when = view.tag_value(*tag, case);
            text += &format!(
                "{}\n{} {}\n\n",
                comment(&format!("For {when}: {}", ty.prose.doc), "// "),
                names::field(&case.name),
                names::named(ty)
            );
        }
        text += "}\n";
    }
    text
}
