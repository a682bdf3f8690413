//! Rules, each under a heading with its id.

use streamspec_codegen::model::{
    Class, Ledger, Origin, Place, Role, Rule, RuleId, SequenceTest, Stream,
};

use crate::expression::Scope;
use crate::markdown::classed_heading;
use crate::site::Page;
use crate::wording;

/// The rules on one thing, with headings of this level; nothing if there are none.
pub fn render(page: &Page, stream: &Stream, place: Place, level: usize) -> Vec<String> {
    let rules = stream.rules.iter().enumerate();
    rules
        .filter(|(_, rule)| rule.place == place)
        .flat_map(|(i, rule)| section(page, stream, RuleId(i), rule, level))
        .collect()
}

fn section(page: &Page, stream: &Stream, id: RuleId, rule: &Rule, level: usize) -> Vec<String> {
    let mut blocks = vec![
        classed_heading(level, &format!("`{}`", rule.id), &rule.id, "rule"),
        format!("{}\n{}", page.prose(&rule.text), facts(page, rule)),
    ];
    if let Some(condition) = condition(stream, id, rule.place) {
        blocks.push(format!("As a condition: `{condition}`"));
    }
    if let Some(why) = &rule.why {
        blocks.push(format!("*Why:* {}", page.prose(why)));
    }
    if rule.origin == Origin::Implementation {
        blocks.push("*Origin:* shipping programs; no text of the format says so.".into());
    }
    blocks.extend(sources(page, rule));
    if let Some(reason) = &rule.uncheckable {
        blocks.push(format!("*Not checked by a machine:* {}", page.prose(reason)));
    }
    blocks.extend(page.site.cases.of(page, &rule.id));
    blocks
}

/// The sections of sources that say so.
fn sources(page: &Page, rule: &Rule) -> Option<String> {
    let of_ledger = |ledger: &'_ Ledger| {
        let sections = ledger.sections.iter().enumerate();
        let naming = sections.filter(|(_, section)| section.names(&rule.id));
        let links: Vec<String> = naming.map(|(index, _)| page.section(ledger, index)).collect();
        (!links.is_empty()).then(|| format!("{}: {}", page.ledger(ledger), links.join(", ")))
    };
    let sources: Vec<String> = page.site.ledgers().filter_map(of_ledger).collect();
    (!sources.is_empty()).then(|| format!("*Sources:* {}.", sources.join("; ")))
}

/// How binding the rule is, whom it binds, and what its breach is called.
fn facts(page: &Page, rule: &Rule) -> String {
    let mut facts = vec![format!("**{}**", rule.level.name()), wording::role(rule.role).into()];
    if let Some(class) = class(rule) {
        facts.push(format!("error class {}", page.class(class)));
    }
    format!("<small class=\"facts\">{}</small>", facts.join(" · "))
}

/// The class of the error that a stream makes by breaking the rule. There is none if no machine
/// can tell, or if the rule is about what a reader does with octets of any value.
pub fn class(rule: &Rule) -> Option<Class> {
    (rule.uncheckable.is_none() && rule.role != Role::Reader).then_some(rule.class)
}

/// What a machine tests, where the description has a condition for it.
fn condition(stream: &Stream, id: RuleId, place: Place) -> Option<String> {
    let (checks, fields) = match place {
        Place::Header(header) => {
            let header = stream.headers.get(header)?;
            (&header.checks, &header.body.fields)
        }
        Place::Record(record) => {
            let record = stream.record(record);
            let when = record.sequence.iter().find(|check| check.rule == id);
            if let Some(SequenceTest::When(condition)) = when.map(|check| &check.test) {
                return Some(Scope::new(stream, &[]).condition(condition));
            }
            (&record.checks, &record.body.fields)
        }
        Place::Stream | Place::Framing | Place::Type(_) => return None,
    };
    let check = checks.iter().find(|check| check.rule == id)?;
    Some(Scope::new(stream, fields).condition(&check.holds))
}
