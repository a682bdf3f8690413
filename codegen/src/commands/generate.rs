//! Without a command: generates the code, or tells what of it is stale.

use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use streamspec_codegen::model::Family;
use streamspec_codegen::publish::{Difference, Policy, State};
use streamspec_codegen::targets::{Target, rust};
use streamspec_codegen::tree::{Origin, Tree};
use streamspec_codegen::watch::{Snapshot, wait_for_change};
use streamspec_codegen::{PackageName, emit};

use super::publication::Publication;
use super::released;
use super::user::{Failed, complain, read, tell, tree};
use crate::Places;

/// How to generate.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Write nothing; list missing, stale, edited and surplus files, and exit with 1 if there are
    /// any
    #[arg(long)]
    check: bool,
    /// Replace generated files even if they were edited
    #[arg(long)]
    force: bool,
    /// Run again whenever a description is saved, and report what was written or is wrong, until
    /// interrupted
    #[arg(long)]
    watch: bool,
    /// Comma-separated list of languages to generate [default: all]
    #[arg(long, value_name = "LIST", value_delimiter = ',')]
    target: Vec<Target>,
    /// Name of the packages, of the prefix in C, and of the last part of the Go module's path
    /// [default: the names in `family.yaml`]
    #[arg(long, value_name = "NAME")]
    name: Option<PackageName>,
    /// Generate nothing; print what a generator of another language begins with
    #[arg(long, value_name = "WHAT", conflicts_with_all = ["check", "force", "watch", "target"])]
    emit: Option<Emit>,
}

/// What is printed in place of code.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Emit {
    /// All that the descriptions say, as JSON: names resolved, sizes computed, every rule written out
    Model,
    /// The JSON Schema of that
    ModelSchema,
    /// The model, and what a codec does with it step by step, as JSON: which checks in which order, how much is
    /// taken, what is remembered
    Plan,
    /// The JSON Schema of that
    PlanSchema,
}

impl Arguments {
    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        let Self { check, force, watch, target, name, emit } = self;
        !check && !force && !watch && target.is_empty() && name.is_none() && emit.is_none()
    }

    fn targets(&self) -> &[Target] {
        if self.target.is_empty() { &Target::ALL } else { &self.target }
    }
}

/// Runs the command.
pub fn run(places: &Places, arguments: &Arguments) -> Result<ExitCode, Failed> {
    let tree = tree(places)?;
    if let Some(what) = arguments.emit {
        return print(&tree, arguments, what);
    }
    let out = out(&tree, places)?;
    if !arguments.watch {
        return once(&tree, &out, arguments);
    }
    if tree.origin == Origin::Carried {
        let message = "the descriptions built into the program do not change; choose others with \
                       --spec DIR, or leave out --watch";
        return Err(Failed::Message(message.into()));
    }
    // Other files may be generated: the output may stand among the descriptions.
    let look = || Snapshot::of(&[&tree.spec], &["yaml"]);
    loop {
        let seen = look();
        if let Err(failed) = once(&tree, &out, arguments) {
            // What is wrong was told, and the next time that a file is saved it may be right.
            failed.report();
        }
        let mut text = String::new();
        for path in wait_for_change(&seen, look) {
            let _ = writeln!(text, "saved   {}", path.display());
        }
        match io::stdout().write_all(text.as_bytes()) {
            // Nobody reads it any more.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(ExitCode::SUCCESS),
            written => written?,
        }
    }
}

