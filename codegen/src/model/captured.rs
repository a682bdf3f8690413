//! What a decoder has to remember of earlier records, as the expressions of a stream tell.

use super::expression::{Base, Condition, Expression, Reference};
use super::field::{Extent, Kind};
use super::ids::RecordId;
use super::record::SequenceTest;
use super::stream::Stream;

impl Stream {
    /// Fields of records that later records look at; by index, ascending.
    pub fn captured(&self) -> Vec<(RecordId, usize)> {
        let earlier = |r: &Reference| match r.base {
            Base::Earlier(id, field) => Some((id, field)),
            _ => None,
        };
        let mut captured: Vec<_> = self.references().iter().filter_map(earlier).collect();
        captured.sort();
        captured.dedup();
        captured
    }

    /// Every reference in the expressions of the stream.
    pub fn references(&self) -> Vec<Reference> {
        let mut found = Vec::new();
        for record in &self.records {
            for check in &record.checks {
                in_condition(&check.holds, &mut found);
            }
            for check in &record.sequence {
                if let SequenceTest::When(condition) | SequenceTest::Whole(condition) = &check.test
                {
                    in_condition(condition, &mut found);
                }
            }
            if let Some(when) = record.required.as_ref().and_then(|r| r.when.as_ref()) {
                in_condition(when, &mut found);
            }
            for field in &record.body.fields {
                if let Some(condition) = &field.condition {
                    in_condition(condition, &mut found);
                }
                match &field.kind {
                    Kind::Octets { size: Extent::Counted(e) }
                    | Kind::Array { count: Extent::Counted(e), .. }
                    | Kind::Text { size: Some(e) } => in_expression(e, &mut found),
                    _ => {}
                }
            }
        }
        found
    }
}

fn in_condition(condition: &Condition, found: &mut Vec<Reference>) {
    match condition {
        Condition::Compare(_, a, b) => {
            in_expression(a, found);
            in_expression(b, found);
        }
        Condition::Bit(reference) => found.push(*reference),
        Condition::Seen(_) => {}
        Condition::All { such, .. } | Condition::Not(such) => in_condition(such, found),
        Condition::And(a, b) | Condition::Or(a, b) => {
            in_condition(a, found);
            in_condition(b, found);
        }
    }
}

fn in_expression(expression: &Expression, found: &mut Vec<Reference>) {
    match expression {
        Expression::Value(reference) => found.push(*reference),
        Expression::Arithmetic(_, a, b) => {
            in_expression(a, found);
            in_expression(b, found);
        }
        Expression::Count { such, .. } => in_condition(such, found),
        Expression::Integer(_)
        | Expression::Version
        | Expression::Instance
        | Expression::Records(_)
        | Expression::Remaining => {}
    }
}
