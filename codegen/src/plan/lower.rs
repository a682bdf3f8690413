//! Makes arithmetic and tests from the expressions of the model.

use super::amount::Amount;
use super::expression::{Arithmetic, Test, turned_round};
use super::place::{Over, Scope};
use crate::model::Extent;
use crate::model::expression::{Condition, Expression};

impl<'m> Scope<'m> {
    pub(super) fn arithmetic(&self, expression: &Expression) -> Arithmetic<'m> {
        match expression {
            Expression::Integer(value) => Arithmetic::Integer(*value),
            Expression::Value(reference) => Arithmetic::Value(self.operand(*reference)),
            Expression::Version => Arithmetic::Version,
            Expression::Remaining => Arithmetic::Remaining,
            Expression::Arithmetic(operator, a, b) => {
                Arithmetic::apply(*operator, self.arithmetic(a), self.arithmetic(b))
            }
            Expression::Count { array, such } => {
                let array = self.over(*array);
                Arithmetic::Count { array, such: Box::new(self.within(array).test(such)) }
            }
        }
    }

    pub(super) fn amount(&self, extent: &Extent) -> Amount<'m> {
        match extent {
            Extent::Fixed(amount) => Amount::Fixed(*amount),
            Extent::Counted(expression) => Amount::Counted(self.arithmetic(expression)),
            Extent::Rest => Amount::Rest,
        }
    }

    /// That a condition holds.
    pub(super) fn test(&self, condition: &Condition) -> Test<'m> {
        self.holds(condition, true)
    }

    /// That a condition holds, or, if `wanted` is false, that it does not.
    fn holds(&self, condition: &Condition, wanted: bool) -> Test<'m> {
        match condition {
            Condition::Compare(comparison, a, b) => {
                let comparison = if wanted { *comparison } else { turned_round(*comparison) };
                Test::Compare(comparison, self.arithmetic(a), self.arithmetic(b))
            }
            Condition::Bit(reference) => Test::Bit { of: self.operand(*reference), set: wanted },
            Condition::Seen(record) => Test::Seen { record: *record, was: wanted },
            Condition::All { array, such } => {
                let array = self.over(*array);
                let such = Box::new(self.within(array).holds(such, wanted));
                match wanted {
                    true => Test::ForAll { array, such },
                    false => Test::ForSome { array, such },
                }
            }
            Condition::Not(a) => self.holds(a, !wanted),
            Condition::And(a, b) => join(self.holds(a, wanted), self.holds(b, wanted), wanted),
            Condition::Or(a, b) => join(self.holds(a, wanted), self.holds(b, wanted), !wanted),
        }
    }

    /// What an expression on the elements of an array can see.
    fn within(&self, array: Over) -> Self {
        Self { element: Some(array.element), ..*self }
    }
}

/// Both tests, or either; chains of one kind are one test.
fn join<'m>(a: Test<'m>, b: Test<'m>, both: bool) -> Test<'m> {
    let mut tests = Vec::new();
    for test in [a, b] {
        match (test, both) {
            (Test::Every(inner), true) | (Test::Any(inner), false) => tests.extend(inner),
            (test, _) => tests.push(test),
        }
    }
    if both { Test::Every(tests) } else { Test::Any(tests) }
}
