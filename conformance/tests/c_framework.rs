//! Saving, loading and decoding in C: the tests in C run on machines of either order and width, and
//! what C saves is what the reference and Rust accept.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex, OnceLock};

use quickcheck::{Arbitrary, Gen};

use crate::example;
use crate::here::left_out;
use crate::seeds::{Mutation, SEEDS};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn root() -> PathBuf {
    repository().join("generated/c")
}

fn scratch(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("c-framework");
    fs::create_dir_all(&path).expect("a directory can be made");
    path.join(name)
}

fn succeed(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let (out, err) = (&output.stdout, &output.stderr);
    let text = [String::from_utf8_lossy(out), String::from_utf8_lossy(err)].concat();
    assert!(output.status.success(), "{command:?}\n{text}");
    output
}

/// Whether a compiler makes programs; says so, if not.
fn makes_programs(compiler: &[&str]) -> bool {
    let source = scratch("empty.c");
    fs::write(&source, "#include <stdlib.h>\nint main(void) { return 0; }\n").expect("written");
    let program = scratch(&format!("empty-{}", compiler.concat()));
    let mut command = Command::new(compiler[0]);
    command.args(&compiler[1..]).arg(source).arg("-o").arg(program);
    let there = command.output().is_ok_and(|output| output.status.success());
    if !there {
        left_out(&compiler.join(" "));
    }
    there
}

fn sources() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("src")).expect("there are sources");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    let mut sources: Vec<_> =
        paths.filter(|path| path.extension() == Some(OsStr::new("c"))).collect();
    sources.sort();
    sources
}

/// Makes a program of one file and the library, which is compiled once in the same way.
fn program(file: &str, compiler: &[&str]) -> PathBuf {
    static LIBRARIES: Mutex<BTreeMap<String, Arc<OnceLock<PathBuf>>>> = Mutex::new(BTreeMap::new());
    let way = compiler.concat().replace(['/', '=', ','], "-");
    let mut libraries = LIBRARIES.lock().expect("no test panics in it");
    let library = Arc::clone(libraries.entry(way.clone()).or_default());
    drop(libraries);
    let library = library.get_or_init(|| {
        let library = scratch(&format!("library-{way}"));
        fs::create_dir_all(&library).expect("a directory can be made");
        let mut command = compiling(compiler);
        let output = succeed(command.arg("-c").args(sources()).current_dir(&library));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.is_empty(), "{compiler:?}, which has something to say: {said}");
        library
    });
    let objects = sources()
        .into_iter()
        .map(|source| library.join(source.with_extension("o").file_name().expect("it has a name")));
    let stem = Path::new(file).file_stem().expect("it has a name").to_string_lossy().into_owned();
    let program = scratch(&format!("{stem}-{way}"));
    let mut command = compiling(compiler);
    succeed(command.arg(root().join(file)).args(objects).arg("-o").arg(&program));
    program
}

