//! Fields of a structure: which octets they are, and what they mean.

use super::catalogue::Kind;
use super::comparison::{Comparison, Here};
use super::difference::{Hurts, Remedy};
use super::framing::read_policy;
use super::pairs;
use crate::release::Field;

impl Comparison<'_> {
    /// Compares the fields of a structure.
    pub(super) fn fields(&mut self, here: &Here, old: &[Field], new: &[Field]) {
        let pairs = pairs::fields(old, new);
        self.order(here, &pairs.both, old);
        for (old, new) in &pairs.both {
            self.field(here, old, new);
        }
        for gone in &pairs.old {
            self.gone(here, gone, new);
        }
        for added in &pairs.new {
            self.added(here, added, old);
        }
        self.fillers(here, old, new);
    }

    fn field(&mut self, here: &Here, old: &Field, new: &Field) {
        let here = &here.at(name(new));
        if old.name != new.name {
            let detail = format!("was called {}", name(old));
            self.ask(Kind::FieldRenamed, here, Hurts::SOURCE, Remedy::Announce, detail);
        }
        if let (Some(was), Some(is)) = (old.at, new.at)
            && was != is
        {
            let detail = format!("is at octet {is}, was at octet {was}");
            self.note(Kind::FieldMoved, here, here.spared(Hurts::READERS), detail);
        } else if old.at.is_some() != new.at.is_some() {
            let place = |at: Option<u64>| match at {
                Some(at) => format!("at octet {at}"),
                None => "behind fields of variable size".into(),
            };
            let detail = format!("is {}, was {}", place(new.at), place(old.at));
            self.note(Kind::FieldMoved, here, here.spared(Hurts::READERS), detail);
        }
        self.type_of(here, old, new);
        if self.layout {
            return;
        }
        let condition = |of: &Field| of.condition.clone().unwrap_or_default();
        if !self.renames.same(&condition(old), &condition(new)) {
            let there = |of: &Field| match &of.condition {
                Some(condition) => format!("there where `{condition}`"),
                None => "always there".into(),
            };
            let detail = format!("is {}, was {}", there(new), there(old));
            self.note(Kind::FieldCondition, here, Hurts::READERS, detail);
        }
        if old.is != new.is {
            let tells = |of: &Field| of.is.clone().unwrap_or_else(|| "nothing".into());
            let detail = format!("tells the decoder: {}; told: {}", tells(new), tells(old));
            self.note(Kind::FieldMark, here, Hurts::READERS, detail);
        }
        self.values_of(here, old, new);
        self.bits(here, old, new);
        self.field_checks(here, old, new);
    }

    /// The type: how many octets, and what they are.
    fn type_of(&mut self, here: &Here, old: &Field, new: &Field) {
        let both = here.spared(Hurts::READERS).and(Hurts::SOURCE);
        let ((was, counted), (is, counts)) = (old.parts(), new.parts());
        let detail = format!("is {}, was {}", in_words(new), in_words(old));
        if was != is || old.is_array() != new.is_array() {
            let kind = if old.size == new.size { Kind::FieldType } else { Kind::FieldResized };
            self.note(kind, here, both, detail);
            return;
        }
        let (counted, counts) = (counted.unwrap_or_default(), counts.unwrap_or_default());
        if !self.renames.same(counted, counts) {
            let kind = match is {
                "stream" | "union" => Kind::FieldType,
                _ if old.size.is_some() || new.size.is_some() => Kind::FieldResized,
                _ => Kind::FieldCount,
            };
            self.note(kind, here, both, detail);
        }
        if is == "structure" {
            self.fields(here, &old.fields, &new.fields);
        }
        for (old, new) in old.cases.iter().zip(&new.cases).filter(|(a, b)| a.value == b.value) {
            let here = Here { place: format!("{}, case {}", here.place, new.case), ..here.clone() };
            self.fields(&here, &old.fields, &new.fields);
        }
    }

    /// Fields behind those of variable size have no offsets, but an order.
    fn order(&mut self, here: &Here, pairs: &[pairs::Pair<Field>], old: &[Field]) {
        let index = |field: &Field| old.iter().position(|f| std::ptr::eq(f, field));
        let mut last = None;
        for (was, is) in pairs.iter().filter(|(was, is)| was.at.is_none() && is.at.is_none()) {
            if index(was) < last {
                let detail = "follows other fields than before".to_owned();
                self.note(Kind::FieldMoved, &here.at(name(is)), Hurts::READERS, detail);
            }
            last = last.max(index(was));
        }
    }

    fn gone(&mut self, here: &Here, gone: &Field, new: &[Field]) {
        let here = &here.at(name(gone));
        let source = here.spared(Hurts::READERS).and(Hurts::SOURCE);
        if covers(new, gone) {
            let detail = format!("is reserved now: {}", octets(gone));
            self.note(Kind::FieldReserved, here, Hurts::NEW.and(Hurts::SOURCE), detail);
        } else {
            let detail = format!("is gone: {}", octets(gone));
            self.note(Kind::FieldRemoved, here, source, detail);
        }
    }

    fn added(&mut self, here: &Here, added: &Field, old: &[Field]) {
        let here = &here.at(name(added));
        if covers(old, added) {
            let detail = format!("stands where octets were reserved: {}", octets(added));
            self.note(Kind::ReservedNamed, here, Hurts::OLD, detail);
        } else {
            let detail = format!("is new: {}", octets(added));
            self.note(Kind::FieldAdded, here, here.spared(Hurts::READERS), detail);
        }
    }

    /// Reserved octets and alignments.
    fn fillers(&mut self, here: &Here, old: &[Field], new: &[Field]) {
        let fixed = |all: &'_ [Field]| -> Vec<Field> {
            all.iter().filter(|f| f.is_filler() && f.end().is_some()).cloned().collect()
        };
        for was in fixed(old) {
            for is in fixed(new).iter().filter(|is| is.at < was.end() && was.at < is.end()) {
                let (before, now) = (filler(&was), filler(is));
                let gated = was.condition.is_some() || is.condition.is_some();
                if gated && !self.renames.same(&before, &now) {
                    let detail = format!("has the filler {now}, had {before}");
                    self.note(Kind::Filler, here, Hurts::READERS, detail);
                }
                let policy = (self.verified_old(&was), self.verified_new(is));
                if policy.0 != policy.1 && !self.layout {
                    let (hurts, detail) = read_policy(policy.0);
                    let here = here.at(&format!("reserved at octet {}", is.at.unwrap_or_default()));
                    self.note(Kind::ReservedRead, &here, hurts, detail.into());
                }
            }
        }
        let free = |all: &'_ [Field]| -> Vec<Field> {
            all.iter().filter(|f| f.is_filler() && f.end().is_none()).cloned().collect()
        };
        let (old, new) = (free(old), free(new));
        let words = |all: &[Field]| -> Vec<String> { all.iter().map(filler).collect() };
        let (was, is) = (words(&old), words(&new));
        let same =
            was.len() == is.len() && was.iter().zip(&is).all(|(a, b)| self.renames.same(a, b));
        if !same {
            let detail = format!("has the fillers {}, had {}", listed(&is), listed(&was));
            self.note(Kind::Filler, here, Hurts::READERS, detail);
            return;
        }
        for (was, is) in old.iter().zip(&new) {
            let were = self.verified_old(was);
            if were != self.verified_new(is) {
                let (hurts, detail) = read_policy(were);
                self.note(Kind::ReservedRead, &here.at(&is.ty), hurts, detail.into());
            }
        }
    }

    fn verified_old(&self, field: &Field) -> bool {
        let mut rules = field.checks.iter().filter_map(|check| self.bound_old(&check.rule));
        rules.any(|rule| rule.binds_readers())
    }

    fn verified_new(&self, field: &Field) -> bool {
        let mut rules = field.checks.iter().filter_map(|check| self.bound_new(&check.rule));
        rules.any(|rule| rule.binds_readers())
    }

    /// The number of octets of a header or body.
    pub(super) fn size(&mut self, here: &Here, old: Option<u64>, new: Option<u64>) {
        if old == new {
            return;
        }
        let words = |size: Option<u64>| match size {
            Some(size) => crate::words::count(size, "octet"),
            None => "a varying number of octets".into(),
        };
        let detail = format!("has {}, had {}", words(new), words(old));
        self.note(Kind::BodySize, here, here.spared(Hurts::READERS), detail);
    }
}

