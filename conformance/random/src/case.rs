//! A case: one description, or several that belong together, as files.

use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use streamspec_codegen::model::{Family, Identity};
use streamspec_codegen::{Diagnostics, load};

use crate::yaml::Yaml;

/// Descriptions by the names of their directories, each with its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What the case is called.
    pub name: String,
    /// The descriptions.
    pub descriptions: Vec<(String, Vec<(String, Yaml)>)>,
}

/// What lint says of a case.
#[derive(Debug)]
pub enum Linted {
    /// Nothing.
    Clean(Box<Family>),
    /// What there is to mend.
    Refused(Diagnostics),
    /// It panicked.
    Panicked(String),
}

impl Case {
    /// A case.
    pub fn new(name: String, descriptions: Vec<(String, Vec<(String, Yaml)>)>) -> Self {
        Self { name, descriptions }
    }

    /// Writes the files of the case, each description in a directory of its own.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(&self, directory: &Path) -> io::Result<()> {
        for (name, files) in &self.descriptions {
            for (path, yaml) in files {
                let path = directory.join(name).join(path);
                if let Some(parent) = path.parent() {
                    fs::create_dir_all(parent)?;
                }
                fs::write(path, yaml.file())?;
            }
        }
        Ok(())
    }

    /// Puts the case through the loader, in a directory that is made anew.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn lint(&self, scratch: &Path) -> io::Result<Linted> {
        let _ = fs::remove_dir_all(scratch);
        self.write(scratch)?;
        Ok(lint(scratch))
    }

    /// The text of all files.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for (name, files) in &self.descriptions {
            for (path, yaml) in files {
                text.push_str(&format!("# {name}/{path}\n{}", yaml.file()));
            }
        }
        text
    }
}

/// Puts a directory through the loader.
pub fn lint(directory: &Path) -> Linted {
    match quietly(|| load(directory)) {
        // Of several descriptions that are compiled together, all files have to be alike.
        Ok(Ok(family)) => Linted::Clean(Box::new(Family {
            identity: Identity::of_streams([].into_iter(), None),
            ..family
        })),
        Ok(Err(diagnostics)) => Linted::Refused(diagnostics),
        Err(panic) => Linted::Panicked(panic),
    }
}

/// What a function returns, or the message of its panic.
///
/// # Errors
/// If it panics.
pub fn quietly<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(run)).map_err(|panic| {
        let text = panic.downcast_ref::<&str>().map(|s| (*s).to_owned());
        text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".into())
    })
}
