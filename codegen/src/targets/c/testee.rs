//! The testee that the suite judges the C codec by: canonical JSON to structures and back.

use askama::Template;

use super::codec::{has_layouts, has_parts, inner, sets};
use super::items::{Item, integer, items};
use super::names::{self, Names};
use super::parts::{Shape, shape};
use super::tidy::tidy;
use crate::model::*;
use crate::targets::Output;

/// The hand-written part of the testee, copied as it is.
const RUNTIME: [(&str, &str); 6] = [
    ("json.c", include_str!("../../../runtime/c-testee/json.c")),
    ("main.c", include_str!("../../../runtime/c-testee/main.c")),
    ("make.c", include_str!("../../../runtime/c-testee/make.c")),
    ("show.c", include_str!("../../../runtime/c-testee/show.c")),
    ("testee.h", include_str!("../../../runtime/c-testee/testee.h")),
    ("text.c", include_str!("../../../runtime/c-testee/text.c")),
];

struct StreamLine {
    module: String,
    prefix: String,
    title: String,
    encodes: bool,
}

#[derive(Template)]
#[template(path = "c-testee/streams.h.txt", escape = "none")]
struct StreamsHeader<'a> {
    streams: &'a [StreamLine],
}

#[derive(Template)]
#[template(path = "c-testee/streams.c.txt", escape = "none")]
struct StreamsSource<'a> {
    streams: &'a [StreamLine],
}

#[derive(Template)]
#[template(path = "c-testee/stream.c.txt", escape = "none")]
struct StreamText {
    title: String,
    source: String,
    id: String,
    module: String,
    prefix: String,
    upper: String,
    memory: bool,
    optional: bool,
    has_instance: bool,
    uses_instance: bool,
    instance_type: &'static str,
    instance_shape: String,
    type_type: &'static str,
    /// Name, shape, member and type of each header.
    headers: Vec<(String, String, String, String)>,
    /// Module of the stream that goes on within this one.
    inner: Option<(String,)>,
    begins: Vec<String>,
    shapes: String,
    locals: String,
    shows: String,
    writes: String,
    /// Name and function of each record, and whether it has instances.
    records: Vec<(String, String, bool)>,
    versions: Vec<u32>,
}

/// All files of the testee.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let mut files = super::copied(&RUNTIME);
    let all: Vec<Names> = family.streams.iter().map(|stream| Names { family, stream }).collect();
    let streams: Vec<StreamLine> = all
        .iter()
        .map(|names| StreamLine {
            module: names.module(),
            prefix: names.prefix(),
            title: names.stream.title.clone(),
            encodes: inner(*names).is_none(),
        })
        .collect();
    let header = tidy(&StreamsHeader { streams: &streams }.render()?);
    let source = tidy(&StreamsSource { streams: &streams }.render()?);
    files.push(Output { path: "streams.h".into(), text: header });
    files.push(Output { path: "streams.c".into(), text: source });
    for names in all {
        let path = format!("stream_{}.c", names.module());
        files.push(Output { path, text: tidy(&stream(names)?) });
    }
    Ok(files)
}

fn stream(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let framing = &stream.framing;
    let primitive = |index: usize| match framing.header.fields[index].kind {
        Kind::Scalar(scalar) => scalar.primitive,
        _ => Primitive::U32,
    };
    let instance = framing.instance_field.map(primitive);
    let begins = stream.records.iter().filter(|r| matches!(r.control, Some(Control::Begins(_))));
    let shows: String = stream.records.iter().map(|r| show(names, r)).collect();
    let mut locals = String::new();
    if shows.contains("size_t i;") || shows.contains("(i = 0") {
        locals += "size_t i;\n";
    }
    if framing.optional_bit.is_some() {
        locals += "char code[24];\n";
    }
    if !names::uses(&shows, "version") {
        locals += "\n(void)version;\n";
    }
    StreamText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        id: stream.id.clone(),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        memory: sets(names) > 0,
        optional: framing.optional_bit.is_some(),
        has_instance: instance.is_some(),
        uses_instance: instance.is_some()
            && (framing.optional_bit.is_some()
                || stream.records.iter().any(|r| r.instance.varies())),
        instance_type: instance.map_or("", integer),
        instance_shape: instance.map_or_else(String::new, |p| format!("shape_{}", p.name())),
        type_type: integer(primitive(framing.type_field)),
        headers: stream
            .headers
            .iter()
            .map(|h| {
                let item = names::item_name(&h.name);
                (h.name.clone(), item, names::field(&h.name), names.structure(&h.name))
            })
            .collect(),
        inner: inner(names).map(|inner| (inner.module(),)),
        begins: begins.map(|r| names.code(&r.name)).collect(),
        shapes: shapes(names),
        locals,
        shows,
        writes: stream.records.iter().map(|r| write(names, r)).collect(),
        records: stream
            .records
            .iter()
            .map(|r| {
                let varies = r.instance.varies() && instance.is_some();
                (r.name.clone(), names::item_name(&r.name), varies)
            })
            .collect(),
        versions: stream.versions.iter().map(|v| v.number).collect(),
    }
    .render()
}

