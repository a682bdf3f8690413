//! Makes arithmetic and tests from the expressions of the model.

use super::amount::Amount;
use super::expression::{Arithmetic, Test, turned_round};
use super::place::{Over, Scope};
use crate::model::Extent;
use crate::model::expression::{Comparison, Condition, Expression};

impl<'m> Scope<'m> {
    pub(super) fn arithmetic(&self, expression: &Expression) -> Arithmetic<'m> {
        match expression {
            Expression::Integer(value) => Arithmetic::Integer(*value),
            Expression::Value(reference) => Arithmetic::Value(self.operand(*reference)),
            Expression::Version => Arithmetic::Version,
            Expression::Instance => Arithmetic::Instance,
            Expression::Records(record) => Arithmetic::Records(*record),
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
                compare(comparison, self.arithmetic(a), self.arithmetic(b))
            }
            Condition::Bit(reference) => Test::Bit { of: self.operand(*reference), set: wanted },
            Condition::Seen(record) => Test::Seen { record: *record, was: wanted },
            Condition::All { array, such, first } => {
                let array = Over { first: *first, ..self.over(*array) };
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

/// Two integers compared. Nothing is below 0, so that what is not above 0 is 0.
fn compare<'m>(comparison: Comparison, a: Arithmetic<'m>, b: Arithmetic<'m>) -> Test<'m> {
    let comparison = match (comparison, &a, &b) {
        (Comparison::Greater, _, Arithmetic::Integer(0))
        | (Comparison::Less, Arithmetic::Integer(0), _) => Comparison::NotEqual,
        (Comparison::LessOrEqual, _, Arithmetic::Integer(0))
        | (Comparison::GreaterOrEqual, Arithmetic::Integer(0), _) => Comparison::Equal,
        _ => comparison,
    };
    Test::Compare(comparison, a, b)
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

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::LazyLock;

    use quickcheck::{Arbitrary, Gen, quickcheck};

    use super::*;
    use crate::model::expression::{Base, Operator, Reference};
    use crate::model::{Family, RecordId};
    use crate::plan::{Operation, Where};

    static LAMP: LazyLock<Family> = LazyLock::new(|| {
        let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/third-stream");
        crate::load(&files).unwrap_or_else(|_| panic!("the lamp is sound"))
    });

    /// The record SCHEDULE, its array `entries` and the field `level` of an element.
    fn schedule() -> (RecordId, usize, usize) {
        let stream = &LAMP.streams[0];
        let record = stream.record_by_name("SCHEDULE").expect("the lamp has a schedule");
        let fields = &stream.record(record).body.fields;
        let array = fields.iter().position(|f| f.name == "entries").expect("it has entries");
        let Kind::Array { element: Element::Structure(id), .. } = fields[array].kind else {
            panic!("the entries are structures")
        };
        let of = &stream.structure(id).fields;
        (record, array, of.iter().position(|f| f.name == "level").expect("they have a level"))
    }

    use crate::model::{Element, Kind};

    #[derive(Debug, Clone)]
    struct Random(Condition);

    fn integer(g: &mut Gen, depth: usize, within: bool) -> Expression {
        let (_, array, level) = schedule();
        match u8::arbitrary(g) % 6 {
            0 | 1 if depth > 0 => {
                let operators =
                    [Operator::Add, Operator::Subtract, Operator::Multiply, Operator::Divide];
                let operator = *g.choose(&operators).expect("there are some");
                let (a, b) = (integer(g, depth - 1, within), integer(g, depth - 1, within));
                Expression::Arithmetic(operator, Box::new(a), Box::new(b))
            }
            2 if within => {
                Expression::Value(Reference { base: Base::Item(Some(level)), part: None })
            }
            3 if !within && depth > 0 => {
                Expression::Count { array, such: Box::new(condition(g, depth - 1, true)) }
            }
            4 => Expression::Integer(u64::MAX - 1),
            _ => Expression::Integer(u64::arbitrary(g) % 4),
        }
    }

    fn condition(g: &mut Gen, depth: usize, within: bool) -> Condition {
        let (record, array, _) = schedule();
        match u8::arbitrary(g) % 8 {
            0..3 if depth > 0 => {
                let (a, b) = (condition(g, depth - 1, within), condition(g, depth - 1, within));
                match bool::arbitrary(g) {
                    true => Condition::And(Box::new(a), Box::new(b)),
                    false => Condition::Or(Box::new(a), Box::new(b)),
                }
            }
            3 | 4 if depth > 0 => Condition::Not(Box::new(condition(g, depth - 1, within))),
            5 if depth > 0 && !within => {
                let such = Box::new(condition(g, depth - 1, true));
                Condition::All { array, such, first: None }
            }
            6 => Condition::Seen(record),
            _ => {
                let comparisons = [Comparison::Equal, Comparison::Less, Comparison::GreaterOrEqual];
                let comparison = *g.choose(&comparisons).expect("there are some");
                Condition::Compare(comparison, integer(g, 2, within), integer(g, 2, within))
            }
        }
    }

    impl Arbitrary for Random {
        fn arbitrary(g: &mut Gen) -> Self {
            Self(condition(g, 4, false))
        }
    }

    /// What there is to look at: the levels of the entries, whether a schedule was seen, the level of
    /// the entry in hand.
    #[derive(Clone, Copy)]
    struct World<'w>(&'w [u64], bool, u64);

    fn apply(operator: Operator, a: u64, b: u64) -> Option<u64> {
        match operator {
            Operator::Add => a.checked_add(b),
            Operator::Subtract => a.checked_sub(b),
            Operator::Multiply => a.checked_mul(b),
            Operator::Divide => a.checked_div(b),
            Operator::ShiftLeft | Operator::BitAnd => unreachable!("none is made"),
        }
    }

    fn compare(comparison: Comparison, a: u64, b: u64) -> bool {
        match comparison {
            Comparison::Equal => a == b,
            Comparison::NotEqual => a != b,
            Comparison::Less => a < b,
            Comparison::LessOrEqual => a <= b,
            Comparison::Greater => a > b,
            Comparison::GreaterOrEqual => a >= b,
        }
    }

    impl World<'_> {
        fn elements(self) -> impl Iterator<Item = Self> {
            self.0.iter().map(move |level| Self(self.0, self.1, *level))
        }

        fn stated(self, e: &Expression) -> Option<u64> {
            Some(match e {
                Expression::Integer(n) => *n,
                Expression::Arithmetic(o, a, b) => apply(*o, self.stated(a)?, self.stated(b)?)?,
                Expression::Count { such, .. } => {
                    self.elements().filter(|w| w.says(such) == Some(true)).count() as u64
                }
                _ => self.2,
            })
        }

        fn says(self, c: &Condition) -> Option<bool> {
            Some(match c {
                Condition::Compare(o, a, b) => compare(*o, self.stated(a)?, self.stated(b)?),
                Condition::Seen(_) => self.1,
                Condition::All { such, .. } => self.elements().all(|w| w.says(such) == Some(true)),
                Condition::Not(a) => !self.says(a)?,
                Condition::And(a, b) => self.says(a)? && self.says(b)?,
                Condition::Or(a, b) => self.says(a)? || self.says(b)?,
                Condition::Bit(_) => unreachable!("none is made"),
            })
        }

        fn planned(self, a: &Arithmetic) -> Option<u64> {
            Some(match a {
                Arithmetic::Integer(n) => *n,
                Arithmetic::Apply(operation) => {
                    let Operation { operator, left, right, can_fail } = operation.as_ref();
                    let (left, right) = (self.planned(left)?, self.planned(right)?);
                    let result = apply(*operator, left, right);
                    assert!(*can_fail || result.is_some(), "{operator:?} of {left} and {right}");
                    result?
                }
                Arithmetic::Count { such, .. } => {
                    self.elements().filter(|w| w.holds(such) == Some(true)).count() as u64
                }
                Arithmetic::Value(operand) => {
                    assert!(matches!(operand.at, Where::ElementField(_)));
                    self.2
                }
                Arithmetic::Version
                | Arithmetic::Instance
                | Arithmetic::Records(_)
                | Arithmetic::Remaining => {
                    unreachable!("none is made")
                }
            })
        }

        fn holds(self, test: &Test) -> Option<bool> {
            Some(match test {
                Test::Compare(o, a, b) => compare(*o, self.planned(a)?, self.planned(b)?),
                Test::Seen { was, .. } => self.1 == *was,
                Test::Every(tests) => {
                    for test in tests {
                        if !self.holds(test)? {
                            return Some(false);
                        }
                    }
                    true
                }
                Test::Any(tests) => {
                    for test in tests {
                        if self.holds(test)? {
                            return Some(true);
                        }
                    }
                    false
                }
                Test::ForAll { such, .. } => self.elements().all(|w| w.holds(such) == Some(true)),
                Test::ForSome { such, .. } => self.elements().any(|w| w.holds(such) != Some(false)),
                Test::Bit { .. } => unreachable!("none is made"),
            })
        }
    }

    quickcheck! {
        /// A test asks what the condition says, and its opposite the opposite, failures included.
        fn a_test_is_its_condition(condition: Random, levels: Vec<u8>, seen: bool) -> bool {
            let stream = &LAMP.streams[0];
            let structure = &stream.record(schedule().0).body;
            let scope = Scope { stream, structure, layouts: &[], element: None };
            let test = scope.test(&condition.0);
            let levels: Vec<u64> = levels.iter().map(|level| u64::from(level % 4)).collect();
            let world = World(&levels, seen, 0);
            let said = world.says(&condition.0);
            world.holds(&test) == said && world.holds(&test.opposite()) == said.map(|said| !said)
        }
    }
}
