//! Checks on the value of one field, as it was read.

use super::expression::key;
use super::lines::Lines;
use super::package::{Package, is_wide, number, role, signed, wide};
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
            let Some(broken) = self.broken(check, value, primitive) else { continue };
            self.refuse(out, &format!("{}{broken}", role(check.role)), check.rule, (at, path));
        }
    }

    /// That a rule is broken where a condition holds.
    pub fn refuse(
        &self,
        out: &mut Lines,
        condition: &str,
        rule: crate::model::RuleId,
        (at, path): (&str, &str),
    ) {
        let rule = self.rule(rule);
        let refuse = format!("Cursor.refuse c {rule}");
        out.guarded_call(condition, (&refuse, &format!("{at} {path}")));
    }

    /// What holds of a value that breaks a rule.
    fn broken(&self, check: &Check, value: &str, primitive: Primitive) -> Option<String> {
        Some(match check.what {
            FieldTest::Equals(constant) => format!("{value} <> {}", number(*constant, primitive)),
            FieldTest::Octets(octets) => format!("{value} <> {}", literal_of_octets(octets)),
            FieldTest::AtLeast(least) => compared(value, "<", *least, primitive),
            FieldTest::AtMost(most) => compared(value, ">", *most, primitive),
            FieldTest::Version => match self.plan.stream.versions.as_slice() {
                [one] => format!("{value} <> {}", number(one.number.into(), primitive)),
                all => {
                    let all: Vec<String> =
                        all.iter().map(|one| number(one.number.into(), primitive)).collect();
                    format!("not (List.mem {value} [ {} ])", all.join("; "))
                }
            },
            FieldTest::Named(of) => format!("not ({}.is_named {value})", self.types[of.0]),
            FieldTest::BitsZero(mask) => match is_wide(primitive) {
                true => format!("Int64.logand {value} {} <> 0L", wide(*mask)),
                false => format!("{value} land {mask:#x} <> 0"),
            },
            FieldTest::PartNamed(of, part) => {
                let TypeBody::Bits { parts, .. } = &self.plan.stream.ty(*of).body else {
                    return None;
                };
                let of = parts[*part].of?;
                let value = self.part(&parts[*part], value, primitive, self.has_wide_codes(of));
                format!("not ({}.is_named ({value}))", self.types[of.0])
            }
            FieldTest::Zero => format!("Value.any {value}"),
            FieldTest::Sum => return None,
            FieldTest::Terminated => format!("not (Value.terminated {value})"),
            FieldTest::Matches(_) => {
                let pattern = self.pattern(check)?;
                format!("not (Pattern.matches {pattern} (Value.without_nul {value}))")
            }
            FieldTest::Unique(set) => self.held(*set, value, primitive),
            FieldTest::Refers { set, or_zero } => {
                let zero = if is_wide(primitive) { "0L" } else { "0" };
                let zero = if *or_zero { format!("{value} <> {zero} && ") } else { String::new() };
                format!("{zero}not ({})", self.held(*set, value, primitive))
            }
        })
    }

    /// A part of some bits, as an `int64` or not.
    pub fn part(
        &self,
        part: &crate::model::BitPart,
        value: &str,
        primitive: Primitive,
        is_to_be_wide: bool,
    ) -> String {
        let (low, mask) = (part.low, part.mask() >> part.low);
        match (is_wide(primitive), is_to_be_wide) {
            (false, false) if low == 0 => format!("{value} land {mask:#x}"),
            (false, false) => format!("Value.bits {value} {low} {mask:#x}"),
            (true, true) => format!("Value.bits64 {value} {low} {}", wide(mask)),
            (true, false) => format!("Int64.to_int (Value.bits64 {value} {low} {})", wide(mask)),
            (false, true) => format!("Int64.of_int (Value.bits {value} {low} {mask:#x})"),
        }
    }

    fn held(&self, set: SetId, value: &str, primitive: Primitive) -> String {
        let RememberedSet::Field { record, field } = self.plan.stream.sets[set.0] else {
            unreachable!("type and instance are no field")
        };
        let width = if is_wide(primitive) { "64" } else { "" };
        format!("Cursor.held{width} c {} {value}", key(self.plan, record, field))
    }

    /// The pattern that a check asks for, if one does.
    pub fn pattern(&self, check: &Check) -> Option<String> {
        let known = self.plan.patterns.iter().position(|pattern| pattern.rule == check.rule)?;
        Some(format!("Patterns.p{}", known + 1))
    }
}

fn compared(value: &str, sign: &str, with: i128, primitive: Primitive) -> String {
    let literal = signed(with, primitive);
    match is_wide(primitive) && !primitive.signed() {
        true => format!("Int64.unsigned_compare {value} {literal} {sign} 0"),
        false => format!("{value} {sign} {literal}"),
    }
}
