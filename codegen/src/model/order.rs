//! The order in which the records of a stream are saved.

use super::{Position, RecordId, SequenceTest, Stream};

impl Stream {
    /// Every record, in an order that keeps all rules on the sequence of records: the first record,
    /// then each record after those that it follows and before those that it precedes, the lowest
    /// type code first where there is a choice, then the last record.
    pub fn save_order(&self) -> Vec<RecordId> {
        let mut waiting: Vec<RecordId> = (0..self.records.len()).map(RecordId).collect();
        let mut order = Vec::with_capacity(waiting.len());
        while !waiting.is_empty() {
            let ready = |id: &RecordId| !waiting.iter().any(|other| self.saved_after(*id, *other));
            // Records that all wait for one another exclude one another: any of them may be next.
            let next = waiting.iter().position(ready).unwrap_or_default();
            order.push(waiting.remove(next));
        }
        order
    }

    /// Whether a record is to be saved after another one.
    fn saved_after(&self, id: RecordId, other: RecordId) -> bool {
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
}
