//! Which rules name a field in their conditions, and with which numbers they compare it: what may
//! break when its value changes.

use std::collections::{BTreeMap, BTreeSet};

use streamspec_codegen::model::expression::{Base, Condition, Expression, Operator, Reference};
use streamspec_codegen::model::{
    Element, Extent, Field, FieldTest, Kind, RememberedSet, RuleId, SequenceTest, Stream,
    Structure, TypeBody,
};

use super::map::Key;

/// What a description says of a field elsewhere.
#[derive(Debug, Clone, Default)]
pub(super) struct Mention {
    /// The rules that name it.
    pub(super) rules: BTreeSet<RuleId>,
    /// What it is compared with.
    pub(super) constants: BTreeSet<u64>,
    /// Whether it tells what is there of its record, or how much.
    pub(super) measures: bool,
    /// Whether something is shifted by it.
    pub(super) shifts: bool,
}

impl Mention {
    /// Whether nothing is said of it.
    pub(super) fn says_nothing(&self) -> bool {
        self.rules.is_empty() && !self.measures
    }
}

/// What a description says of fields elsewhere.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    fields: BTreeMap<Key, Mention>,
    /// The rules that the version of the stream matters to.
    pub(super) version: BTreeSet<RuleId>,
    /// The rules that the instance of a record matters to.
    pub(super) instance: BTreeSet<RuleId>,
    /// The rules that matter to which records there were before.
    pub(super) sequence: BTreeSet<RuleId>,
}

/// What an expression belongs to.
#[derive(Clone, Copy)]
struct Site<'s> {
    structure: &'s Structure,
    key: fn(usize, usize) -> Key,
    home: usize,
    /// The rule that it serves; none where it measures.
    rule: Option<RuleId>,
    array: Option<usize>,
}

impl Mentions {
    /// Reads a description.
    pub(super) fn of(stream: &Stream) -> Self {
        let mut mentions = Self::default();
        for (index, header) in stream.headers.iter().enumerate() {
            let site = Site::new(&header.body, Key::Header, index);
            mentions.structure(site);
            for check in &header.checks {
                mentions.condition(site.serving(check.rule), &check.holds);
            }
        }
        for (index, record) in stream.records.iter().enumerate() {
            let site = Site::new(&record.body, Key::Record, index);
            mentions.structure(site);
            for check in &record.checks {
                mentions.condition(site.serving(check.rule), &check.holds);
            }
            for check in &record.sequence {
                mentions.sequence.insert(check.rule);
                match &check.test {
                    SequenceTest::When(when) | SequenceTest::Whole(when) => {
                        mentions.condition(site.serving(check.rule), when);
                    }
                    SequenceTest::Since(_) | SequenceTest::Until(_) => {
                        mentions.version.insert(check.rule);
                    }
                    _ => {}
                }
            }
            if let Some(required) = &record.required {
                mentions.sequence.insert(required.rule);
                if let Some(when) = &required.when {
                    mentions.condition(site.serving(required.rule), when);
                }
            }
            mentions.sequence.extend(record.first);
        }
        for (index, ty) in stream.types.iter().enumerate() {
            if let TypeBody::Structure(structure) = &ty.body {
                mentions.structure(Site::new(structure, Key::Type, index));
            }
        }
        mentions.sets(stream);
        mentions
    }

    /// What is said of a field.
    pub(super) fn get(&self, key: Key) -> Mention {
        self.fields.get(&key).cloned().unwrap_or_default()
    }

    fn structure(&mut self, site: Site) {
        for field in &site.structure.fields {
            if let Some(condition) = &field.condition {
                self.condition(site, condition);
            }
            match &field.kind {
                Kind::Octets { size: Extent::Counted(size) }
                | Kind::Text { size: Some(size) }
                | Kind::Array { count: Extent::Counted(size), .. } => self.expression(site, size),
                Kind::Union { tag, .. } => self.note(site, (site.key)(site.home, *tag)),
                _ => {}
            }
            if field.since.is_some() {
                let rules = field.checks.iter().chain(&field.before).map(|check| check.rule);
                self.version.extend(rules);
            }
        }
    }

