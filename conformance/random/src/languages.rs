//! From descriptions to a program in a language: generated, and compiled with warnings denied.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

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

/// A place where programs are compiled, and what is known from earlier attempts.
#[derive(Debug)]
pub struct Workshop {
    target: Target,
    root: PathBuf,
    objects: BTreeMap<PathBuf, Object>,
}

/// A compiled file, with all that it was made of.
#[derive(Debug, Clone)]
struct Object {
    made_of: Vec<PathBuf>,
    hash: u64,
    result: Result<(), String>,
}

impl Workshop {
    /// A workshop in a directory of its own.
    pub fn new(target: Target, root: PathBuf) -> Self {
        let _ = fs::remove_dir_all(root.join(name(target)));
        Self { target, root, objects: BTreeMap::new() }
    }

    /// Writes files; those of earlier families go, and what has not changed is not touched.
    ///
    /// # Errors
    /// If a file cannot be written.
    pub fn write(&self, files: &Files) -> io::Result<()> {
        for there in below(&self.root.join(name(self.target))) {
            let path = there.strip_prefix(&self.root).unwrap_or(&there);
            let generated = ["c", "h", "go", "rs"];
            let source = path.extension().is_some_and(|e| generated.iter().any(|g| e == *g));
            if source && !files.contains_key(&*path.to_string_lossy()) {
                fs::remove_file(&there)?;
            }
        }
        // A test of the module is about the streams of this repository.
        for (path, text) in files.iter().filter(|(path, _)| !path.ends_with("_test.go")) {
            put(&self.root.join(path), text)?;
        }
        match self.target {
            Target::C => Ok(()),
            Target::Go => put(&self.root.join("go/go.mod"), "module xenstreams\n\ngo 1.19\n"),
            Target::Rust => self.write_manifests(),
        }
    }

    fn write_manifests(&self) -> io::Result<()> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        put(&self.root.join("rust/Cargo.toml"), LIBRARY)?;
        put(&self.root.join("rust/testee/Cargo.toml"), TESTEE)?;
        put(&self.root.join("Cargo.toml"), WORKSPACE)?;
        let lock = self.root.join("Cargo.lock");
        if !lock.exists() {
            fs::copy(repository.join("Cargo.lock"), lock)?;
        }
        Ok(())
    }

    /// Compiles what was written: the program.
    ///
    /// # Errors
    /// What the compiler says.
    pub fn compile(&mut self) -> Result<PathBuf, String> {
        match self.target {
            Target::C => self.compile_c(),
            Target::Go => self.compile_go(),
            Target::Rust => self.compile_rust(),
        }
    }

    fn compile_c(&mut self) -> Result<PathBuf, String> {
        let all = below(&self.root.join("c"));
        let sources: Vec<PathBuf> =
            all.into_iter().filter(|p| p.extension().is_some_and(|e| e == "c")).collect();
        let stale: Vec<&PathBuf> = sources.iter().filter(|s| self.is_stale(s)).collect();
        let (next, made) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
        std::thread::scope(|scope| {
            for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
                scope.spawn(|| {
                    while let Some(source) = stale.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let object = self.object(source);
                        if let Ok(mut made) = made.lock() {
                            made.push(((*source).clone(), object));
                        }
                    }
                });
            }
        });
        self.objects.extend(made.into_inner().unwrap_or_default());
        let wrong: Vec<String> = sources
            .iter()
            .filter_map(|s| self.objects.get(s)?.result.as_ref().err().cloned())
            .collect();
        if !wrong.is_empty() {
            return Err(wrong.join("\n"));
        }
        let program = self.root.join("c-testee");
        let mut command = Command::new("gcc");
        command.args(sources.iter().map(|s| s.with_extension("o"))).arg("-o").arg(&program);
        succeed(&mut command).map(|()| program)
    }

    fn is_stale(&self, source: &Path) -> bool {
        self.objects.get(source).is_none_or(|o| hash(&o.made_of) != o.hash)
    }

    fn object(&self, source: &Path) -> Object {
        let mut command = Command::new("gcc");
        command.args(["-std=c99", "-O1", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion"]);
        command.args(["-Werror", "-MMD", "-I"]).arg(self.root.join("c/include"));
        command.arg("-c").arg(source).arg("-o").arg(source.with_extension("o"));
        let result = succeed(&mut command);
        let listed = fs::read_to_string(source.with_extension("d")).unwrap_or_default();
        let words = listed.split_whitespace().skip(1).filter(|w| *w != "\\");
        let mut made_of: Vec<PathBuf> = words.map(PathBuf::from).collect();
        if made_of.is_empty() {
            made_of.push(source.to_path_buf());
        }
        Object { hash: hash(&made_of), made_of, result }
    }

    fn compile_go(&self) -> Result<PathBuf, String> {
        let program = self.root.join("go-testee");
        let go = |arguments: &[&str]| {
            let mut command = Command::new("go");
            command.current_dir(self.root.join("go")).args(arguments);
            command.env("GOFLAGS", "").env("GOPROXY", "off").env("GOTOOLCHAIN", "local");
            command
        };
        succeed(&mut go(&["build", "./..."]))?;
        succeed(&mut go(&["vet", "./..."]))?;
        succeed(go(&["build", "-o"]).arg(&program).arg("./testee")).map(|()| program)
    }

    fn compile_rust(&self) -> Result<PathBuf, String> {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.root).args(["build", "--quiet", "--offline"]);
        command.env("RUSTFLAGS", "-D warnings").env("CARGO_INCREMENTAL", "0");
        command.env("CARGO_TARGET_DIR", self.root.join("target"));
        command.env("CARGO_TERM_COLOR", "never");
        succeed(&mut command)?;
        Ok(self.root.join("target/debug/xen-streams-testee"))
    }
}

const WORKSPACE: &str = "[workspace]\nresolver = \"3\"\nmembers = [\"rust\", \"rust/testee\"]\n\
    [profile.dev]\ndebug = false\n";
const LIBRARY: &str = "[package]\nname = \"xen-streams\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
    [features]\nstd = []\ntokio = [\"std\"]\n";
const TESTEE: &str = "[package]\nname = \"xen-streams-testee\"\nversion = \"0.1.0\"\n\
    edition = \"2024\"\n[dependencies]\nserde_json = \"1\"\n\
    xen-streams = { path = \"..\", features = [\"std\"] }\n";

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

fn hash(paths: &[PathBuf]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        fs::read(path).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}

fn succeed(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let text = [output.stdout, output.stderr].concat();
    Err(String::from_utf8_lossy(&text).into_owned())
}
