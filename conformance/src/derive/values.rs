//! Other values in the integers of a stream: the bounds of their rules, what is just beyond them, and
//! what is at the end of their range.

use std::collections::BTreeSet;

use streamspec_codegen::model::{
    BitPart, EnumValue, FieldCheck, FieldTest, Mark, Primitive, Scalar, Stream, TypeBody, TypeId,
};

use super::change::{Change, Prediction, Subject};
use super::map::{FieldAt, Map, Number, What};
use super::mentions::Mention;

/// So many bits of a field, or values of an enum, are tried one by one.
const MOST: usize = 64;

/// The changes to the integers of a stream.
pub(super) fn changes<'f>(subject: &Subject<'_, 'f>) -> Vec<Change<'f>> {
    let mut changes = Vec::new();
    for field in &subject.map.fields {
        let What::Integer(scalar, raw) = field.what else { continue };
        if Map::is_framing(field) {
            continue;
        }
        let number = Number { at: field.at, size: field.length, big: field.big };
        let stream = subject.stream(field.course);
        let mut absolute = interesting(stream, field, scalar, &subject.mention(field));
        if field.path.contains("[next]") {
            // What may stand in an element is shown by the first one.
            absolute.retain(|value| *value == 0 || *value == number.greatest());
        }
        let named = absolute.into_iter().map(|value| (format!("{value:#x}"), value));
        let relative = [("plus-1", raw.wrapping_add(1)), ("minus-1", raw.wrapping_sub(1))];
        let relative = relative.into_iter().map(|(name, value)| (name.to_owned(), value));
        for (name, value) in named.chain(relative).chain(elsewhere(subject, field)) {
            let value = value & number.greatest();
            if declares_order(stream, scalar, raw ^ value) {
                continue;
            }
            let named = (format!("{}-{name}", field.path), format!("{} is {value:#x}", field.path));
            let prediction = predicted(subject, field, (stream, scalar, value));
            changes.extend(subject.patch(named, (field.at, number.octets(value)), prediction));
        }
    }
    changes
}

/// Whether bits that change say in which order the octets stand that follow.
fn declares_order(stream: &Stream, scalar: Scalar, changed: u64) -> bool {
    let parts = parts(stream, scalar.of);
    parts.iter().any(|p| p.mark == Some(Mark::BigEndian) && p.mask() & changed != 0)
}

/// Values whose treatment tells a right implementation from a wrong one.
fn interesting(
    stream: &Stream,
    field: &FieldAt,
    scalar: Scalar,
    mention: &Mention,
) -> BTreeSet<u64> {
    let greatest = scalar.primitive.greatest();
    if scalar.primitive.float() && field.field.checks.is_empty() {
        return BTreeSet::from(floats(scalar.primitive));
    }
    if mention.says_nothing() && field.field.checks.is_empty() && scalar.of.is_none() {
        return BTreeSet::from([0, greatest, (1 << 33) & greatest]);
    }
    let mut values = BTreeSet::from([0, 1, greatest, greatest >> 1, (greatest >> 1) + 1]);
    if scalar.primitive.size() > 4 {
        values.extend([u64::from(u32::MAX), 1 << 32, 1 << 33, 1 << 52]);
    }
    let mut around = |value: u64| {
        values.extend([value.wrapping_sub(1), value, value.wrapping_add(1)]);
    };
    mention.constants.iter().copied().for_each(&mut around);
    if mention.shifts {
        // By as much a number of 32 bits, of the frames of a machine, or of 64 bits is shifted away.
        [32, 44, 64].into_iter().for_each(&mut around);
    }
    for check in &field.field.checks {
        match check.test {
            FieldTest::Equals(value) => around(value),
            FieldTest::AtLeast(value) | FieldTest::AtMost(value) => around(value as u64),
            FieldTest::Version => {
                stream.versions.iter().for_each(|version| around(u64::from(version.number)));
            }
            _ => {}
        }
    }
    match scalar.of.map(|of| &stream.ty(of).body) {
        Some(TypeBody::Enum { values: names, .. }) => values.extend(around_names(names)),
        Some(TypeBody::Bits { parts, .. }) => values.extend(bits(stream, parts)),
        Some(TypeBody::Structure(_)) | None => {}
    }
    values.into_iter().map(|value| value & greatest).collect()
}

/// Bits that a program loses which computes with floats: the negative zero, infinity, the least
/// number, and NaNs, of which one is signalling and one negative with bits of its own.
fn floats(primitive: Primitive) -> [u64; 6] {
    let (exponent, quiet) = match primitive {
        Primitive::F32 => (0xff << 23, 1 << 22),
        _ => (0x7ff << 52, 1 << 51),
    };
    let sign = 1 << (8 * primitive.size() - 1);
    [sign, exponent, 1, exponent | quiet, exponent | 1, sign | exponent | quiet | 0x1234]
}

