//! The generated bindings: programs that are built when they are asked for.

use std::ffi::OsStr;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use streamspec_codegen::scratch;
use streamspec_codegen::targets::Target;

use super::orphans::SPARED;
use super::sources::Sources;

/// A binding, and what it takes to build its testee.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// The testee's name.
    pub name: &'static str,
    /// Its language.
    language: Target,
    /// The compiler, unless an environment variable names another one.
    tool: &'static str,
    /// That environment variable.
    variable: &'static str,
    /// What the compiler is told besides.
    flags: &'static [&'static str],
    /// The program that runs what the compiler makes, if this machine cannot.
    runner: Option<&'static str>,
}

/// The bindings in all languages.
pub const BINDINGS: [Binding; 6] = [
    Binding {
        name: "c",
        language: Target::C,
        tool: "cc",
        variable: "CC",
        flags: &["-O1"],
        runner: None,
    },
    Binding {
        name: "go",
        language: Target::Go,
        tool: "go",
        variable: "GO",
        flags: &[],
        runner: None,
    },
    Binding {
        name: "javascript",
        language: Target::JavaScript,
        tool: "node",
        variable: "NODE",
        flags: &[],
        runner: None,
    },
    Binding {
        name: "ocaml",
        language: Target::OCaml,
        tool: "ocamlopt",
        variable: "OCAMLOPT",
        flags: &[],
        runner: None,
    },
    Binding {
        name: "python",
        language: Target::Python,
        tool: "python3",
        variable: "PYTHON",
        flags: &["-B"],
        runner: None,
    },
    Binding {
        name: "rust",
        language: Target::Rust,
        tool: "cargo",
        variable: "CARGO",
        flags: &[],
        runner: None,
    },
];

/// The C binding on machines that differ: with 32 bits, and with the most significant octet first.
pub const FOREIGN: [Binding; 2] = [
    Binding {
        name: "c-i386",
        language: Target::C,
        tool: "cc",
        variable: "CC",
        flags: &["-O1", "-m32"],
        runner: None,
    },
    Binding {
        name: "c-s390x",
        language: Target::C,
        tool: "s390x-linux-gnu-gcc",
        variable: "CC_S390X",
        flags: &["-O1", "-static"],
        runner: Some("qemu-s390x"),
    },
];

/// Why there is no testee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotBuilt {
    /// The compiler is not installed.
    NoCompiler(String),
    /// There are no sources.
    NoSources,
    /// It did not compile.
    Failed(String),
}

impl fmt::Display for NotBuilt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCompiler(tool) => write!(f, "there is no `{tool}`"),
            Self::NoSources => f.write_str("its sources are not here"),
            Self::Failed(message) => write!(f, "its testee was not built: {message}"),
        }
    }
}

impl std::error::Error for NotBuilt {}

impl Binding {
    /// The command line of the testee, which is built anew if a source is younger.
    ///
    /// # Errors
    /// If the compiler is missing, or finds a fault.
    pub fn build(&self, sources: &Sources) -> Result<String, NotBuilt> {
        match self.language {
            Target::JavaScript => return self.interpreted(sources, "testee/main.js"),
            Target::Python => return self.interpreted(sources, "testee"),
            Target::C | Target::Go | Target::OCaml | Target::Rust => {}
        }
        let program =
            self.program(sources).map(|program| program.to_string_lossy().into_owned())?;
        let words = self.runner.into_iter().chain([program.as_str()]);
        shlex::try_join(words).map_err(|error| NotBuilt::Failed(error.to_string()))
    }

    /// The command line of a testee that nothing has to be compiled for.
    fn interpreted(&self, sources: &Sources, program: &str) -> Result<String, NotBuilt> {
        let code = sources.generated.join(self.language.about().directory).join(program);
        if !code.exists() {
            return Err(NotBuilt::NoSources);
        }
        let tool = std::env::var_os(self.variable).unwrap_or_else(|| self.tool.into());
        let mut version = Command::new(&tool);
        version.arg("--version");
        Self::run(&tool, version)?;
        let (tool, code) = (tool.to_string_lossy(), code.to_string_lossy());
        let words = [&*tool].into_iter().chain(self.flags.iter().copied()).chain([&*code]);
        shlex::try_join(words).map_err(|error| NotBuilt::Failed(error.to_string()))
    }

