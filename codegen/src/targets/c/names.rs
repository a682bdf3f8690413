//! Names as C writes them. Public ones begin with the family's prefix and the name of the stream.
//!
//! C has several namespaces; each has a [`Scope`](scope::Scope), in which the names of the generator
//! and of the support code are declared first. A name of the description that is taken, or that C or
//! C++ keep for themselves, gets a trailing underscore, in every place alike.

mod reserved;
mod scope;
mod spelling;
mod tables;

pub use self::spelling::{Of, constant, snake};
use self::tables::{Constant, Tables};
use crate::model::{BitPart, RecordId, RuleId, SetId, Stream, TypeBody, TypeId};
use crate::plan::{FamilyPlan, StreamPlan};

/// The names of all streams of a family.
pub struct Dictionary<'a> {
    plan: &'a FamilyPlan<'a>,
    tables: Vec<Tables>,
}

impl<'a> Dictionary<'a> {
    /// Names everything.
    pub fn new(plan: &'a FamilyPlan<'a>) -> Self {
        Self { plan, tables: plan.streams.iter().map(Tables::new).collect() }
    }

    /// The names of each stream.
    pub fn streams(&self) -> impl Iterator<Item = Names<'_>> {
        (0..self.tables.len()).map(|index| self.names(index))
    }

    fn names(&self, index: usize) -> Names<'_> {
        let plan = &self.plan.streams[index];
        Names { dictionary: self, index, stream: plan.stream, plan }
    }
}

/// The names of one stream.
#[derive(Clone, Copy)]
pub struct Names<'a> {
    dictionary: &'a Dictionary<'a>,
    index: usize,
    /// The stream.
    pub stream: &'a Stream,
    /// What a codec of it does.
    pub plan: &'a StreamPlan<'a>,
}

