// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

// TypeLAPICRegs is the type code of a record LAPIC_REGS.
const TypeLAPICRegs uint16 = 0x6

// LAPICRegs: Registers of one vCPU's local APIC.
type LAPICRegs struct {
	// Offset 0: The register page up to the last register; each register stands at a multiple of
	// 16.
	Data [1024]byte
}

// LAPICRegsSize is the size of LAPICRegs in octets.
const LAPICRegsSize = 1024

// Decode sets v to what the first 1024 octets of b stand for, and checks nothing but that they
// are there.
func (v *LAPICRegs) Decode(b []byte) {
	b = b[:1024:1024]
	copy(v.Data[:], b[0:1024])
}

// Append appends the 1024 octets that v stands for.
func (v *LAPICRegs) Append(b []byte) []byte {
	b = append(b, make([]byte, 1024)...)
	v.put(b[len(b)-1024:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *LAPICRegs) put(o []byte) {
	o = o[:1024:1024]
	copy(o[0:1024], v.Data[:])
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v LAPICRegs) Cleared() LAPICRegs {
	return v
}
