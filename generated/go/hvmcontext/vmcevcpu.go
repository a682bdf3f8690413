// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeVmceVCPU is the type code of a record VMCE_VCPU.
const TypeVmceVCPU uint16 = 0x12

// VmceVCPU: Machine check state of one vCPU.
type VmceVCPU struct {
	// Offset 0: MSR MCG_CAP.
	Caps uint64

	// Offset 8: MSR MC0_CTL2.
	MciCtl2Bank0 uint64

	// Offset 16: MSR MC1_CTL2.
	MciCtl2Bank1 uint64

	// Offset 24: MSR MCG_EXT_CTL.
	McgExtCtl uint64
}

// VmceVCPUSize is the size of VmceVCPU in octets.
const VmceVCPUSize = 32

// Decode sets v to what the first 32 octets of b stand for, and checks nothing but that they
// are there.
func (v *VmceVCPU) Decode(b []byte) {
	b = b[:32:32]
	v.Caps = binary.LittleEndian.Uint64(b[0:8])
	v.MciCtl2Bank0 = binary.LittleEndian.Uint64(b[8:16])
	v.MciCtl2Bank1 = binary.LittleEndian.Uint64(b[16:24])
	v.McgExtCtl = binary.LittleEndian.Uint64(b[24:32])
}

// Append appends the 32 octets that v stands for.
func (v *VmceVCPU) Append(b []byte) []byte {
	b = append(b, make([]byte, 32)...)
	v.put(b[len(b)-32:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *VmceVCPU) put(o []byte) {
	o = o[:32:32]
	binary.LittleEndian.PutUint64(o[0:8], v.Caps)
	binary.LittleEndian.PutUint64(o[8:16], v.MciCtl2Bank0)
	binary.LittleEndian.PutUint64(o[16:24], v.MciCtl2Bank1)
	binary.LittleEndian.PutUint64(o[24:32], v.McgExtCtl)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v VmceVCPU) Cleared() VmceVCPU {
	return v
}

// vmceVCPULayouts are the layouts of the body in which fields are missing.
var vmceVCPULayouts = []wire.Layout{
	// 4.3 to 4.9.
	{
		Length:  24,
		Gaps:    []wire.Gap{{At: 24, Length: 8}},
		Without: []int{3},
	},
	// 4.2.
	{
		Length:  8,
		Gaps:    []wire.Gap{{At: 8, Length: 24}},
		Without: []int{1, 2, 3},
	},
}

// checkRules checks the rules on several fields and records, in their order.
func (v *VmceVCPU) checkRules() *streamspec.Error {
	if v.Caps&0x9000dff != v.Caps {
		return wire.Broken(&ruleVmceVCPUCapsKnown, 0, "caps")
	}
	return nil
}
