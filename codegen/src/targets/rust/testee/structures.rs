//! Types and structures to JSON and back.

use askama::Template;

use super::super::structure::View;
use super::{Maker, StructureText, names, snake};
use crate::model::*;

impl Maker<'_> {
    pub(super) fn named(&self, ty: &Type) -> askama::Result<String> {
        let name = names::camel(&ty.name);
        match &ty.body {
            TypeBody::Enum { primitive, .. } => Ok(enum_conversion(&name, *primitive)),
            TypeBody::Bits { parts, .. } => self.bits(&name, parts),
            TypeBody::Structure(structure) if structure.strings_alone().is_some() => {
                Ok(String::new())
            }
            TypeBody::Structure(structure) => {
                let view = View { stream: self.stream, item: &ty.name };
                self.structure(&view, &name, structure)
            }
        }
    }

    pub(super) fn bits(&self, name: &str, parts: &[BitPart]) -> askama::Result<String> {
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
    pub(super) fn structure(
        &self,
        view: &View,
        name: &str,
        structure: &Structure,
    ) -> askama::Result<String> {
        let fields = &structure.fields[..structure.head_fields];
        let (to, from) = (self.to_members(view, fields), self.take_members(fields));
        let build = format!("{name} {{ {} }}", self.build(fields));
        let text = StructureText { name: name.to_owned(), body_to: to, body_from: from, build }
            .render()?;
        Ok(text + &self.unions(view, fields))
    }

    pub(super) fn is_tag(&self, fields: &[Field], index: usize) -> bool {
        fields.iter().any(|f| matches!(f.kind, Kind::Union { tag, .. } if tag == index))
    }

    pub(super) fn to_members(&self, view: &View, fields: &[Field]) -> String {
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

    pub(super) fn take_members(&self, fields: &[Field]) -> String {
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

    pub(super) fn build(&self, fields: &[Field]) -> String {
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

    pub(super) fn unions(&self, view: &View, fields: &[Field]) -> String {
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
                .chain([format!("{name}::Other(_, octets) => octets_to_json(octets),\n")])
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
