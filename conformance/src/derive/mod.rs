//! Cases that are derived from the rules: streams at the bounds of each rule, and streams that break
//! one, for each stream, version, order of octets, layout and stream within another.
//!
//! ```text
//! suite, description → seeds → map → changes, each with what the rules predict → admit → cases
//! ```
//!
//! A change is made knowing the rule, and admitted only if the reference interpreter says of the
//! stream what was predicted. All of it is the same whenever it is made.

mod admit;
mod carried;
mod change;
mod contents;
mod documents;
mod donors;
mod exercised;
mod framing;
mod map;
mod mentions;
mod pairs;
mod records;
mod replace;
mod seal;
mod seeds;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use streamspec_codegen::model::{Class, Family, Stream};

pub(crate) use self::admit::fingerprint;
pub use self::carried::carried;
pub use self::exercised::kept_by;

use self::admit::{Admitted, Rules, Verdict, verdict};
use self::change::{Change, Prediction, Subject};
use self::donors::Donors;
use self::map::{Map, map};
use self::mentions::Mentions;
use self::pairs::{First, Pairs};
use self::seal::seal;
use self::seeds::Seed;
use crate::suite::{Case, Suite};
use crate::threads::of_each;

/// What the descriptions of a family say of their fields, by their names.
type AllMentions<'f> = BTreeMap<&'f str, Mentions>;

/// In so many streams a change is tried; of those that come to the same, one is kept.
const TRIES: usize = 2;
/// So many streams show each item that a stream can have, and each two that stand side by side.
const SHOWN: usize = 2;

/// Derives cases from the rules, and from the streams of a suite; in the order of their ids.
pub fn derive<'f>(suite: &Suite<'f>) -> Vec<Case<'f>> {
    derive_for(suite, &suite.family.streams.iter().collect::<Vec<_>>())
}

