//! `coverage`: whether the suite has, for each rule and role, a case that keeps it and one that breaks
//! it.

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::model::{Role, Stream};
use streamspec_conformance::derive::with_derived;
use streamspec_conformance::gate::{Demand, demands};
use streamspec_conformance::suite::Suite;

use super::places::Found;
use super::{Trouble, tell};

/// Check that every rule has, for each role, a case that keeps it and one that breaks it
///
/// Counts the rules of level MUST that a machine can check. The exit status is 1 if a case is
/// missing for which uncovered.txt, beside the vectors, states no reason.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Count also the cases that are derived from the rules
    #[arg(long)]
    derived: bool,
    /// List every rule with the number of its cases
    #[arg(long)]
    list: bool,
}

/// Runs the command.
pub fn run(found: &Found, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let suite = found.suite_to_derive_from(false)?;
    let suite = if arguments.derived { with_derived(suite) } else { suite };
    let demands = demands(&suite);
    let mut text = table(&demands) + &within(&suite);
    let mut missing = 0;
    for demand in &demands {
        let Demand { rule, role, kept, broken, .. } = demand;
        let role = role.name();
        if let Some(what) = demand.problem() {
            missing += 1;
            text += &format!("missing: {rule}, for a {role}: {what}\n");
        } else if let (Some(what), Some(reason)) = (demand.missing(), &demand.reason) {
            text += &format!("stated: {rule}, for a {role}: {what}: {reason}\n");
        } else if arguments.list {
            let (kept, broken) = (kept.len(), broken.len());
            text += &format!("{rule}, for a {role}: {kept} keep it, {broken} break it\n");
        }
    }
    tell(&text)?;
    Ok(if missing == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// How many rules of streams are broken within others, which decide where these begin and end. Some can be
/// broken only where nothing is around them, so that this is no demand.
fn within(suite: &Suite) -> String {
    let mut broken: BTreeMap<[&str; 3], BTreeSet<&str>> = BTreeMap::new();
    for case in &suite.cases {
        let Some(rule) = case.broken_rule() else { continue };
        let of = |stream: &&Stream| stream.rules.iter().any(|own| own.id == rule);
        let Some(inner) = suite.family.streams.iter().find(of) else { continue };
        if inner.name != case.description.name {
            let key = [&case.description.name, &inner.name, case.operation.name()];
            broken.entry(key).or_default().insert(rule);
        }
    }
    let rows = broken.iter().map(|([outer, inner, operation], rules)| {
        let stream = suite.family.streams.iter().find(|stream| stream.name == *inner);
        let role = if *operation == "decode" { Role::Reader } else { Role::Writer };
        let binding = stream.into_iter().flat_map(|stream| &stream.rules);
        let binding = binding.filter(|r| r.is_checked_must() && r.reported && r.role.binds(role));
        let all = binding.count();
        format!("{inner} within {outer}, {operation}: {} of {all} rules are broken\n", rules.len())
    });
    rows.collect()
}

fn table(demands: &[Demand]) -> String {
    let mut rows: BTreeMap<(&str, &str), [usize; 4]> = BTreeMap::new();
    for demand in demands {
        let row = rows.entry((demand.description, demand.role.name())).or_default();
        row[0] += 1;
        row[1] += usize::from(!demand.kept.is_empty());
        row[2] += usize::from(!demand.broken.is_empty() || demand.unbreakable);
        row[3] += usize::from(demand.problem().is_none());
    }
    let head = ["stream", "role", "rules", "kept", "broken", "covered"];
    let mut text = format!(
        "{:24}{:8}{:>8}{:>8}{:>8}{:>10}\n",
        head[0], head[1], head[2], head[3], head[4], head[5]
    );
    for ((stream, role), [all, kept, broken, covered]) in rows {
        let percent = (covered * 100).checked_div(all).unwrap_or(100);
        text += &format!("{stream:24}{role:8}{all:>8}{kept:>8}{broken:>8}{percent:>8} %\n");
    }
    text
}
