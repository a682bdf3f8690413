//! Expressions as Go.

use super::names;
use crate::model::expression::{Base, Comparison, Condition, Expression, Operator, Reference};
use crate::model::{BitPart, Element, Field, Kind, Scalar, Stream, Structure, TypeBody};

/// Where the names of an expression are found in the code around it: fields in `v`, what is known of
/// the stream in `s`, octets that are left in `c`, and whether arithmetic failed in `a`.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The stream.
    pub stream: &'a Stream,
    /// The structure whose fields are siblings.
    pub structure: &'a Structure,
    /// What `it` is.
    pub item: Option<Element>,
    /// What remembers whether arithmetic failed.
    arithmetic: &'static str,
}

impl<'a> Scope<'a> {
    /// The scope of a structure's fields.
    pub fn new(stream: &'a Stream, structure: &'a Structure) -> Self {
        Self { stream, structure, item: None, arithmetic: "a" }
    }

    /// An integer: code of type `uint64`.
    pub fn integer(&self, expression: &Expression) -> String {
        match expression {
            Expression::Integer(n) => literal(*n),
            Expression::Value(reference) => self.value(*reference),
            Expression::Version => "uint64(s.version)".into(),
            Expression::Remaining => "c.Remaining()".into(),
            Expression::Arithmetic(operator, a, b) => {
                let name = match operator {
                    Operator::Add => "Add",
                    Operator::Subtract => "Subtract",
                    Operator::Multiply => "Multiply",
                    Operator::Divide => "Divide",
                    Operator::ShiftLeft => "ShiftLeft",
                };
                format!("{}.{name}({}, {})", self.arithmetic, self.integer(a), self.integer(b))
            }
            Expression::Count { array, such } => self.over(*array, "Count", such),
        }
    }

