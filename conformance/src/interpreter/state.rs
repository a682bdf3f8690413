//! What a decoder or encoder has to know of the stream so far.

use std::collections::HashSet;

use nom::number::Endianness;
use streamspec_codegen::model::{
    Endian, Kind, Mark, RecordId, RememberedSet, SetId, Stream, Structure, Sum,
};

use super::value::{Node, Value, parts};

/// The stream so far, as far as later rules need it.
#[derive(Debug)]
pub(super) struct State {
    /// Version of the stream: the one that it declares, or until then the oldest described.
    pub(super) version: u32,
    /// Whether a field of the stream has declared the version.
    pub(super) version_declared: bool,
    /// Number of records that were completed.
    pub(super) records: u64,
    /// What is left of the division that gives the checksum of the stream so far, if one is kept.
    pub(super) running: u32,
    /// The same behind the header of the record at hand.
    pub(super) begun: u32,
    /// The checksum that the record at hand has to hold, if it holds one.
    pub(super) expected_sum: u32,
    /// The instance of the record at hand.
    pub(super) instance: u64,
    /// The fields of the header of the record at hand.
    framing: Vec<u64>,
    endianness: Endianness,
    headers: Vec<Vec<u64>>,
    counts: Vec<u64>,
    earlier: Vec<Vec<u64>>,
    sets: Vec<HashSet<(u64, u64)>>,
}

impl State {
    /// Nothing read; `version` is that of a stream that does not say it.
    pub(super) fn new(stream: &Stream, version: Option<u32>) -> Self {
        Self {
            version: version.unwrap_or_else(|| stream.versions.first().map_or(0, |v| v.number)),
            version_declared: false,
            records: 0,
            running: stream.framing.running.map_or(0, Sum::mask),
            begun: 0,
            expected_sum: 0,
            instance: 0,
            framing: Vec::new(),
            endianness: Endianness::Little,
            headers: Vec::new(),
            counts: vec![0; stream.records.len()],
            earlier: vec![Vec::new(); stream.records.len()],
            sets: vec![HashSet::new(); stream.sets.len()],
        }
    }

    /// Takes up the order of octets that the magic of the stream tells, or will tell.
    pub(super) fn tell_order(&mut self, big: bool) {
        self.endianness = if big { Endianness::Big } else { Endianness::Little };
    }

    /// The order of the octets of something that follows `endian`.
    pub(super) fn endianness(&self, endian: Endian) -> Endianness {
        match endian {
            Endian::Big => Endianness::Big,
            Endian::Little => Endianness::Little,
            Endian::Declared => self.endianness,
        }
    }

    /// The value of a field of a header.
    pub(super) fn header(&self, header: usize, field: usize) -> u64 {
        self.headers.get(header).and_then(|fields| fields.get(field)).copied().unwrap_or(0)
    }

    /// The value of a field of the header of the record at hand.
    pub(super) fn framing(&self, field: usize) -> u64 {
        self.framing.get(field).copied().unwrap_or(0)
    }

    /// Takes up what the header of a record says.
    pub(super) fn take_up(&mut self, instance: u64, header: &[Node]) {
        self.instance = instance;
        self.framing.clear();
        self.framing.extend(values(header));
    }

    /// The value of a field of the latest record of a type; 0 if there was none.
    pub(super) fn earlier(&self, record: RecordId, field: usize) -> u64 {
        self.earlier.get(record.0).and_then(|fields| fields.get(field)).copied().unwrap_or(0)
    }

    /// Whether a record of the type was there.
    pub(super) fn seen(&self, record: RecordId) -> bool {
        self.count(record) > 0
    }

    /// How many records of the type were there.
    pub(super) fn count(&self, record: RecordId) -> u64 {
        self.counts.get(record.0).copied().unwrap_or(0)
    }

    /// Whether a set holds the value of a field.
    pub(super) fn holds(&self, set: SetId, value: u64) -> bool {
        self.sets.get(set.0).is_some_and(|set| set.contains(&(0, value)))
    }

    /// Whether a set holds type and instance of a record.
    pub(super) fn holds_record(&self, set: SetId, code: u64, instance: u64) -> bool {
        self.sets.get(set.0).is_some_and(|set| set.contains(&(code, instance)))
    }

    /// Remembers the next header.
    pub(super) fn remember_header(&mut self, stream: &Stream, body: &Structure, nodes: &[Node]) {
        self.note_marks(stream, body, nodes);
        self.headers.push(values(nodes).collect());
    }

    /// Remembers a record; `known` is its description and its fields.
    pub(super) fn remember_record(
        &mut self,
        stream: &Stream,
        (code, instance): (u64, u64),
        known: Option<(RecordId, &[Node])>,
    ) {
        self.records += 1;
        if known.is_some_and(|(id, _)| stream.record(id).begins_a_section()) {
            self.begin_section();
        }
        for (set, values) in stream.sets.iter().zip(&mut self.sets) {
            match (*set, known) {
                (RememberedSet::TypeAndInstance, _) => {
                    values.insert((code, instance));
                }
                (RememberedSet::Field { record, field }, Some((id, nodes))) if record == id => {
                    // What a layout lacks is not remembered, whatever it is taken for.
                    let there = nodes.get(field).filter(|node| node.length > 0);
                    if let Some(Value::Integer(integer)) = there.map(|n| &n.value) {
                        values.insert((0, integer.value()));
                    }
                }
                (RememberedSet::Field { .. }, _) => {}
            }
        }
        if let Some((id, nodes)) = known {
            self.note_marks(stream, &stream.record(id).body, nodes);
            self.counts[id.0] += 1;
            self.earlier[id.0].clear();
            self.earlier[id.0].extend(values(nodes));
        }
    }

    /// Forgets the section before: the stream begins again.
    fn begin_section(&mut self) {
        self.counts.fill(0);
        self.earlier.iter_mut().for_each(Vec::clear);
        self.sets.iter_mut().for_each(HashSet::clear);
    }

    /// Takes up what fields tell of the stream: its version and its endianness.
    fn note_marks(&mut self, stream: &Stream, structure: &Structure, nodes: &[Node]) {
        for (field, node) in structure.fields.iter().zip(nodes) {
            let Value::Integer(integer) = node.value else {
                continue;
            };
            if field.mark == Some(Mark::Version) {
                self.version = u32::try_from(integer.raw).unwrap_or(self.version);
                self.version_declared = true;
            }
            let Kind::Scalar(scalar) = field.kind else {
                continue;
            };
            let bits = parts(stream, scalar.of).unwrap_or_default();
            if let Some(part) = bits.iter().find(|p| p.mark == Some(Mark::BigEndian)) {
                self.tell_order(integer.part(part) != 0);
            }
        }
    }
}

fn values(nodes: &[Node]) -> impl Iterator<Item = u64> {
    nodes.iter().map(|node| node.value.integer())
}
