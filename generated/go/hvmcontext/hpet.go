// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeHPET is the type code of a record HPET.
const TypeHPET uint16 = 0xc

// HPET: The high precision event timer.
type HPET struct {
	// Offset 0: Capabilities.
	Capability uint64

	// Offset 8: Reserved.
	_ [8]byte

	// Offset 16: Configuration.
	Config uint64

	// Offset 24: Reserved.
	_ [8]byte

	// Offset 32: Interrupt status.
	Isr uint64

	// Offset 40: Reserved.
	_ [200]byte

	// Offset 240: Main counter.
	Mc64 uint64

	// Offset 248: Reserved.
	_ [8]byte

	// Offset 256: The three timers.
	Timers [3]HPETTimer

	// Offset 352: Reserved.
	_ [672]byte

	// Offset 1024: The value last written to each comparator, which no register shows.
	Period [3]uint64
}

// HPETSize is the size of HPET in octets.
const HPETSize = 1048

// Decode sets v to what the first 1048 octets of b stand for, and checks nothing but that they
// are there.
func (v *HPET) Decode(b []byte) {
	b = b[:1048:1048]
	v.Capability = binary.LittleEndian.Uint64(b[0:8])
	v.Config = binary.LittleEndian.Uint64(b[16:24])
	v.Isr = binary.LittleEndian.Uint64(b[32:40])
	v.Mc64 = binary.LittleEndian.Uint64(b[240:248])
	for i, o := 0, b[256:]; i < len(v.Timers); i, o = i+1, o[32:] {
		v.Timers[i].Decode(o)
	}
	for i, o := 0, b[1024:]; i < len(v.Period); i, o = i+1, o[8:] {
		v.Period[i] = binary.LittleEndian.Uint64(o)
	}
}

// Append appends the 1048 octets that v stands for.
func (v *HPET) Append(b []byte) []byte {
	b = append(b, make([]byte, 1048)...)
	v.put(b[len(b)-1048:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *HPET) put(o []byte) {
	o = o[:1048:1048]
	binary.LittleEndian.PutUint64(o[0:8], v.Capability)
	binary.LittleEndian.PutUint64(o[16:24], v.Config)
	binary.LittleEndian.PutUint64(o[32:40], v.Isr)
	binary.LittleEndian.PutUint64(o[240:248], v.Mc64)
	for i := range v.Timers {
		v.Timers[i].put(o[256+32*i:])
	}
	for i, e := range v.Period {
		binary.LittleEndian.PutUint64(o[1024+8*i:], e)
	}
}

// check checks the fields, in their order.
func (v *HPET) check(b []byte, s *state) *streamspec.Error {
	if s.Writer && binary.LittleEndian.Uint64(b[8:16]) != 0 {
		return wire.Broken(&ruleHPETReservedZero, 8, "reserved")
	}
	if s.Writer && binary.LittleEndian.Uint64(b[24:32]) != 0 {
		return wire.Broken(&ruleHPETReserved2Zero, 24, "reserved2")
	}
	if s.Writer && !wire.IsZero(b[40:240]) {
		return wire.Broken(&ruleHPETReserved3Zero, 40, "reserved3")
	}
	if s.Writer && binary.LittleEndian.Uint64(b[248:256]) != 0 {
		return wire.Broken(&ruleHPETReserved4Zero, 248, "reserved4")
	}
	for i := range v.Timers {
		if err := v.Timers[i].check(b[256+32*i:], s); err != nil {
			return wire.Element(err, 256+32*i, "timers", i)
		}
	}
	if s.Writer && !wire.IsZero(b[352:1024]) {
		return wire.Broken(&ruleHPETReserved5Zero, 352, "reserved5")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v HPET) Cleared() HPET {
	return v
}

// HPETTimer: Registers of one timer.
type HPETTimer struct {
	// Offset 0: Configuration and capabilities.
	Config uint64

	// Offset 8: Comparator: all 64 bits, in the mode of 32 bits as well.
	Cmp uint64

	// Offset 16: Route of the message interrupt. Not in use.
	Fsb uint64

	// Offset 24: Reserved.
	_ [8]byte
}

// HPETTimerSize is the size of HPETTimer in octets.
const HPETTimerSize = 32

// Decode sets v to what the first 32 octets of b stand for, and checks nothing but that they
// are there.
func (v *HPETTimer) Decode(b []byte) {
	b = b[:32:32]
	v.Config = binary.LittleEndian.Uint64(b[0:8])
	v.Cmp = binary.LittleEndian.Uint64(b[8:16])
	v.Fsb = binary.LittleEndian.Uint64(b[16:24])
}

// Append appends the 32 octets that v stands for.
func (v *HPETTimer) Append(b []byte) []byte {
	b = append(b, make([]byte, 32)...)
	v.put(b[len(b)-32:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *HPETTimer) put(o []byte) {
	o = o[:32:32]
	binary.LittleEndian.PutUint64(o[0:8], v.Config)
	binary.LittleEndian.PutUint64(o[8:16], v.Cmp)
	binary.LittleEndian.PutUint64(o[16:24], v.Fsb)
}

// check checks the fields, in their order.
func (v *HPETTimer) check(b []byte, s *state) *streamspec.Error {
	if s.Writer && binary.LittleEndian.Uint64(b[24:32]) != 0 {
		return wire.Broken(&ruleHPETTimerReservedZero, 24, "reserved")
	}
	return nil
}
