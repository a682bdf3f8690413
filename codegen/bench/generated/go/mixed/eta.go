// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

import "encoding/binary"

// TypeEta is the type code of a record ETA.
const TypeEta uint32 = 0x8

// Eta: The record eta.
type Eta struct {
	// Offset 0: A value.
	A uint8

	// Offset 1: A value.
	B uint8

	// Offset 2: A value.
	C uint16

	// Offset 4: A value.
	D uint32

	// Offset 8: A value.
	E uint64
}

// EtaSize is the size of Eta in octets.
const EtaSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *Eta) Decode(b []byte) {
	b = b[:16:16]
	v.A = b[0]
	v.B = b[1]
	v.C = binary.LittleEndian.Uint16(b[2:4])
	v.D = binary.LittleEndian.Uint32(b[4:8])
	v.E = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *Eta) Append(b []byte) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Eta) put(o []byte) {
	o = o[:16:16]
	o[0] = v.A
	o[1] = v.B
	binary.LittleEndian.PutUint16(o[2:4], v.C)
	binary.LittleEndian.PutUint32(o[4:8], v.D)
	binary.LittleEndian.PutUint64(o[8:16], v.E)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Eta) Cleared() Eta {
	return v
}
