//! The checks on fields, as statements that leave a function with an error (step 7 of
//! `spec/reading.md`; steps 1 and 2 for headers).

use super::expr::{Binary, Expr, atom, call};
use super::expressions::{bound, widened};
use super::fixed::View;
use super::octets::element_at;
use super::output::Output;
use super::scopes::members;
use super::types::{self, overflows};
use crate::model::{BitPart, Endian, FieldTest, RuleId, Scalar, TypeBody, TypeId};
use crate::plan::{Check, FixedField, FixedKind, Needs, Since};
use crate::targets::literal::{literal, literal_of_octets};

/// What a function gives beside an error: what stands before it in a `return`.
#[derive(Debug, Clone, Copy)]
pub enum Result {
    /// Nothing.
    Error,
    /// How many octets there are.
    Octets,
}

impl Result {
    /// What follows `return`.
    pub fn of(self, error: impl std::fmt::Display) -> String {
        match self {
            Self::Error => error.to_string(),
            Self::Octets => format!("0, {error}"),
        }
    }
}

/// A value that is checked.
pub struct Subject<'a> {
    /// Code for the value.
    pub value: &'a str,
    /// Its type.
    pub scalar: Scalar,
    /// Code for its offset.
    pub offset: &'a str,
    /// The name of its field in paths.
    pub field: &'a str,
    /// Whether it is the element `i` of the field.
    pub element: bool,
}

/// The arguments of a function that checks a structure.
#[derive(Debug, Clone, Copy)]
pub struct Parameters {
    octets: bool,
    layout: bool,
    state: bool,
}

impl Parameters {
    /// Those of a function with certain needs.
    pub fn new(needs: Needs, layout: bool) -> Self {
        Self { octets: needs.octets, layout, state: needs.state || needs.role }
    }

    /// As they are declared.
    pub fn declared(self) -> String {
        self.list("b []byte", "l *wire.Layout", "s *state")
    }

    /// As they are given.
    pub fn given(self, octets: &str, layout: &str, state: &str) -> String {
        self.list(octets, layout, state)
    }

    fn list(self, octets: &str, layout: &str, state: &str) -> String {
        let all = [(self.octets, octets), (self.layout, layout), (self.state, state)];
        all.iter().filter(|p| p.0).map(|p| p.1).collect::<Vec<_>>().join(", ")
    }
}

