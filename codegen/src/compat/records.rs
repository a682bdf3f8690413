//! Records: their codes, how often and where they occur, and their bodies.

use super::catalogue::Kind;
use super::checks::tail;
use super::comparison::{Comparison, Here, narrowed, tier_remedy, widened};
use super::difference::{Hurts, Remedy};
use super::pairs;
use crate::release::{Abi, Check, Field, Record};

impl Comparison<'_> {
    pub(super) fn records(&mut self) {
        let (olds, news) = (&self.old.records, &self.new.records);
        let pairs = pairs::records(olds, news);
        for (old, new) in &pairs.both {
            self.record(old, new);
        }
        for gone in &pairs.old {
            self.record_gone(gone);
        }
        for added in &pairs.new {
            self.record_added(added);
        }
    }

    fn record(&mut self, old: &Record, new: &Record) {
        let place = here(old, new);
        if old.record != new.record {
            let detail = format!("was called {}", old.record);
            self.ask(Kind::RecordRenamed, &place, Hurts::SOURCE, Remedy::Announce, detail);
        }
        if old.code != new.code {
            let detail = format!("has type code {:#x}, had {:#x}", new.code, old.code);
            self.ask(Kind::RecordRenumbered, &place, Hurts::READERS, Remedy::Keep, detail);
        }
        self.fields(&place, &old.fields, &new.fields);
        self.size(&place, old.size, new.size);
        if self.layout {
            return;
        }
        self.layouts(&place, old, new);
        self.body_checks(&place, &old.checks, &new.checks);
        self.presence(&Here { remedy: Remedy::NewVersion, ..place.clone() }, old, new);
        if old.tier != new.tier {
            let detail = format!("is {}, was {}", new.tier, old.tier);
            let remedy = tier_remedy(&old.tier, &new.tier);
            self.ask(Kind::RecordTier, &place, Hurts::NOBODY, remedy, detail);
        }
    }

    /// How often, where, with which instances.
    fn presence(&mut self, here: &Here, old: &Record, new: &Record) {
        if old.position != new.position {
            let place = |of: &Record| match &of.position {
                Some(position) => format!("the {position} record"),
                None => "at no fixed place".into(),
            };
            let detail = format!("is {}, was {}", place(new), place(old));
            // To have to be the first one narrows, to be it no longer widens.
            let hurts = match (old.position.as_deref(), new.position.as_deref()) {
                (None, Some("first")) => Hurts::NEW,
                (Some("first"), None) => Hurts::OLD,
                // The stream ends with its input now, or did so before.
                (Some("last"), None) if ends_with_input(self.new) => Hurts::OLD,
                (None, Some("last")) if ends_with_input(self.old) => Hurts::NEW,
                _ => Hurts::READERS,
            };
            self.note(Kind::Position, here, hurts, detail);
        }
        if old.occurs != new.occurs {
            let detail = format!("occurs {}, occurred {}", new.occurs, old.occurs);
            let (old, new) = (often(&old.occurs), often(&new.occurs));
            if new.0 > old.0 || new.1 < old.1 {
                self.note(Kind::OccursNarrowed, here, Hurts::NEW, detail.clone());
            }
            if new.0 < old.0 || new.1 > old.1 {
                self.note(Kind::OccursWidened, here, Hurts::OLD, detail);
            }
        } else if old.position == new.position {
            self.required(here, old, new);
        }
        if old.instance != new.instance {
            let which = |of: &Record| of.instance.clone().unwrap_or_else(|| "none".into());
            let detail = format!("has instances {}, had {}", which(new), which(old));
            let hurts = match (instances(old), instances(new)) {
                (was, is) if was == is => Hurts::NOBODY,
                (was, is) if is > was => Hurts::OLD,
                _ => Hurts::NEW,
            };
            self.note(Kind::Instance, here, hurts, detail);
        }
        self.places(here, &old.place, &new.place);
        if old.control != new.control {
            let goes = |of: &Record| of.control.clone().unwrap_or_else(|| "goes on".into());
            let detail = format!("{}, before: {}", goes(new), goes(old));
            self.note(Kind::Control, here, Hurts::READERS, detail);
        }
    }

    fn required(&mut self, here: &Here, old: &Record, new: &Record) {
        let test = |of: &Record| of.required.as_ref().map(|check| check.test.clone());
        let (was, is) = (test(old), test(new));
        let same = match (&was, &is) {
            (Some(was), Some(is)) => self.renames.same(was, is),
            (was, is) => was.is_none() && is.is_none(),
        };
        if !same {
            let hurts = match (&was, &is) {
                (None, _) => Hurts::NEW,
                (_, None) => Hurts::OLD,
                (Some(was), _) if was == "always" => Hurts::OLD,
                (_, Some(is)) if is == "always" => Hurts::NEW,
                _ => Hurts::READERS,
            };
            let words = |test: &Option<String>| test.clone().unwrap_or_else(|| "never".into());
            let detail = format!("is required: {}; was: {}", words(&is), words(&was));
            self.note(Kind::Required, here, hurts, detail);
        }
    }

    /// Conditions on the headers and on the records before.
    fn places(&mut self, here: &Here, old: &[Check], new: &[Check]) {
        let apart = |check: &&Check| check.test != "at most once";
        let same = |a: &Check, b: &Check| tail(&a.rule) == tail(&b.rule);
        for was in old.iter().filter(apart) {
            let is = new.iter().find(|is| same(was, is));
            if is.is_some_and(|is| self.renames.same(&was.test, &is.test)) {
                continue;
            }
            let binding = self.bound_old(&was.rule);
            let detail = format!("need no longer keep `{}`", was.test);
            self.note(Kind::PlaceWidened, here, widened(binding.as_ref()), detail);
        }
        for is in new.iter().filter(apart) {
            let was = old.iter().find(|was| same(was, is));
            if was.is_some_and(|was| self.renames.same(&was.test, &is.test)) {
                continue;
            }
            let binding = self.bound_new(&is.rule);
            // A record that was not there cannot have been before.
            let idle = is
                .test
                .strip_prefix("precedes ")
                .is_some_and(|name| !self.old.records.iter().any(|record| record.record == name));
            let hurts = if idle { Hurts::NOBODY } else { narrowed(binding.as_ref()) };
            self.note(Kind::PlaceNarrowed, here, hurts, format!("must keep `{}`", is.test));
        }
    }

    fn layouts(&mut self, here: &Here, old: &Record, new: &Record) {
        for was in &old.layouts {
            let Some(is) = new.layouts.iter().find(|is| is.length == was.length) else {
                // What was a layout may be all fields now.
                if new.size != Some(was.length) {
                    let detail = format!("has no layout of {} octets any more", was.length);
                    self.note(Kind::LayoutRemoved, here, Hurts::NEW, detail);
                }
                continue;
            };
            // What the record did not have is lacking of course.
            let was_there = |name: &&String| {
                let there = |field: &Field| match &field.name {
                    Some(known) => self.renames.same(known, name),
                    None => field.at.is_some_and(|at| format!("@{at}") == **name),
                };
                old.fields.iter().any(there)
            };
            let (lacked, lacks) =
                (&was.without, is.without.iter().filter(was_there).collect::<Vec<_>>());
            let same = lacked.len() == lacks.len()
                && lacked.iter().zip(lacks).all(|(was, is)| self.renames.same(was, is));
            if !same || was.defaults != is.defaults {
                let detail = format!("takes its layout of {} octets for other values", is.length);
                self.note(Kind::LayoutChanged, here, Hurts::READERS, detail);
            }
        }
        for is in &new.layouts {
            let known = old.layouts.iter().any(|was| was.length == is.length);
            if !known && old.size != Some(is.length) {
                let detail = format!("has a layout of {} octets", is.length);
                self.note(Kind::LayoutAdded, here, Hurts::OLD, detail);
            }
        }
    }

    fn record_gone(&mut self, gone: &Record) {
        let place = here(gone, gone);
        match self.new.records.iter().find(|new| new.code == gone.code) {
            Some(new) if !self.old.records.iter().any(|old| old.record == new.record) => {
                let detail = format!("gave its type code {:#x} to {}", gone.code, new.record);
                let hurts = Hurts::READERS.and(Hurts::SOURCE);
                self.ask(Kind::CodeReused, &place, hurts, Remedy::Keep, detail);
            }
            _ => {
                let detail = format!("is gone, with its type code {:#x}", gone.code);
                // Who asks for the record misses it in new streams.
                let missed = if gone.required.is_some() { Hurts::OLD } else { Hurts::NOBODY };
                let hurts = Hurts::NEW.and(Hurts::SOURCE).and(missed);
                self.ask(Kind::RecordRemoved, &place, hurts, Remedy::Keep, detail);
            }
        }
    }

    fn record_added(&mut self, added: &Record) {
        if self.old.records.iter().any(|old| old.code == added.code) {
            let taken = !pairs::records(&self.old.records, &self.new.records)
                .both
                .iter()
                .any(|(old, _)| old.code == added.code);
            if taken {
                return;
            }
        }
        let place = Here {
            place: format!("record {}", added.record),
            remedy: Remedy::NewVersion,
            allowed: None,
            spares: Hurts::NOBODY,
        };
        let optional = is_optional(self.old, added.code);
        let hurts = if optional { Hurts::NOBODY } else { Hurts::OLD };
        let detail = format!(
            "is new, with type code {:#x}; old readers {}",
            added.code,
            if optional { "pass over it" } else { "refuse it" }
        );
        self.ask(Kind::RecordAdded, &place, hurts, Remedy::None, detail);
        if let Some(required) = &added.required {
            let detail = format!("is required: {}", required.test);
            self.note(Kind::Required, &place, Hurts::NEW, detail);
        }
    }
}

