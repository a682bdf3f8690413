//! `lint`: tells what is wrong with the descriptions.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::model::Family;
use streamspec_codegen::targets::Target;
use streamspec_codegen::tree::{Files, Tree};
use streamspec_codegen::{count, samples};

use super::publication::Publication;
use super::released;
use super::user::{Failed, complain, read, tell, tree};
use crate::Places;

/// What to look at beside the descriptions.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Read the files in this directory as described, and show the first record of each that does not fit;
    /// a directory in it may be named after a stream, as `jukebox@1`. Hidden files, texts (`.md`, `.txt`,
    /// `.json`, `.yaml`, `.py`) and vectors (`.hex`) are passed over
    #[arg(long, value_name = "DIR")]
    samples: Option<PathBuf>,
    /// First rewrite the keys that had another name in an earlier version of the language; comments and layout stay
    #[arg(long)]
    rename: bool,
}

/// Runs the command.
pub fn run(places: &Places, arguments: &Arguments) -> Result<ExitCode, Failed> {
    let tree = tree(places)?;
    if arguments.rename {
        rename(&tree)?;
    }
    let family = read(&tree)?;
    let mut text = String::new();
    for stream in &family.streams {
        let records = count(stream.records.len() as u64, "record");
        let rules = count(stream.rules.len() as u64, "rule");
        // A string can always be written to.
        let _ = writeln!(text, "{}: {records}, {rules}", stream.name);
    }
    for ledger in &family.ledgers {
        let (all, ruled) = ledger.count();
        let reasons = all - ruled;
        let name = &ledger.name;
        let _ = writeln!(
            text,
            "ledger/{name}: {all} sentences, {ruled} with rules, {reasons} not checked"
        );
    }
    text += &stale(&tree, &family, places)?;
    tell(&text)?;
    let broken = released::broken(&tree, &family)?;
    complain(&broken);
    let fit = match &arguments.samples {
        Some(directory) => all_fit(&family, directory)?,
        None => true,
    };
    Ok(ExitCode::from(u8::from(!broken.is_empty() || !fit)))
}

/// Writes the new words for keys that were renamed.
fn rename(tree: &Tree) -> Result<(), Failed> {
    if let Files::Carried(_) = tree.files {
        let message =
            "the descriptions that are built into the program cannot be rewritten; use `--spec`";
        return Err(Failed::Message(message.into()));
    }
    let renamed = streamspec_codegen::rename(&tree.spec)?;
    let mut text = String::new();
    for (path, keys) in &renamed {
        let _ = writeln!(text, "{}: {} renamed", path.display(), count(*keys as u64, "key"));
    }
    if renamed.is_empty() {
        text += "no key has another name now\n";
    }
    tell(&text)
}

/// Whether all sample files fit what is described; of the others, the user is told.
fn all_fit(family: &Family, directory: &Path) -> Result<bool, Failed> {
    let compared = samples::compare(family, directory)?;
    for problem in &compared.problems {
        complain(&format!("error: {problem}"));
    }
    let all = compared.whole + compared.wrong;
    if all == 0 {
        let message =
            format!("{}: there are no files, but for texts and vectors", directory.display());
        return Err(Failed::Message(message));
    }
    if compared.wrong == 0 {
        let (records, files) = (count(compared.records, "record"), count(all, "file"));
        tell(&format!("samples: {records} in {files} fit\n"))?;
    } else {
        let (wrong, files) = (compared.wrong, count(all, "file"));
        complain(&format!("samples: {wrong} of {files} did not fit\n"));
    }
    Ok(compared.wrong == 0)
}

/// Descriptions that are right may still not be those that the code was generated from.
fn stale(tree: &Tree, family: &Family, places: &Places) -> Result<String, Failed> {
    let out = places.out.clone().or_else(|| tree.generated()).filter(|out| out.is_dir());
    let Some(out) = out else { return Ok(String::new()) };
    let publication = Publication::of_output(tree, family, &out, &Target::ALL)?;
    Ok(match publication.compare()?.files.len() {
        0 => String::new(),
        count => format!(
            "note: the generated code does not match these descriptions: {count} files differ; run \
             `cargo codegen`\n"
        ),
    })
}