/// The same for some descriptions alone.
pub fn derive_for<'f>(suite: &Suite<'f>, descriptions: &[&'f Stream]) -> Vec<Case<'f>> {
    let family = suite.family;
    let mentions: AllMentions =
        family.streams.iter().map(|stream| (stream.name.as_str(), Mentions::of(stream))).collect();
    let rules = family.streams.iter().flat_map(|stream| &stream.rules);
    let rules: Rules = rules.map(|rule| (rule.id.as_str(), rule)).collect();
    let common = &Common { family, mentions, rules };
    let mut cases =
        of_each(suite, descriptions, |stream| Deriver::new(common, suite, stream).all());
    cases.sort_by(|a, b| a.id.cmp(&b.id));
    cases.dedup_by(|a, b| a.id == b.id);
    cases
}

/// The suite with those cases.
pub fn with_derived(suite: Suite<'_>) -> Suite<'_> {
    let derived = derive(&suite);
    suite.with(derived)
}

/// What is the same for all descriptions.
struct Common<'f> {
    family: &'f Family,
    mentions: AllMentions<'f>,
    rules: Rules<'f>,
}

/// Whether a stream has something that not enough others had before it.
fn shows_more(shown: &mut BTreeMap<Feature, usize>, seed: &Seed, map: &Map) -> bool {
    let mut more = false;
    for feature in features(seed, map) {
        let seen = shown.entry(feature).or_default();
        *seen += 1;
        more |= *seen <= SHOWN;
    }
    more
}

/// Something that a stream can have, in a version and an order of octets.
type Feature = (u32, bool, String);

/// The fields, the records with what stands before them, and the layouts of a stream.
fn features(seed: &Seed, map: &Map) -> BTreeSet<Feature> {
    let version = seed.stream.version;
    let fields = map.fields.iter().map(|field| (version, field.big, field.path.clone()));
    let pairs = map.records.iter().zip(map.records.iter().skip(1)).map(|(one, next)| {
        let layout = if next.short { next.body.len() } else { 0 };
        let pair = format!("{}/{:#x}/{:#x}/{layout}", next.course, one.code, next.code);
        (version, next.length_at.big, pair)
    });
    fields.chain(pairs).collect()
}

/// Derives the cases of one description.
struct Deriver<'c, 'f> {
    common: &'c Common<'f>,
    description: &'f Stream,
    seeds: Vec<(Seed, Map<'f>)>,
    donors: Donors<'f>,
    /// How often a change was tried in a version and an order of octets.
    tried: BTreeMap<(u32, bool, String), usize>,
    /// How often it came to the same.
    kept: BTreeSet<(u32, bool, String, String)>,
    pairs: Pairs<'f>,
    cases: Vec<Case<'f>>,
}

impl<'c, 'f> Deriver<'c, 'f> {
    fn new(common: &'c Common<'f>, suite: &Suite<'f>, description: &'f Stream) -> Self {
        let seeds = seeds::seeds(suite, description);
        let mapped = seeds.into_iter().filter_map(|seed| {
            let map = map(common.family, &seed.stream, &seed.octets, None)?;
            Some((seed, map))
        });
        let seeds: Vec<(Seed, Map)> = mapped.collect();
        let mut donors = Donors::default();
        for (seed, map) in &seeds {
            donors.take(map, &seed.octets);
        }
        let (tried, kept) = (BTreeMap::new(), BTreeSet::new());
        let (pairs, cases) = (Pairs::default(), Vec::new());
        Self { common, description, seeds, donors, tried, kept, pairs, cases }
    }

    fn all(mut self) -> Vec<Case<'f>> {
        if let Some((seed, _)) = self.seeds.first() {
            self.cases = documents::cases(self.common.family, self.description, seed);
        }
        let (seeds, donors) = (std::mem::take(&mut self.seeds), std::mem::take(&mut self.donors));
        let mut shown = BTreeMap::new();
        for (index, (seed, map)) in seeds.iter().enumerate() {
            if !shows_more(&mut shown, seed, map) {
                continue;
            }
            for change in self.changes(&seed.octets, map, &donors) {
                self.single(index, (seed, map), &change);
            }
        }
        let firsts: Vec<First> = self.pairs.firsts.values().flatten().cloned().collect();
        for first in &firsts {
            self.pair(first, &seeds[first.seed].0, &donors);
        }
        self.cases
    }

    fn changes(&self, octets: &[u8], map: &Map<'f>, donors: &Donors<'f>) -> Vec<Change<'f>> {
        let subject = Subject { octets, map, mentions: &self.common.mentions, donors };
        let changes = [
            values::changes(&subject),
            contents::changes(&subject),
            records::changes(&subject),
            framing::changes(&subject),
        ];
        changes.into_iter().flatten().collect()
    }

    /// One change, if it was not tried often enough in a version and an order of octets.
    fn single(&mut self, index: usize, (seed, map): (&Seed, &Map<'f>), change: &Change<'f>) {
        let (version, big) = (seed.stream.version, map.is_big());
        let tried = self.tried.entry((version, big, change.name.clone())).or_default();
        *tried += 1;
        if *tried > TRIES {
            return;
        }
        let octets = change.octets.applied(map, &seed.octets);
        let octets = match change.prediction.breaks_a_checksum() {
            true => octets,
            false => seal(self.common.family, &seed.stream, octets),
        };
        let said = verdict(self.common.family, self.description, &seed.stream, &octets);
        let roles = said.admitted(&change.prediction);
        if !roles.contains(&true) {
            return;
        }
        let broken = said.reader.as_ref().or(said.writer.as_ref());
        if let Some(broken) = said.reader.as_ref().filter(|_| roles[0])
            && let Some(rule) = self.common.rules.get(broken.rule.as_str())
        {
            self.pairs.note(First {
                rule,
                change: change.name.clone(),
                about: change.about.clone(),
                seed: index,
                octets: octets.clone(),
                offset: broken.offset,
            });
        }
        let broken = broken.map_or(String::new(), |broken| broken.rule.clone());
        if self.kept.insert((version, big, change.name.clone(), broken)) {
            let named = (change.name.as_str(), change.about.as_str());
            self.admit(seed, named, &change.prediction, (octets, said, roles));
        }
    }

    /// A second change of a stream that breaks a rule, for each other rule that can be broken there.
    fn pair(&mut self, first: &First<'f>, seed: &Seed, donors: &Donors<'f>) {
        let (family, stream) = (self.common.family, &seed.stream);
        let Some(map) = map(family, stream, &first.octets, Some(first.rule)) else { return };
        let changes = self.changes(&first.octets, &map, donors);
        let mentions = &self.common.mentions;
        let subject = Subject { octets: &first.octets, map: &map, mentions, donors };
        for (rule, change) in self.pairs.seconds(first, &subject, &changes) {
            if !self.pairs.tries(&first.rule.id, rule) {
                continue;
            }
            let octets = change.octets.applied(&map, &first.octets);
            let of_checksum =
                first.rule.class == Class::Checksum || change.prediction.breaks_a_checksum();
            let octets = if of_checksum { octets } else { seal(family, stream, octets) };
            let said = verdict(family, self.description, stream, &octets);
            let prediction = Prediction::one_of(&first.rule.id, rule);
            let roles = said.admitted(&prediction);
            if !roles.contains(&true) {
                continue;
            }
            self.pairs.show(&first.rule.id, rule);
            let name = format!("order-{}-{}", first.change, change.name);
            let about = format!("{}, and {}", first.about, change.about);
            self.admit(seed, (&name, &about), &prediction, (octets, said, roles));
        }
    }

    fn admit(
        &mut self,
        seed: &Seed,
        change: (&str, &str),
        prediction: &Prediction<'f>,
        (octets, verdict, roles): (Vec<u8>, Verdict, [bool; 2]),
    ) {
        let admitted = Admitted {
            family: self.common.family,
            description: self.description,
            rules: &self.common.rules,
            seed,
            change,
            keeps: prediction.keeps.iter().map(|rule| (*rule).to_owned()).collect(),
            octets: octets.into(),
            verdict,
            roles,
        };
        self.cases.extend(admitted.cases());
    }
}