/// Whether old readers pass over a record that they do not know.
fn is_optional(abi: &Abi, code: u64) -> bool {
    abi.framing.as_ref().is_some_and(|framing| {
        framing.passes_unknown || framing.optional_bit.is_some_and(|bit| code >> bit & 1 == 1)
    })
}

fn here(old: &Record, new: &Record) -> Here {
    let has = |of: &Record, size: Option<u64>| {
        size.is_some_and(|size| of.layouts.iter().any(|layout| layout.length == size))
    };
    Here {
        place: format!("record {}", new.record),
        remedy: Remedy::NewRecord,
        allowed: (old.tier == "experimental").then_some("the record was experimental"),
        spares: Hurts {
            old_reader: has(old, new.size),
            new_reader: has(new, old.size),
            source: false,
        },
    }
}

/// Whether streams have no last record.
fn ends_with_input(abi: &Abi) -> bool {
    abi.framing.as_ref().is_some_and(|framing| framing.ends_with_input)
}

/// The least and the greatest number of times.
fn often(occurs: &str) -> (u8, u8) {
    match occurs {
        "once" => (1, 1),
        "at-most-once" => (0, 1),
        _ => (0, 2),
    }
}

/// How many instances there are, so that more are more. A vCPU may have any number.
fn instances(record: &Record) -> u64 {
    match record.instance.as_deref() {
        Some("any" | "vcpu") => u64::MAX,
        Some("0") | None => 0,
        Some(range) => range.strip_prefix("0-").and_then(|last| last.parse().ok()).unwrap_or(0),
    }
}
