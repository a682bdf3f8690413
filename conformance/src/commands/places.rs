//! Where the descriptions and the vectors are.

use std::path::{Path, PathBuf};

use clap::Args;
use include_dir::{Dir, include_dir};
use streamspec_codegen::model::Family;
use streamspec_codegen::tree::{Carried, Files, Origin, Tree, checked_out, same};
use streamspec_codegen::watch::Snapshot;
use streamspec_codegen::{load, load_from};
use streamspec_conformance::derive::{self, derive, with_derived};
use streamspec_conformance::suite::{self, Suite};
use streamspec_conformance::testee::Sources;

use super::{Trouble, complain};

static SPEC: Dir = include_dir!("$CARGO_MANIFEST_DIR/carried/spec");
static VECTORS: Dir = include_dir!("$CARGO_MANIFEST_DIR/vectors");
static SAMPLES: Dir = include_dir!("$CARGO_MANIFEST_DIR/samples");
/// What is built into the program, for use outside of a repository.
const CARRIED: Carried = &[("spec", &SPEC), ("vectors", &VECTORS), ("samples", &SAMPLES)];

/// The options that mean the same before and after every command.
#[derive(Debug, Clone, Args)]
pub struct Places {
    /// Directory of the descriptions [default: those in the working directory or above, else
    /// those built into the program]
    #[arg(long, global = true, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Directory of the vectors [default: those of the descriptions]
    #[arg(long, global = true, value_name = "DIR")]
    vectors: Option<PathBuf>,
}

/// The descriptions, and where they and their vectors were found.
#[derive(Debug)]
pub struct Found {
    /// The descriptions.
    pub family: Family,
    tree: Tree,
    places: Places,
}

impl Places {
    /// Finds and reads the descriptions.
    pub fn find(&self) -> Result<Found, Trouble> {
        let tree = Tree::find(self.spec.as_deref(), CARRIED)?;
        if let Some(note) = tree.note() {
            complain(note);
        }
        let family = load_from(tree.files, &tree.spec)?;
        Ok(Found { family, tree, places: self.clone() })
    }

    /// The state of all that a run of the suite depends on: the descriptions, the vectors, and the
    /// generated code that stands in a tree.
    pub fn snapshot(&self) -> Result<Snapshot, Trouble> {
        let tree = Tree::find(self.spec.as_deref(), CARRIED)?;
        if tree.origin == Origin::Carried {
            return Err(Trouble::message(
                "the descriptions built into the program do not change; choose others with \
                 --spec DIR, or leave out --watch",
            ));
        }
        let vectors = self.vectors.clone().or_else(|| tree.vectors());
        let samples = vectors.as_ref().map(|vectors| vectors.with_file_name("samples"));
        let code = judged(&tree).map(|root| root.join("generated"));
        let data = [Some(&tree.spec), vectors.as_ref(), samples.as_ref()];
        let data: Vec<&Path> = data.into_iter().flatten().map(PathBuf::as_path).collect();
        let code: Vec<&Path> = code.iter().map(PathBuf::as_path).collect();
        let data = Snapshot::of(&data, &["yaml", "hex", "document", "bin", "json", "txt"]);
        Ok(data.with(Snapshot::of(&code, &["rs", "c", "h", "go"])))
    }
}

/// The tree around, if it holds generated code with testees.
fn judged(tree: &Tree) -> Option<&Path> {
    let root = tree.root.as_deref().filter(|_| tree.origin == Origin::Around);
    root.filter(|root| Sources::stand_in(root))
}

impl Found {
    /// The generated code: that of the tree around if it has testees, else what is generated now.
    pub fn sources(&self) -> Result<Sources, Trouble> {
        match judged(&self.tree) {
            Some(root) => Ok(Sources::of_tree(root, &self.family)),
            None => Sources::made(&self.family, &self.tree.spec).map_err(Trouble::message),
        }
    }

