// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

package hvmcontext

// Handlers are what Reader.Load gives each record to, by its type. What a handler is given
// holds until it returns; an error that it returns ends the loading. A record is passed over,
// once it has been checked, where its handler is nil.
type Handlers struct {
	// End: Marks the end of the stream.
	End func(header *RecordHeader) error

	// Header: Identifies the stream and its version.
	Header func(header *RecordHeader, v *Header) error

	// CPU: Registers of one vCPU. A vCPU that is down has no record, and stays down.
	CPU func(header *RecordHeader, v *CPU) error

	// PIC: One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
	PIC func(header *RecordHeader, v *PIC) error

	// IOAPIC: The I/O APIC.
	IOAPIC func(header *RecordHeader, v *IOAPIC) error

	// LAPIC: State of one vCPU's local APIC that its registers do not show.
	LAPIC func(header *RecordHeader, v *LAPIC) error

	// LAPICRegs: Registers of one vCPU's local APIC.
	LAPICRegs func(header *RecordHeader, v *LAPICRegs) error

	// PCIIRQ: Interrupt lines of the PCI bus.
	PCIIRQ func(header *RecordHeader, v *PCIIRQ) error

	// ISAIRQ: Interrupt lines of the ISA bus.
	ISAIRQ func(header *RecordHeader, v *ISAIRQ) error

	// PCILink: Where the router of the PCI bus leads its four links.
	PCILink func(header *RecordHeader, v *PCILink) error

	// PIT: The programmable interval timer.
	PIT func(header *RecordHeader, v *PIT) error

	// RTC: The real-time clock.
	RTC func(header *RecordHeader, v *RTC) error

	// HPET: The high precision event timer.
	HPET func(header *RecordHeader, v *HPET) error

	// Pmtimer: The power management timer of ACPI, and the event registers beside it.
	Pmtimer func(header *RecordHeader, v *Pmtimer) error

	// MTRR: Memory type range registers of one vCPU, and its PAT.
	MTRR func(header *RecordHeader, v *MTRR) error

	// ViridianDomain: Enlightenments for Windows that hold for the whole domain.
	ViridianDomain func(header *RecordHeader, v *ViridianDomain) error

	// CPUXSAVE: Extended state of one vCPU, as XSAVE stores it. The components that follow the
	// header depend on `xcr0_accum`.
	CPUXSAVE func(header *RecordHeader, v *CPUXSAVE) error

	// ViridianVCPU: Enlightenments for Windows of one vCPU.
	ViridianVCPU func(header *RecordHeader, v *ViridianVCPU) error

	// VmceVCPU: Machine check state of one vCPU.
	VmceVCPU func(header *RecordHeader, v *VmceVCPU) error

	// TSCAdjust: What one vCPU has added to its time stamp counter.
	TSCAdjust func(header *RecordHeader, v *TSCAdjust) error

	// CPUMSR: Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without
	// any.
	CPUMSR func(header *RecordHeader, v *CPUMSR) error
}

// Load reads the stream to its end, and gives each record to its handler.
func (r *Reader) Load(handlers Handlers) error {
	for r.Next() {
		if err := handlers.handle(r); err != nil {
			return err
		}
	}
	return r.Err()
}

// handle gives the record at hand to its handler.
func (h *Handlers) handle(r *Reader) error {
	switch r.kind {
	case KindEnd:
		if h.End != nil {
			return h.End(&r.header)
		}
	case KindHeader:
		if h.Header != nil {
			return h.Header(&r.header, &r.records.header)
		}
	case KindCPU:
		if h.CPU != nil {
			return h.CPU(&r.header, &r.records.cpu)
		}
	case KindPIC:
		if h.PIC != nil {
			return h.PIC(&r.header, &r.records.pic)
		}
	case KindIOAPIC:
		if h.IOAPIC != nil {
			return h.IOAPIC(&r.header, &r.records.ioapic)
		}
	case KindLAPIC:
		if h.LAPIC != nil {
			return h.LAPIC(&r.header, &r.records.lapic)
		}
	case KindLAPICRegs:
		if h.LAPICRegs != nil {
			return h.LAPICRegs(&r.header, &r.records.lapicRegs)
		}
	case KindPCIIRQ:
		if h.PCIIRQ != nil {
			return h.PCIIRQ(&r.header, &r.records.pciIRQ)
		}
	case KindISAIRQ:
		if h.ISAIRQ != nil {
			return h.ISAIRQ(&r.header, &r.records.isaIRQ)
		}
	case KindPCILink:
		if h.PCILink != nil {
			return h.PCILink(&r.header, &r.records.pciLink)
		}
	case KindPIT:
		if h.PIT != nil {
			return h.PIT(&r.header, &r.records.pit)
		}
	case KindRTC:
		if h.RTC != nil {
			return h.RTC(&r.header, &r.records.rtc)
		}
	case KindHPET:
		if h.HPET != nil {
			return h.HPET(&r.header, &r.records.hpet)
		}
	case KindPmtimer:
		if h.Pmtimer != nil {
			return h.Pmtimer(&r.header, &r.records.pmtimer)
		}
	case KindMTRR:
		if h.MTRR != nil {
			return h.MTRR(&r.header, &r.records.mtrr)
		}
	case KindViridianDomain:
		if h.ViridianDomain != nil {
			return h.ViridianDomain(&r.header, &r.records.viridianDomain)
		}
	case KindCPUXSAVE:
		if h.CPUXSAVE != nil {
			return h.CPUXSAVE(&r.header, &r.records.cpuXSAVE)
		}
	case KindViridianVCPU:
		if h.ViridianVCPU != nil {
			return h.ViridianVCPU(&r.header, &r.records.viridianVCPU)
		}
	case KindVmceVCPU:
		if h.VmceVCPU != nil {
			return h.VmceVCPU(&r.header, &r.records.vmceVCPU)
		}
	case KindTSCAdjust:
		if h.TSCAdjust != nil {
			return h.TSCAdjust(&r.header, &r.records.tscAdjust)
		}
	case KindCPUMSR:
		if h.CPUMSR != nil {
			return h.CPUMSR(&r.header, &r.records.cpuMSR)
		}
	}
	return nil
}

