// Code generated from spec/domain-context-v1 by `cargo codegen`. DO NOT EDIT.

package domaincontextv1

import (
	"encoding/json"
	"fmt"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
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
// has no fields.
type Body interface {
	kind() Kind
}

func (k Kind) kind() Kind {
	return k
}

func (v *Header) kind() Kind {
	return KindHeader
}

func (v *SharedInfo) kind() Kind {
	return KindSharedInfo
}

func (v *TSCInfo) kind() Kind {
	return KindTSCInfo
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
	return r
}

// Record gives the record at hand, whichever it is.
func (r *Reader) Record() Record {
	record := Record{Header: r.header, Body: r.kind}
	switch r.kind {
	case KindHeader:
		record.Body = &r.records.header
	case KindSharedInfo:
		record.Body = &r.records.sharedInfo
	case KindTSCInfo:
		record.Body = &r.records.tscInfo
	}
	return record
}

// Write writes a record of any kind, which may be one that was read.
func (w *Writer) Write(record Record) error {
	next := w.next
	w.next = record.Header
	defer func() { w.next = next }()
	switch v := record.Body.(type) {
	case *Header:
		return w.WriteHeader(v)
	case *SharedInfo:
		return w.WriteSharedInfo(record.Header.Instance, v)
	case *TSCInfo:
		return w.WriteTSCInfo(v)
	case Kind:
		switch v {
		case KindEnd:
			return w.WriteEnd()
		}
	}
	return wire.ErrBody
}

// MarshalJSON gives the record with its name, so that nothing is lost.
func (r Record) MarshalJSON() ([]byte, error) {
	name := r.Kind().String()
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
	case "HEADER":
		body := &Header{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "SHARED_INFO":
		body := &SharedInfo{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "TSC_INFO":
		body := &TSCInfo{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	}
	kind, ok := ParseKind(told.Kind)
	if !ok {
		return fmt.Errorf("no record is called %q", told.Kind)
	}
	r.Body = kind
	return nil
}
