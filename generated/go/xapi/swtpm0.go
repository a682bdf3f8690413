// Code generated from spec/xapi/records by `cargo codegen`. DO NOT EDIT.

package xapi

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeSwtpm0 is the type code of a record SWTPM0.
const TypeSwtpm0 uint64 = 0xf12

// Swtpm0: The state of a virtual TPM, as its octets are.
type Swtpm0 struct {
	// What swtpm has written.
	State []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *Swtpm0) decode(b []byte, s *state) (int, *streamspec.Error) {
	c := wire.Cursor{Body: b, At: 0}
	v.State = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *Swtpm0) append(b []byte, s *state) []byte {
	b = append(b, v.State...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *Swtpm0) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Swtpm0) Cleared() Swtpm0 {
	return v
}
