// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeLAPIC is the type code of a record LAPIC.
const TypeLAPIC uint16 = 0x5

// LAPIC: State of one vCPU's local APIC that its registers do not show.
type LAPIC struct {
	// Offset 0: MSR APIC_BASE. [hvm-context.lapic.apic_base_msr.zero]
	ApicBaseMSR ApicBase

	// Offset 8: Why the APIC is off. [hvm-context.lapic.disabled.zero]
	Disabled ApicDisabled

	// Offset 12: What the frequency of the timer is divided by.
	TimerDivisor uint32

	// Offset 16: MSR TSC_DEADLINE.
	TdtMSR uint64

	// Offset 24: Errors that the error status register does not show yet.
	PendingEsr uint32

	// Offset 28: Reserved.
	_ [4]byte
}

// LAPICSize is the size of LAPIC in octets.
const LAPICSize = 32

// Decode sets v to what the first 32 octets of b stand for, and checks nothing but that they
// are there.
func (v *LAPIC) Decode(b []byte) {
	b = b[:32:32]
	v.ApicBaseMSR = ApicBase(binary.LittleEndian.Uint64(b[0:8]))
	v.Disabled = ApicDisabled(binary.LittleEndian.Uint32(b[8:12]))
	v.TimerDivisor = binary.LittleEndian.Uint32(b[12:16])
	v.TdtMSR = binary.LittleEndian.Uint64(b[16:24])
	v.PendingEsr = binary.LittleEndian.Uint32(b[24:28])
}