    /// Other descriptions: those of a directory, or of a revision of Git.
    pub fn named(&self, name: &Path) -> Result<Family, Trouble> {
        if name.exists() {
            return Ok(load(name)?);
        }
        let shown = name.display();
        let directory = checked_out(&self.tree.spec, &name.to_string_lossy()).map_err(|why| {
            Trouble::message(format_args!("{shown} is neither a directory nor a revision: {why}"))
        })?;
        Ok(load(directory.path())?)
    }

    /// The code of other descriptions, made now; `name` tells it from that of others.
    pub fn sources_of(&self, family: &Family, name: &str) -> Result<Sources, Trouble> {
        Sources::made(family, &self.tree.spec.join(name)).map_err(Trouble::message)
    }

    /// The suite: the vectors, in carriers if they are to be `carried`, and the samples beside them.
    pub fn suite(&self, carried: bool) -> Result<Suite<'_>, Trouble> {
        let (files, vectors) = self.vectors()?;
        let samples = self.samples(&vectors);
        let suite = suite::load_from(files, &self.family, (&vectors, samples.as_deref()), carried);
        Ok(Suite { arguments: self.arguments(), ..suite.map_err(Trouble::message)? })
    }

    /// The suite from which others are derived. It need not have any vectors: streams are composed from the
    /// descriptions as well.
    pub fn suite_to_derive_from(&self, carried: bool) -> Result<Suite<'_>, Trouble> {
        if self.places.vectors.is_none() && self.tree.vectors().is_none() {
            return Ok(Suite { arguments: self.arguments(), ..Suite::without_cases(&self.family) });
        }
        self.suite(carried)
    }

    /// The suite with what is derived from the rules, all of it in carriers if it is to be `carried`.
    pub fn suite_with_derived(&self, carried: bool) -> Result<Suite<'_>, Trouble> {
        let alone = self.suite_to_derive_from(false)?;
        if !carried {
            return Ok(with_derived(alone));
        }
        let suite = self.suite_to_derive_from(true)?;
        let derived = derive::carried(&suite, derive(&alone));
        Ok(suite.with(derived))
    }

    /// Writes anew what the vectors decode to; the files that changed.
    pub fn bless(&self) -> Result<Vec<PathBuf>, Trouble> {
        let (files, vectors) = self.vectors()?;
        match files {
            Files::Disk => {
                let samples = self.samples(&vectors);
                suite::bless(&self.family, &vectors, samples.as_deref()).map_err(Trouble::message)
            }
            Files::Carried(_) => {
                Err(Trouble::message("the built-in vectors cannot be changed; use --vectors DIR"))
            }
        }
    }

    fn vectors(&self) -> Result<(Files, PathBuf), Trouble> {
        if let Some(vectors) = &self.places.vectors {
            return Ok((Files::Disk, vectors.clone()));
        }
        let vectors = self.tree.vectors().ok_or_else(|| {
            let places = self.tree.places_of_vectors();
            let places: Vec<String> = places.iter().map(|p| p.display().to_string()).collect();
            Trouble::message(format_args!(
                "there are no vectors in {}; put them there, or choose their directory with \
                 --vectors DIR; `run --derived` and `diff` make their cases from the descriptions",
                places.join(" or ")
            ))
        })?;
        Ok((self.tree.files, vectors))
    }

    /// The samples stand beside the vectors. Beside a directory of another's choice, a directory of
    /// that name may hold anything.
    fn samples(&self, vectors: &Path) -> Option<PathBuf> {
        let own = self.tree.vectors()?;
        let samples = own.with_file_name("samples");
        let chosen = own == vectors || same(&own, vectors);
        (chosen && self.tree.files.is_dir(&samples)).then_some(samples)
    }

    /// The arguments by which all this is found again.
    fn arguments(&self) -> Vec<String> {
        let Places { spec, vectors } = &self.places;
        let named = [("--spec", spec), ("--vectors", vectors)].into_iter();
        let named = named.filter_map(|(name, path)| Some((name, path.as_ref()?)));
        named.flat_map(|(name, path)| [name.to_owned(), path.display().to_string()]).collect()
    }
}
