//! Patterns as functions: whether a text, without its NUL, is as a rule asks.

use super::output::Output;
use super::scopes::Names;
use crate::model::pattern::OctetSet;
use crate::plan::PatternPlan;
use crate::targets::octets::Test;

/// The function that tells whether a text matches.
pub fn print(out: &mut Output, names: &Names, pattern: &PatternPlan) {
    let name = names.matches(pattern.rule);
    let doc = format!("{name} tells whether a text, without its NUL, matches `{}`.", pattern.text);
    out.function(&doc, &format!("{name}(text []byte) bool"), |out| {
        match pattern.automaton.consists_of() {
            Some((set, may_be_empty)) => {
                out.block("for _, octet := range text {", |out| {
                    out.open("switch {");
                    out.reopen(format!("case {}:", octets(set).join(", ")));
                    out.reopen("default:");
                    out.line("return false");
                    out.close("}");
                });
                out.line(if may_be_empty { "return true" } else { "return len(text) > 0" });
            }
            None => states(out, pattern),
        }
    });
}

fn states(out: &mut Output, pattern: &PatternPlan) {
    out.line("state := 0");
    out.block("for _, octet := range text {", |out| {
        out.open("switch {");
        for (index, state) in pattern.automaton.states.iter().enumerate() {
            for step in &state.steps {
                let octets = octets(step.takes);
                let octets = match octets.as_slice() {
                    [one] => one.clone(),
                    several => format!("({})", several.join(" || ")),
                };
                out.reopen(format!("case state == {index} && {octets}:"));
                out.line(format!("state = {}", step.to));
            }
        }
        out.reopen("default:");
        out.line("return false");
        out.close("}");
    });
    let ends = pattern.automaton.states.iter().enumerate().filter(|(_, state)| state.ends);
    let ends: Vec<String> = ends.map(|(index, _)| format!("state == {index}")).collect();
    out.line(format!("return {}", ends.join(" || ")));
}

/// Conditions of which one holds where an octet is in a set.
fn octets(set: OctetSet) -> Vec<String> {
    set.ranges().iter().map(|range| Test::of(range).code).collect()
}
