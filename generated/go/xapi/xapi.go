// Code generated from spec/xapi by `cargo codegen`. DO NOT EDIT.

// Package xapi reads and writes: Xapi suspend image. A domain as xapi's xenopsd suspends, moves
// and resumes it: the libxc image, and around it what xenopsd, the device emulator, the UEFI
// variables and the virtual TPMs have to keep.
package xapi

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "xapi"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{2}
}

// Head: Tells the image from others, and its version.
type Head struct {
	// Offset 0: A line of ASCII letters, with its line feed. [xapi.head.signature.const]
	Signature [15]byte
}

// HeadSize is the size of Head in octets.
const HeadSize = 15

// NewHead gives a Head of zeros, but for what the format fixes.
func NewHead() (v Head) {
	v.Signature = [15]byte{0x58, 0x65, 0x6e, 0x53, 0x61, 0x76, 0x65, 0x64, 0x44, 0x6f, 0x6d, 0x76, 0x32, 0x2d, 0x0a}
	return v
}

// Decode sets v to what the first 15 octets of b stand for, and checks nothing but that they
// are there.
func (v *Head) Decode(b []byte) {
	b = b[:15:15]
	copy(v.Signature[:], b[0:15])
}

// Append appends the 15 octets that v stands for.
func (v *Head) Append(b []byte) []byte {
	b = append(b, make([]byte, 15)...)
	v.put(b[len(b)-15:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *Head) put(o []byte) {
	o = o[:15:15]
	copy(o[0:15], v.Signature[:])
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Head) Cleared() Head {
	return v
}

// check checks the fields, in their order.
func (v *Head) check(b []byte) *streamspec.Error {
	if string(v.Signature[:]) != "XenSavedDomv2-\x0a" {
		return wire.Broken(&ruleHeadSignatureConst, 0, "signature")
	}
	return nil
}

// RecordHeader: Precedes every part of the image.
type RecordHeader struct {
	// Offset 0: What the part is.
	Type uint64

	// Offset 8: Octets of the body.
	Length uint64
}

// RecordHeaderSize is the size of RecordHeader in octets.
const RecordHeaderSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *RecordHeader) Decode(b []byte) {
	b = b[:16:16]
	v.Type = binary.LittleEndian.Uint64(b[0:8])
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
	binary.LittleEndian.PutUint64(o[0:8], v.Type)
	binary.LittleEndian.PutUint64(o[8:16], v.Length)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v RecordHeader) Cleared() RecordHeader {
	return v
}

// Kind says which record it is. The zero value stands for none.
type Kind uint16

const (
	// KindXenops: What xenopsd writes down of the image and of the domain.
	KindXenops Kind = iota + 1

	// KindLibxcImage: A libxc image follows, headers and all, up to its END. After that come
	// records of this stream again.
	KindLibxcImage

	// KindQemuTrad: The state of the device emulator, as QEMU saves it.
	KindQemuTrad

	// KindVarstored: The UEFI variables of the domain.
	KindVarstored

	// KindSwtpm0: The state of a virtual TPM, as its octets are.
	KindSwtpm0

	// KindSwtpm: The state of a virtual TPM.
	KindSwtpm

	// KindEndOfImage: Marks the end of the image.
	KindEndOfImage

	// KindLibxc: A record of the stream that goes on within this one.
	KindLibxc

	// kinds counts the kinds, the zero value included.
	kinds
)

// String gives the name of the record in the format.
func (k Kind) String() string {
	switch k {
	case KindXenops:
		return "XENOPS"
	case KindLibxcImage:
		return "LIBXC_IMAGE"
	case KindQemuTrad:
		return "QEMU_TRAD"
	case KindVarstored:
		return "VARSTORED"
	case KindSwtpm0:
		return "SWTPM0"
	case KindSwtpm:
		return "SWTPM"
	case KindEndOfImage:
		return "END_OF_IMAGE"
	case KindLibxc:
		return "libxc"
	}
	return "none"
}

// ParseKind gives the kind of the records with a name in the format.
func ParseKind(name string) (kind Kind, ok bool) {
	switch name {
	case "XENOPS":
		return KindXenops, true
	case "LIBXC_IMAGE":
		return KindLibxcImage, true
	case "QEMU_TRAD":
		return KindQemuTrad, true
	case "VARSTORED":
		return KindVarstored, true
	case "SWTPM0":
		return KindSwtpm0, true
	case "SWTPM":
		return KindSwtpm, true
	case "END_OF_IMAGE":
		return KindEndOfImage, true
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
