//! Structures of fixed size, and the fixed part of bodies: how they are declared, read and written.

use super::expressions::{Scope, element_type};
use super::output::Output;
use super::scopes::{self, Names, Place, members};
use super::types::{self, scalar_type};
use crate::model::{Element, Endian, Field, FieldTest, Level, Scalar, Stream, Structure};
use crate::model::{Kind, UnionCase};
use crate::plan::{Fixed, FixedField, FixedKind, StreamPlan};
use crate::targets::literal::{list_of_octets, literal};

/// Fields that stand in one item of a stream.
pub struct View<'a> {
    /// The stream.
    pub plan: &'a StreamPlan<'a>,
    /// Its names.
    pub names: &'a Names,
    /// What the fields stand in.
    pub place: Place,
    /// The fields of the fixed part.
    pub fixed: &'a Fixed<'a>,
    /// All fields.
    pub structure: &'a Structure,
    /// Order of the octets.
    pub endian: Endian,
    /// The names of the fields in Go.
    pub fields: Vec<String>,
}

impl<'a> View<'a> {
    /// Fields and what holds them.
    pub fn new(
        plan: &'a StreamPlan<'a>,
        names: &'a Names,
        place: Place,
        fixed: &'a Fixed<'a>,
    ) -> Self {
        let stream: &'a Stream = plan.stream;
        let (structure, endian) = match place {
            Place::Header(index) => {
                let header = &stream.headers[index];
                (&header.body, header.endian)
            }
            Place::RecordHeader => (&stream.framing.header, stream.framing.endian),
            Place::Record(id) => (&stream.record(id).body, stream.framing.endian),
            Place::Type(id) => (stream.structure(id), plan.ty(id).endian),
        };
        let fields = scopes::fields(structure);
        Self { plan, names, place, fixed, structure, endian, fields }
    }

