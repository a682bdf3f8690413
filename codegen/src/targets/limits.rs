//! What descriptions can say and a generator does not do yet. Such a description is refused with a
//! sentence; nothing is left out in silence.

use super::target::Target;
use crate::model::{Control, Family, Kind, Stream};

/// What a language's generator does not do that a family of descriptions needs, a sentence each.
pub fn limits(target: Target, family: &Family) -> Vec<String> {
    family.streams.iter().flat_map(|stream| of_stream(target, family, stream)).collect()
}

fn of_stream(target: Target, family: &Family, stream: &Stream) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |what: String| found.push(format!("{}: {what}", stream.name));
    match target {
        // Packages and modules cannot import one another in a circle. One can hold a stream of its own.
        Target::Go | Target::OCaml if imports(family, stream, stream, &mut Vec::new()) => {
            add("streams of several descriptions that hold one another in a circle".into());
        }
        Target::C | Target::Rust if holds(target, family, stream, &stream.id, 0) => {
            add("a stream that holds another of its kind".into());
        }
        Target::C
        | Target::Go
        | Target::JavaScript
        | Target::OCaml
        | Target::Python
        | Target::Rust => {}
    }
    found
}

/// The ids of the streams within a stream that its code holds or imports.
fn within(target: Target, stream: &Stream) -> impl Iterator<Item = &String> {
    let fields = stream.records.iter().flat_map(|r| &r.body.fields);
    let in_bodies = fields.filter_map(move |f| match &f.kind {
        // In C and Rust a reader holds those of the streams that follow a record, but not of those in
        // bodies.
        Kind::Stream(inner) => (target == Target::Go).then_some(inner),
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
