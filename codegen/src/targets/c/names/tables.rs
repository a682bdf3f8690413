//! The names of a stream, given once.

use std::collections::BTreeMap;

use super::scope::Scope;
use super::spelling::{Of, constant, snake};
use crate::model::*;
use crate::plan::{Control, RecordPlan, Shape, StreamPlan};

/// A constant that is named after something in the description.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Constant {
    /// The type code of a record.
    Code(RecordId),
    /// The only value of a field.
    OnlyValue(Of, usize),
    /// A value of an enum.
    Value(TypeId, usize),
    /// The part of bits that begins at a bit.
    Part(TypeId, u64),
    /// The index of a rule.
    Rule(RuleId),
}

/// The names for a field after the fixed part.
#[derive(Debug)]
pub struct PartNames {
    pub name: String,
    pub length: String,
    pub count: String,
    pub accessor: String,
}

/// The names of a stream.
#[derive(Debug, Default)]
pub struct Tables {
    pub items: BTreeMap<Of, String>,
    pub members: BTreeMap<(Of, usize), String>,
    pub parts: BTreeMap<(RecordId, usize), PartNames>,
    pub unions: BTreeMap<(Of, usize), String>,
    pub cases: BTreeMap<(Of, usize, usize), String>,
    pub constants: BTreeMap<Constant, String>,
    pub types: BTreeMap<TypeId, String>,
    /// What functions between names and values are called after.
    pub named: BTreeMap<TypeId, String>,
    pub headers: Vec<String>,
    pub parameters: Vec<String>,
    pub sets: Vec<String>,
    pub latest: BTreeMap<(RecordId, usize), String>,
    pub load_handlers: BTreeMap<RecordId, String>,
    pub record_members: BTreeMap<RecordId, String>,
}

/// Structures and functions that every stream has, without the prefix.
const PUBLIC: &str = "rule rules state parts record reader walk writer decoder receiver saver \
    save_handler save_handlers loader load_handler load_handlers headers_handler reader_init \
    judge_init reader_init_within reader_next reader_offset reader_endian writer_init write_unknown walk_begin \
    walk_settle walk_call walk_over walk_next decoder_init decoder_push decoder_finish \
    decoder_is_done survey cut saver_init save dry_run save_pass save_start save_finish \
    save_is_dry_run save_begin save_begin_with_length save_append save_end load load_rest \
    load_offset load_start load_begin load_read load_ignore_rest load_end load_record load_ignored \
    record_size clear_record clear_stream clear_headers write_record record_name record_type";

/// Functions that the sources of every stream have.
const PRIVATE: &str = "check_length take_body read_unknown tell_order";

/// Members of the state.
const STATE: &str = "number version mode depth seen turned unused";

/// Constants that every stream has.
const CONSTANTS: &str = "OPTIONAL LENGTH_MAX ALIGNMENT SETS RULES RULE_MEMORY SCRATCH WINDOW_MIN";

/// Members that stand beside the one for the stream within a reader, a record or a set of handlers.
pub const BESIDE_INNER: &str = "state error base octets length at prefix done partial begun inside \
    runs count body type instance parts layout version turned header headers unknown unused chosen";

/// What stands beside the headers as parameters: other parameters, variables, and functions that are
/// called.
const BESIDE_HEADERS: &str = "writer output runs count o saver handlers pass total size context \
    inner save status nowhere start handle full in_header stop endian";

/// What paths call an item.
pub fn path(plan: &StreamPlan, of: Of) -> String {
    let stream = plan.stream;
    match of {
        Of::Type(id) => stream.ty(id).name.clone(),
        Of::Header(index) => stream.headers[index].name.clone(),
        Of::RecordHeader => "record_header".into(),
        Of::Record(id) => snake(&stream.record(id).name),
    }
}

impl Tables {
    /// Names everything of a stream.
    pub fn new(plan: &StreamPlan) -> Self {
        let mut tables = Self::default();
        let mut names = Scope::of(PUBLIC);
        PRIVATE.split_whitespace().for_each(|name| names.take(private(name)));
        for stream in following(plan) {
            names.take(format!("save_{stream}"));
        }
        for inner in &plan.inner {
            names.take(private(&format!("clear_stream_{}", snake(inner.id))));
        }
        for of in items(plan) {
            let name = names.give_all(&path(plan, of), |name| made_of(plan, of, name));
            tables.items.insert(of, name);
        }
        tables.types(plan);
        for of in items(plan) {
            tables.members(plan, of, &mut names);
        }
        for record in &plan.records {
            tables.parts(record, &mut names);
        }
        for (index, ty) in plan.stream.types.iter().enumerate() {
            if !matches!(ty.body, TypeBody::Structure(_)) {
                let made = |name: &str| ["_name", "_value"].map(|what| format!("{name}{what}"));
                let name = names.give_all(&ty.name, |name| made(name).to_vec());
                tables.named.insert(TypeId(index), name);
            }
        }
        tables.constants(plan);
        tables.state(plan);
        tables.handlers(plan);
        tables
    }

