//! Rust: the crate `xen-streams`, a module for each stream.
//!
//! Fixed layouts become plain `repr(C)` structures (`structure`), what follows them in a body
//! becomes slices (`parts`), rules become checks (`checks`, `expression`); `stream` puts reader
//! and writer together.

mod checks;
mod expression;
mod flow;
mod format;
mod framed;
mod load;
pub(crate) mod names;
mod parts;
mod parts_write;
mod read;
mod record;
mod record_line;
mod save;
mod state;
mod stream;
mod structure;
pub mod testee;
mod types;
mod write;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;

use super::output::Output;
use super::wrap;

use crate::model::{Class, Family};
pub use format::format;

/// The hand-written support code, copied as it is.
const RUNTIME: [(&str, &str); 11] = [
    ("decoder.rs", include_str!("../../../runtime/rust/decoder.rs")),
    ("error.rs", include_str!("../../../runtime/rust/error.rs")),
    ("io.rs", include_str!("../../../runtime/rust/io.rs")),
    ("load.rs", include_str!("../../../runtime/rust/load.rs")),
    ("octets.rs", include_str!("../../../runtime/rust/octets.rs")),
    ("parts.rs", include_str!("../../../runtime/rust/parts.rs")),
    ("pieces.rs", include_str!("../../../runtime/rust/pieces.rs")),
    ("remember.rs", include_str!("../../../runtime/rust/remember.rs")),
    ("save.rs", include_str!("../../../runtime/rust/save.rs")),
    ("sink.rs", include_str!("../../../runtime/rust/sink.rs")),
    ("tokio.rs", include_str!("../../../runtime/rust/tokio.rs")),
];

#[derive(Template)]
#[template(path = "rust/lib.rs.txt", escape = "none")]
struct Library {
    streams: Vec<String>,
}

#[derive(Template)]
#[template(path = "rust/class.rs.txt", escape = "none")]
struct Classes {
    classes: Vec<(String, &'static str, &'static str)>,
}

/// All files of the crate's `src`.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let mut files: Vec<Output> = RUNTIME
        .iter()
        .map(|(path, text)| Output { path: (*path).into(), text: (*text).into() })
        .collect();
    let streams = family.streams.iter().map(|s| names::snake(&s.name)).collect();
    files.push(Output { path: "lib.rs".into(), text: Library { streams }.render()? });
    let classes = Class::ALL.map(|c| (names::camel(c.name()), c.name(), c.doc())).to_vec();
    files.push(Output { path: "class.rs".into(), text: Classes { classes }.render()? });
    for stream in &family.streams {
        files.extend(stream::files(family, stream)?);
    }
    Ok(files)
}

/// The names of the support code that a generated file may use, with the path to each.
const SUPPORT: [(&str, &str); 47] = [
    ("Class", "crate::Class"),
    ("Begun", "crate::pieces::Begun"),
    ("Tail", "crate::pieces::Tail"),
    ("Infallible", "core::convert::Infallible"),
    ("PhantomData", "core::marker::PhantomData"),
    ("Counted", "crate::save::Counted"),
    ("Leaving", "crate::save::Leaving"),
    ("Lengths", "crate::save::Lengths"),
    ("Nowhere", "crate::save::Nowhere"),
    ("Opened", "crate::save::Opened"),
    ("Pass", "crate::save::Pass"),
    ("Same", "crate::save::Same"),
    ("Filled", "crate::sink::Filled"),
    ("Octets", "crate::load::Octets"),
    ("Body", "crate::Body"),
    ("BodyError", "crate::BodyError"),
    ("LoadError", "crate::LoadError"),
    ("Misuse", "crate::Misuse"),
    ("NoHandler", "crate::NoHandler"),
    ("SaveError", "crate::SaveError"),
    ("Stopped", "crate::Stopped"),
    ("Within", "crate::Within"),
    ("padding", "crate::padding"),
    ("Layout", "crate::Layout"),
    ("LayoutView", "crate::LayoutView"),
    ("shift_left", "crate::parts::shift_left"),
    ("plain!", "crate::octets::plain"),
    ("plain_newtype!", "crate::octets::plain_newtype"),
    ("part", "crate::octets::part"),
    ("Fault", "crate::error::Fault"),
    ("Role", "crate::error::Role"),
    ("Parts", "crate::parts::Parts"),
    ("Unread", "crate::parts::Unread"),
    ("text", "crate::parts::text"),
    ("Runs", "crate::remember::Runs"),
    ("Insertion", "crate::remember::Insertion"),
    ("Array", "crate::Array"),
    ("Endian", "crate::Endian"),
    ("Error", "crate::Error"),
    ("Path", "crate::Path"),
    ("Plain", "crate::Plain"),
    ("RecordPlace", "crate::RecordPlace"),
    ("Rule", "crate::Rule"),
    ("Sink", "crate::Sink"),
    ("Strings", "crate::Strings"),
    ("View", "crate::View"),
    ("WriteError", "crate::WriteError"),
];

/// `use` lines for what a piece of code uses; `own` are names of the stream's other modules.
fn uses(code: &str, own: &[(String, String)]) -> String {
    let words = words(code);
    let used = |name: &str| match name.strip_suffix('!') {
        Some(name) => code.contains(&format!("{name}!(")),
        None => words.contains(name),
    };
    let method = |name: &str| match name {
        // A trait is used by its methods, which do not name it.
        "Plain" => {
            [".write(", "::read("].iter().any(|call| code.contains(call)) || words.contains("Plain")
        }
        "part" => code.contains("part(o") || code.contains("part::<"),
        // An associated type of this name is another one.
        "Error" => {
            self::words(&code.replace("type Error", "").replace("<Error =", "")).contains("Error")
        }
        "Body" => code.contains("Body<'_>"),
        "padding" => ["padding(size", "padding(length"].iter().any(|call| code.contains(call)),
        "text" => code.contains("text(octets)"),
        name => used(name),
    };
    let support =
        SUPPORT.iter().filter(|(name, _)| method(name)).map(|(_, path)| (*path).to_owned());
    let own = own.iter().filter(|(name, _)| used(name)).map(|(_, path)| path.clone());
    let mut modules: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in support.chain(own) {
        if let Some((module, name)) = path.rsplit_once("::") {
            modules.entry(module.to_owned()).or_default().push(name.to_owned());
        }
    }
    let line = |(module, mut names): (String, Vec<String>)| {
        names.sort();
        format!("use {module}::{{{}}};\n", names.join(", "))
    };
    modules.into_iter().map(line).collect()
}

/// The identifiers that a piece of code looks up: comments and what follows a `::` left out.
fn words(code: &str) -> BTreeSet<&str> {
    let part_of_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut words = BTreeSet::new();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let mut at = 0;
        while let Some(start) = line[at..].find(part_of_word).map(|found| at + found) {
            let length = line[start..].find(|c| !part_of_word(c)).unwrap_or(line.len() - start);
            if !line[..start].ends_with("::") {
                words.insert(&line[start..start + length]);
            }
            at = start + length;
        }
    }
    words
}

/// A comment about a thing: what it is, and why.
fn doc(text: &str, prefix: &str) -> String {
    wrap::comment(text, prefix)
}

/// Whether code looks at the state of the stream, as opposed to a field of that name.
fn uses_state(code: &str) -> bool {
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    code.match_indices("state").any(|(at, word)| {
        let after = code[at + word.len()..].chars().next();
        !code[..at].ends_with(part_of_name)
            && after.is_some_and(|c| !(c.is_ascii_alphanumeric() || c == '_'))
    })
}
