//! Puts random descriptions through all stages, and prints what goes wrong.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use streamspec_codegen::targets::Target;
use streamspec_random::case::{Linted, lint};
use streamspec_random::compare::dry;
use streamspec_random::generate::case;
use streamspec_random::languages::{Scrutiny, Workshop};
use streamspec_random::names;
use streamspec_random::run::{Outcome, Sound, Stage, run, title};
use streamspec_random::shrink::shrink;

/// Puts random descriptions through all stages: lint, generate, compile, and compare with the
/// interpreter.
#[derive(Debug, Parser)]
#[command(name = "cargo random")]
struct Cli {
    /// The first description; those after it have the numbers that follow.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// How many descriptions.
    #[arg(long, default_value_t = 40)]
    count: u64,
    /// The languages.
    #[arg(long, value_delimiter = ',', default_value = "c,go,javascript,ocaml,python,rust")]
    target: Vec<Target>,
    /// So many descriptions are compiled together.
    #[arg(long, default_value_t = 40)]
    batch: usize,
    /// Keeps the descriptions that fail, and the code of the last batch, in this directory.
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
    /// Puts the descriptions of a directory through the stages instead; may be given several times.
    #[arg(long, value_name = "DIR")]
    spec: Vec<PathBuf>,
    /// So many kinds of failure are shown with the smallest description.
    #[arg(long, default_value_t = 5)]
    shrink: usize,
    /// Writes the smallest descriptions into this directory, each in one of its own.
    #[arg(long, value_name = "DIR")]
    smallest: Option<PathBuf>,
    /// Prints the descriptions themselves.
    #[arg(long)]
    show: bool,
    /// Tries hostile names in every place instead: words of all languages, macros, and whatever the
    /// generated code uses itself.
    #[arg(long)]
    names: bool,
    /// Makes streams of the descriptions and asks the interpreter alone: how many it accepts.
    #[arg(long)]
    dry: bool,
    /// In C, compiles every file by itself, which takes longer and sees a little more.
    #[arg(long)]
    thorough: bool,
    /// With `--names`: only as many as the tests try.
    #[arg(long, requires = "names")]
    sample: bool,
    /// Names that fail are looked for among others so long.
    #[arg(long, default_value_t = 600, value_name = "SECONDS")]
    patience: u64,
}

