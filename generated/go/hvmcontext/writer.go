// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"bytes"
	"io"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Writer writes a stream record by record, and checks every rule that binds a writer before it writes
// anything of a record. Each record is written at once. After a failure it writes nothing more.
type Writer struct {
	out    *wire.Output
	state  state
	header RecordHeader
	next   RecordHeader
	buffer []byte
}

// NewWriter begins a stream.
func NewWriter(out io.Writer, options ...streamspec.Option) (*Writer, error) {
	return newWriter(wire.NewOutput(out), wire.NewContext(options))
}

func newWriter(out *wire.Output, context wire.Context) (*Writer, error) {
	context.Writer = true
	w := &Writer{out: out, state: newState(context)}
	return w, nil
}

// Version gives the version of the stream; the oldest described, until the record that tells has been written.
func (w *Writer) Version() uint32 {
	return w.state.version
}

// Offset counts the octets written so far.
func (w *Writer) Offset() uint64 {
	return w.out.Offset
}

// Close tells whether the stream is whole: whether its last record has been written. It writes nothing.
func (w *Writer) Close() error {
	if w.out.Err != nil || w.state.seen[KindEnd] {
		return w.out.Err
	}
	return wire.In(wire.Broken(&ruleFramingEnd, 0, ""), w.out.Offset, nil, "framing")
}

// Header gives the header of the records that follow, to set what they are not told otherwise: neither
// type nor length, nor the instance where it is a parameter.
func (w *Writer) Header() *RecordHeader {
	return &w.next
}

// ready tells why no record can be written now, if none can.
func (w *Writer) ready() error {
	if w.out.Err != nil {
		return w.out.Err
	}
	if w.state.seen[KindEnd] {
		return w.trailing()
	}
	return nil
}

// trailing is the error for a record after the last one.
func (w *Writer) trailing() error {
	return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, 0, ""), w.out.Offset, nil, "framing")
}

// begin checks that a record of this kind may stand here, with its instance.
func (w *Writer) begin(kind Kind, code uint16, instance uint16) error {
	if err := w.ready(); err != nil {
		return err
	}
	w.buffer = append(w.buffer[:0], make([]byte, 8)...)
	w.header = w.next
	w.header.Type = code
	w.header.Instance = instance
	w.state.instance = uint64(instance)
	if w.state.number == 0 && kind != KindHeader {
		return w.refuse(&ruleHeaderFirst, 0, "framing.type")
	}
	if rule := w.state.misplaced(kind); rule != nil {
		return w.refuse(rule, 0, "framing.type")
	}
	return nil
}

// measure puts the length of the body into the header, if it is allowed; it gives the
// octets that the length counts.
func (w *Writer) measure() ([]byte, error) {
	length := uint64(len(w.buffer) - 8)
	if length > 0xffffffff {
		return nil, w.refuse(&ruleFramingBodyComplete, 4, "framing.length")
	}
	w.header.Length = uint32(length)
	w.header.put(w.buffer)
	return w.buffer[8 : 8+length], nil
}

// end writes a record that breaks no rule.
func (w *Writer) end(kind Kind) error {
	if err := w.out.Write(w.buffer); err != nil {
		return err
	}
	w.state.seen[kind] = true
	w.state.number++
	return nil
}

// refuse is the error for a rule that would be broken at an offset from the start of the record.
func (w *Writer) refuse(rule *streamspec.Rule, offset int, path string) *streamspec.Error {
	return wire.In(wire.Broken(rule, offset, ""), w.out.Offset, w.place(), path)
}

// inBody is an error at an offset from the start of the body, as seen from the stream.
func (w *Writer) inBody(err *streamspec.Error, item string) error {
	return wire.In(err, w.out.Offset+8, w.place(), item)
}

// place tells which record is at hand, for errors.
func (w *Writer) place() *streamspec.Record {
	return &streamspec.Record{
		Number:      w.state.number,
		Type:        uint64(w.header.Type),
		Instance:    uint64(w.header.Instance),
		HasInstance: true,
	}
}

// WriteEnd writes a record END.
func (w *Writer) WriteEnd() error {
	if err := w.begin(KindEnd, TypeEnd, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleEndInstance, 2, "framing.instance")
	}
	if _, err := w.measure(); err != nil {
		return err
	}
	w.state.seen[KindEnd] = true
	if rule := w.state.missing(); rule != nil {
		w.state.seen[KindEnd] = false
		return w.refuse(rule, 0, "framing")
	}
	return w.end(KindEnd)
}

