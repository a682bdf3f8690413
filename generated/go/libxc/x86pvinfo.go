// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeX86PVInfo is the type code of a record X86_PV_INFO.
const TypeX86PVInfo uint32 = 0x2

// X86PVInfo: Width of a PV guest, and depth of its page tables.
type X86PVInfo struct {
	// Offset 0: Width of the guest, in octets. [libxc.x86_pv_info.guest_width.named]
	GuestWidth GuestWidth

	// Offset 1: Number of levels of the guest's page tables. [libxc.x86_pv_info.pt_levels.named]
	PtLevels PtLevels

	// Offset 2: Reserved.
	_ [6]byte
}

// X86PVInfoSize is the size of X86PVInfo in octets.
const X86PVInfoSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *X86PVInfo) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	v.GuestWidth = GuestWidth(b[0])
	v.PtLevels = PtLevels(b[1])
}

// Append appends the 8 octets that v stands for.
func (v *X86PVInfo) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *X86PVInfo) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	o[0] = uint8(v.GuestWidth)
	o[1] = uint8(v.PtLevels)
}

// check checks the fields, in their order.
func (v *X86PVInfo) check(b []byte, s *state) *streamspec.Error {
	if !v.GuestWidth.Known() {
		return wire.Broken(&ruleX86PVInfoGuestWidthNamed, 0, "guest_width")
	}
	if !v.PtLevels.Known() {
		return wire.Broken(&ruleX86PVInfoPtLevelsNamed, 1, "pt_levels")
	}
	if s.Writer && !wire.IsZero(b[2:8]) {
		return wire.Broken(&ruleX86PVInfoReservedZero, 2, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v X86PVInfo) Cleared() X86PVInfo {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *X86PVInfo) checkRules() *streamspec.Error {
	if (v.GuestWidth != GuestWidthNarrow || v.PtLevels != PtLevelsThree) && (v.GuestWidth != GuestWidthWide || v.PtLevels != PtLevelsFour) {
		return wire.Broken(&ruleX86PVInfoCombination, 0, "guest_width")
	}
	return nil
}

// GuestWidth: Width of a guest, in octets.
type GuestWidth uint8

const (
	// GuestWidthNarrow: A guest of 32 bits.
	GuestWidthNarrow GuestWidth = 4

	// GuestWidthWide: A guest of 64 bits.
	GuestWidthWide GuestWidth = 8
)

// Known tells whether the value has a name.
func (v GuestWidth) Known() bool {
	switch v {
	case GuestWidthNarrow, GuestWidthWide:
		return true
	}
	return false
}

// String gives the name of the value, or its number if it has none.
func (v GuestWidth) String() string {
	switch v {
	case GuestWidthNarrow:
		return "narrow"
	case GuestWidthWide:
		return "wide"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseGuestWidth gives the value with a name.
func ParseGuestWidth(name string) (value GuestWidth, ok bool) {
	switch name {
	case "narrow":
		return GuestWidthNarrow, true
	case "wide":
		return GuestWidthWide, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v GuestWidth) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *GuestWidth) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseGuestWidth)
	return err
}

// PtLevels: Number of levels of page tables.
type PtLevels uint8

const (
	// PtLevelsThree: Three levels: a guest of 32 bits with PAE.
	PtLevelsThree PtLevels = 3

	// PtLevelsFour: Four levels: a guest of 64 bits.
	PtLevelsFour PtLevels = 4
)

// Known tells whether the value has a name.
func (v PtLevels) Known() bool {
	return v >= PtLevelsThree && v <= PtLevelsFour
}

// String gives the name of the value, or its number if it has none.
func (v PtLevels) String() string {
	switch v {
	case PtLevelsThree:
		return "three"
	case PtLevelsFour:
		return "four"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParsePtLevels gives the value with a name.
func ParsePtLevels(name string) (value PtLevels, ok bool) {
	switch name {
	case "three":
		return PtLevelsThree, true
	case "four":
		return PtLevelsFour, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v PtLevels) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *PtLevels) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParsePtLevels)
	return err
}