/// Tables of all types, headers and fixed parts.
fn shapes(names: Names) -> String {
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

fn table(name: &str, kind: &str, primitive: Primitive, rows: Option<(&str, usize)>) -> String {
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

fn structure(names: Names, item: &Item) -> String {
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
        let union = match &field.kind {
            Kind::Union { tag: index, cases, .. } => {
                let table: String = cases
                    .iter()
                    .map(|c| format!("{{ {:#x}, &{} }},\n", c.value, of_type(names, c.of)))
                    .collect();
                let cases_name = format!("cases_{name}_{}", field.name);
                code +=
                    &format!("\nstatic const struct union_case {cases_name}[] = {{\n{table}}};\n");
                let chooser = &item.structure.fields[*index];
                let size = names.stream.size_of(&chooser.kind).unwrap_or_default();
                let chooser = names::field(&chooser.name);
                format!("{cases_name}, {}, offsetof({tag}, {chooser}), {size}", cases.len())
            }
            _ => "NULL, 0, 0, 0".into(),
        };
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

fn of_type(names: Names, id: TypeId) -> String {
    let ty = names.stream.ty(id);
    match ty.body {
        TypeBody::Structure(_) => format!("shape_{}", names::item_name(&ty.name)),
        _ => format!("shape_{}", ty.name),
    }
}

fn of_scalar(names: Names, scalar: Scalar) -> String {
    scalar.of.map_or_else(|| format!("shape_{}", scalar.primitive.name()), |id| of_type(names, id))
}

fn of_element(names: Names, element: Element) -> String {
    match element {
        Element::Scalar(scalar) => of_scalar(names, scalar),
        Element::Structure(id) => of_type(names, id),
        Element::Text => "shape_octets".into(),
    }
}

/// The fields after the fixed part.
fn tail(record: &Record) -> &[Field] {
    &record.body.fields[record.body.head_fields..]
}

/// The names of the strings that make up an element, as a table.
fn string_names(names: Names, field: &Field) -> Option<Vec<String>> {
    let id = match &field.kind {
        Kind::Array { element: Element::Structure(id), .. } | Kind::Structure(id) => *id,
        _ => return None,
    };
    Some(names.stream.structure(id).fields.iter().map(|f| format!("\"{}\"", f.name)).collect())
}

/// The case that shows one kind of record.
fn show(names: Names, record: &Record) -> String {
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
            let ty = super::items::element_type(names, element);
            let read = match element {
                Element::Structure(_) => format!("{ty} it;\n\n{accessor}(record, i, &it);\n"),
                _ => format!("const {ty} it = {accessor}(record, i);\n\n"),
            };
            format!(
                "{name}text_string(text, \"[\");\nfor (i = 0; i < {place}_count; i++) {{\n{read}\
                 show_next(text);\nshow_value(text, &{}, &it, version);\n}}\ntext_string(text, \"]\");\n",
                of_element(names, element)
            )
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

/// The function that writes one kind of record.
fn write(names: Names, record: &Record) -> String {
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
            format!(
                "{{\nconst struct json *document = take(object, \"{key}\");\n\
                 struct text text = {{ NULL, 0, 0 }};\n\n\
                 if (document)\nencode_{inner}(object->making, document, &text);\n\
                 from.{name} = keep(&text, &from.{name}_length);\nif (object->making->failed)\n\
                 fail_within(object->making, \"{key}\");\n}}\n"
            )
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
            let ty = super::items::element_type(names, element);
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
