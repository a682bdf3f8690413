// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package main

import (
	"fmt"

	"xenstreams/libxl"
)

// decodeLibxl turns octets into a document.
func decodeLibxl(octets []byte) ([]byte, error) {
	r := libxl.NewReader(octets)
	var records output
	follows := false
	for r.Next() {
		if r.Kind() == libxl.KindLibxc {
			if !follows {
				follows = true
				records.key("stream")
				openLibxc(&records, r.Libxc())
			}
			putLibxcRecord(&records, r.Libxc())
			continue
		}
		if follows {
			follows = false
			records.text = append(records.text, "]}}"...)
		}
		putLibxlRecord(&records, r)
		if !r.Inside() {
			continue
		}
		records.text = records.text[:len(records.text)-1]
		switch r.Kind() {
		case libxl.KindCheckpointEnd:
			follows = true
			records.key("stream")
			records.open('{')
			records.key("records")
			records.open('[')
		}
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	var o output
	openLibxl(&o, r)
	o.text = append(o.text, records.text...)
	o.text = append(o.text, "]}"...)
	return o.text, nil
}

// openLibxl puts what a document has before its records.
func openLibxl(o *output, r *libxl.Reader) {
	o.open('{')
	o.key("stream")
	o.string(libxl.ID)
	o.key("version")
	o.unsigned(uint64(r.Version()), 32)
	o.key("headers")
	o.open('{')
	o.key("header")
	putLibxlHeader(o, r.Header())
	o.close('}')
	o.key("records")
	o.open('[')
}

// putLibxlRecord puts the record at hand.
func putLibxlRecord(o *output, r *libxl.Reader) {
	o.open('{')
	o.key("record")
	if r.Kind() == libxl.KindUnknown {
		o.string(fmt.Sprintf("%#x", r.RecordHeader().Type))
	} else {
		o.string(r.Kind().String())
	}
	o.key("body")
	switch r.Kind() {
	case libxl.KindEmulatorXenstoreData:
		putLibxlEmulatorXenstoreData(o, r.EmulatorXenstoreData())
	case libxl.KindEmulatorContext:
		putLibxlEmulatorContext(o, r.EmulatorContext())
	case libxl.KindCheckpointState:
		putLibxlCheckpointState(o, r.CheckpointState(), len(r.Body()))
	case libxl.KindUnknown:
		o.octets(r.Body())
	default:
		o.raw([]byte("{}"))
	}
	o.close('}')
}

func putLibxlHeader(o *output, v *libxl.Header) {
	o.open('{')
	o.key("ident")
	o.unsigned(v.Ident, 64)
	o.key("version")
	o.unsigned(uint64(v.Version), 32)
	o.key("options")
	putLibxlOptions(o, v.Options)
	o.close('}')
}

func putLibxlOptions(o *output, v libxl.Options) {
	o.open('{')
	o.key("big_endian")
	o.boolean(v.BigEndian())
	o.key("legacy")
	o.boolean(v.Legacy())
	o.close('}')
}

func putLibxlEmulatorXenstoreData(o *output, v *libxl.EmulatorXenstoreData) {
	o.open('{')
	o.key("emulator_id")
	putEnum(o, v.EmulatorID, 32)
	o.key("index")
	o.unsigned(uint64(v.Index), 32)
	o.key("pairs")
	o.open('[')
	for rest := v.Pairs; rest.Len() > 0; {
		var text []byte
		o.open('{')
		text, rest, _ = rest.Cut()
		o.key("key")
		o.latin(text)
		text, rest, _ = rest.Cut()
		o.key("value")
		o.latin(text)
		o.close('}')
	}
	o.close(']')
	o.close('}')
}

func putLibxlEmulatorContext(o *output, v *libxl.EmulatorContext) {
	o.open('{')
	o.key("emulator_id")
	putEnum(o, v.EmulatorID, 32)
	o.key("index")
	o.unsigned(uint64(v.Index), 32)
	o.key("emulator_ctx")
	o.octets(v.EmulatorCtx)
	o.close('}')
}

func putLibxlCheckpointState(o *output, v *libxl.CheckpointState, length int) {
	o.open('{')
	o.key("control_id")
	putEnum(o, v.ControlID, 32)
	o.close('}')
}
