// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

import "encoding/binary"

// TypeEpsilon is the type code of a record EPSILON.
const TypeEpsilon uint32 = 0x6

// Epsilon: The record epsilon.
type Epsilon struct {
	// Offset 0: A value.
	A uint32

	// Offset 4: A value.
	B uint32
}

// EpsilonSize is the size of Epsilon in octets.
const EpsilonSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *Epsilon) Decode(b []byte) {
	b = b[:8:8]
	v.A = binary.LittleEndian.Uint32(b[0:4])
	v.B = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *Epsilon) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Epsilon) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint32(o[0:4], v.A)
	binary.LittleEndian.PutUint32(o[4:8], v.B)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Epsilon) Cleared() Epsilon {
	return v
}
