//! Libxl stream to canonical JSON and back.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::libxl as abi;
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

reads! { "libxl", abi::Reader::new, Reader, [] [] [] {
    "header": header;
} (libxc Libxc [LibxcContext] [CheckpointEnd]) }

writes! { "libxl", abi::Writer::new, Writer, [] [] [] {
    "header": header Header version;
} Before Suspended suspended }

/// The streams that have begun within this one and not ended.
#[derive(Default)]
struct Suspended {
    libxc: Option<library::libxc::Suspended>,
}

/// Prints a record.
#[rustfmt::skip]
fn show_record(of: &abi::Record, shown: Shown) {
    match of {
        abi::Record::End => shown.record("END", NO_INSTANCE, None, &Nothing),
        abi::Record::LibxcContext => shown.record("LIBXC_CONTEXT", NO_INSTANCE, None, &Nothing),
        abi::Record::EmulatorXenstoreData(body) => shown.record("EMULATOR_XENSTORE_DATA", NO_INSTANCE, None, body),
        abi::Record::EmulatorContext(body) => shown.record("EMULATOR_CONTEXT", NO_INSTANCE, None, body),
        abi::Record::CheckpointEnd => shown.record("CHECKPOINT_END", NO_INSTANCE, None, &Nothing),
        abi::Record::CheckpointState(body) => shown.record("CHECKPOINT_STATE", NO_INSTANCE, body.layout().map(|layout| layout.length), body),
        abi::Record::Libxc(_) => {}
        abi::Record::Unknown { type_code, body } => shown.record(&format!("{type_code:#x}"), NO_INSTANCE, None, &Unknown(body)),
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
    writer: &mut abi::Writer<S>, record: &RecordJson, suspended: &mut Suspended,
) -> Result<(), Refusal> {
    let (value, version) = (record.body, writer.version());
    let _ = version;
    let layout = record.layout(match record.name {
        "CHECKPOINT_STATE" => &abi::CheckpointState::LAYOUTS,
        _ => &[],
    })?;
    match record.name {
        "END" => { nothing(value)?; writer.write_end()?; }
        "LIBXC_CONTEXT" => { nothing(value)?; let Some(following) = record.follow() else { writer.write_libxc_context()?; return Err(no_stream()) }; suspended.libxc = super::libxc::follow(following, |headers| writer.begin_libxc(&headers.image_header, &headers.domain_header)).map_err(in_stream)?; }
        "EMULATOR_XENSTORE_DATA" => with_emulator_xenstore_data(value, version, usize::MAX, |body| { writer.write_emulator_xenstore_data(body)?; Ok(()) }).map_err(in_body)?,
        "EMULATOR_CONTEXT" => with_emulator_context(value, version, usize::MAX, |body| { writer.write_emulator_context(body)?; Ok(()) }).map_err(in_body)?,
        "CHECKPOINT_END" => { nothing(value)?; if let Some(resumed) = suspended.libxc.take() { let inner = writer.resume_libxc(resumed)?; suspended.libxc = super::libxc::go_on(record.follow(), inner).map_err(in_stream)?; } else { writer.write_checkpoint_end()?; } }
        "CHECKPOINT_STATE" => { match layout { None => { let body = &whole(value, version)?; writer.write_checkpoint_state(body)?; } Some(layout) => { let body = &in_layout(value, version, layout.length)?; writer.relay_checkpoint_state(layout, body)?; } } }
        code => writer.write_unknown(type_code(code)?, &octets(value)?)?,
    }
    Ok(())
}

enumeration! { EmulatorId(u32) }
bits! { Options {
    "big_endian": big_endian, BIG_ENDIAN;
    "legacy": legacy, LEGACY;
} }
enumeration! { ControlId(u32) }
structure! { Header {
    "ident": ident;
    "version": version is version;
    "options": options;
} }
structure! { EmulatorXenstoreDataHead {
    "emulator_id": emulator_id;
    "index": index;
} }
body! { with_emulator_xenstore_data: EmulatorXenstoreData<'_> {
    head EmulatorXenstoreDataHead [] [];
    "pairs": pairs as (rounds "key" "value") [] [] [];
} }
structure! { EmulatorContextHead {
    "emulator_id": emulator_id;
    "index": index;
} }
body! { with_emulator_context: EmulatorContext<'_> {
    head EmulatorContextHead [] [];
    "emulator_ctx": emulator_ctx as octets [] [] [];
} }
structure! { CheckpointState {
    "control_id": control_id;
    [reserved]
} }
