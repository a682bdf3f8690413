//! What a codec computes and asks: integers, and tests without a negation.

use schemars::JsonSchema;
use serde::Serialize;

use super::place::{Operand, Over, Where};
use crate::model::RecordId;
use crate::model::expression::{Comparison, Operator};

/// Something that holds or does not. Printing one is a match: nothing in it has to be negated.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Test<'m> {
    /// Two integers compared.
    Compare(Comparison, Arithmetic<'m>, Arithmetic<'m>),
    /// A single bit is set, or is not.
    Bit {
        /// The bit.
        of: Operand<'m>,
        /// Which of the two.
        set: bool,
    },
    /// A record of this type was there before, or was not.
    Seen {
        /// The record.
        record: RecordId,
        /// Which of the two.
        was: bool,
    },
    /// All of them hold, looked at in this order up to the first that does not. Two or more; none
    /// of them is an `Every`.
    Every(Vec<Test<'m>>),
    /// One of them holds, looked at in this order up to the first that does. Two or more; none of
    /// them is an `Any`.
    Any(Vec<Test<'m>>),
    /// Every element of an array fulfils a test; one for which its arithmetic fails does not.
    ForAll {
        /// The array.
        array: Over<'m>,
        /// What is asked of each element.
        such: Box<Test<'m>>,
    },
    /// Some element of an array fulfils a test, or is one for which its arithmetic fails. This is
    /// what the opposite of [`Test::ForAll`] comes to.
    ForSome {
        /// The array.
        array: Over<'m>,
        /// What is asked of each element.
        such: Box<Test<'m>>,
    },
}

impl Test<'_> {
    /// Whether its arithmetic can fail. What is asked of the elements of an array fails by itself.
    pub fn can_fail(&self) -> bool {
        match self {
            Self::Compare(_, a, b) => a.can_fail() || b.can_fail(),
            Self::Every(tests) | Self::Any(tests) => tests.iter().any(Self::can_fail),
            Self::Bit { .. } | Self::Seen { .. } | Self::ForAll { .. } | Self::ForSome { .. } => {
                false
            }
        }
    }

    /// Whether it looks at the element of an array that is under consideration.
    pub fn looks_at_element(&self) -> bool {
        match self {
            Self::Compare(_, a, b) => a.looks_at_element() || b.looks_at_element(),
            Self::Bit { of, .. } => of.is_of_element(),
            Self::Every(tests) | Self::Any(tests) => tests.iter().any(Self::looks_at_element),
            Self::Seen { .. } | Self::ForAll { .. } | Self::ForSome { .. } => false,
        }
    }

    /// The opposite. Where the arithmetic of a test fails, that of its opposite does.
    pub fn opposite(&self) -> Self {
        let all = |tests: &[Self]| tests.iter().map(Self::opposite).collect();
        match self {
            Self::Compare(comparison, a, b) => {
                Self::Compare(turned_round(*comparison), a.clone(), b.clone())
            }
            Self::Bit { of, set } => Self::Bit { of: *of, set: !set },
            Self::Seen { record, was } => Self::Seen { record: *record, was: !was },
            Self::Every(tests) => Self::Any(all(tests)),
            Self::Any(tests) => Self::Every(all(tests)),
            Self::ForAll { array, such } => {
                Self::ForSome { array: *array, such: Box::new(such.opposite()) }
            }
            Self::ForSome { array, such } => {
                Self::ForAll { array: *array, such: Box::new(such.opposite()) }
            }
        }
    }
}

pub(super) fn turned_round(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Equal => Comparison::NotEqual,
        Comparison::NotEqual => Comparison::Equal,
        Comparison::Less => Comparison::GreaterOrEqual,
        Comparison::LessOrEqual => Comparison::Greater,
        Comparison::Greater => Comparison::LessOrEqual,
        Comparison::GreaterOrEqual => Comparison::Less,
    }
}

