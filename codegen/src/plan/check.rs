//! Checks on the value of one field, or of each element of an array (step 7 of `spec/reading.md`,
//! and steps 1 and 2 for headers).

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{FieldCheck, FieldTest, Level, Role, RuleId, Stream};

/// What a rule asks, and whom it binds. Only rules of level MUST are in a plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "BoundOf{T}")]
pub struct Bound<T> {
    /// The rule that is broken where it does not hold.
    pub rule: RuleId,
    /// Whether it binds readers, writers or both.
    pub role: Role,
    /// What is asked.
    pub what: T,
}

/// A check on a value.
pub type Check<'m> = Bound<&'m FieldTest>;

impl<T> Bound<T> {
    /// Something that a rule asks; none where no codec checks the rule.
    pub(super) fn of(stream: &Stream, rule: RuleId, what: T) -> Option<Self> {
        let stated = stream.rule(rule);
        (stated.level == Level::Must).then(|| Self { rule, role: stated.role, what })
    }
}

/// The checks on a field that some codec makes, in order.
pub(super) fn checks<'m>(stream: &Stream, checks: &'m [FieldCheck]) -> Vec<Check<'m>> {
    checks.iter().filter_map(|check| Bound::of(stream, check.rule, &check.test)).collect()
}