// Append appends the 32 octets that v stands for.
func (v *LAPIC) Append(b []byte) []byte {
	b = append(b, make([]byte, 32)...)
	v.put(b[len(b)-32:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *LAPIC) put(o []byte) {
	o = o[:32:32]
	binary.LittleEndian.PutUint64(o[0:8], uint64(v.ApicBaseMSR))
	binary.LittleEndian.PutUint32(o[8:12], uint32(v.Disabled))
	binary.LittleEndian.PutUint32(o[12:16], v.TimerDivisor)
	binary.LittleEndian.PutUint64(o[16:24], v.TdtMSR)
	binary.LittleEndian.PutUint32(o[24:28], v.PendingEsr)
}

// check checks the fields, in their order.
func (v *LAPIC) check(b []byte, l *wire.Layout, s *state) *streamspec.Error {
	if s.Writer && v.ApicBaseMSR&767 != 0 {
		return wire.Broken(&ruleLAPICApicBaseMSRZero, 0, "apic_base_msr")
	}
	if s.Writer && v.Disabled&0xfffffffc != 0 {
		return wire.Broken(&ruleLAPICDisabledZero, 8, "disabled")
	}
	if !l.Lacks(5) {
		if s.Writer && binary.LittleEndian.Uint32(b[28:32]) != 0 {
			return wire.Broken(&ruleLAPICReservedZero, 28, "reserved")
		}
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v LAPIC) Cleared() LAPIC {
	v.ApicBaseMSR &^= 767
	v.Disabled &^= 0xfffffffc
	return v
}

// lapicLayouts are the layouts of the body in which fields are missing.
var lapicLayouts = []wire.Layout{
	// The C structure of 4.21 and later, where it is compiled for i386.
	{
		Length:  28,
		Gaps:    []wire.Gap{{At: 28, Length: 4}},
		Without: []int{5},
	},
	// 4.1 to 4.20.
	{
		Length:  24,
		Gaps:    []wire.Gap{{At: 24, Length: 8}},
		Without: []int{4, 5},
	},
	// Up to 4.0.
	{
		Length:  16,
		Gaps:    []wire.Gap{{At: 16, Length: 16}},
		Without: []int{3, 4, 5},
	},
}

// checkRules checks the rules on several fields and records, in their order.
func (v *LAPIC) checkRules() *streamspec.Error {
	if !v.ApicBaseMSR.Enable() && v.ApicBaseMSR.Extd() {
		return wire.Broken(&ruleLAPICX2apicEnabled, 0, "apic_base_msr")
	}
	return nil
}

// ApicBase: MSR APIC_BASE.
type ApicBase uint64

const (
	// ApicBaseBsp: This is the boot processor.
	ApicBaseBsp ApicBase = 1 << 8

	// ApicBaseExtd: x2APIC mode.
	ApicBaseExtd ApicBase = 1 << 10

	// ApicBaseEnable: The APIC is on.
	ApicBaseEnable ApicBase = 1 << 11
)

// Bsp: This is the boot processor.
func (v ApicBase) Bsp() bool {
	return v&ApicBaseBsp != 0
}

// WithBsp gives the same bits, but for Bsp.
func (v ApicBase) WithBsp(value bool) ApicBase {
	if value {
		return v | ApicBaseBsp
	}
	return v &^ ApicBaseBsp
}

// Extd: x2APIC mode.
func (v ApicBase) Extd() bool {
	return v&ApicBaseExtd != 0
}

// WithExtd gives the same bits, but for Extd.
func (v ApicBase) WithExtd(value bool) ApicBase {
	if value {
		return v | ApicBaseExtd
	}
	return v &^ ApicBaseExtd
}

// Enable: The APIC is on.
func (v ApicBase) Enable() bool {
	return v&ApicBaseEnable != 0
}

// WithEnable gives the same bits, but for Enable.
func (v ApicBase) WithEnable(value bool) ApicBase {
	if value {
		return v | ApicBaseEnable
	}
	return v &^ ApicBaseEnable
}

// Base: Frame of the registers.
func (v ApicBase) Base() uint64 {
	return uint64(v >> 12)
}

// WithBase gives the same bits, but for Base, of which the lowest 52 bits are taken.
func (v ApicBase) WithBase(value uint64) ApicBase {
	return v&^0xfffffffffffff000 | ApicBase(value)&0xfffffffffffff<<12
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v ApicBase) String() string {
	return wire.BitsText(uint64(v), apicBaseParts)
}

// ParseApicBase gives what String makes into a text.
func ParseApicBase(text string) (value ApicBase, ok bool) {
	bits, ok := wire.ParseBits(text, apicBaseParts)
	value = ApicBase(bits)
	return value, ok && uint64(value) == bits
}

// apicBaseParts are what the parts are called.
var apicBaseParts = []wire.Part{
	{Name: "bsp", Low: 8, Width: 1},
	{Name: "extd", Low: 10, Width: 1},
	{Name: "enable", Low: 11, Width: 1},
	{Name: "base", Low: 12, Width: 52},
}

// ApicDisabled: Why a local APIC is off.
type ApicDisabled uint32

const (
	// ApicDisabledHardware: MSR APIC_BASE turns it off.
	ApicDisabledHardware ApicDisabled = 1 << 0

	// ApicDisabledSoftware: The spurious interrupt vector register turns it off.
	ApicDisabledSoftware ApicDisabled = 1 << 1
)

// Hardware: MSR APIC_BASE turns it off.
func (v ApicDisabled) Hardware() bool {
	return v&ApicDisabledHardware != 0
}

// WithHardware gives the same bits, but for Hardware.
func (v ApicDisabled) WithHardware(value bool) ApicDisabled {
	if value {
		return v | ApicDisabledHardware
	}
	return v &^ ApicDisabledHardware
}

// Software: The spurious interrupt vector register turns it off.
func (v ApicDisabled) Software() bool {
	return v&ApicDisabledSoftware != 0
}

// WithSoftware gives the same bits, but for Software.
func (v ApicDisabled) WithSoftware(value bool) ApicDisabled {
	if value {
		return v | ApicDisabledSoftware
	}
	return v &^ ApicDisabledSoftware
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v ApicDisabled) String() string {
	return wire.BitsText(uint64(v), apicDisabledParts)
}

// ParseApicDisabled gives what String makes into a text.
func ParseApicDisabled(text string) (value ApicDisabled, ok bool) {
	bits, ok := wire.ParseBits(text, apicDisabledParts)
	value = ApicDisabled(bits)
	return value, ok && uint64(value) == bits
}

// apicDisabledParts are what the parts are called.
var apicDisabledParts = []wire.Part{
	{Name: "hardware", Low: 0, Width: 1},
	{Name: "software", Low: 1, Width: 1},
}
