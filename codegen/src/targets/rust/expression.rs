//! Expressions as Rust.

use super::names;
use crate::model::expression::{Base, Comparison, Condition, Expression, Operator, Reference};
use crate::model::{BitPart, Element, Field, Kind, RecordId, Scalar, Stream, Structure, TypeBody};

/// Where the names of an expression are found in the code around it.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The stream.
    pub stream: &'a Stream,
    /// The structure whose fields are siblings.
    pub structure: &'a Structure,
    /// What stands before a field of the fixed part: `head.` or `self.head.`.
    pub head: &'a str,
    /// What stands before a field after the fixed part: nothing or `self.`.
    pub tail: &'a str,
    /// What `it` is.
    pub item: Option<Element>,
}

impl<'a> Scope<'a> {
    /// An integer: code of type `u64`, in which `?` leaves a function of `Option`.
    pub fn integer(&self, expression: &Expression) -> String {
        match expression {
            Expression::Integer(n) => literal(*n),
            Expression::Value(reference) => self.value(*reference),
            Expression::Version => "u64::from(state.version)".into(),
            Expression::Remaining => "parts.remaining()".into(),
            Expression::Arithmetic(operator, a, b) => {
                let (a, b) = (self.operand(a), self.integer(b));
                match operator {
                    Operator::Add => format!("{a}.checked_add({b})?"),
                    Operator::Subtract => format!("{a}.checked_sub({b})?"),
                    Operator::Multiply => format!("{a}.checked_mul({b})?"),
                    Operator::Divide => format!("{a}.checked_div({b})?"),
                    Operator::ShiftLeft => format!("shift_left({a}, {b})?"),
                }
            }
            Expression::Count { array: index, such } => {
                let field = &self.structure.fields[*index];
                let such = self.over(*index).item(such);
                let array = format!("{}{}", self.tail, names::field(&field.name));
                format!(
                    "{array}.iter().filter(|it: &{}| {such}).count() as u64",
                    self.it_type(*index)
                )
            }
        }
    }

    /// An integer that a method is called on.
    fn operand(&self, expression: &Expression) -> String {
        match expression {
            Expression::Integer(n) => format!("{}u64", literal(*n)),
            _ => self.integer(expression),
        }
    }

