//! How parts are shown to users, and by which structures a writer takes them.

use askama::Template;

use super::{Parts, Shape};
use crate::model::*;
use crate::targets::c::expression::{load, turnable};
use crate::targets::c::items::{element_type, integer};
use crate::targets::c::names;

/// A function that reads an element or an integer of a view.
#[derive(Template)]
#[template(path = "c/accessor.c.txt", escape = "none")]
struct AccessorText {
    indexed: bool,
    name: String,
    result: &'static str,
    function: String,
    prefix: String,
    /// The parameter for a structure.
    to: String,
    statement: String,
}

impl Parts<'_> {
    /// Members of the structure that shows the parts of a record that was read.
    pub fn view(&self) -> String {
        let mut code = String::new();
        for (field, shape) in self.shown() {
            let name = names::field(&field.name);
            let note = match shape {
                Shape::Array(_) => " The elements, as they stand in the stream.",
                Shape::Strings(1) => " The strings, each with its NUL.",
                Shape::Strings(_) => " The strings of all elements, each with its NUL.",
                Shape::Octets if matches!(field.kind, Kind::Text { .. }) => {
                    " The length leaves the NUL out."
                }
                _ => "",
            };
            let absent = if field.condition.is_some() { " NULL where it is absent." } else { "" };
            code += &format!("//{}{note}{absent}\nconst uint8_t *{name};\n", field.doc);
            code += &match shape {
                Shape::Octets => format!("size_t {name}_length;\n"),
                Shape::Array(_) => format!("size_t {name}_count;\n"),
                Shape::Strings(_) => format!("size_t {name}_length;\nsize_t {name}_count;\n"),
                _ => String::new(),
            };
        }
        code
    }

    /// Members of the structure that a writer takes.
    pub fn body(&self) -> String {
        let mut code = String::new();
        if self.record.body.head_fields > 0 {
            let tag = self.names.structure(&self.record.name);
            code += &format!("//The fixed part.\nconst {tag} *fixed;\n");
        }
        for (field, shape) in self.shown() {
            let name = names::field(&field.name);
            let note = match shape {
                Shape::Strings(1) => " The strings, each with its NUL.",
                Shape::Strings(_) => " The strings of all elements, each with its NUL.",
                Shape::Octets if matches!(field.kind, Kind::Text { .. }) => " Without its NUL.",
                _ => "",
            };
            let absent = if field.condition.is_some() { " NULL where it is absent." } else { "" };
            code += &format!("//{}{note}{absent}\n", field.doc);
            code += &match shape {
                Shape::Octets | Shape::Strings(_) => {
                    format!("const uint8_t *{name};\nsize_t {name}_length;\n")
                }
                Shape::Array(element) => {
                    let ty = element_type(self.names, element);
                    format!("const {ty} *{name};\nsize_t {name}_count;\n")
                }
                Shape::Scalar(scalar) => format!("const {} *{name};\n", integer(scalar.primitive)),
                Shape::Structure(id) => {
                    let ty = self.names.structure(&self.names.stream.ty(id).name);
                    format!("const {ty} *{name};\n")
                }
                Shape::Nothing => String::new(),
            };
        }
        code
    }

    /// Functions that read elements and integers of a view.
    pub fn accessors(&self) -> String {
        self.shown().map(|(field, shape)| self.accessor(field, shape).unwrap_or_default()).collect()
    }

    fn accessor(&self, field: &Field, shape: Shape) -> Option<String> {
        let (indexed, element) = match shape {
            Shape::Array(element) => (true, element),
            Shape::Scalar(scalar) => (false, Element::Scalar(scalar)),
            Shape::Structure(id) => (false, Element::Structure(id)),
            Shape::Octets | Shape::Strings(_) | Shape::Nothing => return None,
        };
        let (prefix, item) = (self.names.prefix(), self.item());
        let name = names::field(&field.name);
        let place = match (indexed, self.names.stream.size_of_element(element)) {
            (true, Some(size)) => format!("record->parts.{item}.{name} + {size} * index"),
            _ => format!("record->parts.{item}.{name}"),
        };
        let turned = match self.turned {
            "turned" => "record->turned",
            turned => turned,
        };
        let (result, to, statement) = match element {
            Element::Scalar(scalar) => {
                let value = load(scalar.primitive, &place, turned);
                (integer(scalar.primitive), String::new(), format!("return {value};"))
            }
            Element::Structure(id) => {
                let to = if indexed { "element" } else { "value" };
                let (ty, call) = self.loader(id, &place, turned, to);
                ("void", format!(", {ty} *{to}"), call)
            }
            Element::Text => return None,
        };
        let function = format!("{prefix}_{item}_{}", field.name);
        Some(
            AccessorText { indexed, name, result, function, prefix, to, statement }.to_string()
                + "\n",
        )
    }

    fn loader(&self, id: TypeId, place: &str, turned: &str, to: &str) -> (String, String) {
        let name = &self.names.stream.ty(id).name;
        let turned = if turnable(self.names.stream, self.names.stream.structure(id)) {
            format!(", {turned}")
        } else {
            String::new()
        };
        let call = format!(
            "{}_load_{}({place}{turned}, {to});",
            self.names.prefix(),
            names::item_name(name)
        );
        (self.names.structure(name), call)
    }
}
