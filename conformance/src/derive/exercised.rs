//! Which rules a stream keeps: those that are looked at when somebody reads it.

use std::collections::BTreeSet;

use streamspec_codegen::model::{Family, RuleId, Stream};

use super::map::{Course, FieldAt, Map, RecordAt, What, map};
use crate::vector::StreamVersion;

/// The ids of the rules that a stream keeps, and that somebody who reads it has to look at; none for a
/// stream that a reader refuses.
pub fn kept_by<'f>(family: &'f Family, stream: &StreamVersion, octets: &[u8]) -> BTreeSet<&'f str> {
    let mut kept = BTreeSet::new();
    let Some(map) = map(family, stream, octets, None) else { return kept };
    for course in &map.courses {
        ids(course.stream, of_course(course), &mut kept);
    }
    for record in &map.records {
        ids(map.courses[record.course].stream, of_record(&map, record), &mut kept);
    }
    for field in &map.fields {
        ids(map.courses[field.course].stream, of_field(field), &mut kept);
    }
    kept
}

fn ids<'f>(stream: &'f Stream, rules: Vec<RuleId>, kept: &mut BTreeSet<&'f str>) {
    kept.extend(rules.into_iter().map(|rule| stream.rule(rule).id.as_str()));
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

fn of_field(at: &FieldAt) -> Vec<RuleId> {
    let checks = match at.what {
        What::NotYet => at.field.before.as_slice(),
        _ => &at.field.checks,
    };
    checks.iter().map(|check| check.rule).chain(at.field.fits).collect()
}
