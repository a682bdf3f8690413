//! Functions that go through arrays.

use super::{NAME, Scope, element_at};
use crate::expression::Condition;
use crate::model::*;
use crate::targets::c::names;

impl Scope<'_> {
    /// A call of a function that goes through an array: whether all elements fulfil a condition, or
    /// how many do.
    pub(super) fn over(&self, array: usize, such: &Condition, all: bool) -> String {
        let field = &self.structure.fields[array];
        let Kind::Array { element, count } = &field.kind else { return "false".into() };
        let scope = Scope { element: Some(*element), ..*self };
        let condition = scope.condition(such);
        let sure = condition.contains("&sure");
        let what = if all { "all" } else { "count" };
        let state = names::uses(&condition, "state");
        let size = self.names.stream.size_of_element(*element).unwrap_or(1);
        let mut code = format!(
            "\n//{} of `{}` in `{}`.\nstatic inline {} {NAME}({}const uint8_t *octets, size_t count, bool turned)\n{{\n",
            if all {
                "A condition on all elements"
            } else {
                "How many elements fulfil a condition"
            },
            field.name,
            self.item,
            if all { "bool" } else { "uint64_t" },
            if state {
                format!("const struct {}_state *state, ", self.names.prefix())
            } else {
                String::new()
            },
        );
        if !all {
            code += "uint64_t number = 0;\n";
        }
        code += "size_t i;\n\nfor (i = 0; i < count; i++) {\n";
        code += &element_at(self.names, *element, &format!("octets + {size} * i"), "turned");
        if sure {
            code += "bool sure = true;\n";
        }
        let holds = if sure { format!("({condition}) && sure") } else { condition };
        code.push('\n');
        code += &match (all, sure) {
            (true, true) => format!("if (!({holds}))\nreturn false;\n"),
            (true, false) => format!("if ({})\nreturn false;\n", scope.negated(such)),
            (false, _) => format!("if ({holds})\nnumber++;\n"),
        };
        code += &format!("}}\nreturn {};\n}}\n", if all { "true" } else { "number" });
        let known = self.helpers.borrow().iter().position(|(_, known)| *known == code);
        let number = known.unwrap_or(self.helpers.borrow().len());
        let name = format!("{what}{number}_{}_{}", names::item_name(self.item), field.name);
        if known.is_none() {
            self.helpers.borrow_mut().push((name.clone(), code));
        }
        let state = if state { "state, " } else { "" };
        let member = names::field(&field.name);
        match count {
            Extent::Fixed(n) if array < self.structure.head_fields => {
                format!("{name}({state}(const uint8_t *)body->{member}, {n}, false)")
            }
            _ => format!("{name}({state}view->{member}, view->{member}_count, {})", self.turned),
        }
    }
}
