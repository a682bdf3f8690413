// Code generated from spec/libxl/stream.yaml by `cargo codegen`. DO NOT EDIT.

package libxl

import "strconv"

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
