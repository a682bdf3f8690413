//! Rules: those that follow from fields get an id and a sentence here, those that a description
//! states get their meaning.

use super::fields::Scope;
use super::resolver::{Body, Resolver};
use crate::diagnostics::At;
use crate::model::expression::{Base, Condition, Expression};
use crate::model::*;
use crate::words::{did_you_mean, list};
use crate::yaml::source::{FieldEntry, LevelEntry, OriginEntry, RoleEntry, RuleEntry};

/// What rules are stated about.
pub(super) struct About<'s> {
    /// The fields that they can name.
    pub(super) body: &'s Structure,
    /// The fields as they are described.
    pub(super) entries: &'s [FieldEntry],
    /// What begins the ids of the rules, after the stream.
    pub(super) name: &'s str,
    pub(super) place: Place,
}

impl Resolver<'_> {
    /// Makes a rule that follows from a key of the description. `words` are what stands in its
    /// sentence, and perhaps in its id, for the words in braces.
    pub(super) fn derive(
        &mut self,
        place: Place,
        whose: &str,
        kind: Derived,
        words: &[(&str, &str)],
    ) -> RuleId {
        self.derive_as(place, whose, kind, 0, words)
    }

    /// The same, for a kind that has several sentences.
    pub(super) fn derive_as(
        &mut self,
        place: Place,
        whose: &str,
        kind: Derived,
        sentence: usize,
        words: &[(&str, &str)],
    ) -> RuleId {
        let form = kind.form();
        let id = format!("{whose}.{}", filled(form.ending, words));
        let text = filled(form.sentences[sentence], words);
        let rule = self.add_rule(place, &id, text);
        let made = &mut self.rules[rule.0];
        (made.role, made.class, made.derived) = (form.role, form.class, Some(kind));
        made.reported = form.role != Role::Reader;
        rule
    }

    /// Adds a rule on both roles. `id` is without the stream.
    fn add_rule(&mut self, place: Place, id: &str, text: String) -> RuleId {
        self.rules.push(Rule {
            id: format!("{}.{id}", self.name),
            text,
            level: Level::Must,
            role: Role::Both,
            class: Class::Value,
            origin: Origin::Text,
            why: None,
            uncheckable: None,
            reported: true,
            derived: None,
            place,
        });
        RuleId(self.rules.len() - 1)
    }

    /// The rules that a header or record states, in the order of the description.
    pub(super) fn rule_entries(
        &mut self,
        entries: &[RuleEntry],
        about: &About,
        at: &At,
    ) -> Vec<RecordCheck> {
        // What has gone wrong may have kept a rule from being made that is amended here.
        let complete = self.diagnostics.is_clean(at)
            && !self.unsound.iter().any(|(place, _)| *place == about.place)
            && !self.unplaced.contains(&about.place);
        let mut checks = Vec::new();
        for (i, entry) in entries.iter().enumerate() {
            let at = at.key("rules").index(i);
            match &entry.text {
                Some(text) => checks.extend(self.stated(entry, text, about, &at)),
                None => self.amend(entry, about.name, complete, &at),
            }
        }
        checks
    }

    /// More about the rules of a type's fields. A type states none itself: it does not know the record.
    pub(super) fn type_rules_amended(&mut self, entries: &[RuleEntry], name: &str, at: &At) {
        let (stated, amending): (Vec<_>, Vec<_>) =
            entries.iter().enumerate().partition(|(_, entry)| entry.text.is_some());
        for (i, _) in stated {
            let at = at.key("rules").index(i).key("text").itself();
            let remedy = "state the rule in a record; in a type, an entry without `text` says more about a \
                          rule that follows from a field";
            self.diagnostics.report(&at, "a type cannot state a rule", remedy);
        }
        let complete = self.diagnostics.is_clean(at);
        for (i, entry) in amending {
            self.amend(entry, name, complete, &at.key("rules").index(i));
        }
    }

    /// A rule with a sentence of its own.
    fn stated(
        &mut self,
        entry: &RuleEntry,
        text: &str,
        about: &About,
        at: &At,
    ) -> Option<RecordCheck> {
        self.check_rule_id(entry, about, at);
        let (level, role) = self.binding(entry, at)?;
        let meanings = [
            ("check", entry.check.is_some()),
            ("unique", entry.unique.is_some()),
            ("uncheckable", entry.uncheckable.is_some()),
        ];
        let meanings: Vec<&str> =
            meanings.iter().filter(|(_, said)| *said).map(|(key, _)| *key).collect();
        if meanings.len() != 1 {
            let message = match meanings.as_slice() {
                [] => "the rule has no `check`, `unique` or `uncheckable`".into(),
                several => format!("{} cannot be used together", list(several)),
            };
            self.diagnostics.report(
                at,
                message,
                "add `check:` with a condition, `unique:` with a field, or `uncheckable:` with the \
                 reason",
            );
            return None;
        }
        let id = format!("{}.{}", about.name, entry.id);
        let rule = self.add_rule(about.place, &id, text.to_owned());
        let stated = &mut self.rules[rule.0];
        (stated.level, stated.role) = (level, role);
        stated.why = entry.why.as_deref().cloned();
        stated.uncheckable = entry.uncheckable.as_deref().cloned();
        stated.reported = entry.uncheckable.is_none();
        if matches!(entry.origin, Some(OriginEntry::Implementation)) {
            stated.origin = Origin::Implementation;
        }
        if let Some(field) = &entry.unique {
            self.unique(rule, field, about, &at.key("unique"));
            return None;
        }
        let fields = &about.body.fields;
        let scope = Scope { fields, entries: about.entries, place: about.place, in_check: true };
        let holds = self.condition(entry.check.as_ref()?, &scope, &at.key("check"))?;
        let named = first_field(&holds);
        if named.is_none() && !holds.looks_at_framing() {
            self.rules[rule.0].class = Class::Conflict;
        }
        let at = named.filter(|field| fields[*field].offset.is_some());
        Some(RecordCheck { rule, holds, at })
    }

    fn check_rule_id(&mut self, entry: &RuleEntry, about: &About, at: &At) {
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let sound = |part: &str| !part.is_empty() && part.chars().all(fine);
        let id = format!("{}.{}.{}", self.name, about.name, entry.id);
        let (message, remedy) = if !entry.id.split('.').all(sound) {
            (
                format!("`{}` is not a valid rule id", entry.id),
                "use lower-case letters, digits, `-` and `.`, as in `frame-type`",
            )
        } else if self.rules.iter().any(|r| r.id == id) {
            (
                format!("there is already a rule `{id}`"),
                "choose another id; or remove `text` to add to that rule",
            )
        } else {
            return;
        };
        self.diagnostics.report(&at.key("id"), message, remedy);
    }

    fn binding(&mut self, entry: &RuleEntry, at: &At) -> Option<(Level, Role)> {
        let (message, remedy) = match (entry.level, entry.role) {
            (Some(level), Some(role)) => return Some((level_of(level), role_of(role))),
            (None, Some(_)) => ("missing key `level`", "add `level: MUST`, `SHOULD` or `MAY`"),
            (Some(_), None) => ("missing key `role`", "add `role: writer`, `reader` or `both`"),
            (None, None) => (
                "missing keys `level` and `role`",
                "add for example `level: MUST` and `role: both`",
            ),
        };
        self.diagnostics.report(at, message, remedy);
        None
    }

    /// No two records share the value of a field: checked with the field.
    fn unique(&mut self, rule: RuleId, field: &str, about: &About, at: &At) {
        self.rules[rule.0].class = Class::Duplicate;
        let record = match about.place {
            Place::Record(record) => record,
            Place::Framing => {
                let message = "a rule of the record header cannot have a `unique`";
                let remedy = "move the rule to the records that it concerns; `record-types: { distinct: true }` \
                              is about type and instance";
                self.diagnostics.report(&at.itself(), message, remedy);
                return;
            }
            _ => {
                let remedy = "remove the rule: a stream has each header once";
                self.diagnostics.report(at, "`unique` has no effect in a header", remedy);
                return;
            }
        };
        let fields = &about.body.fields;
        let Some(index) = fields.iter().position(|f| f.name == field) else {
            let known = fields.iter().map(|f| f.name.as_str());
            let remedy = did_you_mean(field, known, || "use a field of this record".into());
            self.diagnostics.report(at, format!("unknown field `{field}`"), remedy);
            return;
        };
        if self.is_unsound(about.place, index) {
            return;
        }
        if !can_be_remembered(&fields[index]) {
            let remedy = "use an unsigned integer that every record of this type has";
            let message = format!("`{field}` cannot be unique");
            self.diagnostics.report(at, message, remedy);
            return;
        }
        let set = self.set(RememberedSet::Field { record, field: index });
        self.unique_checks.push((record, index, FieldCheck { rule, test: FieldTest::Unique(set) }));
    }

    /// More about a rule that was derived.
    fn amend(&mut self, entry: &RuleEntry, name: &str, complete: bool, at: &At) {
        let meaning = [
            ("check", entry.check.is_some()),
            ("unique", entry.unique.is_some()),
            ("uncheckable", entry.uncheckable.is_some()),
        ];
        if let Some((key, _)) = meaning.iter().find(|(_, is)| *is) {
            self.diagnostics.report(
                at,
                format!("the rule has a `{key}`, but no `text`"),
                "add `text:`; an entry without it amends a derived rule",
            );
            return;
        }
        let prefix = format!("{}.{}.", self.name, name);
        let own = entry.id.strip_prefix(&prefix).unwrap_or(&entry.id);
        let id = format!("{prefix}{own}");
        if own != entry.id {
            let remedy = format!("remove `{prefix}`");
            let message = "the id of a rule is written without the name of its record";
            self.diagnostics.report(&at.key("id"), message, remedy);
        }
        let Some(rule) = self.rules.iter_mut().find(|r| r.id == id) else {
            if complete {
                let known = self.rules.iter().filter_map(|r| r.id.strip_prefix(&prefix));
                let remedy =
                    did_you_mean(own, known, || "add `text:` if this is a rule of its own".into());
                let message = format!("unknown rule `{id}`");
                self.diagnostics.report(&at.key("id"), message, remedy);
            }
            return;
        };
        let says = entry.level.is_some() || entry.role.is_some() || entry.why.is_some();
        if !says && entry.origin.is_none() && entry.section.is_none() {
            let remedy = "add `why`, `origin`, `level` or `role`; or `text` if this is a rule of \
                          its own";
            self.diagnostics.report(at, "this changes nothing about the rule", remedy);
            return;
        }
        if let Some(level) = entry.level {
            rule.level = level_of(level);
        }
        if let Some(role) = entry.role {
            rule.role = role_of(role);
        }
        if matches!(entry.origin, Some(OriginEntry::Implementation)) {
            rule.origin = Origin::Implementation;
        }
        rule.why = entry.why.as_deref().cloned().or(rule.why.take());
    }

    /// The set of the values of `RECORD.field`, with the names of both.
    pub(super) fn field_set<'t>(
        &mut self,
        target: &'t str,
        at: &At,
    ) -> Option<(SetId, &'t str, &'t str)> {
        let Some((record, field)) = target.split_once('.') else {
            let remedy = "write `RECORD.field`";
            self.diagnostics.report(at, format!("`{target}` is not a field of a record"), remedy);
            return None;
        };
        let id = self.record_id(record, at)?;
        let fields = &self.sources[id.0].content.fields;
        let Some(index) = fields.iter().position(|f| f.name.as_deref() == Some(field)) else {
            let known = fields.iter().filter_map(|f| f.name.as_deref());
            let remedy = did_you_mean(field, known, || "use a field of that record".into());
            self.diagnostics.report(at, format!("{record} has no field `{field}`"), remedy);
            return None;
        };
        self.referred.push((id, index, at.clone()));
        let set = self.set(RememberedSet::Field { record: id, field: index });
        Some((set, record, field))
    }

    /// What others refer to can be remembered. It is known only when all bodies are.
    pub(super) fn check_referred(&mut self) {
        for (record, index, at) in std::mem::take(&mut self.referred) {
            let Body::Done(body) = &self.bodies[record.0] else { continue };
            let field = &body.fields[index];
            if !can_be_remembered(field) && !self.is_unsound(Place::Record(record), index) {
                self.diagnostics.report(
                    &at,
                    format!("`{}` cannot be referred to", field.name),
                    "use an unsigned integer that every record of that type has",
                );
            }
        }
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

/// A form with the words that stand for those in braces.
fn filled(form: &str, words: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = form;
    while let Some((before, (word, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        text.push_str(before);
        text.push_str(words.iter().find(|(name, _)| *name == word).map_or("", |(_, word)| word));
        rest = after;
    }
    text + rest
}

fn can_be_remembered(field: &Field) -> bool {
    field.condition.is_none() && matches!(field.kind, Kind::Scalar(s) if s.primitive.unsigned())
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
        Expression::Integer(_)
        | Expression::Version
        | Expression::Instance
        | Expression::Records(_)
        | Expression::Remaining => None,
    }
}

fn sibling(base: Base) -> Option<usize> {
    match base {
        Base::Sibling(index) => Some(index),
        Base::Header(..) | Base::Earlier(..) | Base::Item(_) | Base::Framing(_) => None,
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