/// The values of an enum, and those beside them.
fn around_names(names: &[EnumValue]) -> impl Iterator<Item = u64> {
    let each = names.iter().take(MOST).map(|name| name.value);
    each.flat_map(|value| [value.wrapping_sub(1), value, value.wrapping_add(1)])
}

/// Each bit by itself, and the values of parts that have names.
fn bits(stream: &Stream, parts: &[BitPart]) -> Vec<u64> {
    let mut values = Vec::new();
    for part in parts {
        let place = |value: u64| (value << part.low) & part.mask();
        let ends = [part.low, part.low + part.width - 1].map(|bit| 1 << bit);
        values.extend(ends.into_iter().chain([part.mask()]));
        if let Some(TypeBody::Enum { values: names, .. }) = part.of.map(|of| &stream.ty(of).body) {
            values.extend(around_names(names).map(place));
        }
    }
    values
}

/// What the same field has elsewhere in the stream: values that occur twice, or that are referred to.
fn elsewhere(subject: &Subject, field: &FieldAt) -> Vec<(String, u64)> {
    let compares =
        |check: &FieldCheck| matches!(check.test, FieldTest::Unique(_) | FieldTest::Refers { .. });
    if !field.field.checks.iter().any(compares) && subject.mention(field).rules.is_empty() {
        return Vec::new();
    }
    let others = subject.map.fields.iter().filter(|other| {
        other.course == field.course && other.key == field.key && other.at != field.at
    });
    let values = others.filter_map(|other| match other.what {
        What::Integer(_, raw) => Some(raw),
        _ => None,
    });
    values.take(2).map(|value| ("as-another".to_owned(), value)).collect()
}

/// What a value of a field comes to.
fn predicted<'f>(
    subject: &Subject<'_, 'f>,
    field: &FieldAt<'f>,
    (stream, scalar, value): (&'f Stream, Scalar, u64),
) -> Prediction<'f> {
    let mut possible = subject.of_value(field);
    let mut breaks = Vec::new();
    for check in &field.field.checks {
        match breaks_test(stream, &check.test, scalar, value) {
            Some(true) => breaks.push(stream.rule(check.rule)),
            Some(false) => {}
            None => drop(possible.insert(stream.rule(check.rule).id.as_str())),
        }
    }
    if field.field.mark == Some(Mark::Version) {
        possible.extend(subject.ids(field.course, &subject.mentions(field.course).version));
    }
    let own = field.field.checks.iter().map(|check| stream.rule(check.rule).id.as_str());
    let others = subject.ids(field.course, &subject.mention(field).rules);
    let keeps = own.chain(others).collect();
    Prediction { breaks, possible, certain: false, keeps }
}

/// Whether a value breaks a test; none where that depends on other records.
fn breaks_test(stream: &Stream, test: &FieldTest, scalar: Scalar, value: u64) -> Option<bool> {
    let number = scalar.primitive.number(value);
    Some(match test {
        FieldTest::Equals(constant) => value != constant & scalar.primitive.greatest(),
        FieldTest::AtLeast(least) => number < *least,
        FieldTest::AtMost(most) => number > *most,
        FieldTest::Version => stream.versions.iter().all(|v| u64::from(v.number) != value),
        FieldTest::Named(of) => !has_name(stream, Some(*of), value),
        FieldTest::BitsZero(mask) => value & mask != 0,
        FieldTest::PartNamed(of, part) => parts(stream, Some(*of))
            .get(*part)
            .is_some_and(|part| !has_name(stream, part.of, (value & part.mask()) >> part.low)),
        FieldTest::Zero => value != 0,
        FieldTest::Octets(_) | FieldTest::Sum | FieldTest::Terminated | FieldTest::Matches(_) => {
            false
        }
        FieldTest::Unique(_) | FieldTest::Refers { .. } => return None,
    })
}

fn has_name(stream: &Stream, of: Option<TypeId>, value: u64) -> bool {
    match of.map(|of| &stream.ty(of).body) {
        Some(TypeBody::Enum { values, .. }) => values.iter().any(|named| named.value == value),
        _ => true,
    }
}

fn parts(stream: &Stream, of: Option<TypeId>) -> &[BitPart] {
    match of.map(|of| &stream.ty(of).body) {
        Some(TypeBody::Bits { parts, .. }) => parts,
        _ => &[],
    }
}