impl View<'_> {
    /// Whether some layout of the record lacks a field of the fixed part.
    pub fn has_gaps(&self) -> bool {
        self.fixed.fields.iter().any(|field| self.lacking(field.index))
    }

    /// The parameters of the function that checks the fixed part.
    pub fn parameters(&self) -> Parameters {
        Parameters::new(self.fixed.needs, self.has_gaps())
    }

    /// The function that checks the fixed part, if there is anything to check.
    pub fn check_function(&self, out: &mut Output, ty: &str, function: &str, of: &str) {
        if !self.fixed.needs.checks {
            return;
        }
        out.import_own("streamspec");
        out.import_own("internal/wire");
        let parameters = self.parameters().declared();
        let doc = format!("{function} checks the fields{of}, in their order.");
        let signature = format!("(v *{ty}) {function}({parameters}) *streamspec.Error");
        out.function(&doc, &signature, |out| {
            for field in self.fixed.fields.iter().filter(|field| field.needs.checks) {
                match self.lacking(field.index) {
                    true => out.block(format!("if !l.Lacks({}) {{", field.index), |out| {
                        self.check_field(out, field);
                    }),
                    false => self.check_field(out, field),
                }
            }
            out.line("return nil");
        });
    }

    fn lacking(&self, index: usize) -> bool {
        let super::scopes::Place::Record(id) = self.place else { return false };
        self.plan.record(id).may_lack(index)
    }

    /// The checks of a field that some versions may lack.
    fn check_field(&self, out: &mut Output, field: &FixedField) {
        let Some(since) = &field.since else { return self.check_value(out, field) };
        let version = self.version_at(field.index, "s");
        let later = !field.checks.is_empty() || self.is_checked_within(&field.kind);
        match (&since.before, later) {
            (Some(before), true) => {
                out.open(format!("if {version} < {} {{", since.version));
                self.check_before(out, field, before);
                out.reopen("} else {");
                self.check_value(out, field);
                out.close("}");
            }
            (Some(before), false) => {
                out.block(format!("if {version} < {} {{", since.version), |out| {
                    self.check_before(out, field, before);
                });
            }
            (None, _) => out.block(format!("if {version} >= {} {{", since.version), |out| {
                self.check_value(out, field);
            }),
        }
    }

    fn check_before(&self, out: &mut Output, field: &FixedField, before: &Check) {
        let (at, to) = (field.offset, field.offset + field.size);
        self.zero(
            out,
            before,
            (&format!("b[{at}:{to}]"), field.size),
            &at.to_string(),
            &field.field.name,
        );
    }

    fn is_checked_within(&self, kind: &FixedKind) -> bool {
        match kind {
            FixedKind::Structure(id) | FixedKind::Structures(id, _) => {
                self.plan.needs_of_type(*id).checks
            }
            FixedKind::Union { cases, .. } => {
                cases.iter().any(|case| self.plan.needs_of_type(case.of).checks)
            }
            FixedKind::Scalar(_)
            | FixedKind::Scalars(..)
            | FixedKind::Reserved
            | FixedKind::Octets => false,
        }
    }

    fn check_value(&self, out: &mut Output, field: &FixedField) {
        let own = format!("v.{}", self.fields[field.index]);
        let (at, to) = (field.offset, field.offset + field.size);
        let (offset, label) = (at.to_string(), field.field.name.as_str());
        match &field.kind {
            FixedKind::Scalar(scalar) => {
                let subject = Subject {
                    value: &own,
                    scalar: *scalar,
                    offset: &offset,
                    field: label,
                    element: false,
                };
                self.check_scalar(out, &field.checks, &subject, Result::Error);
            }
            FixedKind::Reserved => {
                let name = if label.is_empty() { "align" } else { label };
                for check in &field.checks {
                    if let FieldTest::Sum = check.what {
                        let order = order_of(self.plan.endian);
                        let other = format!("s.running.Differs(b[{at}:{to}], {order})");
                        out.refuse(other, self.broken(check.rule, &offset, name));
                        continue;
                    }
                    self.zero(out, check, (&format!("b[{at}:{to}]"), field.size), &offset, name);
                }
            }
            FixedKind::Octets => {
                let value = format!("{own}[:]");
                self.octets(out, &field.checks, &value, (&offset, label), Result::Error);
            }
            FixedKind::Scalars(scalar, _) if !field.checks.is_empty() => {
                let offset = element_at(&offset, scalar.primitive.size());
                out.block(format!("for i, e := range {own} {{"), |out| {
                    let subject = Subject {
                        value: "e",
                        scalar: *scalar,
                        offset: &offset,
                        field: label,
                        element: true,
                    };
                    self.check_scalar(out, &field.checks, &subject, Result::Error);
                });
            }
            FixedKind::Scalars(..) => {}
            FixedKind::Structures(id, _) => {
                let place = element_at(&offset, self.plan.stream.structure(*id).head);
                let octets = format!("b[{place}:]");
                if let Some(check) = self.check_of(*id, &format!("{own}[i]"), &octets) {
                    out.block(format!("for i := range {own} {{"), |out| {
                        let error = format!("wire.Element(err, {place}, \"{label}\", i)");
                        out.refuse(check, error);
                    });
                }
            }
            FixedKind::Structure(id) => {
                if let Some(check) = self.check_of(*id, &own, &format!("b[{at}:{to}]")) {
                    out.refuse(check, format!("wire.Within(err, {at}, \"{label}\")"));
                }
            }
            FixedKind::Union { tag, cases } => {
                self.each_case(out, (*tag, cases), |id, member| {
                    let octets = format!("b[{at}:{to}]");
                    let check = self.check_of(id, &format!("{own}.{member}"), &octets)?;
                    Some(refusal(&check, &format!("wire.Within(err, {at}, \"{label}\")")))
                });
            }
        }
    }

    /// A call that checks a structure, as the head of an `if`; none where nothing is checked.
    pub fn check_of(&self, id: TypeId, value: &str, octets: &str) -> Option<String> {
        let needs = self.plan.needs_of_type(id);
        let given = Parameters::new(needs, false).given(octets, "", "s");
        needs.checks.then(|| format!("err := {value}.check({given}); err != nil"))
    }

    /// The check that octets, so many of them, are zero.
    pub fn zero(
        &self,
        out: &mut Output,
        check: &Check,
        (octets, size): (&str, u64),
        offset: &str,
        field: &str,
    ) {
        let broken = match size {
            2 | 4 | 8 => {
                out.import("encoding/binary");
                let value = format!("binary.LittleEndian.Uint{}({octets})", size * 8);
                atom(value).with(Binary::NotEqual, atom("0"))
            }
            _ => Expr::Not(Box::new(call("wire.IsZero", [atom(octets)]))),
        };
        out.refuse(broken.after(bound(check.role)), self.broken(check.rule, offset, field));
    }

    /// The checks on octets.
    pub fn octets(
        &self,
        out: &mut Output,
        checks: &[Check],
        value: &str,
        (offset, field): (&str, &str),
        result: Result,
    ) {
        for check in checks {
            let FieldTest::Octets(constant) = check.what else { continue };
            let constant = atom(literal_of_octets(constant));
            let broken = atom(format!("string({value})")).with(Binary::NotEqual, constant);
            let error = self.broken(check.rule, offset, field);
            out.refuse(broken.after(bound(check.role)), result.of(error));
        }
    }

    /// The error for a rule that a field breaks.
    pub fn broken(&self, rule: RuleId, offset: &str, field: &str) -> String {
        format!("wire.Broken(&{}, {offset}, \"{field}\")", self.names.rule(rule))
    }

    /// The checks on a value.
    pub fn check_scalar(
        &self,
        out: &mut Output,
        checks: &[Check],
        subject: &Subject,
        result: Result,
    ) {
        for check in checks {
            let Some(broken) = self.breaks(check.what, subject) else { continue };
            let Subject { offset, field, .. } = subject;
            let error = match subject.element {
                true => {
                    let rule = self.names.rule(check.rule);
                    format!("wire.BrokenElement(&{rule}, {offset}, \"{field}\", i)")
                }
                false => self.broken(check.rule, offset, field),
            };
            out.refuse(broken.after(bound(check.role)), result.of(error));
        }
    }

    /// When a value breaks a rule; none where its type keeps it from that.
    fn breaks(&self, test: &FieldTest, subject: &Subject) -> Option<Expr> {
        let value = || atom(types::plain(subject.scalar, subject.value));
        let wide = || widened(subject.scalar, subject.value);
        let signed = subject.scalar.primitive.signed();
        let set = |set| format!("s.{}.Has({})", self.names.set(set), wide());
        let compare = |operator, with: i128| value().with(operator, atom(literal(with)));
        Some(match test {
            FieldTest::Equals(constant) => {
                compare(Binary::NotEqual, subject.scalar.primitive.number(*constant))
            }
            FieldTest::AtLeast(1) if !signed => compare(Binary::Equal, 0),
            FieldTest::AtLeast(least) => compare(Binary::Less, *least),
            FieldTest::AtMost(most) => compare(Binary::Greater, *most),
            FieldTest::Version => {
                let versions = self.plan.stream.versions.iter();
                let others = versions.map(|v| compare(Binary::NotEqual, v.number.into()));
                Expr::chain(Binary::And, others)
            }
            FieldTest::Named(_) => atom(format!("!{}.Known()", subject.value)),
            FieldTest::BitsZero(mask) => {
                let bits = value().with(Binary::BitAnd, atom(literal(*mask)));
                bits.with(Binary::NotEqual, atom("0"))
            }
            FieldTest::PartNamed(id, index) => {
                let TypeBody::Bits { parts, .. } = &self.plan.stream.ty(*id).body else {
                    return None;
                };
                let (part, method) = (&parts[*index], &self.names.types[id.0].parts[*index].get);
                let got = format!("{}.{method}()", subject.value);
                match part.of.filter(|_| overflows(self.plan.stream, part)) {
                    None => atom(format!("!{got}.Known()")),
                    Some(of) => {
                        let unknown = atom(format!("!{}({got}).Known()", self.names.ty(of)));
                        let greatest = atom(self.greatest(part));
                        atom(got).with(Binary::Greater, greatest).with(Binary::Or, unknown)
                    }
                }
            }
            FieldTest::Unique(id) => atom(set(*id)),
            FieldTest::Refers { set: id, or_zero } => {
                let unknown = atom(format!("!{}", set(*id)));
                unknown.after(or_zero.then(|| compare(Binary::NotEqual, 0)))
            }
            FieldTest::Zero => compare(Binary::NotEqual, 0),
            FieldTest::Octets(_)
            | FieldTest::Sum
            | FieldTest::Terminated
            | FieldTest::Matches(_) => return None,
        })
    }

    /// The greatest value that the enum of a part can have, as a literal.
    fn greatest(&self, part: &BitPart) -> String {
        match part.of.map(|id| &self.plan.stream.ty(id).body) {
            Some(TypeBody::Enum { primitive, .. }) => literal(primitive.greatest()),
            _ => literal(part.mask() >> part.low),
        }
    }

    /// Statements that take back fields of `own` which the version does not have, and see a union in
    /// its octets as that says.
    pub fn without_later_fields(&self, out: &mut Output, own: &str, octets: &str, state: &str) {
        for field in &self.fixed.fields {
            let Some(Since { version: since, .. }) = &field.since else { continue };
            let zero = |field: &FixedField| match field.kind {
                FixedKind::Scalar(scalar) if !scalar.primitive.odd() => "0".to_owned(),
                _ => format!("{}{{}}", self.type_of(field)),
            };
            let version = self.version_of(own, field.index, state);
            out.block(format!("if {version} < {since} {{"), |out| {
                out.line(format!("{own}.{} = {}", self.fields[field.index], zero(field)));
                let Some(union) = field.chooses.map(|index| self.fixed.field(index)) else {
                    return;
                };
                let FixedKind::Union { cases, .. } = &union.kind else { return };
                let member = format!("{own}.{}", self.fields[union.index]);
                out.line(format!("{member} = {}", zero(union)));
                let mut named = cases.iter().zip(members(cases));
                if let Some((case, name)) = named.find(|(case, _)| case.value == 0)
                    && self.says(case.of)
                {
                    let (at, to) = (union.offset, union.offset + union.size);
                    let order = self.order_for(case.of, state);
                    out.line(format!("{member}.{name}.Decode({octets}[{at}:{to}]{order})"));
                }
            });
        }
    }

    /// Statements that take back what the format fixes in `own` in later versions.
    pub fn without_later_values(&self, out: &mut Output, own: &str, state: &str) {
        let values = self.fixed_values();
        for field in &self.fixed.fields {
            let name = self.fields[field.index].as_str();
            let fixed = values.iter().any(|(of, _)| *of == name);
            let Some(since) = field.since.as_ref().filter(|_| fixed) else { continue };
            out.block(format!("if {state}.version < {} {{", since.version), |out| {
                let zero = match field.kind {
                    FixedKind::Scalar(scalar) if !scalar.primitive.odd() => "0".into(),
                    _ => format!("{}{{}}", self.type_of(field)),
                };
                out.line(format!("{own}.{name} = {zero}"));
            });
        }
    }

    /// The argument for the order of octets in a call on a structure within, where no code stands
    /// around it that has one.
    fn order_for(&self, id: TypeId, state: &str) -> String {
        match (self.plan.ty(id).endian, self.endian) {
            (Endian::Declared, Endian::Declared) => format!(", {state}.order"),
            (Endian::Declared, Endian::Big) => ", streamspec.BigEndian".into(),
            (Endian::Declared, Endian::Little) => ", streamspec.LittleEndian".into(),
            (Endian::Big | Endian::Little, _) => String::new(),
        }
    }
}

/// An `if` that returns, as text of several lines.
fn refusal(condition: &str, error: &str) -> String {
    format!("if {condition} {{\n\treturn {error}\n}}")
}

/// The order of octets of a body, of which the stream so far knows where the description does not say it.
fn order_of(endian: Endian) -> &'static str {
    match endian {
        Endian::Declared => "s.order",
        Endian::Big => "streamspec.BigEndian",
        Endian::Little => "streamspec.LittleEndian",
    }
}
