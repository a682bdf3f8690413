//! What makes a library of the modules: dune files, a README with an example, the licence.

use askama::Template;

use super::names::modules;
use crate::model::{Family, Names, Record, Stream};
use crate::targets::output::Output;
use crate::targets::wrap::cell;

#[derive(Template)]
#[template(path = "ocaml/project/README.md.txt", escape = "none")]
struct Readme<'f> {
    names: &'f Names,
    /// What code calls the library.
    library: String,
    summary: String,
    /// The module of the first stream.
    first: &'f str,
    /// The record of it that is saved first.
    example: (String, String),
    /// Whether its magic tells the order of octets, and whether that of any stream does.
    order: bool,
    orders: bool,
    streams: Vec<Row<'f>>,
}

/// A stream in the README's table.
struct Row<'f> {
    module: &'f str,
    title: String,
    versions: String,
}

#[derive(Template)]
#[template(path = "ocaml/project/dune-project.txt", escape = "none")]
struct Project<'f> {
    names: &'f Names,
    version: &'f str,
}

#[derive(Template)]
#[template(path = "ocaml/project/package.opam.txt", escape = "none")]
struct Package<'f> {
    names: &'f Names,
    title: String,
    summary: String,
    version: &'f str,
    license: Option<&'f str>,
    repository: Option<&'f str>,
}

#[derive(Template)]
#[template(path = "ocaml/project/dune.txt", escape = "none")]
struct Dune<'f> {
    names: &'f Names,
    library: String,
}

/// The files beside the modules.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let identity = &family.identity;
    let (names, modules) = (&identity.names, modules(family));
    let library = super::names::module(&names.package_in_code());
    let rows = family.streams.iter().zip(&modules).map(|(stream, module)| Row {
        module,
        title: cell(&stream.title),
        versions: stream.version_list(),
    });
    let readme = Readme {
        names,
        library: library.clone(),
        summary: identity.summary(),
        first: modules.first().map_or("", String::as_str),
        example: family.streams.first().and_then(example).unwrap_or_default(),
        order: family.streams.first().is_some_and(Stream::tells_order),
        orders: family.streams.iter().any(Stream::tells_order),
        streams: rows.collect(),
    };
    let project = Project { names, version: &identity.version };
    let package = Package {
        names,
        title: super::names::quoted(&identity.title),
        summary: super::names::quoted(&identity.summary()),
        version: &identity.version,
        license: identity.license.as_deref(),
        repository: identity.repository.as_deref(),
    };
    let dune = Dune { names, library: super::names::file(&library) };
    let file = |path: String, text: String| Output { path, text: text + "\n" };
    let mut files = vec![
        file("dune-project".into(), project.render()?),
        file(format!("{}.opam", names.package), package.render()?),
        file("src/dune".into(), dune.render()?),
        file("README.md".into(), readme.render()?),
    ];
    files.extend(identity.license_texts.iter().map(Output::from));
    Ok(files)
}

/// The record that is saved first, as an example: its constructor, and the field that holds its saver.
fn example(stream: &Stream) -> Option<(String, String)> {
    let mut scope = super::names::Scope::modules();
    let module = |record: &Record| scope.take(super::names::module(&record.name));
    let modules: Vec<String> = stream.records.iter().map(module).collect();
    let fields = super::names::savers(&modules);
    stream.save_order().first().map(|id| (modules[id.0].clone(), fields[id.0].clone()))
}
