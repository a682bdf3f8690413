//! One page with everything in it that a person wants to see. It needs nothing from outside: the pages of
//! the rules are links.

use std::io::{self, Write};

use super::super::{Cause, Results, Standing, Suite, Verdict, causes, coverage, shares};
use super::covered::{Covered, covered, of_suite, summary};
use super::detail::{Detail, rule};
use super::failures::{group_title, grouped};
use super::markup::escaped;
use super::{Edition, Outcome, identity};
use crate::gate::Demand;

const STYLE: &str = include_str!("page.css");

pub(super) fn write(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    let edition = Edition::of(suite);
    let names: Vec<&str> = results.iter().map(|results| results.hello.name.as_str()).collect();
    let title = escaped(&format!("Conformance of {}", names.join(", ")));
    writeln!(
        output,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    )?;
    let all = suite.cases.len() + suite.left_out.unselected + suite.left_out.excluded;
    let facts = [
        ("Descriptions", edition.spec.clone()),
        ("Suite", format!("{}, {} of {all} cases", edition.suite, suite.cases.len())),
        ("Judged by", format!("streamspec {}", edition.program)),
        ("Date", edition.date.clone()),
    ];
    list(&facts, output)?;
    let demands = of_suite(suite);
    for results in results {
        testee(suite, results, &demands, output)?;
    }
    writeln!(output, "</body>\n</html>")
}

/// Names and what they stand for; without those that stand for nothing.
fn list(facts: &[(&str, String)], output: &mut dyn Write) -> io::Result<()> {
    writeln!(output, "<dl>")?;
    for (name, fact) in facts.iter().filter(|(_, fact)| !fact.is_empty()) {
        writeln!(output, "<dt>{name}</dt><dd>{}</dd>", escaped(fact))?;
    }
    writeln!(output, "</dl>")
}

fn testee(
    suite: &Suite,
    results: &Results,
    demands: &[Demand],
    output: &mut dyn Write,
) -> io::Result<()> {
    let (hello, conclusion) = (&results.hello, results.conclusion(suite));
    let class = match conclusion.standing {
        Standing::Conforming => "good",
        Standing::Failing => "bad",
        Standing::Incomplete => "open",
    };
    let (name, standing) = (escaped(&hello.name), conclusion.standing.name());
    writeln!(output, "<section>\n<h2>{name}: <span class=\"{class}\">{standing}</span></h2>")?;
    let shares = shares(suite, results);
    let compared = shares.iter().filter(|share| share.all > 0);
    let compared = compared.map(|s| format!("{} of {} {}", s.compared, s.all, s.name));
    let known = match conclusion.known_failures {
        0 => String::new(),
        known => format!("{known} failures"),
    };
    list(
        &[
            ("Command", results.command.clone().unwrap_or_default()),
            ("Version", identity(results)),
            ("In", conclusion.scope),
            ("Not verified", conclusion.not_verified.join(", ")),
            ("Known", known),
            ("Compared", compared.collect::<Vec<_>>().join(", ")),
        ],
        output,
    )?;
    table(suite, results, output)?;
    likely_causes(&causes(suite, results), output)?;
    for (rule, outcomes) in grouped(suite, results) {
        group(suite, results, (rule, &outcomes), output)?;
    }
    rules(suite, &covered(demands, results), output)?;
    writeln!(output, "</section>")
}

/// What the failures have in common.
fn likely_causes(causes: &[Cause], output: &mut dyn Write) -> io::Result<()> {
    if causes.is_empty() {
        return Ok(());
    }
    writeln!(output, "<p>Likely causes of the failures:</p>\n<ul>")?;
    for cause in causes {
        let (failed, asked, which) = (cause.failed, cause.asked, escaped(&cause.which()));
        writeln!(output, "<li>{failed} of {asked} fail: {which}</li>")?;
    }
    writeln!(output, "</ul>")
}

