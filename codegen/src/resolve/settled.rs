//! Expressions that say nothing: what comes of them is known before there is a stream.

use super::expressions::Site;
use super::resolver::Resolver;
use crate::model::expression::{Comparison, Condition, Expression, Operator};

impl Resolver<'_> {
    /// A comparison, which must hold of some values and not of others.
    pub(super) fn compared(
        &mut self,
        comparison: Comparison,
        left: Expression,
        right: Expression,
        site: Site,
    ) -> Option<Condition> {
        let masked = mask(&left).zip(integer(&right)).or(mask(&right).zip(integer(&left)));
        if let (Comparison::Equal | Comparison::NotEqual, Some((mask, value))) =
            (comparison, masked)
            && value & !mask != 0
        {
            let message = format!("bits of {mask} alone are never {value}");
            let remedy = format!("compare them with 0, or with bits that {mask} has");
            return self.wrong(site.at, message, remedy);
        }
        let of_numbers = constant(&left).is_some() && constant(&right).is_some();
        match settled(comparison, &left, &right) {
            None => Some(Condition::Compare(comparison, left, right)),
            // Numbers alone are how descriptions say that something may never be, or count all elements.
            Some(holds) if of_numbers && (!holds || site.item.is_some()) => {
                Some(Condition::Compare(comparison, left, right))
            }
            Some(true) => self.wrong(
                site.at,
                "this comparison always holds, whatever the stream says",
                "leave it out, or compare values that differ from stream to stream",
            ),
            Some(false) => self.wrong(
                site.at,
                "this comparison never holds, whatever the stream says",
                "compare values that differ from stream to stream; what may never be is said by `1 == 0`",
            ),
        }
    }

    /// Arithmetic, which must come to something for some values.
    pub(super) fn computed(
        &mut self,
        operator: Operator,
        a: Expression,
        b: Expression,
        site: Site,
    ) -> Option<Expression> {
        let (message, remedy) = match (operator, constant(&a), constant(&b)) {
            (Operator::Divide, _, Some(0)) => (
                "a division by 0 breaks the rule whatever the stream says",
                "divide by another number",
            ),
            (Operator::ShiftLeft, _, Some(64..)) => {
                ("integers have 64 bits, so that this shift leaves none", "shift by at most 63")
            }
            (_, Some(x), Some(y)) if operator.apply(x, y).is_none() => (
                "what these numbers come to is below 0, or beyond 64 bits",
                "write a number that there is",
            ),
            _ => return Some(Expression::Arithmetic(operator, Box::new(a), Box::new(b))),
        };
        self.wrong(site.at, message, remedy)
    }
}

/// Whether a comparison holds, where that is known before there is a stream. What can fail says that it
/// does not, and so it says something.
fn settled(comparison: Comparison, a: &Expression, b: &Expression) -> Option<bool> {
    if let (Some(a), Some(b)) = (constant(a), constant(b)) {
        return Some(comparison.holds(a, b));
    }
    if a == b && !a.can_fail() {
        return Some(comparison.holds(0, 0));
    }
    match comparison {
        Comparison::Less if integer(b) == Some(0) && !a.can_fail() => Some(false),
        Comparison::GreaterOrEqual if integer(b) == Some(0) && !a.can_fail() => Some(true),
        Comparison::Greater if integer(a) == Some(0) && !b.can_fail() => Some(false),
        Comparison::LessOrEqual if integer(a) == Some(0) && !b.can_fail() => Some(true),
        _ => None,
    }
}

/// What an expression without names comes to.
fn constant(expression: &Expression) -> Option<u64> {
    match expression {
        Expression::Integer(value) => Some(*value),
        Expression::Arithmetic(operator, a, b) => operator.apply(constant(a)?, constant(b)?),
        _ => None,
    }
}

/// The constant that `&` leaves bits of.
fn mask(expression: &Expression) -> Option<u64> {
    match expression {
        Expression::Arithmetic(Operator::BitAnd, a, b) => integer(a).or(integer(b)),
        _ => None,
    }
}

fn integer(expression: &Expression) -> Option<u64> {
    match expression {
        Expression::Integer(value) => Some(*value),
        _ => None,
    }
}
