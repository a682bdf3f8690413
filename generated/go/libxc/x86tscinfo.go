// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"encoding/binary"
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeX86TSCInfo is the type code of a record X86_TSC_INFO.
const TypeX86TSCInfo uint32 = 0x8

// X86TSCInfo: The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it.
type X86TSCInfo struct {
	// Offset 0: How the counter is provided.
	Mode TSCMode

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
		v.Mode = TSCMode(binary.BigEndian.Uint32(b[0:4]))
		v.KHZ = binary.BigEndian.Uint32(b[4:8])
		v.Nsec = binary.BigEndian.Uint64(b[8:16])
		v.Incarnation = binary.BigEndian.Uint32(b[16:20])
		return
	}
	v.Mode = TSCMode(binary.LittleEndian.Uint32(b[0:4]))
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
		binary.BigEndian.PutUint32(o[0:4], uint32(v.Mode))
		binary.BigEndian.PutUint32(o[4:8], v.KHZ)
		binary.BigEndian.PutUint64(o[8:16], v.Nsec)
		binary.BigEndian.PutUint32(o[16:20], v.Incarnation)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.Mode))
	binary.LittleEndian.PutUint32(o[4:8], v.KHZ)
	binary.LittleEndian.PutUint64(o[8:16], v.Nsec)
	binary.LittleEndian.PutUint32(o[16:20], v.Incarnation)
}

// check checks the fields, in their order.
func (v *X86TSCInfo) check(b []byte, s *state) *streamspec.Error {
	if s.Writer && binary.LittleEndian.Uint32(b[20:24]) != 0 {
		return wire.Broken(&ruleX86TSCInfoReservedZero, 20, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v X86TSCInfo) Cleared() X86TSCInfo {
	return v
}

// TSCMode: How a time stamp counter is provided, a TSC_MODE constant.
type TSCMode uint32

const (
	// TSCModeDefault: The counter of the host where that is safe, and an emulated one elsewhere.
	TSCModeDefault TSCMode = 0

	// TSCModeAlwaysEmulate: Always an emulated one.
	TSCModeAlwaysEmulate TSCMode = 1

	// TSCModeNeverEmulate: The counter of the host, safe or not.
	TSCModeNeverEmulate TSCMode = 2

	// TSCModePvrdtscp: The counter of the host, and a number in TSC_AUX by which a guest could tell
	// that it had been moved.
	TSCModePvrdtscp TSCMode = 3
)

// Known tells whether the value has a name.
func (v TSCMode) Known() bool {
	return v <= TSCModePvrdtscp
}

// String gives the name of the value, or its number if it has none.
func (v TSCMode) String() string {
	switch v {
	case TSCModeDefault:
		return "default"
	case TSCModeAlwaysEmulate:
		return "always_emulate"
	case TSCModeNeverEmulate:
		return "never_emulate"
	case TSCModePvrdtscp:
		return "pvrdtscp"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseTSCMode gives the value with a name.
func ParseTSCMode(name string) (value TSCMode, ok bool) {
	switch name {
	case "default":
		return TSCModeDefault, true
	case "always_emulate":
		return TSCModeAlwaysEmulate, true
	case "never_emulate":
		return TSCModeNeverEmulate, true
	case "pvrdtscp":
		return TSCModePvrdtscp, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v TSCMode) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *TSCMode) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseTSCMode)
	return err
}
