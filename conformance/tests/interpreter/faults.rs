//! One fault at a time: the rule that it breaks, where, and the path.

use serde_json::{Value as Json, json};
use streamspec_codegen::model::Role;

use super::samples::{domain_context, domain_context_v1, xenstore};
use super::{encoded, judged, named};
use streamspec_conformance::interpreter::Failure;

/// What a document breaks once a member of it has another value: rule, offset and path; for a
/// document that does not fit, no rule and the path.
fn change(name: &str, mut document: Json, pointer: &str, value: Json) -> (String, u64, String) {
    *document.pointer_mut(pointer).expect("it is in the document") = value;
    match encoded(named(name), &document) {
        Err(Failure::Rejected(error)) => (error.rule, error.offset, error.path),
        Err(Failure::Document(error)) => (String::new(), 0, error.path),
        Err(failure) => panic!("{failure}"),
        Ok(_) => panic!("it conforms"),
    }
}

/// What a stream breaks once some of its octets are others.
fn patch(
    name: &str,
    document: Json,
    role: Role,
    patches: &[(usize, &[u8])],
) -> (String, u64, String) {
    let stream = named(name);
    let mut octets = encoded(stream, &document).expect("it conforms");
    for (at, patch) in patches {
        octets[*at..at + patch.len()].copy_from_slice(patch);
    }
    let error = judged(stream, role, &octets).expect_err("it does not conform");
    (error.rule, error.offset, error.path)
}

fn check(found: (String, u64, String), expected: (&str, u64, &str)) {
    assert_eq!((found.0.as_str(), found.1, found.2.as_str()), expected);
}

fn old() -> Json {
    xenstore(1, false)
}

fn new() -> Json {
    domain_context(false)
}

#[test]
fn of_headers_and_record_headers() {
    for (pointer, value, expected) in [
        ("/headers/image_header/id", json!(1), ("image_header.id.const", 8, "image_header.id")),
        (
            "/headers/image_header/version",
            json!(3),
            ("image_header.version.known", 12, "image_header.version"),
        ),
        ("/headers/domain_header/arch", json!(3), ("x86_tsc_info.when", 0x48, "framing.type")),
        (
            "/records/1",
            json!({"record": "0x7", "instance": 0, "body": ""}),
            ("framing.type", 0x48, "framing.type"),
        ),
        ("/records/0/instance", json!(1), ("shared_info.instance", 0x2c, "framing.instance")),
        ("/records/3/instance", json!(3), ("framing.unique", 0x9c, "framing.instance")),
    ] {
        let (rule, offset, path) = expected;
        let rule = format!("domain-context.{rule}");
        check(change("domain-context", new(), pointer, value), (&rule, offset, path));
    }
    let end = json!({"record": "END", "instance": 0, "body": {}});
    check(
        change("domain-context-v1", domain_context_v1(), "/records/0", end),
        ("domain-context-v1.header.first", 0, "framing.type"),
    );
}

#[test]
fn of_lengths_and_padding() {
    let limit: &[u8] = &[1, 0, 0, 8, 0, 0, 0, 0];
    for (name, document, role, patches, expected) in [
        // A length above the limit, one that is not aligned, one that is not that of the fields.
        (
            "domain-context",
            new(),
            Role::Reader,
            (0x30, limit),
            ("domain-context.framing.length.max", 0x30, "framing.length"),
        ),
        (
            "xenstore",
            old(),
            Role::Reader,
            (0x14, &[9u8][..]),
            ("xenstore.framing.length-aligned", 0x14, "framing.length"),
        ),
        (
            "xenstore",
            old(),
            Role::Reader,
            (0x14, &[16][..]),
            ("xenstore.global_data.length", 0x14, "framing.length"),
        ),
        // A field that is said not to be there: what is left of the body is more than padding.
        (
            "xenstore",
            old(),
            Role::Reader,
            (0x56, &[0][..]),
            ("xenstore.connection_data.length", 0x6d, "connection_data"),
        ),
        // More octets than the body has; a string without an end.
        (
            "xenstore",
            old(),
            Role::Reader,
            (0xa4, &[0xff][..]),
            ("xenstore.watch_data.wpath.fits", 0xa8, "watch_data.wpath"),
        ),
        (
            "xenstore",
            old(),
            Role::Reader,
            (0x45, &[1, 1, 1][..]),
            (
                "xenstore.global_quota_data.quota_names.terminated",
                0x3f,
                "global_quota_data.quota_names[2]",
            ),
        ),
        // Octets that a writer sets to zero and a reader ignores.
        (
            "xenstore",
            old(),
            Role::Writer,
            (0xaf, &[1][..]),
            ("xenstore.framing.padding.zero", 0xad, "framing"),
        ),
        (
            "domain-context",
            new(),
            Role::Reader,
            (0x47, &[1][..]),
            ("domain-context.framing.padding.zero", 0x45, "framing"),
        ),
    ] {
        check(patch(name, document, role, &[patches]), expected);
    }
}

