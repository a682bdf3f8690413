// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeHeader is the type code of a record HEADER.
const TypeHeader uint16 = 0x1

// Header: Identifies the stream and its version.
type Header struct {
	// Offset 0: Identifies the format. [hvm-context.header.magic.const]
	Magic uint32

	// Offset 4: Version of the format. [hvm-context.header.version.known]
	Version uint32

	// Offset 8: Changeset of the Xen that saved the domain, or all ones if it did not know.
	Changeset uint64

	// Offset 16: EAX of CPUID leaf 1 on the machine that saved the domain.
	CPUID uint32

	// Offset 20: Frequency of the guest's time stamp counter in kHz, or 0 to leave it as it is.
	GtscKHZ uint32
}

// HeaderSize is the size of Header in octets.
const HeaderSize = 24

// NewHeader gives a Header of zeros, but for what the format fixes.
func NewHeader() (v Header) {
	v.Magic = 0x54381286
	v.Version = 1
	return v
}

// Decode sets v to what the first 24 octets of b stand for, and checks nothing but that they
// are there.
func (v *Header) Decode(b []byte) {
	b = b[:24:24]
	v.Magic = binary.LittleEndian.Uint32(b[0:4])
	v.Version = binary.LittleEndian.Uint32(b[4:8])
	v.Changeset = binary.LittleEndian.Uint64(b[8:16])
	v.CPUID = binary.LittleEndian.Uint32(b[16:20])
	v.GtscKHZ = binary.LittleEndian.Uint32(b[20:24])
}

// Append appends the 24 octets that v stands for.
func (v *Header) Append(b []byte) []byte {
	b = append(b, make([]byte, 24)...)
	v.put(b[len(b)-24:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Header) put(o []byte) {
	o = o[:24:24]
	binary.LittleEndian.PutUint32(o[0:4], v.Magic)
	binary.LittleEndian.PutUint32(o[4:8], v.Version)
	binary.LittleEndian.PutUint64(o[8:16], v.Changeset)
	binary.LittleEndian.PutUint32(o[16:20], v.CPUID)
	binary.LittleEndian.PutUint32(o[20:24], v.GtscKHZ)
}

// check checks the fields, in their order.
func (v *Header) check() *streamspec.Error {
	if v.Magic != 0x54381286 {
		return wire.Broken(&ruleHeaderMagicConst, 0, "magic")
	}
	if v.Version != 1 {
		return wire.Broken(&ruleHeaderVersionKnown, 4, "version")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Header) Cleared() Header {
	return v
}
