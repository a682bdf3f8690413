//! How parts are shown to users, and by which structures a writer takes them.

use super::{Parts, Shape};
use crate::model::*;
use crate::targets::c::expression::{load, turnable};
use crate::targets::c::items::{element_type, integer};
use crate::targets::c::names;

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
        let prefix = self.names.prefix();
        let item = self.item();
        let mut code = String::new();
        for (field, shape) in self.shown() {
            let name = names::field(&field.name);
            let place = |size: u64| format!("record->parts.{item}.{name} + {size} * index");
            let turned = match self.turned {
                "turned" => "record->turned",
                turned => turned,
            };
            let function = format!("{prefix}_{item}_{}", field.name);
            code += &match shape {
                Shape::Array(Element::Scalar(scalar)) => {
                    let value = self.loaded(scalar, &place(scalar.primitive.size()), turned);
                    format!(
                        "\n//An element of `{name}`; the index is less than the count.\n\
                         static inline {} {function}(const struct {prefix}_record *record, size_t index)\n\
                         {{\nreturn {value};\n}}\n",
                        integer(scalar.primitive),
                    )
                }
                Shape::Array(Element::Structure(id)) => {
                    let size = self.names.stream.structure(id).head;
                    let (ty, call) = self.loader(id, &place(size), turned, "element");
                    format!(
                        "\n//An element of `{name}`; the index is less than the count.\n\
                         static inline void {function}(const struct {prefix}_record *record, size_t index, {ty} *element)\n\
                         {{\n{call}\n}}\n"
                    )
                }
                Shape::Scalar(scalar) => {
                    let place = format!("record->parts.{item}.{name}");
                    let value = self.loaded(scalar, &place, turned);
                    format!(
                        "\n//The value of `{name}`, which is there.\n\
                         static inline {} {function}(const struct {prefix}_record *record)\n\
                         {{\nreturn {value};\n}}\n",
                        integer(scalar.primitive),
                    )
                }
                Shape::Structure(id) => {
                    let place = format!("record->parts.{item}.{name}");
                    let (ty, call) = self.loader(id, &place, turned, "value");
                    format!(
                        "\n//The value of `{name}`, which is there.\n\
                         static inline void {function}(const struct {prefix}_record *record, {ty} *value)\n\
                         {{\n{call}\n}}\n"
                    )
                }
                Shape::Octets
                | Shape::Strings(_)
                | Shape::Array(Element::Text)
                | Shape::Nothing => String::new(),
            };
        }
        code
    }

    fn loaded(&self, scalar: Scalar, place: &str, turned: &str) -> String {
        load(scalar.primitive, place, turned)
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
