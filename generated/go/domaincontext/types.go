// Code generated from spec/domain-context/stream.yaml by `cargo codegen`. DO NOT EDIT.

package domaincontext

import (
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// DomainArch: Architecture and kind of a domain; 0 is reserved, so that a header of zeros is
// not a header.
type DomainArch uint32

const (
	// DomainArchX86PV: A paravirtual x86 domain.
	DomainArchX86PV DomainArch = 1

	// DomainArchX86HVM: A hardware-virtualised x86 domain.
	DomainArchX86HVM DomainArch = 2

	// DomainArchArm: An Arm domain.
	DomainArchArm DomainArch = 3
)

// Known tells whether the value has a name.
func (v DomainArch) Known() bool {
	return v >= DomainArchX86PV && v <= DomainArchArm
}

// String gives the name of the value, or its number if it has none.
func (v DomainArch) String() string {
	switch v {
	case DomainArchX86PV:
		return "x86_pv"
	case DomainArchX86HVM:
		return "x86_hvm"
	case DomainArchArm:
		return "arm"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseDomainArch gives the value with a name.
func ParseDomainArch(name string) (value DomainArch, ok bool) {
	switch name {
	case "x86_pv":
		return DomainArchX86PV, true
	case "x86_hvm":
		return DomainArchX86HVM, true
	case "arm":
		return DomainArchArm, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v DomainArch) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *DomainArch) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseDomainArch)
	return err
}

// GrantFlags: What a grant table entry grants.
type GrantFlags uint16

const (
	// GrantFlagsReadonly: The page may be read and not written.
	GrantFlagsReadonly GrantFlags = 1 << 2

	// GrantFlagsReading: The page is mapped for reading, or was; set by the hypervisor.
	GrantFlagsReading GrantFlags = 1 << 3

	// GrantFlagsWriting: The page is mapped for writing, or was; set by the hypervisor.
	GrantFlagsWriting GrantFlags = 1 << 4

	// GrantFlagsSubPage: Only a part of the page is granted.
	GrantFlagsSubPage GrantFlags = 1 << 8
)

// Kind: Kind of the grant.
func (v GrantFlags) Kind() GrantKind {
	return GrantKind(v & 3)
}

// WithKind gives the same bits, but for Kind, of which the lowest 2 bits are taken.
func (v GrantFlags) WithKind(value GrantKind) GrantFlags {
	return v&^3 | GrantFlags(value)&3
}

// Readonly: The page may be read and not written.
func (v GrantFlags) Readonly() bool {
	return v&GrantFlagsReadonly != 0
}

// WithReadonly gives the same bits, but for Readonly.
func (v GrantFlags) WithReadonly(value bool) GrantFlags {
	if value {
		return v | GrantFlagsReadonly
	}
	return v &^ GrantFlagsReadonly
}

// Reading: The page is mapped for reading, or was; set by the hypervisor.
func (v GrantFlags) Reading() bool {
	return v&GrantFlagsReading != 0
}

// WithReading gives the same bits, but for Reading.
func (v GrantFlags) WithReading(value bool) GrantFlags {
	if value {
		return v | GrantFlagsReading
	}
	return v &^ GrantFlagsReading
}

// Writing: The page is mapped for writing, or was; set by the hypervisor.
func (v GrantFlags) Writing() bool {
	return v&GrantFlagsWriting != 0
}

// WithWriting gives the same bits, but for Writing.
func (v GrantFlags) WithWriting(value bool) GrantFlags {
	if value {
		return v | GrantFlagsWriting
	}
	return v &^ GrantFlagsWriting
}

// Cache: Cache attributes of the mapping.
func (v GrantFlags) Cache() uint16 {
	return uint16(v >> 5 & 7)
}

// WithCache gives the same bits, but for Cache, of which the lowest 3 bits are taken.
func (v GrantFlags) WithCache(value uint16) GrantFlags {
	return v&^224 | GrantFlags(value)&7<<5
}

// SubPage: Only a part of the page is granted.
func (v GrantFlags) SubPage() bool {
	return v&GrantFlagsSubPage != 0
}

// WithSubPage gives the same bits, but for SubPage.
func (v GrantFlags) WithSubPage(value bool) GrantFlags {
	if value {
		return v | GrantFlagsSubPage
	}
	return v &^ GrantFlagsSubPage
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v GrantFlags) String() string {
	return wire.BitsText(uint64(v), grantFlagsParts)
}

// ParseGrantFlags gives what String makes into a text.
func ParseGrantFlags(text string) (value GrantFlags, ok bool) {
	bits, ok := wire.ParseBits(text, grantFlagsParts)
	value = GrantFlags(bits)
	return value, ok && uint64(value) == bits
}

// grantFlagsParts are what the parts are called.
var grantFlagsParts = []wire.Part{
	{Name: "kind", Low: 0, Width: 2,
		Text: func(value uint64) string { return GrantKind(value).String() },
		Parse: func(text string) (uint64, bool) {
			value, ok := ParseGrantKind(text)
			return uint64(value), ok
		},
	},
	{Name: "readonly", Low: 2, Width: 1},
	{Name: "reading", Low: 3, Width: 1},
	{Name: "writing", Low: 4, Width: 1},
	{Name: "cache", Low: 5, Width: 3},
	{Name: "sub_page", Low: 8, Width: 1},
}

// GrantKind: Kind of a grant.
type GrantKind uint16

const (
	// GrantKindNone: Nothing is granted.
	GrantKindNone GrantKind = 0

	// GrantKindAccess: The page may be mapped or copied.
	GrantKindAccess GrantKind = 1

	// GrantKindTransfer: A page is accepted in exchange.
	GrantKindTransfer GrantKind = 2
)

// Known tells whether the value has a name.
func (v GrantKind) Known() bool {
	return v <= GrantKindTransfer
}

// String gives the name of the value, or its number if it has none.
func (v GrantKind) String() string {
	switch v {
	case GrantKindNone:
		return "none"
	case GrantKindAccess:
		return "access"
	case GrantKindTransfer:
		return "transfer"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseGrantKind gives the value with a name.
func ParseGrantKind(name string) (value GrantKind, ok bool) {
	switch name {
	case "none":
		return GrantKindNone, true
	case "access":
		return GrantKindAccess, true
	case "transfer":
		return GrantKindTransfer, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v GrantKind) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *GrantKind) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseGrantKind)
	return err
}

// ImageOptions: Properties of the whole stream.
type ImageOptions uint16

const (
	// ImageOptionsBigEndian: The endianness after the image header: 0 little, 1 big.
	ImageOptionsBigEndian ImageOptions = 1 << 0
)

// BigEndian: The endianness after the image header: 0 little, 1 big.
func (v ImageOptions) BigEndian() bool {
	return v&ImageOptionsBigEndian != 0
}

// WithBigEndian gives the same bits, but for BigEndian.
func (v ImageOptions) WithBigEndian(value bool) ImageOptions {
	if value {
		return v | ImageOptionsBigEndian
	}
	return v &^ ImageOptionsBigEndian
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v ImageOptions) String() string {
	return wire.BitsText(uint64(v), imageOptionsParts)
}

// ParseImageOptions gives what String makes into a text.
func ParseImageOptions(text string) (value ImageOptions, ok bool) {
	bits, ok := wire.ParseBits(text, imageOptionsParts)
	value = ImageOptions(bits)
	return value, ok && uint64(value) == bits
}

// imageOptionsParts are what the parts are called.
var imageOptionsParts = []wire.Part{
	{Name: "big_endian", Low: 0, Width: 1},
}

// decodeGrantEntryV1 decodes an element.
func decodeGrantEntryV1(b []byte, order streamspec.ByteOrder) (v GrantEntryV1) {
	v.Decode(b, order)
	return v
}

// decodeGrantEntryV2 decodes an element.
func decodeGrantEntryV2(b []byte, order streamspec.ByteOrder) (v GrantEntryV2) {
	v.Decode(b, order)
	return v
}
