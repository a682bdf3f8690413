//! `witness`: proves by streams whom the differences between two families hurt.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::compat::{Difference, compare_all};
use streamspec_codegen::load;
use streamspec_codegen::model::Family;
use streamspec_codegen::release::freeze;
use streamspec_random::witness::{Reader, Witnesses};

/// What to prove. The exit status is 1 if there is no witness for some reader that is said to be hurt.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The older descriptions.
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The newer descriptions.
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// Writes the streams into this directory, each with a text that says what it proves.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> ExitCode {
    match prove(arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn prove(arguments: &Arguments) -> Result<bool, String> {
    let read = |path: &Path| load(path).map_err(|found| found.render(false));
    let (old, new) = (read(&arguments.old)?, read(&arguments.new)?);
    let mut witnesses = Witnesses::between(&old, &new);
    let (mut number, mut proved) = (0, true);
    for difference in compare_all(&abis(&old), &abis(&new)) {
        let Difference { place, detail, kind, hurts, .. } = &difference;
        println!("{}, {place}: {detail} ({})", difference.subject(), kind.id());
        for (reader, hurt) in [(Reader::Old, hurts.old_reader), (Reader::New, hurts.new_reader)] {
            if !hurt {
                continue;
            }
            let Some(witness) = witnesses.of(&difference, reader) else {
                println!("  {}: no witness was found", reader.name());
                proved = false;
                continue;
            };
            number += 1;
            let words = witness.answer.words();
            println!("  {}: {} octets, {words}", reader.name(), witness.octets.len());
            if let Some(directory) = &arguments.out {
                let name = format!("{number:03}-{}-{}", kind.id(), reader.name());
                let text =
                    format!("{}, {place}: {detail}\n{}: {words}\n", witness.stream, reader.name());
                let put = |ending: &str, content: &[u8]| {
                    fs::create_dir_all(directory)?;
                    fs::write(directory.join(format!("{name}.{ending}")), content)
                };
                put("bin", &witness.octets).map_err(|error| error.to_string())?;
                put("txt", text.as_bytes()).map_err(|error| error.to_string())?;
            }
        }
    }
    Ok(proved)
}

fn abis(family: &Family) -> Vec<streamspec_codegen::release::Abi> {
    let streams = family.streams.iter();
    streams.flat_map(|s| s.versions.iter().filter_map(|v| freeze(s, v.number))).collect()
}
