//! The patterns that texts of a stream must match.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Automaton, Field, FieldTest, Level, RuleId, Stream, TypeBody};

/// A pattern that a rule asks for.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PatternPlan<'m> {
    /// The rule.
    pub rule: RuleId,
    /// The pattern, as the description writes it.
    pub text: &'m str,
    /// What matches it.
    pub automaton: Automaton,
}

/// The patterns of a stream that some codec checks, in the order of their rules.
pub(super) fn patterns(stream: &Stream) -> Vec<PatternPlan<'_>> {
    let of_records = stream.records.iter().flat_map(|record| &record.body.fields);
    let of_types = stream.types.iter().flat_map(|ty| match &ty.body {
        TypeBody::Structure(structure) => structure.fields.as_slice(),
        TypeBody::Enum { .. } | TypeBody::Bits { .. } => &[],
    });
    let mut patterns: Vec<_> = of_records.chain(of_types).flat_map(|f| of(stream, f)).collect();
    patterns.sort_by_key(|pattern| pattern.rule.0);
    patterns
}

fn of<'m>(stream: &'m Stream, field: &'m Field) -> impl Iterator<Item = PatternPlan<'m>> {
    field.checks.iter().filter_map(|check| {
        let FieldTest::Matches(pattern) = &check.test else { return None };
        let checked = stream.rule(check.rule).level == Level::Must;
        let automaton = Automaton::of(pattern).filter(|_| checked)?;
        Some(PatternPlan { rule: check.rule, text: &pattern.text, automaton })
    })
}
