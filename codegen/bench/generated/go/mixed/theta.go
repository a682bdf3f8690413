// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

import "encoding/binary"

// TypeTheta is the type code of a record THETA.
const TypeTheta uint32 = 0x9

// Theta: The record theta.
type Theta struct {
	// Offset 0: A value.
	A uint64

	// Offset 8: A value.
	B [127]uint64
}

// ThetaSize is the size of Theta in octets.
const ThetaSize = 1024

// Decode sets v to what the first 1024 octets of b stand for, and checks nothing but that they
// are there.
func (v *Theta) Decode(b []byte) {
	b = b[:1024:1024]
	v.A = binary.LittleEndian.Uint64(b[0:8])
	for i, o := 0, b[8:]; i < len(v.B); i, o = i+1, o[8:] {
		v.B[i] = binary.LittleEndian.Uint64(o)
	}
}

// Append appends the 1024 octets that v stands for.
func (v *Theta) Append(b []byte) []byte {
	b = append(b, make([]byte, 1024)...)
	v.put(b[len(b)-1024:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Theta) put(o []byte) {
	o = o[:1024:1024]
	binary.LittleEndian.PutUint64(o[0:8], v.A)
	for i, e := range v.B {
		binary.LittleEndian.PutUint64(o[8+8*i:], e)
	}
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Theta) Cleared() Theta {
	return v
}
