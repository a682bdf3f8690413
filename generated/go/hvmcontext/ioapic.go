// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
)

// TypeIOAPIC is the type code of a record IOAPIC.
const TypeIOAPIC uint16 = 0x4

// IOAPIC: The I/O APIC.
type IOAPIC struct {
	// Offset 0: Guest physical address of its registers.
	BaseAddress uint64

	// Offset 8: The register that is selected.
	Ioregsel uint32

	// Offset 12: Its APIC id.
	ID uint32

	// Offset 16: One entry for each pin.
	Redirtbl [48]RedirectionEntry
}

// IOAPICSize is the size of IOAPIC in octets.
const IOAPICSize = 400

// Decode sets v to what the first 400 octets of b stand for, and checks nothing but that they
// are there.
func (v *IOAPIC) Decode(b []byte) {
	b = b[:400:400]
	v.BaseAddress = binary.LittleEndian.Uint64(b[0:8])
	v.Ioregsel = binary.LittleEndian.Uint32(b[8:12])
	v.ID = binary.LittleEndian.Uint32(b[12:16])
	for i, o := 0, b[16:]; i < len(v.Redirtbl); i, o = i+1, o[8:] {
		v.Redirtbl[i] = RedirectionEntry(binary.LittleEndian.Uint64(o))
	}
}

