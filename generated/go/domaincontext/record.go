// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

package domaincontext

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
// has no fields; Unknown, where nothing describes it.
type Body interface {
	kind() Kind
}

// Unknown is the body of an optional record that is not described here.
type Unknown []byte

func (k Kind) kind() Kind {
	return k
}

func (v *SharedInfo) kind() Kind {
	return KindSharedInfo
}

func (v *X86TSCInfo) kind() Kind {
	return KindX86TSCInfo
}

func (v *EventChannel) kind() Kind {
	return KindEventChannel
}

func (v *GrantEntriesV1) kind() Kind {
	return KindGrantEntriesV1
}

func (v *GrantEntriesV2) kind() Kind {
	return KindGrantEntriesV2
}

func (v *VCPUInfo) kind() Kind {
	return KindVCPUInfo
}

func (v *VCPURunstate) kind() Kind {
	return KindVCPURunstate
}

func (v Unknown) kind() Kind {
	return KindUnknown
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
	case KindSharedInfo:
		record.Body = &r.records.sharedInfo
	case KindX86TSCInfo:
		record.Body = &r.records.x86TSCInfo
	case KindEventChannel:
		record.Body = &r.records.eventChannel
	case KindGrantEntriesV1:
		record.Body = &r.records.grantEntriesV1
	case KindGrantEntriesV2:
		record.Body = &r.records.grantEntriesV2
	case KindVCPUInfo:
		record.Body = &r.records.vcpuInfo
	case KindVCPURunstate:
		record.Body = &r.records.vcpuRunstate
	case KindUnknown:
		record.Body = Unknown(r.Body())
	}
	return record
}

// Write writes a record of any kind, which may be one that was read.
func (w *Writer) Write(record Record) error {
	next := w.next
	w.next = record.Header
	defer func() { w.next = next }()
	switch v := record.Body.(type) {
	case *SharedInfo:
		return w.WriteSharedInfo(v)
	case *X86TSCInfo:
		return w.WriteX86TSCInfo(v)
	case *EventChannel:
		return w.WriteEventChannel(record.Header.Instance, v)
	case *GrantEntriesV1:
		return w.WriteGrantEntriesV1(record.Header.Instance, v)
	case *GrantEntriesV2:
		return w.WriteGrantEntriesV2(record.Header.Instance, v)
	case *VCPUInfo:
		return w.WriteVCPUInfo(record.Header.Instance, v)
	case *VCPURunstate:
		return w.WriteVCPURunstate(record.Header.Instance, v)
	case Unknown:
		return w.WriteUnknown(record.Header.Type, record.Header.Instance, v)
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
	case "SHARED_INFO":
		body := &SharedInfo{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_TSC_INFO":
		body := &X86TSCInfo{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "EVENT_CHANNEL":
		body := &EventChannel{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "GRANT_ENTRIES_V1":
		body := &GrantEntriesV1{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "GRANT_ENTRIES_V2":
		body := &GrantEntriesV2{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "VCPU_INFO":
		body := &VCPUInfo{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "VCPU_RUNSTATE":
		body := &VCPURunstate{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "unknown":
		var body Unknown
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
