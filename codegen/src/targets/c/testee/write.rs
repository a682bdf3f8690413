//! How the testee makes records of documents, and writes them.

use super::shapes::{of_element, of_scalar, of_type};
use super::{string_names, tail};
use crate::model::*;
use crate::targets::c::codec::has_parts;
use crate::targets::c::items::{element_type, integer};
use crate::targets::c::names::{self, Names};
use crate::targets::c::parts::{Shape, shape};

/// The function that writes one kind of record.
pub(super) fn write(names: Names, record: &Record) -> String {
    let item = names::item_name(&record.name);
    let prefix = names.prefix();
    let framing = &names.stream.framing;
    let varies = record.instance.varies() && framing.instance_field.is_some();
    let instance = match framing.instance_field.map(|i| &framing.header.fields[i].kind) {
        Some(Kind::Scalar(scalar)) if varies => format!("{} instance, ", integer(scalar.primitive)),
        _ => String::new(),
    };
    let argument = if varies { ", instance" } else { "" };
    let mut locals = String::new();
    let mut code = String::new();
    let mut last = String::new();
    if record.body.head_fields > 0 {
        locals += &format!("{} body;\n", names.structure(&record.name));
        code += &format!(
            "memset(&body, 0, sizeof body);\ntake_members(object, &shape_{item}, &body);\n"
        );
        last = ", &body".into();
    }
    if has_parts(record) {
        locals += &format!("struct {prefix}_{item}_body from;\n");
        if record.body.head_fields > 0 {
            code += "from.fixed = &body;\n";
        }
        for field in tail(record) {
            code += &take_part(names, field);
        }
        last = ", &from".into();
    }
    let gap = if locals.is_empty() { "" } else { "\n" };
    format!(
        "\nstatic enum xen_stream_status write_{item}(struct {prefix}_writer *writer, {instance}struct object *object)\n\
         {{\n{locals}{gap}{code}take_end(object);\nif (object->making->failed)\nreturn XEN_STREAM_OK;\n\
         return {prefix}_write_{item}(writer{argument}{last});\n}}\n"
    )
}

fn take_part(names: Names, field: &Field) -> String {
    let name = names::field(&field.name);
    let key = &field.name;
    let optional = field.condition.is_some();
    let arguments = format!("object, \"{key}\", {optional}");
    match (shape(names.stream, field), &field.kind) {
        (Shape::Nothing, _) => String::new(),
        (Shape::Octets, Kind::Text { .. }) => {
            format!("from.{name} = take_text({arguments}, &from.{name}_length);\n")
        }
        (Shape::Octets, Kind::Stream(id)) if names.described(id).is_some() => {
            let inner = names.described(id).map(Names::module).unwrap_or_default();
            take_stream(&inner, &name, key)
        }
        (Shape::Octets, _) => {
            format!("from.{name} = take_octets({arguments}, &from.{name}_length);\n")
        }
        (Shape::Strings(1), Kind::Array { element: Element::Text, .. }) => {
            format!("from.{name} = take_strings({arguments}, &from.{name}_length);\n")
        }
        (Shape::Strings(_), _) => {
            let strings = string_names(names, field).unwrap_or_default();
            format!(
                "{{\nstatic const char *const names[] = {{ {} }};\n\n\
                 from.{name} = take_runs({arguments}, names, {}, &from.{name}_length);\n}}\n",
                strings.join(", "),
                strings.len()
            )
        }
        (Shape::Array(element), _) => {
            let ty = element_type(names, element);
            format!(
                "from.{name} = (const {ty} *)take_array({arguments}, &{}, &from.{name}_count);\n",
                of_element(names, element)
            )
        }
        (Shape::Scalar(scalar), _) => format!(
            "from.{name} = (const {} *)take_value({arguments}, &{});\n",
            integer(scalar.primitive),
            of_scalar(names, scalar)
        ),
        (Shape::Structure(id), _) => format!(
            "from.{name} = (const {} *)take_value({arguments}, &{});\n",
            names.structure(&names.stream.ty(id).name),
            of_type(names, id)
        ),
    }
}

fn take_stream(inner: &str, name: &str, key: &str) -> String {
    format!(
        "{{\nconst struct json *document = take(object, \"{key}\");\n\
         struct text text = {{ NULL, 0, 0 }};\n\n\
         if (document)\nencode_{inner}(object->making, document, &text);\n\
         from.{name} = keep(&text, &from.{name}_length);\nif (object->making->failed)\n\
         fail_within(object->making, \"{key}\");\n}}\n"
    )
}
