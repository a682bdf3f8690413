//! Expressions as C.
//!
//! Arithmetic that cannot go wrong is written as it is; other arithmetic goes through functions that
//! take back `sure`. The plan has pushed every `not` inwards, so that nothing is negated here.

use super::context::{Context, Frame};
use super::items;
use super::names::Of;
use super::output::{Code, Given};
use super::value::{Binds, Expr, Place, literal, load};
use crate::model::expression::{Comparison, Operator};
use crate::model::{Element, Structure, TypeBody};
use crate::plan::{Arithmetic, Operand, Operation, Test, Where};

/// Where the names of an expression are found in the code around it.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The stream.
    pub context: &'a Context<'a>,
    /// What has the structure whose fields are siblings.
    pub of: Of,
    /// That structure.
    pub structure: &'a Structure,
    /// The function around.
    pub frame: Frame<'a>,
    /// What `it` is.
    pub element: Option<Element>,
}

/// What is asked of the elements of an array.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Whether all fulfil a test.
    All,
    /// Whether some element fulfils a test, or is one for which the arithmetic fails.
    Some,
    /// How many fulfil a test.
    Count,
}

impl<'a> Scope<'a> {
    /// A test.
    pub fn test(&self, test: &Test, out: &mut Code) -> Expr {
        match test {
            Test::Compare(comparison, a, b) => self.compare(*comparison, a, b, out),
            Test::Bit { of, set: true } => self.bit(of, out),
            Test::Bit { of, set: false } => {
                Expr::tight(format!("!{}", self.bit(of, out).within(Binds::Arithmetic)))
            }
            Test::Seen { record, was } => {
                out.ask(Given::State);
                let kind = self.context.names.kind(*record);
                let not = if *was { "" } else { "!" };
                Expr::tight(format!("{not}saw({}, {kind})", self.frame.state))
            }
            Test::Every(tests) => self.join(tests, true, out),
            Test::Any(tests) => self.join(tests, false, out),
            Test::ForAll { array, such } => self.over(What::All, array, such, out),
            Test::ForSome { array, such } => self.over(What::Some, array, such, out),
        }
    }

    fn join(&self, tests: &[Test], and: bool, out: &mut Code) -> Expr {
        let sides: Vec<String> =
            tests.iter().map(|test| self.test(test, out).beside(and)).collect();
        match and {
            true => Expr::new(sides.join(" && "), Binds::And),
            false => Expr::new(sides.join(" || "), Binds::Or),
        }
    }

    /// A test and that its arithmetic did not fail.
    pub fn surely(&self, test: &Test, out: &mut Code) -> Expr {
        let code = self.test(test, out);
        match test.can_fail() {
            true => Expr::new(format!("{} && sure", code.beside(true)), Binds::And),
            false => code,
        }
    }

    /// A test, or that its arithmetic failed.
    pub fn or_unsure(&self, test: &Test, out: &mut Code) -> Expr {
        let code = self.test(test, out);
        match test.can_fail() {
            true => Expr::new(format!("{} || !sure", code.beside(false)), Binds::Or),
            false => code,
        }
    }

    fn compare(&self, how: Comparison, a: &Arithmetic, b: &Arithmetic, out: &mut Code) -> Expr {
        let mut used = Code::default();
        let left = self.integer(a, &mut used);
        let right = self.word(a, b).map_or_else(|| self.integer(b, &mut used), Expr::tight);
        if let Some(always) = always(how, a, b, left == right) {
            if a.can_fail() || b.can_fail() {
                out.note(&used);
            }
            // A compiler would say that the comparison is always the same. Arithmetic that can fail
            // is done nevertheless.
            let done: Vec<String> = [(a, left), (b, right)]
                .into_iter()
                .filter(|(side, _)| side.can_fail())
                .map(|(_, code)| format!("(void){}, ", code.within(Binds::Arithmetic)))
                .collect();
            return match done.is_empty() {
                true => Expr::tight(always.to_string()),
                false => Expr::tight(format!("({}{always})", done.concat())),
            };
        }
        out.note(&used);
        let sign = match how {
            Comparison::Equal => "==",
            Comparison::NotEqual => "!=",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        };
        let (left, right) = (left.within(Binds::Comparison), right.within(Binds::Comparison));
        Expr::new(format!("{left} {sign} {right}"), Binds::Comparison)
    }

