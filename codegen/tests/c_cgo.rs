//! The plain headers of C, seen from Go: cgo takes them as they are, and what it makes of structures
//! and constants is what the model says.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use streamspec_codegen::load;
use streamspec_codegen::model::{Family, Stream, TypeBody};

/// Of how many records of a stream the type codes are compared.
const CODES: usize = 8;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Whether a program is there; if not, says so even where the test harness keeps output back.
fn available(program: &str, argument: &str) -> bool {
    let there = Command::new(program).arg(argument).output().is_ok_and(|o| o.status.success());
    if !there {
        assert!(std::env::var_os("CI").is_none(), "`{program}` is missing");
        // Nobody is told where even this fails, and there is nothing to be done about it.
        let _ = writeln!(io::stderr(), "not exercised: cgo, for there is no `{program}`");
    }
    there
}

fn module(stream: &Stream) -> String {
    stream.name.replace('-', "_")
}

/// The fixed structures of a stream, by their names, with their sizes.
fn structures(stream: &Stream) -> Vec<(String, u64)> {
    let types = stream.types.iter().filter_map(|ty| match &ty.body {
        TypeBody::Structure(structure) => Some((ty.name.clone(), structure.size?)),
        _ => None,
    });
    let headers = stream.headers.iter().map(|h| (h.name.clone(), h.body.head));
    let bodies = stream.records.iter().filter(|r| r.body.head_fields > 0);
    // `…_start` is a function of the framework, so the structure bears an underscore.
    let name = |record: &str| match record {
        "START" => "start_".to_owned(),
        other => other.to_lowercase(),
    };
    let bodies = bodies.map(|r| (name(&r.name), r.body.head));
    let framing = ("record_header".to_owned(), stream.framing.header.head);
    types
        .chain(headers)
        .chain(bodies)
        .chain([framing])
        .map(|(name, size)| (format!("xen_{}_{name}", module(stream)), size))
        .collect()
}

/// Type codes of records, by the names of their constants.
fn codes(stream: &Stream) -> Vec<(String, u64)> {
    let name = |record: &str| format!("XEN_{}_TYPE_{record}", module(stream)).to_uppercase();
    stream.records.iter().take(CODES).map(|r| (name(&r.name), r.code)).collect()
}

/// A package that holds what cgo makes of the headers beside what the model says.
fn package(family: &Family, include: &Path) -> String {
    let mut code = format!("package headers\n\n// #cgo CFLAGS: -I{}\n", include.display());
    for stream in &family.streams {
        code += &format!("// #include <xen_streams/{}.h>\n", module(stream));
    }
    code += "import \"C\"\n\ntype Compared struct {\n\tName string\n\tC, Model uint64\n}\n\n";
    code += "var All = []Compared{\n";
    for stream in &family.streams {
        for (name, size) in structures(stream) {
            code += &format!("\t{{\"{name}\", C.sizeof_struct_{name}, {size}}},\n");
        }
        for (name, value) in codes(stream) {
            code += &format!("\t{{\"{name}\", C.{name}, {value:#x}}},\n");
        }
    }
    code + "}\n"
}

/// cgo does not work in the files of tests themselves.
const TEST: &str = r#"package headers

import "testing"

func TestHeaders(t *testing.T) {
	for _, compared := range All {
		if compared.C != compared.Model {
			t.Errorf("%s: %#x in C, %#x in the model", compared.Name, compared.C, compared.Model)
		}
	}
}
"#;

#[test]
fn cgo_takes_the_plain_headers() {
    if !available("go", "version") || !available("cc", "--version") {
        return;
    }
    let family = load(&repository().join("spec")).unwrap_or_else(|found| panic!("{found}"));
    let include = fs::canonicalize(repository().join("generated/c/include")).expect("it is there");
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("c-cgo");
    fs::create_dir_all(&directory).expect("a directory can be made");
    let write = |name: &str, text: &str| {
        fs::write(directory.join(name), text).expect("the module can be written");
    };
    let code = package(&family, &include);
    assert!(code.matches("C.sizeof_struct_").count() > 50, "there are too few structures");
    write("go.mod", "module headers\n\ngo 1.19\n");
    write("headers.go", &code);
    write("headers_test.go", TEST);
    let mut command = Command::new("go");
    command.args(["test", "./..."]).current_dir(&directory);
    command.env("CGO_ENABLED", "1").env("CC", "cc");
    command.env("GOFLAGS", "-mod=mod").env("GOWORK", "off").env("GOTOOLCHAIN", "local");
    let output = command.output().expect("go can be run");
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
