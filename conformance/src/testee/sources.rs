//! Where the generated bindings are compiled: in the tree that holds them, or in a directory that is
//! kept for the descriptions of somebody who has generated nothing yet.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use streamspec_codegen::model::Family;
use streamspec_codegen::publish::{OutputDirectory, Policy};
use streamspec_codegen::scratch;
use streamspec_codegen::targets::Target;
use tempfile::TempDir;

/// Generated code with its testees, and where its programs are put.
#[derive(Debug)]
pub struct Sources {
    /// The directory with a folder for each language.
    pub(super) generated: PathBuf,
    /// Where what the compilers make is put.
    pub(super) programs: PathBuf,
    /// Name of the package.
    pub(super) package: String,
    /// Holds a directory that nobody keeps.
    _scratch: Option<TempDir>,
}

impl Sources {
    /// The code that stands in the `generated/` of a tree.
    pub fn of_tree(root: &Path, family: &Family) -> Self {
        let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        let programs = target.unwrap_or_else(|| root.join("target")).join("testees");
        Self::new(&root.join("generated"), &programs, family, None)
    }

    /// Whether a tree holds code together with the testees.
    pub fn stand_in(root: &Path) -> bool {
        let folders = Target::ALL.iter().map(|target| target.about().directory);
        let mut testees = folders.map(|folder| root.join("generated").join(folder).join("testee"));
        testees.any(|testee| testee.is_dir())
    }

    /// Code that is generated now. It is kept in the user's cache, so that the next run compiles what
    /// has changed alone; `spec` tells families apart.
    ///
    /// # Errors
    /// If a language cannot say what the descriptions say, or a file cannot be written.
    pub fn made(family: &Family, spec: &Path) -> io::Result<Self> {
        let (root, scratch) = match cache() {
            Some(cache) => (cache.join(key(family, spec)), None),
            None => {
                let scratch = scratch::directory()?;
                (scratch.path().to_path_buf(), Some(scratch))
            }
        };
        let generated = root.join("generated");
        let output = OutputDirectory::generated(&generated, family, &Target::ALL, true)?;
        output.write(Policy::ReplaceEdited, || ())?;
        // Whatever stands above it, it is a workspace of its own; what is judged once is compiled in a
        // moment rather than fast.
        fs::write(
            generated.join("Cargo.toml"),
            "[workspace]\nresolver = \"3\"\nmembers = [\"rust\", \"rust/testee\"]\n\
             [profile.release]\nopt-level = 1\n",
        )?;
        Ok(Self::new(&generated, &root.join("programs"), family, scratch))
    }

    fn new(generated: &Path, programs: &Path, family: &Family, scratch: Option<TempDir>) -> Self {
        Self {
            generated: generated.to_path_buf(),
            programs: programs.to_path_buf(),
            package: family.identity.names.package.clone(),
            _scratch: scratch,
        }
    }
}

/// The user's cache, where there is one.
fn cache() -> Option<PathBuf> {
    let named = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let cache = named("XDG_CACHE_HOME")
        .or_else(|| named("LOCALAPPDATA"))
        .or_else(|| named("HOME").map(|home| home.join(".cache")));
    cache.map(|cache| cache.join("streamspec"))
}

/// A directory's name that no other family has.
fn key(family: &Family, spec: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    std::path::absolute(spec).unwrap_or_else(|_| spec.to_path_buf()).hash(&mut hasher);
    format!("{}-{:016x}", family.identity.names.family, hasher.finish())
}
