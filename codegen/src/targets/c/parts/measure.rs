//! How parts are checked and measured before they are written.

use super::{Parts, Shape, label, shape};
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
        let label = label(field);
        let fits = self.rule(field.fits);
        let differs = |extent: &Extent, length: String| match extent {
            Extent::Rest => String::new(),
            extent => {
                let (compute, amount) = self.extent(extent);
                if amount.contains("cursor->") || compute.contains("cursor->") {
                    return String::new();
                }
                let unsure = if compute.contains("&sure") { "!sure || " } else { "" };
                format!(
                    "{compute}if ({unsure}{amount} != {length})\n\
                     return broken(error, {fits}, *size, \"{label}\");\n"
                )
            }
        };
        let show = format!("view->{name} = (const uint8_t *)from->{name};\n");
        match &field.kind {
            Kind::Octets { size } => format!(
                "{}*size = xen_stream_grown(*size, from->{name}_length, 1);\n",
                differs(size, format!("from->{name}_length"))
            ),
            Kind::Stream(id) => format!(
                "{}*size = xen_stream_grown(*size, from->{name}_length, 1);\n",
                self.nested(id, field, &format!("from->{name}"), "*size")
            ),
            Kind::Text { size } => {
                let compare = size.as_ref().map(|size| {
                    let length = format!("(uint64_t)from->{name}_length + 1");
                    differs(&Extent::Counted(size.clone()), length)
                });
                format!(
                    "{}if (xen_stream_has_nul(from->{name}, from->{name}_length))\n\
                     return broken(error, {}, *size, \"{label}\");\n\
                     *size = xen_stream_grown(*size, from->{name}_length, 1);\n\
                     *size = xen_stream_grown(*size, 1, 1);\n",
                    compare.unwrap_or_default(),
                    self.terminated(field)
                )
            }
            Kind::Array { element, count } => match shape(self.names.stream, field) {
                Shape::Strings(each) => self.measure_strings(field, each, Some(count)),
                _ => {
                    let size = self.names.stream.size_of_element(*element).unwrap_or(1);
                    let compare = differs(count, format!("from->{name}_count"));
                    let checker = array_checker(self.names, &self.record.name, field, *element);
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
                        "{compare}{show}view->{name}_count = from->{name}_count;\n{}\
                         *size = xen_stream_grown(*size, from->{name}_count, {size});\n",
                        check.unwrap_or_default()
                    )
                }
            },
            Kind::Align { to } => {
                format!("*size = xen_stream_grown(*size, xen_stream_padding(*size, {to}), 1);\n")
            }
            Kind::Reserved { octets } => format!("*size = xen_stream_grown(*size, {octets}, 1);\n"),
            Kind::Scalar(scalar) => {
                let subject = Subject {
                    value: format!("*from->{name}"),
                    offset: "*size".into(),
                    field: label,
                    index: None,
                    reserved: None,
                };
                let checks = scalar_checks(self.names, field, &subject);
                let size = scalar.primitive.size();
                format!("{show}{checks}*size = xen_stream_grown(*size, {size}, 1);\n")
            }
            Kind::Structure(id) => match shape(self.names.stream, field) {
                Shape::Strings(each) => self.measure_strings(field, each, None),
                _ => {
                    let check = type_checker(self.names, *id).map(|checker| {
                        format!(
                            "if (!check_{}(from->{name}{}, error))\n\
                             return xen_stream_within(error, *size, \"{label}\");\n",
                            names::item_name(&self.names.stream.ty(*id).name),
                            checker.arguments("state", "state->mode", "NULL")
                        )
                    });
                    let size = self.names.stream.structure(*id).head;
                    format!(
                        "{}*size = xen_stream_grown(*size, {size}, 1);\n",
                        check.unwrap_or_default()
                    )
                }
            },
            Kind::Union { .. } => String::new(),
        }
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
