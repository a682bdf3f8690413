// Code generated from spec/domain-context-v10 by `cargo codegen`. DO NOT EDIT.

// Package domaincontextv10 reads and writes: Domain context, tenth draft. A later draft of the
// domain context, which answered the review in part. It was never released.
package domaincontextv10

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "domain-context-v10"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{10}
}

// RecordHeader: Precedes every record.
type RecordHeader struct {
	// Offset 0: Type code of the record.
	Type uint32

	// Offset 4: Tells apart several records of one type.
	Instance uint32

	// Offset 8: Octets of the body without its padding.
	Length uint64
}

// RecordHeaderSize is the size of RecordHeader in octets.
const RecordHeaderSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *RecordHeader) Decode(b []byte) {
	b = b[:16:16]
	v.Type = binary.LittleEndian.Uint32(b[0:4])
	v.Instance = binary.LittleEndian.Uint32(b[4:8])
	v.Length = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *RecordHeader) Append(b []byte) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *RecordHeader) put(o []byte) {
	o = o[:16:16]
	binary.LittleEndian.PutUint32(o[0:4], v.Type)
	binary.LittleEndian.PutUint32(o[4:8], v.Instance)
	binary.LittleEndian.PutUint64(o[8:16], v.Length)
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

	// KindStart: Begins the stream and tells which release wrote it.
	KindStart

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
	case KindStart:
		return "START"
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
	case "START":
		return KindStart, true
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
