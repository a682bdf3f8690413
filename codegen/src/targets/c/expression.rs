//! Expressions as C.
//!
//! Arithmetic that cannot go wrong is written as it is; other arithmetic goes through functions
//! that take back `sure`.

use std::cell::RefCell;

use super::items;
use super::names::{self, Names};
use crate::expression::{Base, Comparison, Condition, Expression, Operator, Reference};
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

    /// An integer.
    pub fn integer(&self, expression: &Expression) -> String {
        match expression {
            Expression::Integer(n) => literal(*n),
            Expression::Value(reference) => self.value(*reference),
            Expression::Version => "state->version".into(),
            Expression::Remaining => "(cursor->length - cursor->at)".into(),
            Expression::Arithmetic(operator, a, b) => self.arithmetic(*operator, a, b),
            Expression::Count { array, such } => self.over(*array, such, false),
        }
    }

    fn value(&self, reference: Reference) -> String {
        let whole = self.whole(reference);
        match self.part(reference) {
            None => whole,
            Some((_, part)) if part.width == 1 => {
                format!("(({whole} & {}) != 0)", self.mask(reference, ""))
            }
            Some((_, part)) => {
                let mask = self.mask(reference, "_mask");
                let masked = format!("({whole} & {mask})");
                match part.low {
                    0 => masked,
                    _ => format!("({masked} >> {})", self.mask(reference, "_shift")),
                }
            }
        }
    }

    fn arithmetic(&self, operator: Operator, a: &Expression, b: &Expression) -> String {
        let (sign, function) = match operator {
            Operator::Add => ("+", "add"),
            Operator::Subtract => ("-", "subtract"),
            Operator::Multiply => ("*", "multiply"),
            Operator::Divide => ("/", "divide"),
            Operator::ShiftLeft => ("<<", "shift_left"),
        };
        let Some(greatest) = self.greatest_of(operator, a, b) else {
            return format!(
                "xen_stream_{function}({}, {}, &sure)",
                self.integer(a),
                self.integer(b)
            );
        };
        let enclosed = |e: &Expression| {
            let code = self.integer(e);
            let plain = !matches!(e, Expression::Arithmetic(..)) || code.starts_with("xen_stream_");
            if plain { code } else { format!("({code})") }
        };
        let (left, right) = (enclosed(a), enclosed(b));
        let narrow = greatest > 0x7fff_ffff && !self.is_wide(a) && !self.is_wide(b);
        let left = if narrow { format!("(uint64_t){left}") } else { left };
        format!("{left} {sign} {right}")
    }

    /// The greatest value that an operation on these can give, if it cannot go wrong.
    fn greatest_of(&self, operator: Operator, a: &Expression, b: &Expression) -> Option<u64> {
        let (x, y) = (self.greatest(a)?, self.greatest(b)?);
        match operator {
            Operator::Add => x.checked_add(y),
            Operator::Multiply => x.checked_mul(y),
            Operator::Divide => match b {
                Expression::Integer(n) if *n > 0 => Some(x / n),
                _ => None,
            },
            Operator::ShiftLeft => {
                let by = u32::try_from(y).ok().filter(|by| *by < 64)?;
                Some(x << by).filter(|shifted| shifted >> by == x)
            }
            Operator::Subtract => None,
        }
    }

    /// The greatest value that an expression can have, if its arithmetic cannot go wrong.
    fn greatest(&self, expression: &Expression) -> Option<u64> {
        match expression {
            Expression::Integer(n) => Some(*n),
            Expression::Value(reference) => Some(match self.part(*reference) {
                Some((_, part)) => part.mask() >> part.low,
                None => self.primitive(*reference).greatest(),
            }),
            Expression::Version => Some(u64::from(u32::MAX)),
            Expression::Remaining | Expression::Count { .. } => Some(u64::MAX),
            Expression::Arithmetic(operator, a, b) => self.greatest_of(*operator, a, b),
        }
    }

    /// Whether C computes an expression in 64 bits.
    pub fn is_wide(&self, expression: &Expression) -> bool {
        match expression {
            Expression::Integer(n) => *n > 0xffff_ffff,
            Expression::Value(reference) => self.primitive(*reference).size() == 8,
            Expression::Version | Expression::Remaining => false,
            Expression::Count { .. } => true,
            Expression::Arithmetic(operator, a, b) => {
                self.greatest_of(*operator, a, b).is_none_or(|greatest| greatest > 0x7fff_ffff)
                    || self.is_wide(a)
                    || self.is_wide(b)
            }
        }
    }

    /// A call of a function that goes through an array: whether all elements fulfil a condition, or
    /// how many do.
    fn over(&self, array: usize, such: &Condition, all: bool) -> String {
        let field = &self.structure.fields[array];
        let Kind::Array { element, count } = &field.kind else { return "false".into() };
        let scope = Scope { element: Some(*element), ..*self };
        let condition = scope.condition(such);
        let sure = condition.contains("&sure");
        let what = if all { "all" } else { "count" };
        let state = names::uses(&condition, "state");
        let size = self.names.stream.size_of_element(*element).unwrap_or(1);
        let mut code = format!(
            "\n//{} of `{}` in `{}`.\nstatic inline {} {NAME}({}const uint8_t *octets, size_t count, bool turned)\n{{\n",
            if all {
                "A condition on all elements"
            } else {
                "How many elements fulfil a condition"
            },
            field.name,
            self.item,
            if all { "bool" } else { "uint64_t" },
            if state {
                format!("const struct {}_state *state, ", self.names.prefix())
            } else {
                String::new()
            },
        );
        if !all {
            code += "uint64_t number = 0;\n";
        }
        code += "size_t i;\n\nfor (i = 0; i < count; i++) {\n";
        code += &element_at(self.names, *element, &format!("octets + {size} * i"), "turned");
        if sure {
            code += "bool sure = true;\n";
        }
        let holds = if sure { format!("({condition}) && sure") } else { condition };
        code.push('\n');
        code += &match (all, sure) {
            (true, true) => format!("if (!({holds}))\nreturn false;\n"),
            (true, false) => format!("if ({})\nreturn false;\n", scope.negated(such)),
            (false, _) => format!("if ({holds})\nnumber++;\n"),
        };
        code += &format!("}}\nreturn {};\n}}\n", if all { "true" } else { "number" });
        let known = self.helpers.borrow().iter().position(|(_, known)| *known == code);
        let number = known.unwrap_or(self.helpers.borrow().len());
        let name = format!("{what}{number}_{}_{}", names::item_name(self.item), field.name);
        if known.is_none() {
            self.helpers.borrow_mut().push((name.clone(), code));
        }
        let state = if state { "state, " } else { "" };
        let member = names::field(&field.name);
        match count {
            Extent::Fixed(n) if array < self.structure.head_fields => {
                format!("{name}({state}(const uint8_t *)body->{member}, {n}, false)")
            }
            _ => format!("{name}({state}view->{member}, view->{member}_count, {})", self.turned),
        }
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
