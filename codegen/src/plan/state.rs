//! What a codec remembers of a stream, beside how far it has come (step 10).

use schemars::JsonSchema;
use serde::Serialize;

use super::expression::{Arithmetic, Test};
use super::place::{Operand, Where};
use super::record::{Admission, RecordPlan};
use crate::model::{Mark, RecordId, RememberedSet, Stream, Structure, TypeBody};

/// What has to be remembered of a stream.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct State {
    /// Headers that later steps look at, by index: all that an expression names a field of.
    pub headers: Vec<usize>,
    /// Those of them that steps of records look at; the others matter while headers are read.
    pub headers_of_records: Vec<usize>,
    /// Single values of the latest record of a type, which later records look at: record and field,
    /// ascending.
    pub earlier: Vec<(RecordId, usize)>,
    /// Sets of values; [`SetId`](crate::model::SetId) is an index into them.
    pub sets: Vec<RememberedSet>,
    /// Records of which it matters whether one was there: by record, ascending.
    pub seen: Vec<RecordId>,
    /// Records of which it matters how many there were: by record, ascending.
    pub counted: Vec<RecordId>,
    /// Where the version stands.
    pub version: VersionSource,
    /// Whether something depends on the version.
    pub version_matters: bool,
    /// Whether rules look at the instance of the record at hand.
    pub instance: bool,
    /// Whether rules look at fields of the header of the record at hand.
    pub framing: bool,
}

/// Where a stream says its version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VersionSource {
    /// Nowhere: it is this one.
    Implied(u32),
    /// In a field of a header: header and field, by index.
    Header(usize, usize),
    /// In a field of a record; until that was read, the oldest version holds.
    Record(RecordId, usize),
}

impl State {
    pub(super) fn of(stream: &Stream, records: &[RecordPlan], headers: &[Vec<Test>]) -> Self {
        let mut found = Found::default();
        records.iter().for_each(|record| found.record(record));
        let headers_of_records = ascending(found.headers.clone());
        headers.iter().flatten().for_each(|test| found.test(test));
        Self {
            headers_of_records,
            headers: ascending(found.headers),
            earlier: ascending(found.earlier),
            sets: stream.sets.clone(),
            seen: ascending(found.seen),
            counted: ascending(found.counted),
            version: version(stream),
            version_matters: found.version || has_later_fields(stream),
            instance: found.instance,
            framing: found.framing,
        }
    }
}

fn ascending<T: Ord>(mut found: Vec<T>) -> Vec<T> {
    found.sort();
    found.dedup();
    found
}

/// Whether earlier versions lack some field.
fn has_later_fields(stream: &Stream) -> bool {
    let later = |structure: &Structure| structure.fields.iter().any(|f| f.since.is_some());
    let in_types = stream.types.iter().any(|ty| match &ty.body {
        TypeBody::Structure(structure) => later(structure),
        TypeBody::Enum { .. } | TypeBody::Bits { .. } => false,
    });
    in_types
        || stream.headers.iter().any(|header| later(&header.body))
        || stream.records.iter().any(|record| later(&record.body))
}

fn version(stream: &Stream) -> VersionSource {
    let marked = |structure: &Structure| {
        structure.fields.iter().position(|field| field.mark == Some(Mark::Version))
    };
    let in_headers =
        stream.headers.iter().enumerate().find_map(|(i, h)| Some((i, marked(&h.body)?)));
    if let Some((header, field)) = in_headers {
        return VersionSource::Header(header, field);
    }
    let in_records =
        stream.records.iter().enumerate().find_map(|(i, r)| Some((i, marked(&r.body)?)));
    match in_records {
        Some((record, field)) => VersionSource::Record(RecordId(record), field),
        None => VersionSource::Implied(stream.versions[0].number),
    }
}

/// What the steps of a stream refer to.
#[derive(Default)]
struct Found {
    headers: Vec<usize>,
    earlier: Vec<(RecordId, usize)>,
    seen: Vec<RecordId>,
    counted: Vec<RecordId>,
    version: bool,
    instance: bool,
    framing: bool,
}

impl Found {
    fn record(&mut self, record: &RecordPlan) {
        for admission in &record.admission {
            match &admission.what {
                Admission::Since(_) | Admission::Until(_) => self.version = true,
                Admission::When(test) => self.test(test),
                Admission::NotBefore => self.seen.push(record.id),
                Admission::Follows(other) | Admission::Precedes(other) => self.seen.push(*other),
            }
        }
        if let Some(required) = &record.required {
            self.seen.push(record.id);
            required.what.iter().for_each(|when| self.test(when));
        }
        record.rules.iter().for_each(|rule| self.test(&rule.test));
        for part in &record.parts {
            part.gate.iter().for_each(|gate| self.test(&gate.test));
            part.take.arithmetic().into_iter().for_each(|amount| self.arithmetic(amount));
        }
    }

    fn test(&mut self, test: &Test) {
        match test {
            Test::Compare(_, a, b) => {
                self.arithmetic(a);
                self.arithmetic(b);
            }
            Test::Bit { of, .. } => self.operand(of),
            Test::Seen { record, .. } => self.seen.push(*record),
            Test::Every(tests) | Test::Any(tests) => tests.iter().for_each(|t| self.test(t)),
            Test::ForAll { such, .. } | Test::ForSome { such, .. } => self.test(such),
        }
    }

    fn arithmetic(&mut self, arithmetic: &Arithmetic) {
        match arithmetic {
            Arithmetic::Integer(_) | Arithmetic::Remaining => {}
            Arithmetic::Version => self.version = true,
            Arithmetic::Instance => self.instance = true,
            Arithmetic::Records(record) => self.counted.push(*record),
            Arithmetic::Value(operand) => self.operand(operand),
            Arithmetic::Apply(operation) => {
                self.arithmetic(&operation.left);
                self.arithmetic(&operation.right);
            }
            Arithmetic::Count { such, .. } => self.test(such),
        }
    }

    fn operand(&mut self, operand: &Operand) {
        match operand.at {
            Where::Header(header, _) => self.headers.push(header),
            Where::Earlier(record, field) => self.earlier.push((record, field)),
            Where::Framing(_) => self.framing = true,
            Where::Fixed(_) | Where::Part(_) | Where::Element | Where::ElementField(_) => {}
        }
        self.version |= operand.absence.since.is_some();
    }
}
