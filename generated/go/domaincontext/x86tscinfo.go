// Code generated from spec/domain-context/records by `cargo codegen`. DO NOT EDIT.

package domaincontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeX86TSCInfo is the type code of a record X86_TSC_INFO.
const TypeX86TSCInfo uint32 = 0x3

// X86TSCInfo: The virtual time stamp counter of an x86 domain.
type X86TSCInfo struct {
	// Offset 0: TSC mode, as XEN_DOMCTL_settscinfo takes it.
	Mode uint32

	// Offset 4: Frequency of the counter, in kHz.
	KHZ uint32

	// Offset 8: Time that has passed for the domain, in nanoseconds.
	Nsec uint64

	// Offset 16: Number of times that the domain has been moved.
	Incarnation uint32

	// Offset 20: Reserved.
	_ [4]byte
}

// X86TSCInfoSize is the size of X86TSCInfo in octets.
const X86TSCInfoSize = 24

// Decode sets v to what the first 24 octets of b stand for, and checks nothing but that they
// are there.
func (v *X86TSCInfo) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:24:24]
	if order == streamspec.BigEndian {
		v.Mode = binary.BigEndian.Uint32(b[0:4])
		v.KHZ = binary.BigEndian.Uint32(b[4:8])
		v.Nsec = binary.BigEndian.Uint64(b[8:16])
		v.Incarnation = binary.BigEndian.Uint32(b[16:20])
		return
	}
	v.Mode = binary.LittleEndian.Uint32(b[0:4])
	v.KHZ = binary.LittleEndian.Uint32(b[4:8])
	v.Nsec = binary.LittleEndian.Uint64(b[8:16])
	v.Incarnation = binary.LittleEndian.Uint32(b[16:20])
}

// Append appends the 24 octets that v stands for.
func (v *X86TSCInfo) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 24)...)
	v.put(b[len(b)-24:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *X86TSCInfo) put(o []byte, order streamspec.ByteOrder) {
	o = o[:24:24]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.Mode)
		binary.BigEndian.PutUint32(o[4:8], v.KHZ)
		binary.BigEndian.PutUint64(o[8:16], v.Nsec)
		binary.BigEndian.PutUint32(o[16:20], v.Incarnation)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.Mode)
	binary.LittleEndian.PutUint32(o[4:8], v.KHZ)
	binary.LittleEndian.PutUint64(o[8:16], v.Nsec)
	binary.LittleEndian.PutUint32(o[16:20], v.Incarnation)
}

// check checks the fields, in their order.
func (v *X86TSCInfo) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint32(b[20:24]) != 0 {
		return wire.Broken(&ruleX86TSCInfoReservedZero, 20, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v X86TSCInfo) Cleared() X86TSCInfo {
	return v
}
