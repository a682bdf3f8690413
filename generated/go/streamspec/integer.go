package streamspec

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// Uint24 is an unsigned integer of 24 bits. The zero value is 0.
type Uint24 struct{ value uint32 }

// Int24 is a signed integer of 24 bits. The zero value is 0.
type Int24 struct{ value int32 }

// Uint48 is an unsigned integer of 48 bits. The zero value is 0.
type Uint48 struct{ value uint64 }

// Int48 is a signed integer of 48 bits. The zero value is 0.
type Int48 struct{ value int64 }

// NewUint24 gives the integer with a value; ok tells whether it has room for that.
func NewUint24(value uint32) (v Uint24, ok bool) {
	if value > 1<<24-1 {
		return v, false
	}
	return Uint24{value}, true
}

// NewInt24 gives the integer with a value; ok tells whether it has room for that.
func NewInt24(value int32) (v Int24, ok bool) {
	if value < -1<<23 || value > 1<<23-1 {
		return v, false
	}
	return Int24{value}, true
}

// NewUint48 gives the integer with a value; ok tells whether it has room for that.
func NewUint48(value uint64) (v Uint48, ok bool) {
	if value > 1<<48-1 {
		return v, false
	}
	return Uint48{value}, true
}

// NewInt48 gives the integer with a value; ok tells whether it has room for that.
func NewInt48(value int64) (v Int48, ok bool) {
	if value < -1<<47 || value > 1<<47-1 {
		return v, false
	}
	return Int48{value}, true
}

// Value is the value.
func (v Uint24) Value() uint32 { return v.value }

// Value is the value.
func (v Int24) Value() int32 { return v.value }

// Value is the value.
func (v Uint48) Value() uint64 { return v.value }

// Value is the value.
func (v Int48) Value() int64 { return v.value }

// String is the value in decimal.
func (v Uint24) String() string { return strconv.FormatUint(uint64(v.value), 10) }

// String is the value in decimal.
func (v Int24) String() string { return strconv.FormatInt(int64(v.value), 10) }

// String is the value in decimal.
func (v Uint48) String() string { return strconv.FormatUint(v.value, 10) }

// String is the value in decimal.
func (v Int48) String() string { return strconv.FormatInt(v.value, 10) }

// MarshalJSON gives a number.
func (v Uint24) MarshalJSON() ([]byte, error) { return []byte(v.String()), nil }

// MarshalJSON gives a number.
func (v Int24) MarshalJSON() ([]byte, error) { return []byte(v.String()), nil }

// MarshalJSON gives a number.
func (v Uint48) MarshalJSON() ([]byte, error) { return []byte(v.String()), nil }

// MarshalJSON gives a number.
func (v Int48) MarshalJSON() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalJSON takes a number.
func (v *Uint24) UnmarshalJSON(text []byte) error { return unmarshal(text, v, NewUint24) }

// UnmarshalJSON takes a number.
func (v *Int24) UnmarshalJSON(text []byte) error { return unmarshal(text, v, NewInt24) }

// UnmarshalJSON takes a number.
func (v *Uint48) UnmarshalJSON(text []byte) error { return unmarshal(text, v, NewUint48) }

// UnmarshalJSON takes a number.
func (v *Int48) UnmarshalJSON(text []byte) error { return unmarshal(text, v, NewInt48) }

func unmarshal[T, V any](text []byte, v *T, of func(value V) (T, bool)) error {
	var value V
	if err := json.Unmarshal(text, &value); err != nil {
		return err
	}
	taken, ok := of(value)
	if !ok {
		return fmt.Errorf("streamspec: %s has too many bits", text)
	}
	*v = taken
	return nil
}

// Uint24 gives the integer that the first three octets stand for.
func (o ByteOrder) Uint24(b []byte) Uint24 {
	if b = b[:3:3]; o == BigEndian {
		return Uint24{uint32(b[0])<<16 | uint32(b[1])<<8 | uint32(b[2])}
	}
	return Uint24{uint32(b[2])<<16 | uint32(b[1])<<8 | uint32(b[0])}
}

// Int24 gives the integer that the first three octets stand for.
func (o ByteOrder) Int24(b []byte) Int24 {
	return Int24{int32(o.Uint24(b).value<<8) >> 8}
}

// Uint48 gives the integer that the first six octets stand for.
func (o ByteOrder) Uint48(b []byte) Uint48 {
	first, second := o.Uint24(b[:3]).value, o.Uint24(b[3:6]).value
	if o == BigEndian {
		return Uint48{uint64(first)<<24 | uint64(second)}
	}
	return Uint48{uint64(second)<<24 | uint64(first)}
}

// Int48 gives the integer that the first six octets stand for.
func (o ByteOrder) Int48(b []byte) Int48 {
	return Int48{int64(o.Uint48(b).value<<16) >> 16}
}

// PutUint24 sets the first three octets to those of an integer.
func (o ByteOrder) PutUint24(b []byte, v Uint24) {
	if b = b[:3:3]; o == BigEndian {
		b[0], b[1], b[2] = byte(v.value>>16), byte(v.value>>8), byte(v.value)
		return
	}
	b[0], b[1], b[2] = byte(v.value), byte(v.value>>8), byte(v.value>>16)
}

// PutInt24 sets the first three octets to those of an integer.
func (o ByteOrder) PutInt24(b []byte, v Int24) {
	o.PutUint24(b, Uint24{uint32(v.value)})
}

// PutUint48 sets the first six octets to those of an integer.
func (o ByteOrder) PutUint48(b []byte, v Uint48) {
	first, second := Uint24{uint32(v.value >> 24)}, Uint24{uint32(v.value)}
	if o == LittleEndian {
		first, second = second, first
	}
	o.PutUint24(b[:3], first)
	o.PutUint24(b[3:6], second)
}

// PutInt48 sets the first six octets to those of an integer.
func (o ByteOrder) PutInt48(b []byte, v Int48) {
	o.PutUint48(b, Uint48{uint64(v.value)})
}

// AppendUint24 appends the three octets of an integer.
func (o ByteOrder) AppendUint24(b []byte, v Uint24) []byte {
	var octets [3]byte
	o.PutUint24(octets[:], v)
	return append(b, octets[:]...)
}

// AppendInt24 appends the three octets of an integer.
func (o ByteOrder) AppendInt24(b []byte, v Int24) []byte {
	return o.AppendUint24(b, Uint24{uint32(v.value)})
}

// AppendUint48 appends the six octets of an integer.
func (o ByteOrder) AppendUint48(b []byte, v Uint48) []byte {
	var octets [6]byte
	o.PutUint48(octets[:], v)
	return append(b, octets[:]...)
}

// AppendInt48 appends the six octets of an integer.
func (o ByteOrder) AppendInt48(b []byte, v Int48) []byte {
	return o.AppendUint48(b, Uint48{uint64(v.value)})
}
