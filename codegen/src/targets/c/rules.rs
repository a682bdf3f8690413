//! The rules that an error can name.

use askama::Template;

use super::names::Names;
use super::tidy::{literal, tidy};
use crate::model::*;

#[derive(Template)]
#[template(path = "c/rules.c.txt", escape = "none")]
struct RulesText {
    title: String,
    source: String,
    directory: String,
    module: String,
    prefix: String,
    upper: String,
    stream: String,
    has_memory: bool,
    rules: Vec<RuleLine>,
}

struct RuleLine {
    index: String,
    id: String,
    text: String,
    class: String,
}

/// The rules that an error can name, with their indices.
pub fn rules(names: Names<'_>) -> Vec<(RuleId, &Rule)> {
    let all = names.stream.rules.iter().enumerate().map(|(i, rule)| (RuleId(i), rule));
    all.filter(|(_, rule)| rule.reported).collect()
}

/// The text of the file with the rules, and with the names of enum values.
pub fn rules_file(names: Names) -> askama::Result<String> {
    let stream = names.stream;
    let line = |(id, rule): (RuleId, &Rule)| RuleLine {
        index: names.rule(id),
        id: rule.id.clone(),
        text: literal(&rule.text.split_whitespace().collect::<Vec<_>>().join(" ")),
        class: rule.class.name().to_uppercase(),
    };
    let text = RulesText {
        title: stream.title.clone(),
        source: format!("spec/{}", stream.name),
        directory: names.directory(),
        module: names.module(),
        prefix: names.prefix(),
        upper: names.upper(),
        rules: rules(names).into_iter().map(line).collect(),
        stream: stream.name.clone(),
        has_memory: !stream.sets.is_empty(),
    };
    Ok(tidy(&text.render()?))
}
