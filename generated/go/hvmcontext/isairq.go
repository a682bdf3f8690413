// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import "encoding/binary"

// TypeISAIRQ is the type code of a record ISA_IRQ.
const TypeISAIRQ uint16 = 0x8

// ISAIRQ: Interrupt lines of the ISA bus.
type ISAIRQ struct {
	// Offset 0: One bit for each of the 16 interrupts. The rest has no meaning.
	Pad uint64
}

// ISAIRQSize is the size of ISAIRQ in octets.
const ISAIRQSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *ISAIRQ) Decode(b []byte) {
	b = b[:8:8]
	v.Pad = binary.LittleEndian.Uint64(b[0:8])
}

// Append appends the 8 octets that v stands for.
func (v *ISAIRQ) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *ISAIRQ) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint64(o[0:8], v.Pad)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v ISAIRQ) Cleared() ISAIRQ {
	return v
}
