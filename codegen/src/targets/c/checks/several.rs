//! The checks of array elements, and of several fields together.

use super::structure::{Checker, type_checker};
use super::{Subject, mode, scalar_checks};
use crate::model::*;
use crate::targets::c::expression::{Helpers, Scope, element_at};
use crate::targets::c::names::{self, Names};

/// The function that checks the elements of an array of variable length.
pub fn array_checker(names: Names, item: &str, field: &Field, element: Element) -> Option<Checker> {
    let size = names.stream.size_of_element(element)?;
    let name = &field.name;
    let at = if size == 1 { "at + i".to_owned() } else { format!("at + {size} * i") };
    let checks = match element {
        Element::Structure(id) => {
            let checker = type_checker(names, id)?;
            let arguments = checker.arguments("state", "mode", "NULL");
            let function = names::item_name(&names.stream.ty(id).name);
            format!(
                "if (!check_{function}(&it{arguments}, error))\n\
                 return xen_stream_element(error, {at}, \"{name}\", i);\n"
            )
        }
        Element::Scalar(_) => {
            let subject = Subject {
                value: "it".into(),
                offset: at,
                field: name,
                index: Some("i"),
                reserved: None,
            };
            scalar_checks(names, field, &subject)
        }
        Element::Text => return None,
    };
    if checks.is_empty() {
        return None;
    }
    let mut checker = Checker {
        state: names::uses(&checks, "state"),
        mode: names::uses(&checks, "mode"),
        layout: false,
        text: String::new(),
    };
    let load = element_at(names, element, &format!("octets + {size} * i"), "turned");
    let gap = if load.contains(";\n\n") { "" } else { "\n" };
    checker.text = format!(
        "\n//What is checked of each element of `{name}` in `{item}`.\n\
         static inline bool check_{}_{name}(const uint8_t *octets, size_t count, bool turned, \
         uint64_t at{}, struct xen_stream_error *error)\n{{\nsize_t i;\n\n\
         for (i = 0; i < count; i++) {{\n{load}{gap}{checks}}}\nreturn true;\n}}\n",
        names::item_name(item),
        checker.parameters(names),
    );
    Some(checker)
}

/// The rules on several fields, as statements.
pub fn record_rules(
    names: Names,
    item: &str,
    structure: &Structure,
    rules: &[RecordCheck],
    turned: &str,
    helpers: &Helpers,
) -> String {
    let stream = names.stream;
    let scope = Scope { names, item, structure, turned, element: None, helpers };
    let mut code = String::new();
    for check in rules.iter().filter(|c| stream.rule(c.rule).level == Level::Must) {
        let role = mode(stream.rule(check.rule).role, false).flatten();
        let when = role.map(|mode| format!("{mode} && ")).unwrap_or_default();
        let broken = if check.holds.can_fail() {
            let condition = scope.condition(&check.holds);
            match condition.contains("&sure") {
                true => format!("!({condition}) || !sure"),
                false => scope.negated(&check.holds),
            }
        } else {
            scope.negated(&check.holds)
        };
        let broken = if when.is_empty() { broken } else { format!("({broken})") };
        let field = check.at.map(|at| &structure.fields[at]);
        let (offset, name) =
            field.map_or((0, ""), |f| (f.offset.unwrap_or_default(), f.name.as_str()));
        let reset = if broken.contains("&sure") { "sure = true;\n" } else { "" };
        code += &format!(
            "{reset}if ({when}{broken})\nreturn broken(error, {}, {offset}, \"{name}\");\n",
            names.rule(check.rule)
        );
    }
    code
}