fn print(tree: &Tree, arguments: &Arguments, what: Emit) -> Result<ExitCode, Failed> {
    let text = match what {
        Emit::Model => emit::model(&named(tree, arguments)?).map_err(io::Error::from)?,
        Emit::ModelSchema => emit::model_schema(),
        Emit::Plan => emit::plan(&named(tree, arguments)?).map_err(io::Error::from)?,
        Emit::PlanSchema => emit::plan_schema(),
    };
    tell(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// The family, by the name that was asked for.
fn named(tree: &Tree, arguments: &Arguments) -> Result<Family, Failed> {
    let mut family = read(tree)?;
    if let Some(name) = &arguments.name {
        family.identity.names = name.in_place_of(&family.identity.names);
    }
    Ok(family)
}

fn once(tree: &Tree, out: &Path, arguments: &Arguments) -> Result<ExitCode, Failed> {
    let family = named(tree, arguments)?;
    let is_unbroken = arguments.targets().contains(&Target::Rust) && !rust::can_format();
    if arguments.check && is_unbroken {
        let message = "without rustfmt nothing tells whether the Rust is fresh; `rustup component add \
                       rustfmt` installs it, or choose other languages with --target LIST";
        return Err(Failed::Message(message.into()));
    }
    let publication = Publication::new(tree, &family, out, arguments.targets())?;
    if arguments.check {
        let broken = released::broken(tree, &family)?;
        complain(&broken);
        let checked = report_check(&publication.compare()?)?;
        return Ok(if broken.is_empty() { checked } else { ExitCode::from(1) });
    }
    let policy = if arguments.force { Policy::ReplaceEdited } else { Policy::KeepEdited };
    let written = report_written(&publication.write(policy)?, policy);
    if is_unbroken {
        complain(
            "note: rustfmt is not here; long lines of the Rust are left for `cargo fmt` to break\n",
        );
    }
    written
}

/// Where the code goes. That of other descriptions never goes where that of the tree's own stands.
fn out(tree: &Tree, places: &Places) -> Result<PathBuf, Failed> {
    if let Some(out) = places.out.clone().or_else(|| tree.generated()) {
        return Ok(out);
    }
    let whose = match tree.origin {
        Origin::Carried => "the descriptions built into the program".into(),
        Origin::Around | Origin::Named => tree.spec.display().to_string(),
    };
    Err(Failed::Message(format!(
        "no output directory for the code of {whose}; choose one with --out DIR"
    )))
}

fn report_check(difference: &Difference) -> Result<ExitCode, Failed> {
    if difference.is_empty() {
        tell(&format!("{} files are fresh\n", difference.fresh))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut text = String::new();
    for (path, state) in &difference.files {
        let (word, why) = match state {
            State::Fresh => continue,
            State::Missing => ("missing", ""),
            State::Stale => ("stale  ", ""),
            State::Surplus => ("surplus", ""),
            State::Edited => ("edited ", ""),
            State::EditedSurplus => ("edited ", " (no longer generated)"),
            State::InTheWay(why) => ("foreign", &*format!(" ({why})")),
        };
        let _ = writeln!(text, "{word} {}{why}", path.display());
    }
    tell(&text)?;
    let count = difference.files.len();
    let differ = if count == 1 { "file differs" } else { "files differ" };
    complain(&format!(
        "{count} generated {differ} from the descriptions; run `cargo codegen` and commit\n"
    ));
    Ok(ExitCode::from(1))
}

fn report_written(difference: &Difference, policy: Policy) -> Result<ExitCode, Failed> {
    let force = policy == Policy::ReplaceEdited;
    let (mut text, mut kept) = (String::new(), String::new());
    let (mut edited, mut foreign) = (0, 0);
    for (path, state) in &difference.files {
        let path = path.display();
        let _ = match state {
            State::Fresh => Ok(()),
            State::Missing | State::Stale => writeln!(text, "wrote   {path}"),
            State::Edited if force => writeln!(text, "wrote   {path}"),
            State::Surplus => writeln!(text, "removed {path}"),
            State::EditedSurplus if force => writeln!(text, "removed {path}"),
            State::Edited | State::EditedSurplus => {
                edited += 1;
                writeln!(kept, "kept    {path}: it was edited")
            }
            State::InTheWay(why) => {
                foreign += 1;
                writeln!(kept, "kept    {path}: {why}")
            }
        };
    }
    if difference.is_empty() {
        let _ = writeln!(text, "{} files are fresh", difference.fresh);
    }
    tell(&text)?;
    if edited > 0 {
        kept += "to replace the edited files, run this again with --force\n";
    }
    if foreign > 0 {
        kept += "files that were not generated are never replaced; move them, or choose another \
                 --out\n";
    }
    complain(&kept);
    Ok(ExitCode::from(u8::from(edited + foreign > 0)))
}
