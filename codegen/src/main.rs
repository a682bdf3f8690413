//! `cargo codegen`: from descriptions to code.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use streamspec_codegen::model::Family;
use streamspec_codegen::publish::{Difference, directory, readme};
use streamspec_codegen::targets::Target;
use streamspec_codegen::{load, schema};

/// Turns descriptions of streams into plain code.
#[derive(Debug, Parser)]
#[command(name = "cargo codegen", bin_name = "cargo codegen", version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    generate: Generate,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read the descriptions and tell what is wrong with them; write nothing.
    Lint {
        /// The descriptions: a directory with a `stream.yaml`, or a directory of such directories.
        #[arg(long, value_name = "DIR")]
        spec: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
struct Generate {
    /// Write nothing; exit with 1 and name what is stale, if anything is.
    #[arg(long)]
    check: bool,
    /// The languages to generate, with commas between them.
    #[arg(long, value_name = "LIST", value_delimiter = ',', default_value = "c,go,rust")]
    target: Vec<Target>,
    /// The descriptions: a directory with a `stream.yaml`, or a directory of such directories.
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Where the generated code goes; a directory for each language is made in it.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// What was asked for could not be done: the exit code, after the message has been printed.
struct Failed(u8);

fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match cli.command {
        Some(Command::Lint { spec }) => lint(spec),
        None => generate(&cli.generate),
    };
    result.map_or_else(|Failed(code)| ExitCode::from(code), |()| ExitCode::SUCCESS)
}

/// The repository that this program was built in.
fn repository() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let current = std::env::current_dir().unwrap_or_default();
    root.strip_prefix(&current).map_or_else(|_| root.to_path_buf(), Path::to_path_buf)
}

fn default_spec() -> PathBuf {
    repository().join("spec")
}

fn lint(spec: Option<PathBuf>) -> Result<(), Failed> {
    let ours = spec.is_none();
    let family = read(&spec.unwrap_or_else(default_spec))?;
    for stream in &family.streams {
        println!("{}: {} records, {} rules", stream.name, stream.records.len(), stream.rules.len());
    }
    if ours {
        note_stale(&family)?;
    }
    Ok(())
}

/// Descriptions that are right may still not be those that the code was generated from.
fn note_stale(family: &Family) -> Result<(), Failed> {
    let out = repository().join("generated");
    let difference =
        generate_into(family, &out, &Target::ALL, Mode { write: false, testee: true })?;
    let count = difference.changed.len() + difference.orphaned.len();
    if count > 0 {
        println!(
            "note: the generated code was made from other descriptions than these: {count} files \
             differ; run `cargo codegen`"
        );
    }
    Ok(())
}

fn read(spec: &Path) -> Result<Family, Failed> {
    load(spec).map_err(|diagnostics| {
        let colour = io::stderr().is_terminal()
            && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        eprint!("{}", diagnostics.render(colour));
        let count = diagnostics.len();
        eprintln!(
            "{count} thing{} to mend in {}",
            if count == 1 { "" } else { "s" },
            spec.display()
        );
        Failed(1)
    })
}

fn generate(options: &Generate) -> Result<(), Failed> {
    let ours = options.spec.is_none() && options.out.is_none();
    let spec = options.spec.clone().unwrap_or_else(default_spec);
    let out = options.out.clone().unwrap_or_else(|| repository().join("generated"));
    let family = read(&spec)?;
    let mode = Mode { write: !options.check, testee: ours };
    let mut difference = generate_into(&family, &out, &options.target, mode)?;
    if ours {
        let bench = repository().join("codegen/bench");
        let measured = read(&bench.join("spec"))?;
        let mode = Mode { testee: false, ..mode };
        let generated = bench.join("generated");
        difference.add(generate_into(&measured, &generated, &options.target, mode)?);
        difference.add(publish_schema(&spec, !options.check)?);
        let streams = readme::streams(&family);
        difference.add(publish_table("README.md", "streams", &streams, !options.check)?);
        let bindings = readme::bindings(&family).map_err(|error| failed(&error.to_string()))?;
        let path = "generated/README.md";
        difference.add(publish_table(path, "bindings", &bindings, !options.check)?);
    }
    report(&difference, options)
}

/// How to generate.
#[derive(Clone, Copy)]
struct Mode {
    /// Whether files are written, or only compared.
    write: bool,
    /// Whether the programs are generated by which the suite judges the code.
    testee: bool,
}

fn generate_into(
    family: &Family,
    out: &Path,
    targets: &[Target],
    mode: Mode,
) -> Result<Difference, Failed> {
    let fail = |error: io::Error| failed(&error.to_string());
    let mut difference = Difference::default();
    for target in targets {
        for made in target.directories(family, mode.testee).map_err(fail)? {
            let done = directory(&out.join(made.path), &made.files, mode.write);
            difference.add(done.map_err(fail)?);
        }
    }
    Ok(difference)
}

/// The schema for editors stands beside the descriptions.
fn publish_schema(spec: &Path, write: bool) -> Result<Difference, Failed> {
    publish_file(&spec.join("schema.json"), &schema(), write)
}

/// A README has a table that is made from the model.
fn publish_table(path: &str, name: &str, table: &str, write: bool) -> Result<Difference, Failed> {
    let path = repository().join(path);
    let text = std::fs::read_to_string(&path).map_err(|error| failed(&error.to_string()))?;
    publish_file(&path, &readme::with_table(&text, name, table), write)
}

fn publish_file(path: &Path, text: &str, write: bool) -> Result<Difference, Failed> {
    if std::fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(Difference { fresh: 1, ..Difference::default() });
    }
    if write {
        std::fs::write(path, text).map_err(|error| failed(&error.to_string()))?;
    }
    Ok(Difference { changed: vec![path.to_path_buf()], ..Difference::default() })
}

fn report(difference: &Difference, options: &Generate) -> Result<(), Failed> {
    let write = !options.check;
    for path in &difference.changed {
        println!("{} {}", if write { "wrote  " } else { "stale  " }, path.display());
    }
    for path in &difference.orphaned {
        println!("{} {}", if write { "removed" } else { "orphan " }, path.display());
    }
    if write || difference.is_empty() {
        if difference.is_empty() {
            println!("{} files are fresh", difference.fresh);
        }
        return Ok(());
    }
    let count = difference.changed.len() + difference.orphaned.len();
    eprintln!(
        "{count} generated files differ from the descriptions; run `cargo codegen` and commit"
    );
    Err(Failed(1))
}

fn failed(message: &str) -> Failed {
    eprintln!("error: {message}");
    Failed(2)
}
