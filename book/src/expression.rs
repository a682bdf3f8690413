//! Expressions, written as in descriptions: `conn_id != 0`, `n_dom_quota + n_glob_quota`.

use streamspec_codegen::model::expression::{
    Base, Comparison, Condition, Expression, Operator, Reference,
};
use streamspec_codegen::model::{Element, Field, Kind, Scalar, Stream, TypeBody, TypeId};

use crate::wording;

/// What the names of an expression refer to.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    stream: &'a Stream,
    fields: &'a [Field],
    /// The array whose elements are considered, within `all` and `count`.
    array: Option<usize>,
}

impl<'a> Scope<'a> {
    /// The scope of expressions in a structure with these fields; none for those that name
    /// headers alone.
    pub fn new(stream: &'a Stream, fields: &'a [Field]) -> Self {
        Self { stream, fields, array: None }
    }

    /// The stream that the expressions belong to.
    pub fn stream(&self) -> &'a Stream {
        self.stream
    }

    /// An integer expression.
    pub fn expression(&self, expression: &Expression) -> String {
        match expression {
            Expression::Integer(n) => wording::quantity(*n),
            Expression::Value(reference) => self.reference(*reference),
            Expression::Version => "version".into(),
            Expression::Instance => "instance".into(),
            Expression::Records(record) => format!("count({})", self.stream.record(*record).name),
            Expression::Remaining => "remaining".into(),
            Expression::Arithmetic(operator, a, b) => {
                let (sign, rank) = operator_sign(*operator);
                if let (Operator::BitAnd, Expression::Integer(mask)) = (operator, &**b) {
                    return format!("{} {sign} {}", self.operand(a, rank), wording::code(*mask));
                }
                // Only the right operand needs brackets at the same rank: `a - (b - c)`.
                let a = self.operand(a, rank);
                let b = self.operand(b, rank + 1);
                format!("{a} {sign} {b}")
            }
            Expression::Count { array, such } => {
                let (name, inner) = self.elements(*array);
                format!("count({name}, {})", inner.condition(such))
            }
        }
    }

    /// So many times an expression.
    pub fn times(&self, expression: &Expression, factor: u64) -> String {
        let (sign, rank) = operator_sign(Operator::Multiply);
        format!("{} {sign} {factor}", self.operand(expression, rank))
    }

    /// A condition.
    pub fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::Compare(comparison, a, b) => self.compare(*comparison, a, b),
            Condition::Bit(reference) => self.reference(*reference),
            Condition::Seen(record) => format!("seen({})", self.stream.record(*record).name),
            Condition::All { array, such, first } => {
                let (name, inner) = self.elements(*array);
                let such = inner.condition(such);
                match first {
                    Some(first) => format!("first({first}, {name}, {such})"),
                    None => format!("all({name}, {such})"),
                }
            }
            Condition::Not(inner) => match &**inner {
                both @ (Condition::And(..) | Condition::Or(..)) => {
                    format!("not ({})", self.condition(both))
                }
                one => format!("not {}", self.condition(one)),
            },
            Condition::And(a, b) => format!("{} and {}", self.side(a, false), self.side(b, false)),
            Condition::Or(a, b) => format!("{} or {}", self.side(a, true), self.side(b, true)),
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
        format!("{} {sign} {}", self.compared(a, b), self.compared(b, a))
    }

    /// One side of a comparison: a value that has a name in the type of the other side is named.
    fn compared(&self, this: &Expression, other: &Expression) -> String {
        let (n, reference) = match (this, other) {
            (Expression::Integer(n), Expression::Value(reference)) => (n, reference),
            (Expression::Integer(n), Expression::Arithmetic(Operator::BitAnd, ..)) => {
                return wording::code(*n);
            }
            _ => return self.expression(this),
        };
        let named = self.type_of(*reference).and_then(|ty| match &self.stream.ty(ty).body {
            TypeBody::Enum { values, .. } => values.iter().find(|v| v.value == *n),
            TypeBody::Bits { .. } | TypeBody::Structure(_) => None,
        });
        named.map_or_else(|| self.expression(this), |value| value.name.clone())
    }

    /// One side of `and` or `or`; in brackets where it would read otherwise.
    fn side(&self, condition: &Condition, of_or: bool) -> String {
        let text = self.condition(condition);
        match condition {
            Condition::Or(..) if !of_or => format!("({text})"),
            Condition::And(..) if of_or => format!("({text})"),
            _ => text,
        }
    }

    fn operand(&self, expression: &Expression, rank: u8) -> String {
        let text = self.expression(expression);
        match expression {
            Expression::Arithmetic(operator, ..) if operator_sign(*operator).1 < rank => {
                format!("({text})")
            }
            _ => text,
        }
    }

    /// The name of an array, and the scope of a condition on its elements.
    fn elements(&self, array: usize) -> (&'a str, Scope<'a>) {
        let name = self.fields.get(array).map_or("", |f| f.name.as_str());
        (name, Scope { array: Some(array), ..*self })
    }

    fn reference(&self, reference: Reference) -> String {
        let base = match reference.base {
            Base::Sibling(field) => self.fields.get(field).map_or("", |f| &f.name).to_owned(),
            Base::Header(header, field) => {
                let header = &self.stream.headers[header];
                format!("{}.{}", header.name, header.body.fields[field].name)
            }
            Base::Earlier(record, field) => {
                let record = self.stream.record(record);
                format!("{}.{}", record.name, record.body.fields[field].name)
            }
            Base::Framing(field) => {
                format!("framing.{}", self.stream.framing.header.fields[field].name)
            }
            Base::Item(None) => "it".into(),
            Base::Item(Some(field)) => {
                format!("it.{}", self.item_fields().get(field).map_or("", |f| &f.name))
            }
        };
        match reference.part.and_then(|part| self.part_name(reference.base, part)) {
            Some(part) => format!("{base}.{part}"),
            None => base,
        }
    }

    fn part_name(&self, base: Base, part: usize) -> Option<&'a str> {
        match &self.stream.ty(self.scalar(base)?.of?).body {
            TypeBody::Bits { parts, .. } => parts.get(part)?.name.as_deref(),
            TypeBody::Enum { .. } | TypeBody::Structure(_) => None,
        }
    }

    /// The named type of a value, or of a part of it.
    fn type_of(&self, reference: Reference) -> Option<TypeId> {
        let of = self.scalar(reference.base)?.of?;
        match (&self.stream.ty(of).body, reference.part) {
            (TypeBody::Bits { parts, .. }, Some(part)) => parts.get(part)?.of,
            _ => Some(of),
        }
    }

    fn scalar(&self, base: Base) -> Option<Scalar> {
        let field = match base {
            Base::Sibling(field) => self.fields.get(field)?,
            Base::Header(header, field) => {
                self.stream.headers.get(header)?.body.fields.get(field)?
            }
            Base::Earlier(record, field) => self.stream.record(record).body.fields.get(field)?,
            Base::Framing(field) => self.stream.framing.header.fields.get(field)?,
            Base::Item(Some(field)) => self.item_fields().get(field)?,
            Base::Item(None) => match self.element()? {
                Element::Scalar(scalar) => return Some(scalar),
                Element::Structure(_) | Element::Text => return None,
            },
        };
        match field.kind {
            Kind::Scalar(scalar) => Some(scalar),
            _ => None,
        }
    }

    /// The fields of the element under consideration.
    fn item_fields(&self) -> &'a [Field] {
        match self.element() {
            Some(Element::Structure(id)) => &self.stream.structure(id).fields,
            _ => &[],
        }
    }

    fn element(&self) -> Option<Element> {
        match self.fields.get(self.array?)?.kind {
            Kind::Array { element, .. } => Some(element),
            _ => None,
        }
    }
}

