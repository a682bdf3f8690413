//! The names that a stream has in Go: one scope for each namespace of the language.
//!
//! What the generator and the language itself call something is declared in a scope first. A name of
//! the description that is taken there gets an underscore behind it, or as many as it takes.

use std::collections::BTreeMap;

use super::names::{exported, joined, of_rule, unexported};
use super::reserved::{
    BITS, LANGUAGE, LOCAL, METHODS, NO_PACKAGES, PACKAGE, READER, Scope, WRITER,
};
use crate::model::{Family, Kind, RememberedSet, Rule, Stream};
use crate::model::{RecordId, RuleId, SetId, Structure, TypeBody, TypeId, UnionCase};
use crate::plan::{FamilyPlan, Inner, StreamPlan};

/// What holds fields: for the names of its unions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A header, by index.
    Header(usize),
    /// The record header.
    RecordHeader,
    /// A record.
    Record(RecordId),
    /// A structure among the types.
    Type(TypeId),
}

/// The names of a value of an enum, or of a part of bits.
#[derive(Debug, Clone, Default)]
pub struct PartNames {
    /// The constant.
    pub constant: String,
    /// The method that gives a part.
    pub get: String,
    /// The method that sets it.
    pub with: String,
}

/// The names of a named type.
#[derive(Debug, Clone, Default)]
pub struct TypeNames {
    /// The type.
    pub name: String,
    /// The function that gives an enum's value with a name.
    pub parse: String,
    /// The variable that says what the parts of bits are called.
    pub bits: String,
    /// The function that decodes an element of the type.
    pub decode: String,
    /// Its values or parts; no names for reserved bits.
    pub parts: Vec<PartNames>,
}

/// The names of a header.
#[derive(Debug, Clone)]
pub struct HeaderNames {
    /// Its structure.
    pub name: String,
    /// The variables and fields that hold it.
    pub variable: String,
    /// The method of the reader that gives it.
    pub accessor: String,
}

/// The names of a record.
#[derive(Debug, Clone)]
pub struct RecordNames {
    /// Its structure.
    pub name: String,
    /// The constant for its kind.
    pub kind: String,
    /// The constant for its type code.
    pub code: String,
    /// The field of the reader that holds it.
    pub variable: String,
    /// The method of the reader that gives it.
    pub accessor: String,
    /// The method of the writer that writes it.
    pub write: String,
    /// The method of the writer that passes it on in a layout with fewer fields.
    pub relay: String,
    /// Its handler, of those that load and those that save.
    pub handler: String,
    /// The end of the names of what reads it.
    pub suffix: String,
    /// The variable that holds its layouts.
    pub layouts: String,
    /// The file that it stands in, without its ending.
    pub file: String,
}

/// The names of a description that an inner stream may have.
#[derive(Debug, Clone)]
pub struct CandidateNames {
    /// What stands before the names of its package; nothing, for the own one.
    pub qualifier: String,
    /// Its package.
    pub package: String,
    /// The path of that; none for the own one.
    pub import: Option<String>,
    /// The method that gives its reader.
    pub accessor: String,
    /// The method that begins it for a writer.
    pub begin: String,
    /// The body that a record of it is.
    pub record: String,
    /// The handler of such records.
    pub handler: String,
}

/// The names of an inner stream.
#[derive(Debug, Clone)]
pub struct InnerNames {
    /// The kind that stands for its records.
    pub kind: String,
    /// The function that judges one that stands in a body.
    pub judge: String,
    /// The function that clears one that stands in a body.
    pub clear: String,
    /// Its descriptions, as the plan has them.
    pub candidates: Vec<CandidateNames>,
}

/// All names of a stream.
#[derive(Debug, Clone)]
pub struct Names {
    /// The package.
    pub package: String,
    /// The types, by index.
    pub types: Vec<TypeNames>,
    /// The headers, by index.
    pub headers: Vec<HeaderNames>,
    /// The records, by index.
    pub records: Vec<RecordNames>,
    /// The streams within, by index.
    pub inner: Vec<InnerNames>,
    rules: Vec<String>,
    matches: Vec<String>,
    sets: Vec<String>,
    earlier: BTreeMap<(RecordId, usize), String>,
    unions: BTreeMap<(Place, usize), String>,
}

/// The packages of a family, by index.
pub fn packages(family: &Family) -> Vec<String> {
    let mut scope = Scope::new([LANGUAGE, NO_PACKAGES]);
    family.streams.iter().map(|stream| scope.take(joined(&stream.name))).collect()
}

/// The names of the fields of a structure, by index.
pub fn fields(structure: &Structure) -> Vec<String> {
    let mut scope = Scope::new([METHODS]);
    let name = |f: &crate::model::Field| match f.kind {
        Kind::Reserved { .. } | Kind::Align { .. } | Kind::Checksum(_) => "_".to_owned(),
        _ => scope.take(exported(&f.name)),
    };
    structure.fields.iter().map(name).collect()
}

