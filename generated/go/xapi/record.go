// Code generated from spec/xapi by `cargo codegen`. DO NOT EDIT.

package xapi

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

	// Body tells which record it is.
	Body Body
}

// Body is the body of a record: a pointer to the structure with its name; its Kind, where it
// has no fields; LibxcRecord, of the stream within.
type Body interface {
	kind() Kind
}

func (k Kind) kind() Kind {
	return k
}

func (v *Xenops) kind() Kind {
	return KindXenops
}

func (v *QemuTrad) kind() Kind {
	return KindQemuTrad
}

func (v *Varstored) kind() Kind {
	return KindVarstored
}

func (v *Swtpm0) kind() Kind {
	return KindSwtpm0
}

func (v *Swtpm) kind() Kind {
	return KindSwtpm
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
	switch r.kind {
	case KindXenops:
		record.Body = &r.records.xenops
	case KindQemuTrad:
		record.Body = &r.records.qemuTrad
	case KindVarstored:
		record.Body = &r.records.varstored
	case KindSwtpm0:
		record.Body = &r.records.swtpm0
	case KindSwtpm:
		record.Body = &r.records.swtpm
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
	case *Xenops:
		return w.WriteXenops(v)
	case *QemuTrad:
		return w.WriteQemuTrad(v)
	case *Varstored:
		return w.WriteVarstored(v)
	case *Swtpm0:
		return w.WriteSwtpm0(v)
	case *Swtpm:
		return w.WriteSwtpm(v)
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
		case KindLibxcImage:
			return w.WriteLibxcImage()
		case KindEndOfImage:
			return w.WriteEndOfImage()
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
		Body   Body
	}{name, r.Header, r.Body})
}

// UnmarshalJSON takes what MarshalJSON gives.
func (r *Record) UnmarshalJSON(text []byte) error {
	var told struct {
		Kind   string
		Header RecordHeader
		Body   json.RawMessage
	}
	if err := json.Unmarshal(text, &told); err != nil {
		return err
	}
	r.Header = told.Header
	switch told.Kind {
	case "XENOPS":
		body := &Xenops{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "QEMU_TRAD":
		body := &QemuTrad{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "VARSTORED":
		body := &Varstored{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "SWTPM0":
		body := &Swtpm0{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "SWTPM":
		body := &Swtpm{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
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
