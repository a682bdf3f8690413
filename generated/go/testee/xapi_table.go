// Code generated from spec/xapi by `cargo codegen`. DO NOT EDIT.

package main

import format "github.com/streamspec/streamspec/generated/go/xapi"

// xapiTable is what there is to know of spec/xapi.
var xapiTable = &table{
	description:     "xapi",
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
		{"head", (*format.Reader).Head},
	},
	records: []record{
		{name: "XENOPS", kind: format.KindXenops, read: (*format.Reader).Xenops, write: (*format.Writer).WriteXenops},
		{name: "LIBXC_IMAGE", kind: format.KindLibxcImage, read: nil, write: (*format.Writer).WriteLibxcImage},
		{name: "QEMU_TRAD", kind: format.KindQemuTrad, read: (*format.Reader).QemuTrad, write: (*format.Writer).WriteQemuTrad},
		{name: "VARSTORED", kind: format.KindVarstored, read: (*format.Reader).Varstored, write: (*format.Writer).WriteVarstored},
		{name: "SWTPM0", kind: format.KindSwtpm0, read: (*format.Reader).Swtpm0, write: (*format.Writer).WriteSwtpm0},
		{name: "SWTPM", kind: format.KindSwtpm, read: (*format.Reader).Swtpm, write: (*format.Writer).WriteSwtpm},
		{name: "END_OF_IMAGE", kind: format.KindEndOfImage, read: nil, write: (*format.Writer).WriteEndOfImage},
	},
	inner: &inner{
		descriptions: []string{"libxc"},
		kind:         format.KindLibxc,
		reads:        []any{(*format.Reader).Libxc},
		begins:       []any{format.KindLibxcImage},
		resumes:      []any{},
		begin:        []any{(*format.Writer).BeginLibxc},
	},
	types: []typed{
		{format.Head{}, fields{
			{name: "signature", member: "Signature", shape: octets{}},
		}},
		{format.Xenops{}, fields{
			{name: "metadata", member: "Metadata", shape: octets{}},
		}},
		{format.QemuTrad{}, fields{
			{name: "state", member: "State", shape: octets{}},
		}},
		{format.Varstored{}, fields{
			{name: "variables", member: "Variables", shape: octets{}},
		}},
		{format.Swtpm0{}, fields{
			{name: "state", member: "State", shape: octets{}},
		}},
		{format.Swtpm{}, fields{
			{name: "state", member: "State", shape: octets{}},
		}},
	},
}
