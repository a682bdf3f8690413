// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

package main

import format "github.com/streamspec/streamspec/generated/go/domaincontext"

// domaincontextTable is what there is to know of spec/domain-context.
var domaincontextTable = &table{
	description:     "domain-context",
	id:              format.ID,
	versions:        format.Versions(),
	octets:          opens(format.NewReader),
	source:          opens(format.NewStreamReader),
	writer:          format.NewWriter,
	check:           format.Check,
	code:            "Type",
	instance:        "Instance",
	instanceBits:    32,
	versionInRecord: false,
	headers: []header{
		{"image_header", (*format.Reader).ImageHeader},
		{"domain_header", (*format.Reader).DomainHeader},
	},
	records: []record{
		{name: "END", kind: format.KindEnd, read: nil, write: (*format.Writer).WriteEnd},
		{name: "SHARED_INFO", kind: format.KindSharedInfo, read: (*format.Reader).SharedInfo, write: (*format.Writer).WriteSharedInfo},
		{name: "X86_TSC_INFO", kind: format.KindX86TSCInfo, read: (*format.Reader).X86TSCInfo, write: (*format.Writer).WriteX86TSCInfo},
		{name: "EVENT_CHANNEL", kind: format.KindEventChannel, read: (*format.Reader).EventChannel, write: (*format.Writer).WriteEventChannel},
		{name: "GRANT_ENTRIES_V1", kind: format.KindGrantEntriesV1, read: (*format.Reader).GrantEntriesV1, write: (*format.Writer).WriteGrantEntriesV1},
		{name: "GRANT_ENTRIES_V2", kind: format.KindGrantEntriesV2, read: (*format.Reader).GrantEntriesV2, write: (*format.Writer).WriteGrantEntriesV2},
		{name: "VCPU_INFO", kind: format.KindVCPUInfo, read: (*format.Reader).VCPUInfo, write: (*format.Writer).WriteVCPUInfo},
		{name: "VCPU_RUNSTATE", kind: format.KindVCPURunstate, read: (*format.Reader).VCPURunstate, write: (*format.Writer).WriteVCPURunstate},
	},
	types: []typed{
		{format.ImageHeader{}, fields{
			{name: "marker", member: "Marker"},
			{name: "id", member: "ID"},
			{name: "version", member: "Version", version: true},
			{name: "options", member: "Options"},
		}},
		{format.DomainHeader{}, fields{
			{name: "arch", member: "Arch"},
			{name: "xen_major", member: "XenMajor"},
			{name: "xen_minor", member: "XenMinor"},
		}},
		{format.DomainArch(0), enumeration{format.ParseDomainArch}},
		{format.GrantFlags(0), bits{
			{"kind", 2, format.GrantFlags.Kind, format.GrantFlags.WithKind, nil},
			{"readonly", 1, format.GrantFlags.Readonly, format.GrantFlags.WithReadonly, nil},
			{"reading", 1, format.GrantFlags.Reading, format.GrantFlags.WithReading, nil},
			{"writing", 1, format.GrantFlags.Writing, format.GrantFlags.WithWriting, nil},
			{"cache", 3, format.GrantFlags.Cache, format.GrantFlags.WithCache, nil},
			{"sub_page", 1, format.GrantFlags.SubPage, format.GrantFlags.WithSubPage, nil},
		}},
		{format.GrantKind(0), enumeration{format.ParseGrantKind}},
		{format.ImageOptions(0), bits{
			{"big_endian", 1, format.ImageOptions.BigEndian, format.ImageOptions.WithBigEndian, nil},
		}},
		{format.SharedInfoFlags(0), bits{
			{"compat", 1, format.SharedInfoFlags.Compat, format.SharedInfoFlags.WithCompat, nil},
		}},
		{format.EventChannelFlags(0), bits{
			{"pending", 1, format.EventChannelFlags.Pending, format.EventChannelFlags.WithPending, nil},
			{"masked", 1, format.EventChannelFlags.Masked, format.EventChannelFlags.WithMasked, nil},
		}},
		{format.EventChannelState(0), enumeration{format.ParseEventChannelState}},
		{format.InterdomainChannel{}, fields{
			{name: "remote_domid", member: "RemoteDomid"},
			{name: "remote_port", member: "RemotePort"},
		}},
		{format.IPIChannel{}, fields{}},
		{format.PIRQChannel{}, fields{
			{name: "pirq", member: "PIRQ"},
		}},
		{format.UnboundChannel{}, fields{
			{name: "remote_domid", member: "RemoteDomid"},
		}},
		{format.VIRQChannel{}, fields{
			{name: "virq", member: "VIRQ"},
		}},
		{format.GrantEntryV1{}, fields{
			{name: "flags", member: "Flags"},
			{name: "domid", member: "Domid"},
			{name: "frame", member: "Frame"},
		}},
		{format.GrantEntryV2{}, fields{
			{name: "flags", member: "Flags"},
			{name: "domid", member: "Domid"},
			{name: "page_offset", member: "PageOffset"},
			{name: "page_length", member: "PageLength"},
			{name: "frame", member: "Frame"},
		}},
		{format.Runstate(0), enumeration{format.ParseRunstate}},
		{format.SharedInfo{}, fields{
			{name: "flags", member: "Flags"},
			{name: "page", member: "Page", shape: octets{}},
		}},
		{format.X86TSCInfo{}, fields{
			{name: "mode", member: "Mode"},
			{name: "khz", member: "KHZ"},
			{name: "nsec", member: "Nsec"},
			{name: "incarnation", member: "Incarnation"},
		}},
		{format.EventChannel{}, fields{
			{name: "state", member: "State"},
			{name: "flags", member: "Flags"},
			{name: "vcpu", member: "VCPU"},
			{name: "priority", member: "Priority"},
			{name: "binding", member: "Binding", shape: union{"State", map[uint64]string{1: "Unbound", 2: "Interdomain", 3: "PIRQ", 4: "VIRQ", 5: "IPI"}}},
		}},
		{format.GrantEntriesV1{}, fields{
			{name: "first_ref", member: "FirstRef"},
			{name: "count", member: "Count"},
			{name: "entries", member: "Entries", shape: array[format.GrantEntryV1]{}},
		}},
		{format.GrantEntriesV2{}, fields{
			{name: "first_ref", member: "FirstRef"},
			{name: "count", member: "Count"},
			{name: "entries", member: "Entries", shape: array[format.GrantEntryV2]{}},
		}},
		{format.VCPUInfo{}, fields{
			{name: "gfn", member: "GFN"},
			{name: "page_offset", member: "PageOffset"},
		}},
		{format.VCPURunstate{}, fields{
			{name: "area", member: "Area"},
			{name: "state", member: "State"},
			{name: "entry_time", member: "EntryTime"},
			{name: "time", member: "Time"},
		}},
	},
}
