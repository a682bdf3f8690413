//! `witness`: proves by streams whom the differences between two families hurt.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::compat::{Difference, compare_all};
use streamspec_codegen::model::{Family, Role};
use streamspec_codegen::release::freeze_all;
use streamspec_conformance::interpreter::Decoder;
use streamspec_conformance::show::annotated;
use streamspec_conformance::witness::{Reader, Witness, Witnesses};

use super::places::Found;
use super::{Trouble, tell};

/// Prove what `cargo codegen compat` says: a stream for each reader that a difference hurts
///
/// A witness is a stream that one description accepts, and that the reader of the other refuses or reads
/// otherwise. The exit status is 1 if none is found for some reader that is said to be hurt.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The older descriptions: a directory, or a revision of Git
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The newer ones [default: those that are here]
    #[arg(value_name = "NEW")]
    new: Option<PathBuf>,
    /// Write the streams into this directory, as vectors of the description that accepts them
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command.
pub fn run(found: &Found, arguments: &Arguments) -> Result<ExitCode, Trouble> {
    let old = found.named(&arguments.old)?;
    let new = match &arguments.new {
        Some(new) => found.named(new)?,
        None => found.family.clone(),
    };
    let mut witnesses = Witnesses::between(&old, &new);
    let (mut number, mut missing) = (0, 0);
    for difference in compare_all(&freeze_all(&old), &freeze_all(&new)) {
        let Difference { place, detail, kind, hurts, .. } = &difference;
        tell(&format!("{}, {place}: {detail} ({})\n", difference.subject(), kind.id()))?;
        for (reader, hurt) in [(Reader::Old, hurts.old_reader), (Reader::New, hurts.new_reader)] {
            if !hurt {
                continue;
            }
            let Some(witness) = witnesses.of(&difference, reader) else {
                tell(&format!("  {}: no witness was found\n", reader.name()))?;
                missing += 1;
                continue;
            };
            number += 1;
            let words = witness.answer.words();
            tell(&format!("  {}: {} octets, {words}\n", reader.name(), witness.octets.len()))?;
            if let Some(directory) = &arguments.out {
                let name = format!("{number:03}-{}-{}.hex", kind.id(), reader.name());
                let writer = if reader == Reader::Old { &new } else { &old };
                put(&directory.join(name), &vector(writer, &difference, reader, &witness))?;
            }
        }
    }
    if number + missing == 0 {
        tell("nothing hurts a reader\n")?;
    }
    Ok(ExitCode::from(u8::from(missing > 0)))
}

/// A witness as a vector, with what it proves above it.
fn vector(writer: &Family, difference: &Difference, reader: Reader, witness: &Witness) -> String {
    let Difference { place, detail, kind, .. } = difference;
    let Witness { stream, octets, answer } = witness;
    let mut text = format!("# {place}: {detail} ({})\n", kind.id());
    let _ = writeln!(text, "# {}: {}", reader.name(), answer.words());
    let _ = writeln!(text, "stream: {stream}\nreader: accept");
    if let Some(description) = stream.description(writer) {
        let (version, input) = (Some(stream.version), octets.as_slice());
        let decoder = Decoder::new(writer, description, Role::Reader, version, input);
        let _ = writeln!(text, "\n{}", annotated(decoder, octets).trim_end());
    }
    text
}

fn put(path: &Path, text: &str) -> Result<(), Trouble> {
    let failed = |error| Trouble::message(format_args!("{}: {error}", path.display()));
    if let Some(above) = path.parent() {
        fs::create_dir_all(above).map_err(failed)?;
    }
    fs::write(path, text).map_err(failed)
}
