//! Other octets where a stream has reserved ones, padding, strings or content, and other amounts of
//! them.

use streamspec_codegen::model::expression::{Base, Expression};
use streamspec_codegen::model::{Extent, FieldCheck, FieldTest, Kind, Stream};

use super::change::{Change, Changed, Prediction, Replacement, Subject};
use super::map::{FieldAt, Key, Number, What};

/// Octets that stand at the edges of what patterns allow.
const LETTERS: [u8; 14] =
    [0x01, b' ', b'!', b'-', b'/', b'0', b'9', b':', b'A', b'_', b'z', 0x7f, 0x80, 0xff];
/// What a pipe holds, and more than one read of it gives.
const BEYOND: usize = 0x1_0000;
/// No body that is made for a bound is longer.
const LONGEST: u64 = 0x20_0000;

/// The changes to what is no integer.
pub(super) fn changes<'f>(subject: &Subject<'_, 'f>) -> Vec<Change<'f>> {
    let mut changes = Vec::new();
    for field in &subject.map.fields {
        match field.what {
            What::Reserved | What::NotYet => reserved(subject, field, &mut changes),
            What::Text => text(subject, field, &mut changes),
            What::Octets | What::Array(_) => {
                constant(subject, field, &mut changes);
                amount(subject, field, &mut changes);
            }
            What::Checksum(sum) => checksum(subject, field, sum, &mut changes),
            What::Integer(..) | What::Other => {}
        }
    }
    for record in 0..subject.map.records.len() {
        padding(subject, record, &mut changes);
        body(subject, record, &mut changes);
    }
    changes
}

fn reserved<'f>(subject: &Subject<'_, 'f>, field: &FieldAt<'f>, changes: &mut Vec<Change<'f>>) {
    let stream = subject.stream(field.course);
    let checks = match field.what {
        What::NotYet => field.field.before.as_slice(),
        _ => &field.field.checks,
    };
    let breaks: Vec<_> = checks.iter().map(|check| stream.rule(check.rule)).collect();
    let keeps = breaks.iter().filter_map(|rule| ignored(stream, &rule.id)).collect();
    let prediction = Prediction { breaks, keeps, ..Prediction::default() };
    changes.extend(not_zero(subject, &field.path, (field.at, field.length), &prediction));
}

/// Checksums that are not those of what is before them: others, or those of other octets.
fn checksum<'f>(
    subject: &Subject<'_, 'f>,
    field: &FieldAt<'f>,
    sum: u64,
    changes: &mut Vec<Change<'f>>,
) {
    let number = Number { at: field.at, size: field.length, big: field.big };
    let rules =
        field.field.checks.iter().map(|check| subject.stream(field.course).rule(check.rule));
    let prediction = Prediction { breaks: rules.collect(), ..Prediction::default() };
    let others = [
        ("bit", sum ^ 1),
        ("last-bit", sum ^ 1 << 31),
        ("inverted", sum ^ number.greatest()),
        ("turned", (sum as u32).swap_bytes().into()),
        ("zero", 0),
    ];
    for (name, other) in others.into_iter().filter(|(_, other)| *other != sum) {
        let path = &field.path;
        let named = (format!("{path}-{name}"), format!("{path} is {other:#x}"));
        changes.extend(subject.patch(named, (number.at, number.octets(other)), prediction.clone()));
    }
    let own = field.record.map(|record| &subject.map.records[record]);
    let first = subject.map.of_course(field.course).next().map(|first| &subject.map.records[first]);
    let places = [
        ("before-it", Some(field.at)),
        ("before-the-record", own.map(|record| record.all.start)),
        ("of-the-first-record", first.map(|first| first.body.end)),
    ];
    for (name, behind) in places {
        let Some(at) = behind.and_then(|behind| behind.checked_sub(1)) else { continue };
        let named = (
            format!("{}-of-another-octet-{name}", field.path),
            format!("{}: an octet {} has another bit", field.path, name.replace('-', " ")),
        );
        let with = vec![subject.octets[at] ^ 0x10];
        changes.extend(subject.patch(named, (at, with), prediction.clone()));
    }
}

