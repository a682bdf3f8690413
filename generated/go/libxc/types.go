// Code generated from spec/libxc/stream.yaml by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// DomainType: Kind of a domain.
type DomainType uint32

const (
	// DomainTypeX86PV: A paravirtual x86 domain.
	DomainTypeX86PV DomainType = 1

	// DomainTypeX86HVM: A hardware-virtualised x86 domain.
	DomainTypeX86HVM DomainType = 2
)

// Known tells whether the value has a name.
func (v DomainType) Known() bool {
	return v >= DomainTypeX86PV && v <= DomainTypeX86HVM
}

// String gives the name of the value, or its number if it has none.
func (v DomainType) String() string {
	switch v {
	case DomainTypeX86PV:
		return "x86_pv"
	case DomainTypeX86HVM:
		return "x86_hvm"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseDomainType gives the value with a name.
func ParseDomainType(name string) (value DomainType, ok bool) {
	switch name {
	case "x86_pv":
		return DomainTypeX86PV, true
	case "x86_hvm":
		return DomainTypeX86HVM, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v DomainType) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *DomainType) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseDomainType)
	return err
}

// ImageOptions: Properties of the whole image.
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

// decodeFrame decodes an element.
func decodeFrame(b []byte, order streamspec.ByteOrder) (v Frame) {
	return Frame(order.Uint64(b))
}

// decodeHVMParam decodes an element.
func decodeHVMParam(b []byte, order streamspec.ByteOrder) (v HVMParam) {
	v.Decode(b, order)
	return v
}

// decodeCPUIDLeaf decodes an element.
func decodeCPUIDLeaf(b []byte, order streamspec.ByteOrder) (v CPUIDLeaf) {
	v.Decode(b, order)
	return v
}

// decodeMSREntry decodes an element.
func decodeMSREntry(b []byte, order streamspec.ByteOrder) (v MSREntry) {
	v.Decode(b, order)
	return v
}
