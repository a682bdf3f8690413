//! Conditions and expressions as texts, by the names of what they mean or by its place.

use super::place::Scope;
use crate::model::expression::{Base, Comparison, Condition, Expression, Operator, Reference};

/// A condition as a text.
pub(super) fn condition(condition: &Condition, scope: &Scope) -> String {
    match condition {
        Condition::Compare(how, a, b) => {
            format!("{} {} {}", operand(a, scope), comparison(*how), operand(b, scope))
        }
        Condition::Bit(reference) => value(reference, scope),
        Condition::Seen(record) => format!("seen({})", scope.record(*record)),
        Condition::All { array, first, such } => {
            let (of, such) = (scope.field(*array), inner(such, scope, *array));
            match first {
                Some(count) => format!("first({count}, {of}, {such})"),
                None => format!("all({of}, {such})"),
            }
        }
        Condition::Not(such) => format!("not {}", part(such, scope)),
        Condition::And(a, b) => format!("{} and {}", part(a, scope), part(b, scope)),
        Condition::Or(a, b) => format!("{} or {}", part(a, scope), part(b, scope)),
    }
}

/// An integer as a text.
pub(super) fn expression(expression: &Expression, scope: &Scope) -> String {
    match expression {
        Expression::Integer(integer) => number(*integer),
        Expression::Value(reference) => value(reference, scope),
        Expression::Version => "version".into(),
        Expression::Instance => "instance".into(),
        Expression::Records(record) => format!("count({})", scope.record(*record)),
        Expression::Remaining => "remaining".into(),
        Expression::Arithmetic(operator, a, b) => {
            let sign = match operator {
                Operator::Add => "+",
                Operator::Subtract => "-",
                Operator::Multiply => "*",
                Operator::Divide => "/",
                Operator::ShiftLeft => "<<",
                Operator::BitAnd => "&",
            };
            format!("{} {sign} {}", operand(a, scope), operand(b, scope))
        }
        Expression::Count { array, such } => {
            format!("count({}, {})", scope.field(*array), inner(such, scope, *array))
        }
    }
}

/// An integer: large ones and masks are read in hexadecimal.
pub(super) fn number(integer: impl Into<i128>) -> String {
    let integer = integer.into();
    if integer < 10_000 { integer.to_string() } else { format!("{integer:#x}") }
}

/// A condition on the elements of an array.
fn inner(such: &Condition, scope: &Scope, array: usize) -> String {
    condition(such, &scope.within(array))
}

/// A part of a condition, in parentheses where it has parts of its own.
fn part(such: &Condition, scope: &Scope) -> String {
    let text = condition(such, scope);
    match such {
        Condition::And(..) | Condition::Or(..) => format!("({text})"),
        _ => text,
    }
}

/// A part of an expression, in parentheses where it has parts of its own.
fn operand(of: &Expression, scope: &Scope) -> String {
    let text = expression(of, scope);
    match of {
        Expression::Arithmetic(..) => format!("({text})"),
        _ => text,
    }
}

fn comparison(how: Comparison) -> &'static str {
    match how {
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
    }
}

fn value(reference: &Reference, scope: &Scope) -> String {
    match reference.base {
        Base::Sibling(field) => scope.value(field, reference.part),
        Base::Header(header, field) => scope.of_header(header, field, reference.part),
        Base::Earlier(record, field) => scope.of_record(record, field, reference.part),
        Base::Item(field) => scope.item(field, reference.part),
        Base::Framing(field) => scope.of_framing(field, reference.part),
    }
}
