//! How a value that was read is cleared of what readers pass over and writers refuse.

use super::file::File;
use super::names::Owner;
use super::output::Code;
use super::parts::Body;
use super::record_line::RecordLine;
use crate::model::UnionCase;
use crate::plan::{Clear, Fixed, FixedField, FixedKind, Part, RecordPlan, StreamPlan};

/// Statements that clear the fields of a structure, `self`.
pub fn fixed(file: &File, owner: Owner, fixed: &Fixed) -> String {
    let mut code = Code::default();
    for field in &fixed.fields {
        if let Some(value) = field_cleared(file, owner, field) {
            code.line(&format!("self.{} = {value};", file.field(owner, field.index)));
        }
    }
    code.finish()
}

fn field_cleared(file: &File, owner: Owner, field: &FixedField) -> Option<String> {
    let own = format!("self.{}", file.field(owner, field.index));
    Some(match (field.clear?, &field.kind) {
        (Clear::Octets, _) => format!("[0; {}]", field.size),
        (_, FixedKind::Scalars(..) | FixedKind::Structures(..)) => {
            format!("{own}.map(|value| value.cleared())")
        }
        _ => format!("{own}.cleared()"),
    })
}

/// The arms of a union's cases that have something to clear.
pub fn cases(plan: &StreamPlan, cases: &[UnionCase], variants: &[String]) -> Vec<String> {
    let both = cases.iter().zip(variants);
    let clears = both.filter(|(case, _)| plan.type_clears(case.of));
    clears.map(|(_, variant)| variant.clone()).collect()
}

impl Body<'_> {
    /// Statements that clear the fields of a body, `self`.
    pub fn cleared(&self) -> String {
        let mut code = Code::default();
        if self.record.fixed.clears() {
            code.line("self.head = self.head.cleared();");
        }
        for part in &self.record.parts {
            if let Some(value) = self.part_cleared(part) {
                code.line(&format!("self.{} = {value};", self.name(part)));
            }
        }
        code.finish()
    }

    fn part_cleared(&self, part: &Part) -> Option<String> {
        if !part.has_value() || part.clear? == Clear::Stream {
            return None;
        }
        let own = format!("self.{}", self.name(part));
        Some(match part.gate {
            Some(_) => format!("{own}.map(|value| value.cleared())"),
            None => format!("{own}.cleared()"),
        })
    }
}

/// The arm that clears a record, if there is something to clear.
pub fn arm(record: &RecordPlan, line: &RecordLine) -> Option<String> {
    if !record.clears() {
        return None;
    }
    let body = match record.may_be_empty() {
        true => "body.map(|body| body.cleared())",
        false => "body.cleared()",
    };
    let values = if record.instance_varies { format!("instance, {body}") } else { body.to_owned() };
    let (camel, bindings) = (&line.camel, &line.bindings);
    Some(format!("Self::{camel}{bindings} => Self::{camel}({values}),"))
}
