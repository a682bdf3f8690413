//! Rules: those that follow from fields get an id and a sentence here, those that a description
//! states get their meaning.

use super::Resolver;
use super::fields::Scope;
use crate::diagnostics::{At, Diagnostics};
use crate::expression::{Base, Condition, Expression};
use crate::load::{Description, distance};
use crate::model::*;
use crate::source::{LevelEntry, OriginEntry, RoleEntry, RuleEntry};

impl<'a> Resolver<'a> {
    /// Makes a rule that follows from a key of the description. `id` is without the stream.
    pub(super) fn derive(
        &mut self,
        place: Place,
        id: &str,
        text: String,
        role: Role,
        class: Class,
    ) -> RuleId {
        self.rules.push(Rule {
            id: format!("{}.{id}", self.name),
            text,
            level: Level::Must,
            role,
            class,
            origin: Origin::Text,
            why: None,
            uncheckable: None,
            place,
        });
        RuleId(self.rules.len() - 1)
    }

    /// The rules that a header or record states, in the order of the description.
    pub(super) fn rule_entries(
        &mut self,
        entries: &[RuleEntry],
        body: &Structure,
        name: &str,
        place: Place,
        at: &At,
    ) -> Vec<RecordCheck> {
        let mut checks = Vec::new();
        for (i, entry) in entries.iter().enumerate() {
            let at = at.key("rules").index(i);
            match &entry.text {
                Some(text) => checks.extend(self.stated(entry, text, body, name, place, &at)),
                None => self.amend(entry, name, &at),
            }
        }
        checks
    }

    /// A rule with a sentence of its own.
    fn stated(
        &mut self,
        entry: &RuleEntry,
        text: &str,
        body: &Structure,
        name: &str,
        place: Place,
        at: &At,
    ) -> Option<RecordCheck> {
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        if !entry.id.chars().all(fine) {
            self.diagnostics.report(
                &at.key("id"),
                format!("`{}` is no id for a rule", entry.id),
                "use small letters, digits, `-` and `.`, as in `frame-type`",
            );
        }
        let (Some(level), Some(role)) = (entry.level, entry.role) else {
            let remedy = "add `level: MUST` and `role: both`";
            self.diagnostics.report(
                at,
                "nothing says how binding the rule is, or whom it binds",
                remedy,
            );
            return None;
        };
        let meanings = [&entry.check, &entry.unique, &entry.uncheckable];
        if meanings.iter().filter(|m| m.is_some()).count() != 1 {
            self.diagnostics.report(
                at,
                "nothing says what the rule means to a machine, or two keys do",
                "add either `check:` with a condition, `unique:` with a field, or `uncheckable:` \
                 with the reason",
            );
            return None;
        }
        let rule = self.derive(
            place,
            &format!("{name}.{}", entry.id),
            text.to_owned(),
            role_of(role),
            Class::Value,
        );
        let stated = &mut self.rules[rule.0];
        stated.level = level_of(level);
        stated.why = entry.why.clone();
        stated.uncheckable = entry.uncheckable.clone();
        if matches!(entry.origin, Some(OriginEntry::Implementation)) {
            stated.origin = Origin::Implementation;
        }
        if let Some(field) = &entry.unique {
            self.unique(rule, field, body, place, &at.key("unique"));
            return None;
        }
        let scope = Scope { fields: &body.fields };
        let holds = self.condition(entry.check.as_ref()?, &scope, &at.key("check"))?;
        let named = first_field(&holds);
        if named.is_none() {
            self.rules[rule.0].class = Class::Conflict;
        }
        let at = named.filter(|field| body.fields[*field].offset.is_some());
        Some(RecordCheck { rule, holds, at })
    }

    /// No two records share the value of a field: checked with the field.
    fn unique(&mut self, rule: RuleId, field: &str, body: &Structure, place: Place, at: &At) {
        self.rules[rule.0].class = Class::Duplicate;
        let index = body.fields.iter().position(|f| f.name == field);
        let (Some(index), Place::Record(record)) = (index, place) else {
            let remedy = "name a field of this record";
            self.diagnostics.report(
                at,
                format!("there is no field `{field}` to be unique"),
                remedy,
            );
            return;
        };
        let set = self.set(RememberedSet::Field { record, field: index });
        self.unique_checks.push((record, index, FieldCheck { rule, test: FieldTest::Unique(set) }));
    }

