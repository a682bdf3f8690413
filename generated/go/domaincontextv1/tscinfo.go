// Code generated from spec/domain-context-v1/records by `cargo codegen`. DO NOT EDIT.

package domaincontextv1

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeTSCInfo is the type code of a record TSC_INFO.
const TypeTSCInfo uint16 = 0x3

// TSCInfo: The virtual time stamp counter of an x86 domain.
type TSCInfo struct {
	// Offset 0: TSC mode, as XEN_DOMCTL_settscinfo takes it.
	Mode uint32

	// Offset 4: Number of times that the domain has been moved.
	Incarnation uint32

	// Offset 8: Time that has passed for the domain, in nanoseconds.
	Nsec uint64

	// Offset 16: Frequency of the counter, in kHz.
	KHZ uint32

	// Offset 20: Reserved.
	_ [4]byte
}

// TSCInfoSize is the size of TSCInfo in octets.
const TSCInfoSize = 24

// Decode sets v to what the first 24 octets of b stand for, and checks nothing but that they
// are there.
func (v *TSCInfo) Decode(b []byte) {
	b = b[:24:24]
	v.Mode = binary.LittleEndian.Uint32(b[0:4])
	v.Incarnation = binary.LittleEndian.Uint32(b[4:8])
	v.Nsec = binary.LittleEndian.Uint64(b[8:16])
	v.KHZ = binary.LittleEndian.Uint32(b[16:20])
}

// Append appends the 24 octets that v stands for.
func (v *TSCInfo) Append(b []byte) []byte {
	b = append(b, make([]byte, 24)...)
	v.put(b[len(b)-24:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *TSCInfo) put(o []byte) {
	o = o[:24:24]
	binary.LittleEndian.PutUint32(o[0:4], v.Mode)
	binary.LittleEndian.PutUint32(o[4:8], v.Incarnation)
	binary.LittleEndian.PutUint64(o[8:16], v.Nsec)
	binary.LittleEndian.PutUint32(o[16:20], v.KHZ)
}

// check checks the fields, in their order.
func (v *TSCInfo) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint32(b[20:24]) != 0 {
		return wire.Broken(&ruleTSCInfoReservedZero, 20, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v TSCInfo) Cleared() TSCInfo {
	return v
}
