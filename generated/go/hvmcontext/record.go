// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

package hvmcontext

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

	// Layout is how many octets the body has, where it has a layout with fewer fields; nil, where
	// all of them are there.
	Layout *int

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

func (v *CPU) kind() Kind {
	return KindCPU
}

func (v *PIC) kind() Kind {
	return KindPIC
}

func (v *IOAPIC) kind() Kind {
	return KindIOAPIC
}

func (v *LAPIC) kind() Kind {
	return KindLAPIC
}

func (v *LAPICRegs) kind() Kind {
	return KindLAPICRegs
}

func (v *PCIIRQ) kind() Kind {
	return KindPCIIRQ
}

func (v *ISAIRQ) kind() Kind {
	return KindISAIRQ
}

func (v *PCILink) kind() Kind {
	return KindPCILink
}

func (v *PIT) kind() Kind {
	return KindPIT
}

func (v *RTC) kind() Kind {
	return KindRTC
}

func (v *HPET) kind() Kind {
	return KindHPET
}

func (v *Pmtimer) kind() Kind {
	return KindPmtimer
}

func (v *MTRR) kind() Kind {
	return KindMTRR
}

func (v *ViridianDomain) kind() Kind {
	return KindViridianDomain
}

func (v *CPUXSAVE) kind() Kind {
	return KindCPUXSAVE
}

func (v *ViridianVCPU) kind() Kind {
	return KindViridianVCPU
}

func (v *VmceVCPU) kind() Kind {
	return KindVmceVCPU
}

func (v *TSCAdjust) kind() Kind {
	return KindTSCAdjust
}

func (v *CPUMSR) kind() Kind {
	return KindCPUMSR
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
	case *CPU:
		cleared := v.Cleared()
		r.Body = &cleared
	case *PIC:
		cleared := v.Cleared()
		r.Body = &cleared
	case *LAPIC:
		cleared := v.Cleared()
		r.Body = &cleared
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
	case KindHeader:
		record.Body = &r.records.header
	case KindCPU:
		record.Body = &r.records.cpu
	case KindPIC:
		record.Body = &r.records.pic
	case KindIOAPIC:
		record.Body = &r.records.ioapic
	case KindLAPIC:
		record.Body = &r.records.lapic
	case KindLAPICRegs:
		record.Body = &r.records.lapicRegs
	case KindPCIIRQ:
		record.Body = &r.records.pciIRQ
	case KindISAIRQ:
		record.Body = &r.records.isaIRQ
	case KindPCILink:
		record.Body = &r.records.pciLink
	case KindPIT:
		record.Body = &r.records.pit
	case KindRTC:
		record.Body = &r.records.rtc
	case KindHPET:
		record.Body = &r.records.hpet
	case KindPmtimer:
		record.Body = &r.records.pmtimer
	case KindMTRR:
		record.Body = &r.records.mtrr
	case KindViridianDomain:
		record.Body = &r.records.viridianDomain
	case KindCPUXSAVE:
		record.Body = &r.records.cpuXSAVE
	case KindViridianVCPU:
		record.Body = &r.records.viridianVCPU
	case KindVmceVCPU:
		record.Body = &r.records.vmceVCPU
	case KindTSCAdjust:
		record.Body = &r.records.tscAdjust
	case KindCPUMSR:
		record.Body = &r.records.cpuMSR
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
	case *CPU:
		if record.Layout != nil {
			return w.RelayCPU(*record.Layout, record.Header.Instance, v)
		}
		return w.WriteCPU(record.Header.Instance, v)
	case *PIC:
		return w.WritePIC(record.Header.Instance, v)
	case *IOAPIC:
		return w.WriteIOAPIC(v)
	case *LAPIC:
		if record.Layout != nil {
			return w.RelayLAPIC(*record.Layout, record.Header.Instance, v)
		}
		return w.WriteLAPIC(record.Header.Instance, v)
	case *LAPICRegs:
		return w.WriteLAPICRegs(record.Header.Instance, v)
	case *PCIIRQ:
		return w.WritePCIIRQ(v)
	case *ISAIRQ:
		return w.WriteISAIRQ(v)
	case *PCILink:
		return w.WritePCILink(v)
	case *PIT:
		return w.WritePIT(v)
	case *RTC:
		if record.Layout != nil {
			return w.RelayRTC(*record.Layout, v)
		}
		return w.WriteRTC(v)
	case *HPET:
		return w.WriteHPET(v)
	case *Pmtimer:
		return w.WritePmtimer(v)
	case *MTRR:
		return w.WriteMTRR(record.Header.Instance, v)
	case *ViridianDomain:
		if record.Layout != nil {
			return w.RelayViridianDomain(*record.Layout, v)
		}
		return w.WriteViridianDomain(v)
	case *CPUXSAVE:
		return w.WriteCPUXSAVE(record.Header.Instance, v)
	case *ViridianVCPU:
		if record.Layout != nil {
			return w.RelayViridianVCPU(*record.Layout, record.Header.Instance, v)
		}
		return w.WriteViridianVCPU(record.Header.Instance, v)
	case *VmceVCPU:
		if record.Layout != nil {
			return w.RelayVmceVCPU(*record.Layout, record.Header.Instance, v)
		}
		return w.WriteVmceVCPU(record.Header.Instance, v)
	case *TSCAdjust:
		return w.WriteTSCAdjust(record.Header.Instance, v)
	case *CPUMSR:
		return w.WriteCPUMSR(record.Header.Instance, v)
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
	case "HEADER":
		body := &Header{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "CPU":
		body := &CPU{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "PIC":
		body := &PIC{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "IOAPIC":
		body := &IOAPIC{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "LAPIC":
		body := &LAPIC{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "LAPIC_REGS":
		body := &LAPICRegs{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "PCI_IRQ":
		body := &PCIIRQ{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "ISA_IRQ":
		body := &ISAIRQ{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "PCI_LINK":
		body := &PCILink{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "PIT":
		body := &PIT{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "RTC":
		body := &RTC{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "HPET":
		body := &HPET{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "PMTIMER":
		body := &Pmtimer{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "MTRR":
		body := &MTRR{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "VIRIDIAN_DOMAIN":
		body := &ViridianDomain{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "CPU_XSAVE":
		body := &CPUXSAVE{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "VIRIDIAN_VCPU":
		body := &ViridianVCPU{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "VMCE_VCPU":
		body := &VmceVCPU{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "TSC_ADJUST":
		body := &TSCAdjust{}
		r.Body = body
		return json.Unmarshal(told.Body, body)
	case "CPU_MSR":
		body := &CPUMSR{}
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