// Savers are what Writer.Save calls, one after another: each writes all records of its type.
// The order is one that keeps every rule on the sequence of records. An error that one of them
// returns ends the saving.
type Savers struct {
	// Header: Identifies the stream and its version.
	Header func(w *Writer) error

	// CPU: Registers of one vCPU. A vCPU that is down has no record, and stays down.
	CPU func(w *Writer) error

	// PIC: One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
	PIC func(w *Writer) error

	// IOAPIC: The I/O APIC.
	IOAPIC func(w *Writer) error

	// LAPIC: State of one vCPU's local APIC that its registers do not show.
	LAPIC func(w *Writer) error

	// LAPICRegs: Registers of one vCPU's local APIC.
	LAPICRegs func(w *Writer) error

	// PCIIRQ: Interrupt lines of the PCI bus.
	PCIIRQ func(w *Writer) error

	// ISAIRQ: Interrupt lines of the ISA bus.
	ISAIRQ func(w *Writer) error

	// PCILink: Where the router of the PCI bus leads its four links.
	PCILink func(w *Writer) error

	// PIT: The programmable interval timer.
	PIT func(w *Writer) error

	// RTC: The real-time clock.
	RTC func(w *Writer) error

	// HPET: The high precision event timer.
	HPET func(w *Writer) error

	// Pmtimer: The power management timer of ACPI, and the event registers beside it.
	Pmtimer func(w *Writer) error

	// MTRR: Memory type range registers of one vCPU, and its PAT.
	MTRR func(w *Writer) error

	// ViridianDomain: Enlightenments for Windows that hold for the whole domain.
	ViridianDomain func(w *Writer) error

	// CPUXSAVE: Extended state of one vCPU, as XSAVE stores it. The components that follow the
	// header depend on `xcr0_accum`.
	CPUXSAVE func(w *Writer) error

	// ViridianVCPU: Enlightenments for Windows of one vCPU.
	ViridianVCPU func(w *Writer) error

	// VmceVCPU: Machine check state of one vCPU.
	VmceVCPU func(w *Writer) error

	// TSCAdjust: What one vCPU has added to its time stamp counter.
	TSCAdjust func(w *Writer) error

	// CPUMSR: Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without
	// any.
	CPUMSR func(w *Writer) error
}

// Save writes the records of all savers, then the last record. The stream is whole if nothing
// fails.
func (w *Writer) Save(savers Savers) error {
	for _, save := range []func(*Writer) error{
		savers.Header,
		savers.CPU,
		savers.PIC,
		savers.IOAPIC,
		savers.LAPIC,
		savers.LAPICRegs,
		savers.PCIIRQ,
		savers.ISAIRQ,
		savers.PCILink,
		savers.PIT,
		savers.RTC,
		savers.HPET,
		savers.Pmtimer,
		savers.MTRR,
		savers.ViridianDomain,
		savers.CPUXSAVE,
		savers.ViridianVCPU,
		savers.VmceVCPU,
		savers.TSCAdjust,
		savers.CPUMSR,
	} {
		if save != nil {
			if err := save(w); err != nil {
				return err
			}
		}
	}
	if err := w.WriteEnd(); err != nil {
		return err
	}
	return w.Close()
}
