//! `lint`: tells what is wrong with the descriptions.

use std::fmt::Write as _;
use std::process::ExitCode;

use streamspec_codegen::count;
use streamspec_codegen::model::Family;
use streamspec_codegen::targets::Target;
use streamspec_codegen::tree::Tree;

use super::publication::Publication;
use super::released;
use super::user::{Failed, complain, read, tell, tree};
use crate::Places;

/// Runs the command.
pub fn run(places: &Places) -> Result<ExitCode, Failed> {
    let tree = tree(places)?;
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
    Ok(ExitCode::from(u8::from(!broken.is_empty())))
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
