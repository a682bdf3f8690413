// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

import "encoding/binary"

// TypeDelta is the type code of a record DELTA.
const TypeDelta uint32 = 0x5

// Delta: The record delta.
type Delta struct {
	// Offset 0: A value.
	A uint64

	// Offset 8: A value.
	B uint32

	// Offset 12: A value.
	C uint16

	// Offset 14: A value.
	D uint8

	// Offset 15: A value.
	E uint8

	// Offset 16: A value.
	F uint64

	// Offset 24: A value.
	G uint64
}

// DeltaSize is the size of Delta in octets.
const DeltaSize = 32

// Decode sets v to what the first 32 octets of b stand for, and checks nothing but that they
// are there.
func (v *Delta) Decode(b []byte) {
	b = b[:32:32]
	v.A = binary.LittleEndian.Uint64(b[0:8])
	v.B = binary.LittleEndian.Uint32(b[8:12])
	v.C = binary.LittleEndian.Uint16(b[12:14])
	v.D = b[14]
	v.E = b[15]
	v.F = binary.LittleEndian.Uint64(b[16:24])
	v.G = binary.LittleEndian.Uint64(b[24:32])
}

// Append appends the 32 octets that v stands for.
func (v *Delta) Append(b []byte) []byte {
	b = append(b, make([]byte, 32)...)
	v.put(b[len(b)-32:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Delta) put(o []byte) {
	o = o[:32:32]
	binary.LittleEndian.PutUint64(o[0:8], v.A)
	binary.LittleEndian.PutUint32(o[8:12], v.B)
	binary.LittleEndian.PutUint16(o[12:14], v.C)
	o[14] = v.D
	o[15] = v.E
	binary.LittleEndian.PutUint64(o[16:24], v.F)
	binary.LittleEndian.PutUint64(o[24:32], v.G)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Delta) Cleared() Delta {
	return v
}
