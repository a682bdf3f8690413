// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeRTC is the type code of a record RTC.
const TypeRTC uint16 = 0xb

// RTC: The real-time clock.
type RTC struct {
	// Offset 0: Its registers.
	CmosData [14]byte

	// Offset 14: The register that is selected.
	CmosIndex uint8

	// Offset 15: Reserved.
	_ [1]byte

	// Offset 16: How far the guest's clock is ahead of the host's, in seconds.
	RTCOffset int64
}

// RTCSize is the size of RTC in octets.
const RTCSize = 24

// Decode sets v to what the first 24 octets of b stand for, and checks nothing but that they
// are there.
func (v *RTC) Decode(b []byte) {
	b = b[:24:24]
	copy(v.CmosData[:], b[0:14])
	v.CmosIndex = b[14]
	v.RTCOffset = int64(binary.LittleEndian.Uint64(b[16:24]))
}

// Append appends the 24 octets that v stands for.
func (v *RTC) Append(b []byte) []byte {
	b = append(b, make([]byte, 24)...)
	v.put(b[len(b)-24:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *RTC) put(o []byte) {
	o = o[:24:24]
	copy(o[0:14], v.CmosData[:])
	o[14] = v.CmosIndex
	binary.LittleEndian.PutUint64(o[16:24], uint64(v.RTCOffset))
}

// check checks the fields, in their order.
func (v *RTC) check(b []byte, l *wire.Layout, s *state) *streamspec.Error {
	if s.Writer && !wire.IsZero(b[15:16]) {
		return wire.Broken(&ruleRTCReservedZero, 15, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v RTC) Cleared() RTC {
	return v
}

// rtcLayouts are the layouts of the body in which fields are missing.
var rtcLayouts = []wire.Layout{
	// Up to 4.13.
	{
		Length:  16,
		Gaps:    []wire.Gap{{At: 16, Length: 8}},
		Without: []int{3},
	},
}