/// An integer of 64 bits.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Arithmetic<'m> {
    /// A literal.
    Integer(u64),
    /// The value of a field.
    Value(Operand<'m>),
    /// The version of the stream.
    Version,
    /// The instance of the record.
    Instance,
    /// How many records of this type were there before.
    Records(RecordId),
    /// Octets of the body that are left.
    Remaining,
    /// Two operands.
    Apply(Box<Operation<'m>>),
    /// How many elements of an array fulfil a test. An element for which the test's arithmetic fails
    /// does not fulfil it.
    Count {
        /// The array.
        array: Over<'m>,
        /// What is asked of each element.
        such: Box<Test<'m>>,
    },
}

/// An operation on two integers.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Operation<'m> {
    /// Which.
    pub operator: Operator,
    /// The left operand.
    pub left: Arithmetic<'m>,
    /// The right operand.
    pub right: Arithmetic<'m>,
    /// Whether this operation itself can overflow, go below zero or divide by zero, going by the
    /// types of what it is applied to.
    pub can_fail: bool,
}

impl<'m> Arithmetic<'m> {
    pub(super) fn apply(operator: Operator, left: Self, right: Self) -> Self {
        let can_fail = greatest(operator, &left, &right).is_none();
        Self::Apply(Box::new(Operation { operator, left, right, can_fail }))
    }

    /// Whether computing it can fail. What is asked of the elements of an array fails by itself.
    pub fn can_fail(&self) -> bool {
        match self {
            Self::Apply(operation) => {
                operation.can_fail || operation.left.can_fail() || operation.right.can_fail()
            }
            Self::Integer(_)
            | Self::Value(_)
            | Self::Version
            | Self::Instance
            | Self::Records(_)
            | Self::Remaining
            | Self::Count { .. } => false,
        }
    }

    /// The greatest value that it can have, where nothing but the types of its fields is known.
    pub fn greatest(&self) -> u64 {
        match self {
            Self::Integer(value) => *value,
            Self::Value(operand) => operand.greatest(),
            Self::Version => u64::from(u32::MAX),
            Self::Instance => u64::MAX,
            // No input has more octets or records, and no array more elements.
            Self::Remaining | Self::Records(_) | Self::Count { .. } => i64::MAX.cast_unsigned(),
            Self::Apply(operation) => {
                greatest(operation.operator, &operation.left, &operation.right).unwrap_or(u64::MAX)
            }
        }
    }

    /// Whether it looks at the element of an array that is under consideration.
    pub fn looks_at_element(&self) -> bool {
        match self {
            Self::Value(operand) => operand.is_of_element(),
            Self::Apply(operation) => {
                operation.left.looks_at_element() || operation.right.looks_at_element()
            }
            Self::Integer(_)
            | Self::Version
            | Self::Instance
            | Self::Records(_)
            | Self::Remaining
            | Self::Count { .. } => false,
        }
    }

    /// The field that alone is the value, if one is: its index in the own structure.
    pub fn field(&self) -> Option<usize> {
        match self {
            Self::Value(Operand { at: Where::Fixed(i) | Where::Part(i), part: None, .. }) => {
                Some(*i)
            }
            _ => None,
        }
    }
}

/// The greatest result of an operation that cannot fail; none if it can.
fn greatest(operator: Operator, left: &Arithmetic, right: &Arithmetic) -> Option<u64> {
    let (a, b) = (left.greatest(), right.greatest());
    match (operator, right) {
        (Operator::Add, _) => a.checked_add(b),
        (Operator::Multiply, _) => a.checked_mul(b),
        (Operator::Subtract, Arithmetic::Integer(0)) => Some(a),
        (Operator::Divide, Arithmetic::Integer(by @ 1..)) => Some(a / by),
        (Operator::ShiftLeft, Arithmetic::Integer(by)) if *by <= u64::from(a.leading_zeros()) => {
            u32::try_from(*by).ok().and_then(|by| a.checked_shl(by))
        }
        (Operator::BitAnd, _) => Some(a.min(b)),
        (Operator::Subtract | Operator::Divide | Operator::ShiftLeft, _) => None,
    }
}
