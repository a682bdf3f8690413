// Code generated from spec/domain-context/records by `cargo codegen`. DO NOT EDIT.

package domaincontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeSharedInfo is the type code of a record SHARED_INFO.
const TypeSharedInfo uint32 = 0x2

// SharedInfo: The shared info page of the domain.
type SharedInfo struct {
	// Offset 0: How the page is laid out. [domain-context.shared_info.flags.zero]
	Flags SharedInfoFlags

	// Offset 4: Reserved.
	_ [4]byte

	// Content of the page.
	Page []byte
}

// decodeHead sets the fields of the first 8 octets.
func (v *SharedInfo) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.Flags = SharedInfoFlags(binary.BigEndian.Uint32(b[0:4]))
		return
	}
	v.Flags = SharedInfoFlags(binary.LittleEndian.Uint32(b[0:4]))
}

// putHead sets octets that are zero to those of the first fields.
func (v *SharedInfo) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], uint32(v.Flags))
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.Flags))
}

// checkHead checks the fields of the fixed part, in their order.
func (v *SharedInfo) checkHead(b []byte) *streamspec.Error {
	if v.Flags&0xfffffffe != 0 {
		return wire.Broken(&ruleSharedInfoFlagsZero, 0, "flags")
	}
	if binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleSharedInfoReservedZero, 4, "reserved")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *SharedInfo) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	if err := v.checkHead(b); err != nil {
		return 0, err
	}
	c := wire.Cursor{Body: b, At: 8}
	v.Page = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *SharedInfo) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	b = append(b, v.Page...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *SharedInfo) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b); err != nil {
		return err
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v SharedInfo) Cleared() SharedInfo {
	return v
}

// SharedInfoFlags: How a shared info page is laid out.
type SharedInfoFlags uint32

const (
	// SharedInfoFlagsCompat: The 32-bit layout.
	SharedInfoFlagsCompat SharedInfoFlags = 1 << 0
)

// Compat: The 32-bit layout.
func (v SharedInfoFlags) Compat() bool {
	return v&SharedInfoFlagsCompat != 0
}

// WithCompat gives the same bits, but for Compat.
func (v SharedInfoFlags) WithCompat(value bool) SharedInfoFlags {
	if value {
		return v | SharedInfoFlagsCompat
	}
	return v &^ SharedInfoFlagsCompat
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v SharedInfoFlags) String() string {
	return wire.BitsText(uint64(v), sharedInfoFlagsParts)
}

// ParseSharedInfoFlags gives what String makes into a text.
func ParseSharedInfoFlags(text string) (value SharedInfoFlags, ok bool) {
	bits, ok := wire.ParseBits(text, sharedInfoFlagsParts)
	value = SharedInfoFlags(bits)
	return value, ok && uint64(value) == bits
}

// sharedInfoFlagsParts are what the parts are called.
var sharedInfoFlagsParts = []wire.Part{
	{Name: "compat", Low: 0, Width: 1},
}
