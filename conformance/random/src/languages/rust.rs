//! Rust: the library and its testee, by rustc itself; what the testee depends on is compiled once
//! for all workshops.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use super::{put, succeed, told_by};

/// A crate that needs what a testee needs.
const DEPENDENT: &str = "[package]\nname = \"dependent\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
    [dependencies]\nserde = \"1\"\nserde_json = \"1\"\n[workspace]\n[profile.dev]\ndebug = false\n";

/// Compiles the library, and with it the program.
pub fn compile(root: &Path) -> Result<PathBuf, String> {
    static DEPENDENCIES: OnceLock<Result<Dependencies, String>> = OnceLock::new();
    let dependencies = DEPENDENCIES.get_or_init(dependencies).clone()?;
    let out = root.join("rust-made");
    fs::create_dir_all(&out).map_err(|error| error.to_string())?;
    let library = Crate { name: "library", kind: "rlib", uses: &[] };
    library.compile(&root.join("rust/src/lib.rs"), &out, &dependencies)?;
    let testee = Crate { name: "testee", kind: "rlib", uses: &["library"] };
    testee.compile(&root.join("rust/testee/src/lib.rs"), &out, &dependencies)?;
    let uses = &["library", "testee"];
    let program = Crate { name: "program", kind: "bin", uses };
    program.compile(&root.join("rust/testee/src/main.rs"), &out, &dependencies)?;
    Ok(out.join("program"))
}

struct Crate {
    name: &'static str,
    kind: &'static str,
    uses: &'static [&'static str],
}

impl Crate {
    fn compile(
        &self,
        source: &Path,
        out: &Path,
        dependencies: &Dependencies,
    ) -> Result<(), String> {
        let mut command = Command::new("rustc");
        command.args(["--edition", "2024", "--crate-name", self.name, "--crate-type", self.kind]);
        command.args(["-D", "warnings", "-C", "opt-level=0", "-C", "debuginfo=0"]);
        command.args(["-C", "debug-assertions=on", "--cfg", "feature=\"std\""]);
        command.args(["--check-cfg", "cfg(feature, values(\"std\", \"tokio\"))"]);
        command
            .env("CARGO_PKG_VERSION", "0.1.0")
            .arg("-L")
            .arg(out)
            .arg("--out-dir")
            .arg(out)
            .arg(source);
        for name in self.uses {
            command.arg("--extern").arg(format!("{name}={}/lib{name}.rlib", out.display()));
        }
        if !self.uses.is_empty() {
            command.arg("-L").arg(format!("dependency={}", dependencies.directory.display()));
            for (name, compiled) in &dependencies.crates {
                command.arg("--extern").arg(format!("{name}={compiled}"));
            }
        }
        succeed(&mut command)
    }
}

/// What testees depend on, compiled.
#[derive(Clone)]
struct Dependencies {
    /// The directory that has all of it, and what an earlier build with other settings left.
    directory: PathBuf,
    /// The crates that a testee names, each with its file.
    crates: Vec<(&'static str, String)>,
}

/// Compiles what testees depend on.
fn dependencies() -> Result<Dependencies, String> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let root = repository.join("target/random");
    let write = || -> io::Result<()> {
        put(&root.join("Cargo.toml"), DEPENDENT)?;
        put(&root.join("src/lib.rs"), "")?;
        let lock = root.join("Cargo.lock");
        if !lock.exists() {
            fs::copy(repository.join("Cargo.lock"), lock)?;
        }
        Ok(())
    };
    write().map_err(|error| error.to_string())?;
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(&root).args(["build", "--quiet", "--offline", "--message-format=json"]);
    command.env_remove("RUSTFLAGS").env("CARGO_TARGET_DIR", root.join("target"));
    let told = told_by(&mut command)?;
    let made: Vec<Value> = told.lines().filter_map(|l| serde_json::from_str(l).ok()).collect();
    let file = |name: &'static str| {
        let of = made.iter().filter(|made| made["target"]["name"] == name);
        let files = of.filter_map(|made| made["filenames"].as_array()).flatten();
        let library = files.filter_map(Value::as_str).find(|file| file.ends_with(".rlib"));
        let library = library.ok_or_else(|| format!("{name} was not compiled"))?;
        Ok((name, library.to_owned()))
    };
    let crates = ["serde", "serde_json"].into_iter().map(file).collect::<Result<_, String>>()?;
    Ok(Dependencies { directory: root.join("target/debug/deps"), crates })
}
