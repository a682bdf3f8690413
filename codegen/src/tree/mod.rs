//! Where the descriptions are, and what belongs to them: the tree around the working directory, the
//! one that the user names, or the one that the program carries.

mod files;
mod revision;

use std::io;
use std::path::{Path, PathBuf};

pub use files::{Carried, Files};
pub use revision::checked_out;

/// A family of descriptions, and where what belongs to it stands.
#[derive(Debug, Clone)]
pub struct Tree {
    /// How it was found.
    pub origin: Origin,
    /// What it is read from.
    pub files: Files,
    /// Directory of the descriptions.
    pub spec: PathBuf,
    /// The directory that holds `spec/` and what belongs to it, where there is such a one.
    pub root: Option<PathBuf>,
}

/// How a tree was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It is around the working directory, or named and the same.
    Around,
    /// The user named it, and it is not the one around.
    Named,
    /// The program carries it.
    Carried,
}

impl Tree {
    /// The tree whose descriptions the user names; else the one around the working directory; else
    /// the one that the program carries.
    ///
    /// # Errors
    /// If nobody can tell where the working directory is.
    pub fn find(named: Option<&Path>, carried: Carried) -> io::Result<Self> {
        let around = Self::around(&std::env::current_dir()?);
        Ok(match (named, around) {
            (Some(named), Some(around)) if same(named, &around.spec) => around,
            (Some(named), _) => Self::at(named, Origin::Named),
            (None, Some(around)) => around,
            (None, None) => Self {
                origin: Origin::Carried,
                files: Files::Carried(carried),
                spec: "spec".into(),
                root: None,
            },
        })
    }

    /// The tree around a directory: the nearest directory upwards that holds descriptions, or a
    /// `spec/` that does. A directory above is meant only if it says so, or if one of its descriptions
    /// is on the way: in a home or a `/tmp`, anybody's may lie about.
    fn around(start: &Path) -> Option<Self> {
        let mut on_the_way: Option<&Path> = None;
        let holding = start.ancestors().find_map(|directory| {
            let within = on_the_way.replace(directory);
            let is_meant = within.is_none_or(|within| within.join("stream.yaml").is_file())
                || directory.join("family.yaml").is_file();
            let spec = directory.join("spec");
            let itself = is_meant.then_some(directory);
            let found = [Some(spec.as_path()), itself].into_iter().flatten().find(|p| is_family(p));
            found.map(Path::to_path_buf)
        });
        let mut tree = Self::at(&holding?, Origin::Around);
        // What the user reads is the shorter for it.
        tree.spec = tree.spec.strip_prefix(start).map_or(tree.spec.clone(), short);
        tree.root =
            tree.root.map(|root| root.strip_prefix(start).map_or(root.clone(), Path::to_path_buf));
        Some(tree)
    }

    fn at(spec: &Path, origin: Origin) -> Self {
        let full = std::path::absolute(spec).unwrap_or_else(|_| spec.to_path_buf());
        let root = full.parent().filter(|_| full.ends_with("spec")).map(Path::to_path_buf);
        Self { origin, files: Files::Disk, spec: spec.to_path_buf(), root }
    }

    /// Where the code generated from it stands, if that goes without saying.
    pub fn generated(&self) -> Option<PathBuf> {
        self.root.as_ref().filter(|_| self.origin == Origin::Around).map(|r| r.join("generated"))
    }

    /// Where its vectors may be, the likeliest first.
    pub fn places_of_vectors(&self) -> Vec<PathBuf> {
        if self.origin == Origin::Carried {
            return vec!["vectors".into()];
        }
        let mut places = vec![self.spec.join("vectors")];
        for root in self.root.iter() {
            places.extend([root.join("conformance/vectors"), root.join("vectors")]);
        }
        places
    }

    /// Its vectors, if it has any.
    pub fn vectors(&self) -> Option<PathBuf> {
        self.places_of_vectors().into_iter().find(|place| self.files.is_dir(place))
    }

    /// What the user has to know of where this tree comes from.
    pub fn note(&self) -> Option<&'static str> {
        (self.origin == Origin::Carried).then_some(
            "note: no descriptions found here or in a parent directory; using those built into the \
             program",
        )
    }
}

/// Whether a directory holds descriptions, each in a directory of its own.
fn is_family(directory: &Path) -> bool {
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| entry.path().join("stream.yaml").is_file())
}

/// Whether two paths lead to the same directory.
pub fn same(a: &Path, b: &Path) -> bool {
    let (a, b) = (a.canonicalize(), b.canonicalize());
    a.is_ok_and(|a| b.is_ok_and(|b| a == b))
}

/// A path that begins in the working directory, and is a path even if it ends there as well.
fn short(path: &Path) -> PathBuf {
    if path.as_os_str().is_empty() { ".".into() } else { path.to_path_buf() }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{Origin, Tree};

    fn described(directory: &Path) {
        fs::create_dir_all(directory).unwrap();
        fs::write(directory.join("stream.yaml"), "").unwrap();
    }

    #[test]
    fn a_tree_is_found_from_anywhere_in_it() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        described(&root.join("spec/lamp"));
        fs::create_dir_all(root.join("conformance/src")).unwrap();
        for start in ["", "conformance/src", "spec", "spec/lamp"] {
            let start = root.join(start);
            let tree = Tree::around(&start).unwrap();
            assert_eq!(tree.origin, Origin::Around);
            assert_eq!(start.join(&tree.spec).canonicalize().unwrap(), root.join("spec"));
            let generated = tree.generated().unwrap();
            assert!(start.join(generated).ends_with("generated"), "{}", start.display());
        }
    }

    #[test]
    fn a_family_without_anything_around_it_is_found() {
        let directory = tempfile::tempdir().unwrap();
        described(&directory.path().join("lamp"));
        let tree = Tree::around(&directory.path().join("lamp")).unwrap();
        assert_eq!(tree.spec, directory.path());
        assert_eq!(tree.generated(), None);
        let named = Tree::at(directory.path(), Origin::Named);
        assert_eq!(named.places_of_vectors(), [directory.path().join("vectors")]);
    }

    #[test]
    fn what_lies_about_above_is_not_meant() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path();
        described(&root.join("lamp"));
        fs::create_dir_all(root.join("work/deep")).unwrap();
        let found = |start: &str| Tree::around(&root.join(start)).map(|tree| tree.spec);
        for start in ["work", "work/deep"] {
            assert!(found(start).is_none_or(|spec| !spec.starts_with(root)), "{start}");
        }
        fs::write(root.join("family.yaml"), "").unwrap();
        assert_eq!(found("work/deep").as_deref(), Some(root));
    }

    #[test]
    fn another_project_with_a_directory_of_that_name_is_none() {
        let directory = tempfile::tempdir().unwrap();
        fs::create_dir_all(directory.path().join("spec/models")).unwrap();
        assert!(
            Tree::around(directory.path()).is_none_or(|t| !t.spec.starts_with(directory.path()))
        );
    }
}
