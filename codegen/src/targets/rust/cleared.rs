//! How a structure that was read is cleared of what readers pass over and writers refuse.

use super::file::File;
use super::names::Owner;
use super::output::Code;
use crate::model::UnionCase;
use crate::plan::{Clear, Fixed, FixedField, StreamPlan};

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
    Some(match field.clear? {
        Clear::Octets => format!("[0; {}]", field.size),
        Clear::EachBits(..) | Clear::Structures(_) => {
            format!("{own}.map(|value| value.cleared())")
        }
        Clear::Bits(..) | Clear::Structure(_) | Clear::Union(_) | Clear::Stream => {
            format!("{own}.cleared()")
        }
    })
}

/// The arms of a union's cases that have something to clear.
pub fn cases(plan: &StreamPlan, cases: &[UnionCase], variants: &[String]) -> Vec<String> {
    let both = cases.iter().zip(variants);
    let clears = both.filter(|(case, _)| plan.type_clears(case.of));
    clears.map(|(_, variant)| variant.clone()).collect()
}