/// Each octet of a constant is another one.
fn constant<'f>(subject: &Subject<'_, 'f>, field: &FieldAt<'f>, changes: &mut Vec<Change<'f>>) {
    let stream = subject.stream(field.course);
    let constant = |check: &&FieldCheck| matches!(check.test, FieldTest::Octets(_));
    let Some(check) = field.field.checks.iter().find(constant) else { return };
    let prediction = Prediction::breaks(stream, check.rule);
    for (place, octet) in subject.octets[field.range()].iter().enumerate() {
        for (way, with) in [("bit", octet ^ 1), ("case", octet ^ 0x20), ("zero", 0)] {
            if with == *octet {
                continue;
            }
            let about = format!("{}: octet {place} is {with:#04x}", field.path);
            let named = (format!("{}-octet-{place}-{way}", field.path), about);
            let patch = (field.at + place, vec![with]);
            changes.extend(subject.patch(named, patch, prediction.clone()));
        }
    }
}

fn padding<'f>(subject: &Subject<'_, 'f>, record: usize, changes: &mut Vec<Change<'f>>) {
    let record = &subject.map.records[record];
    let stream = subject.stream(record.course);
    let Some(rule) = stream.framing.padding.zero else { return };
    let prefix = &subject.map.courses[record.course].prefix;
    let name = record.of.map_or("unknown".into(), |(_, of)| of.name.to_lowercase());
    let place = (record.body.end, record.trailer.start - record.body.end);
    let keeps = ignored(stream, &stream.rule(rule).id).into_iter().collect();
    let prediction = Prediction { keeps, ..Prediction::breaks(stream, rule) };
    changes.extend(not_zero(subject, &format!("{prefix}{name}.padding"), place, &prediction));
}

/// The rule that a reader ignores what a writer leaves zero by the rule with an id.
fn ignored<'f>(stream: &'f Stream, id: &str) -> Option<&'f str> {
    let id = format!("{}.ignored", id.strip_suffix(".zero")?);
    stream.rules.iter().map(|rule| rule.id.as_str()).find(|known| *known == id)
}

/// Octets that ought to be zero: the first of them, the last of them, all of them.
fn not_zero<'f>(
    subject: &Subject<'_, 'f>,
    path: &str,
    (at, length): (usize, usize),
    prediction: &Prediction<'f>,
) -> Vec<Change<'f>> {
    let mut changes = Vec::new();
    if length == 0 {
        return changes;
    }
    let ways = [
        ("first-octet", "the first octet is 1", at, vec![1]),
        ("last-octet", "the last octet is 0x80", at + length - 1, vec![0x80]),
        ("all-ones", "all bits are set", at, vec![0xff; length]),
    ];
    for (way, words, at, with) in ways {
        let named = (format!("{path}-{way}"), format!("{path}: {words}"));
        changes.extend(subject.patch(named, (at, with), prediction.clone()));
    }
    changes
}

fn text<'f>(subject: &Subject<'_, 'f>, field: &FieldAt<'f>, changes: &mut Vec<Change<'f>>) {
    if field.length == 0 {
        return;
    }
    let sized = matches!(field.field.kind, Kind::Text { size: Some(_) });
    let old = &subject.octets[field.range()];
    let last = field.length - 1;
    let mut with = |way: String, place: usize, octet: u8| {
        let mut new = old.to_vec();
        new[place] = octet;
        let prediction = text_prediction(subject, field, &new, sized);
        let about = format!("{}: octet {place} is {octet:#04x}", field.path);
        let named = (format!("{}-{way}", field.path), about);
        changes.extend(subject.patch(named, (field.at + place, vec![octet]), prediction));
    };
    with("unterminated".into(), last, b'x');
    if last > 0 {
        with("nul-first".into(), 0, 0);
        with("nul-before-last".into(), last - 1, 0);
        for octet in LETTERS {
            with(format!("first-{octet:02x}"), 0, octet);
            with(format!("last-{octet:02x}"), last - 1, octet);
            with(format!("middle-{octet:02x}"), last / 2, octet);
        }
    }
    if sized || field.record.is_none() {
        return;
    }
    let letter = old.first().copied().filter(|octet| *octet != 0).unwrap_or(b'a');
    for (way, new) in [("empty", vec![0]), ("long", [vec![letter; 300], vec![0]].concat())] {
        let prediction = text_prediction(subject, field, &new, sized);
        let replacement = Replacement::new(field.record, field.range(), &new);
        changes.push(Change {
            name: format!("{}-{way}", field.path),
            about: format!("{}: a string of {} octets", field.path, new.len() - 1),
            octets: Changed::Replaced(replacement),
            prediction,
        });
    }
}

