// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import "github.com/streamspec/streamspec/generated/go/internal/wire"

// Record is a record of any kind, as Reader.Record gives it and Writer.Write takes it.
type Record struct {
	// Header is the record header. A writer takes from it what the body does not tell, and sets
	// type and length itself where that does.
	Header RecordHeader

	// Layout is how many octets the body has, where it has a layout with fewer fields; 0, where all
	// of them are there.
	Layout int

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

// Record gives the record at hand, whichever it is.
func (r *Reader) Record() Record {
	record := Record{Header: r.header, Layout: r.layout, Body: r.kind}
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
		if record.Layout != 0 {
			return w.RelayCPU(record.Layout, record.Header.Instance, v)
		}
		return w.WriteCPU(record.Header.Instance, v)
	case *PIC:
		return w.WritePIC(record.Header.Instance, v)
	case *IOAPIC:
		return w.WriteIOAPIC(v)
	case *LAPIC:
		if record.Layout != 0 {
			return w.RelayLAPIC(record.Layout, record.Header.Instance, v)
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
		if record.Layout != 0 {
			return w.RelayRTC(record.Layout, v)
		}
		return w.WriteRTC(v)
	case *HPET:
		return w.WriteHPET(v)
	case *Pmtimer:
		return w.WritePmtimer(v)
	case *MTRR:
		return w.WriteMTRR(record.Header.Instance, v)
	case *ViridianDomain:
		if record.Layout != 0 {
			return w.RelayViridianDomain(record.Layout, v)
		}
		return w.WriteViridianDomain(v)
	case *CPUXSAVE:
		return w.WriteCPUXSAVE(record.Header.Instance, v)
	case *ViridianVCPU:
		if record.Layout != 0 {
			return w.RelayViridianVCPU(record.Layout, record.Header.Instance, v)
		}
		return w.WriteViridianVCPU(record.Header.Instance, v)
	case *VmceVCPU:
		if record.Layout != 0 {
			return w.RelayVmceVCPU(record.Layout, record.Header.Instance, v)
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
