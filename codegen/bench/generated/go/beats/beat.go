// Code generated from spec/beats/records by `cargo codegen`. DO NOT EDIT.

package beats

import (
	"encoding/binary"
	"strconv"

	"bench-streams/internal/wire"
	"bench-streams/streamspec"
)

// TypeBeat is the type code of a record BEAT.
const TypeBeat uint16 = 0x2

// Beat: A sample of mixed integers.
type Beat struct {
	// Offset 0: When.
	Time uint64

	// Offset 8: Where from. [beats.beat.source.min]
	Source uint32

	// Offset 12: How often.
	Count uint32

	// Offset 16: What. [beats.beat.kind.named]
	Kind BeatKind

	// Offset 18: How. [beats.beat.flags.max]
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

// BeatSize is the size of Beat in octets.
const BeatSize = 32

// Decode sets v to what the first 32 octets of b stand for, and checks nothing but that they
// are there.
func (v *Beat) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:32:32]
	if order == streamspec.BigEndian {
		v.Time = binary.BigEndian.Uint64(b[0:8])
		v.Source = binary.BigEndian.Uint32(b[8:12])
		v.Count = binary.BigEndian.Uint32(b[12:16])
		v.Kind = BeatKind(binary.BigEndian.Uint16(b[16:18]))
		v.Flags = binary.BigEndian.Uint16(b[18:20])
		v.CPU = b[20]
		v.Level = b[21]
		v.Value = binary.BigEndian.Uint64(b[24:32])
		return
	}
	v.Time = binary.LittleEndian.Uint64(b[0:8])
	v.Source = binary.LittleEndian.Uint32(b[8:12])
	v.Count = binary.LittleEndian.Uint32(b[12:16])
	v.Kind = BeatKind(binary.LittleEndian.Uint16(b[16:18]))
	v.Flags = binary.LittleEndian.Uint16(b[18:20])
	v.CPU = b[20]
	v.Level = b[21]
	v.Value = binary.LittleEndian.Uint64(b[24:32])
}

// Append appends the 32 octets that v stands for.
func (v *Beat) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 32)...)
	v.put(b[len(b)-32:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Beat) put(o []byte, order streamspec.ByteOrder) {
	o = o[:32:32]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint64(o[0:8], v.Time)
		binary.BigEndian.PutUint32(o[8:12], v.Source)
		binary.BigEndian.PutUint32(o[12:16], v.Count)
		binary.BigEndian.PutUint16(o[16:18], uint16(v.Kind))
		binary.BigEndian.PutUint16(o[18:20], v.Flags)
		o[20] = v.CPU
		o[21] = v.Level
		binary.BigEndian.PutUint64(o[24:32], v.Value)
		return
	}
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
func (v *Beat) check(b []byte) *streamspec.Error {
	if v.Source == 0 {
		return wire.Broken(&ruleBeatSourceMin, 8, "source")
	}
	if !v.Kind.Known() {
		return wire.Broken(&ruleBeatKindNamed, 16, "kind")
	}
	if v.Flags > 1023 {
		return wire.Broken(&ruleBeatFlagsMax, 18, "flags")
	}
	if binary.LittleEndian.Uint16(b[22:24]) != 0 {
		return wire.Broken(&ruleBeatReservedZero, 22, "reserved")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Beat) Cleared() Beat {
	return v
}

// BeatKind: What a beat is.
type BeatKind uint16

const (
	// BeatKindFirst: The first kind.
	BeatKindFirst BeatKind = 0

	// BeatKindSecond: The second kind.
	BeatKindSecond BeatKind = 1

	// BeatKindThird: The third kind.
	BeatKindThird BeatKind = 2
)

// Known tells whether the value has a name.
func (v BeatKind) Known() bool {
	return v <= BeatKindThird
}

// String gives the name of the value, or its number if it has none.
func (v BeatKind) String() string {
	switch v {
	case BeatKindFirst:
		return "first"
	case BeatKindSecond:
		return "second"
	case BeatKindThird:
		return "third"
	}
	return strconv.FormatUint(uint64(v), 10)
}

// ParseBeatKind gives the value with a name.
func ParseBeatKind(name string) (value BeatKind, ok bool) {
	switch name {
	case "first":
		return BeatKindFirst, true
	case "second":
		return BeatKindSecond, true
	case "third":
		return BeatKindThird, true
	}
	return 0, false
}

// MarshalText gives what String gives: a name in JSON, for one.
func (v BeatKind) MarshalText() ([]byte, error) {
	return []byte(v.String()), nil
}

// UnmarshalText takes a name, or a number.
func (v *BeatKind) UnmarshalText(text []byte) (err error) {
	*v, err = wire.ParseValue(text, ParseBeatKind)
	return err
}