/// What a string comes to: whether it is one, and matches the patterns of its field.
fn text_prediction<'f>(
    subject: &Subject<'_, 'f>,
    field: &FieldAt<'f>,
    new: &[u8],
    sized: bool,
) -> Prediction<'f> {
    let stream = subject.stream(field.course);
    let whole = matches!(new, [text @ .., 0] if !text.contains(&0));
    let mut prediction = Prediction::default();
    if !whole && !sized {
        // The string goes on, or another one begins.
        prediction.possible = field.record.map(|r| subject.of_body(r)).unwrap_or_default();
        return prediction;
    }
    let content = new.strip_suffix(&[0]).unwrap_or(new);
    for check in &field.field.checks {
        let broken = match &check.test {
            FieldTest::Terminated => !whole,
            FieldTest::Matches(pattern) => !pattern.matches(content),
            _ => false,
        };
        if broken {
            prediction.breaks.push(stream.rule(check.rule));
        }
    }
    prediction.possible = subject.of_value(field);
    prediction
}

/// More and fewer elements or octets, told by the field that counts them, or by the length alone.
fn amount<'f>(subject: &Subject<'_, 'f>, field: &FieldAt<'f>, changes: &mut Vec<Change<'f>>) {
    let Some(record) = field.record else { return };
    let extent = match &field.field.kind {
        Kind::Octets { size } => size,
        Kind::Array { count, .. } => count,
        _ => return,
    };
    let counter = match extent {
        Extent::Fixed(_) => return,
        Extent::Rest => None,
        Extent::Counted(expression) => match counted_by(subject, field, expression) {
            Some(counter) => Some(counter),
            None => return,
        },
    };
    let old = &subject.octets[field.range()];
    let count = match field.what {
        What::Array(count) => count as usize,
        _ => old.len(),
    };
    let one = old.len().checked_div(count).unwrap_or(1).max(1);
    let one = old.get(..one).map_or_else(|| vec![0; one], <[u8]>::to_vec);
    let many = BEYOND / one.len() + 1;
    let amounts = [("none", 0), ("one", 1), ("one-more", count + 1), ("beyond-64k", many)];
    for (way, wanted) in amounts {
        let greatest = counter.map_or(u64::MAX, Number::greatest);
        if wanted == count || wanted as u64 > greatest {
            continue;
        }
        let kept = old.len().min(wanted * one.len());
        let more = (wanted * one.len() - kept).div_ceil(one.len());
        let replacement = Replacement {
            then: (more, one.clone()),
            counted: counter.map(|number| (number, wanted as u64)),
            ..Replacement::new(Some(record), field.range(), &old[..kept])
        };
        let mut possible = subject.of_body(record);
        possible.extend(subject.of_sequence(field.course));
        let fits = field.field.fits.map(|rule| subject.stream(field.course).rule(rule));
        let keeps = fits.iter().map(|rule| rule.id.as_str()).collect();
        let name = match wanted == many {
            // One field of each record is enough.
            true => format!("{}-{way}", field.path.split(['.', '[']).next().unwrap_or_default()),
            false => format!("{}-{way}", field.path),
        };
        changes.push(Change {
            name,
            about: format!("{}: {wanted} of them", field.path),
            octets: Changed::Replaced(replacement),
            prediction: Prediction { keeps, ..Prediction::possible(possible) },
        });
    }
}

