// Code generated from spec/mixed/records by `cargo codegen`. DO NOT EDIT.

package mixed

import (
	"encoding/binary"

	"bench-streams/internal/wire"
	"bench-streams/streamspec"
)

// TypeAlpha is the type code of a record ALPHA.
const TypeAlpha uint32 = 0x2

// Alpha: The record alpha.
type Alpha struct {
	// Offset 0: A value. [mixed.alpha.a.min]
	A uint64

	// Offset 8: A value.
	B uint64
}

// AlphaSize is the size of Alpha in octets.
const AlphaSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *Alpha) Decode(b []byte) {
	b = b[:16:16]
	v.A = binary.LittleEndian.Uint64(b[0:8])
	v.B = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *Alpha) Append(b []byte) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Alpha) put(o []byte) {
	o = o[:16:16]
	binary.LittleEndian.PutUint64(o[0:8], v.A)
	binary.LittleEndian.PutUint64(o[8:16], v.B)
}

// check checks the fields, in their order.
func (v *Alpha) check() *streamspec.Error {
	if v.A == 0 {
		return wire.Broken(&ruleAlphaAMin, 0, "a")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Alpha) Cleared() Alpha {
	return v
}
