// Code generated from spec/libxl/stream.yaml by `cargo codegen`. DO NOT EDIT.

package libxl

import (
	"strconv"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
)

// EmulatorID: A device emulator.
type EmulatorID uint32

const (
	// EmulatorIDUnknown: Not known, as in a stream converted from the legacy format.
	EmulatorIDUnknown EmulatorID = 0

	// EmulatorIDQemuTraditional: Xen's own branch of QEMU.
	EmulatorIDQemuTraditional EmulatorID = 1

	// EmulatorIDQemuUpstream: QEMU.
	EmulatorIDQemuUpstream EmulatorID = 2
)

// Known tells whether the value has a name.
func (v EmulatorID) Known() bool {
	return v <= EmulatorIDQemuUpstream
}

// String gives the name of the value, or its number if it has none.
func (v EmulatorID) String() string {
	switch v {
	case EmulatorIDUnknown:
		return "unknown"
	case EmulatorIDQemuTraditional:
		return "qemu_traditional"
	case EmulatorIDQemuUpstream:
		return "qemu_upstream"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseEmulatorID gives the value with a name.
func ParseEmulatorID(name string) (value EmulatorID, ok bool) {
	switch name {
	case "unknown":
		return EmulatorIDUnknown, true
	case "qemu_traditional":
		return EmulatorIDQemuTraditional, true
	case "qemu_upstream":
		return EmulatorIDQemuUpstream, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v EmulatorID) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *EmulatorID) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseEmulatorID)
	return err
}

// Options: Properties of the whole stream.
type Options uint32

const (
	// OptionsBigEndian: The endianness after the header: 0 little, 1 big.
	OptionsBigEndian Options = 1 << 0

	// OptionsLegacy: The stream was converted from the legacy format.
	OptionsLegacy Options = 1 << 1
)

// BigEndian: The endianness after the header: 0 little, 1 big.
func (v Options) BigEndian() bool {
	return v&OptionsBigEndian != 0
}

// WithBigEndian gives the same bits, but for BigEndian.
func (v Options) WithBigEndian(value bool) Options {
	if value {
		return v | OptionsBigEndian
	}
	return v &^ OptionsBigEndian
}

// Legacy: The stream was converted from the legacy format.
func (v Options) Legacy() bool {
	return v&OptionsLegacy != 0
}

// WithLegacy gives the same bits, but for Legacy.
func (v Options) WithLegacy(value bool) Options {
	if value {
		return v | OptionsLegacy
	}
	return v &^ OptionsLegacy
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v Options) String() string {
	return wire.BitsText(uint64(v), optionsParts)
}

// ParseOptions gives what String makes into a text.
func ParseOptions(text string) (value Options, ok bool) {
	bits, ok := wire.ParseBits(text, optionsParts)
	value = Options(bits)
	return value, ok && uint64(value) == bits
}

// optionsParts are what the parts are called.
var optionsParts = []wire.Part{
	{Name: "big_endian", Low: 0, Width: 1},
	{Name: "legacy", Low: 1, Width: 1},
}
