//! Conditions and counts in OCaml. What an `int` holds is computed in one, all else in `int64`s.

use super::names;
use super::package::{Package, is_wide, wide};
use crate::model::expression::{Comparison, Operator};
use crate::model::{Element, RecordId, TypeId};
use crate::plan::{Absence, Arithmetic, Operand, Operation, Over, StreamPlan, Test, Where};

/// The greatest `int`.
const GREATEST: u64 = (1 << 62) - 1;

/// Where a condition stands, and so what its fields are called.
#[derive(Clone, Copy)]
pub struct Scope<'p, 'm> {
    /// The stream.
    pub package: &'p Package<'p, 'm>,
    /// The fields of the own structure.
    pub fields: &'p [String],
    /// Whether these are the fields of a value `v`; otherwise they are what has been read.
    pub of_value: bool,
    /// The structure of the elements that are looked at.
    pub element: Option<TypeId>,
}

/// Code, and how tightly it holds together.
struct Code {
    text: String,
    kind: Tightness,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tightness {
    Atom,
    Call,
    Operation,
}

impl Code {
    fn atom(text: String) -> Self {
        Self { text, kind: Tightness::Atom }
    }

    fn call(text: String) -> Self {
        Self { text, kind: Tightness::Call }
    }

    fn operation(text: String) -> Self {
        Self { text, kind: Tightness::Operation }
    }

    /// As an argument of a function.
    fn argument(self) -> String {
        if self.kind == Tightness::Atom { self.text } else { format!("({})", self.text) }
    }

    /// As an operand.
    fn operand(self) -> String {
        if self.kind == Tightness::Operation { format!("({})", self.text) } else { self.text }
    }
}

/// A field of a record, as what is remembered of it is called.
pub fn key(plan: &StreamPlan, record: RecordId, field: usize) -> String {
    let record = plan.stream.record(record);
    names::quoted(&format!("{}.{}", record.name, record.body.fields[field].name))
}

impl<'m> Scope<'_, 'm> {
    /// An amount, as an argument.
    pub fn amount(&self, arithmetic: &Arithmetic<'m>) -> String {
        let own = self.arithmetic(arithmetic).argument();
        if self.is_wide(arithmetic) { format!("(Value.amount {own})") } else { own }
    }

    /// Whether an integer is computed as an `int64`.
    fn is_wide(&self, arithmetic: &Arithmetic<'m>) -> bool {
        match arithmetic {
            Arithmetic::Integer(value) => *value > GREATEST,
            Arithmetic::Value(operand) => is_wide_operand(operand),
            Arithmetic::Instance => true,
            Arithmetic::Version
            | Arithmetic::Records(_)
            | Arithmetic::Remaining
            | Arithmetic::Count { .. } => false,
            Arithmetic::Apply(operation) => {
                let wide = self.is_wide(&operation.left) || self.is_wide(&operation.right);
                wide || match operation.operator {
                    Operator::Subtract | Operator::Divide | Operator::BitAnd => false,
                    Operator::ShiftLeft if operation.can_fail => true,
                    Operator::Add | Operator::Multiply | Operator::ShiftLeft => {
                        arithmetic.greatest() > GREATEST
                    }
                }
            }
        }
    }

    fn in_width(&self, arithmetic: &Arithmetic<'m>, is_to_be_wide: bool) -> Code {
        match arithmetic {
            Arithmetic::Integer(value) if is_to_be_wide => Code::atom(wide(*value)),
            _ if is_to_be_wide && !self.is_wide(arithmetic) => {
                Code::call(format!("Int64.of_int {}", self.arithmetic(arithmetic).argument()))
            }
            _ => self.arithmetic(arithmetic),
        }
    }