impl Cli {
    fn scrutiny(&self) -> Scrutiny {
        if self.thorough { Scrutiny::Once } else { Scrutiny::Joined }
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    std::panic::set_hook(Box::new(|_| {}));
    match examine(&cli) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// All outcomes of a language.
#[derive(Default)]
struct Tally {
    total: usize,
    compiled: usize,
    agreed: usize,
    accepted: usize,
    substantial: usize,
    questions: usize,
    failures: BTreeMap<(Stage, String), Vec<(String, String)>>,
}

fn examine(cli: &Cli) -> io::Result<bool> {
    // Removed at the end, unless it is to be kept.
    let temporary = tempfile::Builder::new().prefix("streamspec-random-").tempdir()?;
    let scratch = match &cli.keep {
        Some(directory) => std::path::absolute(directory)?,
        None => temporary.path().to_path_buf(),
    };
    if cli.names {
        return hostile_names(cli, &scratch);
    }
    let (sound, panicked) = if cli.spec.is_empty() { random(cli, &scratch)? } else { given(cli) };
    if cli.dry {
        ask_the_interpreter(&sound, cli.show);
        return Ok(panicked == 0);
    }
    let mut well = panicked == 0;
    for target in &cli.target {
        well &= examine_in(*target, cli, &sound, &scratch)?;
    }
    Ok(well)
}

/// How many of the streams that are made of descriptions are accepted.
fn ask_the_interpreter(sound: &[Sound], show: bool) {
    let (mut accepted, mut substantial, mut streams, mut all) = (0, 0, 0, 0);
    for case in sound {
        // The first description is the one that the others stand within.
        let outer = case.family.streams.iter().min_by_key(|stream| stream.name.len());
        let Some(outer) = outer else { continue };
        let compared = dry(&case.family, outer, case.seed);
        accepted += usize::from(compared.accepted > 0);
        substantial += usize::from(compared.substantial > 0);
        streams += compared.accepted;
        all += compared.questions;
        if show {
            println!(
                "{}: {} accepted, {} substantial",
                case.name, compared.accepted, compared.substantial
            );
        }
    }
    println!(
        "of {} descriptions {accepted} have streams that are accepted, {substantial} substantial \
         ones; of {all} streams {streams} are accepted",
        sound.len()
    );
}

/// All names that may mean something to a language, in all places.
fn hostile_names(cli: &Cli, scratch: &Path) -> io::Result<bool> {
    let mut well = true;
    for target in &cli.target {
        let start = Instant::now();
        let plan = if cli.sample { names::sample(*target) } else { names::everything(*target) };
        let plan = plan.map_err(io::Error::other)?;
        let mut workshop = Workshop::new(*target, Scrutiny::EveryStandard, scratch.to_path_buf());
        let until = start + Duration::from_secs(cli.patience);
        let mut progress = |state| eprintln!("{}: {state}", title(*target));
        let report = names::examine(&mut workshop, &plan, scratch, until, &mut progress)?;
        println!(
            "{}: names: {} descriptions pass, {} names are refused by lint, {} fail, in {:.1} s",
            title(*target),
            report.passed,
            report.refused.len(),
            report.failures.len(),
            start.elapsed().as_secs_f64()
        );
        for failure in &report.failures {
            println!("  {}", failure.line());
        }
        well &= report.failures.is_empty();
    }
    Ok(well)
}

/// Random descriptions that lint calls clean, and how many it panics on.
fn random(cli: &Cli, scratch: &Path) -> io::Result<(Vec<Sound>, usize)> {
    let mut sound = Vec::new();
    let (mut refused, mut panicked) = (0, 0);
    for seed in cli.seed..cli.seed + cli.count {
        let case = case(seed);
        if cli.show {
            println!("{}", case.text());
        }
        match case.lint(&scratch.join("spec"))? {
            Linted::Clean(family) => {
                sound.push(Sound { name: case.name.clone(), seed, family: *family })
            }
            Linted::Refused(diagnostics) => {
                refused += 1;
                if cli.show {
                    println!("{}", diagnostics.render(false));
                }
            }
            Linted::Panicked(message) => {
                panicked += 1;
                println!("lint panics on seed {seed}: {message}");
            }
        }
    }
    println!(
        "{} descriptions: {} clean, {refused} refused by lint, {panicked} panics",
        cli.count,
        sound.len()
    );
    Ok((sound, panicked))
}

/// The descriptions of directories, each directory a case, and how many are not clean.
fn given(cli: &Cli) -> (Vec<Sound>, usize) {
    let (mut sound, mut wrong) = (Vec::new(), 0);
    for directory in &cli.spec {
        let name = directory.display().to_string();
        match lint(directory) {
            Linted::Clean(family) => sound.push(Sound { name, seed: cli.seed, family: *family }),
            Linted::Refused(diagnostics) => {
                wrong += 1;
                println!("{name}: {}", diagnostics.render(false));
            }
            Linted::Panicked(message) => {
                wrong += 1;
                println!("{name}: {message}");
            }
        }
    }
    (sound, wrong)
}

fn examine_in(target: Target, cli: &Cli, sound: &[Sound], scratch: &Path) -> io::Result<bool> {
    let start = Instant::now();
    let mut tally = Tally::default();
    let mut workshop = Workshop::new(target, cli.scrutiny(), scratch.to_path_buf());
    for batch in sound.chunks(cli.batch.max(1)) {
        let outcomes = run(&mut workshop, batch)?;
        for (case, outcome) in batch.iter().zip(outcomes) {
            tally.add(case, outcome, cli, target)?;
        }
        if io::stderr().is_terminal() {
            eprint!("\r{}: {} of {}", title(target), tally.total, sound.len());
        }
    }
    tally.report(target, start);
    if cli.spec.is_empty() {
        tally.shrink(target, cli, scratch)?;
    }
    Ok(tally.failures.is_empty())
}

impl Tally {
    fn add(&mut self, case: &Sound, outcome: Outcome, cli: &Cli, target: Target) -> io::Result<()> {
        self.total += 1;
        match outcome {
            Ok(compared) => {
                self.compiled += 1;
                self.agreed += 1;
                self.accepted += usize::from(compared.accepted > 0);
                self.substantial += usize::from(compared.substantial > 0);
                self.questions += compared.questions;
            }
            Err(failure) => {
                self.compiled += usize::from(failure.stage == Stage::Differs);
                if let Some(keep) = &cli.keep {
                    let directory = keep.join("failed").join(title(target));
                    std::fs::create_dir_all(&directory)?;
                    let text = format!("{}\n{}\n", failure.kind, failure.detail);
                    std::fs::write(
                        directory.join(format!("{}.txt", case.name.replace('/', "_"))),
                        text,
                    )?;
                }
                let group = self.failures.entry((failure.stage, failure.kind)).or_default();
                group.push((case.name.clone(), failure.detail));
            }
        }
        Ok(())
    }

    /// Prints the smallest description of the first few kinds of failure.
    fn shrink(&self, target: Target, cli: &Cli, scratch: &Path) -> io::Result<()> {
        let mut groups: Vec<_> = self.failures.iter().collect();
        groups.sort_by_key(|((stage, _), cases)| (*stage == Stage::Refused, Reverse(cases.len())));
        for ((stage, kind), cases) in groups.into_iter().take(cli.shrink) {
            // The shortest description takes the least time.
            let seeds =
                cases.iter().filter_map(|(name, _)| name.trim_start_matches('s').parse().ok());
            let Some(seed) = seeds.min_by_key(|seed: &u64| case(*seed).text().len()) else {
                continue;
            };
            let same = |outcome: &Outcome| match outcome {
                Err(failure) => failure.stage == *stage && failure.kind == *kind,
                Ok(_) => false,
            };
            let mut last = None;
            let mut workshop = Workshop::new(target, cli.scrutiny(), scratch.join("small"));
            let mut fails = |sound: &Sound| -> io::Result<bool> {
                let alone = std::slice::from_ref(sound);
                let outcome = run(&mut workshop, alone)?.swap_remove(0);
                let fails = same(&outcome);
                if fails {
                    last = outcome.err();
                }
                Ok(fails)
            };
            let time = Duration::from_secs(60);
            let smallest = shrink(&case(seed), seed, scratch, time, &mut fails)?;
            let detail = last.map_or_else(String::new, |failure| failure.detail);
            println!("\n{}: {} {kind}", title(target), stage.words());
            println!("{}", detail.lines().take(12).collect::<Vec<_>>().join("\n"));
            println!("again: cargo random --seed {seed} --count 1 --target {}", title(target));
            println!("{}", smallest.text());
            if let Some(directory) = &cli.smallest {
                let directory = directory.join(format!("{}-{}", title(target), slug(kind)));
                smallest.write(&directory)?;
                let note = format!("{} {kind}\n\n{detail}\n", stage.words());
                std::fs::write(directory.join("failure.txt"), note)?;
            }
        }
        Ok(())
    }

    fn report(&self, target: Target, start: Instant) {
        let title = title(target);
        println!(
            "{title}: of {} descriptions {} compile and {} agree ({} with streams that are \
             accepted, {} with substantial ones; {} questions), in {:.1} s",
            self.total,
            self.compiled,
            self.agreed,
            self.accepted,
            self.substantial,
            self.questions,
            start.elapsed().as_secs_f64()
        );
        let mut groups: Vec<_> = self.failures.iter().collect();
        groups.sort_by_key(|((stage, _), cases)| (*stage, Reverse(cases.len())));
        for ((stage, kind), cases) in groups {
            let seeds: Vec<String> = cases.iter().take(6).map(|(name, _)| name.clone()).collect();
            println!("  {:4} × {}: {kind} ({})", cases.len(), stage.words(), seeds.join(" "));
        }
    }
}

/// A kind of failure as the name of a directory.
fn slug(kind: &str) -> String {
    let words = kind.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).collect::<Vec<_>>().join("-").to_lowercase()
}
