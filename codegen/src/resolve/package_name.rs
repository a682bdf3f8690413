//! A name for the packages, in the place of those that the family gives them.

use std::fmt;
use std::str::FromStr;

use super::identity::{is_crate, is_family, is_prefix};
use crate::model::Names;

/// A name that packages of every language can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageName(String);

impl FromStr for PackageName {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if !is_family(text) {
            return Err("use lower-case letters, digits and single `-`, as in `jukebox-streams`");
        }
        if !is_crate(text) {
            return Err("Rust or CMake reserves this word; add another one, as in `test-streams`");
        }
        if !is_prefix(&text.replace('-', "_")) {
            return Err("this is the name of the shared code; choose another one");
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for PackageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PackageName {
    /// The names of a family whose packages are called this. The module keeps its place.
    pub fn in_place_of(&self, given: &Names) -> Names {
        let module = match given.module.rsplit_once('/') {
            Some((place, _)) => format!("{place}/{self}"),
            None => self.to_string(),
        };
        Names { package: self.to_string(), module, ..Names::of(&self.0) }
    }
}
