//! Go: the module `xenstreams`, a package for each stream.
//!
//! Fixed layouts become plain structures (`structure`), what follows them in a body becomes slices
//! and views (`parts`), rules become checks (`checks`, `expression`); `framed` puts reader and writer
//! together. `tidy` gives all of it the form of `gofmt`.

mod check_list;
mod checks;
mod expression;
mod flow;
mod flow_write;
mod framed;
mod heading;
mod names;
mod parts;
mod record;
mod record_rules;
mod stream;
mod structure;
mod taken;
pub mod testee;
mod tidy;
mod types;
mod written;

use askama::Template;

use super::output::Output;
use crate::model::{Class, Family};
use types::about;

/// The hand-written support code, copied as it is.
const RUNTIME: [(&str, &str); 12] = [
    ("error.go", include_str!("../../../runtime/go/error.go")),
    ("option.go", include_str!("../../../runtime/go/option.go")),
    ("order.go", include_str!("../../../runtime/go/order.go")),
    ("view.go", include_str!("../../../runtime/go/view.go")),
    (
        "internal/wire/arithmetic.go",
        include_str!("../../../runtime/go/internal/wire/arithmetic.go"),
    ),
    ("internal/wire/cursor.go", include_str!("../../../runtime/go/internal/wire/cursor.go")),
    ("internal/wire/element.go", include_str!("../../../runtime/go/internal/wire/element.go")),
    ("internal/wire/fault.go", include_str!("../../../runtime/go/internal/wire/fault.go")),
    ("internal/wire/input.go", include_str!("../../../runtime/go/internal/wire/input.go")),
    ("internal/wire/runs.go", include_str!("../../../runtime/go/internal/wire/runs.go")),
    ("internal/wire/wire_test.go", include_str!("../../../runtime/go/internal/wire/wire_test.go")),
    ("go.mod", "module xenstreams\n\ngo 1.19\n"),
];

#[derive(Template)]
#[template(path = "go/class.txt", escape = "none")]
struct Classes {
    classes: Vec<(String, &'static str, String)>,
}

/// All files of the module.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let output = |(path, text): (&str, &str)| Output { path: path.into(), text: text.into() };
    let mut files: Vec<Output> = RUNTIME.into_iter().map(output).collect();
    let classes = Class::ALL.map(|c| {
        let name = format!("Class{}", names::exported(c.name()));
        let doc = about(&name, c.doc());
        (name, c.name(), doc)
    });
    let text = Classes { classes: classes.to_vec() }.render()?;
    files.push(Output { path: "class.go".into(), text: tidy::tidy(&text) });
    for stream in &family.streams {
        files.extend(stream::files(family, stream)?);
    }
    Ok(files)
}

/// A generated file: with the imports that its code needs, in the form of `gofmt`.
fn source(text: &str, family: &Family) -> String {
    let standard = ["bytes", "encoding/binary", "fmt", "io", "strconv", "strings"];
    let own: Vec<String> = ["xenstreams", "xenstreams/internal/wire"]
        .into_iter()
        .map(str::to_owned)
        .chain(family.streams.iter().map(|s| format!("xenstreams/{}", names::package(&s.name))))
        .collect();
    let used = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        tidy::mentions(text, name).then(|| format!("\"{path}\"\n"))
    };
    let mut standard: Vec<String> = standard.into_iter().filter_map(used).collect();
    let mut own: Vec<String> = own.iter().filter_map(|path| used(path)).collect();
    standard.sort();
    own.sort();
    let imports = match (standard.as_slice(), own.as_slice()) {
        ([], []) => String::new(),
        ([only], []) | ([], [only]) => format!("import {only}\n"),
        (standard, own) => format!("import (\n{}\n{})\n", standard.concat(), own.concat()),
    };
    let (head, body) = text.split_at(package_end(text));
    tidy::tidy(&format!("{head}\n\n{imports}\n{body}"))
}

/// Where the package clause ends.
fn package_end(text: &str) -> usize {
    let start = text.find("\npackage ").map_or(0, |at| at + 1);
    text[start..].find('\n').map_or(text.len(), |end| start + end)
}
