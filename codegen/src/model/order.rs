//! The order in which the records of a stream are saved.

use super::binding::Level;
use super::expression::{Comparison, Condition, Expression};
use super::ids::RecordId;
use super::record::{Position, SequenceTest};
use super::stream::Stream;

impl Stream {
    /// Every record, in an order that keeps all rules on the sequence of records, whatever the
    /// headers say: the first record, then each record after those that it has to follow, the
    /// lowest type code first where there is a choice, then the last record.
    ///
    /// What a rule on the records seen asks for, it gives where it can: records that exclude one
    /// another have no order that keeps such rules.
    pub fn save_order(&self) -> Vec<RecordId> {
        let mut waiting: Vec<RecordId> = (0..self.records.len()).map(RecordId).collect();
        let mut order = Vec::with_capacity(waiting.len());
        while !waiting.is_empty() {
            let ready = |after: &dyn Fn(RecordId, RecordId) -> bool| {
                waiting.iter().position(|id| !waiting.iter().any(|other| after(*id, *other)))
            };
            let next =
                ready(&|id, other| self.placed_after(id, other) || self.seen_after(id, other))
                    .or_else(|| ready(&|id, other| self.placed_after(id, other)));
            order.push(waiting.remove(next.unwrap_or_default()));
        }
        order
    }

    /// Whether a record stands after another one, by its position or by a rule on its place.
    fn placed_after(&self, id: RecordId, other: RecordId) -> bool {
        let (record, before) = (self.record(id), self.record(other));
        let follows =
            |test: &SequenceTest| matches!(test, SequenceTest::Follows(of) if *of == other);
        let precedes =
            |test: &SequenceTest| matches!(test, SequenceTest::Precedes(of) if *of == id);
        id != other
            && record.position != Some(Position::First)
            && before.position != Some(Position::Last)
            && (before.position == Some(Position::First)
                || record.position == Some(Position::Last)
                || record.sequence.iter().any(|check| follows(&check.test))
                || before.sequence.iter().any(|check| precedes(&check.test)))
    }

    /// Whether a rule on the records seen asks that a record stands after another one, and none
    /// asks for the opposite.
    fn seen_after(&self, id: RecordId, other: RecordId) -> bool {
        id != other && self.asks_after(id, other) && !self.asks_after(other, id)
    }

    fn asks_after(&self, id: RecordId, other: RecordId) -> bool {
        let asks = |id: RecordId, place: Place| {
            let checks = self.record(id).checks.iter();
            let binding = checks.filter(|check| self.rule(check.rule).level == Level::Must);
            binding.filter_map(|check| places(&check.holds)).any(|asked| asked.contains(&place))
        };
        asks(id, Place::After(other)) || asks(other, Place::Before(id))
    }
}

/// Where a record stands, so that a condition holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    After(RecordId),
    Before(RecordId),
}

/// The places that make a condition hold; none if no place does by itself.
fn places(condition: &Condition) -> Option<Vec<Place>> {
    match condition {
        Condition::Seen(other) => Some(vec![Place::After(*other)]),
        Condition::Not(inner) => match inner.as_ref() {
            Condition::Seen(other) => Some(vec![Place::Before(*other)]),
            _ => None,
        },
        Condition::And(a, b) => {
            let places: Vec<Place> =
                [places(a), places(b)].into_iter().flatten().flatten().collect();
            (!places.is_empty()).then_some(places)
        }
        Condition::Or(a, b) => places(a).or_else(|| places(b)),
        // There are to be more of it than some number.
        Condition::Compare(
            Comparison::Less | Comparison::LessOrEqual,
            _,
            Expression::Records(other),
        )
        | Condition::Compare(
            Comparison::Greater | Comparison::GreaterOrEqual,
            Expression::Records(other),
            _,
        ) => Some(vec![Place::After(*other)]),
        Condition::Compare(..) | Condition::Bit(_) | Condition::All { .. } => None,
    }
}
