//! Libxc domain image to canonical JSON and back.
//!
//! Generated from spec/libxc by `cargo codegen`; do not edit.

use std::convert::Infallible;

use library::libxc as abi;
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

reads! { "libxc", abi::Reader::new, Reader, [] [] [] {
    "image_header": image_header;
    "domain_header": domain_header;
} }

writes! { "libxc", abi::Writer::new, Writer, [] [] [] {
    "image_header": image_header ImageHeader version;
    "domain_header": domain_header DomainHeader ;
} Before }

leads! { Writer }

/// Prints a record.
#[rustfmt::skip]
fn show_record(of: &abi::Record, shown: Shown) {
    match of {
        abi::Record::End => shown.record("END", NO_INSTANCE, None, &Nothing),
        abi::Record::PageData(body) => shown.record("PAGE_DATA", NO_INSTANCE, None, body),
        abi::Record::X86PvInfo(body) => shown.record("X86_PV_INFO", NO_INSTANCE, None, body),
        abi::Record::X86PvP2mFrames(body) => shown.record("X86_PV_P2M_FRAMES", NO_INSTANCE, None, body),
        abi::Record::X86PvVcpuBasic(body) => shown.record("X86_PV_VCPU_BASIC", NO_INSTANCE, None, body),
        abi::Record::X86PvVcpuExtended(body) => shown.record("X86_PV_VCPU_EXTENDED", NO_INSTANCE, None, body),
        abi::Record::X86PvVcpuXsave(body) => shown.record("X86_PV_VCPU_XSAVE", NO_INSTANCE, None, body),
        abi::Record::SharedInfo(body) => shown.record("SHARED_INFO", NO_INSTANCE, None, body),
        abi::Record::X86TscInfo(body) => shown.record("X86_TSC_INFO", NO_INSTANCE, None, body),
        abi::Record::HvmContext(body) => shown.record("HVM_CONTEXT", NO_INSTANCE, None, body),
        abi::Record::HvmParams(body) => shown.record("HVM_PARAMS", NO_INSTANCE, None, body),
        abi::Record::Toolstack(body) => shown.record("TOOLSTACK", NO_INSTANCE, None, body),
        abi::Record::X86PvVcpuMsrs(body) => shown.record("X86_PV_VCPU_MSRS", NO_INSTANCE, None, body),
        abi::Record::Verify => shown.record("VERIFY", NO_INSTANCE, None, &Nothing),
        abi::Record::Checkpoint => shown.record("CHECKPOINT", NO_INSTANCE, None, &Nothing),
        abi::Record::CheckpointDirtyPfnList(body) => shown.record("CHECKPOINT_DIRTY_PFN_LIST", NO_INSTANCE, None, body),
        abi::Record::StaticDataEnd => shown.record("STATIC_DATA_END", NO_INSTANCE, None, &Nothing),
        abi::Record::X86CpuidPolicy(body) => shown.record("X86_CPUID_POLICY", NO_INSTANCE, None, body),
        abi::Record::X86MsrPolicy(body) => shown.record("X86_MSR_POLICY", NO_INSTANCE, None, body),
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
    writer: &mut abi::Writer<S>, record: &RecordJson,
) -> Result<(), Refusal> {
    let (value, version) = (record.body, writer.version());
    let _ = version;
    record.layout(&[])?;
    match record.name {
        "END" => { nothing(value)?; writer.write_end()?; }
        "PAGE_DATA" => with_page_data(value, version, usize::MAX, |body| { writer.write_page_data(body)?; Ok(()) }).map_err(in_body)?,
        "X86_PV_INFO" => { let body = &whole(value, version)?; writer.write_x86_pv_info(body)?; }
        "X86_PV_P2M_FRAMES" => with_x86_pv_p2m_frames(value, version, usize::MAX, |body| { writer.write_x86_pv_p2m_frames(body)?; Ok(()) }).map_err(in_body)?,
        "X86_PV_VCPU_BASIC" => with_x86_pv_vcpu_basic(value, version, usize::MAX, |body| { writer.write_x86_pv_vcpu_basic(body)?; Ok(()) }).map_err(in_body)?,
        "X86_PV_VCPU_EXTENDED" => with_x86_pv_vcpu_extended(value, version, usize::MAX, |body| { writer.write_x86_pv_vcpu_extended(body)?; Ok(()) }).map_err(in_body)?,
        "X86_PV_VCPU_XSAVE" => with_x86_pv_vcpu_xsave(value, version, usize::MAX, |body| { writer.write_x86_pv_vcpu_xsave(body)?; Ok(()) }).map_err(in_body)?,
        "SHARED_INFO" => with_shared_info(value, version, usize::MAX, |body| { writer.write_shared_info(body)?; Ok(()) }).map_err(in_body)?,
        "X86_TSC_INFO" => { let body = &whole(value, version)?; writer.write_x86_tsc_info(body)?; }
        "HVM_CONTEXT" => with_hvm_context(value, version, usize::MAX, |body| { writer.write_hvm_context(body)?; Ok(()) }).map_err(in_body)?,
        "HVM_PARAMS" => with_hvm_params(value, version, usize::MAX, |body| { writer.write_hvm_params(body)?; Ok(()) }).map_err(in_body)?,
        "TOOLSTACK" => with_toolstack(value, version, usize::MAX, |body| { writer.write_toolstack(body)?; Ok(()) }).map_err(in_body)?,
        "X86_PV_VCPU_MSRS" => with_x86_pv_vcpu_msrs(value, version, usize::MAX, |body| { writer.write_x86_pv_vcpu_msrs(body)?; Ok(()) }).map_err(in_body)?,
        "VERIFY" => { nothing(value)?; writer.write_verify()?; }
        "CHECKPOINT" => { nothing(value)?; writer.write_checkpoint()?; }
        "CHECKPOINT_DIRTY_PFN_LIST" => with_checkpoint_dirty_pfn_list(value, version, usize::MAX, |body| { writer.write_checkpoint_dirty_pfn_list(body)?; Ok(()) }).map_err(in_body)?,
        "STATIC_DATA_END" => { nothing(value)?; writer.write_static_data_end()?; }
        "X86_CPUID_POLICY" => with_x86_cpuid_policy(value, version, usize::MAX, |body| { writer.write_x86_cpuid_policy(body)?; Ok(()) }).map_err(in_body)?,
        "X86_MSR_POLICY" => with_x86_msr_policy(value, version, usize::MAX, |body| { writer.write_x86_msr_policy(body)?; Ok(()) }).map_err(in_body)?,
        code => writer.write_unknown(type_code(code)?, &octets(value)?)?,
    }
    Ok(())
}

enumeration! { DomainType(u32) }
bits! { ImageOptions {
    "big_endian": big_endian, BIG_ENDIAN;
} }
bits! { Frame {
    "pfn": pfn, with_pfn as 52;
    "type": type_, with_type as (named 4);
} }
enumeration! { FrameType(u8) }
enumeration! { GuestWidth(u8) }
enumeration! { PtLevels(u8) }
enumeration! { TscMode(u32) }
structure! { HvmParam {
    "index": index;
    "value": value;
} }
enumeration! { HvmParamIndex(u64) }
structure! { CpuidLeaf {
    "leaf": leaf;
    "subleaf": subleaf;
    "a": a;
    "b": b;
    "c": c;
    "d": d;
} }
structure! { MsrEntry {
    "idx": idx;
    "val": val;
    [reserved]
} }
structure! { ImageHeader {
    "marker": marker;
    "id": id;
    "version": version is version;
    "options": options;
    [reserved reserved2]
} }
structure! { DomainHeader {
    "type": type_;
    "page_shift": page_shift;
    "xen_major": xen_major;
    "xen_minor": xen_minor;
    [reserved]
} }
structure! { PageDataHead {
    "count": count;
    [reserved]
} }
body! { with_page_data: PageData<'_> {
    head PageDataHead [] [];
    "pfn": pfn as list [] [] [];
    "pages": pages as octets [] [] [];
} }
structure! { X86PvInfo {
    "guest_width": guest_width;
    "pt_levels": pt_levels;
    [reserved]
} }
structure! { X86PvP2mFramesHead {
    "p2m_start_pfn": p2m_start_pfn;
    "p2m_end_pfn": p2m_end_pfn;
} }
body! { with_x86_pv_p2m_frames: X86PvP2mFrames<'_> {
    head X86PvP2mFramesHead [] [];
    "p2m_pfn": p2m_pfn as list [] [] [];
} }
structure! { X86PvVcpuBasicHead {
    "vcpu_id": vcpu_id;
    [reserved]
} }
body! { with_x86_pv_vcpu_basic: X86PvVcpuBasic<'_> {
    head X86PvVcpuBasicHead [] [];
    "context": context as octets [] [] [];
} }
structure! { X86PvVcpuExtendedHead {
    "vcpu_id": vcpu_id;
    [reserved]
} }
body! { with_x86_pv_vcpu_extended: X86PvVcpuExtended<'_> {
    head X86PvVcpuExtendedHead [] [];
    "context": context as octets [] [] [];
} }
structure! { X86PvVcpuXsaveHead {
    "vcpu_id": vcpu_id;
    [reserved]
} }
body! { with_x86_pv_vcpu_xsave: X86PvVcpuXsave<'_> {
    head X86PvVcpuXsaveHead [] [];
    "context": context as octets [] [] [];
} }
body! { with_shared_info: SharedInfo<'_> {
    "page": page as octets [] [] [];
} }
structure! { X86TscInfo {
    "mode": mode;
    "khz": khz;
    "nsec": nsec;
    "incarnation": incarnation;
    [reserved]
} }
body! { with_hvm_context: HvmContext<'_> {
    "hvm_ctx": hvm_ctx as (stream [hvm_context] [hvm_context]) [] [] [];
} }
structure! { HvmParamsHead {
    "count": count;
    [reserved]
} }
body! { with_hvm_params: HvmParams<'_> {
    head HvmParamsHead [] [];
    "param": param as list [] [] [];
} }
body! { with_toolstack: Toolstack<'_> {
    "data": data as octets [] [] [];
} }
structure! { X86PvVcpuMsrsHead {
    "vcpu_id": vcpu_id;
    [reserved]
} }
body! { with_x86_pv_vcpu_msrs: X86PvVcpuMsrs<'_> {
    head X86PvVcpuMsrsHead [] [];
    "context": context as octets [] [] [];
} }
body! { with_checkpoint_dirty_pfn_list: CheckpointDirtyPfnList<'_> {
    "pfn": pfn as list [] [] [];
} }
body! { with_x86_cpuid_policy: X86CpuidPolicy<'_> {
    "leaves": leaves as list [] [] [];
} }
body! { with_x86_msr_policy: X86MsrPolicy<'_> {
    "entries": entries as list [] [] [];
} }
