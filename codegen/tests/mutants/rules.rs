//! Changes of rules.

use serde_yaml::Value;
use streamspec_codegen::compat::Kind;

use super::Class;
use super::edit::*;

/// The classes.
pub const CLASSES: &[Class] = &[
    Class {
        name: "rule tests otherwise",
        kinds: &[Kind::RuleTest],
        of: |d| {
            mappings(d, &|m| {
                let old = text(m, "check").to_owned();
                let new =
                    [(" <= ", " < "), (" < ", " <= "), (" == ", " != "), ("not seen", "seen")]
                        .iter()
                        .find(|(from, _)| old.contains(from))
                        .map(|(from, to)| old.replacen(from, to, 1));
                of_stated_rule(m) && new.is_some_and(|new| set(m, "check", new))
            })
        },
    },
    Class {
        name: "rule negated",
        kinds: &[Kind::RuleTest],
        of: |d| {
            mappings(d, &|m| {
                let check = format!("not ({})", text(m, "check"));
                of_stated_rule(m) && m.contains_key("check") && set(m, "check", check)
            })
        },
    },
    Class {
        name: "other level",
        kinds: &[Kind::RuleLevel],
        of: |d| {
            mappings(d, &|m| {
                of_stated_rule(m)
                    && swap_text(
                        m,
                        "level",
                        &[("MUST", "SHOULD"), ("SHOULD", "MUST"), ("MAY", "SHOULD")],
                    )
            })
        },
    },
    Class {
        name: "other level of a derived rule",
        kinds: &[Kind::RuleLevel],
        of: |d| {
            mappings(d, &|m| {
                m.contains_key("id")
                    && !m.contains_key("text")
                    && swap_text(
                        m,
                        "level",
                        &[("MUST", "SHOULD"), ("SHOULD", "MUST"), ("", "SHOULD")],
                    )
            })
        },
    },
    Class {
        name: "other role",
        kinds: &[Kind::RuleRole],
        of: |d| {
            mappings(d, &|m| {
                of_stated_rule(m)
                    && swap_text(
                        m,
                        "role",
                        &[("both", "writer"), ("writer", "both"), ("reader", "both")],
                    )
            })
        },
    },
    Class {
        name: "rule gone",
        kinds: &[Kind::RuleRemoved, Kind::Reference],
        of: |d| {
            sequences(d, "rules", &|rules, at| {
                let stated = rules[at].as_mapping().is_some_and(of_stated_rule);
                if stated {
                    rules.remove(at);
                }
                stated
            })
        },
    },
    Class {
        name: "other pattern",
        kinds: &[Kind::Pattern],
        of: |d| {
            mappings(d, &|m| {
                let patterns = m.get_mut("patterns").and_then(Value::as_mapping_mut);
                patterns.is_some_and(|patterns| {
                    let first = patterns.keys().next().and_then(Value::as_str).map(str::to_owned);
                    first.is_some_and(|first| append(patterns, &first, "z?"))
                })
            })
        },
    },
    Class {
        name: "no pattern",
        kinds: &[Kind::Pattern],
        of: |d| mappings(d, &|m| remove(m, "patterns")),
    },
    Class {
        name: "no reference",
        kinds: &[Kind::Reference],
        of: |d| mappings(d, &|m| remove(m, "refers")),
    },
    Class {
        name: "reference to nothing",
        kinds: &[Kind::Reference],
        of: |d| {
            mappings(d, &|m| {
                m.contains_key("refers") && !m.contains_key("or-zero") && set(m, "or-zero", true)
            })
        },
    },
];
