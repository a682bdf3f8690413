//! Streams that keep the rules of a description, as far as chance and a few attempts allow: made
//! from the model, without the interpreter, which then says whether they do.

pub mod rng;
mod texts;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use streamspec_codegen::model::{
    Control, Element, Endian, Extent, Family, Field, FieldTest, Header, Instance, Kind, Mark,
    Position, Primitive, Record, RecordId, RememberedSet, Role, Scalar, SequenceTest, Stream,
    Structure, Sum, TypeBody,
};

use self::rng::Rng;
use self::values::{Scope, Value};

/// So many bodies are tried until the rules on several fields hold.
const ATTEMPTS: usize = 40;
/// Nothing has more elements or octets than this.
const MOST: u64 = 48;
/// Streams stand in one another so deep.
const DEEPEST: usize = 3;

/// A stream that may keep all rules.
pub fn stream(family: &Family, stream: &Stream, rng: &mut Rng) -> Vec<u8> {
    let mut octets = Vec::new();
    Maker::new(family, stream, rng, 0).all(&mut octets);
    octets
}

/// A stream in the making, and what is remembered of it.
struct Maker<'f, 'r> {
    family: &'f Family,
    stream: &'f Stream,
    rng: &'r mut Rng,
    depth: usize,
    version: u32,
    big: bool,
    declared_big: bool,
    headers: Vec<Vec<Value>>,
    /// The fields of the header of the record in the making.
    framing: Vec<Value>,
    /// What is left of the division that gives the checksum of the stream so far, if one is kept.
    running: u32,
    latest: BTreeMap<RecordId, Vec<Value>>,
    counts: BTreeMap<RecordId, u64>,
    sets: BTreeMap<usize, BTreeSet<u64>>,
    pairs: BTreeSet<(u64, u64)>,
}

impl<'f, 'r> Maker<'f, 'r> {
    fn new(family: &'f Family, stream: &'f Stream, rng: &'r mut Rng, depth: usize) -> Self {
        let version = rng.pick(&stream.versions).map_or(1, |v| v.number);
        let declared_big = rng.chance(50);
        Self {
            family,
            stream,
            rng,
            depth,
            version,
            big: false,
            declared_big,
            headers: Vec::new(),
            framing: Vec::new(),
            running: stream.framing.running.map_or(0, Sum::mask),
            latest: BTreeMap::new(),
            counts: BTreeMap::new(),
            sets: BTreeMap::new(),
            pairs: BTreeSet::new(),
        }
    }

    fn all(&mut self, out: &mut Vec<u8>) {
        for header in &self.stream.headers {
            self.header(header, out);
        }
        self.big = self.is_big(self.stream.framing.endian);
        let again = self.stream.records.iter().any(Record::begins_a_section);
        let sections = if again { self.rng.weighted(&[(4, 1), (2, 2), (1, 3)]) } else { 1 };
        for _ in 0..sections {
            self.records(out);
        }
    }

    /// The records of the stream, or of a section of it.
    fn records(&mut self, out: &mut Vec<u8>) {
        for id in self.stream.save_order() {
            let record = self.stream.record(id);
            let many = match record.position {
                Some(_) => 1,
                None => self.rng.weighted(&[(3, 0), (6, 1), (2, 2), (1, 3)]),
            };
            let many = if record.required.is_some() { many.max(1) } else { many };
            if self.rng.chance(4) && record.position != Some(Position::First) {
                self.unknown(out);
            }
            for _ in 0..many {
                if self.in_place(id, record) {
                    self.record(id, record, out);
                }
            }
        }
    }

    fn is_big(&self, endian: Endian) -> bool {
        match endian {
            Endian::Big => true,
            Endian::Little => false,
            Endian::Declared => self.declared_big,
        }
    }