    /// Rules that compare the values of several records.
    fn sets(&mut self, stream: &Stream) {
        let bodies = stream.records.iter().map(|record| &record.body);
        let types = stream.types.iter().filter_map(|ty| match &ty.body {
            TypeBody::Structure(structure) => Some(structure),
            _ => None,
        });
        for check in bodies.chain(types).flat_map(|b| &b.fields).flat_map(|f: &Field| &f.checks) {
            let (FieldTest::Unique(set) | FieldTest::Refers { set, .. }) = check.test else {
                continue;
            };
            self.sequence.insert(check.rule);
            if let RememberedSet::Field { record, field } = stream.sets[set.0] {
                let mention = self.fields.entry(Key::Record(record.0, field)).or_default();
                mention.rules.insert(check.rule);
            }
        }
        self.sequence.extend(stream.framing.unique.map(|(rule, _)| rule));
    }

    fn condition(&mut self, site: Site, condition: &Condition) {
        match condition {
            Condition::Compare(_, a, b) => {
                self.expression(site, a);
                self.expression(site, b);
                for (a, b) in [(a, b), (b, a)] {
                    if let (Expression::Value(of), Expression::Integer(value)) = (a, b)
                        && of.part.is_none()
                        && let Some(key) = site.key_of(*of)
                    {
                        self.fields.entry(key).or_default().constants.insert(*value);
                    }
                }
            }
            Condition::Bit(reference) => self.reference(site, *reference),
            Condition::Seen(_) => self.sequence.extend(site.rule),
            Condition::All { array, such, .. } => {
                self.note(site, (site.key)(site.home, *array));
                self.condition(Site { array: Some(*array), ..site }, such);
            }
            Condition::Not(a) => self.condition(site, a),
            Condition::And(a, b) | Condition::Or(a, b) => {
                self.condition(site, a);
                self.condition(site, b);
            }
        }
    }

    fn expression(&mut self, site: Site, expression: &Expression) {
        match expression {
            Expression::Integer(_) | Expression::Remaining => {}
            Expression::Value(reference) => self.reference(site, *reference),
            Expression::Version => self.version.extend(site.rule),
            Expression::Instance => self.instance.extend(site.rule),
            Expression::Records(_) => self.sequence.extend(site.rule),
            Expression::Arithmetic(operator, a, b) => {
                if let (Operator::ShiftLeft, Expression::Value(by)) = (operator, b.as_ref())
                    && by.part.is_none()
                    && let Some(key) = site.key_of(*by)
                {
                    self.fields.entry(key).or_default().shifts = true;
                }
                self.expression(site, a);
                self.expression(site, b);
            }
            Expression::Count { array, such } => {
                self.note(site, (site.key)(site.home, *array));
                self.condition(Site { array: Some(*array), ..site }, such);
            }
        }
    }

    fn reference(&mut self, site: Site, reference: Reference) {
        if matches!(reference.base, Base::Earlier(..)) {
            self.sequence.extend(site.rule);
        }
        if let Some(key) = site.key_of(reference) {
            self.note(site, key);
        }
    }

    fn note(&mut self, site: Site, key: Key) {
        let mention = self.fields.entry(key).or_default();
        match site.rule {
            Some(rule) => drop(mention.rules.insert(rule)),
            None => mention.measures = true,
        }
    }
}

impl<'s> Site<'s> {
    fn new(structure: &'s Structure, key: fn(usize, usize) -> Key, home: usize) -> Self {
        Self { structure, key, home, rule: None, array: None }
    }

    fn serving(self, rule: RuleId) -> Self {
        Self { rule: Some(rule), ..self }
    }

    fn key_of(self, reference: Reference) -> Option<Key> {
        Some(match reference.base {
            Base::Sibling(field) => (self.key)(self.home, field),
            Base::Header(header, field) => Key::Header(header, field),
            Base::Earlier(record, field) => Key::Record(record.0, field),
            Base::Framing(field) => Key::RecordHeader(field),
            Base::Item(field) => {
                let array = self.array?;
                match (&self.structure.fields.get(array)?.kind, field) {
                    (Kind::Array { element: Element::Structure(id), .. }, Some(field)) => {
                        Key::Type(id.0, field)
                    }
                    _ => (self.key)(self.home, array),
                }
            }
        })
    }
}
