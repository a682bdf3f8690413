//! The generated bindings in other languages: programs that are built when they are asked for.

use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// A binding, and what it takes to build its testee.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// The testee's name.
    pub name: &'static str,
    /// The directory in `generated/`.
    directory: &'static str,
    /// The compiler, unless an environment variable names another one.
    tool: &'static str,
    /// That environment variable.
    variable: &'static str,
    /// What the compiler is told besides.
    flags: &'static [&'static str],
    /// The program that runs what the compiler makes, if this machine cannot.
    runner: Option<&'static str>,
}

/// The bindings, apart from Rust, whose testee is part of this program.
pub const BINDINGS: [Binding; 2] = [
    Binding {
        name: "c",
        directory: "c",
        tool: "cc",
        variable: "CC",
        flags: &["-O2"],
        runner: None,
    },
    Binding { name: "go", directory: "go", tool: "go", variable: "GO", flags: &[], runner: None },
];

/// The C binding on machines that differ: with 32 bits, and with the most significant octet first.
pub const FOREIGN: [Binding; 2] = [
    Binding {
        name: "c-i386",
        directory: "c",
        tool: "cc",
        variable: "CC",
        flags: &["-O2", "-m32"],
        runner: None,
    },
    Binding {
        name: "c-s390x",
        directory: "c",
        tool: "s390x-linux-gnu-gcc",
        variable: "CC_S390X",
        flags: &["-O2", "-static"],
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
    /// The command line of the testee, which is built anew if a source is younger. The sources stand
    /// in a repository's `generated/`, and the programs in its `target/`.
    ///
    /// # Errors
    /// If the compiler is missing, or finds a fault.
    pub fn build(&self, repository: &Path) -> Result<String, NotBuilt> {
        let program = self.program(repository)?.to_string_lossy().into_owned();
        let words = self.runner.into_iter().chain([program.as_str()]);
        shlex::try_join(words).map_err(|error| NotBuilt::Failed(error.to_string()))
    }

    fn program(&self, repository: &Path) -> Result<PathBuf, NotBuilt> {
        let sources = repository.join("generated").join(self.directory);
        if !sources.is_dir() {
            return Err(NotBuilt::NoSources);
        }
        let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        let testees = target.unwrap_or_else(|| repository.join("target")).join("testees");
        fs::create_dir_all(&testees).map_err(|e| NotBuilt::Failed(e.to_string()))?;
        let program = std::path::absolute(testees.join(self.name)).unwrap_or_default();
        if modified(&program) > youngest(&sources) {
            return Ok(program);
        }
        let tool = std::env::var_os(self.variable).unwrap_or_else(|| self.tool.into());
        // Several processes may build at the same time; each puts a whole program in place.
        let scratch = testees.join(format!("{}-{}", self.name, std::process::id()));
        let scratch = std::path::absolute(scratch).unwrap_or_default();
        let mut command = self.command(&tool, &sources, &scratch);
        match command.output() {
            Ok(output) if output.status.success() => {
                fs::rename(&scratch, &program).map_err(|e| NotBuilt::Failed(e.to_string()))?;
                Ok(program)
            }
            Ok(output) => {
                Err(NotBuilt::Failed(String::from_utf8_lossy(&output.stderr).into_owned()))
            }
            Err(_) => Err(NotBuilt::NoCompiler(tool.to_string_lossy().into_owned())),
        }
    }

    fn command(&self, tool: &OsString, sources: &Path, program: &Path) -> Command {
        let mut command = Command::new(tool);
        if self.directory == "go" {
            command.current_dir(sources).args(["build", "-o"]).arg(program).arg("./testee");
            return command;
        }
        command.arg("-std=c99").args(self.flags).arg("-o").arg(program);
        command.arg("-I").arg(sources.join("include"));
        for directory in ["src", "testee"] {
            command.args(files(&sources.join(directory), "c"));
        }
        command
    }
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
