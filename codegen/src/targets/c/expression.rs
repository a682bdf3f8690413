//! Expressions as C.
//!
//! Arithmetic that cannot go wrong is written as it is; other arithmetic goes through functions
//! that take back `sure`.

mod amounts;
mod arrays;

use std::cell::RefCell;

use super::items;
use super::names::{self, Names};
use crate::model::expression::{Base, Comparison, Condition, Expression, Reference};
use crate::model::*;

/// Functions that go through arrays, by their names.
pub type Helpers = RefCell<Vec<(String, String)>>;

/// The text of functions that go through arrays.
pub fn helpers_text(helpers: &Helpers) -> String {
    helpers.borrow().iter().map(|(name, code)| code.replace(NAME, name)).collect()
}

/// Stands for the name of a function that goes through an array.
const NAME: &str = "$name";

/// Where the names of an expression are found in the code around it.
pub struct Scope<'a> {
    /// The stream.
    pub names: Names<'a>,
    /// The structure whose fields are siblings, and its name.
    pub item: &'a str,
    /// The fields of that structure.
    pub structure: &'a Structure,
    /// Code for whether what the view shows stands in the other order than the host's.
    pub turned: &'a str,
    /// What `it` is.
    pub element: Option<Element>,
    /// Functions that go through arrays, which have to stand before the code.
    pub helpers: &'a Helpers,
}