fn compiling(compiler: &[&str]) -> Command {
    let mut command = Command::new(compiler[0]);
    command.args(&compiler[1..]).args(["-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]);
    command.arg("-I").arg(root().join("include"));
    command
}

const SANITIZED: [&str; 3] = ["-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

#[test]
fn natively_with_sanitizers() {
    for compiler in ["gcc", "clang"] {
        let compiler = [&[compiler][..], &SANITIZED].concat();
        if makes_programs(&compiler) {
            succeed(&mut Command::new(program("tests/framework.c", &compiler)));
        }
    }
}

#[test]
fn with_integers_of_32_bits() {
    let compiler = ["gcc", "-m32", "-O1"];
    if makes_programs(&compiler) {
        succeed(&mut Command::new(program("tests/framework.c", &compiler)));
    }
}

#[test]
fn on_other_machines() {
    // Optimised for one of them, whose library another test uses as well: that takes the most time here.
    for (machine, emulator, level) in [
        ("aarch64", "qemu-aarch64", "-O0"),
        ("s390x", "qemu-s390x", "-O1"),
        ("powerpc64", "qemu-ppc64", "-O0"),
    ] {
        let compiler = format!("{machine}-linux-gnu-gcc");
        let compiler = [compiler.as_str(), "-static", level];
        if !makes_programs(&compiler) {
            continue;
        }
        if Command::new(emulator).arg("--version").output().is_err() {
            left_out(emulator);
            continue;
        }
        succeed(Command::new(emulator).arg(program("tests/framework.c", &compiler)));
    }
}

/// The library takes nothing from a C library but two functions, and what sanitizers and compilers
/// bring along is not asked for.
#[test]
fn freestanding() {
    // Where it is set to, a compiler finds in loops what the C library could do. One has to show it.
    for compiler in [
        &["gcc", "-O2"][..],
        &["gcc", "-m32", "-O0"],
        &["clang", "-O0"],
        &["s390x-linux-gnu-gcc", "-O0"],
    ] {
        if !makes_programs(compiler) {
            continue;
        }
        let object = scratch(&format!("library-{}.o", compiler.concat()));
        let mut command = Command::new(compiler[0]);
        command.args(&compiler[1..]).args(["-std=c99", "-ffreestanding", "-fno-pie"]);
        command.args(["-no-pie", "-nostdlib", "-r", "-I"]).arg(root().join("include"));
        succeed(command.args(sources()).arg("-o").arg(&object));
        let symbols = Command::new("nm").arg("-u").arg(&object).output();
        let Ok(symbols) =
            symbols.map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        else {
            left_out("nm");
            return;
        };
        // On a machine of 32 bits the compiler divides integers of 64 with functions of its own.
        let divides = ["__udivdi3", "__umoddi3", "_GLOBAL_OFFSET_TABLE_"];
        let own = [&["memcpy", "memset", "memcmp"][..], &divides].concat();
        let asked = symbols.lines().filter_map(|line| line.split_whitespace().last());
        let other: Vec<&str> = asked.filter(|symbol| !own.contains(symbol)).collect();
        assert!(other.is_empty(), "{compiler:?}: {other:?}");
    }
}

/// Runs a program on some input.
fn pipe(command: &mut Command, input: &[u8]) -> Output {
    let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = spawned.spawn().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut stdin = child.stdin.take().expect("its input is a pipe");
    stdin.write_all(input).expect("it reads its input");
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

fn loaded(command: &mut Command, input: &[u8]) {
    let output = pipe(command.arg("load"), input);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
    assert!(text.ends_with("this is the toy domain\n"), "{text}");
}

/// The example in Rust, if there is one.
fn example_in_rust() -> Option<PathBuf> {
    if !repository().join("generated/rust/examples/toy_domain.rs").exists() {
        return None;
    }
    Some(example::in_rust("toy_domain"))
}

/// The formats, in the order of the numbers that the test in C knows them by.
const FORMATS: [&str; 8] = [
    "domain-context@2",
    "domain-context@1",
    "domain-context-v10",
    "hvm-context",
    "libxc",
    "libxl",
    "xapi",
    "xenstore",
];

/// All vectors, and as many streams again in which something is wrong that nobody thought of.
fn streams() -> Vec<u8> {
    let mut streams = Vec::new();
    let mut put = |format: usize, octets: &[u8]| {
        streams.push(u8::try_from(format).expect("there are few"));
        streams.extend(u32::try_from(octets.len()).expect("it is short").to_le_bytes());
        streams.extend(octets);
    };
    let mut random = Gen::new(64);
    for (stream, octets) in SEEDS.iter() {
        let stream = stream.to_string();
        let id = stream.split('@').next().unwrap_or_default();
        let format = FORMATS.iter().position(|format| *format == stream || *format == id);
        let format = format.unwrap_or_else(|| panic!("{stream} is not known"));
        put(format, octets);
        let mut mutated = octets.clone();
        Mutation::arbitrary(&mut random).apply(&mut mutated);
        put(format, &mutated);
        put(format, &octets[..usize::arbitrary(&mut random) % (octets.len() + 1)]);
    }
    streams
}

#[test]
fn decoders_say_what_readers_say() {
    let file = scratch("streams");
    fs::write(&file, streams()).expect("it is written");
    let judge = |command: &mut Command| {
        succeed(command.stdin(fs::File::open(&file).expect("it was written")));
    };
    let sanitized = [&["gcc"][..], &SANITIZED].concat();
    for compiler in [&sanitized[..], &["gcc", "-m32", "-O1"]] {
        if !makes_programs(compiler) {
            continue;
        }
        judge(&mut Command::new(program("tests/decoder.c", compiler)));
    }
    let compiler = ["s390x-linux-gnu-gcc", "-static", "-O1"];
    if makes_programs(&compiler) && Command::new("qemu-s390x").arg("--version").output().is_ok() {
        judge(Command::new("qemu-s390x").arg(program("tests/decoder.c", &compiler)));
    }
}

#[test]
fn a_toy_domain_goes_from_language_to_language() {
    let compiler = ["gcc", "-O1"];
    if !makes_programs(&compiler) {
        return;
    }
    let in_c = program("examples/toy_domain.c", &compiler);
    let in_rust = example_in_rust();
    for order in ["little", "big"] {
        let saved = succeed(Command::new(&in_c).args(["save", order])).stdout;
        assert_eq!(saved.len(), 4424);
        loaded(&mut Command::new(&in_c), &saved);
        let mut verify = Command::new(env!("CARGO_BIN_EXE_streamspec-conformance"));
        verify.args(["verify", "--stream", "domain-context", "-"]).current_dir(repository());
        let verdict = pipe(&mut verify, &saved);
        assert!(verdict.status.success(), "{}", String::from_utf8_lossy(&verdict.stdout));
        if let Some(in_rust) = &in_rust {
            let other = succeed(Command::new(in_rust).args(["save", order])).stdout;
            assert_eq!(saved, other, "{order}");
            loaded(&mut Command::new(in_rust), &saved);
            loaded(&mut Command::new(&in_c), &other);
        }
        // A domain that is cut short is not loaded.
        let cut = pipe(Command::new(&in_c).arg("load"), &saved[..saved.len() - 1]);
        assert_eq!(cut.status.code(), Some(1));
    }
}
