//! The report for people.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::time::Duration;

use super::super::{Case, Pace, Results, Standing, Suite, Verdict, coverage, shares};
use super::covered::{covered, of_suite, summary};
use super::styles::{BAD, FAINT, GOOD, STRONG};
use super::{Edition, failures, identity};
use crate::gate::Demand;

pub(super) fn write(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    table(suite, results, output)?;
    writeln!(output, "{FAINT}{}{FAINT:#}", Edition::of(suite).line())?;
    let demands = of_suite(suite);
    for (index, results) in results.iter().enumerate() {
        if index == 0 {
            writeln!(output)?;
        }
        conclusion(suite, results, &demands, output)?;
    }
    for results in results {
        failures::write(suite, results, output)?;
    }
    Ok(())
}

const HEADS: [&str; 8] = [
    "testee",
    "stream",
    "passed",
    "failed",
    "unsupported",
    "not judged",
    "not asked",
    "rules shown",
];

/// A row of the table.
struct Row {
    cells: [String; HEADS.len()],
    good: bool,
}

fn table(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Row> = results.iter().flat_map(|r| rows(suite, r)).collect();
    let mut widths = HEADS.map(str::len);
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(&row.cells) {
            *width = (*width).max(cell.chars().count());
        }
    }
    writeln!(output, "{STRONG}{}{STRONG:#}", line(&HEADS.map(str::to_owned), widths))?;
    for row in &rows {
        let style = if row.good { GOOD } else { BAD };
        writeln!(output, "{style}{}{style:#}", line(&row.cells, widths))?;
    }
    Ok(())
}

fn rows<'a>(suite: &'a Suite, results: &'a Results) -> impl Iterator<Item = Row> + 'a {
    suite.descriptions().enumerate().map(move |(index, description)| {
        let count = |kind: fn(Verdict) -> bool| results.count(suite, &description.name, kind);
        let failed = count(Verdict::is_failure);
        let rules = coverage(suite, description, Some(results));
        let (covered, all) = (rules.covered.len(), rules.all.len());
        let name = &results.hello.name;
        Row {
            cells: [
                if index == 0 { name.clone() } else { String::new() },
                description.name.clone(),
                count(|v| v == Verdict::Pass).to_string(),
                failed.to_string(),
                count(|v| v == Verdict::Unsupported).to_string(),
                count(|v| v == Verdict::NotJudged).to_string(),
                count(|v| v == Verdict::NotAsked).to_string(),
                format!("{covered} of {all}, {} %", rules.percent()),
            ],
            good: failed == 0,
        }
    })
}

/// Names to the left, numbers to the right.
fn line(cells: &[String; HEADS.len()], widths: [usize; HEADS.len()]) -> String {
    let cells = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
        if column < 2 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
    });
    cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

/// What the answers come to, what share of the suite that is about, and how long they took.
fn conclusion(
    suite: &Suite,
    results: &Results,
    demands: &[Demand],
    output: &mut dyn Write,
) -> io::Result<()> {
    let conclusion = results.conclusion(suite);
    let (name, standing) = (&results.hello.name, conclusion.standing.name());
    let style = match conclusion.standing {
        Standing::Conforming => GOOD,
        Standing::Failing => BAD,
        Standing::Incomplete => STRONG,
    };
    writeln!(output, "{name}: {style}{standing}{style:#} in {}", conclusion.scope)?;
    let mut line = |label: &str, content: &str| match content {
        "" => Ok(()),
        _ => writeln!(output, "  {FAINT}{label:<12}  {content}{FAINT:#}"),
    };
    line("version", &identity(results))?;
    line("not verified", &conclusion.not_verified.join(", "))?;
    if conclusion.known_failures > 0 {
        line("known", &format!("{} failures", conclusion.known_failures))?;
    }
    line("not served", &not_served(results))?;
    line("not carried", &not_carried(suite, results))?;
    line("asked", &asked(suite, results))?;
    line("compared", &compared(suite, results))?;
    line("covered", &summary(&covered(demands, results)))?;
    line("time", &time(suite, results))?;
    line("speed", &speed(results))?;
    line("memory", &memory(suite, results))?;
    line("slow", &slow(suite, results))
}

