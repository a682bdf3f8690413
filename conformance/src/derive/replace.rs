//! Other octets in the place of some, with the lengths around them made to fit.

use std::ops::Range;

use streamspec_codegen::model::Mark;

use super::map::{FieldAt, Map, RecordAt};

impl Map<'_> {
    /// Whether all of it is there. Where a rule is not looked at, what is missing counts as if it were.
    pub(super) fn lies_within(&self, length: usize) -> bool {
        let end = |course: usize| match self.courses[course].outer {
            Some(outer) => self.records[outer].body.end,
            None => length,
        };
        let headers = self.courses.iter().enumerate();
        let headed = headers.into_iter().all(|(course, at)| at.headers.end <= end(course));
        let behind = |record: &RecordAt, next: &RecordAt| {
            next.course != record.course || record.all.end <= next.all.start
        };
        let mut records = self.records.iter().enumerate();
        headed
            && records.all(|(index, record)| {
                record.all.end <= end(record.course)
                    && self.records[index + 1..].iter().all(|next| behind(record, next))
            })
    }

    /// The stream with some of its octets replaced. They stand between records, in headers, or in
    /// the body of a record; its length, its padding and its trailer, and those of the records around it, are
    /// made to fit.
    pub(super) fn replaced(
        &self,
        octets: &[u8],
        record: Option<usize>,
        range: Range<usize>,
        with: &[u8],
    ) -> Vec<u8> {
        let splice = |octets: &[u8], range: Range<usize>| {
            [&octets[..range.start], with, &octets[range.end..]].concat()
        };
        let Some(record) = record.map(|index| &self.records[index]) else {
            return splice(octets, range);
        };
        let course = &self.courses[record.course];
        let framing = &course.stream.framing;
        let padding = framing.padding;
        let base = record.body.start;
        let content = &octets[record.body.clone()];
        let body = splice(content, range.start - base..range.end - base);
        let after = padding.after(body.len() as u64) as usize;
        let length = body.len() + if padding.in_length { after } else { 0 };
        let mut header = octets[record.all.start..base].to_vec();
        let number = record.length_at;
        let at = number.at - record.all.start;
        let length = length as u64 + framing.beside_body();
        header[at..at + number.size].copy_from_slice(&number.octets(length));
        let trailer = framing.trailer.map(|_| number.octets(length)).unwrap_or_default();
        let whole = [header, body, vec![0; after], trailer].concat();
        self.replaced(octets, course.outer, record.all.clone(), &whole)
    }

    /// Whether the most significant octets of its records come first.
    pub(super) fn is_big(&self) -> bool {
        self.records.first().is_some_and(|record| record.length_at.big)
    }

    /// The records of a stream, by index.
    pub(super) fn of_course(&self, course: usize) -> impl DoubleEndedIterator<Item = usize> {
        (0..self.records.len()).filter(move |index| self.records[*index].course == course)
    }

    /// The field of the record header with a mark is not one of those that vary at will.
    pub(super) fn is_framing(field: &FieldAt) -> bool {
        field.field.mark.is_some_and(Mark::of_framing)
    }
}
