//! Domain context to canonical JSON and back.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::domain_context as abi;
use library::{Error, Sink, WriteError};
use serde_json::{Map, Value};

use crate::codec::{Refusal, Refused};
use crate::json::*;
use crate::stream::*;
use crate::table::*;

reads! { "domain-context", abi::Reader::<2048>::with_memory, Reader<MEMORY>, [] [] {
    "image_header": image_header;
    "domain_header": domain_header;
} }

writes! { "domain-context", abi::Writer::<_, 2048>::with_memory, Writer<MEMORY>, [u32] [] {
    "image_header": image_header ImageHeader version;
    "domain_header": domain_header DomainHeader ;
} Before }

/// A record as JSON, without the further fields of its header.
#[rustfmt::skip]
fn show_body(of: &abi::Record, version: u32, length: usize) -> Value {
    let _ = (version, length);
    match of {
        abi::Record::End => record("END", Some(0u32.to_json(version)), None, Map::new().into()),
        abi::Record::SharedInfo(body) => record("SHARED_INFO", Some(0u32.to_json(version)), None, body.body_to_json(version, length)),
        abi::Record::X86TscInfo(body) => record("X86_TSC_INFO", Some(0u32.to_json(version)), None, body.body_to_json(version, length)),
        abi::Record::EventChannel(instance, body) => record("EVENT_CHANNEL", Some(instance.to_json(version)), None, body.body_to_json(version, length)),
        abi::Record::GrantEntriesV1(instance, body) => record("GRANT_ENTRIES_V1", Some(instance.to_json(version)), None, body.body_to_json(version, length)),
        abi::Record::GrantEntriesV2(instance, body) => record("GRANT_ENTRIES_V2", Some(instance.to_json(version)), None, body.body_to_json(version, length)),
        abi::Record::VcpuInfo(instance, body) => record("VCPU_INFO", Some(instance.to_json(version)), None, body.body_to_json(version, length)),
        abi::Record::VcpuRunstate(instance, body) => record("VCPU_RUNSTATE", Some(instance.to_json(version)), None, body.body_to_json(version, length)),
        abi::Record::Unknown { type_code, instance, body } => record(format!("{type_code:#x}"), Some(instance.to_json(version)), None, octets_to_json(body)),
        // The crate may get records that this program does not know.
        _ => Value::Null,
    }
}

/// The error about a record that stands after the last one.
fn after_last<S: Sink<Error = Infallible>, const MEMORY: usize>(
    writer: &mut abi::Writer<S, MEMORY>,
) -> Result<(), Refusal> {
    Ok(writer.write_end()?)
}

/// Writes a record.
#[rustfmt::skip]
fn write<S: Sink<Error = Infallible>, const MEMORY: usize>(
    writer: &mut abi::Writer<S, MEMORY>, record: &RecordJson, instance: u32, 
) -> Result<(), Refusal> {
    let (value, version) = (record.body, writer.version());
    let _ = (instance, version);
    record.layout(&[])?;
    match record.name {
        "END" => { nothing(value)?; writer.check_place(abi::Kind::End, instance)?; writer.write_end()?; }
        "SHARED_INFO" => with_shared_info(value, version, usize::MAX, |body| { writer.check_place(abi::Kind::SharedInfo, instance)?; writer.write_shared_info(body)?; Ok(()) }).map_err(in_body)?,
        "X86_TSC_INFO" => { let body = &whole(value, version)?; writer.check_place(abi::Kind::X86TscInfo, instance)?; writer.write_x86_tsc_info(body)?; }
        "EVENT_CHANNEL" => { let body = &whole(value, version)?; writer.write_event_channel(instance, body)?; }
        "GRANT_ENTRIES_V1" => with_grant_entries_v1(value, version, usize::MAX, |body| { writer.write_grant_entries_v1(instance, body)?; Ok(()) }).map_err(in_body)?,
        "GRANT_ENTRIES_V2" => with_grant_entries_v2(value, version, usize::MAX, |body| { writer.write_grant_entries_v2(instance, body)?; Ok(()) }).map_err(in_body)?,
        "VCPU_INFO" => { let body = &whole(value, version)?; writer.write_vcpu_info(instance, body)?; }
        "VCPU_RUNSTATE" => { let body = &whole(value, version)?; writer.write_vcpu_runstate(instance, body)?; }
        code => writer.write_unknown(type_code(code)?, instance, &octets(value)?)?,
    }
    Ok(())
}

enumeration! { DomainArch(u32) }
bits! { GrantFlags {
    "kind": kind, with_kind as (named 2);
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
    "version": version is version;
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
    head SharedInfoHead [] [];
    "page": page as octets [] [] [];
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
    head GrantEntriesV1Head [] [];
    "entries": entries as list [] [] [];
} }
structure! { GrantEntriesV2Head {
    "first_ref": first_ref;
    "count": count;
} }
body! { with_grant_entries_v2: GrantEntriesV2<'_> {
    head GrantEntriesV2Head [] [];
    "entries": entries as list [] [] [];
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