/// The sign of an operator, and how tightly it binds.
fn operator_sign(operator: Operator) -> (&'static str, u8) {
    match operator {
        Operator::BitAnd => ("&", 0),
        Operator::ShiftLeft => ("<<", 1),
        Operator::Add => ("+", 2),
        Operator::Subtract => ("-", 2),
        Operator::Multiply => ("*", 3),
        Operator::Divide => ("/", 3),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use streamspec_codegen::model::{Extent, Family};

    use super::*;

    fn family() -> Family {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        streamspec_codegen::load(&spec).unwrap_or_else(|d| panic!("{d}"))
    }

    /// The condition of a rule of a record, as people read it.
    fn check(stream: &str, record: &str, rule: &str) -> String {
        let family = family();
        let stream = family.streams.iter().find(|s| s.name == stream).expect("the stream");
        let record = stream.record(stream.record_by_name(record).expect("the record"));
        let mut checks = record.checks.iter();
        let check = checks.find(|c| stream.rule(c.rule).id.ends_with(rule)).expect("the rule");
        Scope::new(stream, &record.body.fields).condition(&check.holds)
    }

    #[test]
    fn conditions_read_as_written_by_hand() {
        let v2 = |rule| check("domain-context", "GRANT_ENTRIES_V2", rule);
        assert_eq!(v2("range"), "first_ref + count <= 0x100000000");
        assert_eq!(v2("exclusive"), "not seen(GRANT_ENTRIES_V1)");
        assert_eq!(
            v2("whole-page"),
            "all(entries, it.flags.sub_page or it.page_offset + it.page_length == 0)"
        );
    }

    #[test]
    fn values_of_enums_are_named() {
        let family = family();
        let stream = family.streams.iter().find(|s| s.name == "domain-context").expect("it");
        let arch = Expression::Value(Reference { base: Base::Header(1, 0), part: None });
        let such = Condition::Compare(Comparison::NotEqual, arch, Expression::Integer(2));
        assert_eq!(Scope::new(stream, &[]).condition(&such), "domain_header.arch != x86_hvm");
    }

    #[test]
    fn counts_name_their_fields() {
        let family = family();
        let stream = family.streams.iter().find(|s| s.name == "domain-context").expect("it");
        let record = stream.record(stream.record_by_name("GRANT_ENTRIES_V2").expect("it"));
        let last = record.body.fields.last().expect("a field");
        let Kind::Array { count: Extent::Counted(count), .. } = &last.kind else {
            panic!("the entries are counted")
        };
        let scope = Scope::new(stream, &record.body.fields);
        assert_eq!(scope.expression(count), "count");
    }

    #[test]
    fn brackets_stand_where_they_matter() {
        let family = family();
        let scope = Scope::new(&family.streams[0], &[]);
        let n = |n| Box::new(Expression::Integer(n));
        let of = |operator, a, b| Box::new(Expression::Arithmetic(operator, a, b));
        let sum = || of(Operator::Add, n(1), n(2));
        let text = |e: Box<Expression>| scope.expression(&e);
        assert_eq!(text(of(Operator::Multiply, sum(), n(3))), "(1 + 2) * 3");
        assert_eq!(text(of(Operator::Subtract, n(9), sum())), "9 - (1 + 2)");
        assert_eq!(text(of(Operator::Subtract, sum(), n(3))), "1 + 2 - 3");
    }
}
