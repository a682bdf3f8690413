//! All descriptions together: each by itself, then what they say of one another.

use super::citations;
use super::identity::identity;
use super::ledger;
use super::resolver::Resolver;
use crate::diagnostics::{At, Diagnostics};
use crate::model::*;
use crate::words::{did_you_mean, list};
use crate::yaml::{Description, Written};

/// Resolves all descriptions; none if one of them is too broken to be put together. `all` says
/// whether there are no descriptions but these.
pub fn family(written: &Written, all: bool, diagnostics: &mut Diagnostics) -> Option<Family> {
    let descriptions = &written.descriptions;
    let identity = identity(written, diagnostics);
    let mut streams: Vec<Option<Stream>> = Vec::new();
    let mut mentioned = Vec::new();
    for description in descriptions {
        let mut resolver = Resolver::new(description, diagnostics);
        let stream = resolver.stream(description);
        mentioned.append(&mut resolver.streams);
        streams.push(stream);
    }
    if all {
        report_unknown_streams(descriptions, &mentioned, diagnostics);
    }
    descriptions.iter().for_each(|one| report_what_never_ends(one, descriptions, diagnostics));
    for (i, a) in descriptions.iter().enumerate() {
        for b in &descriptions[..i] {
            report_shared_versions(a, b, diagnostics);
        }
    }
    citations::check(written, &streams, all, diagnostics);
    let ledgers = ledger::ledgers(written, &mut streams, all, diagnostics);
    Some(Family { identity, streams: streams.into_iter().collect::<Option<_>>()?, ledgers })
}

/// The streams that go on within or after others are described as well.
fn report_unknown_streams(
    descriptions: &[Description],
    mentioned: &[(String, At)],
    diagnostics: &mut Diagnostics,
) {
    let known: Vec<&str> = descriptions.iter().map(|d| d.stream.content.stream.as_str()).collect();
    for (id, at) in mentioned.iter().filter(|(id, _)| !known.contains(&id.as_str())) {
        let mut ids = known.clone();
        ids.dedup();
        let remedy =
            did_you_mean(id, ids.iter().copied(), || format!("the streams are {}", list(&ids)));
        diagnostics.report_words(at, id, format!("unknown stream `{id}`"), remedy);
    }
}

/// A stream that goes on after a record ends with a record, so that the one around it can go on.
fn report_what_never_ends(
    description: &Description,
    all: &[Description],
    diagnostics: &mut Diagnostics,
) {
    let endless = |id: &str| {
        all.iter().any(|d| d.stream.content.stream == id && d.stream.content.ends.is_some())
    };
    for record in &description.records {
        let control = record.content.control.as_deref().unwrap_or_default();
        let Some(id) = control.split_whitespace().nth(1).filter(|id| endless(id)) else { continue };
        diagnostics.report(
            &At::file(record.file).key("control"),
            format!("`{id}` ends with its input, so that this stream could not go on after it"),
            "put it into a body, as a field of type `stream(…)`; or give it a last record",
        );
    }
}

/// Two descriptions of one stream have no version in common.
fn report_shared_versions(a: &Description, b: &Description, diagnostics: &mut Diagnostics) {
    if a.stream.content.stream != b.stream.content.stream {
        return;
    }
    for (i, version) in a.stream.content.versions.iter().enumerate() {
        let others = &b.stream.content.versions;
        if others.iter().any(|v| v.version == version.version) {
            diagnostics.report(
                &At::file(a.stream.file).key("versions").index(i),
                format!("`{}` also describes version {}", b.name, version.version),
                "describe the version in only one of the two descriptions",
            );
        }
    }
}