/// What keeps and what breaks each rule, for each role; those that are not shown come first.
fn rules(suite: &Suite, all: &[Covered], output: &mut dyn Write) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    writeln!(
        output,
        "<details>\n<summary>Rules: {}</summary>\n<table>\n<tr><th>rule</th><th>role</th>\
         <th>kept by</th><th>broken by</th><th></th></tr>",
        escaped(&summary(all))
    )?;
    let (shown, others): (Vec<_>, Vec<_>) = all.iter().partition(|covered| covered.is_shown());
    for covered in others.into_iter().chain(shown) {
        let Covered { demand, kept, broken, .. } = covered;
        let cases = |cases: &[usize], passed: &usize| match cases.first() {
            Some(first) => {
                format!(
                    "{}<br>{passed} of {} passed",
                    escaped(&suite.cases[*first].id),
                    cases.len()
                )
            }
            None => "nothing".into(),
        };
        writeln!(
            output,
            "<tr><th>{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            escaped(demand.rule),
            demand.role.name(),
            cases(&demand.kept, kept),
            cases(&demand.broken, broken),
            escaped(&covered.why_not())
        )?;
    }
    writeln!(output, "</table>\n</details>")
}

fn table(suite: &Suite, results: &Results, output: &mut dyn Write) -> io::Result<()> {
    writeln!(
        output,
        "<table>\n<tr><th>stream</th><th>passed</th><th>failed</th><th>unsupported</th>\
         <th>not judged</th><th>not asked</th><th>rules shown</th></tr>"
    )?;
    for description in suite.descriptions() {
        let name = &description.name;
        let of = |wanted| results.count(suite, name, |verdict| verdict == wanted);
        let passed = of(Verdict::Pass);
        let failed = results.count(suite, name, Verdict::is_failure);
        let open = [Verdict::Unsupported, Verdict::NotJudged, Verdict::NotAsked];
        let open: String = open.map(|v| format!("<td>{}</td>", of(v))).concat();
        let rules = coverage(suite, description, Some(results));
        let class = if failed > 0 { " class=\"bad\"" } else { "" };
        writeln!(
            output,
            "<tr><th>{}</th><td>{passed}</td><td{class}>{failed}</td>{open}<td>{} of {}</td></tr>",
            escaped(name),
            rules.covered.len(),
            rules.all.len()
        )?;
    }
    writeln!(output, "</table>")
}

/// The failures that one rule is about; the first one is shown in full.
fn group(
    suite: &Suite,
    results: &Results,
    (id, outcomes): (&str, &[&Outcome]),
    output: &mut dyn Write,
) -> io::Result<()> {
    let (title, count) = (escaped(group_title(id)), outcomes.len());
    writeln!(output, "<details>\n<summary><code>{title}</code> <b>{count}</b></summary>")?;
    if let Some((_, rule)) = rule(suite, id) {
        writeln!(output, "<p class=\"rule\">{}</p>", escaped(&rule.text))?;
    }
    for (number, outcome) in outcomes.iter().enumerate() {
        let detail = Detail::of(suite, (&suite.cases[outcome.case], outcome), results);
        failure(&detail, outcome, number == 0, output)?;
    }
    writeln!(output, "</details>")
}

fn failure(
    detail: &Detail,
    outcome: &Outcome,
    in_full: bool,
    output: &mut dyn Write,
) -> io::Result<()> {
    let (id, verdict) = (escaped(&detail.case.id), outcome.judgement.verdict.name());
    writeln!(output, "<h3>{id}: <span class=\"bad\">{verdict}</span></h3>\n<dl>")?;
    for (name, line) in detail.lines() {
        let line = escaped(&line);
        match name {
            // The sentence stands above all of them.
            "rule" => {}
            "page" | "field" | "vector" if !in_full => {}
            // An address that leads nowhere from here is no link.
            "page" if line.contains("://") => {
                writeln!(output, "<dt>Page</dt><dd><a href=\"{line}\">{line}</a></dd>")?;
            }
            _ => {
                let (first, rest) = name.split_at(1);
                let first = first.to_uppercase();
                writeln!(output, "<dt>{first}{rest}</dt><dd>{line}</dd>")?;
            }
        }
    }
    writeln!(output, "</dl>")?;
    match detail.excerpt() {
        excerpt if in_full && !excerpt.is_empty() => {
            writeln!(output, "<pre>{}</pre>", escaped(&excerpt))
        }
        _ => Ok(()),
    }
}