    /// The constant for an integer that is compared with a value of an enum.
    fn word(&self, a: &Arithmetic, b: &Arithmetic) -> Option<String> {
        let (Arithmetic::Value(operand), Arithmetic::Integer(value)) = (a, b) else {
            return None;
        };
        let id = match operand.part {
            Some(part) => part.of?,
            None => operand.scalar.of?,
        };
        let TypeBody::Enum { values, .. } = &self.context.stream().ty(id).body else {
            return None;
        };
        let named = values.iter().position(|v| v.value == *value)?;
        Some(self.context.names.value(id, named))
    }

    /// A single bit.
    fn bit(&self, operand: &Operand, out: &mut Code) -> Expr {
        let whole = self.whole(operand, out).within(Binds::Bits);
        Expr::new(format!("{whole} & {}", self.mask(operand)), Binds::Bits)
    }

    fn mask(&self, operand: &Operand) -> String {
        let names = self.context.names;
        match (operand.scalar.of, operand.part) {
            (Some(id), Some(part)) => names.mask(id, part),
            _ => literal(1),
        }
    }

    /// An integer.
    pub fn integer(&self, arithmetic: &Arithmetic, out: &mut Code) -> Expr {
        match arithmetic {
            Arithmetic::Integer(n) => Expr { wide: *n > 0xffff_ffff, ..Expr::tight(literal(*n)) },
            Arithmetic::Value(operand) => self.value(operand, out),
            Arithmetic::Version => {
                Expr::tight(format!("{}version", self.frame.dot(Given::State, out)))
            }
            Arithmetic::Instance => {
                Expr::tight(format!("{}instance", self.frame.dot(Given::State, out))).wide()
            }
            Arithmetic::Records(record) => {
                let state = self.frame.dot(Given::State, out);
                Expr::tight(format!("{state}counts[{}]", self.context.names.kind(*record))).wide()
            }
            Arithmetic::Remaining => {
                Expr::new(self.frame.give(Given::Remaining, out), Binds::Arithmetic)
            }
            Arithmetic::Apply(operation) => self.apply(operation, out),
            Arithmetic::Count { array, such } => self.over(What::Count, array, such, out).wide(),
        }
    }

    fn apply(&self, operation: &Operation, out: &mut Code) -> Expr {
        if operation.operator == Operator::BitAnd {
            let left = self.integer(&operation.left, out);
            let right = self.integer(&operation.right, out);
            let code = format!("{} & {}", left.widened(), right.within(Binds::Arithmetic));
            return Expr::new(code, Binds::Bits).wide();
        }
        let (sign, function) = match operation.operator {
            Operator::Add => ("+", "add"),
            Operator::Subtract => ("-", "subtract"),
            Operator::Multiply => ("*", "multiply"),
            Operator::Divide => ("/", "divide"),
            Operator::ShiftLeft => ("<<", "shift_left"),
            Operator::BitAnd => unreachable!("it is printed above"),
        };
        let left = self.integer(&operation.left, out);
        let right = self.integer(&operation.right, out);
        if operation.can_fail {
            let (left, right) = (left.argument(), right.argument());
            let call = format!("streamspec_{function}({left}, {right}, &sure)");
            return Expr::tight(call).wide();
        }
        let code = format!("{} {sign} {}", left.widened(), right.within(Binds::Arithmetic));
        Expr::new(code, Binds::Arithmetic).wide()
    }

    /// The value of a field, or of a part of its bits.
    fn value(&self, operand: &Operand, out: &mut Code) -> Expr {
        let whole = self.whole(operand, out);
        let Some(part) = operand.part else { return whole };
        let masked = format!("{} & {}", whole.within(Binds::Bits), self.mask(operand));
        match part.low {
            0 => Expr { wide: whole.wide, ..Expr::new(masked, Binds::Bits) },
            low => Expr {
                wide: whole.wide,
                ..Expr::new(format!("({masked}) >> {low}"), Binds::Arithmetic)
            },
        }
    }

    /// The value of a field as a whole.
    pub fn whole(&self, operand: &Operand, out: &mut Code) -> Expr {
        let value = self.stored(operand, out);
        let value = match operand.scalar.primitive.signed() && !value.wide {
            true => Expr::tight(format!("(uint64_t){}", value.within(Binds::Arithmetic))).wide(),
            false => value,
        };
        let Some(since) = self.since(operand) else { return value };
        let state = self.frame.dot(Given::State, out);
        let choice = format!("{state}version < {since} ? 0 : {}", value.within(Binds::Choice));
        Expr { wide: value.wide, ..Expr::new(choice, Binds::Choice) }
    }