    fn header(&mut self, header: &'f Header, out: &mut Vec<u8>) {
        self.big = self.is_big(header.endian);
        let (mut octets, mut values) = (Vec::new(), Vec::new());
        for _ in 0..ATTEMPTS {
            (octets, values) = (Vec::new(), Vec::new());
            let done = self.structure(&header.body, &[], &mut octets, &mut values);
            let scope = Scope { fields: &header.body, values: &values, item: None };
            if done.is_some()
                && header.checks.iter().all(|c| self.holds(&c.holds, scope) == Some(true))
            {
                break;
            }
        }
        self.headers.push(values);
        self.sum_on(&octets);
        out.extend(octets);
    }

    /// Whether the record may stand here.
    fn in_place(&mut self, id: RecordId, record: &Record) -> bool {
        let nothing = Structure {
            fields: Vec::new(),
            size: None,
            head: 0,
            head_fields: 0,
            align: 1,
            packed: None,
        };
        record.sequence.iter().all(|check| match &check.test {
            SequenceTest::Since(version) => self.version >= *version,
            SequenceTest::Until(version) => self.version <= *version,
            SequenceTest::When(condition) | SequenceTest::Whole(condition) => {
                let scope = Scope { fields: &nothing, values: &[], item: None };
                self.holds(condition, scope) == Some(true)
            }
            SequenceTest::NotBefore => !self.seen(id),
            SequenceTest::Follows(other) => self.seen(*other),
            SequenceTest::Precedes(other) => !self.seen(*other),
        })
    }

    /// How many records of a type there are so far.
    fn count(&self, id: RecordId) -> u64 {
        self.counts.get(&id).copied().unwrap_or(0)
    }

    fn seen(&self, id: RecordId) -> bool {
        self.count(id) > 0
    }

    fn record(&mut self, id: RecordId, record: &'f Record, out: &mut Vec<u8>) {
        let instance = self.instance(record);
        let Some((heading, octets, values)) = self.body(record, instance) else { return };
        if !self.pairs.insert((record.code, instance)) && self.stream.framing.unique.is_some() {
            return;
        }
        let octets = self.summed(record, &heading, octets);
        self.frame(&heading, &octets, out);
        if record.begins_a_section() {
            self.counts.clear();
            self.sets.clear();
            self.latest.clear();
        }
        *self.counts.entry(id).or_default() += 1;
        for (i, set) in self.stream.sets.iter().enumerate() {
            if let RememberedSet::Field { record, field } = set
                && *record == id
                && let Some(value) = values.get(*field)
            {
                self.sets.entry(i).or_default().insert(value.integer());
            }
        }
        self.latest.insert(id, values);
        if let Some(Control::Begins(inner)) = &record.control
            && self.depth < DEEPEST
        {
            self.nested(inner, out);
        }
    }

    fn nested(&mut self, id: &str, out: &mut Vec<u8>) {
        let inner: Vec<&Stream> = self.family.by_id(id).collect();
        if let Some(inner) = self.rng.pick(&inner).copied() {
            Maker::new(self.family, inner, self.rng, self.depth + 1).all(out);
        }
    }

    /// An optional record that nothing describes.
    fn unknown(&mut self, out: &mut Vec<u8>) {
        let framing = &self.stream.framing;
        let Some(mark) = framing.optional_mark() else { return };
        let code = mark | self.rng.below(30);
        let to = if framing.padding.in_length { framing.padding.to } else { 1 };
        let octets: Vec<u8> = (0..self.rng.below(3) * to).map(|_| self.rng.next() as u8).collect();
        if self.stream.record_by_code(code).is_none() {
            let heading = self.heading(code, 0, octets.len() as u64);
            self.frame(&heading, &octets, out);
        }
    }

    fn instance(&mut self, record: &Record) -> u64 {
        match record.instance {
            Instance::None => 0,
            Instance::UpTo(last) => self.rng.range(0, last),
            Instance::Vcpu | Instance::Any => self.rng.below(4),
        }
    }

