//! How the description of a stream is found: by what it is called, and by its first octets.

use std::path::Path;

use streamspec_conformance::select::{Selection, Unselected, by_octets};

fn selected(wanted: &str, start: &[u8]) -> Result<(String, Option<u32>), Unselected> {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let family = streamspec_codegen::load(&spec).expect("the descriptions are fine");
    let Selection { stream, version } = by_octets(&family, wanted, start)?;
    Ok((stream.name.clone(), version))
}

const OLD: &[u8] = &[1, 0, 0, 0, 16, 0, 0, 0, 0x45, 0x56, 0x41, 0x53];
const TENTH: &[u8] = &[1, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0];
const NEW: &[u8] = b"\xff\xff\xff\xff\xff\xff\xff\xffSAVE\x00\x00\x00\x09";

#[test]
fn descriptions_of_one_stream_are_told_apart_by_magic() {
    let name = |wanted, start| selected(wanted, start).map(|(name, _)| name);
    assert_eq!(name("domain-context", OLD), Ok("domain-context-v1".into()));
    assert_eq!(name("domain-context", NEW), Ok("domain-context".into()));
    assert_eq!(name("domain-context", b""), Ok("domain-context".into()));
    assert_eq!(name("domain-context-v1", NEW), Ok("domain-context-v1".into()));
    assert_eq!(selected("domain-context@1", NEW), Ok(("domain-context-v1".into(), Some(1))));
}

#[test]
fn a_stream_is_recognised_by_its_first_octets() {
    let name = |start| selected("auto", start).map(|(name, _)| name);
    assert_eq!(name(b"xenstore and more"), Ok("xenstore".into()));
    assert_eq!(name(OLD), Ok("domain-context-v1".into()));
    assert_eq!(name(NEW), Ok("domain-context".into()));
    assert_eq!(name(TENTH), Ok("domain-context-v10".into()));
    assert_eq!(name(b"xenstor"), Err(Unselected::Unrecognised));
}

#[test]
fn what_is_not_described_is_not_selected() {
    assert!(matches!(selected("nothing", b""), Err(Unselected::Unknown { .. })));
    assert!(matches!(selected("xenstore@9", b""), Err(Unselected::NoVersion { .. })));
}
