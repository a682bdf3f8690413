//! The frozen ABIs of a description, as they stand in its directory.
//!
//! `released/VERSION.yaml` is the ABI of a version, `released/rules.lock` has the rules that were ever
//! released. `released/VERSION/RELEASE.yaml` says what a release of a program wrote under that version.

use std::path::{Path, PathBuf};

use super::abi::Abi;
use super::lock::Lock;
use crate::tree::Files;

/// The frozen ABIs of a description.
#[derive(Debug, Clone)]
pub struct Store {
    files: Files,
    directory: PathBuf,
}

/// A frozen ABI, and the file that it was read from.
#[derive(Debug, Clone)]
pub struct Frozen {
    /// The file.
    pub path: PathBuf,
    /// The ABI.
    pub abi: Abi,
}

impl Store {
    /// The frozen ABIs of the description in a directory.
    pub fn of(files: Files, description: &Path) -> Self {
        Self { files, directory: description.join("released") }
    }

    /// Where the ABI of a version stands.
    pub fn path(&self, version: u32) -> PathBuf {
        self.directory.join(format!("{version}.yaml"))
    }

    /// Where the lock of the rules stands.
    pub fn path_of_lock(&self) -> PathBuf {
        self.directory.join("rules.lock")
    }

    /// The ABIs of all released versions, the oldest first.
    ///
    /// # Errors
    /// What is wrong with a file.
    pub fn versions(&self) -> Result<Vec<Frozen>, String> {
        let mut frozen = frozen_in(self.files, &self.directory)?;
        for one in &frozen {
            let expected = self.path(one.abi.version);
            if one.path != expected {
                let (path, expected) = (one.path.display(), expected.display());
                return Err(format!("{path} has the version whose file is {expected}"));
            }
        }
        frozen.sort_by_key(|frozen| frozen.abi.version);
        Ok(frozen)
    }

    /// The rules that were ever released.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn lock(&self) -> Result<Lock, String> {
        let path = self.path_of_lock();
        if !self.files.is_file(&path) {
            return Ok(Lock::default());
        }
        let text = self.files.read_text(&path);
        let text = text.map_err(|error| format!("{}: {error}", path.display()))?;
        Lock::read(&text)
            .map_err(|line| format!("{}:{line} is not a rule and a hash", path.display()))
    }
}

/// The frozen ABIs in a directory: by release where they have one, else in the order of the names.
///
/// # Errors
/// What is wrong with a file.
pub fn frozen_in(files: Files, directory: &Path) -> Result<Vec<Frozen>, String> {
    if !files.is_dir(directory) {
        return Ok(Vec::new());
    }
    let entries = files.entries(directory);
    let entries = entries.map_err(|error| format!("{}: {error}", directory.display()))?;
    let yaml = entries.into_iter().filter(|path| path.extension().is_some_and(|e| e == "yaml"));
    let read: Result<Vec<Frozen>, String> = yaml.map(|path| frozen(files, &path)).collect();
    let mut read = read?;
    read.sort_by_key(|frozen| numbers(frozen.abi.release.as_deref().unwrap_or_default()));
    Ok(read)
}

/// One frozen ABI.
///
/// # Errors
/// What is wrong with the file.
pub fn frozen(files: Files, path: &Path) -> Result<Frozen, String> {
    let told = |error: String| format!("{}: {error}", path.display());
    let text = files.read_text(path).map_err(|error| told(error.to_string()))?;
    let abi = Abi::read(&text).map_err(told)?;
    Ok(Frozen { path: path.to_path_buf(), abi })
}

/// The numbers of a release, by which releases are ordered: 4.10 comes after 4.9.
fn numbers(release: &str) -> Vec<u64> {
    let digits = release.split(|c: char| !c.is_ascii_digit());
    digits.filter_map(|number| number.parse().ok()).collect()
}
