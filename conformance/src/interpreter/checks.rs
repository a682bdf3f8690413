//! What is checked of the value of one field.

use streamspec_codegen::model::{FieldCheck, FieldTest, RuleId, Stream};

use super::checked::Checked;
use super::cursor::Stop;
use super::error::Fault;
use super::fields::Fields;
use super::value::{Integer, Node, Value, parts, value_name};

impl Fields<'_, '_> {
    /// Whether a rule is checked: it binds the role without exception.
    pub(super) fn binds(&self, rule: RuleId) -> bool {
        let checked = self.checked();
        self.role.is_some_and(|role| checked.binds(self.layout.stream.rule(rule), role))
    }

    /// Whether it is this rule that is not checked.
    pub(super) fn leaves_out(&self, rule: RuleId) -> bool {
        self.checked().leaves_out(self.layout.stream.rule(rule))
    }

    fn checked(&self) -> Checked<'_> {
        self.nesting.map(|nesting| nesting.checked).unwrap_or_default()
    }

    pub(super) fn check(&self, checks: &[FieldCheck], node: &Node) -> Result<(), Stop> {
        let broken = checks.iter().find(|c| self.binds(c.rule) && !self.passes(&c.test, node));
        broken.map_or(Ok(()), |check| {
            let expected = self.state.filter(|_| matches!(check.test, FieldTest::Sum));
            let expected = expected.map(|state| state.expected_sum);
            Err(Stop::Fault(Fault { expected, ..Fault::new(check.rule, node.offset) }))
        })
    }

    fn passes(&self, test: &FieldTest, node: &Node) -> bool {
        let stream = self.layout.stream;
        match (test, &node.value) {
            (FieldTest::Zero, Value::Reserved(octets)) => octets.iter().all(|octet| *octet == 0),
            (FieldTest::Terminated, Value::Text(octets)) => {
                matches!(octets, [text @ .., 0] if !text.contains(&0))
            }
            (FieldTest::Matches(pattern), value @ Value::Text(_)) => {
                pattern.matches(value.text().unwrap_or_default())
            }
            (FieldTest::Sum, Value::Checksum(integer)) => {
                self.state.is_none_or(|state| u64::from(state.expected_sum) == integer.raw)
            }
            (FieldTest::Octets(constant), Value::Octets(octets)) => **octets == **constant,
            (test, Value::Integer(integer)) => self.integer_passes(stream, test, *integer),
            _ => true,
        }
    }

    fn integer_passes(&self, stream: &Stream, test: &FieldTest, integer: Integer) -> bool {
        let value = integer.value();
        match test {
            FieldTest::Equals(constant) => value == *constant,
            FieldTest::AtLeast(least) => integer.number() >= *least,
            FieldTest::AtMost(most) => integer.number() <= *most,
            FieldTest::Version => stream.versions.iter().any(|v| u64::from(v.number) == value),
            FieldTest::Named(of) => value_name(stream, Some(*of), value).is_some(),
            FieldTest::BitsZero(mask) => integer.raw & mask == 0,
            FieldTest::PartNamed(of, part) => {
                let part = parts(stream, Some(*of)).and_then(|parts| parts.get(*part));
                part.is_none_or(|p| value_name(stream, p.of, integer.part(p)).is_some())
            }
            FieldTest::Zero => value == 0,
            FieldTest::Octets(_)
            | FieldTest::Sum
            | FieldTest::Terminated
            | FieldTest::Matches(_) => true,
            FieldTest::Unique(set) => !self.state.is_some_and(|s| s.holds(*set, value)),
            FieldTest::Refers { set, or_zero } => {
                (*or_zero && value == 0) || self.state.is_none_or(|s| s.holds(*set, value))
            }
        }
    }
}
