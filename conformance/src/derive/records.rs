//! Records that are missing, stand twice, in another order, or are of another type.

use streamspec_codegen::model::{Position, RecordId, Stream};

use super::change::{Change, Changed, Prediction, Replacement, Subject};
use super::map::RecordAt;

/// The changes to the records of a stream.
pub(super) fn changes<'f>(subject: &Subject<'_, 'f>) -> Vec<Change<'f>> {
    let mut changes = Vec::new();
    for course in 0..subject.map.courses.len() {
        let records: Vec<usize> = subject.map.of_course(course).collect();
        let at = Course { subject, course, records: &records };
        for index in 0..records.len() {
            at.missing(index, &mut changes);
            at.twice(index, &mut changes);
            at.swapped(index, &mut changes);
            at.elsewhere(index, &mut changes);
            at.unknown_before(index, &mut changes);
        }
        at.foreign(&mut changes);
    }
    changes
}

/// The records of one stream.
struct Course<'s, 'p, 'f> {
    subject: &'s Subject<'p, 'f>,
    course: usize,
    records: &'s [usize],
}

impl<'f> Course<'_, '_, 'f> {
    fn record(&self, index: usize) -> &RecordAt<'f> {
        &self.subject.map.records[self.records[index]]
    }

    fn stream(&self) -> &'f Stream {
        self.subject.stream(self.course)
    }

    fn name(&self, index: usize) -> String {
        let prefix = &self.subject.map.courses[self.course].prefix;
        format!("{prefix}{}", self.record(index).name())
    }

    /// Whether another stream follows a record, or is gone back to.
    fn controls(&self, index: usize) -> bool {
        self.record(index).of.is_some_and(|(_, known)| known.control.is_some())
    }

    fn is_last(&self, index: usize) -> bool {
        let last = |(_, known): (_, &streamspec_codegen::model::Record)| {
            known.position == Some(Position::Last)
        };
        self.record(index).of.is_some_and(last)
    }

    fn change(
        &self,
        (name, about): (String, String),
        range: std::ops::Range<usize>,
        with: &[u8],
        prediction: Prediction<'f>,
    ) -> Change<'f> {
        let outer = self.subject.map.courses[self.course].outer;
        let octets = Changed::Replaced(Replacement::new(outer, range, with));
        Change { name, about, octets, prediction }
    }

    /// What may come of another sequence of records.
    fn sequence(&self) -> Prediction<'f> {
        Prediction::possible(self.subject.of_sequence(self.course))
    }

    fn missing(&self, index: usize, changes: &mut Vec<Change<'f>>) {
        if self.controls(index) {
            return;
        }
        let name = self.name(index);
        let end = self.stream().framing.end;
        let outermost = self.subject.map.courses[self.course].prefix.is_empty();
        let prediction = match end.filter(|_| self.is_last(index)) {
            // What stands behind an inner stream is then read as its next record.
            Some(_) if !outermost && self.subject.map.courses[self.course].outer.is_none() => {
                return;
            }
            Some(end) => Prediction::breaks(self.stream(), end.present),
            None => self.sequence(),
        };
        let named = (format!("{name}-missing"), format!("{name} is missing"));
        changes.push(self.change(named, self.record(index).all.clone(), &[], prediction));
    }

    fn twice(&self, index: usize, changes: &mut Vec<Change<'f>>) {
        if self.controls(index) || self.is_last(index) {
            return;
        }
        let all = self.record(index).all.clone();
        let again = &self.subject.octets[all.clone()];
        let name = self.name(index);
        let named = (format!("{name}-twice"), format!("{name} stands there twice"));
        changes.push(self.change(named, all.end..all.end, again, self.sequence()));
    }

    fn swapped(&self, index: usize, changes: &mut Vec<Change<'f>>) {
        let next = index + 1;
        if next >= self.records.len() || self.controls(index) || self.controls(next) {
            return;
        }
        let (one, other) = (self.record(index), self.record(next));
        if one.all.end != other.all.start || self.is_last(next) {
            return;
        }
        let octets = self.subject.octets;
        let swapped = [&octets[other.all.clone()], &octets[one.all.clone()]].concat();
        let (a, b) = (self.name(index), self.name(next));
        let named = (format!("{b}-before-{a}"), format!("{b} stands before {a}"));
        let range = one.all.start..other.all.end;
        changes.push(self.change(named, range, &swapped, self.sequence()));
    }

    /// A record at the start of the stream, and before its end.
    fn elsewhere(&self, index: usize, changes: &mut Vec<Change<'f>>) {
        let last = self.records.len() - 1;
        if self.controls(index) || self.is_last(index) || index == last || last < 2 {
            return;
        }
        let (all, octets) = (self.record(index).all.clone(), self.subject.octets);
        let name = self.name(index);
        let first = self.record(0).all.start;
        let moved = [&octets[all.clone()], &octets[first..all.start]].concat();
        let named = (format!("{name}-first"), format!("{name} comes first"));
        changes.push(self.change(named, first..all.end, &moved, self.sequence()));
        let last = self.record(last).all.start;
        let moved = [&octets[all.end..last], &octets[all.clone()]].concat();
        let named = (format!("{name}-late"), format!("{name} stands before the last record"));
        changes.push(self.change(named, all.start..last, &moved, self.sequence()));
    }

    /// Records of types that the stream does not have.
    fn foreign(&self, changes: &mut Vec<Change<'f>>) {
        let Some(first) = self.records.first() else { return };
        let big = self.subject.map.records[*first].length_at.big;
        let has = |id: RecordId| {
            let mut all = (0..self.records.len()).map(|index| self.record(index));
            all.any(|record| record.of.is_some_and(|(of, _)| of == id))
        };
        let last = self.record(self.records.len() - 1).all.start;
        let second = self.record(0).all.end;
        for (id, octets) in self.subject.donors.of(self.stream(), big) {
            let known = self.stream().record(id);
            if has(id) || known.position.is_some() {
                continue;
            }
            let mut prediction = self.sequence();
            let own = self.stream().rules.iter().filter(|rule| {
                use streamspec_codegen::model::Place;
                rule.place == Place::Record(id) || matches!(rule.place, Place::Type(_))
            });
            prediction.possible.extend(own.map(|rule| rule.id.as_str()));
            let prefix = &self.subject.map.courses[self.course].prefix;
            let name = format!("{prefix}{}", known.name.to_lowercase());
            for (way, words, at) in
                [("late", "before the last record", last), ("early", "as second record", second)]
            {
                if at > last || (at == last && way == "early") {
                    continue;
                }
                let named = (format!("{name}-added-{way}"), format!("{name} is added {words}"));
                changes.push(self.change(named, at..at, octets, prediction.clone()));
            }
        }
    }

    /// A record that nothing describes, before another one.
    fn unknown_before(&self, index: usize, changes: &mut Vec<Change<'f>>) {
        let framing = &self.stream().framing;
        let Some(mark) = framing.optional_mark() else { return };
        let record = self.record(index);
        let free = |code: &u64| self.stream().record_by_code(*code).is_none();
        let Some(code) = (0..).map(|low| mark | low).find(free) else { return };
        let name = self.name(index);
        // What a reader does after a record may depend on that one.
        let before = index.checked_sub(1).map(|before| self.name(before));
        let after = before.as_ref().map_or(String::new(), |before| format!("after-{before}-"));
        let words = before.map_or(String::new(), |before| format!("after {before} and "));
        let to = framing.padding.to.max(1) as usize;
        for (way, length) in [("empty", 0), ("short", 1), ("unit", to), ("long", 3 * to + 1)] {
            let length =
                if framing.padding.in_length { length.next_multiple_of(to) } else { length };
            let padding = framing.padding.after(length as u64) as usize;
            let padding = if framing.padding.in_length { 0 } else { padding };
            let mut octets = self.subject.octets[record.all.start..record.body.start].to_vec();
            let mut put = |number: super::map::Number, value: u64| {
                let at = number.at - record.all.start;
                octets[at..at + number.size].copy_from_slice(&number.octets(value));
            };
            put(record.type_at, code);
            let said = length as u64 + framing.beside_body();
            put(record.length_at, said);
            if let Some(instance) = record.instance_at {
                // One that no other record has which is put before this one.
                put(instance, index as u64);
            }
            octets.extend(std::iter::repeat_n(0xa5, length));
            octets.extend(std::iter::repeat_n(0, padding));
            octets
                .extend(framing.trailer.map(|_| record.length_at.octets(said)).unwrap_or_default());
            let named = (
                format!("optional-{way}-{after}before-{name}"),
                format!(
                    "an optional record of unknown type and {length} octets {words}before {name}"
                ),
            );
            let at = record.all.start;
            changes.push(self.change(named, at..at, &octets, self.sequence()));
        }
    }
}
