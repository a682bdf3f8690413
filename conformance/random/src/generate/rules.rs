//! Rules that a description states.

use super::Maker;
use super::expressions::Scope;
use super::known::{Body, Known, Number, Scalar, Sort};
use crate::description::Rule;
use crate::yaml::Yaml;

impl Maker<'_> {
    /// Rules of a record: on its fields, on its place, or on nothing that a machine can check.
    pub(super) fn rules_of_record(
        &mut self,
        body: &Body,
        derived: &[String],
        instances: bool,
    ) -> Vec<Rule> {
        let mut rules = Vec::new();
        for i in 0..self.rng.weighted(&[(4, 0), (4, 1), (2, 2), (1, 3)]) {
            let id = format!("rule-{i}");
            let remembered = |k: &&Known| {
                matches!(k.sort, Sort::Scalar(Scalar { number: Number::Unsigned, .. })) && !k.gated
            };
            let unique: Vec<&Known> = body.known.iter().filter(remembered).collect();
            match self.rng.below(10) {
                0 | 1 => {
                    if let Some(field) = self.rng.pick(&unique) {
                        rules.push(self.rule(id, "unique", &field.name));
                    }
                }
                2 => rules.push(self.rule(id, "uncheckable", "It is a matter of taste.")),
                3 => {
                    if let Some(derived) = self.rng.pick(derived) {
                        rules.push(self.amendment(derived));
                    }
                }
                _ => {
                    let mut rng = self.rng.clone();
                    let framing = &self.framing;
                    let check = Scope { instance: instances, framing, ..self.scope(&body.known) }
                        .condition(&mut rng);
                    *self.rng = rng;
                    rules.extend(check.map(|check| self.rule(id, "check", &check)));
                }
            }
        }
        rules.dedup_by(|a, b| a.id == b.id);
        rules
    }

    /// More about a derived rule.
    pub(super) fn amendment(&mut self, id: &str) -> Rule {
        let level = self.rng.one(["SHOULD", "MUST", "MAY"]);
        let mut keys = vec![("level", Yaml::text(level))];
        if self.rng.chance(50) {
            keys.push(("role", Yaml::text(self.rng.one(["writer", "reader", "both"]))));
        }
        Rule { id: id.to_owned(), keys }
    }

    pub(super) fn rules_of_header(&mut self, known: &[Known], version: Option<u64>) -> Vec<Rule> {
        if !self.rng.chance(10) {
            return Vec::new();
        }
        let mut rng = self.rng.clone();
        let scope = Scope {
            types: &self.types,
            own: known,
            headers: &self.headers,
            records: &[],
            framing: &[],
            seen: false,
            remaining: false,
            instance: false,
            version,
        };
        let check = scope.condition(&mut rng);
        *self.rng = rng;
        check.map(|check| self.rule("rule-0".into(), "check", &check)).into_iter().collect()
    }

    fn rule(&mut self, id: String, key: &'static str, value: &str) -> Rule {
        let level = self.rng.weighted(&[(6, "MUST"), (3, "SHOULD"), (1, "MAY")]);
        let role = self.rng.weighted(&[(5, "both"), (3, "writer"), (1, "reader")]);
        let keys = vec![
            ("level", Yaml::text(level)),
            ("role", Yaml::text(role)),
            ("text", Yaml::text("It has to be so.")),
            (key, Yaml::text(value)),
        ];
        Rule { id, keys }
    }
}