// WriteHeader writes a record HEADER.
func (w *Writer) WriteHeader(v *Header) error {
	if err := w.begin(KindHeader, TypeHeader, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleHeaderInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := v.check(); err != nil {
		return w.inBody(err, "header")
	}
	if err := w.end(KindHeader); err != nil {
		return err
	}
	w.state.version = v.Version
	return nil
}

// WriteCPU writes a record CPU.
func (w *Writer) WriteCPU(instance uint16, v *CPU) error {
	if err := w.begin(KindCPU, TypeCPU, instance); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b, nil, &w.state); err != nil {
		return w.inBody(err, "cpu")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "cpu")
	}
	return w.end(KindCPU)
}

// RelayCPU passes on a record CPU in the layout with fewer fields that has so many octets, in
// which somebody else has written it. The fields that it lacks are in v what a reader takes
// them for.
func (w *Writer) RelayCPU(length int, instance uint16, v *CPU) error {
	l := wire.LayoutOf(cpuLayouts, length)
	if l == nil {
		return wire.ErrLayout
	}
	if err := w.begin(KindCPU, TypeCPU, instance); err != nil {
		return err
	}
	w.buffer = l.Cut(v.Append(w.buffer), 1032)
	b, err := w.measure()
	if err != nil {
		return err
	}
	var whole [1032]byte
	o := l.Whole(whole[:], b)
	l.Fill(o, streamspec.LittleEndian)
	if !bytes.Equal(o, v.Append(nil)) {
		return wire.ErrLayout
	}
	if err := v.check(o, l, &w.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return w.inBody(err, "cpu")
	}
	if err := v.checkRules(&w.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return w.inBody(err, "cpu")
	}
	return w.end(KindCPU)
}

// WritePIC writes a record PIC.
func (w *Writer) WritePIC(instance uint16, v *PIC) error {
	if err := w.begin(KindPIC, TypePIC, instance); err != nil {
		return err
	}
	if w.header.Instance > 1 {
		return w.refuse(&rulePICInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := v.check(&w.state); err != nil {
		return w.inBody(err, "pic")
	}
	if err := v.checkRules(&w.state); err != nil {
		return w.inBody(err, "pic")
	}
	return w.end(KindPIC)
}

// WriteIOAPIC writes a record IOAPIC.
func (w *Writer) WriteIOAPIC(v *IOAPIC) error {
	if err := w.begin(KindIOAPIC, TypeIOAPIC, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleIOAPICInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindIOAPIC)
}

// WriteLAPIC writes a record LAPIC.
func (w *Writer) WriteLAPIC(instance uint16, v *LAPIC) error {
	if err := w.begin(KindLAPIC, TypeLAPIC, instance); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b, nil, &w.state); err != nil {
		return w.inBody(err, "lapic")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "lapic")
	}
	return w.end(KindLAPIC)
}

// RelayLAPIC passes on a record LAPIC in the layout with fewer fields that has so many octets,
// in which somebody else has written it. The fields that it lacks are in v what a reader takes
// them for.
func (w *Writer) RelayLAPIC(length int, instance uint16, v *LAPIC) error {
	l := wire.LayoutOf(lapicLayouts, length)
	if l == nil {
		return wire.ErrLayout
	}
	if err := w.begin(KindLAPIC, TypeLAPIC, instance); err != nil {
		return err
	}
	w.buffer = l.Cut(v.Append(w.buffer), 32)
	b, err := w.measure()
	if err != nil {
		return err
	}
	var whole [32]byte
	o := l.Whole(whole[:], b)
	if !bytes.Equal(o, v.Append(nil)) {
		return wire.ErrLayout
	}
	if err := v.check(o, l, &w.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return w.inBody(err, "lapic")
	}
	if err := v.checkRules(); err != nil {
		err.Offset = l.Place(err.Offset)
		return w.inBody(err, "lapic")
	}
	return w.end(KindLAPIC)
}

// WriteLAPICRegs writes a record LAPIC_REGS.
func (w *Writer) WriteLAPICRegs(instance uint16, v *LAPICRegs) error {
	if err := w.begin(KindLAPICRegs, TypeLAPICRegs, instance); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindLAPICRegs)
}

