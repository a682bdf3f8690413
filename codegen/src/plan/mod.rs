//! What a codec does, step by step in the order of `spec/reading.md`, worked out once for all
//! languages.
//!
//! The model says what a stream *is*; a language says how code is *spelled*. Between them stands the
//! plan: which checks a record passes and in which order, where its fixed part ends and what is taken
//! after it, how many octets that is and whether computing it can fail, what has to be remembered,
//! and what a step needs to be given. A language matches on it, and never asks the text that it has
//! made what it has made.
//!
//! Three things hold everywhere:
//!
//! - Rules that no codec checks (those of level SHOULD and MAY) are not in the plan.
//! - A [`Test`] holds no negation: `not` has been pushed inwards when it was made.
//! - A value that may be absent says so ([`Absence`]): it counts as 0.

mod amount;
mod check;
mod clear;
mod expression;
mod fixed;
mod inner;
mod lower;
mod needs;
mod nesting;
mod part;
mod place;
mod record;
mod state;
mod stream;
mod texts;

pub use amount::Amount;
pub use check::{Bound, Check};
pub use clear::Clear;
pub use expression::{Arithmetic, Operation, Test};
pub use fixed::{Fixed, FixedField, FixedKind, Since};
pub use inner::{Candidate, Inner, InnerId, Sign};
pub use needs::Needs;
pub use nesting::DEEPEST;
pub use part::{Gate, OneString, Part, Strings, Take};
pub use place::{Absence, Operand, Over, Where};
pub use record::{
    Admission, Control, InstanceTest, Length, RecordPlan, Remember, Shape, StatedRule, SumPlace,
};
pub use state::{State, VersionSource};
pub use stream::{FamilyPlan, HeaderPlan, StreamPlan, Told, TypePlan};
pub use texts::PatternPlan;
