// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import "encoding/binary"

// TypePmtimer is the type code of a record PMTIMER.
const TypePmtimer uint16 = 0xd

// Pmtimer: The power management timer of ACPI, and the event registers beside it.
type Pmtimer struct {
	// Offset 0: The free-running counter.
	TmrVal uint32

	// Offset 4: Status register.
	Pm1aSts uint16

	// Offset 6: Enable register.
	Pm1aEn uint16
}

// PmtimerSize is the size of Pmtimer in octets.
const PmtimerSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *Pmtimer) Decode(b []byte) {
	b = b[:8:8]
	v.TmrVal = binary.LittleEndian.Uint32(b[0:4])
	v.Pm1aSts = binary.LittleEndian.Uint16(b[4:6])
	v.Pm1aEn = binary.LittleEndian.Uint16(b[6:8])
}

// Append appends the 8 octets that v stands for.
func (v *Pmtimer) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Pmtimer) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint32(o[0:4], v.TmrVal)
	binary.LittleEndian.PutUint16(o[4:6], v.Pm1aSts)
	binary.LittleEndian.PutUint16(o[6:8], v.Pm1aEn)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Pmtimer) Cleared() Pmtimer {
	return v
}
