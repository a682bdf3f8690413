// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package main

import format "github.com/streamspec/streamspec/generated/go/libxc"

// libxcTable is what there is to know of spec/libxc.
var libxcTable = &table{
	description:     "libxc",
	id:              format.ID,
	versions:        format.Versions(),
	octets:          opens(format.NewReader),
	source:          opens(format.NewStreamReader),
	writer:          format.NewWriter,
	check:           format.Check,
	code:            "Type",
	instance:        "",
	instanceBits:    0,
	versionInRecord: false,
	headers: []header{
		{"image_header", (*format.Reader).ImageHeader},
		{"domain_header", (*format.Reader).DomainHeader},
	},
	records: []record{
		{name: "END", kind: format.KindEnd, read: nil, write: (*format.Writer).WriteEnd},
		{name: "PAGE_DATA", kind: format.KindPageData, read: (*format.Reader).PageData, write: (*format.Writer).WritePageData},
		{name: "X86_PV_INFO", kind: format.KindX86PVInfo, read: (*format.Reader).X86PVInfo, write: (*format.Writer).WriteX86PVInfo},
		{name: "X86_PV_P2M_FRAMES", kind: format.KindX86PVP2mFrames, read: (*format.Reader).X86PVP2mFrames, write: (*format.Writer).WriteX86PVP2mFrames},
		{name: "X86_PV_VCPU_BASIC", kind: format.KindX86PVVCPUBasic, read: (*format.Reader).X86PVVCPUBasic, write: (*format.Writer).WriteX86PVVCPUBasic},
		{name: "X86_PV_VCPU_EXTENDED", kind: format.KindX86PVVCPUExtended, read: (*format.Reader).X86PVVCPUExtended, write: (*format.Writer).WriteX86PVVCPUExtended},
		{name: "X86_PV_VCPU_XSAVE", kind: format.KindX86PVVCPUXSAVE, read: (*format.Reader).X86PVVCPUXSAVE, write: (*format.Writer).WriteX86PVVCPUXSAVE},
		{name: "SHARED_INFO", kind: format.KindSharedInfo, read: (*format.Reader).SharedInfo, write: (*format.Writer).WriteSharedInfo},
		{name: "X86_TSC_INFO", kind: format.KindX86TSCInfo, read: (*format.Reader).X86TSCInfo, write: (*format.Writer).WriteX86TSCInfo},
		{name: "HVM_CONTEXT", kind: format.KindHVMContext, read: (*format.Reader).HVMContext, write: (*format.Writer).WriteHVMContext},
		{name: "HVM_PARAMS", kind: format.KindHVMParams, read: (*format.Reader).HVMParams, write: (*format.Writer).WriteHVMParams},
		{name: "TOOLSTACK", kind: format.KindToolstack, read: (*format.Reader).Toolstack, write: (*format.Writer).WriteToolstack},
		{name: "X86_PV_VCPU_MSRS", kind: format.KindX86PVVCPUMSRs, read: (*format.Reader).X86PVVCPUMSRs, write: (*format.Writer).WriteX86PVVCPUMSRs},
		{name: "VERIFY", kind: format.KindVerify, read: nil, write: (*format.Writer).WriteVerify},
		{name: "CHECKPOINT", kind: format.KindCheckpoint, read: nil, write: (*format.Writer).WriteCheckpoint},
		{name: "CHECKPOINT_DIRTY_PFN_LIST", kind: format.KindCheckpointDirtyPFNList, read: (*format.Reader).CheckpointDirtyPFNList, write: (*format.Writer).WriteCheckpointDirtyPFNList},
		{name: "STATIC_DATA_END", kind: format.KindStaticDataEnd, read: nil, write: (*format.Writer).WriteStaticDataEnd},
		{name: "X86_CPUID_POLICY", kind: format.KindX86CPUIDPolicy, read: (*format.Reader).X86CPUIDPolicy, write: (*format.Writer).WriteX86CPUIDPolicy},
		{name: "X86_MSR_POLICY", kind: format.KindX86MSRPolicy, read: (*format.Reader).X86MSRPolicy, write: (*format.Writer).WriteX86MSRPolicy},
	},
	types: []typed{
		{format.ImageHeader{}, fields{
			{name: "marker", member: "Marker"},
			{name: "id", member: "ID"},
			{name: "version", member: "Version", version: true},
			{name: "options", member: "Options"},
		}},
		{format.DomainHeader{}, fields{
			{name: "type", member: "Type"},
			{name: "page_shift", member: "PageShift"},
			{name: "xen_major", member: "XenMajor"},
			{name: "xen_minor", member: "XenMinor"},
		}},
		{format.DomainType(0), enumeration{format.ParseDomainType}},
		{format.ImageOptions(0), bits{
			{"big_endian", 1, format.ImageOptions.BigEndian, format.ImageOptions.WithBigEndian, nil},
		}},
		{format.Frame(0), bits{
			{"pfn", 52, format.Frame.PFN, format.Frame.WithPFN, nil},
			{"type", 4, format.Frame.Type, format.Frame.WithType, nil},
		}},
		{format.FrameType(0), enumeration{format.ParseFrameType}},
		{format.GuestWidth(0), enumeration{format.ParseGuestWidth}},
		{format.PtLevels(0), enumeration{format.ParsePtLevels}},
		{format.TSCMode(0), enumeration{format.ParseTSCMode}},
		{format.HVMParam{}, fields{
			{name: "index", member: "Index"},
			{name: "value", member: "Value"},
		}},
		{format.HVMParamIndex(0), enumeration{format.ParseHVMParamIndex}},
		{format.CPUIDLeaf{}, fields{
			{name: "leaf", member: "Leaf"},
			{name: "subleaf", member: "Subleaf"},
			{name: "a", member: "A"},
			{name: "b", member: "B"},
			{name: "c", member: "C"},
			{name: "d", member: "D"},
		}},
		{format.MSREntry{}, fields{
			{name: "idx", member: "Idx"},
			{name: "val", member: "Val"},
		}},
		{format.PageData{}, fields{
			{name: "count", member: "Count"},
			{name: "pfn", member: "PFN", shape: array[format.Frame]{}},
			{name: "pages", member: "Pages", shape: octets{}},
		}},
		{format.X86PVInfo{}, fields{
			{name: "guest_width", member: "GuestWidth"},
			{name: "pt_levels", member: "PtLevels"},
		}},
		{format.X86PVP2mFrames{}, fields{
			{name: "p2m_start_pfn", member: "P2mStartPFN"},
			{name: "p2m_end_pfn", member: "P2mEndPFN"},
			{name: "p2m_pfn", member: "P2mPFN", shape: array[uint64]{}},
		}},
		{format.X86PVVCPUBasic{}, fields{
			{name: "vcpu_id", member: "VCPUID"},
			{name: "context", member: "Context", shape: octets{}},
		}},
		{format.X86PVVCPUExtended{}, fields{
			{name: "vcpu_id", member: "VCPUID"},
			{name: "context", member: "Context", shape: octets{}},
		}},
		{format.X86PVVCPUXSAVE{}, fields{
			{name: "vcpu_id", member: "VCPUID"},
			{name: "context", member: "Context", shape: octets{}},
		}},
		{format.SharedInfo{}, fields{
			{name: "page", member: "Page", shape: octets{}},
		}},
		{format.X86TSCInfo{}, fields{
			{name: "mode", member: "Mode"},
			{name: "khz", member: "KHZ"},
			{name: "nsec", member: "Nsec"},
			{name: "incarnation", member: "Incarnation"},
		}},
		{format.HVMContext{}, fields{
			{name: "hvm_ctx", member: "HVMCtx", shape: stream{[]string{"hvm-context"}}},
		}},
		{format.HVMParams{}, fields{
			{name: "count", member: "Count"},
			{name: "param", member: "Param", shape: array[format.HVMParam]{}},
		}},
		{format.Toolstack{}, fields{
			{name: "data", member: "Data", shape: octets{}},
		}},
		{format.X86PVVCPUMSRs{}, fields{
			{name: "vcpu_id", member: "VCPUID"},
			{name: "context", member: "Context", shape: octets{}},
		}},
		{format.CheckpointDirtyPFNList{}, fields{
			{name: "pfn", member: "PFN", shape: array[uint64]{}},
		}},
		{format.X86CPUIDPolicy{}, fields{
			{name: "leaves", member: "Leaves", shape: array[format.CPUIDLeaf]{}},
		}},
		{format.X86MSRPolicy{}, fields{
			{name: "entries", member: "Entries", shape: array[format.MSREntry]{}},
		}},
	},
}
