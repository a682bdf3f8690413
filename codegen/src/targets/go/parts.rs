//! The parts of a body after its fixed part: how they are declared, decoded, checked and written.

use super::checks::of_type;
use super::expression::{Scope, element_type, integer, scalar_type};
use super::names;
use super::structure::{View, endian_of_type, sentence, strings_alone};
use crate::model::*;
use crate::targets::wrap::comment;

/// A part as the templates see it.
pub struct Part {
    /// The lines that declare it; none for octets without meaning.
    pub declaration: String,
    /// Statements that decode it from `c` into `v`, and check it.
    pub decode: String,
    /// Statements that append it to `b`.
    pub append: String,
    /// Statements that check it before it is written, at the offset `at`.
    pub check: String,
    /// Statement that adds its size to `at`.
    pub size: String,
    /// Statement that sets the field that counts it, where one field alone does.
    pub count: Option<String>,
}

/// The parts of a record's body after the fixed part.
pub fn parts(stream: &Stream, record: &Record) -> Vec<Part> {
    let structure = &record.body;
    let endian = stream.framing.endian;
    let view = View { stream, item: &record.name, fields: &structure.fields, endian };
    let builder = Builder { view, scope: Scope::new(stream, structure) };
    structure.fields[structure.head_fields..].iter().map(|f| builder.part(f)).collect()
}

/// Code for the order of octets in a body.
pub fn order(stream: &Stream) -> &'static str {
    match stream.framing.endian {
        Endian::Declared => "s.order",
        Endian::Big => "xenstreams.BigEndian",
        Endian::Little => "xenstreams.LittleEndian",
    }
}

/// Makes the parts of one body.
pub(super) struct Builder<'a> {
    pub(super) view: View<'a>,
    pub(super) scope: Scope<'a>,
}

