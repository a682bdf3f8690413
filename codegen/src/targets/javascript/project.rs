//! What makes a package of the modules: package.json, an index, a README with an example, the licence.

use askama::Template;

use super::names;
use crate::model::{Family, Names, Record, Stream};
use crate::targets::output::Output;
use crate::targets::wrap::cell;

#[derive(Template)]
#[template(path = "javascript/project/README.md.txt", escape = "none")]
struct Readme<'f> {
    names: &'f Names,
    summary: String,
    /// What code calls the module of the first stream.
    first: &'f str,
    /// The class of the record of it that is saved first.
    example: String,
    /// Whether its magic tells the order of octets, and whether that of any stream does.
    order: bool,
    orders: bool,
    /// The variable of the classic script.
    global: String,
    streams: &'f [Row],
}

/// A stream in a table.
struct Row {
    file: String,
    name: String,
    title: String,
    versions: String,
}

#[derive(Template)]
#[template(path = "javascript/project/package.json.txt", escape = "none")]
struct Project<'f> {
    names: &'f Names,
    summary: String,
    version: &'f str,
    license: Option<&'f str>,
    streams: &'f [Row],
}

#[derive(Template)]
#[template(path = "javascript/project/index.txt", escape = "none")]
struct Index<'f> {
    streams: &'f [Row],
}

/// The files beside the modules.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let identity = &family.identity;
    let rows = family.streams.iter().zip(names::modules(family)).map(|(stream, module)| Row {
        file: module.file,
        name: module.name,
        title: cell(&stream.title),
        versions: stream.version_list(),
    });
    let streams: Vec<Row> = rows.collect();
    let readme = Readme {
        names: &identity.names,
        summary: identity.summary(),
        first: streams.first().map_or("", |stream| &stream.name),
        example: family.streams.first().and_then(example).unwrap_or_default(),
        order: family.streams.first().is_some_and(Stream::tells_order),
        orders: family.streams.iter().any(Stream::tells_order),
        global: names::global(family),
        streams: &streams,
    };
    let project = Project {
        names: &identity.names,
        summary: names::quoted(&identity.summary()),
        version: &identity.version,
        license: identity.license.as_deref(),
        streams: &streams,
    };
    let index = Index { streams: &streams }.render()? + "\n";
    let mut files = vec![
        Output { path: "package.json".into(), text: project.render()? + "\n" },
        Output { path: "README.md".into(), text: readme.render()? + "\n" },
        Output { path: "index.d.ts".into(), text: index.clone() },
        Output { path: "index.js".into(), text: index },
    ];
    files.extend(identity.license_texts.iter().map(Output::from));
    Ok(files)
}

/// The class of the record that is saved first, as an example.
fn example(stream: &Stream) -> Option<String> {
    let mut scope = names::Scope::classes();
    let class = |record: &Record| scope.take(names::class(&record.name));
    let classes: Vec<String> = stream.records.iter().map(class).collect();
    stream.save_order().first().map(|id| classes[id.0].clone())
}
