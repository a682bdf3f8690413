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
		{"END", format.KindEnd, nil, (*format.Writer).WriteEnd},
		{"PAGE_DATA", format.KindPageData, (*format.Reader).PageData, (*format.Writer).WritePageData},
		{"X86_PV_INFO", format.KindX86PVInfo, (*format.Reader).X86PVInfo, (*format.Writer).WriteX86PVInfo},
		{"X86_PV_P2M_FRAMES", format.KindX86PVP2mFrames, (*format.Reader).X86PVP2mFrames, (*format.Writer).WriteX86PVP2mFrames},
		{"X86_PV_VCPU_BASIC", format.KindX86PVVCPUBasic, (*format.Reader).X86PVVCPUBasic, (*format.Writer).WriteX86PVVCPUBasic},
		{"X86_PV_VCPU_EXTENDED", format.KindX86PVVCPUExtended, (*format.Reader).X86PVVCPUExtended, (*format.Writer).WriteX86PVVCPUExtended},
		{"X86_PV_VCPU_XSAVE", format.KindX86PVVCPUXSAVE, (*format.Reader).X86PVVCPUXSAVE, (*format.Writer).WriteX86PVVCPUXSAVE},
		{"SHARED_INFO", format.KindSharedInfo, (*format.Reader).SharedInfo, (*format.Writer).WriteSharedInfo},
		{"X86_TSC_INFO", format.KindX86TSCInfo, (*format.Reader).X86TSCInfo, (*format.Writer).WriteX86TSCInfo},
		{"HVM_CONTEXT", format.KindHVMContext, (*format.Reader).HVMContext, (*format.Writer).WriteHVMContext},
		{"HVM_PARAMS", format.KindHVMParams, (*format.Reader).HVMParams, (*format.Writer).WriteHVMParams},
		{"TOOLSTACK", format.KindToolstack, (*format.Reader).Toolstack, (*format.Writer).WriteToolstack},
		{"X86_PV_VCPU_MSRS", format.KindX86PVVCPUMSRs, (*format.Reader).X86PVVCPUMSRs, (*format.Writer).WriteX86PVVCPUMSRs},
		{"VERIFY", format.KindVerify, nil, (*format.Writer).WriteVerify},
		{"CHECKPOINT", format.KindCheckpoint, nil, (*format.Writer).WriteCheckpoint},
		{"CHECKPOINT_DIRTY_PFN_LIST", format.KindCheckpointDirtyPFNList, (*format.Reader).CheckpointDirtyPFNList, (*format.Writer).WriteCheckpointDirtyPFNList},
		{"STATIC_DATA_END", format.KindStaticDataEnd, nil, (*format.Writer).WriteStaticDataEnd},
		{"X86_CPUID_POLICY", format.KindX86CPUIDPolicy, (*format.Reader).X86CPUIDPolicy, (*format.Writer).WriteX86CPUIDPolicy},
		{"X86_MSR_POLICY", format.KindX86MSRPolicy, (*format.Reader).X86MSRPolicy, (*format.Writer).WriteX86MSRPolicy},
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
		{format.HVMParam{}, fields{
			{name: "index", member: "Index"},
			{name: "value", member: "Value"},
		}},
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
