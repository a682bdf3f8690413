//! Streams that keep all rules, from which others are derived: those of the suite, the same in every
//! version and order of octets, and some that are composed from the description.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde_json::Value;
use streamspec_codegen::model::{Family, Mark, Stream, Structure, TypeBody};

use super::map::{Key, Map, map};
use crate::compose::{self, rng::Rng};
use crate::suite::{Case, Expected, Suite};
use crate::testee::{Answer, Interpreter, Operation, Testee};
use crate::vector::StreamVersion;

/// Longer streams show nothing that shorter ones do not.
const LONGEST: usize = 0x4000;
/// So many streams are composed of each description.
const COMPOSED: u64 = 80;

/// A stream that a reader accepts.
#[derive(Debug, Clone)]
pub(super) struct Seed {
    pub(super) name: String,
    /// Where it comes from.
    pub(super) source: PathBuf,
    pub(super) stream: StreamVersion,
    pub(super) octets: Vec<u8>,
    /// Words of the profile that it asks for.
    pub(super) asks: Vec<String>,
}

/// The seeds of a description, the shortest first.
pub(super) fn seeds(suite: &Suite, description: &Stream) -> Vec<Seed> {
    let family = suite.family;
    let accepted = |case: &&Case| {
        case.description.name == description.name
            && matches!(
                (case.operation, &case.expected),
                (Operation::Decode, Expected::Document(_))
            )
            && case.input.len() <= LONGEST
    };
    let mut seeds: Vec<Seed> = suite.cases.iter().filter(accepted).map(Seed::of).collect();
    for index in 0..seeds.len() {
        let others = in_other_ways(family, description, &seeds[index]);
        seeds.extend(others);
    }
    seeds.extend(composed(family, description));
    seeds.sort_by(|a, b| (a.octets.len(), &a.octets).cmp(&(b.octets.len(), &b.octets)));
    seeds.dedup_by(|a, b| a.stream == b.stream && a.octets == b.octets);
    seeds
}

impl Seed {
    fn of(case: &Case) -> Self {
        let name = case.id.rsplit_once('/').map_or(case.id.as_str(), |(name, _)| name);
        let name = name.rsplit('/').next().unwrap_or(name).to_owned();
        Self {
            name,
            source: case.source.clone(),
            stream: case.stream.clone(),
            octets: case.input.to_vec(),
            asks: case.asks.clone(),
        }
    }
}

/// The same in other versions and in the other order of octets, where these can be told.
fn in_other_ways(family: &Family, description: &Stream, seed: &Seed) -> Vec<Seed> {
    let mut interpreter = Interpreter::new(family);
    let Some(document) = interpreter.document(&seed.stream, &seed.octets) else {
        return Vec::new();
    };
    let mut documents = vec![(seed.stream.version, document)];
    if let Some(order) = marked(description, Mark::BigEndian) {
        let turned = documents.iter().filter_map(|(version, document)| {
            let mut document = document.clone();
            let bit = order.iter().try_fold(&mut document, |value, name| value.get_mut(name))?;
            *bit = (!bit.as_bool()?).into();
            Some((*version, document))
        });
        let turned: Vec<_> = turned.collect();
        documents.extend(turned);
    }
    if description.tells_order() {
        let turned = documents.iter().map(|(version, document)| {
            let mut document = document.clone();
            let big = document["endian"] == "big";
            document["endian"] = if big { "little" } else { "big" }.into();
            (*version, document)
        });
        let turned: Vec<_> = turned.collect();
        documents.extend(turned);
    }
    if let Some(place) = marked(description, Mark::Version) {
        let all = documents.clone().into_iter();
        documents.extend(all.flat_map(|(own, document)| {
            let others = description.versions.iter().map(|version| version.number);
            let others: Vec<_> = others.filter(|other| *other != own).collect();
            others
                .into_iter()
                .filter_map(|version| {
                    let mut document = document.clone();
                    let field = place.iter().try_fold(&mut document, |v, name| v.get_mut(name))?;
                    *field = version.into();
                    document["version"] = version.into();
                    Some((version, document))
                })
                .collect::<Vec<_>>()
        }));
    }
    let written = documents.into_iter().skip(1).filter_map(|(version, document)| {
        let stream = StreamVersion { version, ..seed.stream.clone() };
        match interpreter.encode(&stream, document.to_string().as_bytes()) {
            Answer::Accepted(octets) => Some(Seed { stream, octets, ..seed.clone() }),
            _ => None,
        }
    });
    written.collect()
}

/// Where a document has a field, or a bit of one, that tells something of the stream.
fn marked(description: &Stream, mark: Mark) -> Option<Vec<String>> {
    let within = |structure: &Structure| {
        structure.fields.iter().find_map(|field| {
            if field.mark == Some(mark) {
                return Some(vec![field.name.clone()]);
            }
            let streamspec_codegen::model::Kind::Scalar(scalar) = field.kind else { return None };
            let TypeBody::Bits { parts, .. } = &description.ty(scalar.of?).body else {
                return None;
            };
            let part = parts.iter().find(|part| part.mark == Some(mark))?;
            Some(vec![field.name.clone(), part.name.clone()?])
        })
    };
    description.headers.iter().find_map(|header| {
        let field = within(&header.body)?;
        Some([vec!["headers".to_owned(), header.name.clone()], field].concat())
    })
}

/// Streams that are made of the description, as far as each has something that no other has.
fn composed(family: &Family, description: &Stream) -> Vec<Seed> {
    let mut interpreter = Interpreter::new(family);
    let mut known: BTreeSet<(u32, bool, Option<Key>)> = BTreeSet::new();
    let mut seeds = Vec::new();
    for number in 0..COMPOSED {
        let octets = compose::stream(family, description, &mut Rng::new(number));
        let version = description.versions[0].number;
        let stream = StreamVersion { id: description.id.clone(), version };
        if octets.len() > LONGEST || interpreter.check(&stream, &octets) != accepted() {
            continue;
        }
        let Some(document) = interpreter.document(&stream, &octets) else { continue };
        let version = document.get("version").and_then(Value::as_u64);
        let version = version.and_then(|version| version.try_into().ok()).unwrap_or(stream.version);
        let stream = StreamVersion { version, ..stream };
        let Some(map) = map(family, &stream, &octets, None) else { continue };
        let before = known.len();
        known.extend(features(&map, version));
        if known.len() > before {
            let (name, source) = (format!("composed-{number}"), PathBuf::from("composed"));
            seeds.push(Seed { name, source, stream, octets, asks: Vec::new() });
        }
    }
    seeds
}

fn accepted() -> Answer {
    Answer::Accepted(Vec::new())
}

/// The fields that a stream has, in its version and its order of octets.
fn features(map: &Map, version: u32) -> BTreeSet<(u32, bool, Option<Key>)> {
    let own = map.fields.iter().filter(|field| field.course == 0);
    own.map(|field| (version, field.big, Some(field.key))).collect()
}