// WritePCIIRQ writes a record PCI_IRQ.
func (w *Writer) WritePCIIRQ(v *PCIIRQ) error {
	if err := w.begin(KindPCIIRQ, TypePCIIRQ, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&rulePCIIRQInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindPCIIRQ)
}

// WriteISAIRQ writes a record ISA_IRQ.
func (w *Writer) WriteISAIRQ(v *ISAIRQ) error {
	if err := w.begin(KindISAIRQ, TypeISAIRQ, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleISAIRQInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindISAIRQ)
}

// WritePCILink writes a record PCI_LINK.
func (w *Writer) WritePCILink(v *PCILink) error {
	if err := w.begin(KindPCILink, TypePCILink, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&rulePCILinkInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b); err != nil {
		return w.inBody(err, "pci_link")
	}
	return w.end(KindPCILink)
}

// WritePIT writes a record PIT.
func (w *Writer) WritePIT(v *PIT) error {
	if err := w.begin(KindPIT, TypePIT, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&rulePITInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b); err != nil {
		return w.inBody(err, "pit")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "pit")
	}
	return w.end(KindPIT)
}

// WriteRTC writes a record RTC.
func (w *Writer) WriteRTC(v *RTC) error {
	if err := w.begin(KindRTC, TypeRTC, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleRTCInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b, nil, &w.state); err != nil {
		return w.inBody(err, "rtc")
	}
	return w.end(KindRTC)
}

// RelayRTC passes on a record RTC in the layout with fewer fields that has so many octets, in
// which somebody else has written it. The fields that it lacks are in v what a reader takes
// them for.
func (w *Writer) RelayRTC(length int, v *RTC) error {
	l := wire.LayoutOf(rtcLayouts, length)
	if l == nil {
		return wire.ErrLayout
	}
	if err := w.begin(KindRTC, TypeRTC, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleRTCInstance, 2, "framing.instance")
	}
	w.buffer = l.Cut(v.Append(w.buffer), 24)
	b, err := w.measure()
	if err != nil {
		return err
	}
	var whole [24]byte
	o := l.Whole(whole[:], b)
	if !bytes.Equal(o, v.Append(nil)) {
		return wire.ErrLayout
	}
	if err := v.check(o, l, &w.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return w.inBody(err, "rtc")
	}
	return w.end(KindRTC)
}

// WriteHPET writes a record HPET.
func (w *Writer) WriteHPET(v *HPET) error {
	if err := w.begin(KindHPET, TypeHPET, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleHPETInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b, &w.state); err != nil {
		return w.inBody(err, "hpet")
	}
	return w.end(KindHPET)
}

// WritePmtimer writes a record PMTIMER.
func (w *Writer) WritePmtimer(v *Pmtimer) error {
	if err := w.begin(KindPmtimer, TypePmtimer, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&rulePmtimerInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindPmtimer)
}

// WriteMTRR writes a record MTRR.
func (w *Writer) WriteMTRR(instance uint16, v *MTRR) error {
	if err := w.begin(KindMTRR, TypeMTRR, instance); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "mtrr")
	}
	return w.end(KindMTRR)
}

// WriteViridianDomain writes a record VIRIDIAN_DOMAIN.
func (w *Writer) WriteViridianDomain(v *ViridianDomain) error {
	if err := w.begin(KindViridianDomain, TypeViridianDomain, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleViridianDomainInstance, 2, "framing.instance")
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindViridianDomain)
}

// RelayViridianDomain passes on a record VIRIDIAN_DOMAIN in the layout with fewer fields that
// has so many octets, in which somebody else has written it. The fields that it lacks are in v
// what a reader takes them for.
func (w *Writer) RelayViridianDomain(length int, v *ViridianDomain) error {
	l := wire.LayoutOf(viridianDomainLayouts, length)
	if l == nil {
		return wire.ErrLayout
	}
	if err := w.begin(KindViridianDomain, TypeViridianDomain, w.next.Instance); err != nil {
		return err
	}
	if w.header.Instance != 0 {
		return w.refuse(&ruleViridianDomainInstance, 2, "framing.instance")
	}
	w.buffer = l.Cut(v.Append(w.buffer), 32)
	b, err := w.measure()
	if err != nil {
		return err
	}
	var whole [32]byte
	o := l.Whole(whole[:], b)
	if !bytes.Equal(o, v.Append(nil)) {
		return wire.ErrLayout
	}
	return w.end(KindViridianDomain)
}

