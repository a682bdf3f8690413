//! The tables of layouts in which fields are missing.

use super::Maker;
use crate::model::*;
use crate::targets::c::codec::has_layouts;
use crate::targets::c::names;

impl Maker<'_> {
    /// The tables of the layouts of a record.
    pub(super) fn layouts(&self, record: &Record) -> String {
        if !has_layouts(record) {
            return String::new();
        }
        let item = names::item_name(&record.name);
        let mut code = String::new();
        let mut table = String::new();
        for (i, layout) in record.layouts.iter().enumerate() {
            let gaps = gaps(record, layout);
            let each: Vec<String> =
                gaps.iter().map(|(at, length)| format!("{{ {at}, {length} }}")).collect();
            code += &format!(
                "\nstatic const struct xen_stream_gap {item}_gaps{i}[] = {{ {} }};\n",
                each.join(", ")
            );
            table += &format!(
                "//{}\n{{ {item}_gaps{i}, {}, {} }},\n",
                layout.doc,
                gaps.len(),
                layout.length
            );
        }
        code + &format!(
            "\n//Layouts of {} with fewer fields.\nstatic const struct xen_stream_layout {item}_layouts[] = {{\n{table}}};\n",
            record.name
        )
    }
}

/// Where octets are missing in a layout, and how many.
fn gaps(record: &Record, layout: &Layout) -> Vec<(u64, u64)> {
    let mut gaps: Vec<(u64, u64)> = Vec::new();
    for field in layout.without.iter().map(|i| &record.body.fields[*i]) {
        let start = field.offset.unwrap_or_default();
        let next = record.body.fields.iter().filter_map(|f| f.offset).find(|o| *o > start);
        let length = next.or(record.body.size).unwrap_or(start) - start;
        match gaps.last_mut() {
            Some((at, before)) if *at + *before == start => *before += length,
            _ => gaps.push((start, length)),
        }
    }
    gaps
}
