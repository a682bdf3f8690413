//! From descriptions to a program in a language: generated, and compiled with warnings denied.

mod c;
mod go;
mod javascript;
mod ocaml;
mod python;
mod rust;
mod unity;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use streamspec_codegen::model::Family;
use streamspec_codegen::targets::Target;

use crate::case::quietly;

/// Generated files: their paths from the root of all languages, and their texts.
pub type Files = BTreeMap<String, String>;

/// Why there is no code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotGenerated {
    /// The generator says that it cannot.
    Refused(String),
    /// It panicked.
    Panicked(String),
}

/// The code of a family and the program by which it is judged.
///
/// # Errors
/// If the generator refuses, or panics.
pub fn generate(target: Target, family: &Family) -> Result<Files, NotGenerated> {
    let directories = quietly(|| target.directories(family, true))
        .map_err(NotGenerated::Panicked)?
        .map_err(|error| NotGenerated::Refused(error.to_string()))?;
    let files = directories.into_iter().flat_map(|directory| {
        let path = directory.path;
        directory.files.into_iter().map(move |file| (format!("{path}/{}", file.path), file.text))
    });
    Ok(files.collect())
}

/// How much a compiler is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scrutiny {
    /// What it takes to have a program, with all warnings; in C, the files of a stream are joined.
    Joined,
    /// Every file by itself.
    Once,
    /// In C, every standard, and the headers in C++ behind those of the system: what is a word or a
    /// macro in one of them alone is found.
    EveryStandard,
}

/// A place where programs are compiled, and what is known from earlier attempts.
#[derive(Debug)]
pub struct Workshop {
    target: Target,
    scrutiny: Scrutiny,
    root: PathBuf,
    objects: c::Objects,
}

impl Workshop {
    /// A workshop in a directory of its own, which is emptied.
    pub fn new(target: Target, scrutiny: Scrutiny, root: PathBuf) -> Self {
        let _ = fs::remove_dir_all(root.join(name(target)));
        Self { target, scrutiny, root, objects: c::Objects::new() }
    }

    /// The language.
    pub fn target(&self) -> Target {
        self.target
    }

    /// A second workshop for the same language.
    pub fn beside(&self, directory: &str) -> Self {
        Self::new(self.target, self.scrutiny, self.root.join(directory))
    }

    /// Writes files; those of earlier families go, and what has not changed is not touched.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(&self, files: &Files) -> io::Result<()> {
        let kept = |path: &Path| files.contains_key(&*path.to_string_lossy());
        for there in below(&self.root.join(name(self.target))) {
            let path = there.strip_prefix(&self.root).unwrap_or(&there);
            let gone = match path.extension().and_then(|e| e.to_str()) {
                Some("c" | "h" | "go" | "js" | "ml" | "py" | "rs" | "ts") => !kept(path),
                Some("o" | "d") => !kept(&path.with_extension("c")),
                _ => false,
            };
            if gone {
                fs::remove_file(&there)?;
            }
        }
        // A test of the module is about the streams of this repository.
        for (path, text) in files.iter().filter(|(path, _)| !path.ends_with("_test.go")) {
            put(&self.root.join(path), text)?;
        }
        match self.target {
            Target::Go => go::write_module(&self.root),
            Target::C | Target::JavaScript | Target::OCaml | Target::Python | Target::Rust => {
                Ok(())
            }
        }
    }

    /// Compiles what was written: the program.
    ///
    /// # Errors
    /// What the compiler says.
    pub fn compile(&mut self) -> Result<PathBuf, String> {
        match self.target {
            Target::C => c::compile(&self.root, self.scrutiny, &mut self.objects),
            Target::Go => go::compile(&self.root),
            Target::JavaScript => javascript::compile(&self.root),
            Target::OCaml => ocaml::compile(&self.root),
            Target::Python => python::compile(&self.root),
            Target::Rust => rust::compile(&self.root),
        }
    }
}

/// A program without which a language cannot be compiled here, if one is missing.
pub fn missing(target: Target) -> Option<&'static str> {
    let programs: &[&str] = match target {
        Target::C => &["gcc", "g++"],
        Target::Go => &["go"],
        Target::JavaScript => &["node"],
        Target::OCaml => &["ocamlc", "ocamlopt", "ocamldep"],
        Target::Python => &["python3"],
        Target::Rust => &["cargo", "rustc"],
    };
    let missing = |program: &&&str| {
        let mut command = Command::new(program);
        command.arg(if target == Target::Go { "version" } else { "--version" });
        command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_err()
    };
    programs.iter().find(missing).copied()
}

/// What a language is called, and the directory in which its code stands.
pub fn name(target: Target) -> &'static str {
    target.about().directory
}

fn put(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, text)
}

fn below(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] })
        .collect();
    found.sort();
    found
}

/// Runs a compiler.
fn succeed(command: &mut Command) -> Result<(), String> {
    told_by(command).map(|_| ())
}

/// Runs a compiler: what it tells.
fn told_by(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let text = [output.stdout, output.stderr].concat();
    Err(String::from_utf8_lossy(&text).into_owned())
}

/// A program that calls an interpreter with one of its files.
fn script(program: &Path, interpreter: &str, file: &Path) -> Result<PathBuf, String> {
    let text = format!("#!/bin/sh\nexec {interpreter} '{}' \"$@\"\n", file.display());
    fs::write(program, text)
        .and_then(|()| executable(program))
        .map_err(|error| error.to_string())?;
    Ok(program.to_owned())
}

#[cfg(unix)]
fn executable(program: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(program, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> io::Result<()> {
    Ok(())
}
