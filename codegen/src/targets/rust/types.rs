//! Enums, bits types, unions and structures as Rust types.

use askama::Template;

use super::expression::literal;
use super::structure::{Fixed, View, fixed};
use super::{doc, names};
use crate::model::*;

#[derive(Template)]
#[template(path = "rust/structure.txt", escape = "none")]
struct StructureText<'a> {
    s: &'a Fixed,
    generics: &'a str,
    memory: &'a str,
    takes_state: bool,
    uses_endian: bool,
}

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
}

struct PartText {
    single: bool,
    name: String,
    bare: String,
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
    primitive: &'static str,
    size: u64,
    cases: Vec<CaseText>,
}

struct CaseText {
    variant: String,
    constant: String,
    ty: String,
    doc: String,
}

/// What the code of a stream says about its state.
#[derive(Clone, Copy)]
pub struct Generics {
    /// Whether the state has memory for sets.
    pub memory: bool,
}

impl Generics {
    /// Of a function that takes the state.
    pub fn function(self) -> &'static str {
        if self.memory { "<const MEMORY: usize>" } else { "" }
    }

    /// Of the state.
    pub fn state(self) -> &'static str {
        if self.memory { "<MEMORY>" } else { "" }
    }
}

/// A named type.
pub fn named(stream: &Stream, ty: &Type, generics: Generics) -> askama::Result<String> {
    let name = names::camel(&ty.name);
    let about = doc(&ty.prose.doc, "/// ");
    match &ty.body {
        TypeBody::Enum { primitive, values, .. } => EnumText {
            doc: about,
            name,
            primitive: primitive.name(),
            size: primitive.size(),
            values: values
                .iter()
                .map(|v| ValueText {
                    name: v.name.clone(),
                    constant: names::constant(&v.name),
                    value: literal(v.value),
                    doc: doc(&v.doc, "    /// "),
                })
                .collect(),
        }
        .render(),
        TypeBody::Bits { primitive, parts } => BitsText {
            doc: about,
            name,
            primitive: primitive.name(),
            size: primitive.size(),
            parts: parts.iter().filter_map(|p| part(stream, p, *primitive)).collect(),
        }
        .render(),
        TypeBody::Structure(structure) if structure.strings_alone().is_some() => Ok(String::new()),
        TypeBody::Structure(structure) => {
            let fixed = fixed(stream, structure, &name, &ty.name, about);
            let unions = unions(stream, structure, &ty.name)?;
            Ok(format!("{}\n{unions}", render(&fixed, generics, false)?))
        }
    }
}

fn part(stream: &Stream, part: &BitPart, primitive: Primitive) -> Option<PartText> {
    let bare = part.name.clone()?;
    let name = names::field(&bare);
    let mask = literal(part.mask());
    let ones = literal(part.mask() >> part.low);
    let raw = if part.low == 0 {
        format!("self.0 & {ones}")
    } else {
        format!("(self.0 >> {}) & {ones}", part.low)
    };
    let (ty, get, value) = match part.of.map(|id| stream.ty(id)) {
        Some(Type { name: of, body: TypeBody::Enum { primitive: p, .. }, .. }) => {
            let of = names::camel(of);
            if *p == primitive {
                (of.clone(), format!("{of}({raw})"), format!("{name}.0"))
            } else {
                let get = format!("{of}(({raw}) as {})", p.name());
                (of, get, format!("({name}.0 as {})", primitive.name()))
            }
        }
        _ => (primitive.name().to_owned(), raw, name.clone()),
    };
    let shifted = if part.low == 0 {
        format!("({value} & {ones})")
    } else {
        format!("(({value} & {ones}) << {})", part.low)
    };
    Some(PartText {
        single: part.width == 1 && part.of.is_none(),
        constant: names::constant(&bare),
        set: format!("Self((self.0 & !{mask}) | {shifted})"),
        mask,
        width: part.width,
        ty,
        get,
        doc: doc(&part.doc, "    /// "),
        name,
        bare,
    })
}

/// The enums for the unions of a structure.
pub fn unions(stream: &Stream, structure: &Structure, item: &str) -> askama::Result<String> {
    let view = View { stream, item };
    let mut text = String::new();
    for field in &structure.fields {
        let Kind::Union { tag, cases, size } = &field.kind else { continue };
        let Kind::Scalar(Scalar { primitive, of: Some(of) }) = structure.fields[*tag].kind else {
            continue;
        };
        let union = UnionText {
            doc: doc(&field.doc, "/// "),
            name: view.union_name(field),
            tag: names::camel(&stream.ty(of).name),
            primitive: primitive.name(),
            size: *size,
            cases: cases
                .iter()
                .map(|c| CaseText {
                    variant: names::camel(&c.name),
                    constant: names::constant(&c.name),
                    ty: names::camel(&stream.ty(c.of).name),
                    doc: doc(&stream.ty(c.of).prose.doc, "    /// "),
                })
                .collect(),
        };
        text += &union.render()?;
    }
    Ok(text)
}

/// A structure of fixed size; its checks look at the state if it is (part of) a body.
pub fn render(fixed: &Fixed, generics: Generics, takes_state: bool) -> askama::Result<String> {
    let uses_endian = fixed.checks.iter().any(|c| c.contains("endian"));
    StructureText {
        s: fixed,
        generics: if takes_state { generics.function() } else { "" },
        memory: generics.state(),
        takes_state,
        uses_endian,
    }
    .render()
}
