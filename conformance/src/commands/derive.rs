//! `derive`: the cases that follow from the rules.

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Args;
use streamspec_conformance::derive::derive;
use streamspec_conformance::kill::small;

use super::places::Found;
use super::{Trouble, tell};

/// Derive cases from the rules of the descriptions, and count them
#[derive(Debug, Args)]
pub struct Arguments {
    /// Only those that find a mistake which none before them finds
    #[arg(long)]
    small: bool,
    /// List the id of each case
    #[arg(long)]
    list: bool,
}

/// Runs the command.
pub fn run(found: &Found, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let suite = found.suite_to_derive_from(false)?;
    let cases = derive(&suite);
    let cases = if arguments.small { small(&suite, cases) } else { cases };
    let mut text = String::new();
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for case in &cases {
        let (number, octets) = counts.entry(&case.description.name).or_default();
        *number += 1;
        *octets += case.input.len();
        if arguments.list {
            text += &format!("{}\n", case.id);
        }
    }
    for (name, (number, octets)) in counts {
        text += &format!("{name:24} {number:6} cases, {octets} octets\n");
    }
    tell(&text)?;
    Ok(ExitCode::SUCCESS)
}
