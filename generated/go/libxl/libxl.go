// Code generated from spec/libxl by `cargo codegen`. DO NOT EDIT.

// Package libxl reads and writes: Libxl stream. A domain as libxl saves, sends and restores it:
// the libxc image, and around it the data of libxl and the state of the device emulators.
package libxl

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "libxl"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{2}
}

// Header: Identifies the stream and its version, and declares the endianness of all that
// follows.
type Header struct {
	// Offset 0: The ASCII letters "LibxlFmt". [libxl.header.ident.const]
	Ident uint64

	// Offset 8: Version of the format. [libxl.header.version.known]
	Version uint32

	// Offset 12: Properties of the whole stream. [libxl.header.options.zero]
	Options Options
}

// HeaderSize is the size of Header in octets.
const HeaderSize = 16

// NewHeader gives a Header of zeros, but for what the format fixes.
func NewHeader() (v Header) {
	v.Ident = 0x4c6962786c466d74
	v.Version = 2
	return v
}

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *Header) Decode(b []byte) {
	b = b[:16:16]
	v.Ident = binary.BigEndian.Uint64(b[0:8])
	v.Version = binary.BigEndian.Uint32(b[8:12])
	v.Options = Options(binary.BigEndian.Uint32(b[12:16]))
}

// Append appends the 16 octets that v stands for.
func (v *Header) Append(b []byte) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Header) put(o []byte) {
	o = o[:16:16]
	binary.BigEndian.PutUint64(o[0:8], v.Ident)
	binary.BigEndian.PutUint32(o[8:12], v.Version)
	binary.BigEndian.PutUint32(o[12:16], uint32(v.Options))
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Header) Cleared() Header {
	v.Options &^= 0xfffffffc
	return v
}

// check checks the fields, in their order.
func (v *Header) check(s *state) *streamspec.Error {
	if v.Ident != 0x4c6962786c466d74 {
		return wire.Broken(&ruleHeaderIdentConst, 0, "ident")
	}
	if v.Version != 2 {
		return wire.Broken(&ruleHeaderVersionKnown, 8, "version")
	}
	if s.Writer && v.Options&0xfffffffc != 0 {
		return wire.Broken(&ruleHeaderOptionsZero, 12, "options")
	}
	return nil
}

// RecordHeader: Precedes every record.
type RecordHeader struct {
	// Offset 0: Type code of the record.
	Type uint32

	// Offset 4: Octets of the body without its padding.
	Length uint32
}

// RecordHeaderSize is the size of RecordHeader in octets.
const RecordHeaderSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *RecordHeader) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.Type = binary.BigEndian.Uint32(b[0:4])
		v.Length = binary.BigEndian.Uint32(b[4:8])
		return
	}
	v.Type = binary.LittleEndian.Uint32(b[0:4])
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
		binary.BigEndian.PutUint32(o[0:4], v.Type)
		binary.BigEndian.PutUint32(o[4:8], v.Length)
		return
	}
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
	// KindEnd: Marks the end of the stream.
	KindEnd Kind = iota + 1

	// KindLibxcContext: A libxc image follows, headers and all. It goes on to its END, or to a
	// CHECKPOINT, after which records of libxl follow again.
	KindLibxcContext

	// KindEmulatorXenstoreData: What an emulator of the domain keeps in xenstore.
	KindEmulatorXenstoreData

	// KindEmulatorContext: The state of an emulator of the domain.
	KindEmulatorContext

	// KindCheckpointEnd: Ends the records of a checkpoint. The libxc image goes on where it was
	// left, without headers.
	KindCheckpointEnd

	// KindCheckpointState: How far the two hosts of a mirrored domain have come. COLO alone uses
	// it.
	KindCheckpointState

	// KindUnknown: An optional record of unknown type.
	KindUnknown

	// KindLibxc: A record of the stream that goes on within this one.
	KindLibxc

	// kinds counts the kinds, the zero value included.
	kinds
)

// String gives the name of the record in the format.
func (k Kind) String() string {
	switch k {
	case KindEnd:
		return "END"
	case KindLibxcContext:
		return "LIBXC_CONTEXT"
	case KindEmulatorXenstoreData:
		return "EMULATOR_XENSTORE_DATA"
	case KindEmulatorContext:
		return "EMULATOR_CONTEXT"
	case KindCheckpointEnd:
		return "CHECKPOINT_END"
	case KindCheckpointState:
		return "CHECKPOINT_STATE"
	case KindUnknown:
		return "unknown"
	case KindLibxc:
		return "libxc"
	}
	return "none"
}

// ParseKind gives the kind of the records with a name in the format.
func ParseKind(name string) (kind Kind, ok bool) {
	switch name {
	case "END":
		return KindEnd, true
	case "LIBXC_CONTEXT":
		return KindLibxcContext, true
	case "EMULATOR_XENSTORE_DATA":
		return KindEmulatorXenstoreData, true
	case "EMULATOR_CONTEXT":
		return KindEmulatorContext, true
	case "CHECKPOINT_END":
		return KindCheckpointEnd, true
	case "CHECKPOINT_STATE":
		return KindCheckpointState, true
	}
	return 0, false
}

// Optional tells whether the type of such a record is marked as one that a reader may pass
// over.
func (k Kind) Optional() bool {
	return k == KindUnknown
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