// WriteCPUXSAVE writes a record CPU_XSAVE.
func (w *Writer) WriteCPUXSAVE(instance uint16, v *CPUXSAVE) error {
	if err := w.begin(KindCPUXSAVE, TypeCPUXSAVE, instance); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "cpu_xsave")
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "cpu_xsave")
	}
	return w.end(KindCPUXSAVE)
}

// WriteViridianVCPU writes a record VIRIDIAN_VCPU.
func (w *Writer) WriteViridianVCPU(instance uint16, v *ViridianVCPU) error {
	if err := w.begin(KindViridianVCPU, TypeViridianVCPU, instance); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.check(b, nil); err != nil {
		return w.inBody(err, "viridian_vcpu")
	}
	return w.end(KindViridianVCPU)
}

// RelayViridianVCPU passes on a record VIRIDIAN_VCPU in the layout with fewer fields that has
// so many octets, in which somebody else has written it. The fields that it lacks are in v what
// a reader takes them for.
func (w *Writer) RelayViridianVCPU(length int, instance uint16, v *ViridianVCPU) error {
	l := wire.LayoutOf(viridianVCPULayouts, length)
	if l == nil {
		return wire.ErrLayout
	}
	if err := w.begin(KindViridianVCPU, TypeViridianVCPU, instance); err != nil {
		return err
	}
	w.buffer = l.Cut(v.Append(w.buffer), 216)
	b, err := w.measure()
	if err != nil {
		return err
	}
	var whole [216]byte
	o := l.Whole(whole[:], b)
	if !bytes.Equal(o, v.Append(nil)) {
		return wire.ErrLayout
	}
	if err := v.check(o, l); err != nil {
		err.Offset = l.Place(err.Offset)
		return w.inBody(err, "viridian_vcpu")
	}
	return w.end(KindViridianVCPU)
}

// WriteVmceVCPU writes a record VMCE_VCPU.
func (w *Writer) WriteVmceVCPU(instance uint16, v *VmceVCPU) error {
	if err := w.begin(KindVmceVCPU, TypeVmceVCPU, instance); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	if err := v.checkRules(); err != nil {
		return w.inBody(err, "vmce_vcpu")
	}
	return w.end(KindVmceVCPU)
}

// RelayVmceVCPU passes on a record VMCE_VCPU in the layout with fewer fields that has so many
// octets, in which somebody else has written it. The fields that it lacks are in v what a
// reader takes them for.
func (w *Writer) RelayVmceVCPU(length int, instance uint16, v *VmceVCPU) error {
	l := wire.LayoutOf(vmceVCPULayouts, length)
	if l == nil {
		return wire.ErrLayout
	}
	if err := w.begin(KindVmceVCPU, TypeVmceVCPU, instance); err != nil {
		return err
	}
	w.buffer = l.Cut(v.Append(w.buffer), 32)
	b, err := w.measure()
	if err != nil {
		return err
	}
	var whole [32]byte
	o := l.Whole(whole[:], b)
	if !bytes.Equal(o, v.Append(nil)) {
		return wire.ErrLayout
	}
	if err := v.checkRules(); err != nil {
		err.Offset = l.Place(err.Offset)
		return w.inBody(err, "vmce_vcpu")
	}
	return w.end(KindVmceVCPU)
}

// WriteTSCAdjust writes a record TSC_ADJUST.
func (w *Writer) WriteTSCAdjust(instance uint16, v *TSCAdjust) error {
	if err := w.begin(KindTSCAdjust, TypeTSCAdjust, instance); err != nil {
		return err
	}
	w.buffer = v.Append(w.buffer)
	if _, err := w.measure(); err != nil {
		return err
	}
	return w.end(KindTSCAdjust)
}

// WriteCPUMSR writes a record CPU_MSR.
func (w *Writer) WriteCPUMSR(instance uint16, v *CPUMSR) error {
	if err := w.begin(KindCPUMSR, TypeCPUMSR, instance); err != nil {
		return err
	}
	w.buffer = v.append(w.buffer, &w.state)
	b, err := w.measure()
	if err != nil {
		return err
	}
	if err := v.checkWrite(b, &w.state); err != nil {
		return w.inBody(err, "cpu_msr")
	}
	return w.end(KindCPUMSR)
}
