//! The sample files of a directory, and which stream each is of.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::model::{Family, FieldCheck, Header, Kind, Stream};

use super::sample::{Framed, Walk};
use super::walk::walk;

/// A sample, which is read when it is looked at: there may be images of domains among them.
pub(super) struct File<'f> {
    /// Where it is.
    pub path: PathBuf,
    /// What a directory says that it is of.
    pub named: Option<&'f Stream>,
}

impl<'f> File<'f> {
    /// Its octets.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        fs::read(&self.path).map_err(|error| with_path(&error, &self.path))
    }

    /// What it is of, if that is known.
    pub fn stream(&self, family: &'f Family, octets: &[u8]) -> Option<&'f Stream> {
        self.named.or_else(|| by_content(family, octets))
    }
}

/// All files, in the order of their names; of those that a directory names the stream of, it does. What stands
/// beside samples is passed over: hidden files, texts, vectors, and what is no regular file.
pub(super) fn files<'f>(family: &'f Family, directory: &Path) -> io::Result<Vec<File<'f>>> {
    let mut files = Vec::new();
    add(family, directory, None, &mut files)?;
    Ok(files)
}

fn with_path(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn add<'f>(
    family: &'f Family,
    directory: &Path,
    named: Option<&'f Stream>,
    files: &mut Vec<File<'f>>,
) -> io::Result<()> {
    let entries = fs::read_dir(directory).map_err(|error| with_path(&error, directory))?;
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        found.push((entry.path(), entry.file_type()?));
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    for (path, kind) in found {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        // A link to a directory may lead in a circle.
        if kind.is_dir() {
            add(family, &path, by_name(family, &name).or(named), files)?;
        } else if !is_text(&name) && fs::metadata(&path).is_ok_and(|of| of.is_file()) {
            files.push(File { path, named });
        }
    }
    Ok(())
}

fn is_text(name: &str) -> bool {
    [".md", ".txt", ".json", ".yaml", ".py", ".hex"].iter().any(|end| name.ends_with(end))
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

/// The one stream there is; or the one whose header has these constants; or one without headers that has the magic
/// of an order, or has none and fits.
fn by_content<'f>(family: &'f Family, octets: &[u8]) -> Option<&'f Stream> {
    if let [only] = family.streams.as_slice() {
        return Some(only);
    }
    let begins_so = |stream: &&Stream| match (stream.headers.first(), &stream.order_magic) {
        (Some(header), _) => begins(stream, header, octets),
        (None, Some(magic)) => magic.is_there(octets),
        (None, None) => walk(stream, octets, Framed::of(stream)).is_ok(),
    };
    family.streams.iter().find(begins_so)
}

/// Whether a header has a constant, and all of its constants are there.
fn begins(stream: &Stream, header: &Header, octets: &[u8]) -> bool {
    let walk = Walk::new(stream, octets, Framed::of(stream));
    let integers = walk.integers(header.endian);
    let constants = header.body.fields.iter().filter(|field| {
        let has_constant = |check: &FieldCheck| check.test.is_constant();
        field.checks.iter().any(has_constant)
            && matches!(field.kind, Kind::Scalar(_) | Kind::Octets { .. })
    });
    let mut constants = constants.peekable();
    constants.peek().is_some()
        && header.size() <= octets.len() as u64
        && constants
            .all(|field| walk.constant(field, field.offset.unwrap_or_default(), integers).is_ok())
}
