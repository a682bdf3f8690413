//! Sample files beside descriptions: the first record of a file that can never fit what is described, and what
//! may have been meant.
//!
//! A length that counts other octets than its description says makes no error in the description: it makes the
//! next record begin in the wrong place. Here the records of real files are followed as they are described, as
//! far as lengths, counts and alignments tell; their rules are for the suite.

mod body;
mod elements;
mod files;
mod guess;
mod sample;
mod scope;
mod walk;

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use crate::model::{Family, Stream};
use crate::words::count;

use files::{File, files};
use guess::guess;
use sample::Framed;
use walk::{Wrong, walk};

/// What came of the comparison.
#[derive(Debug, Default)]
pub struct Compared {
    /// Files that were followed to their end.
    pub whole: u64,
    /// Their records.
    pub records: u64,
    /// Files that do not fit.
    pub wrong: u64,
    /// What is told of the first of those, by stream: what is wrong where, with the octets there, and what may
    /// have been meant.
    pub problems: Vec<String>,
}

/// So many files of a stream are shown; the others are likely wrong in the same way.
const SHOWN: usize = 3;

/// Follows all files of a directory, and of the directories in it, which may be named `ID@VERSION`.
///
/// # Errors
/// Errors of the input, with the path.
pub fn compare(family: &Family, directory: &Path) -> io::Result<Compared> {
    let mut compared = Compared::default();
    let (mut of_streams, mut faults) = (Vec::new(), Vec::new());
    let files = files(family, directory)?;
    for file in &files {
        let octets = file.read()?;
        let Some(stream) = file.stream(family, &octets) else {
            compared.wrong += 1;
            compared.problems.push(nothing_begins_so(family, &file.path, &octets));
            continue;
        };
        of_streams.push((stream.name.as_str(), file));
        match walk(stream, &octets, Framed::of(stream)) {
            Ok(records) => {
                compared.whole += 1;
                compared.records += records;
            }
            Err(wrong) => {
                compared.wrong += 1;
                faults.push((stream.name.as_str(), told(stream, &file.path, &wrong, &octets)));
            }
        }
    }
    for stream in &family.streams {
        let of = |name: &str| name == stream.name;
        let faults: Vec<&String> = faults.iter().filter(|(n, _)| of(n)).map(|(_, t)| t).collect();
        if faults.is_empty() {
            continue;
        }
        let files = of_streams.iter().filter(|(name, _)| of(name)).map(|(_, file)| *file);
        let help = meant(stream, &files.collect::<Vec<_>>())?;
        compared.problems.extend(faults.iter().take(SHOWN).map(|text| format!("{text}{help}")));
        if let (more @ 1.., Some(last)) =
            (faults.len().saturating_sub(SHOWN), compared.problems.last_mut())
        {
            let _ = writeln!(last, "  and {more} more of {}", stream.name);
        }
    }
    Ok(compared)
}

fn nothing_begins_so(family: &Family, path: &Path, octets: &[u8]) -> String {
    let names: Vec<&str> = family.streams.iter().map(|stream| stream.name.as_str()).collect();
    let mut text = format!("{} begins like no stream that is described\n", shown(path));
    excerpt(&mut text, octets, 0);
    let _ = writeln!(
        text,
        "  help: see the constants of the headers, or put the file into a directory that is named after its \
         stream: {}",
        names.join(", ")
    );
    text
}

fn told(stream: &Stream, path: &Path, wrong: &Wrong, octets: &[u8]) -> String {
    let of = match &wrong.record {
        Some((number, Some(name))) => format!(", in record {number}, {name}"),
        Some((number, None)) => format!(", in record {number}"),
        None => String::new(),
    };
    let (path, at, name) = (shown(path), wrong.at, &stream.name);
    let mut text = format!("{path} goes wrong at offset {at:#x}{of}, as {name}\n");
    excerpt(&mut text, octets, wrong.at);
    let _ = writeln!(text, "  {}", wrong.message);
    text
}

/// The name of a file, which may hold anything.
fn shown(path: &Path) -> String {
    path.display().to_string().escape_debug().to_string()
}

/// What may have been meant.
fn meant(stream: &Stream, files: &[&File]) -> io::Result<String> {
    Ok(match guess(stream, files)? {
        Some(guess) => {
            let all = count(guess.records, "record");
            let files = count(files.len() as u64, "file");
            format!("  help: with {}, all fits: {all} in {files}\n", guess.words)
        }
        None => "  help: `cargo conformance inspect` shows the file octet by octet\n".to_owned(),
    })
}

/// The octets around an offset, which is marked.
fn excerpt(text: &mut String, octets: &[u8], at: u64) {
    const ROW: usize = 16;
    let at = usize::try_from(at).unwrap_or(usize::MAX).min(octets.len());
    let first = (at / ROW).saturating_sub(1);
    for row in first..first + 3 {
        let start = row * ROW;
        let octets = octets.get(start..).unwrap_or_default();
        if octets.is_empty() && at != start {
            break;
        }
        let _ = write!(text, "  {start:#06x} ");
        for (i, octet) in octets.iter().take(ROW).enumerate() {
            let mark = if start + i == at { '>' } else { ' ' };
            let _ = write!(text, "{mark}{octet:02x}");
        }
        // Behind the last octet.
        let end = octets.len() < ROW && start + octets.len() == at;
        text.push_str(if end { ">\n" } else { "\n" });
    }
}