/// The members of a union.
pub fn members(cases: &[UnionCase]) -> Vec<String> {
    let mut scope = Scope::default();
    cases.iter().map(|case| scope.take(exported(&case.name))).collect()
}

impl Names {
    /// The names of a stream of a family.
    pub fn new(family: &FamilyPlan, index: usize) -> Self {
        let packages = packages(family.family);
        let plan = &family.streams[index];
        let mut scope = Scope::new([LANGUAGE, PACKAGE]);
        let types = types(plan.stream, &mut scope);
        let mut methods = Methods {
            reader: Scope::new([READER]),
            writer: Scope::new([WRITER]),
            handlers: Scope::new(["Unknown"]),
        };
        let records = records(plan.stream, &mut scope, &mut methods);
        let (headers, mut fields) = headers(plan.stream, &mut scope, &mut methods);
        let inner = |of: &Inner| inner(of, &packages, index, &mut scope, &mut methods);
        let inner = plan.inner.iter().map(inner).collect();
        let mut named = |word: &str| -> Vec<String> {
            let of = |rule: &Rule| scope.take(of_rule(word, &plan.stream.name, &rule.id));
            plan.stream.rules.iter().map(of).collect()
        };
        let (rules, matches) = (named("rule"), named("matches"));
        Self {
            rules,
            matches,
            sets: sets(plan.stream, &mut fields),
            earlier: earlier(plan, &mut fields),
            unions: unions(plan.stream, &types, &mut scope),
            package: packages[index].clone(),
            types,
            headers,
            records,
            inner,
        }
    }

    /// The variable that holds a rule.
    pub fn rule(&self, id: RuleId) -> &str {
        &self.rules[id.0]
    }

    /// The function that tells whether a text matches what a rule asks.
    pub fn matches(&self, id: RuleId) -> &str {
        &self.matches[id.0]
    }

    /// The field of the state that holds a set.
    pub fn set(&self, id: SetId) -> &str {
        &self.sets[id.0]
    }

    /// The field of the state that holds a field of the latest record of a type.
    pub fn earlier(&self, record: RecordId, field: usize) -> &str {
        &self.earlier[&(record, field)]
    }

    /// The structure for a union.
    pub fn union(&self, place: Place, field: usize) -> &str {
        &self.unions[&(place, field)]
    }

    /// A named type.
    pub fn ty(&self, id: TypeId) -> &str {
        &self.types[id.0].name
    }

    /// The names of a record.
    pub fn record(&self, id: RecordId) -> &RecordNames {
        &self.records[id.0]
    }
}

fn types(stream: &Stream, scope: &mut Scope) -> Vec<TypeNames> {
    let declare = |ty: &crate::model::Type, scope: &mut Scope| {
        let name = scope.take(exported(&ty.name));
        if matches!(ty.body, TypeBody::Structure(_)) {
            scope.take(format!("{name}Size"));
            scope.take(format!("New{name}"));
        }
        name
    };
    let names: Vec<String> = stream.types.iter().map(|ty| declare(ty, scope)).collect();
    let all = stream.types.iter().zip(names);
    all.map(|(ty, name)| {
        let parts = match &ty.body {
            TypeBody::Enum { values, .. } => {
                let constant =
                    |v: &crate::model::EnumValue| scope.take(name.clone() + &exported(&v.name));
                let part = |constant| PartNames { constant, ..PartNames::default() };
                values.iter().map(constant).map(part).collect()
            }
            TypeBody::Bits { parts, .. } => bits(&name, parts, scope),
            TypeBody::Structure(_) => Vec::new(),
        };
        TypeNames {
            parse: scope.take(format!("Parse{name}")),
            bits: scope.take(format!("{}Parts", unexported(&ty.name))),
            decode: scope.take(format!("decode{name}")),
            parts,
            name,
        }
    })
    .collect()
}

fn bits(ty: &str, parts: &[crate::model::BitPart], scope: &mut Scope) -> Vec<PartNames> {
    let mut methods = Scope::new([BITS]);
    let mut named = |prefix: &str, part: &crate::model::BitPart| match &part.name {
        Some(name) => methods.take(format!("{prefix}{}", exported(name))),
        None => String::new(),
    };
    let gets: Vec<String> = parts.iter().map(|part| named("", part)).collect();
    let withs: Vec<String> = parts.iter().map(|part| named("With", part)).collect();
    let all = parts.iter().zip(gets).zip(withs);
    all.map(|((part, get), with)| PartNames {
        constant: match &part.name {
            Some(name) => scope.take(format!("{ty}{}", exported(name))),
            None => String::new(),
        },
        get,
        with,
    })
    .collect()
}

/// The methods of reader and writer, and the fields of what holds handlers.
struct Methods {
    reader: Scope,
    writer: Scope,
    handlers: Scope,
}

