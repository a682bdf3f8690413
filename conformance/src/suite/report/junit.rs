//! JUnit's XML: a suite for each testee and stream, a test case for each question.

use std::io::{self, Write};

use super::super::{Results, Suite, Verdict};
use super::{Edition, Judgement, again, markup, outcomes, summary};

pub(super) fn write(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    writeln!(output, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(output, "<!-- {} -->", escaped(&Edition::of(suite).line()).replace("--", "- -"))?;
    writeln!(output, "<testsuites>")?;
    for results in results {
        for description in suite.descriptions() {
            let name = &description.name;
            let count = |kind: fn(Verdict) -> bool| results.count(suite, name, kind);
            writeln!(
                output,
                r#"  <testsuite name="{}: {name}" tests="{}" failures="{}" errors="{}" skipped="{}">"#,
                escaped(&results.hello.name),
                count(|_| true),
                count(|v| v.is_failure() && !v.is_breakdown()),
                count(Verdict::is_breakdown),
                count(Verdict::is_open),
            )?;
            test_cases(suite, results, name, output)?;
            writeln!(output, "  </testsuite>")?;
        }
    }
    writeln!(output, "</testsuites>")
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
        let head =
            format!(r#"    <testcase classname="{description}" name="{}""#, escaped(&case.id));
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
                    escaped(&details(judgement, &again(suite, case, results))),
                )?;
            }
        }
    }
    Ok(())
}

fn details(judgement: &Judgement, again: &str) -> String {
    format!("expected {}\ngot {}\nagain: {again}", judgement.expected, judgement.got)
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
