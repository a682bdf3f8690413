//! Layouts, streams within records, and streams that follow one, on a family made for that.

use std::path::Path;
use std::sync::LazyLock;

use quickcheck::quickcheck;
use serde_json::{Value as Json, json};
use streamspec_codegen::model::{Family, Role, Stream};

use streamspec_conformance::interpreter::{
    Decoder, Failure, Item, encode, json as to_json, verify,
};

static FAMILY: LazyLock<Family> = LazyLock::new(|| {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/nested/spec");
    streamspec_codegen::load(&spec).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
});

fn named(name: &str) -> &'static Stream {
    FAMILY.streams.iter().find(|stream| stream.name == name).expect("it is described")
}

/// The octets, or the rule or nothing, offset and path of what is refused.
fn encoded(name: &str, document: &Json) -> Result<Vec<u8>, (String, u64, String)> {
    let mut octets = Vec::new();
    match encode(&FAMILY, named(name), None, document, &mut octets) {
        Ok(length) => {
            assert_eq!(length, octets.len() as u64);
            Ok(octets)
        }
        Err(Failure::Rejected(error)) => Err((error.rule, error.offset, error.path)),
        Err(Failure::Document(error)) => Err((String::new(), 0, error.path)),
        Err(failure) => panic!("{failure}"),
    }
}

fn judged(name: &str, role: Role, octets: &[u8]) -> Result<u64, (String, u64, String)> {
    match verify(Decoder::new(&FAMILY, named(name), role, None, octets)) {
        Ok(length) => Ok(length),
        Err(Failure::Rejected(error)) => Err((error.rule, error.offset, error.path)),
        Err(failure) => panic!("{failure}"),
    }
}

fn decoded(name: &str, octets: &[u8]) -> Result<Json, Failure> {
    let mut document = Vec::new();
    let mut decoder = Decoder::new(&FAMILY, named(name), Role::Reader, None, octets);
    to_json::write_stream(&mut decoder, &mut document, false)?;
    Ok(serde_json::from_slice(&document).expect("what is written is JSON"))
}

fn refused(rule: &str, offset: u64, path: &str) -> (String, u64, String) {
    (rule.into(), offset, path.into())
}

/// A chest is 28 octets: LABEL at 0, LOCK at 8, END at 24.
fn chest() -> Json {
    json!({"stream": "chest", "version": 1, "headers": {}, "records": [
        {"record": "LABEL", "body": {"magic": 1414744131}},
        {"record": "LOCK", "body": {"count": 3, "codes": [7, 8, 9]}},
        {"record": "END", "body": {}},
    ]})
}

fn end() -> Json {
    json!({"record": "END", "body": {}})
}

/// The train's header ends at 8; LOCKER stands at 8, COUPLE at 0x30, the cargo at 0x38 with ITEM at
/// 0x40 and HALT at 0x48, PAUSE at 0x4c, UNCOUPLE at 0x5c, CHEST at 0x64, and the ends at 0x84 and
/// 0x88.
fn train() -> Json {
    json!({"stream": "train", "version": 1,
        "headers": {"train_header": {"magic": 1414676809, "options": {"big_endian": false}}},
        "records": [
            {"record": "LOCKER", "body": {"key": 5, "content": chest()}},
            {"record": "COUPLE", "body": {}, "stream": {
                "stream": "cargo", "version": 2,
                "headers": {"cargo_header": {"magic": 1330074179, "version": 2}},
                "records": [
                    {"record": "ITEM", "body": {"weight": 12}},
                    {"record": "HALT", "body": {}},
                ],
            }},
            {"record": "PAUSE", "body": {"minutes": 3}},
            {"record": "UNCOUPLE", "body": {}, "stream": {"records": [
                {"record": "CHEST", "body": {"content": chest()}},
                end(),
            ]}},
            {"record": "UNCOUPLE", "body": {}},
            {"record": "COUPLE", "body": {}, "stream": {
                "stream": "cargo", "version": 1,
                "headers": {"cargo_header": {"magic": 1196572995}},
                "records": [end()],
            }},
            end(),
        ],
    })
}