    /// More about a rule that was derived.
    fn amend(&mut self, entry: &RuleEntry, name: &str, at: &At) {
        let id = format!("{}.{name}.{}", self.name, entry.id);
        let Some(rule) = self.rules.iter_mut().find(|r| r.id == id) else {
            let prefix = format!("{}.{name}.", self.name);
            let known = self.rules.iter().filter_map(|r| r.id.strip_prefix(&prefix));
            let nearest = known.min_by_key(|k| distance(k, &entry.id)).map(str::to_owned);
            self.diagnostics.report(
                &at.key("id"),
                format!("there is no rule `{id}`"),
                match nearest {
                    Some(nearest) => format!(
                        "did you mean `{nearest}`? A rule of its own has a `text:`, a sentence"
                    ),
                    None => "a rule of its own has a `text:`, a sentence for the book".into(),
                },
            );
            return;
        };
        if let Some(level) = entry.level {
            rule.level = level_of(level);
        }
        if let Some(role) = entry.role {
            rule.role = role_of(role);
        }
        if matches!(entry.origin, Some(OriginEntry::Implementation)) {
            rule.origin = Origin::Implementation;
        }
        rule.why = entry.why.clone().or(rule.why.take());
    }

    /// The set of the values of `RECORD.field`.
    pub(super) fn field_set(&mut self, target: &str, at: &At) -> Option<SetId> {
        let Some((record, field)) = target.split_once('.') else {
            let remedy = "write `RECORD.field`";
            self.diagnostics.report(at, format!("`{target}` is no field of a record"), remedy);
            return None;
        };
        let id = self.record_id(record, at)?;
        let fields = &self.sources[id.0].content.fields;
        let Some(index) = fields.iter().position(|f| f.name.as_deref() == Some(field)) else {
            let remedy = "name a field of that record";
            self.diagnostics.report(at, format!("{record} has no field `{field}`"), remedy);
            return None;
        };
        Some(self.set(RememberedSet::Field { record: id, field: index }))
    }

    /// The index of a set, which is added if it is new.
    pub(super) fn set(&mut self, set: RememberedSet) -> SetId {
        let known = self.sets.iter().position(|s| *s == set);
        SetId(known.unwrap_or_else(|| {
            self.sets.push(set);
            self.sets.len() - 1
        }))
    }
}

/// The field of the record that a condition names first.
fn first_field(condition: &Condition) -> Option<usize> {
    match condition {
        Condition::Compare(_, a, b) => first_in(a).or_else(|| first_in(b)),
        Condition::Bit(reference) => sibling(reference.base),
        Condition::Seen(_) => None,
        Condition::All { array, .. } => Some(*array),
        Condition::Not(a) => first_field(a),
        Condition::And(a, b) | Condition::Or(a, b) => first_field(a).or_else(|| first_field(b)),
    }
}

fn first_in(expression: &Expression) -> Option<usize> {
    match expression {
        Expression::Value(reference) => sibling(reference.base),
        Expression::Arithmetic(_, a, b) => first_in(a).or_else(|| first_in(b)),
        Expression::Count { array, .. } => Some(*array),
        Expression::Integer(_) | Expression::Version | Expression::Remaining => None,
    }
}

fn sibling(base: Base) -> Option<usize> {
    match base {
        Base::Sibling(index) => Some(index),
        Base::Header(..) | Base::Earlier(..) | Base::Item(_) => None,
    }
}

fn level_of(entry: LevelEntry) -> Level {
    match entry {
        LevelEntry::Must => Level::Must,
        LevelEntry::Should => Level::Should,
        LevelEntry::May => Level::May,
    }
}

fn role_of(entry: RoleEntry) -> Role {
    match entry {
        RoleEntry::Writer => Role::Writer,
        RoleEntry::Reader => Role::Reader,
        RoleEntry::Both => Role::Both,
    }
}

/// The rules that prose cites, as in `[[xenstore.node_data.path.terminated]]`.
pub fn citations(text: &str) -> impl Iterator<Item = &str> {
    text.split("[[").skip(1).filter_map(|rest| rest.split_once("]]").map(|(id, _)| id))
}

/// Reports citations of rules that do not exist.
pub(super) fn cited(
    descriptions: &[Description],
    streams: &[Option<Stream>],
    diagnostics: &mut Diagnostics,
) {
    if streams.iter().any(Option::is_none) {
        return;
    }
    let known = |id: &str| streams.iter().flatten().any(|s| s.rules.iter().any(|r| r.id == id));
    for description in descriptions {
        let stream = &description.stream.content;
        let file = At::file(description.stream.file);
        let mut texts = vec![
            (file.key("doc"), Some(&stream.doc)),
            (file.key("why"), stream.why.as_ref()),
            (file.key("history"), stream.history.as_ref()),
        ];
        for record in &description.records {
            let (file, record) = (At::file(record.file), &record.content);
            texts.push((file.key("doc"), Some(&record.doc)));
            texts.push((file.key("why"), record.why.as_ref()));
            texts.push((file.key("history"), record.history.as_ref()));
        }
        for (at, text) in texts {
            for id in text.into_iter().flat_map(|t| citations(t)).filter(|id| !known(id)) {
                diagnostics.report(
                    &at,
                    format!("there is no rule `{id}`"),
                    "cite a rule by its full id, `stream.record.rule`, as the book shows it",
                );
            }
        }
    }
}