/// How many cases ask for more than a testee can serve, by what they ask for.
fn not_served(results: &Results) -> String {
    let mut cases: BTreeMap<&str, usize> = BTreeMap::new();
    for word in results.outcomes.iter().flat_map(|outcome| &outcome.beyond) {
        *cases.entry(word).or_default() += 1;
    }
    let cases: Vec<String> =
        cases.iter().map(|(word, cases)| format!("{word} ({cases} cases)")).collect();
    cases.join(", ")
}

/// How many cases of what a testee does no carrier can hold.
fn not_carried(suite: &Suite, results: &Results) -> String {
    let within = |case: &&Case| case.uncarried && results.hello.knows(case.operation, &case.stream);
    match suite.cases.iter().filter(within).count() {
        0 => String::new(),
        cases => format!("{cases} cases that no carrier can hold"),
    }
}

/// What share of the suite was put to a testee.
fn asked(suite: &Suite, results: &Results) -> String {
    let all = suite.cases.len() + suite.left_out.unselected + suite.left_out.excluded;
    let asked = results.outcomes.iter().filter(|o| o.judgement.verdict != Verdict::NotAsked);
    let asked = asked.count();
    format!("{asked} of {all} cases, {} %", asked * 100 / all.max(1))
}

fn compared(suite: &Suite, results: &Results) -> String {
    let shares = shares(suite, results);
    let shares = shares.iter().filter(|share| share.all > 0);
    let shares = shares.map(|s| format!("{} of {} {}", s.compared, s.all, s.name));
    shares.collect::<Vec<_>>().join(", ")
}

/// How long a program took. That of built-in testees is not worth telling.
fn time(suite: &Suite, results: &Results) -> String {
    if results.command.is_none() {
        return String::new();
    }
    let asked = || results.outcomes.iter().filter(|o| o.judgement.verdict != Verdict::NotAsked);
    let Some(slowest) = asked().max_by_key(|outcome| outcome.time) else { return String::new() };
    let all: Duration = asked().map(|outcome| outcome.time).sum();
    let started = results.start_up.map(|time| format!("{time:.1?} to start, "));
    let (started, id) = (started.unwrap_or_default(), &suite.cases[slowest.case].id);
    format!(
        "{started}{:.1?} for an answer, at most {:.1?} ({id})",
        all / asked().count() as u32,
        slowest.time
    )
}

/// How many answers took longer than their input explains, and the one that did most.
fn slow(suite: &Suite, results: &Results) -> String {
    let slow: Vec<_> = results.outcomes.iter().filter(|outcome| outcome.is_slow).collect();
    let Some(slowest) = slow.iter().max_by_key(|outcome| outcome.time) else {
        return String::new();
    };
    let case = &suite.cases[slowest.case];
    let (count, octets) = (slow.len(), case.input.len());
    let answers = if count == 1 { "answer" } else { "answers" };
    let time = slowest.time;
    format!("{count} {answers}, at most {time:.1?} for {octets} octets ({})", case.id)
}

/// How many cases were asked and judged in a second, of a program.
fn speed(results: &Results) -> String {
    let Some(Pace { time, jobs }) = results.pace.filter(|_| results.command.is_some()) else {
        return String::new();
    };
    let asked = results.outcomes.iter().filter(|o| o.judgement.verdict != Verdict::NotAsked);
    let cases = asked.count() as f64 / time.as_secs_f64();
    let workers = match jobs {
        1 => "one worker".to_owned(),
        several => format!("{several} workers"),
    };
    format!("{cases:.0} cases a second on {workers}")
}

/// The most memory that was seen to be taken for an answer, but for built-in testees.
fn memory(suite: &Suite, results: &Results) -> String {
    if results.command.is_none() {
        return String::new();
    }
    let outcomes = results.outcomes.iter().filter(|outcome| outcome.memory > Some(0));
    let Some(most) = outcomes.max_by_key(|outcome| outcome.memory) else { return String::new() };
    let octets = most.memory.unwrap_or_default();
    format!(
        "at most {} MiB for an answer ({})",
        octets.div_ceil(1 << 20),
        suite.cases[most.case].id
    )
}
