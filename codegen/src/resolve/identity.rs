//! What a family says of itself: the forms of its names.

use super::names::is_word;
use crate::diagnostics::{At, Diagnostics};
use crate::keywords;
use crate::model::{Chapter, Identity, Names};
use crate::yaml::source::FamilyFile;
use crate::yaml::{Parsed, Written};

/// What a directory of descriptions is called.
pub fn identity(written: &Written, diagnostics: &mut Diagnostics) -> Identity {
    let Some(family) = &written.family else {
        let files = written.descriptions.iter().map(|d| &d.stream.content);
        let title = files.clone().next().map(|file| file.title.as_str());
        return Identity::of_streams(files.map(|file| file.stream.as_str()), title);
    };
    let mut forms = Forms { family, diagnostics };
    forms.check();
    let file = &family.content;
    let defaults = Names::of(&file.family);
    let or = |given: &Option<String>, default| given.clone().unwrap_or(default);
    Identity {
        title: file.title.trim().to_owned(),
        doc: Some(file.doc.trim().to_owned()),
        chapters: written.chapters.iter().map(|c| chapter(&c.path, &c.text)).collect(),
        names: Names {
            prefix: or(&file.prefix, defaults.prefix),
            package: or(&file.crate_name, defaults.package),
            module: or(&file.module, defaults.module),
            family: defaults.family,
        },
        version: or(&file.version, "0.1.0".into()),
        license: file.license.clone(),
        license_texts: written.licenses.iter().map(|f| (f.path.clone(), f.text.clone())).collect(),
        readmes: written
            .readmes
            .iter()
            .map(|f| (f.path.clone(), f.text.trim_end().to_owned()))
            .collect(),
        repository: file.repository.clone(),
    }
}

fn chapter(path: &str, text: &str) -> Chapter {
    let file = path.rsplit('/').next().unwrap_or(path);
    let heading = text.lines().find_map(|line| line.strip_prefix("# "));
    Chapter {
        title: heading.unwrap_or(file.trim_end_matches(".md")).trim().to_owned(),
        file: file.to_owned(),
        text: text.to_owned(),
    }
}

/// Reports values of a form that some language or registry would refuse.
struct Forms<'a> {
    family: &'a Parsed<FamilyFile>,
    diagnostics: &'a mut Diagnostics,
}

impl Forms<'_> {
    fn check(&mut self) {
        let file = &self.family.content;
        self.form("family", Some(&file.family), "name of a family", is_family, FAMILY);
        self.form("version", file.version.as_ref(), "version", is_version, VERSION);
        self.form("license", file.license.as_ref(), "SPDX expression", is_license, LICENSE);
        self.form("repository", file.repository.as_ref(), "address", is_address, ADDRESS);
        if file.prefix.is_none() && is_family(&file.family) {
            let prefix = Names::of(&file.family).prefix;
            self.form("family", Some(&prefix), "prefix of names in C", is_prefix, PREFIX);
        }
        self.form("prefix", file.prefix.as_ref(), "prefix of names in C", is_prefix, PREFIX);
        self.form("crate", file.crate_name.as_ref(), "name of a crate", is_crate, CRATE);
        self.form("module", file.module.as_ref(), "path of a Go module", is_module, MODULE);
    }

    fn form(
        &mut self,
        key: &str,
        value: Option<&String>,
        what: &str,
        holds: fn(&str) -> bool,
        remedy: &str,
    ) {
        if let Some(value) = value.filter(|value| !holds(value)) {
            let message = format!("`{value}` is not a valid {what}");
            self.diagnostics.report(&At::file(self.family.file).key(key), message, remedy);
        }
    }
}

const FAMILY: &str = "use lower-case letters, digits and single `-`, as in `jukebox`";
const VERSION: &str = "write three numbers, as in `0.1.0`";
const LICENSE: &str = "use an SPDX expression, such as `MIT OR Apache-2.0`";
const ADDRESS: &str = "write an address without spaces that begins with `https://`";
const PREFIX: &str = "use lower-case letters, digits and single `_`, but not `streamspec`, which is \
                      the prefix of the shared code";
const CRATE: &str = "use lower-case letters, digits and single `-` or `_`, as in `jukebox-streams`, but not a \
                     word that Rust or CMake reserves";
const MODULE: &str = "use lower-case letters, digits and `-._~` between single `/`, as in \
                      `example.org/jukebox`";

pub(super) fn is_family(text: &str) -> bool {
    is_word(text, &['-'])
}

fn is_version(text: &str) -> bool {
    let number = |n: &str| n.parse::<u32>().is_ok_and(|value| value.to_string() == n);
    text.split('.').count() == 3 && text.split('.').all(number)
}

fn is_license(text: &str) -> bool {
    let inner = |c: char| c.is_ascii_alphanumeric() || " .-+():".contains(c);
    text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '(') && text.chars().all(inner)
}

fn is_address(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_graphic() && !"\"'<>\\`|{}^".contains(c);
    text.strip_prefix("https://").is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain))
}

pub(super) fn is_prefix(text: &str) -> bool {
    is_word(text, &['_']) && text != "streamspec"
}

/// Crates of Rust itself.
const CRATES: [&str; 5] = ["core", "std", "alloc", "test", "proc_macro"];
/// Targets that every CMake project has.
const CMAKE_TARGETS: [&str; 8] =
    ["all", "clean", "edit_cache", "help", "install", "package", "package_source", "rebuild_cache"];

pub(super) fn is_crate(text: &str) -> bool {
    let kept = [&CRATES[..], &CMAKE_TARGETS, &keywords::RESERVED];
    is_word(text, &['-', '_']) && !kept.iter().any(|words| words.contains(&text))
}

fn is_module(text: &str) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._~".contains(c);
    text.split('/').all(|part| {
        !part.is_empty()
            && part.chars().all(inner)
            && !part.starts_with(['.', '-'])
            && !part.ends_with('.')
    })
}
