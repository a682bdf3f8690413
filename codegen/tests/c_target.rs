//! The C target: it compiles without a warning wherever there is a compiler, its example runs, its
//! headers survive bindgen, and no input makes it do what C leaves undefined.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A directory of its own for a test.
fn scratch(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("c").join(name);
    fs::create_dir_all(&path).expect("a directory can be made");
    path
}

/// Whether a compiler with these arguments can make a program; says so, if not.
fn available(compiler: &[&str]) -> bool {
    let file = scratch("available").join(format!("{}.c", compiler.join("")));
    fs::write(&file, "#include <stdlib.h>\nint main(void) { return 0; }\n").expect("it is written");
    let program = file.with_extension("out");
    let mut command = Command::new(compiler[0]);
    command.args(&compiler[1..]).args(["-x", "c"]).arg(&file).arg("-o").arg(program);
    let there = command.output().is_ok_and(|output| output.status.success());
    if !there {
        assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "{compiler:?} is missing");
        left_out(&format!("{compiler:?} makes no programs here"));
    }
    there
}

/// Says what is not exercised, past the test harness, which shows nothing of a test that passes.
fn left_out(why: &str) {
    let _ = writeln!(std::io::stderr(), "not exercised: {why}");
}

fn succeed(command: &mut Command) -> Vec<u8> {
    let output = command.output().expect("the command can be run");
    assert!(
        output.status.success(),
        "{command:?}\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// The headers that users include: each family and the support code have a directory.
fn headers(include: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(include).expect("it can be listed");
    entries.flat_map(|entry| files(&entry.expect("it can be read").path(), "h")).collect()
}

fn files(directory: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).expect("it can be listed");
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    let mut found: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|e| e == extension)).collect();
    assert!(!found.is_empty(), "nothing in {}", directory.display());
    found.sort();
    found
}

/// Every set of generated C: that of the streams, and that of the benchmark.
fn generated() -> [PathBuf; 2] {
    [repository().join("generated/c"), repository().join("codegen/bench/generated/c")]
}

/// What a compiler warns of in strict C99.
const WARNINGS: [&str; 8] = [
    "-std=c99",
    "-ffreestanding",
    "-Werror",
    "-Wall",
    "-Wextra",
    "-Wpedantic",
    "-Wconversion",
    "-Wpadded",
];

#[test]
fn no_compiler_warns() {
    // One has to optimise: gcc then warns of more. The others say all they have to say without.
    for (compiler, level) in [
        (["gcc", "-m64"], &["-O1", "-c"][..]),
        (["gcc", "-m32"], &["-fsyntax-only"]),
        (["clang", "-m64"], &["-fsyntax-only"]),
        (["clang", "-m32"], &["-fsyntax-only"]),
    ] {
        if !available(&compiler) {
            continue;
        }
        for root in generated() {
            let compiling = || {
                let mut command = Command::new(compiler[0]);
                command.arg(compiler[1]).args(WARNINGS).arg("-I").arg(root.join("include"));
                command
            };
            for source in files(&root.join("src"), "c") {
                succeed(compiling().args(level).arg(source).args(["-o", "/dev/null"]));
            }
            for header in headers(&root.join("include")) {
                let mut command = compiling();
                command.args(["-fsyntax-only", "-include"]).arg(header);
                succeed(command.args(["-x", "c", "/dev/null"]));
            }
        }
    }
}

/// A freestanding compiler has headers of its own, and none of a C library.
#[test]
fn the_compilers_own_headers_suffice() {
    for compiler in ["gcc", "clang"] {
        if !available(&[compiler]) {
            continue;
        }
        let own = succeed(Command::new(compiler).arg("-print-file-name=include"));
        let own = String::from_utf8(own).expect("a path is text");
        for root in generated() {
            for source in files(&root.join("src"), "c") {
                let mut command = Command::new(compiler);
                command.args(["-std=c99", "-ffreestanding", "-nostdinc", "-isystem", own.trim()]);
                command.args(["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-I"]);
                succeed(command.arg(root.join("include")).arg(source));
            }
        }
    }
}

