//! Names as Rust writes them. Each namespace is a [`Scope`], into which the names of the generator
//! and of the support code get first; a name of a description that is taken by then, or that Rust
//! keeps for itself, gets an underscore at its end.

use super::words::*;
use std::collections::{BTreeMap, BTreeSet};

use crate::keywords;
use crate::model::*;

/// A namespace.
#[derive(Debug, Clone)]
pub struct Scope {
    taken: BTreeSet<String>,
}

impl Scope {
    /// A namespace in which these names are taken.
    fn with(taken: &[&str]) -> Self {
        let kept = keywords::RESERVED.iter().chain(&keywords::WEAK);
        Self { taken: taken.iter().chain(kept).map(|name| (*name).to_owned()).collect() }
    }

    /// Declares a name; gives the one that it gets.
    fn declare(&mut self, name: impl Into<String>) -> String {
        let mut name = name.into();
        while !self.taken.insert(name.clone()) {
            name.push('_');
        }
        name
    }
}

/// Whose fields they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// Those of a header.
    Header(usize),
    /// Those of the record header.
    Framing,
    /// Those of a record.
    Record(RecordId),
    /// Those of a type.
    Type(TypeId),
}

/// What a part of a bits type is called.
#[derive(Debug, Clone)]
pub struct BitNames {
    /// The method that gives it.
    pub method: String,
    /// The constant of a single bit.
    pub constant: String,
    /// The method that sets it.
    pub with: String,
}

/// The names of one stream.
#[derive(Debug)]
pub struct Names {
    /// Its module.
    pub module: String,
    types: Vec<String>,
    records: Vec<String>,
    heads: Vec<String>,
    headers: Vec<String>,
    header_values: Vec<String>,
    unions: BTreeMap<(Owner, usize), String>,
    fields: BTreeMap<Owner, Vec<String>>,
    cases: BTreeMap<(Owner, usize), Vec<String>>,
    values: BTreeMap<TypeId, Vec<String>>,
    bits: BTreeMap<TypeId, Vec<Option<BitNames>>>,
    modules: Vec<String>,
    handlers: Vec<String>,
    bare: Vec<String>,
    rules: Vec<String>,
    sets: Vec<String>,
    earlier: BTreeMap<(RecordId, usize), String>,
    /// The variants and methods for the streams that follow a record, by index in the family.
    inner: BTreeMap<usize, (String, String)>,
}

/// The modules of all streams.
pub fn modules(family: &Family) -> Vec<String> {
    let mut scope = Scope::with(&ROOT);
    scope.taken.insert("tokio".into());
    family.streams.iter().map(|stream| scope.declare(snake(&stream.name))).collect()
}

impl Names {
    /// The names of a stream, whose module has a name already; `inner` are the streams that follow
    /// a record of it, by index in the family, with their modules.
    pub fn of(stream: &Stream, module: &str, inner: &[(usize, String)]) -> Self {
        let mut types = Scope::with(&TYPES);
        types.taken.extend(MORE_TYPES.map(str::to_owned));
        let headers = stream.headers.iter().map(|h| types.declare(camel(&h.name))).collect();
        let records: Vec<_> =
            stream.records.iter().map(|r| types.declare(camel(&r.name))).collect();
        let named = stream.types.iter().map(|t| types.declare(camel(&t.name))).collect();
        let heads = records
            .iter()
            .map(|name| types.declare(format!("{}Head", name.trim_end_matches('_'))))
            .collect();
        let mut handlers = Scope::with(&HANDLERS);
        let mut modules = Scope::with(&MODULES);
        let mut bare = Scope::with(&["unknown"]);
        let mut values = Scope::with(&HEADER_VALUES);
        let inner = inner.iter().map(|(index, module)| {
            let variant = types.declare(camel(module));
            let method = handlers.declare(module.clone());
            values.taken.insert(method.clone());
            (*index, (variant, method))
        });
        let inner = inner.collect();
        let each = |scope: &mut Scope| -> Vec<String> {
            stream.records.iter().map(|r| scope.declare(snake(&r.name))).collect()
        };
        let mut rules = Scope::with(&["MEMORY"]);
        let mut state = Scope::with(&STATE);
        let header_values: Vec<_> =
            stream.headers.iter().map(|h| values.declare(h.name.clone())).collect();
        state.taken.extend(header_values.iter().cloned());
        let of_field = |(record, field): (RecordId, usize)| {
            let record = stream.record(record);
            format!("{}_{}", snake(&record.name), record.body.fields[field].name)
        };
        let sets = stream.sets.iter().map(|set| match set {
            RememberedSet::TypeAndInstance => "instances".to_owned(),
            RememberedSet::Field { record, field } => state.declare(of_field((*record, *field))),
        });
        let sets = sets.collect();
        let earlier = stream.captured();
        let earlier = earlier.into_iter().map(|at| (at, state.declare(of_field(at))));
        let mut names = Self {
            module: module.to_owned(),
            types: named,
            records,
            heads,
            headers,
            unions: BTreeMap::new(),
            fields: BTreeMap::new(),
            cases: BTreeMap::new(),
            values: BTreeMap::new(),
            bits: BTreeMap::new(),
            modules: each(&mut modules),
            handlers: each(&mut handlers),
            bare: each(&mut bare),
            rules: stream.rules.iter().map(|r| rules.declare(constant_of(stream, r))).collect(),
            header_values,
            sets,
            earlier: earlier.collect(),
            inner,
        };
        names.structures(stream, &mut types);
        names.named_values(stream);
        names
    }

