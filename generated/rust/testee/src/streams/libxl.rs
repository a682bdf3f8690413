//! Libxl stream to canonical JSON and back.
//!
//! Generated from spec/libxl by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::libxl as abi;
use library::{Error, Sink};
use serde_json::{Map, Value};

use crate::codec::Refusal;
use crate::json::*;
use crate::stream::*;
use crate::table::*;

reads! { "libxl", abi::Reader::new, abi::Reader {
    "header": header;
} (libxc Libxc LibxcContext CheckpointEnd) }

writes! { "libxl", abi::Writer::new, Writer, false {
    "header": header Header;
} (libxc "libxc" "LIBXC_CONTEXT" begin_libxc resume_libxc (image_header domain_header)) }

/// A record as JSON.
#[rustfmt::skip]
pub fn show(of: &abi::Record, version: u32) -> Value {
    let _ = version;
    match of {
        abi::Record::End => record("END", None, Map::new().into()),
        abi::Record::LibxcContext => record("LIBXC_CONTEXT", None, Map::new().into()),
        abi::Record::EmulatorXenstoreData(body) => record("EMULATOR_XENSTORE_DATA", None, body.body_to_json(version)),
        abi::Record::EmulatorContext(body) => record("EMULATOR_CONTEXT", None, body.body_to_json(version)),
        abi::Record::CheckpointEnd => record("CHECKPOINT_END", None, Map::new().into()),
        abi::Record::CheckpointState(body) => record("CHECKPOINT_STATE", None, body.body_to_json(version)),
        abi::Record::Libxc(_) => Value::Null,
        abi::Record::Unknown { type_code, body } => record(format!("{type_code:#x}"), None, octets_to_json(body)),
    }
}

/// Writes the record with a name, of which this is the body.
#[rustfmt::skip]
fn write<S: Sink<Error = Infallible>>(
    writer: &mut abi::Writer<S>, name: &str, instance: u32, value: &Value, version: u32,
) -> Result<(), Refusal> {
    let _ = (instance, version);
    match name {
        "END" => { nothing(value)?; writer.write_end()?; }
        "LIBXC_CONTEXT" => { nothing(value)?; writer.write_libxc_context()?; }
        "EMULATOR_XENSTORE_DATA" => with_emulator_xenstore_data(value, version, |body| Ok(writer.write_emulator_xenstore_data(body)?)).map_err(in_body)?,
        "EMULATOR_CONTEXT" => with_emulator_context(value, version, |body| Ok(writer.write_emulator_context(body)?)).map_err(in_body)?,
        "CHECKPOINT_END" => { nothing(value)?; writer.write_checkpoint_end()?; }
        "CHECKPOINT_STATE" => writer.write_checkpoint_state(&whole(value, version)?)?,
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
    "version": version;
    "options": options;
} }
structure! { EmulatorXenstoreDataHead {
    "emulator_id": emulator_id;
    "index": index;
} }
body! { with_emulator_xenstore_data: EmulatorXenstoreData<'_> {
    head EmulatorXenstoreDataHead;
    "pairs": pairs as (rounds "key" "value");
} }
structure! { EmulatorContextHead {
    "emulator_id": emulator_id;
    "index": index;
} }
body! { with_emulator_context: EmulatorContext<'_> {
    head EmulatorContextHead;
    "emulator_ctx": emulator_ctx as octets;
} }
structure! { CheckpointState {
    "control_id": control_id;
    [reserved]
} }