/// Descriptions with what ours do not have: names that are somebody else's, fields of every kind that
/// may be absent, conditions turned round, rules on a header.
#[test]
fn whatever_lint_lets_through_compiles() {
    if !available(&["gcc"]) {
        return;
    }
    for case in ["names", "shapes"] {
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/c-cases").join(case);
        let out = scratch("cases").join(case);
        let mut codegen = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
        codegen.args(["--target", "c", "--spec"]).arg(&spec).arg("--out").arg(&out);
        succeed(&mut codegen);
        let include = out.join("c/include");
        for source in files(&out.join("c/src"), "c") {
            let mut command = Command::new("gcc");
            command.args(["-std=c99", "-O1", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion"]);
            command.args(["-Wpadded", "-Werror", "-I"]).arg(&include).arg("-c").arg(source);
            succeed(command.args(["-o", "/dev/null"]));
        }
        if !available(&["g++"]) {
            continue;
        }
        for header in headers(&include) {
            let mut command = Command::new("g++");
            command.args(["-std=c++20", "-Wall", "-Wextra", "-Werror", "-I"]).arg(&include);
            command.args(["-x", "c++", "-fsyntax-only", "-include"]).arg(header);
            succeed(command.arg("/dev/null"));
        }
    }
}

/// The records of the benchmark, which are many; the testees read those of our streams both ways.
#[test]
fn what_is_inline_does_the_same() {
    let sanitize = "-fsanitize=address,undefined";
    if !available(&["cc", sanitize]) {
        return;
    }
    let root = repository().join("codegen/bench/generated/c");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/c-inline/agree.c");
    let program = scratch("inline").join("agree");
    let mut command = Command::new("cc");
    command.args(["-std=c99", "-O1", "-g", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]);
    command.args([sanitize, "-fno-sanitize-recover=all", "-I"]).arg(root.join("include"));
    command.arg(source).args(files(&root.join("src"), "c"));
    succeed(command.arg("-o").arg(&program));
    succeed(&mut Command::new(program));
}

#[test]
fn headers_are_cplusplus_too() {
    for compiler in ["g++", "clang++"] {
        if !available(&[compiler]) {
            continue;
        }
        for root in generated() {
            for header in headers(&root.join("include")) {
                let mut command = Command::new(compiler);
                command.args(["-std=c++11", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]);
                command.arg("-I").arg(root.join("include"));
                command.args(["-x", "c++", "-fsyntax-only", "-include"]).arg(header);
                succeed(command.arg("/dev/null"));
            }
        }
    }
}

#[test]
fn other_machines_lay_out_alike() {
    for compiler in ["s390x-linux-gnu-gcc", "powerpc64-linux-gnu-gcc", "aarch64-linux-gnu-gcc"] {
        if !available(&[compiler]) {
            continue;
        }
        let root = repository().join("generated/c");
        let sources = files(&root.join("src"), "c");
        let layouts = sources.iter().filter(|p| p.to_string_lossy().ends_with("_layout.c"));
        for source in layouts {
            let mut command = Command::new(compiler);
            command.args(["-std=c99", "-Wall", "-Wextra", "-Werror", "-I"]);
            command.arg(root.join("include")).arg("-c").arg(source);
            succeed(command.args(["-o", "/dev/null"]));
        }
    }
}

#[test]
fn the_example_of_the_readme_runs() {
    if !available(&["cc"]) {
        return;
    }
    let root = repository().join("generated/c");
    let readme = fs::read_to_string(root.join("README.md")).expect("there is a README");
    let code = readme.split("```c\n").nth(1).and_then(|rest| rest.split("```").next());
    let directory = scratch("example");
    let source = directory.join("example.c");
    fs::write(&source, code.expect("it has an example")).expect("it is written");
    let program = directory.join("example");
    let mut command = Command::new("cc");
    command.args(["-std=c99", "-Wall", "-Wextra", "-Werror", "-I"]).arg(root.join("include"));
    succeed(command.arg(source).args(files(&root.join("src"), "c")).arg("-o").arg(&program));
    let mut child = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it was built");
    drop(child.stdin.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains("[domain-context.image_header.complete]"), "{text}");
}

mod third_stream {
    use super::*;

    /// A schedule of two entries, a wall switch, an optional record of unknown type, and the end.
    const LAMP: &[u8] = b"LAMP\x04\x00\x00\x00\
        \x00\x01\x00\x0c\x00\x02\x00\x2a\x01\x2c\x64\x00\x05\x00\x00\x00\
        \x00\x02\x00\x08\x00\x01\x00\x00\x00\x00\x00\x07\
        \x80\x09\x00\x02\xaa\xbb\x00\x00\
        \x00\x03\x00\x00";

    fn run(program: &Path, input: &[u8]) -> Vec<u8> {
        let mut child = Command::new(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program was built");
        child.stdin.take().expect("it is piped").write_all(input).expect("the program reads");
        let output = child.wait_with_output().expect("the program ends");
        assert!(output.status.success(), "the program failed");
        output.stdout
    }

    #[test]
    fn from_description_to_running_code() {
        if !available(&["cc"]) {
            return;
        }
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/third-stream");
        let out = scratch("third-stream");
        let mut codegen = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
        codegen.args(["--target", "c", "--spec"]).arg(&spec).arg("--out").arg(&out);
        succeed(&mut codegen);
        assert!(!out.join("c/testee").exists(), "a testee is for our own streams");
        let program = out.join("read_lamp");
        let mut cc = Command::new("cc");
        cc.args(["-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror", "-I"]);
        cc.arg(out.join("c/include")).arg(spec.join("read_lamp.c"));
        succeed(cc.args(files(&out.join("c/src"), "c")).arg("-o").arg(&program));

        assert_eq!(run(&program, LAMP), LAMP, "a valid stream comes back octet for octet");
        let mut dim = LAMP.to_vec();
        dim[18] = 101;
        let refused = String::from_utf8(run(&program, &dim)).expect("an error is text");
        assert!(refused.contains("[lamp.entry.level.max]"), "{refused}");
        assert!(refused.contains("offset 0x12"), "{refused}");
        assert!(refused.contains("schedule.entries[0].level"), "{refused}");
        for end in 0..LAMP.len() {
            let refused = String::from_utf8(run(&program, &LAMP[..end])).expect("it is text");
            assert!(refused.starts_with("truncated at offset"), "{end}: {refused}");
        }
    }
}

mod bindings {
    use super::*;
    use streamspec_codegen::load;
    use streamspec_codegen::model::{Field, Kind, Stream};

    /// The bindings that bindgen makes of a header; none where there is no libclang.
    fn bindings(header: &Path, include: &Path) -> Option<String> {
        let made = std::panic::catch_unwind(|| {
            bindgen::Builder::default()
                .header(header.display().to_string())
                .clang_arg(format!("-I{}", include.display()))
                .layout_tests(true)
                .formatter(bindgen::Formatter::Prettyplease)
                .generate()
                .map(|bindings| bindings.to_string())
        });
        match made {
            Ok(made) => Some(made.unwrap_or_else(|error| panic!("{error}"))),
            Err(_) => {
                assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "libclang is missing");
                left_out("there is no libclang for bindgen");
                None
            }
        }
    }

    /// Text without the spaces that a formatter is free to put anywhere.
    fn squeezed(text: &str) -> String {
        text.split_whitespace().collect::<String>().replace(",]", "]")
    }

    fn expect_layout(text: &str, structure: &str, size: u64, fields: &[Field]) {
        let size =
            format!("[\"Sizeof{structure}\"][::std::mem::size_of::<{structure}>()-{size}usize]");
        assert!(text.contains(&size), "{size}");
        for field in fields {
            let keyword = ["type", "virtual"].contains(&field.name.as_str());
            let name = if keyword { format!("{}_", field.name) } else { field.name.clone() };
            let offset = field.offset.unwrap_or_default();
            let place = format!("::std::mem::offset_of!({structure},{name})-{offset}usize]");
            let alone =
                format!("::std::mem::offset_of!({structure},{})-{offset}usize]", field.name);
            assert!(text.contains(&place) || text.contains(&alone), "{place}");
        }
    }

    fn expect_stream(text: &str, stream: &Stream) {
        let module = stream.name.replace('-', "_");
        for record in &stream.records {
            let name = format!("XEN_{module}_TYPE_{}", record.name).to_uppercase();
            let constant = format!("pubconst{name}:u32={};", record.code);
            assert!(text.contains(&constant), "{constant}");
            let body = &record.body;
            if body.head_fields > 0 {
                // `…_start` is a function of the framework, so the structure bears an underscore.
                let after = if record.name == "START" { "_" } else { "" };
                let structure = format!("xen_{module}_{}{after}", record.name.to_lowercase());
                expect_layout(text, &structure, body.head, &body.fields[..body.head_fields]);
            }
        }
        for header in &stream.headers {
            let structure = format!("xen_{module}_{}", header.name);
            expect_layout(text, &structure, header.body.head, &header.body.fields);
        }
        let nested =
            stream.records.iter().flat_map(|r| &r.body.fields).filter_map(|f| match &f.kind {
                Kind::Union { cases, .. } => Some(cases),
                _ => None,
            });
        for case in nested.flatten() {
            let of = stream.structure(case.of);
            let structure = format!("xen_{module}_{}", stream.ty(case.of).name);
            expect_layout(text, &structure, of.head, &of.fields);
        }
    }

    #[test]
    fn constants_and_layouts_survive_bindgen() {
        let family = load(&repository().join("spec")).unwrap_or_else(|found| panic!("{found}"));
        let include = repository().join("generated/c/include");
        for stream in &family.streams {
            let header = include.join(format!("xen_streams/{}.h", stream.name.replace('-', "_")));
            let Some(text) = bindings(&header, &include) else { return };
            expect_stream(&squeezed(&text), stream);
        }
    }
}

/// A testee that answers one question after another.
struct Served {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
}

impl Served {
    fn start(program: &Path) -> Self {
        let mut child = Command::new(program)
            .arg("serve")
            .env("ASAN_OPTIONS", "allocator_may_return_null=1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the testee was built");
        let input = child.stdin.take().expect("it is piped");
        let output = child.stdout.take().expect("it is piped");
        Self { child, input, output }
    }

    /// The status and the content of an answer.
    fn ask(&mut self, operation: u8, stream: &str, input: &[u8]) -> (u8, Vec<u8>) {
        let length = 2 + stream.len() + input.len();
        let mut frame = u32::try_from(length).expect("it is short").to_le_bytes().to_vec();
        frame.extend([operation, u8::try_from(stream.len()).expect("it is short")]);
        frame.extend(stream.as_bytes());
        frame.extend(input);
        self.input.write_all(&frame).expect("the testee reads");
        let mut head = [0; 5];
        self.output.read_exact(&mut head).expect("the testee answers");
        let length = u32::from_le_bytes([head[0], head[1], head[2], head[3]]) as usize - 1;
        let mut content = vec![0; length];
        self.output.read_exact(&mut content).expect("the testee answers");
        (head[4], content)
    }

    fn end(mut self) {
        drop(self.input);
        assert!(
            self.child.wait().expect("it ends").success(),
            "the testee found a fault in itself"
        );
    }
}

/// Streams with their names: what the documents of the vectors encode to.
fn seeds(testee: &mut Served) -> Vec<(String, Vec<u8>)> {
    let mut seeds = Vec::new();
    let vectors = repository().join("conformance/vectors");
    for directory in fs::read_dir(vectors).expect("there are vectors") {
        for path in files(&directory.expect("it can be read").path(), "hex") {
            let text = fs::read_to_string(path).expect("it can be read");
            let stream = text.lines().find_map(|line| line.strip_prefix("stream: "));
            let document = text.split_once("\n---\n").map(|(_, document)| document);
            let (Some(stream), Some(document)) = (stream, document) else { continue };
            if let (0, octets) = testee.ask(2, stream, document.as_bytes()) {
                seeds.push((stream.to_owned(), octets));
            }
        }
    }
    assert!(seeds.len() > 50, "only {} streams", seeds.len());
    seeds
}

/// Numbers that look random and are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

#[test]
fn no_input_is_undefined_behaviour() {
    let sanitize = "-fsanitize=address,undefined";
    if !available(&["cc", sanitize]) {
        return;
    }
    let root = repository().join("generated/c");
    let program = scratch("hostile").join("testee");
    let mut command = Command::new("cc");
    command.args(["-std=c99", "-O1", "-g", sanitize, "-fno-sanitize-recover=all", "-I"]);
    command.arg(root.join("include")).args(files(&root.join("src"), "c"));
    succeed(command.args(files(&root.join("testee"), "c")).arg("-o").arg(&program));
    let mut testee = Served::start(&program);
    let seeds = seeds(&mut testee);
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for (stream, octets) in &seeds {
        let step = 1 + octets.len() / 64;
        for end in (0..=octets.len()).step_by(step) {
            testee.ask(1, stream, &octets[..end]);
        }
        for _ in 0..100 {
            let mut hostile = octets.clone();
            for _ in 0..=numbers.below(3) {
                let at = numbers.below(hostile.len());
                hostile[at] = numbers.below(256) as u8;
            }
            let lies = [0u32, 1, 7, 9, 0x7fff_ffff, 0x8000_0000, 0xffff_fff8, 0xffff_ffff];
            if numbers.below(2) == 0 && hostile.len() >= 8 {
                let at = numbers.below(hostile.len() - 4) & !3;
                let lie = lies[numbers.below(lies.len())];
                hostile[at..at + 4].copy_from_slice(&lie.to_le_bytes());
            }
            testee.ask(1, stream, &hostile);
            testee.ask(3, stream, &hostile);
        }
    }
    testee.end();
}
