// Code generated from spec/xapi/records by `cargo codegen`. DO NOT EDIT.

package xapi

import (
	"github.com/streamspec/streamspec/generated/go/internal/wire"
	"github.com/streamspec/streamspec/generated/go/streamspec"
)

// TypeSwtpm is the type code of a record SWTPM.
const TypeSwtpm uint64 = 0xf13

// Swtpm: The state of a virtual TPM.
type Swtpm struct {
	// What swtpm has written, in Base64.
	State []byte
}

// decode sets v to what a body stands for, checks its fields, and counts the octets that they
// take. The body holds the fixed part.
func (v *Swtpm) decode(b []byte, s *state) (int, *streamspec.Error) {
	c := wire.Cursor{Body: b, At: 0}
	v.State = c.Rest()
	return c.At, nil
}

// append appends the octets of a body.
func (v *Swtpm) append(b []byte, s *state) []byte {
	b = append(b, v.State...)
	return b
}

// checkWrite checks the fields for a writer, in their order; b are the octets of the body.
func (v *Swtpm) checkWrite(b []byte, s *state) *streamspec.Error {
	return nil
}

// Cleared gives the same with zeros where readers pass over what writers refuse.
func (v Swtpm) Cleared() Swtpm {
	return v
}