impl<'a> Builder<'a> {
    pub(super) fn stream(&self) -> &'a Stream {
        self.view.stream
    }

    fn part(&self, field: &Field) -> Part {
        let gate = field.condition.as_ref().map(|c| self.gate(field, c));
        let named = !matches!(field.kind, Kind::Align { .. } | Kind::Reserved { .. });
        let optional = gate.is_some() && named;
        let own = format!("v.{}", names::field(&field.name));
        let value = if optional { format!("{own}.Value") } else { own.clone() };
        let inner = if named { self.type_of(field) } else { String::new() };
        let (decoded, appended) = (self.decode(field, &own, optional), self.append(field, &value));
        let (checked, size) = (self.check(field, &value), self.size(field, &value));
        let gated = |code: String| match &gate {
            Some(gate) if !code.is_empty() => format!("if {} {{\n{code}}}\n", gate.holds),
            _ => code,
        };
        let present = |code: String| match optional {
            true if !code.is_empty() => format!("if {own}.Present {{\n{code}}}\n"),
            true => code,
            false => gated(code),
        };
        let mut declaration = String::new();
        if named {
            let when = if optional { " Absent where its gate does not hold." } else { "" };
            let text = format!("{}{}{when}", sentence(self.stream(), field), self.remark(field));
            let ty = if optional { format!("xenstreams.Optional[{inner}]") } else { inner.clone() };
            declaration =
                format!("{}\n{} {ty}\n\n", comment(&text, "// "), names::field(&field.name));
        }
        let mut decode = gated(decoded);
        let mut check = present(checked);
        if let Some(gate) = &gate {
            decode = format!("{}{decode}", gate.before.replace("return ", "return 0, "));
            if optional {
                decode = format!("{own} = xenstreams.Optional[{inner}]{{}}\n{decode}");
                let fits = self.fits(field);
                let label = &field.name;
                check = format!(
                    "{}if {own}.Present != ({}) {{\nreturn wire.Broken(&{fits}, at, \"{label}\")\n}}\n{check}",
                    gate.before.replace("c.At", "at"),
                    gate.holds
                );
            }
        }
        Part {
            declaration,
            decode,
            append: present(appended),
            check,
            size: present(size),
            count: if optional { None } else { self.count(field, &own) },
        }
    }

    /// The condition of a field, and what has to be looked at before.
    fn gate(&self, field: &Field, condition: &crate::expression::Condition) -> Gate {
        let holds = self.scope.condition(condition);
        if !condition.can_fail() {
            return Gate { before: String::new(), holds };
        }
        let present = format!("has{}", names::exported(&field.name));
        let fault = format!("wire.Broken(&{}, c.At, \"{}\")", self.fits(field), label(field));
        let before = format!("{present} := {holds}\nif a.Failed {{\nreturn {fault}\n}}\n");
        Gate { before, holds: present }
    }

    fn remark(&self, field: &Field) -> &'static str {
        match &field.kind {
            Kind::Array { element: Element::Structure(id), .. }
                if strings_alone(self.stream().structure(*id)).is_some() =>
            {
                " The strings of all elements, one after another."
            }
            Kind::Text { .. } => " Without its NUL.",
            _ => "",
        }
    }

    fn type_of(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Octets { .. } | Kind::Text { .. } | Kind::Stream(_) => "[]byte".into(),
            Kind::Array { element: Element::Text, .. } => "xenstreams.Strings".into(),
            Kind::Array { element: Element::Structure(id), .. }
                if strings_alone(self.stream().structure(*id)).is_some() =>
            {
                "xenstreams.Strings".into()
            }
            Kind::Array { element, .. } => {
                format!("xenstreams.Array[{}]", element_type(self.stream(), *element))
            }
            _ => self.view.type_of(field),
        }
    }

    pub(super) fn rule(&self, id: RuleId) -> String {
        names::rule(self.stream(), self.stream().rule(id))
    }

    pub(super) fn fits(&self, field: &Field) -> String {
        self.rule(field.fits.expect("a field after the fixed part has a rule that it fits"))
    }

    /// The rule about NULs.
    pub(super) fn terminated(&self, field: &Field) -> String {
        let is = |c: &&FieldCheck| matches!(c.test, FieldTest::Terminated);
        field.checks.iter().find(is).map(|c| self.rule(c.rule)).unwrap_or_default()
    }

    fn decode(&self, field: &Field, own: &str, optional: bool) -> String {
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
                if strings_alone(self.stream().structure(*id)).is_some() =>
            {
                let strings = strings_alone(self.stream().structure(*id)).unwrap_or_default();
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

    /// Code for a count or size, and whether its arithmetic can fail.
    fn amount(&self, extent: &Extent) -> (String, bool) {
        match extent {
            Extent::Fixed(n) => (n.to_string(), false),
            Extent::Counted(e) => (self.scope.integer(e), e.can_fail()),
            Extent::Rest => ("c.Remaining()".into(), false),
        }
    }

    /// Code that judges a nested stream.
    pub(super) fn nested(
        &self,
        field: &Field,
        result: &str,
        at: &str,
        own: &str,
        optional: bool,
    ) -> String {
        let Kind::Stream(id) = &field.kind else { return String::new() };
        let value = if optional { format!("{own}.Value") } else { own.to_owned() };
        format!(
            "if err := {}.Verify({value}); err != nil {{\nreturn {result}wire.InStream(err, {at}, \"{}\")\n}}\n",
            names::package(id),
            field.name
        )
    }
}

/// When a field is there.
struct Gate {
    before: String,
    holds: String,
}

fn label(field: &Field) -> &str {
    if field.name.is_empty() { "align" } else { &field.name }
}

/// Checks within a function that also returns how many octets there are.
fn returning(code: &str) -> String {
    code.replace("return wire.", "return 0, wire.")
}

/// The argument for the order of octets in a call on a structure in a body.
pub fn order_argument(stream: &Stream, id: TypeId) -> String {
    match endian_of_type(stream, id) {
        Endian::Declared => format!(", {}", order(stream)),
        Endian::Big | Endian::Little => String::new(),
    }
}

/// The function that decodes an element.
pub fn decoder(stream: &Stream, element: Element) -> String {
    match element {
        Element::Scalar(Scalar { primitive, of: None }) => {
            format!("wire.{}", names::exported(integer(primitive)))
        }
        other => format!("decode{}", element_type(stream, other)),
    }
}

fn read_scalar(stream: &Stream, scalar: Scalar, octets: &str) -> String {
    let size = scalar.primitive.size();
    let raw = match (size, stream.framing.endian) {
        (1, _) => format!("{octets}[0]"),
        (_, Endian::Declared) => format!("s.order.Uint{}({octets})", size * 8),
        (_, Endian::Big) => format!("binary.BigEndian.Uint{}({octets})", size * 8),
        (_, Endian::Little) => format!("binary.LittleEndian.Uint{}({octets})", size * 8),
    };
    let plain = scalar.of.is_none() && !scalar.primitive.signed();
    if plain { raw } else { format!("{}({raw})", scalar_type(stream, scalar)) }
}

/// A statement that appends a scalar.
pub fn append_scalar(stream: &Stream, scalar: Scalar, value: &str) -> String {
    let bits = scalar.primitive.size() * 8;
    let plain = scalar.of.is_none() && !scalar.primitive.signed();
    let value = if plain { value.to_owned() } else { format!("uint{bits}({value})") };
    match (bits, stream.framing.endian) {
        (8, _) => format!("b = append(b, {value})\n"),
        (_, Endian::Declared) => format!("b = s.order.AppendUint{bits}(b, {value})\n"),
        (_, Endian::Big) => format!("b = binary.BigEndian.AppendUint{bits}(b, {value})\n"),
        (_, Endian::Little) => format!("b = binary.LittleEndian.AppendUint{bits}(b, {value})\n"),
    }
}
