// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeMTRR is the type code of a record MTRR.
const TypeMTRR uint16 = 0xe

// MTRR: Memory type range registers of one vCPU, and its PAT.
type MTRR struct {
	// Offset 0: MSR PAT.
	MSRPatCr uint64

	// Offset 8: Pairs of base and mask for the variable ranges.
	MSRMTRRVar [16]uint64

	// Offset 136: The fixed ranges.
	MSRMTRRFixed [11]uint64

	// Offset 224: MSR MTRRCAP.
	MSRMTRRCap MTRRCap

	// Offset 232: MSR MTRR_DEF_TYPE.
	MSRMTRRDefType uint64
}

// MTRRSize is the size of MTRR in octets.
const MTRRSize = 240

// Decode sets v to what the first 240 octets of b stand for, and checks nothing but that they
// are there.
func (v *MTRR) Decode(b []byte) {
	b = b[:240:240]
	v.MSRPatCr = binary.LittleEndian.Uint64(b[0:8])
	for i, o := 0, b[8:]; i < len(v.MSRMTRRVar); i, o = i+1, o[8:] {
		v.MSRMTRRVar[i] = binary.LittleEndian.Uint64(o)
	}
	for i, o := 0, b[136:]; i < len(v.MSRMTRRFixed); i, o = i+1, o[8:] {
		v.MSRMTRRFixed[i] = binary.LittleEndian.Uint64(o)
	}
	v.MSRMTRRCap = MTRRCap(binary.LittleEndian.Uint64(b[224:232]))
	v.MSRMTRRDefType = binary.LittleEndian.Uint64(b[232:240])
}

// Append appends the 240 octets that v stands for.
func (v *MTRR) Append(b []byte) []byte {
	b = append(b, make([]byte, 240)...)
	v.put(b[len(b)-240:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *MTRR) put(o []byte) {
	o = o[:240:240]
	binary.LittleEndian.PutUint64(o[0:8], v.MSRPatCr)
	for i, e := range v.MSRMTRRVar {
		binary.LittleEndian.PutUint64(o[8+8*i:], e)
	}
	for i, e := range v.MSRMTRRFixed {
		binary.LittleEndian.PutUint64(o[136+8*i:], e)
	}
	binary.LittleEndian.PutUint64(o[224:232], uint64(v.MSRMTRRCap))
	binary.LittleEndian.PutUint64(o[232:240], v.MSRMTRRDefType)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v MTRR) Cleared() MTRR {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *MTRR) checkRules() *streamspec.Error {
	if v.MSRMTRRCap.Vcnt() > 8 {
		return wire.Broken(&ruleMTRRVcntMax, 224, "msr_mtrr_cap")
	}
	return nil
}

// MTRRCap: MSR MTRRCAP.
type MTRRCap uint64

// Vcnt: Number of variable ranges.
func (v MTRRCap) Vcnt() uint64 {
	return uint64(v & 255)
}

// WithVcnt gives the same bits, but for Vcnt, of which the lowest 8 bits are taken.
func (v MTRRCap) WithVcnt(value uint64) MTRRCap {
	return v&^255 | MTRRCap(value)&255
}

// Features: What else there is, as the processor has it.
func (v MTRRCap) Features() uint64 {
	return uint64(v >> 8)
}

// WithFeatures gives the same bits, but for Features, of which the lowest 56 bits are taken.
func (v MTRRCap) WithFeatures(value uint64) MTRRCap {
	return v&^0xffffffffffffff00 | MTRRCap(value)&0xffffffffffffff<<8
}

// String gives the parts that are not zero with | between them: a bit by its name, others with
// their value behind =. Bits without a name follow as a number.
func (v MTRRCap) String() string {
	return wire.BitsText(uint64(v), mtrrCapParts)
}

// ParseMTRRCap gives what String makes into a text.
func ParseMTRRCap(text string) (value MTRRCap, ok bool) {
	bits, ok := wire.ParseBits(text, mtrrCapParts)
	value = MTRRCap(bits)
	return value, ok && uint64(value) == bits
}

// mtrrCapParts are what the parts are called.
var mtrrCapParts = []wire.Part{
	{Name: "vcnt", Low: 0, Width: 8},
	{Name: "features", Low: 8, Width: 56},
}
