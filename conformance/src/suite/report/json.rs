//! The report with everything in it.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::super::{Cause, Results, Standing, Suite, Verdict, causes, coverage, shares};
use super::covered::{Covered, covered, of_suite};
use super::{Case, Detail, Edition, Outcome, outcomes};
use crate::gate::Demand;
use crate::testee::Operation;

/// The schema that it keeps, as it stands in the repository.
const SCHEMA: &str = "report.schema.json";

pub(super) fn write(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    let streams: Vec<Value> = suite
        .descriptions()
        .map(|description| {
            let rules = coverage(suite, description, None);
            json!({
                "stream": description.name,
                "rules": rules.all.len(),
                "covered": rules.covered.len(),
                "uncovered": rules.uncovered().collect::<Vec<_>>(),
            })
        })
        .collect();
    let edition = Edition::of(suite);
    let demands = of_suite(suite);
    let of_testee = |results: &Results| testee(suite, results, &demands);
    let report = json!({
        "$schema": SCHEMA,
        "date": edition.date,
        "suite": {
            "version": edition.program,
            "spec": edition.spec,
            "spec_version": edition.spec_version,
            "fingerprint": edition.suite,
            "cases": suite.cases.len(),
            "unselected": suite.left_out.unselected,
            "excluded": suite.left_out.excluded,
            "streams": streams,
        },
        "testees": results.iter().map(of_testee).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *output, &report)?;
    writeln!(output)
}

fn testee(suite: &Suite, results: &Results, demands: &[Demand]) -> Value {
    let hello = &results.hello;
    let streams: Vec<Value> = suite
        .descriptions()
        .map(|description| {
            let count = |kind: fn(Verdict) -> bool| results.count(suite, &description.name, kind);
            let rules = coverage(suite, description, Some(results));
            json!({
                "stream": description.name,
                "passed": count(|v| v == Verdict::Pass),
                "failed": count(Verdict::is_failure),
                "unsupported": count(|v| v == Verdict::Unsupported),
                "not_judged": count(|v| v == Verdict::NotJudged),
                "not_asked": count(|v| v == Verdict::NotAsked),
                "rules_shown": rules.covered.len(),
                "rules_not_shown": rules.uncovered().collect::<Vec<_>>(),
            })
        })
        .collect();
    let cases: Vec<Value> = outcomes(suite, results)
        .map(|(case, outcome)| of_case(suite, (case, outcome), results))
        .collect();
    let mut object = json!({
        "name": hello.name,
        "language": hello.language,
        "version": hello.version,
        "command": results.command,
        "options": results.options,
        "profile": hello.profile,
        "start_up_seconds": results.start_up.map(|time| time.as_secs_f64()),
        "streams": streams,
        "cases": cases,
    });
    object["likely_causes"] = causes(suite, results).iter().map(cause).collect();
    object["coverage"] = rules(suite, &covered(demands, results));
    conclude(&mut object, suite, results);
    object
}

/// A question, and what came of it.
fn of_case(suite: &Suite, (case, outcome): (&Case, &Outcome), results: &Results) -> Value {
    let judgement = &outcome.judgement;
    let mut object = json!({
        "id": case.id,
        "rules": case.rules,
        "verdict": judgement.verdict.name(),
    });
    if judgement.verdict != Verdict::NotAsked {
        object["seconds"] = json!(outcome.time.as_secs_f64());
    }
    if let Some(rule) = case.broken_rule() {
        object["breaks"] = json!(rule);
    }
    if judgement.verdict == Verdict::Pass && !judgement.compared.verdict {
        object["compared"] = json!(false);
    }
    if judgement.verdict.is_failure() {
        failure(&mut object, &Detail::of(suite, (case, outcome), results), outcome);
    }
    if let Some(memory) = outcome.memory {
        object["memory"] = json!(memory);
    }
    if outcome.is_slow {
        object["slow"] = json!(true);
    }
    if !judgement.got.is_empty() {
        object["got"] = json!(judgement.got);
    }
    if !outcome.beyond.is_empty() {
        object["not_served"] = json!(outcome.beyond);
    }
    object
}

/// What a failure has besides.
fn failure(object: &mut Value, detail: &Detail, outcome: &Outcome) {
    let windows = detail.octets();
    let octets = windows.iter().map(|(what, window)| {
        let hex: String = window.octets.iter().map(|octet| format!("{octet:02x}")).collect();
        ((*what).to_owned(), json!({"offset": window.start, "hex": hex}))
    });
    object["about"] = json!(detail.case.about);
    object["source"] = json!(detail.source);
    object["field"] = json!(detail.fault.path);
    object["rule_says"] = json!(detail.rule.map(|rule| &rule.text));
    object["page"] = json!(detail.page);
    object["expected"] = json!(outcome.judgement.expected);
    object["offset"] = json!(outcome.judgement.offset);
    object["size"] = json!(detail.fault.size);
    object["octets"] = Value::Object(octets.collect());
    object["known"] = json!(outcome.known);
    object["again"] = json!(detail.again);
}

/// What failures have in common.
fn cause(cause: &Cause) -> Value {
    json!({
        "what": cause.what,
        "operation": cause.operation.map(Operation::name),
        "to_be_accepted": cause.accepted,
        "failed": cause.failed,
        "asked": cause.asked,
    })
}

/// What keeps and what breaks each rule, for each role, and how many of these cases passed.
fn rules(suite: &Suite, all: &[Covered]) -> Value {
    let all = all.iter().map(|covered| {
        let (shown, why_not) = (covered.is_shown(), covered.why_not());
        let Covered { demand, kept, broken, .. } = covered;
        let cases = |cases: &[usize], passed: usize| {
            let first = cases.first().map(|case| &suite.cases[*case].id);
            json!({"cases": cases.len(), "passed": passed, "first": first})
        };
        json!({
            "rule": demand.rule,
            "role": demand.role.name(),
            "kept": cases(&demand.kept, *kept),
            "broken": cases(&demand.broken, *broken),
            "shown": shown,
            "why_not": Some(why_not).filter(|why_not| !why_not.is_empty()),
        })
    });
    all.collect()
}

/// What all answers come to, and what that is about.
fn conclude(object: &mut Value, suite: &Suite, results: &Results) {
    let conclusion = results.conclusion(suite);
    let compared = shares(suite, results);
    let compared = compared.iter().map(|share| {
        let value = json!({"compared": share.compared, "all": share.all});
        (share.name.to_owned(), value)
    });
    object["conforming"] = json!(conclusion.standing == Standing::Conforming);
    object["standing"] = json!(conclusion.standing.name());
    object["scope"] = json!(conclusion.scope);
    object["not_verified"] = json!(conclusion.not_verified);
    object["new_failures"] = json!(conclusion.new_failures);
    object["known_failures"] = json!(conclusion.known_failures);
    object["compared"] = Value::Object(compared.collect());
}
