// Code generated from spec/libxc by `cargo codegen`. DO NOT EDIT.

// Package libxc reads and writes: Libxc domain image. The image of a domain as libxc saves,
// sends and restores it: its memory, and the state of its vCPUs and its platform. It stands
// alone, within a libxl stream after a LIBXC_CONTEXT, or within a suspend image of xapi after a
// LIBXC_IMAGE.
package libxc

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// ID is the id of the stream, which all its versions share.
const ID = "libxc"

// Versions gives the versions of the format that are described here.
func Versions() []uint32 {
	return []uint32{2, 3}
}

// ImageHeader: Identifies the image and its version, and declares the endianness of all that
// follows.
type ImageHeader struct {
	// Offset 0: All ones; an image in the legacy format has a zero bit among them.
	// [libxc.image_header.marker.const]
	Marker uint64

	// Offset 8: The ASCII letters "XENF". [libxc.image_header.id.const]
	ID uint32

	// Offset 12: Version of the format. [libxc.image_header.version.known]
	Version uint32

	// Offset 16: Properties of the whole image. [libxc.image_header.options.zero]
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
	v.ID = 0x58454e46
	v.Version = 3
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
	v.Options &^= 0xfffe
	return v
}

// check checks the fields, in their order.
func (v *ImageHeader) check(b []byte, s *state) *streamspec.Error {
	if v.Marker != 0xffffffffffffffff {
		return wire.Broken(&ruleImageHeaderMarkerConst, 0, "marker")
	}
	if v.ID != 0x58454e46 {
		return wire.Broken(&ruleImageHeaderIDConst, 8, "id")
	}
	if v.Version != 2 && v.Version != 3 {
		return wire.Broken(&ruleImageHeaderVersionKnown, 12, "version")
	}
	if s.Writer && v.Options&0xfffe != 0 {
		return wire.Broken(&ruleImageHeaderOptionsZero, 16, "options")
	}
	if s.Writer && binary.LittleEndian.Uint16(b[18:20]) != 0 {
		return wire.Broken(&ruleImageHeaderReservedZero, 18, "reserved")
	}
	if s.Writer && binary.LittleEndian.Uint32(b[20:24]) != 0 {
		return wire.Broken(&ruleImageHeaderReserved2Zero, 20, "reserved2")
	}
	return nil
}

// DomainHeader: What kind of domain was saved, and by which release.
type DomainHeader struct {
	// Offset 0: Kind of the domain. [libxc.domain_header.type.named]
	Type DomainType

	// Offset 4: Base-2 logarithm of the size of a guest page in octets.
	PageShift uint16

	// Offset 6: Reserved.
	_ [2]byte

	// Offset 8: Major version of the Xen that saved the domain; 0 where the image was converted
	// from the legacy format.
	XenMajor uint32

	// Offset 12: Minor version of the Xen that saved the domain; after a conversion, the version of
	// the converter.
	XenMinor uint32
}

// DomainHeaderSize is the size of DomainHeader in octets.
const DomainHeaderSize = 16

// Decode sets v to what the first 16 octets of b stand for, and checks nothing but that they
// are there.
func (v *DomainHeader) Decode(b []byte, order streamspec.ByteOrder) {
	b = b[:16:16]
	if order == streamspec.BigEndian {
		v.Type = DomainType(binary.BigEndian.Uint32(b[0:4]))
		v.PageShift = binary.BigEndian.Uint16(b[4:6])
		v.XenMajor = binary.BigEndian.Uint32(b[8:12])
		v.XenMinor = binary.BigEndian.Uint32(b[12:16])
		return
	}
	v.Type = DomainType(binary.LittleEndian.Uint32(b[0:4]))
	v.PageShift = binary.LittleEndian.Uint16(b[4:6])
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
		binary.BigEndian.PutUint32(o[0:4], uint32(v.Type))
		binary.BigEndian.PutUint16(o[4:6], v.PageShift)
		binary.BigEndian.PutUint32(o[8:12], v.XenMajor)
		binary.BigEndian.PutUint32(o[12:16], v.XenMinor)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], uint32(v.Type))
	binary.LittleEndian.PutUint16(o[4:6], v.PageShift)
	binary.LittleEndian.PutUint32(o[8:12], v.XenMajor)
	binary.LittleEndian.PutUint32(o[12:16], v.XenMinor)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v DomainHeader) Cleared() DomainHeader {
	return v
}

