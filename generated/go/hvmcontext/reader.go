// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"io"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// Reader reads a stream record by record, and checks every rule that binds a reader.
//
// What its methods give holds until the next call of Next: it stands in the reader, or borrows from
// the octets that are read.
type Reader struct {
	in      *wire.Input
	state   state
	err     error
	done    bool
	kind    Kind
	from    int
	to      int
	header  RecordHeader
	layout  int
	records records
}

// records holds the latest record of each type.
type records struct {
	header         Header
	cpu            CPU
	pic            PIC
	ioapic         IOAPIC
	lapic          LAPIC
	lapicRegs      LAPICRegs
	pciIRQ         PCIIRQ
	isaIRQ         ISAIRQ
	pciLink        PCILink
	pit            PIT
	rtc            RTC
	hpet           HPET
	pmtimer        Pmtimer
	mtrr           MTRR
	viridianDomain ViridianDomain
	cpuXSAVE       CPUXSAVE
	viridianVCPU   ViridianVCPU
	vmceVCPU       VmceVCPU
	tscAdjust      TSCAdjust
	cpuMSR         CPUMSR
}

// NewReader reads a stream in memory.
func NewReader(octets []byte, options ...streamspec.Option) *Reader {
	return newReader(wire.FromOctets(octets), wire.NewContext(options))
}

// NewStreamReader reads a stream from a source, and holds one record of it at a time. Its buffer grows
// as octets arrive, whatever a length claims.
func NewStreamReader(source io.Reader, options ...streamspec.Option) *Reader {
	context := wire.NewContext(options)
	return newReader(wire.FromReader(source, context.Prefix), context)
}

func newReader(in *wire.Input, context wire.Context) *Reader {
	r := &Reader{in: in, state: newState(context)}
	return r
}

// Next reads the next record. It gives false after the last one, and where the stream is wrong or its
// source fails; then Err tells.
func (r *Reader) Next() bool {
	if r.done {
		return false
	}
	if err := r.step(); err != nil || r.in.Err != nil {
		r.stop(err)
		return false
	}
	return true
}

// Err tells why there are no more records: an *streamspec.Error if the stream breaks a rule, the error
// of the source if that failed, and nil after the last record.
func (r *Reader) Err() error {
	return r.err
}

// stop ends the reading. That the source failed goes before what its failure looks like.
func (r *Reader) stop(err *streamspec.Error) {
	r.done, r.kind, r.from, r.to = true, 0, 0, 0
	r.err = err
	if r.in.Err != nil {
		r.err = r.in.Err
	}
}

// Kind tells which record is at hand.
func (r *Reader) Kind() Kind {
	return r.kind
}

// Body gives the octets of the record at hand, without its header.
func (r *Reader) Body() []byte {
	return r.in.Octets[r.from:r.to:r.to]
}

// RecordHeader gives the header of the record at hand.
func (r *Reader) RecordHeader() *RecordHeader {
	return &r.header
}

// Instance gives the instance of the record at hand.
func (r *Reader) Instance() uint16 {
	return r.header.Instance
}

// Version gives the version of the stream; the oldest described, until the record that tells has been read.
func (r *Reader) Version() uint32 {
	return r.state.version
}

// Offset counts the octets read so far.
func (r *Reader) Offset() uint64 {
	return r.in.Offset()
}

// wrongLength is the error for a length that breaks a rule, if not one that holds of every length.
func (r *Reader) wrongLength(rule *streamspec.Rule) *streamspec.Error {
	return r.refuse(rule, 4, "framing.length")
}

// cut gives the body of the record at hand, and counts the octets of the record.
func (r *Reader) cut() (body []byte, size int, err *streamspec.Error) {
	length := uint64(r.header.Length)
	if !r.in.HasBeyond(8, length) {
		return nil, 0, r.refuse(&ruleFramingBodyComplete, 8, "framing")
	}
	end := 8 + int(length)
	return r.in.Span(8, end), end, nil
}

