//! The failures of a testee for people, grouped by the rule that they are about,
//! below what they have in common.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::super::{Cause, Outcome, Results, Suite, causes};
use super::detail::{Detail, broken, rule};
use super::styles::{BAD, FAINT, STRONG};
use crate::testee::DOCUMENT;

/// The rules of which failures are shown.
const RULES: usize = 20;
/// The failures of a rule that are named; the first is shown in full.
const NAMED: usize = 6;

pub(super) fn write(suite: &Suite, results: &Results, output: &mut dyn Write) -> io::Result<()> {
    likely_causes(&causes(suite, results), &results.hello.name, output)?;
    let groups = grouped(suite, results);
    let mut left_out = 0;
    for (number, (rule, outcomes)) in groups.iter().enumerate() {
        if number < RULES {
            group(suite, results, (rule, outcomes), output)?;
        } else {
            left_out += outcomes.len();
        }
    }
    if left_out > 0 {
        let (name, rules) = (&results.hello.name, groups.len() - RULES);
        writeln!(output, "\n{left_out} more failures of {name}, by {rules} more rules")?;
        writeln!(output, "--report json=FILE has them all")?;
    }
    Ok(())
}

/// What the failures have in common.
fn likely_causes(causes: &[Cause], name: &str, output: &mut dyn Write) -> io::Result<()> {
    if causes.is_empty() {
        return Ok(());
    }
    writeln!(output, "\n{STRONG}likely causes{STRONG:#} of the failures of {name}")?;
    for cause in causes {
        let (failed, asked) = (cause.failed, cause.asked);
        writeln!(output, "  {BAD}{failed} of {asked} fail{BAD:#}  {}", cause.which())?;
    }
    Ok(())
}

/// The failures by the rule that is broken, or said to be broken, those of most failures first.
pub(super) fn grouped<'s>(
    suite: &'s Suite,
    results: &'s Results,
) -> Vec<(&'s str, Vec<&'s Outcome>)> {
    let mut groups: BTreeMap<&str, Vec<&Outcome>> = BTreeMap::new();
    for outcome in &results.outcomes {
        if outcome.judgement.verdict.is_failure() {
            let broken = broken(&suite.cases[outcome.case], outcome);
            groups.entry(broken.unwrap_or("")).or_default().push(outcome);
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, outcomes)| std::cmp::Reverse(outcomes.len()));
    groups
}

/// What stands above the failures that a rule is about, or none.
pub(super) fn group_title(rule: &str) -> &str {
    match rule {
        "" => "to be accepted",
        DOCUMENT => "to be refused as a document",
        rule => rule,
    }
}

fn group(
    suite: &Suite,
    results: &Results,
    (id, outcomes): (&str, &[&Outcome]),
    output: &mut dyn Write,
) -> io::Result<()> {
    let (count, name) = (outcomes.len(), &results.hello.name);
    let failures = if count == 1 { "failure" } else { "failures" };
    let title = group_title(id);
    writeln!(output, "\n{STRONG}{title}{STRONG:#}  {count} {failures} of {name}")?;
    if let Some((_, rule)) = rule(suite, id) {
        writeln!(output, "  {}", rule.text)?;
    }
    for (number, outcome) in outcomes.iter().take(NAMED).enumerate() {
        let case = &suite.cases[outcome.case];
        let (verdict, got) = (outcome.judgement.verdict.name(), &outcome.judgement.got);
        write!(output, "  {BAD}{verdict}{BAD:#}  {}", case.id)?;
        if let Some(reason) = &outcome.known {
            write!(output, "  {FAINT}known: {reason}{FAINT:#}")?;
        }
        if number == 0 {
            writeln!(output)?;
            details(&Detail::of(suite, (case, outcome), results), output)?;
        } else {
            writeln!(output, "  {FAINT}{}{FAINT:#}", shortened(got))?;
        }
    }
    if count > NAMED {
        writeln!(output, "  {FAINT}and {} more{FAINT:#}", count - NAMED)?;
    }
    Ok(())
}

fn details(detail: &Detail, output: &mut dyn Write) -> io::Result<()> {
    // The rule stands above, and what is known beside the case.
    let said = detail.lines().into_iter().filter(|(name, _)| !["rule", "known"].contains(name));
    for (name, line) in said {
        let line = line.replace('\n', "\n              ");
        writeln!(output, "    {FAINT}{name:<8}{FAINT:#}  {line}")?;
    }
    write!(output, "{}", detail.excerpt())
}

/// What stands beside a case in its line.
fn shortened(text: &str) -> String {
    const MOST: usize = 120;
    match text.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}
