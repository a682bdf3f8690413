//! The parts of a body after its fixed part: how they are declared, decoded, checked and written.

use super::expression::{Scope, element_type, integer, scalar_type};
use super::names;
use super::structure::{View, endian_of_type, sentence};
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
    fn gate(&self, field: &Field, condition: &crate::model::expression::Condition) -> Gate {
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
                if self.stream().structure(*id).strings_alone().is_some() =>
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
                if self.stream().structure(*id).strings_alone().is_some() =>
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

    /// Code for a count or size, and whether its arithmetic can fail.
    pub(super) fn amount(&self, extent: &Extent) -> (String, bool) {
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

pub(super) fn label(field: &Field) -> &str {
    if field.name.is_empty() { "align" } else { &field.name }
}

/// Checks within a function that also returns how many octets there are.
pub(super) fn returning(code: &str) -> String {
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

pub(super) fn read_scalar(stream: &Stream, scalar: Scalar, octets: &str) -> String {
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
