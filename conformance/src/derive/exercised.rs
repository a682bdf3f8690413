//! Which rules a stream keeps: those that are looked at when somebody reads it.

use std::collections::{BTreeMap, BTreeSet};

use streamspec_codegen::model::{Family, RuleId};

use super::map::{Course, FieldAt, Map, RecordAt, What, map};
use crate::vector::StreamVersion;

/// The ids of the rules that a stream keeps, and that somebody who reads it has to look at; none for a
/// stream that a reader refuses.
pub fn kept_by<'f>(family: &'f Family, stream: &StreamVersion, octets: &[u8]) -> BTreeSet<&'f str> {
    let Some(map) = map(family, stream, octets, None) else { return BTreeSet::new() };
    // Most rules are met many times: they are told apart by number, and by the first course of their
    // stream.
    let first = |at: usize| {
        let name = &map.courses[at].stream.name;
        map.courses.iter().position(|course| course.stream.name == *name).unwrap_or(at)
    };
    let firsts: Vec<usize> = (0..map.courses.len()).map(first).collect();
    let mut kept: BTreeMap<usize, BTreeSet<RuleId>> = BTreeMap::new();
    for (at, course) in map.courses.iter().enumerate() {
        kept.entry(firsts[at]).or_default().extend(of_course(course));
    }
    for record in &map.records {
        kept.entry(firsts[record.course]).or_default().extend(of_record(&map, record));
    }
    for field in &map.fields {
        kept.entry(firsts[field.course]).or_default().extend(of_field(field));
    }
    let ids = kept.into_iter().flat_map(|(course, rules)| {
        let stream = map.courses[course].stream;
        rules.into_iter().map(|rule| stream.rule(rule).id.as_str())
    });
    ids.collect()
}

fn of_course(course: &Course) -> Vec<RuleId> {
    let Course { stream, .. } = course;
    let framing = &stream.framing;
    let end = framing.end.map(|end| [end.present, end.nothing_after]);
    let mut rules: Vec<RuleId> = end.into_iter().flatten().collect();
    for header in &stream.headers {
        rules.push(header.complete);
        rules.extend(header.checks.iter().map(|check| check.rule));
    }
    rules.extend(stream.records.iter().filter_map(|record| Some(record.required.as_ref()?.rule)));
    rules
}

fn of_record(map: &Map, record: &RecordAt) -> Vec<RuleId> {
    let framing = &map.courses[record.course].stream.framing;
    let mut rules = vec![framing.header_complete, framing.body_complete, framing.type_known];
    rules.extend(framing.length_least.map(|(_, rule)| rule));
    rules.extend(framing.length_max.map(|(_, rule)| rule));
    rules.extend(framing.length_aligned);
    rules.extend(framing.checksum.map(|checksum| checksum.rule));
    rules.extend(framing.unique.map(|(rule, _)| rule));
    rules.extend(framing.trailer.iter().flat_map(|t| [t.complete, t.repeats]));
    if record.trailer.start > record.body.end {
        rules.extend(framing.padding.complete);
        rules.extend(framing.padding.zero);
    }
    if let Some((_, known)) = record.of {
        rules.push(known.length);
        rules.extend(known.first.filter(|_| record.number == 0));
        rules.extend(known.instance_rule);
        rules.extend(known.sequence.iter().map(|check| check.rule));
        rules.extend(known.checks.iter().map(|check| check.rule));
    }
    rules
}

fn of_field<'f>(at: &FieldAt<'f>) -> impl Iterator<Item = RuleId> + use<'f> {
    let checks = match at.what {
        What::NotYet => at.field.before.as_slice(),
        _ => &at.field.checks,
    };
    checks.iter().map(|check| check.rule).chain(at.field.fits)
}
