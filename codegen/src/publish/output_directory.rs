//! An output directory: compares it with what was generated, and brings it up to date without
//! touching what is not generated.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::difference::{Difference, State};
use super::listing::{self, Hash, Listing};
use super::lock::lock;
use super::look::{Reached, There, look, naming, reach};
use super::replace::{self, Staged};
use crate::model::Family;
use crate::targets::{Output, Target};

/// A directory, and all that should stand in it.
#[derive(Debug)]
pub struct OutputDirectory {
    root: PathBuf,
    /// The texts, by their paths from the root.
    files: BTreeMap<String, String>,
    /// The folders that are generated this time; what former runs wrote to others stays.
    folders: BTreeSet<String>,
}

/// What is done with files that somebody edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// They are kept.
    KeepEdited,
    /// They are replaced or removed like others. What no former run wrote is kept all the same.
    ReplaceEdited,
}

impl OutputDirectory {
    /// A directory in which nothing should stand yet.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_path_buf(), files: BTreeMap::new(), folders: BTreeSet::new() }
    }

    /// A directory of all that some languages make of a family; with `testee`, also of the programs
    /// by which the suite judges them.
    ///
    /// # Errors
    /// If a language cannot say what the descriptions say.
    pub fn generated(
        root: &Path,
        family: &Family,
        targets: &[Target],
        testee: bool,
    ) -> io::Result<Self> {
        let mut output = Self::new(root);
        for target in targets {
            for made in target.directories(family, testee)? {
                output.add(made.path, made.files);
            }
        }
        Ok(output)
    }

    /// Takes what is generated for a directory within one of the folders.
    pub fn add(&mut self, directory: &str, outputs: Vec<Output>) {
        let folder = directory.split('/').next().unwrap_or(directory);
        self.folders.insert(folder.to_owned());
        let files = outputs.into_iter().map(|o| (format!("{directory}/{}", o.path), o.text));
        self.files.extend(files);
    }

    /// The files of a language without those of its testee, if it is generated this time.
    pub(super) fn library(&self, target: Target) -> Option<Vec<&str>> {
        let folder = target.about().directory;
        let testee = format!("{folder}/testee/");
        let own = |path: &str| path.starts_with(folder) && !path.starts_with(&testee);
        let files = self.files.iter().filter(|(path, _)| own(path));
        self.folders.contains(folder).then(|| files.map(|(_, text)| text.as_str()).collect())
    }

    /// How the directory differs from what it should be.
    ///
    /// # Errors
    /// If a file cannot be read, or the list of files is damaged.
    pub fn compare(&self) -> io::Result<Difference> {
        let listing = self.listing()?;
        let mut difference = self.difference(&listing)?;
        // Where files differ, the list does so too; that says nothing more.
        if difference.is_empty() {
            let list = self.list_after(&listing, &difference, Policy::ReplaceEdited).text();
            difference.note(self.root.join(listing::NAME), self.list_state(&list)?);
        }
        Ok(difference)
    }

    /// Brings the directory up to date; how it differed before. `waiting` is called if another run
    /// is writing to it.
    ///
    /// # Errors
    /// If a file cannot be read or written. Every file then is the old one or the new one.
    pub fn write(&self, policy: Policy, waiting: impl FnMut()) -> io::Result<Difference> {
        fs::create_dir_all(&self.root).map_err(naming(&self.root))?;
        let _lock = lock(&self.root, waiting)?;
        let listing = self.listing()?;
        self.sweep(&listing);
        let mut difference = self.difference(&listing)?;
        let (replaced, removed) = self.to_do(&difference, policy);
        let mut staged = Staged::default();
        for path in &replaced {
            staged.add(&self.root.join(path), self.files[*path].as_bytes())?;
        }
        if !replaced.is_empty() || !removed.is_empty() {
            // A run that is killed between here and the end has replaced some files and not others.
            // Both are ours.
            let mut both = listing.clone();
            replaced.iter().for_each(|path| both.add(path, Hash::of(self.files[*path].as_bytes())));
            self.put_list(&both.text())?;
        }
        staged.put_in_place()?;
        for path in removed {
            replace::remove(&self.root, &self.root.join(path))?;
        }
        let list = self.put_list(&self.list_after(&listing, &difference, policy).text())?;
        if difference.is_empty() {
            difference.note(self.root.join(listing::NAME), list);
        }
        Ok(difference)
    }

    fn listing(&self) -> io::Result<Listing> {
        let path = self.root.join(listing::NAME);
        let text = match look(&self.root, listing::NAME)? {
            There::Nothing => return Ok(Listing::default()),
            There::File(text) => text,
            There::Obstacle(what) => {
                return Err(io::Error::other(format!(
                    "{what} is in the place of the list of files"
                )));
            }
        };
        Listing::parse(&String::from_utf8_lossy(&text)).map_err(|line| {
            let remedy = "restore it, or remove it; without it, no file here is replaced";
            let message = format!(
                "{}:{line}: this line is not valid in a list of files; {remedy}",
                path.display()
            );
            io::Error::other(message)
        })
    }

    fn difference(&self, listing: &Listing) -> io::Result<Difference> {
        let mut difference = Difference::default();
        for (path, text) in &self.files {
            let state = match look(&self.root, path)? {
                There::Nothing => State::Missing,
                There::File(there) if there == text.as_bytes() => State::Fresh,
                There::File(there) if listing.wrote(path, &there) => State::Stale,
                There::File(_) if listing.names(path) => State::Edited,
                There::File(_) => State::InTheWay("it was not generated".into()),
                There::Obstacle(what) => State::InTheWay(what),
            };
            difference.note(self.root.join(path), state);
        }
        let generated = |path: &&str| !self.files.contains_key(*path) && self.is_generated(path);
        for path in listing.paths().filter(generated) {
            let state = match look(&self.root, path)? {
                There::Nothing => continue,
                There::File(there) if listing.wrote(path, &there) => State::Surplus,
                There::File(_) => State::EditedSurplus,
                There::Obstacle(what) => State::InTheWay(what),
            };
            difference.note(self.root.join(path), state);
        }
        Ok(difference)
    }

    /// Whether a path is in a folder that is generated this time.
    fn is_generated(&self, path: &str) -> bool {
        path.split('/').next().is_some_and(|folder| self.folders.contains(folder))
    }

    /// The files to replace and those to remove.
    fn to_do<'a>(
        &'a self,
        difference: &'a Difference,
        policy: Policy,
    ) -> (Vec<&'a str>, Vec<&'a str>) {
        let force = policy == Policy::ReplaceEdited;
        let (mut replaced, mut removed) = (Vec::new(), Vec::new());
        for (path, state) in &difference.files {
            let path = self.relative(path);
            match state {
                State::Missing | State::Stale => replaced.push(path),
                State::Edited if force => replaced.push(path),
                State::Surplus => removed.push(path),
                State::EditedSurplus if force => removed.push(path),
                _ => {}
            }
        }
        (replaced, removed)
    }

    fn relative<'a>(&self, path: &'a Path) -> &'a str {
        path.strip_prefix(&self.root).ok().and_then(Path::to_str).unwrap_or_default()
    }

    /// The list after a run: what was written, and of all else what former runs wrote.
    fn list_after(&self, before: &Listing, found: &Difference, policy: Policy) -> Listing {
        let kept: BTreeSet<&str> = found
            .files
            .iter()
            .filter(|(_, state)| match state {
                State::Edited | State::EditedSurplus => policy == Policy::KeepEdited,
                state => state.is_kept(),
            })
            .map(|(path, _)| self.relative(path))
            .collect();
        let mut after = Listing::default();
        for path in before.paths().filter(|path| !self.is_generated(path)) {
            after.take(path, before);
        }
        for (path, text) in &self.files {
            match kept.contains(path.as_str()) {
                true => after.take(path, before),
                false => after.add(path, Hash::of(text.as_bytes())),
            }
        }
        for (path, state) in &found.files {
            let path = self.relative(path);
            // Behind a link there is nothing of ours any more; it is told once.
            if *state == State::EditedSurplus && kept.contains(path) {
                after.take(path, before);
            }
        }
        after
    }

    /// Brings the list up to date; how it was before.
    fn put_list(&self, text: &str) -> io::Result<State> {
        let state = self.list_state(text)?;
        if state != State::Fresh {
            replace::replace(&self.root.join(listing::NAME), text.as_bytes())?;
        }
        Ok(state)
    }

    fn list_state(&self, text: &str) -> io::Result<State> {
        Ok(match look(&self.root, listing::NAME)? {
            There::File(there) if there == text.as_bytes() => State::Fresh,
            There::File(_) => State::Stale,
            There::Nothing => State::Missing,
            There::Obstacle(what) => State::InTheWay(what),
        })
    }

    /// Removes what a run that was killed left behind.
    fn sweep(&self, listing: &Listing) {
        let paths = self.files.keys().map(String::as_str).chain(listing.paths());
        let mut directories: BTreeSet<&str> = paths
            .map(|path| path.rsplit_once('/').map_or("", |(directory, _)| directory))
            .collect();
        directories.insert("");
        for directory in directories {
            if let Ok(Reached::Directory(directory)) = reach(&self.root, directory) {
                replace::sweep(&directory);
            }
        }
    }
}
