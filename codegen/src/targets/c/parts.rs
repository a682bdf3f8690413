//! The parts of a body after its fixed part: how they are shown, taken, measured and written.

mod measure;
mod put;
mod show;
mod take;

use super::expression::{Helpers, Scope};
use super::names::{self, Names};
use crate::model::expression::Expression;
use crate::model::*;

/// What C makes of a part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Octets of any number: raw, a string, or a stream.
    Octets,
    /// Elements of one size.
    Array(Element),
    /// Strings that follow one another; so many of them make up an element.
    Strings(usize),
    /// One integer.
    Scalar(Scalar),
    /// One structure.
    Structure(TypeId),
    /// Octets without meaning.
    Nothing,
}

/// What C makes of a field after the fixed part.
pub fn shape(stream: &Stream, field: &Field) -> Shape {
    let strings = |id: TypeId| {
        let structure = stream.structure(id);
        structure.size.is_none().then_some(structure.fields.len())
    };
    match field.kind {
        Kind::Octets { .. } | Kind::Text { .. } | Kind::Stream(_) => Shape::Octets,
        Kind::Array { element: Element::Text, .. } => Shape::Strings(1),
        Kind::Array { element: Element::Structure(id), .. } => {
            strings(id).map_or(Shape::Array(Element::Structure(id)), Shape::Strings)
        }
        Kind::Array { element, .. } => Shape::Array(element),
        Kind::Scalar(scalar) => Shape::Scalar(scalar),
        Kind::Structure(id) => strings(id).map_or(Shape::Structure(id), Shape::Strings),
        Kind::Align { .. } | Kind::Reserved { .. } | Kind::Union { .. } => Shape::Nothing,
    }
}

/// The parts of a record.
pub struct Parts<'a> {
    /// The names of the stream.
    pub names: Names<'a>,
    /// The record.
    pub record: &'a Record,
    /// Code for whether the reader's octets stand in the other order than the host's.
    pub turned: &'a str,
    /// Functions that go through arrays.
    pub helpers: &'a Helpers,
}

impl<'a> Parts<'a> {
    /// The fields after the fixed part.
    pub fn fields(&self) -> &'a [Field] {
        &self.record.body.fields[self.record.body.head_fields..]
    }

    /// The fields that are shown.
    fn shown(&self) -> impl Iterator<Item = (&'a Field, Shape)> {
        let stream = self.names.stream;
        let shaped = self.fields().iter().map(move |f| (f, shape(stream, f)));
        shaped.filter(|(_, shape)| *shape != Shape::Nothing)
    }

    /// The name of the record in functions.
    pub fn item(&self) -> String {
        names::item_name(&self.record.name)
    }

    fn scope(&self) -> Scope<'_> {
        Scope {
            names: self.names,
            item: &self.record.name,
            structure: &self.record.body,
            turned: self.turned,
            element: None,
            helpers: self.helpers,
        }
    }

    fn rule(&self, rule: Option<RuleId>) -> String {
        rule.map(|id| self.names.rule(id)).unwrap_or_default()
    }

    fn terminated(&self, field: &Field) -> String {
        let is = |c: &&FieldCheck| matches!(c.test, FieldTest::Terminated);
        self.rule(field.checks.iter().find(is).map(|c| c.rule))
    }

    /// Statements that compute an amount, and code for it.
    fn amount(&self, expression: &Expression) -> (String, String) {
        let code = self.scope().integer(expression);
        let simple = matches!(expression, Expression::Integer(_))
            || matches!(expression, Expression::Value(_))
                && !code.contains(' ')
                && !self.scope().is_wide(expression);
        if simple {
            return (String::new(), code);
        }
        let reset = if code.contains("&sure") { "sure = true;\n" } else { "" };
        (format!("{reset}amount = {code};\n"), "amount".into())
    }

    /// Statements that compute how many there are, and code for it.
    fn extent(&self, extent: &Extent) -> (String, String) {
        match extent {
            Extent::Fixed(n) => (String::new(), n.to_string()),
            Extent::Counted(expression) => self.amount(expression),
            Extent::Rest => (String::new(), "(cursor->length - cursor->at)".into()),
        }
    }

    fn nested(&self, id: &str, field: &Field, view: &str, at: &str) -> String {
        let name = label(field);
        if self.names.described(id).is_none() {
            return String::new();
        }
        format!(
            "//{name}: a stream of its own.\n\
             if (state->depth == XEN_STREAM_DEPTH)\n\
             return broken(error, {}, {at}, \"{name}\");\n\
             if (!judge_{}({view}, {view}_length, state->depth + 1u, state->mode, &inner))\n\
             return xen_stream_nested(error, &inner, {at}, \"{}.{name}\");\n",
            self.rule(field.fits),
            names::snake(id),
            names::snake(&self.record.name),
        )
    }

    /// Whether the parts have anything that a view shows.
    pub fn has_view(&self) -> bool {
        self.shown().next().is_some()
    }
}

/// What paths call a field.
pub fn label(field: &Field) -> &str {
    if field.name.is_empty() { "align" } else { &field.name }
}

/// An amount that has been found to fit into the body.
fn narrow(amount: &str) -> String {
    if amount == "amount" { format!("(size_t){amount}") } else { amount.to_owned() }
}
