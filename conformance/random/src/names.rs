//! Hostile names: each of a list in every place where a name can stand. Either lint refuses it where
//! it stands, with a remedy, or it goes through all stages. Many stand in one description; where
//! one fails, halves of its names are tried, until the name alone is left.

mod collected;
mod places;
mod words;

use std::collections::{BTreeSet, VecDeque};
use std::io;
use std::path::Path;
use std::time::Instant;

use streamspec_codegen::targets::Target;

pub use places::Place;

use collected::identifiers;
use words::{all as words, keywords, pairs};

use crate::case::{Case, Linted};
use crate::languages::Workshop;
use crate::run::{Failure, Sound, Stage, run};

/// So many descriptions are compiled together.
const BATCH: usize = 24;

/// Names that are tried together: one, or several that may get in each other's way.
pub type Group = Vec<String>;

/// What came of names.
#[derive(Debug, Default)]
pub struct Report {
    /// Descriptions that went through all stages.
    pub passed: usize,
    /// Names that lint refuses properly, with their places.
    pub refused: Vec<(Place, Group)>,
    /// Names that fail.
    pub failures: Vec<Fault>,
}

/// Names that fail.
#[derive(Debug)]
pub struct Fault {
    /// Where they stand.
    pub places: Vec<Place>,
    /// The names, one of them at least; none, where it fails with names that mean nothing to anybody.
    pub names: Vec<Group>,
    /// How.
    pub failure: Failure,
}

impl Fault {
    /// All of it on a line.
    pub fn line(&self) -> String {
        let names: Vec<String> = self.names.iter().map(|group| group.join(" beside ")).collect();
        let names = if names.is_empty() { "any name".to_owned() } else { names.join(", ") };
        let Failure { stage, kind, .. } = &self.failure;
        format!("{:?}: {names}: {}: {kind}", self.places, stage.words())
    }
}

/// Names in places, about to be tried.
#[derive(Debug, Clone)]
struct Chunk {
    places: Vec<Place>,
    groups: Vec<Group>,
}

