//! A stream, and how to find things in it.

use schemars::JsonSchema;
use serde::Serialize;

use super::field::{Element, Field, Kind, Structure};
use super::framing::Framing;
use super::header::Header;
use super::ids::{RecordId, RuleId, TypeId};
use super::mark::Mark;
use super::order_magic::OrderMagic;
use super::prose::Prose;
use super::record::{Position, Record, RememberedSet};
use super::rule::Rule;
use super::status::Status;
use super::types::{Type, TypeBody};
use super::version::Version;

/// One description: a stream in the versions that share its framing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Stream {
    /// Name of the description, which is that of its directory: `domain-context-v1`.
    pub name: String,
    /// Stream id, shared by descriptions of other versions of the same stream: `domain-context`.
    pub id: String,
    /// Title of the stream's chapter.
    pub title: String,
    /// What the stream carries, and why it is as it is.
    pub prose: Prose,
    /// Who uses it, where the description says so.
    pub status: Option<Status>,
    /// Where the facts come from.
    pub sources: Vec<String>,
    /// Versions described here, ascending; at least one.
    pub versions: Vec<Version>,
    /// The magic that tells the order of octets of what is [`Endian::Declared`](super::Endian::Declared);
    /// without one, a bit of a header does.
    pub order_magic: Option<OrderMagic>,
    /// Headers at the start of the stream, outside any record.
    pub headers: Vec<Header>,
    /// What precedes every record, and the rules of framing.
    pub framing: Framing,
    /// Named types: enums, bits and structures.
    pub types: Vec<Type>,
    /// Records, ascending by type code.
    pub records: Vec<Record>,
    /// Every rule of the stream; [`RuleId`] is an index into it.
    pub rules: Vec<Rule>,
    /// Sets of values that a decoder has to remember; [`SetId`](super::SetId) is an index into it.
    pub sets: Vec<RememberedSet>,
}

impl Stream {
    /// Whether its magic tells the order of octets, so that whoever writes it says which.
    pub fn tells_order(&self) -> bool {
        self.order_magic.is_some()
    }

    /// Octets of all headers together.
    pub fn headers_size(&self) -> u64 {
        self.headers.iter().map(|header| header.body.head).sum()
    }

    /// The numbers of its versions, with commas between them: `1, 2`.
    pub fn version_list(&self) -> String {
        let numbers: Vec<String> = self.versions.iter().map(|v| v.number.to_string()).collect();
        numbers.join(", ")
    }

    /// The type with this index.
    pub fn ty(&self, id: TypeId) -> &Type {
        &self.types[id.0]
    }

    /// The record with this index.
    pub fn record(&self, id: RecordId) -> &Record {
        &self.records[id.0]
    }

    /// Whether it is the rule that types are known, where unknown ones are passed over: what was read cannot break
    /// it, and whoever writes a record that nothing describes is refused if something does.
    pub fn passes_over(&self, rule: &Rule) -> bool {
        self.framing.passes_unknown && self.rule(self.framing.type_known).id == rule.id
    }

    /// The rule with this index.
    pub fn rule(&self, id: RuleId) -> &Rule {
        &self.rules[id.0]
    }

    /// The record with this type code.
    pub fn record_by_code(&self, code: u64) -> Option<RecordId> {
        self.records.binary_search_by_key(&code, |r| r.code).ok().map(RecordId)
    }

    /// The record with this name.
    pub fn record_by_name(&self, name: &str) -> Option<RecordId> {
        self.records.iter().position(|r| r.name == name).map(RecordId)
    }

    /// The last field of a record, if a decoder need not hold it as a whole: it may be of any size,
    /// no rule looks at its content, no checksum covers it, and no trailer follows it.
    pub fn last_in_pieces(&self, id: RecordId) -> Option<&Field> {
        let last = self.record(id).last_in_pieces();
        last.filter(|_| !self.framing.is_whole())
    }

    /// Whether no octets are no stream: a header is missing, or a record.
    pub fn refuses_no_octets(&self) -> bool {
        let always = |record: &Record| record.required.as_ref().is_some_and(|it| it.when.is_none());
        !self.headers.is_empty() || self.framing.end.is_some() || self.records.iter().any(always)
    }

    /// The record that every stream begins with, if there is one.
    pub fn first_record(&self) -> Option<RecordId> {
        self.records.iter().position(|r| r.position == Some(Position::First)).map(RecordId)
    }

    /// The structure of a structure type.
    ///
    /// # Panics
    /// If the type is not a structure, which `resolve` has excluded.
    pub fn structure(&self, id: TypeId) -> &Structure {
        match &self.ty(id).body {
            TypeBody::Structure(structure) => structure,
            _ => unreachable!("{} is resolved as a structure", self.ty(id).name),
        }
    }

    /// Number of octets of a kind, where it is always the same wherever the kind stands.
    pub fn size_of(&self, kind: &Kind) -> Option<u64> {
        kind.size(self.types.as_slice())
    }

    /// Number of octets of an element, where it is always the same.
    pub fn size_of_element(&self, element: Element) -> Option<u64> {
        element.size(self.types.as_slice())
    }

    /// The version, where the stream itself does not say it.
    pub fn implied_version(&self) -> Option<u32> {
        let declares = |s: &Structure| s.marked(Mark::Version).is_some();
        let declared = self.headers.iter().any(|h| declares(&h.body))
            || self.records.iter().any(|r| declares(&r.body));
        (!declared).then(|| self.versions[0].number)
    }
}
