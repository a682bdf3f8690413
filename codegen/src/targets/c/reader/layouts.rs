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
            let gaps = record.gaps(layout);
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