    fn structures(&mut self, stream: &Stream, types: &mut Scope) {
        for (i, header) in stream.headers.iter().enumerate() {
            self.structure(Owner::Header(i), &header.name, &header.body, types);
        }
        self.structure(Owner::Framing, "record_header", &stream.framing.header, types);
        for (i, record) in stream.records.iter().enumerate() {
            self.structure(Owner::Record(RecordId(i)), &record.name, &record.body, types);
        }
        for (i, ty) in stream.types.iter().enumerate() {
            if let TypeBody::Structure(structure) = &ty.body {
                self.structure(Owner::Type(TypeId(i)), &ty.name, structure, types);
            }
        }
    }

    fn structure(&mut self, owner: Owner, name: &str, structure: &Structure, types: &mut Scope) {
        let (mut fixed, mut parts) = (Scope::with(&[]), Scope::with(&LOCALS));
        let tags = |index: usize| {
            let mut fields = structure.fields.iter();
            fields.any(|f| matches!(f.kind, Kind::Union { tag, .. } if tag == index))
        };
        let mut names = Vec::new();
        for (index, field) in structure.fields.iter().enumerate() {
            let wanted = if field.name.is_empty() { "align" } else { &field.name };
            let taken = tags(index) && FUNCTIONS.contains(&wanted);
            let wanted = if taken { format!("{wanted}_") } else { wanted.to_owned() };
            let head = index < structure.head_fields;
            names.push(if head { fixed.declare(wanted) } else { parts.declare(wanted) });
            if let Kind::Union { cases, .. } = &field.kind {
                let union = types.declare(camel(&format!("{name}_{}", field.name)));
                self.unions.insert((owner, index), union);
                let mut variants = Scope::with(&["Other"]);
                let variants = cases.iter().map(|c| variants.declare(camel(&c.name)));
                self.cases.insert((owner, index), variants.collect());
            }
        }
        self.fields.insert(owner, names);
    }

    fn named_values(&mut self, stream: &Stream) {
        for (i, ty) in stream.types.iter().enumerate() {
            let mut scope = Scope::with(&BITS);
            match &ty.body {
                TypeBody::Enum { values, .. } => {
                    let names = values.iter().map(|v| scope.declare(constant(&v.name)));
                    self.values.insert(TypeId(i), names.collect());
                }
                TypeBody::Bits { parts, .. } => {
                    let mut name = |part: &BitPart| {
                        let name = part.name.as_deref()?;
                        let constant = scope.declare(constant(name));
                        let method = scope.declare(name);
                        Some(BitNames { method, constant, with: String::new() })
                    };
                    let mut names: Vec<_> = parts.iter().map(&mut name).collect();
                    for (names, part) in names.iter_mut().zip(parts) {
                        if let (Some(names), Some(name)) = (names, &part.name) {
                            names.with = scope.declare(format!("with_{name}"));
                        }
                    }
                    self.bits.insert(TypeId(i), names);
                }
                TypeBody::Structure(_) => {}
            }
        }
    }