/// The integer that counts a field, where it is a field of the same structure by itself.
fn counted_by(subject: &Subject, field: &FieldAt, expression: &Expression) -> Option<Number> {
    let Expression::Value(reference) = expression else { return None };
    let (Base::Sibling(index), None) = (reference.base, reference.part) else { return None };
    let key = match field.key {
        Key::Header(home, _) => Key::Header(home, index),
        Key::RecordHeader(_) => Key::RecordHeader(index),
        Key::Record(home, _) => Key::Record(home, index),
        Key::Type(home, _) => Key::Type(home, index),
    };
    let is_it =
        |other: &&FieldAt| other.key == key && other.record == field.record && other.at < field.at;
    let counter = subject.map.fields.iter().rev().find(is_it)?;
    let number = Number { at: counter.at, size: counter.length, big: counter.big };
    matches!(counter.what, What::Integer(..)).then_some(number)
}

/// The lengths of a body at the bounds that rules set to what the record header says of it.
fn lengths(subject: &Subject, record: usize) -> Vec<usize> {
    let at = &subject.map.records[record];
    let framing = &subject.stream(at.course).framing;
    let field = Key::RecordHeader(framing.length_field);
    let bounds = subject.mentions(at.course).get(field).constants;
    let bounds = bounds.into_iter().filter_map(|bound| bound.checked_sub(framing.beside_body()));
    let around = bounds.flat_map(|bound| [bound.checked_sub(1), Some(bound), bound.checked_add(1)]);
    let lengths = around.flatten().filter(|length| *length <= LONGEST);
    let mut lengths: Vec<usize> = lengths.map(|length| length as usize).collect();
    lengths.sort_unstable();
    lengths.dedup();
    lengths.retain(|length| *length != at.body.len());
    lengths
}

/// A body that is longer or shorter than its fields, and whose length says so.
fn body<'f>(subject: &Subject<'_, 'f>, record: usize, changes: &mut Vec<Change<'f>>) {
    let at = &subject.map.records[record];
    let Some((_, known)) = at.of else { return };
    let stream = subject.stream(at.course);
    let to = stream.framing.padding.to.max(1) as usize;
    let path = format!("{}{}", subject.map.courses[at.course].prefix, at.name());
    let mut possible = subject.of_body(record);
    possible.insert(&stream.rule(known.length).id);
    possible.extend(stream.framing.length_max.map(|(_, rule)| stream.rule(rule).id.as_str()));
    let end = at.body.end;
    let mut with = |way: &str, range: std::ops::Range<usize>, more: &[u8]| {
        let replacement = Replacement::new(Some(record), range, more);
        let prediction = Prediction::possible(possible.clone());
        let about = format!("{path}: the body has {way}");
        let name = format!("{path}-{}", way.replace(' ', "-"));
        changes.push(Change { name, about, octets: Changed::Replaced(replacement), prediction });
    };
    with("an octet more", end..end, &[0]);
    with("an octet more that is not zero", end..end, &[1]);
    with("a unit more", end..end, &vec![0; to]);
    if !at.body.is_empty() {
        with("an octet less", end - 1..end, &[]);
        with("nothing in it", at.body.clone(), &[]);
    }
    if at.body.len() > to {
        with("a unit less", end - to..end, &[]);
    }
    for length in lengths(subject, record) {
        let kept = at.body.len().min(length);
        let more = vec![0; length - kept];
        with(&format!("{length} octets"), at.body.start + kept..end, &more);
    }
    let own = |field: &&FieldAt| {
        field.record == Some(record)
            && matches!(field.key, Key::Record(..))
            && field.at > at.body.start
    };
    for field in subject.map.fields.iter().filter(own) {
        let name = field.path.rsplit('.').next().unwrap_or_default();
        with(&format!("nothing from {name} on"), field.at..end, &[]);
    }
}