#[test]
fn a_document_comes_back_from_its_stream() {
    let octets = encoded("train", &train()).expect("it conforms");
    assert_eq!(decoded("train", &octets).expect("it conforms"), train());
    for role in [Role::Reader, Role::Writer] {
        assert_eq!(judged("train", role, &octets), Ok(octets.len() as u64));
    }
    for length in 0..octets.len() {
        let (rule, offset, _) = judged("train", Role::Reader, &octets[..length]).unwrap_err();
        let endings = ["complete", "framing.end"];
        assert!(endings.iter().any(|ending| rule.ends_with(ending)), "{length}: {rule}");
        assert!(offset <= length as u64);
    }
}

#[test]
fn items_come_in_stream_order() {
    let octets = encoded("train", &train()).expect("it conforms");
    let mut decoder = Decoder::new(&FAMILY, named("train"), Role::Reader, None, octets.as_slice());
    let (mut items, mut copied) = (Vec::new(), Vec::<u8>::new());
    while let Some(item) = decoder.next_item().expect("it conforms") {
        let (prefix, depth, name, octets) = match item {
            Item::Headers(h) => (h.prefix, h.depth, "(headers)", h.octets),
            Item::Record(r) => (r.prefix, r.depth, r.description.map_or("", |d| &d.name), r.octets),
        };
        copied.extend(octets);
        items.push(format!("{depth} {prefix}{name}"));
    }
    assert_eq!(copied, octets);
    let cargo = ["1 cargo/(headers)", "1 cargo/ITEM", "1 cargo/HALT"];
    let begin = ["0 (headers)", "0 LOCKER", "0 COUPLE"];
    assert_eq!(items[..6], [begin, cargo].concat());
    assert_eq!(items[6..10], ["0 PAUSE", "0 UNCOUPLE", "1 cargo/CHEST", "1 cargo/END"]);
    assert_eq!(items[10..12], ["0 UNCOUPLE", "0 COUPLE"]);
    assert_eq!(items[12..], ["1 cargo/(headers)", "1 cargo/END", "0 END"]);
}

#[test]
fn errors_within_a_body() {
    let octets = encoded("train", &train()).expect("it conforms");
    let patched = |at: usize, octet| {
        let mut octets = octets.clone();
        octets[at] = octet;
        judged("train", Role::Reader, &octets).unwrap_err()
    };
    let content = "locker.content/";
    let error = |rule: &str, offset, path: &str| refused(rule, offset, &format!("{content}{path}"));
    assert_eq!(patched(0x18, 0), error("chest.label.magic.const", 0x18, "label.magic"));
    assert_eq!(patched(0x20, 0), error("chest.lock.count.min", 0x20, "lock.count"));
    assert_eq!(patched(0x20, 5), error("chest.lock.codes.fits", 0x24, "lock.codes"));
    assert_eq!(patched(0x1e, 20), error("chest.framing.body-complete", 0x20, "framing"));
    assert_eq!(patched(0x14, 9), error("chest.label.first", 0x14, "framing.type"));
    let inner = "cargo/chest.content/lock.count";
    assert_eq!(patched(0x74, 0), refused("chest.lock.count.min", 0x74, inner));
    // The chest ends before the body does: its END comes where LOCK was.
    let mut early = octets.clone();
    early.splice(0x1c..0x20, [0; 4]);
    let found = judged("train", Role::Reader, &early).unwrap_err();
    assert_eq!(found, error("chest.framing.nothing-after-end", 0x20, "framing"));
    // The body ends before the chest does.
    let mut short = octets;
    short.drain(0x2c..0x30);
    short[0xc] = 0x1c;
    short.splice(0x2c..0x2c, [0; 4]);
    let found = judged("train", Role::Reader, &short).unwrap_err();
    assert_eq!(found, error("chest.framing.end", 0x2c, "framing"));
}

