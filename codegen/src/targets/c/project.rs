//! What makes a library of the generated files: CMake, pkg-config, a README with an example that
//! compiles, the licence.

use askama::Template;

use super::names::Dictionary;
use super::stream::sets;
use crate::model::{Identity, Names};
use crate::plan::FamilyPlan;
use crate::targets::output::Output;
use crate::targets::wrap::cell;

#[derive(Template)]
#[template(path = "c/project/CMakeLists.txt", escape = "none")]
struct Cmake<'f> {
    identity: &'f Identity,
    names: &'f Names,
    /// The name in capitals, of which those of options are made.
    upper: String,
    soversion: String,
}

#[derive(Template)]
#[template(path = "c/project/pc.in.txt", escape = "none")]
struct PkgConfig<'f> {
    names: &'f Names,
    summary: String,
}

#[derive(Template)]
#[template(path = "c/project/example.c.txt", escape = "none")]
struct Example {
    directory: String,
    module: String,
    prefix: String,
    /// Whether its reader takes memory.
    memory: bool,
}

#[derive(Template)]
#[template(path = "c/project/README.md.txt", escape = "none")]
struct Readme<'f> {
    names: &'f Names,
    summary: String,
    directory: String,
    example: String,
    streams: Vec<Row>,
}

/// A stream in the README's table.
struct Row {
    module: String,
    title: String,
    versions: String,
}

/// The files beside the library's headers and sources.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(plan: &FamilyPlan) -> askama::Result<Vec<Output>> {
    let identity = &plan.family.identity;
    let (names, summary) = (&identity.names, identity.summary());
    let dictionary = Dictionary::new(plan);
    let mut files = Vec::new();
    let mut add = |path: &str, text: String| files.push(Output { path: path.into(), text });
    let upper = names.package_in_code().to_uppercase();
    let cmake = Cmake { identity, names, upper, soversion: soversion(&identity.version) };
    add("CMakeLists.txt", cmake.render()? + "\n");
    let pkg_config = PkgConfig { names, summary: summary.clone() };
    add(&format!("{}.pc.in", names.package), pkg_config.render()? + "\n");
    if let Some(stream) = dictionary.streams().next() {
        let example = Example {
            directory: stream.directory(),
            module: stream.module(),
            prefix: stream.prefix(),
            memory: sets(stream) > 0,
        };
        let example = example.render()? + "\n";
        let rows = dictionary.streams().map(|names| Row {
            module: names.module(),
            title: cell(&names.plan.stream.title),
            versions: names.plan.stream.version_list(),
        });
        let directory = stream.directory();
        add("example.c", example.clone());
        let readme = Readme { names, summary, directory, example, streams: rows.collect() };
        add("README.md", readme.render()? + "\n");
    }
    files.extend(identity.license_texts.iter().map(Output::from));
    Ok(files)
}

/// Before 1.0, each minor version is another interface.
fn soversion(version: &str) -> String {
    let mut numbers = version.split('.');
    match (numbers.next(), numbers.next()) {
        (Some("0"), Some(minor)) => format!("0.{minor}"),
        (Some(major), _) => major.to_owned(),
        (None, _) => version.to_owned(),
    }
}
