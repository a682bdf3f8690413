//! How parts are written.

use super::{Parts, Shape, shape};
use crate::model::*;
use crate::targets::c::expression::turnable;
use crate::targets::c::names;

impl Parts<'_> {
    /// Statements that write the parts to `output`; each leaves the function if it fails.
    pub fn put(&self) -> String {
        let mut code = String::new();
        for field in self.fields() {
            let put = self.put_field(field);
            let name = names::field(&field.name);
            code += &match &field.condition {
                None => put,
                Some(gate) if shape(self.names.stream, field) == Shape::Nothing => {
                    let condition = self.scope().condition(gate);
                    format!("if ({condition}) {{\n{put}}}\n")
                }
                Some(_) => format!("if (from->{name}) {{\n{put}}}\n"),
            };
        }
        code
    }

    fn put_field(&self, field: &Field) -> String {
        let name = names::field(&field.name);
        let stream = self.names.stream;
        let unless = |call: String| format!("if (!{call})\nreturn false;\n");
        match (&field.kind, shape(stream, field)) {
            (Kind::Text { .. }, _) => {
                unless(format!("xen_stream_put(output, from->{name}, from->{name}_length)"))
                    + &unless("xen_stream_put_zeros(output, 1)".into())
            }
            (Kind::Align { to }, _) => unless(format!(
                "xen_stream_put_zeros(output, xen_stream_padding(xen_stream_output_offset(output) - start, {to}))"
            )),
            (Kind::Reserved { octets }, _) => {
                unless(format!("xen_stream_put_zeros(output, {octets})"))
            }
            (_, Shape::Octets | Shape::Strings(_)) => {
                unless(format!("xen_stream_put(output, from->{name}, from->{name}_length)"))
            }
            (_, Shape::Array(Element::Scalar(scalar))) => unless(format!(
                "xen_stream_put_integers(output, from->{name}, from->{name}_count, {}, turned)",
                scalar.primitive.size()
            )),
            (_, Shape::Scalar(scalar)) => unless(format!(
                "xen_stream_put_integers(output, from->{name}, 1, {}, turned)",
                scalar.primitive.size()
            )),
            (_, Shape::Array(Element::Structure(id))) => {
                let put = self.put_structure(id, &format!("&from->{name}[i]"));
                format!("for (i = 0; i < from->{name}_count; i++) {{\n{put}}}\n")
            }
            (_, Shape::Structure(id)) => self.put_structure(id, &format!("from->{name}")),
            (_, Shape::Array(Element::Text) | Shape::Nothing) => String::new(),
        }
    }

    fn put_structure(&self, id: TypeId, place: &str) -> String {
        let stream = self.names.stream;
        let size = stream.structure(id).head;
        let turned = if turnable(stream, stream.structure(id)) { ", turned" } else { "" };
        format!(
            "o = xen_stream_room(output, {size});\nif (!o)\nreturn false;\n\
             store_{}(o, {place}{turned});\n",
            names::item_name(&stream.ty(id).name)
        )
    }
}
