//! Streams that lie about their lengths and counts: refused by name, in memory that does not grow
//! with the lie.

use std::io::Write;
use std::process::{Command, Stdio};

/// Address space that the program gets, in KiB: little beside what the lengths below claim.
const MEMORY: u32 = 100 * 1024;

/// Stream, octets, and the rule that is broken.
fn lies() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let xenstore = |rest: &[u8]| [b"xenstore\0\0\0\x01\0\0\0\0".as_slice(), rest].concat();
    let domain_context = |rest: &[u8]| {
        let mut octets = vec![0xff; 8];
        octets.extend(b"SAVE\0\0\0\x02\0\0\0\0\0\0\0\0");
        octets.extend([2, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 20, 0, 0, 0]);
        octets.extend(rest);
        octets
    };
    vec![
        (
            "xenstore",
            xenstore(&[5, 0, 0, 0, 0xf8, 0xff, 0xff, 0xff]),
            "xenstore.framing.body-complete",
        ),
        (
            "xenstore",
            // A node with 65,535 permissions, none of which is there.
            xenstore(&[
                5, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0xff, 0xff,
            ]),
            "xenstore.node_data.perms.fits",
        ),
        (
            "xenstore",
            // A connection with 4 GiB of pending output.
            xenstore(&[
                2, 0, 0, 0, 24, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0xff, 0xff, 0xff, 0xff,
            ]),
            "xenstore.connection_data.out_data.fits",
        ),
        (
            "domain-context",
            domain_context(&[2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]),
            "domain-context.framing.body-complete",
        ),
        (
            "domain-context",
            domain_context(&[
                2, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
            ]),
            "domain-context.framing.length.max",
        ),
        (
            "domain-context",
            // A run of 4 Gi grant entries, none of which is there.
            domain_context(&[
                0x11, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff,
                0xff,
            ]),
            "domain-context.grant_entries_v1.entries.fits",
        ),
    ]
}

#[test]
fn a_lie_costs_no_memory() {
    for (stream, octets, rule) in lies() {
        let verify = env!("CARGO_BIN_EXE_streamspec-conformance");
        let script = format!("ulimit -v {MEMORY}; exec \"{verify}\" verify --stream {stream} -");
        let mut child = Command::new("sh")
            .args(["-c", &script])
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("there is a shell");
        child.stdin.take().expect("it is piped").write_all(&octets).expect("it reads");
        let output = child.wait_with_output().expect("it ends");
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{rule}: {message}");
        assert!(message.contains(rule), "{rule}: {message}");
        assert!(message.contains("0x"), "the offset is missing: {message}");
    }
}
