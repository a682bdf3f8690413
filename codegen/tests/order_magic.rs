//! A magic that tells the order of octets from within the first record: it is always there, in the same place.

use std::fs;

use streamspec_codegen::load;
use streamspec_codegen::model::OrderMagic;

const STREAM: &str = "stream: crate
title: Crate
doc: Holds bottles.
versions: [{ version: 1, tier: stable, doc: The first. }, { version: 2, tier: stable, doc: The second. }]
reserved-on-read: verified
record-header:
  doc: Precedes every record.
  endian: by-magic
  fields:
    - { name: type, type: u16, is: type, doc: Type code. }
    - { name: length, type: u16, is: length, max: 64, doc: Octets of the body. }
";
const END: &str = "{ record: END, type: 2, doc: Ends the crate., position: last, fields: [] }";
const VERSION: &str = "{ name: version, type: u16, is: version, doc: Version. }";
const MAGIC: &str = "{ name: magic, type: u16, const: 0x1234, is: magic, doc: Tells the order. }";
const COUNT: &str = "{ name: count, type: u16, doc: Bottles. }";

/// The magic, or what is reported of a first record with these fields and further keys.
fn magic_of(fields: &[&str], keys: &str) -> Result<Option<OrderMagic>, Vec<String>> {
    let directory = tempfile::tempdir().expect("there is room for temporary files");
    let records = directory.path().join("crate/records");
    fs::create_dir_all(&records).expect("a directory can be made");
    let put =
        |name: &str, text: &str| fs::write(records.join(name), text).expect("it can be written");
    let fields: String = fields.iter().map(|field| format!("  - {field}\n")).collect();
    put("end.yaml", END);
    put(
        "open.yaml",
        &format!("record: OPEN\ntype: 1\ndoc: Opens it.\nposition: first\nfields:\n{fields}{keys}"),
    );
    put("../stream.yaml", STREAM);
    match load(directory.path()) {
        Ok(family) => Ok(family.streams[0].order_magic.clone()),
        Err(found) => Err(found.findings().map(|finding| finding.message.to_owned()).collect()),
    }
}

fn refused(fields: &[&str], keys: &str) -> String {
    magic_of(fields, keys).expect_err("it is refused").join("; ")
}

#[test]
fn it_stands_behind_the_header_of_the_first_record() {
    let magic = magic_of(&[VERSION, MAGIC, COUNT], "").expect("it is sound");
    assert_eq!(magic, Some(OrderMagic { offset: 6, octets: vec![0x12, 0x34] }));
}

#[test]
fn a_layout_may_lack_what_is_behind_it() {
    let shorter = "layouts: [{ length: 4, without: [count], doc: Without bottles. }]\n";
    assert!(magic_of(&[VERSION, MAGIC, COUNT], shorter).is_ok());
    let without = "layouts: [{ length: 4, without: [count], doc: Without bottles. }]\n";
    let lacks = refused(&[VERSION, COUNT, MAGIC], without);
    assert_eq!(
        lacks,
        "the magic tells the order of octets, and a layout lacks it or what is before it"
    );
}

#[test]
fn nothing_of_any_size_stands_before_it() {
    let string = "{ name: brand, type: string, doc: Brand. }";
    let align = "{ align: 2 }";
    let moves = refused(&[VERSION, string, align, MAGIC], "");
    assert_eq!(
        moves,
        "the magic tells the order of octets, and does not always stand in the same place"
    );
    let gated = MAGIC.replace("is: magic", "is: magic, if: version == 1");
    let gated = refused(&[VERSION, &gated], "");
    assert_eq!(
        gated,
        "the magic tells the order of octets, and does not always stand in the same place"
    );
}

#[test]
fn all_versions_have_it() {
    let later = MAGIC.replace("is: magic", "is: magic, reserved-before: 2");
    let later = refused(&[VERSION, &later], "");
    assert_eq!(later, "the magic tells the order of octets, and some versions lack it");
}

#[test]
fn its_record_is_the_first() {
    let rules = "rules: [{ id: first, level: SHOULD, why: Some begin otherwise. }]\n";
    let wish = refused(&[VERSION, MAGIC], rules);
    assert_eq!(
        wish,
        "the magic tells the order of octets, but `crate.open.first` does not bind everybody"
    );
}
