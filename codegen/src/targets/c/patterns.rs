//! Patterns as functions: whether a text, without its NUL, is as a rule asks.

use super::names::Names;
use super::output::Code;
use crate::model::pattern::OctetSet;
use crate::plan::PatternPlan;
use crate::targets::octets::Test;

/// The function that tells whether a text matches.
pub fn function(names: Names, pattern: &PatternPlan) -> String {
    let mut body = Code::default();
    match pattern.automaton.consists_of() {
        Some((set, may_be_empty)) => {
            body.line("size_t i;\n");
            let mut each = Code::default();
            each.line("const uint8_t octet = text[i];\n");
            each.when(format_args!("!({})", octets(set)), "return false;");
            body.block("for (i = 0; i < length; i++)", each);
            body.line(if may_be_empty { "return true;" } else { "return length > 0;" });
        }
        None => states(pattern, &mut body),
    }
    format!(
        "\n//Whether a text, without its NUL, matches `{}`.\n\
         static inline bool {}(const uint8_t *text, size_t length)\n{{\n{}}}\n",
        pattern.text,
        names.matches(pattern.rule),
        body.text()
    )
}

fn states(pattern: &PatternPlan, body: &mut Code) {
    let states = &pattern.automaton.states;
    body.line("unsigned int state = 0;");
    body.line("size_t i;\n");
    let mut cases = Code::default();
    for (index, state) in states.iter().enumerate().filter(|(_, state)| !state.steps.is_empty()) {
        cases.line(format_args!("case {index}:"));
        for (turn, step) in state.steps.iter().enumerate() {
            let word = if turn == 0 { "if" } else { "else if" };
            cases.line(format_args!("{word} ({})", octets(step.takes)));
            cases.line(format_args!("state = {};", step.to));
        }
        cases.line("else");
        cases.line("return false;");
        cases.line("break;");
    }
    cases.line("default:");
    cases.line("return false;");
    let mut each = Code::default();
    each.line("const uint8_t octet = text[i];\n");
    each.block("switch (state)", cases);
    body.block("for (i = 0; i < length; i++)", each);
    let ends = states.iter().enumerate().filter(|(_, state)| state.ends);
    let ends: Vec<String> = ends.map(|(index, _)| format!("state == {index}")).collect();
    body.line(format_args!("return {};", ends.join(" || ")));
}

/// A condition that holds where an octet is in a set.
fn octets(set: OctetSet) -> String {
    let tests: Vec<Test> = set.ranges().iter().map(Test::of).collect();
    let alone = tests.len() == 1;
    let test = |Test { code, is_joined }: Test| match is_joined && !alone {
        true => format!("({code})"),
        false => code,
    };
    tests.into_iter().map(test).collect::<Vec<_>>().join(" || ")
}
