//! Record headers that say something else, and streams that end too early or too late.

use streamspec_codegen::model::{Instance, RuleId, Stream};

use super::change::{Change, Changed, Prediction, Replacement, Subject};
use super::map::{Number, RecordAt};

/// The changes to the framing of a stream.
pub(super) fn changes<'f>(subject: &Subject<'_, 'f>) -> Vec<Change<'f>> {
    let mut changes = Vec::new();
    for course in 0..subject.map.courses.len() {
        headers_cut(subject, course, &mut changes);
        trailing(subject, course, &mut changes);
    }
    for index in 0..subject.map.records.len() {
        let record = &subject.map.records[index];
        let prefix = &subject.map.courses[record.course].prefix;
        let at = At { subject, record, index, path: format!("{prefix}{}", record.name()) };
        at.types(&mut changes);
        at.instances(&mut changes);
        at.lengths(&mut changes);
        at.trailers(&mut changes);
        at.checksums(&mut changes);
        at.cut(&mut changes);
    }
    changes
}

/// A record whose framing is changed.
struct At<'s, 'p, 'f> {
    subject: &'s Subject<'p, 'f>,
    record: &'s RecordAt<'f>,
    index: usize,
    path: String,
}

impl<'f> At<'_, '_, 'f> {
    fn stream(&self) -> &'f Stream {
        self.subject.stream(self.record.course)
    }

    fn set(
        &self,
        what: &str,
        (number, value): (Number, u64),
        prediction: Prediction<'f>,
    ) -> Option<Change<'f>> {
        let named =
            (format!("{}.{what}", self.path), format!("{}: {what} is {value:#x}", self.path));
        self.subject.patch(named, (number.at, number.octets(value)), prediction)
    }

    /// Types that nothing describes.
    fn types(&self, changes: &mut Vec<Change<'f>>) {
        let (stream, number) = (self.stream(), self.record.type_at);
        let framing = &stream.framing;
        let greatest = stream.records.last().map_or(0, |last| last.code);
        let reserved = framing.reserved_codes.iter().flat_map(|codes| [codes.first, codes.last]);
        let codes = [0, greatest.wrapping_add(1), number.greatest(), number.greatest() >> 1];
        for code in codes.into_iter().chain(reserved) {
            let code = code & number.greatest();
            if stream.record_by_code(code).is_some() || framing.is_optional(code) {
                continue;
            }
            let first = stream.first_record().filter(|_| self.record.number == 0);
            let first = first.and_then(|id| stream.record(id).first);
            let rule = first.unwrap_or(framing.type_known);
            let prediction = Prediction::breaks(stream, rule);
            changes.extend(self.set(&format!("type-{code:#x}"), (number, code), prediction));
        }
        let code = match framing.optional_mark() {
            None => return,
            Some(0) => greatest.wrapping_add(1) & number.greatest(),
            Some(mark) => self.record.code | mark,
        };
        if stream.record_by_code(code).is_none() && self.record.number > 0 {
            // The record is then passed over: as if it were missing, whatever it holds.
            let possible = self.subject.of_sequence(self.record.course);
            let prediction = Prediction::possible(possible);
            changes.extend(self.set("type-made-optional", (number, code), prediction));
        }
    }

    fn instances(&self, changes: &mut Vec<Change<'f>>) {
        let (Some(number), Some((_, known))) = (self.record.instance_at, self.record.of) else {
            return;
        };
        let stream = self.stream();
        let mut values = vec![0, 1, 2, 127, 128, number.greatest() >> 1, number.greatest()];
        if let Instance::UpTo(last) = known.instance {
            values.extend([last, last.wrapping_add(1)]);
        }
        for value in values.into_iter().map(|value| value & number.greatest()) {
            let beyond = matches!(known.instance, Instance::UpTo(last) if value > last);
            let prediction = match known.instance_rule.filter(|_| beyond) {
                Some(rule) => Prediction::breaks(stream, rule),
                None => {
                    let course = self.record.course;
                    let mut possible = self.subject.of_sequence(course);
                    let instance = &self.subject.mentions(course).instance;
                    possible.extend(self.subject.ids(course, instance));
                    Prediction::possible(possible)
                }
            };
            changes.extend(self.set(&format!("instance-{value:#x}"), (number, value), prediction));
        }
    }

    /// Lengths that are not those of the body.
    fn lengths(&self, changes: &mut Vec<Change<'f>>) {
        let number = self.record.length_at;
        let framing = &self.stream().framing;
        let length = match framing.padding.in_length {
            true => (self.record.trailer.start - self.record.body.start) as u64,
            false => self.record.body.len() as u64,
        };
        let length = length + framing.beside_body();
        let to = framing.padding.to.max(1);
        let most = framing.length_max.map_or(framing.greatest_length(), |(most, _)| most);
        let most = most + framing.beside_body();
        let mut named: Vec<(String, u64)> = vec![
            ("0".into(), 0),
            ("minus-1".into(), length.wrapping_sub(1)),
            ("plus-1".into(), length + 1),
            ("minus-unit".into(), length.wrapping_sub(to)),
            ("plus-unit".into(), length + to),
            ("greatest".into(), most),
            ("beyond-greatest".into(), most.wrapping_add(1)),
            ("beyond-greatest-by-a-unit".into(), most.wrapping_add(to)),
        ];
        let wraps = (1..=9).map(|less| (format!("wraps-{less}"), number.greatest() - (less - 1)));
        named.extend(wraps);
        let below = framing.length_least.map(|(least, _)| ("below-least".into(), least - 1));
        named.extend(below);
        for (name, value) in named {
            let value = value & number.greatest();
            let prediction =
                match (framing.length_least, value.checked_sub(framing.beside_body())) {
                    (Some((_, rule)), None) => Prediction::breaks(self.stream(), rule),
                    (_, body) => self
                        .length_prediction(length - framing.beside_body(), body.unwrap_or(value)),
                };
            changes.extend(self.set(&format!("length-{name}"), (number, value), prediction));
        }
    }

    /// What another length comes to: step 5, then what is left of the input.
    fn length_prediction(&self, length: u64, value: u64) -> Prediction<'f> {
        let (stream, record) = (self.stream(), self.record);
        let framing = &stream.framing;
        let breaks = |rule: RuleId| Prediction::breaks(stream, rule);
        if let Some((most, rule)) = framing.length_max
            && value > most
        {
            return breaks(rule);
        }
        if let Some(rule) = framing.length_aligned
            && framing.padding.after(value) != 0
        {
            return breaks(rule);
        }
        if let Some((_, known)) = record.of {
            let counted = |size: u64| {
                size + if framing.padding.in_length { framing.padding.after(size) } else { 0 }
            };
            let layout = known.layouts.iter().any(|layout| counted(layout.length) == value);
            let fits = match known.body.size {
                Some(size) => value == counted(size),
                None => value >= known.body.head,
            };
            if !fits && !layout {
                return breaks(known.length);
            }
        }
        let available = match self.subject.map.courses[record.course].outer {
            Some(outer) => self.subject.map.records[outer].body.end,
            None => self.subject.octets.len(),
        };
        if value > (available - record.body.start) as u64 {
            return breaks(framing.body_complete);
        }
        let mut possible = self.subject.of_body(self.index);
        if value > length {
            possible.clear();
        }
        if let Some(trailer) = framing.trailer {
            // What stands where it would be is hardly the length.
            possible.clear();
            let rules = [framing.padding.complete, Some(trailer.complete), Some(trailer.repeats)];
            possible.extend(rules.into_iter().flatten().map(|rule| stream.rule(rule).id.as_str()));
        }
        Prediction::possible(possible)
    }

    /// Trailers that are not the length.
    fn trailers(&self, changes: &mut Vec<Change<'f>>) {
        let (stream, place) = (self.stream(), self.record.trailer.clone());
        let (Some(trailer), length) = (stream.framing.trailer, self.record.length_at) else {
            return;
        };
        let number = Number { at: place.start, ..length };
        let Some(value) = length.value(self.subject.octets) else { return };
        let others = [
            ("zero", 0),
            ("minus-1", value.wrapping_sub(1)),
            ("plus-1", value.wrapping_add(1)),
            ("bit", value ^ (number.greatest() ^ number.greatest() >> 1)),
            ("of-the-body", value.wrapping_sub(stream.framing.beside_body())),
        ];
        let prediction = Prediction::breaks(stream, trailer.repeats);
        for (name, other) in others {
            let other = other & number.greatest();
            if other != value {
                let what = format!("trailer-{name}");
                changes.extend(self.set(&what, (number, other), prediction.clone()));
            }
        }
    }

    /// Checksums that are not those of the record.
    fn checksums(&self, changes: &mut Vec<Change<'f>>) {
        let stream = self.stream();
        let (Some(checksum), Some(number)) = (stream.framing.checksum, self.record.checksum_at)
        else {
            return;
        };
        let Some(value) = number.value(self.subject.octets) else { return };
        let greatest = number.greatest();
        let others = [
            ("bit", value ^ 1),
            ("last-bit", value ^ 1 << 31),
            ("inverted", value ^ greatest),
            ("turned", (value as u32).swap_bytes().into()),
            ("zero", 0),
        ];
        let prediction = Prediction::breaks(stream, checksum.rule);
        for (name, other) in others.into_iter().filter(|(_, other)| *other != value) {
            let what = format!("checksum-{name}");
            changes.extend(self.set(&what, (number, other), prediction.clone()));
        }
        let record = self.record.body.start..self.record.trailer.start;
        for (name, at) in [("first", record.start), ("last", record.end.wrapping_sub(1))] {
            if record.contains(&at) && self.record.body.contains(&at) {
                let named = (
                    format!("{}.checksum-of-another-{name}-octet", self.path),
                    format!("{}: the {name} octet of the body has another bit", self.path),
                );
                let with = vec![self.subject.octets[at] ^ 0x10];
                changes.extend(self.subject.patch(named, (at, with), prediction.clone()));
            }
        }
    }

    /// Streams that end within the record, or before it.
    fn cut(&self, changes: &mut Vec<Change<'f>>) {
        let (stream, record) = (self.stream(), self.record);
        let framing = &stream.framing;
        let (all, body) = (record.all.clone(), record.body.clone());
        let padding = framing.padding.complete;
        let mut places = vec![
            ("in-header", all.start + 1, framing.header_complete),
            ("before-end-of-header", body.start - 1, framing.header_complete),
        ];
        places.extend(framing.end.map(|end| ("before", all.start, end.present)));
        let padded = record.trailer.start;
        let end = if padding.is_some() { body.end } else { padded };
        if end > body.start {
            places.push(("before-body", body.start, framing.body_complete));
            places.push(("before-end-of-body", end - 1, framing.body_complete));
        }
        if let Some(rule) = padding.filter(|_| padded > body.end) {
            places.push(("before-padding", body.end, rule));
            places.push(("in-padding", padded - 1, rule));
        }
        if let Some(trailer) = framing.trailer {
            places.push(("before-trailer", padded, trailer.complete));
            places.push(("in-trailer", all.end - 1, trailer.complete));
        }
        for (place, at, rule) in places {
            let named = (
                format!("{}-cut-{place}", self.path),
                format!("the stream ends {} {}", place.replace('-', " "), self.path),
            );
            let prediction = Prediction::breaks(stream, rule);
            changes.push(cut(self.subject, record.course, named, at, prediction));
        }
    }
}

