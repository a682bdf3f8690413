//! How rules bind: level, role and class, of all rules that both ABIs have; and the rules that no
//! machine checks.

use super::catalogue::Kind;
use super::comparison::{Comparison, Here};
use super::difference::{Hurts, Remedy};
use crate::release::{Binding, Record};

impl Comparison<'_> {
    pub(super) fn rules(&mut self) {
        let olds = &self.old.rules;
        let news = &self.new.rules;
        for (id, old) in olds {
            match news.get(id) {
                Some(new) => self.rule(id, old, new),
                None if old.unchecked && self.has_owner(id) => {
                    let detail = "is gone; no machine checked it".to_owned();
                    self.ask(Kind::RuleRemoved, &self.of(id), Hurts::NOBODY, Remedy::None, detail);
                }
                None => {}
            }
        }
        for (id, _) in news.iter().filter(|(id, new)| new.unchecked && !olds.contains_key(*id)) {
            let detail = "is new; no machine checks it".to_owned();
            self.ask(Kind::RuleAdded, &self.of(id), Hurts::NOBODY, Remedy::None, detail);
        }
    }

    fn rule(&mut self, id: &str, old: &Binding, new: &Binding) {
        let here = self.of(id);
        let reads = match (old.binds_readers(), new.binds_readers()) {
            (true, false) => Hurts::OLD,
            (false, true) => Hurts::NEW,
            _ => Hurts::NOBODY,
        };
        let writes = match (old.binds_writers(), new.binds_writers()) {
            (false, true) => Hurts::SOURCE,
            _ => Hurts::NOBODY,
        };
        let hurts = if new.unchecked { Hurts::NOBODY } else { reads.and(writes) };
        if old.level != new.level {
            let detail = format!("is a {}, was a {}", new.level, old.level);
            self.note(Kind::RuleLevel, &here, hurts, detail);
        }
        if old.role != new.role {
            let detail = format!("binds {}, bound {}", whom(new), whom(old));
            self.note(Kind::RuleRole, &here, hurts, detail);
        }
        if old.class != new.class {
            let detail = format!("is of class {}, was of class {}", new.class, old.class);
            self.note(Kind::RuleClass, &here, Hurts::NOBODY, detail);
        }
    }

    /// Whether what a rule is about is still there.
    fn has_owner(&self, id: &str) -> bool {
        let owner = id.split('.').next().unwrap_or(id);
        let gone = |record: &&Record| record.record.to_lowercase() == owner;
        !self.old.records.iter().any(|r| gone(&r)) || self.new.records.iter().any(|r| gone(&r))
    }

    /// The place of a rule. Those of an experimental record may change.
    fn of(&self, id: &str) -> Here {
        let owner = id.split('.').next().unwrap_or(id);
        let experimental =
            self.old.records.iter().any(|record| {
                record.record.to_lowercase() == owner && record.tier == "experimental"
            });
        Here {
            place: format!("rule {id}"),
            remedy: Remedy::NewRule,
            allowed: experimental.then_some("the record was experimental"),
            spares: Hurts::NOBODY,
        }
    }
}

fn whom(rule: &Binding) -> &str {
    match rule.role.as_str() {
        "both" => "readers and writers",
        "reader" => "readers",
        _ => "writers",
    }
}
