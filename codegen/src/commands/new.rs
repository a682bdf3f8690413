//! `new`: begins a family, with the example of the language's description as its first stream.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use streamspec_codegen::PackageName;

use super::user::{Failed, tell};
use crate::CARRIED;

/// What to begin.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The directory; it must be new or empty
    #[arg(value_name = "DIR")]
    directory: PathBuf,
    /// Name of the family and of its packages [default: `jukebox`]
    #[arg(long, value_name = "NAME")]
    name: Option<PackageName>,
}

const FAMILY: &str = "family.yaml";

/// Vectors, by their names: one that keeps the rules, and one that breaks just one of them.
const VECTORS: [(&str, &str); 2] = [
    ("song.hex", include_str!("../../carried/new/song.hex")),
    ("too-dear.hex", include_str!("../../carried/new/too-dear.hex")),
];

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let directory = &arguments.directory;
    let taken = fs::symlink_metadata(directory).is_ok()
        && fs::read_dir(directory).map_or(true, |mut entries| entries.next().is_some());
    if taken {
        return Err(Failed::Message(format!(
            "{} exists and is not empty; choose a new or an empty directory",
            directory.display()
        )));
    }
    let (_, spec) = CARRIED[0];
    let language = spec.get_file("README.md").and_then(|file| file.contents_utf8());
    let mut text = String::new();
    for (path, mut content) in examples(language.unwrap_or_default()) {
        if let Some(name) = arguments.name.as_ref().filter(|_| path == FAMILY) {
            let names = format!("family: {name}\ncrate: {name}\nmodule: {name}\n");
            content = content.replacen("family: jukebox\n", &names, 1);
        }
        put(&directory.join(path), &content)?;
        text += &format!("wrote {}\n", directory.join(path).display());
    }
    for (name, content) in VECTORS {
        let path = directory.join("vectors/jukebox").join(name);
        put(&path, content)?;
        text += &format!("wrote {}\n", path.display());
    }
    let directory = directory.display();
    text += &format!(
        "\nThe stream is that of a jukebox; its description is written in the language of\n\
         spec/README.md. What comes next:\n  \
         streamspec-codegen lint --spec {directory}\n  \
         streamspec-codegen --spec {directory} --out {directory}/generated\n  \
         streamspec-conformance run --spec {directory}\n"
    );
    tell(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The files that a text shows in full: each is a block of YAML whose first line names it. A file that
/// the line calls a further one is no part of the example.
fn examples(text: &str) -> impl Iterator<Item = (&str, String)> {
    let blocks = text.split("```yaml\n# ").skip(1).filter_map(|block| block.split_once("\n```"));
    blocks.filter_map(|(block, _)| {
        let (path, content) = block.split_once('\n')?;
        let named = path == FAMILY || path.starts_with("jukebox/") && path.ends_with(".yaml");
        named.then(|| (path, format!("{content}\n")))
    })
}

/// Writes a file that does not exist yet.
fn put(path: &Path, text: &str) -> Result<(), Failed> {
    let put = || -> io::Result<()> {
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        io::Write::write_all(&mut fs::File::create_new(path)?, text.as_bytes())
    };
    put().map_err(|error| Failed::Message(format!("{}: {error}", path.display())))
}
