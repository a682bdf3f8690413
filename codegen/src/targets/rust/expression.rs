//! Arithmetic and tests as Rust. Integers are `u64`; what is absent counts as 0.

use super::values::{Binding, Remaining, Values};
use crate::model::expression::{Comparison, Operator};
use crate::plan::{Amount, Arithmetic, Operand, Operation, Test, Where};
use crate::targets::literal::literal;

impl Values<'_> {
    /// An integer: code of type `u64`, in which `?` leaves a function of `Option`.
    pub fn integer(&self, arithmetic: &Arithmetic) -> String {
        self.bound(arithmetic).0
    }

    /// An amount that is counted: code of type `Option<u64>`.
    pub fn amount(&self, amount: &Amount) -> Option<String> {
        match amount {
            Amount::Fixed(count) => Some(format!("Some({count})")),
            Amount::Counted(arithmetic) => Some(self.optional(arithmetic)),
            Amount::Rest => None,
        }
    }

    /// An integer: code of type `Option<u64>`, none where its arithmetic fails.
    pub fn optional(&self, arithmetic: &Arithmetic) -> String {
        if let Arithmetic::Apply(operation) = arithmetic
            && operation.can_fail
        {
            let code = self.checked(operation.operator, &operation.left, &operation.right);
            let within = operation.left.can_fail() || operation.right.can_fail();
            return if within { format!("(|| {code})()") } else { code };
        }
        match arithmetic.can_fail() {
            true => format!("(|| Some({}))()", self.integer(arithmetic)),
            false => format!("Some({})", self.integer(arithmetic)),
        }
    }

    fn bound(&self, arithmetic: &Arithmetic) -> (String, Binding) {
        match arithmetic {
            Arithmetic::Integer(value) => (literal(*value), Binding::Atom),
            Arithmetic::Value(operand) => self.operand(operand),
            Arithmetic::Version => (format!("u64::from({})", self.version()), Binding::Atom),
            Arithmetic::Instance => (format!("{}.instance", self.known()), Binding::Atom),
            Arithmetic::Records(record) => {
                let code = format!("{}.count({})", self.known(), self.file.kind(*record));
                (code, Binding::Atom)
            }
            Arithmetic::Remaining => match self.remaining {
                Remaining::Call(code) => (code.to_owned(), Binding::Atom),
                Remaining::Difference(code) => (code.to_owned(), Binding::Infix),
            },
            Arithmetic::Apply(operation) if operation.can_fail => {
                let code = self.checked(operation.operator, &operation.left, &operation.right);
                (format!("{code}?"), Binding::Atom)
            }
            Arithmetic::Apply(operation) => {
                if let Some((of, by)) = rounded_up(operation) {
                    let (a, b) = (self.receiver(of), literal(by));
                    return (format!("{a}.div_ceil({b})"), Binding::Atom);
                }
                let sign = match operation.operator {
                    Operator::Add => "+",
                    Operator::Subtract => "-",
                    Operator::Multiply => "*",
                    Operator::Divide => "/",
                    Operator::ShiftLeft => "<<",
                    Operator::BitAnd => "&",
                };
                let (a, b) = (self.receiver(&operation.left), self.atom(&operation.right));
                (format!("{a} {sign} {b}"), Binding::Infix)
            }
            Arithmetic::Count { array, such: test } => {
                let such = self.over(array).closed(test, "== Some(true)");
                let elements = self.elements(array);
                let it = match test.looks_at_element() {
                    true => format!("&it: &{}", self.file.element(array.element)),
                    false => "_".into(),
                };
                (format!("{elements}.filter(|{it}| {such}).count() as u64"), Binding::Cast)
            }
        }
    }

    /// Arithmetic that can fail: code of type `Option<u64>`.
    fn checked(&self, operator: Operator, left: &Arithmetic, right: &Arithmetic) -> String {
        let (a, b) = (self.receiver(left), self.integer(right));
        match operator {
            Operator::Add => format!("{a}.checked_add({b})"),
            Operator::Subtract => format!("{a}.checked_sub({b})"),
            Operator::Multiply => format!("{a}.checked_mul({b})"),
            Operator::Divide => format!("{a}.checked_div({b})"),
            Operator::ShiftLeft => {
                self.file.import("crate::parts", "shift_left");
                format!("shift_left({}, {b})", self.integer(left))
            }
            Operator::BitAnd => unreachable!("it cannot fail"),
        }
    }

    fn atom(&self, arithmetic: &Arithmetic) -> String {
        match self.bound(arithmetic) {
            (code, Binding::Atom) => code,
            (code, _) => format!("({code})"),
        }
    }

    /// An integer whose type is known without looking further.
    fn receiver(&self, arithmetic: &Arithmetic) -> String {
        match arithmetic {
            Arithmetic::Integer(value) => format!("{}u64", literal(*value)),
            _ => self.atom(arithmetic),
        }
    }

    /// That a value is there against its gate, whose arithmetic cannot fail, or is not there.
    pub fn against_gate(&self, own: &str, gate: &Test) -> String {
        match gate {
            // Clippy takes `!=` and `!` for one `==`.
            Test::Bit { set: false, .. } | Test::Seen { was: false, .. } => {
                format!("{own}.is_some() == ({})", self.test(&gate.opposite()))
            }
            _ => format!("{own}.is_some() != ({})", self.test(gate)),
        }
    }

    /// That a test holds: code of type `bool`, in which `?` leaves a function of `Option`.
    pub fn test(&self, test: &Test) -> String {
        match test {
            Test::Compare(comparison, a, b) => self.compare(*comparison, a, b),
            Test::Bit { of, set } => self.bit(of, *set),
            Test::Seen { record, was } => {
                let not = if *was { "" } else { "!" };
                format!("{not}{}.seen({})", self.known(), self.file.kind(*record))
            }
            Test::Every(tests) => {
                let tests: Vec<_> = tests.iter().map(|test| self.conjunct(test)).collect();
                tests.join(" && ")
            }
            Test::Any(tests) => {
                let one = |test: &Test| match test {
                    Test::Every(_) => format!("({})", self.test(test)),
                    _ => self.test(test),
                };
                tests.iter().map(one).collect::<Vec<_>>().join(" || ")
            }
            Test::ForAll { array, such } => {
                let it = if such.looks_at_element() { "it" } else { "_" };
                let such = self.over(array).closed(such, "== Some(true)");
                format!("{}.all(|{it}| {such})", self.elements(array))
            }
            Test::ForSome { array, such } => {
                let it = if such.looks_at_element() { "it" } else { "_" };
                let such = self.over(array).closed(such, "!= Some(false)");
                format!("{}.any(|{it}| {such})", self.elements(array))
            }
        }
    }

    /// A test beside others, all of which hold.
    pub fn conjunct(&self, test: &Test) -> String {
        match test {
            Test::Any(_) => format!("({})", self.test(test)),
            _ => self.test(test),
        }
    }

    /// That a test does not hold, or its arithmetic fails.
    pub fn broken_alone(&self, test: &Test) -> String {
        match test.can_fail() {
            true => self.broken(test),
            false => self.test(&test.opposite()),
        }
    }

    /// That a test does not hold, or its arithmetic fails: beside others, all of which hold.
    pub fn broken(&self, test: &Test) -> String {
        match test.can_fail() {
            true => format!("(|| Some({}))() != Some(true)", self.test(test)),
            false => self.conjunct(&test.opposite()),
        }
    }

    /// A test, closed off where its arithmetic can fail: `ends` says what becomes of it then.
    fn closed(&self, test: &Test, ends: &str) -> String {
        match test.can_fail() {
            true => format!("(|| Some({}))() {ends}", self.test(test)),
            false => self.test(test),
        }
    }

    fn compare(&self, comparison: Comparison, a: &Arithmetic, b: &Arithmetic) -> String {
        if let Some(holds) = is_settled(comparison, a, b) {
            // What is computed can fail all the same.
            return match (a, b) {
                (Arithmetic::Integer(_), value) | (value, _) => {
                    format!("({}, {holds}).1", self.integer(value))
                }
            };
        }
        // Clippy takes a number beside the same one for a slip.
        if let (Arithmetic::Integer(one), Arithmetic::Integer(other)) = (a, b)
            && one == other
        {
            return comparison.holds(*one, *other).to_string();
        }
        let sign = match comparison {
            Comparison::Equal => "==",
            Comparison::NotEqual => "!=",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        };
        let side = |arithmetic: &Arithmetic| match self.bound(arithmetic) {
            (code, Binding::Cast) => format!("({code})"),
            (code, _) => code,
        };
        let a = match (a, b) {
            (Arithmetic::Integer(_), Arithmetic::Integer(_)) => self.receiver(a),
            _ => side(a),
        };
        format!("{a} {sign} {}", side(b))
    }

    /// That a bit is set, or is not.
    fn bit(&self, of: &Operand, set: bool) -> String {
        let mask = of.part.map_or(1, |part| part.mask());
        if let (Some(method), false) = (self.bit_method(of), of.absence.gate) {
            let not = if set { "" } else { "!" };
            return format!("{not}{}.{method}()", self.place(of));
        }
        let whole = Operand { part: None, ..*of };
        let sign = if set { "!=" } else { "==" };
        let code = match self.operand(&whole) {
            (code, Binding::Atom) => code,
            (code, _) => format!("({code})"),
        };
        format!("{code} & {} {sign} 0", literal(mask))
    }

    /// The method that tells whether a bit is set, where the bits type itself is at hand.
    fn bit_method(&self, of: &Operand) -> Option<&str> {
        let (id, part) = (of.scalar.of?, of.part?);
        let is_at_hand = match of.at {
            Where::Earlier(..) => false,
            Where::ElementField(_) | Where::Framing(_) => of.absence.since.is_none(),
            Where::Fixed(_) | Where::Part(_) | Where::Header(..) | Where::Element => true,
        };
        let single = part.width == 1 && part.of.is_none();
        let crate::model::TypeBody::Bits { parts, .. } = &self.file.plan.stream.ty(id).body else {
            return None;
        };
        let index = parts.iter().position(|p| p.low == part.low)?;
        let names = self.file.names.bits(id)[index].as_ref()?;
        (single && is_at_hand).then_some(names.method.as_str())
    }
}

