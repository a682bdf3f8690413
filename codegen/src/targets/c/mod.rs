//! C: a plain header for each stream, and a freestanding codec of it.
//!
//! Structures and constants become a header that needs nothing else (`header`); `codec` is the header
//! of reader and writer, `inline` the one with what is compiled into the caller. Checks become
//! functions that reader and writer share (`shared`, `checks`, `expression`, `place`); `parts` are
//! what follows the fixed part of a body. All text goes through `tidy`, which lays it out.

mod checks;
mod checksum;
mod cleared;
mod codec;
mod context;
mod copy;
mod expression;
mod fixed;
mod get;
mod header;
mod inline;
mod items;
mod layouts;
mod load;
mod loops;
mod members;
mod named;
mod names;
mod output;
mod parts;
mod patterns;
mod pieces;
mod place;
pub mod project;
mod reader;
mod remember;
mod rules;
mod save;
mod shared;
mod signatures;
mod store;
mod stream;
mod structures;
pub mod testee;
mod testee_tables;
mod tidy;
mod trailer;
mod turn;
mod value;
mod varying;
mod writer;

use askama::Template;

use self::context::Context;
use self::names::Dictionary;
use super::output::Output;
use crate::model::Class;
use crate::plan::FamilyPlan;

/// The hand-written support code that users include.
const PUBLIC: [(&str, &str); 5] = [
    ("streamspec/decoder.h", include_str!("../../../runtime/c/decoder.h")),
    ("streamspec/load.h", include_str!("../../../runtime/c/load.h")),
    ("streamspec/save.h", include_str!("../../../runtime/c/save.h")),
    ("streamspec/integers.h", include_str!("../../../runtime/c/integers.h")),
    ("streamspec/streamspec.h", include_str!("../../../runtime/c/streamspec.h")),
];

/// The hand-written support code that is compiled.
const PRIVATE: [(&str, &str); 14] = [
    ("checksum.c", include_str!("../../../runtime/c/checksum.c")),
    ("clear.c", include_str!("../../../runtime/c/clear.c")),
    ("error.c", include_str!("../../../runtime/c/error.c")),
    ("internal.h", include_str!("../../../runtime/c/internal.h")),
    ("layouts.c", include_str!("../../../runtime/c/layouts.c")),
    ("load.c", include_str!("../../../runtime/c/load.c")),
    ("loading.h", include_str!("../../../runtime/c/loading.h")),
    ("names.c", include_str!("../../../runtime/c/names.c")),
    ("octets.c", include_str!("../../../runtime/c/octets.c")),
    ("output.c", include_str!("../../../runtime/c/output.c")),
    ("runs.c", include_str!("../../../runtime/c/runs.c")),
    ("save.c", include_str!("../../../runtime/c/save.c")),
    ("saving.h", include_str!("../../../runtime/c/saving.h")),
    ("turns.c", include_str!("../../../runtime/c/turns.c")),
];

#[derive(Template)]
#[template(path = "c/classes.h.txt", escape = "none")]
struct ClassesHeader {
    classes: Vec<(String, &'static str, &'static str)>,
}

#[derive(Template)]
#[template(path = "c/classes.c.txt", escape = "none")]
struct ClassesSource {
    classes: Vec<(String, &'static str, &'static str)>,
}

fn classes() -> Vec<(String, &'static str, &'static str)> {
    Class::ALL.map(|c| (c.name().to_uppercase(), c.name(), c.doc())).to_vec()
}

/// The headers that users include.
///
/// # Errors
/// If a template cannot be rendered.
pub fn include(plan: &FamilyPlan) -> askama::Result<Vec<Output>> {
    let mut files = Output::copied(&PUBLIC);
    let text = tidy::tidy(&ClassesHeader { classes: classes() }.render()?);
    files.push(Output { path: "streamspec/classes.h".into(), text });
    let dictionary = Dictionary::new(plan);
    for names in dictionary.streams() {
        let context = Context::new(names);
        let path = |suffix: &str| format!("{}/{}{suffix}.h", names.directory(), names.module());
        files.push(Output { path: path(""), text: header::header(names)? });
        files.push(Output { path: path("_codec"), text: codec::header(&context)? });
        if let Some(text) = inline::header(&context)? {
            files.push(Output { path: path("_inline"), text });
        }
        files.push(Output { path: path("_copy"), text: copy::header(names)? });
        files.push(Output { path: path("_decoder"), text: pieces::header(names)? });
        files.push(Output { path: path("_load"), text: load::header(names)? });
        files.push(Output { path: path("_names"), text: named::header(names)? });
        files.push(Output { path: path("_save"), text: save::header(names)? });
    }
    Ok(files)
}

/// The files that are compiled.
///
/// # Errors
/// If a template cannot be rendered.
pub fn sources(plan: &FamilyPlan) -> askama::Result<Vec<Output>> {
    let mut files = Output::copied(&PRIVATE);
    let text = tidy::tidy(&ClassesSource { classes: classes() }.render()?);
    files.push(Output { path: "classes.c".into(), text });
    let dictionary = Dictionary::new(plan);
    for names in dictionary.streams() {
        let context = Context::new(names);
        let mut add = |suffix: &str, text: String| {
            files.push(Output { path: format!("{}_{suffix}", names.module()), text });
        };
        add("checks.h", shared::checks_file(&context)?);
        add("copy.c", copy::source(&context)?);
        add("layout.c", header::layout(names)?);
        add("names.c", named::source(names)?);
        add("reader.c", reader::reader(&context)?);
        add("rules.c", rules::rules_file(names)?);
        add("turn.c", turn::turn_file(&context)?);
        add("decoder.c", pieces::source(names)?);
        add("load.c", load::source(names)?);
        add("save.c", save::source(names)?);
        add("writer.c", writer::writer(&context)?);
    }
    Ok(files)
}
