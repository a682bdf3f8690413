// Code generated from spec/domain-context by `cargo codegen`. DO NOT EDIT.

// Package domaincontext reads and writes: Domain context. The state of a domain that the
// hypervisor holds, other than its memory and its devices: what a toolstack asks the hypervisor
// for when a domain is saved, and gives back when it is restored. This description is the
// authoritative text of the format.
package domaincontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "domain-context"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{2}
}

// ImageHeader: Identifies the stream and its version, and declares the endianness of all that
// follows.
type ImageHeader struct {
	// Offset 0: All ones, which no record of an older stream can begin with.
	// [domain-context.image_header.marker.const]
	Marker uint64

	// Offset 8: The ASCII letters "SAVE". [domain-context.image_header.id.const]
	ID uint32

	// Offset 12: Version of the format. [domain-context.image_header.version.known]
	Version uint32

	// Offset 16: Properties of the whole stream. [domain-context.image_header.options.zero]
	Options ImageOptions

	// Offset 18: Reserved.
	_ [2]byte

	// Offset 20: Reserved.
	_ [4]byte
}

// ImageHeaderSize is the size of ImageHeader in octets.
const ImageHeaderSize = 24

// NewImageHeader gives a ImageHeader of zeros, but for what the format fixes.
func NewImageHeader() (v ImageHeader) {
	v.Marker = 0xffffffffffffffff
	v.ID = 0x53415645
	v.Version = 2
	return v
}

// Decode sets v to what the first 24 octets of b stand for, and checks nothing but that they
// are there.
func (v *ImageHeader) Decode(b []byte) {
	b = b[:24:24]
	v.Marker = binary.BigEndian.Uint64(b[0:8])
	v.ID = binary.BigEndian.Uint32(b[8:12])
	v.Version = binary.BigEndian.Uint32(b[12:16])
	v.Options = ImageOptions(binary.BigEndian.Uint16(b[16:18]))
}

// Append appends the 24 octets that v stands for.
func (v *ImageHeader) Append(b []byte) []byte {
	b = append(b, make([]byte, 24)...)
	v.put(b[len(b)-24:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *ImageHeader) put(o []byte) {
	o = o[:24:24]
	binary.BigEndian.PutUint64(o[0:8], v.Marker)
	binary.BigEndian.PutUint32(o[8:12], v.ID)
	binary.BigEndian.PutUint32(o[12:16], v.Version)
	binary.BigEndian.PutUint16(o[16:18], uint16(v.Options))
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v ImageHeader) Cleared() ImageHeader {
	return v
}

// check checks the fields, in their order.
func (v *ImageHeader) check(b []byte) *streamspec.Error {
	if v.Marker != 0xffffffffffffffff {
		return wire.Broken(&ruleImageHeaderMarkerConst, 0, "marker")
	}
	if v.ID != 0x53415645 {
		return wire.Broken(&ruleImageHeaderIDConst, 8, "id")
	}
	if v.Version != 2 {
		return wire.Broken(&ruleImageHeaderVersionKnown, 12, "version")
	}
	if v.Options&0xfffe != 0 {
		return wire.Broken(&ruleImageHeaderOptionsZero, 16, "options")
	}
	if binary.LittleEndian.Uint16(b[18:20]) != 0 {
		return wire.Broken(&ruleImageHeaderReservedZero, 18, "reserved")
	}
	if binary.LittleEndian.Uint32(b[20:24]) != 0 {
		return wire.Broken(&ruleImageHeaderReserved2Zero, 20, "reserved2")
	}
	return nil
}

// DomainHeader: What kind of domain was saved, and by which release.
type DomainHeader struct {
	// Offset 0: Architecture and kind of the domain. [domain-context.domain_header.arch.named]
	Arch DomainArch

	// Offset 4: Reserved.
	_ [4]byte

	// Offset 8: Major version of the Xen that saved the domain.
	XenMajor uint32

	// Offset 12: Minor version of the Xen that saved the domain.
	XenMinor uint32
}

// DomainHeaderSize is the size of DomainHeader in octets.
const DomainHeaderSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *DomainHeader) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.Arch = DomainArch(binary.BigEndian.Uint32(b[0:4]))
		v.XenMajor = binary.BigEndian.Uint32(b[8:12])
		v.XenMinor = binary.BigEndian.Uint32(b[12:16])
		return
	}
	v.Arch = DomainArch(binary.LittleEndian.Uint32(b[0:4]))
	v.XenMajor = binary.LittleEndian.Uint32(b[8:12])
	v.XenMinor = binary.LittleEndian.Uint32(b[12:16])
}