#[test]
fn errors_of_an_encoder_are_those_of_a_decoder() {
    let change = |pointer: &str, value: Json| {
        let mut document = train();
        *document.pointer_mut(pointer).expect("it is in the document") = value;
        encoded("train", &document).unwrap_err()
    };
    let count = "/records/0/body/content/records/1/body/count";
    let path = "locker.content/lock.codes";
    assert_eq!(change(count, json!(4)), refused("chest.lock.codes.fits", 0x24, path));
    let weight = change("/records/1/stream/records/0/body/weight", json!(0));
    assert_eq!(weight, refused("cargo.item.weight.min", 0x44, "cargo/item.weight"));
    let records = change("/records/0/body/content/records/2", json!({"record": "LABEL"}));
    assert_eq!(records.2, "records[0].body.content.records[2].body");
    let records = change("/records/1/stream/records/1", json!({"record": "HALTS"}));
    assert_eq!(records.2, "records[1].stream.records[1].record");
    let wrong = change("/records/1/stream/stream", json!("chest"));
    assert_eq!(wrong.2, "records[1].stream.stream");
    // The cargo neither ends nor hands back control.
    let halt = json!({"record": "ITEM", "body": {"weight": 1}});
    let unended = change("/records/1/stream/records/1", halt);
    assert_eq!(unended, refused("cargo.framing.end", 0x50, "cargo/framing"));
    // Control was handed back before.
    let more =
        json!([{"record": "ITEM", "body": {"weight": 1}}, {"record": "HALT", "body": {}}, end()]);
    assert_eq!(change("/records/1/stream/records", more).2, "records[1].stream.records[2]");
    let stream = json!({"record": "UNCOUPLE", "body": {}, "stream": {"records": []}});
    assert_eq!(change("/records/4", stream).2, "records[4].stream");
    assert_eq!(
        change("/records/1", json!({"record": "COUPLE", "body": {}})).2,
        "records[1].stream"
    );
}

#[test]
fn an_inner_stream_must_end() {
    let mut document = train();
    let records = document["records"].as_array_mut().expect("it is an array");
    let couple = records[5].clone();
    let unended = |records: Vec<Json>| {
        let mut document = train();
        document["records"] = records.into();
        encoded("train", &document).unwrap_err()
    };
    let ended = unended(vec![records[1].clone(), end()]);
    assert_eq!(ended, refused("cargo.framing.end", 0x24, "cargo/framing"));
    let again = unended(vec![records[1].clone(), couple]);
    assert_eq!(again, refused("cargo.framing.end", 0x24, "cargo/framing"));
    // The octets say the same.
    let octets = encoded("train", &train()).expect("it conforms");
    let octets = [&octets[..8], &octets[0x30..0x4c], &[0; 8]].concat();
    let found = judged("train", Role::Reader, &octets).unwrap_err();
    assert_eq!(found, refused("cargo.framing.end", 0x24, "cargo/framing"));
    // A required record is missing at the inner END, where the outer stream would go on.
    let mut octets = octets;
    octets.splice(0x18.., [0; 12]);
    let found = judged("train", Role::Reader, &octets).unwrap_err();
    assert_eq!(found, refused("cargo.item.required", 0x18, "cargo/framing"));
}

#[test]
fn alone_a_record_that_returns_is_like_any_other() {
    let document = json!({"stream": "cargo", "version": 2,
        "headers": {"cargo_header": {"magic": 1330074179, "version": 2}},
        "records": [
            {"record": "HALT", "body": {}}, {"record": "ITEM", "body": {"weight": 12}}, end(),
        ],
    });
    let octets = encoded("cargo", &document).expect("it conforms");
    assert_eq!(decoded("cargo", &octets).expect("it conforms"), document);
}

/// A chest with one record between LABEL and END.
fn chest_with(code: u8, body: &[u8]) -> Vec<u8> {
    let head = [code, 0, body.len() as u8, 0];
    [b"\x01\0\x04\0CHST".as_slice(), &head, body, &[0; 4]].concat()
}

