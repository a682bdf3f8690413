//! How parts are checked and measured before they are written.

use super::{Parts, Shape, label, shape};
use crate::model::expression::Expression;
use crate::model::*;
use crate::targets::c::checks::{Subject, array_checker, scalar_checks, type_checker};
use crate::targets::c::names;

impl Parts<'_> {
    /// Statements that check parts before they are written, show them in `view`, and add their
    /// size to `size`.
    pub fn measure(&self) -> String {
        let mut code = String::new();
        for field in self.fields() {
            let measured = self.measure_field(field);
            let name = names::field(&field.name);
            code += &match &field.condition {
                None => measured,
                Some(gate) => {
                    let condition = self.scope().condition(gate);
                    let (compute, condition) = if condition.contains("&sure") {
                        (
                            format!("sure = true;\npresent = {condition};\n"),
                            "(sure && present)".to_owned(),
                        )
                    } else {
                        (String::new(), condition)
                    };
                    let differs = format!("!from->{name} != !{condition}");
                    match shape(self.names.stream, field) {
                        Shape::Nothing => format!("{compute}if ({condition}) {{\n{measured}}}\n"),
                        _ => format!(
                            "{compute}if ({differs})\nreturn broken(error, {}, *size, \"{name}\");\n\
                             if (from->{name}) {{\n{measured}}}\n",
                            self.rule(field.fits)
                        ),
                    }
                }
            };
        }
        code
    }

    fn measure_field(&self, field: &Field) -> String {
        let name = names::field(&field.name);
        let grown = format!("*size = xen_stream_grown(*size, from->{name}_length, 1);\n");
        let strings = match shape(self.names.stream, field) {
            Shape::Strings(each) => Some(each),
            _ => None,
        };
        match (&field.kind, strings) {
            (Kind::Octets { size }, _) => {
                self.differs(field, size, &format!("from->{name}_length")) + &grown
            }
            (Kind::Stream(id), _) => {
                self.nested(id, field, &format!("from->{name}"), "*size") + &grown
            }
            (Kind::Text { size }, _) => self.measure_text(field, size.as_ref()),
            (Kind::Array { count, .. }, Some(each)) => {
                self.measure_strings(field, each, Some(count))
            }
            (Kind::Array { element, count }, None) => self.measure_array(field, *element, count),
            (Kind::Align { to }, _) => {
                format!("*size = xen_stream_grown(*size, xen_stream_padding(*size, {to}), 1);\n")
            }
            (Kind::Reserved { octets }, _) => {
                format!("*size = xen_stream_grown(*size, {octets}, 1);\n")
            }
            (Kind::Scalar(scalar), _) => self.measure_scalar(field, *scalar),
            (Kind::Structure(_), Some(each)) => self.measure_strings(field, each, None),
            (Kind::Structure(id), None) => self.measure_structure(field, *id),
            (Kind::Union { .. }, _) => String::new(),
        }
    }

    /// A statement that an amount is that of the structure to be written, as far as one can tell.
    fn differs(&self, field: &Field, extent: &Extent, length: &str) -> String {
        if matches!(extent, Extent::Rest) {
            return String::new();
        }
        let (compute, amount) = self.extent(extent);
        if amount.contains("cursor->") || compute.contains("cursor->") {
            return String::new();
        }
        let unsure = if compute.contains("&sure") { "!sure || " } else { "" };
        format!(
            "{compute}if ({unsure}{amount} != {length})\n\
             return broken(error, {}, *size, \"{}\");\n",
            self.rule(field.fits),
            label(field)
        )
    }

    fn measure_text(&self, field: &Field, size: Option<&Expression>) -> String {
        let name = names::field(&field.name);
        let compare = size.map(|size| {
            let length = format!("(uint64_t)from->{name}_length + 1");
            self.differs(field, &Extent::Counted(size.clone()), &length)
        });
        format!(
            "{}if (xen_stream_has_nul(from->{name}, from->{name}_length))\n\
             return broken(error, {}, *size, \"{}\");\n\
             *size = xen_stream_grown(*size, from->{name}_length, 1);\n\
             *size = xen_stream_grown(*size, 1, 1);\n",
            compare.unwrap_or_default(),
            self.terminated(field),
            label(field)
        )
    }

    fn measure_array(&self, field: &Field, element: Element, count: &Extent) -> String {
        let name = names::field(&field.name);
        let size = self.names.stream.size_of_element(element).unwrap_or(1);
        let compare = self.differs(field, count, &format!("from->{name}_count"));
        let checker = array_checker(self.names, &self.record.name, field, element);
        let check = checker.map(|checker| {
            format!(
                "if (!check_{}_{}(view->{name}, view->{name}_count, false, *size{}, error))\n\
                 return false;\n",
                self.item(),
                field.name,
                checker.arguments("state", "state->mode", "NULL")
            )
        });
        format!(
            "{compare}{}view->{name}_count = from->{name}_count;\n{}\
             *size = xen_stream_grown(*size, from->{name}_count, {size});\n",
            show(&name),
            check.unwrap_or_default()
        )
    }

    fn measure_scalar(&self, field: &Field, scalar: Scalar) -> String {
        let name = names::field(&field.name);
        let subject = Subject {
            value: format!("*from->{name}"),
            offset: "*size".into(),
            field: label(field),
            index: None,
            reserved: None,
        };
        let checks = scalar_checks(self.names, field, &subject);
        let size = scalar.primitive.size();
        format!("{}{checks}*size = xen_stream_grown(*size, {size}, 1);\n", show(&name))
    }

    fn measure_structure(&self, field: &Field, id: TypeId) -> String {
        let name = names::field(&field.name);
        let check = type_checker(self.names, id).map(|checker| {
            format!(
                "if (!check_{}(from->{name}{}, error))\n\
                 return xen_stream_within(error, *size, \"{}\");\n",
                names::item_name(&self.names.stream.ty(id).name),
                checker.arguments("state", "state->mode", "NULL"),
                label(field)
            )
        });
        let size = self.names.stream.structure(id).head;
        format!("{}*size = xen_stream_grown(*size, {size}, 1);\n", check.unwrap_or_default())
    }

    fn measure_strings(&self, field: &Field, each: usize, count: Option<&Extent>) -> String {
        let name = names::field(&field.name);
        let label = label(field);
        let fits = self.rule(field.fits);
        let ended = if each > 1 || count.is_none() { fits.clone() } else { self.terminated(field) };
        let wrong_number = match count {
            Some(Extent::Rest) if each == 1 => String::new(),
            Some(Extent::Rest) => format!(
                "if (xen_stream_count_nuls(from->{name}, from->{name}_length) % {each})\n\
                 return broken(error, {fits}, *size, \"{label}\");\n"
            ),
            count => {
                let (compute, amount) =
                    count.map_or((String::new(), "1".to_owned()), |extent| self.extent(extent));
                let unsure = if compute.contains("&sure") { "!sure || " } else { "" };
                let number = match each {
                    1 => amount,
                    each => format!("(uint64_t){amount} * {each}"),
                };
                format!(
                    "{compute}if ({unsure}{number} != xen_stream_count_nuls(from->{name}, from->{name}_length))\n\
                     return broken(error, {fits}, *size, \"{label}\");\n"
                )
            }
        };
        format!(
            "{wrong_number}\
             if (from->{name}_length && from->{name}[from->{name}_length - 1])\n\
             return broken(error, {ended}, *size, \"{label}\");\n\
             *size = xen_stream_grown(*size, from->{name}_length, 1);\n"
        )
    }
}

/// A statement that shows to checks what is to be written.
fn show(name: &str) -> String {
    format!("view->{name} = (const uint8_t *)from->{name};\n")
}
