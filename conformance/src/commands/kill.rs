//! `kill`: how good the suite is.

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Args;
use streamspec_conformance::derive::with_derived;
use streamspec_conformance::kill::{Fate, Mutant, Route, exchanged, kill};
use streamspec_conformance::testee::Operation;

use super::places::Found;
use super::{Trouble, tell};

/// Leave out each check in turn, and see whether the suite notices
///
/// For each rule and role, the reference interpreter without just that check has to fail a case of
/// that rule. The exit status is 0 if each does, and 1 if one passes them all.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Use only the cases that are written by hand, not those derived from the rules
    #[arg(long)]
    by_hand: bool,
    /// Show also which neighbouring checks could be exchanged without any case noticing
    #[arg(long)]
    order: bool,
    /// Name the case that kills each
    #[arg(long)]
    list: bool,
}

/// Runs the command.
pub fn run(found: &Found, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let suite = found.suite_to_derive_from(false)?;
    let suite = if arguments.by_hand { suite } else { with_derived(suite) };
    let mutants = kill(&suite);
    let mut text = table(&mutants);
    let mut survivors = 0;
    for mutant in &mutants {
        let Mutant { rule, operation, fate, .. } = mutant;
        match fate {
            Fate::Survives { cases } => {
                survivors += 1;
                text += &format!("survives: {operation} without {rule}, {}\n", needed(*cases));
            }
            Fate::Killed { by, route } if arguments.list => {
                let route = route.name();
                text += &format!("killed {route}: {operation} without {rule}, by {by}\n");
            }
            Fate::Killed { .. } => {}
        }
    }
    let order = exchanged(&suite);
    let shown = order.neighbours.intersection(&order.shown).count();
    text += &format!(
        "order: {} pairs of checks cannot be exchanged unnoticed, {shown} of {} neighbours\n",
        order.shown.len(),
        order.neighbours.len()
    );
    if arguments.order {
        for (one, other) in order.neighbours.difference(&order.shown) {
            text += &format!("not shown: {one} before {other}\n");
        }
    }
    tell(&text)?;
    Ok(if survivors == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn needed(cases: usize) -> &'static str {
    match cases {
        0 => "since no case breaks that rule",
        _ => "since the cases that break that rule break another one in the same way",
    }
}

fn table(mutants: &[Mutant]) -> String {
    let mut rows: BTreeMap<(&str, Operation), (usize, [usize; Route::ALL.len()])> = BTreeMap::new();
    for mutant in mutants {
        let (all, killed) = rows.entry((mutant.description, mutant.operation)).or_default();
        *all += 1;
        if let Fate::Killed { route, .. } = mutant.fate {
            killed[route as usize] += 1;
        }
    }
    let cells = |cells: Vec<String>| -> String {
        cells.iter().map(|cell| format!("{cell:>12}")).collect::<String>() + "\n"
    };
    let heads = ["checks", "killed"].into_iter().chain(Route::ALL.map(Route::name));
    let mut text = format!("{:24}{:12}", "stream", "operation");
    text += &cells(heads.map(str::to_owned).collect());
    for ((stream, operation), (all, killed)) in rows {
        let counts = [all, killed.iter().sum()].into_iter().chain(killed);
        text += &format!("{stream:24}{:12}", operation.name());
        text += &cells(counts.map(|count| count.to_string()).collect());
    }
    text
}