// check checks the fields, in their order.
func (v *DomainHeader) check(b []byte, s *state) *streamspec.Error {
	if !v.Type.Known() {
		return wire.Broken(&ruleDomainHeaderTypeNamed, 0, "type")
	}
	if s.Writer && binary.LittleEndian.Uint16(b[6:8]) != 0 {
		return wire.Broken(&ruleDomainHeaderReservedZero, 6, "reserved")
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
	// KindEnd: Marks the end of the image.
	KindEnd Kind = iota + 1

	// KindPageData: Guest frames, their types, and the content of those that have any. Most of an
	// image consists of such records; a later one replaces what an earlier one said of the same
	// frame.
	KindPageData

	// KindX86PVInfo: Width of a PV guest, and depth of its page tables.
	KindX86PVInfo

	// KindX86PVP2mFrames: The frames that hold the guest's own table from guest frames to machine
	// frames.
	KindX86PVP2mFrames

	// KindX86PVVCPUBasic: The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them.
	KindX86PVVCPUBasic

	// KindX86PVVCPUExtended: The entry points of a vCPU and its machine check state, as
	// XEN_DOMCTL_get_ext_vcpucontext has them.
	KindX86PVVCPUExtended

	// KindX86PVVCPUXSAVE: The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it.
	KindX86PVVCPUXSAVE

	// KindSharedInfo: The shared info page of a PV domain.
	KindSharedInfo

	// KindX86TSCInfo: The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has
	// it.
	KindX86TSCInfo

	// KindHVMContext: The state of an HVM domain's platform and vCPUs, as XEN_DOMCTL_gethvmcontext
	// has it.
	KindHVMContext

	// KindHVMParams: Parameters of an HVM domain, as HVMOP_get_param has them.
	KindHVMParams

	// KindToolstack: Data of the higher layers of the toolstack, which libxc handed through.
	KindToolstack

	// KindX86PVVCPUMSRs: Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them.
	KindX86PVVCPUMSRs

	// KindVerify: All memory has been sent. What follows is sent a second time, so that the reader
	// can compare it with what it has.
	KindVerify

	// KindCheckpoint: Marks the end of a consistent view of the domain: what stands before it can
	// be restored by itself. Further records bring the view up to date, until the next CHECKPOINT
	// or the END.
	KindCheckpoint

	// KindCheckpointDirtyPFNList: Frames that the mirrored domain has changed by itself, in any
	// order.
	KindCheckpointDirtyPFNList

	// KindStaticDataEnd: Marks the end of the static data: of what does not change while the domain
	// runs. A reader completes the domain before it takes its memory.
	KindStaticDataEnd

	// KindX86CPUIDPolicy: What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it.
	KindX86CPUIDPolicy

	// KindX86MSRPolicy: What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy
	// has it.
	KindX86MSRPolicy

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
	case KindPageData:
		return "PAGE_DATA"
	case KindX86PVInfo:
		return "X86_PV_INFO"
	case KindX86PVP2mFrames:
		return "X86_PV_P2M_FRAMES"
	case KindX86PVVCPUBasic:
		return "X86_PV_VCPU_BASIC"
	case KindX86PVVCPUExtended:
		return "X86_PV_VCPU_EXTENDED"
	case KindX86PVVCPUXSAVE:
		return "X86_PV_VCPU_XSAVE"
	case KindSharedInfo:
		return "SHARED_INFO"
	case KindX86TSCInfo:
		return "X86_TSC_INFO"
	case KindHVMContext:
		return "HVM_CONTEXT"
	case KindHVMParams:
		return "HVM_PARAMS"
	case KindToolstack:
		return "TOOLSTACK"
	case KindX86PVVCPUMSRs:
		return "X86_PV_VCPU_MSRS"
	case KindVerify:
		return "VERIFY"
	case KindCheckpoint:
		return "CHECKPOINT"
	case KindCheckpointDirtyPFNList:
		return "CHECKPOINT_DIRTY_PFN_LIST"
	case KindStaticDataEnd:
		return "STATIC_DATA_END"
	case KindX86CPUIDPolicy:
		return "X86_CPUID_POLICY"
	case KindX86MSRPolicy:
		return "X86_MSR_POLICY"
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
	case "PAGE_DATA":
		return KindPageData, true
	case "X86_PV_INFO":
		return KindX86PVInfo, true
	case "X86_PV_P2M_FRAMES":
		return KindX86PVP2mFrames, true
	case "X86_PV_VCPU_BASIC":
		return KindX86PVVCPUBasic, true
	case "X86_PV_VCPU_EXTENDED":
		return KindX86PVVCPUExtended, true
	case "X86_PV_VCPU_XSAVE":
		return KindX86PVVCPUXSAVE, true
	case "SHARED_INFO":
		return KindSharedInfo, true
	case "X86_TSC_INFO":
		return KindX86TSCInfo, true
	case "HVM_CONTEXT":
		return KindHVMContext, true
	case "HVM_PARAMS":
		return KindHVMParams, true
	case "TOOLSTACK":
		return KindToolstack, true
	case "X86_PV_VCPU_MSRS":
		return KindX86PVVCPUMSRs, true
	case "VERIFY":
		return KindVerify, true
	case "CHECKPOINT":
		return KindCheckpoint, true
	case "CHECKPOINT_DIRTY_PFN_LIST":
		return KindCheckpointDirtyPFNList, true
	case "STATIC_DATA_END":
		return KindStaticDataEnd, true
	case "X86_CPUID_POLICY":
		return KindX86CPUIDPolicy, true
	case "X86_MSR_POLICY":
		return KindX86MSRPolicy, true
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
