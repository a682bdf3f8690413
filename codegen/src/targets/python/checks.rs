//! Checks on the value of one field.

use super::expression::key;
use super::lines::Lines;
use super::names::values_of;
use super::package::{Package, number, role};
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
            let broken = match check.what {
                FieldTest::Equals(constant) => {
                    format!("{value} != {}", number(*constant, primitive))
                }
                FieldTest::Octets(octets) => {
                    format!("bytes({value}) != b{}", literal_of_octets(octets))
                }
                FieldTest::AtLeast(least) => format!("{value} < {least}"),
                FieldTest::AtMost(most) => format!("{value} > {most}"),
                FieldTest::Version => {
                    if let [one] = self.plan.stream.versions.as_slice() {
                        let broken = format!("{}{value} != {}", role(check.role), one.number);
                        out.refuse(&broken, self.rule(check.rule), at, path);
                        continue;
                    }
                    let versions: Vec<String> = self
                        .plan
                        .stream
                        .versions
                        .iter()
                        .map(|v| format!("{},", v.number))
                        .collect();
                    format!("{value} not in ({})", versions.join(" "))
                }
                FieldTest::Named(of) => {
                    format!("{value} not in {}", values_of(&self.types[of.0]))
                }
                FieldTest::BitsZero(mask) => format!("{value} & {mask:#x}"),
                FieldTest::PartNamed(of, part) => {
                    let TypeBody::Bits { parts, .. } = &self.plan.stream.ty(*of).body else {
                        continue;
                    };
                    let part = &parts[*part];
                    let Some(of) = part.of else { continue };
                    let mask = part.mask() >> part.low;
                    let values = values_of(&self.types[of.0]);
                    format!("{value} >> {} & {mask:#x} not in {values}", part.low)
                }
                FieldTest::Sum => format!("{value} != c.sum"),
                FieldTest::Zero if primitive.size() > 1 => value.to_owned(),
                FieldTest::Zero => format!("any({value})"),
                FieldTest::Terminated => format!("not terminated({value})"),
                FieldTest::Matches(_) => {
                    let Some(pattern) = self.pattern(check) else { continue };
                    format!("not {pattern}.matches(text_of({value}))")
                }
                FieldTest::Unique(set) => self.held(*set, value, primitive),
                FieldTest::Refers { set, or_zero } => {
                    let zero = if *or_zero { format!("{value} and ") } else { String::new() };
                    format!("{zero}not {}", self.held(*set, value, primitive))
                }
            };
            out.refuse(&format!("{}{broken}", role(check.role)), self.rule(check.rule), at, path);
        }
    }

    fn held(&self, set: SetId, value: &str, primitive: Primitive) -> String {
        let RememberedSet::Field { record, field } = self.plan.stream.sets[set.0] else {
            return format!("c.held(\"\", {value})");
        };
        let value = if primitive.signed() { format!("unsigned({value})") } else { value.into() };
        format!("c.held({}, {value})", key(self.plan, record, field))
    }

    /// The pattern that a check asks for, if one does.
    pub fn pattern(&self, check: &Check) -> Option<String> {
        let known = self.plan.patterns.iter().any(|pattern| pattern.rule == check.rule);
        known.then(|| format!("_PATTERNS[{}]", super::names::quoted(self.rule(check.rule))))
    }
}
