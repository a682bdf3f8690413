//! How a record that was read is cleared of what readers pass over and writers refuse.

use super::output::Code;
use super::parts::Body;
use super::record_line::RecordLine;
use crate::plan::{Clear, Part, RecordPlan};

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
