//! Records to JSON and back.

use super::super::record::{Shape, shape};
use super::super::structure::View;
use super::{Maker, RecordLine, names};
use crate::model::*;

impl Maker<'_> {
    /// The body of a record: nothing, a structure, or a fixed part and what follows it.
    pub(super) fn body(&self, record: &Record) -> askama::Result<String> {
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
    pub(super) fn layouts_to_json(&self, record: &Record, camel: &str, item: &str) -> String {
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

    pub(super) fn parts_to_json(&self, record: &Record) -> String {
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
                    if self.stream.structure(*id).strings_alone().is_some() =>
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

    pub(super) fn record(&self, record: &Record) -> RecordLine {
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

    pub(super) fn write(
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
    pub(super) fn string_names(&self, id: TypeId) -> String {
        let fields = &self.stream.structure(id).fields;
        let names: Vec<String> = fields.iter().map(|f| format!("\"{}\"", f.name)).collect();
        format!("&[{}]", names.join(", "))
    }

    pub(super) fn write_parts(
        &self,
        record: &Record,
        camel: &str,
        item: &str,
        instance: &str,
    ) -> String {
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
                    if self.stream.structure(*id).strings_alone().is_some() =>
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
    record.body.fields[record.body.head_fields..]
        .iter()
        .map(|f| (f, super::super::parts::local(&f.name)))
}