/// Whether reserved octets are where a field is.
fn covers(fields: &[Field], field: &Field) -> bool {
    let (Some(start), Some(end)) = (field.at, field.end()) else { return false };
    let fillers = fields.iter().filter(|f| f.is_filler());
    let ranges: Vec<(u64, u64)> = fillers.filter_map(|f| Some((f.at?, f.end()?))).collect();
    let mut at = start;
    while at < end {
        match ranges.iter().find(|(from, to)| *from <= at && at < *to) {
            Some((_, to)) => at = *to,
            None => return false,
        }
    }
    true
}

fn name(field: &Field) -> &str {
    field.name.as_deref().unwrap_or("reserved")
}

fn octets(field: &Field) -> String {
    match (field.at, field.size) {
        (Some(at), Some(size)) => format!("{} at octet {at}", crate::words::count(size, "octet")),
        _ => field.ty.clone(),
    }
}

fn in_words(field: &Field) -> String {
    match field.size {
        Some(size) => format!("{} ({})", field.ty, crate::words::count(size, "octet")),
        None => field.ty.clone(),
    }
}

/// Octets without a name, and when they are there.
fn filler(field: &Field) -> String {
    match &field.condition {
        Some(condition) => format!("{} where `{condition}`", field.ty),
        None => field.ty.clone(),
    }
}

fn listed(types: &[String]) -> String {
    if types.is_empty() { "none".into() } else { types.join(", ") }
}
