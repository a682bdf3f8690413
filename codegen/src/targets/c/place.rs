//! Whether a record may stand where it stands, and whether a stream has all that it must have.

use super::expression::{Helpers, Scope};
use super::names::{self, Names};
use crate::model::*;

/// The function that finds the rule on a record's place that is broken; none if there are no rules.
pub fn misplaced(names: Names, record: &Record) -> String {
    if record.sequence.is_empty() {
        return String::new();
    }
    let helpers = Helpers::default();
    let scope = Scope {
        names,
        item: &record.name,
        structure: &names.stream.framing.header,
        turned: "false",
        element: None,
        helpers: &helpers,
    };
    let seen = |id: RecordId| {
        format!("saw(state, KIND_{})", names::constant(&names.stream.record(id).name))
    };
    let own = format!("saw(state, KIND_{})", names::constant(&record.name));
    let mut code = String::new();
    for check in &record.sequence {
        let broken = match &check.test {
            SequenceTest::Since(version) => format!("state->version < {version}"),
            SequenceTest::Until(version) => format!("state->version > {version}"),
            SequenceTest::NotBefore => own.clone(),
            SequenceTest::Follows(id) => format!("!{}", seen(*id)),
            SequenceTest::Precedes(id) => seen(*id),
            SequenceTest::When(condition) => {
                let code = scope.condition(condition);
                if code.contains("&sure") {
                    format!("!({code}) || !sure")
                } else {
                    scope.negated(condition)
                }
            }
        };
        code += &format!("if ({broken})\nreturn {};\n", address(names, check.rule));
    }
    let sure = if code.contains("&sure") { "bool sure = true;\n\n" } else { "" };
    format!(
        "\n//The rule on its place that a {} would break here.\n\
         static inline const struct xen_stream_rule *misplaced_{}(const struct {}_state *state)\n\
         {{\n{sure}{code}return NULL;\n}}\n",
        record.name,
        names::item_name(&record.name),
        names.prefix()
    )
}

/// A rule.
pub fn address(names: Names, rule: RuleId) -> String {
    format!("&{}_rules[{}]", names.prefix(), names.rule(rule))
}

/// The function that finds the record that is missing at the end of the stream.
pub fn required(names: Names) -> String {
    let mut code = String::new();
    let helpers = Helpers::default();
    for record in &names.stream.records {
        let Some(required) = &record.required else { continue };
        // The last record is there when this is looked at.
        if record.position == Some(Position::Last) && required.when.is_none() {
            continue;
        }
        let scope = Scope {
            names,
            item: &record.name,
            structure: &record.body,
            turned: "false",
            element: None,
            helpers: &helpers,
        };
        let when = required.when.as_ref().map(|when| {
            let code = scope.condition(when);
            if code.contains(" || ") { format!("({code}) && ") } else { format!("{code} && ") }
        });
        code += &format!(
            "if ({}!saw(state, KIND_{}))\nreturn {};\n",
            when.unwrap_or_default(),
            names::constant(&record.name),
            address(names, required.rule)
        );
    }
    if code.is_empty() {
        return code;
    }
    let sure = if code.contains("&sure") { "bool sure = true;\n\n" } else { "" };
    format!(
        "\n//The rule that a record is in the stream which is not.\n\
         static inline const struct xen_stream_rule *incomplete(const struct {}_state *state)\n\
         {{\n{sure}{code}return NULL;\n}}\n",
        names.prefix()
    )
}
