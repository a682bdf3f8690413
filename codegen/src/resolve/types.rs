//! Named types: enums and structures, and what holds of all types.

use super::entries::prose;
use super::resolver::Resolver;
use super::spellings;
use crate::diagnostics::At;
use crate::model::*;
use crate::words::{did_you_mean, list};
use crate::yaml::source::{self, FieldEntry, Span, TypeEntry};

/// A type whose turn has not come.
pub(super) struct Pending<'s> {
    pub(super) id: TypeId,
    pub(super) name: &'s str,
    pub(super) entry: &'s TypeEntry,
    pub(super) at: At,
}

impl Resolver<'_> {
    /// Resolves all types of the stream's file and of the records' files.
    pub(super) fn types(&mut self, file: &source::StreamFile, at: &At) {
        let sources = self.sources.clone();
        let mut pending = Vec::new();
        let shared = file.types.iter().map(|(n, e)| (n, e, None, at.key("types").key(n)));
        let own = sources.iter().enumerate().flat_map(|(i, record)| {
            let at = At::file(record.file).key("types");
            let types = &record.content.types;
            types.iter().map(move |(n, e)| (n, e, Some(RecordId(i)), at.key(n)))
        });
        for (name, entry, home, at) in shared.chain(own) {
            self.check_name(name, &at.itself());
            if built_in().any(|built_in| built_in == name) {
                let remedy = "choose another name";
                let message = format!("`{name}` is a built-in type");
                self.diagnostics.report(&at.itself(), message, remedy);
                continue;
            }
            if !self.claim(name, "type", &at.itself()) {
                self.refused_types.push(name.clone());
                continue;
            }
            let id = TypeId(pending.len());
            self.type_names.insert(name.clone(), id);
            self.type_homes.push(home);
            pending.push(Pending { id, name, entry, at });
        }
        self.types = pending.iter().map(|_| None).collect();
        let (mut enums, mut bits, mut structures) = (Vec::new(), Vec::new(), Vec::new());
        for p in &pending {
            match (&p.entry.enum_of, &p.entry.bits) {
                (Some(carrier), None) => enums.push((p, carrier)),
                (None, Some(carrier)) => bits.push((p, carrier)),
                (None, None) => structures.push(p),
                (Some(_), Some(_)) => self.diagnostics.report(
                    &p.at.itself(),
                    "`enum` and `bits` cannot be used together",
                    "an enum names values, a bits type names bits; a part of a bits type can have \
                     an enum as its `type`",
                ),
            }
        }
        enums.into_iter().for_each(|(p, carrier)| self.enum_type(p, carrier));
        bits.into_iter().for_each(|(p, carrier)| self.bits_type(p, carrier));
        for p in &structures {
            self.structure_type(p, &structures, &mut Vec::new());
        }
    }

    pub(super) fn put(&mut self, p: &Pending, body: TypeBody) {
        let prose = prose(&p.entry.doc, p.entry.why.as_ref(), p.entry.history.as_ref());
        self.types[p.id.0] =
            Some(Type { name: p.name.to_owned(), prose, home: self.type_homes[p.id.0], body });
    }

    /// The integer that holds `what`, by its name; reports one that cannot.
    pub(super) fn integer(&mut self, name: &str, what: &str, at: &At) -> Option<Primitive> {
        let found = primitive(name).filter(|p| p.unsigned());
        let message = match found {
            Some(integer) if integer.odd() => format!("`{name}` cannot hold {what}"),
            Some(_) => return found,
            None => format!("`{name}` is not an unsigned integer"),
        };
        let remedy = format!("{what} is held by `u8`, `u16`, `u32` or `u64`");
        self.diagnostics.report(at, message, remedy);
        None
    }

    fn enum_type(&mut self, p: &Pending, carrier: &str) {
        self.check_type_keys(p.entry, "an enum", &["enum", "others", "values"], &p.at);
        let primitive = self.integer(carrier, "an enum", &p.at.key("enum"));
        if primitive.is_none() {
            self.unsound_types.push(p.id);
        }
        let primitive = primitive.unwrap_or(Primitive::U64);
        let entries = p.entry.values.as_deref().unwrap_or_default();
        if entries.is_empty() {
            self.diagnostics.report(
                &p.at.itself(),
                format!("the enum `{}` has no values", p.name),
                "add `values: [{ name: …, value: …, doc: … }]`",
            );
        }
        for (i, value) in entries.iter().enumerate() {
            let at = p.at.key("values").index(i);
            self.check_name(&value.name, &at.key("name"));
            let most = primitive.greatest();
            if value.value > most {
                self.diagnostics.report(
                    &at.key("value"),
                    format!("{:#x} does not fit into a {carrier}", value.value),
                    format!("the greatest value is {most:#x}; widen the enum or correct the value"),
                );
            }
            let earlier = &entries[..i];
            let twice = earlier.iter().any(|other| other.name == value.name);
            let same = earlier.iter().find(|other| other.value == value.value);
            if let (Some(other), false) = (same, twice) {
                self.diagnostics.report(
                    &at.key("value"),
                    format!("`{}` already has the value {:#x}", other.name, value.value),
                    "give each name a value of its own",
                );
            }
            if twice {
                self.diagnostics.report(
                    &at.key("name"),
                    format!("`{}` is listed twice", value.name),
                    "give each value a name of its own",
                );
            }
        }
        let mut values: Vec<EnumValue> = entries
            .iter()
            .map(|v| EnumValue { name: v.name.clone(), value: v.value, doc: v.doc.clone() })
            .collect();
        values.sort_by_key(|v| v.value);
        let open = p.entry.others.is_some();
        self.put(p, TypeBody::Enum { primitive, open, values });
    }

    /// The structures that a structure contains are resolved before it.
    fn structure_type(&mut self, p: &Pending, all: &[&Pending], in_progress: &mut Vec<TypeId>) {
        if self.types[p.id.0].is_some() {
            return;
        }
        if let Some(first) = in_progress.iter().position(|id| *id == p.id) {
            let name = |id: &TypeId| all.iter().find(|p| p.id == *id).map(|p| p.name);
            let names: Vec<&str> = in_progress[first..].iter().filter_map(name).collect();
            let message = match names.as_slice() {
                [name] => format!("there is a cycle: `{name}` contains itself"),
                names => format!("there is a cycle: {} contain each other", list(names)),
            };
            let remedy = "a type cannot contain itself; break the cycle";
            self.diagnostics.report(&p.at.itself(), message, remedy);
            return;
        }
        let Some(entries) = self.structure_entries(p) else {
            return;
        };
        in_progress.push(p.id);
        for name in entries.iter().flat_map(names_of_types) {
            if let Some(inner) = all.iter().find(|p| p.name == name) {
                self.structure_type(inner, all, in_progress);
            }
        }
        in_progress.pop();
        // A cycle has been reported from within.
        if self.types[p.id.0].is_none() {
            let place = Place::Type(p.id);
            let structure = self.structure(entries, p.entry.packed, p.name, place, &p.at);
            self.check_marks_of_type(entries, &p.at);
            self.type_rules_amended(&p.entry.rules, p.name, &p.at);
            if self.unsound.iter().any(|(unsound, _)| *unsound == place) {
                self.unsound_types.push(p.id);
            }
            self.put(p, TypeBody::Structure(structure));
        }
    }

    fn structure_entries<'s>(&mut self, p: &Pending<'s>) -> Option<&'s [FieldEntry]> {
        let entries = p.entry.fields.as_deref().unwrap_or_default();
        let bits = entries.iter().any(|entry| entry.bits.is_some());
        if !entries.is_empty() && !bits {
            self.check_type_keys(p.entry, "a structure", &["fields", "packed", "rules"], &p.at);
            return Some(entries);
        }
        let (message, remedy) = if bits {
            ("missing key `bits`", "add `bits: u32`, or another integer")
        } else if p.entry.values.is_some() {
            ("missing key `enum`", "add `enum: u32`, or another integer")
        } else {
            (
                "the type has no fields",
                "add `fields:` for a structure, `enum:` and `values:`, or `bits:` and `fields:`",
            )
        };
        self.diagnostics.report(&p.at.itself(), message, remedy);
        None
    }

    /// The type with a name, for one that belongs to `place`; reports one that does not exist.
    pub(super) fn type_id(&mut self, name: &str, place: Place, at: &At) -> Option<TypeId> {
        let Some(id) = self.type_names.get(name).copied() else {
            if self.complete && !self.refused_types.iter().any(|refused| refused == name) {
                let known = self.type_names.keys().map(String::as_str);
                let remedy = did_you_mean(name, known, || {
                    spellings::remedy(name).unwrap_or_else(|| {
                        let other = "use an integer such as `u32`, a float, `octets`, `string`, or a type \
                             under `types:`";
                        did_you_mean(name, built_in(), || other.into())
                    })
                });
                self.diagnostics.report(at, format!("unknown type `{name}`"), remedy);
            }
            return None;
        };
        self.used_types.push(id);
        let user = match place {
            Place::Record(record) => Some(record),
            Place::Type(user) => self.type_homes[user.0],
            Place::Stream | Place::Header(_) | Place::Framing => None,
        };
        let home = self.type_homes[id.0];
        if let Some(home) = home.filter(|_| home != user) {
            let record = &self.sources[home.0].content.record;
            self.diagnostics.report(
                at,
                format!("only {record} can use the type `{name}`"),
                "move it to `types:` in stream.yaml, where all records can use it",
            );
        }
        Some(id)
    }

    /// A type that nothing uses is a slip, or code for nobody.
    pub(super) fn check_used(&mut self, at: &At) {
        for (name, id) in &self.type_names {
            let file = self.type_homes[id.0].map(|record| At::file(self.sources[record.0].file));
            if !self.used_types.contains(id) {
                self.diagnostics.report(
                    &file.as_ref().unwrap_or(at).key("types").key(name).itself(),
                    format!("the type `{name}` is not used"),
                    "use it as the `type` of a field, or remove it",
                );
            }
        }
    }

    /// A number or a range of numbers.
    pub(super) fn span(&mut self, span: &Span, at: &At) -> Option<(u64, u64)> {
        let range = match span {
            Span::Number(n) => Some((*n, *n)),
            Span::Text(text) => text.split_once('-').and_then(|(a, b)| {
                let hexadecimal = |text: &str| text.trim().starts_with("0x");
                let alike = hexadecimal(a) == hexadecimal(b);
                Some((number(a.trim())?, number(b.trim())?)).filter(|_| alike)
            }),
        };
        match range {
            Some((low, high)) if low <= high => range,
            Some(_) => {
                let remedy = "write the lower number first";
                self.diagnostics.report(at, "the range is empty", remedy);
                None
            }
            None => {
                let remedy = "write a number, or a range such as `22-34` or `0x10-0x1f`";
                self.diagnostics.report(at, "this is not a number or a range", remedy);
                None
            }
        }
    }

    pub(super) fn report_undocumented(&mut self, at: &At) {
        let message = "missing key `doc`";
        let remedy = "add `doc:`, a sentence for the book, including the unit";
        self.diagnostics.report(at, message, remedy);
    }
}

/// The built-in types that are no integer and no float.
const OCTETS: [&str; 3] = ["octets", "string", "stream"];

fn built_in() -> impl Iterator<Item = &'static str> {
    Primitive::ALL.into_iter().map(Primitive::name).chain(OCTETS)
}

fn names_of_types(entry: &FieldEntry) -> Vec<String> {
    let ty = entry.ty.iter().map(|ty| ty.split(['[', '(']).next().unwrap_or(ty).trim().to_owned());
    ty.chain(entry.cases.iter().flat_map(|c| c.values().cloned())).collect()
}

fn number(text: &str) -> Option<u64> {
    let (digits, radix) = match text.strip_prefix("0x") {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    let padded = radix == 10 && digits.len() > 1 && digits.starts_with('0');
    let sound = digits.chars().all(|c| c.is_digit(radix)) && !padded;
    u64::from_str_radix(digits, radix).ok().filter(|_| sound)
}

/// The integer or float with a name.
pub(super) fn primitive(name: &str) -> Option<Primitive> {
    Primitive::ALL.into_iter().find(|p| p.name() == name)
}
