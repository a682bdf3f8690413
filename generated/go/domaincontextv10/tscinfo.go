// Code generated from spec/domain-context-v10/records by `cargo codegen`. DO NOT EDIT.

package domaincontextv10

import "encoding/binary"

// TypeTSCInfo is the type code of a record TSC_INFO.
const TypeTSCInfo uint32 = 0x3

// TSCInfo: The virtual time stamp counter of an x86 domain.
type TSCInfo struct {
	// Offset 0: TSC mode, as XEN_DOMCTL_settscinfo takes it.
	Mode uint32

	// Offset 4: Frequency of the counter, in kHz.
	KHZ uint32

	// Offset 8: Time that has passed for the domain, in nanoseconds.
	Nsec uint64

	// Offset 16: Number of times that the domain has been moved.
	Incarnation uint32
}

// TSCInfoSize is the size of TSCInfo in octets.
const TSCInfoSize = 20

// Decode sets v to what the first 20 octets of b stand for, and checks nothing but that they
// are there.
func (v *TSCInfo) Decode(b []byte) {
	b = b[:20:20]
	v.Mode = binary.LittleEndian.Uint32(b[0:4])
	v.KHZ = binary.LittleEndian.Uint32(b[4:8])
	v.Nsec = binary.LittleEndian.Uint64(b[8:16])
	v.Incarnation = binary.LittleEndian.Uint32(b[16:20])
}

// Append appends the 20 octets that v stands for.
func (v *TSCInfo) Append(b []byte) []byte {
	b = append(b, make([]byte, 20)...)
	v.put(b[len(b)-20:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *TSCInfo) put(o []byte) {
	o = o[:20:20]
	binary.LittleEndian.PutUint32(o[0:4], v.Mode)
	binary.LittleEndian.PutUint32(o[4:8], v.KHZ)
	binary.LittleEndian.PutUint64(o[8:16], v.Nsec)
	binary.LittleEndian.PutUint32(o[16:20], v.Incarnation)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v TSCInfo) Cleared() TSCInfo {
	return v
}
