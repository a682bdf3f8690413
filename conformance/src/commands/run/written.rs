//! What is judged by what it writes: programs that write streams, and streams that were captured.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;
use streamspec_codegen::model::{Family, Role};
use streamspec_conformance::interpreter::Decoder;
use streamspec_conformance::select;
use streamspec_conformance::suite::Written;
use streamspec_conformance::testee::{self, Answer, Limits};
use streamspec_conformance::vector::StreamVersion;

use crate::commands::Trouble;

/// What stands beside captured streams, and is none.
const BESIDE: [&str; 4] = ["json", "md", "txt", "hex"];
/// The longest captured stream.
const MOST: u64 = 1 << 30;

/// Who is judged by what it writes.
#[derive(Debug, Args)]
pub struct WrittenArguments {
    /// Command line of a program that writes a stream into `{file}`, or to standard output, and ends
    /// with 0. Nothing is put to it; what it writes is judged by the rules of writers. May be repeated
    #[arg(long = "writer", value_name = "CMD", conflicts_with_all = ["testees", "judges", "dumpers"])]
    writers: Vec<String>,
    /// Directory of streams that some program has written; they are judged in the same way. May be
    /// repeated
    #[arg(long = "corpus", value_name = "DIR", conflicts_with_all = ["testees", "judges", "dumpers"])]
    corpora: Vec<PathBuf>,
}

impl WrittenArguments {
    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.writers.is_empty() && self.corpora.is_empty()
    }

    /// The options that say the same.
    pub fn words(&self) -> Vec<String> {
        let writers = self.writers.iter().map(|line| ["--writer".to_owned(), line.clone()]);
        let corpora =
            self.corpora.iter().map(|path| ["--corpus".into(), path.display().to_string()]);
        writers.chain(corpora).flatten().collect()
    }

    /// A name for all of them.
    pub fn name(&self) -> String {
        let corpora = self.corpora.iter().map(|path| path.display().to_string());
        self.writers.iter().cloned().chain(corpora).collect::<Vec<_>>().join(", ")
    }

    /// Runs the programs, and reads the streams. Where a stream is not named, its octets say what it
    /// is.
    pub fn collect<'f>(
        &self,
        family: &'f Family,
        wanted: Option<&str>,
        (unjudged, limits): (&[u8], Limits),
    ) -> Result<Vec<Written<'f>>, Trouble> {
        let mut found = Vec::new();
        for (index, line) in self.writers.iter().enumerate() {
            let answer = testee::written(line, unjudged, limits).map_err(Trouble::message)?;
            let name = format!("writer-{}", index + 1);
            let source = PathBuf::from(line);
            found.push(written(family, wanted, (name, source), answer)?);
        }
        for corpus in &self.corpora {
            let before = found.len();
            for path in files(corpus)? {
                let named = path.strip_prefix(corpus).unwrap_or(&path).display().to_string();
                let octets = read(&path)?;
                let directory = path.parent().and_then(Path::file_name).and_then(|n| n.to_str());
                let stated = directory.and_then(StreamVersion::parse).map(|s| s.to_string());
                let wanted = wanted.or(stated.as_deref());
                found.push(written(family, wanted, (named, path), Answer::Accepted(octets))?);
            }
            if found.len() == before {
                let corpus = corpus.display();
                return Err(Trouble::message(format_args!("{corpus}: no stream is there")));
            }
        }
        Ok(found)
    }
}

/// What was written, with its description.
fn written<'f>(
    family: &'f Family,
    wanted: Option<&str>,
    (name, source): (String, PathBuf),
    answer: Answer,
) -> Result<Written<'f>, Trouble> {
    let octets = answer.octets();
    let wanted = wanted.unwrap_or("auto");
    let selected = select::by_octets(family, wanted, octets)
        .map_err(|error| Trouble::message(format_args!("{}: {error}", source.display())))?;
    let description = selected.stream;
    // A stream that says its version is of that one.
    let mut decoder = Decoder::new(family, description, Role::Reader, selected.version, octets);
    let stated = decoder.read_headers().ok().and_then(|()| decoder.version());
    let newest = description.versions.last().map(|version| version.number);
    let version = stated.or(selected.version).or(newest).unwrap_or_default();
    let stream = StreamVersion { id: description.id.clone(), version };
    Ok(Written { name, source, description, stream, answer })
}

/// The files of a directory and those below it, by name.
fn files(directory: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let wrong = |error| Trouble::message(format_args!("{}: {error}", directory.display()));
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let beside = path.extension().is_some_and(|e| BESIDE.iter().any(|known| e == *known));
        if hidden || beside {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    let wrong = |error| Trouble::message(format_args!("{}: {error}", path.display()));
    let mut octets = Vec::new();
    File::open(path).map_err(wrong)?.take(MOST + 1).read_to_end(&mut octets).map_err(wrong)?;
    if octets.len() as u64 > MOST {
        let message = "it has more than 1 GiB; `verify --role writer` takes a stream of any length";
        return Err(Trouble::message(format_args!("{}: {message}", path.display())));
    }
    Ok(octets)
}