    /// The type of a header.
    pub fn header(&self, index: usize) -> &str {
        &self.headers[index]
    }

    /// The method that gives a header, and variables that hold it.
    pub fn header_value(&self, index: usize) -> &str {
        &self.header_values[index]
    }

    /// The type of a record, and its variant.
    pub fn record(&self, id: RecordId) -> &str {
        &self.records[id.0]
    }

    /// The type of the fixed part of a record.
    pub fn head(&self, id: RecordId) -> &str {
        &self.heads[id.0]
    }

    /// The module of a record.
    pub fn record_module(&self, id: RecordId) -> &str {
        &self.modules[id.0]
    }

    /// The methods that take a record.
    pub fn handler(&self, id: RecordId) -> &str {
        &self.handlers[id.0]
    }

    /// What stands behind `write_` in the method that writes a record.
    pub fn bare(&self, id: RecordId) -> &str {
        &self.bare[id.0]
    }

    /// A type.
    pub fn ty(&self, id: TypeId) -> &str {
        &self.types[id.0]
    }

    /// The type of a union.
    pub fn union(&self, owner: Owner, field: usize) -> &str {
        &self.unions[&(owner, field)]
    }

    /// The variants of a union.
    pub fn cases(&self, owner: Owner, field: usize) -> &[String] {
        &self.cases[&(owner, field)]
    }

    /// A field.
    pub fn field(&self, owner: Owner, index: usize) -> &str {
        &self.fields[&owner][index]
    }

    /// The constants of an enum.
    pub fn values(&self, id: TypeId) -> &[String] {
        &self.values[&id]
    }

    /// The names of the parts of a bits type.
    pub fn bits(&self, id: TypeId) -> &[Option<BitNames>] {
        &self.bits[&id]
    }

    /// The constant that holds a rule: its id without the stream.
    pub fn rule(&self, id: RuleId) -> &str {
        &self.rules[id.0]
    }

    /// The set in the state.
    pub fn set(&self, id: SetId) -> &str {
        &self.sets[id.0]
    }

    /// The value in the state of a field of an earlier record.
    pub fn earlier(&self, record: RecordId, field: usize) -> &str {
        &self.earlier[&(record, field)]
    }

    /// The variant for records of a stream that follows a record, and the method for them.
    pub fn inner(&self, index: usize) -> (&str, &str) {
        let (variant, method) = &self.inner[&index];
        (variant, method)
    }
}

/// `NODE_DATA` or `node_data` as a type: `NodeData`.
pub fn camel(name: &str) -> String {
    let part = |part: &str| {
        let mut letters = part.chars();
        let first = letters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(letters.map(|c| c.to_ascii_lowercase())).collect::<String>()
    };
    name.split(['_', '-']).map(part).collect()
}

/// `node_data` or `domain-context` as a module or function.
pub fn snake(name: &str) -> String {
    name.to_lowercase().replace('-', "_")
}

/// `unique_id` as a constant: `UNIQUE_ID`.
pub fn constant(name: &str) -> String {
    name.to_uppercase().replace(['-', '.'], "_")
}

/// The id of a rule without the stream.
fn constant_of(stream: &Stream, rule: &Rule) -> String {
    let id = rule.id.strip_prefix(&stream.name).unwrap_or(&rule.id);
    constant(id.trim_start_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::HEADER_VALUES;

    #[test]
    fn headers_share_no_name_with_methods() {
        let templates = ["reader", "writer"].map(|name| {
            let path = format!("{}/templates/rust/{name}.rs.txt", env!("CARGO_MANIFEST_DIR"));
            std::fs::read_to_string(path).expect("the template is in the repository")
        });
        for line in templates.iter().flat_map(|text| text.lines()) {
            let Some((_, after)) = line.split_once("fn ") else { continue };
            let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            let name = &after[..end.unwrap_or(after.len())];
            // Others are made of the name of a record or stream.
            if name.is_empty() || name.ends_with('_') {
                continue;
            }
            assert!(HEADER_VALUES.contains(&name), "a header may be called `{name}`");
        }
    }
}
