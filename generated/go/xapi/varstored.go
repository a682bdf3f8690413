// Code generated from spec/xapi/records by `cargo codegen`. DO NOT EDIT.

package xapi

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeVarstored is the type code of a record VARSTORED.
const TypeVarstored uint64 = 0xf11

// Varstored: The UEFI variables of the domain.
type Varstored struct {
	// What varstored has written; it means something to varstored alone.
	Variables []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *Varstored) decode(b []byte, s *state) (int, *streamspec.Error) {
	c := wire.Cursor{Body: b, At: 0}
	v.Variables = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *Varstored) append(b []byte, s *state) []byte {
	b = append(b, v.Variables...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *Varstored) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Varstored) Cleared() Varstored {
	return v
}