    /// A condition: code of type `bool`.
    pub fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::Compare(comparison, a, b) => self.compare(*comparison, a, b),
            Condition::Bit(reference) => self.bit(*reference),
            Condition::Seen(id) => format!("s.seen[{}]", kind(self.stream, id.0)),
            Condition::All { array, such } => self.over(*array, "All", such),
            Condition::Not(a) => self.negated(a),
            Condition::And(a, b) => format!("{} && {}", self.within(a, true), self.within(b, true)),
            Condition::Or(a, b) => {
                format!("{} || {}", self.within(a, false), self.within(b, false))
            }
        }
    }

    fn compare(&self, comparison: Comparison, a: &Expression, b: &Expression) -> String {
        let sign = match comparison {
            Comparison::Equal => "==",
            Comparison::NotEqual => "!=",
            Comparison::Less => "<",
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            Comparison::GreaterOrEqual => ">=",
        };
        if let (Expression::Version, Expression::Integer(n)) = (a, b) {
            return format!("s.version {sign} {}", literal(*n));
        }
        // A constant takes the type of what it is compared with.
        let typed = match (a, b) {
            (Expression::Value(reference), Expression::Integer(n)) => self.typed(*reference, *n),
            _ => None,
        };
        let (left, right) = typed.unwrap_or_else(|| (self.integer(a), self.integer(b)));
        format!("{left} {sign} {right}")
    }

    /// A field, or a part of its bits, as it is, and a constant to compare it with.
    fn typed(&self, reference: Reference, constant: u64) -> Option<(String, String)> {
        if matches!(reference.base, Base::Earlier(..)) {
            return None;
        }
        let field = self.field(reference)?;
        let Kind::Scalar(scalar) = field.kind else { return None };
        if scalar.primitive.signed() || constant > scalar.primitive.greatest() {
            return None;
        }
        let mut code = self.place(reference, field);
        let mut of = scalar.of;
        if let Some(index) = reference.part {
            let part = bits_of(self.stream, field)?.get(index)?;
            if part.width == 1 && part.of.is_none() {
                return None;
            }
            code = format!("{code}.{}()", names::part_method(part.name.as_deref()?));
            of = part.of;
        }
        let named = of.and_then(|id| {
            let ty = self.stream.ty(id);
            let TypeBody::Enum { values, .. } = &ty.body else { return None };
            let value = values.iter().find(|v| v.value == constant)?;
            Some(names::constant(self.stream, &names::named(ty), &value.name))
        });
        Some((code, named.unwrap_or_else(|| literal(constant))))
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
        match condition {
            Condition::Compare(comparison, a, b) => self.compare(opposite(*comparison), a, b),
            Condition::Not(a) => self.condition(a),
            Condition::Bit(_) | Condition::Seen(_) | Condition::All { .. } => {
                format!("!{}", self.condition(condition))
            }
            Condition::And(a, b) => self.condition(&Condition::Or(opposite_of(a), opposite_of(b))),
            Condition::Or(a, b) => self.condition(&Condition::And(opposite_of(a), opposite_of(b))),
        }
    }

    /// A condition as an operand of `&&` (`and`) or `||`.
    fn within(&self, condition: &Condition, and: bool) -> String {
        let (is_or, is_and) = match condition {
            Condition::Or(..) => (true, false),
            Condition::And(..) => (false, true),
            Condition::Not(a) => {
                (matches!(**a, Condition::And(..)), matches!(**a, Condition::Or(..)))
            }
            _ => (false, false),
        };
        let code = self.condition(condition);
        if (is_or && and) || (is_and && !and) { format!("({code})") } else { code }
    }

    /// A condition on every element of an array.
    fn over(&self, array: usize, function: &str, such: &Condition) -> String {
        let field = &self.structure.fields[array];
        let Kind::Array { element, .. } = field.kind else {
            unreachable!("`all` and `count` are resolved on arrays")
        };
        let scope = Self { item: Some(element), arithmetic: "each", ..*self };
        let code = scope.condition(such);
        let body = if such.can_fail() {
            format!(
                "var each wire.Arithmetic\nreturn {} && !each.Failed",
                parenthesised(such, code)
            )
        } else {
            format!("return {code}")
        };
        let ty = element_type(self.stream, element);
        let array = self.array(field);
        format!("wire.{function}({array}, func(it {ty}) bool {{\n{body}\n}})")
    }

    /// An array as `xenstreams.Array`.
    fn array(&self, field: &Field) -> String {
        let name = format!("v.{}", names::field(&field.name));
        let value = if field.condition.is_some() { ".Value" } else { "" };
        match (self.stream.size_of(&field.kind), field.condition.is_some()) {
            (Some(_), false) => format!("xenstreams.ArrayOf({name}[:]...)"),
            (Some(_) | None, _) => format!("{name}{value}"),
        }
    }

    /// A single bit: the method of its bits type.
    fn bit(&self, reference: Reference) -> String {
        let named = reference.part.zip(self.field(reference)).and_then(|(index, field)| {
            let part = bits_of(self.stream, field)?.get(index)?;
            let method = names::part_method(part.name.as_deref()?);
            let captured = matches!(reference.base, Base::Earlier(..));
            (!captured).then(|| format!("{}.{method}()", self.place(reference, field)))
        });
        named.unwrap_or_else(|| format!("{} != 0", self.value(reference)))
    }

    /// The field that a reference is about.
    fn field(&self, reference: Reference) -> Option<&'a Field> {
        Some(match reference.base {
            Base::Sibling(index) => &self.structure.fields[index],
            Base::Header(header, index) => &self.stream.headers[header].body.fields[index],
            Base::Earlier(id, index) => &self.stream.record(id).body.fields[index],
            Base::Item(Some(index)) => match self.item {
                Some(Element::Structure(id)) => &self.stream.structure(id).fields[index],
                _ => return None,
            },
            Base::Item(None) => return None,
        })
    }

    /// Where the whole field is found.
    fn place(&self, reference: Reference, field: &Field) -> String {
        let name = names::field(&field.name);
        let value = if field.condition.is_some() { ".Value" } else { "" };
        match reference.base {
            Base::Sibling(_) => format!("v.{name}{value}"),
            Base::Header(header, _) => {
                let header = names::header_variable(&self.stream.headers[header].name);
                format!("s.{header}.{name}")
            }
            Base::Earlier(id, index) => format!("s.{}", captured(self.stream, id.0, index)),
            Base::Item(_) => format!("it.{name}"),
        }
    }

    fn value(&self, reference: Reference) -> String {
        let (place, kind) = match self.field(reference) {
            Some(field) => (self.place(reference, field), &field.kind),
            None => match self.item {
                Some(Element::Scalar(scalar)) => ("it".to_owned(), &Kind::Scalar(scalar)),
                _ => unreachable!("`it` is resolved as an element of this kind"),
            },
        };
        let Kind::Scalar(scalar) = kind else { return "0".into() };
        let captured = matches!(reference.base, Base::Earlier(..));
        let wide = if captured { place } else { widened(*scalar, &place) };
        match (reference.part, scalar.of.map(|id| &self.stream.ty(id).body)) {
            (Some(index), Some(TypeBody::Bits { parts, .. })) => shifted(&wide, &parts[index]),
            _ => wide,
        }
    }
}

