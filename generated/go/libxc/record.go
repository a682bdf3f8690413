// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

package libxc

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

func (v *PageData) kind() Kind {
	return KindPageData
}

func (v *X86PVInfo) kind() Kind {
	return KindX86PVInfo
}

func (v *X86PVP2mFrames) kind() Kind {
	return KindX86PVP2mFrames
}

func (v *X86PVVCPUBasic) kind() Kind {
	return KindX86PVVCPUBasic
}

func (v *X86PVVCPUExtended) kind() Kind {
	return KindX86PVVCPUExtended
}

func (v *X86PVVCPUXSAVE) kind() Kind {
	return KindX86PVVCPUXSAVE
}

func (v *SharedInfo) kind() Kind {
	return KindSharedInfo
}

func (v *X86TSCInfo) kind() Kind {
	return KindX86TSCInfo
}

func (v *HVMContext) kind() Kind {
	return KindHVMContext
}

func (v *HVMParams) kind() Kind {
	return KindHVMParams
}

func (v *Toolstack) kind() Kind {
	return KindToolstack
}

func (v *X86PVVCPUMSRs) kind() Kind {
	return KindX86PVVCPUMSRs
}

func (v *CheckpointDirtyPFNList) kind() Kind {
	return KindCheckpointDirtyPFNList
}

func (v *X86CPUIDPolicy) kind() Kind {
	return KindX86CPUIDPolicy
}

func (v *X86MSRPolicy) kind() Kind {
	return KindX86MSRPolicy
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
	switch v := r.Body.(type) {
	case *PageData:
		cleared := v.Cleared()
		r.Body = &cleared
	case *HVMContext:
		cleared := v.Cleared()
		r.Body = &cleared
	}
	return r
}

// Record gives the record at hand, whichever it is.
func (r *Reader) Record() Record {
	record := Record{Header: r.header, Body: r.kind}
	switch r.kind {
	case KindPageData:
		record.Body = &r.records.pageData
	case KindX86PVInfo:
		record.Body = &r.records.x86PVInfo
	case KindX86PVP2mFrames:
		record.Body = &r.records.x86PVP2mFrames
	case KindX86PVVCPUBasic:
		record.Body = &r.records.x86PVVCPUBasic
	case KindX86PVVCPUExtended:
		record.Body = &r.records.x86PVVCPUExtended
	case KindX86PVVCPUXSAVE:
		record.Body = &r.records.x86PVVCPUXSAVE
	case KindSharedInfo:
		record.Body = &r.records.sharedInfo
	case KindX86TSCInfo:
		record.Body = &r.records.x86TSCInfo
	case KindHVMContext:
		record.Body = &r.records.hvmContext
	case KindHVMParams:
		record.Body = &r.records.hvmParams
	case KindToolstack:
		record.Body = &r.records.toolstack
	case KindX86PVVCPUMSRs:
		record.Body = &r.records.x86PVVCPUMSRs
	case KindCheckpointDirtyPFNList:
		record.Body = &r.records.checkpointDirtyPFNList
	case KindX86CPUIDPolicy:
		record.Body = &r.records.x86CPUIDPolicy
	case KindX86MSRPolicy:
		record.Body = &r.records.x86MSRPolicy
	case KindUnknown:
		record.Body = Unknown(r.Body())
	}
	return record
}

// Write writes a record of any kind, which may be one that was read.
func (w *Writer) Write(record Record) error {
	switch v := record.Body.(type) {
	case *PageData:
		return w.WritePageData(v)
	case *X86PVInfo:
		return w.WriteX86PVInfo(v)
	case *X86PVP2mFrames:
		return w.WriteX86PVP2mFrames(v)
	case *X86PVVCPUBasic:
		return w.WriteX86PVVCPUBasic(v)
	case *X86PVVCPUExtended:
		return w.WriteX86PVVCPUExtended(v)
	case *X86PVVCPUXSAVE:
		return w.WriteX86PVVCPUXSAVE(v)
	case *SharedInfo:
		return w.WriteSharedInfo(v)
	case *X86TSCInfo:
		return w.WriteX86TSCInfo(v)
	case *HVMContext:
		return w.WriteHVMContext(v)
	case *HVMParams:
		return w.WriteHVMParams(v)
	case *Toolstack:
		return w.WriteToolstack(v)
	case *X86PVVCPUMSRs:
		return w.WriteX86PVVCPUMSRs(v)
	case *CheckpointDirtyPFNList:
		return w.WriteCheckpointDirtyPFNList(v)
	case *X86CPUIDPolicy:
		return w.WriteX86CPUIDPolicy(v)
	case *X86MSRPolicy:
		return w.WriteX86MSRPolicy(v)
	case Unknown:
		return w.WriteUnknown(record.Header.Type, v)
	case Kind:
		switch v {
		case KindEnd:
			return w.WriteEnd()
		case KindVerify:
			return w.WriteVerify()
		case KindCheckpoint:
			return w.WriteCheckpoint()
		case KindStaticDataEnd:
			return w.WriteStaticDataEnd()
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
	case "PAGE_DATA":
		body := &PageData{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_PV_INFO":
		body := &X86PVInfo{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_PV_P2M_FRAMES":
		body := &X86PVP2mFrames{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_PV_VCPU_BASIC":
		body := &X86PVVCPUBasic{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_PV_VCPU_EXTENDED":
		body := &X86PVVCPUExtended{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_PV_VCPU_XSAVE":
		body := &X86PVVCPUXSAVE{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "SHARED_INFO":
		body := &SharedInfo{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_TSC_INFO":
		body := &X86TSCInfo{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "HVM_CONTEXT":
		body := &HVMContext{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "HVM_PARAMS":
		body := &HVMParams{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "TOOLSTACK":
		body := &Toolstack{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_PV_VCPU_MSRS":
		body := &X86PVVCPUMSRs{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "CHECKPOINT_DIRTY_PFN_LIST":
		body := &CheckpointDirtyPFNList{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_CPUID_POLICY":
		body := &X86CPUIDPolicy{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "X86_MSR_POLICY":
		body := &X86MSRPolicy{}
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
