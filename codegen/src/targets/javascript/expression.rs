//! Conditions and counts in JavaScript: numbers where they are held exactly, and `bigint` beyond that.

use super::names;
use super::package::{Package, is_wide, masked};
use crate::model::expression::{Comparison, Operator};
use crate::model::{Element, RecordId, Structure};
use crate::plan::{Absence, Arithmetic, Operand, Operation, Over, StreamPlan, Test, Where};

/// The greatest integer that a number holds exactly.
const SAFE: u64 = (1 << 53) - 1;

/// The greatest that operators on the bits of numbers do not take for a negative one.
const POSITIVE: u64 = (1 << 31) - 1;

/// Where a condition stands, and so what its fields are called.
#[derive(Clone, Copy)]
pub struct Scope<'p, 'm> {
    /// The stream.
    pub package: &'p Package<'p, 'm>,
    /// The properties of the own structure.
    pub fields: &'p [String],
    /// What stands before them; where that is nothing they are local, and bits are plain integers.
    pub of: &'static str,
    /// The elements that are looked at.
    pub element: Option<Element>,
}

/// A field of a record, as what is remembered of it is called.
pub fn key(plan: &StreamPlan, record: RecordId, field: usize) -> String {
    let record = plan.stream.record(record);
    names::quoted(&format!("{}.{}", record.name, record.body.fields[field].name))
}

impl<'p, 'm> Scope<'p, 'm> {
    /// An integer: a number or a `bigint`.
    pub fn arithmetic(&self, arithmetic: &Arithmetic<'m>) -> String {
        self.in_width(arithmetic, self.is_wide(arithmetic))
    }

    /// Whether an integer is a `bigint`.
    fn is_wide(&self, arithmetic: &Arithmetic<'m>) -> bool {
        match arithmetic {
            Arithmetic::Integer(value) => *value > SAFE,
            Arithmetic::Value(operand) => is_wide_operand(operand),
            Arithmetic::Version
            | Arithmetic::Records(_)
            | Arithmetic::Remaining
            | Arithmetic::Count { .. } => false,
            Arithmetic::Instance => {
                let framing = &self.package.plan.stream.framing;
                framing.instance_field.is_some_and(|field| is_wide(framing.integer(field)))
            }
            Arithmetic::Apply(operation) => self.is_wide_operation(arithmetic, operation),
        }
    }

    fn is_wide_operation(&self, whole: &Arithmetic<'m>, operation: &Operation<'m>) -> bool {
        let operands = [&operation.left, &operation.right];
        let wide = operands.iter().any(|operand| self.is_wide(operand));
        match operation.operator {
            // Neither gives more than it was given.
            Operator::Subtract | Operator::Divide => wide,
            Operator::BitAnd => wide || operands.iter().all(|of| of.greatest() > POSITIVE),
            Operator::Add | Operator::Multiply => wide || whole.greatest() > SAFE,
            Operator::ShiftLeft => wide || operation.can_fail || whole.greatest() > POSITIVE,
        }
    }

    /// The same as a number or a `bigint`, as is asked for.
    fn in_width(&self, arithmetic: &Arithmetic<'m>, wide: bool) -> String {
        let own = match arithmetic {
            Arithmetic::Integer(value) if wide => return format!("{value}n"),
            Arithmetic::Integer(value) => value.to_string(),
            Arithmetic::Value(operand) => self.operand(operand),
            Arithmetic::Version => "c.version".into(),
            Arithmetic::Instance => "c.instance".into(),
            Arithmetic::Records(record) => {
                let stream = self.package.plan.stream;
                format!("c.count({})", self.package.code(stream.record(*record).code))
            }
            Arithmetic::Remaining => "c.remaining()".into(),
            Arithmetic::Apply(operation) => self.operation(arithmetic, operation),
            Arithmetic::Count { array, such } => {
                let (array, test) = self.over(array, such);
                format!("count({array}, (it) => {test})")
            }
        };
        if wide && !self.is_wide(arithmetic) { format!("BigInt({own})") } else { own }
    }

    fn operation(&self, whole: &Arithmetic<'m>, operation: &Operation<'m>) -> String {
        let wide = self.is_wide(whole);
        let a = self.in_width(&operation.left, wide);
        let b = self.in_width(&operation.right, wide);
        let (sign, function) = match operation.operator {
            Operator::Add => ("+", "add"),
            Operator::Subtract => ("-", "sub"),
            Operator::Multiply => ("*", "mul"),
            Operator::Divide => ("/", "div"),
            Operator::ShiftLeft => ("<<", "shl"),
            Operator::BitAnd => ("&", ""),
        };
        match (operation.can_fail, operation.operator) {
            (true, _) => format!("{function}({a}, {b})"),
            (false, Operator::Divide) if !wide => format!("Math.floor({a} / {b})"),
            (false, _) => format!("({a} {sign} {b})"),
        }
    }

