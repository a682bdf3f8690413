// Code generated from spec/beats/stream.yaml by `cargo codegen`. DO NOT EDIT.

package beats

import "bench-streams/internal/wire"

// Options: Options of the stream.
type Options uint32

const (
	// OptionsBigEndian: The order of what follows: 0 little, 1 big.
	OptionsBigEndian Options = 1 << 0
)

// BigEndian: The order of what follows: 0 little, 1 big.
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
}