    /// The record header for a body of so many octets.
    fn heading(&mut self, code: u64, instance: u64, body: u64) -> Vec<u8> {
        let framing = &self.stream.framing;
        let padding = if framing.padding.in_length { framing.padding.after(body) } else { 0 };
        let (mut out, mut values) = (Vec::new(), Vec::new());
        for (i, field) in framing.header.fields.iter().enumerate() {
            let value = match i {
                _ if i == framing.type_field => Some(code),
                _ if i == framing.length_field => Some(body + padding + framing.beside_body()),
                _ if Some(i) == framing.instance_field => Some(instance),
                _ if framing.checksum.is_some_and(|checksum| checksum.field == i) => Some(0),
                _ => None,
            };
            match (value, &field.kind) {
                (Some(value), Kind::Scalar(scalar)) => {
                    self.put(scalar.primitive, value, &mut out);
                    values.push(Value::Integer(value));
                }
                _ => {
                    let one = Structure {
                        fields: vec![field.clone()],
                        size: None,
                        head: 0,
                        head_fields: 0,
                        align: 1,
                        packed: None,
                    };
                    self.structure(&one, &[], &mut out, &mut values);
                }
            }
        }
        self.framing = values;
        out
    }

    /// The body of a record, with the checksum of the stream so far where it holds that.
    fn summed(&mut self, record: &Record, heading: &[u8], mut body: Vec<u8>) -> Vec<u8> {
        let Some(sum) = self.stream.framing.running else { return body };
        if record.begins_a_section() {
            self.running = sum.mask();
        }
        let held = record.body.fields.iter().find(|f| matches!(f.kind, Kind::Checksum(_)));
        if let Some(at) = held.and_then(|field| field.offset) {
            let before = heading.iter().chain(&body[..at as usize]);
            let (mut octets, sum) = (Vec::new(), sum.value(sum.further(self.running, before)));
            self.put(Primitive::U32, sum.into(), &mut octets);
            body[at as usize..][..octets.len()].copy_from_slice(&octets);
        }
        body
    }

    /// Takes further octets into the checksum of the stream so far, if one is kept.
    fn sum_on(&mut self, octets: &[u8]) {
        if let Some(sum) = self.stream.framing.running {
            self.running = sum.further(self.running, octets);
        }
    }

    /// The record header, the body and its padding, the trailer.
    fn frame(&mut self, heading: &[u8], body: &[u8], out: &mut Vec<u8>) {
        let framing = &self.stream.framing;
        let padding = framing.padding.after(body.len() as u64);
        let length = body.len() as u64 + if framing.padding.in_length { padding } else { 0 };
        let start = out.len();
        out.extend(heading);
        out.extend(body);
        out.extend(std::iter::repeat_n(0, padding as usize));
        if framing.trailer.is_some() {
            self.put(framing.integer(framing.length_field), length + framing.beside_body(), out);
        }
        self.sum_on(&out[start..]);
        let Some(checksum) = framing.checksum else { return };
        let summed = start + framing.header_size() as usize + length as usize;
        let at = start + framing.offset(checksum.field) as usize;
        let mut octets = Vec::new();
        self.put(Primitive::U32, checksum.sum.of(&out[start..summed]).into(), &mut octets);
        out[at..at + octets.len()].copy_from_slice(&octets);
    }

    fn put(&self, primitive: Primitive, value: u64, out: &mut Vec<u8>) {
        let size = primitive.size() as usize;
        if self.big {
            out.extend(&value.to_be_bytes()[8 - size..]);
        } else {
            out.extend(&value.to_le_bytes()[..size]);
        }
    }

