//! Records: their place among the others, their bodies, and what comes with them.

use super::expressions::Scope;
use super::fields::Place;
use super::headers::{is_sum, named};
use super::known::{Body, Number, Sort};
use super::{Maker, Size};
use crate::description::{Description, Field, Record};
use crate::yaml::Yaml;

impl Maker<'_> {
    pub(super) fn all_records(&mut self, description: &mut Description) {
        let others = match self.size {
            Size::Tiny => 1,
            Size::Small => self.rng.below(3),
            Size::Full => self.rng.below(5),
        };
        let tells_order = self.first_tells_order;
        let others = others.max(u64::from(tells_order));
        let with_input = description.ends_with_input;
        let chance = if with_input { 50 } else { 20 };
        let first = others > 0 && (tells_order || self.rng.chance(chance));
        let instances = description.record_header.iter().any(|f| {
            f.keys.iter().any(|(key, value)| *key == "is" && *value == Yaml::text("instance"))
        });
        self.sections = first && with_input && !description.unique && self.rng.chance(50);
        let mut codes = Vec::new();
        for i in 0..=others {
            let last = i == others && !with_input;
            let code = self.code(&mut codes, description.optional_bit);
            let mut record = Record { code, ..Record::default() };
            record.name = self.names.global(self.rng).to_uppercase();
            self.gates = !last;
            let tells_order = tells_order && i == 0;
            let mut body = self.body(last, tells_order);
            if last {
                body.finish()
            }
            if last || (first && i == 0) {
                let position = if last { "last" } else { "first" };
                record.keys.push(("position", Yaml::text(position)));
                let occurs = if self.sections && !last { "any" } else { "once" };
                if occurs == "any" || self.rng.chance(50) {
                    record.keys.push(("occurs", Yaml::text(occurs)));
                }
            } else {
                self.place(&mut record, first);
            }
            if instances {
                let instance = self.rng.one(["0", "0-1", "any", "vcpu", "any"]);
                let instance = match instance {
                    "0" => Yaml::number(0),
                    other => Yaml::text(other),
                };
                record.keys.push(("instance", instance));
            }
            let follows = self.control(&mut record);
            let counted = description.padding.filter(|p| p.in_length).map_or(1, |p| p.to);
            if !follows && !tells_order {
                self.layouts(&mut record, &body, counted);
            }
            // A magic that tells the order of octets is always one.
            let derived = if tells_order { Vec::new() } else { derived(&record, &body) };
            record.rules = self.rules_of_record(&body, &derived, instances);
            if self.sections && i == 0 {
                // A section has one alone.
                record.rules.retain(|rule| rule.keys.iter().all(|(key, _)| *key != "unique"));
            }
            record.keys.extend(body.packed.map(|p| ("packed", Yaml::number(p))));
            if self.rng.chance(10) {
                let tier = self.rng.one(["experimental", "deprecated", "historic"]);
                record.keys.push(("tier", Yaml::text(tier)));
            }
            record.fields = body.fields;
            self.records.push((record.name.clone(), named(body.known)));
            description.records.push(record);
        }
        self.gates = false;
        let free = codes.iter().max().copied().unwrap_or(0) + 10;
        if free < 100 && self.rng.chance(15) {
            description.reserved_codes.push((free, free + 5));
        }
    }

    fn code(&mut self, codes: &mut Vec<u64>, optional: Option<u64>) -> u64 {
        loop {
            let mut code = self.rng.below(20);
            if let Some(bit) = optional.filter(|_| self.rng.chance(15)) {
                code |= 1 << bit;
            }
            if !codes.contains(&code) {
                codes.push(code);
                return code;
            }
        }
    }

    fn body(&mut self, last: bool, tells_order: bool) -> Body {
        let packed = self.rng.chance(15).then(|| self.rng.one([1, 2, 4]));
        let mut body = Body::new(packed);
        let place = if last { Place::Last } else { Place::Record };
        let count = match (last, self.size) {
            (true, Size::Tiny) => 0,
            (true, _) => self.rng.weighted(&[(8, 0), (2, 1), (1, 2)]),
            (false, Size::Tiny) => self.rng.range(0, 2),
            (false, Size::Small) => self.rng.range(0, 3),
            (false, Size::Full) => self.rng.range(0, 6),
        };
        if tells_order {
            self.telling_magic(&mut body);
        }
        let mut has_sum = false;
        for _ in 0..count {
            has_sum = has_sum || self.running_sum(&mut body);
            self.field_of_body(&mut body, place);
        }
        if !has_sum {
            self.running_sum(&mut body);
        }
        if !last && !self.in_length && self.rng.chance(22) {
            self.rest(&mut body);
        }
        body.finish();
        body
    }

    /// Where a record stands, and how often.
    fn place(&mut self, record: &mut Record, first: bool) {
        let mut gated = false;
        if self.versions.len() > 1 && self.rng.chance(25) {
            let version = self.versions[self.rng.range(1, self.versions.len() as u64 - 1) as usize];
            record.keys.push(("since", Yaml::number(u64::from(version))));
            gated = true;
        } else if self.versions.len() > 1 && self.rng.chance(15) {
            let version = self.versions[self.rng.index(self.versions.len() - 1)];
            record.keys.push(("until", Yaml::number(u64::from(version))));
            gated = true;
        }
        if self.rng.chance(15)
            && let Some(when) = self.looking_at_headers()
        {
            record.keys.push(("when", Yaml::text(when)));
            gated = true;
        }
        let occurs = match gated {
            true => self.rng.weighted(&[(3, "at-most-once"), (5, "any")]),
            false => self.rng.weighted(&[(2, "once"), (3, "at-most-once"), (5, "any")]),
        };
        record.keys.push(("occurs", Yaml::text(occurs)));
        if occurs != "once" && self.rng.chance(15) {
            let mut rng = self.rng.clone();
            let mut scope = self.scope(&[]);
            scope.remaining = false;
            let required = scope.condition(&mut rng);
            *self.rng = rng;
            // What is looked at where a section ends computes nothing.
            let computes =
                |text: &String| text.contains(['+', '-', '*', '/', '&']) || text.contains("<<");
            let required = required.filter(|text| !self.sections || !computes(text));
            record.keys.extend(required.map(|r| ("required", Yaml::text(r))));
        }
        let earlier = &self.records[usize::from(first).min(self.records.len())..];
        let other = self.rng.pick(earlier).map(|(name, _)| Yaml::text(name));
        if let Some(other) = other {
            let key = self.rng.weighted(&[(6, None), (2, Some("follows")), (1, Some("precedes"))]);
            record.keys.extend(key.map(|key| (key, Yaml::List(vec![other]))));
        }
    }

    fn looking_at_headers(&mut self) -> Option<String> {
        let mut rng = self.rng.clone();
        let scope = Scope {
            types: &self.types,
            own: &[],
            headers: &self.headers,
            records: &[],
            framing: &[],
            seen: false,
            remaining: false,
            instance: false,
            version: Some(1),
        };
        let when = scope.condition(&mut rng);
        *self.rng = rng;
        when
    }

    /// Whether another stream follows a record, as its key says.
    fn control(&mut self, record: &mut Record) -> bool {
        let begins = self.control.begins;
        let inner = self.inner.first().filter(|_| self.rng.chance(20) && begins);
        let control = match inner {
            Some(id) => {
                let word = self.rng.one(["begins", "begins", "resumes"]);
                Some(format!("{word} {id}"))
            }
            None => (self.rng.chance(5) && self.control.returns).then(|| "returns".to_owned()),
        };
        let follows = inner.is_some();
        record.keys.extend(control.map(|control| ("control", Yaml::text(control))));
        follows
    }

    /// Whether a field can be taken for another value than 0 where a layout lacks it.
    fn may_have_default(&self, body: &Body, name: &str) -> bool {
        let known = body.known.iter().find(|k| k.name == name);
        let unsigned = known
            .is_some_and(|k| matches!(k.sort, Sort::Scalar(s) if s.number == Number::Unsigned));
        let field = body.fields.iter().find(|f| f.name.as_deref() == Some(name));
        unsigned && field.is_some_and(|field| !field.has("reserved-before"))
    }

    /// Shorter bodies, by lengths that count the padding up to a multiple of some octets.
    fn layouts(&mut self, record: &mut Record, body: &Body, multiple: u64) {
        if !self.rng.chance(15) || body.known.is_empty() {
            return;
        }
        // A layout lacks no checksum of the stream, and nothing before one.
        let kept = body.fields.iter().position(is_sum).map_or(0, |sum| sum + 1);
        if kept == 0 && self.rng.chance(20) {
            record.layouts.push((0, None));
            return;
        }
        let fixed = body.known.iter().all(|k| k.size.is_some() && !k.gated);
        let lacking: Vec<String> = body
            .known
            .iter()
            .skip(kept)
            .filter(|k| !k.name.is_empty())
            .filter(|k| k.gated || k.size.is_none() || self.rng.chance(35))
            .map(|k| k.name.clone())
            .collect();
        let left = body.known.iter().filter(|k| !lacking.contains(&k.name));
        let Some(length) = left.map(|k| k.size).sum::<Option<u64>>() else { return };
        let whole = body.known.iter().map(|k| k.size).sum::<Option<u64>>();
        let told =
            whole.is_none_or(|w| w.next_multiple_of(multiple) != length.next_multiple_of(multiple));
        if told && !lacking.is_empty() {
            let lacking = lacking.into_iter().map(|name| {
                let default = fixed && self.may_have_default(body, &name) && self.rng.chance(50);
                let default = default.then(|| self.rng.range(1, 9));
                (name, default)
            });
            record.layouts.push((length, Some(lacking.collect())));
        }
    }
}

/// Ids of rules that follow from the fields.
fn derived(record: &Record, body: &Body) -> Vec<String> {
    let mut ids = vec!["length".to_owned()];
    for (key, _) in &record.keys {
        if matches!(*key, "since" | "until" | "when") {
            ids.push((*key).to_owned());
        }
    }
    ids.extend(derived_of_fields(&body.fields));
    ids
}

/// The same of fields alone, in a record or a type.
pub(super) fn derived_of_fields(fields: &[Field]) -> Vec<String> {
    let mut ids = Vec::new();
    for field in fields {
        let Some(name) = &field.name else { continue };
        for key in ["min", "max", "const", "refers"] {
            if field.has(key) {
                ids.push(format!("{name}.{key}"));
            }
        }
    }
    ids
}