// Append appends the 16 octets that v stands for.
func (v *DomainHeader) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *DomainHeader) put(o []byte, order streamspec.ByteOrder) {
	o = o[:16:16]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], uint32(v.Arch))
		binary.BigEndian.PutUint32(o[8:12], v.XenMajor)
		binary.BigEndian.PutUint32(o[12:16], v.XenMinor)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.Arch))
	binary.LittleEndian.PutUint32(o[8:12], v.XenMajor)
	binary.LittleEndian.PutUint32(o[12:16], v.XenMinor)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v DomainHeader) Cleared() DomainHeader {
	return v
}

// check checks the fields, in their order.
func (v *DomainHeader) check(b []byte) *streamspec.Error {
	if !v.Arch.Known() {
		return wire.Broken(&ruleDomainHeaderArchNamed, 0, "arch")
	}
	if binary.LittleEndian.Uint32(b[4:8]) != 0 {
		return wire.Broken(&ruleDomainHeaderReservedZero, 4, "reserved")
	}
	return nil
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
func (v *RecordHeader) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.Type = binary.BigEndian.Uint32(b[0:4])
		v.Instance = binary.BigEndian.Uint32(b[4:8])
		v.Length = binary.BigEndian.Uint64(b[8:16])
		return
	}
	v.Type = binary.LittleEndian.Uint32(b[0:4])
	v.Instance = binary.LittleEndian.Uint32(b[4:8])
	v.Length = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 16 octets that v stands for.
func (v *RecordHeader) Append(b []byte, order streamspec.ByteOrder) []byte {
	b = append(b, make([]byte, 16)...)
	v.put(b[len(b)-16:], order)
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *RecordHeader) put(o []byte, order streamspec.ByteOrder) {
	o = o[:16:16]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.Type)
		binary.BigEndian.PutUint32(o[4:8], v.Instance)
		binary.BigEndian.PutUint64(o[8:16], v.Length)
		return
	}
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

	// KindSharedInfo: The shared info page of the domain.
	KindSharedInfo

	// KindX86TSCInfo: The virtual time stamp counter of an x86 domain.
	KindX86TSCInfo

	// KindEventChannel: One event channel of the domain; its instance is the local port.
	KindEventChannel

	// KindGrantEntriesV1: A run of grant table entries in the layout of version 1.
	KindGrantEntriesV1

	// KindGrantEntriesV2: A run of grant table entries in the layout of version 2.
	KindGrantEntriesV2

	// KindVCPUInfo: Where a vCPU has registered its info area.
	KindVCPUInfo

	// KindVCPURunstate: How long a vCPU has spent in each state.
	KindVCPURunstate

	// KindUnknown: An optional record of unknown type.
	KindUnknown

	// kinds counts the kinds, the zero value included.
	kinds
)

// String gives the name of the record in the format.
func (k Kind) String() string {
	switch k {
	case KindEnd:
		return "END"
	case KindSharedInfo:
		return "SHARED_INFO"
	case KindX86TSCInfo:
		return "X86_TSC_INFO"
	case KindEventChannel:
		return "EVENT_CHANNEL"
	case KindGrantEntriesV1:
		return "GRANT_ENTRIES_V1"
	case KindGrantEntriesV2:
		return "GRANT_ENTRIES_V2"
	case KindVCPUInfo:
		return "VCPU_INFO"
	case KindVCPURunstate:
		return "VCPU_RUNSTATE"
	case KindUnknown:
		return "unknown"
	}
	return "none"
}

// ParseKind gives the kind of the records with a name in the format.
func ParseKind(name string) (kind Kind, ok bool) {
	switch name {
	case "END":
		return KindEnd, true
	case "SHARED_INFO":
		return KindSharedInfo, true
	case "X86_TSC_INFO":
		return KindX86TSCInfo, true
	case "EVENT_CHANNEL":
		return KindEventChannel, true
	case "GRANT_ENTRIES_V1":
		return KindGrantEntriesV1, true
	case "GRANT_ENTRIES_V2":
		return KindGrantEntriesV2, true
	case "VCPU_INFO":
		return KindVCPUInfo, true
	case "VCPU_RUNSTATE":
		return KindVCPURunstate, true
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
