//! All that is generated for a language.

use std::io;

use super::output::Directory;
use super::target::Target;
use super::{c, go, javascript, limits, ocaml, python, rust};
use crate::model::Family;
use crate::plan::FamilyPlan;

impl Target {
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
        let mut directories = self.printed(family, testee)?;
        let of = self.about().directory;
        for (_, text) in family.identity.readmes.iter().filter(|(language, _)| language == of) {
            let files = directories.iter_mut().filter(|one| one.path == of);
            let mut files = files.flat_map(|one| &mut one.files);
            if let Some(readme) = files.find(|file| file.path == "README.md") {
                readme.text += &format!("\n{text}\n");
            }
        }
        Ok(directories)
    }

    /// The same, without what the family adds.
    fn printed(self, family: &Family, testee: bool) -> io::Result<Vec<Directory>> {
        let plan = FamilyPlan::new(family);
        match self {
            Self::C => {
                let include = c::include(&plan).map_err(io::Error::other)?;
                let sources = c::sources(&plan).map_err(io::Error::other)?;
                let project = c::project::files(&plan).map_err(io::Error::other)?;
                let mut directories = vec![
                    Directory { path: "c", files: project },
                    Directory { path: "c/include", files: include },
                    Directory { path: "c/src", files: sources },
                ];
                if testee {
                    let program = c::testee::files(&plan).map_err(io::Error::other)?;
                    directories.push(Directory { path: "c/testee", files: program });
                }
                Ok(directories)
            }
            Self::Rust => {
                let mut library = rust::files(&plan).map_err(io::Error::other)?;
                rust::format(&mut library)?;
                let project = rust::project::files(family).map_err(io::Error::other)?;
                let mut directories = vec![
                    Directory { path: "rust", files: project },
                    Directory { path: "rust/src", files: library },
                ];
                if testee {
                    let mut program = rust::testee::files(&plan).map_err(io::Error::other)?;
                    rust::format(&mut program)?;
                    let project = rust::project::testee(family).map_err(io::Error::other)?;
                    directories.push(Directory { path: "rust/testee", files: project });
                    directories.push(Directory { path: "rust/testee/src", files: program });
                }
                Ok(directories)
            }
            Self::Go => {
                let mut files = go::files(&plan).map_err(io::Error::other)?;
                if testee {
                    // A program of the same module stands within its directory.
                    files.extend(go::testee::files(&plan).map_err(io::Error::other)?);
                }
                Ok(vec![Directory { path: "go", files }])
            }
            Self::JavaScript => {
                let mut files = javascript::project::files(family).map_err(io::Error::other)?;
                files.extend(javascript::files(&plan));
                let mut directories = vec![Directory { path: "javascript", files }];
                if testee {
                    let program = javascript::testee::files(&plan);
                    directories.push(Directory { path: "javascript/testee", files: program });
                }
                Ok(directories)
            }
            Self::OCaml => {
                let mut files = ocaml::project::files(family).map_err(io::Error::other)?;
                files.extend(ocaml::files(&plan));
                let mut directories = vec![Directory { path: "ocaml", files }];
                if testee {
                    let program = ocaml::testee::files(&plan);
                    directories.push(Directory { path: "ocaml/testee", files: program });
                }
                Ok(directories)
            }
            Self::Python => {
                let mut files = python::project::files(family).map_err(io::Error::other)?;
                files.extend(python::files(&plan));
                let mut directories = vec![Directory { path: "python", files }];
                if testee {
                    let program = python::testee::files(&plan);
                    directories.push(Directory { path: "python/testee", files: program });
                }
                Ok(directories)
            }
        }
    }
}