impl<'a> Scope<'a> {
    /// A condition.
    pub fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::Compare(comparison, a, b) => {
                let sign = match comparison {
                    Comparison::Equal => "==",
                    Comparison::NotEqual => "!=",
                    Comparison::Less => "<",
                    Comparison::LessOrEqual => "<=",
                    Comparison::Greater => ">",
                    Comparison::GreaterOrEqual => ">=",
                };
                let right = self.word(a, b).unwrap_or_else(|| self.integer(b));
                format!("{} {sign} {right}", self.integer(a))
            }
            Condition::Bit(reference) => self.bit(*reference),
            Condition::Seen(id) => {
                format!("saw(state, KIND_{})", names::constant(&self.names.stream.record(*id).name))
            }
            Condition::All { array, such } => self.over(*array, such, true),
            Condition::Not(a) => format!("!{}", self.enclosed(a)),
            Condition::And(a, b) => {
                format!("{} && {}", self.operand(a, true), self.operand(b, true))
            }
            Condition::Or(a, b) => {
                format!("{} || {}", self.operand(a, false), self.operand(b, false))
            }
        }
    }

    /// The opposite of a condition.
    pub fn negated(&self, condition: &Condition) -> String {
        let opposite = |comparison| match comparison {
            Comparison::Equal => Comparison::NotEqual,
            Comparison::NotEqual => Comparison::Equal,
            Comparison::Less => Comparison::GreaterOrEqual,
            Comparison::LessOrEqual => Comparison::Greater,
            Comparison::Greater => Comparison::LessOrEqual,
            Comparison::GreaterOrEqual => Comparison::Less,
        };
        let not = |c: &Condition| match c {
            Condition::Not(c) => c.clone(),
            c => Box::new(Condition::Not(Box::new(c.clone()))),
        };
        match condition {
            Condition::Compare(comparison, a, b) => {
                self.condition(&Condition::Compare(opposite(*comparison), a.clone(), b.clone()))
            }
            Condition::Not(a) => self.condition(a),
            Condition::And(a, b) => self.nots(&not(a), &not(b), false),
            Condition::Or(a, b) => self.nots(&not(a), &not(b), true),
            Condition::Bit(_) | Condition::Seen(_) | Condition::All { .. } => {
                format!("!{}", self.enclosed(condition))
            }
        }
    }

    fn nots(&self, a: &Condition, b: &Condition, and: bool) -> String {
        let side = |c: &Condition| match c {
            Condition::Not(inner) => {
                let code = self.negated(inner);
                let other = if and { " || " } else { " && " };
                if code.contains(other) { format!("({code})") } else { code }
            }
            c => self.operand(c, and),
        };
        format!("{} {} {}", side(a), if and { "&&" } else { "||" }, side(b))
    }

    fn operand(&self, condition: &Condition, and: bool) -> String {
        let encloses = match condition {
            Condition::Or(..) => and,
            Condition::And(..) => !and,
            _ => false,
        };
        let code = self.condition(condition);
        if encloses { format!("({code})") } else { code }
    }

    fn enclosed(&self, condition: &Condition) -> String {
        let code = self.condition(condition);
        let simple = code.starts_with('(') || !code.contains(' ') || code.starts_with("saw(");
        let call = matches!(condition, Condition::All { .. });
        if simple || call { code } else { format!("({code})") }
    }

    /// The constant for an integer that is compared with a field of an enum.
    fn word(&self, a: &Expression, b: &Expression) -> Option<String> {
        let (Expression::Value(reference), Expression::Integer(value)) = (a, b) else {
            return None;
        };
        let Kind::Scalar(scalar) = self.field(reference.base)?.kind else { return None };
        let stream = self.names.stream;
        let id = match (reference.part, &stream.ty(scalar.of?).body) {
            (None, _) => scalar.of?,
            (Some(part), TypeBody::Bits { parts, .. }) => parts[part].of?,
            _ => return None,
        };
        let TypeBody::Enum { values, .. } = &stream.ty(id).body else { return None };
        let named = values.iter().find(|v| v.value == *value)?;
        Some(self.names.constant(&format!("{}_{}", stream.ty(id).name, named.name)))
    }

    /// A single bit.
    fn bit(&self, reference: Reference) -> String {
        format!("({} & {})", self.whole(reference), self.mask(reference, ""))
    }

    /// The constant for the bits of a part.
    fn mask(&self, reference: Reference, suffix: &str) -> String {
        let stream = self.names.stream;
        let part = self.part(reference);
        let name = part.and_then(|(id, part)| {
            Some(format!("{}_{}", stream.ty(id).name, part.name.as_deref()?))
        });
        self.names.constant(&(name.unwrap_or_default() + suffix))
    }

    fn part(&self, reference: Reference) -> Option<(TypeId, &'a BitPart)> {
        let scalar = match reference.base {
            Base::Item(None) => match self.element? {
                Element::Scalar(scalar) => scalar,
                _ => return None,
            },
            base => match self.field(base)?.kind {
                Kind::Scalar(scalar) => scalar,
                _ => return None,
            },
        };
        let TypeBody::Bits { parts, .. } = &self.names.stream.ty(scalar.of?).body else {
            return None;
        };
        Some((scalar.of?, &parts[reference.part?]))
    }

    /// The field that a reference is about; none for an element that is an integer.
    fn field(&self, base: Base) -> Option<&'a Field> {
        let stream = self.names.stream;
        match base {
            Base::Sibling(index) => self.structure.fields.get(index),
            Base::Header(header, index) => stream.headers[header].body.fields.get(index),
            Base::Earlier(id, index) => stream.record(id).body.fields.get(index),
            Base::Item(Some(index)) => match self.element? {
                Element::Structure(id) => stream.structure(id).fields.get(index),
                _ => None,
            },
            Base::Item(None) => None,
        }
    }

    /// The primitive that a reference reads.
    fn primitive(&self, reference: Reference) -> Primitive {
        match (reference.base, self.element) {
            (Base::Item(None), Some(Element::Scalar(scalar))) => scalar.primitive,
            (Base::Earlier(..), _) => Primitive::U64,
            (base, _) => match self.field(base).map(|f| &f.kind) {
                Some(Kind::Scalar(scalar)) => scalar.primitive,
                _ => Primitive::U64,
            },
        }
    }

    /// The value of a field as a whole.
    fn whole(&self, reference: Reference) -> String {
        match reference.base {
            Base::Sibling(index) if index < self.structure.head_fields => {
                self.member("body->", &self.structure.fields[index], self.structure.packed)
            }
            Base::Sibling(index) => self.late(&self.structure.fields[index]),
            Base::Header(header, index) => {
                let header = &self.names.stream.headers[header];
                let place = format!("state->{}.", names::field(&header.name));
                self.member(&place, &header.body.fields[index], header.body.packed)
            }
            Base::Earlier(id, index) => {
                let record = self.names.stream.record(id);
                format!("state->{}_{}", names::snake(&record.name), record.body.fields[index].name)
            }
            Base::Item(None) => "it".into(),
            Base::Item(Some(_)) => match self.field(reference.base) {
                Some(field) => self.member("it.", field, None),
                None => "0".into(),
            },
        }
    }

    fn member(&self, place: &str, field: &Field, packed: Option<u64>) -> String {
        let code = format!("{place}{}", names::field(&field.name));
        match field.kind {
            Kind::Scalar(scalar) if items::in_pieces(scalar, packed) => {
                format!("xen_stream_load{}({code}, false)", 8 * scalar.primitive.size())
            }
            _ => code,
        }
    }

    /// The value of an integer after fields of variable size.
    fn late(&self, field: &Field) -> String {
        let name = format!("view->{}", names::field(&field.name));
        let value = match field.kind {
            Kind::Scalar(scalar) => load(scalar.primitive, &name, self.turned),
            _ => "0".into(),
        };
        if field.condition.is_some() { format!("({name} ? {value} : 0)") } else { value }
    }
}

