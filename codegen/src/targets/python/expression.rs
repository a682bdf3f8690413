//! Conditions and counts in Python.

use super::names;
use crate::model::expression::{Comparison, Operator};
use crate::model::{RecordId, Structure};
use crate::plan::{Absence, Arithmetic, Operand, Over, StreamPlan, Test, Where};

/// Where a condition stands, and so what its fields are called.
#[derive(Clone, Copy)]
pub struct Scope<'p, 'm> {
    /// The stream.
    pub plan: &'p StreamPlan<'m>,
    /// The attributes of the own structure.
    pub fields: &'p [String],
    /// What stands before them: nothing for local names.
    pub of: &'static str,
    /// The structure of the elements that are looked at.
    pub element: Option<&'m Structure>,
}

/// A field of a record, as what is remembered of it is called.
pub fn key(plan: &StreamPlan, record: RecordId, field: usize) -> String {
    let record = plan.stream.record(record);
    names::quoted(&format!("{}.{}", record.name, record.body.fields[field].name))
}

impl<'p, 'm> Scope<'p, 'm> {
    /// An integer.
    pub fn arithmetic(&self, arithmetic: &Arithmetic<'m>) -> String {
        match arithmetic {
            Arithmetic::Integer(value) => value.to_string(),
            Arithmetic::Value(operand) => self.operand(operand),
            Arithmetic::Version => "c.version".into(),
            Arithmetic::Instance => "c.instance".into(),
            Arithmetic::Records(record) => {
                format!("c.count({})", self.plan.stream.record(*record).code)
            }
            Arithmetic::Remaining => "c.remaining()".into(),
            Arithmetic::Apply(operation) => {
                let (a, b) = (self.arithmetic(&operation.left), self.arithmetic(&operation.right));
                let (sign, function) = match operation.operator {
                    Operator::Add => ("+", "add"),
                    Operator::Subtract => ("-", "sub"),
                    Operator::Multiply => ("*", "mul"),
                    Operator::Divide => ("//", "div"),
                    Operator::ShiftLeft => ("<<", "shl"),
                    Operator::BitAnd => ("&", ""),
                };
                match operation.can_fail {
                    true => format!("{function}({a}, {b})"),
                    false => format!("({a} {sign} {b})"),
                }
            }
            Arithmetic::Count { array, such } => {
                let (array, test) = self.over(array, such);
                format!("count({array}, lambda it: {test})")
            }
        }
    }

    /// A condition.
    pub fn test(&self, test: &Test<'m>) -> String {
        match test {
            Test::Compare(comparison, Arithmetic::Integer(a), Arithmetic::Integer(b)) => {
                if comparison.holds(*a, *b) { "True" } else { "False" }.into()
            }
            Test::Compare(comparison, a, b) => {
                let sign = match comparison {
                    Comparison::Equal => "==",
                    Comparison::NotEqual => "!=",
                    Comparison::Less => "<",
                    Comparison::LessOrEqual => "<=",
                    Comparison::Greater => ">",
                    Comparison::GreaterOrEqual => ">=",
                };
                format!("{} {sign} {}", self.arithmetic(a), self.arithmetic(b))
            }
            Test::Bit { of, set } => {
                let sign = if *set { "!=" } else { "==" };
                format!("{} {sign} 0", self.operand(of))
            }
            Test::Seen { record, was } => {
                let code = self.plan.stream.record(*record).code;
                let not = if *was { "" } else { "not " };
                format!("{not}c.seen({code})")
            }
            Test::Every(tests) => self.joined(tests, " and "),
            Test::Any(tests) => self.joined(tests, " or "),
            Test::ForAll { array, such } => self.quantified("all", "every", array, such),
            Test::ForSome { array, such } => self.quantified("any", "some", array, such),
        }
    }

    fn quantified(&self, plain: &str, checked: &str, array: &Over<'m>, such: &Test<'m>) -> String {
        let (array, test) = self.over(array, such);
        match such.can_fail() {
            true => format!("{checked}({array}, lambda it: {test})"),
            false => format!("{plain}({test} for it in {array})"),
        }
    }

    fn joined(&self, tests: &[Test<'m>], word: &str) -> String {
        self.tests(tests).join(word)
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
        let element = match array.element {
            crate::model::Element::Structure(id) => Some(self.plan.stream.structure(id)),
            _ => None,
        };
        let name = or(format!("{}{}", self.of, self.fields[index]), array.absence, "()");
        let first = array.first.map(|first| format!("[:{first}]")).unwrap_or_default();
        (name + &first, Self { element, ..*self }.test(such))
    }

    /// The value of a field, or of a part of its bits.
    fn operand(&self, operand: &Operand<'m>) -> String {
        let since = |structure: &Structure, field: usize| structure.fields[field].since;
        let value = match operand.at {
            Where::Fixed(index) | Where::Part(index) => {
                or(format!("{}{}", self.of, self.fields[index]), operand.absence, "0")
            }
            Where::Header(header, index) => {
                let body = &self.plan.stream.headers[header].body;
                let name = &names::headers(self.plan.stream)[header];
                let field = &names::attributes(body)[index];
                let absence = Absence { since: since(body, index), ..Absence::default() };
                or(format!("c.headers.{name}.{field}"), absence, "0")
            }
            Where::Earlier(record, field) => {
                format!("c.earlier({})", key(self.plan, record, field))
            }
            Where::Framing(index) => {
                let field = &names::attributes(&self.plan.stream.framing.header)[index];
                or(format!("c.framing.{field}"), operand.absence, "0")
            }
            Where::Element => "it".into(),
            Where::ElementField(index) => {
                let body = self.element.expect("the element is a structure");
                or(format!("it.{}", names::attributes(body)[index]), operand.absence, "0")
            }
        };
        let value = match operand.scalar.primitive.signed() {
            true => format!("unsigned({value})"),
            false => value,
        };
        match operand.part {
            None => value,
            Some(part) if part.low == 0 => format!("({value} & {:#x})", part.mask()),
            Some(part) => format!("({value} >> {} & {:#x})", part.low, part.mask() >> part.low),
        }
    }
}

fn or(value: String, absence: Absence, otherwise: &str) -> String {
    if absence.never() { value } else { format!("({value} or {otherwise})") }
}
