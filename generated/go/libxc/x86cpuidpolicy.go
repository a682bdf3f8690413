// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeX86CPUIDPolicy is the type code of a record X86_CPUID_POLICY.
const TypeX86CPUIDPolicy uint32 = 0x11

// X86CPUIDPolicy: What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
type X86CPUIDPolicy struct {
	// The leaves.
	Leaves streamspec.Array[CPUIDLeaf]
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *X86CPUIDPolicy) decode(b []byte, s *state) (int, *streamspec.Error) {
	var octets []byte
	c := wire.Cursor{Body: b, At: 0}
	octets = c.WholeElements(24)
	v.Leaves = streamspec.ArrayView(octets, 24, s.order, decodeCPUIDLeaf)
	return c.At, nil
}

// append appends the octets of a body.
func (v *X86CPUIDPolicy) append(b []byte, s *state) []byte {
	for i := 0; i < v.Leaves.Len(); i++ {
		e := v.Leaves.At(i)
		b = e.Append(b, s.order)
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *X86CPUIDPolicy) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v X86CPUIDPolicy) Cleared() X86CPUIDPolicy {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *X86CPUIDPolicy) checkRules() *streamspec.Error {
	if wire.Count(v.Leaves, func(it CPUIDLeaf) bool {
		return it.Leaf <= 0xffffffff
	}) == 0 {
		return wire.Broken(&ruleX86CPUIDPolicyContent, 0, "leaves")
	}
	return nil
}

// CPUIDLeaf: What CPUID returns for one leaf.
type CPUIDLeaf struct {
	// Offset 0: The leaf.
	Leaf uint32

	// Offset 4: The subleaf, or 0xffffffff where the leaf has none.
	Subleaf uint32

	// Offset 8: Value of EAX.
	A uint32

	// Offset 12: Value of EBX.
	B uint32

	// Offset 16: Value of ECX.
	C uint32

	// Offset 20: Value of EDX.
	D uint32
}

// CPUIDLeafSize is the size of CPUIDLeaf in octets.
const CPUIDLeafSize = 24

// Decode sets v to what the first 24 octets of b stand for, and checks nothing but that they
// are there.
func (v *CPUIDLeaf) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:24:24]
	if order == streamspec.BigEndian {
		v.Leaf = binary.BigEndian.Uint32(b[0:4])
		v.Subleaf = binary.BigEndian.Uint32(b[4:8])
		v.A = binary.BigEndian.Uint32(b[8:12])
		v.B = binary.BigEndian.Uint32(b[12:16])
		v.C = binary.BigEndian.Uint32(b[16:20])
		v.D = binary.BigEndian.Uint32(b[20:24])
		return
	}
	v.Leaf = binary.LittleEndian.Uint32(b[0:4])
	v.Subleaf = binary.LittleEndian.Uint32(b[4:8])
	v.A = binary.LittleEndian.Uint32(b[8:12])
	v.B = binary.LittleEndian.Uint32(b[12:16])
	v.C = binary.LittleEndian.Uint32(b[16:20])
	v.D = binary.LittleEndian.Uint32(b[20:24])
}

// Append appends the 24 octets that v stands for.
func (v *CPUIDLeaf) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 24)...)
	v.put(b[len(b)-24:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *CPUIDLeaf) put(o []byte, order streamspec.ByteOrder) {
	o = o[:24:24]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.Leaf)
		binary.BigEndian.PutUint32(o[4:8], v.Subleaf)
		binary.BigEndian.PutUint32(o[8:12], v.A)
		binary.BigEndian.PutUint32(o[12:16], v.B)
		binary.BigEndian.PutUint32(o[16:20], v.C)
		binary.BigEndian.PutUint32(o[20:24], v.D)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.Leaf)
	binary.LittleEndian.PutUint32(o[4:8], v.Subleaf)
	binary.LittleEndian.PutUint32(o[8:12], v.A)
	binary.LittleEndian.PutUint32(o[12:16], v.B)
	binary.LittleEndian.PutUint32(o[16:20], v.C)
	binary.LittleEndian.PutUint32(o[20:24], v.D)
}
