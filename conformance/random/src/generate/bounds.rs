//! What fields must be: constants, bounds, references to earlier records, and patterns.

use super::Maker;
use super::known::{Body, Number, Scalar, Sort, TypeSort};
use crate::description::Field;
use crate::yaml::Yaml;

/// What texts may have to be like: sets of octets, and sequences.
const PATTERNS: [&str; 10] = [
    "[a-z]*",
    "[^/]+",
    "[-A-Za-z0-9/_@]*",
    "[^/].*",
    ".?.?.?",
    "a|b|\\xff",
    "/|(/[a-z]+)+|@[^@]+",
    "(ab|a)*c?",
    "[\\]'\\\\-a]+|\\?\\?/.*",
    "\\*/|.[\\x80-\\xff]*",
];

impl Maker<'_> {
    /// What a string must be like, in some cases.
    pub(super) fn patterned(&mut self, field: Field) -> Field {
        if !self.rng.chance(40) {
            return field;
        }
        let some = ("some".to_owned(), Yaml::text(self.rng.one(PATTERNS)));
        let other = ("other".to_owned(), Yaml::text(self.rng.one(PATTERNS)));
        let patterns = if self.rng.chance(20) { vec![other, some] } else { vec![some] };
        field.with("patterns", Yaml::Map(patterns))
    }

    /// Bounds of an integer, and what it refers to.
    pub(super) fn bounded(&mut self, field: Field, scalar: Scalar, _: &Body) -> Field {
        if !self.rng.chance(30) {
            return field;
        }
        match scalar.number {
            Number::Unsigned => {}
            Number::Signed => return self.bounded_signed(field, scalar.octets),
            Number::Float => {
                let bits = self.rng.next() >> (64 - 8 * scalar.octets);
                return field.with("const", Yaml::Plain(format!("{bits:#x}")));
            }
        }
        let of = scalar.of.map(|of| &self.types[of].sort);
        let of_enum = match of {
            Some(TypeSort::Enum { values, .. }) => self.rng.pick(values).map(|(_, v)| *v),
            _ => None,
        };
        let of_bits = matches!(of, Some(TypeSort::Bits { .. }));
        match self.rng.below(6) {
            // Of bits, a constant may set reserved ones.
            0 if !of_bits => {
                field.with("const", Yaml::number(of_enum.unwrap_or(self.rng.below(9))))
            }
            1 | 2 if of.is_none() => {
                field.with("min", Yaml::number(1)).with("max", Yaml::number(self.rng.range(2, 99)))
            }
            3 => field.with("min", Yaml::number(1)),
            4 => match self.referred() {
                Some(target) => {
                    let field = field.with("refers", Yaml::text(target));
                    if self.rng.chance(60) {
                        field.with("or-zero", Yaml::Plain("true".into()))
                    } else {
                        field
                    }
                }
                None => field,
            },
            _ => field.with("max", Yaml::number(self.rng.range(2, 99))),
        }
    }

    /// Bounds of a signed integer, on either side of 0.
    fn bounded_signed(&mut self, field: Field, octets: u64) -> Field {
        let least = -1i64 << (8 * octets - 1);
        let low = self.rng.one([least, least + 1, -9, -1, 0, 1]);
        let high = self.rng.one([low.saturating_add(1), 2, 9, !least - 1, !least]);
        let number = |number: i64| Yaml::Plain(number.to_string());
        match self.rng.below(4) {
            0 => field.with("const", number(low)),
            1 if low != least => field.with("min", number(low)),
            2 if high != !least => field.with("max", number(high)),
            _ if low != least && high != !least && low < high => {
                field.with("min", number(low)).with("max", number(high))
            }
            _ => field,
        }
    }

    /// A field of an earlier record that can be remembered.
    fn referred(&mut self) -> Option<String> {
        if self.in_header_or_type {
            return None;
        }
        let fields = self.records.iter().flat_map(|(record, fields)| {
            fields.iter().filter(|f| !f.gated && !f.name.is_empty()).filter_map(move |f| {
                match f.sort {
                    Sort::Scalar(Scalar { number: Number::Unsigned, .. }) => {
                        Some(format!("{record}.{}", f.name))
                    }
                    _ => None,
                }
            })
        });
        let fields: Vec<String> = fields.collect();
        self.rng.pick(&fields).cloned()
    }
}
