//! The testee that the suite judges the Rust crate by: canonical JSON to structures and back.

use askama::Template;

use super::names;
use super::record::{Shape, shape};
use super::structure::{View, strings_alone};
use crate::model::*;
use crate::targets::Output;

/// The hand-written part of the testee, copied as it is.
const RUNTIME: [(&str, &str); 4] = [
    ("codec.rs", include_str!("../../../runtime/rust-testee/codec.rs")),
    ("json.rs", include_str!("../../../runtime/rust-testee/json.rs")),
    ("lib.rs", include_str!("../../../runtime/rust-testee/lib.rs")),
    ("main.rs", include_str!("../../../runtime/rust-testee/main.rs")),
];

#[derive(Template)]
#[template(path = "rust-testee/streams.rs.txt", escape = "none")]
struct StreamsText {
    streams: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "rust-testee/stream.rs.txt", escape = "none")]
struct StreamText {
    title: String,
    source: String,
    id: String,
    module: String,
    has_memory: bool,
    has_instance: bool,
    uses_instance: bool,
    uses_version: bool,
    optional_bit: Option<u32>,
    headers: Vec<(String, String)>,
    /// Variant and module of the stream that goes on within this one.
    inner: Option<(String, String)>,
    /// Records after which the inner stream begins.
    begins: Vec<String>,
    /// Records after which the inner stream goes on.
    resumes: Vec<String>,
    version_in_record: bool,
    records: Vec<RecordLine>,
    conversions: String,
}

struct RecordLine {
    name: String,
    camel: String,
    pattern: String,
    instance: &'static str,
    to_json: String,
    write: String,
}

#[derive(Template)]
#[template(path = "rust-testee/structure.txt", escape = "none")]
struct StructureText {
    name: String,
    body_to: String,
    body_from: String,
    build: String,
}

/// All files of the testee's `src`.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let mut files: Vec<Output> = RUNTIME
        .iter()
        .map(|(path, text)| Output { path: (*path).into(), text: (*text).into() })
        .collect();
    let streams = family.streams.iter().map(|s| (names::snake(&s.name), s.id.clone())).collect();
    let text = StreamsText { streams }.render()?;
    files.push(Output { path: "streams/mod.rs".into(), text });
    for stream in &family.streams {
        let path = format!("streams/{}.rs", names::snake(&stream.name));
        files.push(Output { path, text: module(family, stream)? });
    }
    Ok(files)
}

fn module(family: &Family, stream: &Stream) -> askama::Result<String> {
    let maker = Maker { stream };
    let mut conversions = String::new();
    for ty in &stream.types {
        conversions += &maker.named(ty)?;
    }
    for header in &stream.headers {
        let view = View { stream, item: &header.name };
        conversions += &maker.structure(&view, &names::camel(&header.name), &header.body)?;
    }
    for record in &stream.records {
        conversions += &maker.body(record)?;
    }
    let records: Vec<RecordLine> = stream.records.iter().map(|r| maker.record(r)).collect();
    StreamText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        id: stream.id.clone(),
        module: names::snake(&stream.name),
        has_memory: !stream.sets.is_empty(),
        has_instance: stream.framing.instance_field.is_some(),
        uses_instance: records.iter().any(|r| r.write.contains("instance"))
            || stream.framing.optional_bit.is_some(),
        uses_version: records.iter().any(|r| r.to_json.contains("version")),
        optional_bit: stream.framing.optional_bit,
        headers: stream.headers.iter().map(|h| (h.name.clone(), names::camel(&h.name))).collect(),
        inner: inner(family, stream),
        begins: controlling(stream, |c| matches!(c, Control::Begins(_))),
        resumes: controlling(stream, |c| matches!(c, Control::Resumes(_))),
        version_in_record: stream.records.iter().any(|r| r.body.marked(Mark::Version).is_some()),
        records,
        conversions,
    }
    .render()
}

/// Variant and module of the stream that goes on within another.
fn inner(family: &Family, stream: &Stream) -> Option<(String, String)> {
    let id = stream.records.iter().find_map(|r| match &r.control {
        Some(Control::Begins(id)) => Some(id),
        _ => None,
    })?;
    let inner = family.streams.iter().find(|s| s.id == *id)?;
    Some((names::camel(&inner.name), names::snake(&inner.name)))
}