/// Which names are put where: places that share a description, and the names.
pub type Plan = Vec<(&'static [Place], Vec<Group>)>;

/// All names in all places: words of every language, what the generated code of this one uses
/// itself, and pairs.
///
/// # Errors
/// If the generated code cannot be had.
pub fn everything(target: Target) -> Result<Plan, String> {
    let groups = groups(target)?;
    Ok(Place::TOGETHER.iter().map(|places| (*places, groups.clone())).collect())
}

/// The words of the language itself in all places, and any other name in some.
///
/// # Errors
/// If the generated code cannot be had.
pub fn sample(target: Target) -> Result<Plan, String> {
    let own: BTreeSet<Group> = keywords(target).into_iter().map(|word| vec![word]).collect();
    let groups = groups(target)?;
    let many = Place::TOGETHER.len();
    let chosen = |turn: usize| {
        let groups = groups.iter().enumerate();
        let groups = groups.filter(|(i, group)| i % many == turn || own.contains(*group));
        groups.map(|(_, group)| group.clone()).collect()
    };
    Ok(Place::TOGETHER.iter().enumerate().map(|(i, places)| (*places, chosen(i))).collect())
}

fn groups(target: Target) -> Result<Vec<Group>, String> {
    let mut single: BTreeSet<String> = words().into_iter().collect();
    single.extend(identifiers(target)?);
    Ok(single.into_iter().map(|name| vec![name]).chain(pairs()).collect())
}

/// Puts names into their places, and looks for those that fail until the time is over.
///
/// # Errors
/// If a file cannot be written, or lint refuses names that mean nothing to anybody.
pub fn examine(
    workshop: &mut Workshop,
    plan: &Plan,
    scratch: &Path,
    until: Instant,
    progress: &mut dyn FnMut(String),
) -> io::Result<Report> {
    let mut report = Report::default();
    let mut queue = VecDeque::new();
    let sound = sound_places(workshop, plan, scratch, &mut report)?;
    report.failures.iter().for_each(|fault| progress(fault.line()));
    for (places, groups) in sound {
        let many = places.iter().map(|place| place.many()).min().unwrap_or(1);
        queue.extend(chunks(&groups, many).into_iter().map(|groups| {
            let places = places.clone();
            Chunk { places, groups }
        }));
    }
    let mut number = 0;
    while !queue.is_empty() {
        let batch = next_batch(&mut queue, scratch, &mut number, &mut report)?;
        let (chunks, sound): (Vec<Chunk>, Vec<Sound>) = batch.into_iter().unzip();
        let (passed, failed) = (report.passed, report.failures.len());
        progress(format!("{passed} pass, {failed} fail, {} left", sound.len() + queue.len()));
        for (chunk, outcome) in chunks.into_iter().zip(run(workshop, &sound)?) {
            let Err(failure) = outcome else {
                report.passed += 1;
                continue;
            };
            let halves = chunk.halves();
            // When the time is over, several names are told, of which one is at fault at least.
            if halves.is_empty() || Instant::now() > until {
                let Chunk { places, groups: names } = chunk;
                let fault = Fault { places, names, failure };
                progress(fault.line());
                report.failures.push(fault);
            } else {
                queue.extend(halves);
            }
        }
    }
    report.failures.sort_by_key(|fault| fault.places.clone());
    Ok(report)
}

/// The places where names that mean nothing to anybody go through all stages, with their names.
fn sound_places(
    workshop: &mut Workshop,
    plan: &Plan,
    scratch: &Path,
    report: &mut Report,
) -> io::Result<Vec<(Vec<Place>, Vec<Group>)>> {
    let plain: Vec<Group> = (0..12).map(|i| vec![format!("plain{i}x")]).collect();
    let mut left: Vec<Vec<Place>> = plan.iter().map(|(places, _)| places.to_vec()).collect();
    let (mut good, mut number) = (Vec::new(), 0);
    while !left.is_empty() {
        let chunks: Vec<Chunk> =
            left.drain(..).map(|places| Chunk { places, groups: plain.clone() }).collect();
        let mut sound = Vec::new();
        for chunk in &chunks {
            number += 1;
            match chunk.case(number).lint(&scratch.join("spec"))? {
                Linted::Clean(family) => {
                    sound.push(Sound {
                        name: format!("qqc{number}"),
                        seed: number,
                        family: *family,
                    });
                }
                Linted::Refused(diagnostics) => {
                    return Err(io::Error::other(diagnostics.render(false)));
                }
                Linted::Panicked(message) => return Err(io::Error::other(message)),
            }
        }
        for (chunk, outcome) in chunks.into_iter().zip(run(workshop, &sound)?) {
            match (outcome, chunk.places.as_slice()) {
                (Ok(_), _) => good.push(chunk.places),
                (Err(failure), [_]) => {
                    let fault = Fault { places: chunk.places, names: Vec::new(), failure };
                    report.failures.push(fault);
                }
                (Err(_), several) => left.extend(several.iter().map(|place| vec![*place])),
            }
        }
    }
    let names = |places: &Vec<Place>| {
        plan.iter().find(|(all, _)| all.contains(&places[0])).map(|(_, names)| names.clone())
    };
    let named = good.into_iter().map(|places| {
        let names = names(&places).unwrap_or_default();
        (places, names)
    });
    Ok(named.collect())
}

/// Takes chunks that lint calls clean, up to a batch.
fn next_batch(
    queue: &mut VecDeque<Chunk>,
    scratch: &Path,
    number: &mut u64,
    report: &mut Report,
) -> io::Result<Vec<(Chunk, Sound)>> {
    let mut batch = Vec::new();
    while batch.len() < BATCH
        && let Some(chunk) = queue.pop_front()
    {
        *number += 1;
        let case = chunk.case(*number);
        let name = case.name.clone();
        match case.lint(&scratch.join("spec"))? {
            Linted::Clean(family) => {
                batch.push((chunk, Sound { name, seed: *number, family: *family }))
            }
            Linted::Refused(diagnostics) => {
                let halves = chunk.halves();
                let proper = diagnostics
                    .findings()
                    .all(|finding| finding.position.is_some() && !finding.remedy.is_empty());
                match (halves.is_empty(), proper) {
                    (false, _) => halves.into_iter().rev().for_each(|half| queue.push_front(half)),
                    (true, true) => {
                        report.refused.push((chunk.places[0], chunk.groups[0].clone()));
                    }
                    (true, false) => report.fail(chunk, diagnostics.render(false)),
                }
            }
            Linted::Panicked(message) => report.fail(chunk, message),
        }
    }
    Ok(batch)
}

impl Report {
    fn fail(&mut self, chunk: Chunk, detail: String) {
        let kind = "lint gives neither place nor remedy, or panics".to_owned();
        let failure = Failure { stage: Stage::Panicked, kind, detail };
        let Chunk { places, groups: names } = chunk;
        self.failures.push(Fault { places, names, failure });
    }
}

impl Chunk {
    fn case(&self, number: u64) -> Case {
        let names: Vec<&str> = self.groups.iter().flatten().map(String::as_str).collect();
        places::case(&format!("qqc{number}"), &self.places, &names)
    }

    /// Smaller chunks; none of one name in one place.
    fn halves(&self) -> Vec<Chunk> {
        let Self { places, groups } = self;
        if groups.len() > 1 {
            let (a, b) = groups.split_at(groups.len() / 2);
            return [a, b].map(|g| Chunk { places: places.clone(), groups: g.to_vec() }).to_vec();
        }
        if places.len() > 1 {
            let one = |place: &Place| Chunk { places: vec![*place], groups: groups.clone() };
            return places.iter().map(one).collect();
        }
        Vec::new()
    }
}

/// As many groups together as have so many names.
fn chunks(groups: &[Group], many: usize) -> Vec<Vec<Group>> {
    let mut chunks: Vec<Vec<Group>> = Vec::new();
    let mut names = many;
    for group in groups {
        if names + group.len() > many {
            chunks.push(Vec::new());
            names = 0;
        }
        names += group.len();
        if let Some(chunk) = chunks.last_mut() {
            chunk.push(group.clone());
        }
    }
    chunks
}

#[cfg(test)]
mod tests {
    use super::{Chunk, Place, chunks};

    #[test]
    fn chunks_hold_every_group_once() {
        let groups: Vec<Vec<String>> =
            [1, 2, 2, 1, 3].iter().map(|n| vec!["x".to_owned(); *n]).collect();
        let lengths: Vec<usize> = chunks(&groups, 4).iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 2, 1]);
    }

    #[test]
    fn one_name_in_one_place_has_no_halves() {
        let groups = vec![vec!["x".to_owned()]];
        let chunk = Chunk { places: vec![Place::Field, Place::Part], groups };
        let halves = chunk.halves();
        assert_eq!(halves.len(), 2);
        assert!(halves.iter().all(|half| half.halves().is_empty()));
    }
}
