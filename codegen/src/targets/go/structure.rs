//! Structures of fixed size, and the fixed part of bodies: how they are declared, read and written.

use super::expression::{element_type, integer, literal, scalar_type};
use super::names;
use crate::model::*;
use crate::targets::wrap::comment;

/// Fields of fixed size, seen from within one item of a stream.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The stream.
    pub stream: &'a Stream,
    /// The record, header or type: for the names of its unions.
    pub item: &'a str,
    /// The fields.
    pub fields: &'a [Field],
    /// Order of the octets.
    pub endian: Endian,
}

impl View<'_> {
    /// The lines that declare the fields.
    pub fn declarations(&self) -> String {
        self.fields.iter().map(|f| self.declaration(f)).collect()
    }

    fn declaration(&self, field: &Field) -> String {
        let offset = field.offset.unwrap_or_default();
        let (name, what) = match &field.kind {
            Kind::Reserved { .. } => ("_".to_owned(), "Reserved.".to_owned()),
            _ => (names::field(&field.name), sentence(self.stream, field)),
        };
        let since = field.since.map(|v| format!(" Reserved before version {v}."));
        let text = format!("Offset {offset}: {what}{}", since.unwrap_or_default());
        format!("{}\n{name} {}\n\n", comment(&text, "// "), self.type_of(field))
    }

    /// The type of a field of fixed size.
    pub fn type_of(&self, field: &Field) -> String {
        match &field.kind {
            Kind::Scalar(scalar) => scalar_type(self.stream, *scalar),
            Kind::Reserved { octets } | Kind::Octets { size: Extent::Fixed(octets) } => {
                format!("[{octets}]byte")
            }
            Kind::Array { element, count: Extent::Fixed(count) } => {
                format!("[{count}]{}", element_type(self.stream, *element))
            }
            Kind::Structure(id) => names::named(self.stream.ty(*id)),
            Kind::Union { .. } => self.union_name(field),
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        }
    }

    /// The structure for a union.
    pub fn union_name(&self, field: &Field) -> String {
        names::exported(&format!("{}_{}", self.item, field.name))
    }

    /// The parameter for the order of octets, where the code has to be told.
    pub fn order_parameter(&self) -> &'static str {
        if self.endian == Endian::Declared { ", order xenstreams.ByteOrder" } else { "" }
    }

    /// The lines that read the fields from octets `b`.
    pub fn decode(&self) -> String {
        self.in_each_order(|order| self.fields.iter().map(|f| self.read(f, order)).collect())
    }

    /// The lines that write the fields into octets `o`, which are zero.
    pub fn encode(&self) -> String {
        self.in_each_order(|order| self.fields.iter().map(|f| self.write(f, order)).collect())
    }

    /// Lines for the order of the structure; for both, where the stream declares it.
    fn in_each_order(&self, lines: impl Fn(&str) -> String) -> String {
        let (little, big) = (lines("LittleEndian"), lines("BigEndian"));
        match self.endian {
            Endian::Little => little,
            Endian::Big => big,
            Endian::Declared if little == big => little,
            Endian::Declared => {
                format!("if order == xenstreams.BigEndian {{\n{big}return\n}}\n{little}")
            }
        }
    }

    fn read(&self, field: &Field, order: &str) -> String {
        let at = field.offset.unwrap_or_default();
        let name = format!("v.{}", names::field(&field.name));
        match &field.kind {
            Kind::Reserved { .. } => String::new(),
            Kind::Scalar(scalar) => {
                format!("{name} = {}\n", self.get(*scalar, "b", &at.to_string(), order))
            }
            Kind::Octets { size: Extent::Fixed(size) } => {
                format!("copy({name}[:], b[{at}:{}])\n", at + size)
            }
            Kind::Array { element: Element::Scalar(scalar), .. } => {
                let size = scalar.primitive.size();
                let value = self.get(*scalar, "o", "0", order);
                let value = if size == 1 { value } else { value.replace("o[0:", "o[:") };
                format!(
                    "for i, o := 0, b[{at}:]; i < len({name}); i, o = i+1, o[{size}:] {{\n{name}[i] = {value}\n}}\n"
                )
            }
            Kind::Array { element: Element::Structure(id), .. } if !self.says(*id) => String::new(),
            Kind::Array { element: Element::Structure(id), .. } => {
                let size = self.stream.structure(*id).head;
                let call = self.argument(*id, order);
                format!(
                    "for i, o := 0, b[{at}:]; i < len({name}); i, o = i+1, o[{size}:] {{\n{name}[i].Decode(o{call})\n}}\n"
                )
            }
            Kind::Structure(id) if !self.says(*id) => String::new(),
            Kind::Structure(id) => {
                let to = at + self.stream.structure(*id).head;
                format!("{name}.Decode(b[{at}:{to}]{})\n", self.argument(*id, order))
            }
            Kind::Union { tag, cases, size } => {
                let case = |c: &UnionCase| {
                    let member = names::field(&c.name);
                    let call = self.argument(c.of, order);
                    format!(
                        "case {}:\n{name}.{member}.Decode(b[{at}:{}]{call})\n",
                        self.tag_value(*tag, c),
                        at + size
                    )
                };
                let arms: String = cases.iter().filter(|c| self.says(c.of)).map(case).collect();
                let tag = names::field(&self.fields[*tag].name);
                let ty = self.union_name(field);
                format!("{name} = {ty}{{}}\nswitch v.{tag} {{\n{arms}}}\n")
            }
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        }
    }

    /// Code for a scalar in octets.
    fn get(&self, scalar: Scalar, octets: &str, at: &str, order: &str) -> String {
        let size = scalar.primitive.size();
        let raw = if size == 1 {
            format!("{octets}[{at}]")
        } else {
            let end = at.parse::<u64>().map(|at| at + size).unwrap_or(size);
            format!("binary.{order}.Uint{}({octets}[{at}:{end}])", size * 8)
        };
        let plain = scalar.of.is_none() && !scalar.primitive.signed();
        if plain { raw } else { format!("{}({raw})", scalar_type(self.stream, scalar)) }
    }

    fn write(&self, field: &Field, order: &str) -> String {
        let at = field.offset.unwrap_or_default();
        let name = format!("v.{}", names::field(&field.name));
        match &field.kind {
            Kind::Reserved { .. } => String::new(),
            Kind::Scalar(scalar) => {
                let to = at + scalar.primitive.size();
                put(*scalar, &format!("o[{at}:{to}]"), &format!("o[{at}]"), &name, order)
            }
            Kind::Octets { size: Extent::Fixed(size) } => {
                format!("copy(o[{at}:{}], {name}[:])\n", at + size)
            }
            Kind::Array { element: Element::Scalar(scalar), .. } => {
                let size = scalar.primitive.size();
                let line = put(*scalar, &place(at, size), &place(at, size), "e", order);
                let line = line.replace("[o[", "[").replace("]]", "]");
                format!("for i, e := range {name} {{\n{line}}}\n")
            }
            Kind::Array { element: Element::Structure(id), .. } if !self.says(*id) => String::new(),
            Kind::Array { element: Element::Structure(id), .. } => {
                let place = place(at, self.stream.structure(*id).head);
                let call = self.argument(*id, order);
                format!("for i := range {name} {{\n{name}[i].put({place}{call})\n}}\n")
            }
            Kind::Structure(id) if !self.says(*id) => String::new(),
            Kind::Structure(id) => {
                let to = at + self.stream.structure(*id).head;
                format!("{name}.put(o[{at}:{to}]{})\n", self.argument(*id, order))
            }
            Kind::Union { tag, cases, size } => {
                let case = |c: &UnionCase| {
                    let member = names::field(&c.name);
                    let call = self.argument(c.of, order);
                    format!(
                        "case {}:\n{name}.{member}.put(o[{at}:{}]{call})\n",
                        self.tag_value(*tag, c),
                        at + size
                    )
                };
                let arms: String = cases.iter().filter(|c| self.says(c.of)).map(case).collect();
                let tag = names::field(&self.fields[*tag].name);
                format!("switch v.{tag} {{\n{arms}}}\n")
            }
            _ => unreachable!("a field of variable size is no part of a fixed structure"),
        }
    }

    /// Whether a structure has more than reserved octets.
    fn says(&self, id: TypeId) -> bool {
        let fields = &self.stream.structure(id).fields;
        fields.iter().any(|f| !matches!(f.kind, Kind::Reserved { .. }))
    }

    /// The constant for the tag of a case.
    pub fn tag_value(&self, tag: usize, case: &UnionCase) -> String {
        let Kind::Scalar(Scalar { of: Some(id), .. }) = self.fields[tag].kind else {
            unreachable!("a tag is a scalar of an enum type")
        };
        names::constant(self.stream, &names::named(self.stream.ty(id)), &case.name)
    }

    /// The argument for the order of octets in a call on a structure within.
    fn argument(&self, id: TypeId, order: &str) -> String {
        match endian_of_type(self.stream, id) {
            Endian::Declared if self.endian == Endian::Declared => ", order".into(),
            Endian::Declared => format!(", xenstreams.{order}"),
            Endian::Big | Endian::Little => String::new(),
        }
    }

    /// The lines that set what the format fixes, in a new value.
    pub fn fixed_values(&self) -> String {
        let value = |field: &Field| {
            let value = field.checks.iter().find_map(|c| match c.test {
                FieldTest::Equals(value) if value != 0 => Some(value),
                FieldTest::Version => self.stream.versions.last().map(|v| u64::from(v.number)),
                _ => None,
            })?;
            matches!(field.kind, Kind::Scalar(_))
                .then(|| format!("{}: {},\n", names::field(&field.name), literal(value)))
        };
        self.fields.iter().filter_map(value).collect()
    }
}

