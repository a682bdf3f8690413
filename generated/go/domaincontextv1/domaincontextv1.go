// Code generated from spec/domain-context-v1 by `cargo codegen`. DO NOT EDIT.

// Package domaincontextv1 reads and writes: Domain context, version 1. The first form of the
// domain context, as it was posted in September 2020 and never released. It is described from
// what the posted code does, for those who meet such a stream; version 2 is the one to use.
package domaincontextv1

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "domain-context"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{1}
}

// RecordHeader: Precedes every record.
type RecordHeader struct {
	// Offset 0: Type code of the record.
	Type uint16

	// Offset 2: Tells apart several records of one type.
	Instance uint16

	// Offset 4: Octets of body and padding together.
	Length uint32
}

// RecordHeaderSize is the size of RecordHeader in octets.
const RecordHeaderSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *RecordHeader) Decode(b []byte) {
	b = b[:8:8]
	v.Type = binary.LittleEndian.Uint16(b[0:2])
	v.Instance = binary.LittleEndian.Uint16(b[2:4])
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
	// KindEnd: Marks the end of the stream.
	KindEnd Kind = iota + 1

	// KindHeader: Identifies the stream and its version.
	KindHeader

	// KindSharedInfo: The shared info page of the domain.
	KindSharedInfo

	// KindTSCInfo: The virtual time stamp counter of an x86 domain.
	KindTSCInfo

	// kinds counts the kinds, the zero value included.
	kinds
)

// String gives the name of the record in the format.
func (k Kind) String() string {
	switch k {
	case KindEnd:
		return "END"
	case KindHeader:
		return "HEADER"
	case KindSharedInfo:
		return "SHARED_INFO"
	case KindTSCInfo:
		return "TSC_INFO"
	}
	return "none"
}

// ParseKind gives the kind of the records with a name in the format.
func ParseKind(name string) (kind Kind, ok bool) {
	switch name {
	case "END":
		return KindEnd, true
	case "HEADER":
		return KindHeader, true
	case "SHARED_INFO":
		return KindSharedInfo, true
	case "TSC_INFO":
		return KindTSCInfo, true
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
