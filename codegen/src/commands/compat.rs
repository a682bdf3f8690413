//! `compat`: what differs between two ABIs, and who is hurt.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use streamspec_codegen::compat::{self, Category, Difference, Kind};
use streamspec_codegen::release::{Abi, Frozen, Store, freeze_all, frozen, frozen_in};
use streamspec_codegen::tree::{Files, Tree, checked_out};
use streamspec_codegen::{load, rename};

use super::user::{Failed, complain, read, tell, tree};
use crate::Places;

/// What to compare.
///
/// Each of the two is a directory of descriptions, a released file or a directory of such files, or a
/// revision of Git. The exit status is 1 if something breaks what was released. Streams that prove it are
/// made by `cargo conformance witness OLD NEW`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The older one [default: the released versions of the descriptions]
    #[arg(value_name = "OLD")]
    old: Option<PathBuf>,
    /// The newer one [default: the descriptions]
    #[arg(value_name = "NEW")]
    new: Option<PathBuf>,
    /// Comma-separated list of what must not be broken
    #[arg(long, value_name = "LIST", value_delimiter = ',', default_value = "wire,rules")]
    against: Vec<Gate>,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// Compare each release in a directory of released files with the one before it
    #[arg(long, value_name = "DIR", conflicts_with_all = ["old", "new"])]
    history: Option<PathBuf>,
    /// Explain a kind of difference; all of them with `all`
    #[arg(long, value_name = "ID", conflicts_with_all = ["old", "new", "history"])]
    explain: Option<String>,
}

/// What must not be broken.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Gate {
    /// Octets, and which streams are accepted
    Wire,
    /// Names that code calls the bindings by
    Source,
    /// Ids of rules, how they bind, and what breaking them is called
    Rules,
}

impl Gate {
    fn category(self) -> Category {
        match self {
            Self::Wire => Category::Wire,
            Self::Source => Category::Source,
            Self::Rules => Category::Rules,
        }
    }
}

/// Runs the command.
pub fn run(places: &Places, arguments: &Arguments) -> Result<ExitCode, Failed> {
    if let Some(id) = &arguments.explain {
        return explain(id);
    }
    let against: Vec<Category> = arguments.against.iter().map(|gate| gate.category()).collect();
    let differences = match &arguments.history {
        Some(directory) => history(directory)?,
        None => between(places, arguments)?,
    };
    let text = match arguments.json {
        true => compat::json(&differences, &against),
        false => compat::text(&differences, &against),
    };
    tell(&text)?;
    let breaks = |d: &Difference| d.is_break() && against.contains(&d.kind.category());
    Ok(ExitCode::from(u8::from(differences.iter().any(breaks))))
}

fn between(places: &Places, arguments: &Arguments) -> Result<Vec<Difference>, Failed> {
    let named = arguments.old.as_ref().zip(arguments.new.as_ref());
    if let Some((old, new)) = named.filter(|(old, new)| old.is_file() && new.is_file()) {
        // Two versions, whichever they are, since these are what the user names.
        let read = |path: &Path| frozen(Files::Disk, path).map_err(Failed::Message);
        return Ok(compat::compare(&read(old)?.abi, &read(new)?.abi));
    }
    if let Some((old, new)) = named.filter(|(old, new)| old.exists() && new.exists()) {
        // They are independent, and reading them takes nearly all of the time.
        let (old, new) = std::thread::scope(|scope| {
            let old = scope.spawn(|| on_disk(old));
            let new = on_disk(new);
            (old.join(), new)
        });
        let old = old.map_err(|_| Failed::Message("reading the descriptions failed".into()))?;
        return Ok(compat::compare_all(&told(old)?, &told(new)?));
    }
    let tree = tree(places)?;
    let old = match &arguments.old {
        Some(old) => named_one(&tree, old)?,
        None => released(&tree)?,
    };
    let new = match &arguments.new {
        Some(new) => named_one(&tree, new)?,
        None => freeze_all(&read(&tree)?),
    };
    // Without a name, versions that are not released are none that could be broken.
    let compared = arguments.old.is_some();
    let new: Vec<Abi> = new
        .into_iter()
        .filter(|new| compared || old.iter().any(|old| old.stream == new.stream))
        .collect();
    Ok(compat::compare_all(&old, &new))
}

