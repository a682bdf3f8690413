//! Named values and named bits.

use std::collections::BTreeMap;

use super::catalogue::Kind;
use super::comparison::{Comparison, Here, narrowed, widened};
use super::difference::{Hurts, Remedy};
use super::framing::read_policy;
use super::pairs;
use crate::release::{Binding, Bits, Field};

/// Named values, and whether others are refused.
struct Values<'a> {
    named: &'a BTreeMap<String, u64>,
    open: bool,
    /// How the rule binds that there are no others.
    rule: Option<Binding>,
}

impl Comparison<'_> {
    /// The named values of a field.
    pub(super) fn values_of(&mut self, here: &Here, old: &Field, new: &Field) {
        let rule = |field: &Field| {
            field.checks.iter().find(|c| c.test == "named").map(|check| check.rule.clone())
        };
        let was = Values {
            named: &old.values,
            open: old.open,
            rule: rule(old).and_then(|rule| self.bound_old(&rule)),
        };
        let is = Values {
            named: &new.values,
            open: new.open,
            rule: rule(new).and_then(|rule| self.bound_new(&rule)),
        };
        self.values(here, &was, &is);
    }

    fn values(&mut self, here: &Here, old: &Values, new: &Values) {
        // Values get names, or lose them all: others were allowed before, or are now.
        let (was_open, is_open) =
            (old.open || old.named.is_empty(), new.open || new.named.is_empty());
        for (name, value) in old.named {
            match new.named.get(name) {
                Some(now) if now != value => {
                    let detail = format!("value {name} is {now:#x}, was {value:#x}");
                    self.note(Kind::ValueRenumbered, here, Hurts::READERS, detail);
                }
                Some(_) => {}
                None => self.value_gone(here, name, *value, new, is_open),
            }
        }
        for (name, value) in new.named {
            let known = old.named.contains_key(name) || old.named.values().any(|v| v == value);
            if !known {
                let hurts = if was_open { Hurts::NOBODY } else { widened(old.rule.as_ref()) };
                let detail = format!("has the new value {name}, {value:#x}");
                self.note(Kind::ValueAdded, here, hurts, detail);
            }
        }
        match (was_open, is_open) {
            (false, true) => {
                let detail = "may have values without a name".to_owned();
                self.note(Kind::ValuesOpened, here, widened(old.rule.as_ref()), detail);
            }
            (true, false) => {
                let detail = "may no longer have values without a name".to_owned();
                self.note(Kind::ValuesClosed, here, narrowed(new.rule.as_ref()), detail);
            }
            _ => {}
        }
    }

    fn value_gone(&mut self, here: &Here, name: &str, value: u64, new: &Values, open: bool) {
        // Who has the value under another name that was there before is another one's namesake.
        let renamed = new.named.iter().find(|(_, now)| **now == value).map(|(name, _)| name);
        match renamed {
            Some(now) => {
                let detail = format!("value {value:#x} is called {now}, was called {name}");
                self.ask(Kind::ValueRenamed, here, Hurts::SOURCE, Remedy::Announce, detail);
            }
            None => {
                let hurts = if open { Hurts::NOBODY } else { narrowed(new.rule.as_ref()) };
                let remedy = if hurts == Hurts::NOBODY { Remedy::Announce } else { here.remedy };
                let detail = format!("has no value {name} any more, which was {value:#x}");
                self.ask(Kind::ValueRemoved, here, hurts.and(Hurts::SOURCE), remedy, detail);
            }
        }
    }

    /// The bits of a field.
    pub(super) fn bits(&mut self, here: &Here, old: &Field, new: &Field) {
        let pairs = pairs::bits(&old.bits, &new.bits);
        for (was, is) in &pairs.both {
            let part = &here.at(is.name.as_deref().unwrap_or_default());
            if was.name != is.name {
                let detail = format!("was called {}", was.name.as_deref().unwrap_or_default());
                self.ask(Kind::BitRenamed, part, Hurts::SOURCE, Remedy::Announce, detail);
            }
            if (was.low, was.width) != (is.low, is.width) {
                let detail = format!("is {}, was {}", range(is), range(was));
                self.note(Kind::BitMoved, part, Hurts::READERS, detail);
            }
            if was.is != is.is {
                let tells = |of: &Bits| of.is.clone().unwrap_or_else(|| "nothing".into());
                let detail = format!("tells the decoder: {}; told: {}", tells(is), tells(was));
                self.note(Kind::FieldMark, part, Hurts::READERS, detail);
            }
            let named = |bits: &Bits, field: &Field| {
                let test = format!("named from bit {}", bits.low);
                field.checks.iter().find(|c| c.test == test).map(|check| check.rule.clone())
            };
            let rules = (
                named(was, old).and_then(|rule| self.bound_old(&rule)),
                named(is, new).and_then(|rule| self.bound_new(&rule)),
            );
            let old = Values { named: &was.values, open: was.open, rule: rules.0 };
            let new = Values { named: &is.values, open: is.open, rule: rules.1 };
            self.values(part, &old, &new);
        }
        if old.bits.is_empty() != new.bits.is_empty() {
            self.whole(here, old, new);
            return;
        }
        for gone in &pairs.old {
            let part = &here.at(gone.name.as_deref().unwrap_or_default());
            let hurts = Hurts::NEW.and(Hurts::SOURCE);
            self.note(Kind::BitRemoved, part, hurts, format!("is gone: {}", range(gone)));
        }
        for added in &pairs.new {
            let part = &here.at(added.name.as_deref().unwrap_or_default());
            self.note(Kind::BitAdded, part, Hurts::OLD, format!("is new: {}", range(added)));
        }
        self.reserved_bits(here, &old.bits, &new.bits);
    }

    /// An integer has got bits with a meaning, or has lost them.
    fn whole(&mut self, here: &Here, old: &Field, new: &Field) {
        let (hurts, detail) = match new.bits.is_empty() {
            true => (Hurts::OLD, "is a number, and was made of bits"),
            false => (Hurts::NEW, "is made of bits, and was a number"),
        };
        let verified = old.bits.iter().chain(&new.bits).any(|bits| bits.verified);
        let hurts = if verified { hurts } else { Hurts::NOBODY };
        self.note(Kind::FieldType, here, hurts.and(Hurts::SOURCE), detail.into());
    }

    fn reserved_bits(&mut self, here: &Here, old: &[Bits], new: &[Bits]) {
        let (was, is) = (verified(old), verified(new));
        let both = reserved(old) & reserved(new);
        for (mask, were) in [(was & !is & both, true), (is & !was & both, false)] {
            if mask != 0 {
                let (hurts, detail) = read_policy(were);
                let here =
                    Here { place: format!("{}, bits {mask:#x}", here.place), ..here.clone() };
                self.note(Kind::BitsRead, &here, hurts, detail.into());
            }
        }
    }
}

fn mask(bits: &Bits) -> u64 {
    let ones = if bits.width >= 64 { u64::MAX } else { (1 << bits.width) - 1 };
    ones << bits.low
}

fn reserved(bits: &[Bits]) -> u64 {
    bits.iter().filter(|bits| bits.name.is_none()).map(mask).fold(0, |all, mask| all | mask)
}

fn verified(bits: &[Bits]) -> u64 {
    let verified = bits.iter().filter(|bits| bits.name.is_none() && bits.verified);
    verified.map(mask).fold(0, |all, mask| all | mask)
}

fn range(bits: &Bits) -> String {
    match bits.width {
        1 => format!("bit {}", bits.low),
        width => format!("bits {} to {}", bits.low, bits.low + width - 1),
    }
}