    fn program(&self, sources: &Sources) -> Result<PathBuf, NotBuilt> {
        let failed = |error: io::Error| NotBuilt::Failed(error.to_string());
        let code = sources.generated.join(self.language.about().directory);
        if !code.is_dir() {
            return Err(NotBuilt::NoSources);
        }
        fs::create_dir_all(&sources.programs).map_err(failed)?;
        let programs = std::path::absolute(&sources.programs).map_err(failed)?;
        let tool = std::env::var_os(self.variable).unwrap_or_else(|| self.tool.into());
        if self.language == Target::Rust {
            let target = programs.join("rust");
            let name = format!("{}-testee{}", sources.package, std::env::consts::EXE_SUFFIX);
            let program = target.join("release").join(name);
            if modified(&program) <= youngest(&code) {
                Self::run(&tool, rust(&tool, &code, &target))?;
            }
            return Ok(program);
        }
        let program = programs.join(self.name);
        if modified(&program) > youngest(&code) {
            return Ok(program);
        }
        // Several processes may build at the same time; each puts a whole program in place.
        let directory = scratch::directory_in(&programs).map_err(failed)?;
        let scratch = directory.path().join(self.name);
        let command = match self.language {
            Target::Go => go(&tool, &code, &scratch),
            Target::OCaml => ocaml(&tool, &code, &scratch)?,
            Target::C | Target::JavaScript | Target::Python | Target::Rust => {
                self.c(&tool, &code, &scratch)
            }
        };
        Self::run(&tool, command)?;
        fs::rename(&scratch, &program).map_err(failed)?;
        Ok(program)
    }

    fn run(tool: &OsStr, mut command: Command) -> Result<(), NotBuilt> {
        match command.env(SPARED, "1").output() {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => {
                Err(NotBuilt::Failed(String::from_utf8_lossy(&output.stderr).into_owned()))
            }
            Err(_) => Err(NotBuilt::NoCompiler(tool.to_string_lossy().into_owned())),
        }
    }

    fn c(&self, tool: &OsStr, code: &Path, program: &Path) -> Command {
        let mut command = Command::new(tool);
        command.arg("-std=c99").args(self.flags).arg("-o").arg(program);
        command.arg("-I").arg(code.join("include"));
        for directory in ["src", "testee"] {
            command.args(files(&code.join(directory), "c"));
        }
        command
    }
}

fn go(tool: &OsStr, code: &Path, program: &Path) -> Command {
    let mut command = Command::new(tool);
    command.current_dir(code).args(["build", "-o"]).arg(program).arg("./testee");
    command
}

/// The compiler puts what it makes beside its sources, and wants them in the order of their needs.
fn ocaml(tool: &OsStr, code: &Path, program: &Path) -> Result<Command, NotBuilt> {
    let failed = |error: io::Error| NotBuilt::Failed(error.to_string());
    let directory = program.with_extension("sources");
    fs::create_dir_all(&directory).map_err(failed)?;
    for from in ["src", "src/streamspec", "testee"] {
        for file in files(&code.join(from), "ml") {
            fs::copy(&file, directory.join(file.file_name().unwrap_or_default()))
                .map_err(failed)?;
        }
    }
    let names: Vec<PathBuf> = files(&directory, "ml");
    let names = names.iter().filter_map(|path| path.file_name());
    let mut sort = Command::new("ocamldep");
    let sorted = sort.current_dir(&directory).arg("-sort").args(names).output();
    let sorted = sorted.map_err(|_| NotBuilt::NoCompiler("ocamldep".into()))?;
    let sorted = String::from_utf8_lossy(&sorted.stdout).into_owned();
    let mut command = Command::new(tool);
    command.current_dir(&directory).arg("-o").arg(program).args(sorted.split_whitespace());
    Ok(command)
}

fn rust(tool: &OsStr, code: &Path, target: &Path) -> Command {
    let mut command = Command::new(tool);
    command.args(["build", "--quiet", "--release", "--manifest-path"]);
    command.arg(code.join("testee/Cargo.toml")).arg("--target-dir").arg(target);
    command
}

/// The files of a directory with an extension, in order.
fn files(directory: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    files.sort();
    files
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).and_then(|m| m.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
}

/// When the youngest file below a directory was changed.
fn youngest(directory: &Path) -> SystemTime {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    let ages = entries.map(|entry| entry.path()).map(|path| match path.is_dir() {
        true => youngest(&path),
        false => modified(&path),
    });
    ages.max().unwrap_or(SystemTime::UNIX_EPOCH)
}