/// The records of a stream that transfer control in some way.
fn controlling(stream: &Stream, how: impl Fn(&Control) -> bool) -> Vec<String> {
    let records = stream.records.iter().filter(|r| r.control.as_ref().is_some_and(&how));
    records.map(|r| names::camel(&r.name)).collect()
}

struct Maker<'a> {
    stream: &'a Stream,
}

impl Maker<'_> {
    fn named(&self, ty: &Type) -> askama::Result<String> {
        let name = names::camel(&ty.name);
        match &ty.body {
            TypeBody::Enum { primitive, .. } => Ok(enum_conversion(&name, *primitive)),
            TypeBody::Bits { parts, .. } => self.bits(&name, parts),
            TypeBody::Structure(structure) if strings_alone(structure).is_some() => {
                Ok(String::new())
            }
            TypeBody::Structure(structure) => {
                let view = View { stream: self.stream, item: &ty.name };
                self.structure(&view, &name, structure)
            }
        }
    }

    fn bits(&self, name: &str, parts: &[BitPart]) -> askama::Result<String> {
        let (mut to, mut from, mut build) = (String::new(), String::new(), format!("{name}(0)"));
        for part in parts {
            let Some(key) = &part.name else { continue };
            let field = names::field(key);
            let insert = |value: String| format!("members.insert(\"{key}\".into(), {value});\n");
            if part.width == 1 && part.of.is_none() {
                let constant = format!("{name}::{}", names::constant(key));
                to += &insert(format!("Value::Bool(self.{field}())"));
                from += &format!(
                    "let {field} = members.take(\"{key}\", |v| v.as_bool().ok_or_else(|| Mismatch::new(\"this is neither true nor false\")))?;\n"
                );
                build += &format!(" | if {field} {{ {constant} }} else {{ {name}(0) }}");
                continue;
            }
            let width = part.width;
            match part.of.map(|id| self.stream.ty(id)) {
                Some(of) => {
                    let of = names::camel(&of.name);
                    to += &insert(format!("self.{field}().to_json(version)"));
                    from += &format!(
                        "let {field} = members.take(\"{key}\", |v| {of}::from_json(v, version))?;\n"
                    );
                    build += &format!(" | {name}(0).with_{key}({field})");
                }
                None => {
                    to += &insert(format!("part_to_json(self.{field}(), {width})"));
                    from += &format!(
                        "let {field} = members.take(\"{key}\", |v| part_from_json(v, {width}))?;\n"
                    );
                    build += &format!(" | {name}(0).with_{key}({field} as _)");
                }
            }
        }
        let build = build.strip_prefix(&format!("{name}(0) | ")).unwrap_or(&build).to_owned();
        StructureText { name: name.to_owned(), body_to: to, body_from: from, build }.render()
    }

    /// A structure of fixed size, or the fixed part of a body.
    fn structure(&self, view: &View, name: &str, structure: &Structure) -> askama::Result<String> {
        let fields = &structure.fields[..structure.head_fields];
        let (to, from) = (self.to_members(view, fields), self.take_members(fields));
        let build = format!("{name} {{ {} }}", self.build(fields));
        let text = StructureText { name: name.to_owned(), body_to: to, body_from: from, build }
            .render()?;
        Ok(text + &self.unions(view, fields))
    }

    fn is_tag(&self, fields: &[Field], index: usize) -> bool {
        fields.iter().any(|f| matches!(f.kind, Kind::Union { tag, .. } if tag == index))
    }

    fn to_members(&self, view: &View, fields: &[Field]) -> String {
        let mut code = String::new();
        for (i, field) in fields.iter().enumerate() {
            let name = names::field(&field.name);
            let call = if self.is_tag(fields, i) { "()" } else { "" };
            let own = format!("self.{name}{call}");
            let value = match &field.kind {
                Kind::Reserved { .. } | Kind::Align { .. } => continue,
                Kind::Octets { .. } => format!("octets_to_json(&{own})"),
                Kind::Array { .. } => format!("list_to_json(&{own}, version)"),
                Kind::Union { .. } => {
                    format!("{}_to_json(&{own}, version)", snake(&view.union_name(field)))
                }
                _ => format!("{{ let value = {own}; value.to_json(version) }}"),
            };
            let insert = format!("members.insert(\"{}\".into(), {value});\n", field.name);
            code += &match field.since {
                Some(since) => format!("if version >= {since} {{\n{insert}}}\n"),
                None => insert,
            };
        }
        code
    }

    fn take_members(&self, fields: &[Field]) -> String {
        let mut code = String::new();
        for field in fields {
            let view = View { stream: self.stream, item: "" };
            let name = names::field(&field.name);
            let make = match &field.kind {
                Kind::Reserved { .. } | Kind::Align { .. } => continue,
                Kind::Octets { .. } => "fixed_octets_from_json".into(),
                Kind::Array { .. } => "|v| fixed_list_from_json(v, version)".into(),
                Kind::Union { .. } => "Ok".into(),
                _ => format!("|v| {}::from_json(v, version)", view.type_of(field)),
            };
            let take = format!("members.take(\"{}\", {make})?", field.name);
            code += &match field.since {
                Some(since) => {
                    format!(
                        "let {name} = if version >= {since} {{ {take} }} else {{ Default::default() }};\n"
                    )
                }
                None => format!("let {name} = {take};\n"),
            };
        }
        code
    }

    fn build(&self, fields: &[Field]) -> String {
        let mut code = String::new();
        for (i, field) in fields.iter().enumerate() {
            let name = names::field(&field.name);
            match &field.kind {
                Kind::Reserved { octets } => {
                    code += &format!("{name}: [0; {octets}], ");
                }
                Kind::Union { tag, .. } => {
                    let tag = names::field(&fields[*tag].name);
                    code += &format!("{name}: union_from_json_{name}({tag}, {name}, version)?, ");
                }
                _ if self.is_tag(fields, i) => {}
                _ => code += &format!("{name}, "),
            }
        }
        code
    }

    fn unions(&self, view: &View, fields: &[Field]) -> String {
        let mut code = String::new();
        for field in fields {
            let Kind::Union { tag, cases, .. } = &field.kind else { continue };
            let name = view.union_name(field);
            let tag = view.type_of(&fields[*tag]);
            let to: String = cases
                .iter()
                .map(|c| {
                    format!("{name}::{}(case) => case.to_json(version),\n", names::camel(&c.name))
                })
                .collect();
            let from: String = cases
                .iter()
                .map(|c| {
                    let ty = names::camel(&self.stream.ty(c.of).name);
                    format!(
                        "{tag}::{} => {name}::{}({ty}::from_json(value, version).map_err(|m| m.within(\"{}\"))?),\n",
                        names::constant(&c.name),
                        names::camel(&c.name),
                        field.name
                    )
                })
                .collect();
            code += &format!(
                "\nfn {}_to_json(value: &{name}, version: u32) -> Value {{\nmatch value {{\n{to}}}\n}}\n",
                snake(&name)
            );
            code += &format!(
                "\nfn union_from_json_{}(tag: {tag}, value: &Value, version: u32) -> Result<{name}, Mismatch> {{\n\
                 Ok(match tag {{\n{from}_ => return Err(Mismatch::new(\"the tag names no case\").within(\"{}\")),\n}})\n}}\n",
                names::field(&field.name),
                field.name
            );
        }
        code
    }

    /// The body of a record: nothing, a structure, or a fixed part and what follows it.
    fn body(&self, record: &Record) -> askama::Result<String> {
        let item = names::snake(&record.name);
        let view = View { stream: self.stream, item: &item };
        let camel = names::camel(&record.name);
        match shape(record) {
            Shape::Empty => Ok(String::new()),
            Shape::Plain | Shape::Whole => self.structure(&view, &camel, &record.body),
            Shape::Layouts => {
                let text = self.structure(&view, &camel, &record.body)?;
                Ok(text + &self.layouts_to_json(record, &camel, &item))
            }
            Shape::Parts if record.body.head_fields == 0 => Ok(self.parts_to_json(record)),
            Shape::Parts => {
                // The object has the members of both; the fixed part alone is taken by hand.
                let fields = &record.body.fields[..record.body.head_fields];
                let head = format!("{camel}Head");
                let to = self.to_members(&view, fields);
                let version = if to.contains("version") { "version" } else { "_version" };
                Ok(format!(
                    "\nfn {item}_head_to_json(head: &{head}, {version}: u32) -> Map<String, Value> {{\n\
                     let mut members = Map::new();\n{}members\n}}\n\n{}{}",
                    to.replace("self.", "head."),
                    self.parts_to_json(record),
                    self.unions(&view, fields)
                ))
            }
        }
    }

    /// Fields that a layout lacks have no member.
    fn layouts_to_json(&self, record: &Record, camel: &str, item: &str) -> String {
        let mut code = String::new();
        for layout in &record.layouts {
            let named = layout.without.iter().map(|i| &record.body.fields[*i]);
            let named = named.filter(|f| !matches!(f.kind, Kind::Reserved { .. }));
            let names: Vec<String> = named.map(|f| format!("\"{}\"", f.name)).collect();
            code += &format!("{} => &[{}],\n", layout.length, names.join(", "));
        }
        format!(
            "\nfn {item}_to_json(body: &xen_streams::LayoutView<{camel}>, version: u32) -> Value {{\n\
             let mut members = body.get().to_json(version);\n\
             let missing: &[&str] = match body.octets().len() {{\n{code}_ => &[],\n}};\n\
             if let Value::Object(members) = &mut members {{\n\
             members.retain(|name, _| !missing.contains(&name.as_str()));\n}}\nmembers\n}}\n"
        )
    }

    fn parts_to_json(&self, record: &Record) -> String {
        let item = names::snake(&record.name);
        let camel = names::camel(&record.name);
        let mut code = if record.body.head_fields > 0 {
            format!("let mut members = {item}_head_to_json(&body.head, version);\n")
        } else {
            "let mut members = Map::new();\n".to_owned()
        };
        for (field, name) in parts(record) {
            let optional = field.condition.is_some();
            let own = if optional { "value".to_owned() } else { format!("body.{name}") };
            let value = match &field.kind {
                Kind::Reserved { .. } | Kind::Align { .. } => continue,
                Kind::Stream(id) => {
                    format!("super::{}::decode({own}).unwrap_or_default()", names::snake(id))
                }
                Kind::Octets { .. } => format!("octets_to_json({own})"),
                Kind::Text { .. } => format!("text_to_json({own})"),
                Kind::Array { element: Element::Structure(id), .. }
                    if strings_alone(self.stream.structure(*id)).is_some() =>
                {
                    format!("runs_to_json(&{own}, {})", self.string_names(*id))
                }
                Kind::Array { element: Element::Text, .. } => format!("strings_to_json(&{own})"),
                Kind::Array { .. } => format!("array_to_json(&{own}, version)"),
                _ => format!("{own}.to_json(version)"),
            };
            let insert = format!("members.insert(\"{}\".into(), {value});\n", field.name);
            code += &if optional {
                format!("if let Some(value) = body.{name} {{\n{insert}}}\n")
            } else {
                insert
            };
        }
        let version = if code.contains("version") { "version" } else { "_version" };
        format!(
            "fn {item}_to_json(body: &{camel}, {version}: u32) -> Value {{\n{code}Value::Object(members)\n}}\n"
        )
    }

    fn record(&self, record: &Record) -> RecordLine {
        let camel = names::camel(&record.name);
        let item = names::snake(&record.name);
        let own_instance = record.instance.varies();
        let shape = shape(record);
        let mut bindings: Vec<&str> = Vec::new();
        if own_instance {
            bindings.push("instance");
        }
        if shape != Shape::Empty {
            bindings.push("body");
        }
        RecordLine {
            name: record.name.clone(),
            pattern: if bindings.is_empty() {
                String::new()
            } else {
                format!("({})", bindings.join(", "))
            },
            instance: if own_instance { "*instance" } else { "0" },
            to_json: match shape {
                Shape::Empty => "json!({})".into(),
                Shape::Plain => "body.get().to_json(version)".into(),
                Shape::Layouts => format!("{item}_to_json(body, version)"),
                Shape::Parts if record.may_be_empty() => {
                    format!(
                        "body.as_ref().map_or(json!({{}}), |body| {item}_to_json(body, version))"
                    )
                }
                Shape::Whole => "body.to_json(version)".into(),
                Shape::Parts => format!("{item}_to_json(body, version)"),
            },
            write: self.write(record, &camel, &item, own_instance, shape),
            camel,
        }
    }

    fn write(
        &self,
        record: &Record,
        camel: &str,
        item: &str,
        own_instance: bool,
        shape: Shape,
    ) -> String {
        let instance = if own_instance { "instance, " } else { "" };
        let mut code = String::new();
        match shape {
            Shape::Empty => {
                code +=
                    "Members::of(value).and_then(Members::end).map_err(|m| m.within(\"body\"))?;\n";
                code += &format!("writer.write_{item}({})?;", instance.trim_end_matches(", "));
            }
            Shape::Plain | Shape::Layouts | Shape::Whole => {
                code += &format!(
                    "let body = {camel}::from_json(value, version).map_err(|m| m.within(\"body\"))?;\n\
                     writer.write_{item}({instance}&body)?;"
                );
            }
            Shape::Parts => code += &self.write_parts(record, camel, item, instance),
        }
        code
    }

    /// The names of the strings that make up an element.
    fn string_names(&self, id: TypeId) -> String {
        let fields = &self.stream.structure(id).fields;
        let names: Vec<String> = fields.iter().map(|f| format!("\"{}\"", f.name)).collect();
        format!("&[{}]", names.join(", "))
    }

    fn write_parts(&self, record: &Record, camel: &str, item: &str, instance: &str) -> String {
        let head = &record.body.fields[..record.body.head_fields];
        let mut take = self.take_members(head);
        let mut build = String::new();
        if !head.is_empty() {
            build += &format!("head: {camel}Head {{ {} }}, ", self.build(head));
        }
        let view = View { stream: self.stream, item };
        for (field, name) in parts(record) {
            let (make, use_it) = match &field.kind {
                Kind::Reserved { .. } | Kind::Align { .. } => continue,
                Kind::Stream(id) => {
                    let encode = format!("super::{}::encode({name})?", names::snake(id));
                    ("Ok".to_owned(), format!("&{encode}"))
                }
                Kind::Octets { .. } => ("octets_from_json".to_owned(), format!("&{name}")),
                Kind::Text { .. } => ("text_from_json".to_owned(), format!("&{name}")),
                Kind::Array { element: Element::Structure(id), .. }
                    if strings_alone(self.stream.structure(*id)).is_some() =>
                {
                    (
                        format!("|v| runs_from_json(v, {})", self.string_names(*id)),
                        format!("xen_streams::Strings::from_octets(&{name})"),
                    )
                }
                Kind::Array { element: Element::Text, .. } => (
                    "strings_from_json".to_owned(),
                    format!("xen_streams::Strings::from_octets(&{name})"),
                ),
                Kind::Array { element, .. } => (
                    format!(
                        "|v| list_from_json(v, |v| {}::from_json(v, version))",
                        view.element_type(*element)
                    ),
                    format!("{name}.as_slice().into()"),
                ),
                _ => (format!("|v| {}::from_json(v, version)", view.type_of(field)), name.clone()),
            };
            let key = &field.name;
            if field.condition.is_some() {
                take += &format!("let {name} = members.take_any(\"{key}\", {make})?;\n");
                let by_reference = use_it.starts_with('&');
                build += &if by_reference {
                    format!("{name}: {name}.as_deref(), ")
                } else {
                    format!("{name}, ")
                };
            } else {
                take += &format!("let {name} = members.take(\"{key}\", {make})?;\n");
                build += &if use_it == name {
                    format!("{name}, ")
                } else {
                    format!("{name}: {use_it}, ")
                };
            }
        }
        // A closure, so that every mismatch within the body gets its path.
        format!(
            "let mut write = || -> Result<(), Refusal> {{\nlet mut members = Members::of(value)?;\n{take}members.end()?;\n\
             writer.write_{item}({instance}&{camel} {{ {build} }})?;\nOk(())\n}};\n\
             write().map_err(Refusal::within_body)?;"
        )
    }
}

/// The fields after the fixed part, with their names in Rust.
fn parts(record: &Record) -> impl Iterator<Item = (&Field, String)> {
    record.body.fields[record.body.head_fields..].iter().map(|f| (f, super::parts::local(&f.name)))
}

fn enum_conversion(name: &str, primitive: Primitive) -> String {
    let integer = primitive.name();
    format!(
        "\nimpl Json for {name} {{\n\
         fn to_json(&self, version: u32) -> Value {{\n\
         self.name().map_or_else(|| self.0.to_json(version), Value::from)\n}}\n\n\
         fn from_json(value: &Value, version: u32) -> Result<Self, Mismatch> {{\n\
         match value.as_str().and_then(Self::from_name) {{\n\
         Some(named) => Ok(named),\n\
         None => {integer}::from_json(value, version).map(Self),\n}}\n}}\n}}\n"
    )
}

fn snake(camel: &str) -> String {
    let mut name = String::new();
    for c in camel.chars() {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}
