//! What rules test, as texts.

use super::abi::Check;
use super::place::{Calling, Scope};
use super::spell;
use crate::model::{
    FieldCheck, FieldTest, RecordCheck, RememberedSet, Required, RuleId, SequenceCheck,
    SequenceTest, SetId, Stream, Structure, TypeBody, octets_as_text,
};

/// Writes down what the rules of a stream test.
#[derive(Clone, Copy)]
pub(super) struct Tests<'m> {
    pub(super) stream: &'m Stream,
    pub(super) calling: Calling,
}

impl<'m> Tests<'m> {
    pub(super) fn scope(&self, body: Option<&'m Structure>) -> Scope<'m> {
        Scope::new(self.stream, self.calling, body)
    }

    /// The id of a rule without the name of the description.
    pub(super) fn id(&self, rule: RuleId) -> String {
        let id = &self.stream.rule(rule).id;
        let own = id.strip_prefix(self.stream.name.as_str()).and_then(|id| id.strip_prefix('.'));
        own.unwrap_or(id).to_owned()
    }

    pub(super) fn check(&self, rule: RuleId, test: String) -> Check {
        Check { rule: self.id(rule), test }
    }

    /// The greatest length of a record, as it stands in the record header.
    pub(super) fn limit(&self) -> Option<Check> {
        let (most, rule) = self.stream.framing.length_max?;
        let most = most + self.stream.framing.beside_body();
        Some(self.check(rule, self.test(&FieldTest::AtMost(most.into()))))
    }

    pub(super) fn of_field(&self, check: &FieldCheck) -> Check {
        self.check(check.rule, self.test(&check.test))
    }

    fn test(&self, test: &FieldTest) -> String {
        match test {
            FieldTest::Equals(value) => format!("== {}", spell::number(*value)),
            FieldTest::Octets(octets) => format!("== {}", octets_as_text(octets)),
            FieldTest::AtLeast(value) => format!(">= {}", spell::number(*value)),
            FieldTest::AtMost(value) => format!("<= {}", spell::number(*value)),
            FieldTest::Version => "a version".into(),
            FieldTest::Named(_) => "named".into(),
            FieldTest::BitsZero(mask) => format!("bits {mask:#x} are 0"),
            FieldTest::PartNamed(id, part) => match &self.stream.ty(*id).body {
                TypeBody::Bits { parts, .. } => format!("named from bit {}", parts[*part].low),
                _ => "named".into(),
            },
            FieldTest::Zero => "0".into(),
            FieldTest::Sum => "the checksum of what is before it".into(),
            FieldTest::Terminated => "a NUL at the end".into(),
            FieldTest::Matches(pattern) => format!("matches {}", pattern.text),
            FieldTest::Unique(_) => "unique".into(),
            FieldTest::Refers { set, or_zero: false } => format!("in {}", self.set(*set)),
            FieldTest::Refers { set, or_zero: true } => format!("0 or in {}", self.set(*set)),
        }
    }

    fn set(&self, set: SetId) -> String {
        match self.stream.sets[set.0] {
            RememberedSet::TypeAndInstance => "type and instance".into(),
            RememberedSet::Field { record, field } => {
                self.scope(None).of_record(record, field, None)
            }
        }
    }

    pub(super) fn of_place(&self, check: &SequenceCheck) -> Check {
        let scope = self.scope(None);
        let test = match &check.test {
            SequenceTest::Since(version) => format!("since version {version}"),
            SequenceTest::Until(version) => format!("until version {version}"),
            SequenceTest::When(condition) | SequenceTest::Whole(condition) => {
                spell::condition(condition, &scope)
            }
            SequenceTest::NotBefore => "at most once".into(),
            SequenceTest::Follows(record) => format!("follows {}", scope.record(*record)),
            SequenceTest::Precedes(record) => format!("precedes {}", scope.record(*record)),
        };
        self.check(check.rule, test)
    }

    pub(super) fn of_body(&self, check: &RecordCheck, body: &'m Structure) -> Check {
        self.check(check.rule, spell::condition(&check.holds, &self.scope(Some(body))))
    }

    pub(super) fn required(&self, required: &Required) -> Check {
        let when = required.when.as_ref();
        let test = when.map_or("always".into(), |when| spell::condition(when, &self.scope(None)));
        self.check(required.rule, test)
    }
}
