//! A stream that no one foresaw goes through all stages, and no file of the program changes: from
//! a description of its own, code is generated, compiled and run.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A schedule of two entries, a wall switch, an optional record of unknown type, and the end.
const LAMP: &[u8] = b"LAMP\x04\x00\x00\x00\
    \x00\x01\x00\x0c\x00\x02\x00\x2a\x01\x2c\x64\x00\x05\x00\x00\x00\
    \x00\x02\x00\x08\x00\x01\x00\x00\x00\x00\x00\x07\
    \x80\x09\x00\x02\xaa\xbb\x00\x00\
    \x00\x03\x00\x00";

#[test]
fn from_description_to_running_code() {
    let lamp = Lamp::build();
    assert_eq!(lamp.run(LAMP), LAMP, "a valid stream comes back octet for octet");

    let mut dim = LAMP.to_vec();
    dim[18] = 101;
    let refused = String::from_utf8(lamp.run(&dim)).expect("an error is text");
    assert!(refused.contains("[lamp.entry.level.max]"), "{refused}");
    assert!(refused.contains("offset 0x12"), "{refused}");
    assert!(refused.contains("schedule.entries[0].level"), "{refused}");

    // Five entries bind a writer alone: the stream is read, and refused when it is written again.
    let mut many = LAMP.to_vec();
    many[11] = 24;
    many[13] = 5;
    many.splice(16..16, [0, 60, 50, 0].repeat(3));
    let refused = String::from_utf8(lamp.run(&many)).expect("an error is text");
    assert!(refused.starts_with("not written: "), "{refused}");
    assert!(refused.contains("[lamp.schedule.few]"), "{refused}");

    for end in 0..LAMP.len() {
        let refused = String::from_utf8(lamp.run(&LAMP[..end])).expect("an error is text");
        assert!(refused.starts_with("truncated at offset"), "{end}: {refused}");
    }
}

struct Lamp {
    program: PathBuf,
}

impl Lamp {
    fn build() -> Self {
        let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/third-stream");
        let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("third-stream");
        let _ = fs::remove_dir_all(&out);
        let codegen = |arguments: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_streamspec-codegen"));
            command.args(arguments).arg("--spec").arg(&files);
            command
        };
        succeed(&mut codegen(&["lint"]));
        succeed(codegen(&[]).arg("--out").arg(&out));
        succeed(codegen(&["--check"]).arg("--out").arg(&out));
        let library = out.join("libstreams.rlib");
        let rustc = || {
            let mut command = Command::new("rustc");
            command.args(["--edition", "2024", "-D", "warnings"]);
            command
        };
        succeed(
            rustc()
                .args([
                    "--crate-type",
                    "lib",
                    "--crate-name",
                    "streams",
                    "--cfg",
                    "feature=\"std\"",
                ])
                .arg("-o")
                .arg(&library)
                .arg(out.join("rust/src/lib.rs")),
        );
        let program = out.join("read_lamp");
        let mut link = std::ffi::OsString::from("streams=");
        link.push(&library);
        succeed(
            rustc()
                .arg("--extern")
                .arg(link)
                .arg("-o")
                .arg(&program)
                .arg(files.join("read_lamp.rs")),
        );
        Self { program }
    }

    fn run(&self, input: &[u8]) -> Vec<u8> {
        let mut child = Command::new(&self.program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program was built");
        child.stdin.take().expect("it is piped").write_all(input).expect("the program reads");
        let output = child.wait_with_output().expect("the program ends");
        assert!(output.status.success(), "the program failed");
        output.stdout
    }
}

fn succeed(command: &mut Command) {
    let output = command.output().expect("the command can be run");
    assert!(
        output.status.success(),
        "{command:?}\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}
