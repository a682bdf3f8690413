//! Checks on the value of one field.

use super::expression::key;
use super::lines::Lines;
use super::package::{Package, is_wide, literal, masked, number, role};
use crate::model::{FieldTest, Primitive, RememberedSet, SetId, TypeBody};
use crate::plan::Check;
use crate::targets::literal::literal_of_octets;

impl Package<'_, '_> {
    /// The checks on a value, which is called `value` and stands at `at`.
    pub fn checks(
        &self,
        out: &mut Lines,
        checks: &[Check],
        (value, primitive): (&str, Primitive),
        (at, path): (&str, &str),
    ) {
        for check in checks {
            if let FieldTest::Sum = check.what {
                let other = format!("c.view.getUint32({at}, c.little) !== c.sum");
                out.refuse(&other, self.rule(check.rule), at, path);
                continue;
            }
            if let Some(broken) = self.broken(check, value, primitive) {
                let condition = format!("{}{broken}", role(check.role));
                out.refuse(&condition, self.rule(check.rule), at, path);
            }
        }
    }

    /// When a check fails; nothing for one that never does.
    fn broken(&self, check: &Check, value: &str, primitive: Primitive) -> Option<String> {
        let zero = number(0, primitive);
        Some(match check.what {
            FieldTest::Equals(constant) => format!("{value} !== {}", number(*constant, primitive)),
            FieldTest::Octets(octets) => {
                format!("!same({value}, latin({}))", literal_of_octets(octets))
            }
            // Numbers and `bigint`s are compared by their value.
            FieldTest::AtLeast(least) => format!("{value} < {}", literal(*least)),
            FieldTest::AtMost(most) => format!("{value} > {}", literal(*most)),
            FieldTest::Version => {
                let versions = &self.plan.stream.versions;
                let tests: Vec<String> = versions
                    .iter()
                    .map(|v| format!("{value} !== {}", number(v.number.into(), primitive)))
                    .collect();
                tests.join(" && ")
            }
            FieldTest::Named(of) => format!("!has({}, {value})", self.types[of.0]),
            FieldTest::BitsZero(mask) => {
                let suffix = if is_wide(primitive) { "n" } else { "" };
                format!("({value} & {mask:#x}{suffix}) !== {zero}")
            }
            FieldTest::PartNamed(of, part) => {
                let TypeBody::Bits { parts, .. } = &self.plan.stream.ty(*of).body else {
                    return None;
                };
                let part = &parts[*part];
                let value = masked(value, primitive, part.low, part.mask() >> part.low);
                format!("!has({}, {value})", self.types[part.of?.0])
            }
            FieldTest::Zero => format!("any({value})"),
            FieldTest::Sum => return None,
            FieldTest::Terminated => format!("!terminated({value})"),
            FieldTest::Matches(_) => {
                format!("!c.matches({}, withoutNul({value}))", self.pattern(check)?)
            }
            FieldTest::Unique(set) => self.held(*set, value, primitive),
            FieldTest::Refers { set, or_zero } => {
                let zero = if *or_zero { format!("{value} !== {zero} && ") } else { String::new() };
                format!("{zero}!{}", self.held(*set, value, primitive))
            }
        })
    }

    fn held(&self, set: SetId, value: &str, primitive: Primitive) -> String {
        let RememberedSet::Field { record, field } = self.plan.stream.sets[set.0] else {
            return format!("c.held(\"\", {value})");
        };
        let value = if primitive.signed() { format!("unsigned({value})") } else { value.into() };
        format!("c.held({}, {value})", key(self.plan, record, field))
    }

    /// The rule on a pattern that a check asks for, if one does.
    pub fn pattern(&self, check: &Check) -> Option<String> {
        let known = self.plan.patterns.iter().any(|pattern| pattern.rule == check.rule);
        known.then(|| self.id(check.rule))
    }
}
