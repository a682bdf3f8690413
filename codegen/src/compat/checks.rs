//! What is checked of a field, and of a body as a whole.

use super::catalogue::Kind;
use super::comparison::{Comparison, Here, narrowed, widened};
use super::difference::{Hurts, Remedy};
use crate::release::{Check, Field};

/// What a test on a value is, and the value that it compares with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Test<'t> {
    Equals(&'t str),
    AtLeast(&'t str),
    AtMost(&'t str),
    Matches(&'t str),
    Refers(&'t str),
    Unique,
    /// Follows from what the field consists of.
    Structural,
}

impl<'t> Test<'t> {
    fn of(test: &'t str) -> Self {
        if test.starts_with("named") || test.starts_with("bits ") {
            return Self::Structural;
        }
        match test.split_once(' ') {
            Some(("==", value)) => Self::Equals(value),
            Some((">=", value)) => Self::AtLeast(value),
            Some(("<=", value)) => Self::AtMost(value),
            Some(("matches", pattern)) => Self::Matches(pattern),
            Some(("in", set)) => Self::Refers(set),
            Some(("0", set)) => Self::Refers(set.trim_start_matches("or in ")),
            _ if test == "unique" => Self::Unique,
            _ => Self::Structural,
        }
    }

    fn kind(self) -> Option<Kind> {
        Some(match self {
            Self::Equals(_) => Kind::Constant,
            Self::AtLeast(_) | Self::AtMost(_) => Kind::LimitNarrowed,
            Self::Matches(_) => Kind::Pattern,
            Self::Refers(_) | Self::Unique => Kind::Reference,
            Self::Structural => return None,
        })
    }
}

/// An integer as it stands in a test.
fn integer(text: &str) -> Option<i128> {
    match text.strip_prefix("0x") {
        Some(digits) => i128::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

impl Comparison<'_> {
    /// What is checked of the value of a field.
    pub(super) fn field_checks(&mut self, here: &Here, old: &Field, new: &Field) {
        self.checks_of_value(here, &old.checks, &new.checks);
    }

    /// What is checked of a value.
    pub(super) fn checks_of_value(&mut self, here: &Here, old: &[Check], new: &[Check]) {
        let same = |a: &Check, b: &Check| {
            let (a_test, b_test) = (Test::of(&a.test), Test::of(&b.test));
            std::mem::discriminant(&a_test) == std::mem::discriminant(&b_test)
                && (!matches!(a_test, Test::Matches(_)) || last(&a.rule) == last(&b.rule))
        };
        for was in old {
            match new.iter().find(|is| same(was, is)) {
                Some(is) => self.test(here, was, is),
                None => self.check_gone(here, was),
            }
        }
        for is in new.iter().filter(|is| !old.iter().any(|was| same(was, is))) {
            let Some(kind) = Test::of(&is.test).kind() else { continue };
            let binding = self.bound_new(&is.rule);
            let detail = format!("must be `{}`", is.test);
            self.note(kind, here, narrowed(binding.as_ref()), detail);
        }
    }

    fn check_gone(&mut self, here: &Here, was: &Check) {
        let kind = match Test::of(&was.test).kind() {
            None => return,
            Some(Kind::LimitNarrowed) => Kind::LimitWidened,
            Some(kind) => kind,
        };
        let binding = self.bound_old(&was.rule);
        let detail = format!("need no longer be `{}`", was.test);
        self.note(kind, here, widened(binding.as_ref()), detail);
    }

    fn test(&mut self, here: &Here, was: &Check, is: &Check) {
        if self.renames.same(&was.test, &is.test) {
            return;
        }
        let (old, new) = (self.bound_old(&was.rule), self.bound_new(&is.rule));
        let (narrow, wide) = (narrowed(new.as_ref()), widened(old.as_ref()));
        let detail = format!("must be `{}`, had to be `{}`", is.test, was.test);
        let limits = |a: &str, b: &str| Some((integer(a)?, integer(b)?));
        let (kind, hurts) = match (Test::of(&was.test), Test::of(&is.test)) {
            (Test::AtLeast(a), Test::AtLeast(b)) => match limits(a, b) {
                Some((a, b)) if a < b => (Kind::LimitNarrowed, narrow),
                _ => (Kind::LimitWidened, wide),
            },
            (Test::AtMost(a), Test::AtMost(b)) => match limits(a, b) {
                Some((a, b)) if a > b => (Kind::LimitNarrowed, narrow),
                _ => (Kind::LimitWidened, wide),
            },
            // Whether 0 refers to nothing is the only difference.
            (Test::Refers(a), Test::Refers(b)) if self.renames.same(a, b) => {
                let hurts = if is.test.starts_with("0 ") { wide } else { narrow };
                (Kind::Reference, hurts)
            }
            (test, _) => match test.kind() {
                Some(kind) => (kind, narrow.and(wide)),
                None => return,
            },
        };
        self.note(kind, here, hurts, detail);
    }

    /// What is checked of a body as a whole: the rules that a description states.
    pub(super) fn body_checks(&mut self, here: &Here, old: &[Check], new: &[Check]) {
        let same = |a: &Check, b: &Check| tail(&a.rule) == tail(&b.rule);
        for was in old {
            let here = of_rule(here, &was.rule);
            let Some(is) = new.iter().find(|is| same(was, is)) else {
                let binding = self.bound_old(&was.rule);
                let detail = format!("is gone: `{}`", was.test);
                self.note(Kind::RuleRemoved, &here, widened(binding.as_ref()), detail);
                continue;
            };
            if !self.renames.same(&was.test, &is.test) {
                let (old, new) = (self.bound_old(&was.rule), self.bound_new(&is.rule));
                let hurts = narrowed(new.as_ref()).and(widened(old.as_ref()));
                let detail = format!("tests `{}`, tested `{}`", is.test, was.test);
                let remedy = if hurts == Hurts::NOBODY { Remedy::NewRule } else { here.remedy };
                self.ask(Kind::RuleTest, &here, hurts, remedy, detail);
            }
        }
        for is in new.iter().filter(|is| !old.iter().any(|was| same(was, is))) {
            let here = of_rule(here, &is.rule);
            let binding = self.bound_new(&is.rule);
            let idle = self.holds_without_new_records(&is.test);
            let hurts = if idle { Hurts::NOBODY } else { narrowed(binding.as_ref()) };
            self.note(Kind::RuleAdded, &here, hurts, format!("is new: `{}`", is.test));
        }
        self.check_order(here, old, new);
    }

    fn check_order(&mut self, here: &Here, old: &[Check], new: &[Check]) {
        let in_both = |all: &[Check], other: &[Check]| -> Vec<String> {
            let there = |c: &&Check| other.iter().any(|o| tail(&o.rule) == tail(&c.rule));
            all.iter().filter(there).map(|c| tail(&c.rule).to_owned()).collect()
        };
        let (was, is) = (in_both(old, new), in_both(new, old));
        if was != is {
            let detail =
                format!("checks its rules in the order {}, was {}", is.join(", "), was.join(", "));
            self.ask(Kind::RuleOrder, here, Hurts::NOBODY, Remedy::None, detail);
        }
    }

    /// Whether a condition holds in every stream without the records that the old ABI did not have.
    pub(super) fn holds_without_new_records(&self, test: &str) -> bool {
        let without = |name: &str| {
            let known = |all: &[crate::release::Record]| all.iter().any(|r| r.record == name);
            known(&self.new.records) && !known(&self.old.records)
        };
        let mut parts = test.split(" or ");
        parts.any(|part| {
            let seen = part.trim_matches(['(', ')']).strip_prefix("not seen(");
            seen.is_some_and(|name| without(name.trim_end_matches(')')))
        })
    }
}

/// The place of a rule.
pub(super) fn of_rule(here: &Here, rule: &str) -> Here {
    Here { place: format!("{}, rule {rule}", here.place), ..here.clone() }
}

/// The last part of the id of a rule.
fn last(rule: &str) -> &str {
    rule.rsplit('.').next().unwrap_or(rule)
}

/// The id of a rule within its record or header, which may have been renamed.
pub(super) fn tail(rule: &str) -> &str {
    rule.split_once('.').map_or(rule, |(_, tail)| tail)
}
