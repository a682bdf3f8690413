//! Domain context to canonical JSON and back.
//!
//! Generated from spec/domain-context by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::domain_context as abi;
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

reads! { "domain-context", abi::Reader::<2048>::with_memory, Reader<MEMORY>, [] [] [] {
    "image_header": image_header;
    "domain_header": domain_header;
} }

writes! { "domain-context", abi::Writer::<_, 2048>::with_memory, Writer<MEMORY>, [u32] [] [] {
    "image_header": image_header ImageHeader version;
    "domain_header": domain_header DomainHeader ;
} Before }

/// Prints a record.
#[rustfmt::skip]
fn show_record(of: &abi::Record, shown: Shown) {
    match of {
        abi::Record::End => shown.record("END", Some(0u32), None, &Nothing),
        abi::Record::SharedInfo(body) => shown.record("SHARED_INFO", Some(0u32), None, body),
        abi::Record::X86TscInfo(body) => shown.record("X86_TSC_INFO", Some(0u32), None, body),
        abi::Record::EventChannel(instance, body) => shown.record("EVENT_CHANNEL", Some(*instance), None, body),
        abi::Record::GrantEntriesV1(instance, body) => shown.record("GRANT_ENTRIES_V1", Some(*instance), None, body),
        abi::Record::GrantEntriesV2(instance, body) => shown.record("GRANT_ENTRIES_V2", Some(*instance), None, body),
        abi::Record::VcpuInfo(instance, body) => shown.record("VCPU_INFO", Some(*instance), None, body),
        abi::Record::VcpuRunstate(instance, body) => shown.record("VCPU_RUNSTATE", Some(*instance), None, body),
        abi::Record::Unknown { type_code, instance, body } => shown.record(&format!("{type_code:#x}"), Some(*instance), None, &Unknown(body)),
        // The crate may get records that this program does not know.
        _ => {}
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
