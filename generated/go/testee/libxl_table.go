// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package main

import format "github.com/streamspec/streamspec/generated/go/libxl"

// libxlTable is what there is to know of spec/libxl.
var libxlTable = &table{
	description:     "libxl",
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
		{"header", (*format.Reader).Header},
	},
	records: []record{
		{name: "END", kind: format.KindEnd, read: nil, write: (*format.Writer).WriteEnd},
		{name: "LIBXC_CONTEXT", kind: format.KindLibxcContext, read: nil, write: (*format.Writer).WriteLibxcContext},
		{name: "EMULATOR_XENSTORE_DATA", kind: format.KindEmulatorXenstoreData, read: (*format.Reader).EmulatorXenstoreData, write: (*format.Writer).WriteEmulatorXenstoreData},
		{name: "EMULATOR_CONTEXT", kind: format.KindEmulatorContext, read: (*format.Reader).EmulatorContext, write: (*format.Writer).WriteEmulatorContext},
		{name: "CHECKPOINT_END", kind: format.KindCheckpointEnd, read: nil, write: (*format.Writer).WriteCheckpointEnd},
		{name: "CHECKPOINT_STATE", kind: format.KindCheckpointState, read: (*format.Reader).CheckpointState, write: (*format.Writer).WriteCheckpointState, relay: (*format.Writer).RelayCheckpointState, layouts: []layout{{4, 4}}},
	},
	inner: &inner{
		descriptions: []string{"libxc"},
		kind:         format.KindLibxc,
		reads:        []any{(*format.Reader).Libxc},
		begins:       []any{format.KindLibxcContext},
		resumes:      []any{format.KindCheckpointEnd},
		begin:        []any{(*format.Writer).BeginLibxc},
	},
	types: []typed{
		{format.Header{}, fields{
			{name: "ident", member: "Ident"},
			{name: "version", member: "Version", version: true},
			{name: "options", member: "Options"},
		}},
		{format.EmulatorID(0), enumeration{format.ParseEmulatorID}},
		{format.Options(0), bits{
			{"big_endian", 1, format.Options.BigEndian, format.Options.WithBigEndian, nil},
			{"legacy", 1, format.Options.Legacy, format.Options.WithLegacy, nil},
		}},
		{format.ControlID(0), enumeration{format.ParseControlID}},
		{format.EmulatorXenstoreData{}, fields{
			{name: "emulator_id", member: "EmulatorID"},
			{name: "index", member: "Index"},
			{name: "pairs", member: "Pairs", shape: rounds{"key", "value"}},
		}},
		{format.EmulatorContext{}, fields{
			{name: "emulator_id", member: "EmulatorID"},
			{name: "index", member: "Index"},
			{name: "emulator_ctx", member: "EmulatorCtx", shape: octets{}},
		}},
		{format.CheckpointState{}, fields{
			{name: "control_id", member: "ControlID"},
		}},
	},
}
