// Code generated from spec/hvm-context by `cargo codegen`. DO NOT EDIT.

// Package hvmcontext reads and writes: HVM context (x86). The state of a hardware-virtualised
// x86 domain that Xen itself holds: registers of the vCPUs, interrupt controllers, timers and
// the enlightenments of Viridian. Toolstacks fetch it whole and give it back whole; in a
// migration it is the body of one record of the libxc stream.
package hvmcontext

import (
	"bytes"
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "hvm-context"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{1}
}

// RecordHeader: Precedes every record.
type RecordHeader struct {
	// Offset 0: Type code of the record.
	Type uint16

	// Offset 2: Tells apart several records of one type: number of the vCPU or of the device.
	Instance uint16

	// Offset 4: Octets of the body.
	Length uint32
}

// RecordHeaderSize is the size of RecordHeader in octets.
const RecordHeaderSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *RecordHeader) Decode(b []byte) {
	b = b[:8:8]
	v.Type = binary.LittleEndian.Uint16(b[0:2])
	v.Instance = binary.LittleEndian.Uint16(b[2:4])
	v.Length = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *RecordHeader) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *RecordHeader) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint16(o[0:2], v.Type)
	binary.LittleEndian.PutUint16(o[2:4], v.Instance)
	binary.LittleEndian.PutUint32(o[4:8], v.Length)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v RecordHeader) Cleared() RecordHeader {
	return v
}

// Kind says which record it is. The zero value stands for none.
type Kind uint16

const (
	// KindEnd: Marks the end of the stream.
	KindEnd Kind = iota + 1

	// KindHeader: Identifies the stream and its version.
	KindHeader

	// KindCPU: Registers of one vCPU. A vCPU that is down has no record, and stays down.
	KindCPU

	// KindPIC: One of the two interrupt controllers of the PC: instance 0 is the master, 1 the
	// slave.
	KindPIC

	// KindIOAPIC: The I/O APIC.
	KindIOAPIC

	// KindLAPIC: State of one vCPU's local APIC that its registers do not show.
	KindLAPIC

	// KindLAPICRegs: Registers of one vCPU's local APIC.
	KindLAPICRegs

	// KindPCIIRQ: Interrupt lines of the PCI bus.
	KindPCIIRQ

	// KindISAIRQ: Interrupt lines of the ISA bus.
	KindISAIRQ

	// KindPCILink: Where the router of the PCI bus leads its four links.
	KindPCILink

	// KindPIT: The programmable interval timer.
	KindPIT

	// KindRTC: The real-time clock.
	KindRTC

	// KindHPET: The high precision event timer.
	KindHPET

	// KindPmtimer: The power management timer of ACPI, and the event registers beside it.
	KindPmtimer

	// KindMTRR: Memory type range registers of one vCPU, and its PAT.
	KindMTRR

	// KindViridianDomain: Enlightenments for Windows that hold for the whole domain.
	KindViridianDomain

	// KindCPUXSAVE: Extended state of one vCPU, as XSAVE stores it. The components that follow the
	// header depend on `xcr0_accum`.
	KindCPUXSAVE

	// KindViridianVCPU: Enlightenments for Windows of one vCPU.
	KindViridianVCPU

	// KindVmceVCPU: Machine check state of one vCPU.
	KindVmceVCPU

	// KindTSCAdjust: What one vCPU has added to its time stamp counter.
	KindTSCAdjust

	// KindCPUMSR: Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record
	// without any.
	KindCPUMSR

	// kinds counts the kinds, the zero value included.
	kinds
)

// String gives the name of the record in the format.
func (k Kind) String() string {
	switch k {
	case KindEnd:
		return "END"
	case KindHeader:
		return "HEADER"
	case KindCPU:
		return "CPU"
	case KindPIC:
		return "PIC"
	case KindIOAPIC:
		return "IOAPIC"
	case KindLAPIC:
		return "LAPIC"
	case KindLAPICRegs:
		return "LAPIC_REGS"
	case KindPCIIRQ:
		return "PCI_IRQ"
	case KindISAIRQ:
		return "ISA_IRQ"
	case KindPCILink:
		return "PCI_LINK"
	case KindPIT:
		return "PIT"
	case KindRTC:
		return "RTC"
	case KindHPET:
		return "HPET"
	case KindPmtimer:
		return "PMTIMER"
	case KindMTRR:
		return "MTRR"
	case KindViridianDomain:
		return "VIRIDIAN_DOMAIN"
	case KindCPUXSAVE:
		return "CPU_XSAVE"
	case KindViridianVCPU:
		return "VIRIDIAN_VCPU"
	case KindVmceVCPU:
		return "VMCE_VCPU"
	case KindTSCAdjust:
		return "TSC_ADJUST"
	case KindCPUMSR:
		return "CPU_MSR"
	}
	return "none"
}

// ParseKind gives the kind of the records with a name in the format.
func ParseKind(name string) (kind Kind, ok bool) {
	switch name {
	case "END":
		return KindEnd, true
	case "HEADER":
		return KindHeader, true
	case "CPU":
		return KindCPU, true
	case "PIC":
		return KindPIC, true
	case "IOAPIC":
		return KindIOAPIC, true
	case "LAPIC":
		return KindLAPIC, true
	case "LAPIC_REGS":
		return KindLAPICRegs, true
	case "PCI_IRQ":
		return KindPCIIRQ, true
	case "ISA_IRQ":
		return KindISAIRQ, true
	case "PCI_LINK":
		return KindPCILink, true
	case "PIT":
		return KindPIT, true
	case "RTC":
		return KindRTC, true
	case "HPET":
		return KindHPET, true
	case "PMTIMER":
		return KindPmtimer, true
	case "MTRR":
		return KindMTRR, true
	case "VIRIDIAN_DOMAIN":
		return KindViridianDomain, true
	case "CPU_XSAVE":
		return KindCPUXSAVE, true
	case "VIRIDIAN_VCPU":
		return KindViridianVCPU, true
	case "VMCE_VCPU":
		return KindVmceVCPU, true
	case "TSC_ADJUST":
		return KindTSCAdjust, true
	case "CPU_MSR":
		return KindCPUMSR, true
	}
	return 0, false
}

// Optional tells whether the type of such a record is marked as one that a reader may pass
// over.
func (k Kind) Optional() bool {
	return false
}

// Verify reads a stream to its end, and tells what is wrong with it.
func Verify(octets []byte, options ...streamspec.Option) error {
	r := NewReader(octets, options...)
	for r.Next() {
	}
	return r.Err()
}

// Check judges a stream as what a writer has put out: by the rules that bind a writer.
func Check(octets []byte, options ...streamspec.Option) error {
	context := wire.NewContext(options)
	context.Writer = true
	r := newReader(wire.FromOctets(octets), context)
	for r.Next() {
	}
	return r.Err()
}

// Judge reads a stream that stands within another one to its end. It is for the packages of
// such streams.
func Judge(octets []byte, context wire.Context) error {
	r := newReader(wire.FromOctets(octets), context)
	for r.Next() {
	}
	return r.Err()
}

// Cleared gives a stream with zeros where readers pass over what writers refuse; as it is, if
// it breaks a rule.
func Cleared(octets []byte) []byte {
	var out bytes.Buffer
	r := NewReader(octets)
	if r.Err() != nil {
		return octets
	}
	w, err := NewWriter(&out)
	if err != nil {
		return octets
	}
	for r.Next() {
		if w.Write(r.Record().Cleared()) != nil {
			return octets
		}
	}
	if r.Err() != nil || w.Close() != nil {
		return octets
	}
	return out.Bytes()
}
