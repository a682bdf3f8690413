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

	// Offset 536: Header of the area: components that are not in their initial state.
	XstateBv uint64

	// Offset 544: Header of the area: other values belong to the compressed form, which nobody
	// reads. [hvm-context.cpu_xsave.xcomp_bv.const]
	XcompBv uint64

	// Offset 552: Reserved.
	_ [48]byte

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
	v.XstateBv = binary.LittleEndian.Uint64(b[536:544])
	v.XcompBv = binary.LittleEndian.Uint64(b[544:552])
}

// putHead sets octets that are zero to those of the first fields.
func (v *CPUXSAVE) putHead(o []byte) {
	o = o[:600:600]
	binary.LittleEndian.PutUint64(o[0:8], v.XfeatureMask)
	binary.LittleEndian.PutUint64(o[8:16], v.Xcr0)
	binary.LittleEndian.PutUint64(o[16:24], v.Xcr0Accum)
	copy(o[24:536], v.FPUSSE[:])
	binary.LittleEndian.PutUint64(o[536:544], v.XstateBv)
	binary.LittleEndian.PutUint64(o[544:552], v.XcompBv)
}

// checkHead checks the fields of the fixed part, in their order.
func (v *CPUXSAVE) checkHead(b []byte) *streamspec.Error {
	if v.XcompBv != 0 {
		return wire.Broken(&ruleCPUXSAVEXcompBvConst, 544, "xcomp_bv")
	}
	if !wire.IsZero(b[552:600]) {
		return wire.Broken(&ruleCPUXSAVEReservedZero, 552, "reserved")
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

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v CPUXSAVE) Cleared() CPUXSAVE {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *CPUXSAVE) checkRules() *streamspec.Error {
	if v.XstateBv&v.Xcr0Accum != v.XstateBv {
		return wire.Broken(&ruleCPUXSAVEXstateBvWithin, 536, "xstate_bv")
	}
	if v.Xcr0&v.Xcr0Accum != v.Xcr0 {
		return wire.Broken(&ruleCPUXSAVEXcr0Within, 8, "xcr0")
	}
	if v.Xcr0&1 != 1 {
		return wire.Broken(&ruleCPUXSAVEXcr0X87, 8, "xcr0")
	}
	if v.Xcr0&6 == 4 || v.Xcr0Accum&6 == 4 {
		return wire.Broken(&ruleCPUXSAVEXcr0Avx, 8, "xcr0")
	}
	if v.Xcr0&224 != 0 && v.Xcr0&228 != 228 || v.Xcr0Accum&224 != 0 && v.Xcr0Accum&228 != 228 {
		return wire.Broken(&ruleCPUXSAVEXcr0Avx512, 8, "xcr0")
	}
	if v.Xcr0&24 != 0 && v.Xcr0&24 != 24 || v.Xcr0Accum&24 != 0 && v.Xcr0Accum&24 != 24 {
		return wire.Broken(&ruleCPUXSAVEXcr0Mpx, 8, "xcr0")
	}
	if v.Xcr0&0x60000 != 0 && v.Xcr0&0x60000 != 0x60000 || v.Xcr0Accum&0x60000 != 0 && v.Xcr0Accum&0x60000 != 0x60000 {
		return wire.Broken(&ruleCPUXSAVEXcr0Amx, 8, "xcr0")
	}
	if v.Xcr0Accum&0x1fd00 != 0 {
		return wire.Broken(&ruleCPUXSAVEComponentsUser, 16, "xcr0_accum")
	}
	return nil
}