    /// A body that keeps the rules on several fields, with the record header before it.
    fn body(
        &mut self,
        record: &'f Record,
        instance: u64,
    ) -> Option<(Vec<u8>, Vec<u8>, Vec<Value>)> {
        let mut last = None;
        for _ in 0..ATTEMPTS {
            let layout = self.rng.pick(&record.layouts).filter(|_| self.rng.clone().chance(20));
            let without = layout.map_or(&[][..], |l| &l.without);
            let (mut octets, mut values) = (Vec::new(), Vec::new());
            if self.structure(&record.body, without, &mut octets, &mut values).is_none() {
                continue;
            }
            let heading = self.heading(record.code, instance, octets.len() as u64);
            let scope = Scope { fields: &record.body, values: &values, item: None };
            let kept = record.checks.iter().all(|check| {
                let rule = self.stream.rule(check.rule);
                let binding = rule.level == streamspec_codegen::model::Level::Must;
                let either = rule.role.binds(Role::Reader) || rule.role.binds(Role::Writer);
                !(binding && either) || self.holds(&check.holds, scope) == Some(true)
            });
            last = Some((heading, octets, values));
            if kept {
                break;
            }
        }
        last
    }

    /// Appends fields; none where an amount cannot be computed or is too large.
    fn structure(
        &mut self,
        structure: &Structure,
        without: &[usize],
        out: &mut Vec<u8>,
        values: &mut Vec<Value>,
    ) -> Option<()> {
        let start = out.len();
        for (i, field) in structure.fields.iter().enumerate() {
            let scope = Scope { fields: structure, values, item: None };
            let there = match &field.condition {
                Some(condition) => self.holds(condition, scope)?,
                None => true,
            };
            if without.contains(&i) || !there {
                values.push(Value::Absent);
                continue;
            }
            if field.since.is_some_and(|since| self.version < since) {
                let size = self.stream.size_of(&field.kind)?;
                out.extend(std::iter::repeat_n(0, size as usize));
                values.push(Value::Absent);
                continue;
            }
            let value = self.field(structure, field, values, start, out)?;
            values.push(value);
        }
        Some(())
    }

    fn field(
        &mut self,
        structure: &Structure,
        field: &Field,
        values: &[Value],
        start: usize,
        out: &mut Vec<u8>,
    ) -> Option<Value> {
        let scope = Scope { fields: structure, values, item: None };
        let extent = |this: &mut Self, extent: &Extent| match extent {
            Extent::Fixed(count) => Some(*count),
            Extent::Counted(expression) => this.value(expression, scope).filter(|c| *c <= MOST),
            Extent::Rest => Some(this.rng.below(4)),
        };
        match &field.kind {
            Kind::Scalar(scalar) => {
                let value = self.scalar(*scalar, field)?;
                self.put(scalar.primitive, value, out);
                Some(Value::Integer(value))
            }
            Kind::Reserved { octets } => {
                out.extend(std::iter::repeat_n(0, *octets as usize));
                Some(Value::Absent)
            }
            Kind::Checksum(_) => {
                // It is put there when all that is before it is made.
                self.put(Primitive::U32, 0, out);
                Some(Value::Absent)
            }
            Kind::Align { to } => {
                while !((out.len() - start) as u64).is_multiple_of(*to) {
                    out.push(0);
                }
                Some(Value::Absent)
            }
            Kind::Octets { size } => {
                let count = extent(self, size)?;
                if let Some(FieldTest::Octets(only)) = field.checks.first().map(|c| &c.test) {
                    out.extend(only);
                    return Some(Value::Absent);
                }
                out.extend((0..count).map(|_| self.rng.next() as u8));
                Some(Value::Absent)
            }
            Kind::Text { size } => {
                let size = match size {
                    Some(size) => Some(self.value(size, scope).filter(|c| *c <= MOST)?),
                    None => None,
                };
                self.text(size, field, out);
                Some(Value::Absent)
            }
            Kind::Array { element, count } => {
                let count = extent(self, count)?;
                let mut items = Vec::new();
                for _ in 0..count {
                    items.push(self.element(*element, field, out)?);
                }
                Some(Value::Array(items))
            }
            Kind::Structure(id) => {
                let inner = self.stream.structure(*id);
                self.structure(inner, &[], out, &mut Vec::new())?;
                Some(Value::Absent)
            }
            Kind::Union { tag, cases, .. } => {
                let tag = values.get(*tag).map_or(0, Value::integer);
                let case = cases.iter().find(|case| case.value == tag)?;
                self.structure(self.stream.structure(case.of), &[], out, &mut Vec::new())?;
                Some(Value::Absent)
            }
            Kind::Stream(id) => {
                if self.depth < DEEPEST {
                    self.nested(id, out);
                }
                Some(Value::Absent)
            }
        }
    }

