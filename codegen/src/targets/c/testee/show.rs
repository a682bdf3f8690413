//! How the testee shows records.

use super::shapes::{of_element, of_scalar, of_type};
use super::{string_names, tail};
use crate::model::*;
use crate::targets::c::codec::has_layouts;
use crate::targets::c::items::{element_type, integer};
use crate::targets::c::names::{self, Names};
use crate::targets::c::parts::{Shape, shape};

/// The case that shows one kind of record.
pub(super) fn show(names: Names, record: &Record) -> String {
    let item = names::item_name(&record.name);
    let prefix = names.prefix();
    let mut code = format!("text_string(text, \"{{\\\"record\\\":\\\"{}\\\"\");\n", record.name);
    if names.stream.framing.instance_field.is_some() {
        code += "show_name(text, \"instance\");\ntext_number(text, record->instance);\n";
    }
    code += "show_name(text, \"body\");\ntext_string(text, \"{\");\n";
    let mut locals = String::new();
    let mut body = String::new();
    if record.body.head_fields > 0 {
        locals += &format!("{} body;\n", names.structure(&record.name));
        let layout = if has_layouts(record) { "record->layout" } else { "NULL" };
        body += &format!(
            "{prefix}_get_{item}(record, &body);\nshow_members(text, &shape_{item}, &body, version, {layout});\n"
        );
    }
    for field in tail(record) {
        body += &show_part(names, record, field);
    }
    if record.may_be_empty() {
        body = format!("if (record->length) {{\n{body}}}\n");
    }
    if !locals.is_empty() {
        locals.push('\n');
    }
    format!(
        "case {}: {{\n{locals}{code}{body}text_string(text, \"}}\");\nbreak;\n}}\n",
        names.code(&record.name)
    )
}

fn show_part(names: Names, record: &Record, field: &Field) -> String {
    let item = names::item_name(&record.name);
    let prefix = names.prefix();
    let place = format!("record->parts.{item}.{}", names::field(&field.name));
    let accessor = format!("{prefix}_{item}_{}", field.name);
    let name = format!("show_name(text, \"{}\");\n", field.name);
    let code = match (shape(names.stream, field), &field.kind) {
        (Shape::Nothing, _) => return String::new(),
        (Shape::Octets, Kind::Text { .. }) => {
            format!("{name}show_text(text, {place}, {place}_length);\n")
        }
        (Shape::Octets, Kind::Stream(id)) => match names.described(id) {
            Some(inner) => format!(
                "{name}{{\nstruct xen_stream_error error;\n\ndecode_{}({place}, {place}_length, text, &error);\n}}\n",
                inner.module()
            ),
            None => format!("{name}show_octets(text, {place}, {place}_length);\n"),
        },
        (Shape::Octets, _) => format!("{name}show_octets(text, {place}, {place}_length);\n"),
        (Shape::Strings(1), Kind::Array { element: Element::Text, .. }) => {
            format!("{name}show_strings(text, {place}, {place}_length);\n")
        }
        (Shape::Strings(_), _) => {
            let strings = string_names(names, field).unwrap_or_default();
            format!(
                "{name}{{\nstatic const char *const names[] = {{ {} }};\n\n\
                 show_runs(text, {place}, {place}_length, names, {});\n}}\n",
                strings.join(", "),
                strings.len()
            )
        }
        (Shape::Array(element), _) => {
            name + &show_array(names, element, &format!("{place}_count"), &accessor)
        }
        (Shape::Scalar(scalar), _) => format!(
            "{name}{{\nconst {} it = {accessor}(record);\n\nshow_value(text, &{}, &it, version);\n}}\n",
            integer(scalar.primitive),
            of_scalar(names, scalar)
        ),
        (Shape::Structure(id), _) => format!(
            "{name}{{\n{} it;\n\n{accessor}(record, &it);\nshow_value(text, &{}, &it, version);\n}}\n",
            names.structure(&names.stream.ty(id).name),
            of_type(names, id)
        ),
    };
    if field.condition.is_some() { format!("if ({place}) {{\n{code}}}\n") } else { code }
}

fn show_array(names: Names, element: Element, count: &str, accessor: &str) -> String {
    let ty = element_type(names, element);
    let read = match element {
        Element::Structure(_) => format!("{ty} it;\n\n{accessor}(record, i, &it);\n"),
        _ => format!("const {ty} it = {accessor}(record, i);\n\n"),
    };
    format!(
        "text_string(text, \"[\");\nfor (i = 0; i < {count}; i++) {{\n{read}\
         show_next(text);\nshow_value(text, &{}, &it, version);\n}}\ntext_string(text, \"]\");\n",
        of_element(names, element)
    )
}