fn headers_cut<'f>(subject: &Subject<'_, 'f>, course: usize, changes: &mut Vec<Change<'f>>) {
    let at = &subject.map.courses[course];
    let mut start = at.headers.start;
    for header in &at.stream.headers {
        let size = header.size() as usize;
        let path = format!("{}{}", at.prefix, header.name);
        for (place, cut_at) in [("before", start), ("before-end-of", start + size - 1)] {
            let named = (
                format!("{path}-cut-{place}"),
                format!("the stream ends {} {path}", place.replace('-', " ")),
            );
            let prediction = Prediction::breaks(at.stream, header.complete);
            changes.push(cut(subject, course, named, cut_at, prediction));
        }
        start += size;
    }
}

fn cut<'f>(
    subject: &Subject<'_, 'f>,
    course: usize,
    (name, about): (String, String),
    at: usize,
    prediction: Prediction<'f>,
) -> Change<'f> {
    let (map, outer) = (subject.map, subject.map.courses[course].outer);
    let end = outer.map_or(subject.octets.len(), |outer| map.records[outer].body.end);
    let octets = Changed::Replaced(Replacement::new(outer, at..end, &[]));
    Change { name, about, octets, prediction }
}

/// Octets after the last record of the outermost stream, or of one in a body.
fn trailing<'f>(subject: &Subject<'_, 'f>, course: usize, changes: &mut Vec<Change<'f>>) {
    let at = &subject.map.courses[course];
    let last = subject.map.of_course(course).next_back();
    let Some(last) = last.map(|last| &subject.map.records[last]) else { return };
    let follows = course > 0 && at.outer.is_none();
    let end = at.outer.map_or(subject.octets.len(), |outer| subject.map.records[outer].body.end);
    if follows || last.all.end != end {
        return;
    }
    let Some(rule) = at.stream.framing.end.map(|end| end.nothing_after) else { return };
    let again = &subject.octets[last.all.clone()];
    for (name, more) in [("an-octet", &[0][..]), ("octets", &[0xff; 64]), ("the-end-again", again)]
    {
        let replacement = Replacement::new(at.outer, end..end, more);
        changes.push(Change {
            name: format!("{}end-then-{name}", at.prefix),
            about: format!("{} after the last record", name.replace('-', " ")),
            octets: Changed::Replaced(replacement),
            prediction: Prediction::breaks(at.stream, rule),
        });
    }
}
