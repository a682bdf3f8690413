//! C, with gcc: what has not changed is not compiled again.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::unity::{self, Unit};
use super::{Scrutiny, below, succeed};

/// What is known of each source.
pub type Objects = BTreeMap<PathBuf, Object>;

/// A compiled file, with all that it was made of.
#[derive(Debug, Clone)]
pub struct Object {
    made_of: Vec<PathBuf>,
    hash: u64,
    /// What the linker takes, or what the compiler says.
    result: Result<PathBuf, String>,
}

/// The standards that a source is looked at in: in the first one it is compiled.
fn standards(scrutiny: Scrutiny) -> &'static [&'static str] {
    match scrutiny {
        Scrutiny::Joined | Scrutiny::Once => &["-std=c99"],
        Scrutiny::EveryStandard => &["-std=gnu2x"],
    }
}

/// Compiles all sources below `c`, and links them.
pub fn compile(root: &Path, scrutiny: Scrutiny, objects: &mut Objects) -> Result<PathBuf, String> {
    if scrutiny == Scrutiny::EveryStandard {
        headers_are_welcome(root)?;
    }
    // The example of a package is a program of its own.
    let all = ["c/src", "c/testee"].iter().flat_map(|room| below(&root.join(room)));
    let sources: Vec<PathBuf> = all.filter(|p| p.extension().is_some_and(|e| e == "c")).collect();
    let units = match scrutiny {
        Scrutiny::Joined => unity::join(root, &sources).map_err(|error| error.to_string())?,
        Scrutiny::Once | Scrutiny::EveryStandard => {
            sources.iter().map(|s| Unit::alone(s)).collect()
        }
    };
    objects.retain(|source, _| units.iter().any(|unit| unit.source == *source));
    let is_stale =
        |unit: &&Unit| objects.get(&unit.source).is_none_or(|o| o.hash != hash(&o.made_of));
    let stale: Vec<&Unit> = units.iter().filter(is_stale).collect();
    let made = in_parallel(&stale, |unit| of_unit(root, unit, scrutiny));
    objects.extend(made);
    let results: Vec<&Result<PathBuf, String>> =
        units.iter().filter_map(|unit| Some(&objects.get(&unit.source)?.result)).collect();
    let wrong: Vec<&str> =
        results.iter().filter_map(|r| r.as_ref().err()).map(String::as_str).collect();
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    let program = root.join("c-testee");
    let mut command = Command::new("gcc");
    command.args(results.iter().filter_map(|r| r.as_ref().ok()));
    succeed(command.arg("-o").arg(&program)).map(|()| program)
}

/// Compiles a unit. Where joined files do not compile, what counts is what the compiler says of each;
/// if it says nothing, the joining is at fault, which must not pass as a matter of time alone.
fn of_unit(root: &Path, unit: &Unit, scrutiny: Scrutiny) -> Object {
    let joined = object(root, &unit.source, scrutiny);
    let message = match &joined.result {
        Err(message) if unit.parts.len() > 1 => message,
        _ => return joined,
    };
    let parts: Vec<Object> = unit.parts.iter().map(|part| object(root, part, scrutiny)).collect();
    let wrong: Vec<String> = parts.iter().filter_map(|o| o.result.clone().err()).collect();
    let complaint = match wrong.is_empty() {
        true => format!("error: joined, but not one by one: {message}"),
        false => wrong.join("\n"),
    };
    let mut made_of: Vec<PathBuf> = parts.into_iter().flat_map(|o| o.made_of).collect();
    made_of.push(unit.source.clone());
    Object { hash: hash(&made_of), made_of, result: Err(complaint) }
}

fn in_parallel(units: &[&Unit], make: impl Fn(&Unit) -> Object + Sync) -> Vec<(PathBuf, Object)> {
    let (next, made) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some(unit) = units.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let object = make(unit);
                    if let Ok(mut made) = made.lock() {
                        made.push((unit.source.clone(), object));
                    }
                }
            });
        }
    });
    made.into_inner().unwrap_or_default()
}

const WARNINGS: [&str; 5] = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror"];

fn object(root: &Path, source: &Path, scrutiny: Scrutiny) -> Object {
    let mut result = Ok(());
    for (i, standard) in standards(scrutiny).iter().enumerate() {
        let mut command = Command::new("gcc");
        command.arg(standard).args(WARNINGS);
        for directory in ["c/include", "c/src", "c/testee"] {
            command.arg("-I").arg(root.join(directory));
        }
        if i == 0 {
            command.args(["-O0", "-MMD", "-c"]).arg("-o").arg(source.with_extension("o"));
        } else {
            command.arg("-fsyntax-only");
        }
        result = result.and_then(|()| succeed(command.arg(source)));
    }
    let listed = fs::read_to_string(source.with_extension("d")).unwrap_or_default();
    let words = listed.split_whitespace().skip(1).filter(|w| *w != "\\");
    let mut made_of: Vec<PathBuf> = words.map(PathBuf::from).collect();
    // What the compiler brings along does not change.
    made_of.retain(|path| path.starts_with(root));
    if made_of.is_empty() {
        made_of.push(source.to_path_buf());
    }
    let result = result.map(|()| source.with_extension("o"));
    Object { hash: hash(&made_of), made_of, result }
}

/// Headers of the system, with all the macros that somebody may have before ours come.
const SYSTEM: &str = "assert complex ctype errno fenv float inttypes iso646 limits locale math \
    setjmp signal stdalign stdarg stdbool stddef stdint stdio stdlib string time wchar wctype \
    unistd sys/types sys/stat sys/socket netinet/in sys/select sys/param sys/sysmacros pthread";
/// Those of them that C++ has no use for.
const NOT_CPLUSPLUS: [&str; 1] = ["complex"];

/// Includes all public headers behind those of the system, as C and as C++.
fn headers_are_welcome(root: &Path) -> Result<(), String> {
    let include = root.join("c/include");
    let ours: String = below(&include)
        .iter()
        .filter_map(|path| path.strip_prefix(&include).ok())
        .map(|path| format!("#include <{}>\n", path.display()))
        .collect();
    let dialects = [
        ("gcc", "c", &["-std=c99", "-std=gnu17", "-std=gnu2x"][..]),
        ("g++", "cc", &["-std=c++11", "-std=gnu++17", "-std=gnu++20", "-std=gnu++23"][..]),
    ];
    for (compiler, extension, standards) in dialects {
        let system: String = SYSTEM
            .split_whitespace()
            .filter(|name| extension == "c" || !NOT_CPLUSPLUS.contains(name))
            .map(|name| format!("#include <{name}.h>\n"))
            .collect();
        let source = root.join(format!("headers.{extension}"));
        fs::write(&source, format!("{system}{ours}")).map_err(|error| error.to_string())?;
        for standard in standards {
            let mut command = Command::new(compiler);
            command.arg(standard).args(["-Wall", "-Wextra", "-Wpedantic", "-Werror"]);
            command.args(["-fsyntax-only", "-I"]).arg(&include).arg(&source);
            succeed(&mut command)?;
        }
    }
    Ok(())
}

fn hash(paths: &[PathBuf]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        fs::read(path).unwrap_or_default().hash(&mut hasher);
    }
    hasher.finish()
}
