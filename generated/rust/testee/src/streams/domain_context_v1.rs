//! Domain context, version 1 to canonical JSON and back.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::domain_context_v1 as abi;
use library::{Error, Sink, WriteError};
use serde_json::{Map, Value};

use crate::body::*;
use crate::codec::{Refusal, Refused};
use crate::decode::*;
use crate::document::*;
use crate::encode::*;
use crate::json::*;
use crate::print::Object;
use crate::table::*;

reads! { "domain-context", abi::Reader::new, Reader, [] [] [] {
} }

writes! { "domain-context", abi::Writer::new, Writer, [u16] [] [] {
} First }

/// Prints a record.
#[rustfmt::skip]
fn show_record(of: &abi::Record, shown: Shown) {
    match of {
        abi::Record::End => shown.record("END", Some(0u16), None, &Nothing),
        abi::Record::Header(body) => shown.record("HEADER", Some(0u16), None, body),
        abi::Record::SharedInfo(instance, body) => shown.record("SHARED_INFO", Some(*instance), None, body),
        abi::Record::TscInfo(body) => shown.record("TSC_INFO", Some(0u16), None, body),

        // The crate may get records that this program does not know.
        _ => {}
    }
}

/// The error about a record that stands after the last one.
fn after_last<S: Sink<Error = Infallible>>(writer: &mut abi::Writer<S>) -> Result<(), Refusal> {
    Ok(writer.write_end()?)
}

/// Writes a record.
#[rustfmt::skip]
fn write<S: Sink<Error = Infallible>>(
    writer: &mut abi::Writer<S>, record: &RecordJson, instance: u16,
) -> Result<(), Refusal> {
    let (value, version) = (record.body, writer.version());
    let _ = (instance, version);
    record.layout(&[])?;
    match record.name {
        "END" => { nothing(value)?; writer.check_place(abi::Kind::End, instance)?; writer.write_end()?; }
        "HEADER" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::Header, instance)?; writer.write_header(body)?; }
        "SHARED_INFO" => with_shared_info(value, version, usize::MAX, |body| { writer.write_shared_info(instance, body)?; Ok(()) }).map_err(in_body)?,
        "TSC_INFO" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::TscInfo, instance)?; writer.write_tsc_info(body)?; }
        _ => return Err(no_such_record().into()),
    }
    Ok(())
}

bits! { SharedInfoFlags {
    "compat": compat, COMPAT;
} }
structure! { Header {
    "magic": magic;
    "xen_major": xen_major;
    "xen_minor": xen_minor;
    "version": version is version;
} }
structure! { SharedInfoHead {
    "flags": flags;
    "buffer_size": buffer_size;
} }
body! { with_shared_info: SharedInfo<'_> {
    head SharedInfoHead [] [];
    "buffer": buffer as octets [] [] [];
} }
structure! { TscInfo {
    "mode": mode;
    "incarnation": incarnation;
    "nsec": nsec;
    "khz": khz;
    [reserved]
} }