    /// A condition.
    pub fn test(&self, test: &Test<'m>) -> String {
        match test {
            Test::Compare(comparison, a, b) => self.compare(*comparison, a, b),
            Test::Bit { of, set } => {
                let sign = if *set { "!==" } else { "===" };
                let zero = if is_wide_operand(of) { "0n" } else { "0" };
                format!("{} {sign} {zero}", self.operand(of))
            }
            Test::Seen { record, was } => {
                let code = self.package.code(self.package.plan.stream.record(*record).code);
                let not = if *was { "" } else { "!" };
                format!("{not}c.seen({code})")
            }
            Test::Every(tests) => self.tests(tests).join(" && "),
            Test::Any(tests) => self.tests(tests).join(" || "),
            Test::ForAll { array, such } => self.quantified("every", array, such),
            Test::ForSome { array, such } => self.quantified("some", array, such),
        }
    }

    fn compare(&self, comparison: Comparison, a: &Arithmetic<'m>, b: &Arithmetic<'m>) -> String {
        if let (Arithmetic::Integer(a), Arithmetic::Integer(b)) = (a, b) {
            return comparison.holds(*a, *b).to_string();
        }
        let sign = match comparison {
            Comparison::Equal => "===",
            Comparison::NotEqual => "!==",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        };
        let wide = self.is_wide(a) || self.is_wide(b);
        format!("{} {sign} {}", self.in_width(a, wide), self.in_width(b, wide))
    }

    fn quantified(&self, which: &str, array: &Over<'m>, such: &Test<'m>) -> String {
        let (array, test) = self.over(array, such);
        match such.can_fail() {
            true => format!("{which}({array}, (it) => {test})"),
            false => format!("{array}.{which}((it) => {test})"),
        }
    }

    /// Several conditions, each as it stands among others.
    pub fn tests(&self, tests: &[Test<'m>]) -> Vec<String> {
        let one = |test: &Test<'m>| match test {
            Test::Every(_) | Test::Any(_) => format!("({})", self.test(test)),
            _ => self.test(test),
        };
        tests.iter().map(one).collect()
    }

    fn over(&self, array: &Over<'m>, such: &Test<'m>) -> (String, String) {
        let index = match array.at {
            Where::Fixed(index) | Where::Part(index) => index,
            _ => unreachable!("an array stands in the own structure"),
        };
        let name = or(format!("{}{}", self.of, self.fields[index]), array.absence, "[]");
        let first = array.first.map(|first| format!(".slice(0, {first})")).unwrap_or_default();
        (name + &first, Self { element: Some(array.element), ..*self }.test(such))
    }

    /// The value of a field, or of a part of its bits.
    fn operand(&self, operand: &Operand<'m>) -> String {
        let (name, local, absence) = self.place(operand);
        let zero = if is_wide(operand.scalar.primitive) { "0n" } else { "0" };
        let is_bits = !local && self.package.bits(operand.scalar).is_some();
        let value = match (is_bits, absence.never()) {
            (true, true) => format!("{name}.bits"),
            (true, false) => format!("({name}?.bits ?? {zero})"),
            (false, _) => or(name, absence, zero),
        };
        if operand.scalar.primitive.signed() {
            let value = format!("unsigned({value})");
            return match operand.part {
                None => value,
                Some(part) if part.low == 0 => format!("({value} & {:#x}n)", part.mask()),
                Some(part) => {
                    format!("(({value} >> {}n) & {:#x}n)", part.low, part.mask() >> part.low)
                }
            };
        }
        match operand.part {
            None => value,
            Some(part) => {
                let mask = part.mask() >> part.low;
                format!("({})", masked(&value, operand.scalar.primitive, part.low, mask))
            }
        }
    }

    /// What a field is called, whether it is a plain integer, and how it can be absent.
    fn place(&self, operand: &Operand<'m>) -> (String, bool, Absence) {
        let stream = self.package.plan.stream;
        let since = |structure: &Structure, field: usize| structure.fields[field].since;
        let local = self.of.is_empty();
        match operand.at {
            Where::Fixed(index) | Where::Part(index) => {
                (format!("{}{}", self.of, self.fields[index]), local, operand.absence)
            }
            Where::Header(header, index) => {
                let body = &stream.headers[header].body;
                let name = &names::headers(stream)[header];
                let field = &names::properties(body)[index];
                let absence = Absence { since: since(body, index), ..Absence::default() };
                (format!("c.headers.{name}.{field}"), false, absence)
            }
            Where::Earlier(record, field) => {
                let key = key(self.package.plan, record, field);
                let zero = if is_wide(operand.scalar.primitive) { ", 0n" } else { "" };
                (format!("c.earlier({key}{zero})"), true, Absence::default())
            }
            Where::Framing(index) => {
                let field = &names::properties(&stream.framing.header)[index];
                (format!("c.framing.{field}"), false, operand.absence)
            }
            Where::Element => ("it".into(), local, Absence::default()),
            Where::ElementField(index) => {
                let Some(Element::Structure(id)) = self.element else {
                    unreachable!("the element is a structure")
                };
                let name = &names::properties(stream.structure(id))[index];
                (format!("it.{name}"), false, operand.absence)
            }
        }
    }
}

/// Whether the value of a field is a `bigint` in a condition: one of 64 bits, or with a sign.
fn is_wide_operand(operand: &Operand) -> bool {
    is_wide(operand.scalar.primitive) || operand.scalar.primitive.signed()
}

fn or(value: String, absence: Absence, otherwise: &str) -> String {
    if absence.never() { value } else { format!("({value} ?? {otherwise})") }
}
