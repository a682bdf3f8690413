// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
)

// TypeViridianDomain is the type code of a record VIRIDIAN_DOMAIN.
const TypeViridianDomain uint16 = 0xf

// ViridianDomain: Enlightenments for Windows that hold for the whole domain.
type ViridianDomain struct {
	// Offset 0: MSR HYPERCALL.
	HypercallGpa uint64

	// Offset 8: MSR GUEST_OS_ID.
	GuestOsID uint64

	// Offset 16: The reference counter while the domain is paused.
	TimeRefCount uint64

	// Offset 24: MSR REFERENCE_TSC.
	ReferenceTSC uint64
}

// ViridianDomainSize is the size of ViridianDomain in octets.
const ViridianDomainSize = 32

// Decode sets v to what the first 32 octets of b stand for, and checks nothing but that they
// are there.
func (v *ViridianDomain) Decode(b []byte) {
	b = b[:32:32]
	v.HypercallGpa = binary.LittleEndian.Uint64(b[0:8])
	v.GuestOsID = binary.LittleEndian.Uint64(b[8:16])
	v.TimeRefCount = binary.LittleEndian.Uint64(b[16:24])
	v.ReferenceTSC = binary.LittleEndian.Uint64(b[24:32])
}

// Append appends the 32 octets that v stands for.
func (v *ViridianDomain) Append(b []byte) []byte {
	b = append(b, make([]byte, 32)...)
	v.put(b[len(b)-32:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *ViridianDomain) put(o []byte) {
	o = o[:32:32]
	binary.LittleEndian.PutUint64(o[0:8], v.HypercallGpa)
	binary.LittleEndian.PutUint64(o[8:16], v.GuestOsID)
	binary.LittleEndian.PutUint64(o[16:24], v.TimeRefCount)
	binary.LittleEndian.PutUint64(o[24:32], v.ReferenceTSC)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v ViridianDomain) Cleared() ViridianDomain {
	return v
}

// viridianDomainLayouts are the layouts of the body in which fields are missing.
var viridianDomainLayouts = []wire.Layout{
	// 4.5.
	{
		Length:  24,
		Gaps:    []wire.Gap{{At: 24, Length: 8}},
		Without: []int{3},
	},
	// 3.4 to 4.4.
	{
		Length:  16,
		Gaps:    []wire.Gap{{At: 16, Length: 16}},
		Without: []int{2, 3},
	},
}