    fn element(
        &mut self,
        element: Element,
        field: &Field,
        out: &mut Vec<u8>,
    ) -> Option<Vec<Value>> {
        match element {
            Element::Scalar(scalar) => {
                let value = self.scalar(scalar, field)?;
                self.put(scalar.primitive, value, out);
                Some(vec![Value::Integer(value)])
            }
            Element::Structure(id) => {
                let mut values = Vec::new();
                self.structure(self.stream.structure(id), &[], out, &mut values)?;
                Some(values)
            }
            Element::Text => {
                self.text(None, field, out);
                Some(Vec::new())
            }
        }
    }

    /// The value of an integer that keeps the rules on it, where that is not too hard.
    fn scalar(&mut self, scalar: Scalar, field: &Field) -> Option<u64> {
        if field.mark == Some(Mark::Version) {
            return Some(u64::from(self.version));
        }
        let mut value = self.free(scalar);
        for check in &field.checks {
            match check.test {
                FieldTest::Equals(only) => value = only,
                FieldTest::AtLeast(least) if scalar.primitive.number(value) < least => {
                    value = least as u64;
                }
                FieldTest::AtMost(most) if scalar.primitive.number(value) > most => {
                    value = self.no_more_than(most);
                }
                FieldTest::Refers { set, or_zero } => {
                    let known: Vec<u64> =
                        self.sets.get(&set.0).into_iter().flatten().copied().collect();
                    let zero = or_zero && (known.is_empty() || self.rng.chance(30));
                    value = if zero { 0 } else { *self.rng.pick(&known)? };
                }
                FieldTest::Unique(set) => {
                    let known = self.sets.get(&set.0);
                    if known.is_some_and(|known| known.contains(&value)) {
                        value = value.wrapping_add(self.rng.range(1, 9));
                    }
                }
                _ => {}
            }
        }
        Some(value & scalar.primitive.greatest())
    }

    /// A number that is not greater: not below 0, if it need not be.
    fn no_more_than(&mut self, most: i128) -> u64 {
        match u64::try_from(most) {
            Ok(most) => self.rng.range(0, most),
            Err(_) => most as u64,
        }
    }

    fn free(&mut self, scalar: Scalar) -> u64 {
        let small = self.rng.weighted(&[(60, 5), (20, 40), (10, 1), (10, u64::MAX)]);
        let value = self.rng.below(small) & scalar.primitive.greatest();
        let Some(of) = scalar.of else { return value };
        match &self.stream.ty(of).body {
            TypeBody::Enum { open, values, .. } => {
                if *open && self.rng.chance(30) {
                    return value;
                }
                self.rng.pick(values).map_or(value, |v| v.value)
            }
            TypeBody::Bits { parts, .. } => parts.iter().fold(0, |bits, part| {
                let most = part.mask() >> part.low;
                let value = match (&part.name, part.of.map(|of| &self.stream.ty(of).body)) {
                    (None, _) => 0,
                    (_, _) if part.mark.is_some() => u64::from(self.declared_big),
                    (_, Some(TypeBody::Enum { values, .. })) => {
                        self.rng.pick(values).map_or(0, |v| v.value)
                    }
                    _ => self.rng.next() & most,
                };
                bits | value << part.low
            }),
            TypeBody::Structure(_) => value,
        }
    }
}
