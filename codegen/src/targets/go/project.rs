//! What makes a module of the generated files: go.mod, a README with an example that is tested, the
//! licence.

use askama::Template;

use super::scopes;
use crate::model::{Family, Names, Stream};
use crate::targets::output::Output;
use crate::targets::wrap::cell;

#[derive(Template)]
#[template(path = "go/project/README.md.txt", escape = "none")]
struct Readme<'f> {
    names: &'f Names,
    summary: String,
    /// The package of the first stream.
    first: &'f str,
    streams: Vec<Row<'f>>,
}

/// A stream in the README's table.
struct Row<'f> {
    package: &'f str,
    title: String,
    versions: String,
}

#[derive(Template)]
#[template(path = "go/project/example_test.go.txt", escape = "none")]
struct Example<'f> {
    names: &'f Names,
    first: &'f str,
    /// Whether the first stream has at least an octet.
    refuses_no_octets: bool,
}

/// The files beside the packages, and the test of the README's example.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let identity = &family.identity;
    let names = &identity.names;
    let packages = scopes::packages(family);
    let first = packages.first().map_or("", String::as_str);
    let refuses_no_octets = family.streams.first().is_some_and(Stream::refuses_no_octets);
    let rows = family.streams.iter().zip(&packages).map(|(stream, package)| Row {
        package,
        title: cell(&stream.title),
        versions: stream.version_list(),
    });
    let readme = Readme { names, summary: identity.summary(), first, streams: rows.collect() };
    let mut files = vec![
        Output { path: "go.mod".into(), text: format!("module {}\n\ngo 1.19\n", names.module) },
        Output { path: "README.md".into(), text: readme.render()? + "\n" },
        Output {
            path: format!("{first}/example_test.go"),
            text: Example { names, first, refuses_no_octets }.render()? + "\n",
        },
    ];
    files.extend(identity.license_texts.iter().map(Output::from));
    Ok(files)
}
