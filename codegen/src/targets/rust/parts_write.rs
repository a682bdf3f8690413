//! How the parts of a body are checked and measured before they are written, and then written.

use super::names;
use super::parts::{Builder, nested};
use crate::model::*;

impl Builder<'_> {
    pub(super) fn measure(&self, field: &Field, name: &str, gate: Option<&str>) -> String {
        let own = format!("self.{name}");
        let label = &field.name;
        let fault =
            |rule: String| format!("{{\nreturn Err(Fault::new({rule}, size, \"{label}\"));\n}}\n");
        let value = if gate.is_some() { name.to_owned() } else { own.clone() };
        let mut code = String::new();
        let mut compare = |extent: &Extent, length: String| {
            if !matches!(extent, Extent::Rest) {
                let amount = self.amount(extent, "self.head.", "self.");
                let differs = match amount.strip_prefix("Some(").and_then(|a| a.strip_suffix(')')) {
                    Some(amount) => format!("{amount} != {length} as u64"),
                    None => format!("{amount} != Some({length} as u64)"),
                };
                code += &format!("if {differs} {}", fault(self.fits(field)));
            }
        };
        let size = match &field.kind {
            Kind::Octets { size } => {
                compare(size, format!("{value}.len()"));
                format!("{value}.len()")
            }
            Kind::Stream(id) => {
                code += &nested(id, label, "size", &value);
                format!("{value}.len()")
            }
            Kind::Text { size } => {
                if let Some(size) = size {
                    compare(&Extent::Counted(size.clone()), format!("({value}.len() + 1)"));
                }
                code += &format!(
                    "if {value}.contains(&0) {}",
                    fault(self.terminated(field).unwrap_or_default())
                );
                format!("{value}.len() + 1")
            }
            Kind::Array { element: Element::Text, count } => {
                compare(count, format!("{value}.len()"));
                code += &format!(
                    "if {value}.octets().last().is_some_and(|octet| *octet != 0) {}",
                    fault(self.terminated(field).unwrap_or_default())
                );
                format!("{value}.octets().len()")
            }
            Kind::Array { count, .. } if self.run_of_strings(field).is_some() => {
                let each = self.run_of_strings(field).map_or(1, <[Field]>::len);
                compare(count, format!("({value}.len() / {each})"));
                let open = format!("{value}.octets().last().is_some_and(|octet| *octet != 0)");
                code += &format!(
                    "if !{value}.len().is_multiple_of({each}) || {open} {}",
                    fault(self.fits(field))
                );
                format!("{value}.octets().len()")
            }
            Kind::Array { element, count } => {
                compare(count, format!("{value}.len()"));
                code += &self.written_elements(field, *element, &value);
                format!("{value}.len() * {}", self.element_size(*element))
            }
            Kind::Align { to } => format!("size.next_multiple_of({to}) - size"),
            kind => {
                if let Kind::Scalar(scalar) = kind {
                    let checks = self.view.late_scalar(field, *scalar);
                    if !checks.is_empty() {
                        let bind = if gate.is_some() {
                            String::new()
                        } else {
                            format!("let {name} = {own};\n")
                        };
                        code += &format!("let at = size;\n{bind}{}\n", checks.join("\n"));
                    }
                }
                self.fixed_size(kind).to_string()
            }
        };
        code += &format!("size += {size};\n");
        match gate {
            None => code,
            Some(gate) if field.name.is_empty() => format!("if {gate} {{\n{code}}}\n"),
            Some(gate) => {
                let present = if code.contains(name) {
                    format!("let Some({name}) = {own}")
                } else {
                    format!("{own}.is_some()")
                };
                format!(
                    "if {own}.is_some() != ({gate}) {}if {present} {{\n{code}}}\n",
                    fault(self.fits(field))
                )
            }
        }
    }

    fn written_elements(&self, field: &Field, element: Element, value: &str) -> String {
        let name = &field.name;
        let size = self.element_size(element);
        match element {
            Element::Structure(id) if self.view.has_checks(id) => {
                let ty = names::camel(&self.view.stream.ty(id).name);
                format!(
                    "for (i, element) in {value}.iter().enumerate() {{\n\
                     {ty}::check(&element.write(endian), endian, role)\
                     .map_err(|f| f.element(size + {size} * i, \"{name}\", i))?;\n}}\n"
                )
            }
            Element::Scalar(_) => match self.view.array_checks(field, element) {
                Some(checks) => {
                    let body = checks.split_once('{').map_or("", |(_, body)| body);
                    format!(
                        "let at = size;\nfor (i, element) in {value}.iter().enumerate() {{\n\
                         let o = &element.write(endian);{body}\n"
                    )
                }
                None => String::new(),
            },
            _ => String::new(),
        }
    }

    pub(super) fn put(&self, field: &Field, name: &str, gate: Option<&str>) -> String {
        let optional = gate.is_some() && !field.name.is_empty();
        let value = if optional { name.to_owned() } else { format!("self.{name}") };
        let code = match &field.kind {
            _ if self.run_of_strings(field).is_some() => {
                format!("sink.put({value}.octets())?;\n")
            }
            Kind::Octets { .. } | Kind::Stream(_) => format!("sink.put({value})?;\n"),
            Kind::Text { .. } => format!("sink.put({value})?;\nsink.put(&[0])?;\n"),
            Kind::Array { element: Element::Text, .. } => format!("sink.put({value}.octets())?;\n"),
            Kind::Array { .. } => {
                format!(
                    "for element in {value}.iter() {{\nsink.put(&element.write(endian))?;\n}}\n"
                )
            }
            Kind::Align { to } => {
                format!("sink.put(&[0; {to}][..size.next_multiple_of({to}) - size])?;\n")
            }
            Kind::Reserved { octets } => format!("sink.put(&[0; {octets}])?;\n"),
            _ => format!("sink.put(&{value}.write(endian))?;\n"),
        };
        match gate {
            Some(gate) if !optional => format!("if {gate} {{\n{code}}}\n"),
            Some(_) => format!("if let Some({name}) = self.{name} {{\n{code}}}\n"),
            None => code,
        }
    }

    pub(super) fn count(&self, field: &Field, name: &str) -> Option<String> {
        use crate::model::expression::{Base, Expression, Reference};
        let (expression, length) = match &field.kind {
            Kind::Octets { size: Extent::Counted(e) }
            | Kind::Array { count: Extent::Counted(e), .. } => (e, format!("self.{name}.len()")),
            Kind::Text { size: Some(e) } => (e, format!("(self.{name}.len() + 1)")),
            _ => return None,
        };
        let Expression::Value(Reference { base: Base::Sibling(index), part: None }) = expression
        else {
            return None;
        };
        let counter = &self.structure.fields[*index];
        let Kind::Scalar(Scalar { primitive, of: None }) = counter.kind else { return None };
        (*index < self.structure.head_fields).then(|| {
            format!("self.head.{} = {length} as {};", names::field(&counter.name), primitive.name())
        })
    }
}
