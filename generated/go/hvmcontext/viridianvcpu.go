// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeViridianVCPU is the type code of a record VIRIDIAN_VCPU.
const TypeViridianVCPU uint16 = 0x11

// ViridianVCPU: Enlightenments for Windows of one vCPU.
type ViridianVCPU struct {
	// Offset 0: MSR VP_ASSIST_PAGE.
	VpAssistMSR uint64

	// Offset 8: Not 0 where the guest may leave out the end of an interrupt.
	ApicAssistPending uint8

	// Offset 9: Reserved.
	_ [7]byte

	// Offset 16: MSR SIMP.
	SimpMSR uint64

	// Offset 24: MSRs SINT0 to SINT15.
	SintMSR [16]uint64

	// Offset 152: MSRs STIMER_CONFIG of the four synthetic timers.
	StimerConfigMSR [4]uint64

	// Offset 184: MSRs STIMER_COUNT of the four synthetic timers.
	StimerCountMSR [4]uint64
}

// ViridianVCPUSize is the size of ViridianVCPU in octets.
const ViridianVCPUSize = 216

// Decode sets v to what the first 216 octets of b stand for, and checks nothing but that they
// are there.
func (v *ViridianVCPU) Decode(b []byte) {
	b = b[:216:216]
	v.VpAssistMSR = binary.LittleEndian.Uint64(b[0:8])
	v.ApicAssistPending = b[8]
	v.SimpMSR = binary.LittleEndian.Uint64(b[16:24])
	for i, o := 0, b[24:]; i < len(v.SintMSR); i, o = i+1, o[8:] {
		v.SintMSR[i] = binary.LittleEndian.Uint64(o)
	}
	for i, o := 0, b[152:]; i < len(v.StimerConfigMSR); i, o = i+1, o[8:] {
		v.StimerConfigMSR[i] = binary.LittleEndian.Uint64(o)
	}
	for i, o := 0, b[184:]; i < len(v.StimerCountMSR); i, o = i+1, o[8:] {
		v.StimerCountMSR[i] = binary.LittleEndian.Uint64(o)
	}
}

// Append appends the 216 octets that v stands for.
func (v *ViridianVCPU) Append(b []byte) []byte {
	b = append(b, make([]byte, 216)...)
	v.put(b[len(b)-216:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *ViridianVCPU) put(o []byte) {
	o = o[:216:216]
	binary.LittleEndian.PutUint64(o[0:8], v.VpAssistMSR)
	o[8] = v.ApicAssistPending
	binary.LittleEndian.PutUint64(o[16:24], v.SimpMSR)
	for i, e := range v.SintMSR {
		binary.LittleEndian.PutUint64(o[24+8*i:], e)
	}
	for i, e := range v.StimerConfigMSR {
		binary.LittleEndian.PutUint64(o[152+8*i:], e)
	}
	for i, e := range v.StimerCountMSR {
		binary.LittleEndian.PutUint64(o[184+8*i:], e)
	}
}

// check checks the fields, in their order.
func (v *ViridianVCPU) check(b []byte, l *wire.Layout) *streamspec.Error {
	if !l.Lacks(2) {
		if !wire.IsZero(b[9:16]) {
			return wire.Broken(&ruleViridianVCPUReservedZero, 9, "reserved")
		}
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v ViridianVCPU) Cleared() ViridianVCPU {
	return v
}

// viridianVCPULayouts are the layouts of the body in which fields are missing.
var viridianVCPULayouts = []wire.Layout{
	// 4.7 to 4.12.
	{
		Length:  16,
		Gaps:    []wire.Gap{{At: 16, Length: 200}},
		Without: []int{3, 4, 5, 6},
	},
	// 4.2 to 4.6.
	{
		Length:  8,
		Gaps:    []wire.Gap{{At: 8, Length: 208}},
		Without: []int{1, 2, 3, 4, 5, 6},
	},
}
