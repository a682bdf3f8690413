//! `bless`: writes down what vectors decode to.

use std::fmt::Write as _;
use std::process::ExitCode;

use super::places::Found;
use super::{Trouble, tell};

/// Runs the command.
pub fn run(found: &Found) -> Result<ExitCode, Trouble> {
    let mut text = String::new();
    let changed = found.bless()?;
    for path in &changed {
        // A string can always be written to.
        let _ = writeln!(text, "wrote {}", path.display());
    }
    if changed.is_empty() {
        text += "every document is up to date\n";
    }
    tell(&text)?;
    Ok(ExitCode::SUCCESS)
}
