//! The file that turns octets around.

use askama::Template;

use super::expression::{has_union, turnable};
use super::items::{Item, integer, items};
use super::names::{self, Names};
use super::tidy::tidy;
use crate::model::*;

#[derive(Template)]
#[template(path = "c/turn.c.txt", escape = "none")]
struct TurnText {
    title: String,
    source: String,
    module: String,
    functions: String,
}

/// The text of the file that turns octets around.
pub fn turn_file(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let mut functions = String::new();
    for item in items(stream).iter().filter(|i| turnable(stream, i.structure)) {
        let host = if has_union(stream, item.structure) { ", bool from_host" } else { "" };
        let body = turn_fields(names, item);
        let index = if body.contains("i++") { "size_t i;\n" } else { "" };
        let tag = if body.contains("switch (") { tag_declaration(item) } else { String::new() };
        let gap = if index.is_empty() && tag.is_empty() { "" } else { "\n" };
        functions += &format!(
            "\nvoid {}_turn_{}(uint8_t *octets{host})\n{{\n{tag}{index}{gap}{}}}\n",
            names.prefix(),
            item.function(),
            body
        );
    }
    let text = TurnText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        module: names.module(),
        functions,
    };
    Ok(tidy(&text.render()?))
}

/// The tag of the item's union, read before it is turned.
fn tag_declaration(item: &Item) -> String {
    let mut code = String::new();
    for field in item.fields() {
        let Kind::Union { tag, .. } = &field.kind else { continue };
        let tag = &item.structure.fields[*tag];
        let Kind::Scalar(scalar) = tag.kind else { continue };
        let place = format!("octets + {}", tag.offset.unwrap_or_default());
        let value = super::expression::load(scalar.primitive, &place, "!from_host");
        let name = names::field(&tag.name);
        code += &format!("const {} {name} = {value};\n", integer(scalar.primitive));
    }
    code
}

fn turn_fields(names: Names, item: &Item) -> String {
    let stream = names.stream;
    let mut code = String::new();
    for field in item.fields() {
        let offset = field.offset.unwrap_or_default();
        let place = if offset == 0 { "octets".to_owned() } else { format!("octets + {offset}") };
        code += &match &field.kind {
            Kind::Scalar(scalar) => turn_integer(*scalar, &place),
            Kind::Array { element: Element::Scalar(scalar), count: Extent::Fixed(count) } => {
                let size = scalar.primitive.size();
                match turn_integer(*scalar, &format!("{place} + {size} * i")) {
                    turn if turn.is_empty() => turn,
                    turn => format!("for (i = 0; i < {count}; i++)\n{turn}"),
                }
            }
            Kind::Structure(id) => turn_inner(names, *id, &place),
            Kind::Array { element: Element::Structure(id), count: Extent::Fixed(count) } => {
                let size = stream.structure(*id).head;
                match turn_inner(names, *id, &format!("{place} + {size} * i")) {
                    turn if turn.is_empty() => turn,
                    turn => format!("for (i = 0; i < {count}; i++)\n{turn}"),
                }
            }
            Kind::Union { tag, cases, .. } => turn_union(names, item, *tag, cases, &place),
            _ => String::new(),
        };
    }
    code
}

fn turn_integer(scalar: Scalar, place: &str) -> String {
    match scalar.primitive.size() {
        1 => String::new(),
        size => format!("xen_stream_turn{}({place});\n", 8 * size),
    }
}

fn turn_inner(names: Names, id: TypeId, place: &str) -> String {
    let structure = names.stream.structure(id);
    if !turnable(names.stream, structure) {
        return String::new();
    }
    let host = if has_union(names.stream, structure) { ", from_host" } else { "" };
    let name = names::item_name(&names.stream.ty(id).name);
    format!("{}_turn_{name}({place}{host});\n", names.prefix())
}

fn turn_union(names: Names, item: &Item, tag: usize, cases: &[UnionCase], place: &str) -> String {
    let stream = names.stream;
    let tag = &item.structure.fields[tag];
    let Kind::Scalar(Scalar { of: Some(of), .. }) = tag.kind else { return String::new() };
    let arms = cases.iter().filter_map(|case| {
        let turn = turn_inner(names, case.of, place);
        let constant = names.constant(&format!("{}_{}", stream.ty(of).name, case.name));
        (!turn.is_empty()).then(|| format!("case {constant}:\n{turn}break;\n"))
    });
    let arms: String = arms.collect();
    if arms.is_empty() {
        return arms;
    }
    format!("switch ({}) {{\n{arms}}}\n", names::field(&tag.name))
}
