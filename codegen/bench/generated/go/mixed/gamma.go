// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

import "encoding/binary"

// TypeGamma is the type code of a record GAMMA.
const TypeGamma uint32 = 0x4

// Gamma: The record gamma.
type Gamma struct {
	// Offset 0: A value.
	A uint16

	// Offset 2: A value.
	B uint16

	// Offset 4: A value.
	C uint32
}

// GammaSize is the size of Gamma in octets.
const GammaSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *Gamma) Decode(b []byte) {
	b = b[:8:8]
	v.A = binary.LittleEndian.Uint16(b[0:2])
	v.B = binary.LittleEndian.Uint16(b[2:4])
	v.C = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *Gamma) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Gamma) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint16(o[0:2], v.A)
	binary.LittleEndian.PutUint16(o[2:4], v.B)
	binary.LittleEndian.PutUint32(o[4:8], v.C)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Gamma) Cleared() Gamma {
	return v
}