// accept makes the record of so many octets, up to the end of its body and in all, the one at hand,
// and passes over it.
func (r *Reader) accept(kind Kind, end, size int) {
	r.kind, r.from, r.to = kind, r.in.At+8, r.in.At+end
	r.state.seen[kind] = true
	r.state.number++
	r.in.At += size
}

// finish checks what holds at the end of the stream, whose last record has so many octets.
func (r *Reader) finish(size int) *streamspec.Error {
	if rule := r.state.missing(); rule != nil {
		return r.refuse(rule, 0, "framing")
	}
	if !r.state.Prefix && r.in.Has(size+1) {
		return wire.In(wire.Broken(&ruleFramingNothingAfterEnd, size, ""), r.in.Offset(), nil, "framing")
	}
	r.done = true
	return nil
}

// cutShort is the error for a record header that is not, or not all, there.
func (r *Reader) cutShort() *streamspec.Error {
	rule := &ruleFramingHeaderComplete
	if len(r.in.Rest()) == 0 {
		rule = &ruleFramingEnd
	}
	return wire.In(wire.Broken(rule, 0, ""), r.in.Offset(), nil, "framing")
}

// refuse is the error for a rule that is broken at an offset from the start of the record.
func (r *Reader) refuse(rule *streamspec.Rule, offset int, path string) *streamspec.Error {
	return wire.In(wire.Broken(rule, offset, ""), r.in.Offset(), r.place(), path)
}

// inBody is an error at an offset from the start of the body, as seen from the stream.
func (r *Reader) inBody(err *streamspec.Error, item string) *streamspec.Error {
	return wire.In(err, r.in.Offset()+8, r.place(), item)
}

// place tells which record is at hand, for errors.
func (r *Reader) place() *streamspec.Record {
	return &streamspec.Record{
		Number:      r.state.number,
		Type:        uint64(r.header.Type),
		Instance:    uint64(r.header.Instance),
		HasInstance: true,
	}
}

// step reads one record.
func (r *Reader) step() *streamspec.Error {
	if !r.in.Has(8) {
		return r.cutShort()
	}
	r.header.Decode(r.in.Rest())
	r.state.instance = uint64(r.header.Instance)
	if r.state.number == 0 && r.header.Type != TypeHeader {
		return r.refuse(&ruleHeaderFirst, 0, "framing.type")
	}
	r.layout = -1
	switch r.header.Type {
	case TypeEnd:
		return r.readEnd()
	case TypeHeader:
		return r.readHeader()
	case TypeCPU:
		return r.readCPU()
	case TypePIC:
		return r.readPIC()
	case TypeIOAPIC:
		return r.readIOAPIC()
	case TypeLAPIC:
		return r.readLAPIC()
	case TypeLAPICRegs:
		return r.readLAPICRegs()
	case TypePCIIRQ:
		return r.readPCIIRQ()
	case TypeISAIRQ:
		return r.readISAIRQ()
	case TypePCILink:
		return r.readPCILink()
	case TypePIT:
		return r.readPIT()
	case TypeRTC:
		return r.readRTC()
	case TypeHPET:
		return r.readHPET()
	case TypePmtimer:
		return r.readPmtimer()
	case TypeMTRR:
		return r.readMTRR()
	case TypeViridianDomain:
		return r.readViridianDomain()
	case TypeCPUXSAVE:
		return r.readCPUXSAVE()
	case TypeViridianVCPU:
		return r.readViridianVCPU()
	case TypeVmceVCPU:
		return r.readVmceVCPU()
	case TypeTSCAdjust:
		return r.readTSCAdjust()
	case TypeCPUMSR:
		return r.readCPUMSR()
	}
	return r.readUnknown()
}

// Header: Identifies the stream and its version. Nil where another record is at hand.
func (r *Reader) Header() *Header {
	if r.kind != KindHeader {
		return nil
	}
	return &r.records.header
}

// CPU: Registers of one vCPU. A vCPU that is down has no record, and stays down. Nil where
// another record is at hand.
func (r *Reader) CPU() *CPU {
	if r.kind != KindCPU {
		return nil
	}
	return &r.records.cpu
}

