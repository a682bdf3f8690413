//! Cases through all stages: lint, generate, compile, compare. Many are compiled at once, and what
//! fails is traced back to the cases that its files belong to.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use streamspec_codegen::model::Family;
use streamspec_codegen::targets::Target;
use streamspec_conformance::testee::{Limits, command};

use crate::compare::{Compared, compare};
use crate::languages::{Files, NotGenerated, Workshop, generate, name};

/// A case that lint calls clean.
#[derive(Debug)]
pub struct Sound {
    /// What it is called.
    pub name: String,
    /// What determines the streams that are tried.
    pub seed: u64,
    /// Its descriptions.
    pub family: Family,
}

/// Where a case went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The generator says that it cannot.
    Refused,
    /// The generator panics.
    Panicked,
    /// The compiler finds a fault.
    NotCompiled,
    /// The program and the interpreter disagree.
    Differs,
}

impl Stage {
    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Stage::Refused => "the generator refuses",
            Stage::Panicked => "the generator panics",
            Stage::NotCompiled => "does not compile",
            Stage::Differs => "disagrees with the interpreter",
        }
    }
}

/// What went wrong with a case.
#[derive(Debug, Clone)]
pub struct Failure {
    /// Where.
    pub stage: Stage,
    /// In a line that is the same for failures of one kind.
    pub kind: String,
    /// All of it.
    pub detail: String,
}

/// What came of a case.
pub type Outcome = Result<Compared, Failure>;

/// Puts cases through all stages of a language.
///
/// # Errors
/// If a file cannot be written.
pub fn run(workshop: &mut Workshop, cases: &[Sound]) -> io::Result<Vec<Outcome>> {
    let mut outcomes: Vec<Option<Outcome>> = cases.iter().map(|_| None).collect();
    let mut owners = None;
    let program = loop {
        let left: Vec<usize> = (0..cases.len()).filter(|i| outcomes[*i].is_none()).collect();
        if left.is_empty() {
            break None;
        }
        let failure = match build(workshop, cases, &left)? {
            Ok(program) => break Some(program),
            Err(failure) => failure,
        };
        let Some(owners) = &owners else {
            // Only now it matters whose fault it is.
            owners = Some(alone(workshop.target(), cases, &mut outcomes));
            continue;
        };
        let mut blamed = blamed(&failure, owners);
        if blamed.is_empty() {
            blamed = one_by_one(workshop, cases, &left)?;
        }
        if blamed.is_empty() {
            // Each compiles alone, and all together do not.
            left.iter().for_each(|i| outcomes[*i] = Some(Err(failure.clone())));
        }
        for (case, failure) in blamed {
            outcomes[case] = Some(Err(failure));
        }
    };
    if let Some(program) = program {
        compare_all(cases, &program, &mut outcomes)?;
    }
    Ok(outcomes.into_iter().map(|o| o.unwrap_or_else(|| Ok(Compared::default()))).collect())
}

/// Generates each case by itself: which cannot be, and whose the files are.
fn alone(
    target: Target,
    cases: &[Sound],
    outcomes: &mut [Option<Outcome>],
) -> BTreeMap<String, usize> {
    let mut alone = Vec::new();
    for (case, outcome) in cases.iter().zip(outcomes) {
        match generate(target, &case.family) {
            Ok(files) => alone.push(files),
            Err(error) => {
                *outcome = Some(Err(not_generated(error)));
                alone.push(Files::new());
            }
        }
    }
    owners(&alone)
}

/// All descriptions of some of several cases, by index.
///
/// # Panics
/// If there are none.
pub fn together(cases: &[Sound], of: &[usize]) -> Family {
    let mut streams: Vec<_> =
        of.iter().flat_map(|i| cases[*i].family.streams.iter().cloned()).collect();
    streams.sort_by(|a, b| a.name.cmp(&b.name));
    Family { identity: cases[of[0]].family.identity.clone(), streams, ledgers: Vec::new() }
}

fn build(
    workshop: &mut Workshop,
    cases: &[Sound],
    of: &[usize],
) -> io::Result<Result<PathBuf, Failure>> {
    let files = match generate(workshop.target(), &together(cases, of)) {
        Ok(files) => files,
        Err(error) => return Ok(Err(not_generated(error))),
    };
    workshop.write(&files)?;
    Ok(workshop.compile().map_err(|message| Failure {
        stage: Stage::NotCompiled,
        kind: first_error(&message).map_or_else(|| message.clone(), |block| kind(&block)),
        detail: message,
    }))
}

/// Compiles each case by itself.
fn one_by_one(
    workshop: &Workshop,
    cases: &[Sound],
    of: &[usize],
) -> io::Result<BTreeMap<usize, Failure>> {
    let mut found = BTreeMap::new();
    let mut workshop = workshop.beside("alone");
    for i in of {
        if let Err(failure) = build(&mut workshop, cases, &[*i])? {
            found.insert(*i, failure);
        }
    }
    Ok(found)
}