    fn arithmetic(&self, arithmetic: &Arithmetic<'m>) -> Code {
        match arithmetic {
            Arithmetic::Integer(value) if *value > GREATEST => Code::atom(wide(*value)),
            Arithmetic::Integer(value) => Code::atom(crate::targets::literal::literal(*value)),
            Arithmetic::Value(operand) => self.operand(operand),
            Arithmetic::Version => Code::call("Cursor.version c".into()),
            Arithmetic::Instance => Code::call("Cursor.instance c".into()),
            Arithmetic::Records(record) => {
                let code = wide(self.package.plan.stream.record(*record).code);
                Code::call(format!("Cursor.count c {code}"))
            }
            Arithmetic::Remaining => Code::call("Cursor.remaining c".into()),
            Arithmetic::Apply(operation) => self.apply(operation, self.is_wide(arithmetic)),
            Arithmetic::Count { array, such } => self.over("Value.count", array, such),
        }
    }

    fn apply(&self, operation: &Operation<'m>, wide: bool) -> Code {
        let left = self.in_width(&operation.left, wide);
        let right = self.in_width(&operation.right, wide);
        let function = match (operation.operator, operation.can_fail) {
            (Operator::Add, true) => "Value.add64",
            (Operator::Add, false) => "Int64.add",
            (Operator::Subtract, _) if !wide => "Value.sub",
            (Operator::Subtract, true) => "Value.sub64",
            (Operator::Subtract, false) => "Int64.sub",
            (Operator::Multiply, true) => "Value.mul64",
            (Operator::Multiply, false) => "Int64.mul",
            (Operator::Divide, true) if !wide => "Value.div",
            (Operator::Divide, true) => "Value.div64",
            (Operator::Divide, false) => "Int64.unsigned_div",
            (Operator::ShiftLeft, _) => "Value.shl64",
            (Operator::BitAnd, _) => "Int64.logand",
        };
        let sign = match operation.operator {
            Operator::Add => "+",
            Operator::Subtract => "-",
            Operator::Multiply => "*",
            Operator::Divide => "/",
            Operator::ShiftLeft => "lsl",
            Operator::BitAnd => "land",
        };
        match wide || operation.can_fail {
            true => Code::call(format!("{function} {} {}", left.argument(), right.argument())),
            false => Code::operation(format!("{} {sign} {}", left.operand(), right.operand())),
        }
    }

    /// A condition.
    pub fn test(&self, test: &Test<'m>) -> String {
        match test {
            Test::Compare(comparison, Arithmetic::Integer(a), Arithmetic::Integer(b)) => {
                if comparison.holds(*a, *b) { "true" } else { "false" }.into()
            }
            Test::Compare(comparison, a, b) => self.compare(*comparison, a, b),
            Test::Bit { of, set } => {
                let sign = if *set { "<>" } else { "=" };
                let zero = if is_wide_operand(of) { "0L" } else { "0" };
                format!("{} {sign} {zero}", self.operand(of).operand())
            }
            Test::Seen { record, was } => {
                let code = wide(self.package.plan.stream.record(*record).code);
                match was {
                    true => format!("Cursor.seen c {code}"),
                    false => format!("not (Cursor.seen c {code})"),
                }
            }
            Test::Every(tests) => self.tests(tests).join(" && "),
            Test::Any(tests) => self.tests(tests).join(" || "),
            Test::ForAll { array, such } => {
                let function = if such.can_fail() { "Value.every" } else { "Array.for_all" };
                self.over(function, array, such).text
            }
            Test::ForSome { array, such } => {
                let function = if such.can_fail() { "Value.some" } else { "Array.exists" };
                self.over(function, array, such).text
            }
        }
    }

