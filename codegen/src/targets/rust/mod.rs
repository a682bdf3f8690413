//! Rust: a crate with a module for each stream.
//!
//! Fixed layouts become plain `repr(C)` structures (`structure`), what follows them in a body
//! becomes slices (`parts`), rules become checks (`checks`, `expression`); `stream` puts reader
//! and writer together.

mod any_record;
mod checks;
mod cleared;
mod cleared_body;
mod elements;
mod expression;
mod file;
mod fixed;
mod followers;
mod format;
mod frame;
mod framed;
mod headers;
mod inner;
mod later;
mod layout;
mod layouts;
mod load;
mod measured;
pub(crate) mod names;
mod output;
mod parts;
mod patterns;
pub mod project;
mod put;
mod read;
mod reader;
mod record;
mod record_line;
mod rules;
mod save;
mod state;
mod stream;
mod takes;
pub mod testee;
mod testee_tables;
mod texts;
mod types;
mod values;
mod varying;
mod words;
mod write;
mod writer;
mod written;

use askama::Template;

use self::file::StreamNames;
use crate::model::Class;
use crate::plan::FamilyPlan;
use crate::targets::output::Output;
pub use format::{can_format, format};

/// The hand-written support code, copied as it is.
const RUNTIME: [(&str, &str); 19] = [
    ("array.rs", include_str!("../../../runtime/rust/array.rs")),
    ("checksum.rs", include_str!("../../../runtime/rust/checksum.rs")),
    ("decoder.rs", include_str!("../../../runtime/rust/decoder.rs")),
    ("error.rs", include_str!("../../../runtime/rust/error.rs")),
    ("input.rs", include_str!("../../../runtime/rust/input.rs")),
    ("integer.rs", include_str!("../../../runtime/rust/integer.rs")),
    ("io.rs", include_str!("../../../runtime/rust/io.rs")),
    ("io_error.rs", include_str!("../../../runtime/rust/io_error.rs")),
    ("load.rs", include_str!("../../../runtime/rust/load.rs")),
    ("chain.rs", include_str!("../../../runtime/rust/chain.rs")),
    ("names.rs", include_str!("../../../runtime/rust/names.rs")),
    ("nested.rs", include_str!("../../../runtime/rust/nested.rs")),
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
pub fn files(plan: &FamilyPlan) -> askama::Result<Vec<Output>> {
    let family = plan.family;
    let mut files = Output::copied(&RUNTIME);
    let modules = names::modules(family);
    files.push(Output {
        path: "lib.rs".into(),
        text: Library { streams: modules.clone() }.render()?,
    });
    let classes = Class::ALL.map(|c| (names::camel(c.name()), c.name(), c.doc())).to_vec();
    files.push(Output { path: "class.rs".into(), text: Classes { classes }.render()? });
    let names = followers::all_names(plan, &modules);
    let all: Vec<StreamNames> = plan
        .streams
        .iter()
        .zip(&names)
        .map(|(plan, names)| StreamNames { plan, names, modules: &modules })
        .collect();
    for stream in &all {
        files.extend(stream::files(plan, &all, *stream)?);
    }
    Ok(files)
}