    fn types(&mut self, plan: &StreamPlan) {
        let mut scope = Scope::default();
        for (index, ty) in plan.stream.types.iter().enumerate() {
            self.types.insert(TypeId(index), scope.give_all(&ty.name, |name| vec![name.into()]));
        }
    }

    fn members(&mut self, plan: &StreamPlan, of: Of, names: &mut Scope) {
        let mut scope = Scope::default();
        for (index, field) in structure(plan, of).fields.iter().enumerate() {
            let wanted = if field.name.is_empty() { "alignment" } else { &field.name };
            let member = scope.give(wanted);
            if let Kind::Union { cases, .. } = &field.kind {
                let union = format!("{}_{}", self.items[&of], field.name);
                let union =
                    names.give_all(&union, |name| vec![name.into(), format!("load_{name}")]);
                self.unions.insert((of, index), union);
                let mut scope = Scope::default();
                for (case, value) in cases.iter().enumerate() {
                    self.cases.insert((of, index, case), scope.give(&value.name));
                }
            }
            self.members.insert((of, index), member);
        }
    }

    fn parts(&mut self, record: &RecordPlan, names: &mut Scope) {
        let mut scope = Scope::of("fixed");
        for part in record.parts.iter().filter(|part| part.has_value()) {
            scope.take(format!("{}_length", part.field.name));
            scope.take(format!("{}_count", part.field.name));
        }
        let item = self.items[&Of::Record(record.id)].clone();
        for part in record.parts.iter().filter(|part| part.has_value()) {
            let field = &part.field.name;
            let accessor = names.give_all(&format!("{item}_{field}"), |name| {
                let own = ["check_each_", "store_"].map(|verb| private(&format!("{verb}{name}")));
                [vec![name.to_owned()], own.to_vec()].concat()
            });
            let names = PartNames {
                name: scope.give(field),
                length: format!("{field}_length"),
                count: format!("{field}_count"),
                accessor,
            };
            self.parts.insert((record.id, part.index), names);
        }
    }

    fn constants(&mut self, plan: &StreamPlan) {
        let stream = plan.stream;
        let mut scope = Scope::of(CONSTANTS);
        for version in &stream.versions {
            scope.take(format!("VERSION_{}", version.number));
        }
        let alone = |name: &str| vec![name.to_owned()];
        for (index, rule) in stream.rules.iter().enumerate() {
            let id = rule.id.strip_prefix(&stream.name).unwrap_or(&rule.id);
            let wanted = constant(&format!("rule_{}", id.trim_start_matches('.')));
            let name = scope.give_all(&wanted, alone);
            self.constants.insert(Constant::Rule(RuleId(index)), name);
        }
        for record in &plan.records {
            let wanted = constant(&format!("type_{}", record.record.name));
            self.constants.insert(Constant::Code(record.id), scope.give_all(&wanted, alone));
        }
        for of in items(plan) {
            for (index, field) in structure(plan, of).fields.iter().enumerate() {
                if field
                    .checks
                    .iter()
                    .any(|c| matches!(c.test, FieldTest::Equals(_) | FieldTest::Octets(_)))
                {
                    let wanted = constant(&format!("{}_{}", path(plan, of), field.name));
                    let name = scope.give_all(&wanted, alone);
                    self.constants.insert(Constant::OnlyValue(of, index), name);
                }
            }
        }
        for (index, ty) in stream.types.iter().enumerate() {
            self.constants_of_type(TypeId(index), ty, &mut scope);
        }
    }

    fn constants_of_type(&mut self, id: TypeId, ty: &Type, scope: &mut Scope) {
        let wanted = |name: &str| constant(&format!("{}_{name}", ty.name));
        match &ty.body {
            TypeBody::Enum { values, .. } => {
                for (index, value) in values.iter().enumerate() {
                    let name = scope.give_all(&wanted(&value.name), |name| vec![name.to_owned()]);
                    self.constants.insert(Constant::Value(id, index), name);
                }
            }
            TypeBody::Bits { parts, .. } => {
                for part in parts {
                    let made = |name: &str| match part.width {
                        1 => vec![name.to_owned()],
                        _ => vec![format!("{name}_MASK"), format!("{name}_SHIFT")],
                    };
                    let Some(name) = &part.name else { continue };
                    let name = scope.give_all(&wanted(name), made);
                    self.constants.insert(Constant::Part(id, part.low.into()), name);
                }
            }
            TypeBody::Structure(_) => {}
        }
    }

