//! What tests of the examples have in common: our program, before a family of another's, and programs that know
//! nothing of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A family below `spec/examples`, of one stream that is called as it is.
#[derive(Clone, Copy)]
pub struct Foreign(pub &'static str);

impl Foreign {
    /// Its directory.
    pub fn family(self) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/examples").join(self.0)
    }

    /// A file that a test can write.
    pub fn scratch(self, name: &str) -> PathBuf {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("foreign").join(self.0);
        fs::create_dir_all(&path).expect("a directory can be made");
        path.join(name)
    }

    /// Our program.
    pub fn conformance(self, what: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
        command.arg("--spec").arg(self.family()).args([what, "--stream", self.0]);
        command
    }

    /// A document, written as a stream.
    pub fn written(self, name: &str, document: &Value) -> PathBuf {
        let (from, to) = (self.scratch(&format!("{name}.json")), self.scratch(name));
        fs::write(&from, document.to_string()).expect("it can be written");
        fs::write(&to, said(self.conformance("encode").arg(from))).expect("it can be written");
        to
    }

    /// What a stream says.
    pub fn decoded(self, file: &Path) -> Value {
        let document = said(self.conformance("decode").arg(file));
        serde_json::from_slice(&document).expect("it is a document")
    }

    /// The samples, which somebody else has written.
    pub fn samples(self) -> Vec<PathBuf> {
        let directory = self.family().join(format!("samples/{}@1", self.0));
        let entries = directory.read_dir().expect("it is there");
        let files = entries.map(|entry| entry.expect("it can be read").path());
        let mut files: Vec<PathBuf> = files.filter(|path| ends(path, "bin")).collect();
        files.sort();
        assert!(!files.is_empty(), "there are samples");
        files
    }

    /// The documents of the samples, and of what is accepted in the suite.
    pub fn documents(self) -> Vec<(String, Value)> {
        let mut documents = Vec::new();
        for directory in [format!("samples/{}@1", self.0), format!("vectors/{}", self.0)] {
            for entry in self.family().join(directory).read_dir().expect("it is there") {
                let path = entry.expect("it can be read").path();
                let text = fs::read_to_string(&path).unwrap_or_default();
                let json = match text.split_once("---\n") {
                    Some((head, document)) if head.contains("\nreader: accept\n") => document,
                    None if ends(&path, "json") => text.as_str(),
                    _ => continue,
                };
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                documents.push((name, serde_json::from_str(json).expect("it is a document")));
            }
        }
        assert!(documents.len() > 5, "there are documents");
        documents
    }
}

fn ends(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|of| of == extension)
}

/// The records of a document.
pub fn records(document: &Value) -> &[Value] {
    document["records"].as_array().expect("a document has records")
}

/// What became of a program.
pub fn ran(command: &mut Command) -> Output {
    command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"))
}

/// What a program prints that has nothing to complain about.
#[track_caller]
pub fn said(command: &mut Command) -> Vec<u8> {
    let output = ran(command);
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}
