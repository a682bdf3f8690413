//! Enums, bits types, unions and structures as Rust types.

use askama::Template;

use super::cleared;
use super::file::File;
use super::fixed::Structure;
use super::names::{BitNames, Owner};
use crate::model::*;
use crate::plan::{Fixed, FixedKind, Part, Take};
use crate::targets::literal::literal;
use crate::targets::wrap::comment;

#[derive(Template)]
#[template(path = "rust/enum.txt", escape = "none")]
struct EnumText {
    doc: String,
    name: String,
    primitive: &'static str,
    size: u64,
    values: Vec<ValueText>,
}

struct ValueText {
    name: String,
    constant: String,
    value: String,
    doc: String,
}

#[derive(Template)]
#[template(path = "rust/bits.txt", escape = "none")]
struct BitsText {
    doc: String,
    name: String,
    primitive: &'static str,
    size: u64,
    parts: Vec<PartText>,
    /// The bits that readers pass over and writers refuse, if there are any.
    ignored: Option<String>,
}

struct PartText {
    single: bool,
    name: String,
    with: String,
    constant: String,
    mask: String,
    width: u32,
    ty: String,
    get: String,
    set: String,
    doc: String,
}

#[derive(Template)]
#[template(path = "rust/union.txt", escape = "none")]
struct UnionText {
    doc: String,
    name: String,
    tag: String,
    size: u64,
    cases: Vec<CaseText>,
    /// The cases within which readers pass over what writers refuse.
    cleared: Vec<String>,
    /// Whether it stands after a fixed part, where its octets are read and written alone.
    alone: bool,
}

struct CaseText {
    variant: String,
    constant: String,
    ty: String,
    doc: String,
}

/// A named type.
///
/// # Errors
/// If a template cannot be rendered.
pub fn named(file: &File, id: TypeId) -> askama::Result<String> {
    let ty = file.plan.stream.ty(id);
    let name = file.ty(id).to_owned();
    let about = comment(&ty.prose.doc, "/// ");
    match &ty.body {
        TypeBody::Enum { primitive, values, .. } => {
            file.import("crate::octets", "plain_newtype");
            let constants = file.names.values(id);
            let value = |(value, constant): (&EnumValue, &String)| ValueText {
                name: value.name.clone(),
                constant: constant.clone(),
                value: literal(value.value),
                doc: comment(&value.doc, "    /// "),
            };
            EnumText {
                doc: about,
                name,
                primitive: primitive.name(),
                size: primitive.size(),
                values: values.iter().zip(constants).map(value).collect(),
            }
            .render()
        }
        TypeBody::Bits { primitive, parts } => {
            file.import("crate::octets", "plain_newtype");
            let named = parts.iter().zip(file.names.bits(id));
            let named = named.filter_map(|(p, n)| Some(part(file, p, n.as_ref()?, *primitive)));
            BitsText {
                doc: about,
                name,
                primitive: primitive.name(),
                size: primitive.size(),
                parts: named.collect(),
                ignored: Some(file.plan.ignored_bits(id)).filter(|bits| *bits > 0).map(literal),
            }
            .render()
        }
        TypeBody::Structure(structure) if structure.strings_alone().is_some() => Ok(String::new()),
        TypeBody::Structure(_) => {
            let Some(fixed) = &file.plan.ty(id).fixed else { return Ok(String::new()) };
            let structure = Structure { file, owner: Owner::Type(id), fixed };
            let text = structure.render(&name, about)?;
            Ok(format!("{text}\n{}", fixed_unions(file, Owner::Type(id), fixed)?))
        }
    }
}

fn part(file: &File, part: &BitPart, names: &BitNames, primitive: Primitive) -> PartText {
    let BitNames { method, constant, with } = names.clone();
    let mask = literal(part.mask());
    let ones = literal(part.mask() >> part.low);
    let raw = if part.low == 0 {
        format!("self.0 & {ones}")
    } else {
        format!("(self.0 >> {}) & {ones}", part.low)
    };
    let of = part.of.map(|id| (file.ty(id), &file.plan.stream.ty(id).body));
    let (ty, get, value) = match of {
        Some((of, TypeBody::Enum { primitive: p, .. })) if *p == primitive => {
            (of.to_owned(), format!("{of}({raw})"), format!("{method}.0"))
        }
        Some((of, TypeBody::Enum { primitive: p, .. })) => {
            let get = format!("{of}(({raw}) as {})", p.name());
            (of.to_owned(), get, format!("({method}.0 as {})", primitive.name()))
        }
        _ => (primitive.name().to_owned(), raw, method.clone()),
    };
    let shifted = if part.low == 0 {
        format!("({value} & {ones})")
    } else {
        format!("(({value} & {ones}) << {})", part.low)
    };
    PartText {
        single: part.width == 1 && part.of.is_none(),
        name: method,
        with,
        constant,
        set: format!("Self((self.0 & !{mask}) | {shifted})"),
        mask,
        width: part.width,
        ty,
        get,
        doc: comment(&part.doc, "    /// "),
    }
}

/// The enums for the unions of a fixed part.
///
/// # Errors
/// If a template cannot be rendered.
pub fn fixed_unions(file: &File, owner: Owner, fixed: &Fixed) -> askama::Result<String> {
    let mut text = String::new();
    for field in &fixed.fields {
        let FixedKind::Union { tag, cases } = &field.kind else { continue };
        let FixedKind::Scalar(tag) = fixed.field(*tag).kind else { continue };
        text += &union(file, owner, (field.index, field.field, field.size, false), tag, cases)?;
    }
    Ok(text)
}

/// The enums for the unions after the fixed part of a record.
///
/// # Errors
/// If a template cannot be rendered.
pub fn unions(file: &File, owner: Owner, parts: &[Part]) -> askama::Result<String> {
    let mut text = String::new();
    for part in parts {
        let Take::Union { tag, cases, size } = &part.take else { continue };
        let Owner::Record(id) = owner else { continue };
        let tag = tag_of(file, id, *tag);
        text += &union(file, owner, (part.index, part.field, *size, true), tag, cases)?;
    }
    Ok(text)
}

/// The integer that chooses between the cases of a union.
pub fn tag_of(file: &File, record: RecordId, tag: usize) -> Scalar {
    match file.plan.stream.record(record).body.fields[tag].kind {
        Kind::Scalar(scalar) => scalar,
        _ => unreachable!("a tag is a scalar"),
    }
}

fn union(
    file: &File,
    owner: Owner,
    (index, field, size, alone): (usize, &Field, u64, bool),
    tag: Scalar,
    cases: &[UnionCase],
) -> askama::Result<String> {
    let Some(of) = tag.of else { return Ok(String::new()) };
    let case = |(case, variant): (&UnionCase, &String)| CaseText {
        variant: variant.clone(),
        constant: file.constant(of, case.value).to_owned(),
        ty: file.ty(case.of).to_owned(),
        doc: comment(&file.plan.stream.ty(case.of).prose.doc, "    /// "),
    };
    UnionText {
        doc: comment(&field.doc, "/// "),
        name: file.names.union(owner, index).to_owned(),
        tag: file.ty(of).to_owned(),
        size,
        alone,
        cleared: cleared::cases(file.plan, cases, file.names.cases(owner, index)),
        cases: cases.iter().zip(file.names.cases(owner, index)).map(case).collect(),
    }
    .render()
}
