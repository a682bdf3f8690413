//! JUnit's XML, as `junit-10.xsd` of Jenkins has it: a suite for each testee and stream, a test case for
//! each question.

use std::io::{self, Write};
use std::time::Duration;

use super::super::{Results, Suite, Verdict};
use super::{Detail, Edition, identity, markup, outcomes, summary};

/// The schema that it keeps.
const SCHEMA: &str = "junit-10.xsd of Jenkins' plugin for xUnit";

pub(super) fn write(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    writeln!(output, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(output, "<!-- {} -->", escaped(&Edition::of(suite).line()).replace("--", "- -"))?;
    writeln!(output, "<!-- by the schema {SCHEMA} -->\n<testsuites>")?;
    for results in results {
        for description in suite.descriptions() {
            let name = &description.name;
            let count = |kind: fn(Verdict) -> bool| results.count(suite, name, kind);
            let own = outcomes(suite, results).filter(|(case, _)| case.description.name == *name);
            let time: Duration = own.map(|(_, outcome)| outcome.time).sum();
            writeln!(
                output,
                "  <testsuite name=\"{}: {name}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" \
                 skipped=\"{}\" time=\"{}\">",
                escaped(&results.hello.name),
                count(|_| true),
                count(|v| v.is_failure() && !v.is_breakdown()),
                count(Verdict::is_breakdown),
                count(Verdict::is_open),
                seconds(time),
            )?;
            properties(suite, results, output)?;
            test_cases(suite, results, name, output)?;
            writeln!(output, "  </testsuite>")?;
        }
    }
    writeln!(output, "</testsuites>")
}

/// Who the testee is, and how it stands.
fn properties(suite: &Suite, results: &Results, output: &mut dyn Write) -> io::Result<()> {
    let conclusion = results.conclusion(suite);
    let properties = [
        ("testee", results.hello.name.clone()),
        ("version", identity(results)),
        ("standing", conclusion.standing.name().into()),
        ("scope", conclusion.scope),
        ("not verified", conclusion.not_verified.join(", ")),
    ];
    writeln!(output, "    <properties>")?;
    for (name, value) in properties.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(output, r#"      <property name="{name}" value="{}"/>"#, escaped(value))?;
    }
    writeln!(output, "    </properties>")
}

fn test_cases(
    suite: &Suite,
    results: &Results,
    description: &str,
    output: &mut dyn Write,
) -> io::Result<()> {
    for (case, outcome) in outcomes(suite, results) {
        let judgement = &outcome.judgement;
        if case.description.name != description {
            continue;
        }
        let (id, time) = (escaped(&case.id), seconds(outcome.time));
        let head = format!(r#"    <testcase classname="{description}" name="{id}" time="{time}""#);
        match judgement.verdict {
            Verdict::Pass => writeln!(output, "{head}/>")?,
            verdict if verdict.is_open() => {
                let why = verdict.name();
                writeln!(output, r#"{head}><skipped message="{why}"/></testcase>"#)?;
            }
            verdict => {
                let element = if verdict.is_breakdown() { "error" } else { "failure" };
                writeln!(
                    output,
                    r#"{head}><{element} type="{}" message="{}">{}</{element}></testcase>"#,
                    verdict.name(),
                    escaped(&summary(judgement)),
                    escaped(&details(&Detail::of(suite, (case, outcome), results))),
                )?;
            }
        }
    }
    Ok(())
}

fn details(detail: &Detail) -> String {
    let lines = detail.lines().into_iter().map(|(name, line)| format!("{name}: {line}\n"));
    lines.collect::<String>() + &detail.excerpt()
}

fn seconds(time: Duration) -> String {
    format!("{:.6}", time.as_secs_f64())
}

/// A text as XML has it, in one line.
fn escaped(text: &str) -> String {
    markup::escaped(text).replace('\n', "&#10;")
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_xml_cannot_have() {
        assert_eq!(escaped("a<b>&\"\n\u{1}ü"), "a&lt;b&gt;&amp;&quot;&#10;\u{fffd}ü");
    }
}
