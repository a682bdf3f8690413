// Code generated from spec/ticks/records by `cargo codegen`. DO NOT EDIT.

package ticks

import (
	"encoding/binary"
	"strconv"

	"bench-streams/internal/wire"
	"bench-streams/streamspec"
)

// TypeTick is the type code of a record TICK.
const TypeTick uint32 = 0x2

// Tick: A sample of mixed integers.
type Tick struct {
	// Offset 0: When.
	Time uint64

	// Offset 8: Where from. [ticks.tick.source.min]
	Source uint32

	// Offset 12: How often.
	Count uint32

	// Offset 16: What. [ticks.tick.kind.named]
	Kind TickKind

	// Offset 18: How. [ticks.tick.flags.max]
	Flags uint16

	// Offset 20: On which CPU.
	CPU uint8

	// Offset 21: At which level.
	Level uint8

	// Offset 22: Reserved.
	_ [2]byte

	// Offset 24: How much.
	Value uint64
}

// TickSize is the size of Tick in octets.
const TickSize = 32

// Decode sets v to what the first 32 octets of b stand for, and checks nothing but that they
// are there.
func (v *Tick) Decode(b []byte) {
	b = b[:32:32]
	v.Time = binary.LittleEndian.Uint64(b[0:8])
	v.Source = binary.LittleEndian.Uint32(b[8:12])
	v.Count = binary.LittleEndian.Uint32(b[12:16])
	v.Kind = TickKind(binary.LittleEndian.Uint16(b[16:18]))
	v.Flags = binary.LittleEndian.Uint16(b[18:20])
	v.CPU = b[20]
	v.Level = b[21]
	v.Value = binary.LittleEndian.Uint64(b[24:32])
}

// Append appends the 32 octets that v stands for.
func (v *Tick) Append(b []byte) []byte {
	b = append(b, make([]byte, 32)...)
	v.put(b[len(b)-32:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Tick) put(o []byte) {
	o = o[:32:32]
	binary.LittleEndian.PutUint64(o[0:8], v.Time)
	binary.LittleEndian.PutUint32(o[8:12], v.Source)
	binary.LittleEndian.PutUint32(o[12:16], v.Count)
	binary.LittleEndian.PutUint16(o[16:18], uint16(v.Kind))
	binary.LittleEndian.PutUint16(o[18:20], v.Flags)
	o[20] = v.CPU
	o[21] = v.Level
	binary.LittleEndian.PutUint64(o[24:32], v.Value)
}

// check checks the fields, in their order.
func (v *Tick) check(b []byte) *streamspec.Error {
	if v.Source == 0 {
		return wire.Broken(&ruleTickSourceMin, 8, "source")
	}
	if !v.Kind.Known() {
		return wire.Broken(&ruleTickKindNamed, 16, "kind")
	}
	if v.Flags > 1023 {
		return wire.Broken(&ruleTickFlagsMax, 18, "flags")
	}
	if binary.LittleEndian.Uint16(b[22:24]) != 0 {
		return wire.Broken(&ruleTickReservedZero, 22, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Tick) Cleared() Tick {
	return v
}

// TickKind: What a tick is.
type TickKind uint16

const (
	// TickKindFirst: The first kind.
	TickKindFirst TickKind = 0

	// TickKindSecond: The second kind.
	TickKindSecond TickKind = 1

	// TickKindThird: The third kind.
	TickKindThird TickKind = 2
)

// Known tells whether the value has a name.
func (v TickKind) Known() bool {
	return v <= TickKindThird
}

// String gives the name of the value, or its number if it has none.
func (v TickKind) String() string {
	switch v {
	case TickKindFirst:
		return "first"
	case TickKindSecond:
		return "second"
	case TickKindThird:
		return "third"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseTickKind gives the value with a name.
func ParseTickKind(name string) (value TickKind, ok bool) {
	switch name {
	case "first":
		return TickKindFirst, true
	case "second":
		return TickKindSecond, true
	case "third":
		return TickKindThird, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v TickKind) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *TickKind) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseTickKind)
	return err
}
