// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

package main

import (
	"bytes"

	"xenstreams"
	"xenstreams/hvmcontext"
)

// decodeHVMContext turns octets into a document.
func decodeHVMContext(octets []byte) ([]byte, error) {
	r := hvmcontext.NewReader(octets)
	var records output
	for r.Next() {
		putHVMContextRecord(&records, r)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	var o output
	openHVMContext(&o, r)
	o.text = append(o.text, records.text...)
	o.text = append(o.text, "]}"...)
	return o.text, nil
}

// openHVMContext puts what a document has before its records.
func openHVMContext(o *output, r *hvmcontext.Reader) {
	o.open('{')
	o.key("stream")
	o.string(hvmcontext.ID)
	o.key("version")
	o.unsigned(uint64(r.Version()), 32)
	o.key("headers")
	o.open('{')
	o.close('}')
	o.key("records")
	o.open('[')
}

// putHVMContextRecord puts the record at hand.
func putHVMContextRecord(o *output, r *hvmcontext.Reader) {
	o.open('{')
	o.key("record")
	o.string(r.Kind().String())
	o.key("instance")
	o.unsigned(uint64(r.Instance()), 32)
	o.key("body")
	switch r.Kind() {
	case hvmcontext.KindHeader:
		putHVMContextHeader(o, r.Header())
	case hvmcontext.KindCPU:
		putHVMContextCPU(o, r.CPU(), len(r.Body()))
	case hvmcontext.KindPIC:
		putHVMContextPIC(o, r.PIC())
	case hvmcontext.KindIOAPIC:
		putHVMContextIOAPIC(o, r.IOAPIC())
	case hvmcontext.KindLAPIC:
		putHVMContextLAPIC(o, r.LAPIC(), len(r.Body()))
	case hvmcontext.KindLAPICRegs:
		putHVMContextLAPICRegs(o, r.LAPICRegs())
	case hvmcontext.KindPCIIRQ:
		putHVMContextPCIIRQ(o, r.PCIIRQ())
	case hvmcontext.KindISAIRQ:
		putHVMContextISAIRQ(o, r.ISAIRQ())
	case hvmcontext.KindPCILink:
		putHVMContextPCILink(o, r.PCILink())
	case hvmcontext.KindPIT:
		putHVMContextPIT(o, r.PIT())
	case hvmcontext.KindRTC:
		putHVMContextRTC(o, r.RTC(), len(r.Body()))
	case hvmcontext.KindHPET:
		putHVMContextHPET(o, r.HPET())
	case hvmcontext.KindPmtimer:
		putHVMContextPmtimer(o, r.Pmtimer())
	case hvmcontext.KindMTRR:
		putHVMContextMTRR(o, r.MTRR())
	case hvmcontext.KindViridianDomain:
		putHVMContextViridianDomain(o, r.ViridianDomain(), len(r.Body()))
	case hvmcontext.KindCPUXSAVE:
		putHVMContextCPUXSAVE(o, r.CPUXSAVE())
	case hvmcontext.KindViridianVCPU:
		putHVMContextViridianVCPU(o, r.ViridianVCPU(), len(r.Body()))
	case hvmcontext.KindVmceVCPU:
		putHVMContextVmceVCPU(o, r.VmceVCPU(), len(r.Body()))
	case hvmcontext.KindTSCAdjust:
		putHVMContextTSCAdjust(o, r.TSCAdjust())
	case hvmcontext.KindCPUMSR:
		putHVMContextCPUMSR(o, r.CPUMSR())
	default:
		o.raw([]byte("{}"))
	}
	o.close('}')
}

// encodeHVMContext turns a document into octets.
func encodeHVMContext(document value) ([]byte, error) {
	m := document.members()
	if stream := m.take("stream"); stream.string() != hvmcontext.ID {
		stream.fail("this is another stream")
	}
	version := m.take("version")
	number := uint32(version.unsigned(32))
	headers := m.take("headers").members()
	headers.end()
	records := m.take("records").list()
	m.end()
	if err := document.err(); err != nil {
		return nil, err
	}
	var octets bytes.Buffer
	w, err := hvmcontext.NewWriter(&octets)
	if err != nil {
		return nil, err
	}
	for _, record := range records {
		if err := writeHVMContextRecord(w, record, number); err != nil {
			return nil, err
		}
	}
	if number != w.Version() {
		version.fail("the stream has another one")
		return nil, version.err()
	}
	return octets.Bytes(), w.Close()
}

// writeHVMContextRecord writes the record that a part of a document is.
func writeHVMContextRecord(w *hvmcontext.Writer, record value, version uint32) error {
	record.failure.base = w.Offset() + hvmcontext.RecordHeaderSize
	m := record.members()
	name := m.take("record")
	instance := uint32(m.take("instance").unsigned(16))
	body := m.take("body")
	m.end()
	var write func() error
	switch name.string() {
	case "END":
		body.members().end()
		write = func() error { return w.WriteEnd() }
	case "HEADER":
		v := readHVMContextHeader(body)
		write = func() error { return w.WriteHeader(&v) }
	case "CPU":
		v := readHVMContextCPU(body)
		write = func() error { return w.WriteCPU(instance, &v) }
	case "PIC":
		v := readHVMContextPIC(body)
		write = func() error { return w.WritePIC(instance, &v) }
	case "IOAPIC":
		v := readHVMContextIOAPIC(body)
		write = func() error { return w.WriteIOAPIC(&v) }
	case "LAPIC":
		v := readHVMContextLAPIC(body)
		write = func() error { return w.WriteLAPIC(instance, &v) }
	case "LAPIC_REGS":
		v := readHVMContextLAPICRegs(body)
		write = func() error { return w.WriteLAPICRegs(instance, &v) }
	case "PCI_IRQ":
		v := readHVMContextPCIIRQ(body)
		write = func() error { return w.WritePCIIRQ(&v) }
	case "ISA_IRQ":
		v := readHVMContextISAIRQ(body)
		write = func() error { return w.WriteISAIRQ(&v) }
	case "PCI_LINK":
		v := readHVMContextPCILink(body)
		write = func() error { return w.WritePCILink(&v) }
	case "PIT":
		v := readHVMContextPIT(body)
		write = func() error { return w.WritePIT(&v) }
	case "RTC":
		v := readHVMContextRTC(body)
		write = func() error { return w.WriteRTC(&v) }
	case "HPET":
		v := readHVMContextHPET(body)
		write = func() error { return w.WriteHPET(&v) }
	case "PMTIMER":
		v := readHVMContextPmtimer(body)
		write = func() error { return w.WritePmtimer(&v) }
	case "MTRR":
		v := readHVMContextMTRR(body)
		write = func() error { return w.WriteMTRR(instance, &v) }
	case "VIRIDIAN_DOMAIN":
		v := readHVMContextViridianDomain(body)
		write = func() error { return w.WriteViridianDomain(&v) }
	case "CPU_XSAVE":
		v := readHVMContextCPUXSAVE(body)
		write = func() error { return w.WriteCPUXSAVE(instance, &v) }
	case "VIRIDIAN_VCPU":
		v := readHVMContextViridianVCPU(body)
		write = func() error { return w.WriteViridianVCPU(instance, &v) }
	case "VMCE_VCPU":
		v := readHVMContextVmceVCPU(body)
		write = func() error { return w.WriteVmceVCPU(instance, &v) }
	case "TSC_ADJUST":
		v := readHVMContextTSCAdjust(body)
		write = func() error { return w.WriteTSCAdjust(instance, &v) }
	case "CPU_MSR":
		v := readHVMContextCPUMSR(body)
		write = func() error { return w.WriteCPUMSR(instance, &v) }
	default:
		name.fail("there is no such record")
	}
	if err := record.err(); err != nil {
		return err
	}
	return write()
}

func putHVMContextCPUFlags(o *output, v hvmcontext.CPUFlags) {
	o.open('{')
	o.key("fpu_initialised")
	o.boolean(v.FPUInitialised())
	o.close('}')
}

func readHVMContextCPUFlags(document value) (v hvmcontext.CPUFlags) {
	m := document.members()
	v = v.WithFPUInitialised(m.take("fpu_initialised").boolean())
	m.end()
	return v
}

func putHVMContextCr0(o *output, v hvmcontext.Cr0) {
	o.open('{')
	o.key("pe")
	o.boolean(v.Pe())
	o.key("mp")
	o.boolean(v.Mp())
	o.key("em")
	o.boolean(v.Em())
	o.key("ts")
	o.boolean(v.Ts())
	o.key("et")
	o.boolean(v.Et())
	o.key("numeric_error")
	o.boolean(v.NumericError())
	o.key("wp")
	o.boolean(v.Wp())
	o.key("am")
	o.boolean(v.Am())
	o.key("nw")
	o.boolean(v.Nw())
	o.key("cd")
	o.boolean(v.Cd())
	o.key("pg")
	o.boolean(v.Pg())
	o.close('}')
}

func readHVMContextCr0(document value) (v hvmcontext.Cr0) {
	m := document.members()
	v = v.WithPe(m.take("pe").boolean())
	v = v.WithMp(m.take("mp").boolean())
	v = v.WithEm(m.take("em").boolean())
	v = v.WithTs(m.take("ts").boolean())
	v = v.WithEt(m.take("et").boolean())
	v = v.WithNumericError(m.take("numeric_error").boolean())
	v = v.WithWp(m.take("wp").boolean())
	v = v.WithAm(m.take("am").boolean())
	v = v.WithNw(m.take("nw").boolean())
	v = v.WithCd(m.take("cd").boolean())
	v = v.WithPg(m.take("pg").boolean())
	m.end()
	return v
}

func putHVMContextPendingEvent(o *output, v hvmcontext.PendingEvent) {
	o.open('{')
	o.key("vector")
	o.unsigned(uint64(v.Vector()), 8)
	o.key("type")
	o.unsigned(uint64(v.Type()), 3)
	o.key("error_valid")
	o.boolean(v.ErrorValid())
	o.key("valid")
	o.boolean(v.Valid())
	o.close('}')
}

func readHVMContextPendingEvent(document value) (v hvmcontext.PendingEvent) {
	m := document.members()
	v = v.WithVector(uint32(m.take("vector").unsigned(8)))
	v = v.WithType(uint32(m.take("type").unsigned(3)))
	v = v.WithErrorValid(m.take("error_valid").boolean())
	v = v.WithValid(m.take("valid").boolean())
	m.end()
	return v
}

func putHVMContextPICLines(o *output, v hvmcontext.PICLines) {
	o.open('{')
	o.key("line0")
	o.boolean(v.Line0())
	o.key("line1")
	o.boolean(v.Line1())
	o.key("line2")
	o.boolean(v.Line2())
	o.key("line3")
	o.boolean(v.Line3())
	o.key("line4")
	o.boolean(v.Line4())
	o.key("line5")
	o.boolean(v.Line5())
	o.key("line6")
	o.boolean(v.Line6())
	o.key("line7")
	o.boolean(v.Line7())
	o.close('}')
}

func readHVMContextPICLines(document value) (v hvmcontext.PICLines) {
	m := document.members()
	v = v.WithLine0(m.take("line0").boolean())
	v = v.WithLine1(m.take("line1").boolean())
	v = v.WithLine2(m.take("line2").boolean())
	v = v.WithLine3(m.take("line3").boolean())
	v = v.WithLine4(m.take("line4").boolean())
	v = v.WithLine5(m.take("line5").boolean())
	v = v.WithLine6(m.take("line6").boolean())
	v = v.WithLine7(m.take("line7").boolean())
	m.end()
	return v
}

func putHVMContextPICModes(o *output, v hvmcontext.PICModes) {
	o.open('{')
	o.key("readsel_isr")
	o.boolean(v.ReadselIsr())
	o.key("poll")
	o.boolean(v.Poll())
	o.key("auto_eoi")
	o.boolean(v.AutoEoi())
	o.key("rotate_on_auto_eoi")
	o.boolean(v.RotateOnAutoEoi())
	o.key("special_fully_nested_mode")
	o.boolean(v.SpecialFullyNestedMode())
	o.key("special_mask_mode")
	o.boolean(v.SpecialMaskMode())
	o.key("is_master")
	o.boolean(v.IsMaster())
	o.close('}')
}

func readHVMContextPICModes(document value) (v hvmcontext.PICModes) {
	m := document.members()
	v = v.WithReadselIsr(m.take("readsel_isr").boolean())
	v = v.WithPoll(m.take("poll").boolean())
	v = v.WithAutoEoi(m.take("auto_eoi").boolean())
	v = v.WithRotateOnAutoEoi(m.take("rotate_on_auto_eoi").boolean())
	v = v.WithSpecialFullyNestedMode(m.take("special_fully_nested_mode").boolean())
	v = v.WithSpecialMaskMode(m.take("special_mask_mode").boolean())
	v = v.WithIsMaster(m.take("is_master").boolean())
	m.end()
	return v
}

func putHVMContextPICSequence(o *output, v hvmcontext.PICSequence) {
	o.open('{')
	o.key("init_next")
	o.unsigned(uint64(v.InitNext()), 2)
	o.key("init_ic4")
	o.boolean(v.InitIc4())
	o.key("init_sngl")
	o.boolean(v.InitSngl())
	o.key("priority_add")
	o.unsigned(uint64(v.PriorityAdd()), 4)
	o.close('}')
}

func readHVMContextPICSequence(document value) (v hvmcontext.PICSequence) {
	m := document.members()
	v = v.WithInitNext(uint8(m.take("init_next").unsigned(2)))
	v = v.WithInitIc4(m.take("init_ic4").boolean())
	v = v.WithInitSngl(m.take("init_sngl").boolean())
	v = v.WithPriorityAdd(uint8(m.take("priority_add").unsigned(4)))
	m.end()
	return v
}

func putHVMContextRedirectionEntry(o *output, v hvmcontext.RedirectionEntry) {
	o.open('{')
	o.key("vector")
	o.unsigned(uint64(v.Vector()), 8)
	o.key("delivery_mode")
	o.unsigned(uint64(v.DeliveryMode()), 3)
	o.key("dest_mode")
	o.boolean(v.DestMode())
	o.key("delivery_status")
	o.boolean(v.DeliveryStatus())
	o.key("polarity")
	o.boolean(v.Polarity())
	o.key("remote_irr")
	o.boolean(v.RemoteIrr())
	o.key("trig_mode")
	o.boolean(v.TrigMode())
	o.key("mask")
	o.boolean(v.Mask())
	o.key("reserve")
	o.unsigned(uint64(v.Reserve()), 7)
	o.key("reserved_high")
	o.unsigned(uint64(v.ReservedHigh()), 32)
	o.key("dest_id")
	o.unsigned(uint64(v.DestID()), 8)
	o.close('}')
}

func readHVMContextRedirectionEntry(document value) (v hvmcontext.RedirectionEntry) {
	m := document.members()
	v = v.WithVector(uint64(m.take("vector").unsigned(8)))
	v = v.WithDeliveryMode(uint64(m.take("delivery_mode").unsigned(3)))
	v = v.WithDestMode(m.take("dest_mode").boolean())
	v = v.WithDeliveryStatus(m.take("delivery_status").boolean())
	v = v.WithPolarity(m.take("polarity").boolean())
	v = v.WithRemoteIrr(m.take("remote_irr").boolean())
	v = v.WithTrigMode(m.take("trig_mode").boolean())
	v = v.WithMask(m.take("mask").boolean())
	v = v.WithReserve(uint64(m.take("reserve").unsigned(7)))
	v = v.WithReservedHigh(uint64(m.take("reserved_high").unsigned(32)))
	v = v.WithDestID(uint64(m.take("dest_id").unsigned(8)))
	m.end()
	return v
}

func putHVMContextApicBase(o *output, v hvmcontext.ApicBase) {
	o.open('{')
	o.key("bsp")
	o.boolean(v.Bsp())
	o.key("extd")
	o.boolean(v.Extd())
	o.key("enable")
	o.boolean(v.Enable())
	o.key("base")
	o.unsigned(uint64(v.Base()), 52)
	o.close('}')
}

func readHVMContextApicBase(document value) (v hvmcontext.ApicBase) {
	m := document.members()
	v = v.WithBsp(m.take("bsp").boolean())
	v = v.WithExtd(m.take("extd").boolean())
	v = v.WithEnable(m.take("enable").boolean())
	v = v.WithBase(uint64(m.take("base").unsigned(52)))
	m.end()
	return v
}

func putHVMContextApicDisabled(o *output, v hvmcontext.ApicDisabled) {
	o.open('{')
	o.key("hardware")
	o.boolean(v.Hardware())
	o.key("software")
	o.boolean(v.Software())
	o.close('}')
}

func readHVMContextApicDisabled(document value) (v hvmcontext.ApicDisabled) {
	m := document.members()
	v = v.WithHardware(m.take("hardware").boolean())
	v = v.WithSoftware(m.take("software").boolean())
	m.end()
	return v
}

func putHVMContextPITChannel(o *output, v *hvmcontext.PITChannel) {
	o.open('{')
	o.key("count")
	o.unsigned(uint64(v.Count), 32)
	o.key("latched_count")
	o.unsigned(uint64(v.LatchedCount), 16)
	o.key("count_latched")
	o.unsigned(uint64(v.CountLatched), 8)
	o.key("status_latched")
	o.unsigned(uint64(v.StatusLatched), 8)
	o.key("status")
	o.unsigned(uint64(v.Status), 8)
	o.key("read_state")
	o.unsigned(uint64(v.ReadState), 8)
	o.key("write_state")
	o.unsigned(uint64(v.WriteState), 8)
	o.key("write_latch")
	o.unsigned(uint64(v.WriteLatch), 8)
	o.key("rw_mode")
	o.unsigned(uint64(v.RwMode), 8)
	o.key("mode")
	o.unsigned(uint64(v.Mode), 8)
	o.key("bcd")
	o.unsigned(uint64(v.Bcd), 8)
	o.key("gate")
	o.unsigned(uint64(v.Gate), 8)
	o.close('}')
}

func readHVMContextPITChannel(document value) (v hvmcontext.PITChannel) {
	m := document.members()
	v.Count = uint32(m.take("count").unsigned(32))
	v.LatchedCount = uint16(m.take("latched_count").unsigned(16))
	v.CountLatched = uint8(m.take("count_latched").unsigned(8))
	v.StatusLatched = uint8(m.take("status_latched").unsigned(8))
	v.Status = uint8(m.take("status").unsigned(8))
	v.ReadState = uint8(m.take("read_state").unsigned(8))
	v.WriteState = uint8(m.take("write_state").unsigned(8))
	v.WriteLatch = uint8(m.take("write_latch").unsigned(8))
	v.RwMode = uint8(m.take("rw_mode").unsigned(8))
	v.Mode = uint8(m.take("mode").unsigned(8))
	v.Bcd = uint8(m.take("bcd").unsigned(8))
	v.Gate = uint8(m.take("gate").unsigned(8))
	m.end()
	return v
}

func putHVMContextHPETTimer(o *output, v *hvmcontext.HPETTimer) {
	o.open('{')
	o.key("config")
	o.unsigned(v.Config, 64)
	o.key("cmp")
	o.unsigned(v.Cmp, 64)
	o.key("fsb")
	o.unsigned(v.Fsb, 64)
	o.close('}')
}

func readHVMContextHPETTimer(document value) (v hvmcontext.HPETTimer) {
	m := document.members()
	v.Config = m.take("config").unsigned(64)
	v.Cmp = m.take("cmp").unsigned(64)
	v.Fsb = m.take("fsb").unsigned(64)
	m.end()
	return v
}

func putHVMContextMTRRCap(o *output, v hvmcontext.MTRRCap) {
	o.open('{')
	o.key("vcnt")
	o.unsigned(uint64(v.Vcnt()), 8)
	o.key("features")
	o.unsigned(uint64(v.Features()), 56)
	o.close('}')
}

func readHVMContextMTRRCap(document value) (v hvmcontext.MTRRCap) {
	m := document.members()
	v = v.WithVcnt(uint64(m.take("vcnt").unsigned(8)))
	v = v.WithFeatures(uint64(m.take("features").unsigned(56)))
	m.end()
	return v
}

func putHVMContextXSAVEHeader(o *output, v *hvmcontext.XSAVEHeader) {
	o.open('{')
	o.key("xstate_bv")
	o.unsigned(v.XstateBv, 64)
	o.key("xcomp_bv")
	o.unsigned(v.XcompBv, 64)
	o.close('}')
}

func readHVMContextXSAVEHeader(document value) (v hvmcontext.XSAVEHeader) {
	m := document.members()
	v.XstateBv = m.take("xstate_bv").unsigned(64)
	v.XcompBv = m.take("xcomp_bv").unsigned(64)
	m.end()
	return v
}

func putHVMContextOneMSR(o *output, v *hvmcontext.OneMSR) {
	o.open('{')
	o.key("index")
	putEnum(o, v.Index, 32)
	o.key("val")
	o.unsigned(v.Val, 64)
	o.close('}')
}

func readHVMContextOneMSR(document value) (v hvmcontext.OneMSR) {
	m := document.members()
	v.Index = readEnum(m.take("index"), 32, hvmcontext.ParseMSRIndex)
	v.Val = m.take("val").unsigned(64)
	m.end()
	return v
}

func putHVMContextHeader(o *output, v *hvmcontext.Header) {
	o.open('{')
	o.key("magic")
	o.unsigned(uint64(v.Magic), 32)
	o.key("version")
	o.unsigned(uint64(v.Version), 32)
	o.key("changeset")
	o.unsigned(v.Changeset, 64)
	o.key("cpuid")
	o.unsigned(uint64(v.CPUID), 32)
	o.key("gtsc_khz")
	o.unsigned(uint64(v.GtscKHZ), 32)
	o.close('}')
}

func readHVMContextHeader(document value) (v hvmcontext.Header) {
	m := document.members()
	v.Magic = uint32(m.take("magic").unsigned(32))
	v.Version = uint32(m.take("version").unsigned(32))
	v.Changeset = m.take("changeset").unsigned(64)
	v.CPUID = uint32(m.take("cpuid").unsigned(32))
	v.GtscKHZ = uint32(m.take("gtsc_khz").unsigned(32))
	m.end()
	return v
}

func putHVMContextCPU(o *output, v *hvmcontext.CPU, length int) {
	o.open('{')
	o.key("fpu_regs")
	o.octets(v.FPURegs[:])
	o.key("rax")
	o.unsigned(v.Rax, 64)
	o.key("rbx")
	o.unsigned(v.Rbx, 64)
	o.key("rcx")
	o.unsigned(v.Rcx, 64)
	o.key("rdx")
	o.unsigned(v.Rdx, 64)
	o.key("rbp")
	o.unsigned(v.Rbp, 64)
	o.key("rsi")
	o.unsigned(v.Rsi, 64)
	o.key("rdi")
	o.unsigned(v.Rdi, 64)
	o.key("rsp")
	o.unsigned(v.Rsp, 64)
	o.key("r8")
	o.unsigned(v.R8, 64)
	o.key("r9")
	o.unsigned(v.R9, 64)
	o.key("r10")
	o.unsigned(v.R10, 64)
	o.key("r11")
	o.unsigned(v.R11, 64)
	o.key("r12")
	o.unsigned(v.R12, 64)
	o.key("r13")
	o.unsigned(v.R13, 64)
	o.key("r14")
	o.unsigned(v.R14, 64)
	o.key("r15")
	o.unsigned(v.R15, 64)
	o.key("rip")
	o.unsigned(v.Rip, 64)
	o.key("rflags")
	o.unsigned(v.Rflags, 64)
	o.key("cr0")
	putHVMContextCr0(o, v.Cr0)
	o.key("cr2")
	o.unsigned(v.Cr2, 64)
	o.key("cr3")
	o.unsigned(v.Cr3, 64)
	o.key("cr4")
	o.unsigned(v.Cr4, 64)
	o.key("dr0")
	o.unsigned(v.Dr0, 64)
	o.key("dr1")
	o.unsigned(v.Dr1, 64)
	o.key("dr2")
	o.unsigned(v.Dr2, 64)
	o.key("dr3")
	o.unsigned(v.Dr3, 64)
	o.key("dr6")
	o.unsigned(v.Dr6, 64)
	o.key("dr7")
	o.unsigned(v.Dr7, 64)
	o.key("cs_sel")
	o.unsigned(uint64(v.CsSel), 32)
	o.key("ds_sel")
	o.unsigned(uint64(v.DsSel), 32)
	o.key("es_sel")
	o.unsigned(uint64(v.EsSel), 32)
	o.key("fs_sel")
	o.unsigned(uint64(v.FsSel), 32)
	o.key("gs_sel")
	o.unsigned(uint64(v.GsSel), 32)
	o.key("ss_sel")
	o.unsigned(uint64(v.SsSel), 32)
	o.key("tr_sel")
	o.unsigned(uint64(v.TrSel), 32)
	o.key("ldtr_sel")
	o.unsigned(uint64(v.LdtrSel), 32)
	o.key("cs_limit")
	o.unsigned(uint64(v.CsLimit), 32)
	o.key("ds_limit")
	o.unsigned(uint64(v.DsLimit), 32)
	o.key("es_limit")
	o.unsigned(uint64(v.EsLimit), 32)
	o.key("fs_limit")
	o.unsigned(uint64(v.FsLimit), 32)
	o.key("gs_limit")
	o.unsigned(uint64(v.GsLimit), 32)
	o.key("ss_limit")
	o.unsigned(uint64(v.SsLimit), 32)
	o.key("tr_limit")
	o.unsigned(uint64(v.TrLimit), 32)
	o.key("ldtr_limit")
	o.unsigned(uint64(v.LdtrLimit), 32)
	o.key("idtr_limit")
	o.unsigned(uint64(v.IdtrLimit), 32)
	o.key("gdtr_limit")
	o.unsigned(uint64(v.GdtrLimit), 32)
	o.key("cs_base")
	o.unsigned(v.CsBase, 64)
	o.key("ds_base")
	o.unsigned(v.DsBase, 64)
	o.key("es_base")
	o.unsigned(v.EsBase, 64)
	o.key("fs_base")
	o.unsigned(v.FsBase, 64)
	o.key("gs_base")
	o.unsigned(v.GsBase, 64)
	o.key("ss_base")
	o.unsigned(v.SsBase, 64)
	o.key("tr_base")
	o.unsigned(v.TrBase, 64)
	o.key("ldtr_base")
	o.unsigned(v.LdtrBase, 64)
	o.key("idtr_base")
	o.unsigned(v.IdtrBase, 64)
	o.key("gdtr_base")
	o.unsigned(v.GdtrBase, 64)
	o.key("cs_arbytes")
	o.unsigned(uint64(v.CsArbytes), 32)
	o.key("ds_arbytes")
	o.unsigned(uint64(v.DsArbytes), 32)
	o.key("es_arbytes")
	o.unsigned(uint64(v.EsArbytes), 32)
	o.key("fs_arbytes")
	o.unsigned(uint64(v.FsArbytes), 32)
	o.key("gs_arbytes")
	o.unsigned(uint64(v.GsArbytes), 32)
	o.key("ss_arbytes")
	o.unsigned(uint64(v.SsArbytes), 32)
	o.key("tr_arbytes")
	o.unsigned(uint64(v.TrArbytes), 32)
	o.key("ldtr_arbytes")
	o.unsigned(uint64(v.LdtrArbytes), 32)
	o.key("sysenter_cs")
	o.unsigned(v.SysenterCs, 64)
	o.key("sysenter_esp")
	o.unsigned(v.SysenterEsp, 64)
	o.key("sysenter_eip")
	o.unsigned(v.SysenterEip, 64)
	o.key("shadow_gs")
	o.unsigned(v.ShadowGs, 64)
	o.key("msr_flags")
	o.unsigned(v.MSRFlags, 64)
	o.key("msr_lstar")
	o.unsigned(v.MSRLstar, 64)
	o.key("msr_star")
	o.unsigned(v.MSRStar, 64)
	o.key("msr_cstar")
	o.unsigned(v.MSRCstar, 64)
	o.key("msr_syscall_mask")
	o.unsigned(v.MSRSyscallMask, 64)
	o.key("msr_efer")
	o.unsigned(v.MSREfer, 64)
	if length != 1016 {
		o.key("msr_tsc_aux")
		o.unsigned(v.MSRTSCAux, 64)
	}
	o.key("tsc")
	o.unsigned(v.TSC, 64)
	o.key("pending_event")
	putHVMContextPendingEvent(o, v.PendingEvent)
	o.key("error_code")
	o.unsigned(uint64(v.ErrorCode), 32)
	if length != 1024 && length != 1016 {
		o.key("flags")
		putHVMContextCPUFlags(o, v.Flags)
	}
	o.close('}')
}

func readHVMContextCPU(document value) (v hvmcontext.CPU) {
	m := document.members()
	m.take("fpu_regs").fixed(v.FPURegs[:])
	v.Rax = m.take("rax").unsigned(64)
	v.Rbx = m.take("rbx").unsigned(64)
	v.Rcx = m.take("rcx").unsigned(64)
	v.Rdx = m.take("rdx").unsigned(64)
	v.Rbp = m.take("rbp").unsigned(64)
	v.Rsi = m.take("rsi").unsigned(64)
	v.Rdi = m.take("rdi").unsigned(64)
	v.Rsp = m.take("rsp").unsigned(64)
	v.R8 = m.take("r8").unsigned(64)
	v.R9 = m.take("r9").unsigned(64)
	v.R10 = m.take("r10").unsigned(64)
	v.R11 = m.take("r11").unsigned(64)
	v.R12 = m.take("r12").unsigned(64)
	v.R13 = m.take("r13").unsigned(64)
	v.R14 = m.take("r14").unsigned(64)
	v.R15 = m.take("r15").unsigned(64)
	v.Rip = m.take("rip").unsigned(64)
	v.Rflags = m.take("rflags").unsigned(64)
	v.Cr0 = readHVMContextCr0(m.take("cr0"))
	v.Cr2 = m.take("cr2").unsigned(64)
	v.Cr3 = m.take("cr3").unsigned(64)
	v.Cr4 = m.take("cr4").unsigned(64)
	v.Dr0 = m.take("dr0").unsigned(64)
	v.Dr1 = m.take("dr1").unsigned(64)
	v.Dr2 = m.take("dr2").unsigned(64)
	v.Dr3 = m.take("dr3").unsigned(64)
	v.Dr6 = m.take("dr6").unsigned(64)
	v.Dr7 = m.take("dr7").unsigned(64)
	v.CsSel = uint32(m.take("cs_sel").unsigned(32))
	v.DsSel = uint32(m.take("ds_sel").unsigned(32))
	v.EsSel = uint32(m.take("es_sel").unsigned(32))
	v.FsSel = uint32(m.take("fs_sel").unsigned(32))
	v.GsSel = uint32(m.take("gs_sel").unsigned(32))
	v.SsSel = uint32(m.take("ss_sel").unsigned(32))
	v.TrSel = uint32(m.take("tr_sel").unsigned(32))
	v.LdtrSel = uint32(m.take("ldtr_sel").unsigned(32))
	v.CsLimit = uint32(m.take("cs_limit").unsigned(32))
	v.DsLimit = uint32(m.take("ds_limit").unsigned(32))
	v.EsLimit = uint32(m.take("es_limit").unsigned(32))
	v.FsLimit = uint32(m.take("fs_limit").unsigned(32))
	v.GsLimit = uint32(m.take("gs_limit").unsigned(32))
	v.SsLimit = uint32(m.take("ss_limit").unsigned(32))
	v.TrLimit = uint32(m.take("tr_limit").unsigned(32))
	v.LdtrLimit = uint32(m.take("ldtr_limit").unsigned(32))
	v.IdtrLimit = uint32(m.take("idtr_limit").unsigned(32))
	v.GdtrLimit = uint32(m.take("gdtr_limit").unsigned(32))
	v.CsBase = m.take("cs_base").unsigned(64)
	v.DsBase = m.take("ds_base").unsigned(64)
	v.EsBase = m.take("es_base").unsigned(64)
	v.FsBase = m.take("fs_base").unsigned(64)
	v.GsBase = m.take("gs_base").unsigned(64)
	v.SsBase = m.take("ss_base").unsigned(64)
	v.TrBase = m.take("tr_base").unsigned(64)
	v.LdtrBase = m.take("ldtr_base").unsigned(64)
	v.IdtrBase = m.take("idtr_base").unsigned(64)
	v.GdtrBase = m.take("gdtr_base").unsigned(64)
	v.CsArbytes = uint32(m.take("cs_arbytes").unsigned(32))
	v.DsArbytes = uint32(m.take("ds_arbytes").unsigned(32))
	v.EsArbytes = uint32(m.take("es_arbytes").unsigned(32))
	v.FsArbytes = uint32(m.take("fs_arbytes").unsigned(32))
	v.GsArbytes = uint32(m.take("gs_arbytes").unsigned(32))
	v.SsArbytes = uint32(m.take("ss_arbytes").unsigned(32))
	v.TrArbytes = uint32(m.take("tr_arbytes").unsigned(32))
	v.LdtrArbytes = uint32(m.take("ldtr_arbytes").unsigned(32))
	v.SysenterCs = m.take("sysenter_cs").unsigned(64)
	v.SysenterEsp = m.take("sysenter_esp").unsigned(64)
	v.SysenterEip = m.take("sysenter_eip").unsigned(64)
	v.ShadowGs = m.take("shadow_gs").unsigned(64)
	v.MSRFlags = m.take("msr_flags").unsigned(64)
	v.MSRLstar = m.take("msr_lstar").unsigned(64)
	v.MSRStar = m.take("msr_star").unsigned(64)
	v.MSRCstar = m.take("msr_cstar").unsigned(64)
	v.MSRSyscallMask = m.take("msr_syscall_mask").unsigned(64)
	v.MSREfer = m.take("msr_efer").unsigned(64)
	v.MSRTSCAux = m.take("msr_tsc_aux").unsigned(64)
	v.TSC = m.take("tsc").unsigned(64)
	v.PendingEvent = readHVMContextPendingEvent(m.take("pending_event"))
	v.ErrorCode = uint32(m.take("error_code").unsigned(32))
	v.Flags = readHVMContextCPUFlags(m.take("flags"))
	m.end()
	return v
}

func putHVMContextPIC(o *output, v *hvmcontext.PIC) {
	o.open('{')
	o.key("irr")
	o.unsigned(uint64(v.Irr), 8)
	o.key("imr")
	o.unsigned(uint64(v.Imr), 8)
	o.key("isr")
	o.unsigned(uint64(v.Isr), 8)
	o.key("irq_base")
	o.unsigned(uint64(v.IRQBase), 8)
	o.key("sequence")
	putHVMContextPICSequence(o, v.Sequence)
	o.key("modes")
	putHVMContextPICModes(o, v.Modes)
	o.key("elcr")
	putHVMContextPICLines(o, v.Elcr)
	o.key("int_output")
	o.unsigned(uint64(v.IntOutput), 8)
	o.close('}')
}

func readHVMContextPIC(document value) (v hvmcontext.PIC) {
	m := document.members()
	v.Irr = uint8(m.take("irr").unsigned(8))
	v.Imr = uint8(m.take("imr").unsigned(8))
	v.Isr = uint8(m.take("isr").unsigned(8))
	v.IRQBase = uint8(m.take("irq_base").unsigned(8))
	v.Sequence = readHVMContextPICSequence(m.take("sequence"))
	v.Modes = readHVMContextPICModes(m.take("modes"))
	v.Elcr = readHVMContextPICLines(m.take("elcr"))
	v.IntOutput = uint8(m.take("int_output").unsigned(8))
	m.end()
	return v
}

func putHVMContextIOAPIC(o *output, v *hvmcontext.IOAPIC) {
	o.open('{')
	o.key("base_address")
	o.unsigned(v.BaseAddress, 64)
	o.key("ioregsel")
	o.unsigned(uint64(v.Ioregsel), 32)
	o.key("id")
	o.unsigned(uint64(v.ID), 32)
	o.key("redirtbl")
	o.open('[')
	for i := range v.Redirtbl {
		putHVMContextRedirectionEntry(o, v.Redirtbl[i])
	}
	o.close(']')
	o.close('}')
}

func readHVMContextIOAPIC(document value) (v hvmcontext.IOAPIC) {
	m := document.members()
	v.BaseAddress = m.take("base_address").unsigned(64)
	v.Ioregsel = uint32(m.take("ioregsel").unsigned(32))
	v.ID = uint32(m.take("id").unsigned(32))
	for i, e := range m.take("redirtbl").elements(len(v.Redirtbl)) {
		v.Redirtbl[i] = readHVMContextRedirectionEntry(e)
	}
	m.end()
	return v
}

func putHVMContextLAPIC(o *output, v *hvmcontext.LAPIC, length int) {
	o.open('{')
	o.key("apic_base_msr")
	putHVMContextApicBase(o, v.ApicBaseMSR)
	o.key("disabled")
	putHVMContextApicDisabled(o, v.Disabled)
	o.key("timer_divisor")
	o.unsigned(uint64(v.TimerDivisor), 32)
	if length != 16 {
		o.key("tdt_msr")
		o.unsigned(v.TdtMSR, 64)
	}
	if length != 24 && length != 16 {
		o.key("pending_esr")
		o.unsigned(uint64(v.PendingEsr), 32)
	}
	o.close('}')
}

func readHVMContextLAPIC(document value) (v hvmcontext.LAPIC) {
	m := document.members()
	v.ApicBaseMSR = readHVMContextApicBase(m.take("apic_base_msr"))
	v.Disabled = readHVMContextApicDisabled(m.take("disabled"))
	v.TimerDivisor = uint32(m.take("timer_divisor").unsigned(32))
	v.TdtMSR = m.take("tdt_msr").unsigned(64)
	v.PendingEsr = uint32(m.take("pending_esr").unsigned(32))
	m.end()
	return v
}

func putHVMContextLAPICRegs(o *output, v *hvmcontext.LAPICRegs) {
	o.open('{')
	o.key("data")
	o.octets(v.Data[:])
	o.close('}')
}

func readHVMContextLAPICRegs(document value) (v hvmcontext.LAPICRegs) {
	m := document.members()
	m.take("data").fixed(v.Data[:])
	m.end()
	return v
}

func putHVMContextPCIIRQ(o *output, v *hvmcontext.PCIIRQ) {
	o.open('{')
	o.key("pad")
	o.open('[')
	for i := range v.Pad {
		o.unsigned(v.Pad[i], 64)
	}
	o.close(']')
	o.close('}')
}

func readHVMContextPCIIRQ(document value) (v hvmcontext.PCIIRQ) {
	m := document.members()
	for i, e := range m.take("pad").elements(len(v.Pad)) {
		v.Pad[i] = e.unsigned(64)
	}
	m.end()
	return v
}

func putHVMContextISAIRQ(o *output, v *hvmcontext.ISAIRQ) {
	o.open('{')
	o.key("pad")
	o.unsigned(v.Pad, 64)
	o.close('}')
}

func readHVMContextISAIRQ(document value) (v hvmcontext.ISAIRQ) {
	m := document.members()
	v.Pad = m.take("pad").unsigned(64)
	m.end()
	return v
}

func putHVMContextPCILink(o *output, v *hvmcontext.PCILink) {
	o.open('{')
	o.key("route")
	o.open('[')
	for i := range v.Route {
		o.unsigned(uint64(v.Route[i]), 8)
	}
	o.close(']')
	o.close('}')
}

func readHVMContextPCILink(document value) (v hvmcontext.PCILink) {
	m := document.members()
	for i, e := range m.take("route").elements(len(v.Route)) {
		v.Route[i] = uint8(e.unsigned(8))
	}
	m.end()
	return v
}

func putHVMContextPIT(o *output, v *hvmcontext.PIT) {
	o.open('{')
	o.key("channels")
	o.open('[')
	for i := range v.Channels {
		putHVMContextPITChannel(o, &v.Channels[i])
	}
	o.close(']')
	o.key("speaker_data_on")
	o.unsigned(uint64(v.SpeakerDataOn), 32)
	o.close('}')
}

func readHVMContextPIT(document value) (v hvmcontext.PIT) {
	m := document.members()
	for i, e := range m.take("channels").elements(len(v.Channels)) {
		v.Channels[i] = readHVMContextPITChannel(e)
	}
	v.SpeakerDataOn = uint32(m.take("speaker_data_on").unsigned(32))
	m.end()
	return v
}

func putHVMContextRTC(o *output, v *hvmcontext.RTC, length int) {
	o.open('{')
	o.key("cmos_data")
	o.octets(v.CmosData[:])
	o.key("cmos_index")
	o.unsigned(uint64(v.CmosIndex), 8)
	if length != 16 {
		o.key("rtc_offset")
		o.signed(int64(v.RTCOffset), 64)
	}
	o.close('}')
}

func readHVMContextRTC(document value) (v hvmcontext.RTC) {
	m := document.members()
	m.take("cmos_data").fixed(v.CmosData[:])
	v.CmosIndex = uint8(m.take("cmos_index").unsigned(8))
	v.RTCOffset = m.take("rtc_offset").signed(64)
	m.end()
	return v
}

func putHVMContextHPET(o *output, v *hvmcontext.HPET) {
	o.open('{')
	o.key("capability")
	o.unsigned(v.Capability, 64)
	o.key("config")
	o.unsigned(v.Config, 64)
	o.key("isr")
	o.unsigned(v.Isr, 64)
	o.key("mc64")
	o.unsigned(v.Mc64, 64)
	o.key("timers")
	o.open('[')
	for i := range v.Timers {
		putHVMContextHPETTimer(o, &v.Timers[i])
	}
	o.close(']')
	o.key("period")
	o.open('[')
	for i := range v.Period {
		o.unsigned(v.Period[i], 64)
	}
	o.close(']')
	o.close('}')
}

func readHVMContextHPET(document value) (v hvmcontext.HPET) {
	m := document.members()
	v.Capability = m.take("capability").unsigned(64)
	v.Config = m.take("config").unsigned(64)
	v.Isr = m.take("isr").unsigned(64)
	v.Mc64 = m.take("mc64").unsigned(64)
	for i, e := range m.take("timers").elements(len(v.Timers)) {
		v.Timers[i] = readHVMContextHPETTimer(e)
	}
	for i, e := range m.take("period").elements(len(v.Period)) {
		v.Period[i] = e.unsigned(64)
	}
	m.end()
	return v
}

func putHVMContextPmtimer(o *output, v *hvmcontext.Pmtimer) {
	o.open('{')
	o.key("tmr_val")
	o.unsigned(uint64(v.TmrVal), 32)
	o.key("pm1a_sts")
	o.unsigned(uint64(v.Pm1aSts), 16)
	o.key("pm1a_en")
	o.unsigned(uint64(v.Pm1aEn), 16)
	o.close('}')
}

func readHVMContextPmtimer(document value) (v hvmcontext.Pmtimer) {
	m := document.members()
	v.TmrVal = uint32(m.take("tmr_val").unsigned(32))
	v.Pm1aSts = uint16(m.take("pm1a_sts").unsigned(16))
	v.Pm1aEn = uint16(m.take("pm1a_en").unsigned(16))
	m.end()
	return v
}

func putHVMContextMTRR(o *output, v *hvmcontext.MTRR) {
	o.open('{')
	o.key("msr_pat_cr")
	o.unsigned(v.MSRPatCr, 64)
	o.key("msr_mtrr_var")
	o.open('[')
	for i := range v.MSRMTRRVar {
		o.unsigned(v.MSRMTRRVar[i], 64)
	}
	o.close(']')
	o.key("msr_mtrr_fixed")
	o.open('[')
	for i := range v.MSRMTRRFixed {
		o.unsigned(v.MSRMTRRFixed[i], 64)
	}
	o.close(']')
	o.key("msr_mtrr_cap")
	putHVMContextMTRRCap(o, v.MSRMTRRCap)
	o.key("msr_mtrr_def_type")
	o.unsigned(v.MSRMTRRDefType, 64)
	o.close('}')
}

func readHVMContextMTRR(document value) (v hvmcontext.MTRR) {
	m := document.members()
	v.MSRPatCr = m.take("msr_pat_cr").unsigned(64)
	for i, e := range m.take("msr_mtrr_var").elements(len(v.MSRMTRRVar)) {
		v.MSRMTRRVar[i] = e.unsigned(64)
	}
	for i, e := range m.take("msr_mtrr_fixed").elements(len(v.MSRMTRRFixed)) {
		v.MSRMTRRFixed[i] = e.unsigned(64)
	}
	v.MSRMTRRCap = readHVMContextMTRRCap(m.take("msr_mtrr_cap"))
	v.MSRMTRRDefType = m.take("msr_mtrr_def_type").unsigned(64)
	m.end()
	return v
}

func putHVMContextViridianDomain(o *output, v *hvmcontext.ViridianDomain, length int) {
	o.open('{')
	o.key("hypercall_gpa")
	o.unsigned(v.HypercallGpa, 64)
	o.key("guest_os_id")
	o.unsigned(v.GuestOsID, 64)
	if length != 16 {
		o.key("time_ref_count")
		o.unsigned(v.TimeRefCount, 64)
	}
	if length != 24 && length != 16 {
		o.key("reference_tsc")
		o.unsigned(v.ReferenceTSC, 64)
	}
	o.close('}')
}

func readHVMContextViridianDomain(document value) (v hvmcontext.ViridianDomain) {
	m := document.members()
	v.HypercallGpa = m.take("hypercall_gpa").unsigned(64)
	v.GuestOsID = m.take("guest_os_id").unsigned(64)
	v.TimeRefCount = m.take("time_ref_count").unsigned(64)
	v.ReferenceTSC = m.take("reference_tsc").unsigned(64)
	m.end()
	return v
}

func putHVMContextCPUXSAVE(o *output, v *hvmcontext.CPUXSAVE) {
	o.open('{')
	o.key("xfeature_mask")
	o.unsigned(v.XfeatureMask, 64)
	o.key("xcr0")
	o.unsigned(v.Xcr0, 64)
	o.key("xcr0_accum")
	o.unsigned(v.Xcr0Accum, 64)
	o.key("fpu_sse")
	o.octets(v.FPUSSE[:])
	o.key("xsave_hdr")
	putHVMContextXSAVEHeader(o, &v.XSAVEHdr)
	o.key("extended")
	o.octets(v.Extended)
	o.close('}')
}

func readHVMContextCPUXSAVE(document value) (v hvmcontext.CPUXSAVE) {
	m := document.members()
	v.XfeatureMask = m.take("xfeature_mask").unsigned(64)
	v.Xcr0 = m.take("xcr0").unsigned(64)
	v.Xcr0Accum = m.take("xcr0_accum").unsigned(64)
	m.take("fpu_sse").fixed(v.FPUSSE[:])
	v.XSAVEHdr = readHVMContextXSAVEHeader(m.take("xsave_hdr"))
	v.Extended = m.take("extended").octets()
	m.end()
	return v
}

func putHVMContextViridianVCPU(o *output, v *hvmcontext.ViridianVCPU, length int) {
	o.open('{')
	o.key("vp_assist_msr")
	o.unsigned(v.VpAssistMSR, 64)
	if length != 8 {
		o.key("apic_assist_pending")
		o.unsigned(uint64(v.ApicAssistPending), 8)
	}
	if length != 16 && length != 8 {
		o.key("simp_msr")
		o.unsigned(v.SimpMSR, 64)
	}
	if length != 16 && length != 8 {
		o.key("sint_msr")
		o.open('[')
		for i := range v.SintMSR {
			o.unsigned(v.SintMSR[i], 64)
		}
		o.close(']')
	}
	if length != 16 && length != 8 {
		o.key("stimer_config_msr")
		o.open('[')
		for i := range v.StimerConfigMSR {
			o.unsigned(v.StimerConfigMSR[i], 64)
		}
		o.close(']')
	}
	if length != 16 && length != 8 {
		o.key("stimer_count_msr")
		o.open('[')
		for i := range v.StimerCountMSR {
			o.unsigned(v.StimerCountMSR[i], 64)
		}
		o.close(']')
	}
	o.close('}')
}

func readHVMContextViridianVCPU(document value) (v hvmcontext.ViridianVCPU) {
	m := document.members()
	v.VpAssistMSR = m.take("vp_assist_msr").unsigned(64)
	v.ApicAssistPending = uint8(m.take("apic_assist_pending").unsigned(8))
	v.SimpMSR = m.take("simp_msr").unsigned(64)
	for i, e := range m.take("sint_msr").elements(len(v.SintMSR)) {
		v.SintMSR[i] = e.unsigned(64)
	}
	for i, e := range m.take("stimer_config_msr").elements(len(v.StimerConfigMSR)) {
		v.StimerConfigMSR[i] = e.unsigned(64)
	}
	for i, e := range m.take("stimer_count_msr").elements(len(v.StimerCountMSR)) {
		v.StimerCountMSR[i] = e.unsigned(64)
	}
	m.end()
	return v
}

func putHVMContextVmceVCPU(o *output, v *hvmcontext.VmceVCPU, length int) {
	o.open('{')
	o.key("caps")
	o.unsigned(v.Caps, 64)
	if length != 8 {
		o.key("mci_ctl2_bank0")
		o.unsigned(v.MciCtl2Bank0, 64)
	}
	if length != 8 {
		o.key("mci_ctl2_bank1")
		o.unsigned(v.MciCtl2Bank1, 64)
	}
	if length != 24 && length != 8 {
		o.key("mcg_ext_ctl")
		o.unsigned(v.McgExtCtl, 64)
	}
	o.close('}')
}

func readHVMContextVmceVCPU(document value) (v hvmcontext.VmceVCPU) {
	m := document.members()
	v.Caps = m.take("caps").unsigned(64)
	v.MciCtl2Bank0 = m.take("mci_ctl2_bank0").unsigned(64)
	v.MciCtl2Bank1 = m.take("mci_ctl2_bank1").unsigned(64)
	v.McgExtCtl = m.take("mcg_ext_ctl").unsigned(64)
	m.end()
	return v
}

func putHVMContextTSCAdjust(o *output, v *hvmcontext.TSCAdjust) {
	o.open('{')
	o.key("tsc_adjust")
	o.unsigned(v.TSCAdjust, 64)
	o.close('}')
}

func readHVMContextTSCAdjust(document value) (v hvmcontext.TSCAdjust) {
	m := document.members()
	v.TSCAdjust = m.take("tsc_adjust").unsigned(64)
	m.end()
	return v
}

func putHVMContextCPUMSR(o *output, v *hvmcontext.CPUMSR) {
	o.open('{')
	o.key("count")
	o.unsigned(uint64(v.Count), 32)
	o.key("msr")
	o.open('[')
	for i := 0; i < v.MSR.Len(); i++ {
		e := v.MSR.At(i)
		putHVMContextOneMSR(o, &e)
	}
	o.close(']')
	o.close('}')
}

func readHVMContextCPUMSR(document value) (v hvmcontext.CPUMSR) {
	m := document.members()
	v.Count = uint32(m.take("count").unsigned(32))
	v.MSR = xenstreams.ArrayOf(each(m.take("msr"), readHVMContextOneMSR)...)
	m.end()
	return v
}
