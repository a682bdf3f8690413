//! Integers as C, and how great they can be.

use super::{Scope, literal};
use crate::model::expression::{Expression, Operator, Reference};

impl Scope<'_> {
    /// An integer.
    pub fn integer(&self, expression: &Expression) -> String {
        match expression {
            Expression::Integer(n) => literal(*n),
            Expression::Value(reference) => self.value(*reference),
            Expression::Version => "state->version".into(),
            Expression::Remaining => "(cursor->length - cursor->at)".into(),
            Expression::Arithmetic(operator, a, b) => self.arithmetic(*operator, a, b),
            Expression::Count { array, such } => self.over(*array, such, false),
        }
    }

    pub(super) fn value(&self, reference: Reference) -> String {
        let whole = self.whole(reference);
        match self.part(reference) {
            None => whole,
            Some((_, part)) if part.width == 1 => {
                format!("(({whole} & {}) != 0)", self.mask(reference, ""))
            }
            Some((_, part)) => {
                let mask = self.mask(reference, "_mask");
                let masked = format!("({whole} & {mask})");
                match part.low {
                    0 => masked,
                    _ => format!("({masked} >> {})", self.mask(reference, "_shift")),
                }
            }
        }
    }

    pub(super) fn arithmetic(&self, operator: Operator, a: &Expression, b: &Expression) -> String {
        let (sign, function) = match operator {
            Operator::Add => ("+", "add"),
            Operator::Subtract => ("-", "subtract"),
            Operator::Multiply => ("*", "multiply"),
            Operator::Divide => ("/", "divide"),
            Operator::ShiftLeft => ("<<", "shift_left"),
        };
        let Some(greatest) = self.greatest_of(operator, a, b) else {
            return format!(
                "xen_stream_{function}({}, {}, &sure)",
                self.integer(a),
                self.integer(b)
            );
        };
        let enclosed = |e: &Expression| {
            let code = self.integer(e);
            let plain = !matches!(e, Expression::Arithmetic(..)) || code.starts_with("xen_stream_");
            if plain { code } else { format!("({code})") }
        };
        let (left, right) = (enclosed(a), enclosed(b));
        let narrow = greatest > 0x7fff_ffff && !self.is_wide(a) && !self.is_wide(b);
        let left = if narrow { format!("(uint64_t){left}") } else { left };
        format!("{left} {sign} {right}")
    }

    /// The greatest value that an operation on these can give, if it cannot go wrong.
    fn greatest_of(&self, operator: Operator, a: &Expression, b: &Expression) -> Option<u64> {
        let (x, y) = (self.greatest(a)?, self.greatest(b)?);
        match operator {
            Operator::Add => x.checked_add(y),
            Operator::Multiply => x.checked_mul(y),
            Operator::Divide => match b {
                Expression::Integer(n) if *n > 0 => Some(x / n),
                _ => None,
            },
            Operator::ShiftLeft => {
                let by = u32::try_from(y).ok().filter(|by| *by < 64)?;
                Some(x << by).filter(|shifted| shifted >> by == x)
            }
            Operator::Subtract => None,
        }
    }

    /// The greatest value that an expression can have, if its arithmetic cannot go wrong.
    fn greatest(&self, expression: &Expression) -> Option<u64> {
        match expression {
            Expression::Integer(n) => Some(*n),
            Expression::Value(reference) => Some(match self.part(*reference) {
                Some((_, part)) => part.mask() >> part.low,
                None => self.primitive(*reference).greatest(),
            }),
            Expression::Version => Some(u64::from(u32::MAX)),
            Expression::Remaining | Expression::Count { .. } => Some(u64::MAX),
            Expression::Arithmetic(operator, a, b) => self.greatest_of(*operator, a, b),
        }
    }

    /// Whether C computes an expression in 64 bits.
    pub fn is_wide(&self, expression: &Expression) -> bool {
        match expression {
            Expression::Integer(n) => *n > 0xffff_ffff,
            Expression::Value(reference) => self.primitive(*reference).size() == 8,
            Expression::Version | Expression::Remaining => false,
            Expression::Count { .. } => true,
            Expression::Arithmetic(operator, a, b) => {
                self.greatest_of(*operator, a, b).is_none_or(|greatest| greatest > 0x7fff_ffff)
                    || self.is_wide(a)
                    || self.is_wide(b)
            }
        }
    }
}
