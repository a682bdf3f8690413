// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"encoding/json"
	"fmt"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/libxc"
)

// Record is a record of any kind, as Reader.Record gives it and Writer.Write takes it.
type Record struct {
	// Header is the record header. A writer takes from it what the body does not tell, and sets
	// type and length itself where that does.
	Header RecordHeader

	// Layout is how many octets the body has, where it has a layout with fewer fields; nil, where
	// all of them are there.
	Layout *int

	// Body tells which record it is.
	Body Body
}

// Body is the body of a record: a pointer to the structure with its name; its Kind, where it
// has no fields; Unknown, where nothing describes it; LibxcRecord, of the stream within.
type Body interface {
	kind() Kind
}

// Unknown is the body of an optional record that is not described here.
type Unknown []byte

func (k Kind) kind() Kind {
	return k
}

func (v *EmulatorXenstoreData) kind() Kind {
	return KindEmulatorXenstoreData
}

func (v *EmulatorContext) kind() Kind {
	return KindEmulatorContext
}

func (v *CheckpointState) kind() Kind {
	return KindCheckpointState
}

func (v Unknown) kind() Kind {
	return KindUnknown
}

func (v LibxcRecord) kind() Kind {
	return KindLibxc
}

// LibxcRecord is a record of the stream that goes on within this one, with the headers of that.
type LibxcRecord struct {
	ImageHeader  libxc.ImageHeader
	DomainHeader libxc.DomainHeader
	Record       libxc.Record
}

// Kind tells which record it is; 0 where there is no body.
func (r Record) Kind() Kind {
	if r.Body == nil {
		return 0
	}
	return r.Body.kind()
}

// Cleared gives the same record with zeros where readers pass over what writers refuse: a copy
// of its body, if there can be anything of that kind, also in a stream in the body.
func (r Record) Cleared() Record {
	switch v := r.Body.(type) {
	case LibxcRecord:
		v.ImageHeader = v.ImageHeader.Cleared()
		v.DomainHeader = v.DomainHeader.Cleared()
		v.Record = v.Record.Cleared()
		r.Body = v
	}
	return r
}

// Record gives the record at hand, whichever it is.
func (r *Reader) Record() Record {
	record := Record{Header: r.header, Body: r.kind}
	if r.layout >= 0 {
		octets := r.layout
		record.Layout = &octets
	}
	switch r.kind {
	case KindEmulatorXenstoreData:
		record.Body = &r.records.emulatorXenstoreData
	case KindEmulatorContext:
		record.Body = &r.records.emulatorContext
	case KindCheckpointState:
		record.Body = &r.records.checkpointState
	case KindUnknown:
		record.Body = Unknown(r.Body())
	case KindLibxc:
		return r.recordWithin()
	}
	return record
}

// recordWithin gives the record at hand of the stream within this one.
func (r *Reader) recordWithin() (record Record) {
	switch inner := r.inner.(type) {
	case *libxc.Reader:
		record.Body = LibxcRecord{
			ImageHeader:  *inner.ImageHeader(),
			DomainHeader: *inner.DomainHeader(),
			Record:       inner.Record(),
		}
	}
	return record
}

// Write writes a record of any kind, which may be one that was read.
func (w *Writer) Write(record Record) error {
	switch v := record.Body.(type) {
	case *EmulatorXenstoreData:
		return w.WriteEmulatorXenstoreData(v)
	case *EmulatorContext:
		return w.WriteEmulatorContext(v)
	case *CheckpointState:
		if record.Layout != nil {
			return w.RelayCheckpointState(*record.Layout, v)
		}
		return w.WriteCheckpointState(v)
	case Unknown:
		return w.WriteUnknown(record.Header.Type, v)
	case LibxcRecord:
		if w.settle(); w.inside && w.inner == nil {
			if _, err := w.BeginLibxc(&v.ImageHeader, &v.DomainHeader); err != nil {
				return err
			}
		}
		inner, ok := w.inner.(*libxc.Writer)
		if !ok || !w.inside {
			return wire.ErrTurn
		}
		return inner.Write(v.Record)
	case Kind:
		switch v {
		case KindEnd:
			return w.WriteEnd()
		case KindLibxcContext:
			return w.WriteLibxcContext()
		case KindCheckpointEnd:
			return w.WriteCheckpointEnd()
		}
	}
	return wire.ErrBody
}

// MarshalJSON gives the record with its name, so that nothing is lost.
func (r Record) MarshalJSON() ([]byte, error) {
	name := r.Kind().String()
	switch r.Body.(type) {
	case LibxcRecord:
		name = "LibxcRecord"
	}
	return json.Marshal(struct {
		Kind   string
		Header RecordHeader
		Layout *int `json:",omitempty"`
		Body   Body
	}{name, r.Header, r.Layout, r.Body})
}

// UnmarshalJSON takes what MarshalJSON gives.
func (r *Record) UnmarshalJSON(text []byte) error {
	var told struct {
		Kind   string
		Header RecordHeader
		Layout *int `json:",omitempty"`
		Body   json.RawMessage
	}
	if err := json.Unmarshal(text, &told); err != nil {
		return err
	}
	r.Header = told.Header
	r.Layout = told.Layout
	switch told.Kind {
	case "EMULATOR_XENSTORE_DATA":
		body := &EmulatorXenstoreData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "EMULATOR_CONTEXT":
		body := &EmulatorContext{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "CHECKPOINT_STATE":
		body := &CheckpointState{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "unknown":
		var body Unknown
		err := json.Unmarshal(told.Body, &body)
		r.Body = body
		return err
	case "LibxcRecord":
		var body LibxcRecord
		err := json.Unmarshal(told.Body, &body)
		r.Body = body
		return err
	}
	kind, ok := ParseKind(told.Kind)
	if !ok {
		return fmt.Errorf("no record is called %q", told.Kind)
	}
	r.Body = kind
	return nil
}