    fn compare(&self, comparison: Comparison, a: &Arithmetic<'m>, b: &Arithmetic<'m>) -> String {
        let sign = match comparison {
            Comparison::Equal => "=",
            Comparison::NotEqual => "<>",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        };
        let wide = self.is_wide(a) || self.is_wide(b);
        let (a, b) = (self.in_width(a, wide), self.in_width(b, wide));
        let by_bits = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
        match wide && !by_bits {
            true => format!("Int64.unsigned_compare {} {} {sign} 0", a.argument(), b.argument()),
            false => format!("{} {sign} {}", a.operand(), b.operand()),
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

    fn over(&self, function: &str, array: &Over<'m>, such: &Test<'m>) -> Code {
        let index = match array.at {
            Where::Fixed(index) | Where::Part(index) => index,
            _ => unreachable!("an array stands in the own structure"),
        };
        let element = match array.element {
            Element::Structure(id) => Some(id),
            Element::Scalar(_) | Element::Text => None,
        };
        let own = match self.of_value {
            true => format!("v.{}", self.fields[index]),
            false => self.fields[index].clone(),
        };
        let own = match array.absence.never() {
            true => own,
            false => format!("(Value.or_empty {own})"),
        };
        let own = match array.first {
            Some(first) => format!("(Value.first {first} {own})"),
            None => own,
        };
        let test = Self { element, ..*self }.test(such);
        Code::call(format!("{function} (fun it -> {test}) {own}"))
    }

    /// The value of a field, or of a part of its bits.
    fn operand(&self, operand: &Operand<'m>) -> Code {
        let scalar = operand.scalar;
        let is_wide = is_wide(scalar.primitive);
        let code = |place: String, absence: Absence, is_value: bool| {
            let of = if is_value { self.package.enum_of(scalar.of) } else { None };
            let zero = if is_wide { "Value.or_zero64" } else { "Value.or_zero" };
            match (absence.never(), of) {
                (true, None) => Code::atom(place),
                (true, Some(of)) => Code::call(format!("{of}.to_code {place}")),
                (false, None) => Code::call(format!("{zero} {place}")),
                (false, Some(of)) => {
                    Code::call(format!("{zero} (Option.map {of}.to_code {place})"))
                }
            }
        };
        let value = match operand.at {
            Where::Fixed(index) | Where::Part(index) => {
                let field = &self.fields[index];
                match self.of_value {
                    true => code(format!("v.{field}"), operand.absence, true),
                    false => code(field.clone(), operand.absence, false),
                }
            }
            Where::Header(header, index) => {
                let stream = self.package.plan.stream;
                let body = &stream.headers[header].body;
                let name = &names::headers(stream)[header];
                let (of, field) = (&self.package.headers[header], &names::fields(body)[index]);
                let absence = Absence { since: body.fields[index].since, ..Absence::default() };
                code(format!("(headers_of c).{name}.{of}.{field}"), absence, true)
            }
            Where::Earlier(record, field) => {
                let width = if is_wide || scalar.primitive.signed() { "64" } else { "" };
                let key = key(self.package.plan, record, field);
                Code::call(format!("Cursor.earlier{width} c {key}"))
            }
            Where::Framing(index) => {
                let field = &names::fields(&self.package.plan.stream.framing.header)[index];
                code(format!("(framing_of c).Record_header.{field}"), operand.absence, true)
            }
            Where::Element => code("it".into(), operand.absence, self.of_value),
            Where::ElementField(index) => {
                let id = self.element.expect("the element is a structure");
                let field = &names::fields(self.package.plan.stream.structure(id))[index];
                let of = &self.package.types[id.0];
                code(format!("it.{of}.{field}"), operand.absence, true)
            }
        };
        let is_remembered = matches!(operand.at, Where::Earlier(..));
        let value = match scalar.primitive.signed() && !is_wide && !is_remembered {
            true => Code::call(format!("Int64.of_int {}", value.argument())),
            false => value,
        };
        let Some(part) = operand.part else { return value };
        let (value, mask) = (value.argument(), part.mask() >> part.low);
        match (is_wide, is_wide_operand(operand)) {
            (false, _) if part.low == 0 => Code::operation(format!("{value} land {mask:#x}")),
            (false, _) => Code::call(format!("Value.bits {value} {} {mask:#x}", part.low)),
            (true, true) => Code::call(format!("Value.bits64 {value} {} {}", part.low, wide(mask))),
            (true, false) => {
                let bits = format!("Value.bits64 {value} {} {}", part.low, wide(mask));
                Code::call(format!("Int64.to_int ({bits})"))
            }
        }
    }
}

/// Whether a value in an expression is an `int64`: a signed one is seen in 64 bits.
fn is_wide_operand(operand: &Operand) -> bool {
    match operand.part {
        Some(part) => part.mask() >> part.low > GREATEST,
        None => is_wide(operand.scalar.primitive) || operand.scalar.primitive.signed(),
    }
}
