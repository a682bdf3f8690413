//! The report for people.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::super::{Outcome, Results, Suite, Verdict, coverage};
use super::{Case, Judgement, again, excerpt, outcomes, source};
use crate::testee::Operation;

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default().bold();
const FAINT: Style = Style::new().dimmed();
const STRONG: Style = Style::new().bold();

/// The failures of one testee that are shown in full.
const SHOWN: usize = 20;

pub(super) fn write(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    table(suite, results, output)?;
    for results in results {
        failures(suite, results, output)?;
    }
    Ok(())
}

/// A row of the table.
struct Row {
    cells: [String; 6],
    good: bool,
}

fn table(suite: &Suite, results: &[Results], output: &mut dyn Write) -> io::Result<()> {
    let heads = ["testee", "stream", "passed", "failed", "unsupported", "rules shown"];
    let rows: Vec<Row> = results.iter().flat_map(|r| rows(suite, r)).collect();
    let mut widths = heads.map(str::len);
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(&row.cells) {
            *width = (*width).max(cell.chars().count());
        }
    }
    writeln!(output, "{STRONG}{}{STRONG:#}", line(&heads.map(str::to_owned), widths))?;
    for row in &rows {
        let style = if row.good { GOOD } else { BAD };
        writeln!(output, "{style}{}{style:#}", line(&row.cells, widths))?;
    }
    for results in results {
        not_offered(suite, results, output)?;
    }
    Ok(())
}

/// Cases that a testee does not support, although it offers the operation.
fn unsupported(suite: &Suite, results: &Results, description: &str) -> usize {
    let case = |outcome: &&Outcome| {
        let case = &suite.cases[outcome.case];
        case.description.name == description && results.hello.offers(case.operation)
    };
    let outcomes = results.outcomes.iter().filter(case);
    outcomes.filter(|o| o.judgement.verdict == Verdict::Unsupported).count()
}

/// Says which operations a testee does not offer at all, so that nothing is left out in silence.
fn not_offered(suite: &Suite, results: &Results, output: &mut dyn Write) -> io::Result<()> {
    for operation in [Operation::Decode, Operation::Encode, Operation::Check] {
        let cases = suite.cases.iter().filter(|c| c.operation == operation).count();
        if cases > 0 && !results.hello.offers(operation) {
            let name = &results.hello.name;
            writeln!(output, "{FAINT}{name} does not offer `{operation}`: {cases} cases{FAINT:#}")?;
        }
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
                unsupported(suite, results, &description.name).to_string(),
                format!("{covered} of {all}, {} %", rules.percent()),
            ],
            good: failed == 0,
        }
    })
}

/// Names to the left, numbers to the right.
fn line(cells: &[String; 6], widths: [usize; 6]) -> String {
    let cells = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
        if column < 2 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
    });
    cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

fn failures(suite: &Suite, results: &Results, output: &mut dyn Write) -> io::Result<()> {
    let failures = outcomes(suite, results).filter(|(_, j)| j.verdict.is_failure());
    let mut more = 0;
    for (index, (case, judgement)) in failures.enumerate() {
        if index < SHOWN {
            failure(suite, case, judgement, results, output)?;
        } else {
            more += 1;
        }
    }
    if more > 0 {
        let name = &results.hello.name;
        writeln!(output, "\n{more} more failures of {name}; --report json=FILE has them all")?;
    }
    Ok(())
}

fn failure(
    suite: &Suite,
    case: &Case,
    judgement: &Judgement,
    results: &Results,
    output: &mut dyn Write,
) -> io::Result<()> {
    let (verdict, name) = (judgement.verdict.name(), &results.hello.name);
    writeln!(output, "\n{BAD}{verdict}{BAD:#}  {STRONG}{}{STRONG:#}  {name}", case.id)?;
    let mut line = |label: &str, content: &str| {
        let content = content.replace('\n', "\n            ");
        writeln!(output, "  {FAINT}{label:<8}{FAINT:#}  {content}")
    };
    line("vector", &source(case))?;
    line("shows", &case.about)?;
    line("expected", &judgement.expected)?;
    line("got", &judgement.got)?;
    line("again", &again(suite, case, results))?;
    if let Some(offset) = judgement.offset.filter(|_| case.operation != Operation::Encode) {
        write!(output, "{}", excerpt::around(&case.input, offset))?;
    }
    Ok(())
}
