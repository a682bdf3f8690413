//! The tables of layouts in which fields are missing.

use super::names::{Names, Of};
use super::value::literal;
use crate::model::Layout;
use crate::plan::RecordPlan;

/// The tables of the layouts of a record.
pub fn layouts(names: Names, record: &RecordPlan) -> String {
    if record.length.layouts.is_empty() {
        return String::new();
    }
    let item = names.item(Of::Record(record.id));
    let mut code = String::new();
    let mut table = String::new();
    for (i, layout) in record.length.layouts.iter().enumerate() {
        let gaps = gaps(record, layout);
        let each: Vec<String> =
            gaps.iter().map(|(at, length)| format!("{{ {at}, {length} }}")).collect();
        let mut place = "NULL".to_owned();
        if !gaps.is_empty() {
            place = format!("{item}_gaps{i}");
            code += &format!(
                "\nstatic const struct streamspec_gap {place}[] = {{ {} }};\n",
                each.join(", ")
            );
        }
        let defaults = record.defaults(layout);
        let each: Vec<String> = defaults
            .iter()
            .map(|(at, size, value)| format!("{{ {at}, {size}, {} }}", literal(*value)))
            .collect();
        let mut taken_for = "NULL".to_owned();
        if !defaults.is_empty() {
            taken_for = format!("{item}_defaults{i}");
            code += &format!(
                "\nstatic const struct streamspec_default {taken_for}[] = {{ {} }};\n",
                each.join(", ")
            );
        }
        table += &format!(
            "//{}\n{{ {place}, {}, {}, {taken_for}, {} }},\n",
            layout.doc,
            gaps.len(),
            counted(names, layout.length),
            defaults.len()
        );
    }
    code + &format!(
        "\n//Layouts of {} with fewer fields.\nstatic const struct streamspec_layout {item}_layouts[] = {{\n{table}}};\n",
        record.record.name
    )
}

/// What the header says of the length of a layout: with padding, where it counts that.
fn counted(names: Names, length: u64) -> u64 {
    let padding = names.stream.framing.padding;
    match padding.in_length {
        true => length.next_multiple_of(padding.to),
        false => length,
    }
}

/// The octets of the fixed part that a layout lacks: offsets and lengths, ascending.
fn gaps(record: &RecordPlan, layout: &Layout) -> Vec<(u64, u64)> {
    let mut gaps: Vec<(u64, u64)> = Vec::new();
    let lacking = record.fixed.fields.iter().filter(|f| layout.without.contains(&f.index));
    for field in lacking.filter(|field| field.size > 0) {
        match gaps.last_mut() {
            Some((at, before)) if *at + *before == field.offset => *before += field.size,
            _ => gaps.push((field.offset, field.size)),
        }
    }
    gaps
}