    fn state(&mut self, plan: &StreamPlan) {
        let mut scope = Scope::of(STATE);
        let mut parameters = Scope::of(BESIDE_HEADERS);
        for header in &plan.stream.headers {
            self.headers.push(scope.give(&header.name));
            self.parameters.push(parameters.give(&header.name));
        }
        let field = |id: RecordId, index: usize| {
            let record = plan.stream.record(id);
            format!("{}_{}", snake(&record.name), record.body.fields[index].name)
        };
        for set in &plan.state.sets {
            let wanted = match *set {
                RememberedSet::TypeAndInstance => "instances".into(),
                RememberedSet::Field { record, field: index } => field(record, index),
            };
            self.sets.push(scope.give(&wanted));
        }
        for (record, index) in &plan.state.earlier {
            self.latest.insert((*record, *index), scope.give(&field(*record, *index)));
        }
    }

    fn handlers(&mut self, plan: &StreamPlan) {
        let mut load = Scope::of("headers unknown");
        for candidate in plan.following().iter().flat_map(|id| &plan.inner(*id).candidates) {
            load.take(snake(&candidate.stream.name));
        }
        let mut members = Scope::default();
        for record in &plan.records {
            let item = &self.items[&Of::Record(record.id)];
            self.load_handlers.insert(record.id, load.give(item));
            self.record_members.insert(record.id, members.give(item));
        }
    }
}

/// The streams that records begin.
fn following(plan: &StreamPlan) -> impl Iterator<Item = String> {
    let begun = plan.records.iter().filter_map(|record| match record.control {
        Some(Control::Begins(inner)) => Some(plan.inner(inner)),
        _ => None,
    });
    begun.flat_map(|inner| &inner.candidates).map(|c| snake(&c.stream.name))
}

/// All that may have a structure.
fn items(plan: &StreamPlan) -> Vec<Of> {
    let types = plan.types.iter().map(|ty| Of::Type(ty.id));
    let headers = (0..plan.headers.len()).map(Of::Header);
    let records = plan.records.iter().map(|record| Of::Record(record.id));
    // Records and headers come first, so that types give way to them.
    let framing = std::iter::once(Of::RecordHeader);
    framing.chain(records).chain(headers).chain(types).collect()
}

fn structure<'a>(plan: &StreamPlan<'a>, of: Of) -> &'a Structure {
    let stream = plan.stream;
    match of {
        Of::Type(id) => stream.structure(id),
        Of::Header(index) => &stream.headers[index].body,
        Of::RecordHeader => &stream.framing.header,
        Of::Record(id) => &stream.record(id).body,
    }
}

/// A name of the sources, which has no prefix and so is nobody's in the headers.
fn private(name: &str) -> String {
    format!("static {name}")
}

/// The names that are made of that of an item.
fn made_of(plan: &StreamPlan, of: Of, name: &str) -> Vec<String> {
    let with = |verbs: &[&str]| verbs.iter().map(|v| format!("{v}{name}")).collect::<Vec<_>>();
    let own = |verbs: &[&str]| with(verbs).iter().map(|n| private(n)).collect::<Vec<_>>();
    let mut made = vec![name.to_owned()];
    made.extend(with(&["turn_", "turned_", "store_", "holds_", "shows_"]));
    made.extend(own(&["check_", "check_rules_of_", "store_"]));
    made.extend(own(&["clear_", "clear_body_of_"]));
    let Of::Record(id) = of else {
        made.extend(with(&["load_", "clear_"]));
        if let Of::Type(id) = of
            && !plan.ty(id).tail.is_empty()
        {
            made.extend(with(&["next_"]));
            made.push(format!("{name}_element"));
            made.extend(own(&["counts_", "take_", "measure_", "put_"]));
        }
        return made;
    };
    let record = plan.record(id);
    made.extend(with(&["get_", "write_"]));
    made.push(format!("write_{name}_inline"));
    made.extend(own(&["read_", "take_", "given_", "measure_", "put_", "misplaced_", "wanted_"]));
    if record.shape == Shape::Parts {
        made.extend(["view", "body"].map(|what| format!("{name}_{what}")));
    }
    if !record.is_last || record.shape != Shape::Empty {
        made.extend(with(&["save_", "save_fixed_"]));
    }
    made
}
