// Code generated from spec/hvm-context/records by `cargo codegen`. DO NOT EDIT.

package hvmcontext

import "encoding/binary"

// TypeTSCAdjust is the type code of a record TSC_ADJUST.
const TypeTSCAdjust uint16 = 0x13

// TSCAdjust: What one vCPU has added to its time stamp counter.
type TSCAdjust struct {
	// Offset 0: MSR TSC_ADJUST.
	TSCAdjust uint64
}

// TSCAdjustSize is the size of TSCAdjust in octets.
const TSCAdjustSize = 8

// Decode sets v to what the first 8 octets of b stand for, and checks nothing but that they are
// there.
func (v *TSCAdjust) Decode(b []byte) {
	b = b[:8:8]
	v.TSCAdjust = binary.LittleEndian.Uint64(b[0:8])
}

// Append appends the 8 octets that v stands for.
func (v *TSCAdjust) Append(b []byte) []byte {
	b = append(b, make([]byte, 8)...)
	v.put(b[len(b)-8:])
	return b
}

// put sets octets that are zero to those that v stands for.
func (v *TSCAdjust) put(o []byte) {
	o = o[:8:8]
	binary.LittleEndian.PutUint64(o[0:8], v.TSCAdjust)
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v TSCAdjust) Cleared() TSCAdjust {
	return v
}
