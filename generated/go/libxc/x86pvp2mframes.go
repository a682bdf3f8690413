// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"encoding/binary"

	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeX86PVP2mFrames is the type code of a record X86_PV_P2M_FRAMES.
const TypeX86PVP2mFrames uint32 = 0x3

// X86PVP2mFrames: The frames that hold the guest's own table from guest frames to machine
// frames.
type X86PVP2mFrames struct {
	// Offset 0: First entry of the table that is covered.
	P2mStartPFN uint32

	// Offset 4: Last entry of the table that is covered.
	P2mEndPFN uint32

	// The guest frames that hold the table, from the one with the first entry to the one with the
	// last. A frame holds as many entries as a page has room for, of the guest's width each.
	P2mPFN streamspec.Array[uint64]
}

// decodeHead sets the fields of the first 8 octets.
func (v *X86PVP2mFrames) decodeHead(b []byte, order streamspec.ByteOrder) {
	b = b[:8:8]
	if order == streamspec.BigEndian {
		v.P2mStartPFN = binary.BigEndian.Uint32(b[0:4])
		v.P2mEndPFN = binary.BigEndian.Uint32(b[4:8])
		return
	}
	v.P2mStartPFN = binary.LittleEndian.Uint32(b[0:4])
	v.P2mEndPFN = binary.LittleEndian.Uint32(b[4:8])
}

// putHead sets octets that are zero to those of the first fields.
func (v *X86PVP2mFrames) putHead(o []byte, order streamspec.ByteOrder) {
	o = o[:8:8]
	if order == streamspec.BigEndian {
		binary.BigEndian.PutUint32(o[0:4], v.P2mStartPFN)
		binary.BigEndian.PutUint32(o[4:8], v.P2mEndPFN)
		return
	}
	binary.LittleEndian.PutUint32(o[0:4], v.P2mStartPFN)
	binary.LittleEndian.PutUint32(o[4:8], v.P2mEndPFN)
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *X86PVP2mFrames) decode(b []byte, s *state) (int, *streamspec.Error) {
	v.decodeHead(b, s.order)
	var octets []byte
	var ok bool
	var a wire.Arithmetic
	c := wire.Cursor{Body: b, At: 8}
	octets, ok = c.Elements(a.Add(a.Subtract(a.Divide(uint64(v.P2mEndPFN), a.Divide(a.ShiftLeft(1, uint64(s.domainHeader.PageShift)), s.x86PVInfoGuestWidth)), a.Divide(uint64(v.P2mStartPFN), a.Divide(a.ShiftLeft(1, uint64(s.domainHeader.PageShift)), s.x86PVInfoGuestWidth))), 1), 8)
	if !ok || a.Failed {
		return 0, wire.Broken(&ruleX86PVP2mFramesP2mPFNFits, c.Start, "p2m_pfn")
	}
	v.P2mPFN = streamspec.ArrayView(octets, 8, s.order, wire.Uint64)
	return c.At, nil
}

// append appends the octets of a body.
func (v *X86PVP2mFrames) append(b []byte, s *state) []byte {
	b = append(b, make([]byte, 8)...)
	v.putHead(b[len(b)-8:], s.order)
	for i := 0; i < v.P2mPFN.Len(); i++ {
		b = s.order.AppendUint64(b, v.P2mPFN.At(i))
	}
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *X86PVP2mFrames) checkWrite(b []byte, s *state) *streamspec.Error {
	var a wire.Arithmetic
	at := 8
	if a.Add(a.Subtract(a.Divide(uint64(v.P2mEndPFN), a.Divide(a.ShiftLeft(1, uint64(s.domainHeader.PageShift)), s.x86PVInfoGuestWidth)), a.Divide(uint64(v.P2mStartPFN), a.Divide(a.ShiftLeft(1, uint64(s.domainHeader.PageShift)), s.x86PVInfoGuestWidth))), 1) != uint64(v.P2mPFN.Len()) || a.Failed {
		return wire.Broken(&ruleX86PVP2mFramesP2mPFNFits, at, "p2m_pfn")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v X86PVP2mFrames) Cleared() X86PVP2mFrames {
	return v
}

// checkRules checks the rules on several fields and records, in their order.
func (v *X86PVP2mFrames) checkRules(s *state) *streamspec.Error {
	if uint64(v.P2mStartPFN) > uint64(v.P2mEndPFN) {
		return wire.Broken(&ruleX86PVP2mFramesRange, 0, "p2m_start_pfn")
	}
	if s.version >= 3 && !s.seen[KindStaticDataEnd] {
		return wire.Broken(&ruleX86PVP2mFramesFollowsStaticData, 0, "")
	}
	return nil
}
