//! The sample files of a directory, and which stream each is of.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::model::{Family, FieldTest, Header, Kind, Stream};

use super::scope::Integers;

/// A sample.
pub(super) struct File<'f> {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it.
    pub octets: Vec<u8>,
    /// What it is of, if that is known.
    pub stream: Option<&'f Stream>,
}

/// All files, in the order of their names; of those that a directory names the stream of, it does.
pub(super) fn files<'f>(family: &'f Family, directory: &Path) -> io::Result<Vec<File<'f>>> {
    let mut files = Vec::new();
    add(family, directory, None, &mut files)?;
    Ok(files)
}

fn add<'f>(
    family: &'f Family,
    directory: &Path,
    named: Option<&'f Stream>,
    files: &mut Vec<File<'f>>,
) -> io::Result<()> {
    let with_path = |error: io::Error, path: &Path| {
        io::Error::new(error.kind(), format!("{}: {error}", path.display()))
    };
    let entries = fs::read_dir(directory).map_err(|error| with_path(error, directory))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry?.path());
    }
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            add(family, &path, by_name(family, &name).or(named), files)?;
        } else if !is_text(&name) {
            let octets = fs::read(&path).map_err(|error| with_path(error, &path))?;
            let stream = named.or_else(|| by_content(family, &octets));
            files.push(File { path, octets, stream });
        }
    }
    Ok(())
}

/// What stands beside samples: words about them, and documents.
fn is_text(name: &str) -> bool {
    [".md", ".txt", ".json", ".yaml", ".py"].iter().any(|end| name.ends_with(end))
}

/// `jukebox`, `jukebox@1`, or the name of a description.
fn by_name<'f>(family: &'f Family, name: &str) -> Option<&'f Stream> {
    let (id, version) = name.split_once('@').unwrap_or((name, ""));
    let of_version = |stream: &&Stream| {
        stream.id == id && stream.versions.iter().any(|v| v.number.to_string() == version)
    };
    let named = || family.streams.iter().find(|stream| stream.name == name || stream.id == name);
    family.streams.iter().find(of_version).or_else(named)
}

/// The one stream there is, or the one whose headers have these constants.
fn by_content<'f>(family: &'f Family, octets: &[u8]) -> Option<&'f Stream> {
    if let [only] = family.streams.as_slice() {
        return Some(only);
    }
    family.streams.iter().find(|stream| stream.headers.first().is_some_and(|h| begins(h, octets)))
}

/// Whether a header has at least one constant, and all of them are there.
fn begins(header: &Header, octets: &[u8]) -> bool {
    let Some(octets) = usize::try_from(header.size()).ok().and_then(|size| octets.get(..size))
    else {
        return false;
    };
    let integers = Integers { octets, big: header.endian == crate::model::Endian::Big };
    let mut constants = 0;
    for field in &header.body.fields {
        let at = field.offset.unwrap_or_default();
        for check in &field.checks {
            let same = match (&check.test, &field.kind) {
                (FieldTest::Equals(value), Kind::Scalar(scalar)) => {
                    integers.at(at, scalar.primitive) == Some(value & scalar.primitive.greatest())
                }
                (FieldTest::Octets(constant), _) => {
                    let start = usize::try_from(at).unwrap_or(usize::MAX);
                    octets.get(start..).is_some_and(|octets| octets.starts_with(constant))
                }
                _ => continue,
            };
            constants += 1;
            if !same {
                return false;
            }
        }
    }
    constants > 0
}
