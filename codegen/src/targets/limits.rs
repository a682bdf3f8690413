//! What descriptions can say and a generator does not do yet. Such a description is refused with a
//! sentence; nothing is left out in silence.

use super::target::Target;
use crate::model::{Control, Family, FieldCheck, FieldTest, Kind, Level, Record, Stream, TypeBody};

/// What a language's generator does not do that a family of descriptions needs, a sentence each.
pub fn limits(target: Target, family: &Family) -> Vec<String> {
    family.streams.iter().flat_map(|stream| of_stream(target, family, stream)).collect()
}

fn of_stream(target: Target, family: &Family, stream: &Stream) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |what: String| found.push(format!("{}: {what}", stream.name));
    for header in &stream.headers {
        let stated = target == Target::Rust;
        if stated && header.checks.iter().any(|c| stream.rule(c.rule).level == Level::Must) {
            add(format!("rules on several fields of a header (`{}`)", header.name));
        }
    }
    for record in &stream.records {
        if target == Target::Rust {
            for field in lacking_and_not_zero(stream, record) {
                add(format!("`{}.{field}` is no 0, and a layout lacks it", record.name));
            }
        }
    }
    match target {
        // Packages cannot import one another in a circle. One can hold a stream of its own.
        Target::Go if imports(family, stream, stream, &mut Vec::new()) => {
            add("streams of several descriptions that hold one another in a circle".into());
        }
        Target::C | Target::Rust if holds(target, family, stream, &stream.id, 0) => {
            add("a stream that holds another of its kind".into());
        }
        Target::C | Target::Go | Target::Rust => {}
    }
    found
}

/// The ids of the streams within a stream that its code holds or imports.
fn within(target: Target, stream: &Stream) -> impl Iterator<Item = &String> {
    let fields = stream.records.iter().flat_map(|r| &r.body.fields);
    let in_bodies = fields.filter_map(move |f| match &f.kind {
        // In C a reader holds those of the streams that follow a record, but not of those in bodies.
        Kind::Stream(inner) => (target != Target::C).then_some(inner),
        _ => None,
    });
    let after_records = stream.records.iter().filter_map(|r| match &r.control {
        Some(Control::Begins(inner)) => Some(inner),
        _ => None,
    });
    in_bodies.chain(after_records)
}

/// Whether a description holds another one, in however many steps; those in `seen` do not.
fn imports<'f>(
    family: &'f Family,
    from: &'f Stream,
    wanted: &Stream,
    seen: &mut Vec<&'f str>,
) -> bool {
    let described = within(Target::Go, from).flat_map(|id| family.by_id(id));
    let others: Vec<&Stream> = described.filter(|other| other.name != from.name).collect();
    others.into_iter().any(|other| {
        if other.name == wanted.name {
            return true;
        }
        let new = !seen.contains(&other.name.as_str());
        seen.push(&other.name);
        new && imports(family, other, wanted, seen)
    })
}

/// Whether a stream with this id stands somewhere in the stream.
fn holds(target: Target, family: &Family, stream: &Stream, id: &str, depth: usize) -> bool {
    if depth > family.streams.len() {
        return false;
    }
    let mut inner = within(target, stream);
    inner.any(|inner| {
        inner == id || family.by_id(inner).any(|s| holds(target, family, s, id, depth + 1))
    })
}

/// Fields that some layout lacks, and of which 0 breaks a rule.
fn lacking_and_not_zero<'a>(stream: &'a Stream, record: &'a Record) -> Vec<&'a str> {
    let lacks = |i: usize| record.layouts.iter().any(|l| l.without.contains(&i));
    let fixed = record.body.size.is_some();
    let fields = record.body.fields.iter().enumerate().filter(|(i, _)| fixed && lacks(*i));
    let refused = fields.filter(|(_, f)| f.checks.iter().any(|c| refuses_zero(stream, c)));
    refused.map(|(_, f)| f.name.as_str()).collect()
}

fn refuses_zero(stream: &Stream, check: &FieldCheck) -> bool {
    let named = |id| match &stream.ty(id).body {
        TypeBody::Enum { values, .. } => values.iter().any(|v| v.value == 0),
        TypeBody::Bits { .. } | TypeBody::Structure(_) => true,
    };
    match check.test {
        FieldTest::Equals(value) | FieldTest::AtLeast(value) => value > 0,
        FieldTest::Named(id) => !named(id),
        FieldTest::PartNamed(id, part) => match &stream.ty(id).body {
            TypeBody::Bits { parts, .. } => parts[part].of.is_some_and(|of| !named(of)),
            TypeBody::Enum { .. } | TypeBody::Structure(_) => false,
        },
        FieldTest::Version | FieldTest::Unique(_) | FieldTest::Terminated => true,
        FieldTest::Refers { or_zero, .. } => !or_zero,
        FieldTest::AtMost(_) | FieldTest::BitsZero(_) | FieldTest::Zero => false,
    }
}