/// What is divided, and by what, if a quotient is rounded up: `(a + 7) / 8`.
fn rounded_up<'o, 'm>(operation: &'o Operation<'m>) -> Option<(&'o Arithmetic<'m>, u64)> {
    let (Operator::Divide, Arithmetic::Apply(sum), Arithmetic::Integer(by)) =
        (operation.operator, &operation.left, &operation.right)
    else {
        return None;
    };
    match (sum.operator, sum.can_fail, &sum.left, &sum.right) {
        (Operator::Add, false, of, Arithmetic::Integer(more))
        | (Operator::Add, false, Arithmetic::Integer(more), of)
            if more.checked_add(1) == Some(*by) =>
        {
            Some((of, *by))
        }
        _ => None,
    }
}

/// What comes of a comparison with the least or the greatest integer, where that is known before.
fn is_settled(comparison: Comparison, a: &Arithmetic, b: &Arithmetic) -> Option<bool> {
    use Comparison::{Greater, GreaterOrEqual, Less, LessOrEqual};
    match (comparison, a, b) {
        (GreaterOrEqual, _, Arithmetic::Integer(0)) => Some(true),
        (Less, _, Arithmetic::Integer(0)) => Some(false),
        (LessOrEqual, Arithmetic::Integer(0), _) => Some(true),
        (Greater, Arithmetic::Integer(0), _) => Some(false),
        (LessOrEqual, _, Arithmetic::Integer(u64::MAX)) => Some(true),
        (Greater, _, Arithmetic::Integer(u64::MAX)) => Some(false),
        (GreaterOrEqual, Arithmetic::Integer(u64::MAX), _) => Some(true),
        (Less, Arithmetic::Integer(u64::MAX), _) => Some(false),
        _ => None,
    }
}
