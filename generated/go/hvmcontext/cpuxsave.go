// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeCPUXSAVE is the type code of a record CPU_XSAVE.
const TypeCPUXSAVE uint16 = 0x10

// CPUXSAVE: Extended state of one vCPU, as XSAVE stores it. The components that follow the
// header depend on `xcr0_accum`.
type CPUXSAVE struct {
	// Offset 0: Components that the saving Xen knows; readers do not look at it.
	XfeatureMask uint64

	// Offset 8: Extended control register 0.
	Xcr0 uint64

	// Offset 16: All components that the guest has ever turned on.
	Xcr0Accum uint64

	// Offset 24: State of x87 and SSE.
	FPUSSE [512]byte

	// Offset 536: Header of the area.
	XSAVEHdr XSAVEHeader

	// The other components, at the offsets of the uncompressed form.
	Extended []byte
}

// decodeHead sets the fields of the first 600 octets.
func (v *CPUXSAVE) decodeHead(b []byte) {
	b = b[:600:600]
	v.XfeatureMask = binary.LittleEndian.Uint64(b[0:8])
	v.Xcr0 = binary.LittleEndian.Uint64(b[8:16])
	v.Xcr0Accum = binary.LittleEndian.Uint64(b[16:24])
	copy(v.FPUSSE[:], b[24:536])
	v.XSAVEHdr.Decode(b[536:600])
}

// putHead sets octets that are zero to those of the first fields.
func (v *CPUXSAVE) putHead(o []byte) {
	o = o[:600:600]
	binary.LittleEndian.PutUint64(o[0:8], v.XfeatureMask)
	binary.LittleEndian.PutUint64(o[8:16], v.Xcr0)
	binary.LittleEndian.PutUint64(o[16:24], v.Xcr0Accum)
	copy(o[24:536], v.FPUSSE[:])
	v.XSAVEHdr.put(o[536:600])
}

// checkHead checks the fields of the fixed part, in their order.
func (v *CPUXSAVE) checkHead(b []byte) *streamspec.Error {
	if err := v.XSAVEHdr.check(b[536:600]); err != nil {
		return wire.Within(err, 536, "xsave_hdr")
	}
	return nil
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *CPUXSAVE) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b)
	if err := v.checkHead(b); err != nil {
		return 0, err
	}
	c := wire.Cursor{Body: b, At: 600}
	v.Extended = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *CPUXSAVE) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 600)...)
	v.putHead(b[len(b)-600:])
	b = append(b, v.Extended...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *CPUXSAVE) checkWrite(b []byte, s *state) *streamspec.Error {
	if err := v.checkHead(b); err != nil {
		return err
	}
	return nil
}

// XSAVEHeader: Header of an XSAVE area.
type XSAVEHeader struct {
	// Offset 0: Components that are not in their initial state.
	XstateBv uint64

	// Offset 8: Other values belong to the compressed form, which nobody reads.
	// [hvm-context.xsave_header.xcomp_bv.const]
	XcompBv uint64

	// Offset 16: Reserved.
	_ [48]byte
}

// XSAVEHeaderSize is the size of XSAVEHeader in octets.
const XSAVEHeaderSize = 64

// Decode sets v to what the first 64 octets of b stand for, and checks nothing but that they
// are there.
func (v *XSAVEHeader) Decode(b []byte) {
	b = b[:64:64]
	v.XstateBv = binary.LittleEndian.Uint64(b[0:8])
	v.XcompBv = binary.LittleEndian.Uint64(b[8:16])
}

// Append appends the 64 octets that v stands for.
func (v *XSAVEHeader) Append(b []byte) []byte {
	b = append(b, make([]byte, 64)...)
	v.put(b[len(b)-64:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *XSAVEHeader) put(o []byte) {
	o = o[:64:64]
	binary.LittleEndian.PutUint64(o[0:8], v.XstateBv)
	binary.LittleEndian.PutUint64(o[8:16], v.XcompBv)
}

// check checks the fields, in their order.
func (v *XSAVEHeader) check(b []byte) *streamspec.Error {
	if v.XcompBv != 0 {
		return wire.Broken(&ruleXSAVEHeaderXcompBvConst, 8, "xcomp_bv")
	}
	if !wire.IsZero(b[16:64]) {
		return wire.Broken(&ruleXSAVEHeaderReservedZero, 16, "reserved")
	}
	return nil
}
