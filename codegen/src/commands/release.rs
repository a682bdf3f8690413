//! `release`: freezes the ABI of a version.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::compat::{self, Difference};
use streamspec_codegen::model::{Family, Stream, Tier};
use streamspec_codegen::release::{Lock, Store, freeze};
use streamspec_codegen::tree::{Origin, Tree};

use super::released::{GATE, directory, told};
use super::user::{Failed, complain, read, tell, tree};
use crate::Places;

/// What to freeze.
///
/// The ABI is written to `released/VERSION.yaml` in the directory of the description: all that octets and
/// rules depend on, and no prose. From then on, `lint` and `--check` refuse what breaks it. A version that
/// was frozen can be frozen again when it has been added to.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The stream, by its id or by the name of its description
    #[arg(value_name = "STREAM", required_unless_present = "all")]
    stream: Option<String>,
    /// The version
    #[arg(value_name = "VERSION", required_unless_present = "all")]
    version: Option<u32>,
    /// Every version of every stream but experimental ones
    #[arg(long, conflicts_with_all = ["stream", "version"])]
    all: bool,
    /// Replace what was frozen, since it did not describe the format: says why, in the file
    #[arg(long, value_name = "WHY")]
    correct: Option<String>,
}

/// Runs the command.
pub fn run(places: &Places, arguments: &Arguments) -> Result<ExitCode, Failed> {
    let tree = tree(places)?;
    if tree.origin == Origin::Carried {
        let message = "the descriptions built into the program cannot be released; choose others with \
                       --spec DIR";
        return Err(Failed::Message(message.into()));
    }
    let family = read(&tree)?;
    let mut refused = false;
    for (stream, version) in chosen(&family, arguments)? {
        refused |= !release(&tree, stream, version, arguments.correct.as_deref())?;
    }
    Ok(ExitCode::from(u8::from(refused)))
}

/// The versions to freeze.
fn chosen<'f>(family: &'f Family, arguments: &Arguments) -> Result<Vec<(&'f Stream, u32)>, Failed> {
    let versions = family.streams.iter().flat_map(|stream| {
        stream.versions.iter().map(move |version| (stream, version.number, version.tier))
    });
    if arguments.all {
        let settled = versions.filter(|(.., tier)| *tier != Tier::Experimental);
        return Ok(settled.map(|(stream, number, _)| (stream, number)).collect());
    }
    let (Some(name), Some(wanted)) = (&arguments.stream, arguments.version) else {
        return Ok(Vec::new());
    };
    let (all, found): (Vec<_>, Vec<_>) = {
        let of_stream: Vec<_> =
            versions.filter(|(stream, ..)| stream.id == *name || stream.name == *name).collect();
        let found = of_stream.iter().filter(|(_, number, _)| *number == wanted).copied().collect();
        (of_stream, found)
    };
    if let [(stream, version, _)] = found.as_slice() {
        return Ok(vec![(stream, *version)]);
    }
    let known: Vec<String> = all.iter().map(|(_, number, _)| number.to_string()).collect();
    Err(Failed::Message(match known.as_slice() {
        [] => {
            let ids: Vec<&str> = family.streams.iter().map(|s| s.name.as_str()).collect();
            format!("there is no stream `{name}`; there are: {}", ids.join(", "))
        }
        known => format!("{name} has no version {wanted}; it has: {}", known.join(", ")),
    }))
}

/// Freezes a version; whether that was allowed.
fn release(
    tree: &Tree,
    stream: &Stream,
    version: u32,
    correct: Option<&str>,
) -> Result<bool, Failed> {
    let store = Store::of(tree.files, &directory(tree, stream));
    let path = store.path(version);
    let Some(mut abi) = freeze(stream, version) else { return Ok(true) };
    let frozen = store.versions().map_err(Failed::Message)?;
    let old = frozen.into_iter().find(|frozen| frozen.abi.version == version);
    let mut lock = store.lock().map_err(Failed::Message)?;
    let now = Lock::of(stream);
    if let Some(old) = &old {
        abi.corrections.clone_from(&old.abi.corrections);
        let breaks = breaks(compat::compare(&old.abi, &abi));
        let relocked = lock.changed(&now);
        if !breaks.is_empty() || !relocked.is_empty() {
            let Some(why) = correct else {
                complain(&told(&breaks, &path));
                for changed in relocked {
                    complain(&format!("error: rule {} has another meaning now\n", changed.id));
                }
                let path = path.display();
                complain(&format!(
                    "{path} stays as it is; if it did not describe the format, give the reason with \
                     --correct WHY\n"
                ));
                return Ok(false);
            };
            abi.corrections.push(why.to_owned());
        }
    }
    lock.add(&now);
    let written = [(path.clone(), abi.text()), (store.path_of_lock(), lock.text())];
    for (path, text) in written {
        put(&path, &text)?;
    }
    Ok(true)
}

fn breaks(differences: Vec<Difference>) -> Vec<Difference> {
    let broken = |d: &Difference| d.is_break() && GATE.contains(&d.kind.category());
    differences.into_iter().filter(broken).collect()
}

/// Writes a file if it differs.
fn put(path: &Path, text: &str) -> Result<(), Failed> {
    let told = |error: std::io::Error| Failed::Message(format!("{}: {error}", path.display()));
    match fs::read(path) {
        Ok(there) if there == text.as_bytes() => return Ok(()),
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(told(error)),
        _ => {}
    }
    fs::create_dir_all(path.parent().unwrap_or(Path::new(""))).map_err(told)?;
    fs::write(path, text).map_err(told)?;
    tell(&format!("wrote {}\n", path.display()))
}
