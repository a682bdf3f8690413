//! Arithmetic and tests of the plan as Go.

use super::expr::{Binary, Expr, atom, call};
use super::scopes::Names;
use super::types::{self, is_bit, overflows, scalar_type};
use crate::model::expression::{Comparison, Operator};
use crate::model::{BitPart, Element, Kind, Primitive, Role, Scalar, TypeBody};
use crate::plan::{Absence, Arithmetic, Operand, Over, StreamPlan, Test, Where};
use crate::targets::literal::literal;

/// Where the values of an expression are found in the code around it: the fields of the structure in
/// `v`, what is known of the stream in `s`, an element in `it`, and whether arithmetic failed in `a`.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The stream.
    pub plan: &'a StreamPlan<'a>,
    /// Its names.
    pub names: &'a Names,
    /// The names of the fields of the structure.
    pub fields: &'a [String],
    /// Code for the octets that are left of the body.
    pub remaining: &'static str,
    /// Code for the version of the stream.
    pub version: &'a str,
    /// What the elements are that are looked at.
    pub element: Option<Element>,
    /// Whether the body may have a layout, which is then in `l`.
    pub in_layouts: bool,
}

impl Scope<'_> {
    /// An integer, of type `uint64`.
    pub fn integer(&self, arithmetic: &Arithmetic) -> Expr {
        match arithmetic {
            Arithmetic::Integer(value) => atom(format!("uint64({})", literal(*value))),
            Arithmetic::Value(operand) => self.value(operand),
            Arithmetic::Version => atom(format!("uint64({})", self.version)),
            Arithmetic::Instance => atom("s.instance"),
            Arithmetic::Records(record) => {
                atom(format!("s.counts[{}]", self.names.record(*record).kind))
            }
            Arithmetic::Remaining => atom(self.remaining),
            Arithmetic::Count { array, such } => self.over("Count", array, such, false),
            Arithmetic::Apply(operation) => {
                let (left, right) = (self.operand(&operation.left), self.operand(&operation.right));
                let (function, operator) = match operation.operator {
                    Operator::Add => ("a.Add", Binary::Add),
                    Operator::Subtract => ("a.Subtract", Binary::Subtract),
                    Operator::Multiply => ("a.Multiply", Binary::Multiply),
                    Operator::Divide => ("a.Divide", Binary::Divide),
                    Operator::ShiftLeft => ("a.ShiftLeft", Binary::ShiftLeft),
                    Operator::BitAnd => ("", Binary::BitAnd),
                };
                match operation.can_fail {
                    true => call(function, [left, right]),
                    // The left one has a type, so that the whole has it.
                    false => self.integer(&operation.left).with(operator, right),
                }
            }
        }
    }

    /// An integer beside one that has a type: a literal needs none.
    fn operand(&self, arithmetic: &Arithmetic) -> Expr {
        match arithmetic {
            Arithmetic::Integer(value) => atom(literal(*value)),
            other => self.integer(other),
        }
    }

    /// A truth value.
    pub fn test(&self, test: &Test) -> Expr {
        let all = |tests: &[Test]| tests.iter().map(|t| self.test(t)).collect::<Vec<_>>();
        match test {
            Test::Compare(comparison, a, b) => self.compare(*comparison, a, b),
            Test::Bit { of, set } => self.bit(of, *set),
            Test::Seen { record, was } => {
                let seen = atom(format!("s.seen[{}]", self.names.record(*record).kind));
                if *was { seen } else { Expr::Not(Box::new(seen)) }
            }
            Test::Every(tests) => Expr::chain(Binary::And, all(tests)),
            Test::Any(tests) => Expr::chain(Binary::Or, all(tests)),
            Test::ForAll { array, such } => self.over("All", array, such, false),
            Test::ForSome { array, such } => self.over("Any", array, such, true),
        }
    }

    fn compare(&self, comparison: Comparison, a: &Arithmetic, b: &Arithmetic) -> Expr {
        let operator = match comparison {
            Comparison::Equal => Binary::Equal,
            Comparison::NotEqual => Binary::NotEqual,
            Comparison::Less => Binary::Less,
            Comparison::LessOrEqual => Binary::LessOrEqual,
            Comparison::Greater => Binary::Greater,
            Comparison::GreaterOrEqual => Binary::GreaterOrEqual,
        };
        let typed = match (a, b) {
            (Arithmetic::Value(operand), Arithmetic::Integer(value)) => self.typed(operand, *value),
            (Arithmetic::Version, Arithmetic::Integer(value)) if *value <= u32::MAX.into() => {
                Some((atom(self.version), atom(literal(*value))))
            }
            _ => None,
        };
        let (left, right) = typed.unwrap_or_else(|| (self.integer(a), self.operand(b)));
        left.with(operator, right)
    }

    /// A value as it is, and a constant of its type to compare it with.
    fn typed(&self, operand: &Operand, constant: u64) -> Option<(Expr, Expr)> {
        let of = match operand.part {
            Some(part) if is_bit(part) => return None,
            Some(part) => part.of,
            None => operand.scalar.of,
        };
        if operand.part.is_some_and(|part| overflows(self.plan.stream, part)) {
            return None;
        }
        let primitive = match of.map(|id| &self.plan.stream.ty(id).body) {
            Some(TypeBody::Enum { primitive, .. }) => *primitive,
            _ => operand.scalar.primitive,
        };
        let fits = constant <= primitive.greatest();
        let plain = !matches!(operand.at, Where::Earlier(..)) && self.present(operand).is_none();
        let plain = plain && self.plan.counts(operand.at) == 0;
        if !plain || !fits || operand.scalar.primitive.signed() {
            return None;
        }
        let mut place = self.place(operand);
        if let Some(part) = operand.part {
            place = format!("{place}.{}()", self.part_method(operand.scalar, part)?);
        }
        let named = of.and_then(|id| match &self.plan.stream.ty(id).body {
            TypeBody::Enum { values, .. } => {
                let index = values.iter().position(|v| v.value == constant)?;
                Some(self.names.types[id.0].parts[index].constant.clone())
            }
            TypeBody::Bits { .. } | TypeBody::Structure(_) => None,
        });
        if operand.part.is_none() {
            place = types::plain(self.scalar_at(operand), &place);
        }
        Some((atom(place), atom(named.unwrap_or_else(|| literal(constant)))))
    }

    /// A single bit.
    fn bit(&self, operand: &Operand, set: bool) -> Expr {
        let method = operand.part.filter(|part| is_bit(part));
        let method = method.and_then(|part| self.part_method(operand.scalar, part));
        let plain = !matches!(operand.at, Where::Earlier(..)) && self.present(operand).is_none();
        match method.filter(|_| plain) {
            Some(method) => {
                let bit = atom(format!("{}.{method}()", self.place(operand)));
                if set { bit } else { Expr::Not(Box::new(bit)) }
            }
            None => {
                let operator = if set { Binary::NotEqual } else { Binary::Equal };
                self.value(operand).with(operator, atom("0"))
            }
        }
    }

    /// A test of every element of an array, or of some; an element for which arithmetic fails
    /// fulfils it if `failing`.
    fn over(&self, function: &str, array: &Over, such: &Test, failing: bool) -> Expr {
        let within = Self { element: Some(array.element), ..*self };
        let mut holds = within.test(such);
        let mut body = Vec::new();
        if such.can_fail() {
            body.push("var a wire.Arithmetic".to_owned());
            holds = match failing {
                true => holds.with(Binary::Or, atom("a.Failed")),
                false => holds.with(Binary::And, Expr::Not(Box::new(atom("a.Failed")))),
            };
        }
        body.push(format!("return {holds}"));
        let element = match self.strings(array) {
            Some(_) => "struct{}".to_owned(),
            None => element_type(self.names, array.element),
        };
        let signature = format!("(it {element}) bool");
        let test = Expr::Function(signature, body);
        call(format!("wire.{function}"), [self.array(array), test])
    }

    /// How many strings an element consists of, where it consists of strings.
    fn strings(&self, array: &Over) -> Option<usize> {
        match array.element {
            Element::Text => Some(1),
            Element::Structure(id) => {
                self.plan.stream.structure(id).strings_alone().map(<[_]>::len)
            }
            Element::Scalar(_) => None,
        }
    }

    /// An array as `streamspec.Array`; an empty one where it is absent.
    fn array(&self, array: &Over) -> Expr {
        let (index, whole) = match array.at {
            Where::Fixed(index) => {
                let first = array.first.map_or(String::new(), |first| first.to_string());
                (index, format!("v.{}[:{first}]", self.fields[index]))
            }
            Where::Part(index) => (index, format!("v.{}", self.fields[index])),
            _ => unreachable!("an array is a field of the own structure"),
        };
        let gate = if array.absence.gate { ".Value" } else { "" };
        let whole = match array.at {
            Where::Fixed(_) => format!("streamspec.ArrayOf({whole}...)"),
            _ if matches!(array.field.kind, Kind::Array { .. }) => format!("{whole}{gate}"),
            _ => unreachable!("`all` and `count` are about arrays"),
        };
        let whole = match self.strings(array) {
            Some(each) => format!("wire.Rounds({whole}, {each})"),
            None => whole,
        };
        let mut present = self.since(array.absence);
        if array.absence.layout && self.in_layouts {
            let lacks = Expr::Not(Box::new(atom(format!("l.Lacks({index})"))));
            present = Some(lacks.after(present));
        }
        match present {
            Some(present) => call("wire.When", [present, atom(whole)]),
            None => atom(whole),
        }
    }

    /// When a value is there; none where it always is, or is 0 where it is not.
    fn present(&self, operand: &Operand) -> Option<Expr> {
        let gate = operand.absence.gate.then(|| match operand.at {
            Where::Fixed(index) | Where::Part(index) => {
                atom(format!("v.{}.Present", self.fields[index]))
            }
            _ => unreachable!("only a field of the own structure has a gate"),
        });
        match (gate, self.since(operand.absence)) {
            (Some(gate), since) => Some(gate.after(since)),
            (None, since) => since,
        }
    }

    fn since(&self, absence: Absence) -> Option<Expr> {
        let since = absence.since?;
        Some(atom(self.version).with(Binary::GreaterOrEqual, atom(since.to_string())))
    }

    /// Where the whole field is found.
    fn place(&self, operand: &Operand) -> String {
        match operand.at {
            Where::Fixed(index) | Where::Part(index) => {
                let gate = if operand.absence.gate { ".Value" } else { "" };
                format!("v.{}{gate}", self.fields[index])
            }
            Where::Header(header, field) => {
                let fields = super::scopes::fields(&self.plan.stream.headers[header].body);
                format!("s.{}.{}", self.names.headers[header].variable, fields[field])
            }
            Where::Earlier(record, field) => format!("s.{}", self.names.earlier(record, field)),
            Where::Framing(field) => {
                let fields = super::scopes::fields(&self.plan.stream.framing.header);
                format!("s.framing.{}", fields[field])
            }
            Where::Element => "it".into(),
            Where::ElementField(field) => match self.element {
                Some(Element::Structure(id)) => {
                    let fields = super::scopes::fields(self.plan.stream.structure(id));
                    format!("it.{}", fields[field])
                }
                _ => unreachable!("an element with fields is a structure"),
            },
        }
    }

    /// An integer as it is where it is found.
    fn scalar_at(&self, operand: &Operand) -> Scalar {
        match operand.at {
            Where::Framing(field) => {
                self.plan.stream.framing.header.fields[field].held(operand.scalar)
            }
            _ => operand.scalar,
        }
    }

    /// A value as a `uint64`.
    fn value(&self, operand: &Operand) -> Expr {
        let place = self.place(operand);
        let wide = match operand.at {
            Where::Earlier(..) => place,
            _ => widened(self.scalar_at(operand), &place),
        };
        let mut value = atom(wide);
        if let counts @ 1.. = self.plan.counts(operand.at) {
            value = value.with(Binary::Add, atom(counts.to_string()));
        }
        if let Some(part) = operand.part {
            if part.low > 0 {
                value = value.with(Binary::ShiftRight, atom(part.low.to_string()));
            }
            value = value.with(Binary::BitAnd, atom(literal(part.mask() >> part.low)));
        }
        match self.present(operand) {
            Some(present) => call("wire.If", [present, value]),
            None => value,
        }
    }

    fn part_method(&self, scalar: Scalar, part: &BitPart) -> Option<&str> {
        let id = scalar.of?;
        let TypeBody::Bits { parts, .. } = &self.plan.stream.ty(id).body else { return None };
        let index = parts.iter().position(|p| p.low == part.low)?;
        Some(&self.names.types[id.0].parts[index].get)
    }
}

/// That a rule with a role binds whoever goes through the stream; none if it binds both.
pub fn bound(role: Role) -> Option<Expr> {
    match role {
        Role::Both => None,
        Role::Writer => Some(atom("s.Writer")),
        Role::Reader => Some(Expr::Not(Box::new(atom("s.Writer")))),
    }
}

/// A scalar as a `uint64`.
pub fn widened(scalar: Scalar, code: &str) -> String {
    match scalar {
        Scalar { of: None, primitive: Primitive::U64 } => code.to_owned(),
        Scalar { primitive: Primitive::U48, .. } => types::plain(scalar, code),
        _ => format!("uint64({})", types::plain(scalar, code)),
    }
}

/// The type of an element.
pub fn element_type(names: &Names, element: Element) -> String {
    match element {
        Element::Scalar(scalar) => scalar_type(names, scalar),
        Element::Structure(id) => names.ty(id).to_owned(),
        Element::Text => "[]byte".into(),
    }
}
