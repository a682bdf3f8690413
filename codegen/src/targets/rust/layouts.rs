//! Bodies of which some writers left out fields, known by their length.

use crate::model::Layout;
use crate::plan::{RecordPlan, Shape, StreamPlan};

/// Whether some body of a stream has layouts with fewer fields.
pub fn any(plan: &StreamPlan) -> bool {
    plan.records.iter().any(|record| !record.length.layouts.is_empty())
}

/// Code for: the body has no layout that lacks a field; `short` is the index of its layout.
pub fn there(record: &RecordPlan, short: &str, field: usize) -> String {
    match one_that_lacks(record, short, field) {
        Some(test) => format!("!{test}"),
        None => format!("{short}.is_none()"),
    }
}

/// Code for: the body has a layout that lacks a field.
pub fn lacks(record: &RecordPlan, short: &str, field: usize) -> String {
    one_that_lacks(record, short, field).unwrap_or_else(|| format!("{short}.is_some()"))
}

/// A test for the layouts that lack a field, unless all do.
fn one_that_lacks(record: &RecordPlan, short: &str, field: usize) -> Option<String> {
    let layouts = record.length.layouts.iter().enumerate();
    let lacking = layouts.filter(|(_, layout)| layout.without.contains(&field));
    let indices: Vec<usize> = lacking.map(|(i, _)| i).collect();
    if indices.len() == record.length.layouts.len() {
        return None;
    }
    let run = |indices: &[usize]| indices.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    let pattern = match indices.as_slice() {
        [first, .., last] if indices.len() > 2 && run(&indices) => format!("{first}..={last}"),
        indices => indices.iter().map(usize::to_string).collect::<Vec<_>>().join(" | "),
    };
    Some(format!("matches!({short}, Some({pattern}))"))
}

/// Whether a body of any length has layouts with fewer fields that are decoded as such.
pub fn layouts_matter(record: &RecordPlan) -> bool {
    record.shape == Shape::Parts && !record.length.layouts.is_empty()
}

/// Whether a layout lacks octets of the fixed part, in a body of any length.
pub fn has_gaps(record: &RecordPlan) -> bool {
    let some = |layout: &Layout| !record.gaps(layout).is_empty();
    layouts_matter(record) && record.length.layouts.iter().any(some)
}
