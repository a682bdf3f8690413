//! Domain context to canonical JSON and back.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::domain_context as abi;
use library::{Error, Sink};
use serde_json::{Map, Value};

use crate::codec::Refusal;
use crate::json::*;
use crate::stream::*;
use crate::table::*;

reads! { "domain-context", abi::Reader::<2048>::with_memory, abi::Reader<2048> {
    "image_header": image_header;
    "domain_header": domain_header;
}  }

writes! { "domain-context", abi::Writer::<_, 2048>::with_memory, Writer<_, 2048>, true {
    "image_header": image_header ImageHeader;
    "domain_header": domain_header DomainHeader;
}  }

/// A record as JSON.
#[rustfmt::skip]
pub fn show(of: &abi::Record, version: u32) -> Value {
    let _ = version;
    match of {
        abi::Record::End => record("END", Some(0), Map::new().into()),
        abi::Record::SharedInfo(body) => record("SHARED_INFO", Some(0), body.body_to_json(version)),
        abi::Record::X86TscInfo(body) => record("X86_TSC_INFO", Some(0), body.body_to_json(version)),
        abi::Record::EventChannel(instance, body) => record("EVENT_CHANNEL", Some(*instance), body.body_to_json(version)),
        abi::Record::GrantEntriesV1(instance, body) => record("GRANT_ENTRIES_V1", Some(*instance), body.body_to_json(version)),
        abi::Record::GrantEntriesV2(instance, body) => record("GRANT_ENTRIES_V2", Some(*instance), body.body_to_json(version)),
        abi::Record::VcpuInfo(instance, body) => record("VCPU_INFO", Some(*instance), body.body_to_json(version)),
        abi::Record::VcpuRunstate(instance, body) => record("VCPU_RUNSTATE", Some(*instance), body.body_to_json(version)),
        abi::Record::Unknown { type_code, instance, body } => record(format!("{type_code:#x}"), Some(*instance), octets_to_json(body)),
    }
}

/// Writes the record with a name, of which this is the body.
#[rustfmt::skip]
fn write<S: Sink<Error = Infallible>>(
    writer: &mut abi::Writer<S, 2048>, name: &str, instance: u32, value: &Value, version: u32,
) -> Result<(), Refusal> {
    let _ = (instance, version);
    match name {
        "END" => { nothing(value)?; writer.write_end()?; }
        "SHARED_INFO" => with_shared_info(value, version, |body| Ok(writer.write_shared_info(body)?)).map_err(in_body)?,
        "X86_TSC_INFO" => writer.write_x86_tsc_info(&whole(value, version)?)?,
        "EVENT_CHANNEL" => writer.write_event_channel(instance, &whole(value, version)?)?,
        "GRANT_ENTRIES_V1" => with_grant_entries_v1(value, version, |body| Ok(writer.write_grant_entries_v1(instance, body)?)).map_err(in_body)?,
        "GRANT_ENTRIES_V2" => with_grant_entries_v2(value, version, |body| Ok(writer.write_grant_entries_v2(instance, body)?)).map_err(in_body)?,
        "VCPU_INFO" => writer.write_vcpu_info(instance, &whole(value, version)?)?,
        "VCPU_RUNSTATE" => writer.write_vcpu_runstate(instance, &whole(value, version)?)?,
        code => writer.write_unknown(type_code(code)?, instance, &octets(value)?)?,
    }
    Ok(())
}

enumeration! { DomainArch(u32) }
bits! { GrantFlags {
    "kind": kind, with_kind as named;
    "readonly": readonly, READONLY;
    "reading": reading, READING;
    "writing": writing, WRITING;
    "cache": cache, with_cache as 3;
    "sub_page": sub_page, SUB_PAGE;
} }
enumeration! { GrantKind(u16) }
bits! { ImageOptions {
    "big_endian": big_endian, BIG_ENDIAN;
} }
bits! { SharedInfoFlags {
    "compat": compat, COMPAT;
} }
bits! { EventChannelFlags {
    "pending": pending, PENDING;
    "masked": masked, MASKED;
} }
enumeration! { EventChannelState(u32) }
structure! { InterdomainChannel {
    "remote_domid": remote_domid;
    "remote_port": remote_port;
} }
structure! { IpiChannel {
    [reserved]
} }
structure! { PirqChannel {
    "pirq": pirq;
    [reserved]
} }
structure! { UnboundChannel {
    "remote_domid": remote_domid;
    [reserved]
} }
structure! { VirqChannel {
    "virq": virq;
    [reserved]
} }
structure! { GrantEntryV1 {
    "flags": flags;
    "domid": domid;
    "frame": frame;
} }
structure! { GrantEntryV2 {
    "flags": flags;
    "domid": domid;
    "page_offset": page_offset;
    "page_length": page_length;
    "frame": frame;
} }
enumeration! { Runstate(u32) }
structure! { ImageHeader {
    "marker": marker;
    "id": id;
    "version": version;
    "options": options;
    [reserved reserved2]
} }
structure! { DomainHeader {
    "arch": arch;
    "xen_major": xen_major;
    "xen_minor": xen_minor;
    [reserved]
} }
structure! { SharedInfoHead {
    "flags": flags;
    [reserved]
} }
body! { with_shared_info: SharedInfo<'_> {
    head SharedInfoHead;
    "page": page as octets;
} }
structure! { X86TscInfo {
    "mode": mode;
    "khz": khz;
    "nsec": nsec;
    "incarnation": incarnation;
    [reserved]
} }
cases! { EventChannelBinding by EventChannelState {
    UNBOUND => Unbound,
    INTERDOMAIN => Interdomain,
    PIRQ => Pirq,
    VIRQ => Virq,
    IPI => Ipi,
} }
structure! { EventChannel {
    tag "state": state;
    "flags": flags;
    "vcpu": vcpu;
    "priority": priority;
    "binding": binding as (by state);
} }
structure! { GrantEntriesV1Head {
    "first_ref": first_ref;
    "count": count;
} }
body! { with_grant_entries_v1: GrantEntriesV1<'_> {
    head GrantEntriesV1Head;
    "entries": entries as list;
} }
structure! { GrantEntriesV2Head {
    "first_ref": first_ref;
    "count": count;
} }
body! { with_grant_entries_v2: GrantEntriesV2<'_> {
    head GrantEntriesV2Head;
    "entries": entries as list;
} }
structure! { VcpuInfo {
    "gfn": gfn;
    "page_offset": page_offset;
    [reserved]
} }
structure! { VcpuRunstate {
    "area": area;
    "state": state;
    "entry_time": entry_time;
    "time": time;
    [reserved]
} }
