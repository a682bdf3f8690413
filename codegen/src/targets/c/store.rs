//! How structures are written: copied as they are, with zeros for what is reserved.

use super::expression::{has_union, turnable};
use super::items::{Item, items};
use super::names::{self, Names};
use crate::model::*;

/// The functions that write structures.
pub fn stores(names: Names) -> String {
    items(names.stream).iter().map(|item| store(names, item, "")).collect()
}

/// The function that writes a structure; its name begins as given.
pub fn store(names: Names, item: &Item, start: &str) -> String {
    let stream = names.stream;
    let mut code = "memcpy(octets, from, sizeof *from);\n".to_owned();
    let zeros = zeros(names, item.fields(), "octets", "from->");
    code += &zeros;
    let turns = turnable(stream, item.structure);
    if turns {
        let host = if has_union(stream, item.structure) { ", true" } else { "" };
        code +=
            &format!("if (turned)\n{}_turn_{}(octets{host});\n", names.prefix(), item.function());
    }
    let index = if code.contains("i++") { "size_t i;\n\n" } else { "" };
    format!(
        "\nstatic inline void {start}store_{}(uint8_t *octets, const {} *from{})\n{{\n{index}{code}}}\n",
        item.function(),
        item.tag(names),
        if turns { ", bool turned" } else { "" }
    )
}

/// Statements that make reserved octets zero.
fn zeros(names: Names, fields: &[Field], place: &str, from: &str) -> String {
    let stream = names.stream;
    let mut code = String::new();
    for field in fields {
        let offset = field.offset.unwrap_or_default();
        let at = if offset == 0 { place.to_owned() } else { format!("{place} + {offset}") };
        let inner =
            |id: TypeId, at: &str, from: &str| zeros(names, &stream.structure(id).fields, at, from);
        let member = names::field(&field.name);
        code += &match &field.kind {
            Kind::Reserved { octets } => format!("memset({at}, 0, {octets});\n"),
            Kind::Structure(id) => inner(*id, &at, &format!("{from}{member}.")),
            Kind::Array { element: Element::Structure(id), count: Extent::Fixed(count) } => {
                let size = stream.structure(*id).head;
                let each =
                    inner(*id, &format!("{at} + {size} * i"), &format!("{from}{member}[i]."));
                if each.is_empty() {
                    each
                } else {
                    format!("for (i = 0; i < {count}; i++) {{\n{each}}}\n")
                }
            }
            Kind::Union { tag, cases, .. } => {
                let tag = &fields[*tag];
                let Kind::Scalar(Scalar { of: Some(of), .. }) = tag.kind else { continue };
                let arms: String = cases
                    .iter()
                    .filter_map(|case| {
                        let name = names::field(&case.name);
                        let zeros = inner(case.of, &at, &format!("{from}{member}.{name}."));
                        let name = format!("{}_{}", stream.ty(of).name, case.name);
                        let constant = names.constant(&name);
                        (!zeros.is_empty()).then(|| format!("case {constant}:\n{zeros}break;\n"))
                    })
                    .collect();
                if arms.is_empty() {
                    arms
                } else {
                    format!("switch ({from}{}) {{\n{arms}}}\n", names::field(&tag.name))
                }
            }
            _ => String::new(),
        };
    }
    code
}
