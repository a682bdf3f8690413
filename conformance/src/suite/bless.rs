//! Writes down what accepted vectors and samples decode to. Verdicts are never written: they are for
//! people to decide.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use streamspec_codegen::model::Family;
use streamspec_codegen::tree::Files;

use crate::testee::{Answer, Interpreter, Testee};
use crate::vector::{self, StreamVersion};

/// Writes anew what the vectors of a directory, and the samples of another, decode to by their
/// descriptions; the files that changed.
///
/// # Errors
/// What cannot be read or written, with its name. The files before it are written then.
pub fn bless(
    family: &Family,
    vectors: &Path,
    samples: Option<&Path>,
) -> Result<Vec<PathBuf>, String> {
    let mut changed = Vec::new();
    for path in files(vectors, "hex")? {
        let text = fs::read_to_string(&path).map_err(|error| named(&path, error))?;
        let vector = vector::parse(&path, &text).map_err(|error| error.to_string())?;
        if vector.document.is_some()
            && let Some(document) = document(family, &vector.stream.value, &vector.octets)
        {
            let blessed = vector::with_document(&text, &document);
            changed.extend(write(&path, &blessed)?);
        }
    }
    for path in samples.map_or(Ok(Vec::new()), |samples| files(samples, "bin"))? {
        let directory = path.parent().and_then(Path::file_name).and_then(OsStr::to_str);
        let Some(stream) = directory.and_then(StreamVersion::parse) else { continue };
        let octets = fs::read(&path).map_err(|error| named(&path, error))?;
        if let Some(document) = document(family, &stream, &octets) {
            changed.extend(write(&path.with_extension("json"), &(document + "\n"))?);
        }
    }
    Ok(changed)
}

/// What a stream decodes to, if it is accepted.
fn document(family: &Family, stream: &StreamVersion, octets: &[u8]) -> Option<String> {
    match Interpreter::new(family).decode(stream, octets) {
        Answer::Accepted(document) => vector::laid_out(&document).ok(),
        _ => None,
    }
}

/// Writes a file unless it holds that already.
fn write(path: &Path, text: &str) -> Result<Option<PathBuf>, String> {
    if fs::read(path).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(None);
    }
    fs::write(path, text).map_err(|error| named(path, error))?;
    Ok(Some(path.to_owned()))
}

/// The files two levels below a directory that have an extension.
fn files(root: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let entries = |path: &Path| Files::Disk.entries(path).map_err(|error| named(path, error));
    let mut found = Vec::new();
    for directory in entries(root)?.iter().filter(|path| path.is_dir()) {
        found.extend(entries(directory)?);
    }
    found.retain(|path| path.extension() == Some(OsStr::new(extension)));
    Ok(found)
}

fn named(path: &Path, error: impl std::fmt::Display) -> String {
    format!("{}: {error}", path.display())
}