// PIC: One of the two interrupt controllers of the PC: instance 0 is the master, 1 the slave.
// Nil where another record is at hand.
func (r *Reader) PIC() *PIC {
	if r.kind != KindPIC {
		return nil
	}
	return &r.records.pic
}

// IOAPIC: The I/O APIC. Nil where another record is at hand.
func (r *Reader) IOAPIC() *IOAPIC {
	if r.kind != KindIOAPIC {
		return nil
	}
	return &r.records.ioapic
}

// LAPIC: State of one vCPU's local APIC that its registers do not show. Nil where another
// record is at hand.
func (r *Reader) LAPIC() *LAPIC {
	if r.kind != KindLAPIC {
		return nil
	}
	return &r.records.lapic
}

// LAPICRegs: Registers of one vCPU's local APIC. Nil where another record is at hand.
func (r *Reader) LAPICRegs() *LAPICRegs {
	if r.kind != KindLAPICRegs {
		return nil
	}
	return &r.records.lapicRegs
}

// PCIIRQ: Interrupt lines of the PCI bus. Nil where another record is at hand.
func (r *Reader) PCIIRQ() *PCIIRQ {
	if r.kind != KindPCIIRQ {
		return nil
	}
	return &r.records.pciIRQ
}

// ISAIRQ: Interrupt lines of the ISA bus. Nil where another record is at hand.
func (r *Reader) ISAIRQ() *ISAIRQ {
	if r.kind != KindISAIRQ {
		return nil
	}
	return &r.records.isaIRQ
}

// PCILink: Where the router of the PCI bus leads its four links. Nil where another record is at
// hand.
func (r *Reader) PCILink() *PCILink {
	if r.kind != KindPCILink {
		return nil
	}
	return &r.records.pciLink
}

// PIT: The programmable interval timer. Nil where another record is at hand.
func (r *Reader) PIT() *PIT {
	if r.kind != KindPIT {
		return nil
	}
	return &r.records.pit
}

// RTC: The real-time clock. Nil where another record is at hand.
func (r *Reader) RTC() *RTC {
	if r.kind != KindRTC {
		return nil
	}
	return &r.records.rtc
}

// HPET: The high precision event timer. Nil where another record is at hand.
func (r *Reader) HPET() *HPET {
	if r.kind != KindHPET {
		return nil
	}
	return &r.records.hpet
}

// Pmtimer: The power management timer of ACPI, and the event registers beside it. Nil where
// another record is at hand.
func (r *Reader) Pmtimer() *Pmtimer {
	if r.kind != KindPmtimer {
		return nil
	}
	return &r.records.pmtimer
}

// MTRR: Memory type range registers of one vCPU, and its PAT. Nil where another record is at
// hand.
func (r *Reader) MTRR() *MTRR {
	if r.kind != KindMTRR {
		return nil
	}
	return &r.records.mtrr
}

// ViridianDomain: Enlightenments for Windows that hold for the whole domain. Nil where another
// record is at hand.
func (r *Reader) ViridianDomain() *ViridianDomain {
	if r.kind != KindViridianDomain {
		return nil
	}
	return &r.records.viridianDomain
}

// CPUXSAVE: Extended state of one vCPU, as XSAVE stores it. The components that follow the
// header depend on `xcr0_accum`. Nil where another record is at hand.
func (r *Reader) CPUXSAVE() *CPUXSAVE {
	if r.kind != KindCPUXSAVE {
		return nil
	}
	return &r.records.cpuXSAVE
}

// ViridianVCPU: Enlightenments for Windows of one vCPU. Nil where another record is at hand.
func (r *Reader) ViridianVCPU() *ViridianVCPU {
	if r.kind != KindViridianVCPU {
		return nil
	}
	return &r.records.viridianVCPU
}

// VmceVCPU: Machine check state of one vCPU. Nil where another record is at hand.
func (r *Reader) VmceVCPU() *VmceVCPU {
	if r.kind != KindVmceVCPU {
		return nil
	}
	return &r.records.vmceVCPU
}

