package wire

import (
	"errors"

	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ErrRange is the error for a type or an instance that has more bits than its field.
var ErrRange = errors.New("streamspec: a type or an instance has more bits than its field")

// Uint24 decodes an element.
func Uint24(b []byte, order streamspec.ByteOrder) streamspec.Uint24 { return order.Uint24(b) }

// Int24 decodes an element.
func Int24(b []byte, order streamspec.ByteOrder) streamspec.Int24 { return order.Int24(b) }

// Uint48 decodes an element.
func Uint48(b []byte, order streamspec.ByteOrder) streamspec.Uint48 { return order.Uint48(b) }

// Int48 decodes an element.
func Int48(b []byte, order streamspec.ByteOrder) streamspec.Int48 { return order.Int48(b) }

// LowUint24 gives the lowest bits of a number.
func LowUint24(value uint64) streamspec.Uint24 {
	low, _ := streamspec.NewUint24(uint32(value & (1<<24 - 1)))
	return low
}

// LowInt24 gives the lowest bits of a number.
func LowInt24(value int64) streamspec.Int24 {
	low, _ := streamspec.NewInt24(int32(value) << 8 >> 8)
	return low
}

// LowUint48 gives the lowest bits of a number.
func LowUint48(value uint64) streamspec.Uint48 {
	low, _ := streamspec.NewUint48(value & (1<<48 - 1))
	return low
}

// LowInt48 gives the lowest bits of a number.
func LowInt48(value int64) streamspec.Int48 {
	low, _ := streamspec.NewInt48(value << 16 >> 16)
	return low
}