fn headers(stream: &Stream, scope: &mut Scope, methods: &mut Methods) -> (Vec<HeaderNames>, Scope) {
    let named: Vec<(String, String)> = stream
        .headers
        .iter()
        .map(|header| {
            let name = scope.take(exported(&header.name));
            scope.take(format!("{name}Size"));
            scope.take(format!("New{name}"));
            (name, methods.reader.take(exported(&header.name)))
        })
        .collect();
    // Their variables stand in functions, where they would hide what the package declares.
    let mut local = scope.clone();
    LOCAL.split_whitespace().for_each(|name| drop(local.take(name.to_owned())));
    let all = stream.headers.iter().zip(named);
    let headers = all
        .map(|(header, (name, accessor))| HeaderNames {
            name,
            variable: local.take(unexported(&header.name)),
            accessor,
        })
        .collect();
    (headers, local)
}

fn records(stream: &Stream, scope: &mut Scope, methods: &mut Methods) -> Vec<RecordNames> {
    let mut variables = Scope::new([LANGUAGE]);
    let mut suffixes = Scope::new(["Headers Unknown"]);
    let package = joined(&stream.name);
    let mut files =
        Scope::new([package.as_str(), "handlers reader record rules state types writer"]);
    let name = |record: &crate::model::Record| {
        let exported = exported(&record.name);
        let name = scope.take(exported.clone());
        scope.take(format!("{name}Size"));
        scope.take(format!("New{name}"));
        RecordNames {
            kind: scope.take(format!("Kind{exported}")),
            code: scope.take(format!("Type{exported}")),
            layouts: scope.take(format!("{}Layouts", unexported(&record.name))),
            variable: variables.take(unexported(&record.name)),
            accessor: methods.reader.take(exported.clone()),
            write: methods.writer.take(format!("Write{exported}")),
            relay: methods.writer.take(format!("Relay{exported}")),
            handler: methods.handlers.take(exported.clone()),
            suffix: suffixes.take(exported),
            file: files.take(joined(&record.name)),
            name,
        }
    };
    stream.records.iter().map(name).collect()
}

fn inner(
    inner: &Inner,
    packages: &[String],
    own: usize,
    scope: &mut Scope,
    methods: &mut Methods,
) -> InnerNames {
    let name = exported(inner.id);
    let kind = scope.take(format!("Kind{name}"));
    let judge = scope.take(format!("judge{name}"));
    let clear = scope.take(format!("clear{name}"));
    let candidate = |candidate: &crate::plan::Candidate| {
        let package = &packages[candidate.index];
        let own = candidate.index == own;
        let called = match inner.is_chosen() {
            true => exported(&candidate.stream.name),
            false => name.clone(),
        };
        CandidateNames {
            qualifier: if own { String::new() } else { format!("{package}.") },
            package: package.clone(),
            import: (!own).then(|| package.clone()),
            accessor: methods.reader.take(called.clone()),
            begin: methods.writer.take(format!("Begin{called}")),
            record: scope.take(format!("{called}Record")),
            handler: methods.handlers.take(called),
        }
    };
    InnerNames { kind, judge, clear, candidates: inner.candidates.iter().map(candidate).collect() }
}

fn sets(stream: &Stream, scope: &mut Scope) -> Vec<String> {
    let name = |set: &RememberedSet| match set {
        RememberedSet::TypeAndInstance => "instances".into(),
        RememberedSet::Field { record, field } => {
            let record = stream.record(*record);
            let field = &record.body.fields[*field].name;
            scope.take(unexported(&format!("{}_{field}_values", record.name)))
        }
    };
    stream.sets.iter().map(name).collect()
}

fn earlier(plan: &StreamPlan, scope: &mut Scope) -> BTreeMap<(RecordId, usize), String> {
    let name = |(id, field): &(RecordId, usize)| {
        let record = plan.stream.record(*id);
        let field_name = &record.body.fields[*field].name;
        let name = unexported(&format!("{}_{field_name}", record.name));
        ((*id, *field), scope.take(name))
    };
    plan.state.earlier.iter().map(name).collect()
}

fn unions(
    stream: &Stream,
    types: &[TypeNames],
    scope: &mut Scope,
) -> BTreeMap<(Place, usize), String> {
    let mut places: Vec<(Place, String, &Structure)> = Vec::new();
    for (i, header) in stream.headers.iter().enumerate() {
        places.push((Place::Header(i), exported(&header.name), &header.body));
    }
    places.push((Place::RecordHeader, "Framing".into(), &stream.framing.header));
    for (i, record) in stream.records.iter().enumerate() {
        places.push((Place::Record(RecordId(i)), exported(&record.name), &record.body));
    }
    for (i, ty) in stream.types.iter().enumerate() {
        if let TypeBody::Structure(structure) = &ty.body {
            places.push((Place::Type(TypeId(i)), types[i].name.clone(), structure));
        }
    }
    let mut found = BTreeMap::new();
    for (place, item, structure) in places {
        for (index, field) in structure.fields.iter().enumerate() {
            if matches!(field.kind, Kind::Union { .. }) {
                found.insert((place, index), scope.take(item.clone() + &exported(&field.name)));
            }
        }
    }
    found
}
