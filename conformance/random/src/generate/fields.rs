//! Fields: every kind, plain and gated, behind fields of fixed and of variable size.

use super::Maker;
use super::expressions::Scope;
use super::known::{Body, Element, Known, New, Number, Scalar, Sort, TypeSort};
use super::types::names;
use streamspec_codegen::model::octets_as_text;

use crate::description::Field;
use crate::yaml::Yaml;

/// Where a field stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Record,
    Last,
}

impl Maker<'_> {
    pub(super) fn field_name(&mut self, body: &Body) -> String {
        // A field that is called like a header would hide it from its own gate or amount.
        let headers = self.headers.iter().map(|(name, _)| name.clone());
        let beside: Vec<String> = names(&body.known).into_iter().chain(headers).collect();
        self.names.local(self.rng, &beside)
    }

    pub(super) fn scope<'s>(&'s self, own: &'s [Known]) -> Scope<'s> {
        Scope {
            types: &self.types,
            own,
            headers: &self.headers,
            records: &self.records,
            framing: &[],
            seen: true,
            remaining: !self.in_length,
            instance: false,
            version: Some(1),
        }
    }

    /// A gate, in so many of a hundred cases, where there is something to look at.
    pub(super) fn gate(&mut self, body: &Body, percent: u64) -> Option<String> {
        self.condition(body, percent, true)
    }

    /// The gate of octets without a value, of which what is left tells a writer nothing; or of a field
    /// of some length, so that only one thing can be wrong with it in a document.
    pub(super) fn gate_by_fields(&mut self, body: &Body, percent: u64) -> Option<String> {
        self.condition(body, percent, false)
    }

    fn condition(&mut self, body: &Body, percent: u64, remaining: bool) -> Option<String> {
        if !self.rng.chance(percent) {
            return None;
        }
        let mut rng = self.rng.clone();
        let mut scope = self.scope(&body.known);
        scope.remaining &= rng.chance(20) && remaining;
        scope.seen = rng.chance(30);
        let gate = scope.condition(&mut rng);
        *self.rng = rng;
        gate
    }

    fn amount(&mut self, body: &Body) -> Option<String> {
        let mut rng = self.rng.clone();
        let mut scope = self.scope(&body.known);
        scope.remaining &= rng.chance(10);
        if rng.chance(70) {
            (scope.headers, scope.records, scope.version) = (&[], &[], None);
            scope.remaining = false;
        }
        let amount = scope.amount(&mut rng);
        *self.rng = rng;
        // All that is left is for the last field alone: lint refuses what means nothing behind it.
        amount.map(|text| if text == "remaining" { "remaining / 2".into() } else { text })
    }

    /// A field of a body.
    pub(super) fn field_of_body(&mut self, body: &mut Body, place: Place) {
        let fixed = place == Place::Last;
        match self.rng.weighted(&[
            (9, 0),
            (2, 1),
            (3, 2),
            (2, 3),
            (3, 4),
            (2, 5),
            (2, 6),
            (2, 7),
            (2, 8),
            (1, 9),
            (1, 10),
            (1, 11),
            (1, 12),
            (2, 13),
        ]) {
            0 | 10 => self.plain(body, 2),
            1 => self.fixed_array(body),
            2 => self.octets(body),
            3 => {
                let gate = self.gate(body, if fixed { 0 } else { 30 });
                self.union(body, gate, 1);
            }
            4 if !fixed => self.counted_array(body),
            5 if !fixed => self.counted_octets(body),
            6 if !fixed => self.text(body),
            7 if !fixed => self.counted_text(body),
            8 if !fixed => self.texts(body),
            9 if !fixed => self.strings(body),
            13 if !fixed => self.varying(body),
            11 if !fixed => {
                let to = self.rng.one([2, 4, 8]);
                let keys = vec![("align", Yaml::number(to))];
                // Where it stands is known among fields of fixed size, and so is what it takes.
                let size = body.offset.map(|at| at.next_multiple_of(to) - at);
                self.push_gated(body, Field { name: None, keys }, (size, 1), 15);
            }
            12 => {
                let octets = self.rng.range(1, 8);
                let mut field = Field::reserved(octets);
                if self.rng.chance(40) {
                    field = field.with("on-read", self.on_read());
                }
                self.push_gated(body, field, (Some(octets), 1), if fixed { 0 } else { 40 });
            }
            _ => self.plain(body, 2),
        }
    }

    /// The last field of a body: one that takes what is left.
    pub(super) fn rest(&mut self, body: &mut Body) {
        let name = self.field_name(body);
        let named = self.scope(&body.known).remaining;
        let (text, sort, align, step): (String, _, _, _) = match self.rng.below(9) {
            0 if named => ("octets(remaining)".into(), Sort::Other, 1, 1),
            5 if named => ("string(remaining)".into(), Sort::Other, 1, 1),
            0 | 1 => ("octets(rest)".into(), Sort::Other, 1, 1),
            2 => ("string[rest]".into(), Sort::Array(Element::Text), 1, 1),
            3 if !self.inner.is_empty() => {
                let id = self.inner[self.rng.index(self.inner.len())].clone();
                (format!("stream({id})"), Sort::Other, 1, 1)
            }
            8 if let Some((name, align, to)) = self.varying_in(body) => {
                (format!("{name}[rest]"), Sort::Other, align, to)
            }
            4 => {
                let id = self.strings_of_some();
                (
                    format!("{}[rest]", self.types[id].name),
                    Sort::Array(Element::Structure(id)),
                    1,
                    1,
                )
            }
            _ => {
                let choice = self.choice(1);
                let text = format!("{}[rest]", choice.text);
                (text, Sort::Array(choice.element), choice.align, choice.size.unwrap_or(1))
            }
        };
        let gate = self.gate(body, 15);
        let strings = text.starts_with("string");
        let mut field = Field::typed(&name, text);
        if strings {
            field = self.patterned(field);
        }
        let gated = gate.is_some();
        field.keys.extend(gate.map(|gate| ("if", Yaml::text(gate))));
        body.push(New { field, sort, size: None, align, step, gated });
    }

    /// An integer, an enum, bits or a structure.
    pub(super) fn plain(&mut self, body: &mut Body, depth: u64) {
        let choice = self.choice(depth);
        let name = self.field_name(body);
        let mut field = Field::typed(&name, choice.text);
        let sort = match choice.element {
            Element::Scalar(scalar) => {
                field = self.bounded(field, scalar, body);
                Sort::Scalar(scalar)
            }
            _ => Sort::Other,
        };
        self.push_versioned(body, field, sort, choice.size, choice.align);
    }

    pub(super) fn fixed_array(&mut self, body: &mut Body) {
        let choice = self.choice(1);
        let name = self.field_name(body);
        let count = self.rng.range(1, 4);
        let mut field = Field::typed(&name, format!("{}[{count}]", choice.text));
        if let Element::Scalar(scalar) = choice.element {
            field = self.bounded(field, scalar, body);
        }
        let size = choice.size.map(|size| size * count);
        self.push_versioned(body, field, Sort::Row(choice.element, count), size, choice.align);
    }

    pub(super) fn octets(&mut self, body: &mut Body) {
        let name = self.field_name(body);
        let count = self.rng.range(1, 8);
        let mut field = Field::typed(&name, format!("octets({count})"));
        if self.rng.chance(30) {
            field = field.with("const", self.constant_octets(count));
        }
        self.push_versioned(body, field, Sort::Other, Some(count), 1);
    }

    /// So many octets as a text, of which languages write some otherwise than they stand there.
    pub(super) fn constant_octets(&mut self, count: u64) -> Yaml {
        const ODD: &[u8] = b"\"\\'?%{}#$`~ az09\0\n\x7f\xff";
        let octets: Vec<u8> = (0..count)
            .map(|_| match self.rng.chance(60) {
                true => ODD[self.rng.index(ODD.len())],
                false => self.rng.next() as u8,
            })
            .collect();
        Yaml::text(octets_as_text(&octets))
    }

    fn counted_array(&mut self, body: &mut Body) {
        let Some(amount) = self.counting(body) else { return };
        let choice = self.choice(1);
        let name = self.field_name(body);
        let mut field = Field::typed(&name, format!("{}[{amount}]", choice.text));
        if let Element::Scalar(scalar) = choice.element {
            field = self.bounded(field, scalar, body);
        }
        let gate = self.gate_by_fields(body, 20);
        let (align, step) = (choice.align, choice.size.unwrap_or(1));
        let sort = Sort::Array(choice.element);
        body.push(gated(New { field, sort, size: None, align, step, gated: false }, gate));
    }

    fn counted_octets(&mut self, body: &mut Body) {
        let Some(amount) = self.counting(body) else { return };
        let name = self.field_name(body);
        let field = Field::typed(&name, format!("octets({amount})"));
        self.push_gated(body, field, (None, 1), 25);
    }

    fn text(&mut self, body: &mut Body) {
        let name = self.field_name(body);
        let field = self.patterned(Field::typed(&name, "string"));
        let gate = self.gate(body, 20);
        let new = New { field, sort: Sort::Other, size: None, align: 1, step: 1, gated: false };
        body.push(gated(new, gate));
    }

    fn counted_text(&mut self, body: &mut Body) {
        let Some(amount) = self.counting(body) else { return };
        let name = self.field_name(body);
        let field = self.patterned(Field::typed(&name, format!("string({amount})")));
        self.push_gated(body, field, (None, 1), 20);
    }

    fn texts(&mut self, body: &mut Body) {
        let Some(amount) = self.counting(body) else { return };
        let name = self.field_name(body);
        let (text, sort) = if self.rng.chance(50) {
            (format!("string[{amount}]"), Sort::Array(Element::Text))
        } else {
            let id = self.strings_of_some();
            (format!("{}[{amount}]", self.types[id].name), Sort::Array(Element::Structure(id)))
        };
        let gate = self.gate(body, 15);
        let gated = gate.is_some();
        let plain = text.starts_with("string");
        let mut field = Field::typed(&name, text);
        if plain {
            field = self.patterned(field);
        }
        field.keys.extend(gate.map(|gate| ("if", Yaml::text(gate))));
        body.push(New { field, sort, size: None, align: 1, step: 1, gated });
    }

    fn strings(&mut self, body: &mut Body) {
        let id = self.strings_of_some();
        let name = self.field_name(body);
        let field = Field::typed(&name, &self.types[id].name);
        self.push_gated(body, field, (None, 1), 20);
    }

    fn strings_of_some(&mut self) -> usize {
        let id = self.existing(|s| matches!(s, TypeSort::Structure { size: None, .. }));
        id.unwrap_or_else(|| self.strings_type())
    }

    /// Something that a count can be made of: a field for it, where there is none.
    pub(super) fn counting(&mut self, body: &mut Body) -> Option<String> {
        if self.rng.chance(50) || body.known.is_empty() {
            let name = self.field_name(body);
            let (octets, text) = self.rng.one(super::types::PLAIN);
            let scalar = Scalar { octets, number: Number::Unsigned, of: None };
            let mut field = Field::typed(&name, text);
            if self.rng.chance(20) {
                field = field.with("max", Yaml::number(self.rng.range(1, 9)));
            }
            let size = Some(octets);
            let sort = Sort::Scalar(scalar);
            let align = super::types::alignment(octets);
            body.push(New { field, sort, size, align, step: octets, gated: false });
            if self.rng.chance(60) {
                return Some(name);
            }
        }
        self.amount(body)
    }

    /// One of several structures, by an enum of its own.
    pub(super) fn union(&mut self, body: &mut Body, gate: Option<String>, depth: u64) {
        let tag = self.tag(body);
        let Some((tag, values)) = tag else { return };
        let (cases, size, align) = self.cases(&values, depth);
        let name = self.field_name(body);
        let cases = cases.into_iter().map(|(value, ty)| (value, Yaml::text(ty))).collect();
        let keys = vec![("union", Yaml::text(tag)), ("cases", Yaml::Map(cases))];
        let mut field = Field { name: Some(name), keys };
        let gated = gate.is_some();
        field.keys.extend(gate.map(|gate| ("if", Yaml::text(gate))));
        let size = Some(size);
        body.push(New { field, sort: Sort::Other, size, align, step: 1, gated });
    }

    /// A field that chooses between cases: one that is there, or another.
    fn tag(&mut self, body: &mut Body) -> Option<(String, Vec<(String, u64)>)> {
        let values = |id: usize, types: &[super::known::KnownType]| match &types[id].sort {
            TypeSort::Enum { open: false, values, .. } => Some(values.clone()),
            _ => None,
        };
        for known in &body.known {
            if let Sort::Scalar(Scalar { of: Some(id), .. }) = known.sort
                && let Some(values) = values(id, &self.types)
                && self.rng.chance(70)
            {
                return Some((known.name.clone(), values));
            }
        }
        let closed = |s: &TypeSort| matches!(s, TypeSort::Enum { open: false, .. });
        let mut id = self.existing(closed);
        while id.is_none() {
            let made = self.enum_type();
            id = Some(made).filter(|id| closed(&self.types[*id].sort));
        }
        let id = id?;
        let choice = self.choice_of(id);
        let name = self.field_name(body);
        let field = Field::typed(&name, choice.text);
        let (Element::Scalar(scalar), align) = (choice.element, choice.align) else { return None };
        let sort = Sort::Scalar(scalar);
        let size = choice.size;
        body.push(New { field, sort, size, align, step: align, gated: false });
        Some((name, values(id, &self.types)?))
    }

    /// A field of fixed size: gated, or reserved in earlier versions, or plain.
    fn push_versioned(
        &mut self,
        body: &mut Body,
        mut field: Field,
        sort: Sort,
        size: Option<u64>,
        align: u64,
    ) {
        let mut gated = false;
        let gate = match sort {
            _ if !self.gates => None,
            Sort::Scalar(_) => self.gate(body, 22),
            Sort::Array(_) | Sort::Row(..) | Sort::Other => self.gate_by_fields(body, 22),
        };
        if let Some(gate) = gate {
            field = field.with("if", Yaml::text(gate));
            gated = true;
        }
        let known = self.versions.len() > 1 && self.version_known;
        if !gated && known && size.is_some() && self.rng.chance(20) {
            let version = self.versions[self.rng.range(1, self.versions.len() as u64 - 1) as usize];
            field = field.with("reserved-before", Yaml::number(u64::from(version)));
        }
        body.push(New { field, sort, size, align, step: size.unwrap_or(1), gated });
    }

    fn push_gated(
        &mut self,
        body: &mut Body,
        field: Field,
        (size, align): (Option<u64>, u64),
        percent: u64,
    ) {
        let gate = self.gate_by_fields(body, percent);
        let new = New { field, sort: Sort::Other, size, align, step: 1, gated: false };
        body.push(gated(new, gate));
    }
}

/// The field behind its gate, if it has one.
fn gated(mut new: New, gate: Option<String>) -> New {
    new.gated = gate.is_some();
    new.field.keys.extend(gate.map(|gate| ("if", Yaml::text(gate))));
    new
}
