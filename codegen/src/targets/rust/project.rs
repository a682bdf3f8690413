//! What makes packages of the generated files: manifests, a README, the licence.

use askama::Template;

use super::names;
use crate::model::{Family, Identity, Names, Stream};
use crate::targets::output::Output;
use crate::targets::wrap::cell;

#[derive(Template)]
#[template(path = "rust/project/Cargo.toml.txt", escape = "none")]
struct Manifest<'f> {
    identity: &'f Identity,
    names: &'f Names,
    /// As a string of TOML.
    summary: String,
}

#[derive(Template)]
#[template(path = "rust/project/README.md.txt", escape = "none")]
struct Readme<'f> {
    names: &'f Names,
    summary: String,
    /// The crate's name, as code has it.
    crate_name: String,
    /// The module of the first stream.
    first: String,
    /// Whether the first stream has at least an octet.
    refuses_no_octets: bool,
    /// Whether the record header of some stream has fields that a record does not tell.
    further: bool,
    /// Whether the magic of some stream tells the order of octets.
    orders: bool,
    streams: Vec<Row>,
}

/// A stream in the README's table.
struct Row {
    module: String,
    title: String,
    versions: String,
}

#[derive(Template)]
#[template(path = "rust/project/testee.toml.txt", escape = "none")]
struct TesteeManifest<'f> {
    identity: &'f Identity,
    names: &'f Names,
}

/// The files beside the library's sources.
///
/// # Errors
/// If a template cannot be rendered.
pub fn files(family: &Family) -> askama::Result<Vec<Output>> {
    let identity = &family.identity;
    let names = &identity.names;
    // What JSON writes is a basic string of TOML, too.
    let summary = serde_json::Value::from(identity.summary()).to_string();
    let manifest = Manifest { identity, names, summary };
    let modules = names::modules(family);
    let rows = family.streams.iter().zip(&modules).map(|(stream, module)| Row {
        module: module.clone(),
        title: cell(&stream.title),
        versions: stream.version_list(),
    });
    let readme = Readme {
        names,
        summary: identity.summary(),
        crate_name: names.package_in_code(),
        first: modules.first().cloned().unwrap_or_default(),
        refuses_no_octets: family.streams.first().is_some_and(Stream::refuses_no_octets),
        further: family.streams.iter().any(|stream| stream.framing.has_further()),
        orders: family.streams.iter().any(Stream::tells_order),
        streams: rows.collect(),
    };
    let mut files = vec![
        Output { path: "Cargo.toml".into(), text: manifest.render()? + "\n" },
        Output { path: "README.md".into(), text: readme.render()? + "\n" },
    ];
    files.extend(identity.license_texts.iter().map(Output::from));
    Ok(files)
}

/// The manifest of the testee.
///
/// # Errors
/// If the template cannot be rendered.
pub fn testee(family: &Family) -> askama::Result<Vec<Output>> {
    let identity = &family.identity;
    let manifest = TesteeManifest { identity, names: &identity.names };
    Ok(vec![Output { path: "Cargo.toml".into(), text: manifest.render()? + "\n" }])
}
