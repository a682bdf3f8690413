//! Patterns as functions: whether a text, without its NUL, is as a rule asks.

use super::names::Names;
use super::output::Code;
use crate::model::pattern::OctetSet;
use crate::plan::PatternPlan;

/// The function that tells whether a text matches.
pub fn function(names: &Names, pattern: &PatternPlan) -> String {
    let name = names.rule(pattern.rule).to_lowercase();
    let mut code = Code::default();
    code.line(&format!("/// Whether a text, without its NUL, matches `{}`.", pattern.text));
    code.open(&format!("pub(super) fn {name}(text: &[u8]) -> bool"));
    match pattern.automaton.consists_of() {
        Some((set, may_be_empty)) => {
            let some = if may_be_empty { "" } else { "!text.is_empty() && " };
            code.line(&format!("{some}text.iter().all(|octet| matches!(octet, {}))", octets(set)));
        }
        None => states(pattern, &mut code),
    }
    code.close();
    code.finish()
}

fn states(pattern: &PatternPlan, code: &mut Code) {
    let states = &pattern.automaton.states;
    code.line("let mut state = 0;");
    code.open("for octet in text");
    code.open("state = match (state, octet)");
    for (index, state) in states.iter().enumerate() {
        for step in &state.steps {
            code.line(&format!("({index}, {}) => {},", octets(step.takes), step.to));
        }
    }
    code.line("_ => return false,");
    code.close_with(";");
    code.close();
    let ends = states.iter().enumerate().filter(|(_, state)| state.ends);
    let ends: Vec<String> = ends.map(|(index, _)| index.to_string()).collect();
    match ends.as_slice() {
        [one] => code.line(&format!("state == {one}")),
        all => code.line(&format!("matches!(state, {})", all.join(" | "))),
    }
}

/// A set as a pattern of Rust.
fn octets(set: OctetSet) -> String {
    let range = |range: std::ops::RangeInclusive<u8>| match range.end() - range.start() {
        _ if *range.end() == u8::MAX => format!("{}..", literal(*range.start())),
        0 => literal(*range.start()),
        1 => format!("{} | {}", literal(*range.start()), literal(*range.end())),
        _ => format!("{}..={}", literal(*range.start()), literal(*range.end())),
    };
    set.ranges().into_iter().map(range).collect::<Vec<_>>().join(" | ")
}

fn literal(octet: u8) -> String {
    match octet {
        b' '..=b'~' => format!("b'{}'", octet.escape_ascii()),
        1..10 => octet.to_string(),
        _ => format!("{octet:#04x}"),
    }
}
