// Code generated from spec/domain-context-v1 by `cargo codegen`. DO NOT EDIT.

package main

import format "github.com/streamspec/streamspec/generated/go/domaincontextv1"

// domaincontextv1Table is what there is to know of spec/domain-context-v1.
var domaincontextv1Table = &table{
	description:     "domain-context-v1",
	id:              format.ID,
	versions:        format.Versions(),
	octets:          opens(format.NewReader),
	source:          opens(format.NewStreamReader),
	writer:          format.NewWriter,
	check:           format.Check,
	code:            "Type",
	instance:        "Instance",
	instanceBits:    16,
	versionInRecord: false,
	records: []record{
		{name: "END", kind: format.KindEnd, read: nil, write: (*format.Writer).WriteEnd},
		{name: "HEADER", kind: format.KindHeader, read: (*format.Reader).Header, write: (*format.Writer).WriteHeader},
		{name: "SHARED_INFO", kind: format.KindSharedInfo, read: (*format.Reader).SharedInfo, write: (*format.Writer).WriteSharedInfo},
		{name: "TSC_INFO", kind: format.KindTSCInfo, read: (*format.Reader).TSCInfo, write: (*format.Writer).WriteTSCInfo},
	},
	types: []typed{
		{format.SharedInfoFlags(0), bits{
			{"compat", 1, format.SharedInfoFlags.Compat, format.SharedInfoFlags.WithCompat, nil},
		}},
		{format.Header{}, fields{
			{name: "magic", member: "Magic"},
			{name: "xen_major", member: "XenMajor"},
			{name: "xen_minor", member: "XenMinor"},
			{name: "version", member: "Version", version: true},
		}},
		{format.SharedInfo{}, fields{
			{name: "flags", member: "Flags"},
			{name: "buffer_size", member: "BufferSize"},
			{name: "buffer", member: "Buffer", shape: octets{}},
		}},
		{format.TSCInfo{}, fields{
			{name: "mode", member: "Mode"},
			{name: "incarnation", member: "Incarnation"},
			{name: "nsec", member: "Nsec"},
			{name: "khz", member: "KHZ"},
		}},
	},
}
