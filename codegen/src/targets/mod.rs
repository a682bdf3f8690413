//! The languages that descriptions are turned into, one module each.

pub mod c;
pub mod go;
mod limits;
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
    /// A module without dependencies.
    Go,
}

/// What somebody wants to know of a binding before taking it.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// Name of the language.
    pub title: &'static str,
    /// Where it stands, from the directory that all languages share.
    pub directory: &'static str,
    /// What it takes to compile it.
    pub needs: &'static str,
    /// What else it uses.
    pub depends: &'static str,
}

impl Target {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::C, Self::Go, Self::Rust];

    /// What somebody wants to know of the binding.
    pub fn about(self) -> About {
        match self {
            Self::C => About {
                title: "C",
                directory: "c",
                needs: "C99, freestanding",
                depends: "`memcpy` and `memset`",
            },
            Self::Rust => About {
                title: "Rust",
                directory: "rust",
                needs: "Rust 1.88; neither `std` nor an allocator",
                depends: "nothing; tokio for its feature `tokio`",
            },
            Self::Go => About {
                title: "Go",
                directory: "go",
                needs: "Go 1.19",
                depends: "the standard library",
            },
        }
    }

    /// All generated directories of a language; with `testee`, also the program by which the suite
    /// judges it.
    ///
    /// # Errors
    /// If the generator does not do all that the descriptions say, a template cannot be rendered, or
    /// a formatter does not understand what was generated.
    pub fn directories(self, family: &Family, testee: bool) -> io::Result<Vec<Directory>> {
        let limits = limits::limits(self, family);
        if !limits.is_empty() {
            let title = self.about().title;
            let list = limits.join("\n  ");
            let message = format!("the {title} generator does not do this yet:\n  {list}");
            return Err(io::Error::other(message));
        }
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
            Self::Go => {
                let mut files = go::files(family).map_err(io::Error::other)?;
                if testee {
                    // A program of the same module stands within its directory.
                    files.extend(go::testee::files(family).map_err(io::Error::other)?);
                }
                Ok(vec![Directory { path: "go", files }])
            }
        }
    }
}
