//! A change to a stream that keeps all rules, and what it should come to.

use std::collections::BTreeSet;
use std::ops::Range;

use streamspec_codegen::model::{Class, Level, Place, Role, Rule, RuleId, Stream};

use super::map::{FieldAt, Map, Number};
use super::mentions::{Mention, Mentions};

/// A stream that is changed, and all that is known of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Subject<'s, 'f> {
    pub(super) octets: &'s [u8],
    pub(super) map: &'s Map<'f>,
    /// What the descriptions of the family say of their fields, by the name of the description.
    pub(super) mentions: &'s super::AllMentions<'f>,
    /// Records of other streams, to be put into this one.
    pub(super) donors: &'s super::donors::Donors<'f>,
}

/// A change to a stream.
#[derive(Debug, Clone)]
pub(super) struct Change<'f> {
    /// What is changed, and how; the same in all streams.
    pub(super) name: String,
    /// The same in words.
    pub(super) about: String,
    pub(super) octets: Changed,
    pub(super) prediction: Prediction<'f>,
}

/// What becomes of the octets. Most changes are never made, since others like them were before: it costs
/// little until they are.
#[derive(Debug, Clone)]
pub(super) enum Changed {
    /// Others stand in the place of as many.
    Patch(usize, Vec<u8>),
    /// Others stand in the place of some, and lengths fit.
    Replaced(Replacement),
}

/// Octets that stand in the place of others.
#[derive(Debug, Clone)]
pub(super) struct Replacement {
    /// The record in whose body they stand, if they do.
    pub(super) record: Option<usize>,
    pub(super) range: Range<usize>,
    /// What stands there: some octets, and so many times others.
    pub(super) with: Vec<u8>,
    pub(super) then: (usize, Vec<u8>),
    /// A number that tells how many there are, and what it is then.
    pub(super) counted: Option<(Number, u64)>,
}

impl Replacement {
    pub(super) fn new(record: Option<usize>, range: Range<usize>, with: &[u8]) -> Self {
        Self { record, range, with: with.to_vec(), then: (0, Vec::new()), counted: None }
    }

    fn applied(&self, map: &Map, octets: &[u8]) -> Vec<u8> {
        let (times, then) = &self.then;
        let with = [self.with.as_slice(), &then.repeat(*times)].concat();
        let mut octets = map.replaced(octets, self.record, self.range.clone(), &with);
        if let Some((number, value)) = self.counted {
            octets[number.at..number.at + number.size].copy_from_slice(&number.octets(value));
        }
        octets
    }
}

impl Changed {
    /// All octets of the changed stream.
    pub(super) fn applied(&self, map: &Map, octets: &[u8]) -> Vec<u8> {
        match self {
            Changed::Replaced(replacement) => replacement.applied(map, octets),
            Changed::Patch(at, with) => {
                let mut octets = octets.to_vec();
                octets[*at..*at + with.len()].copy_from_slice(with);
                octets
            }
        }
    }
}

/// What a change should come to, by what the description says.
#[derive(Debug, Clone, Default)]
pub(super) struct Prediction<'f> {
    /// The rules that it breaks, in the order in which they are checked. The first that binds
    /// somebody is the one that is named.
    pub(super) breaks: Vec<&'f Rule>,
    /// Rules that it may break where it breaks none of those.
    pub(super) possible: BTreeSet<&'f str>,
    /// Whether it breaks one of them for sure.
    pub(super) certain: bool,
    /// Rules that it shows to be kept, where it breaks none.
    pub(super) keeps: BTreeSet<&'f str>,
}

impl<'f> Prediction<'f> {
    /// That a rule is broken.
    pub(super) fn breaks(stream: &'f Stream, rule: RuleId) -> Self {
        Self { breaks: vec![stream.rule(rule)], ..Self::default() }
    }

    /// That one of two rules is broken.
    pub(super) fn one_of(one: &'f str, other: &'f str) -> Self {
        Self { possible: BTreeSet::from([one, other]), certain: true, ..Self::default() }
    }

    /// That a rule may be broken, or none.
    pub(super) fn possible(possible: BTreeSet<&'f str>) -> Self {
        Self { possible, ..Self::default() }
    }

    /// Whether the change is about a checksum, which then stays as it is.
    pub(super) fn breaks_a_checksum(&self) -> bool {
        self.breaks.iter().any(|rule| rule.class == Class::Checksum)
    }

    /// Whether what the reference says in a role is what was to be expected.
    pub(super) fn admits(&self, role: Role, rule: Option<&str>) -> bool {
        let binds = |rule: &&&Rule| rule.level == Level::Must && rule.role.binds(role);
        match (self.breaks.iter().find(binds), rule) {
            (Some(broken), Some(rule)) => broken.id == rule,
            (Some(_), None) => false,
            (None, Some(rule)) => self.possible.contains(rule),
            (None, None) => !self.certain,
        }
    }
}

impl<'f> Subject<'_, 'f> {
    /// The description of the stream that a field stands in.
    pub(super) fn stream(&self, course: usize) -> &'f Stream {
        self.map.courses[course].stream
    }

    /// What is said elsewhere of the fields of a stream.
    pub(super) fn mentions(&self, course: usize) -> &Mentions {
        &self.mentions[self.stream(course).name.as_str()]
    }

    pub(super) fn mention(&self, field: &FieldAt) -> Mention {
        self.mentions(field.course).get(field.key)
    }

    /// The ids of rules.
    pub(super) fn ids<'r>(
        &self,
        course: usize,
        rules: impl IntoIterator<Item = &'r RuleId>,
    ) -> BTreeSet<&'f str> {
        let stream = self.stream(course);
        rules.into_iter().map(|rule| stream.rule(*rule).id.as_str()).collect()
    }

    /// All rules on the body of a record: its own, those of types, and that on its padding.
    pub(super) fn of_body(&self, record: usize) -> BTreeSet<&'f str> {
        let record = &self.map.records[record];
        let stream = self.stream(record.course);
        let own = |rule: &&Rule| match rule.place {
            Place::Record(id) => record.of.is_some_and(|(of, _)| of == id),
            Place::Type(_) => true,
            _ => false,
        };
        // Rules of all records are checked with its own.
        let checks = record.of.map_or(&[][..], |(_, known)| &known.checks);
        let of_all = checks.iter().map(|check| stream.rule(check.rule));
        let padding = stream.framing.padding.zero.map(|rule| stream.rule(rule));
        let rules = stream.rules.iter().filter(own).chain(of_all).chain(padding);
        rules.map(|rule| rule.id.as_str()).collect()
    }

    /// The rules that may break where other records stand in a stream, or in another order.
    pub(super) fn of_sequence(&self, course: usize) -> BTreeSet<&'f str> {
        self.ids(course, &self.mentions(course).sequence)
    }

    /// What may break when a field gets another value.
    pub(super) fn of_value(&self, field: &FieldAt) -> BTreeSet<&'f str> {
        let mention = self.mention(field);
        let mut rules = self.ids(field.course, &mention.rules);
        if let Some(record) = field.record.filter(|_| mention.measures) {
            rules.extend(self.of_body(record));
        }
        rules
    }

    /// A change of as many octets.
    pub(super) fn patch(
        &self,
        (name, about): (String, String),
        (at, with): (usize, Vec<u8>),
        prediction: Prediction<'f>,
    ) -> Option<Change<'f>> {
        let before = self.octets.get(at..at + with.len())?;
        let octets = Changed::Patch(at, with.clone());
        (before != with).then_some(Change { name, about, octets, prediction })
    }
}