impl<'a> Names<'a> {
    fn tables(self) -> &'a Tables {
        &self.dictionary.tables[self.index]
    }

    /// The names of another stream of the family, by its index.
    pub fn of_stream(self, index: usize) -> Self {
        self.dictionary.names(index)
    }

    /// The names of all streams of the family.
    pub fn all(self) -> impl Iterator<Item = Self> {
        self.dictionary.streams()
    }

    /// Name of files, and middle of all names: `domain_context`.
    pub fn module(self) -> String {
        snake(&self.stream.name)
    }

    /// What all names begin with: the family's prefix, and the module.
    pub fn prefix(self) -> String {
        format!("{}_{}", self.common_prefix(), self.module())
    }

    /// What all names of the family begin with.
    pub fn common_prefix(self) -> &'a str {
        &self.dictionary.plan.family.identity.names.prefix
    }

    /// The directory of the headers that users include.
    pub fn directory(self) -> String {
        self.dictionary.plan.family.identity.names.package_in_code()
    }

    /// What keeps a header from being included twice.
    pub fn guard(self, of: &str) -> String {
        format!("{}_{}{of}_H", self.directory(), self.module()).to_uppercase()
    }

    /// The same in capitals, for constants and guards.
    pub fn upper(self) -> String {
        self.prefix().to_uppercase()
    }

    /// What paths call an item.
    pub fn path(self, of: Of) -> String {
        tables::path(self.plan, of)
    }

    /// The name of an item within names.
    pub fn item(self, of: Of) -> &'a str {
        &self.tables().items[&of]
    }

    /// The structure of an item.
    pub fn structure(self, of: Of) -> String {
        format!("struct {}_{}", self.prefix(), self.item(of))
    }

    /// The member of an item's structure for a field.
    pub fn member(self, of: Of, index: usize) -> &'a str {
        &self.tables().members[&(of, index)]
    }

    /// The member for a field after the fixed part, in what shows a record and what it is written
    /// from; lengths and counts are called after it.
    pub fn part(self, record: RecordId, index: usize) -> &'a str {
        &self.tables().parts[&(record, index)].name
    }

    /// The member for the number of octets of such a field.
    pub fn length(self, record: RecordId, index: usize) -> &'a str {
        &self.tables().parts[&(record, index)].length
    }

    /// The member for the number of its elements.
    pub fn count(self, record: RecordId, index: usize) -> &'a str {
        &self.tables().parts[&(record, index)].count
    }

    /// Record and field as the middle of a name: the function that reads the field is called so.
    pub fn accessor(self, record: RecordId, index: usize) -> &'a str {
        &self.tables().parts[&(record, index)].accessor
    }

    /// The member for the octets at the end of a type that tells its own size.
    pub fn tail(self, id: TypeId, index: usize) -> String {
        let field = &self.stream.structure(id).fields[index].name;
        scope::Scope::of(&format!("fixed {field}_length")).give(field)
    }

    /// The union that is a field of an item.
    pub fn union(self, of: Of, index: usize) -> String {
        format!("union {}_{}", self.prefix(), self.tables().unions[&(of, index)])
    }

    /// The member of a union for a case.
    pub fn case(self, of: Of, index: usize, case: usize) -> &'a str {
        &self.tables().cases[&(of, index, case)]
    }

    /// The constant that marks a type code as that of a record which a reader may pass over: empty where nothing has
    /// to, and none where nothing can.
    pub fn optional(self) -> Option<String> {
        let framing = &self.stream.framing;
        let mark = |mark| if mark == 0 { String::new() } else { self.constant("OPTIONAL") };
        framing.optional_mark().map(mark)
    }

    /// A constant of the generator.
    pub fn constant(self, name: &str) -> String {
        format!("{}_{name}", self.upper())
    }

    fn named(self, constant: &Constant) -> String {
        self.constant(&self.tables().constants[constant])
    }

    /// The constant for a record's type code.
    pub fn code(self, record: RecordId) -> String {
        self.named(&Constant::Code(record))
    }

    /// The constant for the only value of a field.
    pub fn only_value(self, of: Of, index: usize) -> String {
        self.named(&Constant::OnlyValue(of, index))
    }

    /// The constant for a value of an enum, by index.
    pub fn value(self, of: TypeId, index: usize) -> String {
        self.named(&Constant::Value(of, index))
    }

    /// The constant for a value of an enum, if it has a name.
    pub fn value_of(self, of: TypeId, value: u64) -> Option<String> {
        let TypeBody::Enum { values, .. } = &self.stream.ty(of).body else { return None };
        let index = values.iter().position(|v| v.value == value)?;
        Some(self.value(of, index))
    }

    /// The constant for a part of bits: its only bit, or, with `_MASK` and `_SHIFT`, several.
    pub fn bits(self, of: TypeId, part: &BitPart) -> String {
        self.named(&Constant::Part(of, part.low.into()))
    }

    /// The constant for the mask of a part of bits.
    pub fn mask(self, of: TypeId, part: &BitPart) -> String {
        let name = self.bits(of, part);
        if part.width == 1 { name } else { format!("{name}_MASK") }
    }

    /// The index of a rule.
    pub fn rule(self, id: RuleId) -> String {
        self.named(&Constant::Rule(id))
    }

    /// The function that tells whether a text matches what a rule asks.
    pub fn matches(self, id: RuleId) -> String {
        let rule = self.rule(id).to_lowercase();
        let start = format!("{}_rule_", self.prefix());
        format!("matches_{}", rule.strip_prefix(&start).unwrap_or(&rule))
    }

    /// The kind of a record.
    pub fn kind(self, record: RecordId) -> String {
        format!("KIND_{}", constant(&self.stream.record(record).name))
    }

    /// What the functions between names and values of an enum or bits type are called after.
    pub fn between(self, of: TypeId) -> &'a str {
        &self.tables().named[&of]
    }

    /// The function that tells whether a value of an enum has a name.
    pub fn known(self, of: TypeId) -> String {
        format!("known_{}", self.tables().types[&of])
    }

    /// The member of the state for a header.
    pub fn header(self, index: usize) -> &'a str {
        &self.tables().headers[index]
    }

    /// The parameter for a header.
    pub fn header_parameter(self, index: usize) -> &'a str {
        &self.tables().parameters[index]
    }

    /// The member of the state that holds a set.
    pub fn set(self, set: SetId) -> &'a str {
        &self.tables().sets[set.0]
    }

    /// The member of the state for a value of the latest record of a type; none if nobody looks at it.
    pub fn latest(self, record: RecordId, field: usize) -> Option<&'a str> {
        self.tables().latest.get(&(record, field)).map(String::as_str)
    }

    /// The member for a stream within this one, in readers, records and handlers.
    pub fn inner(self, inner: Self) -> String {
        scope::Scope::of(tables::BESIDE_INNER).give(&inner.module())
    }

    /// The member for the handler of a record.
    pub fn load_handler(self, record: RecordId) -> &'a str {
        &self.tables().load_handlers[&record]
    }

    /// The member for a record: for its parts in the union of those of all, and for the handler that
    /// saves it.
    pub fn record_member(self, record: RecordId) -> &'a str {
        &self.tables().record_members[&record]
    }
}
