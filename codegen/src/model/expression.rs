//! The expression language of descriptions: counts, sizes, gates and checks.
//!
//! It is total and bounded: there is no loop but over an array that is already decoded. Integers
//! are `u64`, every operation is checked, and an overflow (or a division by zero) breaks the rule
//! that the expression serves.

use schemars::JsonSchema;
use serde::Serialize;

use super::ids::RecordId;

/// An integer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Expression {
    /// A literal.
    Integer(u64),
    /// The value of a field, or of a part of its bits.
    Value(Reference),
    /// The version of the stream.
    Version,
    /// The instance of the record: in checks of its rules alone.
    Instance,
    /// How many records of this type were there before.
    Records(RecordId),
    /// Octets of the body that are left.
    Remaining,
    /// Two operands.
    Arithmetic(Operator, Box<Expression>, Box<Expression>),
    /// How many elements of an array fulfil a condition.
    Count {
        /// Index of the array field in the same structure.
        array: usize,
        /// The condition, in which [`Base::Item`] is the element.
        such: Box<Condition>,
    },
}

/// Arithmetic on integers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`, rounded towards zero
    Divide,
    /// `<<`; a bit shifted out is an overflow
    ShiftLeft,
    /// `&`, the bits that both have; never fails
    BitAnd,
}

impl Operator {
    /// What it makes of two numbers; none where that is below 0, beyond 64 bits, or divided by 0.
    pub fn apply(self, a: u64, b: u64) -> Option<u64> {
        match self {
            Self::Add => a.checked_add(b),
            Self::Subtract => a.checked_sub(b),
            Self::Multiply => a.checked_mul(b),
            Self::Divide => a.checked_div(b),
            Self::ShiftLeft => match u32::try_from(b) {
                Ok(b) if b <= a.leading_zeros() && b < u64::BITS => Some(a << b),
                _ if a == 0 => Some(0),
                _ => None,
            },
            Self::BitAnd => Some(a & b),
        }
    }
}

/// Something that holds or does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Two integers compared.
    Compare(Comparison, Expression, Expression),
    /// A single bit is set.
    Bit(Reference),
    /// A record of this type was there before.
    Seen(RecordId),
    /// Every element of an array fulfils a condition.
    All {
        /// Index of the array field in the same structure.
        array: usize,
        /// How many of its elements are meant, if only the first: at most as many as it always has.
        first: Option<u64>,
        /// The condition, in which [`Base::Item`] is the element.
        such: Box<Condition>,
    },
    /// The opposite.
    Not(Box<Condition>),
    /// Both; the second is looked at only if the first holds.
    And(Box<Condition>, Box<Condition>),
    /// Either; the second is looked at only if the first does not hold.
    Or(Box<Condition>, Box<Condition>),
}

/// How two integers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Comparison {
    /// Whether it holds of two numbers.
    pub fn holds(self, a: u64, b: u64) -> bool {
        match self {
            Self::Equal => a == b,
            Self::NotEqual => a != b,
            Self::Less => a < b,
            Self::LessOrEqual => a <= b,
            Self::Greater => a > b,
            Self::GreaterOrEqual => a >= b,
        }
    }
}

/// The value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reference {
    /// Where the field is.
    pub base: Base,
    /// The part of its bits type, if only that is meant.
    pub part: Option<usize>,
}

/// Where a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// An earlier field of the same structure, by index.
    Sibling(usize),
    /// A field of a header of the stream: header and field, by index.
    Header(usize, usize),
    /// A field of the latest earlier record of a type; 0 if there was none.
    Earlier(RecordId, usize),
    /// The element under consideration, or the field of it with this index.
    Item(Option<usize>),
    /// A field of the header of the record at hand, by index: in checks of its rules alone. The length is
    /// the one that stands there, with all that it counts.
    Framing(usize),
}

impl Expression {
    /// Whether its own arithmetic can fail; that within a condition on elements is not its own.
    pub fn can_fail(&self) -> bool {
        matches!(self, Expression::Arithmetic(..))
    }

    /// Whether it asks how much of the body is left.
    pub fn looks_at_remaining(&self) -> bool {
        self.holds_any(&|leaf| matches!(leaf, Expression::Remaining))
    }

    /// Whether it asks what was there before the record at hand.
    pub fn looks_back(&self) -> bool {
        self.holds_any(&|leaf| match leaf {
            Expression::Records(_) => true,
            Expression::Value(of) => matches!(of.base, Base::Earlier(..)),
            _ => false,
        })
    }

    /// Whether one of the values that it is made of is such.
    fn holds_any(&self, such_a: &dyn Fn(&Expression) -> bool) -> bool {
        match self {
            Expression::Arithmetic(_, a, b) => a.holds_any(such_a) || b.holds_any(such_a),
            Expression::Count { such, .. } => such.holds_any(such_a),
            leaf => such_a(leaf),
        }
    }
}

impl Condition {
    /// Whether its own arithmetic can fail; that within a condition on elements is not its own.
    pub fn can_fail(&self) -> bool {
        match self {
            Condition::Compare(_, a, b) => a.can_fail() || b.can_fail(),
            Condition::Not(a) => a.can_fail(),
            Condition::And(a, b) | Condition::Or(a, b) => a.can_fail() || b.can_fail(),
            Condition::Bit(_) | Condition::Seen(_) | Condition::All { .. } => false,
        }
    }

    /// Whether it asks how much of the body is left.
    pub fn looks_at_remaining(&self) -> bool {
        self.holds_any(&|leaf| matches!(leaf, Expression::Remaining))
    }

    /// Whether it asks what was there before the record at hand.
    pub fn looks_back(&self) -> bool {
        self.holds_any(&Expression::looks_back)
    }

    /// Whether it names a field of the record header.
    pub fn looks_at_framing(&self) -> bool {
        let framing = |of: &Reference| matches!(of.base, Base::Framing(_));
        self.holds_any(&|leaf| matches!(leaf, Expression::Value(of) if framing(of)))
    }

    /// Whether one of the values that it is made of is such.
    fn holds_any(&self, such_a: &dyn Fn(&Expression) -> bool) -> bool {
        match self {
            Condition::Compare(_, a, b) => a.holds_any(such_a) || b.holds_any(such_a),
            Condition::Bit(reference) => such_a(&Expression::Value(*reference)),
            Condition::Not(such) | Condition::All { such, .. } => such.holds_any(such_a),
            Condition::And(a, b) | Condition::Or(a, b) => {
                a.holds_any(such_a) || b.holds_any(such_a)
            }
            Condition::Seen(record) => such_a(&Expression::Records(*record)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_is_checked() {
        assert_eq!(Operator::Add.apply(u64::MAX, 1), None);
        assert_eq!(Operator::Subtract.apply(1, 2), None);
        assert_eq!(Operator::Divide.apply(1, 0), None);
        assert_eq!(Operator::ShiftLeft.apply(1, 63), Some(1 << 63));
        assert_eq!(Operator::ShiftLeft.apply(1, 64), None);
        assert_eq!(Operator::ShiftLeft.apply(3, 63), None);
        assert_eq!(Operator::ShiftLeft.apply(0, 64), Some(0));
    }
}
