//! The languages that descriptions are turned into, one module each.

pub mod c;
pub mod rust;
mod wrap;

use std::io;

use crate::model::Family;
use crate::publish::format_rust;

/// A file to be written, relative to the output directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Where, with `/` between the parts.
    pub path: String,
    /// What.
    pub text: String,
}

/// A directory that holds generated files and nothing else.
#[derive(Debug, Clone)]
pub struct Directory {
    /// Where, from the directory that all languages share.
    pub path: &'static str,
    /// What stands in it.
    pub files: Vec<Output>,
}

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Target {
    /// Plain headers, and freestanding codecs.
    C,
    /// A crate without dependencies.
    Rust,
}

impl Target {
    /// All generated directories of a language; with `testee`, also the program by which the suite
    /// judges it.
    ///
    /// # Errors
    /// If a template cannot be rendered, or a formatter does not understand what was generated.
    pub fn directories(self, family: &Family, testee: bool) -> io::Result<Vec<Directory>> {
        match self {
            Self::C => {
                let include = c::include(family).map_err(io::Error::other)?;
                let sources = c::sources(family).map_err(io::Error::other)?;
                let mut directories = vec![
                    Directory { path: "c/include", files: include },
                    Directory { path: "c/src", files: sources },
                ];
                if testee {
                    let program = c::testee::files(family).map_err(io::Error::other)?;
                    directories.push(Directory { path: "c/testee", files: program });
                }
                Ok(directories)
            }
            Self::Rust => {
                let mut library = rust::files(family).map_err(io::Error::other)?;
                format_rust(&mut library)?;
                let mut directories = vec![Directory { path: "rust/src", files: library }];
                if testee {
                    let mut program = rust::testee::files(family).map_err(io::Error::other)?;
                    format_rust(&mut program)?;
                    directories.push(Directory { path: "rust/testee/src", files: program });
                }
                Ok(directories)
            }
        }
    }
}
