//! The comparison as a whole: which ABI is compared with which, and where differences are collected.

use super::catalogue::Kind;
use super::difference::{Difference, Hurts, Remedy};
use super::pairs::Renames;
use crate::release::{Abi, Binding, Only};

/// Compares all versions of some streams with all versions of others.
pub fn compare_all(old: &[Abi], new: &[Abi]) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    let key = |abi: &Abi| (abi.stream.clone(), abi.version);
    for abi in old {
        match new.iter().find(|other| key(other) == key(abi)) {
            Some(other) => compare(abi, other).into_iter().for_each(|d| merge(&mut found, d)),
            None => found.push(gone(abi, new)),
        }
    }
    for abi in new.iter().filter(|abi| !old.iter().any(|other| key(other) == key(abi))) {
        found.push(came(abi, old));
    }
    for difference in &mut found {
        let of_stream = old.iter().chain(new).filter(|abi| abi.stream == difference.stream);
        let newest = of_stream.map(|abi| abi.version).max().unwrap_or_default();
        difference.next = newest.saturating_add(1);
    }
    found.sort_by(|a, b| (&a.stream, &a.versions).cmp(&(&b.stream, &b.versions)));
    found
}

/// Adds a difference, or its version to the same difference of another version.
fn merge(found: &mut Vec<Difference>, difference: Difference) {
    let same = |other: &&mut Difference| {
        let (versions, next) = (difference.versions.clone(), difference.next);
        Difference { versions, next, ..(**other).clone() } == difference
    };
    match found.iter_mut().find(same) {
        Some(other) => other.versions.extend(difference.versions),
        None => found.push(difference),
    }
}

/// A stream or version that is on one side alone.
fn alone(abi: &Abi, kind: Kind, hurts: Hurts, remedy: Remedy) -> Difference {
    let stream = matches!(kind, Kind::StreamAdded | Kind::StreamRemoved);
    let came = matches!(kind, Kind::StreamAdded | Kind::VersionAdded);
    Difference {
        kind,
        stream: abi.stream.clone(),
        versions: vec![abi.version],
        releases: None,
        next: abi.version,
        place: if stream { "the stream" } else { "the version" }.into(),
        detail: if came { "is new" } else { "is no longer described" }.into(),
        hurts,
        remedy,
        allowed: (!came && abi.tier == "experimental").then_some("it was experimental"),
    }
}

fn gone(abi: &Abi, new: &[Abi]) -> Difference {
    let others = new.iter().any(|other| other.stream == abi.stream);
    let kind = if others { Kind::VersionRemoved } else { Kind::StreamRemoved };
    alone(abi, kind, Hurts::NEW.and(Hurts::SOURCE), Remedy::Keep)
}

fn came(abi: &Abi, old: &[Abi]) -> Difference {
    match old.iter().any(|other| other.stream == abi.stream) {
        true => alone(abi, Kind::VersionAdded, Hurts::OLD, Remedy::None),
        false => alone(abi, Kind::StreamAdded, Hurts::NOBODY, Remedy::None),
    }
}

/// Compares two ABIs.
pub fn compare(old: &Abi, new: &Abi) -> Vec<Difference> {
    let layout = [old, new].iter().any(|abi| abi.only == Some(Only::Layout));
    let renames = Renames::between(old, new);
    let mut comparison = Comparison { old, new, renames, layout, found: Vec::new() };
    if !layout {
        comparison.stream();
        comparison.headers();
        comparison.framing();
    }
    comparison.records();
    if !layout {
        comparison.rules();
    }
    comparison.found
}

/// Two ABIs that are compared, and what was found.
pub(super) struct Comparison<'a> {
    pub(super) old: &'a Abi,
    pub(super) new: &'a Abi,
    pub(super) renames: Renames,
    /// Whether one of them says nothing but where octets are.
    pub(super) layout: bool,
    pub(super) found: Vec<Difference>,
}

