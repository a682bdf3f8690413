//! Tables of all types, headers and fixed parts, by which the testee reads and shows them.

use crate::model::*;
use crate::targets::c::items::{Item, items};
use crate::targets::c::names::{self, Names};

/// Tables of all types, headers and fixed parts.
pub(super) fn shapes(names: Names) -> String {
    let mut code = String::new();
    for ty in &names.stream.types {
        if let TypeBody::Enum { primitive, values, .. } = &ty.body {
            let rows: String =
                values.iter().map(|v| format!("{{ {:#x}, \"{}\" }},\n", v.value, v.name)).collect();
            code += &format!("\nstatic const struct named names_{}[] = {{\n{rows}}};\n", ty.name);
            code += &table(&ty.name, "ENUM", *primitive, Some(("names", values.len())));
        }
    }
    for ty in &names.stream.types {
        let TypeBody::Bits { primitive, parts } = &ty.body else { continue };
        let named: Vec<&BitPart> = parts.iter().filter(|p| p.name.is_some()).collect();
        let rows: String = named
            .iter()
            .map(|p| {
                let of = p
                    .of
                    .map_or("NULL".to_owned(), |id| format!("&shape_{}", names.stream.ty(id).name));
                let name = p.name.as_deref().unwrap_or_default();
                format!("{{ \"{name}\", {of}, {}, {} }},\n", p.low, p.width)
            })
            .collect();
        code += &format!("\nstatic const struct part parts_{}[] = {{\n{rows}}};\n", ty.name);
        code += &table(&ty.name, "BITS", *primitive, Some(("parts", named.len())));
    }
    for item in items(names.stream).iter().filter(|i| i.name != "record_header") {
        code += &structure(names, item);
    }
    code
}

pub(super) fn table(
    name: &str,
    kind: &str,
    primitive: Primitive,
    rows: Option<(&str, usize)>,
) -> String {
    let (what, count) = rows.unwrap_or_default();
    let member = |m: &str| if m == what { format!("{what}_{name}") } else { "NULL".into() };
    format!(
        "\nstatic const struct shape shape_{name} = {{\nSHAPE_{kind},\n{},\n{},\n{},\n{},\nNULL,\n{count},\n}};\n",
        primitive.size(),
        primitive.signed(),
        member("names"),
        member("parts"),
    )
}

pub(super) fn structure(names: Names, item: &Item) -> String {
    let tag = item.tag(names);
    let name = item.function();
    let mut code = String::new();
    let mut rows = String::new();
    let mut count = 0;
    for field in item.fields() {
        let (shape, elements) = match &field.kind {
            Kind::Scalar(scalar) => (of_scalar(names, *scalar), 0),
            Kind::Octets { size: Extent::Fixed(n) } => ("shape_octets".into(), *n),
            Kind::Array { element, count: Extent::Fixed(n) } => (of_element(names, *element), *n),
            Kind::Structure(id) => (of_type(names, *id), 0),
            Kind::Union { cases, .. } => (of_type(names, cases[0].of), 0),
            _ => continue,
        };
        count += 1;
        let member = names::field(&field.name);
        let (table, union) = union_columns(names, item, field);
        code += &table;
        rows += &format!(
            "{{ \"{}\", &{shape}, offsetof({tag}, {member}), {elements}, {}, {union} }},\n",
            field.name,
            field.since.unwrap_or_default()
        );
    }
    let members = if count == 0 {
        "NULL".to_owned()
    } else {
        code += &format!("\nstatic const struct member members_{name}[] = {{\n{rows}}};\n");
        format!("members_{name}")
    };
    code + &format!(
        "\nstatic const struct shape shape_{name} = {{\nSHAPE_STRUCTURE,\nsizeof({tag}),\nfalse,\nNULL,\nNULL,\n{members},\n{count},\n}};\n"
    )
}

/// The table of a union's cases, and the columns that say how one is chosen.
fn union_columns(names: Names, item: &Item, field: &Field) -> (String, String) {
    let Kind::Union { tag: index, cases, .. } = &field.kind else {
        return (String::new(), "NULL, 0, 0, 0".into());
    };
    let rows: String = cases
        .iter()
        .map(|c| format!("{{ {:#x}, &{} }},\n", c.value, of_type(names, c.of)))
        .collect();
    let table = format!("cases_{}_{}", item.function(), field.name);
    let chooser = &item.structure.fields[*index];
    let size = names.stream.size_of(&chooser.kind).unwrap_or_default();
    let chooser = names::field(&chooser.name);
    let tag = item.tag(names);
    (
        format!("\nstatic const struct union_case {table}[] = {{\n{rows}}};\n"),
        format!("{table}, {}, offsetof({tag}, {chooser}), {size}", cases.len()),
    )
}

pub(super) fn of_type(names: Names, id: TypeId) -> String {
    let ty = names.stream.ty(id);
    match ty.body {
        TypeBody::Structure(_) => format!("shape_{}", names::item_name(&ty.name)),
        _ => format!("shape_{}", ty.name),
    }
}

pub(super) fn of_scalar(names: Names, scalar: Scalar) -> String {
    scalar.of.map_or_else(|| format!("shape_{}", scalar.primitive.name()), |id| of_type(names, id))
}

pub(super) fn of_element(names: Names, element: Element) -> String {
    match element {
        Element::Scalar(scalar) => of_scalar(names, scalar),
        Element::Structure(id) => of_type(names, id),
        Element::Text => "shape_octets".into(),
    }
}