#[test]
fn of_fields_and_of_several_together() {
    for (pointer, value, expected) in [
        (
            "/records/6/body/perms/1/perm",
            json!(1),
            ("node_permission.perm.named", 0xdc, "node_data.perms[1].perm"),
        ),
        (
            "/records/6/body/conn_id",
            json!(3),
            ("node_data.conn_id.refers", 0xc8, "node_data.conn_id"),
        ),
        (
            "/records/3/body/conn_id",
            json!(1),
            ("connection_data.conn-id.unique", 0x80, "connection_data.conn_id"),
        ),
        (
            "/records/2/body/out_resp_len",
            json!(3),
            ("connection_data.out-resp-len.within", 0x62, "connection_data.out_resp_len"),
        ),
        (
            "/records/2/body/in_data",
            json!("0102"),
            ("connection_data.in_data.fits", 0x68, "connection_data.in_data"),
        ),
        ("/records/6/body/perm_count", json!(3), ("node_data.perms.fits", 0xd8, "node_data.perms")),
        (
            "/records/1/body/quota_names",
            json!(["a", "b"]),
            ("global_quota_data.quota_names.fits", 0x38, "global_quota_data.quota_names"),
        ),
        (
            "/records/4/body/wpath",
            json!("\u{0}a"),
            ("watch_data.wpath.terminated", 0xa8, "watch_data.wpath"),
        ),
    ] {
        let (rule, offset, path) = expected;
        let rule = format!("xenstore.{rule}");
        check(change("xenstore", old(), pointer, value), (&rule, offset, path));
    }
    check(
        change("domain-context", new(), "/records/4/body/entries/0/page_length", json!(4001)),
        ("domain-context.grant_entries_v2.part-of-page", 0xd8, "grant_entries_v2.entries"),
    );
}

#[test]
fn of_the_document_alone() {
    let xenstore = |pointer, value| change("xenstore", old(), pointer, value).2;
    for (pointer, value, path) in [
        ("/version", json!(2), "version"),
        ("/stream", json!("libxl"), "stream"),
        ("/records", json!({}), "records"),
        ("/headers/image_header", json!({"ident": 1}), "headers.image_header.version"),
        ("/headers/image_header/flags", json!({}), "headers.image_header.flags.big_endian"),
        ("/records/0/record", json!("NONE"), "records[0].record"),
        ("/records/0/body/evtchn_fd", json!(1u64 << 31), "records[0].body.evtchn_fd"),
        ("/records/2/body/unique_id", json!("0x1"), "records[2].body.unique_id"),
        ("/records/2/body/fields/unique_id", json!(false), "records[2].body.unique_id"),
        ("/records/4/body/token", json!("\u{100}"), "records[4].body.token"),
        ("/records/1/body/quota_names/1", json!("\u{0}"), "records[1].body.quota_names[1]"),
        ("/records/6/body/perms/0/domid", json!(65536), "records[6].body.perms[0].domid"),
        ("/records/8/body", json!({"more": 1}), "records[8].body.more"),
    ] {
        assert_eq!(xenstore(pointer, value), path);
    }
}

#[test]
fn of_the_end() {
    let without = |last: usize, then: Option<Json>| {
        let mut document = old();
        let records = document["records"].as_array_mut().expect("it has records");
        records.truncate(last);
        records.extend(then);
        change("xenstore", document, "/version", json!(1))
    };
    check(without(8, None), ("xenstore.framing.end", 0x108, "framing"));
    let more = json!({"record": "END", "body": {}});
    check(without(9, Some(more)), ("xenstore.framing.nothing-after-end", 0x110, "framing"));
}