    /// What expressions on the fields see.
    pub fn scope<'s>(&'s self, remaining: &'static str, version: &'s str) -> Scope<'s> {
        let (plan, names, fields) = (self.plan, self.names, self.fields.as_slice());
        Scope { plan, names, fields, remaining, version, element: None, in_layouts: true }
    }

    /// Code for the version that holds at a field: the one that an earlier field of these tells, or
    /// that of the state.
    pub fn version_at(&self, index: usize, state: &str) -> String {
        self.version_of("v", index, state)
    }

    /// The same, where the fields stand in `own`.
    pub fn version_of(&self, own: &str, index: usize, state: &str) -> String {
        let mut fields = self.structure.fields.iter();
        let told = fields.position(|f| f.mark == Some(crate::model::Mark::Version));
        match told {
            Some(at) if at < index => {
                as_version(&format!("{own}.{}", self.fields[at]), &self.structure.fields[at])
            }
            // Until it is told, the oldest holds.
            Some(_) => self.plan.stream.versions[0].number.to_string(),
            None => format!("{state}.version"),
        }
    }

    /// Declares the structure; its further fields are `more`.
    pub fn declare(&self, out: &mut Output, name: &str, doc: &str, more: impl FnOnce(&mut Output)) {
        out.blank();
        out.about(name, doc);
        out.block(format!("type {name} struct {{"), |out| {
            for field in &self.fixed.fields {
                out.blank();
                let what = match field.kind {
                    FixedKind::Reserved => "Reserved.".to_owned(),
                    _ => field.about() + &rules(self.plan.stream, field.field),
                };
                let since = field.since.as_ref();
                let since = since.map(|s| format!(" Reserved before version {}.", s.version));
                let since = since.unwrap_or_default();
                let bits = field.bits_in_stream();
                out.comment(&format!("Offset {}: {what}{bits}{since}", field.offset));
                let name = match field.kind {
                    FixedKind::Reserved => "_",
                    _ => &self.fields[field.index],
                };
                out.line(format!("{name} {}", self.type_of(field)));
            }
            more(out);
        });
        if needs_streamspec(self) {
            out.import_own("streamspec");
        }
    }

    /// The structures for the unions among the fields.
    pub fn unions(&self, out: &mut Output) {
        for (index, field) in self.structure.fields.iter().enumerate() {
            let Kind::Union { tag, cases, .. } = &field.kind else { continue };
            let name = self.names.union(self.place, index);
            let counts = format!("One member counts, as the field {} says.", self.fields[*tag]);
            out.blank();
            out.about(name, &format!("{} {counts}", field.doc));
            out.block(format!("type {name} struct {{"), |out| {
                for (case, member) in cases.iter().zip(members(cases)) {
                    let ty = self.plan.stream.ty(case.of);
                    out.blank();
                    let when = self.tag_value(*tag, case);
                    out.comment(&format!("For {when}: {}", ty.prose.doc));
                    out.line(format!("{member} {}", self.names.ty(case.of)));
                }
            });
        }
    }

    /// The type of a field.
    pub fn type_of(&self, field: &FixedField) -> String {
        match &field.kind {
            FixedKind::Scalar(scalar) => scalar_type(self.names, field.field.held(*scalar)),
            FixedKind::Reserved | FixedKind::Octets => format!("[{}]byte", field.size),
            FixedKind::Scalars(scalar, count) => {
                format!("[{count}]{}", scalar_type(self.names, *scalar))
            }
            FixedKind::Structures(id, count) => {
                format!("[{count}]{}", element_type(self.names, Element::Structure(*id)))
            }
            FixedKind::Structure(id) => self.names.ty(*id).to_owned(),
            FixedKind::Union { .. } => self.names.union(self.place, field.index).to_owned(),
        }
    }

    /// Whether there is an integer that Go has not.
    pub fn has_odd(&self) -> bool {
        self.fixed.fields.iter().any(|field| match &field.kind {
            FixedKind::Scalar(scalar) | FixedKind::Scalars(scalar, _) => scalar.primitive.odd(),
            _ => false,
        })
    }

    /// The constant for the tag of a case.
    pub fn tag_value(&self, tag: usize, case: &UnionCase) -> String {
        let Kind::Scalar(Scalar { of: Some(id), .. }) = self.structure.fields[tag].kind else {
            unreachable!("a tag is a scalar of an enum type")
        };
        let crate::model::TypeBody::Enum { values, .. } = &self.plan.stream.ty(id).body else {
            unreachable!("a tag is a scalar of an enum type")
        };
        let index = values.iter().position(|v| v.value == case.value);
        self.names.types[id.0].parts[index.expect("a case has a value")].constant.clone()
    }

    /// The parameter for the order of octets, where the code has to be told.
    pub fn order_parameter(&self) -> &'static str {
        if self.endian == Endian::Declared { ", order streamspec.ByteOrder" } else { "" }
    }

    /// The argument for it; `order` is code for the order at hand.
    pub fn order_argument(&self, order: &str) -> String {
        if self.endian == Endian::Declared { format!(", {order}") } else { String::new() }
    }

    /// The fields that the format fixes, and their values.
    pub fn fixed_values(&self) -> Vec<(&str, String)> {
        let value = |field: &FixedField<'a>| {
            let number = |number| match &field.kind {
                FixedKind::Scalar(scalar) => {
                    let literal = literal(scalar.primitive.number(number));
                    Some(match scalar.primitive.odd() {
                        true => types::low(scalar.primitive, &literal),
                        false => literal,
                    })
                }
                _ => None,
            };
            let value = field.field.checks.iter().find_map(|c| match &c.test {
                FieldTest::Equals(value) if *value != 0 => number(*value),
                FieldTest::Octets(octets) => Some(array_of(octets)),
                FieldTest::Version => {
                    self.plan.stream.versions.last().and_then(|v| number(v.number.into()))
                }
                _ => None,
            })?;
            Some((self.fields[field.index].as_str(), value))
        };
        self.fixed.fields.iter().filter_map(value).collect()
    }

    /// Declares a structure of fixed size, with all that reads and writes it.
    pub fn whole(&self, out: &mut Output, name: &str, doc: &str) {
        let (size, order) = (self.fixed.size, self.order_parameter());
        self.declare(out, name, doc, |_| {});
        out.blank();
        out.comment(&format!("{name}Size is the size of {name} in octets."));
        out.line(format!("const {name}Size = {size}"));
        self.new_function(out, name);
        let doc = format!(
            "Decode sets v to what the first {size} octets of b stand for, and checks nothing but \
             that they are there."
        );
        let empty = self.fixed.is_empty();
        self.decode_function(out, name, ("Decode", &doc));
        let doc = format!("Append appends the {size} octets that v stands for.");
        out.function(&doc, &format!("(v *{name}) Append(b []byte{order}) []byte"), |out| {
            if empty {
                return out.line(format!("return append(b, make([]byte, {size})...)"));
            }
            out.line(format!("b = append(b, make([]byte, {size})...)"));
            out.line(format!("v.put(b[len(b)-{size}:]{})", self.order_argument("order")));
            out.line("return b");
        });
        if !empty {
            self.put_function(out, name, "put");
        }
    }

    /// The function that takes the fixed part from octets.
    pub fn decode_function(&self, out: &mut Output, name: &str, (function, doc): (&str, &str)) {
        let (size, order) = (self.fixed.size, self.order_parameter());
        out.function(doc, &format!("(v *{name}) {function}(b []byte{order})"), |out| {
            if !self.fixed.is_empty() {
                out.line(format!("b = b[:{size}:{size}]"));
                self.decode(out);
            }
        });
    }

    /// The function that gives a value with what the format fixes, where it fixes anything.
    pub fn new_function(&self, out: &mut Output, name: &str) {
        let values = self.fixed_values();
        if !values.is_empty() {
            if self.has_odd() {
                out.import_own("internal/wire");
            }
            let doc = format!("New{name} gives a {name} of zeros, but for what the format fixes.");
            out.function(&doc, &format!("New{name}() (v {name})"), |out| {
                for (field, value) in values {
                    out.line(format!("v.{field} = {value}"));
                }
                out.line("return v");
            });
        }
    }

    /// The function that sets octets of the size of the fixed part.
    pub fn put_function(&self, out: &mut Output, name: &str, function: &str) {
        let (size, order) = (self.fixed.size, self.order_parameter());
        let doc = format!("{function} sets octets that are zero to those that v stands for.");
        out.function(&doc, &format!("(v *{name}) {function}(o []byte{order})"), |out| {
            out.line(format!("o = o[:{size}:{size}]"));
            self.encode(out);
        });
    }
}