fn compare_all(
    cases: &[Sound],
    program: &Path,
    outcomes: &mut [Option<Outcome>],
) -> io::Result<()> {
    let line = shlex::try_join([&*program.to_string_lossy()]).map_err(io::Error::other)?;
    let limits = Limits::default();
    let mut testee = command(&line, limits).map_err(|e| io::Error::other(e.to_string()))?;
    for (case, outcome) in cases.iter().zip(outcomes) {
        if outcome.is_some() {
            continue;
        }
        let mut all = Compared::default();
        for stream in &case.family.streams {
            let compared = compare(&case.family, stream, &mut *testee, case.seed);
            all.questions += compared.questions;
            all.accepted += compared.accepted;
            all.substantial += compared.substantial;
            all.difference = all.difference.or(compared.difference);
        }
        *outcome = Some(match all.difference {
            None => Ok(all),
            Some(difference) => Err(Failure {
                stage: Stage::Differs,
                kind: difference.kind,
                detail: difference.detail,
            }),
        });
    }
    Ok(())
}

fn not_generated(error: NotGenerated) -> Failure {
    let (stage, detail) = match error {
        NotGenerated::Refused(message) => (Stage::Refused, message),
        NotGenerated::Panicked(message) => (Stage::Panicked, message),
    };
    let line = detail.lines().nth(1).or(detail.lines().next()).unwrap_or_default();
    Failure { stage, kind: kind(line), detail }
}

/// The files that belong to one case alone.
fn owners(alone: &[Files]) -> BTreeMap<String, usize> {
    let mut by: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (i, files) in alone.iter().enumerate() {
        for path in files.keys() {
            by.entry(path.clone()).or_default().insert(i);
        }
    }
    let one = |(path, by): (String, BTreeSet<usize>)| match by.len() {
        1 => by.first().map(|i| (path, *i)),
        _ => None,
    };
    by.into_iter().filter_map(one).collect()
}

/// The cases whose files a compiler complains about, each with the first complaint.
fn blamed(failure: &Failure, owners: &BTreeMap<String, usize>) -> BTreeMap<usize, Failure> {
    let mut found = BTreeMap::new();
    for block in blocks(&failure.detail).into_iter().filter(|b| is_error(b)) {
        let Some(case) = owner(&block, owners) else { continue };
        found.entry(case).or_insert_with(|| Failure {
            stage: failure.stage,
            kind: kind(&block),
            detail: block,
        });
    }
    found
}

/// The case that a file belongs to which a message names.
fn owner(message: &str, owners: &BTreeMap<String, usize>) -> Option<usize> {
    let breaks = |c: char| c.is_whitespace() || matches!(c, ':' | '\'' | '`' | '"' | '(' | ')');
    for word in message.split(breaks).filter(|word| word.contains('/')) {
        let mut path = word;
        loop {
            let below_go = format!("go/{path}");
            if let Some(case) = owners.get(path).or_else(|| owners.get(&below_go)) {
                return Some(*case);
            }
            match path.split_once('/') {
                Some((_, rest)) => path = rest,
                None => break,
            }
        }
    }
    None
}

/// The messages of a compiler: rustc's are several lines long.
fn blocks(text: &str) -> Vec<String> {
    let several = text.lines().any(|l| l.starts_with("error") && !l.contains(".c:"));
    let mut blocks: Vec<String> = Vec::new();
    for line in text.lines() {
        let begins = !several || line.starts_with("error") || line.starts_with("warning");
        match blocks.last_mut() {
            Some(block) if !begins => {
                block.push('\n');
                block.push_str(line);
            }
            _ => blocks.push(line.to_owned()),
        }
    }
    blocks
}

fn is_error(block: &str) -> bool {
    let first = block.lines().next().unwrap_or_default();
    let place = |line: &str| line.contains(".go:");
    first.starts_with("error") || first.contains("error:") || place(first)
}

fn first_error(text: &str) -> Option<String> {
    blocks(text).into_iter().find(|block| is_error(block))
}

/// A message without what differs between failures of one kind: places, names, numbers.
pub fn kind(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let line = match line.find("error:") {
        Some(at) => &line[at + 6..],
        None => line.split_once(".go:").map_or(line, |(_, rest)| {
            rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':')
        }),
    };
    let mut quoteless = String::new();
    let mut quote = None;
    for c in line.trim().chars() {
        match (quote, c) {
            (Some(end), c) if c == end => {
                quote = None;
                quoteless.push('…');
            }
            (Some(_), _) => {}
            (None, '`') => quote = Some('`'),
            (None, '‘') => quote = Some('’'),
            (None, c) => quoteless.push(c),
        }
    }
    let words = quoteless.split(' ').map(|word| if is_name(word) { "…" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether a word of a message is a name of what was generated, or a number.
fn is_name(word: &str) -> bool {
    let code = word.starts_with("error[") || word.contains("-W");
    let name = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_' || c == '.';
    !code && word.contains(name)
}

/// The name of a language in a report.
pub fn title(target: Target) -> &'static str {
    name(target)
}
