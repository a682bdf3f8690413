//! Expressions and conditions over what a place can see.

use super::known::{Element, Known, KnownType, Number, Scalar, Sort, TypeSort};
use crate::rng::Rng;

/// What an expression can refer to.
#[derive(Clone, Copy)]
pub struct Scope<'s> {
    pub types: &'s [KnownType],
    /// Earlier fields of the same structure.
    pub own: &'s [Known],
    /// Headers, with their fields.
    pub headers: &'s [(String, Vec<Known>)],
    /// Earlier records, with their fields.
    pub records: &'s [(String, Vec<Known>)],
    /// Fields of the header of the record at hand.
    pub framing: &'s [Known],
    /// Whether `seen` and `count` of a record have a meaning.
    pub seen: bool,
    pub remaining: bool,
    pub instance: bool,
    pub version: Option<u64>,
}

/// Something that has a value.
#[derive(Clone)]
struct Operand {
    text: String,
    bits: u64,
    /// The enum that names its values.
    of: Option<usize>,
}

impl Scope<'_> {
    /// A condition; none where there is nothing to refer to.
    pub fn condition(&self, rng: &mut Rng) -> Option<String> {
        self.any_condition(rng, 2, None)
    }

    /// A count that is small where the fields are.
    pub fn amount(&self, rng: &mut Rng) -> Option<String> {
        if rng.chance(6) {
            return self.counting(rng, None);
        }
        let operand = self.operand(rng, None)?;
        if rng.chance(60) {
            return Some(operand.text);
        }
        self.arithmetic(rng, &operand.text, None)
    }

    fn any_condition(&self, rng: &mut Rng, depth: u64, item: Option<Element>) -> Option<String> {
        if depth > 0 && rng.chance(35) {
            let a = self.any_condition(rng, depth - 1, item)?;
            return Some(match rng.below(5) {
                0 => format!("not {}", grouped(&a)),
                1 => format!("not not {}", grouped(&a)),
                2 => format!("not (not {} or {})", grouped(&a), self.any_condition(rng, 0, item)?),
                3 => format!(
                    "{} and {}",
                    grouped(&a),
                    grouped(&self.any_condition(rng, depth - 1, item)?)
                ),
                _ => format!(
                    "{} or {}",
                    grouped(&a),
                    grouped(&self.any_condition(rng, depth - 1, item)?)
                ),
            });
        }
        if self.seen
            && rng.chance(12)
            && let Some((record, _)) = rng.pick(self.records)
        {
            return Some(format!("seen({record})"));
        }
        if item.is_none()
            && rng.chance(35)
            && let Some((array, element, row)) = self.array(rng)
        {
            let such = self.any_condition(rng, 1, Some(element))?;
            return Some(match row {
                Some(count) if rng.chance(40) => {
                    format!("first({}, {array}, {such})", rng.range(1, count - 1))
                }
                _ => format!("all({array}, {such})"),
            });
        }
        let bits: Vec<Operand> = self.operands(item).into_iter().filter(|o| o.bits == 1).collect();
        if rng.chance(40)
            && let Some(bit) = rng.pick(&bits)
        {
            return Some(bit.text.clone());
        }
        self.comparison(rng, item)
    }

    fn comparison(&self, rng: &mut Rng, item: Option<Element>) -> Option<String> {
        let left = self.operand(rng, item)?;
        if let Some(of) = left.of
            && let TypeSort::Enum { values, .. } = &self.types[of].sort
            && rng.chance(75)
        {
            let sign = rng.one(["==", "!=", "=="]);
            let (word, _) = rng.pick(values)?;
            return Some(format!("{} {sign} {word}", left.text));
        }
        let sign = rng.one(["==", "!=", "<", "<=", ">", ">=", "<=", ">="]);
        let most = if left.bits >= 8 { 12 } else { (1 << left.bits) - 1 };
        let right = if left.of.is_none() && rng.chance(25) {
            self.operands(item)
                .into_iter()
                .filter(|o| o.of.is_none())
                .nth(rng.index(4))
                .map_or_else(|| rng.range(0, most).to_string(), |o| o.text)
        } else {
            rng.range(0, most).to_string()
        };
        let (text, may_fail) = match rng.below(10) {
            0 | 1 if left.of.is_none() => (self.arithmetic(rng, &left.text, item)?, true),
            2 if item.is_none() => (self.counting(rng, None).unwrap_or(left.text), false),
            _ => (left.text, false),
        };
        // Lint refuses what is settled before a stream is there.
        let settled = right == "0" && matches!(sign, "<" | ">=") || right == text;
        let right = if settled && !may_fail { "1" } else { &right };
        Some(format!("{text} {sign} {right}"))
    }

    fn arithmetic(&self, rng: &mut Rng, text: &str, item: Option<Element>) -> Option<String> {
        let other = if rng.chance(25) {
            let plain: Vec<Operand> =
                self.operands(item).into_iter().filter(|o| o.of.is_none()).collect();
            rng.pick(&plain).map_or_else(|| "2".into(), |o| o.text.clone())
        } else {
            rng.range(1, 4).to_string()
        };
        let operator = rng.one(["+", "-", "*", "/", "<<", "&", "+", "*"]);
        Some(if rng.chance(30) {
            format!("({text} {operator} {other}) * 2")
        } else {
            format!("{text} {operator} {other}")
        })
    }

    fn counting(&self, rng: &mut Rng, item: Option<Element>) -> Option<String> {
        if item.is_some() {
            return None;
        }
        let (array, element, _) = self.array(rng)?;
        let such = self.any_condition(rng, 1, Some(element))?;
        Some(format!("count({array}, {such})"))
    }

    /// An array that a condition can look into, and how many elements it always has in its place, if those are
    /// several.
    fn array(&self, rng: &mut Rng) -> Option<(String, Element, Option<u64>)> {
        let mut fixed = true;
        let arrays = self.own.iter().filter_map(|known| {
            fixed &= !known.gated && known.size.is_some();
            let (element, row) = match known.sort {
                Sort::Array(element) => (element, None),
                Sort::Row(element, count) => (element, Some(count)),
                _ => return None,
            };
            let seen = match element {
                Element::Scalar(scalar) => scalar.number == Number::Unsigned,
                Element::Structure(_) => true,
                Element::Text => false,
            };
            let row = row.filter(|count| *count > 1 && fixed);
            seen.then(|| (known.name.clone(), element, row))
        });
        let arrays: Vec<_> = arrays.collect();
        rng.pick(&arrays).cloned()
    }

    fn operand(&self, rng: &mut Rng, item: Option<Element>) -> Option<Operand> {
        let operands = self.operands(item);
        if item.is_some() && rng.chance(70) {
            let of_item: Vec<Operand> = operands
                .iter()
                .filter(|o| o.text == "it" || o.text.starts_with("it."))
                .cloned()
                .collect();
            if let Some(operand) = rng.pick(&of_item) {
                return Some(operand.clone());
            }
        }
        rng.pick(&operands).cloned()
    }

    /// Everything that has a value here.
    fn operands(&self, item: Option<Element>) -> Vec<Operand> {
        let mut found = Vec::new();
        if item.is_some() {
            self.of_item(item, &mut found);
        }
        self.of_fields("", self.own, &mut found);
        // A field hides the header that is called like it.
        let hidden = |name: &String| self.own.iter().any(|k| k.name == *name);
        let others = self.headers.iter().chain(self.records);
        for (name, fields) in others.filter(|(name, _)| !hidden(name)) {
            self.of_fields(&format!("{name}."), fields, &mut found);
        }
        if !hidden(&"framing".into()) {
            self.of_fields("framing.", self.framing, &mut found);
        }
        if self.version.is_some() {
            found.push(Operand { text: "version".into(), bits: 3, of: None });
        }
        if self.instance && !hidden(&"instance".into()) {
            found.push(Operand { text: "instance".into(), bits: 16, of: None });
        }
        if self.seen {
            let count = |(record, _): &(String, _)| format!("count({record})");
            let counts = self.records.iter().map(count);
            found.extend(counts.map(|text| Operand { text, bits: 8, of: None }));
        }
        if self.remaining {
            found.push(Operand { text: "remaining".into(), bits: 16, of: None });
        }
        found
    }

    fn of_item(&self, item: Option<Element>, found: &mut Vec<Operand>) {
        match item {
            Some(Element::Scalar(scalar)) => self.of_scalar("it".into(), scalar, found),
            Some(Element::Structure(id)) => {
                if let TypeSort::Structure { fields, .. } = &self.types[id].sort {
                    self.of_fields("it.", fields, found);
                }
            }
            _ => {}
        }
    }

    fn of_fields(&self, prefix: &str, fields: &[Known], found: &mut Vec<Operand>) {
        for field in fields {
            if let Sort::Scalar(scalar) = field.sort {
                self.of_scalar(format!("{prefix}{}", field.name), scalar, found);
            }
        }
    }

    fn of_scalar(&self, text: String, scalar: Scalar, found: &mut Vec<Operand>) {
        if scalar.number != Number::Unsigned {
            return;
        }
        match scalar.of.map(|of| (of, &self.types[of].sort)) {
            Some((_, TypeSort::Bits { parts, .. })) => {
                for part in parts {
                    let text = format!("{text}.{}", part.name);
                    found.push(Operand { text, bits: part.width, of: part.of });
                }
                found.push(Operand { text, bits: scalar.octets * 8, of: None });
            }
            Some((of, _)) => found.push(Operand { text, bits: scalar.octets * 8, of: Some(of) }),
            None => found.push(Operand { text, bits: scalar.octets * 8, of: None }),
        }
    }
}

fn grouped(text: &str) -> String {
    if text.contains(" and ") || text.contains(" or ") {
        format!("({text})")
    } else {
        text.to_owned()
    }
}
