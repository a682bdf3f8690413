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
    match indices.len() == record.length.layouts.len() {
        true => format!("{short}.is_none()"),
        false => format!("!{}", one_of(short, &indices)),
    }
}

/// Code for: the body has a layout that lacks a field.
pub fn lacks(record: &RecordPlan, short: &str, field: usize) -> String {
    let indices = lacking(record, field);
    match indices.len() == record.length.layouts.len() {
        true => format!("{short}.is_some()"),
        false => one_of(short, &indices),
    }
}

fn one_of(short: &str, indices: &[usize]) -> String {
    let run = |indices: &[usize]| indices.windows(2).all(|pair| pair[0] + 1 == pair[1]);
    let pattern = match indices {
        [first, .., last] if indices.len() > 2 && run(indices) => format!("{first}..={last}"),
        indices => indices.iter().map(usize::to_string).collect::<Vec<_>>().join(" | "),
    };
    format!("matches!({short}, Some({pattern}))")
}
