//! Sample files beside descriptions: the first record of a file that can never fit what is described, and what
//! may have been meant.
//!
//! A length that counts other octets than its description says makes no error in the description: it makes the
//! next record begin in the wrong place. Here the records of real files are followed as they are described, as
//! far as lengths, counts and alignments tell; their rules are for the suite.

mod body;
mod files;
mod guess;
mod scope;
mod walk;

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use crate::model::{Family, Stream};
use crate::words::count;

use files::{File, files};
use guess::guess;
use walk::{Framed, Wrong, walk};

/// What came of the comparison.
#[derive(Debug, Default)]
pub struct Compared {
    /// Files that were followed to their end.
    pub whole: usize,
    /// Their records.
    pub records: u64,
    /// The files that go wrong.
    pub problems: Vec<Problem>,
}

/// A file that cannot be what is described.
#[derive(Debug)]
pub struct Problem {
    /// The file.
    pub path: PathBuf,
    /// What is wrong where, with the octets there, and what may have been meant; lines.
    pub text: String,
}

/// Follows all files of a directory, and of the directories in it, which may be named `ID@VERSION`.
///
/// # Errors
/// Errors of the input, with the path.
pub fn compare(family: &Family, directory: &Path) -> io::Result<Compared> {
    let mut compared = Compared::default();
    let files = files(family, directory)?;
    for file in &files {
        let Some(stream) = file.stream else {
            let text = nothing_begins_so(family, file);
            compared.problems.push(Problem { path: file.path.clone(), text });
            continue;
        };
        match walk(stream, &file.octets, Framed::of(stream)) {
            Ok(records) => {
                compared.whole += 1;
                compared.records += records;
            }
            Err(wrong) => {
                let text = told(stream, &wrong, &file.octets, &files);
                compared.problems.push(Problem { path: file.path.clone(), text });
            }
        }
    }
    Ok(compared)
}

fn nothing_begins_so(family: &Family, file: &File) -> String {
    let names: Vec<&str> = family.streams.iter().map(|stream| stream.name.as_str()).collect();
    let mut text = String::from("begins like no stream that is described\n");
    excerpt(&mut text, &file.octets, 0);
    let _ = writeln!(
        text,
        "  help: see the constants of the headers, or put the file into a directory that is named after its \
         stream: {}",
        names.join(", ")
    );
    text
}

fn told(stream: &Stream, wrong: &Wrong, octets: &[u8], files: &[File]) -> String {
    let mut text = String::new();
    let of = match &wrong.record {
        Some((number, Some(name))) => format!(", in record {number}, {name}"),
        Some((number, None)) => format!(", in record {number}"),
        None => String::new(),
    };
    let _ = writeln!(text, "goes wrong at offset {:#x}{of}, as {}", wrong.at, stream.name);
    excerpt(&mut text, octets, wrong.at);
    let _ = writeln!(text, "  {}", wrong.message);
    let of_stream: Vec<&[u8]> = files
        .iter()
        .filter(|file| file.stream.is_some_and(|of| of.name == stream.name))
        .map(|file| file.octets.as_slice())
        .collect();
    match guess(stream, &of_stream) {
        Some((meant, records)) => {
            let all = count(records, "record");
            let files = count(of_stream.len() as u64, "file");
            let _ = writeln!(text, "  help: with {meant}, all fits: {all} in {files}");
        }
        None => text += "  help: `cargo conformance inspect` shows the file octet by octet\n",
    }
    text
}

/// The octets around an offset, which is marked.
fn excerpt(text: &mut String, octets: &[u8], at: u64) {
    const ROW: usize = 16;
    let at = usize::try_from(at).unwrap_or(usize::MAX).min(octets.len());
    let first = (at / ROW).saturating_sub(1) * ROW;
    for (row, octets) in octets.chunks(ROW).enumerate().skip(first / ROW).take(3) {
        let start = row * ROW;
        let _ = write!(text, "  {start:#06x} ");
        for (i, octet) in octets.iter().enumerate() {
            let mark = if start + i == at { '>' } else { ' ' };
            let _ = write!(text, "{mark}{octet:02x}");
        }
        text.push('\n');
    }
}
