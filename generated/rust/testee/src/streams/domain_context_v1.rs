//! Domain context, version 1 to canonical JSON and back.
//!
//! Generated from spec/domain-context-v1 by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::domain_context_v1 as abi;
use library::{Error, Sink};
use serde_json::{Map, Value};

use crate::codec::Refusal;
use crate::json::*;
use crate::stream::*;
use crate::table::*;

reads! { "domain-context", abi::Reader::new, abi::Reader {
}  }

writes! { "domain-context", abi::Writer::new, Writer, true {
}  }

/// A record as JSON.
#[rustfmt::skip]
pub fn show(of: &abi::Record, version: u32) -> Value {
    let _ = version;
    match of {
        abi::Record::End => record("END", Some(0), Map::new().into()),
        abi::Record::Header(body) => record("HEADER", Some(0), body.body_to_json(version)),
        abi::Record::SharedInfo(instance, body) => record("SHARED_INFO", Some(*instance), body.body_to_json(version)),
        abi::Record::TscInfo(body) => record("TSC_INFO", Some(0), body.body_to_json(version)),
        
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
        "HEADER" => writer.write_header(&whole(value, version)?)?,
        "SHARED_INFO" => with_shared_info(value, version, |body| Ok(writer.write_shared_info(instance, body)?)).map_err(in_body)?,
        "TSC_INFO" => writer.write_tsc_info(&whole(value, version)?)?,
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
    "version": version;
} }
structure! { SharedInfoHead {
    "flags": flags;
    "buffer_size": buffer_size;
} }
body! { with_shared_info: SharedInfo<'_> {
    head SharedInfoHead;
    "buffer": buffer as octets;
} }
structure! { TscInfo {
    "mode": mode;
    "incarnation": incarnation;
    "nsec": nsec;
    "khz": khz;
    [reserved]
} }
