//! Functions that go through arrays.

use askama::Template;

use super::{NAME, Scope, element_at};
use crate::model::expression::Condition;
use crate::model::*;
use crate::targets::c::names;

/// A function that goes through an array.
#[derive(Template)]
#[template(path = "c/array.c.txt", escape = "none")]
struct ArrayText<'a> {
    name: &'a str,
    item: &'a str,
    field: &'a str,
    /// Whether it tells of all elements something, rather than count them.
    all: bool,
    state: String,
    /// Statements that declare the element.
    element: String,
    /// Whether the test may find that arithmetic goes wrong.
    sure: bool,
    test: String,
}

impl Scope<'_> {
    /// A call of a function that goes through an array: whether all elements fulfil a condition, or
    /// how many do.
    pub(super) fn over(&self, array: usize, such: &Condition, all: bool) -> String {
        let field = &self.structure.fields[array];
        let Kind::Array { element, count } = &field.kind else { return "false".into() };
        let (state, code) = self.function(field, *element, such, all);
        let known = self.helpers.borrow().iter().position(|(_, known)| *known == code);
        let number = known.unwrap_or(self.helpers.borrow().len());
        let what = if all { "all" } else { "count" };
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
    /// The function, and whether it takes the state.
    fn function(
        &self,
        field: &Field,
        element: Element,
        such: &Condition,
        all: bool,
    ) -> (bool, String) {
        let scope = Scope { element: Some(element), ..*self };
        let condition = scope.condition(such);
        let sure = condition.contains("&sure");
        let state = names::uses(&condition, "state");
        let size = self.names.stream.size_of_element(element).unwrap_or(1);
        let text = ArrayText {
            name: NAME,
            item: self.item,
            field: &field.name,
            all,
            state: match state {
                true => format!("const struct {}_state *state, ", self.names.prefix()),
                false => String::new(),
            },
            element: element_at(self.names, element, &format!("octets + {size} * i"), "turned"),
            sure,
            test: match (all, sure) {
                (true, true) => format!("!(({condition}) && sure)"),
                (true, false) => scope.negated(such),
                (false, true) => format!("({condition}) && sure"),
                (false, false) => condition,
            },
        };
        (state, text.to_string() + "\n")
    }
}
