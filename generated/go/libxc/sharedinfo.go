// Code generated from spec/libxc/records by `cargo codegen`. DO NOT EDIT.

package libxc

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeSharedInfo is the type code of a record SHARED_INFO.
const TypeSharedInfo uint32 = 0x7

// SharedInfo: The shared info page of a PV domain.
type SharedInfo struct {
	// Content of the page.
	Page []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *SharedInfo) decode(b []byte, s *state) (int, *streamspec.Error) {
	var ok bool
	var a wire.Arithmetic
	c := wire.Cursor{Body: b, At: 0}
	v.Page, ok = c.Take(a.ShiftLeft(1, uint64(s.domainHeader.PageShift)))
	if !ok || a.Failed {
		return 0, wire.Broken(&ruleSharedInfoPageFits, c.Start, "page")
	}
	return c.At, nil
}

// append appends the octets of a body.
func (v *SharedInfo) append(b []byte, s *state) []byte {
	b = append(b, v.Page...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *SharedInfo) checkWrite(b []byte, s *state) *streamspec.Error {
	var a wire.Arithmetic
	at := 0
	if a.ShiftLeft(1, uint64(s.domainHeader.PageShift)) != uint64(len(v.Page)) || a.Failed {
		return wire.Broken(&ruleSharedInfoPageFits, at, "page")
	}
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v SharedInfo) Cleared() SharedInfo {
	return v
}
