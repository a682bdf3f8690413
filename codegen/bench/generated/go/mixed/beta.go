// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

import "encoding/binary"

// TypeBeta is the type code of a record BETA.
const TypeBeta uint32 = 0x3

// Beta: The record beta.
type Beta struct {
	// Offset 0: A value.
	A uint32

	// Offset 4: A value.
	B uint32

	// Offset 8: A value.
	C uint64

	// Offset 16: A value.
	D uint64
}

// BetaSize is the size of Beta in octets.
const BetaSize = 24

// Decode sets v to what the first 24 octets of b stand for, and checks nothing but that they
// are there.
func (v *Beta) Decode(b []byte) {
	b = b[:24:24]
	v.A = binary.LittleEndian.Uint32(b[0:4])
	v.B = binary.LittleEndian.Uint32(b[4:8])
	v.C = binary.LittleEndian.Uint64(b[8:16])
	v.D = binary.LittleEndian.Uint64(b[16:24])
}

// Append appends the 24 octets that v stands for.
func (v *Beta) Append(b []byte) []byte {
	b = append(b, make([]byte, 24)...)
	v.put(b[len(b)-24:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Beta) put(o []byte) {
	o = o[:24:24]
	binary.LittleEndian.PutUint32(o[0:4], v.A)
	binary.LittleEndian.PutUint32(o[4:8], v.B)
	binary.LittleEndian.PutUint64(o[8:16], v.C)
	binary.LittleEndian.PutUint64(o[16:24], v.D)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Beta) Cleared() Beta {
	return v
}
