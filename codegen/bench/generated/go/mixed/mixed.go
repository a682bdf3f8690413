// Code generated from spec/mixed by `cargo codegen`. DO NOT EDIT.

// Package mixed reads and writes: Mixed. Records of eight types, one in 64 of them a kibioctet.
package mixed

import (
	"encoding/binary"

	"bench-streams/internal/wire"
	"bench-streams/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "mixed"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{1}
}

// RecordHeader: Precedes every record.
type RecordHeader struct {
	// Offset 0: Type code of the record.
	Type uint32

	// Offset 4: Octets of the body.
	Length uint32
}

// RecordHeaderSize is the size of RecordHeader in octets.
const RecordHeaderSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *RecordHeader) Decode(b []byte) {
	b = b[:8:8]
	v.Type = binary.LittleEndian.Uint32(b[0:4])
	v.Length = binary.LittleEndian.Uint32(b[4:8])
}

// Append appends the 8 octets that v stands for.
func (v *RecordHeader) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *RecordHeader) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint32(o[0:4], v.Type)
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

	// KindAlpha: The record alpha.
	KindAlpha

	// KindBeta: The record beta.
	KindBeta

	// KindGamma: The record gamma.
	KindGamma

	// KindDelta: The record delta.
	KindDelta

	// KindEpsilon: The record epsilon.
	KindEpsilon

	// KindZeta: The record zeta.
	KindZeta

	// KindEta: The record eta.
	KindEta

	// KindTheta: The record theta.
	KindTheta

	// kinds counts the kinds, the zero value included.
	kinds
)

// String gives the name of the record in the format.
func (k Kind) String() string {
	switch k {
	case KindEnd:
		return "END"
	case KindAlpha:
		return "ALPHA"
	case KindBeta:
		return "BETA"
	case KindGamma:
		return "GAMMA"
	case KindDelta:
		return "DELTA"
	case KindEpsilon:
		return "EPSILON"
	case KindZeta:
		return "ZETA"
	case KindEta:
		return "ETA"
	case KindTheta:
		return "THETA"
	}
	return "none"
}

// ParseKind gives the kind of the records with a name in the format.
func ParseKind(name string) (kind Kind, ok bool) {
	switch name {
	case "END":
		return KindEnd, true
	case "ALPHA":
		return KindAlpha, true
	case "BETA":
		return KindBeta, true
	case "GAMMA":
		return KindGamma, true
	case "DELTA":
		return KindDelta, true
	case "EPSILON":
		return KindEpsilon, true
	case "ZETA":
		return KindZeta, true
	case "ETA":
		return KindEta, true
	case "THETA":
		return KindTheta, true
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
