//! Canonical JSON to values of the Go module, for the testee.

use super::convert::Converter;
use super::expression::{Scope, scalar_type};
use super::names;
use super::record::head;
use super::structure::View;
use crate::model::expression::{Base, Condition, Reference};
use crate::model::*;

impl Converter<'_> {
    /// Code for a scalar from a part of a document.
    fn read_scalar(&self, scalar: Scalar, value: &str) -> String {
        let bits = scalar.primitive.size() * 8;
        match scalar.of {
            Some(id) => {
                let name = names::named(self.stream.ty(id));
                if self.is_bits(id) {
                    return format!("{}({value})", self.function("read", &name));
                }
                format!("readEnum({value}, {bits}, {}.Parse{name})", self.package)
            }
            None if bits == 64 && scalar.primitive.signed() => format!("{value}.signed(64)"),
            None if bits == 64 => format!("{value}.unsigned(64)"),
            None => {
                let method = if scalar.primitive.signed() { "signed" } else { "unsigned" };
                format!("{}({value}.{method}({bits}))", scalar_type(self.stream, scalar))
            }
        }
    }

    fn go_type(&self, element: Element) -> String {
        let name = super::expression::element_type(self.stream, element);
        match element {
            Element::Scalar(Scalar { of: None, .. }) | Element::Text => name,
            Element::Scalar(_) | Element::Structure(_) => format!("{}.{name}", self.package),
        }
    }

    pub(super) fn read_bits(&self, name: &str, parts: &[BitPart]) -> String {
        let TypeBody::Bits { primitive, .. } = self
            .stream
            .types
            .iter()
            .find(|t| names::named(t) == name)
            .map(|t| &t.body)
            .expect("the type is one of the stream")
        else {
            return String::new();
        };
        let integer = super::expression::integer(*primitive);
        let mut code = String::new();
        for part in parts {
            let Some(key) = &part.name else { continue };
            let take = format!("m.take(\"{key}\")");
            let value = match part.of.map(|id| names::named(self.stream.ty(id))) {
                Some(of) => format!("readEnum({take}, {}, {}.Parse{of})", part.width, self.package),
                None if part.width == 1 => format!("{take}.boolean()"),
                None => format!("{integer}({take}.unsigned({}))", part.width),
            };
            code += &format!("v = v.With{}({value})\n", names::part_method(key));
        }
        format!(
            "func {}(document value) (v {}.{name}) {{\nm := document.members()\n{code}m.end()\nreturn v\n}}\n\n",
            self.function("read", name),
            self.package
        )
    }

    fn read_element(&self, element: Element, value: &str) -> String {
        match element {
            Element::Scalar(scalar) => self.read_scalar(scalar, value),
            Element::Structure(id) => {
                let name = names::named(self.stream.ty(id));
                format!("{}({value})", self.function("read", &name))
            }
            Element::Text => format!("{value}.latin()"),
        }
    }

    /// Code that reads a field of fixed size; nothing for reserved octets.
    fn read_field(&self, view: &View, field: &Field) -> String {
        let own = format!("v.{}", names::field(&field.name));
        let take = format!("m.take(\"{}\")", field.name);
        match &field.kind {
            Kind::Reserved { .. } => String::new(),
            Kind::Scalar(scalar) => format!("{own} = {}\n", self.read_scalar(*scalar, &take)),
            Kind::Octets { .. } => format!("{take}.fixed({own}[:])\n"),
            Kind::Array { element, .. } => {
                let one = self.read_element(*element, "e");
                format!("for i, e := range {take}.elements(len({own})) {{\n{own}[i] = {one}\n}}\n")
            }
            Kind::Structure(id) => {
                let name = names::named(self.stream.ty(*id));
                format!("{own} = {}({take})\n", self.function("read", &name))
            }
            Kind::Union { tag, cases, .. } => {
                let arm = |c: &UnionCase| {
                    let name = names::named(self.stream.ty(c.of));
                    format!(
                        "case {}.{}:\n{own}.{} = {}({take})\n",
                        self.package,
                        view.tag_value(*tag, c),
                        names::field(&c.name),
                        self.function("read", &name)
                    )
                };
                let arms: String = cases.iter().map(arm).collect();
                let tag = names::field(&view.fields[*tag].name);
                format!(
                    "switch v.{tag} {{\n{arms}default:\n{take}.fail(\"the tag names no case\")\n}}\n"
                )
            }
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        }
    }

    pub(super) fn read_structure(&self, view: &View, name: &str) -> String {
        let code = self.each_field(view, &[], |f| self.read_field(view, f));
        format!(
            "func {}(document value) (v {}.{name}) {{\nm := document.members()\n{code}m.end()\nreturn v\n}}\n\n",
            self.function("read", name),
            self.package
        )
    }

    pub(super) fn read_record(&self, record: &Record) -> String {
        let name = names::record(self.stream, record);
        let view = head(self.stream, record);
        let mut code = self.each_field(&view, &[], |f| self.read_field(&view, f));
        for field in &record.body.fields[record.body.head_fields..] {
            code += &self.read_part(&record.body, field);
        }
        let version = if self.is_versioned(record) { ", version uint32" } else { "" };
        format!(
            "func {}(document value{version}) (v {}.{name}) {{\nm := document.members()\n{code}m.end()\nreturn v\n}}\n\n",
            self.function("read", &name),
            self.package
        )
    }

    /// Code that reads a field of variable size.
    fn read_part(&self, structure: &Structure, field: &Field) -> String {
        let own = format!("v.{}", names::field(&field.name));
        let take = format!("m.take(\"{}\")", field.name);
        let value = match &field.kind {
            Kind::Reserved { .. } | Kind::Align { .. } => return String::new(),
            Kind::Stream(id) => format!(
                "{take}.nested(encode{}, {})",
                names::exported(id),
                field.offset.unwrap_or_default()
            ),
            Kind::Octets { .. } => format!("{take}.octets()"),
            Kind::Text { .. } => format!("{take}.latin()"),
            Kind::Array { element: Element::Structure(id), .. }
                if self.stream.structure(*id).strings_alone().is_some() =>
            {
                let names = self.stream.structure(*id).fields.iter();
                let names: Vec<String> = names.map(|f| format!("\"{}\"", f.name)).collect();
                format!("{take}.runs({})", names.join(", "))
            }
            Kind::Array { element: Element::Text, .. } => format!("{take}.strings()"),
            Kind::Array { element: Element::Structure(id), .. } => {
                let name = names::named(self.stream.ty(*id));
                let read = self.function("read", &name);
                format!("xenstreams.ArrayOf(each({take}, {read})...)")
            }
            Kind::Array { element, .. } => {
                let one = self.read_element(*element, "e");
                let ty = self.go_type(*element);
                format!(
                    "xenstreams.ArrayOf(each({take}, func(e value) {ty} {{\nreturn {one}\n}})...)"
                )
            }
            Kind::Structure(id) => {
                let name = names::named(self.stream.ty(*id));
                format!("{}({take})", self.function("read", &name))
            }
            Kind::Scalar(scalar) => self.read_scalar(*scalar, &take),
            Kind::Union { .. } => unreachable!("a union stands in the fixed part"),
        };
        if let Some(condition) = &field.condition {
            let there = match condition {
                Condition::Bit(Reference { base: Base::Sibling(_), .. }) => {
                    Scope::new(self.stream, structure).condition(condition)
                }
                _ => format!("m.has(\"{}\")", field.name),
            };
            return format!("if {there} {{\n{own} = xenstreams.Some({value})\n}}\n");
        }
        format!("{own} = {value}\n")
    }
}