fn needs_streamspec(view: &View) -> bool {
    view.endian == Endian::Declared
        || view.has_odd()
        || view.fixed.fields.iter().any(|f| match &f.kind {
            FixedKind::Structure(id) | FixedKind::Structures(id, _) => {
                view.says(*id) && view.plan.ty(*id).endian == Endian::Declared
            }
            FixedKind::Union { cases, .. } => cases
                .iter()
                .any(|c| view.says(c.of) && view.plan.ty(c.of).endian == Endian::Declared),
            _ => false,
        })
}

/// A literal of an array of octets.
fn array_of(octets: &[u8]) -> String {
    format!("[{}]byte{{{}}}", octets.len(), list_of_octets(octets))
}

/// What a field is, and the rules on its value.
pub fn sentence(stream: &Stream, field: &Field) -> String {
    field.doc.clone() + &rules(stream, field)
}

/// The rules on the value of a field.
fn rules(stream: &Stream, field: &Field) -> String {
    let rules = field.checks.iter().map(|check| stream.rule(check.rule));
    let binding = rules.filter(|rule| rule.level == Level::Must);
    binding.map(|rule| format!(" [{}]", rule.id)).collect()
}

/// A field that holds the version, as a `uint32`.
pub fn as_version(code: &str, field: &Field) -> String {
    match field.kind {
        Kind::Scalar(Scalar { primitive: crate::model::Primitive::U32, of: None }) => code.into(),
        Kind::Scalar(scalar) => format!("uint32({})", types::plain(scalar, code)),
        _ => format!("uint32({code})"),
    }
}
