//! Sections: a stream may begin again, with its first record.

use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::expression::Condition;
use crate::model::*;
use crate::yaml::source::{RecordFile, StreamFile};

impl Resolver<'_> {
    /// A first record that may come again begins a section: the stream can begin again, and the section
    /// before has all that it has to have.
    pub(super) fn sections(&mut self, file: &StreamFile, records: &mut [Record]) {
        let Some(first) = records.iter().position(Record::begins_a_section) else { return };
        self.check_sections(file, records, first);
        let section = RecordId(first);
        let whole: Vec<SequenceCheck> = records
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != first)
            .filter_map(|(index, record)| {
                let required = record.required.as_ref()?;
                let there = Condition::Seen(RecordId(index));
                let there = match &required.when {
                    Some(when) => or(there, not(when.clone())),
                    None => there,
                };
                let holds = or(not(Condition::Seen(section)), there);
                Some(SequenceCheck { rule: required.rule, test: SequenceTest::Whole(holds) })
            })
            .collect();
        records[first].sequence.splice(0..0, whole);
    }

    /// What a record is in, and what begins with the first: a section, or the stream.
    pub(super) fn whole(&self) -> &'static str {
        let mut files = self.sources.iter().map(|source| &source.content);
        let again = files.any(RecordFile::begins_a_section);
        if again { "section" } else { "stream" }
    }

    fn check_sections(&mut self, file: &StreamFile, records: &[Record], first: usize) {
        let at = At::file(self.sources[first].file);
        let occurs = at.key("occurs");
        let mut wrong = |message: &str, remedy: &str| {
            self.diagnostics.report(&occurs, message, remedy);
        };
        if file.ends.is_none() {
            wrong(
                "the stream ends with its last record, so that it cannot begin again with this one",
                "write `occurs: once`; or `ends: with-input` in stream.yaml, in place of a last record",
            );
        }
        if file.record_types.distinct {
            wrong(
                "no two records have the same type and instance, so that this one cannot come again",
                "write `occurs: once`, or remove `distinct` from `record-types` in stream.yaml",
            );
        }
        let tells_version =
            records[first].body.fields.iter().any(|field| field.mark == Some(Mark::Version));
        if tells_version && self.versions.len() > 1 {
            wrong(
                "each section would have a version of its own",
                "write `occurs: once`, or describe a single version",
            );
        }
        if self.unique_checks.iter().any(|(record, ..)| record.0 == first) {
            wrong(
                "a section has this record once, so that there is nothing for `unique` to compare",
                "remove the rule, or write `occurs: once`",
            );
        }
        if looks_back(&records[first]) {
            wrong(
                "nothing stands before this record in its section, so that it cannot look at others",
                "remove what names another record, or write `occurs: once`",
            );
        }
        for (source, record) in self.sources.clone().iter().zip(records) {
            let when = record.required.as_ref().and_then(|required| required.when.as_ref());
            if when.is_some_and(Condition::can_fail) {
                self.diagnostics.report(
                    &At::file(source.file).key("required"),
                    "this is looked at where a section ends, and must not compute there",
                    "compare fields as they are, or write `occurs: once` in the first record",
                );
            }
        }
    }
}

/// Whether something of a record is about records before it.
fn looks_back(record: &Record) -> bool {
    let in_amount = |extent: &Extent| matches!(extent, Extent::Counted(of) if of.looks_back());
    record.checks.iter().any(|check| check.holds.looks_back())
        || record.body.fields.iter().any(|field| {
            let refers = |check: &FieldCheck| matches!(check.test, FieldTest::Refers { .. });
            field.condition.as_ref().is_some_and(Condition::looks_back)
                || field.checks.iter().any(refers)
                || match &field.kind {
                    Kind::Octets { size } | Kind::Array { count: size, .. } => in_amount(size),
                    Kind::Text { size: Some(size) } => size.looks_back(),
                    _ => false,
                }
        })
}

fn or(a: Condition, b: Condition) -> Condition {
    Condition::Or(Box::new(a), Box::new(b))
}

fn not(a: Condition) -> Condition {
    Condition::Not(Box::new(a))
}
