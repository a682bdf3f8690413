//! Domain context, tenth draft to canonical JSON and back.
//!
//! Generated from spec/domain-context-v10 by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::domain_context_v10 as abi;
use library::{Error, Sink};
use serde_json::{Map, Value};

use crate::codec::Refusal;
use crate::json::*;
use crate::stream::*;
use crate::table::*;

reads! { "domain-context-v10", abi::Reader::new, abi::Reader {
}  }

writes! { "domain-context-v10", abi::Writer::new, Writer, true {
}  }

/// A record as JSON.
#[rustfmt::skip]
pub fn show(of: &abi::Record, version: u32) -> Value {
    let _ = version;
    match of {
        abi::Record::End => record("END", Some(0), Map::new().into()),
        abi::Record::Start(body) => record("START", Some(0), body.body_to_json(version)),
        abi::Record::SharedInfo(body) => record("SHARED_INFO", Some(0), body.body_to_json(version)),
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
        "START" => writer.write_start(&whole(value, version)?)?,
        "SHARED_INFO" => with_shared_info(value, version, |body| Ok(writer.write_shared_info(body)?)).map_err(in_body)?,
        "TSC_INFO" => writer.write_tsc_info(&whole(value, version)?)?,
        _ => return Err(no_such_record().into()),
    }
    Ok(())
}

bits! { SharedInfoFlags {
    "compat": compat, COMPAT;
} }
structure! { Start {
    "xen_major": xen_major;
    "xen_minor": xen_minor;
} }
structure! { SharedInfoHead {
    "flags": flags;
} }
body! { with_shared_info: SharedInfo<'_> {
    head SharedInfoHead;
    "buffer": buffer as octets;
} }
structure! { TscInfo {
    "mode": mode;
    "khz": khz;
    "nsec": nsec;
    "incarnation": incarnation;
} }
