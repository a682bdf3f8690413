//! All that is to be published, made before the first file of it is written.

use std::io;
use std::path::Path;

use streamspec_codegen::model::Family;
use streamspec_codegen::publish::{Difference, OutputDirectory, Policy, SingleFile, readme};
use streamspec_codegen::schema;
use streamspec_codegen::targets::Target;
use streamspec_codegen::tree::{Origin, Tree, same};

use super::user::{Failed, complain, read};

/// Directories and files, with all that should stand in them.
#[derive(Debug)]
pub struct Publication {
    directories: Vec<OutputDirectory>,
    files: Vec<SingleFile>,
}

impl Publication {
    /// All that is made from the descriptions of a tree.
    pub fn new(
        tree: &Tree,
        family: &Family,
        out: &Path,
        targets: &[Target],
    ) -> Result<Self, Failed> {
        let mut publication = Self::of_output(tree, family, out, targets)?;
        if is_own(tree, out) {
            publication.add_beside(tree, family, targets)?;
        }
        Ok(publication)
    }

    /// The generated code alone.
    pub fn of_output(
        tree: &Tree,
        family: &Family,
        out: &Path,
        targets: &[Target],
    ) -> Result<Self, Failed> {
        let output = OutputDirectory::generated(out, family, targets, is_own(tree, out))?;
        Ok(Self { directories: vec![output], files: Vec::new() })
    }

    /// What a whole tree has beside its generated code, as far as it has it.
    fn add_beside(
        &mut self,
        tree: &Tree,
        family: &Family,
        targets: &[Target],
    ) -> Result<(), Failed> {
        let Some(root) = &tree.root else { return Ok(()) };
        let bench = root.join("codegen/bench");
        if bench.join("spec").is_dir() {
            let measured = read(&Tree { spec: bench.join("spec"), ..tree.clone() })?;
            let out = bench.join("generated");
            let output = OutputDirectory::generated(&out, &measured, targets, false)?;
            self.directories.push(output);
        }
        if text(tree, &tree.spec, "schema.json")?.is_some_and(|text| text.contains("streamspec")) {
            self.add_file(&tree.spec, "schema.json", schema());
        }
        let streams = |_: &Self| Ok(readme::streams(family));
        self.add_table(tree, root, "streams", streams)?;
        let bindings = |made: &Self| Ok(readme::bindings(family, &made.directories[0])?);
        self.add_table(tree, &root.join("generated"), "bindings", bindings)
    }

    /// A README may have a table that is made from the model.
    fn add_table(
        &mut self,
        tree: &Tree,
        directory: &Path,
        name: &str,
        table: impl FnOnce(&Self) -> Result<String, Failed>,
    ) -> Result<(), Failed> {
        if let Some(readme) = text(tree, directory, "README.md")?
            && readme::has_table(&readme, name)
        {
            let table = table(self)?;
            self.add_file(directory, "README.md", readme::with_table(&readme, name, &table));
        }
        Ok(())
    }

    fn add_file(&mut self, directory: &Path, name: &str, text: String) {
        let directory = directory.to_path_buf();
        self.files.push(SingleFile { directory, name: name.to_owned(), text });
    }

    /// What differs from it.
    pub fn compare(&self) -> io::Result<Difference> {
        let mut difference = Difference::default();
        for directory in &self.directories {
            difference.add(directory.compare()?);
        }
        for file in &self.files {
            difference.add(file.compare()?);
        }
        Ok(difference)
    }

    /// Brings it about; what differed before.
    pub fn write(&self, policy: Policy) -> io::Result<Difference> {
        let mut difference = Difference::default();
        let waiting =
            || complain("note: waiting for another run that writes to the same directory\n");
        for directory in &self.directories {
            difference.add(directory.write(policy, waiting)?);
        }
        for file in &self.files {
            difference.add(file.write()?);
        }
        Ok(difference)
    }
}

/// Whether the output is that of the tree around, with all that belongs to it.
fn is_own(tree: &Tree, out: &Path) -> bool {
    let own = tree.generated();
    tree.origin == Origin::Around && own.is_some_and(|own| own == out || same(&own, out))
}

/// The text of a file, if there is one.
fn text(tree: &Tree, directory: &Path, name: &str) -> Result<Option<String>, Failed> {
    let path = directory.join(name);
    if !tree.files.is_file(&path) {
        return Ok(None);
    }
    let text = tree.files.read_text(&path);
    text.map(Some).map_err(|error| Failed::Message(format!("{}: {error}", path.display())))
}
