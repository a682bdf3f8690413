//! Named types: enums, bits types, structures.

use super::{Resolver, prose};
use crate::diagnostics::At;
use crate::load::{distance, list};
use crate::model::*;
use crate::source::{self, FieldEntry, OnRead, Span, TypeEntry};

/// A type whose turn has not come.
struct Pending<'s> {
    id: TypeId,
    name: &'s str,
    entry: &'s TypeEntry,
    home: Option<RecordId>,
    at: At,
}

impl<'a> Resolver<'a> {
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
            if primitive(name).is_some() || self.type_names.contains_key(name) {
                self.diagnostics.report(
                    &at.itself(),
                    format!("there is a type called `{name}` already"),
                    "rename one of the two; a type that several records use stands in stream.yaml",
                );
                continue;
            }
            let id = TypeId(pending.len());
            self.type_names.insert(name.clone(), id);
            pending.push(Pending { id, name, entry, home, at });
        }
        self.types = pending.iter().map(|_| None).collect();
        for p in pending.iter().filter(|p| p.entry.enum_of.is_some()) {
            self.enum_type(p);
        }
        for p in pending.iter().filter(|p| p.entry.bits.is_some() && p.entry.enum_of.is_none()) {
            self.bits_type(p);
        }
        let structures: Vec<&Pending> = pending
            .iter()
            .filter(|p| p.entry.bits.is_none() && p.entry.enum_of.is_none())
            .collect();
        let mut in_progress = Vec::new();
        for p in &structures {
            self.structure_type(p, &structures, &mut in_progress);
        }
    }

    fn put(&mut self, p: &Pending, body: TypeBody) {
        let prose = prose(&p.entry.doc, p.entry.why.as_ref(), p.entry.history.as_ref());
        self.types[p.id.0] = Some(Type { name: p.name.to_owned(), prose, home: p.home, body });
    }

    fn integer(&mut self, name: &str, at: &At) -> Primitive {
        if let Some(primitive) = primitive(name).filter(|p| !p.signed()) {
            return primitive;
        }
        self.diagnostics.report(
            at,
            format!("`{name}` is no unsigned integer"),
            "use `u8`, `u16`, `u32` or `u64`",
        );
        Primitive::U64
    }

    fn enum_type(&mut self, p: &Pending) {
        let carrier = p.entry.enum_of.as_deref().unwrap_or_default();
        let primitive = self.integer(carrier, &p.at.key("enum"));
        let entries = p.entry.values.as_deref().unwrap_or_default();
        if entries.is_empty() {
            self.diagnostics.report(
                &p.at,
                format!("the enum `{}` has no values", p.name),
                "add `values: [{ name: …, value: …, doc: … }]`",
            );
        }
        let most = largest(primitive);
        for (i, value) in entries.iter().enumerate() {
            let at = p.at.key("values").index(i);
            self.check_name(&value.name, &at.key("name"));
            if value.value > most {
                self.diagnostics.report(
                    &at.key("value"),
                    format!("{:#x} does not fit into a {}", value.value, primitive.name()),
                    format!("the greatest value is {most:#x}; widen the enum or mend the value"),
                );
            }
            for other in &entries[..i] {
                if other.value == value.value {
                    self.diagnostics.report(
                        &at.key("value"),
                        format!("`{}` already has the value {:#x}", other.name, value.value),
                        "give each name a value of its own",
                    );
                }
                if other.name == value.name {
                    self.diagnostics.report(
                        &at.key("name"),
                        format!("`{}` stands here a second time", value.name),
                        "give each value a name of its own",
                    );
                }
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

    fn bits_type(&mut self, p: &Pending) {
        let primitive =
            self.integer(p.entry.bits.as_deref().unwrap_or_default(), &p.at.key("bits"));
        let width = primitive.size() as u32 * 8;
        let mut parts: Vec<(BitPart, At)> = Vec::new();
        for (i, entry) in p.entry.fields.iter().flatten().enumerate() {
            let at = p.at.key("fields").index(i);
            let Some(part) = self.part(entry, width, &at) else { continue };
            if let Some((other, _)) = parts.iter().find(|(o, _)| o.mask() & part.mask() != 0) {
                let what = other.name.as_deref().unwrap_or("reserved bits");
                self.diagnostics.report(
                    &at,
                    format!("these bits overlap with `{what}`"),
                    "a bit belongs to one part alone",
                );
            }
            let twice = part.name.is_some() && parts.iter().any(|(o, _)| o.name == part.name);
            if twice {
                self.diagnostics.report(
                    &at.key("name"),
                    "there is a part of this name already",
                    "give each part a name of its own",
                );
            }
            parts.push((part, at));
        }
        parts.sort_by_key(|(part, _)| part.low);
        let mut next = 0;
        for (part, at) in &parts {
            if part.low > next {
                self.report_bit_hole(next, part.low - 1, at);
            }
            next = next.max(part.low + part.width);
        }
        if next < width {
            self.report_bit_hole(next, width - 1, &p.at.key("fields"));
        }
        let parts = parts.into_iter().map(|(part, _)| part).collect();
        self.put(p, TypeBody::Bits { primitive, parts });
    }

    fn report_bit_hole(&mut self, first: u32, last: u32, at: &At) {
        let range = if first == last { first.to_string() } else { format!("{first}-{last}") };
        self.diagnostics.report(
            at,
            format!("nothing is said of bits {range}"),
            format!("say what they are, with `- {{ reserved: {range} }}`"),
        );
    }

    fn part(&mut self, entry: &FieldEntry, width: u32, at: &At) -> Option<BitPart> {
        let (span, key) = match (&entry.bits, &entry.reserved) {
            (Some(span), None) => (span, "bits"),
            (None, Some(span)) => (span, "reserved"),
            _ => {
                self.diagnostics.report(
                    at,
                    "this is no part of a bits type",
                    "write `{ name: …, bits: 0-3, doc: … }` or `{ reserved: 4-7 }`",
                );
                return None;
            }
        };
        let (low, high) = self.span(span, &at.key(key))?;
        if high >= u64::from(width) {
            self.diagnostics.report(
                &at.key(key),
                format!("there is no bit {high} in {width} bits"),
                format!("bits are counted from 0, the least significant, to {}", width - 1),
            );
            return None;
        }
        let name = match (key, &entry.name) {
            ("bits", None) => {
                self.diagnostics.report(
                    at,
                    "the part has no name",
                    "add `name: …`, or make it `reserved`",
                );
                None
            }
            (_, name) => name.clone(),
        };
        if let Some(name) = &name {
            self.check_name(name, &at.key("name"));
        }
        if name.is_some() && entry.doc.is_none() {
            self.report_undocumented(at);
        }
        Some(BitPart {
            name,
            low: low as u32,
            width: (high - low + 1) as u32,
            of: entry
                .ty
                .as_ref()
                .and_then(|ty| self.part_enum(ty, high - low + 1, &at.key("type"))),
            mark: entry.is.map(super::fields::mark),
            verified: entry.on_read.unwrap_or(self.reserved_on_read) == OnRead::Verified,
            doc: entry.doc.clone().unwrap_or_default(),
        })
    }

    fn part_enum(&mut self, name: &str, width: u64, at: &At) -> Option<TypeId> {
        let id = self.type_id(name, at)?;
        match self.types[id.0].as_ref().map(|t| &t.body) {
            Some(TypeBody::Enum { values, .. }) => {
                let most = if width == 64 { u64::MAX } else { (1 << width) - 1 };
                if let Some(value) = values.iter().find(|v| v.value > most) {
                    let message =
                        format!("`{}` of `{name}` does not fit into {width} bits", value.name);
                    self.diagnostics.report(at, message, "widen the part or mend the value");
                }
                Some(id)
            }
            _ => {
                self.diagnostics.report(
                    at,
                    format!("`{name}` is no enum"),
                    "the values of a part can be named by an enum alone",
                );
                None
            }
        }
    }

    /// The structures that a structure contains are resolved before it.
    fn structure_type(&mut self, p: &Pending, all: &[&Pending], in_progress: &mut Vec<TypeId>) {
        if self.types[p.id.0].is_some() {
            return;
        }
        if in_progress.contains(&p.id) {
            let names: Vec<&str> = in_progress
                .iter()
                .filter_map(|id| all.iter().find(|p| p.id == *id).map(|p| p.name))
                .collect();
            self.diagnostics.report(
                &p.at.itself(),
                format!("there is a cycle: {} contain one another", list(&names)),
                "a structure cannot contain itself; break the cycle",
            );
            self.broken = true;
            return;
        }
        in_progress.push(p.id);
        for (i, entry) in p.entry.fields.iter().flatten().enumerate() {
            for name in names_of_types(entry) {
                if let Some(inner) = all.iter().find(|p| p.name == name) {
                    self.structure_type(inner, all, in_progress);
                }
            }
            if entry.bits.is_some() {
                self.diagnostics.report(
                    &p.at.key("fields").index(i),
                    "bits stand in a bits type alone",
                    format!("write `bits: u32` under `{}` to make it one", p.name),
                );
            }
        }
        in_progress.pop();
        let empty = Vec::new();
        let entries = p.entry.fields.as_ref().unwrap_or(&empty);
        if entries.is_empty() {
            self.diagnostics.report(
                &p.at,
                format!("the type `{}` has no fields", p.name),
                "add `fields:` for a structure, `enum:` and `values:`, or `bits:` and `fields:`",
            );
        }
        let place = Place::Type(p.id);
        let structure = self.structure(entries, p.entry.packed, p.name, place, &p.at);
        self.put(p, TypeBody::Structure(structure));
    }

    /// The type with a name; reports one that does not exist.
    pub(super) fn type_id(&mut self, name: &str, at: &At) -> Option<TypeId> {
        if let Some(id) = self.type_names.get(name) {
            return Some(*id);
        }
        let primitives = ["u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64", "octets", "string"];
        let known = self.type_names.keys().map(String::as_str).chain(primitives);
        let nearest = known.min_by_key(|k| distance(k, name));
        let remedy = match nearest {
            Some(nearest) if distance(nearest, name) <= 2 => format!("did you mean `{nearest}`?"),
            _ => {
                "use an integer such as `u32`, `octets`, `string`, or a type under `types:`".into()
            }
        };
        self.diagnostics.report(at, format!("there is no type `{name}`"), remedy);
        self.broken = true;
        None
    }

    /// A number or a range of numbers.
    pub(super) fn span(&mut self, span: &Span, at: &At) -> Option<(u64, u64)> {
        let range = match span {
            Span::Number(n) => Some((*n, *n)),
            Span::Text(text) => {
                text.split_once('-').and_then(|(a, b)| Some((number(a.trim())?, number(b.trim())?)))
            }
        };
        match range {
            Some((low, high)) if low <= high => range,
            Some(_) => {
                let remedy = "write the lower number first";
                self.diagnostics.report(at, "the range is empty", remedy);
                None
            }
            None => {
                let remedy = "write a number, or a range such as `22-34`";
                self.diagnostics.report(at, "this is neither a number nor a range", remedy);
                None
            }
        }
    }

    pub(super) fn report_undocumented(&mut self, at: &At) {
        let message = "nothing says what this is";
        self.diagnostics.report(at, message, "add `doc:`, a sentence for the book, with the unit");
    }
}

fn names_of_types(entry: &FieldEntry) -> Vec<String> {
    let ty = entry.ty.iter().map(|ty| ty.split(['[', '(']).next().unwrap_or(ty).trim().to_owned());
    ty.chain(entry.cases.iter().flat_map(|c| c.values().cloned())).collect()
}

fn number(text: &str) -> Option<u64> {
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// The integer with a name.
pub(super) fn primitive(name: &str) -> Option<Primitive> {
    use Primitive::*;
    [U8, U16, U32, U64, I8, I16, I32, I64].into_iter().find(|p| p.name() == name)
}

/// The greatest value of an unsigned integer, or that of a signed one's unsigned counterpart.
pub(super) fn largest(primitive: Primitive) -> u64 {
    u64::MAX >> (64 - 8 * primitive.size())
}
