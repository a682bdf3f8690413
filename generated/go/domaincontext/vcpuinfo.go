// Code generated from spec/domain-context/records by `cargo codegen`. DO NOT EDIT.

package domaincontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeVCPUInfo is the type code of a record VCPU_INFO.
const TypeVCPUInfo uint32 = 0x13

// VCPUInfo: Where a vCPU has registered its info area.
type VCPUInfo struct {
	// Offset 0: Guest frame that holds the area.
	GFN uint64

	// Offset 8: First octet of the area within the frame.
	PageOffset uint32

	// Offset 12: Reserved.
	_ [4]byte
}

// VCPUInfoSize is the size of VCPUInfo in octets.
const VCPUInfoSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *VCPUInfo) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.GFN = binary.BigEndian.Uint64(b[0:8])
		v.PageOffset = binary.BigEndian.Uint32(b[8:12])
		return
	}
	v.GFN = binary.LittleEndian.Uint64(b[0:8])
	v.PageOffset = binary.LittleEndian.Uint32(b[8:12])
}

// Append appends the 16 octets that v stands for.
func (v *VCPUInfo) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *VCPUInfo) put(o []byte, order streamspec.ByteOrder) {
	o = o[:16:16]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint64(o[0:8], v.GFN)
		binary.BigEndian.PutUint32(o[8:12], v.PageOffset)
		return
	}
	binary.LittleEndian.PutUint64(o[0:8], v.GFN)
	binary.LittleEndian.PutUint32(o[8:12], v.PageOffset)
}

// check checks the fields, in their order.
func (v *VCPUInfo) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint32(b[12:16]) != 0 {
		return wire.Broken(&ruleVCPUInfoReservedZero, 12, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v VCPUInfo) Cleared() VCPUInfo {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *VCPUInfo) checkRules() *streamspec.Error {
	if uint64(v.PageOffset)+64 > 0x1000 {
		return wire.Broken(&ruleVCPUInfoWithinFrame, 8, "page_offset")
	}
	return nil
}