// TSCAdjust: What one vCPU has added to its time stamp counter. Nil where another record is at
// hand.
func (r *Reader) TSCAdjust() *TSCAdjust {
	if r.kind != KindTSCAdjust {
		return nil
	}
	return &r.records.tscAdjust
}

// CPUMSR: Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without
// any. Nil where another record is at hand.
func (r *Reader) CPUMSR() *CPUMSR {
	if r.kind != KindCPUMSR {
		return nil
	}
	return &r.records.cpuMSR
}

func (r *Reader) readEnd() *streamspec.Error {
	if r.header.Instance != 0 {
		return r.refuse(&ruleEndInstance, 2, "framing.instance")
	}
	if r.header.Length != 0 {
		return r.wrongLength(&ruleEndLength)
	}
	r.state.seen[KindEnd] = true
	if err := r.finish(8); err != nil {
		return err
	}
	r.accept(KindEnd, 8, 8)
	return nil
}

func (r *Reader) readHeader() *streamspec.Error {
	if rule := r.state.misplaced(KindHeader); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleHeaderInstance, 2, "framing.instance")
	}
	if r.header.Length != 24 {
		return r.wrongLength(&ruleHeaderLength)
	}
	if !r.in.Has(32) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 32)
	v := &r.records.header
	v.Decode(b)
	if err := v.check(); err != nil {
		return r.inBody(err, "header")
	}
	r.state.version = v.Version
	r.accept(KindHeader, 32, 32)
	return nil
}

func (r *Reader) readCPU() *streamspec.Error {
	var l *wire.Layout
	if r.header.Length != 1032 {
		l = r.state.Layout(cpuLayouts, uint64(r.header.Length), 1)
		if l == nil {
			return r.wrongLength(&ruleCPULength)
		}
		r.layout = l.Length
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	var whole [1032]byte
	o := l.Whole(whole[:], b)
	l.Fill(o, streamspec.LittleEndian)
	v := &r.records.cpu
	v.Decode(o)
	if err := v.check(o, l, &r.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return r.inBody(err, "cpu")
	}
	if err := v.checkRules(&r.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return r.inBody(err, "cpu")
	}
	r.accept(KindCPU, 8+len(b), size)
	return nil
}

func (r *Reader) readPIC() *streamspec.Error {
	if r.header.Instance > 1 {
		return r.refuse(&rulePICInstance, 2, "framing.instance")
	}
	if r.header.Length != 8 {
		return r.wrongLength(&rulePICLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.pic
	v.Decode(b)
	if err := v.check(&r.state); err != nil {
		return r.inBody(err, "pic")
	}
	if err := v.checkRules(&r.state); err != nil {
		return r.inBody(err, "pic")
	}
	r.accept(KindPIC, 16, 16)
	return nil
}

func (r *Reader) readIOAPIC() *streamspec.Error {
	if rule := r.state.misplaced(KindIOAPIC); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleIOAPICInstance, 2, "framing.instance")
	}
	if r.header.Length != 400 {
		return r.wrongLength(&ruleIOAPICLength)
	}
	if !r.in.Has(408) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 408)
	v := &r.records.ioapic
	v.Decode(b)
	r.accept(KindIOAPIC, 408, 408)
	return nil
}

func (r *Reader) readLAPIC() *streamspec.Error {
	var l *wire.Layout
	if r.header.Length != 32 {
		l = r.state.Layout(lapicLayouts, uint64(r.header.Length), 1)
		if l == nil {
			return r.wrongLength(&ruleLAPICLength)
		}
		r.layout = l.Length
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	var whole [32]byte
	o := l.Whole(whole[:], b)
	v := &r.records.lapic
	v.Decode(o)
	if err := v.check(o, l, &r.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return r.inBody(err, "lapic")
	}
	if err := v.checkRules(); err != nil {
		err.Offset = l.Place(err.Offset)
		return r.inBody(err, "lapic")
	}
	r.accept(KindLAPIC, 8+len(b), size)
	return nil
}

func (r *Reader) readLAPICRegs() *streamspec.Error {
	if r.header.Length != 1024 {
		return r.wrongLength(&ruleLAPICRegsLength)
	}
	if !r.in.Has(1032) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 1032)
	v := &r.records.lapicRegs
	v.Decode(b)
	r.accept(KindLAPICRegs, 1032, 1032)
	return nil
}

