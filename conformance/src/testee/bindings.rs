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
    /// The directory in `generated/`, and the testee's name.
    pub name: &'static str,
    /// The compiler, unless an environment variable names another one.
    tool: &'static str,
    /// That environment variable.
    variable: &'static str,
}

/// The bindings, apart from Rust, whose testee is part of this program.
pub const BINDINGS: [Binding; 2] = [
    Binding { name: "c", tool: "cc", variable: "CC" },
    Binding { name: "go", tool: "go", variable: "GO" },
];

/// Why there is no testee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotBuilt {
    /// The compiler is not installed.
    NoCompiler(String),
    /// It did not compile.
    Failed(String),
}

impl fmt::Display for NotBuilt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCompiler(tool) => write!(f, "there is no `{tool}`"),
            Self::Failed(message) => write!(f, "its testee was not built: {message}"),
        }
    }
}

impl std::error::Error for NotBuilt {}

impl Binding {
    /// The testee, built anew if a source is younger.
    ///
    /// # Errors
    /// If the compiler is missing, or finds a fault.
    pub fn build(&self) -> Result<PathBuf, NotBuilt> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let sources = repository.join("generated").join(self.name);
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
        if self.name == "go" {
            return command_of_go(command, sources, program);
        }
        command.args(["-std=c99", "-O2", "-o"]).arg(program);
        command.arg("-I").arg(sources.join("include"));
        for directory in ["src", "testee"] {
            command.args(files(&sources.join(directory), "c"));
        }
        command
    }
}

fn command_of_go(mut command: Command, sources: &Path, program: &Path) -> Command {
    command.current_dir(sources).args(["build", "-o"]).arg(program).arg("./testee");
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