/// Declares the element `it` that stands at a place.
pub fn element_at(names: Names, element: Element, place: &str, turned: &str) -> String {
    match element {
        Element::Scalar(scalar) => {
            let ty = items::integer(scalar.primitive);
            format!("const {ty} it = {};\n", load(scalar.primitive, place, turned))
        }
        Element::Structure(id) => {
            let name = &names.stream.ty(id).name;
            let turned = if turnable(names.stream, names.stream.structure(id)) {
                format!(", {turned}")
            } else {
                String::new()
            };
            format!(
                "{} it;\n\n{}_load_{}({place}{turned}, &it);\n",
                names.structure(name),
                names.prefix(),
                names::item_name(name)
            )
        }
        Element::Text => String::new(),
    }
}

/// Code that reads an integer from octets.
pub fn load(primitive: Primitive, place: &str, turned: &str) -> String {
    let value = match primitive.size() {
        1 => match place.split_once(" + ") {
            Some((octets, index)) => format!("{octets}[{}]", index.trim_start_matches("1 * ")),
            None => format!("*{place}"),
        },
        size => format!("xen_stream_load{}({place}, {turned})", 8 * size),
    };
    if primitive.signed() { format!("({}){value}", items::integer(primitive)) } else { value }
}

/// Whether a structure has integers of several octets, so that the order of octets matters.
pub fn turnable(stream: &Stream, structure: &Structure) -> bool {
    let wide = |scalar: &Scalar| scalar.primitive.size() > 1;
    structure.fields[..structure.head_fields].iter().any(|field| match &field.kind {
        Kind::Scalar(scalar) | Kind::Array { element: Element::Scalar(scalar), .. } => wide(scalar),
        Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => {
            turnable(stream, stream.structure(*id))
        }
        Kind::Union { cases, .. } => cases.iter().any(|c| turnable(stream, stream.structure(c.of))),
        _ => false,
    })
}

/// Whether a structure holds a union, directly or not.
pub fn has_union(stream: &Stream, structure: &Structure) -> bool {
    structure.fields[..structure.head_fields].iter().any(|field| match &field.kind {
        Kind::Structure(id) | Kind::Array { element: Element::Structure(id), .. } => {
            has_union(stream, stream.structure(*id))
        }
        Kind::Union { .. } => true,
        _ => false,
    })
}

/// An integer as a careful person writes it: small ones in decimal, large ones in hexadecimal.
pub fn literal(value: u64) -> String {
    let decimal = value < 4096 || (value.is_multiple_of(1000) && value < 0x7fff_ffff);
    if decimal { value.to_string() } else { format!("{value:#x}") }
}
