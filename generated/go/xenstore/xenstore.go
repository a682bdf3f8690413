// Code generated from spec/xenstore by `cargo codegen`. DO NOT EDIT.

// Package xenstore reads and writes: Xenstore state. The state of the xenstore daemon: its
// connections, watches, transactions and nodes. It is written for a live update (one daemon
// hands over to the next) and for the migration of one domain.
package xenstore

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "xenstore"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{1, 2}
}

// ImageHeader: Identifies the stream and its version, and declares the endianness of all that
// follows.
type ImageHeader struct {
	// Offset 0: The ASCII letters "xenstore". [xenstore.image_header.ident.const]
	Ident uint64

	// Offset 8: Version of the format. [xenstore.image_header.version.known]
	Version uint32

	// Offset 12: Properties of the whole stream. [xenstore.image_header.flags.zero]
	Flags HeaderFlags
}

// ImageHeaderSize is the size of ImageHeader in octets.
const ImageHeaderSize = 16

// NewImageHeader gives a ImageHeader of zeros, but for what the format fixes.
func NewImageHeader() (v ImageHeader) {
	v.Ident = 0x78656e73746f7265
	v.Version = 2
	return v
}

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *ImageHeader) Decode(b []byte) {
	b = b[:16:16]
	v.Ident = binary.BigEndian.Uint64(b[0:8])
	v.Version = binary.BigEndian.Uint32(b[8:12])
	v.Flags = HeaderFlags(binary.BigEndian.Uint32(b[12:16]))
}

// Append appends the 16 octets that v stands for.
func (v *ImageHeader) Append(b []byte) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *ImageHeader) put(o []byte) {
	o = o[:16:16]
	binary.BigEndian.PutUint64(o[0:8], v.Ident)
	binary.BigEndian.PutUint32(o[8:12], v.Version)
	binary.BigEndian.PutUint32(o[12:16], uint32(v.Flags))
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v ImageHeader) Cleared() ImageHeader {
	return v
}

// check checks the fields, in their order.
func (v *ImageHeader) check() *streamspec.Error {
	if v.Ident != 0x78656e73746f7265 {
		return wire.Broken(&ruleImageHeaderIdentConst, 0, "ident")
	}
	if v.Version != 1 && v.Version != 2 {
		return wire.Broken(&ruleImageHeaderVersionKnown, 8, "version")
	}
	if v.Flags&0xfffffffe != 0 {
		return wire.Broken(&ruleImageHeaderFlagsZero, 12, "flags")
	}
	return nil
}

// RecordHeader: Precedes every record.
type RecordHeader struct {
	// Offset 0: Type code of the record.
	Type uint32

	// Offset 4: Octets of body and padding together.
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

	// KindGlobalData: File descriptors of the daemon itself.
	KindGlobalData

	// KindConnectionData: A client of the daemon, with its pending input and output.
	KindConnectionData

	// KindWatchData: A watch that a connection has registered.
	KindWatchData

	// KindTransactionData: A transaction that is pending on a connection.
	KindTransactionData

	// KindNodeData: A node of the tree, either committed or as a pending transaction sees it.
	KindNodeData

	// KindGlobalQuotaData: The quota of every domain, and those of the daemon as a whole.
	KindGlobalQuotaData

	// KindDomainData: The quota and features of one domain.
	KindDomainData

	// KindWatchDataExtended: A watch of limited depth that a connection has registered.
	KindWatchDataExtended

	// kinds counts the kinds, the zero value included.
	kinds
)

// String gives the name of the record in the format.
func (k Kind) String() string {
	switch k {
	case KindEnd:
		return "END"
	case KindGlobalData:
		return "GLOBAL_DATA"
	case KindConnectionData:
		return "CONNECTION_DATA"
	case KindWatchData:
		return "WATCH_DATA"
	case KindTransactionData:
		return "TRANSACTION_DATA"
	case KindNodeData:
		return "NODE_DATA"
	case KindGlobalQuotaData:
		return "GLOBAL_QUOTA_DATA"
	case KindDomainData:
		return "DOMAIN_DATA"
	case KindWatchDataExtended:
		return "WATCH_DATA_EXTENDED"
	}
	return "none"
}

// ParseKind gives the kind of the records with a name in the format.
func ParseKind(name string) (kind Kind, ok bool) {
	switch name {
	case "END":
		return KindEnd, true
	case "GLOBAL_DATA":
		return KindGlobalData, true
	case "CONNECTION_DATA":
		return KindConnectionData, true
	case "WATCH_DATA":
		return KindWatchData, true
	case "TRANSACTION_DATA":
		return KindTransactionData, true
	case "NODE_DATA":
		return KindNodeData, true
	case "GLOBAL_QUOTA_DATA":
		return KindGlobalQuotaData, true
	case "DOMAIN_DATA":
		return KindDomainData, true
	case "WATCH_DATA_EXTENDED":
		return KindWatchDataExtended, true
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
