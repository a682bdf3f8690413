//! Programs in C that say of our headers and the public ones what each says: the facts.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One thing that both headers say.
#[derive(Debug, PartialEq)]
pub struct Fact {
    /// Of what, and which property: `hvm-context CPU.rax offset`.
    pub what: String,
    /// What our header says.
    pub ours: u64,
    /// What theirs says.
    pub theirs: u64,
}

/// A program that is being written; it prints one fact on each line.
#[derive(Default)]
pub struct Program {
    includes: String,
    statements: String,
}

const START: &str = r#"
#include <stdio.h>
#include <string.h>

typedef unsigned long long integer;

static void fact(const char *what, integer ours, integer theirs)
{
    printf("%s\t%llu\t%llu\n", what, ours, theirs);
}

/* An integer of `size` octets at an offset of a structure, on a machine like those of the format. */
static inline integer at(const void *structure, size_t offset, size_t size)
{
    integer value = 0;
    memcpy(&value, (const char *)structure + offset, size);
    return value;
}

int main(void)
{
"#;

impl Program {
    /// One that includes our header of a stream and some public ones.
    pub fn new(ours: &str, public: &[String]) -> Self {
        let mut program = Self::default();
        // The interface between Xen and its tools is public, but not to guests.
        program.includes.push_str("#define __XEN_TOOLS__ 1\n#include <stddef.h>\n");
        for header in [ours].into_iter().chain(public.iter().map(String::as_str)) {
            let _ = writeln!(program.includes, "#include <{header}>");
        }
        program
    }

    /// Two expressions that must be equal.
    pub fn fact(&mut self, what: &str, ours: &str, theirs: &str) {
        let _ = writeln!(self.statements, "    fact(\"{what}\", {ours}, {theirs});");
    }

    /// The mask of a bit-field: of a structure in which it alone is all ones, the octets at `place`.
    pub fn bit_field(&mut self, what: &str, mask: &str, bit_field: &str, place: &Place) {
        let Place { theirs, offset, size } = place;
        let start = format!("{theirs} value = {{ .{bit_field} = -1 }};");
        let _ = writeln!(self.statements, "    {{\n        {start}");
        let value = format!("at(&value, {offset}, {size})");
        let _ = writeln!(self.statements, "        fact(\"{what}\", {mask}, {value});\n    }}");
    }

    /// Compiles and runs it: in a directory, with a compiler, and with our headers in `include`.
    pub fn run(&self, directory: &Path, compiler: &[&str], include: &Path) -> Vec<Fact> {
        let source = directory.join("facts.c");
        let text = [&self.includes, START, &self.statements, "    return 0;\n}\n"].concat();
        fs::write(&source, text).expect("it is written");
        let program = directory.join("facts");
        let mut command = Command::new(compiler[0]);
        // Not plain C: the public headers are for GNU C alone. What they warn of is not ours.
        command.args(&compiler[1..]).args(["-std=gnu11", "-w", "-I"]).arg(include);
        output(command.arg(source).arg("-o").arg(&program));
        output(&mut Command::new(program)).lines().map(parse).collect()
    }
}

/// Octets of a structure.
pub struct Place {
    /// The structure.
    pub theirs: String,
    /// The offset, an expression in C.
    pub offset: String,
    /// How many.
    pub size: u64,
}

fn parse(line: &str) -> Fact {
    let mut columns = line.split('\t');
    let mut next = || columns.next().expect("three columns");
    let what = next().to_owned();
    let mut number = || next().parse().expect("a number");
    Fact { what, ours: number(), theirs: number() }
}

fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "what has no counterpart needs a row with a reason in pairs.json:\n{complaint}"
    );
    String::from_utf8(output.stdout).expect("it is text")
}

/// An empty directory of its own for programs.
pub fn scratch(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("witness").join(name);
    fs::create_dir_all(&path).expect("a directory can be made");
    path
}
