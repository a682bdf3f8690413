//! What a codec asks of values: tests without a negation.

use super::{Arithmetic, Operand, Over};
use crate::model::RecordId;
use crate::model::expression::Comparison;

/// Something that holds or does not. Printing one is a match: nothing in it has to be negated.
#[derive(Debug, Clone)]
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