func (r *Reader) readPCIIRQ() *streamspec.Error {
	if rule := r.state.misplaced(KindPCIIRQ); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&rulePCIIRQInstance, 2, "framing.instance")
	}
	if r.header.Length != 16 {
		return r.wrongLength(&rulePCIIRQLength)
	}
	if !r.in.Has(24) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 24)
	v := &r.records.pciIRQ
	v.Decode(b)
	r.accept(KindPCIIRQ, 24, 24)
	return nil
}

func (r *Reader) readISAIRQ() *streamspec.Error {
	if rule := r.state.misplaced(KindISAIRQ); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleISAIRQInstance, 2, "framing.instance")
	}
	if r.header.Length != 8 {
		return r.wrongLength(&ruleISAIRQLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.isaIRQ
	v.Decode(b)
	r.accept(KindISAIRQ, 16, 16)
	return nil
}

func (r *Reader) readPCILink() *streamspec.Error {
	if rule := r.state.misplaced(KindPCILink); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&rulePCILinkInstance, 2, "framing.instance")
	}
	if r.header.Length != 8 {
		return r.wrongLength(&rulePCILinkLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.pciLink
	v.Decode(b)
	if err := v.check(b); err != nil {
		return r.inBody(err, "pci_link")
	}
	r.accept(KindPCILink, 16, 16)
	return nil
}

func (r *Reader) readPIT() *streamspec.Error {
	if rule := r.state.misplaced(KindPIT); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&rulePITInstance, 2, "framing.instance")
	}
	if r.header.Length != 56 {
		return r.wrongLength(&rulePITLength)
	}
	if !r.in.Has(64) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 64)
	v := &r.records.pit
	v.Decode(b)
	if err := v.check(b); err != nil {
		return r.inBody(err, "pit")
	}
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "pit")
	}
	r.accept(KindPIT, 64, 64)
	return nil
}

func (r *Reader) readRTC() *streamspec.Error {
	if rule := r.state.misplaced(KindRTC); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleRTCInstance, 2, "framing.instance")
	}
	var l *wire.Layout
	if r.header.Length != 24 {
		l = r.state.Layout(rtcLayouts, uint64(r.header.Length), 1)
		if l == nil {
			return r.wrongLength(&ruleRTCLength)
		}
		r.layout = l.Length
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	var whole [24]byte
	o := l.Whole(whole[:], b)
	v := &r.records.rtc
	v.Decode(o)
	if err := v.check(o, l, &r.state); err != nil {
		err.Offset = l.Place(err.Offset)
		return r.inBody(err, "rtc")
	}
	r.accept(KindRTC, 8+len(b), size)
	return nil
}

func (r *Reader) readHPET() *streamspec.Error {
	if rule := r.state.misplaced(KindHPET); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleHPETInstance, 2, "framing.instance")
	}
	if r.header.Length != 1048 {
		return r.wrongLength(&ruleHPETLength)
	}
	if !r.in.Has(1056) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 1056)
	v := &r.records.hpet
	v.Decode(b)
	if err := v.check(b, &r.state); err != nil {
		return r.inBody(err, "hpet")
	}
	r.accept(KindHPET, 1056, 1056)
	return nil
}

func (r *Reader) readPmtimer() *streamspec.Error {
	if rule := r.state.misplaced(KindPmtimer); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&rulePmtimerInstance, 2, "framing.instance")
	}
	if r.header.Length != 8 {
		return r.wrongLength(&rulePmtimerLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.pmtimer
	v.Decode(b)
	r.accept(KindPmtimer, 16, 16)
	return nil
}

func (r *Reader) readMTRR() *streamspec.Error {
	if r.header.Length != 240 {
		return r.wrongLength(&ruleMTRRLength)
	}
	if !r.in.Has(248) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 248)
	v := &r.records.mtrr
	v.Decode(b)
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "mtrr")
	}
	r.accept(KindMTRR, 248, 248)
	return nil
}

