// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

import "encoding/binary"

// TypeZeta is the type code of a record ZETA.
const TypeZeta uint32 = 0x7

// Zeta: The record zeta.
type Zeta struct {
	// Offset 0: A value.
	A uint64

	// Offset 8: A value.
	B uint64

	// Offset 16: A value.
	C uint64

	// Offset 24: A value.
	D uint64
}

// ZetaSize is the size of Zeta in octets.
const ZetaSize = 32

// Decode sets v to what the first 32 octets of b stand for, and checks nothing but that they
// are there.
func (v *Zeta) Decode(b []byte) {
	b = b[:32:32]
	v.A = binary.LittleEndian.Uint64(b[0:8])
	v.B = binary.LittleEndian.Uint64(b[8:16])
	v.C = binary.LittleEndian.Uint64(b[16:24])
	v.D = binary.LittleEndian.Uint64(b[24:32])
}

// Append appends the 32 octets that v stands for.
func (v *Zeta) Append(b []byte) []byte {
	b = append(b, make([]byte, 32)...)
	v.put(b[len(b)-32:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Zeta) put(o []byte) {
	o = o[:32:32]
	binary.LittleEndian.PutUint64(o[0:8], v.A)
	binary.LittleEndian.PutUint64(o[8:16], v.B)
	binary.LittleEndian.PutUint64(o[16:24], v.C)
	binary.LittleEndian.PutUint64(o[24:32], v.D)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Zeta) Cleared() Zeta {
	return v
}
