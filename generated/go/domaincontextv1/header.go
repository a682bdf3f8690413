// Code generated from spec/domain-context-v1/records by `cargo codegen`. DO NOT EDIT.

package domaincontextv1

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeHeader is the type code of a record HEADER.
const TypeHeader uint16 = 0x1

// Header: Identifies the stream and its version.
type Header struct {
	// Offset 0: The number whose digits spell "SAVE" in ASCII.
	// [domain-context-v1.header.magic.const]
	Magic uint32

	// Offset 4: Major version of the Xen that saved the domain.
	XenMajor uint16

	// Offset 6: Minor version of the Xen that saved the domain.
	XenMinor uint16

	// Offset 8: Version of the format. [domain-context-v1.header.version.known]
	Version uint32
}

// HeaderSize is the size of Header in octets.
const HeaderSize = 12

// NewHeader gives a Header of zeros, but for what the format fixes.
func NewHeader() (v Header) {
	v.Magic = 0x53415645
	v.Version = 1
	return v
}

// Decode sets v to what the first 12 octets of b stand for, and checks nothing but that they
// are there.
func (v *Header) Decode(b []byte) {
	b = b[:12:12]
	v.Magic = binary.LittleEndian.Uint32(b[0:4])
	v.XenMajor = binary.LittleEndian.Uint16(b[4:6])
	v.XenMinor = binary.LittleEndian.Uint16(b[6:8])
	v.Version = binary.LittleEndian.Uint32(b[8:12])
}

// Append appends the 12 octets that v stands for.
func (v *Header) Append(b []byte) []byte {
	b = append(b, make([]byte, 12)...)
	v.put(b[len(b)-12:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Header) put(o []byte) {
	o = o[:12:12]
	binary.LittleEndian.PutUint32(o[0:4], v.Magic)
	binary.LittleEndian.PutUint16(o[4:6], v.XenMajor)
	binary.LittleEndian.PutUint16(o[6:8], v.XenMinor)
	binary.LittleEndian.PutUint32(o[8:12], v.Version)
}

// check checks the fields, in their order.
func (v *Header) check() *streamspec.Error {
	if v.Magic != 0x53415645 {
		return wire.Broken(&ruleHeaderMagicConst, 0, "magic")
	}
	if v.Version != 1 {
		return wire.Broken(&ruleHeaderVersionKnown, 8, "version")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Header) Cleared() Header {
	return v
}