/// A scalar as a `uint64`.
pub fn widened(scalar: Scalar, code: &str) -> String {
    if scalar.of.is_none() && scalar.primitive == crate::model::Primitive::U64 {
        code.to_owned()
    } else {
        format!("uint64({code})")
    }
}

/// The type of an element.
pub fn element_type(stream: &Stream, element: Element) -> String {
    match element {
        Element::Scalar(scalar) => scalar_type(stream, scalar),
        Element::Structure(id) => names::named(stream.ty(id)),
        Element::Text => "[]byte".into(),
    }
}

/// The type of an integer, plain or with named values or bits.
pub fn scalar_type(stream: &Stream, scalar: Scalar) -> String {
    scalar.of.map_or_else(|| integer(scalar.primitive).into(), |id| names::named(stream.ty(id)))
}

/// The name of an integer in Go.
pub fn integer(primitive: crate::model::Primitive) -> &'static str {
    use crate::model::Primitive;
    match primitive {
        Primitive::U8 => "uint8",
        Primitive::U16 => "uint16",
        Primitive::U32 => "uint32",
        Primitive::U64 => "uint64",
        Primitive::I8 => "int8",
        Primitive::I16 => "int16",
        Primitive::I32 => "int32",
        Primitive::I64 => "int64",
    }
}

/// The constant for a kind of record.
pub fn kind(stream: &Stream, record: usize) -> String {
    format!("Kind{}", names::exported(&stream.records[record].name))
}

/// The field of the state that holds a field of the latest record of a type.
pub fn captured(stream: &Stream, record: usize, field: usize) -> String {
    let record = &stream.records[record];
    names::unexported(&format!("{}_{}", record.name, record.body.fields[field].name))
}

fn bits_of<'a>(stream: &'a Stream, field: &Field) -> Option<&'a [BitPart]> {
    let Kind::Scalar(Scalar { of: Some(id), .. }) = field.kind else { return None };
    match &stream.ty(id).body {
        TypeBody::Bits { parts, .. } => Some(parts),
        _ => None,
    }
}

fn parenthesised(condition: &Condition, code: String) -> String {
    if matches!(condition, Condition::Or(..)) { format!("({code})") } else { code }
}

fn opposite_of(condition: &Condition) -> Box<Condition> {
    match condition {
        Condition::Not(a) => a.clone(),
        other => Box::new(Condition::Not(Box::new(other.clone()))),
    }
}

fn shifted(code: &str, part: &BitPart) -> String {
    let ones = literal(part.mask() >> part.low);
    match part.low {
        0 => format!("{code}&{ones}"),
        low if low + part.width == 64 => format!("{code}>>{low}"),
        low => format!("{code}>>{low}&{ones}"),
    }
}

/// An integer as a careful person writes it: small ones in decimal, large ones in hexadecimal.
pub fn literal(value: u64) -> String {
    if value < 4096 || value.is_multiple_of(1000) {
        value.to_string()
    } else {
        format!("{value:#x}")
    }
}