    /// The version that a value has to have, where it is there in any.
    fn since(&self, operand: &Operand) -> Option<u32> {
        match operand.at {
            Where::Header(header, index) => {
                self.context.stream().headers[header].body.fields[index].since
            }
            // A view shows nothing of a field that the version does not have.
            Where::Part(_) | Where::Earlier(..) => None,
            Where::Fixed(_) | Where::Element | Where::ElementField(_) | Where::Framing(_) => {
                operand.absence.since
            }
        }
    }

    fn stored(&self, operand: &Operand, out: &mut Code) -> Expr {
        let stream = self.context.stream();
        let signed = operand.scalar.primitive.signed();
        let wide = items::is_wide(operand.scalar.primitive) && !signed;
        let member = |place: String, (of, index): (Of, usize), packed| {
            let code = format!("{place}{}", self.context.names.member(of, index));
            let code = items::whole(operand.scalar, packed, &code);
            Expr { wide, ..Expr::tight(code) }
        };
        match operand.at {
            Where::Fixed(index) => {
                let body = self.frame.dot(Given::Body, out).to_owned();
                member(body, (self.of, index), self.structure.packed)
            }
            Where::Part(index) => self.late(operand, index, out),
            Where::Header(header, index) => {
                let state = self.frame.dot(Given::State, out);
                let place = format!("{state}{}.", self.context.names.header(header));
                let packed = stream.headers[header].body.packed;
                member(place, (Of::Header(header), index), packed)
            }
            Where::Earlier(id, index) => {
                let state = self.frame.dot(Given::State, out);
                let name = self.context.names.latest(id, index);
                let name = name.expect("what is looked at is remembered");
                Expr::tight(format!("{state}{name}")).wide()
            }
            Where::Framing(index) => {
                let state = self.frame.dot(Given::State, out);
                let place = format!("{state}framing.");
                let item = items::record_header(self.context.names);
                let field = &stream.framing.header.fields[index];
                let code = format!("{place}{}", self.context.names.member(item.of, index));
                let code = item.whole(field, operand.scalar, &code);
                let value = Expr { wide, ..Expr::tight(code) };
                match self.context.plan.counts(operand.at) {
                    0 => value,
                    counts => {
                        let code = format!("{} + {counts}", value.widened());
                        Expr::new(code, Binds::Arithmetic).wide()
                    }
                }
            }
            Where::Element => {
                out.look_at_element();
                Expr { wide, ..Expr::tight("it") }
            }
            Where::ElementField(index) => match self.element {
                Some(Element::Structure(id)) => {
                    out.look_at_element();
                    let packed = items::packed_type(stream, id);
                    member("it.".into(), (Of::Type(id), index), packed)
                }
                _ => unreachable!("`it` has fields within an array of structures"),
            },
        }
    }

    /// The value of an integer after fields of variable size.
    fn late(&self, operand: &Operand, index: usize, out: &mut Code) -> Expr {
        out.look_at(index);
        let view = self.frame.dot(Given::View, out);
        let Of::Record(record) = self.of else {
            unreachable!("only records have fields after a fixed part")
        };
        let name = format!("{view}{}", self.context.names.part(record, index));
        let primitive = operand.scalar.primitive;
        let turned = match primitive.size() {
            1 => "",
            _ => self.frame.give(Given::Turned, out),
        };
        let value = load(primitive, &Place::at(&name), turned);
        match operand.absence.never() {
            true => value,
            false => Expr {
                wide: value.wide,
                ..Expr::new(format!("{name} ? {} : 0", value.code), Binds::Choice)
            },
        }
    }
}

/// What a comparison always says, going by how great its sides can be; none if that varies.
fn always(how: Comparison, a: &Arithmetic, b: &Arithmetic, same: bool) -> Option<bool> {
    let range = |side: &Arithmetic| match side {
        Arithmetic::Integer(value) => (*value, *value),
        side => (0, side.greatest()),
    };
    let ((least_a, most_a), (least_b, most_b)) = (range(a), range(b));
    let (below, above) = (most_a < least_b, least_a > most_b);
    let (not_above, not_below) = (most_a <= least_b, least_a >= most_b);
    let equal = same || (not_above && not_below);
    let yes_no = |yes: bool, no: bool| match (yes, no) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    };
    match how {
        Comparison::Equal => yes_no(equal, below || above),
        Comparison::NotEqual => yes_no(below || above, equal),
        Comparison::Less => yes_no(below, not_below || same),
        Comparison::LessOrEqual => yes_no(not_above || same, above),
        Comparison::Greater => yes_no(above, not_above || same),
        Comparison::GreaterOrEqual => yes_no(not_below || same, below),
    }
}