/// What a field is, and the rules on its value.
pub fn sentence(stream: &Stream, field: &Field) -> String {
    let mut text = field.doc.clone();
    for check in &field.checks {
        let rule = stream.rule(check.rule);
        if rule.level == Level::Must {
            text += &format!(" [{}]", rule.id);
        }
    }
    text
}

/// Code that puts a scalar into octets.
fn put(scalar: Scalar, octets: &str, octet: &str, value: &str, order: &str) -> String {
    let size = scalar.primitive.size();
    let unsigned = format!("uint{}", size * 8);
    let plain = scalar.of.is_none() && integer(scalar.primitive) == unsigned;
    let value = if plain { value.to_owned() } else { format!("{unsigned}({value})") };
    if size == 1 {
        return format!("{octet} = {value}\n");
    }
    format!("binary.{order}.PutUint{}({octets}, {value})\n", size * 8)
}

/// Octets from where the element `i` of an array begins; a single octet where it has but one.
fn place(at: u64, size: u64) -> String {
    let colon = if size == 1 { "" } else { ":" };
    match (at, size) {
        (0, 1) => "o[i]".into(),
        (at, 1) => format!("o[{at}+i]"),
        (0, size) => format!("o[{size}*i{colon}]"),
        (at, size) => format!("o[{at}+{size}*i{colon}]"),
    }
}

/// The order of octets in which a structure is read and written: both orders, where the stream
/// declares one, or where headers and bodies differ.
pub fn endian_of_type(stream: &Stream, id: TypeId) -> Endian {
    let headers = stream.headers.iter().map(|h| (&h.body, h.endian));
    let records = stream.records.iter().map(|r| (&r.body, stream.framing.endian));
    let used = headers.chain(records).filter(|(body, _)| holds(stream, body, id));
    let mut orders: Vec<Endian> = used.map(|(_, endian)| endian).collect();
    orders.dedup();
    match orders.as_slice() {
        [] => stream.framing.endian,
        [first, rest @ ..] if rest.iter().all(|e| e == first) => *first,
        _ => Endian::Declared,
    }
}

fn holds(stream: &Stream, structure: &Structure, id: TypeId) -> bool {
    let is = |of: TypeId| of == id || holds(stream, stream.structure(of), id);
    structure.fields.iter().any(|f| match &f.kind {
        Kind::Structure(of) | Kind::Array { element: Element::Structure(of), .. } => is(*of),
        Kind::Union { cases, .. } => cases.iter().any(|c| is(c.of)),
        _ => false,
    })
}
