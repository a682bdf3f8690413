//! `export`: the suite as plain files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use streamspec_conformance::derive::{carried, derive};
use streamspec_conformance::kill::small;
use streamspec_conformance::manifest::{SCHEMA, manifest};

use super::places::Found;
use super::{Trouble, tell};

/// Write the suite as plain files, with a manifest in JSON
///
/// For test frameworks of any language: octets/ and documents/ hold what is asked and answered,
/// manifest.json says what belongs together, manifest.schema.json what it looks like.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Directory that does not exist, or is empty
    #[arg(value_name = "DIR")]
    directory: PathBuf,
    /// Write also the cases that are derived from the rules
    #[arg(long)]
    derived: bool,
    /// Put each stream into a whole one as real programs write them, where there are such carriers
    #[arg(long)]
    carried: bool,
    /// Of the derived cases, write the ones alone that find a mistake which none before them finds
    #[arg(long, requires = "derived")]
    small: bool,
}

/// Runs the command.
pub fn run(found: &Found, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let suite = match (arguments.derived, arguments.small) {
        (false, _) => found.suite(arguments.carried)?,
        (true, false) => found.suite_with_derived(arguments.carried)?,
        (true, true) => {
            let alone = found.suite_to_derive_from(false)?;
            let derived = small(&alone, derive(&alone));
            let suite = found.suite_to_derive_from(arguments.carried)?;
            let derived = carried(&suite, derived);
            suite.with(derived)
        }
    };
    let directory = &arguments.directory;
    let taken = fs::read_dir(directory).is_ok_and(|mut entries| entries.next().is_some());
    if taken {
        let directory = directory.display();
        return Err(Trouble::message(format_args!("{directory}: something is there already")));
    }
    let (manifest, files) = manifest(&suite);
    let mut octets = 0;
    for (path, content) in &files {
        octets += content.len();
        write(&directory.join(path), content)?;
    }
    let text = serde_json::to_string_pretty(&manifest).map_err(Trouble::message)?;
    write(&directory.join("manifest.json"), format!("{text}\n").as_bytes())?;
    write(&directory.join("manifest.schema.json"), SCHEMA.as_bytes())?;
    let vectors = manifest.vectors.len();
    tell(&format!("{vectors} vectors, {} files, {octets} octets\n", files.len() + 2))?;
    Ok(ExitCode::SUCCESS)
}

fn write(path: &Path, content: &[u8]) -> Result<(), Trouble> {
    let wrong = |error| Trouble::message(format_args!("{}: {error}", path.display()));
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory).map_err(wrong)?;
    }
    fs::write(path, content).map_err(wrong)
}
