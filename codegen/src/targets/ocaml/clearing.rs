//! What readers pass over and writers refuse, cleared: reserved bits. Values have no place for reserved
//! octets.

use super::lines::Lines;
use super::package::{Package, carried, has_fields, is_wide};
use crate::model::{Field, Scalar, TypeId, UnionCase};
use crate::plan::{Clear, Fixed, Part};

impl Package<'_, '_> {
    /// The function that clears a value of a module.
    pub fn cleared(
        &self,
        out: &mut Lines,
        (fields, names): (&[Field], &[String]),
        (fixed, parts): (&Fixed, &[Part]),
        optional: impl Fn(usize) -> bool,
    ) {
        let value = |(index, clear): (usize, Option<Clear>)| {
            let own = Own { name: &names[index], optional: optional(index) };
            Some(format!("{} = {}", own.name, self.cleared_value(clear?, own)?))
        };
        let fixed = fixed.fields.iter().map(|field| (field.index, field.clear_value));
        let parts = parts.iter().map(|part| (part.index, part.clear_value));
        let values: Vec<String> = fixed.chain(parts).filter_map(value).collect();
        out.blank();
        out.doc("The same with zeros where readers pass over what writers refuse.");
        if values.is_empty() {
            return out.line("let cleared (v : t) = v");
        }
        let all = fields.iter().filter(|field| carried(&field.kind)).count();
        let head = if values.len() == all { "{ " } else { "{ v with " };
        out.body("let cleared (v : t) : t =", |out| {
            let value = out.chain((head, " }"), &values, ";");
            out.statement(value);
        });
    }

    fn cleared_value(&self, clear: Clear, own: Own) -> Option<String> {
        Some(match clear {
            Clear::Bits(scalar, mask) => own.without(scalar, mask),
            Clear::EachBits(scalar, mask) => own.with_each(&without(scalar, mask)),
            Clear::Structures(id) => own.with_each(&self.function(id)),
            Clear::Structure(id) => own.with(&self.function(id)),
            Clear::Union(cases) => own.with(&self.cases(cases)),
            Clear::Stream => own.with("Nested.cleared"),
            Clear::Octets => return None,
        })
    }

    fn function(&self, id: TypeId) -> String {
        format!("{}.cleared", self.types[id.0])
    }

    fn cases(&self, cases: &[UnionCase]) -> String {
        let clears =
            Self::distinct(cases).into_iter().filter(|id| self.plan.type_clears_value(*id));
        let arms = clears.map(|id| {
            let of = &self.types[id.0];
            format!("`{of} it -> `{of} ({of}.cleared it)")
        });
        let arms: Vec<String> = arms.chain(["other -> other".to_owned()]).collect();
        format!("(function {})", arms.join(" | "))
    }

    /// What clears any record of the stream, and what its header says besides.
    pub fn clearing(&self, out: &mut Lines) {
        let clears = |(record, _): &(&crate::plan::RecordPlan, &String)| {
            record.clears_value() && has_fields(&record.record.body)
        };
        out.list("clear = (function", ");", |out| {
            for (_, name) in self.plan.records.iter().zip(&self.records).filter(clears) {
                out.line(format!("| Record ({name} v) -> Record ({name} ({name}.cleared v))"));
            }
            out.line("| body -> body");
        });
        out.list("clear_further = (function", ");", |out| {
            if self.plan.record_header.clears_value() {
                out.line("| Further v -> Further (Record_header.cleared v)");
            }
            out.line("| further -> further");
        });
        out.list("clear_headers = (function", ");", |out| {
            out.line("| Headers headers -> Headers (cleared_headers headers)");
            out.line("| headers -> headers");
        });
    }
}

/// A field of a value `v`.
#[derive(Clone, Copy)]
struct Own<'n> {
    name: &'n str,
    optional: bool,
}

impl Own<'_> {
    fn with(self, function: &str) -> String {
        let name = self.name;
        if self.optional {
            format!("Option.map {function} v.{name}")
        } else {
            format!("{function} v.{name}")
        }
    }

    fn without(self, scalar: Scalar, mask: u64) -> String {
        match self.optional {
            true => self.with(&without(scalar, mask)),
            false => left(&format!("v.{}", self.name), scalar, mask),
        }
    }

    fn with_each(self, function: &str) -> String {
        let name = self.name;
        match self.optional {
            true => format!("Option.map (Array.map {function}) v.{name}"),
            false => format!("Array.map {function} v.{name}"),
        }
    }
}

/// An integer without some of its bits.
fn left(value: &str, scalar: Scalar, mask: u64) -> String {
    let left = scalar.primitive.greatest() & !mask;
    match is_wide(scalar.primitive) {
        true => format!("Int64.logand {value} {left:#x}L"),
        false => format!("{value} land {left:#x}"),
    }
}

/// The same as a function.
fn without(scalar: Scalar, mask: u64) -> String {
    format!("(fun it -> {})", left("it", scalar, mask))
}