func (r *Reader) readViridianDomain() *streamspec.Error {
	if rule := r.state.misplaced(KindViridianDomain); rule != nil {
		return r.refuse(rule, 0, "framing.type")
	}
	if r.header.Instance != 0 {
		return r.refuse(&ruleViridianDomainInstance, 2, "framing.instance")
	}
	var l *wire.Layout
	if r.header.Length != 32 {
		l = r.state.Layout(viridianDomainLayouts, uint64(r.header.Length), 1)
		if l == nil {
			return r.wrongLength(&ruleViridianDomainLength)
		}
		r.layout = l.Length
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	var whole [32]byte
	o := l.Whole(whole[:], b)
	v := &r.records.viridianDomain
	v.Decode(o)
	r.accept(KindViridianDomain, 8+len(b), size)
	return nil
}

func (r *Reader) readCPUXSAVE() *streamspec.Error {
	if r.header.Length < 600 {
		return r.wrongLength(&ruleCPUXSAVELength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.cpuXSAVE
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "cpu_xsave")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleCPUXSAVELength, used, ""), "cpu_xsave")
	}
	if err := v.checkRules(); err != nil {
		return r.inBody(err, "cpu_xsave")
	}
	r.accept(KindCPUXSAVE, 8+len(b), size)
	return nil
}

func (r *Reader) readViridianVCPU() *streamspec.Error {
	var l *wire.Layout
	if r.header.Length != 216 {
		l = r.state.Layout(viridianVCPULayouts, uint64(r.header.Length), 1)
		if l == nil {
			return r.wrongLength(&ruleViridianVCPULength)
		}
		r.layout = l.Length
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	var whole [216]byte
	o := l.Whole(whole[:], b)
	v := &r.records.viridianVCPU
	v.Decode(o)
	if err := v.check(o, l); err != nil {
		err.Offset = l.Place(err.Offset)
		return r.inBody(err, "viridian_vcpu")
	}
	r.accept(KindViridianVCPU, 8+len(b), size)
	return nil
}

func (r *Reader) readVmceVCPU() *streamspec.Error {
	var l *wire.Layout
	if r.header.Length != 32 {
		l = r.state.Layout(vmceVCPULayouts, uint64(r.header.Length), 1)
		if l == nil {
			return r.wrongLength(&ruleVmceVCPULength)
		}
		r.layout = l.Length
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	var whole [32]byte
	o := l.Whole(whole[:], b)
	v := &r.records.vmceVCPU
	v.Decode(o)
	if err := v.checkRules(); err != nil {
		err.Offset = l.Place(err.Offset)
		return r.inBody(err, "vmce_vcpu")
	}
	r.accept(KindVmceVCPU, 8+len(b), size)
	return nil
}

func (r *Reader) readTSCAdjust() *streamspec.Error {
	if r.header.Length != 8 {
		return r.wrongLength(&ruleTSCAdjustLength)
	}
	if !r.in.Has(16) {
		_, _, err := r.cut()
		return err
	}
	b := r.in.Span(8, 16)
	v := &r.records.tscAdjust
	v.Decode(b)
	r.accept(KindTSCAdjust, 16, 16)
	return nil
}

func (r *Reader) readCPUMSR() *streamspec.Error {
	if r.header.Length < 8 {
		return r.wrongLength(&ruleCPUMSRLength)
	}
	b, size, err := r.cut()
	if err != nil {
		return err
	}
	v := &r.records.cpuMSR
	used, err := v.decode(b, &r.state)
	if err != nil {
		return r.inBody(err, "cpu_msr")
	}
	if len(b) != used {
		return r.inBody(wire.Broken(&ruleCPUMSRLength, used, ""), "cpu_msr")
	}
	r.accept(KindCPUMSR, 8+len(b), size)
	return nil
}

// readUnknown refuses a record of unknown type.
func (r *Reader) readUnknown() *streamspec.Error {
	return r.refuse(&ruleFramingType, 0, "framing.type")
}
