//! The parts of a body, as a reader looks at them: how they are taken from it and checked.

use super::checks::of_type;
use super::names;
use super::parts::{Builder, decoder, label, order, order_argument, read_scalar, returning};
use crate::model::*;

impl Builder<'_> {
    /// Statements that take a part from `c` into `v`, and check it.
    pub(super) fn decode(&self, field: &Field, own: &str, optional: bool) -> String {
        let some = |value: String| {
            let value = if optional { format!("xenstreams.Some({value})") } else { value };
            format!("{own} = {value}\n")
        };
        let missing = |failed: &str| {
            format!(
                "{failed} {{\nreturn 0, wire.Broken(&{}, c.Start, \"{}\")\n}}\n",
                self.fits(field),
                label(field)
            )
        };
        let take = |code: String, fails: bool| {
            let failed = if fails { "if !ok || a.Failed" } else { "if !ok" };
            format!("octets, ok = {code}\n{}", missing(failed))
        };
        match &field.kind {
            Kind::Octets { size: Extent::Rest } => some("c.Rest()".into()),
            Kind::Stream(_) => {
                some("c.Rest()".into()) + &self.nested(field, "0, ", "c.Start", own, optional)
            }
            Kind::Octets { size } => {
                let (amount, fails) = self.amount(size);
                let code = take(format!("c.Take({amount})"), fails);
                if !optional {
                    return code.replacen("octets, ok", &format!("{own}, ok"), 1);
                }
                code + &some("octets".into())
            }
            Kind::Text { size: Some(size) } => {
                let (amount, fails) = (self.scope.integer(size), size.can_fail());
                take(format!("c.Take({amount})"), fails)
                    + &format!(
                        "octets, ok = wire.Text(octets)\nif !ok {{\nreturn 0, wire.Broken(&{}, c.Start, \"{}\")\n}}\n",
                        self.terminated(field),
                        field.name
                    )
                    + &some("octets".into())
            }
            Kind::Text { size: None } => {
                let label = &field.name;
                format!(
                    "octets, unread = c.String()\nswitch unread {{\ncase wire.Missing:\n\
                     return 0, wire.Broken(&{}, c.Start, \"{label}\")\ncase wire.Unterminated:\n\
                     return 0, wire.Broken(&{}, c.Start, \"{label}\")\n}}\n",
                    self.fits(field),
                    self.terminated(field)
                ) + &some("octets".into())
            }
            Kind::Array { element: Element::Text, count } => {
                self.strings(field, std::slice::from_ref(field), count)
                    + &some("xenstreams.StringsView(c.Body[start:c.At:c.At])".into())
            }
            Kind::Array { element: Element::Structure(id), count }
                if self.stream().structure(*id).strings_alone().is_some() =>
            {
                let strings = self.stream().structure(*id).strings_alone().unwrap_or_default();
                self.strings(field, strings, count)
                    + &some("xenstreams.StringsView(c.Body[start:c.At:c.At])".into())
            }
            Kind::Array { element, count } => {
                let size = self.stream().size_of_element(*element).unwrap_or(1);
                let taken = match count {
                    Extent::Rest => format!("octets = c.WholeElements({size})\n"),
                    count => {
                        let (amount, fails) = self.amount(count);
                        take(format!("c.Elements({amount}, {size})"), fails)
                    }
                };
                let decode = decoder(self.stream(), *element);
                let view = format!(
                    "xenstreams.ArrayView(octets, {size}, {}, {decode})",
                    order(self.stream())
                );
                taken + &self.elements(field, *element, size) + &some(view)
            }
            Kind::Align { to } => {
                let code = take(format!("c.Align({to})"), false);
                self.discarded(code, field)
            }
            Kind::Reserved { octets } => {
                let code = take(format!("c.Take({octets})"), false);
                self.discarded(code, field)
            }
            Kind::Scalar(scalar) => {
                let size = scalar.primitive.size();
                let value = read_scalar(self.stream(), *scalar, "octets");
                let inner = if optional { format!("{own}.Value") } else { own.to_owned() };
                take(format!("c.Take({size})"), false)
                    + &some(value)
                    + &returning(
                        &self.view.late_tests(field, *scalar, &inner, "c.Start", Role::Reader).code,
                    )
            }
            Kind::Structure(id) => {
                let size = self.stream().structure(*id).head;
                let inner = if optional { format!("{own}.Value") } else { own.to_owned() };
                let present =
                    if optional { format!("{own}.Present = true\n") } else { String::new() };
                let order = order_argument(self.stream(), *id);
                let mut code = take(format!("c.Take({size})"), false)
                    + &format!("{inner}.Decode(octets{order})\n{present}");
                if let Some((checks, name)) = of_type(self.stream(), *id).of(Role::Reader) {
                    code += &format!(
                        "if err := {inner}.{name}({}); err != nil {{\nreturn 0, wire.Within(err, c.Start, \"{}\")\n}}\n",
                        checks.arguments("octets", "", ""),
                        field.name
                    );
                }
                code
            }
            Kind::Union { .. } => {
                unreachable!("a union stands in the fixed part, as its tag does")
            }
        }
    }

    /// Octets that are looked at, if at all, and left.
    fn discarded(&self, code: String, field: &Field) -> String {
        let binds = |c: &&FieldCheck| {
            let rule = self.stream().rule(c.rule);
            rule.level == Level::Must && rule.role.binds(Role::Reader)
        };
        match field.checks.iter().find(binds) {
            Some(check) => {
                code + &format!(
                    "if !wire.IsZero(octets) {{\nreturn 0, wire.Broken(&{}, c.Start, \"{}\")\n}}\n",
                    self.rule(check.rule),
                    label(field)
                )
            }
            None => code.replacen("octets, ok", "_, ok", 1),
        }
    }

    /// Strings one by one, so that each has its own rules; `start` is where the first begins.
    fn strings(&self, field: &Field, strings: &[Field], count: &Extent) -> String {
        let name = &field.name;
        let mut before = String::new();
        let more = match count {
            Extent::Rest => "c.Remaining() > 0".to_owned(),
            count => {
                let (amount, fails) = self.amount(count);
                before = format!("count = {amount}\n");
                if fails {
                    before += &format!(
                        "if a.Failed {{\nreturn 0, wire.Broken(&{}, c.At, \"{name}\")\n}}\n",
                        self.fits(field)
                    );
                }
                "uint64(i) < count".to_owned()
            }
        };
        let array_of_texts = strings.len() == 1 && std::ptr::eq(&raw const strings[0], field);
        let mut code = format!("{before}start = c.At\nfor i := 0; {more}; i++ {{\n");
        for string in strings {
            let (missing, unterminated) = if array_of_texts {
                (
                    format!("wire.Broken(&{}, start, \"{name}\")", self.fits(field)),
                    format!(
                        "wire.BrokenElement(&{}, c.Start, \"{name}\", i)",
                        self.terminated(field)
                    ),
                )
            } else {
                let fault = |rule: String| {
                    format!(
                        "wire.Element(wire.Broken(&{rule}, 0, \"{}\"), c.Start, \"{name}\", i)",
                        string.name
                    )
                };
                (fault(self.fits(string)), fault(self.terminated(string)))
            };
            code += &format!(
                "switch _, unread := c.String(); unread {{\ncase wire.Missing:\nreturn 0, {missing}\n\
                 case wire.Unterminated:\nreturn 0, {unterminated}\n}}\n"
            );
        }
        code + "}\n"
    }

    /// The checks of elements that are decoded from `octets`.
    fn elements(&self, field: &Field, element: Element, size: u64) -> String {
        let name = &field.name;
        let each = format!("for i, o := 0, octets; len(o) > 0; i, o = i+1, o[{size}:] {{\n");
        match element {
            Element::Structure(id) => {
                let both = of_type(self.stream(), id);
                let Some((checks, function)) = both.of(Role::Reader) else { return String::new() };
                format!(
                    "var e {}\n{each}e.Decode(o{})\nif err := e.{function}({}); err != nil {{\n\
                     return 0, wire.Element(err, c.Start+{size}*i, \"{name}\", i)\n}}\n}}\n",
                    names::named(self.stream().ty(id)),
                    order_argument(self.stream(), id),
                    checks.arguments("o", "", ""),
                )
            }
            Element::Scalar(scalar) => {
                let tests = self.view.element_tests(field, scalar, "c.Start", Role::Reader);
                if tests.code.is_empty() {
                    return String::new();
                }
                let value = read_scalar(self.stream(), scalar, "o");
                format!("{each}e := {value}\n{}}}\n", returning(&tests.code))
            }
            Element::Text => String::new(),
        }
    }
}