    /// A condition: code of type `bool`, in which `?` leaves a function of `Option`.
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
                format!("{} {sign} {}", self.integer(a), self.integer(b))
            }
            Condition::Bit(reference) => self.bit(*reference),
            Condition::Seen(id) => format!("state.seen({})", self.kind(*id)),
            Condition::All { array, such } => {
                let field = &self.structure.fields[*array];
                let such = self.over(*array).item(such);
                let array = format!("{}{}", self.tail, names::field(&field.name));
                format!("{array}.iter().all(|it| {such})")
            }
            Condition::Not(a) => self.negated(a),
            Condition::And(a, b) => format!("{} && {}", self.within(a, true), self.within(b, true)),
            Condition::Or(a, b) => {
                format!("{} || {}", self.within(a, false), self.within(b, false))
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
        match condition {
            Condition::Compare(comparison, a, b) => {
                self.condition(&Condition::Compare(opposite(*comparison), a.clone(), b.clone()))
            }
            Condition::Not(a) => self.condition(a),
            Condition::Bit(_) | Condition::Seen(_) | Condition::All { .. } => {
                format!("!{}", self.condition(condition))
            }
            Condition::And(a, b) => {
                let or = Condition::Or(Box::new(opposite_of(a)), Box::new(opposite_of(b)));
                self.condition(&or)
            }
            Condition::Or(a, b) => {
                let and = Condition::And(Box::new(opposite_of(a)), Box::new(opposite_of(b)));
                self.condition(&and)
            }
        }
    }

    /// A single bit: the method of its bits type.
    fn bit(&self, reference: Reference) -> String {
        let whole = self.value(Reference { part: None, ..reference });
        let named = reference.part.zip(self.bits_of(reference.base)).and_then(|(index, parts)| {
            let code = whole.strip_prefix("u64::from(").and_then(|c| c.strip_suffix(".0)"));
            let code = code.or(whole.strip_suffix(".0"))?;
            Some(format!("{code}.{}()", names::field(parts[index].name.as_deref()?)))
        });
        named.unwrap_or_else(|| format!("{} != 0", self.value(reference)))
    }

    /// The parts of the bits type of a field that is at hand as a structure's field.
    fn bits_of(&self, base: Base) -> Option<&'a [BitPart]> {
        let kind = match base {
            Base::Sibling(index) => &self.structure.fields.get(index)?.kind,
            Base::Header(header, index) => &self.stream.headers[header].body.fields[index].kind,
            Base::Item(Some(index)) => match self.item? {
                Element::Structure(id) => &self.stream.structure(id).fields[index].kind,
                _ => return None,
            },
            Base::Item(None) | Base::Earlier(..) => return None,
        };
        match kind {
            Kind::Scalar(Scalar { of: Some(id), .. }) => match &self.stream.ty(*id).body {
                TypeBody::Bits { parts, .. } => Some(parts),
                _ => None,
            },
            _ => None,
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

    /// A condition on an element, within a closure.
    fn item(&self, condition: &Condition) -> String {
        let code = self.condition(condition);
        if condition.can_fail() { format!("(|| Some({code}))() == Some(true)") } else { code }
    }

    fn kind(&self, id: RecordId) -> String {
        format!("Kind::{}", names::camel(&self.stream.record(id).name))
    }

    fn value(&self, reference: Reference) -> String {
        let (place, field) = match reference.base {
            Base::Sibling(index) => {
                let field = &self.structure.fields[index];
                let place = if index < self.structure.head_fields { self.head } else { self.tail };
                (place.to_owned(), field)
            }
            Base::Header(header, index) => {
                let header = &self.stream.headers[header];
                (format!("state.{}.", header.name), &header.body.fields[index])
            }
            Base::Earlier(id, index) => {
                let record = self.stream.record(id);
                let field = &record.body.fields[index];
                let name = format!("{}_{}", names::snake(&record.name), field.name);
                return self.part(&format!("state.{name}"), field, reference.part, true);
            }
            Base::Item(field) => return self.it(field, reference.part),
        };
        let is_tag = self.structure.fields.iter().any(
            |f| matches!((&f.kind, reference.base), (Kind::Union { tag, .. }, Base::Sibling(i)) if *tag == i),
        );
        let call = if is_tag { "()" } else { "" };
        let code = format!("{place}{}{call}", names::field(&field.name));
        if field.condition.is_some() {
            return format!("{code}.map_or(0, u64::from)");
        }
        self.part(&code, field, reference.part, false)
    }

    /// The Rust type of the elements of an array.
    fn it_type(&self, array: usize) -> String {
        match self.structure.fields[array].kind {
            Kind::Array { element: Element::Scalar(Scalar { primitive, of: None }), .. } => {
                primitive.name().to_owned()
            }
            Kind::Array {
                element: Element::Structure(id) | Element::Scalar(Scalar { of: Some(id), .. }),
                ..
            } => names::camel(&self.stream.ty(id).name),
            _ => unreachable!("conditions are about elements that are no texts"),
        }
    }

    /// The scope of a condition on the elements of an array.
    fn over(&self, array: usize) -> Self {
        let item = match self.structure.fields[array].kind {
            Kind::Array { element, .. } => Some(element),
            _ => None,
        };
        Self { item, ..*self }
    }

    /// The element, or a field of it.
    fn it(&self, field: Option<usize>, part: Option<usize>) -> String {
        match (self.item, field) {
            (Some(Element::Structure(id)), Some(index)) => {
                let field = &self.stream.structure(id).fields[index];
                self.part(&format!("it.{}", names::field(&field.name)), field, part, false)
            }
            (Some(Element::Scalar(scalar)), None) => self.scalar_part("it", scalar, part),
            _ => unreachable!("`it` is resolved as an element of this kind"),
        }
    }

    fn part(&self, code: &str, field: &Field, part: Option<usize>, captured: bool) -> String {
        let Kind::Scalar(scalar) = field.kind else { return "0".into() };
        if captured {
            return match (part, scalar.of.map(|id| &self.stream.ty(id).body)) {
                (Some(index), Some(TypeBody::Bits { parts, .. })) => shifted(code, &parts[index]),
                _ => code.to_owned(),
            };
        }
        self.scalar_part(code, scalar, part)
    }

    fn scalar_part(&self, code: &str, scalar: Scalar, part: Option<usize>) -> String {
        let inner = if scalar.of.is_some() { format!("{code}.0") } else { code.to_owned() };
        let wide = if scalar.primitive.size() == 8 { inner } else { format!("u64::from({inner})") };
        match (part, scalar.of.map(|id| &self.stream.ty(id).body)) {
            (Some(index), Some(TypeBody::Bits { parts, .. })) => shifted(&wide, &parts[index]),
            _ => wide,
        }
    }
}

fn opposite_of(condition: &Condition) -> Condition {
    match condition {
        Condition::Not(a) => (**a).clone(),
        other => Condition::Not(Box::new(other.clone())),
    }
}

fn shifted(code: &str, part: &BitPart) -> String {
    let ones = part.mask() >> part.low;
    match part.low {
        0 => format!("({code} & {})", literal(ones)),
        low => format!("(({code} >> {low}) & {})", literal(ones)),
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
