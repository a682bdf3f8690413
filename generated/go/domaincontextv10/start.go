// Code generated from spec/domain-context-v10/records by `cargo codegen`. DO NOT EDIT.

package domaincontextv10

import "encoding/binary"

// TypeStart is the type code of a record START.
const TypeStart uint32 = 0x1

// Start: Begins the stream and tells which release wrote it.
type Start struct {
	// Offset 0: Major version of the Xen that saved the domain.
	XenMajor uint32

	// Offset 4: Minor version of the Xen that saved the domain.
	XenMinor uint32
}

// StartSize is the size of Start in octets.
const StartSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *Start) Decode(b []byte) {
	b = b[:8:8]
	v.XenMajor = binary.LittleEndian.Uint32(b[0:4])
	v.XenMinor = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *Start) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Start) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint32(o[0:4], v.XenMajor)
	binary.LittleEndian.PutUint32(o[4:8], v.XenMinor)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Start) Cleared() Start {
	return v
}
