//! The report with everything in it.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::super::{Results, Suite, Verdict, coverage};
use super::{again, outcomes, source};

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
    let report = json!({
        "suite": {
            "version": env!("CARGO_PKG_VERSION"),
            "fingerprint": format!("{:016x}", suite.fingerprint()),
            "cases": suite.cases.len(),
            "streams": streams,
        },
        "testees": results.iter().map(|results| testee(suite, results)).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *output, &report)?;
    writeln!(output)
}

fn testee(suite: &Suite, results: &Results) -> Value {
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
                "rules_shown": rules.covered.len(),
                "rules_not_shown": rules.uncovered().collect::<Vec<_>>(),
            })
        })
        .collect();
    let cases: Vec<Value> = outcomes(suite, results)
        .map(|(case, judgement)| {
            let mut object = json!({
                "id": case.id,
                "rules": case.rules,
                "verdict": judgement.verdict.name(),
            });
            if judgement.verdict.is_failure() {
                object["about"] = json!(case.about);
                object["source"] = json!(source(case));
                object["expected"] = json!(judgement.expected);
                object["got"] = json!(judgement.got);
                object["offset"] = json!(judgement.offset);
                object["again"] = json!(again(suite, case, results));
            }
            object
        })
        .collect();
    json!({
        "name": hello.name,
        "language": hello.language,
        "version": hello.version,
        "command": results.command,
        "streams": streams,
        "cases": cases,
    })
}
