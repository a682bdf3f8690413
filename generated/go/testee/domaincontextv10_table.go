// Code generated from spec/domain-context-v10 by `cargo codegen`. DO NOT EDIT.

package main

import format "github.com/streamspec/streamspec/generated/go/domaincontextv10"

// domaincontextv10Table is what there is to know of spec/domain-context-v10.
var domaincontextv10Table = &table{
	description:     "domain-context-v10",
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
	records: []record{
		{name: "END", kind: format.KindEnd, read: nil, write: (*format.Writer).WriteEnd},
		{name: "START", kind: format.KindStart, read: (*format.Reader).Start, write: (*format.Writer).WriteStart},
		{name: "SHARED_INFO", kind: format.KindSharedInfo, read: (*format.Reader).SharedInfo, write: (*format.Writer).WriteSharedInfo},
		{name: "TSC_INFO", kind: format.KindTSCInfo, read: (*format.Reader).TSCInfo, write: (*format.Writer).WriteTSCInfo},
	},
	types: []typed{
		{format.SharedInfoFlags(0), bits{
			{"compat", 1, format.SharedInfoFlags.Compat, format.SharedInfoFlags.WithCompat, nil},
		}},
		{format.Start{}, fields{
			{name: "xen_major", member: "XenMajor"},
			{name: "xen_minor", member: "XenMinor"},
		}},
		{format.SharedInfo{}, fields{
			{name: "flags", member: "Flags"},
			{name: "buffer", member: "Buffer", shape: octets{}},
		}},
		{format.TSCInfo{}, fields{
			{name: "mode", member: "Mode"},
			{name: "khz", member: "KHZ"},
			{name: "nsec", member: "Nsec"},
			{name: "incarnation", member: "Incarnation"},
		}},
	},
}