/// Where something is found, and what that means.
#[derive(Debug, Clone)]
pub(super) struct Here {
    /// The header or record, and the field, in words.
    pub(super) place: String,
    /// What a change asks for here.
    pub(super) remedy: Remedy,
    /// Why a change is allowed.
    pub(super) allowed: Option<&'static str>,
    /// What new readers read although it has fewer octets: they have a layout for it.
    pub(super) spares: Hurts,
}

impl Here {
    /// A part of it.
    pub(super) fn at(&self, part: &str) -> Self {
        let place = match self.place.contains("field") {
            true => format!("{}.{part}", self.place),
            false => format!("{}, field {part}", self.place),
        };
        Self { place, ..self.clone() }
    }

    /// Those who are hurt, but whom a layout spares.
    pub(super) fn spared(&self, hurts: Hurts) -> Hurts {
        Hurts {
            old_reader: hurts.old_reader && !self.spares.old_reader,
            new_reader: hurts.new_reader && !self.spares.new_reader,
            source: hurts.source,
        }
    }
}

impl Comparison<'_> {
    /// Writes down a difference for which the place says what it asks for.
    pub(super) fn note(&mut self, kind: Kind, here: &Here, hurts: Hurts, detail: String) {
        self.ask(kind, here, hurts, here.remedy, detail);
    }

    /// Writes down a difference.
    pub(super) fn ask(
        &mut self,
        kind: Kind,
        here: &Here,
        hurts: Hurts,
        remedy: Remedy,
        detail: String,
    ) {
        let another = self.old.version != self.new.version;
        let releases = self.old.release.clone().zip(self.new.release.clone());
        // What hurts nobody asks for nothing, unless it is a promise that is broken.
        let promised = matches!(remedy, Remedy::NewRule | Remedy::Keep);
        self.found.push(Difference {
            kind,
            stream: self.new.stream.clone(),
            versions: vec![self.new.version],
            releases,
            next: self.new.version.saturating_add(1),
            place: here.place.clone(),
            detail,
            hurts,
            remedy: if hurts == Hurts::NOBODY && !promised { Remedy::None } else { remedy },
            allowed: here.allowed.or(another.then_some("the version is another one")),
        });
    }

    /// The stream as a whole.
    fn stream(&mut self) {
        let here = Here {
            place: "the stream".into(),
            remedy: Remedy::Keep,
            allowed: None,
            spares: Hurts::NOBODY,
        };
        if self.old.stream != self.new.stream {
            let (old, new) = (&self.old.stream, &self.new.stream);
            let detail = format!("is called {new}, was called {old}");
            self.note(Kind::StreamRemoved, &here, Hurts::READERS.and(Hurts::SOURCE), detail);
        }
        if self.old.tier != self.new.tier {
            let detail = format!("is {}, was {}", self.new.tier, self.old.tier);
            let remedy = tier_remedy(&self.old.tier, &self.new.tier);
            self.ask(Kind::VersionTier, &here, Hurts::NOBODY, remedy, detail);
        }
    }

    /// How a rule of the old ABI binds.
    pub(super) fn bound_old(&self, rule: &str) -> Option<Binding> {
        self.old.rules.get(rule).cloned()
    }

    /// How a rule of the new ABI binds.
    pub(super) fn bound_new(&self, rule: &str) -> Option<Binding> {
        self.new.rules.get(rule).cloned()
    }
}

/// What was relied upon is never experimental again.
pub(super) fn tier_remedy(old: &str, new: &str) -> Remedy {
    if new == "experimental" && old != "experimental" { Remedy::Keep } else { Remedy::None }
}

/// Whom it hurts that a rule asks for more.
pub(super) fn narrowed(binding: Option<&Binding>) -> Hurts {
    match binding {
        Some(rule) if rule.binds_readers() => Hurts::NEW,
        Some(rule) if rule.binds_writers() => Hurts::SOURCE,
        _ => Hurts::NOBODY,
    }
}

/// Whom it hurts that a rule asks for less.
pub(super) fn widened(binding: Option<&Binding>) -> Hurts {
    match binding {
        Some(rule) if rule.binds_readers() => Hurts::OLD,
        _ => Hurts::NOBODY,
    }
}
