// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import "encoding/binary"

// TypePCIIRQ is the type code of a record PCI_IRQ.
const TypePCIIRQ uint16 = 0x7

// PCIIRQ: Interrupt lines of the PCI bus.
type PCIIRQ struct {
	// Offset 0: One bit for each line: bit 4 × device + pin, counted from bit 0 of the first word;
	// INTA is pin 0.
	Pad [2]uint64
}

// PCIIRQSize is the size of PCIIRQ in octets.
const PCIIRQSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *PCIIRQ) Decode(b []byte) {
	b = b[:16:16]
	for i, o := 0, b[0:]; i < len(v.Pad); i, o = i+1, o[8:] {
		v.Pad[i] = binary.LittleEndian.Uint64(o)
	}
}

// Append appends the 16 octets that v stands for.
func (v *PCIIRQ) Append(b []byte) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *PCIIRQ) put(o []byte) {
	o = o[:16:16]
	for i, e := range v.Pad {
		binary.LittleEndian.PutUint64(o[8*i:], e)
	}
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v PCIIRQ) Cleared() PCIIRQ {
	return v
}
