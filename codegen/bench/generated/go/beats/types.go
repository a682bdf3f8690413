// Code generated from spec/beats/stream.yaml by `cargo codegen`. DO NOT EDIT.

package beats

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
