//! Bodies of which some writers left out fields, known by their length.

use crate::plan::{RecordPlan, StreamPlan};

/// Whether some body of a stream has layouts with fewer fields.
pub fn any(plan: &StreamPlan) -> bool {
    plan.records.iter().any(|record| !record.length.layouts.is_empty())
}

/// The layouts that lack a field, by index.
pub fn lacking(record: &RecordPlan, field: usize) -> Vec<usize> {
    let layouts = record.length.layouts.iter().enumerate();
    layouts.filter(|(_, layout)| layout.without.contains(&field)).map(|(i, _)| i).collect()
}

/// Code for: the body has no layout that lacks a field; `short` is the index of its layout.
pub fn there(record: &RecordPlan, short: &str, field: usize) -> String {
    let indices = lacking(record, field);
    if indices.len() == record.length.layouts.len() {
        return format!("{short}.is_none()");
    }
    let run = |indices: &[usize]| indices.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    let pattern = match indices.as_slice() {
        [first, .., last] if indices.len() > 2 && run(&indices) => format!("{first}..={last}"),
        indices => indices.iter().map(usize::to_string).collect::<Vec<_>>().join(" | "),
    };
    format!("!matches!({short}, Some({pattern}))")
}
