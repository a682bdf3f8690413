//! How parts are taken from a body, and checked.

use super::{Parts, Shape, label, narrow, shape};
use crate::model::expression::{Condition, Expression};
use crate::model::*;
use crate::targets::c::checks::{self, Subject, array_checker, scalar_checks, type_checker};
use crate::targets::c::expression::{element_at, load};
use crate::targets::c::names;

impl Parts<'_> {
    /// Statements that take all parts from `cursor` into `view`.
    pub fn take(&self) -> String {
        let mut code = String::new();
        if self.fields().iter().any(|f| f.condition.is_some()) {
            code += "memset(view, 0, sizeof *view);\n";
        }
        for field in self.fields() {
            let taken = self.take_field(field);
            code += &match &field.condition {
                Some(condition) => self.gated(condition, &self.rule(field.fits), field, &taken),
                None => taken,
            };
        }
        code
    }

    fn gated(&self, gate: &Condition, fits: &str, field: &Field, code: &str) -> String {
        let condition = self.scope().condition(gate);
        let label = label(field);
        if !condition.contains("&sure") {
            return format!("if ({condition}) {{\n{code}}}\n");
        }
        format!(
            "sure = true;\npresent = {condition};\nif (!sure)\n\
             return broken(error, {fits}, cursor->at, \"{label}\");\nif (present) {{\n{code}}}\n"
        )
    }

    fn take_field(&self, field: &Field) -> String {
        let view = format!("view->{}", names::field(&field.name));
        let strings = matches!(shape(self.names.stream, field), Shape::Strings(_));
        match &field.kind {
            Kind::Octets { size: Extent::Rest } | Kind::Stream(_) => self.take_rest(field, &view),
            Kind::Octets { size } => {
                let (compute, amount) = self.extent(size);
                let taken = self.taken(&view, &amount, 1, compute.contains("&sure"));
                let missing = self.missing(field, "cursor->at");
                let count = narrow(&amount);
                format!("{compute}{taken}if (!{view})\n{missing}{view}_length = {count};\n")
            }
            Kind::Text { size } => self.take_text(field, size.as_ref(), &view),
            Kind::Array { count, .. } if strings => self.take_strings(field, Some(count), &view),
            Kind::Array { element, count } => self.take_array(field, *element, count, &view),
            Kind::Align { to } => self.take_nothing(
                field,
                &format!("xen_stream_take_alignment(cursor, {to})"),
                "cursor->at - at",
            ),
            Kind::Reserved { octets } => self.take_nothing(
                field,
                &format!("xen_stream_take(cursor, 1, {octets})"),
                &octets.to_string(),
            ),
            Kind::Scalar(scalar) => self.take_scalar(field, *scalar, &view),
            Kind::Structure(_) if strings => self.take_strings(field, None, &view),
            Kind::Structure(id) => self.take_structure(field, *id, &view),
            Kind::Union { .. } => String::new(),
        }
    }

    /// A statement for a field that is not there.
    fn missing(&self, field: &Field, place: &str) -> String {
        format!("return broken(error, {}, {place}, \"{}\");\n", self.rule(field.fits), label(field))
    }

    fn take_rest(&self, field: &Field, view: &str) -> String {
        let nested = match &field.kind {
            Kind::Stream(id) => self.nested(id, field, view, "cursor->at"),
            _ => String::new(),
        };
        format!(
            "{view} = cursor->octets + cursor->at;\n\
             {view}_length = cursor->length - cursor->at;\n{nested}\
             cursor->at = cursor->length;\n"
        )
    }

    fn take_text(&self, field: &Field, size: Option<&Expression>, view: &str) -> String {
        let (label, terminated) = (label(field), self.terminated(field));
        let Some(size) = size else {
            return format!(
                "{view} = xen_stream_take_string(cursor, &{view}_length);\nif (!{view})\n{}\
                 if ({view}_length == SIZE_MAX)\n\
                 return broken(error, {terminated}, cursor->at, \"{label}\");\n",
                self.missing(field, "cursor->at"),
            );
        };
        let (compute, amount) = self.amount(size);
        let taken = self.taken(view, &amount, 1, compute.contains("&sure"));
        format!(
            "at = cursor->at;\n{compute}{taken}if (!{view})\n{}\
             if (!xen_stream_is_text({view}, cursor->at - at))\n\
             return broken(error, {terminated}, at, \"{label}\");\n\
             {view}_length = cursor->at - at - 1;\n",
            self.missing(field, "at"),
        )
    }

    fn take_scalar(&self, field: &Field, scalar: Scalar, view: &str) -> String {
        let size = scalar.primitive.size();
        let subject = Subject {
            value: load(scalar.primitive, view, "turned"),
            offset: format!("cursor->at - {size}"),
            field: label(field),
            index: None,
            reserved: None,
        };
        let checks = scalar_checks(self.names, field, &subject);
        let missing = self.missing(field, "cursor->at");
        format!("{view} = xen_stream_take(cursor, 1, {size});\nif (!{view})\n{missing}{checks}")
    }

    pub(super) fn taken(&self, view: &str, amount: &str, size: u64, unsure: bool) -> String {
        let take = format!("xen_stream_take(cursor, {amount}, {size})");
        let take = if unsure { format!("sure ? {take} : NULL") } else { take };
        format!("{view} = {take};\n")
    }

    fn take_array(&self, field: &Field, element: Element, count: &Extent, view: &str) -> String {
        let size = self.names.stream.size_of_element(element).unwrap_or(1);
        let checker = array_checker(self.names, &self.record.name, field, element);
        let at = if checker.is_some() { "at = cursor->at;\n" } else { "" };
        let mut code = at.to_owned();
        if matches!(count, Extent::Rest) {
            let left = "cursor->length - cursor->at";
            let number = if size == 1 { left.to_owned() } else { format!("({left}) / {size}") };
            code += &format!(
                "{view}_count = {number};\n\
                 {view} = xen_stream_take(cursor, {view}_count, {size});\n"
            );
        } else {
            let (compute, amount) = self.extent(count);
            code += &compute;
            code += &self.taken(view, &amount, size, compute.contains("&sure"));
            code += &format!(
                "if (!{view})\nreturn broken(error, {}, cursor->at, \"{}\");\n{view}_count = {};\n",
                self.rule(field.fits),
                label(field),
                narrow(&amount)
            );
        }
        if let Some(checker) = checker {
            code += &format!(
                "if (!check_{}_{}({view}, {view}_count, turned, at{}, error))\nreturn false;\n",
                self.item(),
                field.name,
                checker.arguments("state", "state->mode", "NULL")
            );
        }
        code
    }

    /// Strings are taken one by one, so that each has its own rules.
    fn take_strings(&self, field: &Field, count: Option<&Extent>, view: &str) -> String {
        let name = label(field);
        let (compute, more) = match count {
            None => (String::new(), "i < 1".to_owned()),
            Some(Extent::Rest) => (String::new(), "cursor->at < cursor->length".to_owned()),
            Some(extent) => {
                let (compute, amount) = self.extent(extent);
                let unsure = compute.contains("&sure");
                let fault = format!(
                    "if (!sure)\nreturn broken(error, {}, cursor->at, \"{name}\");\n",
                    self.rule(field.fits)
                );
                (compute + if unsure { &fault } else { "" }, format!("i < {amount}"))
            }
        };
        let of = match &field.kind {
            Kind::Array { element: Element::Structure(id), .. } | Kind::Structure(id) => Some(*id),
            _ => None,
        };
        let each = match of {
            None => format!(
                "if (!xen_stream_take_string(cursor, &length))\n\
                 return broken(error, {}, at, \"{name}\");\n\
                 if (length == SIZE_MAX) {{\nbroken(error, {}, 0, \"\");\n\
                 return xen_stream_element(error, cursor->at, \"{name}\", i);\n}}\n",
                self.rule(field.fits),
                self.terminated(field),
            ),
            Some(id) => {
                let strings = &self.names.stream.structure(id).fields;
                strings.iter().map(|string| self.take_inner_string(field, string)).collect()
            }
        };
        format!(
            "{compute}at = cursor->at;\nfor (i = 0; {more}; i++) {{\nsize_t length;\n\n{each}}}\n\
             {view} = cursor->octets + at;\n{view}_length = cursor->at - at;\n{view}_count = i;\n"
        )
    }

    fn take_inner_string(&self, field: &Field, string: &Field) -> String {
        let name = &field.name;
        let within = match field.kind {
            Kind::Array { .. } => {
                format!("return xen_stream_element(error, cursor->at, \"{name}\", i);\n")
            }
            _ => format!("return xen_stream_within(error, cursor->at, \"{name}\");\n"),
        };
        let inner = &string.name;
        format!(
            "if (!xen_stream_take_string(cursor, &length)) {{\n\
             broken(error, {}, 0, \"{inner}\");\n{within}}}\n\
             if (length == SIZE_MAX) {{\n\
             broken(error, {}, 0, \"{inner}\");\n{within}}}\n",
            self.rule(string.fits),
            self.terminated(string)
        )
    }

    fn take_nothing(&self, field: &Field, take: &str, length: &str) -> String {
        let label = label(field);
        let subject = Subject {
            value: String::new(),
            offset: "at".into(),
            field: label,
            index: None,
            reserved: Some(0),
        };
        let made: Vec<_> =
            field.checks.iter().filter_map(|c| checks::check(self.names, c, &subject)).collect();
        let missing = self.rule(field.fits);
        if made.is_empty() {
            return format!(
                "if (!{take})\nreturn broken(error, {missing}, cursor->at, \"{label}\");\n"
            );
        }
        let zero: String = made.iter().map(|c| c.code()).collect();
        let zero =
            zero.replace("xen_stream_zero(, 0)", &format!("xen_stream_zero(octets, {length})"));
        format!(
            "at = cursor->at;\noctets = {take};\nif (!octets)\n\
             return broken(error, {missing}, at, \"{label}\");\n{zero}"
        )
    }

    fn take_structure(&self, field: &Field, id: TypeId, view: &str) -> String {
        let size = self.names.stream.structure(id).head;
        let name = label(field);
        let mut code = format!(
            "{view} = xen_stream_take(cursor, 1, {size});\nif (!{view})\n\
             return broken(error, {}, cursor->at, \"{name}\");\n",
            self.rule(field.fits)
        );
        if let Some(checker) = type_checker(self.names, id) {
            let load = element_at(self.names, Element::Structure(id), view, "turned");
            code += &format!(
                "{{\n{load}if (!check_{}(&it{}, error))\n\
                 return xen_stream_within(error, cursor->at - {size}, \"{name}\");\n}}\n",
                names::item_name(&self.names.stream.ty(id).name),
                checker.arguments("state", "state->mode", "NULL"),
            );
        }
        code
    }
}