#[test]
fn layouts() {
    let read = |code, body: &[u8]| {
        let octets = chest_with(code, body);
        assert_eq!(
            judged("chest", Role::Writer, &octets).is_ok(),
            body.len() == 12,
            "a writer writes the full layout"
        );
        match decoded("chest", &octets) {
            Ok(document) => Ok(document["records"][1]["body"].clone()),
            Err(Failure::Rejected(error)) => Err((error.rule, error.offset, error.path)),
            Err(failure) => panic!("{failure}"),
        }
    };
    let full = json!({"width": 1, "depth": 2, "height": 3, "colour": 4});
    assert_eq!(read(2, &[1, 0, 0, 0, 2, 0, 3, 0, 4, 0, 0, 0]), Ok(full));
    let second = json!({"width": 1, "depth": 2, "height": 3});
    assert_eq!(read(2, &[1, 0, 0, 0, 2, 0, 3, 0]), Ok(second));
    // The depth is not there, and is not checked.
    assert_eq!(read(2, &[1, 0, 0, 0]), Ok(json!({"width": 1})));
    // In expressions, the colour is 0.
    let dark = refused("chest.lid.bright", 12, "lid.width");
    assert_eq!(read(2, &[100, 0, 0, 0]), Err(dark));
    let depth = refused("chest.lid.depth.min", 16, "lid.depth");
    assert_eq!(read(2, &[1, 0, 0, 0, 0, 0, 3, 0]), Err(depth));
    // A layout whose length counts padding, and that lacks a field in the middle of the checks.
    assert_eq!(read(4, &[10, 0, 0, 0, 5, 0, 0, 0]), Ok(json!({"right": 10, "shape": 5})));
    let apart = refused("chest.handle.apart", 12, "handle.right");
    assert_eq!(read(4, &[9, 0, 0, 0, 5, 0, 0, 0]), Err(apart));
    let padding = refused("chest.framing.padding.zero", 18, "framing");
    assert_eq!(read(4, &[10, 0, 0, 0, 5, 0, 1, 0]), Err(padding));
    // A body that is otherwise of any length.
    assert_eq!(read(3, &[]), Ok(json!({})));
    let none = refused("chest.lock.count.min", 12, "lock.count");
    assert_eq!(read(3, &[0, 0, 0, 0]), Err(none));
    for (code, length) in [(2, 16), (2, 0), (4, 4)] {
        let name = if code == 2 { "lid" } else { "handle" };
        let expected = refused(&format!("chest.{name}.length"), 10, "framing.length");
        assert_eq!(read(code, &vec![0; length]), Err(expected));
    }
    assert_eq!(
        judged("chest", Role::Writer, &chest_with(3, &[])),
        Err(refused("chest.lock.length", 10, "framing.length"))
    );
}

#[test]
fn a_writer_writes_the_full_layout() {
    let mut document = chest();
    document["records"][1] = json!({"record": "LID", "body": {"width": 1}});
    assert_eq!(encoded("chest", &document).unwrap_err().2, "records[1].body.depth");
}

#[test]
fn what_was_refused_is_passed_over() {
    let mut octets = encoded("train", &train()).expect("it conforms");
    // LOCK within LOCKER; the weight of ITEM; the padding of END.
    octets[0x20] = 0;
    octets[0x44] = 0;
    let mut decoder = Decoder::new(&FAMILY, named("train"), Role::Reader, None, octets.as_slice());
    let (mut refused, mut records) = (Vec::new(), 0);
    loop {
        match decoder.next_record() {
            Ok(Some(_)) => records += 1,
            Ok(None) => break,
            Err(Failure::Rejected(error)) => {
                assert!(decoder.refused_record().is_some());
                assert!(decoder.pass_over().expect("octets can be read"));
                refused.push(error.rule);
            }
            Err(failure) => panic!("{failure}"),
        }
    }
    assert_eq!(refused, ["chest.lock.count.min", "cargo.item.weight.min"]);
    assert_eq!((records, decoder.offset()), (10, octets.len() as u64));
}

quickcheck! {
    /// Whatever stands in a stream, there is a verdict, and what a writer may write comes back.
    fn mutations(changes: Vec<(usize, u8)>, cut: Option<usize>) -> bool {
        let mut octets = encoded("train", &train()).expect("it conforms");
        for (at, octet) in changes.iter().take(4) {
            let length = octets.len();
            octets[at % length] = *octet;
        }
        if let Some(cut) = cut {
            octets.truncate(cut % (2 * octets.len()));
        }
        let reader = judged("train", Role::Reader, &octets);
        let writer = judged("train", Role::Writer, &octets);
        match (reader, writer, decoded("train", &octets)) {
            (Err(error), Err(_), Err(Failure::Rejected(again))) => error.0 == again.rule,
            (Ok(_), Ok(_), Ok(document)) => encoded("train", &document) == Ok(octets),
            (Ok(_), Err(_), Ok(_)) => true,
            _ => false,
        }
    }
}
