//! Where a size may vary, and what a type of variable size may consist of.

use super::layout;
use super::resolver::Resolver;
use crate::diagnostics::At;
use crate::model::expression::{Base, Expression};
use crate::model::*;

impl Resolver<'_> {
    /// Where a size may vary: a type has a fixed size, consists of strings that end at their NULs, or
    /// ends in octets that a field of it counts, so that nothing outside is needed to tell where it
    /// ends.
    pub(super) fn check_variable(&mut self, kind: &Kind, place: Place, at: &At) -> bool {
        if layout::size(kind, Some(0), &self.types).is_some() {
            return true;
        }
        let in_type = matches!(place, Place::Type(_));
        let (message, remedy) = match kind {
            Kind::Structure(id) if self.tells_its_size(*id) => (
                "a structure that tells its own size can only be the element of an array",
                "write `[1]` behind the type for one alone, or put its fields into the record",
            ),
            Kind::Text { size: None } | Kind::Structure(_) => return true,
            Kind::Octets { size: Extent::Counted(size) } if in_type => {
                return self.check_counts_by_itself(size, at);
            }
            _ if in_type => (
                "a type cannot contain this: its size is not fixed",
                "a type can only have fields of fixed size and, at its end, `octets(length)`; or \
                 plain `string`s alone; move the others to the record",
            ),
            _ => return true,
        };
        self.diagnostics.report(at, message, remedy);
        false
    }

    /// Whether a structure tells its own size.
    pub(super) fn tells_its_size(&self, id: TypeId) -> bool {
        let ty = self.types[id.0].as_ref();
        ty.is_some_and(|ty| matches!(&ty.body, TypeBody::Structure(s) if !s.tail().is_empty()))
    }

    /// The octets at the end of a type are counted by its own integers, and by nothing else.
    fn check_counts_by_itself(&mut self, size: &Expression, at: &At) -> bool {
        let alone = counts_by_siblings(size);
        if !alone {
            let message = "a type cannot know this size";
            let remedy =
                "write the size with integers of the same type alone, as in `octets(length)`";
            self.diagnostics.report(at, message, remedy);
        }
        alone
    }

    /// A type of variable size consists of strings and of nothing else, so that plain structures
    /// stay plain; or it is a plain structure with octets behind it, and perhaps an alignment. Gives the
    /// index of a field that is something else.
    pub(super) fn wrong_size_of_type(
        &mut self,
        structure: &Structure,
        fields_at: &At,
    ) -> Option<usize> {
        if structure.size.is_some() || structure.strings_alone().is_some() {
            return None;
        }
        if !structure.tail().is_empty() {
            return self.wrong_tail(structure, fields_at);
        }
        let other = |f: &Field| !matches!(f.kind, Kind::Text { size: None });
        let index = structure.fields.iter().position(other)?;
        self.diagnostics.report(
            &fields_at.index(index),
            format!("`{}` cannot be in the same type as strings", structure.fields[index].name),
            "a type has either only fields of fixed size or only strings: split it into two types, \
             and use a field of each",
        );
        Some(index)
    }

    fn wrong_tail(&mut self, structure: &Structure, fields_at: &At) -> Option<usize> {
        let head = structure.head_fields;
        if let Some(index) = structure.fields.iter().position(|f| f.since.is_some()) {
            self.diagnostics.report(
                &fields_at.index(index).key("reserved-before").itself(),
                "a type that tells its own size is the same in all versions",
                "leave out `reserved-before`, or use another type in a record that has `since`",
            );
            return Some(index);
        }
        let (octets, behind) = structure.tail().split_first()?;
        let (align, more) = match behind {
            [Field { kind: Kind::Align { to }, .. }, more @ ..] => (*to, more),
            more => (1, more),
        };
        if !more.is_empty() {
            let index = structure.fields.len() - more.len();
            let message = format!("this stands behind `{}`, whose size varies", octets.name);
            let remedy = "let the type end with these octets, or with one `align` behind them";
            self.diagnostics.report(&fields_at.index(index), message, remedy);
            return Some(index);
        }
        if align.is_multiple_of(structure.align) {
            return None;
        }
        let needed = structure.align;
        self.diagnostics.report(
            &fields_at.index(head),
            format!("what stands behind `{}` would be misaligned", octets.name),
            format!(
                "end the type with `- {{ align: {needed} }}`; or, if nothing is aligned there, write \
                 `packed: 1`"
            ),
        );
        Some(head)
    }
}

/// Whether an expression names fields of its own structure alone.
fn counts_by_siblings(expression: &Expression) -> bool {
    match expression {
        Expression::Integer(_) => true,
        Expression::Value(reference) => matches!(reference.base, Base::Sibling(_)),
        Expression::Arithmetic(_, a, b) => counts_by_siblings(a) && counts_by_siblings(b),
        Expression::Version
        | Expression::Instance
        | Expression::Records(_)
        | Expression::Remaining
        | Expression::Count { .. } => false,
    }
}
