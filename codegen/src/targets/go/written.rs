//! The parts of a body, as a writer looks at them: how they are checked, measured and appended.

use super::checks::of_type;
use super::expression::integer;
use super::names;
use super::parts::{Builder, append_scalar, order_argument};
use crate::model::expression::{Base, Expression, Reference};
use crate::model::*;

impl Builder<'_> {
    pub(super) fn append(&self, field: &Field, value: &str) -> String {
        match &field.kind {
            Kind::Octets { .. } | Kind::Stream(_) => format!("b = append(b, {value}...)\n"),
            Kind::Text { .. } => format!("b = append(append(b, {value}...), 0)\n"),
            Kind::Array { element: Element::Text, .. } => {
                format!("b = append(b, {value}.Octets()...)\n")
            }
            Kind::Array { element: Element::Structure(id), .. } => {
                if self.stream().structure(*id).strings_alone().is_some() {
                    return format!("b = append(b, {value}.Octets()...)\n");
                }
                let order = order_argument(self.stream(), *id);
                format!(
                    "for i := 0; i < {value}.Len(); i++ {{\ne := {value}.At(i)\nb = e.Append(b{order})\n}}\n"
                )
            }
            Kind::Array { element: Element::Scalar(scalar), .. } => {
                let line = append_scalar(self.stream(), *scalar, &format!("{value}.At(i)"));
                format!("for i := 0; i < {value}.Len(); i++ {{\n{line}}}\n")
            }
            Kind::Align { to } => format!("b = wire.Pad(b, start, {to})\n"),
            Kind::Reserved { octets } => format!("b = append(b, make([]byte, {octets})...)\n"),
            Kind::Scalar(scalar) => append_scalar(self.stream(), *scalar, value),
            Kind::Structure(id) => {
                format!("b = {value}.Append(b{})\n", order_argument(self.stream(), *id))
            }
            Kind::Union { .. } => unreachable!("a union stands in the fixed part"),
        }
    }

    pub(super) fn size(&self, field: &Field, value: &str) -> String {
        let size = match &field.kind {
            Kind::Octets { .. } | Kind::Stream(_) => format!("len({value})"),
            Kind::Text { .. } => format!("len({value}) + 1"),
            Kind::Array { element: Element::Text, .. } => format!("len({value}.Octets())"),
            Kind::Array { element: Element::Structure(id), .. }
                if self.stream().structure(*id).strings_alone().is_some() =>
            {
                format!("len({value}.Octets())")
            }
            Kind::Array { element, .. } => {
                match self.stream().size_of_element(*element).unwrap_or(1) {
                    1 => format!("{value}.Len()"),
                    size => format!("{size} * {value}.Len()"),
                }
            }
            Kind::Align { to } => return format!("at += int(wire.Padding(uint64(at), {to}))\n"),
            kind => self.stream().size_of(kind).unwrap_or_default().to_string(),
        };
        format!("at += {size}\n")
    }

    /// Code that checks a part before it is written.
    pub(super) fn check(&self, field: &Field, value: &str) -> String {
        let name = &field.name;
        let broken = |condition: String, rule: &str| {
            format!("if {condition} {{\nreturn wire.Broken(&{rule}, at, \"{name}\")\n}}\n")
        };
        let differs = |extent: &Extent, length: String| match extent {
            Extent::Rest => String::new(),
            Extent::Fixed(n) => broken(format!("{length} != {n}"), &self.fits(field)),
            Extent::Counted(e) => {
                let failed = if e.can_fail() { " || a.Failed" } else { "" };
                let amount = self.scope.integer(e);
                broken(format!("{amount} != uint64({length}){failed}"), &self.fits(field))
            }
        };
        let open =
            |length: &str| format!("o := {value}.Octets(); len(o) > 0 && o[len(o)-1] != 0{length}");
        match &field.kind {
            Kind::Octets { size } => differs(size, format!("len({value})")),
            Kind::Stream(_) => self.nested(field, "", "at", value, false),
            Kind::Text { size } => {
                let sized = size
                    .as_ref()
                    .map(|s| differs(&Extent::Counted(s.clone()), format!("len({value})+1")));
                let nul =
                    broken(format!("bytes.IndexByte({value}, 0) >= 0"), &self.terminated(field));
                sized.unwrap_or_default() + &nul
            }
            Kind::Array { element: Element::Text, count } => {
                differs(count, format!("{value}.Len()"))
                    + &broken(open(""), &self.terminated(field))
            }
            Kind::Array { element, count } => {
                if let Element::Structure(id) = element
                    && let Some(strings) = self.stream().structure(*id).strings_alone()
                {
                    let each = strings.len();
                    let whole = broken(format!("{value}.Len()%{each} != 0"), &self.fits(field));
                    return differs(count, format!("{value}.Len()/{each}"))
                        + &whole
                        + &broken(open(""), &self.fits(field));
                }
                differs(count, format!("{value}.Len()")) + &self.written(field, *element, value)
            }
            Kind::Scalar(scalar) => {
                self.view.late_tests(field, *scalar, value, "at", Role::Writer).code
            }
            Kind::Structure(id) => match of_type(self.stream(), *id).of(Role::Writer) {
                Some((_, function)) => format!(
                    "if err := {value}.{function}(); err != nil {{\nreturn wire.Within(err, at, \"{name}\")\n}}\n"
                ),
                None => String::new(),
            },
            Kind::Align { .. } | Kind::Reserved { .. } => String::new(),
            Kind::Union { .. } => unreachable!("a union stands in the fixed part"),
        }
    }

    fn written(&self, field: &Field, element: Element, value: &str) -> String {
        let each = format!("for i := 0; i < {value}.Len(); i++ {{\ne := {value}.At(i)\n");
        match element {
            Element::Structure(id) => {
                let both = of_type(self.stream(), id);
                let Some((_, function)) = both.of(Role::Writer) else { return String::new() };
                let size = self.stream().structure(id).head;
                format!(
                    "{each}if err := e.{function}({}); err != nil {{\n\
                     return wire.Element(err, at+{size}*i, \"{}\", i)\n}}\n}}\n",
                    "", field.name
                )
            }
            Element::Scalar(scalar) => {
                let tests = self.view.element_tests(field, scalar, "at", Role::Writer);
                if tests.code.is_empty() {
                    String::new()
                } else {
                    format!("{each}{}}}\n", tests.code)
                }
            }
            Element::Text => String::new(),
        }
    }

    pub(super) fn count(&self, field: &Field, own: &str) -> Option<String> {
        let (expression, length) = match &field.kind {
            Kind::Octets { size: Extent::Counted(e) } => (e, format!("len({own})")),
            Kind::Array { count: Extent::Counted(e), element } => match element {
                Element::Structure(id)
                    if self.stream().structure(*id).strings_alone().is_some() =>
                {
                    let each = self.stream().structure(*id).fields.len();
                    (e, format!("{own}.Len() / {each}"))
                }
                _ => (e, format!("{own}.Len()")),
            },
            Kind::Text { size: Some(e) } => (e, format!("len({own}) + 1")),
            _ => return None,
        };
        let Expression::Value(Reference { base: Base::Sibling(index), part: None }) = expression
        else {
            return None;
        };
        let counter = &self.scope.structure.fields[*index];
        let Kind::Scalar(Scalar { primitive, of: None }) = counter.kind else { return None };
        let plain = counter.condition.is_none();
        plain.then(|| {
            format!("v.{} = {}({length})", names::field(&counter.name), integer(primitive))
        })
    }
}
