// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeX86MSRPolicy is the type code of a record X86_MSR_POLICY.
const TypeX86MSRPolicy uint32 = 0x12

// X86MSRPolicy: What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has
// it.
type X86MSRPolicy struct {
	// The registers.
	Entries streamspec.Array[MSREntry]
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *X86MSRPolicy) decode(b []byte, s *state) (int, *streamspec.Error) {
	var octets []byte
	c := wire.Cursor{Body: b, At: 0}
	octets = c.WholeElements(16)
	for i, o := 0, octets; len(o) > 0; i, o = i+1, o[16:] {
		var e MSREntry
		e.Decode(o, s.order)
		if err := e.check(o); err != nil {
			return 0, wire.Element(err, c.Start+16*i, "entries", i)
		}
	}
	v.Entries = streamspec.ArrayView(octets, 16, s.order, decodeMSREntry)
	return c.At, nil
}

// append appends the octets of a body.
func (v *X86MSRPolicy) append(b []byte, s *state) []byte {
	for i := 0; i < v.Entries.Len(); i++ {
		e := v.Entries.At(i)
		b = e.Append(b, s.order)
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *X86MSRPolicy) checkWrite(b []byte, s *state) *streamspec.Error {
	at := 0
	for i := 0; i < v.Entries.Len(); i++ {
		e := v.Entries.At(i)
		if err := e.check(b[at+16*i:]); err != nil {
			return wire.Element(err, at+16*i, "entries", i)
		}
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v X86MSRPolicy) Cleared() X86MSRPolicy {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *X86MSRPolicy) checkRules() *streamspec.Error {
	if wire.Count(v.Entries, func(it MSREntry) bool {
		return it.Idx <= 0xffffffff
	}) == 0 {
		return wire.Broken(&ruleX86MSRPolicyContent, 0, "entries")
	}
	return nil
}

// MSREntry: The value of one register.
type MSREntry struct {
	// Offset 0: The register.
	Idx uint32

	// Offset 4: Reserved.
	_ [4]byte

	// Offset 8: Its value.
	Val uint64
}

// MSREntrySize is the size of MSREntry in octets.
const MSREntrySize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *MSREntry) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.Idx = binary.BigEndian.Uint32(b[0:4])
		v.Val = binary.BigEndian.Uint64(b[8:16])
		return
	}
	v.Idx = binary.LittleEndian.Uint32(b[0:4])
	v.Val = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *MSREntry) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *MSREntry) put(o []byte, order streamspec.ByteOrder) {
	o = o[:16:16]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.Idx)
		binary.BigEndian.PutUint64(o[8:16], v.Val)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.Idx)
	binary.LittleEndian.PutUint64(o[8:16], v.Val)
}

// check checks the fields, in their order.
func (v *MSREntry) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleMSREntryReservedZero, 4, "reserved")
	}
	return nil
}
