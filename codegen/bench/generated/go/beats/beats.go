// Code generated from spec/beats by `cargo codegen`. DO NOT EDIT.

// Package beats reads and writes: Beats. Records like ticks, in a stream with an order of its
// own, instances and rules on their place.
package beats

import (
	"encoding/binary"

	"bench-streams/internal/wire"
	"bench-streams/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "beats"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{1}
}

// Order: Declares the order of what follows.
type Order struct {
	// Offset 0: Identifies the stream. [beats.order.magic.const]
	Magic uint32

	// Offset 4: How the stream is written. [beats.order.options.zero]
	Options Options
}

// OrderSize is the size of Order in octets.
const OrderSize = 8

// NewOrder gives a Order of zeros, but for what the format fixes.
func NewOrder() (v Order) {
	v.Magic = 0x73746162
	return v
}

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *Order) Decode(b []byte) {
	b = b[:8:8]
	v.Magic = binary.LittleEndian.Uint32(b[0:4])
	v.Options = Options(binary.LittleEndian.Uint32(b[4:8]))
}

// Append appends the 8 octets that v stands for.
func (v *Order) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Order) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint32(o[0:4], v.Magic)
	binary.LittleEndian.PutUint32(o[4:8], uint32(v.Options))
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Order) Cleared() Order {
	return v
}

// check checks the fields, in their order.
func (v *Order) check() *streamspec.Error {
	if v.Magic != 0x73746162 {
		return wire.Broken(&ruleOrderMagicConst, 0, "magic")
	}
	if v.Options&0xfffffffe != 0 {
		return wire.Broken(&ruleOrderOptionsZero, 4, "options")
	}
	return nil
}

// RecordHeader: Precedes every record.
type RecordHeader struct {
	// Offset 0: Type code of the record.
	Type uint16

	// Offset 2: Which of several sources.
	Instance uint16

	// Offset 4: Octets of the body.
	Length uint32
}

// RecordHeaderSize is the size of RecordHeader in octets.
const RecordHeaderSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *RecordHeader) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.Type = binary.BigEndian.Uint16(b[0:2])
		v.Instance = binary.BigEndian.Uint16(b[2:4])
		v.Length = binary.BigEndian.Uint32(b[4:8])
		return
	}
	v.Type = binary.LittleEndian.Uint16(b[0:2])
	v.Instance = binary.LittleEndian.Uint16(b[2:4])
	v.Length = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *RecordHeader) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *RecordHeader) put(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint16(o[0:2], v.Type)
		binary.BigEndian.PutUint16(o[2:4], v.Instance)
		binary.BigEndian.PutUint32(o[4:8], v.Length)
		return
	}
	binary.LittleEndian.PutUint16(o[0:2], v.Type)
	binary.LittleEndian.PutUint16(o[2:4], v.Instance)
	binary.LittleEndian.PutUint32(o[4:8], v.Length)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v RecordHeader) Cleared() RecordHeader {
	return v
}

// Kind says which record it is. The zero value stands for none.
type Kind uint16

const (
	// KindEnd: Ends the stream.
	KindEnd Kind = iota + 1

	// KindBeat: A sample of mixed integers.
	KindBeat

	// KindStart: Begins the stream.
	KindStart

	// KindTempo: The beats that follow are in this tempo.
	KindTempo

	// kinds counts the kinds, the zero value included.
	kinds
)

// String gives the name of the record in the format.
func (k Kind) String() string {
	switch k {
	case KindEnd:
		return "END"
	case KindBeat:
		return "BEAT"
	case KindStart:
		return "START"
	case KindTempo:
		return "TEMPO"
	}
	return "none"
}

// ParseKind gives the kind of the records with a name in the format.
func ParseKind(name string) (kind Kind, ok bool) {
	switch name {
	case "END":
		return KindEnd, true
	case "BEAT":
		return KindBeat, true
	case "START":
		return KindStart, true
	case "TEMPO":
		return KindTempo, true
	}
	return 0, false
}

// Optional tells whether the type of such a record is marked as one that a reader may pass
// over.
func (k Kind) Optional() bool {
	return false
}

// Verify reads a stream to its end, and tells what is wrong with it.
func Verify(octets []byte, options ...streamspec.Option) error {
	r := NewReader(octets, options...)
	for r.Next() {
	}
	return r.Err()
}

// Check judges a stream as what a writer has put out: by the rules that bind a writer.
func Check(octets []byte, options ...streamspec.Option) error {
	context := wire.NewContext(options)
	context.Writer = true
	r := newReader(wire.FromOctets(octets), context)
	for r.Next() {
	}
	return r.Err()
}