/// Why something could not be read.
enum Unread {
    /// Descriptions with errors, as they are shown.
    Descriptions(String),
    Other(String),
}

fn told<T>(read: Result<T, Unread>) -> Result<T, Failed> {
    read.map_err(|unread| match unread {
        Unread::Other(message) => Failed::Message(message),
        Unread::Descriptions(text) => {
            complain(&text);
            Failed::Descriptions
        }
    })
}

/// What stands on the disk: descriptions, or what was released.
fn on_disk(path: &Path) -> Result<Vec<Abi>, Unread> {
    if path.is_file() {
        return Ok(vec![frozen(Files::Disk, path).map_err(Unread::Other)?.abi]);
    }
    if path.ends_with("released") || path.parent().is_some_and(|above| above.ends_with("released"))
    {
        let frozen = frozen_in(Files::Disk, path).map_err(Unread::Other)?;
        return Ok(frozen.into_iter().map(|frozen| frozen.abi).collect());
    }
    let family = load(path).map_err(|found| Unread::Descriptions(found.render(false)))?;
    Ok(freeze_all(&family))
}

/// A path, or a revision.
fn named_one(tree: &Tree, name: &Path) -> Result<Vec<Abi>, Failed> {
    if name.exists() {
        return told(on_disk(name));
    }
    let Some(revision) = name.to_str() else {
        return Err(Failed::Message(format!("{} is not there", name.display())));
    };
    let directory = checked_out(&tree.spec, revision).map_err(|why| {
        let nothing = format!("{revision} is neither a file, nor a directory, nor a revision");
        Failed::Message(format!("{nothing}: {why}"))
    })?;
    // Nobody can rewrite a revision whose keys had other names.
    rename(directory.path())?;
    told(on_disk(directory.path()))
}

/// All that was released of the streams of a tree.
fn released(tree: &Tree) -> Result<Vec<Abi>, Failed> {
    let directories = match tree.files.is_file(&tree.spec.join("stream.yaml")) {
        true => vec![tree.spec.clone()],
        false => tree.files.entries(&tree.spec)?,
    };
    let mut found = Vec::new();
    for directory in directories {
        let frozen = Store::of(tree.files, &directory).versions().map_err(Failed::Message)?;
        found.extend(frozen.into_iter().map(|frozen| frozen.abi));
    }
    match found.is_empty() {
        true => Err(Failed::Message("nothing was released; see `release --help`".into())),
        false => Ok(found),
    }
}

/// Each release with the one before it.
fn history(directory: &Path) -> Result<Vec<Difference>, Failed> {
    let releases = frozen_in(Files::Disk, directory).map_err(Failed::Message)?;
    if releases.len() < 2 {
        let directory = directory.display();
        return Err(Failed::Message(format!("{directory} has no two releases to compare")));
    }
    let pairs = releases.windows(2);
    Ok(pairs.flat_map(|pair: &[Frozen]| compat::compare(&pair[0].abi, &pair[1].abi)).collect())
}

fn explain(id: &str) -> Result<ExitCode, Failed> {
    let kinds = match (id, Kind::find(id)) {
        ("all", _) => Kind::ALL.to_vec(),
        (_, Some(kind)) => vec![kind],
        (_, None) => {
            let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.id()).collect();
            let known = known.join(", ");
            return Err(Failed::Message(format!("there is no kind `{id}`; there are: {known}")));
        }
    };
    let page = |kind: &Kind| {
        format!("{} ({})\n{}\n", kind.id(), kind.category().name(), kind.explanation())
    };
    tell(&kinds.iter().map(page).collect::<Vec<_>>().join("\n"))?;
    Ok(ExitCode::SUCCESS)
}