// Append appends the 400 octets that v stands for.
func (v *IOAPIC) Append(b []byte) []byte {
	b = append(b, make([]byte, 400)...)
	v.put(b[len(b)-400:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *IOAPIC) put(o []byte) {
	o = o[:400:400]
	binary.LittleEndian.PutUint64(o[0:8], v.BaseAddress)
	binary.LittleEndian.PutUint32(o[8:12], v.Ioregsel)
	binary.LittleEndian.PutUint32(o[12:16], v.ID)
	for i, e := range v.Redirtbl {
		binary.LittleEndian.PutUint64(o[16+8*i:], uint64(e))
	}
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v IOAPIC) Cleared() IOAPIC {
	return v
}

// RedirectionEntry: What becomes of an interrupt at one pin.
type RedirectionEntry uint64

const (
	// RedirectionEntryDestMode: The destination is logical, not physical.
	RedirectionEntryDestMode RedirectionEntry = 1 << 11

	// RedirectionEntryDeliveryStatus: The delivery is under way.
	RedirectionEntryDeliveryStatus RedirectionEntry = 1 << 12

	// RedirectionEntryPolarity: Active low.
	RedirectionEntryPolarity RedirectionEntry = 1 << 13

	// RedirectionEntryRemoteIrr: A local APIC has accepted an interrupt by level, and has not ended
	// it.
	RedirectionEntryRemoteIrr RedirectionEntry = 1 << 14

	// RedirectionEntryTrigMode: Triggered by level, not by edge.
	RedirectionEntryTrigMode RedirectionEntry = 1 << 15

	// RedirectionEntryMask: Masked.
	RedirectionEntryMask RedirectionEntry = 1 << 16
)

// Vector: Vector to deliver.
func (v RedirectionEntry) Vector() uint64 {
	return uint64(v & 255)
}

// WithVector gives the same bits, but for Vector, of which the lowest 8 bits are taken.
func (v RedirectionEntry) WithVector(value uint64) RedirectionEntry {
	return v&^255 | RedirectionEntry(value)&255
}

// DeliveryMode: How it is delivered.
func (v RedirectionEntry) DeliveryMode() uint64 {
	return uint64(v >> 8 & 7)
}

// WithDeliveryMode gives the same bits, but for DeliveryMode, of which the lowest 3 bits are
// taken.
func (v RedirectionEntry) WithDeliveryMode(value uint64) RedirectionEntry {
	return v&^1792 | RedirectionEntry(value)&7<<8
}

// DestMode: The destination is logical, not physical.
func (v RedirectionEntry) DestMode() bool {
	return v&RedirectionEntryDestMode != 0
}

// WithDestMode gives the same bits, but for DestMode.
func (v RedirectionEntry) WithDestMode(value bool) RedirectionEntry {
	if value {
		return v | RedirectionEntryDestMode
	}
	return v &^ RedirectionEntryDestMode
}

// DeliveryStatus: The delivery is under way.
func (v RedirectionEntry) DeliveryStatus() bool {
	return v&RedirectionEntryDeliveryStatus != 0
}

// WithDeliveryStatus gives the same bits, but for DeliveryStatus.
func (v RedirectionEntry) WithDeliveryStatus(value bool) RedirectionEntry {
	if value {
		return v | RedirectionEntryDeliveryStatus
	}
	return v &^ RedirectionEntryDeliveryStatus
}

// Polarity: Active low.
func (v RedirectionEntry) Polarity() bool {
	return v&RedirectionEntryPolarity != 0
}

// WithPolarity gives the same bits, but for Polarity.
func (v RedirectionEntry) WithPolarity(value bool) RedirectionEntry {
	if value {
		return v | RedirectionEntryPolarity
	}
	return v &^ RedirectionEntryPolarity
}

// RemoteIrr: A local APIC has accepted an interrupt by level, and has not ended it.
func (v RedirectionEntry) RemoteIrr() bool {
	return v&RedirectionEntryRemoteIrr != 0
}

// WithRemoteIrr gives the same bits, but for RemoteIrr.
func (v RedirectionEntry) WithRemoteIrr(value bool) RedirectionEntry {
	if value {
		return v | RedirectionEntryRemoteIrr
	}
	return v &^ RedirectionEntryRemoteIrr
}

// TrigMode: Triggered by level, not by edge.
func (v RedirectionEntry) TrigMode() bool {
	return v&RedirectionEntryTrigMode != 0
}

// WithTrigMode gives the same bits, but for TrigMode.
func (v RedirectionEntry) WithTrigMode(value bool) RedirectionEntry {
	if value {
		return v | RedirectionEntryTrigMode
	}
	return v &^ RedirectionEntryTrigMode
}

// Mask: Masked.
func (v RedirectionEntry) Mask() bool {
	return v&RedirectionEntryMask != 0
}

// WithMask gives the same bits, but for Mask.
func (v RedirectionEntry) WithMask(value bool) RedirectionEntry {
	if value {
		return v | RedirectionEntryMask
	}
	return v &^ RedirectionEntryMask
}

// Reserve: No meaning; holds what the guest has written.
func (v RedirectionEntry) Reserve() uint64 {
	return uint64(v >> 17 & 127)
}

// WithReserve gives the same bits, but for Reserve, of which the lowest 7 bits are taken.
func (v RedirectionEntry) WithReserve(value uint64) RedirectionEntry {
	return v&^0xfe0000 | RedirectionEntry(value)&127<<17
}

// ReservedHigh: No meaning; holds what the guest has written.
func (v RedirectionEntry) ReservedHigh() uint64 {
	return uint64(v >> 24 & 0xffffffff)
}

// WithReservedHigh gives the same bits, but for ReservedHigh, of which the lowest 32 bits are
// taken.
func (v RedirectionEntry) WithReservedHigh(value uint64) RedirectionEntry {
	return v&^0xffffffff000000 | RedirectionEntry(value)&0xffffffff<<24
}

// DestID: Destination.
func (v RedirectionEntry) DestID() uint64 {
	return uint64(v >> 56)
}

// WithDestID gives the same bits, but for DestID, of which the lowest 8 bits are taken.
func (v RedirectionEntry) WithDestID(value uint64) RedirectionEntry {
	return v&^0xff00000000000000 | RedirectionEntry(value)&255<<56
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v RedirectionEntry) String() string {
	return wire.BitsText(uint64(v), redirectionEntryParts)
}

// ParseRedirectionEntry gives what String makes into a text.
func ParseRedirectionEntry(text string) (value RedirectionEntry, ok bool) {
	bits, ok := wire.ParseBits(text, redirectionEntryParts)
	value = RedirectionEntry(bits)
	return value, ok && uint64(value) == bits
}

// redirectionEntryParts are what the parts are called.
var redirectionEntryParts = []wire.Part{
	{Name: "vector", Low: 0, Width: 8},
	{Name: "delivery_mode", Low: 8, Width: 3},
	{Name: "dest_mode", Low: 11, Width: 1},
	{Name: "delivery_status", Low: 12, Width: 1},
	{Name: "polarity", Low: 13, Width: 1},
	{Name: "remote_irr", Low: 14, Width: 1},
	{Name: "trig_mode", Low: 15, Width: 1},
	{Name: "mask", Low: 16, Width: 1},
	{Name: "reserve", Low: 17, Width: 7},
	{Name: "reserved_high", Low: 24, Width: 32},
	{Name: "dest_id", Low: 56, Width: 8},
}
