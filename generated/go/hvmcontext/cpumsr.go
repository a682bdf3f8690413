// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeCPUMSR is the type code of a record CPU_MSR.
const TypeCPUMSR uint16 = 0x14

// CPUMSR: Further MSRs of one vCPU. MSRs that are 0 are left out, and so is a record without
// any.
type CPUMSR struct {
	// Offset 0: Number of MSRs. [hvm-context.cpu_msr.count.min]
	Count uint32

	// Offset 4: Reserved.
	_ [4]byte

	// The MSRs.
	MSR streamspec.Array[OneMSR]
}

// Counted gives the same record with the fields set that count others. What is too long for the
// field that counts it is refused when the record is written.
func (v CPUMSR) Counted() CPUMSR {
	v.Count = uint32(v.MSR.Len())
	return v
}

// decodeHead sets the fields of the first 8 octets.
func (v *CPUMSR) decodeHead(b []byte) {
	b = b[:8:8]
	v.Count = binary.LittleEndian.Uint32(b[0:4])
}

// putHead sets octets that are zero to those of the first fields.
func (v *CPUMSR) putHead(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint32(o[0:4], v.Count)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *CPUMSR) checkHead() *streamspec.Error {
	if v.Count == 0 {
		return wire.Broken(&ruleCPUMSRCountMin, 0, "count")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *CPUMSR) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b)
	if err := v.checkHead(); err != nil {
		return 0, err
	}
	var octets []byte
	var ok bool
	c := wire.Cursor{Body: b, At: 8}
	octets, ok = c.Elements(uint64(v.Count), 16)
	if !ok {
		return 0, wire.Broken(&ruleCPUMSRMSRFits, c.Start, "msr")
	}
	for i, o := 0, octets; len(o) > 0; i, o = i+1, o[16:] {
		var e OneMSR
		e.Decode(o)
		if err := e.check(o); err != nil {
			return 0, wire.Element(err, c.Start+16*i, "msr", i)
		}
	}
	v.MSR = streamspec.ArrayView(octets, 16, streamspec.LittleEndian, decodeOneMSR)
	return c.At, nil
}

// append appends the octets of a body.
func (v *CPUMSR) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:])
	for i := 0; i < v.MSR.Len(); i++ {
		e := v.MSR.At(i)
		b = e.Append(b)
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *CPUMSR) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(); err != nil {
		return err
	}
	at := 8
	if uint64(v.Count) != uint64(v.MSR.Len()) {
		return wire.Broken(&ruleCPUMSRMSRFits, at, "msr")
	}
	for i := 0; i < v.MSR.Len(); i++ {
		e := v.MSR.At(i)
		if err := e.check(b[at+16*i:]); err != nil {
			return wire.Element(err, at+16*i, "msr", i)
		}
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v CPUMSR) Cleared() CPUMSR {
	return v
}

// MSRIndex: Number of an MSR.
type MSRIndex uint32

const (
	// MSRIndexSpecCtrl: Control of speculation.
	MSRIndexSpecCtrl MSRIndex = 72

	// MSRIndexMiscFeaturesEnables: Features of Intel that may be turned on, such as faults for
	// CPUID.
	MSRIndexMiscFeaturesEnables MSRIndex = 320

	// MSRIndexPkrs: Protection keys of the supervisor.
	MSRIndexPkrs MSRIndex = 1761

	// MSRIndexBndcfgs: Bounds checks of the supervisor.
	MSRIndexBndcfgs MSRIndex = 3472

	// MSRIndexXss: Extended states of the supervisor.
	MSRIndexXss MSRIndex = 3488

	// MSRIndexVirtSpecCtrl: Control of speculation that hypervisors offer.
	MSRIndexVirtSpecCtrl MSRIndex = 0xc001011f

	// MSRIndexDr1AddressMask: Mask of debug register 1.
	MSRIndexDr1AddressMask MSRIndex = 0xc0011019

	// MSRIndexDr2AddressMask: Mask of debug register 2.
	MSRIndexDr2AddressMask MSRIndex = 0xc001101a

	// MSRIndexDr3AddressMask: Mask of debug register 3.
	MSRIndexDr3AddressMask MSRIndex = 0xc001101b

	// MSRIndexDr0AddressMask: Mask of debug register 0.
	MSRIndexDr0AddressMask MSRIndex = 0xc0011027
)

// Known tells whether the value has a name.
func (v MSRIndex) Known() bool {
	switch v {
	case MSRIndexSpecCtrl, MSRIndexMiscFeaturesEnables, MSRIndexPkrs, MSRIndexBndcfgs, MSRIndexXss, MSRIndexVirtSpecCtrl, MSRIndexDr1AddressMask, MSRIndexDr2AddressMask, MSRIndexDr3AddressMask, MSRIndexDr0AddressMask:
		return true
	}
	return false
}

// String gives the name of the value, or its number if it has none.
func (v MSRIndex) String() string {
	switch v {
	case MSRIndexSpecCtrl:
		return "spec_ctrl"
	case MSRIndexMiscFeaturesEnables:
		return "misc_features_enables"
	case MSRIndexPkrs:
		return "pkrs"
	case MSRIndexBndcfgs:
		return "bndcfgs"
	case MSRIndexXss:
		return "xss"
	case MSRIndexVirtSpecCtrl:
		return "virt_spec_ctrl"
	case MSRIndexDr1AddressMask:
		return "dr1_address_mask"
	case MSRIndexDr2AddressMask:
		return "dr2_address_mask"
	case MSRIndexDr3AddressMask:
		return "dr3_address_mask"
	case MSRIndexDr0AddressMask:
		return "dr0_address_mask"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseMSRIndex gives the value with a name.
func ParseMSRIndex(name string) (value MSRIndex, ok bool) {
	switch name {
	case "spec_ctrl":
		return MSRIndexSpecCtrl, true
	case "misc_features_enables":
		return MSRIndexMiscFeaturesEnables, true
	case "pkrs":
		return MSRIndexPkrs, true
	case "bndcfgs":
		return MSRIndexBndcfgs, true
	case "xss":
		return MSRIndexXss, true
	case "virt_spec_ctrl":
		return MSRIndexVirtSpecCtrl, true
	case "dr1_address_mask":
		return MSRIndexDr1AddressMask, true
	case "dr2_address_mask":
		return MSRIndexDr2AddressMask, true
	case "dr3_address_mask":
		return MSRIndexDr3AddressMask, true
	case "dr0_address_mask":
		return MSRIndexDr0AddressMask, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v MSRIndex) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *MSRIndex) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseMSRIndex)
	return err
}

// OneMSR: One MSR.
type OneMSR struct {
	// Offset 0: Which one it is.
	Index MSRIndex

	// Offset 4: Reserved.
	_ [4]byte

	// Offset 8: Its value.
	Val uint64
}

// OneMSRSize is the size of OneMSR in octets.
const OneMSRSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *OneMSR) Decode(b []byte) {
	b = b[:16:16]
	v.Index = MSRIndex(binary.LittleEndian.Uint32(b[0:4]))
	v.Val = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *OneMSR) Append(b []byte) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *OneMSR) put(o []byte) {
	o = o[:16:16]
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.Index))
	binary.LittleEndian.PutUint64(o[8:16], v.Val)
}

// check checks the fields, in their order.
func (v *OneMSR) check(b []byte) *streamspec.Error {
	if binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleOneMSRReservedZero, 4, "reserved")
	}
	return nil
}
