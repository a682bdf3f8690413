//! What several tests need: a language whose compiler is there, and that cases go through all stages.

use std::io::Write;
use std::path::{Path, PathBuf};

use streamspec_codegen::targets::Target;
use streamspec_random::case::{Case, Linted, lint};
use streamspec_random::languages::{Scrutiny, Workshop, missing, name};
use streamspec_random::run::{Sound, run};

/// A directory for one test and one language.
pub fn scratch(test: &str, target: Target) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random").join(test);
    let directory = directory.join(name(target));
    // What a former run has left there is not of this one.
    let _ = std::fs::remove_dir_all(&directory);
    directory
}

/// Whether the language can be compiled here. Where `CI` is set, it must be; elsewhere a line says
/// what was not exercised.
pub fn compiles(target: Target) -> bool {
    let Some(program) = missing(target) else { return true };
    left_out(name(target), program);
    false
}

/// Says that something was not exercised, for want of a program. Where `CI` is set, that is wrong.
pub fn left_out(what: &str, program: &str) {
    assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "`{program}` is missing");
    // Written past the test harness, which shows nothing of a test that passes.
    let line = format!("note: {what} was not exercised: there is no `{program}`\n");
    let _ = std::io::stderr().write_all(line.as_bytes());
}

/// Lint has nothing to say of a directory of descriptions.
pub fn clean(directory: &Path, name: String, seed: u64) -> Sound {
    admitted(directory, name, seed).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}

/// A case, or what lint has to say of it.
pub fn linted(case: &Case, seed: u64, scratch: &Path) -> Result<Sound, String> {
    case.write(scratch).expect("a temporary directory can be written");
    let sound = admitted(scratch, case.name.clone(), seed);
    std::fs::remove_dir_all(scratch).expect("what was written can be removed");
    sound
}

fn admitted(directory: &Path, name: String, seed: u64) -> Result<Sound, String> {
    match lint(directory) {
        Linted::Clean(family) => Ok(Sound { name, seed, family: *family }),
        Linted::Refused(diagnostics) => Err(format!("{name}: {}", diagnostics.render(false))),
        Linted::Panicked(message) => panic!("{name}: lint panics: {message}"),
    }
}

/// Every case is generated, compiles, and agrees with the interpreter, but for those of which a file
/// in `still` says what is still wrong with them. One of these that comes out right has to leave the
/// file; `BLESS=1` writes it anew.
pub fn agree(target: Target, cases: &[Sound], test: &str, scrutiny: Scrutiny) {
    if !compiles(target) {
        return;
    }
    let mut workshop = Workshop::new(target, scrutiny, scratch(test, target));
    let mut wrong = Vec::new();
    for batch in cases.chunks(40) {
        let outcomes = run(&mut workshop, batch).expect("a temporary directory can be written");
        for (case, outcome) in batch.iter().zip(outcomes) {
            if let Err(failure) = outcome {
                let stage = failure.stage.words();
                let detail: Vec<&str> = failure.detail.lines().take(6).collect();
                let line = format!("{}: {stage}: {}", case.name, failure.kind);
                wrong.push((case.name.clone(), line, detail.join("\n  ")));
            }
        }
    }
    let still = Still::of(test, target);
    if std::env::var_os("BLESS").is_some() {
        return still.write(wrong.iter().map(|(_, line, _)| line.as_str()));
    }
    let known = still.names();
    let new = wrong.iter().filter(|(name, ..)| !known.contains(name));
    let new: Vec<String> = new.map(|(_, line, detail)| format!("{line}\n  {detail}")).collect();
    assert!(new.is_empty(), "{} fail in {}:\n{}", new.len(), self::name(target), new.join("\n"));
    let mended = known.iter().filter(|name| !wrong.iter().any(|(wrong, ..)| wrong == *name));
    let mended: Vec<&String> = mended.collect();
    assert!(mended.is_empty(), "right at last: take {mended:?} off {}", still.0.display());
}

/// The file that says what is still wrong with cases of a test in a language, a line each: the case,
/// a colon, and what it is.
struct Still(PathBuf);

impl Still {
    fn of(test: &str, target: Target) -> Self {
        let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/still");
        Self(directory.join(format!("{test}-{}.txt", name(target))))
    }

    fn names(&self) -> Vec<String> {
        let text = std::fs::read_to_string(&self.0).unwrap_or_default();
        let names = text.lines().filter_map(|line| line.split_once(':')).map(|(name, _)| name);
        names.map(str::to_owned).collect()
    }

    fn write<'l>(&self, lines: impl Iterator<Item = &'l str>) {
        let text: String = lines.map(|line| format!("{line}\n")).collect();
        let written = match text.is_empty() {
            true => std::fs::remove_file(&self.0).or(Ok(())),
            false => std::fs::write(&self.0, text),
        };
        written.expect("the list can be written");
    }
}
