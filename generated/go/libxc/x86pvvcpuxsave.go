// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeX86PVVCPUXSAVE is the type code of a record X86_PV_VCPU_XSAVE.
const TypeX86PVVCPUXSAVE uint32 = 0x6

// X86PVVCPUXSAVE: The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it.
type X86PVVCPUXSAVE struct {
	// Offset 0: The vCPU.
	VCPUID uint32

	// Offset 4: Reserved.
	_ [4]byte

	// What the hypercall returned.
	Context []byte
}

// decodeHead sets the fields of the first 8 octets.
func (v *X86PVVCPUXSAVE) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.VCPUID = binary.BigEndian.Uint32(b[0:4])
		return
	}
	v.VCPUID = binary.LittleEndian.Uint32(b[0:4])
}

// putHead sets octets that are zero to those of the first fields.
func (v *X86PVVCPUXSAVE) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.VCPUID)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.VCPUID)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *X86PVVCPUXSAVE) checkHead(b []byte, s *state) *streamspec.Error {
	if s.Writer && binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleX86PVVCPUXSAVEReservedZero, 4, "reserved")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *X86PVVCPUXSAVE) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(b, s); err != nil {
		return 0, err
	}
	c := wire.Cursor{Body: b, At: 8}
	v.Context = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *X86PVVCPUXSAVE) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	b = append(b, v.Context...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *X86PVVCPUXSAVE) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b, s); err != nil {
		return err
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v X86PVVCPUXSAVE) Cleared() X86PVVCPUXSAVE {
	return v
}
