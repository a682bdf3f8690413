//! Rust: the library and its testee, by rustc itself; what the testee depends on is compiled once
//! for all workshops.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::{below, put, succeed};

/// A crate that needs what a testee needs.
const DEPENDENT: &str = "[package]\nname = \"dependent\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\
    [dependencies]\nserde = \"1\"\nserde_json = \"1\"\n[workspace]\n[profile.dev]\ndebug = false\n";

/// Compiles the library, and with it the program.
pub fn compile(root: &Path) -> Result<PathBuf, String> {
    static DEPENDENCIES: OnceLock<Result<PathBuf, String>> = OnceLock::new();
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
    fn compile(&self, source: &Path, out: &Path, dependencies: &Path) -> Result<(), String> {
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
            command.arg("-L").arg(format!("dependency={}", dependencies.display()));
            for name in ["serde", "serde_json"] {
                let compiled = below(dependencies).into_iter().find(|path| {
                    let file = path.file_name().unwrap_or_default().to_string_lossy();
                    file.starts_with(&format!("lib{name}-")) && file.ends_with(".rlib")
                });
                let compiled = compiled.ok_or_else(|| format!("{name} was not compiled"))?;
                command.arg("--extern").arg(format!("{name}={}", compiled.display()));
            }
        }
        succeed(&mut command)
    }
}

/// Compiles what testees depend on: the directory that has it.
fn dependencies() -> Result<PathBuf, String> {
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
    command.current_dir(&root).args(["build", "--quiet", "--offline"]);
    command.env_remove("RUSTFLAGS").env("CARGO_TARGET_DIR", root.join("target"));
    succeed(&mut command)?;
    Ok(root.join("target/debug/deps"))
}
